"""The rules about contact points: what follows from adding, changing and removing one.

The customer's field follows the list, and the list follows the field, in the same write.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import reduce
from typing import Any
from uuid import UUID, uuid5

from msgspec import UNSET, structs

from libs.events.contact_points import (
    ContactKind,
    ContactPointAdded,
    ContactPointChanged,
    ContactPointEvent,
    ContactPointRemoved,
)
from libs.events.customer import CustomerChanged
from services.customer.domain.customer.commands import (
    AddContactPoint,
    ChangeContactPoint,
    ContactCommand,
    RemoveContactPoint,
)
from services.customer.domain.customer.contact_points import (
    FIELDS,
    MOST,
    ContactPoint,
    evolve_points,
    of_kind,
    own_id,
    preferred_of,
)
from services.customer.domain.customer.errors import (
    ContactPointExists,
    ContactPointNotFound,
    OtherContactKind,
    PreferredNameNeeded,
    TooManyContactPoints,
)
from services.customer.domain.customer.state import Customer

FileEvent = ContactPointEvent | CustomerChanged


def contact(state: Customer, command: ContactCommand, now: datetime) -> tuple[FileEvent, ...]:
    """The events that follow, the customer's own field last; none when it is so already."""
    match command:
        case AddContactPoint():
            events = _add(state, command)
        case ChangeContactPoint():
            events = _change(state, command)
        case RemoveContactPoint():
            events = _remove(state, command)
    return (*events, *_followed(state, events, now))


def followed_by_list(
    state: Customer, changed: CustomerChanged, now: datetime
) -> tuple[ContactPointEvent, ...]:
    """The events of the list that follow from a change of the customer's own fields."""
    return tuple(
        event
        for kind in FIELDS
        if (value := getattr(changed, kind)) is not UNSET
        for event in _follow(state, kind, value, now)
    )


def _add(state: Customer, command: AddContactPoint) -> tuple[ContactPointEvent, ...]:
    known = _find(state, command.contact_point_id)
    if known:
        if _same(known, command):
            return ()
        raise ContactPointExists
    if command.contact_point_id in _reserved(state, command.kind):
        raise ContactPointExists
    points = state.contact_points
    if len(points) >= MOST:
        raise TooManyContactPoints
    first = preferred_of(points, command.kind) is None
    preferred = first if command.preferred is None else command.preferred
    content: dict[str, Any] = structs.asdict(command) | {"preferred": preferred}
    added = ContactPointAdded(customer_id=state.customer_id, **content)
    return (*_made_explicit(state, of_kind(points, command.kind)), added)


def _reserved(state: Customer, kind: ContactKind) -> set[UUID]:
    """Ids that the customer's own fields of other kinds have, or may have."""
    return {own_id(state.customer_id, other) for other in FIELDS if other != kind}


def _same(known: ContactPoint, command: AddContactPoint) -> bool:
    """Tell if the command says again what is known; it may leave unsaid what we chose."""
    unsaid: dict[str, Any] = {"since": command.since or known.since}
    if command.preferred is None:
        unsaid["preferred"] = known.preferred
    wanted = structs.asdict(command) | unsaid
    return all(getattr(known, name) == value for name, value in wanted.items())


def _change(state: Customer, command: ChangeContactPoint) -> tuple[ContactPointEvent, ...]:
    known = _found(state, command.contact_point_id)
    if command.kind and command.kind != known.kind:
        raise OtherContactKind(command.kind)
    given = structs.asdict(command)
    del given["kind"], given["contact_point_id"]
    different = {
        name: value
        for name, value in given.items()
        if value is not UNSET and value != getattr(known, name)
    }
    if not different:
        return ()
    changed = ContactPointChanged(
        customer_id=state.customer_id, contact_point_id=known.contact_point_id, **different
    )
    return (*_made_explicit(state, of_kind(state.contact_points, known.kind)), changed)


def _remove(state: Customer, command: RemoveContactPoint) -> tuple[ContactPointEvent, ...]:
    known = _found(state, command.contact_point_id)
    removed = ContactPointRemoved(
        customer_id=state.customer_id, contact_point_id=known.contact_point_id
    )
    return (*_made_explicit(state, [known]), removed)


def _made_explicit(
    state: Customer, points: Iterable[ContactPoint]
) -> tuple[ContactPointAdded, ...]:
    """Tell what only a field of the customer has said so far."""
    return tuple(
        ContactPointAdded(
            customer_id=state.customer_id,
            contact_point_id=point.contact_point_id,
            kind=point.kind,
            value=point.value,
            since=point.since,
            preferred=True,
        )
        for point in points
        if point not in state.told_points
    )


def _followed(
    state: Customer, events: tuple[ContactPointEvent, ...], now: datetime
) -> tuple[CustomerChanged, ...]:
    def after(
        points: tuple[ContactPoint, ...], event: ContactPointEvent
    ) -> tuple[ContactPoint, ...]:
        return evolve_points(points, event, now)

    points = reduce(after, events, state.told_points)
    named = {event.contact_point_id for event in events}
    known = (*state.contact_points, *points)
    touched = {point.kind for point in known if point.contact_point_id in named}
    fields: dict[ContactKind, str | None] = {
        kind: _value(preferred_of(points, kind)) for kind in FIELDS if kind in touched
    }
    different: dict[str, Any] = {
        kind: value for kind, value in fields.items() if value != getattr(state, kind)
    }
    if not events or not different:
        return ()
    if "name" in different and different["name"] is None:
        raise PreferredNameNeeded
    return (CustomerChanged(customer_id=state.customer_id, **different),)


def _follow(
    state: Customer, kind: ContactKind, value: str | None, now: datetime
) -> tuple[ContactPointEvent, ...]:
    """A value that is in the list becomes preferred; another one replaces the preferred one's."""
    explicit = of_kind(state.told_points, kind)
    preferred = preferred_of(explicit, kind)
    customer_id = state.customer_id
    if not explicit:
        return ()
    if value is None:
        gone = preferred.contact_point_id if preferred else None
        return (
            (ContactPointRemoved(customer_id=customer_id, contact_point_id=gone),) if gone else ()
        )
    listed = next((point for point in explicit if point.value == value), None)
    if listed:
        id = listed.contact_point_id
        return (ContactPointChanged(customer_id=customer_id, contact_point_id=id, preferred=True),)
    if preferred:
        id = preferred.contact_point_id
        return (ContactPointChanged(customer_id=customer_id, contact_point_id=id, value=value),)
    id = uuid5(customer_id, f"{kind} {now.isoformat()}")
    return (
        ContactPointAdded(
            customer_id=customer_id, contact_point_id=id, kind=kind, value=value, preferred=True
        ),
    )


def _value(point: ContactPoint | None) -> str | None:
    return point.value if point and isinstance(point.value, str) else None


def _find(state: Customer, id: UUID) -> ContactPoint | None:
    return next((p for p in state.contact_points if p.contact_point_id == id), None)


def _found(state: Customer, id: UUID) -> ContactPoint:
    point = _find(state, id)
    if point is None:
        raise ContactPointNotFound
    return point
