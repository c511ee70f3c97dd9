"""Locking customers, and everybody they are one customer with: one round trip."""

from collections.abc import Sequence
from uuid import UUID

from asyncpg import SerializationError

from libs.database.connections import Connection
from libs.messaging.projection import EmissionRefused
from services.valuation.projections.packing import id_array
from services.valuation.projections.rulings import DOOR

_KIN = """
select array_agg(id order by id) from (
    select unnest(asked)
    union
    select unnest(array[member_id, survivor_id]) from members
    where survivor_id = any(asked)
        or survivor_id in (select survivor_id from members where member_id = any(asked))
) as one (id)"""
# Rulings that are open now stay open until the transaction ends. The missing rows are inserted
# before any is locked, each time in id order, as every writer of the projection does.
DDL = f"""
create or replace function public.lock_customers(asked uuid[]) returns void
language plpgsql
-- By their keys, whatever the statistics said of an empty table when a plan was cached.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
declare
    everybody uuid[] := asked;
    since uuid[];
begin
    perform pg_advisory_xact_lock_shared({DOOR});
    if exists (select from members) then
        everybody := ({_KIN});
    end if;
    insert into customers (customer_id) select id from unnest(everybody) as one (id)
    where not exists (select from customers c where c.customer_id = one.id) order by id
    on conflict do nothing;
    perform from customers where customer_id = any(everybody) order by customer_id for update;
    if exists (select from members) then
        since := ({_KIN});
        if since <> everybody then
            raise serialization_failure using message = 'somebody was merged meanwhile';
        end if;
    end if;
end $$;
"""
_LOCK = "select lock_customers($1::text::uuid[])"


async def lock(connection: Connection, customers: Sequence[UUID]) -> None:
    """Raises EmissionRefused where somebody was merged while the locks were taken: locking more
    then would be out of order, and could end in a deadlock."""
    try:
        await connection.execute(_LOCK, id_array(customers))
    except SerializationError as error:
        raise EmissionRefused(str(error)) from error
