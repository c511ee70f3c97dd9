"""Figures that are published of a customer, and whether they have moved since: pure."""

from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from services.valuation.domain.customer.statements import amount_in, in_units

RISK_STEP = 0.02
PREDICTION_STEP = 0.02
_PROSPECT = 0
_EXACT_DIGITS = 8  # what floats of cents at a margin and a rate are exact to


@dataclass(frozen=True, slots=True)
class ValueFigures:
    """Figures found on `valued_day`; amounts in whole units of `currency`, not rounded. `apart`: no
    rate leads to the policy's currency. `merged_into`: they count there, and are nothing here."""

    currency: str
    apart: bool
    lifecycle: int
    churn_risk: float | None
    revenue: float
    net: float
    predicted_12m: float
    clv: float
    valued_day: int
    merged_into: UUID | None = None

    @property
    def recorded(self) -> tuple[Decimal, Decimal]:
        """Revenue and net value: money that was recorded, to the cent."""
        revenue, net = (
            in_units(Decimal(repr(round(amount, _EXACT_DIGITS))), self.currency) + 0
            for amount in (self.revenue, self.net)
        )
        return revenue, net

    @property
    def estimated(self) -> tuple[Decimal, Decimal]:
        """Prediction of twelve months, and the lifetime value, as answers round them."""
        predicted, clv = (
            Decimal(amount_in(self.currency, amount)) for amount in (self.predicted_12m, self.clv)
        )
        return predicted, clv

    @property
    def risk(self) -> Decimal | None:
        """The churn risk, with 4 decimals."""
        return None if self.churn_risk is None else Decimal(f"{self.churn_risk:.4f}")

    @property
    def nothing(self) -> bool:
        return self.churn_risk is None and not any((*self.recorded, *self.estimated))


def counted_for(survivor: UUID, before: ValueFigures) -> ValueFigures:
    """Figures of a record that was merged into another: it is worth nothing by itself."""
    amounts = dict.fromkeys(("revenue", "net", "predicted_12m", "clv"), 0.0)
    return replace(before, lifecycle=_PROSPECT, churn_risk=None, merged_into=survivor, **amounts)


def moved(before: ValueFigures | None, now: ValueFigures, *, exact: bool) -> bool:
    """Decide whether `now` is to be published. Of whom nothing was published is worth nothing.

    `exact`: something happened to the customer, so each cent counts; time alone, or another
    scoring configuration, moves estimates in steps.
    """
    if before is None:
        return not now.nothing
    if _kept(before) != _kept(now):
        return True
    if exact:
        return before.estimated != now.estimated or before.risk != now.risk
    return _risk_stepped(before, now) or any(map(_stepped, before.estimated, now.estimated))


def _kept(figures: ValueFigures) -> tuple[object, ...]:
    """Parts that do not move unless somebody hears of something."""
    risk_known = figures.churn_risk is not None
    names = figures.currency, figures.apart, figures.lifecycle, figures.merged_into
    return (*names, risk_known, *figures.recorded)


def _risk_stepped(before: ValueFigures, now: ValueFigures) -> bool:
    return abs((now.churn_risk or 0) - (before.churn_risk or 0)) >= RISK_STEP


def _stepped(before: Decimal, now: Decimal) -> bool:
    return before != now and abs(now - before) >= abs(float(before)) * PREDICTION_STEP
