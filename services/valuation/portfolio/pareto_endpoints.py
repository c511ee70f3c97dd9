"""GET /v1/portfolio/pareto: which share of the customers brings which share of the money."""

from collections.abc import Iterable
from typing import Annotated

from fastapi import Query
from pydantic import BaseModel

from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_everybody
from libs.web.parts import part
from libs.web.reads.waiting import CaughtUp, FreshnessAnswer, freshness_answer
from services.valuation.portfolio.pareto import MOST_POINTS, Pareto, ParetoSteps
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
    """Currencies stand apart: they are never added without a rate.

    Totals are exact. Customers are ranked in steps of amounts that differ by 3.7 % at most, and a
    point within a step lies on a straight line: off by at most 1 % of the money of that step."""

    curves: list[ParetoCurve]
    freshness: FreshnessAnswer


@routes.get("/portfolio/pareto", response_model=ParetoAnswer)
@requires("admin", "manager", "analyst", data=of_everybody("valuations"))
async def read_pareto(
    pareto: Annotated[Pareto, part(Pareto)], applied: CaughtUp, points: _Points = 100
) -> ParetoAnswer:
    """Concentration as a curve: the best share of the customers, and the share they bring."""
    return ParetoAnswer(
        curves=[_curve(steps) for steps in await pareto.curves(points)],
        freshness=freshness_answer(await applied.freshness()),
    )


def _curve(steps: ParetoSteps) -> ParetoCurve:
    return ParetoCurve(
        currency=steps.currency,
        customers=steps.revenue.buyers,
        revenue=amount(steps.revenue.total, steps.currency),
        net=amount(steps.net.total, steps.currency),
        points=list(_points(steps)),
    )


def _points(steps: ParetoSteps) -> Iterable[ParetoPoint]:
    reached = steps.reached
    columns = reached, steps.revenue.of_best(reached), steps.net.of_best(reached)
    for customers, revenue, net in zip(*(column.tolist() for column in columns), strict=True):
        yield ParetoPoint(
            customers=int(customers),
            customers_share=customers / steps.revenue.buyers,
            revenue_share=_share(revenue, steps.revenue.total),
            net_share=_share(net, steps.net.total),
        )


def _share(some: float, of: float) -> float | None:
    return some / of if of > 0 else None
