"""GET /v1/reports/bridge: how one period's revenue became the next one's."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from itertools import groupby
from typing import Annotated, Any, Literal

from fastapi import Query
from pydantic import BaseModel

from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_everybody
from libs.web.parts import part
from services.valuation.domain.customer.statements import amount_in
from services.valuation.reports.bridge import STEPS
from services.valuation.reports.period_parameters import PeriodAnswer, RequestedPeriod
from services.valuation.reports.question_endpoints import READERS
from services.valuation.reports.report_answers import heading
from services.valuation.reports.report_reader import Reports

routes = router("reports")
Step = Literal["new", "won_back", "grown", "same", "shrunk", "lost", "moved"]


class StepAnswer(BaseModel):
    """Customers who bought for the first time, again after a silent period, more, the same, less,
    or nothing more. By owner, `moved` are those whose owner changed between orders: each owner has
    what was theirs then. `change` is `now` less `before`."""

    step: Step
    customers: int
    before: str
    now: str
    change: str


class Span(BaseModel):
    """One bridge: `before` and the changes of all steps add up to `now`, exactly. `name` is null
    for a bridge of all, for customers without a grade or source, and for what came while nobody
    was owner."""

    name: str | None
    before: str
    now: str
    steps: list[StepAnswer]


class BridgeAnswer(BaseModel):
    """Revenue less refunds, in `currency`; `currencies_apart` have no rate to it. All that was
    recorded up to `as_of` is in it."""

    as_of: datetime
    period: PeriodAnswer
    before: PeriodAnswer
    currency: str
    currencies_apart: list[str]
    by: str
    spans: list[Span]


@routes.get("/reports/bridge", response_model=BridgeAnswer)
@requires(*READERS, data=of_everybody("valuations"))
async def report_bridge(
    period: RequestedPeriod,
    reports: Annotated[Reports, part(Reports)],
    by: Annotated[
        Literal["all", "grade", "owner", "source"], Query(description="One bridge for each")
    ] = "all",
) -> BridgeAnswer:
    """New, won back, grown, shrunk and lost customers between two periods of one length."""
    figures = await reports.figures(period, by_owner=by == "owner")
    rows = await reports.bridge(figures, by)
    currency = figures.configuration.policy.currency
    spans = [_span(name, list(group), currency) for name, group in groupby(rows, _name)]
    return BridgeAnswer(**heading(figures), by=by, spans=spans)


def _name(row: Mapping[str, Any]) -> str | None:
    return row["name"]


def _span(name: str | None, rows: list[Any], currency: str) -> Span:
    return Span(
        name=name,
        before=amount_in(currency, _total(rows, "before")),
        now=amount_in(currency, _total(rows, "now")),
        steps=[
            StepAnswer(
                step=row["step"],
                customers=row["customers"],
                before=amount_in(currency, row["before"]),
                now=amount_in(currency, row["now"]),
                change=amount_in(currency, row["now"] - row["before"]),
            )
            for row in sorted(rows, key=lambda row: STEPS.index(row["step"]))
        ],
    )


def _total(rows: Iterable[Any], name: str) -> Decimal:
    return sum((row[name] for row in rows), Decimal(0))
