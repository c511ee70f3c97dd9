"""A valuation as it is answered: what a customer is worth, how to treat them, and the risk."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec

from libs.money.currencies import CURRENCIES
from libs.web.freshness import Freshness
from services.valuation.reading import Sight
from services.valuation.rules.book import NEVER, date_of
from services.valuation.rules.churn import BANDS, LIFECYCLES
from services.valuation.rules.policy import CREDIT_CLASSES
from services.valuation.rules.statements import amount_in
from services.valuation.rules.treatment import treatment

encode = msgspec.json.Encoder(uuid_format="canonical").encode


class _Answer(msgspec.Struct, frozen=True, kw_only=True):
    pass


class ValueAnswer(_Answer, frozen=True, kw_only=True):
    """Decimal strings in `currency`. `net` is realised profit, all costs taken off; `clv` adds what
    is still to come. Exact but for the two that are predictions."""

    currency: str
    revenue: str
    refunds: str
    cost_to_serve: str
    acquisition_cost: str
    net: str
    predicted_12m: str
    clv: str


class Indicators(_Answer, frozen=True, kw_only=True):
    """What the valuation rests on. Money as in `value`; days in UTC."""

    orders: int
    order_days: int
    first_order_on: date | None
    last_order_on: date | None
    expected_orders_12m: float
    expected_order_value: str
    margin_rate: float
    receivable: str
    oldest_due_on: date | None
    mean_payment_delay_days: float | None
    interactions: int
    complaints: int
    currencies_apart: tuple[str, ...]


class ModelAnswer(_Answer, frozen=True, kw_only=True):
    """`prior`: published parameters, in use until enough customers were seen."""

    name: str
    version: int
    prior: bool


class ValuationAnswer(_Answer, frozen=True, kw_only=True):
    """`known`: the registration has arrived. No grade and no risk before the first purchase.

    `churn_risk` is the probability that no purchase comes within the policy's horizon.
    """

    customer_id: UUID
    as_of: datetime
    basis: str | None
    known: bool
    erased: bool
    grade: str | None
    lifecycle: str
    churn_risk: float | None
    churn_band: str | None
    p_alive: float | None
    value: ValueAnswer
    credit_class: str
    credit_limit: str | None
    payment_terms: str | None
    service_level: str | None
    indicators: Indicators
    model: ModelAnswer
    policy_version: int
    freshness: Freshness | None


def valuation_answer(
    sight: Sight, row: int, *, basis: str | None = None, freshness: Freshness | None = None
) -> ValuationAnswer:
    valued, model = sight.valued, sight.ruling.model
    bought = bool(sight.states["orders"][row] > 0)
    return ValuationAnswer(
        customer_id=sight.customers[row],
        as_of=sight.as_of,
        basis=basis,
        known=bool(sight.states["known"][row]),
        erased=bool(sight.states["erased"][row]),
        lifecycle=LIFECYCLES[valued.lifecycle[row]],
        churn_risk=float(valued.ahead.churn_risk[row]) if bought else None,
        churn_band=BANDS[valued.band[row]] if bought else None,
        p_alive=float(valued.ahead.p_alive[row]) if bought else None,
        value=_value(sight, row),
        credit_class=CREDIT_CLASSES[valued.credit_class[row]],
        indicators=_indicators(sight, row),
        model=ModelAnswer(name=model.timing.name, version=model.version, prior=model.prior),
        policy_version=sight.ruling.policy_version,
        freshness=freshness,
        **_treatment(sight, row),
    )


def _value(sight: Sight, row: int) -> ValueAnswer:
    stated = sight.stated(row)
    currency = stated.currency
    return ValueAnswer(
        currency=currency,
        revenue=amount_in(currency, stated.revenue),
        refunds=amount_in(currency, stated.refunds),
        cost_to_serve=amount_in(currency, stated.cost_to_serve),
        acquisition_cost=amount_in(currency, stated.acquisition_cost),
        net=amount_in(currency, stated.net),
        predicted_12m=amount_in(currency, float(sight.valued.predicted_12m[row])),
        clv=amount_in(currency, float(sight.clv[row])),
    )


def _indicators(sight: Sight, row: int) -> Indicators:
    state, money, text = sight.states[row], sight.valued.money, _amounts(sight, row)
    ahead, payments = sight.valued.ahead, float(money.payments[row])
    return Indicators(
        orders=int(state["orders"]),
        order_days=int(state["order_days"]),
        first_order_on=_date(state["first_day"]),
        last_order_on=_date(state["last_day"]),
        expected_orders_12m=round(float(ahead.orders_12m[row]), 4),
        expected_order_value=text(ahead.order_value[row]),
        margin_rate=round(float(money.margin_rate[row]), 6),
        receivable=text(money.receivable[row]),
        oldest_due_on=_date(money.oldest_due[row]),
        mean_payment_delay_days=float(money.delay_days[row]) / payments if payments else None,
        interactions=int(state["interactions"]),
        complaints=int(state["complaints"]),
        currencies_apart=sight.apart(row),
    )


def _treatment(sight: Sight, row: int) -> Mapping[str, Any]:
    """Nothing is granted to who has no grade."""
    grade = int(sight.valued.grade[row])
    if grade < 0:
        return {"grade": None, "credit_limit": None, "payment_terms": None, "service_level": None}
    policy = sight.ruling.policy
    given = treatment(policy, grade, CREDIT_CLASSES[sight.valued.credit_class[row]])
    return {
        "grade": policy.grades[grade].name,
        "credit_limit": f"{given.credit_limit:.{CURRENCIES[policy.currency]}f}",
        "payment_terms": given.payment_terms,
        "service_level": given.service_level,
    }


def _amounts(sight: Sight, row: int) -> Any:
    decimals = CURRENCIES[sight.valued.money.currency[row].decode()]
    return lambda amount: f"{round(float(amount), decimals) + 0.0:.{decimals}f}"


def _date(day: Any) -> date | None:
    return None if day == NEVER else date_of(int(day))
