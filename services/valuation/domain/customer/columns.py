"""Columns of what is known of customers: timing per customer, money per currency, invoices.

A day is a number of business days since 1970-01-01; money is a whole number of the currency's
smallest unit, so that sums do not depend on the order of the facts.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

import numpy as np

from services.valuation.domain.arrays import (
    BalanceTable,
    Codes,
    InvoiceTable,
    SaleTable,
    StateTable,
)

NEVER = -(2**31)
UNKNOWN = -1
_BEFORE_ALL = -(2**63)
_EPOCH = date(1970, 1, 1).toordinal()


class Kind(IntEnum):
    """Kind of a fact; stored as a number."""

    PURCHASE = 1
    PAYMENT = 2
    REFUND = 3
    INTERACTION = 4
    COMPLAINT = 5
    REGISTRATION = 6  # with what winning the customer cost
    INFORMATION = 7  # a contact that told us something: a suggestion, or news of the market
    COST = 8  # of serving the customer, beyond a single contact
    DISPUTE = 9
    DISPUTE_SETTLED = 10
    WRITE_OFF = 11
    FEEDBACK = 12  # what buying cost the customer: expected less actual
    TICKET = 13  # of the call centre; `document` is the ticket in this and the two that follow
    TICKET_RESOLVED = 14
    TICKET_REOPENED = 15


CONTACTS = (Kind.INTERACTION, Kind.COMPLAINT, Kind.INFORMATION)
# `detail` of a COST: its place here, from 1. Of a contact or feedback: the satisfaction, 1 to 5.
# `channel` of a contact: its place here, from 1, negative where we began it; 0 of anything else.
CHANNELS = ("phone", "email", "chat", "web", "social", "in_person", "mail")
COST_KINDS = ("service", "delivery", "marketing", "visit", "return", "other")


# One row per customer. `order_days` counts different days with a purchase, `orders` purchases;
# gaps lie between consecutive order days. `satisfaction` is the last one given, of several on one
# day the lowest; 0 before the first.
STATE = np.dtype(
    [
        ("first_day", "i4"),
        ("last_day", "i4"),
        ("order_days", "i4"),
        ("orders", "i4"),
        ("last_gap", "i4"),
        ("gap_squares", "i8"),
        ("interactions", "i4"),
        ("complaints", "i4"),
        ("information", "i4"),
        ("disputes", "i4"),
        ("tickets", "i4"),
        ("open_tickets", "i4"),
        ("satisfied_day", "i4"),
        ("satisfaction", "i2"),
    ]
)
# One row per customer and currency. `margin` is the profit of the purchases that name a margin
# rate and `rated` their value; `refunded_rated` and `refunded_margin` are what was refunded of
# these, and of `margin` with it; `refunded_ahead` of purchases not heard of yet. `returned_orders`
# were refunded, or nearly, and were worth `returned`; delays are days past due of `payments` made
# on invoices. `disputed` is a part of `receivable`, `delivered` what buying cost the customers less
# than they expected.
BALANCE = np.dtype(
    [
        ("orders", "i4"),
        ("gross", "i8"),
        ("refunded", "i8"),
        ("rated", "i8"),
        ("margin", "i8"),
        ("cost", "i8"),
        ("acquisition", "i8"),
        ("receivable", "i8"),
        ("oldest_due", "i4"),
        ("payments", "i4"),
        ("delay_days", "i8"),
        ("bad_debt", "i8"),
        ("disputed", "i8"),
        ("delivered", "i8"),
        ("feedbacks", "i4"),
        ("refunded_rated", "i8"),
        ("refunded_margin", "i8"),
        ("refunded_ahead", "i8"),
        ("returned_orders", "i4"),
        ("returned", "i8"),
    ]
)
# One row per purchase to be paid later; `purse` is the row of the money it is owed in. `disputed`
# is what was last said of disputes, as recorded `dispute_at`.
INVOICE = np.dtype(
    [
        ("purse", "i4"),
        ("due", "i4"),
        ("amount", "i8"),
        ("settled", "i8"),
        ("disputed", "i8"),
        ("dispute_at", "i8"),
    ]
)
# One row per purchase that something was refunded of, while its refunds are folded; `balance` is
# the row of its money. `amount` is UNKNOWN until the purchase is heard of.
SALE = np.dtype(
    [
        ("balance", "i4"),
        ("amount", "i8"),
        ("margin", "i8"),
        ("refunded", "i8"),
    ]
)
# Rows of `owner`, `purse`, `invoice` and `sale` point into the columns the fact is folded into.
FACT = np.dtype(
    [
        ("kind", "i2"),
        ("owner", "i4"),
        ("purse", "i4"),
        ("invoice", "i4"),
        ("sale", "i4"),
        ("day", "i4"),
        ("amount", "i8"),
        ("margin", "i8"),
        ("due", "i4"),
        ("detail", "i2"),
        ("recorded", "i8"),
    ]
)


@dataclass(frozen=True, slots=True)
class Book:
    """Columns being folded into; the arrays change in place."""

    states: StateTable
    balances: BalanceTable
    invoices: InvoiceTable = field(default_factory=lambda: no_invoices(0))
    sales: SaleTable = field(default_factory=lambda: no_sales(0))


def no_states(count: int) -> StateTable:
    states = np.zeros(count, dtype=STATE)
    states["first_day"] = states["last_day"] = states["satisfied_day"] = NEVER
    return states


def no_balances(count: int) -> BalanceTable:
    balances = np.zeros(count, dtype=BALANCE)
    balances["oldest_due"] = NEVER
    return balances


def no_invoices(count: int) -> InvoiceTable:
    invoices = np.zeros(count, dtype=INVOICE)
    invoices["due"] = NEVER
    invoices["dispute_at"] = _BEFORE_ALL
    return invoices


def no_sales(count: int) -> SaleTable:
    sales = np.zeros(count, dtype=SALE)
    sales["amount"] = sales["margin"] = UNKNOWN
    return sales


def date_of(day: int) -> date:
    return date.fromordinal(day + _EPOCH)


def day_number(day: date) -> int:
    return day.toordinal() - _EPOCH


def different(codes: Codes) -> Codes:
    """The different ones of many currency codes: found as numbers, in a quarter of the time."""
    return np.unique(codes.astype("S4").view(np.uint32)).view("S4")
