"""The rules about members of staff: what follows from a command, given what has happened."""

from datetime import datetime

from msgspec import UNSET, structs

from libs.events.staff import HandOverStarted, StaffChanged, StaffRegistered, StaffStateChanged
from services.customer.domain.staff.commands import (
    ChangeStaff,
    ChangeStaffState,
    HandOver,
    RegisterStaff,
    StaffCommand,
)
from services.customer.domain.staff.errors import (
    HandOverAlreadyStarted,
    HandOverUnderWay,
    StaffAlreadyRegistered,
    StaffHasLeft,
    StaffNotFound,
    UntilHasPassed,
)
from services.customer.domain.staff.state import Staff, StaffEvent


def decide(state: Staff | None, command: StaffCommand, now: datetime) -> tuple[StaffEvent, ...]:
    """The events that follow; none when everything is already as asked.

    Others whom it names are looked at apart: services.customer.domain.staff.colleagues.
    """
    match state, command:
        case None, RegisterStaff():
            return (_registration(command),)
        case None, _:
            raise StaffNotFound
        case Staff(), RegisterStaff():
            return _register_again(state, command)
        case Staff(), ChangeStaff():
            return _change(state, command)
        case Staff(), ChangeStaffState():
            return _change_state(state, command, now)
        case Staff(), HandOver():
            return _hand_over(state, command)


def _registration(command: RegisterStaff) -> StaffRegistered:
    return StaffRegistered(**structs.asdict(command))


def _register_again(state: Staff, command: RegisterStaff) -> tuple[()]:
    """The same registration changes nothing; whatever was changed since then stays changed."""
    if _registration(command) == state.registration:
        return ()
    raise StaffAlreadyRegistered


def _change(state: Staff, command: ChangeStaff) -> tuple[StaffChanged, ...]:
    different = {
        field: value
        for field, value in structs.asdict(command).items()
        if value is not UNSET and value != getattr(state, field)
    }
    return (StaffChanged(staff_id=state.staff_id, **different),) if different else ()


def _change_state(
    state: Staff, command: ChangeStaffState, now: datetime
) -> tuple[StaffStateChanged, ...]:
    if (command.state, command.deputy_id, command.until) == (
        state.state,
        state.deputy_id,
        state.until,
    ):
        return ()
    if command.until and command.until <= now:
        raise UntilHasPassed
    if state.state == "left" and command.state == "away":
        raise StaffHasLeft
    return (
        StaffStateChanged(
            staff_id=state.staff_id,
            state=command.state,
            previous=state.state,
            deputy_id=command.deputy_id,
            until=command.until,
        ),
    )


def _hand_over(state: Staff, command: HandOver) -> tuple[HandOverStarted, ...]:
    """The same once more is the one that was started before, at its end or not."""
    started = HandOverStarted(staff_id=state.staff_id, **structs.asdict(command))
    if known := state.hand_overs.get(command.hand_over_id):
        if _same(started, known.started):
            return ()
        raise HandOverAlreadyStarted
    if state.under_way:
        raise HandOverUnderWay(state.under_way)
    return (started,)


def _same(started: HandOverStarted, known: HandOverStarted) -> bool:
    """Compare what was asked; the members of a team may have changed since."""
    if started.team:
        started = structs.replace(started, to=known.to)
    return started == known
