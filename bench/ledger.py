"""The smallest honest projection: each purchase kept, and a sum for each customer."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from libs.database.connections import Connection
from libs.events.purchase import PurchaseRecorded
from libs.events.recorded import Recorded
from libs.eventstore.writes import Write

DDL = """
create table projection.customers (
    customer_id uuid primary key, total numeric not null default 0, purchases int not null default 0
) with (fillfactor = 70);
create table projection.facts (
    event_id uuid not null, customer_id uuid not null, amount numeric not null,
    occurred_at timestamptz not null
);
"""

_ADD_CUSTOMERS = """
insert into customers (customer_id) select * from unnest($1::uuid[]) on conflict do nothing"""
_LOCK_CUSTOMERS = """
select from customers where customer_id = any($1::uuid[]) order by customer_id for update"""
_APPLY = """
with new as (
    insert into facts (event_id, customer_id, amount, occurred_at)
    select * from unnest($1::uuid[], $2::uuid[], $3::numeric[], $4::timestamptz[])
    returning customer_id, amount
)
update customers c set total = c.total + n.amount, purchases = c.purchases + n.purchases
from (select customer_id, sum(amount) as amount, count(*) as purchases from new group by 1) n
where c.customer_id = n.customer_id"""


class Ledger:
    topics = frozenset({"crm.purchase.v1"})
    types = frozenset({"crm.purchase.recorded.v1"})

    async def lock(self, connection: Connection, subjects: Sequence[UUID]) -> None:
        await connection.execute(_ADD_CUSTOMERS, subjects)
        await connection.execute(_LOCK_CUSTOMERS, subjects)

    async def apply(
        self, connection: Connection, events: Sequence[Recorded], now: datetime
    ) -> Sequence[Write]:
        purchases: list[PurchaseRecorded] = [event.event() for event in events]
        await connection.execute(
            _APPLY,
            [event.event_id for event in events],
            [purchase.customer_id for purchase in purchases],
            [purchase.amount for purchase in purchases],
            [event.occurred_at for event in events],
        )
        return ()

    async def erase(self, connection: Connection, customer_ids: Sequence[UUID]) -> None:
        """Do nothing: the ledger keeps nothing personal."""
