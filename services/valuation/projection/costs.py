"""Costs of serving customers beyond single contacts, by kind."""

from collections.abc import Sequence
from uuid import UUID

import numpy as np
from msgspec import Struct

from libs.database.connections import Connection
from libs.database.tables import Table
from libs.events.interaction import CostRecorded
from libs.events.recorded import Recorded
from services.valuation.domain.arrays import CostTable, FactTable
from services.valuation.domain.customer.columns import COST_KINDS, Kind
from services.valuation.storage.customer_tables import uuids
from services.valuation.storage.facts import smallest_units
from services.valuation.storage.packing import Layout

COSTS = Layout(customer_id="uuid", currency="text", kind="smallint", amount="bigint")
# Of the customers $1, with what counts for them.
LOADED = COSTS.packed("""
    select coalesce(m.survivor_id, c.customer_id) as customer_id, c.currency, c.kind,
        sum(c.amount)::bigint as amount
    from costs c left join members m on m.member_id = c.customer_id
    where c.customer_id = any($1)
        or c.customer_id in (select member_id from members where survivor_id = any($1))
    group by 1, 2, 3""")
_TYPE = "crm.interaction.cost_recorded.v1"
# Of the customers $1, from their facts.
_REMOVE = "delete from costs where customer_id = any($1)"
_ANEW = f"""
insert into costs (customer_id, currency, kind, amount)
select customer_id, currency, detail, sum(amount)::bigint from facts
where customer_id = any($1) and kind = {Kind.COST:d} group by 1, 2, 3 order by 1, 2, 3"""


class Cost(Struct):
    customer_id: UUID
    currency: str
    kind: int
    amount: int


_TABLE = Table("costs", Cost, key_columns=3)


async def keep_costs(connection: Connection, events: Sequence[Recorded], voided: FactTable) -> None:
    """Add up the costs among `events`, and again what is left where some were `voided`; no query is
    made where there are none.

    Raises InexactAmount.
    """
    costs = [recorded.event() for recorded in events if recorded.type == _TYPE]
    if costs:
        await _add_up(connection, costs)
    if len(less := voided[voided["kind"] == Kind.COST]):
        customers = uuids(less["customer_id"])
        await connection.execute(_REMOVE, customers)
        await connection.execute(_ANEW, customers)


async def _add_up(connection: Connection, costs: Sequence[CostRecorded]) -> None:
    rows = await _TABLE.load(connection, {event.customer_id for event in costs})
    for event in costs:
        spent = event.cost
        key = (event.customer_id, spent.currency, COST_KINDS.index(event.kind) + 1)
        row = rows.setdefault(key, Cost(*key, 0))
        row.amount += smallest_units(spent.amount, spent.currency)
    await _TABLE.save(connection, rows.values())


def costs_of(facts: FactTable) -> CostTable:
    """The same, COSTS, from the FACTS of one customer."""
    spent = facts[facts["kind"] == Kind.COST]
    keys, at = np.unique(spent[["currency", "detail"]], return_inverse=True)
    rows = np.zeros(len(keys), dtype=COSTS.native)
    rows["customer_id"] = facts["customer_id"][:1]
    rows["currency"], rows["kind"] = keys["currency"], keys["detail"]
    np.add.at(rows["amount"], at, spent["amount"])
    return rows
