"""Answers of the customer service, and how a state is put into them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel

from libs.events.customer import AcquisitionSource, CustomerStatus, Kind
from libs.web.fields.fields import looks_personal
from libs.web.fields.money import Money
from libs.web.gate.personal import Visibility
from libs.web.reads.attribution import Attribution
from libs.web.reads.pages import Page
from libs.web.reads.waiting import FreshnessAnswer
from services.customer.api.file.contact_answers import ContactPointAnswer, contact_point_answer
from services.customer.api.preferences.preference_answers import (
    PreferencesAnswer,
    preferences_answer,
)
from services.customer.api.worth.value_answers import ValuationPart
from services.customer.domain.customer.contact_points import ContactPoint
from services.customer.domain.customer.custom_values import values_of
from services.customer.domain.customer.state import Customer

Basis = Literal["recorded", "occurred"]


class AcquisitionAnswer(BaseModel):
    source: AcquisitionSource
    referred_by: UUID | None
    cost: Money | None


class ErasureReceipt(BaseModel):
    """Effects of an erasure. Other services destroy their keys as soon as they hear of it."""

    erased_at: datetime
    destroyed: list[str] = ["the key of name, e-mail and phone, wherever they are stored"]
    deleted: list[str] = [
        "look-up token of the e-mail",
        "look-up token of the phone",
        "name search",
    ]
    kept: list[str] = ["totals", "histories without personal data", "external ids"]


class CustomerAnswer(BaseModel):
    """`personal_data` says why name, e-mail and phone may be null: `masked`, because the caller
    has no scope pii:read, or `erased`, and then nobody can read them any more. A record that was
    merged says into whom; a survivor lists its members, itself the first. `staff_id` is the owner
    as a member of staff, null for a label that was no member's when it was assigned. Purchases
    dated after `no_trade_since` are refused; of a merged record its survivor's status counts.
    `custom` are values of custom fields, personal ones null where they are masked. `hidden` are
    fields that the caller's roles are not shown. `as_of` and `basis` repeat what was asked, where
    something was."""

    customer_id: UUID
    kind: Kind
    name: str | None
    email: str | None
    phone: str | None
    personal_data: Visibility
    region: str | None
    industry: str | None
    external_ids: dict[str, str]
    acquisition: AcquisitionAnswer | None
    owner: str | None
    staff_id: UUID | None
    status: CustomerStatus
    status_reason: str | None
    no_trade_since: datetime | None
    registered_at: datetime
    erasure: ErasureReceipt | None
    merged_into: UUID | None
    members: list[UUID]
    tags: list[str]
    contact_points: list[ContactPointAnswer]
    custom: dict[str, str | bool | None]
    preferences: PreferencesAnswer
    version: int
    hidden: list[str] = []
    as_of: datetime | None = None
    basis: Basis | None = None


class CustomerItem(BaseModel):
    """One line of a list; `grade` as last heard from the valuation service, null before that.
    `completeness` is the percentage known of the facts that count for its kind, and `profile_at`
    when any of its facts was told last. `merged_into` is the survivor of a record that is no
    customer of its own, and whose grade, status and figures it has. `valuation` is null unless it
    was asked for (`expand=valuation`) and is in scope."""

    customer_id: UUID
    kind: Kind
    name: str | None
    personal_data: Visibility
    region: str | None
    industry: str | None
    owner: str | None
    staff_id: UUID | None
    grade: str | None
    status: CustomerStatus
    registered_at: datetime
    merged_into: UUID | None
    completeness: int
    profile_at: datetime
    valuation: ValuationPart | None = None


class CustomersFound(BaseModel):
    """`missing` are those of the ids asked for that are nobody's, as far as was heard."""

    items: list[CustomerItem]
    missing: list[UUID] = []


class TotalAnswer(BaseModel):
    """Number of items on all pages, at the moment of this one; with `at_least` perhaps more."""

    count: int
    relation: Literal["exact", "at_least"]


class CustomerList(Page[CustomerItem]):
    """`complete`, of a search, false: more match than the best thousand, which alone are listed.
    `total` is null unless it was asked for (`total=true`). `missing` are those of the `ids` asked
    for who are nobody's, out of scope or kept out by another filter; null where not all fit on this
    page."""

    complete: bool | None = None
    missing: list[UUID] | None = None
    total: TotalAnswer | None = None
    freshness: FreshnessAnswer


class HistoryItem(Attribution):
    """One event as published; its personal fields in clear, or null as `personal_data` says."""

    event_id: UUID
    type: str
    version: int
    occurred_at: datetime
    recorded_at: datetime
    data: dict[str, Any]


class HistoryPage(Page[HistoryItem]):
    """`hidden` are fields that the caller's roles are not shown: `data` is without them."""

    personal_data: Visibility
    hidden: list[str]


def shown_ids(ids: dict[str, Any], visibility: Visibility) -> dict[str, Any]:
    """External ids as shown: unless in clear, without the addresses and numbers that were accepted
    as ids in the past."""
    return (
        ids
        if visibility == "clear"
        else {k: v for k, v in ids.items() if not looks_personal(v or "")}
    )


def customer_answer(
    customer: Customer,
    version: int,
    visibility: Visibility,
    points: Iterable[ContactPoint],
    hidden: frozenset[str] = frozenset(),
) -> CustomerAnswer:
    """The customer without the fields that are `hidden` from the caller, and without contact points
    of these kinds."""
    seen = [point for point in points if point.kind not in hidden]
    answer = _whole_answer(customer, version, visibility, seen)
    if not hidden:
        return answer
    nothing = {field: {} if field == "external_ids" else None for field in hidden}
    return answer.model_copy(update=nothing | {"hidden": sorted(hidden)})


def _whole_answer(
    customer: Customer, version: int, visibility: Visibility, points: Iterable[ContactPoint]
) -> CustomerAnswer:
    won = customer.acquisition
    return CustomerAnswer(
        customer_id=customer.customer_id,
        kind=customer.kind,
        name=customer.name,
        email=customer.email,
        phone=customer.phone,
        personal_data=visibility,
        region=customer.region,
        industry=customer.industry,
        external_ids=shown_ids(customer.external_ids, visibility),
        acquisition=won
        and AcquisitionAnswer(
            source=won.source,
            referred_by=won.referred_by,
            cost=won.cost and Money.of(won.cost),
        ),
        owner=customer.owner,
        staff_id=customer.staff_id,
        status=customer.status,
        status_reason=customer.status_reason,
        no_trade_since=customer.no_trade_since,
        registered_at=customer.registered_at,
        erasure=customer.erased_at and ErasureReceipt(erased_at=customer.erased_at),
        merged_into=customer.merged_into,
        members=list(customer.members),
        tags=sorted(customer.tags),
        contact_points=[contact_point_answer(point) for point in points],
        custom=dict(values_of(customer)),
        preferences=preferences_answer(customer),
        version=version,
    )
