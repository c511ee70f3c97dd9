"""Valuations put into answers: a whole group at once, from plain lists."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

import msgspec

from libs.money.currencies import CURRENCIES
from libs.web.reads.freshness import Freshness
from services.valuation.domain.churn.outlook import Outlook
from services.valuation.domain.churn.risk import BANDS, LIFECYCLES
from services.valuation.domain.customer.accounts import Accounts
from services.valuation.domain.customer.columns import NEVER, date_of
from services.valuation.domain.customer.statements import amount_in, apart, statement
from services.valuation.domain.policy.clauses import CREDIT_CLASSES
from services.valuation.domain.scoring.grading import MARKS
from services.valuation.domain.scoring.treatment import Granted, treatments_under
from services.valuation.snapshots.snapshot import Snapshot
from services.valuation.valuations.answer_types import (
    GradeSetAnswer,
    Indicators,
    ModelAnswer,
    ValuationAnswer,
    ValueAnswer,
)
from services.valuation.valuations.beyond_revenue import (
    costs_answer,
    costs_of,
    owed_in,
    referrals_answer,
    wallet_reported,
)

encode = msgspec.json.Encoder(uuid_format="canonical").encode


def valuation_answers(
    snapshot: Snapshot, *, basis: str | None = None, freshness: Freshness | None = None
) -> list[ValuationAnswer]:
    """One for each customer of `sight`, in its order."""
    answers = _Answers(snapshot)
    return [answers.answer(row, basis, freshness) for row in range(len(snapshot.customers))]


class _Answers:
    """A snapshot's columns as plain values, taken out of the arrays for all rows at once."""

    def __init__(self, snapshot: Snapshot) -> None:
        valued, configuration = snapshot.valued, snapshot.configuration
        self.snapshot, self.policy = snapshot, configuration.policy
        self.states = {
            name: snapshot.states[name].tolist() for name in snapshot.states.dtype.names or ()
        }
        self.money = _plain(valued.money)
        self.ahead = _plain(valued.ahead)
        self.found = {name: getattr(valued, name).tolist() for name in _FOUND}
        self.clv = valued.clv.tolist()
        self.balances = _balances(snapshot)
        self.costs, self.owed = costs_of(snapshot), owed_in(snapshot)
        self.granted = _plain(valued.granted)
        self.given = treatments_under(configuration)
        self.scored = [configuration.rules_at(p).policy.basis == "scorecard" for p in (False, True)]
        model = configuration.model
        self.model = ModelAnswer(name=model.timing.name, version=model.version, prior=model.prior)

    def answer(self, row: int, basis: str | None, freshness: Freshness | None) -> ValuationAnswer:
        states, found, ahead = self.states, self.found, self.ahead
        bought = states["orders"][row] > 0
        currency = self.money["currency"][row].decode()
        customer = self.snapshot.customers[row]
        return ValuationAnswer(
            customer_id=customer,
            as_of=self.snapshot.known_at(customer),
            basis=basis,
            known=states["known"][row],
            erased=states["erased"][row],
            merged_into=self.snapshot.merged.get(customer),
            lifecycle=LIFECYCLES[found["lifecycle"][row]],
            churn_risk=ahead["churn_risk"][row] if bought else None,
            churn_band=BANDS[found["band"][row]] if bought else None,
            p_alive=ahead["p_alive"][row] if bought else None,
            value=self._value(row, currency),
            receivables=self.owed.get(customer, ()),
            referrals=referrals_answer(self.snapshot.referred.get(customer), self.policy),
            wallet=wallet_reported(self.snapshot.wallets.get(customer)),
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
        stated = statement(self.balances[row], currency, self.policy)
        return ValueAnswer(
            currency=currency,
            revenue=amount_in(currency, stated.revenue),
            refunds=amount_in(currency, stated.refunds),
            cost_to_serve=amount_in(currency, stated.cost_to_serve),
            cost_by_kind=costs_answer(
                self.costs.get(self.snapshot.customers[row]), stated, self.policy
            ),
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
        others = apart(self.balances[row], currency, self.policy)
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
            tickets=states["tickets"][row],
            open_tickets=states["open_tickets"][row],
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
        names = self.snapshot.configuration.grade_names
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
        hand = (
            self.snapshot.hands.get(self.snapshot.customers[row]) if self.snapshot.hands else None
        )
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


def _balances(snapshot: Snapshot) -> list[list[dict[str, Any]]]:
    """The rows of Balance of each customer."""
    theirs: list[list[dict[str, Any]]] = [[] for _ in snapshot.customers]
    names = snapshot.balances.dtype.names or ()
    for owner, balance in zip(snapshot.owner.tolist(), snapshot.balances.tolist(), strict=True):
        theirs[owner].append(dict(zip(names, balance, strict=True)))
    return theirs


def _rounded(amount: float, currency: str) -> str:
    decimals = CURRENCIES[currency]
    return f"{round(amount, decimals) + 0.0:.{decimals}f}"


def _date(day: int) -> date | None:
    return None if day == NEVER else date_of(day)
