"""A dismissal of two records as the events so far tell it, and the rules by which it changes."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct, structs

from libs.events.file.duplicates import DismissalWithdrawn, DuplicateDismissed, MatchReason
from services.customer.domain.duplicate.errors import DismissalNotFound, DuplicateNotFound
from services.customer.duplicates.scoring import unheeded

DismissalEvent = DuplicateDismissed | DismissalWithdrawn


class Dismissal(Struct, frozen=True):
    """`dismissed`: not taken back. `since` is when it was dismissed, or taken back."""

    customer_id: UUID
    other_id: UUID
    matched: tuple[MatchReason, ...]
    reason: str
    dismissed: bool
    since: datetime


class Dismiss(Struct, frozen=True):
    """`matched` is what the two have in common now; nothing: they are no pair."""

    customer_id: UUID
    other_id: UUID
    matched: tuple[MatchReason, ...]
    reason: str


class Withdraw(Struct, frozen=True):
    reason: str


def evolve(state: Dismissal | None, event: DismissalEvent, at: datetime) -> Dismissal | None:
    match event:
        case DuplicateDismissed():
            return Dismissal(**structs.asdict(event), dismissed=True, since=at)
        case DismissalWithdrawn() if state:
            return structs.replace(state, dismissed=False, reason=event.reason, since=at)
        case _:
            return state


def decide(state: Dismissal | None, command: Dismiss | Withdraw) -> tuple[DismissalEvent, ...]:
    """The event that follows; none where all is as asked. Raises DuplicateNotFound or
    DismissalNotFound."""
    match state, command:
        case _, Dismiss():
            return _dismiss(state, command)
        case None, Withdraw():
            raise DismissalNotFound
        case Dismissal(dismissed=True), Withdraw():
            ids = {"customer_id": state.customer_id, "other_id": state.other_id}
            return (DismissalWithdrawn(**ids, reason=command.reason),)
        case _:
            return ()


def _dismiss(state: Dismissal | None, command: Dismiss) -> tuple[DismissalEvent, ...]:
    if not command.matched:
        raise DuplicateNotFound
    known = set[MatchReason](state.matched if state and state.dismissed else ())
    same = state is not None and state.reason == command.reason
    if same and not unheeded(command.matched, known):
        return ()
    return (DuplicateDismissed(**structs.asdict(command)),)
