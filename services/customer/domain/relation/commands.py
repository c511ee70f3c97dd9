"""Everything that can be asked of a relation between two customers."""

from datetime import datetime
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType

from libs.events.relation import RelationKind


class RecordRelation(Struct, frozen=True, kw_only=True):
    """A relation as somebody says it is. `since` None: nobody knows of a beginning; `until` None:
    nor of an end."""

    relation_id: UUID
    from_id: UUID
    to_id: UUID
    kind: RelationKind
    role: str | None = None
    tier: int | None = None
    territory: str | None = None
    since: datetime | None = None
    until: datetime | None = None


class ChangeRelation(Struct, frozen=True, kw_only=True):
    """A merge patch: what is UNSET stays, null clears. An end is an `until`."""

    role: str | UnsetType | None = UNSET
    tier: int | UnsetType | None = UNSET
    territory: str | UnsetType | None = UNSET
    since: datetime | UnsetType | None = UNSET
    until: datetime | UnsetType | None = UNSET


class MoveRelation(Struct, frozen=True, kw_only=True):
    """A relation to `to_id` instead, from the moment `at` on; None: now. The one that begins has
    the id `relation_id`."""

    relation_id: UUID
    to_id: UUID
    at: datetime | None = None
    role: str | None = None


class VoidRelation(Struct, frozen=True, kw_only=True):
    """`reason` is a code such as `duplicate`."""

    reason: str


RelationCommand = RecordRelation | ChangeRelation | MoveRelation | VoidRelation
