"""A scorecard as a policy states it: weighted indicators, measured on a scale or assessed."""

from itertools import pairwise
from typing import Annotated, Literal, get_args

from msgspec import Meta

from services.valuation.domain.policy.clauses import Clause, Code, InvalidPolicy

Measure = Literal[
    "purchase_level",
    "purchase_frequency",
    "margin",
    "payment_speed",
    "receivables",
    "days_overdue",
    "net_value",
    "predicted_12m",
    "churn_risk",
    "complaints",
    "open_tickets",
    "tenure_days",
]
MEASURES: tuple[Measure, ...] = get_args(Measure)
# What scales have amounts for, in the policy's currency.
OF_MONEY: frozenset[Measure] = frozenset(
    {"purchase_level", "receivables", "net_value", "predicted_12m"}
)
HIGHEST_POINTS = 10
Points = Annotated[float, Meta(ge=0, le=HIGHEST_POINTS)]


class Step(Clause, frozen=True, kw_only=True):
    """Values below `up_to` bring `points`; the last step of a scale, without it, takes the rest."""

    points: Points
    up_to: float | None = None


class Indicator(Clause, frozen=True, kw_only=True):
    """Indicator of a scorecard. With a `scale` it is measured, and `name` is one of the measures
    the service knows; without one it is assessed by people, from 0 to 10, under any name."""

    name: Code
    weight: Annotated[float, Meta(gt=0, le=1_000)] = 1.0
    scale: Annotated[tuple[Step, ...], Meta(max_length=50)] = ()

    @property
    def assessed(self) -> bool:
        return not self.scale

    @property
    def bounds(self) -> tuple[float, ...]:
        return tuple(step.up_to for step in self.scale if step.up_to is not None)


class Scorecard(Clause, frozen=True, kw_only=True):
    """Indicators that grade customers by points. An assessment counts until the next one; after
    `reassess_days` it is stale, and reported as stale."""

    indicators: Annotated[tuple[Indicator, ...], Meta(min_length=1, max_length=40)]
    reassess_days: Annotated[int, Meta(ge=1, le=3650)] = 365

    @property
    def assessed(self) -> tuple[str, ...]:
        return tuple(indicator.name for indicator in self.indicators if indicator.assessed)


def check_scorecard(scorecard: Scorecard) -> None:
    """Raises InvalidPolicy."""
    seen: set[str] = set()
    for at, indicator in enumerate(scorecard.indicators):
        pointer = f"/scorecard/indicators/{at}"
        if indicator.name in seen:
            raise InvalidPolicy(f"{pointer}/name", "is there twice")
        seen.add(indicator.name)
        if indicator.scale:
            _check_scale(indicator, pointer)


def _check_scale(indicator: Indicator, pointer: str) -> None:
    if indicator.name not in MEASURES:
        reason = f"has a scale, and so must be one of {', '.join(MEASURES)}"
        raise InvalidPolicy(f"{pointer}/name", reason)
    bounds = indicator.bounds
    if len(bounds) != len(indicator.scale) - 1 or indicator.scale[-1].up_to is not None:
        raise InvalidPolicy(f"{pointer}/scale", "needs `up_to` in all steps but the last")
    if any(low >= high for low, high in pairwise(bounds)):
        raise InvalidPolicy(f"{pointer}/scale", "must have rising `up_to`")
