"""Lists of 250,000 customers within a scope, against the same without; and random requests."""

import json
import random
import re
from collections.abc import Iterator
from statistics import median

import asyncpg

from bench.load import Load, closed_loop, get
from tests.system.installation import Installation

CUSTOMERS = 250_000
MEMBERS = 1_000
TEAM = 10  # members in a team: 250 customers are one's own, 2,500 the team's
REQUESTS = 100_000
LISTS = {
    "customer": ["/v1/customers", "/v1/customers?sort=grade", "/v1/customers?sort=registered_at"],
    "valuation": ["/v1/valuations", "/v1/valuations?sort=-churn_risk"],
}
ROLES = {"own": "agent", "team": "manager"}
_POLICY = json.dumps(
    {
        "scopes": {
            role: {kind: {"read": scope, "write": "none"} for kind in ("customers", "valuations")}
            for scope, role in ROLES.items()
        }
    }
)
# The agent is the first member of a team, the manager the second.
_STAFF = f"""
insert into staff (staff_id, team, state{{more}})
select md5('s' || n)::uuid, 'team-' || n / {TEAM}, 'active'{{now}}
from generate_series(0, {MEMBERS} - 1) n"""
_SUBJECTS = f"""
insert into staff_subjects (subject, staff_id, signs_in)
select case n when 0 then 'local-agent' when 1 then 'local-manager' else 's-' || n end,
    md5('s' || n)::uuid, true
from generate_series(0, {MEMBERS} - 1) n"""
_ID, _OWNER = "md5('c' || n)::uuid", f"md5('s' || (n * 7919) % {MEMBERS})::uuid"
_EVERYBODY = f"from generate_series(0, {CUSTOMERS} - 1) n"
_CUSTOMERS = f"""
insert into customers (customer_id, kind, region, owner, staff_id, registered_at, erased, grade)
select {_ID}, 'person', 'r-' || n % 20, 'o', {_OWNER}, now() - n * interval '1 minute', false,
    substr('ABC', 1 + n % 3, 1) {_EVERYBODY}"""
_OWNERS = (
    f"insert into owners (customer_id, owner, staff_id) select {_ID}, 'o', {_OWNER} {_EVERYBODY}"
)
_VALUED = f"insert into customers (customer_id, known) select {_ID}, true {_EVERYBODY}"
_SCORES = f"""
insert into scores (ruling, customer_id, valued_day, due_day, currency, lifecycle, churn_risk,
    revenue, net, predicted_12m, clv, grade, churn_band, credit_class)
select (select version from rulings where state = 'in_force'), {_ID}, 20000, 30000, 'USD', 3,
    random(), 100, random() * 1000, random() * 1000, 100, substr('ABC', 1 + n % 3, 1), 'low', 'good'
{_EVERYBODY}"""


async def run(installation: Installation, *, rounds: int = 9, requests: int = REQUESTS) -> dict:
    """How much longer pages of 50 take within a scope (medians of `rounds`, in milliseconds, and
    their ratio); and how many of `requests` random ones told of anybody out of scope."""
    installation.migrate("customer", "valuation")
    await _fill(installation.dsn("customer"), *_of_customer())
    await _fill(installation.dsn("valuation"), *_of_valuation())
    figures: dict = {}
    for service, paths in LISTS.items():
        api = installation.start(service, "api")
        for path in paths:
            figures[path] = await _compared(installation, api.port, path, rounds)
        if service == "valuation":
            figures["random"] = await _walked(installation, api.port, requests)
        api.process.stop()
    return figures


def _of_customer() -> Iterator[str]:
    yield _STAFF.format(more=", registered_at", now=", now()")
    yield _SUBJECTS
    yield _CUSTOMERS
    yield f"""
insert into events (position, event_id, stream, version, type, topic, key, occurred_at, recorded_at,
    correlation_id, data)
select nextval('events_position'), gen_random_uuid(), 'access-policy', 1, 'crm.access.changed.v1',
    'crm.customer.v1', 'access-policy', now(), now(), gen_random_uuid(), '{_POLICY}'"""


def _of_valuation() -> Iterator[str]:
    yield _STAFF.format(more="", now="")
    yield from (_SUBJECTS, _OWNERS, _VALUED, _SCORES)
    yield f"insert into access_policy (one, version, data) values (true, 1, '{_POLICY}')"


async def _fill(dsn: str, *statements: str) -> None:
    connection = await asyncpg.connect(dsn, server_settings={"search_path": "projection, public"})
    try:
        for statement in statements:
            await connection.execute(statement)
        await connection.execute("vacuum analyze")
    finally:
        await connection.close()


async def _compared(installation: Installation, port: int, path: str, rounds: int) -> dict:
    """The roles take turns, so that what else the machine does is everybody's."""
    tokens = {"all": installation.token("integration")}
    tokens |= {scope: installation.token(role) for scope, role in ROLES.items()}
    found: dict[str, list[float]] = {scope: [] for scope in tokens}
    for turn in range(rounds + 1):
        for scope, token in tokens.items():
            load = await closed_loop(port, [get(path, token)] * 60, connections=1, seen=_accepted)
            if turn:
                found[scope].append(median(load.latencies) * 1000)
    times = {scope: median(each) for scope, each in found.items()}
    ratios = {f"{s}_ratio": round(times[s] / times["all"], 2) for s in ROLES}
    return {f"{scope}_ms": round(time, 2) for scope, time in times.items()} | ratios


def _accepted(_: bytes, status: int, body: bytes) -> None:
    if status != 200:
        raise RuntimeError(body.decode())


async def _walked(installation: Installation, port: int, requests: int) -> dict:
    """Valuations of anybody and pages of lists, by two callers; each answer is looked through."""
    chance = random.Random(7)
    tokens = {scope: installation.token(role) for scope, role in ROLES.items()}
    seen = await _in_scope(installation.dsn("valuation"))
    everybody = sorted(seen.pop("all"))
    sorted_of = {scope: sorted(ids) for scope, ids in seen.items()}
    told: dict[str, int] = {"rows": 0, "out_of_scope": 0, "refused_in_scope": 0}

    def asked() -> Iterator[bytes]:
        for _ in range(requests):
            scope = chance.choice(list(tokens))
            known = chance.choice(sorted_of[scope] if chance.random() < 0.1 else everybody)
            sort = chance.choice(("-net", "net", "-churn_risk", "churn_risk", "customer_id"))
            listed = f"/v1/valuations?limit=3&sort={sort}&min_churn_risk={chance.random():.2f}"
            path = listed if chance.random() < 0.2 else f"/v1/valuations/{known}"
            yield get(path, tokens[scope])

    def looked_at(request: bytes, status: int, body: bytes) -> None:
        scope = next(s for s, token in tokens.items() if token.encode() in request)
        ids = set(re.findall(rb'"customer_id":"([0-9a-f-]{36})"', body)) if status == 200 else set()
        told["rows"] += len(ids)
        told["out_of_scope"] += sum(id.decode() not in seen[scope] for id in ids)
        named = re.match(rb"GET /v1/valuations/([0-9a-f-]{36}) ", request)
        if named and status == 404:
            told["refused_in_scope"] += named[1].decode() in seen[scope]

    load: Load = await closed_loop(port, asked(), connections=16, seen=looked_at)
    statuses = dict(load.statuses)
    return {**told, "statuses": statuses, "requests_per_second": round(load.rate)}


async def _in_scope(dsn: str) -> dict[str, set[str]]:
    """Customers in each scope, by the numbers of their owners and not by what is measured."""
    connection = await asyncpg.connect(dsn)
    try:
        rows = await connection.fetch(f"select n, {_ID}::text, (n * 7919) % {MEMBERS} {_EVERYBODY}")
    finally:
        await connection.close()
    return {
        "all": {id for _, id, _ in rows},
        "own": {id for _, id, owner in rows if owner == 0},
        "team": {id for _, id, owner in rows if owner < TEAM},
    }
