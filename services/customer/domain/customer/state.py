"""A customer as the events so far tell it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import UNSET, Struct, structs

from libs.events.consent import Channel
from libs.events.contact_points import (
    ContactPointAdded,
    ContactPointChanged,
    ContactPointEvent,
    ContactPointRemoved,
)
from libs.events.customer import (
    Acquisition,
    CustomerChanged,
    CustomerErased,
    CustomerMerged,
    CustomerRegistered,
    CustomerStatus,
    CustomerStatusChanged,
    CustomerTagged,
    CustomerUnmerged,
    CustomValue,
    Kind,
    OwnerAssigned,
)
from libs.events.file.preferences import ContactHours
from services.customer.domain.custom.values import with_changes
from services.customer.domain.customer.contact_points import (
    FIELDS,
    KINDS,
    ContactPoint,
    evolve_points,
    implied,
    of_kind,
)

CustomerEvent = (
    CustomerRegistered
    | CustomerChanged
    | OwnerAssigned
    | CustomerErased
    | CustomerMerged
    | CustomerUnmerged
    | CustomerStatusChanged
    | CustomerTagged
    | ContactPointEvent
)


class Customer(Struct, frozen=True, kw_only=True):
    """`registration` is kept to tell the same registration sent again from another one.

    `members` are all records that are this customer, itself the first of them; none, where it is
    the only one, and where it was merged into another. `came_with` are those of a record that was
    merged: itself, the first, and who had been merged into it before and has not left since.
    `told_points` are contact points with events of their own, `fields_since` says since when each
    name, e-mail and phone is what it is. `custom_personal` are JSON texts, None for whoever may not
    read them.
    """

    customer_id: UUID
    kind: Kind
    name: str | None
    email: str | None
    phone: str | None
    region: str | None
    industry: str | None
    external_ids: dict[str, str]
    acquisition: Acquisition | None
    registered_at: datetime
    registration: CustomerRegistered
    owner: str | None = None
    staff_id: UUID | None = None
    owner_since: datetime | None = None
    status: CustomerStatus = "active"
    status_reason: str | None = None
    no_trade_since: datetime | None = None
    erased_at: datetime | None = None
    merged_into: UUID | None = None
    members: tuple[UUID, ...] = ()
    came_with: tuple[UUID, ...] = ()
    tags: frozenset[str] = frozenset()
    told_points: tuple[ContactPoint, ...] = ()
    fields_since: dict[str, datetime] = {}
    custom: dict[str, CustomValue] = {}
    custom_personal: dict[str, str | None] = {}
    preferred_channel: Channel | None = None
    language: str | None = None
    contact_hours: ContactHours | None = None

    @property
    def erased(self) -> bool:
        return self.erased_at is not None

    @property
    def merged(self) -> bool:
        return self.merged_into is not None

    @property
    def records(self) -> tuple[UUID, ...]:
        """All records whose histories are this customer's; its own alone, where it is merged."""
        return self.members or (self.customer_id,)

    @property
    def contact_points(self) -> tuple[ContactPoint, ...]:
        """All of them, by kind; where none of a kind was told, the customer's own field."""
        found: list[ContactPoint] = []
        for kind in KINDS:
            told = of_kind(self.told_points, kind)
            value = getattr(self, kind) if kind in FIELDS and not told else None
            since = self.fields_since.get(kind, self.registered_at)
            found += told or ([implied(self.customer_id, kind, value, since)] if value else [])
        return tuple(found)


def evolve(state: Customer | None, event: CustomerEvent, at: datetime) -> Customer | None:
    """The customer after `event`, which occurred `at`. Events it does not know change nothing."""
    match event:
        case CustomerRegistered():
            return registered(event, at)
        case CustomerChanged() if state:
            return _changed(state, event, at)
        case ContactPointAdded() | ContactPointChanged() | ContactPointRemoved() if state:
            return structs.replace(state, told_points=evolve_points(state.told_points, event, at))
        case OwnerAssigned() if state:
            return structs.replace(
                state, owner=event.owner, staff_id=event.staff_id, owner_since=at
            )
        case CustomerStatusChanged() if state:
            return structs.replace(
                state,
                status=event.status,
                status_reason=event.reason,
                no_trade_since=event.since,
            )
        case CustomerTagged() if state:
            tags = (state.tags - {*event.removed}) | {*event.added}
            return structs.replace(state, tags=tags)
        case CustomerErased() if state:
            return structs.replace(
                state,
                erased_at=at,
                name=None,
                email=None,
                phone=None,
                status_reason=None,
                told_points=(),
                custom_personal={},
            )
        case CustomerMerged() if state:
            return _merged(state, event)
        case CustomerUnmerged() if state:
            return _unmerged(state, event)
        case _:
            return state


def registered(event: CustomerRegistered, at: datetime) -> Customer:
    return Customer(
        customer_id=event.customer_id,
        kind=event.kind,
        name=event.name,
        email=event.email,
        phone=event.phone,
        region=event.region,
        industry=event.industry,
        external_ids=event.external_ids,
        acquisition=event.acquisition,
        registered_at=at,
        registration=event,
        preferred_channel=event.preferred_channel,
        language=event.language,
        contact_hours=event.contact_hours,
        custom=with_changes({}, event.custom),
        custom_personal=with_changes({}, event.custom_personal or {}),
    )


def _merged(state: Customer, event: CustomerMerged) -> Customer:
    """A member whose survivor is another's now, or its own again, keeps who came with it."""
    if event.survivor_id == state.customer_id:
        return structs.replace(state, members=event.members)
    came_with = state.came_with or state.records
    return structs.replace(state, merged_into=event.survivor_id, members=(), came_with=came_with)


def _unmerged(state: Customer, event: CustomerUnmerged) -> Customer:
    if event.left_id == state.customer_id:
        return structs.replace(state, merged_into=None, came_with=())
    if event.survivor_id == state.customer_id:
        return structs.replace(state, members=event.members if len(event.members) > 1 else ())
    staying = tuple(id for id in state.came_with if id in event.members)
    return structs.replace(state, came_with=staying)


def _changed(state: Customer, event: CustomerChanged, at: datetime) -> Customer:
    given = structs.asdict(event)
    del given["customer_id"], given["source"]
    given["custom"] = with_changes(state.custom, event.custom)
    given["custom_personal"] = with_changes(state.custom_personal, event.custom_personal or {})
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not UNSET}
    since = state.fields_since | {field: at for field in FIELDS if field in changes}
    return structs.replace(state, **changes, fields_since=since)
