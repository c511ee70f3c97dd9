"""Every request ends within five seconds, whatever stands still; and then the service goes on."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import pytest

from deploy.local.ports import free_port
from deploy.local.postgres import Postgres
from services.callcenter.service import SERVICE
from tests import servers
from tests.frozen import frozen
from tests.libs.eventstore.proxy import Proxy
from tests.libs.web.issuing import TestIssuer
from tests.services import templates
from tests.services.callcenter.centre import Centre, opened
from tests.services.live import live
from tests.services.templates import Template

pytestmark = pytest.mark.usefixtures("promised_deadline")
PROMISE = 5.0  # seconds
RECOVERY = 10.0


@pytest.fixture(scope="module")
def own_postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """A server of these tests alone."""
    server = Postgres(tmp_path_factory.mktemp("own") / "postgres", free_port())
    server.start()
    yield server
    server.kill()


@pytest.fixture(scope="module")
def own_template(own_postgres: Postgres) -> Template:
    return templates.own_template(own_postgres, SERVICE)


class Frozen:
    """A call centre whose database can be made to stand still."""

    def __init__(self, centre: Centre, still: AbstractContextManager[None]) -> None:
        self.centre = centre
        self.still = still


@pytest.fixture(params=["server", "network"])
async def standing(
    request: pytest.FixtureRequest,
    own_postgres: Postgres,
    own_template: Template,
    issuer: TestIssuer,
    tmp_path: Path,
) -> AsyncIterator[Frozen]:
    with own_template.copy() as dsn:
        async with Proxy(dsn) as proxy:
            network = request.param == "network"
            async with opened(proxy.dsn if network else dsn, issuer, tmp_path) as centre:
                still = silent(proxy) if network else frozen(own_postgres.process)
                yield Frozen(centre, still)


@contextmanager
def silent(proxy: Proxy) -> Iterator[None]:
    proxy.frozen = True
    try:
        yield
    finally:
        proxy.frozen = False


async def timed(answer: Any) -> tuple[httpx2.Response, float]:
    began = time.monotonic()
    return await answer, time.monotonic() - began


async def all_at_once(centre: Centre) -> dict[str, list[tuple[httpx2.Response, float]]]:
    """Reads, lists and writes of each kind, more of them than there are connections."""
    customer = str(uuid4())
    run, made = (
        uuid4().hex,
        {
            "read": lambda _: centre.get(f"/tickets/{uuid4()}"),
            "agent": lambda _: centre.get(f"/agents/{uuid4()}"),
            "list": lambda _: centre.get("/tickets"),
            "queues": lambda _: centre.get("/queues"),
            "transaction": lambda key: centre.post("/contacts", {"channel": "chat"}, key=key),
            "append": lambda key: centre.post(
                "/tickets", {"customer_id": customer, "subject": "?"}, key=key
            ),
            "operator": lambda _: centre.get("/parked"),
        },
    )
    asked = {
        kind: [timed(ask(f"{run}-{kind}-{n}")) for n in range(9)] for kind, ask in made.items()
    }
    answers = await asyncio.gather(*(one for many in asked.values() for one in many))
    found = iter(answers)
    return {kind: [next(found) for _ in many] for kind, many in asked.items()}


async def goes_on(centre: Centre) -> None:
    """Read and write once more, as soon as it does."""
    async with asyncio.timeout(RECOVERY):
        while True:
            read, written = await asyncio.gather(
                centre.get("/tickets"), centre.post("/contacts", {"channel": "chat"})
            )
            if (read.status_code, written.status_code) == (200, 201):
                return
            await asyncio.sleep(0.1)


async def test_every_request_ends_in_time_and_the_service_goes_on_by_itself(standing: Frozen):
    centre = standing.centre
    await all_at_once(centre)  # so that there are connections to be lost
    with standing.still:
        for _ in range(2):  # on connections that were there, and on none
            answers = await all_at_once(centre)
            late = {kind: max(seconds for _, seconds in many) for kind, many in answers.items()}
            assert max(late.values()) < PROMISE, late
            for answer, _ in (one for many in answers.values() for one in many):
                assert answer.status_code == 503, answer.text
                assert int(answer.headers["retry-after"]) >= 1
    await goes_on(centre)
    answers = await all_at_once(centre)
    assert {answer.status_code for answer, _ in answers["list"]} == {200}
    assert {answer.status_code for answer, _ in answers["operator"]} == {200}


async def test_what_is_not_known_stays_unknown_and_a_retry_gets_the_one_outcome(standing: Frozen):
    centre, customer, sent = standing.centre, str(uuid4()), dict[str, tuple[str, Any]]()
    for n in range(6):
        sent[f"c{n}"] = "/contacts", {"contact_id": str(uuid4()), "channel": "chat"}
        ticket = {"ticket_id": str(uuid4()), "customer_id": customer, "subject": "?"}
        sent[f"t{n}"] = "/tickets", ticket
    for key in ("c0", "t0"):  # so that there is a connection to be lost
        await centre.post(*sent.pop(key), key=key)
    with standing.still:
        asked = [centre.post(*what, key=key) for key, what in sent.items()]
        answers = dict(zip(sent, await asyncio.gather(*asked), strict=True))
        assert {answer.status_code for answer in answers.values()} == {503}
    await goes_on(centre)
    stored = set(await _streams(centre))
    for key, answer in answers.items():
        path, body = sent[key]
        kind = path[1:-1]
        if answer.json()["code"] in {"overloaded", "store_unavailable"}:
            assert f"{kind}-{body[f'{kind}_id']}" not in stored, "said not to be done, and is"
        else:
            assert answer.json()["code"] == "outcome_unknown"
        first, again = [await centre.post(path, body, key=key) for _ in range(2)]
        assert (first.status_code, again.status_code) == (201, 201)
        assert first.json() == again.json()
    told = [f"{path[1:-1]}-{body[f'{path[1:-1]}_id']}" for path, body in sent.values()]
    streams = await _streams(centre)
    assert all(streams.count(stream) == 1 for stream in told)


async def _streams(centre: Centre) -> list[str]:
    return [row[0] for row in await centre.runtime.pool.fetch("select stream from events")]


async def test_probes_answer_and_no_place_is_lost(standing: Frozen):
    centre = standing.centre
    client, pool = centre.served.client, centre.runtime.pool
    with standing.still:
        await asyncio.sleep(0.6)  # longer than an answer is remembered
        ready, took = await timed(client.get("/readyz"))
        assert (ready.status_code, took < 3) == (503, True)
        assert (await client.get("/livez")).status_code == 200
        assert (await timed(client.get("/metrics")))[1] < 3
        await all_at_once(centre)
    await goes_on(centre)
    async with asyncio.timeout(RECOVERY):
        while (await client.get("/readyz")).status_code != 200:
            await asyncio.sleep(0.1)
        loans = [await pool.acquire() for _ in range(pool.get_max_size())]
        for loan in loans:
            assert await loan.fetchval("select 1") == 1
            await pool.release(loan)


async def test_a_wait_for_an_event_has_the_limit_that_was_asked_for(centre: Centre):
    """It is no part of the five seconds: whoever asks for longer is not answered sooner."""
    ticket = await centre.post("/tickets", {"customer_id": str(uuid4()), "subject": "?"})
    query = {"after": ticket.headers["Event-Id"], "timeout_ms": 6_000}
    late, took = await timed(centre.get("/tickets", **query))
    assert (late.status_code, late.json()["code"]) == (504, "not_applied_yet")
    assert 6 <= took < 6 + PROMISE


async def test_a_frozen_broker_holds_up_no_request(
    database: str, issuer: TestIssuer, tmp_path: Path
):
    with servers.running("embedded", tmp_path / "broker") as broker:
        async with (
            opened(database, issuer, tmp_path, bootstrap=broker.bootstrap) as centre,
            live(centre.served, broker),
        ):
            with frozen(broker.process):
                for _ in range(3):
                    answers = await all_at_once(centre)
                    took = [seconds for many in answers.values() for _, seconds in many]
                    assert max(took) < PROMISE
                    assert {answer.status_code for answer, _ in answers["append"]} == {201}
                    assert {answer.status_code for answer, _ in answers["list"]} == {200}
