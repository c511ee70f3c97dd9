"""How rows of this service's tables travel, and how they are looked up among each other."""

import numpy as np

from services.valuation.projections.packing import Layout
from services.valuation.rules.book import Columns
from services.valuation.rules.orders import Rows

STATES = Layout(
    customer_id="uuid",
    first_day="int",
    last_day="int",
    order_days="int",
    orders="int",
    last_gap="int",
    gap_squares="bigint",
    interactions="int",
    complaints="int",
    information="int",
    disputes="int",
    tickets="int",
    open_tickets="int",
    satisfied_day="int",
    satisfaction="smallint",
    known="boolean",
    erased="boolean",
)
# A customer's state without what no rule values them by.
_UNWEIGHED = frozenset({"interactions", "information", "tickets", "known", "erased"})
WEIGHED = Layout(**{name: STATES.columns[name] for name in STATES.names if name not in _UNWEIGHED})
PURSES = Layout(
    customer_id="uuid",
    currency="text",
    orders="int",
    gross="bigint",
    refunded="bigint",
    rated="bigint",
    margin="bigint",
    cost="bigint",
    acquisition="bigint",
    receivable="bigint",
    oldest_due="int",
    payments="int",
    delay_days="bigint",
    bad_debt="bigint",
    disputed="bigint",
    delivered="bigint",
    feedbacks="int",
    refunded_rated="bigint",
    refunded_margin="bigint",
    refunded_ahead="bigint",
    returned_orders="int",
    returned="bigint",
)
INVOICES = Layout(
    customer_id="uuid",
    purchase_id="uuid",
    currency="text",
    due="int",
    amount="bigint",
    settled="bigint",
    disputed="bigint",
    dispute_at="bigint",
)
FACTS = Layout(
    customer_id="uuid",
    event_id="uuid",
    kind="smallint",
    document="uuid",
    occurred_at="timestamptz",
    recorded_at="timestamptz",
    currency="text",
    amount="bigint",
    margin="bigint",
    due="int",
    detail="smallint",
)


def ids(column: Columns) -> Columns:
    """Ids as text of 16 bytes, which compares and sorts as PostgreSQL sorts uuids."""
    return np.ascontiguousarray(column).view("S16")


def places(sorted_ids: Columns, wanted: Columns) -> Rows:
    """Where each of `wanted` stands among `sorted_ids`, all of which are there."""
    return np.searchsorted(ids(sorted_ids), ids(wanted))
