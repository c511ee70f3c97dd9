"""The rules about one relation: what follows from a command, given what has happened.

The customers at its ends, and other relations, are looked at apart: `ends` and `circles`.
"""

from datetime import datetime
from typing import Any

from msgspec import UNSET, structs

from libs.events.relation import RelationChanged, RelationRecorded, RelationVoided
from services.customer.domain.relation.commands import (
    ChangeRelation,
    MoveRelation,
    RecordRelation,
    RelationCommand,
    VoidRelation,
)
from services.customer.domain.relation.errors import (
    AlreadyVoided,
    HasEnded,
    NotOfThisKind,
    RelatedToThemselves,
    RelationAlreadyRecorded,
    RelationIsVoided,
    RelationNotFound,
    UntilNotAfterSince,
)
from services.customer.domain.relation.kinds import RULES
from services.customer.domain.relation.state import Relation, RelationEvent, evolve


def decide(
    state: Relation | None, command: RelationCommand, now: datetime
) -> tuple[RelationEvent, ...]:
    """The events that follow, in this relation's stream; none when all is already as asked."""
    match state, command:
        case None, RecordRelation():
            return _record(command)
        case None, _:
            raise RelationNotFound
        case Relation(), RecordRelation():
            return _record_again(state, command)
        case Relation(voided=True), VoidRelation():
            raise AlreadyVoided
        case Relation(voided=True), _:
            raise RelationIsVoided
        case Relation(), ChangeRelation():
            return _change(state, command, now)
        case Relation(), MoveRelation():
            return _leave(state, command, now)
        case Relation(), VoidRelation():
            return (RelationVoided(**_named(state), reason=command.reason),)


def arrival(state: Relation, command: MoveRelation, now: datetime) -> RelationRecorded:
    """The relation that begins as `state` ends."""
    if command.to_id in (state.from_id, state.to_id):
        raise RelatedToThemselves
    return RelationRecorded(
        relation_id=command.relation_id,
        from_id=state.from_id,
        to_id=command.to_id,
        kind=state.kind,
        role=command.role,
        since=command.at or now,
        continues=state.relation_id,
    )


def _record(command: RecordRelation) -> tuple[RelationRecorded]:
    event = RelationRecorded(**structs.asdict(command))
    _require_sense(event)
    return (event,)


def _record_again(state: Relation, command: RecordRelation) -> tuple[()]:
    """The same recording changes nothing; whatever was changed since then stays changed."""
    if RelationRecorded(**structs.asdict(command)) == state.recording:
        return ()
    raise RelationAlreadyRecorded


def _change(state: Relation, command: ChangeRelation, now: datetime) -> tuple[RelationChanged, ...]:
    different = {
        field: value
        for field, value in structs.asdict(command).items()
        if value is not UNSET and value != getattr(state, field)
    }
    if not different:
        return ()
    event = RelationChanged(**_named(state), **different)
    changed = evolve(state, event, now)
    assert changed  # noqa: S101 - it was there before
    _require_sense(changed)
    return (event,)


def _leave(state: Relation, command: MoveRelation, now: datetime) -> tuple[RelationChanged]:
    at = command.at or now
    if state.until is not None and state.until <= at:
        raise HasEnded
    if state.since is not None and state.since >= at:
        raise UntilNotAfterSince("/at")
    return (RelationChanged(**_named(state), until=at, continued_by=command.relation_id),)


def _require_sense(relation: RelationRecorded | Relation) -> None:
    if relation.from_id == relation.to_id:
        raise RelatedToThemselves
    if (
        relation.since is not None
        and relation.until is not None
        and relation.since >= relation.until
    ):
        raise UntilNotAfterSince("/until")
    if RULES[relation.kind].placed:
        return
    for field in ("tier", "territory"):
        if getattr(relation, field) is not None:
            raise NotOfThisKind(f"/{field}")


def _named(state: Relation) -> dict[str, Any]:
    """Fields that each of its events has."""
    return {name: getattr(state, name) for name in ("relation_id", "from_id", "to_id", "kind")}
