"""Scoring configurations, and two of them compared, as they are answered."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

import asyncpg
from pydantic import BaseModel

from libs.web.reads.pages import Page
from services.valuation.configurations.churn_compared import ChurnCompared, churn_compared
from services.valuation.configurations.comparison import Comparison
from services.valuation.configurations.order_answers import RulingOrder
from services.valuation.domain.churn.drift import Drift
from services.valuation.domain.customer.statements import amount_in
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.rating import Rulebook
from services.valuation.valuations.list_endpoints import amount

State = Literal["building", "ready", "in_force", "retired", "discarded"]


class RulingModel(BaseModel):
    name: str
    version: int
    prior: bool


class Progress(BaseModel):
    """Customers valued under it, of all."""

    valued: int
    total: int


class RulingPilot(BaseModel):
    """The policy and cuts that a pilot's customers are valued by instead."""

    name: str
    policy_version: int
    cuts: dict[str, dict[str, str]]


class RulingAnswer(BaseModel):
    """A scoring configuration: the model, the policy and the cuts found under both, by which
    everybody is valued while it is in force. `held`: it waits until it is switched to. `restores`:
    the version whose content it has. `orders` were given about it, oldest first."""

    version: int
    state: State
    held: bool
    restores: int | None
    model: RulingModel
    policy_version: int
    cuts: dict[str, dict[str, str]]
    pilot: RulingPilot | None
    progress: Progress
    made_at: datetime
    ready_at: datetime | None
    switched_at: datetime | None
    ended_at: datetime | None
    orders: list[RulingOrder]


class RulingList(Page[RulingAnswer]):
    """Newest first. Days are counted by the clocks of `business_time_zone` under all of them."""

    business_time_zone: str


class GradeMove(BaseModel):
    """Customers in one grade now who would be in another; null before a purchase."""

    before: str | None
    after: str | None
    customers: int


class Said(BaseModel):
    """Order days expected of customers who had bought before; `ratio` is actual over expected."""

    model_version: int
    expected: float
    actual: int
    ratio: float | None


class Calibrated(BaseModel):
    """The last `weeks`: what either model would have expected, and what came."""

    weeks: int
    customers: int
    in_force: Said
    this: Said


class LimitSums(BaseModel):
    before: str
    before_currency: str
    after: str
    after_currency: str


class Side(BaseModel):
    grade: str | None
    churn_band: str | None
    credit_class: str
    currency: str
    predicted_12m: str


class Mover(BaseModel):
    customer_id: UUID
    before: Side
    after: Side


class ComparisonAnswer(BaseModel):
    """Everybody under the scoring configuration in force and under this one, in one snapshot.
    `moves` holds those who stay as well, `movers` a page of those whose grade, band or credit class
    changes."""

    in_force: int
    this: int
    customers: int
    moves: list[GradeMove]
    churn_bands_changed: int
    treated_otherwise: int
    credit_limits: LimitSums
    calibration: list[Calibrated]
    churn: ChurnCompared
    movers: list[Mover]
    next_cursor: str | None


def as_answer(
    row: asyncpg.Record, configuration: ScoringConfiguration, orders: list[RulingOrder]
) -> RulingAnswer:
    model = configuration.model
    return RulingAnswer(
        **{name: row[name] for name in _STORED},
        model=RulingModel(name=model.timing.name, version=model.version, prior=model.prior),
        policy_version=configuration.policy_version,
        cuts=cuts_answer(configuration.rules),
        pilot=_pilot(configuration.pilot),
        progress=Progress(valued=row["valued"], total=row["total"]),
        orders=orders,
    )


def _pilot(rules: Rulebook | None) -> RulingPilot | None:
    if rules is None or rules.policy.pilot is None:
        return None
    name = rules.policy.pilot.name
    return RulingPilot(name=name, policy_version=rules.policy_version, cuts=cuts_answer(rules))


def cuts_answer(rules: Rulebook) -> dict[str, dict[str, str]]:
    """The least worth of each grade but the last, by currency."""
    return {
        currency: {
            name: amount_in(currency, cut)
            for name, cut in zip(rules.policy.grade_names, cuts, strict=False)
        }
        for currency, cuts in rules.cuts.items()
    }


_STORED = (
    "version",
    "state",
    "held",
    "restores",
    "made_at",
    "ready_at",
    "switched_at",
    "ended_at",
)


def comparison_answer(found: Comparison, cursor: str | None) -> ComparisonAnswer:
    now, then = found.now.policy.currency, found.then.policy.currency
    return ComparisonAnswer(
        in_force=found.now.version,
        this=found.then.version,
        customers=found.customers,
        moves=[
            GradeMove(before=before, after=after, customers=count)
            for (before, after), count in sorted(found.moves.items(), key=str)
        ],
        churn_bands_changed=found.bands_changed,
        treated_otherwise=found.treated_otherwise,
        credit_limits=LimitSums(
            before=amount_in(now, found.limits[0]),
            before_currency=now,
            after=amount_in(then, found.limits[1]),
            after_currency=then,
        ),
        calibration=_calibration(found),
        churn=churn_compared(*found.realized),
        movers=_movers(found.movers),
        next_cursor=cursor,
    )


def _calibration(found: Comparison) -> list[Calibrated]:
    models = found.now.model.version, found.then.model.version
    return [
        Calibrated(
            weeks=weeks,
            customers=now.customers,
            in_force=_drift_answer(models[0], now),
            this=_drift_answer(models[1], then),
        )
        for weeks, (now, then) in found.drifts.items()
    ]


def _drift_answer(version: int, drift: Drift) -> Said:
    return Said(
        model_version=version, expected=drift.expected, actual=drift.actual, ratio=drift.ratio
    )


def _movers(rows: Sequence[asyncpg.Record]) -> list[Mover]:
    return [
        Mover(
            customer_id=row["customer_id"], before=_side(row, "before"), after=_side(row, "after")
        )
        for row in rows
    ]


def _side(row: asyncpg.Record, when: str) -> Side:
    currency = row[f"currency_{when}"]
    return Side(
        grade=row[when],
        churn_band=row[f"band_{when}"],
        credit_class=row[f"class_{when}"],
        currency=currency,
        predicted_12m=amount(row[f"predicted_{when}"], currency),
    )
