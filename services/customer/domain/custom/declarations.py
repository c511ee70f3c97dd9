"""Custom fields as declared so far, and the rule by which a declaration may follow another."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, structs

from libs.events.customer import Kind
from libs.events.file.custom_fields import FieldDeclared, Holders
from services.customer.domain.custom.errors import (
    ChoicesOfAnotherKind,
    FieldChanged,
    FieldNarrowed,
    NoChoices,
    TooManyFields,
)

FIELDS_STREAM = "field-declarations"
MOST_FIELDS = 100
MOST_CHOICES = 200
_BOTH: Holders = "both"


class CustomFields(Struct, frozen=True):
    """The fields by name, as their newest declarations have them."""

    fields: Mapping[str, FieldDeclared] = {}

    def of(self, kind: Kind) -> list[FieldDeclared]:
        """Fields of persons, or of organizations, that values are taken for."""
        return [each for each in self.fields.values() if holds(each, kind) and not each.retired]


def holds(field: FieldDeclared, kind: Kind) -> bool:
    return field.holders in (kind, _BOTH)


def evolve(state: CustomFields | None, event: FieldDeclared, at: datetime) -> CustomFields:
    fields = state.fields if state else {}
    return CustomFields({**fields, event.name: event})


def declare(state: CustomFields | None, wanted: FieldDeclared) -> tuple[FieldDeclared, ...]:
    """The event that follows; none where the field is declared so already.

    Values that were taken stay valid and readable: a field stays of its kind and as personal as it
    was, goes on belonging to whoever has it, and choices that are left out can be read on.
    """
    fields = state.fields if state else {}
    if wanted.kind == "choice" and not wanted.choices:
        raise NoChoices
    if wanted.kind != "choice" and wanted.choices:
        raise ChoicesOfAnotherKind
    before = fields.get(wanted.name)
    if before is None:
        if len(fields) >= MOST_FIELDS:
            raise TooManyFields
        return (wanted,)
    follows = _following(before, wanted)
    return () if follows == before else (follows,)


def _following(before: FieldDeclared, wanted: FieldDeclared) -> FieldDeclared:
    for name in ("kind", "personal"):
        if getattr(before, name) != getattr(wanted, name):
            raise FieldChanged(name)
    if wanted.holders not in (before.holders, _BOTH):
        raise FieldNarrowed
    could = (*before.retired_choices, *before.choices)
    gone = tuple(choice for choice in could if choice not in wanted.choices)
    return structs.replace(wanted, retired_choices=gone)
