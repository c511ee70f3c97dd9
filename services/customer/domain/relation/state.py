"""A relation as the events so far tell it."""

from datetime import datetime
from uuid import UUID

from msgspec import UNSET, Struct, structs

from libs.events.relation import RelationChanged, RelationKind, RelationRecorded, RelationVoided

RelationEvent = RelationRecorded | RelationChanged | RelationVoided
CHANGEABLE = ("role", "tier", "territory", "since", "until")


class Relation(Struct, frozen=True, kw_only=True):
    """`recording` is kept to tell the same recording sent again from another one."""

    relation_id: UUID
    from_id: UUID
    to_id: UUID
    kind: RelationKind
    role: str | None
    tier: int | None
    territory: str | None
    since: datetime | None
    until: datetime | None
    recording: RelationRecorded
    continues: UUID | None = None
    continued_by: UUID | None = None
    voided_at: datetime | None = None
    void_reason: str | None = None

    @property
    def customers(self) -> tuple[UUID, UUID]:
        return self.from_id, self.to_id

    def takes_more_than(self, before: "Relation") -> bool:
        """True if it holds at times, or in a territory, in which `before` did not: what is ended
        sooner stands in nobody's way, whatever a merge has put beside it."""
        earlier = before.since is not None and (self.since is None or self.since < before.since)
        later = before.until is not None and (self.until is None or self.until > before.until)
        return earlier or later or self.territory != before.territory

    @property
    def voided(self) -> bool:
        return self.voided_at is not None


def evolve(state: Relation | None, event: RelationEvent, at: datetime) -> Relation | None:
    """The relation after `event`, which occurred `at`. Unknown events change nothing."""
    match event:
        case RelationRecorded():
            return Relation(recording=event, **structs.asdict(event))
        case RelationChanged() if state:
            given = {name: getattr(event, name) for name in CHANGEABLE}
            changes = {name: value for name, value in given.items() if value is not UNSET}
            continued_by = event.continued_by or state.continued_by
            return structs.replace(state, continued_by=continued_by, **changes)
        case RelationVoided() if state:
            return structs.replace(state, voided_at=at, void_reason=event.reason)
        case _:
            return state
