"""Activity of each customer: counts, and what happened last."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct

from libs.database.tables import Table
from libs.events.interaction import EntryVoided, InteractionRecorded
from libs.events.purchase import PurchasePaid, PurchaseRecorded, PurchaseRefunded, PurchaseVoided
from libs.events.recorded import Recorded
from services.customer.projections.happenings import Happening, happening_of


class ActivityRow(Struct):
    """`last_interaction` and `last_purchase` are the data of those events, JSON, without notes and
    lines."""

    customer_id: UUID
    interactions: int = 0
    complaints: int = 0
    purchases: int = 0
    last_interaction_at: datetime | None = None
    last_interaction_id: UUID | None = None
    last_interaction: str | None = None
    last_purchase_at: datetime | None = None
    last_purchase_id: UUID | None = None
    last_purchase: str | None = None
    last_payment_at: datetime | None = None
    last_refund_at: datetime | None = None


ACTIVITY = Table("activity", ActivityRow)


def fold(row: ActivityRow, recorded: Recorded, event: Any) -> None:
    match event:
        case InteractionRecorded():
            row.interactions += 1
            row.complaints += event.kind == "complaint"
            _take_if_latest(row, happening_of(recorded, event))
        case PurchaseRecorded():
            row.purchases += 1
            _take_if_latest(row, happening_of(recorded, event))
        case PurchasePaid():
            row.last_payment_at = _later(row.last_payment_at, recorded.occurred_at)
        case PurchaseRefunded():
            row.last_refund_at = _later(row.last_refund_at, recorded.occurred_at)
        case EntryVoided(entry="interaction"):
            row.interactions -= 1
            row.complaints -= event.kind == "complaint"
        case PurchaseVoided():
            row.purchases -= 1


def take_last(row: ActivityRow, happening: Happening) -> None:
    """Replace what happened last of its kind: after a void that may be earlier than before."""
    setattr(row, f"last_{happening.what}_at", happening.at)
    if happening.what in ("interaction", "purchase"):
        setattr(row, f"last_{happening.what}_id", happening.id)
        setattr(row, f"last_{happening.what}", happening.data)


def _take_if_latest(row: ActivityRow, happening: Happening | None) -> None:
    """The later one; of two at the same moment the greater id, in whatever order they arrive."""
    if happening is None:
        return
    known_at = getattr(row, f"last_{happening.what}_at")
    known_id = getattr(row, f"last_{happening.what}_id")
    if known_at is None or (happening.at, happening.id) > (known_at, known_id):
        take_last(row, happening)


def added_up(customer_id: UUID, rows: Iterable[ActivityRow]) -> ActivityRow:
    """The activity of a customer of several records."""
    total = ActivityRow(customer_id)
    for row in rows:
        total.interactions += row.interactions
        total.complaints += row.complaints
        total.purchases += row.purchases
        _keep_latest(total, "interaction", row)
        _keep_latest(total, "purchase", row)
        total.last_payment_at = _latest(total.last_payment_at, row.last_payment_at)
        total.last_refund_at = _latest(total.last_refund_at, row.last_refund_at)
    return total


def _keep_latest(total: ActivityRow, what: str, row: ActivityRow) -> None:
    names = [f"last_{what}_at", f"last_{what}_id", f"last_{what}"]
    given, known = ([getattr(each, name) for name in names] for each in (row, total))
    if given[0] and (known[0] is None or given[:2] > known[:2]):
        for name, value in zip(names, given, strict=True):
            setattr(total, name, value)


def _latest(known: datetime | None, at: datetime | None) -> datetime | None:
    return known if at is None else _later(known, at)


def _later(known: datetime | None, at: datetime) -> datetime:
    return at if known is None else max(known, at)
