"""GET /v1/portfolio: how much all customers are worth, and on how few of them it rests."""

from collections.abc import Sequence
from typing import Annotated, Any

import asyncpg
from fastapi import Query
from pydantic import BaseModel

from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_everybody
from libs.web.parts import part
from libs.web.reads.waiting import CaughtUp, FreshnessAnswer, freshness_answer
from services.valuation.domain.churn.risk import LIFECYCLES
from services.valuation.domain.policy.policy import Policy
from services.valuation.portfolio.concentration import Curve, best
from services.valuation.portfolio.portfolio import SHARES, Portfolio, PortfolioFigures
from services.valuation.valuations.list_endpoints import ValuationItem, amount, items_of

routes = router("portfolio")


class Shares(BaseModel):
    """Parts of all graded customers, of their worth above 0 (what grades compare; null where that
    is points), and of their profit so far above 0."""

    customers: float
    value: float | None
    profit: float | None


class Meant(BaseModel):
    """Shares that the policy means a grade to have: of the customers, and of the value."""

    customers: float
    value: float | None


class GradeTotals(BaseModel):
    """Customers of one grade and currency; `grade` is null for those who never bought. `shares` are
    those of everybody graded in the currency, beside what the policy `meant`, which is null for a
    grade that only a pilot's policy gives."""

    grade: str | None
    currency: str
    customers: int
    revenue: str
    net: str
    predicted_12m: str
    mean_churn_risk: float | None
    shares: Shares | None
    meant: Meant | None


class Concentration(BaseModel):
    """The share of revenue that the best `customers_share` of the buyers brought, added up in steps
    of amounts: exact to a thousandth or so."""

    currency: str
    customers_share: float
    revenue_share: float | None


class RiskTenth(BaseModel):
    """Customers with a churn risk from `from_risk` up to `to_risk`."""

    from_risk: float
    to_risk: float
    customers: int


class PortfolioAnswer(BaseModel):
    """Currencies are listed apart and never added without a rate.

    All of it is said under one scoring configuration; `pending` customers are yet to be valued
    under the one that is coming, or under this one. The top are those of whom the most profit is
    expected in the next 12 months: of the policy's currency first, then of each of
    `currencies_apart`, which have no rate to it."""

    ruling: int
    customers: int
    pending: int
    grades: list[GradeTotals]
    lifecycle: dict[str, int]
    churn_risk: list[RiskTenth]
    concentration: list[Concentration]
    top_customers: list[ValuationItem]
    currencies_apart: list[str]
    freshness: FreshnessAnswer


@routes.get("/portfolio", response_model=PortfolioAnswer)
@requires("admin", "manager", "analyst", data=of_everybody("valuations"))
async def read_portfolio(
    portfolio: Annotated[Portfolio, part(Portfolio)],
    pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)],
    applied: CaughtUp,
    top: Annotated[int, Query(ge=0, le=100, description="How many top customers")] = 10,
) -> PortfolioAnswer:
    """The portfolio as last valued; `freshness` says up to when events are included."""
    found = await portfolio.read(top)
    phases = {LIFECYCLES[row[0]]: row[1] for row in found.by_lifecycle}
    return PortfolioAnswer(
        ruling=found.configuration.version,
        customers=sum(phases.values()),
        pending=found.pending,
        grades=[_totals(row, found) for row in found.by_grade],
        lifecycle=phases,
        churn_risk=_tenths(found.by_risk),
        concentration=[c for each in found.concentration.items() for c in _shares(*each)],
        top_customers=await items_of(pool, found.top, found.configuration),
        currencies_apart=_apart(found),
        freshness=freshness_answer(await applied.freshness()),
    )


def _apart(found: PortfolioFigures) -> list[str]:
    codes = {row["currency"] for row in found.by_grade}
    return sorted(codes - {found.configuration.policy.currency})


def _totals(row: asyncpg.Record, found: PortfolioFigures) -> GradeTotals:
    columns: dict[str, Any] = dict(row)
    for name in ("revenue", "net", "predicted_12m"):
        columns[name] = amount(row[name], row["currency"])
    policy = found.configuration.policy
    return GradeTotals(
        **columns,
        mean_churn_risk=row["churn_risk"],
        shares=_shares_of(row, found),
        meant=_meant(row["grade"], policy),
    )


def _shares_of(row: asyncpg.Record, found: PortfolioFigures) -> Shares | None:
    if row["grade"] is None:
        return None
    graded = [r for r in found.by_grade if r["grade"] and r["currency"] == row["currency"]]
    by_points = found.configuration.policy.basis == "scorecard"

    def share(name: str) -> float | None:
        whole = sum(r[name] for r in graded)
        return round(row[name] / whole, 4) if whole > 0 else None

    return Shares(
        customers=share("customers") or 0.0,
        value=None if by_points else share("worth"),
        profit=share("profit"),
    )


def _meant(grade: str | None, policy: Policy) -> Meant | None:
    rules = {rule.name: rule for rule in policy.grades}
    if grade not in rules:
        return None
    return Meant(customers=rules[grade].share, value=rules[grade].value_share)


def _tenths(rows: Sequence[asyncpg.Record]) -> list[RiskTenth]:
    counts = [0] * 10
    for row in rows:
        counts[min(row["bucket"], 10) - 1] += row["customers"]
    return [
        RiskTenth(from_risk=n / 10, to_risk=(n + 1) / 10, customers=count)
        for n, count in enumerate(counts)
    ]


def _shares(currency: str, curve: Curve) -> list[Concentration]:
    brought = curve.of_best(best(SHARES, curve.buyers))
    return [
        Concentration(
            currency=currency,
            customers_share=share,
            revenue_share=revenue / curve.total if curve.total else None,
        )
        for share, revenue in zip(SHARES, brought.tolist(), strict=True)
    ]
