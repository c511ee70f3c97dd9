"""A valuation as it is answered: what a customer is worth, how to treat them, and the risk."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec

from libs.money.currencies import CURRENCIES
from libs.web.freshness import Freshness
from services.valuation.reading import Sight
from services.valuation.rules.accounts import Accounts
from services.valuation.rules.book import NEVER, date_of
from services.valuation.rules.churn import BANDS, LIFECYCLES
from services.valuation.rules.clauses import CREDIT_CLASSES
from services.valuation.rules.granting import Granted
from services.valuation.rules.marking import MARKS
from services.valuation.rules.predicting import Outlook
from services.valuation.rules.statements import amount_in, apart, statement
from services.valuation.rules.treatment import treatments_under

encode = msgspec.json.Encoder(uuid_format="canonical").encode


class _Answer(msgspec.Struct, frozen=True, kw_only=True):
    pass


class ValueAnswer(_Answer, frozen=True, kw_only=True):
    """Decimal strings in `currency`. `net` is realised profit, all costs taken off; `clv` adds what
    is still to come. `bad_debt` was written off. `delivered_value` is the customer's: what buying
    cost them less than they had expected. Exact but for the two that are predictions."""

    currency: str
    revenue: str
    refunds: str
    cost_to_serve: str
    acquisition_cost: str
    bad_debt: str
    net: str
    predicted_12m: str
    clv: str
    delivered_value: str


class Indicators(_Answer, frozen=True, kw_only=True):
    """What the valuation rests on. Money as in `value`; days in UTC.

    `information`: contacts with a suggestion or news of the market. `disputed` is a part of
    `receivable` and not overdue. `satisfaction`: 1 to 5, as last given.
    """

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
    information: int
    disputed: str
    disputes: int
    satisfaction: int | None
    satisfied_on: date | None
    feedbacks: int
    currencies_apart: tuple[str, ...]


class ModelAnswer(_Answer, frozen=True, kw_only=True):
    """`prior`: published parameters, in use until enough customers were seen."""

    name: str
    version: int
    prior: bool


class GradeSetAnswer(_Answer, frozen=True, kw_only=True):
    """A grade set by hand, which holds through the day `until`, beside the computed one."""

    grade: str
    reason: str
    by: str
    until: date


class ValuationAnswer(_Answer, frozen=True, kw_only=True):
    """`known`: the registration has arrived. No grade and no risk before the first purchase.

    `merged_into`: the customer this record turned out to be, who is valued by all that it did.

    `churn_risk` is the probability that no purchase comes within the policy's horizon. `grade` is
    the one that holds, which people may have set. A limit or terms that are to be raised are so on
    `credit_review_on`. `mark` says what is to become of one of the least valuable customers:
    develop, or leave. `score` holds the points where a scorecard grades. `policy_version` is the
    pilot's where the customer is one of a `pilot`.
    """

    customer_id: UUID
    as_of: datetime
    basis: str | None
    known: bool
    erased: bool
    merged_into: UUID | None
    grade: str | None
    computed_grade: str | None
    grade_set: GradeSetAnswer | None
    mark: str | None
    score: float | None
    lifecycle: str
    churn_risk: float | None
    churn_band: str | None
    p_alive: float | None
    value: ValueAnswer
    credit_class: str
    credit_limit: str | None
    payment_terms: str | None
    credit_review_on: date | None
    service_level: str | None
    price_terms: str | None
    marketing: str | None
    indicators: Indicators
    model: ModelAnswer
    policy_version: int
    pilot: bool
    freshness: Freshness | None


def valuation_answers(
    sight: Sight, *, basis: str | None = None, freshness: Freshness | None = None
) -> list[ValuationAnswer]:
    """One for each customer of `sight`, in its order."""
    told = _Told(sight)
    return [told.answer(row, basis, freshness) for row in range(len(sight.customers))]


class _Told:
    """A sight's columns as plain values, taken out of the arrays for all rows at once."""

    def __init__(self, sight: Sight) -> None:
        valued, ruling = sight.valued, sight.ruling
        self.sight, self.policy = sight, ruling.policy
        self.states = {name: sight.states[name].tolist() for name in sight.states.dtype.names or ()}
        self.money = _plain(valued.money)
        self.ahead = _plain(valued.ahead)
        self.found = {name: getattr(valued, name).tolist() for name in _FOUND}
        self.clv = sight.clv.tolist()
        self.purses = _purses(sight)
        self.granted = _plain(sight.granted)
        self.given = treatments_under(ruling)
        self.scored = [ruling.rules_at(p).policy.basis == "scorecard" for p in (False, True)]
        model = ruling.model
        self.model = ModelAnswer(name=model.timing.name, version=model.version, prior=model.prior)

    def answer(self, row: int, basis: str | None, freshness: Freshness | None) -> ValuationAnswer:
        states, found, ahead = self.states, self.found, self.ahead
        bought = states["orders"][row] > 0
        currency = self.money["currency"][row].decode()
        return ValuationAnswer(
            customer_id=self.sight.customers[row],
            as_of=self.sight.as_of,
            basis=basis,
            known=states["known"][row],
            erased=states["erased"][row],
            merged_into=self.sight.merged.get(self.sight.customers[row]),
            lifecycle=LIFECYCLES[found["lifecycle"][row]],
            churn_risk=ahead["churn_risk"][row] if bought else None,
            churn_band=BANDS[found["band"][row]] if bought else None,
            p_alive=ahead["p_alive"][row] if bought else None,
            value=self._value(row, currency),
            credit_class=CREDIT_CLASSES[found["credit_class"][row]],
            indicators=self._indicators(row, currency),
            model=self.model,
            policy_version=found["policy_version"][row],
            pilot=found["piloted"][row],
            score=round(found["worth"][row], 2) if self._is_scored(row) else None,
            grade_set=self._set_by_hand(row),
            freshness=freshness,
            **self._treatment(row),
        )

    def _value(self, row: int, currency: str) -> ValueAnswer:
        stated = statement(self.purses[row], currency, self.policy)
        return ValueAnswer(
            currency=currency,
            revenue=amount_in(currency, stated.revenue),
            refunds=amount_in(currency, stated.refunds),
            cost_to_serve=amount_in(currency, stated.cost_to_serve),
            acquisition_cost=amount_in(currency, stated.acquisition_cost),
            bad_debt=amount_in(currency, stated.bad_debt),
            net=amount_in(currency, stated.net),
            predicted_12m=amount_in(currency, self.found["predicted_12m"][row]),
            clv=amount_in(currency, self.clv[row]),
            delivered_value=amount_in(currency, stated.delivered_value),
        )

    def _indicators(self, row: int, currency: str) -> Indicators:
        states, money, ahead = self.states, self.money, self.ahead
        payments = money["payments"][row]
        others = apart(self.purses[row], currency, self.policy)
        return Indicators(
            orders=states["orders"][row],
            order_days=states["order_days"][row],
            first_order_on=_date(states["first_day"][row]),
            last_order_on=_date(states["last_day"][row]),
            expected_orders_12m=round(ahead["orders_12m"][row], 4),
            expected_order_value=_rounded(ahead["order_value"][row], currency),
            margin_rate=round(money["margin_rate"][row], 6),
            receivable=_rounded(money["receivable"][row], currency),
            oldest_due_on=_date(money["oldest_due"][row]),
            mean_payment_delay_days=money["delay_days"][row] / payments if payments else None,
            interactions=states["interactions"][row],
            complaints=states["complaints"][row],
            information=states["information"][row],
            disputed=_rounded(money["disputed"][row], currency),
            disputes=states["disputes"][row],
            satisfaction=states["satisfaction"][row] or None,
            satisfied_on=_date(states["satisfied_day"][row]),
            feedbacks=int(money["feedbacks"][row]),
            currencies_apart=tuple(other.currency for other in others),
        )

    def _treatment(self, row: int) -> Mapping[str, Any]:
        """Nothing is granted to who has no grade."""
        grade = self.found["grade"][row]
        if grade < 0:
            return NOTHING_GRANTED
        given = self.given[grade][self.found["credit_class"][row]]
        names = self.sight.ruling.grade_names
        return {
            "grade": names[grade],
            "computed_grade": names[self.found["computed"][row]],
            "credit_limit": f"{self.granted['limit'][row]:.{CURRENCIES[given.currency]}f}",
            "payment_terms": self.granted["terms"][row].decode(),
            "credit_review_on": _date(self.granted["review_day"][row]),
            "service_level": given.service_level,
            "price_terms": given.price_terms,
            "marketing": given.marketing,
            "mark": MARKS[self.found["mark"][row]],
        }

    def _is_scored(self, row: int) -> bool:
        return self.found["grade"][row] >= 0 and self.scored[self.found["piloted"][row]]

    def _set_by_hand(self, row: int) -> GradeSetAnswer | None:
        hand = self.sight.hands.get(self.sight.customers[row]) if self.sight.hands else None
        if hand is None:
            return None
        return GradeSetAnswer(
            grade=hand.grade, reason=hand.reason, by=hand.set_by, until=hand.until
        )


_FOUND = (
    "predicted_12m",
    "band",
    "lifecycle",
    "credit_class",
    "grade",
    "computed",
    "mark",
    "worth",
    "piloted",
    "policy_version",
)
NOTHING_GRANTED: Mapping[str, None] = dict.fromkeys(
    (
        "grade",
        "computed_grade",
        "credit_limit",
        "payment_terms",
        "credit_review_on",
        "service_level",
        "price_terms",
        "marketing",
        "mark",
    )
)


def _plain(columns: Accounts | Outlook | Granted) -> dict[str, list[Any]]:
    return {field.name: getattr(columns, field.name).tolist() for field in fields(columns)}


def _purses(sight: Sight) -> list[list[dict[str, Any]]]:
    """The rows of PURSE of each customer."""
    theirs: list[list[dict[str, Any]]] = [[] for _ in sight.customers]
    names = sight.purses.dtype.names or ()
    for owner, purse in zip(sight.owner.tolist(), sight.purses.tolist(), strict=True):
        theirs[owner].append(dict(zip(names, purse, strict=True)))
    return theirs


def _rounded(amount: float, currency: str) -> str:
    decimals = CURRENCIES[currency]
    return f"{round(amount, decimals) + 0.0:.{decimals}f}"


def _date(day: int) -> date | None:
    return None if day == NEVER else date_of(day)
