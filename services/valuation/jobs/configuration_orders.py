"""Orders about scoring configurations, carried out in the order they were given."""

import asyncpg
import structlog

from libs.database.connections import Connection
from libs.events.recorded import Recorded
from libs.eventstore.reading import read_stream
from services.valuation.jobs import streams
from services.valuation.jobs.switching import NotReady, switch
from services.valuation.storage.configuration_table import close_configurations

_SEEN = "select max(seen_orders) from rulings"
_NOTE = """
update rulings set seen_orders = $1 where version = (select max(version) from rulings)"""
_DISCARD = """
update rulings set state = 'discarded', ended_at = clock_timestamp()
where version = $1 and state in ('building', 'ready')"""
_RESTORE = """
insert into rulings (version, restores, fitted_at, heard, document, seen_models, seen_policies)
select n.version, r.version, n.fitted_at, n.heard, r.document, n.seen_models, n.seen_policies
from rulings r, (
    select max(version) + 1 as version, max(fitted_at) as fitted_at, max(heard) as heard,
        max(seen_models) as seen_models, max(seen_policies) as seen_policies
    from rulings
) n where r.version = $1 returning version"""
_SUPERSEDE = """
update rulings set state = 'discarded', ended_at = clock_timestamp()
where state in ('building', 'ready') and not held and version < $1"""
_log = structlog.get_logger("orders")


async def obey(pool: asyncpg.Pool) -> int:
    """Carry out what was ordered since. Returns how many orders there were."""
    seen = int(await pool.fetchval(_SEEN) or 0)
    orders = await read_stream(pool, streams.ORDERS, after_version=seen)
    for recorded in orders:
        await _carry_out(pool, recorded)
    return len(orders)


async def _carry_out(pool: asyncpg.Pool, recorded: Recorded) -> None:
    """Carry out an order; one no longer possible is passed over: it was possible when given."""
    order = recorded.event()
    async with pool.acquire() as connection, connection.transaction():
        await close_configurations(connection)
        try:
            async with connection.transaction():
                await _ORDERED[order.order](connection, order.version)
        except NotReady:
            _log.warning("order_passed_over", order=order.order, configuration=order.version)
        await connection.execute(_NOTE, recorded.version)
    _log.info("ordered", order=order.order, configuration=order.version)


async def _discard(connection: Connection, version: int) -> None:
    await connection.execute(_DISCARD, version)


async def _restore(connection: Connection, version: int) -> None:
    """A new scoring configuration with the same content, to be built and switched to as any
    other."""
    await connection.execute(_SUPERSEDE, await connection.fetchval(_RESTORE, version))


_ORDERED = {"switch": switch, "discard": _discard, "restore": _restore}
