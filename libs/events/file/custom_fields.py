"""Event of custom fields: what an installation keeps of its customers besides."""

from typing import Literal

from msgspec import Struct

from libs.events.contract import event

FieldKind = Literal["text", "number", "date", "boolean", "choice"]
Holders = Literal["person", "organization", "both"]


@event("crm.field.declared.v1", category="field")
class FieldDeclared(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A version of one field, complete; values of earlier versions stay valid.

    `personal` values are sealed in customers' events. `choices` may be chosen, `retired_choices`
    could be; of a `retired` field no more values are taken.
    """

    name: str
    kind: FieldKind
    holders: Holders = "both"
    personal: bool = False
    required: bool = False
    choices: tuple[str, ...] = ()
    retired_choices: tuple[str, ...] = ()
    retired: bool = False
