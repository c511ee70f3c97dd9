"""Money that a customer owes: by age in the valuation, by invoice in the explanation."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

import numpy as np
from pydantic import BaseModel

from services.valuation.domain.arrays import FactTable, InvoiceTable
from services.valuation.domain.customer.columns import Kind, date_of
from services.valuation.domain.customer.invoices import open_amounts
from services.valuation.domain.customer.receivables import AGES, Aged, age_of, aged, due_amounts
from services.valuation.domain.customer.statements import amount_in, whole_units
from services.valuation.snapshots.snapshot import Snapshot
from services.valuation.storage.customer_tables import uuids
from services.valuation.valuations.answer_types import ReceivableAnswer

MOST = 1_000


class OwedInvoice(BaseModel):
    """`open` is still to be paid, `disputed` a part of it that is not overdue. `event_id` recorded
    the purchase; `days_overdue` is 0 until the day after it was due."""

    purchase_id: UUID
    event_id: UUID | None
    currency: str
    due_on: date
    days_overdue: int
    age: str
    open: str
    disputed: str


def receivables(invoices: InvoiceTable, day: int) -> tuple[ReceivableAnswer, ...]:
    """One for each currency in which something is owed."""
    return tuple(_answer(one) for one in aged(invoices, day))


def owed_invoices(snapshot: Snapshot, facts: FactTable) -> list[OwedInvoice]:
    """Invoices still owed by the only customer of `snapshot`, the oldest first, up to 1,000."""
    invoices = snapshot.invoices[open_amounts(snapshot.invoices) > 0]
    invoices = invoices[np.argsort(invoices["due"], kind="stable")][:MOST]
    recorded, ages = _recorded_as(facts), age_of(invoices["due"], snapshot.day)
    return [
        _owed(invoices[at : at + 1], purchase, AGES[ages[at]], snapshot.day, recorded)
        for at, purchase in enumerate(uuids(invoices["purchase_id"]))
    ]


def overdue_events(snapshot: Snapshot, facts: FactTable, grace: int) -> list[UUID]:
    """The events of the purchases that make a customer's credit class overdue."""
    late = snapshot.invoices[
        (due_amounts(snapshot.invoices) > 0) & (snapshot.invoices["due"] < snapshot.day - grace)
    ]
    recorded = _recorded_as(facts)
    return [recorded[purchase] for purchase in uuids(late["purchase_id"]) if purchase in recorded]


def _recorded_as(facts: FactTable) -> Mapping[UUID, UUID]:
    purchases = facts[facts["kind"] == Kind.PURCHASE]
    return dict(zip(uuids(purchases["document"]), uuids(purchases["event_id"]), strict=True))


def _owed(
    one: InvoiceTable, purchase: UUID, age: str, day: int, recorded: Mapping[UUID, UUID]
) -> OwedInvoice:
    due, still = int(one["due"][0]), int(open_amounts(one)[0])
    currency = one["currency"][0].decode()
    return OwedInvoice(
        purchase_id=purchase,
        event_id=recorded.get(purchase),
        currency=currency,
        due_on=date_of(due),
        days_overdue=max(day - due, 0),
        age=age,
        open=_shown(still, currency),
        disputed=_shown(still - int(due_amounts(one)[0]), currency),
    )


def _answer(one: Aged) -> ReceivableAnswer:
    by_age: dict[str, Any] = {
        name: _shown(amount, one.currency) for name, amount in zip(AGES, one.by_age, strict=True)
    }
    return ReceivableAnswer(
        currency=one.currency,
        receivable=_shown(one.receivable, one.currency),
        disputed=_shown(one.disputed, one.currency),
        **by_age,
    )


def _shown(units: int, currency: str) -> str:
    return amount_in(currency, whole_units(units, currency))
