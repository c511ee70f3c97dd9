"""GET /v1/reports/...: the questions a sales manager asks, one endpoint each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

import asyncpg
from fastapi import Depends, Query

from libs.web.fields.fields import Label
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_everybody
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from services.valuation.domain.customer.statements import amount_in
from services.valuation.domain.policy.policy import Policy
from services.valuation.reports import questions
from services.valuation.reports.details import Details
from services.valuation.reports.period_parameters import RequestedPeriod
from services.valuation.reports.questions import Ask
from services.valuation.reports.report_answers import (
    ComplaintReport,
    ComplaintRow,
    CostReport,
    CostRow,
    KeyReport,
    KeyRow,
    LargestReport,
    LargestRow,
    PlainReport,
    Row,
    TurningReport,
    TurningRow,
    WantedReport,
    WantedRow,
    complaints_of,
    heading,
    months_of,
    plain,
    products_of,
    wallet_of,
)
from services.valuation.reports.report_reader import ReportRequest, Reports

routes = router("reports")
READERS = ("admin", "manager", "analyst")
_OWNER = Query(description="Only customers of this account manager")


def _requested(
    period: RequestedPeriod,
    owner: Annotated[Label | None, _OWNER] = None,
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> ReportRequest:
    return ReportRequest(period, owner, cursor, limit)


@dataclass(frozen=True, slots=True)
class _Found:
    """One page of a report, before it is told."""

    rows: Sequence[asyncpg.Record]
    policy: Policy
    heading_fields: dict[str, Any]

    @property
    def customers(self) -> list[UUID]:
        return [row["customer_id"] for row in self.rows]

    def plain(self, row: asyncpg.Record) -> dict[str, Any]:
        return plain(row, self.policy.currency)

    def graded(self, row: asyncpg.Record) -> dict[str, Any]:
        return {**self.plain(row), "role": row["role"]}


RequestedReport = Annotated[ReportRequest, Depends(_requested)]
OfReports = Annotated[Reports, part(Reports)]
OfDetails = Annotated[Details, part(Details)]


async def _find(reports: Reports, ask: Ask, sought: ReportRequest) -> _Found:
    figures = await reports.figures(sought.period)
    page = await reports.page(ask, sought, figures)
    heading_fields = dict(heading(figures), next_cursor=page.next_cursor)
    return _Found(page.items, figures.configuration.policy, heading_fields)


@routes.get("/reports/key-customers", response_model=KeyReport)
@requires(*READERS, data=of_everybody("valuations"))
async def report_key_customers(sought: RequestedReport, reports: OfReports) -> KeyReport:
    """Key customers and suitable ones, by the period's profit."""
    found = await _find(reports, questions.key_customers, sought)
    return KeyReport(
        items=[KeyRow(**found.graded(row)) for row in found.rows], **found.heading_fields
    )


@routes.get("/reports/cost-increases", response_model=CostReport)
@requires(*READERS, data=of_everybody("valuations"))
async def report_cost_increases(
    sought: RequestedReport, reports: OfReports, details: OfDetails
) -> CostReport:
    """Customers whose cost to serve rose, with each month's cost and events in both periods."""
    found = await _find(reports, questions.cost_increases, sought)
    months = await details.costs(found.customers, sought.period, found.policy)
    currency = found.policy.currency
    items = [
        CostRow(
            **found.plain(row),
            rise=amount_in(currency, row["cost"] - row["cost_before"]),
            months=months_of(months[row["customer_id"]], currency),
        )
        for row in found.rows
    ]
    return CostReport(items=items, **found.heading_fields)


@routes.get("/reports/wanted", response_model=WantedReport)
@requires(*READERS, data=of_everybody("valuations"))
async def report_wanted(sought: RequestedReport, reports: OfReports) -> WantedReport:
    """Customers to win in this period: nearly key customers, valuable ones who are silent in it,
    and prospects referred by a key customer; the most promising first."""
    found = await _find(reports, questions.wanted, sought)
    items = [WantedRow(**found.plain(row), wanted_for=row["reason"]) for row in found.rows]
    return WantedReport(items=items, **found.heading_fields)


@routes.get("/reports/complaints", response_model=ComplaintReport)
@requires(*READERS, data=of_everybody("valuations"))
async def report_complaints(
    sought: RequestedReport, reports: OfReports, details: OfDetails
) -> ComplaintReport:
    """Key and suitable customers with their complaints of the period, or with open tickets."""
    found = await _find(reports, questions.complaints, sought)
    complained = await details.complaints(found.customers, sought.period)
    items = [
        ComplaintRow(
            **found.graded(row),
            complaints=complaints_of(complained[row["customer_id"]]),
            open_tickets=row["open_tickets"],
        )
        for row in found.rows
    ]
    return ComplaintReport(items=items, **found.heading_fields)


@routes.get("/reports/largest-before", response_model=LargestReport)
@requires(*READERS, data=of_everybody("valuations"))
async def report_largest_before(
    sought: RequestedReport, reports: OfReports, details: OfDetails
) -> LargestReport:
    """The largest customers of the period before (last year's, unless asked otherwise), and what
    they buy now."""
    found = await _find(reports, questions.largest_before, sought)
    bought = await details.products(found.customers, sought.period, found.policy)
    currency = found.policy.currency
    items = [
        LargestRow(
            **found.plain(row),
            bought_before=products_of(bought[row["customer_id"]], currency, now=False),
            buys_now=products_of(bought[row["customer_id"]], currency, now=True),
        )
        for row in found.rows
    ]
    return LargestReport(items=items, **found.heading_fields)


@routes.get("/reports/turning-away", response_model=TurningReport)
@requires(*READERS, data=of_everybody("valuations"))
async def report_turning_away(
    sought: RequestedReport, reports: OfReports, details: OfDetails
) -> TurningReport:
    """Customers who are turning to competitors: they buy less than before and show at least two
    signs; where their churn risk is low, at least one that is not about their orders."""
    found = await _find(reports, questions.turning_away, sought)
    wallets = await details.wallets(found.customers, found.policy)
    items = [
        TurningRow(
            **found.plain(row),
            signals=row["signals"],
            wallet=wallet_of(wallets.get(row["customer_id"])),
        )
        for row in found.rows
    ]
    return TurningReport(items=items, **found.heading_fields)


@routes.get("/reports/unprofitable", response_model=PlainReport)
@requires(*READERS, data=of_everybody("valuations"))
async def report_unprofitable(sought: RequestedReport, reports: OfReports) -> PlainReport:
    """Customers who cost more in the period than they brought, the worst first."""
    found = await _find(reports, questions.unprofitable, sought)
    return PlainReport(
        items=[Row(**found.plain(row)) for row in found.rows], **found.heading_fields
    )
