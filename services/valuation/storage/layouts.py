"""Layouts of the rows of this service's tables, and how rows are looked up among each other."""

import numpy as np

from services.valuation.domain.arrays import Ids, Rows
from services.valuation.domain.customer.columns import BALANCE, INVOICE, STATE
from services.valuation.storage.packing import Layout, columns_of

# The columns of rules/book.py, with whose they are and what no rule folds.
STATES = Layout(customer_id="uuid", **columns_of(STATE), known="boolean", erased="boolean")
# A customer's state without what no rule values them by.
_UNWEIGHED = frozenset({"interactions", "information", "tickets", "known", "erased"})
WEIGHED = Layout(**{name: STATES.columns[name] for name in STATES.names if name not in _UNWEIGHED})
BALANCES = Layout(customer_id="uuid", currency="text", **columns_of(BALANCE))
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
    channel="smallint",
)


def ids(column: Ids) -> Ids:
    """Ids as text of 16 bytes, which compares and sorts as PostgreSQL sorts uuids."""
    return np.ascontiguousarray(column).view("S16")


def places(sorted_ids: Ids, wanted: Ids) -> Rows:
    """Places of `wanted` among `sorted_ids`, where all of them are."""
    return np.searchsorted(ids(sorted_ids), ids(wanted))
