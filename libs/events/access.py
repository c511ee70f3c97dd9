"""Event of the access policy, published by the customer service."""

from typing import Literal

from msgspec import Struct, field

from libs.events.contract import event

Extent = Literal["none", "own", "team", "all"]


class Scopes(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Scopes of a role for one kind of data: whose it reads, and whose it writes."""

    read: Extent = "all"
    write: Extent = "all"


class ReadRules(Struct, frozen=True, kw_only=True):
    """Rules for reads of clear personal data: days that each is kept, and the number of different
    customers above which one reader's hour is unusual. `grounds` is a code of why."""

    kept_days: int
    unusual_an_hour: int
    grounds: str


@event("crm.access.changed.v1", category="access")
class AccessChanged(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The whole policy, from now on; its version is that of the stream.

    `scopes` by role and kind of data, `hidden` the fields of each kind that a role is not shown,
    likewise. Roles and kinds that are not named have all. Without `personal_reads` each service
    keeps to its settings.
    """

    scopes: dict[str, dict[str, Scopes]] = field(default_factory=dict)
    hidden: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    personal_reads: ReadRules | None = None
