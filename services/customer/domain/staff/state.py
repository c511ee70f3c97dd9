"""A member of staff as the events so far tell it."""

from datetime import datetime
from uuid import UUID

from msgspec import UNSET, Struct, structs

from libs.events.staff import (
    HandOverFinished,
    HandOverStarted,
    StaffChanged,
    StaffRegistered,
    StaffState,
    StaffStateChanged,
)

StaffEvent = StaffRegistered | StaffChanged | StaffStateChanged | HandOverStarted | HandOverFinished


class HandOverState(Struct, frozen=True, kw_only=True):
    """`customers` and `finished_at` are None until all have their new owner."""

    started: HandOverStarted
    started_at: datetime
    customers: int | None = None
    finished_at: datetime | None = None


class Staff(Struct, frozen=True, kw_only=True):
    """`registration` is kept to tell the same registration sent again from another one.

    `ever_named` are all subjects and labels there ever were: events of those days say them.
    """

    staff_id: UUID
    name: str | None
    subjects: tuple[str, ...]
    team: str | None
    manager_id: UUID | None
    owner_labels: tuple[str, ...]
    registered_at: datetime
    registration: StaffRegistered
    ever_named: frozenset[str]
    state: StaffState = "active"
    deputy_id: UUID | None = None
    until: datetime | None = None
    hand_overs: dict[UUID, HandOverState] = {}

    @property
    def owner_name(self) -> str:
        """The subject that names them as owner of a customer."""
        return self.subjects[0]

    @property
    def under_way(self) -> UUID | None:
        """The hand-over that has not come to its end."""
        open = (id for id, each in self.hand_overs.items() if each.finished_at is None)
        return next(open, None)

    def state_at(self, now: datetime) -> StaffState:
        """The state at `now`: somebody away only until a moment is back from then on."""
        back = self.state == "away" and self.until is not None and self.until <= now
        return "active" if back else self.state


def evolve(state: Staff | None, event: StaffEvent, at: datetime) -> Staff | None:
    """The member after `event`, which occurred `at`. Events it does not know change nothing."""
    match event:
        case StaffRegistered():
            return _registered(event, at)
        case StaffChanged() if state:
            return _changed(state, event)
        case StaffStateChanged() if state:
            return structs.replace(
                state, state=event.state, deputy_id=event.deputy_id, until=event.until
            )
        case HandOverStarted() if state:
            started = HandOverState(started=event, started_at=at)
            return _with(state, event.hand_over_id, started)
        case HandOverFinished() if state:
            before = state.hand_overs[event.hand_over_id]
            finished = structs.replace(before, customers=event.customers, finished_at=at)
            return _with(state, event.hand_over_id, finished)
        case _:
            return state


def _registered(event: StaffRegistered, at: datetime) -> Staff:
    return Staff(
        staff_id=event.staff_id,
        name=event.name,
        subjects=event.subjects,
        team=event.team,
        manager_id=event.manager_id,
        owner_labels=event.owner_labels,
        registered_at=at,
        registration=event,
        ever_named=frozenset(event.subjects + event.owner_labels),
    )


def _changed(state: Staff, event: StaffChanged) -> Staff:
    given = structs.asdict(event)
    del given["staff_id"]
    known = structs.replace(state, **{f: value for f, value in given.items() if value is not UNSET})
    named = state.ever_named.union(known.subjects, known.owner_labels)
    return structs.replace(known, ever_named=named)


def _with(state: Staff, id: UUID, hand_over: HandOverState) -> Staff:
    return structs.replace(state, hand_overs={**state.hand_overs, id: hand_over})
