"""Contact points of a customer: names, addresses, e-mails and phones, one of each kind preferred.

Until a kind has its second, the customer's `name`, `email` or `phone` is the only one, and nothing
else is told of it. From then on each is told by events of its own, and the customer's field is the
value of the preferred one, or null where none is.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, get_args
from uuid import UUID, uuid5

from msgspec import UNSET, Struct, structs

from libs.events.contact_points import (
    ContactKind,
    ContactPointAdded,
    ContactPointChanged,
    ContactPointEvent,
    ContactPointRemoved,
    ContactValue,
)

FIELDS: tuple[ContactKind, ...] = ("name", "email", "phone")
KINDS: tuple[ContactKind, ...] = get_args(ContactKind)
MOST = 50


class ContactPoint(Struct, frozen=True, kw_only=True):
    """One entry of the list; `since` is the moment from which this value was known."""

    contact_point_id: UUID
    kind: ContactKind
    value: ContactValue | None
    since: datetime
    purpose: str | None = None
    source: str | None = None
    preferred: bool = False


def evolve_points(
    points: tuple[ContactPoint, ...], event: ContactPointEvent, at: datetime
) -> tuple[ContactPoint, ...]:
    """The points after `event`; of two preferred ones of a kind the earlier gives way."""
    match event:
        case ContactPointAdded():
            added = _added(event, at)
            return (*_giving_way(points, added), added)
        case ContactPointChanged():
            return _changed(points, event, at)
        case ContactPointRemoved():
            return tuple(p for p in points if p.contact_point_id != event.contact_point_id)


def implied(customer_id: UUID, kind: ContactKind, value: str, since: datetime) -> ContactPoint:
    """The only one of its kind, of which the customer's field alone tells."""
    return ContactPoint(
        contact_point_id=own_id(customer_id, kind),
        kind=kind,
        value=value,
        since=since,
        preferred=True,
    )


def own_id(customer_id: UUID, kind: ContactKind) -> UUID:
    """The id of the customer's own name, e-mail or phone while it is the only one."""
    return uuid5(customer_id, kind)


def of_kind(points: Iterable[ContactPoint], kind: ContactKind) -> list[ContactPoint]:
    return [point for point in points if point.kind == kind]


def preferred_of(points: Iterable[ContactPoint], kind: ContactKind) -> ContactPoint | None:
    return next((point for point in of_kind(points, kind) if point.preferred), None)


def _added(event: ContactPointAdded, at: datetime) -> ContactPoint:
    given = structs.asdict(event)
    del given["customer_id"]
    return ContactPoint(**{**given, "since": event.since or at})


def _changed(
    points: tuple[ContactPoint, ...], event: ContactPointChanged, at: datetime
) -> tuple[ContactPoint, ...]:
    given: dict[str, Any] = structs.asdict(event)
    del given["customer_id"]
    changes = {name: value for name, value in given.items() if value is not UNSET}
    if "value" in changes and "since" not in changes:
        changes["since"] = at
    for point in points:
        if point.contact_point_id == event.contact_point_id:
            new = structs.replace(point, **changes)
            return tuple(
                new if each is point else each for each in _giving_way(points, new, but=point)
            )
    return points


def _giving_way(
    points: tuple[ContactPoint, ...], new: ContactPoint, but: ContactPoint | None = None
) -> tuple[ContactPoint, ...]:
    return tuple(
        structs.replace(each, preferred=False)
        if new.preferred and each.preferred and each.kind == new.kind and each is not but
        else each
        for each in points
    )
