"""GET /v1/valuations/{customer_id}/tendency: the likely next product, time and channel, and why."""

from datetime import date, datetime
from typing import Annotated, get_args
from uuid import UUID

from pydantic import BaseModel

from libs.events.consent import ConsentReason
from libs.events.interaction import Channel
from libs.web.errors.problems import not_found
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer, of_everybody
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.valuation.domain.customer.columns import date_of
from services.valuation.recommendations.learning import Learned
from services.valuation.recommendations.recommendation import Recommendation, Recommendations
from services.valuation.recommendations.suggestions import Suggestions

routes = router("tendencies")


class LikelyProduct(BaseModel):
    """`seen_after` of `followers` products bought right after what this customer bought last were
    this one; the probability is drawn towards what everybody buys where those are few."""

    product_id: str
    probability: float
    seen_after: int
    followers: int


class LikelyTime(BaseModel):
    """Likely time of the next order. By `median_on` an order is as likely as not; null where that
    is over two years away."""

    median_on: date | None
    probability_30_days: float
    probability_91_days: float
    probability_365_days: float


class UsualChannel(BaseModel):
    """`inbound` of `contacts` touchpoints were begun by the customer. `consent` is theirs to
    marketing on this channel: unless it is `given`, they are not to be contacted there."""

    channel: str
    contacts: int
    inbound: int
    last_at: datetime
    last_event_id: UUID
    consent: ConsentReason


class HoldoutAnswer(BaseModel):
    """Everybody's last purchase, foretold from all before: how often the first, or one of the
    first three products was in it; and how often what sells most was."""

    tested: int
    hit_at_1: float
    hit_at_3: float
    popular_at_1: float
    popular_at_3: float


class LearnedAnswer(BaseModel):
    """`holdout` is null where nobody has bought twice."""

    learned_at: datetime
    purchases: int
    customers: int
    products: int
    holdout: HoldoutAnswer | None


class TendencyAnswer(BaseModel):
    """A recommendation; `because` are the purchase events that its products rest on. `products` is
    empty until purchases name products, `time` null without an order, `channels` empty without a
    touchpoint. `may_contact_on` are all channels on which the customer consents to marketing: where
    none is, nobody is to make them an offer. What a merged record did counts for its survivor,
    `merged_into`."""

    customer_id: UUID
    merged_into: UUID | None
    as_of: datetime
    products: list[LikelyProduct]
    because: list[UUID]
    time: LikelyTime | None
    channels: list[UsualChannel]
    may_contact_on: list[Channel]
    learned: LearnedAnswer | None


class TendenciesAnswer(BaseModel):
    """Data that recommendations rest on, and the outcome of all suggestions. `judged` are those
    whose time is over or that were followed before; `followed` of them were followed."""

    learned: LearnedAnswer | None
    suggestions: int
    judged: int
    followed: int


@routes.get(
    "/valuations/{customer_id}/tendency", response_model=TendencyAnswer, responses=problems(404)
)
@requires("admin", "manager", "agent", "analyst", "integration", data=of_customer("valuations"))
async def read_tendency(
    customer_id: UUID, recommendations: Annotated[Recommendations, part(Recommendations)]
) -> TendencyAnswer:
    """Recommendation for a customer: likely next products, likely time, and usual channels."""
    found = await recommendations.of(customer_id)
    if found is None:
        raise not_found("customer_not_found", "There is no such customer")
    return _answer(found)


@routes.get("/tendencies", response_model=TendenciesAnswer)
@requires("admin", "manager", "analyst", data=of_everybody("valuations"))
async def read_tendencies(
    recommendations: Annotated[Recommendations, part(Recommendations)],
    suggestions: Annotated[Suggestions, part(Suggestions)],
) -> TendenciesAnswer:
    """Accuracy of recommendations on a holdout, and the number of suggestions made and followed."""
    made, assessed, followed = await suggestions.counted()
    return TendenciesAnswer(
        learned=_learned(await recommendations.learned()),
        suggestions=made,
        judged=assessed,
        followed=followed,
    )


def _answer(found: Recommendation) -> TendencyAnswer:
    return TendencyAnswer(
        customer_id=found.customer_id,
        merged_into=found.merged_into,
        as_of=found.as_of,
        products=[
            LikelyProduct(
                product_id=likely.product_id,
                probability=round(likely.probability, 4),
                seen_after=likely.seen,
                followers=likely.of,
            )
            for likely in found.products
        ],
        because=list(dict.fromkeys(line["event_id"] for line in found.last)),
        time=_time(found),
        channels=[
            UsualChannel(
                channel=row["channel"],
                contacts=row["contacts"],
                inbound=row["inbound"],
                last_at=row["last_at"],
                last_event_id=row["last_event"],
                consent=found.consents[row["channel"]].reason,
            )
            for row in found.channels
        ],
        may_contact_on=[
            channel for channel in get_args(Channel) if found.consents[channel].allowed
        ],
        learned=_learned(found.learned),
    )


def _time(found: Recommendation) -> LikelyTime | None:
    if found.time is None:
        return None
    day, within = found.time.median_day, found.time.within
    return LikelyTime(
        median_on=None if day is None else date_of(day),
        probability_30_days=within[30],
        probability_91_days=within[91],
        probability_365_days=within[365],
    )


def _learned(learned: Learned | None) -> LearnedAnswer | None:
    if learned is None:
        return None
    held = learned.holdout
    return LearnedAnswer(
        learned_at=learned.learned_at,
        purchases=learned.purchases,
        customers=learned.customers,
        products=len(learned.products),
        holdout=held
        and HoldoutAnswer(**{name: getattr(held, name) for name in HoldoutAnswer.model_fields}),
    )
