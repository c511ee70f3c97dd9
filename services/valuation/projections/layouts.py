"""How rows of this service's tables travel, and how they are looked up among each other."""

import numpy as np

from services.valuation.projections.packing import Layout, columns_of
from services.valuation.rules.book import INVOICE, PURSE, STATE, Columns
from services.valuation.rules.orders import Rows

# The columns of rules/book.py, with whose they are and what no rule folds.
STATES = Layout(customer_id="uuid", **columns_of(STATE), known="boolean", erased="boolean")
# A customer's state without what no rule values them by.
_UNWEIGHED = frozenset({"interactions", "information", "tickets", "known", "erased"})
WEIGHED = Layout(**{name: STATES.columns[name] for name in STATES.names if name not in _UNWEIGHED})
PURSES = Layout(customer_id="uuid", currency="text", **columns_of(PURSE))
INVOICES = Layout(
    customer_id="uuid", purchase_id="uuid", currency="text", **columns_of(INVOICE, "purse")
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
