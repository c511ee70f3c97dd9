"""The rules about entries: what follows from a command, given what has happened."""

from datetime import datetime
from uuid import UUID

from libs.events.customer import Cost
from libs.events.interaction import CostRecorded, EntryVoided, FeedbackRecorded, InteractionRecorded
from libs.money.withdrawn import refuse_withdrawn
from services.interaction.domain.clocks import refuse_before, refuse_far_ahead
from services.interaction.domain.entry.commands import EntryCommand, RecordEntry, VoidEntry
from services.interaction.domain.entry.errors import (
    CurrenciesDiffer,
    EntryAlreadyRecorded,
    EntryAlreadyVoided,
    EntryNotFound,
)
from services.interaction.domain.entry.kinds import EntryEvent, EntryStreamEvent, kind_of
from services.interaction.domain.entry.outreach import refuse_purpose, same
from services.interaction.domain.entry.state import Entry
from services.interaction.domain.reasons import reason_fields


def decide(
    state: Entry | None, command: EntryCommand, now: datetime
) -> tuple[EntryStreamEvent, ...]:
    """The event that follows; none when the same entry was recorded before."""
    match state, command:
        case None, RecordEntry():
            return record(command, now)
        case None, VoidEntry():
            raise EntryNotFound(command.kind)
        case Entry(), RecordEntry():
            return _record_again(state, command)
        case Entry(), VoidEntry():
            return (_void(state, command),)


def record(command: RecordEntry, now: datetime) -> tuple[EntryEvent]:
    """Decide as `decide` does where there is no such entry yet."""
    refuse_far_ahead("/occurred_at", command.occurred_at, now)
    if command.bought_at:
        refuse_before("/occurred_at", command.occurred_at, command.bought_at, "purchase")
    _refuse_withdrawn(command)
    refuse_purpose(command.event)
    if isinstance(command.event, FeedbackRecorded):
        _refuse_different_currencies(command.event)
    return (command.event,)


def _record_again(state: Entry, command: RecordEntry) -> tuple[()]:
    if same(command.event, state.recorded) and command.occurred_at == state.occurred_at:
        return ()
    raise EntryAlreadyRecorded(kind_of(command.event))


def _void(state: Entry, command: VoidEntry) -> EntryVoided:
    if state.voided:
        raise EntryAlreadyVoided
    kind, recorded = command.kind, state.recorded
    spent = recorded.cost if isinstance(recorded, InteractionRecorded | CostRecorded) else None
    return EntryVoided(
        entry=kind.entry,
        entry_id=kind.id_of(recorded),
        customer_id=recorded.customer_id,
        voided_events=(command.recorded_event,),
        kind=recorded.kind if isinstance(recorded, InteractionRecorded) else None,
        cost=spent,
        replaced_by=command.replacement and kind.id_of(command.replacement.event),
        **reason_fields(command.reason),
    )


def follows(event: EntryEvent) -> UUID | None:
    """The purchase that it cannot have occurred before; other costs may well lead to one."""
    match event:
        case FeedbackRecorded() | CostRecorded(kind="return"):
            return event.purchase_id
        case _:
            return None


def _refuse_withdrawn(command: RecordEntry) -> None:
    for field in command.event.__struct_fields__:
        if isinstance(money := getattr(command.event, field), Cost):
            refuse_withdrawn(f"/{field}/currency", money.currency, command.occurred_at)


def _refuse_different_currencies(feedback: FeedbackRecorded) -> None:
    if feedback.actual_total_cost.currency != feedback.expected_total_cost.currency:
        raise CurrenciesDiffer
