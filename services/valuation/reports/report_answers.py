"""Answers of reports: customers with their figures of two periods."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

import asyncpg
from pydantic import BaseModel

from libs.web.reads.pages import Page
from services.valuation.domain.churn.risk import LIFECYCLES
from services.valuation.domain.customer.share_of_wallet import Wallet
from services.valuation.domain.customer.statements import amount_in
from services.valuation.reports.details import NEWEST
from services.valuation.reports.period_parameters import PeriodAnswer, period_answer
from services.valuation.reports.report_reader import KeptFigures
from services.valuation.valuations.list_endpoints import Lifecycle, amount

Signal = Literal[
    "fewer_orders",
    "less_revenue",
    "high_churn_risk",
    "complained",
    "ticket_open",
    "seen_with_competitor",
    "silent",
]
WantedFor = Literal["nearly_key", "win_back", "referred_by_key_customer"]


class Figures(BaseModel):
    """Figures of one period, in the report's currency. `revenue` is net of refunds, `net` is
    profit, `cost` is cost to serve; `return_per_cost` is profit before that cost, per unit of it.
    """

    revenue: str
    net: str
    cost: str
    orders: int
    complaints: int
    return_per_cost: float | None


class Row(BaseModel):
    """A customer: as valued today, and what happened in the period and in the one before.

    `predicted_12m` is in `currency`, which has no rate to the report's where it is another.
    """

    customer_id: UUID
    owner: str | None
    source: str | None
    grade: str | None
    lifecycle: Lifecycle
    churn_risk: float | None
    predicted_12m: str
    currency: str
    now: Figures
    before: Figures


class KeyRow(Row):
    """`key` customers have the best grade of the policy that rules them, `suitable` ones any
    between that and the last."""

    role: Literal["key", "suitable"]


class MonthOfCost(BaseModel):
    """`event_ids` are the events the cost came from, the dearest first, up to 10."""

    month: str
    cost: str
    event_ids: list[UUID]


class CostRow(Row):
    rise: str
    months: list[MonthOfCost]


class WantedRow(Row):
    wanted_for: WantedFor


class Complaint(BaseModel):
    event_id: UUID
    occurred_at: datetime


class ComplaintRow(KeyRow):
    """The newest complaints of the period, up to 10; `now.complaints` counts all. `open_tickets`
    are those of the call centre that are open today."""

    complaints: list[Complaint]
    open_tickets: int


class Product(BaseModel):
    product_id: str
    category: str | None
    quantity: str
    amount: str


class LargestRow(Row):
    """Products the customer spent most on in either period; empty where purchases named none."""

    bought_before: list[Product]
    buys_now: list[Product]


class WalletItem(BaseModel):
    """Our `share` of what they spend a year, and whom else they buy from, as estimates say."""

    currency: str
    yearly: str
    share: float | None
    competitors: list[str]
    event_id: UUID


class TurningRow(Row):
    """`wallet` is null where nobody estimated what they spend."""

    signals: list[Signal]
    wallet: WalletItem | None


class _Report(BaseModel):
    """Money is in `currency`; what moved in `currencies_apart` has no rate to it and is in no
    figure. `before` is as long as `period` and ends where that begins. All that was recorded up to
    `as_of` is in it."""

    as_of: datetime
    period: PeriodAnswer
    before: PeriodAnswer
    currency: str
    currencies_apart: list[str]


class KeyReport(_Report, Page[KeyRow]):
    pass


class CostReport(_Report, Page[CostRow]):
    pass


class WantedReport(_Report, Page[WantedRow]):
    pass


class ComplaintReport(_Report, Page[ComplaintRow]):
    pass


class LargestReport(_Report, Page[LargestRow]):
    pass


class TurningReport(_Report, Page[TurningRow]):
    pass


class PlainReport(_Report, Page[Row]):
    pass


def heading(figures: KeptFigures) -> Mapping[str, Any]:
    return {
        "as_of": figures.as_of,
        "period": period_answer(figures.period),
        "before": period_answer(figures.period.before),
        "currency": figures.configuration.policy.currency,
        "currencies_apart": figures.apart,
    }


def plain(row: asyncpg.Record, currency: str) -> dict[str, Any]:
    """The fields of Row."""
    return {
        "customer_id": row["customer_id"],
        "owner": row["owner"],
        "source": row["source"],
        "grade": row["grade"],
        "lifecycle": LIFECYCLES[row["lifecycle"]],
        "churn_risk": row["churn_risk"],
        "predicted_12m": amount(row["predicted_12m"], row["currency"]),
        "currency": row["currency"],
        "now": _figures(row, "", currency),
        "before": _figures(row, "_before", currency),
    }


def wallet_of(found: Wallet | None) -> WalletItem | None:
    if found is None:
        return None
    return WalletItem(
        currency=found.currency,
        yearly=amount_in(found.currency, found.yearly),
        share=found.share,
        competitors=[one.name for one in found.competitors],
        event_id=found.event_id,
    )


def months_of(rows: list[asyncpg.Record], currency: str) -> list[MonthOfCost]:
    return [
        MonthOfCost(
            month=row["month"],
            cost=amount_in(currency, row["cost"]),
            event_ids=row["event_ids"][:NEWEST],
        )
        for row in rows
    ]


def complaints_of(rows: list[asyncpg.Record]) -> list[Complaint]:
    return [
        Complaint(event_id=row["event_id"], occurred_at=row["occurred_at"]) for row in rows[:NEWEST]
    ]


def products_of(rows: list[asyncpg.Record], currency: str, *, now: bool) -> list[Product]:
    return [
        Product(
            product_id=row["product_id"],
            category=row["category"],
            quantity=f"{row['quantity'].normalize():f}",
            amount=amount_in(currency, row["amount"]),
        )
        for row in rows
        if row["now"] == now
    ]


def _figures(row: asyncpg.Record, suffix: str, currency: str) -> Figures:
    net, cost = row[f"net{suffix}"], row[f"cost{suffix}"]
    return Figures(
        revenue=amount_in(currency, row[f"revenue{suffix}"]),
        net=amount_in(currency, net),
        cost=amount_in(currency, cost),
        orders=row[f"orders{suffix}"],
        complaints=row[f"complaints{suffix}"],
        return_per_cost=round(float((net + cost) / cost), 4) if cost else None,
    )
