"""Holdings from the tables and back: set-based, one statement per table."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

import numpy as np
from asyncpg import UniqueViolationError

from libs.database.connections import Connection, Source
from services.valuation.domain.arrays import FactTable, Ids, Mask, Table
from services.valuation.domain.customer.columns import CONTACTS, NEVER, Kind
from services.valuation.domain.customer.invoices import DISPUTING, SETTLING
from services.valuation.storage import keeping
from services.valuation.storage.holdings import Holdings, held_invoices
from services.valuation.storage.layouts import BALANCES, FACTS, INVOICES, STATES, ids
from services.valuation.storage.merge_groups import MergeGroups
from services.valuation.storage.packing import IDS, Layout, id_array
from services.valuation.storage.refunding import concerns_refunds, sales_before

_ORDER_DAYS = Layout(customer_id="uuid", occurred_at="timestamptz")

_THEIRS = "where customer_id = any($1) order by customer_id"
LOADED = ", ".join(
    (
        STATES.packed(f"select {STATES.selected} from customers {_THEIRS}"),
        BALANCES.packed(f"select {BALANCES.selected} from purses {_THEIRS}, currency"),
    )
)
_LOAD = f"select {LOADED}".replace("$1", IDS)
# Of the customers $1, those still to be paid.
OPEN = INVOICES.packed(
    f"select {INVOICES.selected} from invoices where customer_id = any($1) and settled < amount"
)
_INVOICES = "select " + INVOICES.packed(
    f"""select {INVOICES.selected} from invoices
    where customer_id = any($1) and settled < amount
    union select {INVOICES.selected} from invoices
    where customer_id = any($1) and purchase_id = any($2) order by purchase_id"""
)
_AT_ONCE = 2_000  # one value holds the facts of so many customers
# What was said, and how satisfied with it somebody was; plain contacts are left out.
_WEIGHED = "select " + FACTS.packed(
    f"""select {FACTS.selected} from facts where customer_id = any($1)
    and (kind <> all($2) or detail > 0) order by customer_id"""
)
_FACTS = "select " + FACTS.packed(f"select {FACTS.selected} from facts {_THEIRS}")
_ORDERS = "select " + _ORDER_DAYS.packed(
    f"""select {_ORDER_DAYS.selected} from facts
    where customer_id = any($1) and kind = {int(Kind.PURCHASE)}"""
)
_SALES = "select " + FACTS.packed(
    f"""select {FACTS.selected} from facts where customer_id = any($1) and document = any($2)
    and kind in ({Kind.PURCHASE:d}, {Kind.REFUND:d})"""
)
_ADD_FACTS = f"""
insert into facts ({FACTS.selected}) select {FACTS.selected} from staged_facts
order by customer_id on conflict do nothing"""
_SAVE_INVOICES = f"""
insert into invoices ({INVOICES.selected})
select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::bigint[], $6::bigint[],
    $7::bigint[], $8::bigint[])
order by 1, 2 on conflict (customer_id, purchase_id) do update set {
    ", ".join(f"{name} = excluded.{name}" for name in INVOICES.names[3:])
}"""


async def load(source: Source, customers: Sequence[UUID]) -> Holdings:
    """Holdings of those of `customers` who have a row, in id order; without their invoices."""
    row = await source.fetchrow(_LOAD, id_array(customers))
    return holdings_of(customers, *(row or (None, None)))


def holdings_of(
    ordered: Sequence[UUID], packed_states: bytes | None, packed_balances: bytes | None
) -> Holdings:
    """Unpack the columns LOADED; `ordered` in id order."""
    states = STATES.unpack(packed_states)
    known = ordered if len(ordered) == len(states) else uuids(states["customer_id"])
    return Holdings(known, states, BALANCES.unpack(packed_balances), held_invoices(None))


async def load_invoices(source: Source, held: Holdings, facts: FactTable) -> None:
    """The invoices needed to add `facts`; nothing is asked where they concern none."""
    concerned = facts[concerns_invoices(facts)]
    if len(concerned):
        customers = uuids(concerned["customer_id"])
        packed = await source.fetchval(_INVOICES, customers, uuids(concerned["document"]))
        held.invoices = held_invoices(packed)


async def load_sales(
    source: Source, held: Holdings, facts: FactTable, merge_group: MergeGroups
) -> None:
    """Load what was kept before `facts`, which are kept by now, of the purchases that their refunds
    are of; no query is made where there are none."""
    concerned = facts[concerns_refunds(held.balances, facts)]
    if len(concerned):
        records = merge_group.records_of(uuids(concerned["customer_id"]))
        sales = FACTS.unpack(await source.fetchval(_SALES, records, uuids(concerned["document"])))
        before = sales[~np.isin(ids(sales["event_id"]), ids(concerned["event_id"]))]
        held.sales = sales_before(merge_group.counted(before), concerned)


async def load_facts(source: Source, customers: Collection[UUID]) -> FactTable:
    return FACTS.unpack(await source.fetchval(_FACTS, list(customers)))


async def load_weighed_facts(source: Source, customers: Collection[UUID]) -> FactTable:
    """Facts that a churn risk may rest on."""
    unweighed = [int(kind) for kind in (*CONTACTS, Kind.COST) if kind != Kind.COMPLAINT]
    ordered = sorted(customers)
    parts = [
        FACTS.unpack(await source.fetchval(_WEIGHED, ordered[at : at + _AT_ONCE], unweighed))
        for at in range(0, len(ordered), _AT_ONCE)
    ]
    return np.concatenate([FACTS.unpack(None), *parts])


async def load_orders(source: Source, customers: Collection[UUID]) -> Table:
    """All orders of these customers: whose, and when."""
    return _ORDER_DAYS.unpack(await source.fetchval(_ORDERS, list(customers)))


async def add_facts(connection: Connection, facts: FactTable) -> bool:
    """Keep facts; False when some of them were kept before, which is taken not to be the case."""
    ordered = facts[np.argsort(ids(facts["customer_id"]), kind="stable")]
    try:
        async with connection.transaction():
            await FACTS.copy(connection, "facts", ordered)
    except UniqueViolationError:
        await FACTS.copy(connection, "staged_facts", ordered)
        await connection.execute(_ADD_FACTS)
        return False
    return True


async def save(connection: Connection, held: Holdings, facts: FactTable) -> None:
    """States, and what adding `facts` changed in balances and invoices."""
    await keeping.keep(connection, held.states, held.touched(facts))
    invoices = held.invoices[np.isin(ids(held.invoices["purchase_id"]), ids(facts["document"]))]
    if len(invoices):
        columns: list[list[Any]] = [uuids(invoices[name]) for name in INVOICES.names[:2]]
        columns.append([code.decode() for code in invoices["currency"].tolist()])
        columns += [invoices[name].tolist() for name in INVOICES.names[3:]]
        await connection.execute(_SAVE_INVOICES, *columns)


def concerns_invoices(facts: FactTable) -> Mask:
    owing = (facts["kind"] == Kind.PURCHASE) & (facts["due"] != NEVER)
    return owing | np.isin(facts["kind"], (*SETTLING, *DISPUTING))


def uuids(column: Ids) -> list[UUID]:
    return [UUID(bytes=bytes(packed)) for packed in column.tolist()]
