"""GET /v1/portfolio/pareto: which share of the customers brings which share of the money."""

import itertools
from collections.abc import Iterable
from typing import Annotated

import asyncpg
from fastapi import Query
from pydantic import BaseModel

from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_everybody
from libs.web.parts import part
from libs.web.reads.waiting import CaughtUp, FreshnessAnswer, freshness_answer
from services.valuation.portfolio.pareto import MOST_POINTS, Pareto
from services.valuation.valuations.list_endpoints import amount

routes = router("portfolio")
_Points = Annotated[int, Query(ge=1, le=MOST_POINTS, description="How many points at most")]


class ParetoPoint(BaseModel):
    """The best `customers`, and the share they bring: of revenue and, ranked anew, of net value.

    A share of net value passes 1 where some customers cost more than they bring. A share is null
    where the total of all customers is not above 0.
    """

    customers: int
    customers_share: float
    revenue_share: float | None
    net_share: float | None


class ParetoCurve(BaseModel):
    """Curve of all customers in a currency who have bought; `points` ascend to all of them."""

    currency: str
    customers: int
    revenue: str
    net: str
    points: list[ParetoPoint]


class ParetoAnswer(BaseModel):
    """Currencies stand apart: they are never added without a rate."""

    curves: list[ParetoCurve]
    freshness: FreshnessAnswer


@routes.get("/portfolio/pareto", response_model=ParetoAnswer)
@requires("admin", "manager", "analyst", data=of_everybody("valuations"))
async def read_pareto(
    pareto: Annotated[Pareto, part(Pareto)], applied: CaughtUp, points: _Points = 100
) -> ParetoAnswer:
    """Concentration as a curve: the best share of the customers, and the share they bring."""
    rows = await pareto.curve(points)
    return ParetoAnswer(
        curves=[
            _curve(currency, list(steps))
            for currency, steps in itertools.groupby(rows, key=lambda row: row["currency"])
        ],
        freshness=freshness_answer(await applied.freshness()),
    )


def _curve(currency: str, steps: list[asyncpg.Record]) -> ParetoCurve:
    all_of_them = steps[-1]
    return ParetoCurve(
        currency=currency,
        customers=all_of_them["buyers"],
        revenue=amount(all_of_them["revenue"], currency),
        net=amount(all_of_them["net"], currency),
        points=list(_points(steps, all_of_them)),
    )


def _points(steps: list[asyncpg.Record], total: asyncpg.Record) -> Iterable[ParetoPoint]:
    for step in steps:
        yield ParetoPoint(
            customers=step["reached"],
            customers_share=step["reached"] / step["buyers"],
            revenue_share=_share(step["revenue"], total["revenue"]),
            net_share=_share(step["net"], total["net"]),
        )


def _share(some: float, of: float) -> float | None:
    return some / of if of > 0 else None
