"""Graphs of depth 3 among 500,000 relations of 250,000 customers, with hubs of 10,000; lists by
axes; and relations recorded."""

import random
from collections.abc import Iterator
from uuid import uuid4

import asyncpg
import orjson

from bench.load import Load, closed_loop, get, post
from bench.orders import customer
from tests.system.installation import Installation

CUSTOMERS = 250_000
HUBS = 10
HUB_RELATIONS = 10_000
PLAIN_RELATIONS = 500_000 - HUBS * HUB_RELATIONS
READS = 300
WRITES = 200
_FILL = f"""
create unique index on ids (number);
analyze ids;
insert into streams (stream, version, key) select 'customer-' || id, 1, id::text from ids;
insert into events (position, event_id, stream, version, type, topic, key, subject, occurred_at,
    recorded_at, correlation_id, data)
select nextval('events_position'), gen_random_uuid(), 'customer-' || ids.id, 1,
    'crm.customer.registered.v1', 'crm.customer.v1', ids.id::text, ids.id, now(), now(),
    gen_random_uuid(), jsonb_build_object('customer_id', ids.id, 'kind', 'organization',
        'name', null) || case when ids.number % 10 <> 1 then '{{}}' else jsonb_build_object(
        'acquisition', jsonb_build_object('source', 'referral', 'referred_by', other.id)) end
from ids join ids other on other.number = (ids.number::bigint * 7919 + 13) % {CUSTOMERS};
insert into projection.customers (customer_id, kind, registered_at, grade)
select id, 'organization', now() - make_interval(secs => number), 'B' from ids;
insert into relations (relation_id, version, from_id, to_id, kind, since)
select gen_random_uuid(), 1, one.id, other.id,
    (array['supplier', 'partner', 'payer', 'member_of', 'competitor'])[1 + n % 5],
    case when n % 3 = 0 then now() - interval '1 year' end
from (select n, floor(random() * {CUSTOMERS})::int as a, floor(random() * {CUSTOMERS})::int as b
    from generate_series(1, {PLAIN_RELATIONS}) as n) drawn
join ids one on one.number = a join ids other on other.number = b where a <> b;
insert into relations (relation_id, version, from_id, to_id, kind)
select gen_random_uuid(), 1, one.id, hub.id, 'member_of'
from generate_series(0, {HUBS - 1}) as h
cross join generate_series(1, {HUB_RELATIONS}) as n
join ids hub on hub.number = h
join ids one on one.number = (n * 24 + h * 3 + 11) % {CUSTOMERS};
insert into projection.activity (customer_id, interactions, complaints, purchases, last_purchase_at)
select id, 0, 0, 1, now() - make_interval(days => (number % 1600)) from ids where number % 5 > 0;
insert into axes (customer_id, axis, value)
select id, 'temperament', 'lighthouse' from ids where number % 500 = 3 union all
select id, 'distance', 'target' from ids where number % 50000 = 3;
analyze projection.activity; analyze axes; analyze events; analyze relations;
analyze projection.customers; analyze streams;
"""


async def run(installation: Installation) -> dict:
    """Milliseconds at p50 and p95 with one reader: of anybody's graph, of a hub's, of one kind
    alone, of then, of groups; of lists by axes; and of relations recorded by four writers."""
    relations = await _fill(installation.dsn("customer"))
    api = installation.start("customer", "api")
    token = installation.token("analyst")
    chance = random.Random(1)
    anybody = [chance.randrange(HUBS, CUSTOMERS) for _ in range(READS)]
    hubs = [number % HUBS for number in range(READS // 5)]
    paths = {
        "anybody": [_path(n, "relations?depth=3") for n in anybody],
        "one_kind": [_path(n, "relations?depth=3&kind=partner,supplier") for n in anybody],
        "as_of": [_path(n, "relations?depth=3&as_of=2099-01-01T00:00:00Z") for n in anybody],
        "hub": [_path(n, "relations?depth=3") for n in hubs],
        "hub_largest": [_path(n, "relations?depth=3&limit=1000") for n in hubs],
        "groups": [_path(n, "groups") for n in anybody],
        "listed_lost": ["/v1/customers?distance=lost"] * 100,
        "listed_none": ["/v1/customers?distance=none"] * 100,
        "listed_targets": ["/v1/customers?distance=target"] * 100,
        "listed_lighthouses": ["/v1/customers?temperament=lighthouse"] * 100,
        "read": [f"/v1/customers/{customer(n)}" for n in anybody],
    }
    await _load(api.port, token, paths["anybody"][:100])
    figures = {name: _figures(await _load(api.port, token, some)) for name, some in paths.items()}
    manager = installation.token("manager")
    bodies = (post("/v1/relations", manager, str(uuid4()), body) for body in _bodies(chance))
    figures["recorded"] = _figures(await closed_loop(api.port, bodies, connections=4))
    return {"relations": relations, **figures, "memory_mb": api.memory()}


async def _fill(dsn: str) -> int:
    connection = await asyncpg.connect(dsn)
    await connection.execute("set synchronous_commit = off")
    await connection.execute("create temporary table ids (number int, id uuid)")
    records = [(number, customer(number)) for number in range(CUSTOMERS)]
    await connection.copy_records_to_table("ids", records=records)
    await connection.execute(_FILL)
    count = await connection.fetchval("select count(*) from relations")
    await connection.close()
    return count


def _path(number: int, what: str) -> str:
    return f"/v1/customers/{customer(number)}/{what}"


def _bodies(chance: random.Random) -> Iterator[bytes]:
    for _ in range(WRITES):
        one, other = chance.sample(range(CUSTOMERS), 2)
        ends = {"from_id": str(customer(one)), "to_id": str(customer(other))}
        yield orjson.dumps({**ends, "kind": chance.choice(["supplier", "parent"])})


async def _load(port: int, token: str, paths: list[str]) -> Load:
    return await closed_loop(port, (get(path, token) for path in paths), connections=1)


def _figures(load: Load) -> dict:
    return {
        "p50_ms": round(load.percentile(50), 1),
        "p95_ms": round(load.percentile(95), 1),
        "per_second": round(load.rate),
        "statuses": dict(load.statuses),
    }
