"""Canaries in every personal field, and a walk through all that may be asked or read afterwards."""

import asyncio
import json
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

from deploy.local.brokers import Broker
from deploy.local.databases import at, drop_database, ensure_database
from deploy.local.postgres import Postgres, program
from deploy.local.settings import SERVICES
from libs.events.cloudevents import to_headers
from libs.events.contract import TOPICS, contract_of, encode
from libs.events.customer import CustomerChanged
from libs.events.recorded import Recorded
from libs.identifiers.uuid7 import uuid7
from libs.messaging.kafka.partitions import partition_of
from tests import servers
from tests.system.canaries import Canaries, operations, sealed_fields
from tests.system.canary_walk import AUDIT, HTTP, Reader, Server, Walk
from tests.system.installation import Installation

OPEN = ("/livez", "/readyz", "/metrics", "/openapi.json", "/docs", "/console")
HAND_OVER = "POST /v1/staff/{staff_id}/hand-over"
RELATE = "POST /v1/relations"
BODIES: dict[str, dict[str, Any]] = {
    "POST /v1/valuations/{customer_id}/assessments": {"indicators": {"affinity": 6}},
    "POST /v1/purchases/{purchase_id}/void": {"replacement": None},
}
VOIDS = re.compile("/void$")
BY_AFFINITY = {
    "basis": "scorecard",
    "cut_by": "amounts",
    "scorecard": {"indicators": [{"name": "affinity", "weight": 2}], "reassess_days": 30},
}
# Without an example that is taken, or an id that is there: retired segments, deleted views, parked
# events; and a member of staff whose token the walk does not have.
UNREACHED = {
    *(f"{service}: GET /v1/parked/{{unit}}" for service in SERVICES),
    "customer: GET /v1/staff/me",
    "customer: GET /v1/views/{view_id}",
    # Asked for days, which the walk does not name; it tells numbers alone.
    "customer: GET /v1/staff/{staff_id}/score-card",
    "valuation: GET /v1/segments/{segment_id}",
    "valuation: GET /v1/segments/{segment_id}/members",
    "valuation: POST /v1/what-if",
    # Nobody else to merge is named in the walk; both show what reading a customer shows.
    "customer: GET /v1/customers/{survivor_id}/merge-preview",
    "customer: GET /v1/customers/{survivor_id}/unmerge-preview",
}
WITHIN = 30.0  # seconds until what was written is heard everywhere
pytestmark = pytest.mark.xdist_group("canaries")


@dataclass
class Told:
    """An installation in which everything was told once, and a walk through it begun."""

    installation: Installation
    broker: Broker
    walk: Walk
    servers: list[Server]
    readers: dict[str, Reader]


@pytest.fixture(scope="module")
def told(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    folder = tmp_path_factory.mktemp("canaries")
    with servers.running("embedded", folder / "broker") as broker:
        installation = Installation(folder, postgres, broker)
        try:
            installation.copy_migrated(*SERVICES)
            roles = [installation.begin(service, "all") for service in SERVICES]
            for role in roles:
                role.await_ready()
            listed = [Server(role.name, role.url, role.process.log) for role in roles]
            yield everything_told(installation, broker, listed)
        finally:
            installation.close()


def everything_told(installation: Installation, broker: Broker, listed: list[Server]) -> Told:
    """By somebody who may read personal data, and by somebody who may not."""
    walk = Walk(Canaries())
    staff = {
        role: Reader(role, installation.token(role), clear=role in ("admin", "manager", "agent"))
        for role in ("admin", "manager", "agent", "analyst", "integration")
    }
    told = Told(installation, broker, walk, listed, staff)
    for server in listed:
        if server.service == "valuation":
            prepare(server, told)
        bodies = BODIES | {HAND_OVER: {"to": colleague(server, told)}}
        bodies[RELATE] = {"kind": "payer", **ends(server, told)}
        walk.tell(server, staff["admin"], bodies)
        walk.tell(server, staff["integration"], bodies)
        if server.service == "customer":
            keep_value(server, told)
            settle(server, told)
        if server.service == "interaction":
            void(server, told)
    customers = {"own": walk.known["customer_id"], "another": str(uuid4())}
    for name, customer in customers.items():
        token = installation.token("customer", customer)
        staff[name] = Reader(name, token, clear=False, customer=customer)
    await_heard(told)
    return told


def colleague(server: Server, told: Told) -> str:
    """Somebody whom customers can be handed over to."""
    if server.service != "customer":
        return str(uuid4())
    body = {"subject": "example|colleague", "name": told.walk.canaries.new("name").sent}
    answer = HTTP.post(f"{server.url}/v1/staff", json=body, headers=headers_of(told))
    told.walk.canaries.all[-1].owner = answer.json()["staff_id"]
    return answer.json()["staff_id"]


def ends(server: Server, told: Told) -> dict[str, str]:
    """Two customers who can be related, without names that anybody would have to account for."""
    body = {"kind": "organization", "name": "Acme"}
    found: dict[str, str] = {}
    for end in ("from_id", "to_id") if server.service == "customer" else ():
        answer = HTTP.post(f"{server.url}/v1/customers", json=body, headers=headers_of(told))
        found[end] = answer.json()["customer_id"]
    return found


def keep_value(server: Server, told: Told) -> None:
    """A value of a custom field that is personal."""
    walk, path = told.walk, f"{server.url}/v1"
    field = {"kind": "text", "personal": True}
    answer = HTTP.put(f"{path}/custom-fields/diet", json=field, headers=headers_of(told))
    assert answer.status_code == 200, answer.text
    canary = walk.canaries.new("custom")
    canary.owner = walk.known["customer_id"]
    headers = headers_of(told) | {"If-Match": "*"}
    body = {"custom": {"diet": canary.sent}}
    answer = HTTP.patch(f"{path}/customers/{canary.owner}", json=body, headers=headers)
    assert answer.status_code == 200, answer.text


def settle(server: Server, told: Told) -> None:
    """What two sources say differently, with the reason why one of them is right."""
    customer = f"{server.url}/v1/customers/{told.walk.known['customer_id']}"
    for region, source in (("north", "erp"), ("south", "shop")):
        headers = headers_of(told) | {"If-Match": "*"}
        answer = HTTP.patch(customer, json={"region": region, "source": source}, headers=headers)
        assert answer.status_code == 200, answer.text
    found = HTTP.get(f"{customer}/contradictions", headers=headers_of(told)).json()["items"]
    (region,) = [each for each in found if each["fact"] == "region"]
    chosen = {"fact": "region", "event_id": region["current"]["event_id"], "by_rule": False}
    bodies = {"POST /v1/customers/{customer_id}/contradictions/settle": chosen}
    told.walk.tell(server, told.readers["admin"], bodies, re.compile("/settle$"))


def void(server: Server, told: Told) -> None:
    """All that moved for a purchase, and then the purchase itself."""
    walk = told.walk
    path = f"{server.url}/v1/purchases/{walk.known['purchase_id']}"
    for moved in HTTP.get(path, headers=headers_of(told)).json()["movements"]:
        walk.known[f"{moved['movement']}_id"] = moved["movement_id"]
        walk.tell(server, told.readers["admin"], BODIES, VOIDS)
    walk.known["payment_id"] = payment(server, told)
    walk.tell(server, told.readers["admin"], BODIES, VOIDS)


def payment(server: Server, told: Told) -> str:
    """One that is made: of the walk's own purchase nothing is outstanding. The customer has been
    suspended by now, so it is of yesterday."""
    yesterday = (datetime.now(UTC) - timedelta(days=1)).isoformat()
    bought = {"customer_id": told.walk.known["customer_id"], "amount": "9.00", "currency": "EUR"}
    path, headers = f"{server.url}/v1/purchases", headers_of(told)
    answer = HTTP.post(path, json=bought | {"occurred_at": yesterday}, headers=headers)
    assert answer.status_code == 201, answer.text
    path = f"{path}/{answer.json()['purchase_id']}/payments"
    paid = {"amount": "1.00", "paid_at": yesterday}
    answer = HTTP.post(path, json=paid, headers=headers_of(told))
    assert answer.status_code == 201, answer.text
    return answer.json()["movements"][0]["movement_id"]


def prepare(server: Server, told: Told) -> None:
    """People assess by an indicator of the policy, of customers that were heard of."""
    path, headers = f"{server.url}/v1", headers_of(told)
    (newest, *_) = HTTP.get(f"{path}/policies", headers=headers).json()["items"]
    grades = newest["policy"]["grades"]
    for grade, least in zip(grades, ("60", "30"), strict=False):
        grade["least"] = least
    answer = HTTP.post(f"{path}/policies", headers=headers, json=BY_AFFINITY | {"grades": grades})
    assert answer.status_code == 201, answer.text
    assessments = f"{path}/valuations/{told.walk.known['customer_id']}/assessments"

    def assessed() -> bool:
        body = {"indicators": {"affinity": 1}}
        return HTTP.post(assessments, json=body, headers=headers_of(told)).status_code == 200

    until(assessed)


def headers_of(told: Told) -> dict[str, str]:
    return {
        "Authorization": f"Bearer {told.readers['admin'].token}",
        "Idempotency-Key": uuid4().hex,
    }


def await_heard(told: Told) -> None:
    """Names can be searched, tickets are listed."""
    walk, headers = told.walk, headers_of(told)
    customers, _, _, callcenter = told.servers
    names = [each.sent for each in walk.canaries.all if each.field == "name" and each.owner]

    def listed(server: Server, path: str, **query: str) -> bool:
        answer = HTTP.get(f"{server.url}/v1/{path}", params=query, headers=headers)
        return answer.status_code == 200 and bool(answer.json()["items"])

    until(lambda: any(listed(customers, "customers", q=name) for name in names))
    until(lambda: listed(callcenter, "tickets", customer_id=walk.known["customer_id"]))


def searchable(told: Told) -> str:
    """The name that somebody has today, and is found by."""
    headers = headers_of(told)
    answer = HTTP.get(f"{told.servers[0].url}/v1/customers", headers=headers)
    return next(item["name"] for item in answer.json()["items"] if item["name"])


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + WITHIN
    while not true():
        assert time.monotonic() < deadline, "not heard in time"
        time.sleep(0.1)


def test_every_personal_field_was_told(told: Told):
    wanted = {
        (str(operation), name)
        for server in told.servers
        for api in [told.walk.document(server)]
        for operation in operations(server.service, api)
        if operation.commands
        for name in sealed_fields(api, operation)
    }
    assert wanted == told.walk.told
    assert told.walk.findings == []


def test_clear_text_is_shown_to_who_may_read_it_and_to_the_audit(told: Told):
    walk = told.walk
    for server in told.servers:
        walk.read(server, told.readers.values())
    assert walk.findings == []
    asked = {
        f"{server.service}: {operation}"
        for server in told.servers
        for operation in operations(server.service, walk.document(server))
        if not operation.commands
    }
    assert asked - walk.reached == UNREACHED
    assert any(AUDIT in server.log.read_text() for server in told.servers)


def test_no_answer_repeats_what_it_refuses(told: Told):
    for server in told.servers:
        told.walk.misuse(server, told.readers["admin"])
    assert told.walk.findings == []


async def test_nothing_that_is_kept_or_sent_is_in_clear(told: Told):
    """Also of a customer whose events are parked."""
    walk = told.walk
    await park(told)
    for server in told.servers:
        for path in OPEN:
            walk.look(f"{server.service} {path}", HTTP.get(server.url + path).content)
        walk.look(f"the dump of {server.service}", dump(told, server.service, "--format=plain"))
    sent = await published(told.broker)
    assert sent.count(b"sealed:v1:") > 20
    walk.look("Kafka", sent)
    for server in told.servers:
        walk.look(f"the log of {server.service}", server.log.read_bytes())
    assert walk.findings == []


async def park(told: Told) -> None:
    """A version of somebody's stream never comes, and what is told of them afterwards waits."""
    walk, (customers, *_) = told.walk, told.servers
    body = {"kind": "person", "name": walk.canaries.new("name").sent}
    answer = HTTP.post(f"{customers.url}/v1/customers", json=body, headers=headers_of(told))
    id = UUID(answer.json()["customer_id"])
    missing = later(id, version=3)
    async with AIOKafkaProducer(bootstrap_servers=told.broker.bootstrap) as producer:
        await producer.send_and_wait(
            missing.topic,
            missing.data,
            missing.key.encode(),
            partition=partition_of(missing.key),
            headers=to_headers(missing),
        )

    def parked(server: Server) -> bool:
        listed = HTTP.get(f"{server.url}/v1/parked", headers=headers_of(told)).json()
        walk.look(f"what {server.service} parked", json.dumps(listed).encode())
        return bool(listed["items"])

    until(lambda: all(parked(server) for server in told.servers))
    changed = {"name": walk.canaries.new("name").sent}
    answer = HTTP.patch(
        f"{customers.url}/v1/customers/{id}",
        json=changed,
        headers=headers_of(told) | {"If-Match": "*"},
    )
    assert answer.status_code == 200, answer.text
    await asyncio.sleep(1)  # it is on its way to those who wait for another


def later(customer_id: UUID, version: int) -> Recorded:
    event, now = CustomerChanged(customer_id=customer_id), datetime.now(UTC)
    contract = contract_of(event)
    return Recorded(
        event_id=uuid7(),
        type=contract.type,
        stream=f"customer-{customer_id}",
        version=version,
        subject=customer_id,
        key=str(customer_id),
        topic=contract.topic,
        occurred_at=now,
        recorded_at=now,
        correlation_id=uuid7(),
        data=encode(event),
    )


def dump(told: Told, service: str, *options: str) -> bytes:
    command = [program("pg_dump"), *options, told.installation.dsn(service)]
    return subprocess.run(command, check=True, capture_output=True).stdout


async def published(broker: Broker) -> bytes:
    """Keys, headers and values of every record there is."""
    said, silent = b"", 0
    async with AIOKafkaConsumer(
        *set(TOPICS.values()), bootstrap_servers=broker.bootstrap, auto_offset_reset="earliest"
    ) as consumer:
        while silent < 3:
            fetched = await consumer.getmany(timeout_ms=500)
            silent = 0 if fetched else silent + 1
            for records in fetched.values():
                for each in records:
                    headers = b" ".join(value for _, value in each.headers)
                    said += b"\n".join((each.key or b"", headers, each.value or b""))
    return said


@pytest.mark.parametrize("options", [[], ["--no-unlogged-table-data"]], ids=["all", "logged"])
def test_a_restored_dump_finds_names_by_itself(told: Told, options: list[str], tmp_path: Path):
    name = searchable(told)
    restored = at(told.installation.dsn("customer"), f"restored_{uuid4().hex}")
    ensure_database(restored)
    (tmp_path / "dump").write_bytes(dump(told, "customer", "--format=custom", *options))
    command = [program("pg_restore"), "--dbname", restored, str(tmp_path / "dump")]
    subprocess.run(command, check=True, capture_output=True)
    process = told.installation.begin("customer", "all", DATABASE_URL_CUSTOMER=restored)
    process.await_ready()
    try:
        url, headers = f"{process.url}/v1/customers", headers_of(told)
        until(lambda: HTTP.get(url, params={"q": name}, headers=headers).status_code == 200)
        (found, *_) = HTTP.get(url, params={"q": name}, headers=headers).json()["items"]
        assert found["name"] == name
    finally:
        process.process.kill()
        drop_database(restored)


def test_a_planted_route_and_a_planted_line_of_a_log_are_found(told: Told):
    role = told.installation.begin("callcenter", "api", module="tests.system.leaking")
    role.await_ready()
    leaking = Server(role.name, role.url, role.process.log)
    walk = replace(told.walk, findings=[], reached=set())
    walk.read(leaking, [told.readers["admin"], told.readers["analyst"]])
    walk.look("the log", leaking.log.read_bytes())
    role.process.kill()
    route = "GET /v1/leaks/{ticket_id}"
    assert {finding.rpartition(":")[0].partition(" Canary")[0] for finding in walk.findings} >= {
        f"{route} shows analyst subject",
        "the log holds description",
    }
    assert any(f"{route} shows admin" in each and "no audit" in each for each in walk.findings)
    assert all(route in each or "the log" in each for each in walk.findings)
