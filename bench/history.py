"""Purchases put into a store by SQL, as if they had been appended and nothing published yet."""

import asyncpg

from libs.eventstore import schema as store
from libs.messaging import schema as messaging

TOPIC = "crm.purchase.v1"
CUSTOMERS = 20_000

_FILL = """
insert into events (position, event_id, stream, version, type, topic, key, subject, occurred_at,
                    recorded_at, correlation_id, data)
select nextval('events_position'), gen_random_uuid(), 'purchase-' || purchase, 1,
       'crm.purchase.recorded.v1', $1, customer::text, customer, now(), now(), gen_random_uuid(),
       format('{"purchase_id":"%s","customer_id":"%s","amount":"12.50","currency":"EUR"}',
              purchase, customer)
from (
    select gen_random_uuid() as purchase, md5((n % $2)::text)::uuid as customer
    from generate_series(1, $3) as n order by n
) as bought"""
_QUEUE = """
insert into outbox (position, shard) select position, hashtextextended(key, 0) & 15 from events"""


async def record_purchases(pool: asyncpg.Pool, count: int) -> None:
    """Make the tables, and `count` purchases of 20,000 customers, a stream each."""
    await pool.execute(store.DDL)
    await pool.execute(messaging.RELAY)
    await publish_purchases(pool, count)


async def publish_purchases(pool: asyncpg.Pool, count: int) -> None:
    """Fill existing tables with `count` purchases for a relay to find."""
    await pool.execute(_FILL, TOPIC, CUSTOMERS, count, timeout=300)
    await queue(pool)
    await pool.execute("vacuum analyze events", timeout=300)


async def queue(pool: asyncpg.Pool) -> None:
    """Let the relay find all of them to be published."""
    await pool.execute(_QUEUE, timeout=300)
    await pool.execute("checkpoint", timeout=300)
