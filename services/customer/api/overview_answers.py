"""The 360 degree overview as it is answered."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from pydantic import BaseModel

from libs.events.customer import Cost
from libs.events.interaction import (
    Channel,
    Direction,
    InteractionKind,
    InteractionRecorded,
    Sentiment,
    is_coded,
)
from libs.events.purchase import PurchaseRecorded
from libs.events.relation import Axis, AxisValue
from libs.events.valuation import ChurnBand, CustomerGraded
from libs.money.money import amount_text
from libs.web.fields.money import Money
from libs.web.reads.waiting import FreshnessAnswer
from services.customer.api.answers import CustomerAnswer
from services.customer.api.overview_parts.part_answers import (
    ConsentLine,
    HandOverNote,
    PartFreshness,
    PartName,
    PeoplePart,
    ServicePart,
    TraitsPart,
    WarningAnswer,
)
from services.customer.api.overview_parts.part_questions import Touch
from services.customer.api.worth.value_answers import ValuationPart
from services.customer.projections.activity import ActivityRow
from services.customer.projections.invoices import Receivable
from services.customer.projections.totals import TotalsRow

MOST_LAST = 5  # interactions


class LastInteraction(BaseModel):
    interaction_id: UUID
    occurred_at: datetime
    channel: Channel
    direction: Direction
    topic: str | None
    kind: InteractionKind | None
    sentiment: Sentiment | None
    satisfaction: int | None


class LastPurchase(BaseModel):
    purchase_id: UUID
    occurred_at: datetime
    amount: str
    currency: str


class ActivityAnswer(BaseModel):
    """Activity of the customer: counts, and what happened last."""

    interactions: int
    complaints: int
    purchases: int
    last_interaction: LastInteraction | None
    last_purchase: LastPurchase | None
    last_payment_at: datetime | None
    last_refund_at: datetime | None


class TotalsAnswer(BaseModel):
    """Sums in one currency; different currencies are never added."""

    currency: str
    purchases: int
    purchased: str
    paid: str
    refunded: str
    cost_to_serve: str


class ReceivableAnswer(BaseModel):
    """Amounts not yet paid of purchases with a due date, in one currency."""

    currency: str
    invoices: int
    outstanding: str
    oldest_due_at: datetime
    overdue_invoices: int
    overdue: str


class StandingAnswer(BaseModel):
    """Published grade as last heard from the valuation service. `customer_id` is the survivor,
    where the record was merged."""

    customer_id: UUID
    grade: str
    churn_band: ChurnBand
    credit_class: str
    credit_limit: Money
    payment_terms: str
    service_level: str


class OverviewAnswer(BaseModel):
    """`customer`, people, consents and hand-over are what is recorded now; the rest is as fresh as
    `freshness` says, each part as `freshness_by_part` does. `axes` are what the customer is on each
    axis of which anything is known; `/axes` says why. Axes, valuation, people, service, traits and
    hand-over are null to customers themselves, and a part whose kind of data is out of scope is to
    anybody. `warnings` are for whoever plans a visit or campaign."""

    customer: CustomerAnswer
    activity: ActivityAnswer
    totals: list[TotalsAnswer]
    receivables: list[ReceivableAnswer]
    standing: StandingAnswer | None
    valuation: ValuationPart | None
    axes: dict[Axis, list[AxisValue]] | None
    people: PeoplePart | None
    service: ServicePart | None
    last_interactions: list[LastInteraction] | None
    consents: list[ConsentLine]
    traits: TraitsPart | None
    hand_over: HandOverNote | None
    warnings: list[WarningAnswer]
    freshness: FreshnessAnswer
    freshness_by_part: dict[PartName, PartFreshness]


def activity_answer(row: ActivityRow) -> ActivityAnswer:
    return ActivityAnswer(
        interactions=row.interactions,
        complaints=row.complaints,
        purchases=row.purchases,
        last_interaction=_last_interaction(row),
        last_purchase=_last_purchase(row),
        last_payment_at=row.last_payment_at,
        last_refund_at=row.last_refund_at,
    )


def _last_interaction(row: ActivityRow) -> LastInteraction | None:
    if row.last_interaction is None or row.last_interaction_at is None:
        return None
    event = msgspec.json.decode(row.last_interaction, type=InteractionRecorded)
    return _interaction(event, row.last_interaction_at)


def last_interactions(latest: Sequence[Touch] | None) -> list[LastInteraction] | None:
    """The last five; None where they are not for the caller."""
    if latest is None:
        return None
    return [_interaction(touch.event, touch.at) for touch in latest[:MOST_LAST]]


def _interaction(event: InteractionRecorded, at: datetime) -> LastInteraction:
    return LastInteraction(
        interaction_id=event.interaction_id,
        occurred_at=at,
        channel=event.channel,
        direction=event.direction,
        topic=event.topic if is_coded(event.topic) else None,
        kind=event.kind,
        sentiment=event.sentiment,
        satisfaction=event.satisfaction,
    )


def _last_purchase(row: ActivityRow) -> LastPurchase | None:
    if row.last_purchase is None or row.last_purchase_at is None:
        return None
    event = msgspec.json.decode(row.last_purchase, type=PurchaseRecorded)
    return LastPurchase(
        purchase_id=event.purchase_id,
        occurred_at=row.last_purchase_at,
        amount=amount_text(event.amount, event.currency),
        currency=event.currency,
    )


def totals_answer(row: TotalsRow) -> TotalsAnswer:
    return TotalsAnswer(
        currency=row.currency,
        purchases=row.purchases,
        purchased=amount_text(row.purchased, row.currency),
        paid=amount_text(row.paid, row.currency),
        refunded=amount_text(row.refunded, row.currency),
        cost_to_serve=amount_text(row.cost_to_serve, row.currency),
    )


def receivable_answer(owed: Receivable) -> ReceivableAnswer:
    return ReceivableAnswer(
        currency=owed.currency,
        invoices=owed.invoices,
        outstanding=amount_text(owed.outstanding, owed.currency),
        oldest_due_at=owed.oldest_due_at,
        overdue_invoices=owed.overdue_invoices,
        overdue=amount_text(owed.overdue, owed.currency),
    )


def standing_answer(standing: str | None) -> StandingAnswer | None:
    """The answer from the data of a graded event; None before the first one."""
    if standing is None:
        return None
    graded = msgspec.json.decode(standing, type=CustomerGraded)
    return StandingAnswer(
        customer_id=graded.customer_id,
        grade=graded.grade,
        churn_band=graded.churn_band,
        credit_class=graded.credit_class,
        credit_limit=Money.of(Cost(amount=graded.credit_limit, currency=graded.currency)),
        payment_terms=graded.payment_terms,
        service_level=graded.service_level,
    )
