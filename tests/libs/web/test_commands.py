"""One flow of commands: done once, answered as often as asked."""

import asyncio
import json
from collections.abc import AsyncIterator
from uuid import UUID, uuid4

import asyncpg
import httpx2
import pytest
import structlog

from libs.eventstore.appender import Appender
from libs.eventstore.errors import OutcomeUnknown, StoreUnavailable
from libs.eventstore.reading import read_stream
from libs.eventstore.schema import DDL
from libs.web.commands.execution import Commands
from libs.web.errors.refusals import ErrorResponses
from libs.web.fields.eventids import decode_event_id
from tests.libs.web import ledger
from tests.libs.web.example import client_of
from tests.libs.web.issuing import TestIssuer
from tests.libs.web.ledger import Ledger, ledger_app

SECRET = b"s" * 32
CUSTOMER = uuid4()


class LedgerClient:
    """A client of one process; `other` is a second process on the same store."""

    def __init__(
        self, issuer: TestIssuer, pool: asyncpg.Pool, books: Ledger, clients: list
    ) -> None:
        self.issuer = issuer
        self.pool = pool
        self.books = books
        self.client, self.other = clients
        self.headers = issuer.headers()

    async def post(
        self, path: str, body: dict, key: str | None = None, *, via: str = "client", **headers: str
    ) -> httpx2.Response:
        given = [*(self.headers | {"Idempotency-Key": key or uuid4().hex}).items()]
        for name, lines in headers.items():
            given += [(name.replace("_", "-"), line) for line in lines.split("\n")]
        given = [(name.encode(), value.encode("latin-1")) for name, value in given]
        return await getattr(self, via).post(path, json=body, headers=given)

    async def send(self, path: str, body: bytes) -> httpx2.Response:
        given = {"Idempotency-Key": uuid4().hex, "Content-Type": "application/json"}
        return await self.client.post(path, content=body, headers=self.headers | given)

    async def events(self) -> int:
        return await self.pool.fetchval("select count(*) from events")


@pytest.fixture
async def client_of_ledger(issuer: TestIssuer, pool: asyncpg.Pool) -> AsyncIterator[LedgerClient]:
    await pool.execute(DDL)
    books = Ledger(pool)
    appenders = [Appender(pool, max_event_bytes=10_000) for _ in range(2)]
    apps = [ledger_app(issuer, Commands(one, pool, SECRET), books) for one in appenders]
    for appender in appenders:
        await appender.start()
    async with client_of(apps[0]) as client, client_of(apps[1]) as other:
        yield LedgerClient(issuer, pool, books, [client, other])
    for appender in appenders:
        await appender.close()


def purchase(**more: object) -> dict:
    return {"customer_id": str(CUSTOMER), "amount": "10.00"} | more


async def test_a_command_answers_with_what_it_did(client_of_ledger: LedgerClient):
    parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    answer = await client_of_ledger.post("/v1/purchases", purchase(), traceparent=parent)
    assert answer.status_code == 201
    assert answer.headers["etag"] == '"1"'
    event = decode_event_id(answer.headers["event-id"])
    assert event.stream == f"purchase-{answer.json()['purchase_id']}"
    (recorded,) = await read_stream(client_of_ledger.pool, event.stream)
    assert recorded.event_id == event.event_id
    assert str(recorded.correlation_id) == answer.headers["correlation-id"]
    assert recorded.traceparent == answer.headers["traceparent"] == parent


async def test_without_a_caller_s_trace_an_event_has_none(client_of_ledger: LedgerClient):
    answer = await client_of_ledger.post("/v1/purchases", purchase())
    (recorded,) = await read_stream(
        client_of_ledger.pool, decode_event_id(answer.headers["event-id"]).stream
    )
    assert recorded.traceparent is None


@pytest.mark.parametrize("via", ["client", "other"])
async def test_asked_again_it_gives_the_same_answer_and_does_nothing(
    client_of_ledger: LedgerClient, via: str
):
    first = await client_of_ledger.post("/v1/purchases", purchase(), "k1")
    again = await client_of_ledger.post("/v1/purchases", purchase(), "k1", via=via)
    assert (again.status_code, again.content) == (first.status_code, first.content)
    for name in ("event-id", "etag", "content-type"):
        assert again.headers[name] == first.headers[name]
    assert again.headers["idempotency-replayed"] == "true"
    assert "idempotency-replayed" not in first.headers
    assert await client_of_ledger.events() == 1


async def test_the_same_body_written_differently_is_the_same_body(client_of_ledger: LedgerClient):
    first = await client_of_ledger.post("/v1/purchases", purchase(), "k1")
    body = f'{{ "amount":"10.00",\n "customer_id": "{CUSTOMER}" }}'
    headers = client_of_ledger.headers | {
        "Idempotency-Key": "k1",
        "Content-Type": "application/json",
    }
    again = await client_of_ledger.client.post("/v1/purchases", content=body, headers=headers)
    assert again.content == first.content


async def test_another_body_under_the_same_key_is_refused(client_of_ledger: LedgerClient):
    await client_of_ledger.post("/v1/purchases", purchase(), "k1")
    answer = await client_of_ledger.post("/v1/purchases", purchase(amount="10.01"), "k1")
    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_key_reused")
    assert await client_of_ledger.events() == 1


async def test_another_subject_or_route_may_use_the_same_key(client_of_ledger: LedgerClient):
    first = await client_of_ledger.post("/v1/purchases", purchase(), "k1")
    purchase_id = first.json()["purchase_id"]
    paid = await client_of_ledger.post(
        f"/v1/purchases/{purchase_id}/payments", {"amount": "1"}, "k1"
    )
    assert paid.status_code == 201
    client_of_ledger.headers = client_of_ledger.issuer.headers(sub="somebody-else")
    other = await client_of_ledger.post("/v1/purchases", purchase(), "k1")
    assert other.json()["purchase_id"] != purchase_id


async def test_the_same_key_for_another_address_of_the_same_route_is_refused(
    client_of_ledger: LedgerClient,
):
    ids = [
        (await client_of_ledger.post("/v1/purchases", purchase())).json()["purchase_id"]
        for _ in range(2)
    ]
    await client_of_ledger.post(f"/v1/purchases/{ids[0]}/payments", {"amount": "1"}, "k1")
    answer = await client_of_ledger.post(f"/v1/purchases/{ids[1]}/payments", {"amount": "1"}, "k1")
    assert answer.json()["code"] == "idempotency_key_reused"


async def test_a_retry_is_not_refused_because_of_what_it_did_itself(client_of_ledger: LedgerClient):
    bought = await client_of_ledger.post("/v1/purchases", purchase())
    path = f"/v1/purchases/{bought.json()['purchase_id']}/payments"
    first = await client_of_ledger.post(path, {"amount": "10.00"}, "k1", If_Match='"1"')
    again = await client_of_ledger.post(path, {"amount": "10.00"}, "k1", If_Match='"1"')
    assert first.status_code == 201
    assert again.content == first.content
    refused = await client_of_ledger.post(path, {"amount": "10.00"}, "k2")
    assert (refused.status_code, refused.json()["code"]) == (409, "already_paid")


async def test_an_answer_stays_what_it_was_when_more_has_happened_since(
    client_of_ledger: LedgerClient,
):
    bought = await client_of_ledger.post("/v1/purchases", purchase())
    path = f"/v1/purchases/{bought.json()['purchase_id']}/payments"
    first = await client_of_ledger.post(path, {"amount": "1"}, "k1")
    await client_of_ledger.post(path, {"amount": "2"}, "k2")
    assert (await client_of_ledger.post(path, {"amount": "1"}, "k1")).json() == first.json()


async def test_duplicates_that_arrive_together_are_one_command(client_of_ledger: LedgerClient):
    body = purchase(purchase_id=str(uuid4()))
    for command in (purchase(), body):
        before = await client_of_ledger.events()
        key = uuid4().hex
        answers = await asyncio.gather(
            *(
                client_of_ledger.post("/v1/purchases", command, key, via=via)
                for via in ("client", "other") * 8
            )
        )
        assert {answer.content for answer in answers} == {answers[0].content}
        assert {answer.status_code for answer in answers} == {201}
        assert await client_of_ledger.events() == before + 1


async def test_a_client_supplied_id_makes_a_create_idempotent(client_of_ledger: LedgerClient):
    body = purchase(purchase_id=str(uuid4()))
    first = await client_of_ledger.post("/v1/purchases", body, "k1")
    again = await client_of_ledger.post("/v1/purchases", body, "k2")
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["event-id"] == first.headers["event-id"]
    other = await client_of_ledger.post("/v1/purchases", body | {"amount": "11"}, "k3")
    assert (other.status_code, other.json()["code"]) == (409, "purchase_exists")
    assert await client_of_ledger.events() == 1


async def test_a_stale_etag_is_412_and_a_fresh_one_passes(client_of_ledger: LedgerClient):
    bought = await client_of_ledger.post("/v1/purchases", purchase())
    path = f"/v1/purchases/{bought.json()['purchase_id']}/payments"
    assert (await client_of_ledger.post(path, {"amount": "1"}, If_Match='"2"')).status_code == 412
    assert (await client_of_ledger.post(path, {"amount": "1"}, If_Match='"1"')).headers[
        "etag"
    ] == '"2"'
    assert (
        await client_of_ledger.post(path, {"amount": "1"}, If_Match='"1", "2"')
    ).status_code == 201
    assert (await client_of_ledger.post(path, {"amount": "1"}, If_Match="*")).status_code == 201


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ('W/"1"', 412),
        ('"abc"', 412),
        ('"x", "1"', 201),
        ('"a,b", "1"', 201),
        ('W/"1","1"', 201),
        (', \t"x",, "1" ,', 201),
        ('"01"', 412),
        ('"-1"', 412),
        ('"99999999999999999999"', 412),
        ('""', 412),
        ('"\xfc"', 412),
        ("", 412),
        (" * ", 201),
        ("3", 422),
        ('*, "1"', 422),
        ('"1" "2"', 422),
        ('w/"1"', 422),
        ('"1', 422),
        ('"a b", "1"', 422),
        ("1" + " " * 10_000 + "1", 422),
    ],
)
async def test_if_match_is_read_as_rfc_9110_writes_it(
    client_of_ledger: LedgerClient, given: str, status: int
):
    bought = await client_of_ledger.post("/v1/purchases", purchase())
    path = f"/v1/purchases/{bought.json()['purchase_id']}/payments"
    answer = await client_of_ledger.post(path, {"amount": "1"}, If_Match=given)
    assert answer.status_code == status
    if status == 422:
        assert answer.json()["errors"][0]["pointer"] == "/header/If-Match"
    assert await client_of_ledger.events() == (2 if status == 201 else 1)


async def test_if_match_in_several_lines_is_one_list(client_of_ledger: LedgerClient):
    bought = await client_of_ledger.post("/v1/purchases", purchase())
    path = f"/v1/purchases/{bought.json()['purchase_id']}/payments"
    answer = await client_of_ledger.post(path, {"amount": "1"}, If_Match='"x"\n"1"')
    assert answer.status_code == 201


async def test_a_write_in_between_is_decided_again_or_412_with_an_etag(
    client_of_ledger: LedgerClient,
):
    bought = await client_of_ledger.post("/v1/purchases", purchase())
    path = f"/v1/purchases/{bought.json()['purchase_id']}/payments"

    async def somebody_else_pays() -> None:
        client_of_ledger.books.before_append.clear()
        assert (await client_of_ledger.post(path, {"amount": "1"}, via="other")).status_code == 201

    client_of_ledger.books.before_append.append(somebody_else_pays)
    answer = await client_of_ledger.post(path, {"amount": "2"})
    assert (answer.status_code, answer.json()["paid"]) == (201, "3")
    client_of_ledger.books.before_append.append(somebody_else_pays)
    any_version = await client_of_ledger.post(path, {"amount": "2"}, If_Match="*")
    assert (any_version.status_code, any_version.json()["paid"]) == (201, "6")
    client_of_ledger.books.before_append.append(somebody_else_pays)
    stale = await client_of_ledger.post(path, {"amount": "1"}, If_Match='"5"')
    assert (stale.status_code, stale.json()["code"]) == (412, "stale_version")


async def test_an_event_too_large_for_the_broker_is_413(client_of_ledger: LedgerClient):
    body = purchase(amount="9" * 39)
    client_of_ledger.client._transport.app.parts[Commands].appender._max_event_bytes = 100  # pyright: ignore
    answer = await client_of_ledger.post("/v1/purchases", body)
    assert (answer.status_code, answer.json()["code"]) == (413, "event_too_large")


@pytest.mark.parametrize(
    ("error", "code"),
    [(OutcomeUnknown(), "outcome_unknown"), (StoreUnavailable(), "store_unavailable")],
)
async def test_what_the_store_cannot_say_is_503(
    client_of_ledger: LedgerClient, error: Exception, code: str
):
    class Broken:
        async def append(self, _: object) -> None:
            raise error

        async def append_many(self, writes: list) -> list[Exception]:
            return [error] * len(writes)

    client_of_ledger.client._transport.app.parts[Commands].appender = Broken()  # pyright: ignore
    answer = await client_of_ledger.post("/v1/purchases", purchase())
    assert (answer.status_code, answer.json()["code"]) == (503, code)
    assert answer.headers["retry-after"]
    batch = await client_of_ledger.post("/v1/purchases:batch", {"items": [purchase()]})
    assert batch.json()["items"][0]["problem"]["code"] == code


async def test_a_batch_is_answered_item_by_item(client_of_ledger: LedgerClient):
    known = str(uuid4())
    await client_of_ledger.post("/v1/purchases", purchase(purchase_id=known))
    items = [
        purchase(),
        purchase(amount="-1"),
        purchase(amount="much"),
        purchase() | {"extra": 1},
        purchase(purchase_id=known),
        purchase(purchase_id=known, amount="11"),
        7,
    ]
    answer = await client_of_ledger.post("/v1/purchases:batch", {"items": items})
    assert answer.status_code == 200
    found = answer.json()["items"]
    assert [item["index"] for item in found] == list(range(7))
    assert [item["status"] for item in found] == [201, 422, 422, 422, 201, 409, 422]
    assert found[1]["problem"]["code"] == "negative_amount"
    assert found[2]["problem"]["errors"][0]["pointer"] == "/items/2/amount"
    assert found[3]["problem"]["errors"][0]["pointer"] == "/items/3/extra"
    assert found[4]["result"]["purchase_id"] == known
    assert found[6]["problem"]["errors"][0]["pointer"] == "/items/6"
    assert UUID(found[0]["result"]["purchase_id"])
    assert decode_event_id(found[0]["event_id"]).version == 1
    assert await client_of_ledger.events() == 2


async def test_a_batch_asked_again_gives_each_item_the_same_answer(client_of_ledger: LedgerClient):
    items = [purchase(), purchase(amount="-1"), purchase(purchase_id=str(uuid4()))]
    first = (await client_of_ledger.post("/v1/purchases:batch", {"items": items}, "k1")).json()[
        "items"
    ]
    again = (await client_of_ledger.post("/v1/purchases:batch", {"items": items}, "k1")).json()[
        "items"
    ]
    assert [item.pop("replayed", False) for item in again] == [True, False, True]
    assert again == first
    items[0]["amount"] = "11"
    other = (await client_of_ledger.post("/v1/purchases:batch", {"items": items}, "k1")).json()[
        "items"
    ]
    assert other[0]["problem"]["code"] == "idempotency_key_reused"
    assert await client_of_ledger.events() == 2


async def test_the_same_id_twice_in_one_batch_is_one_purchase(client_of_ledger: LedgerClient):
    items = [purchase(purchase_id=str(uuid4()))] * 2
    found = (await client_of_ledger.post("/v1/purchases:batch", {"items": items})).json()["items"]
    assert [item["status"] for item in found] == [201, 201]
    assert found[0]["event_id"] == found[1]["event_id"]
    assert await client_of_ledger.events() == 1


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/items"),
        ({"items": {}}, "/items"),
        ({"items": []}, "/items"),
        ({"items": [1] * 1001}, "/items"),
        ({"items": [1], "more": 1}, "/more"),
        ({"more": 1, "items": [1]}, "/more"),
        ({"items": [1, "x" * 1_100_000]}, "/items/1"),
    ],
    ids=lambda value: str(value)[:30],
)
async def test_a_batch_of_another_shape_is_refused_whole(
    client_of_ledger: LedgerClient, body: dict, pointer: str
):
    answer = await client_of_ledger.post("/v1/purchases:batch", body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"", 422, "validation_failed"),
        (b"[]", 422, "validation_failed"),
        (b'{"items": [1], "items": [2]}', 400, "duplicate_name"),
        (b'{"items": [{"a": 1, "a": 2}]}', 400, "duplicate_name"),
        (b'{"items": [1,]}', 400, "invalid_json"),
        (b'{"items": [1 2]}', 400, "invalid_json"),
        (b'{"items": [1]', 400, "invalid_json"),
        (b'{"items": [1]} 1', 400, "invalid_json"),
        (b'{"items": [NaN]}', 400, "invalid_json"),
        (b'{"items": ["\\u0000"]}', 400, "invalid_text"),
        (b'{"items": ["\xff"]}', 400, "invalid_utf8"),
        (b'{"items": [' + b"[" * 15_000 + b"]" * 15_000 + b"]}", 400, "json_too_deep"),
        (b'{"items": [[' + b"0," * 200_000 + b"0]]}", 413, "too_many_values"),
    ],
    ids=lambda value: str(value)[:30],
)
async def test_a_batch_is_parsed_as_strictly_as_any_body(
    client_of_ledger: LedgerClient, body: bytes, status: int, code: str
):
    answer = await client_of_ledger.send("/v1/purchases:batch", body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


@pytest.mark.parametrize(
    "written",
    [b'{"items":[%s]}', b' {\t"items" :\n[ %s ] } ', b'{"\\u0069tems":[%s]}'],
)
async def test_a_batch_may_be_written_as_json_may(client_of_ledger: LedgerClient, written: bytes):
    item = json.dumps(purchase()).encode()
    answer = await client_of_ledger.send("/v1/purchases:batch", written % item)
    assert [found["status"] for found in answer.json()["items"]] == [201]


async def test_nothing_personal_is_kept_with_a_key(client_of_ledger: LedgerClient):
    await client_of_ledger.post("/v1/purchases", purchase(amount="4711.17"), "k1")
    (row,) = await client_of_ledger.pool.fetch("select * from idempotency_keys")
    assert b"4711" not in row["response"]
    assert str(CUSTOMER).encode() not in row["response"]


@pytest.mark.parametrize(
    "error", [ConnectionResetError(), TimeoutError(), asyncpg.InterfaceError("it is closed")]
)
async def test_a_write_during_which_postgresql_went_away_has_an_unknown_outcome(
    client_of_ledger: LedgerClient, error: Exception
):
    bought = await client_of_ledger.post("/v1/purchases", purchase())

    async def gone() -> None:
        raise error

    client_of_ledger.books.before_append.append(gone)
    path = f"/v1/purchases/{bought.json()['purchase_id']}/payments"
    answer = await client_of_ledger.post(path, {"amount": "1"})
    assert (answer.status_code, answer.json()["code"]) == (503, "outcome_unknown")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ConnectionRefusedError(), "store_unavailable"),
        (asyncpg.CannotConnectNowError(), "store_unavailable"),
        (asyncpg.TooManyConnectionsError(), "store_unavailable"),
        (LookupError(), None),
        (asyncpg.UndefinedTableError(), None),
    ],
)
def test_only_a_database_that_is_away_is_worth_a_retry(error: Exception, code: str | None):
    problem = ErrorResponses().problem(error)
    assert (problem and problem.code) == code


async def test_a_bug_in_one_item_is_logged_without_its_text_and_hinders_no_other(
    client_of_ledger: LedgerClient, monkeypatch: pytest.MonkeyPatch
):
    def buggy(command: ledger.RecordPurchase):
        if command.amount == 7:
            raise LookupError("anna@example.org")
        return recorded(command)

    recorded = ledger.recorded
    monkeypatch.setattr(ledger, "recorded", buggy)
    with structlog.testing.capture_logs() as logged:
        answer = await client_of_ledger.post(
            "/v1/purchases:batch", {"items": [purchase(amount="7"), purchase()]}
        )
    assert [item["status"] for item in answer.json()["items"]] == [500, 201]
    assert logged[0]["error"] == "LookupError"
    assert "anna" not in answer.text + str(logged)


async def test_a_command_that_changes_nothing_is_answered_and_its_key_still_counts(
    client_of_ledger: LedgerClient,
):
    bought = await client_of_ledger.post("/v1/purchases", purchase())
    path = f"/v1/purchases/{bought.json()['purchase_id']}/payments"
    await client_of_ledger.post(path, {"amount": "1"}, "k1")
    nothing = await client_of_ledger.post(path, {"amount": "0"})
    assert nothing.status_code == 200
    assert nothing.headers["etag"] == '"2"'
    assert decode_event_id(nothing.headers["event-id"]).version == 2
    assert await client_of_ledger.events() == 2
    reused = await client_of_ledger.post(path, {"amount": "0"}, "k1")
    assert reused.json()["code"] == "idempotency_key_reused"


async def test_a_retry_of_what_changed_nothing_is_told_so_whatever_came_after(
    client_of_ledger: LedgerClient,
):
    bought = await client_of_ledger.post("/v1/purchases", purchase())
    path = f"/v1/purchases/{bought.json()['purchase_id']}/payments"
    nothing = await client_of_ledger.post(path, {"amount": "0"}, "k1")
    await client_of_ledger.post(path, {"amount": "1"}, "k2")
    late = await client_of_ledger.post(path, {"amount": "0"}, "k1", via="other")
    assert (late.content, late.headers["etag"]) == (nothing.content, '"1"')
    assert late.headers["idempotency-replayed"] == "true"
    other = await client_of_ledger.post(path, {"amount": "2"}, "k1")
    assert other.json()["code"] == "idempotency_key_reused"
    assert await client_of_ledger.events() == 2


async def test_of_many_that_change_nothing_under_one_key_one_is_the_first(
    client_of_ledger: LedgerClient,
):
    bought = await client_of_ledger.post("/v1/purchases", purchase())
    path = f"/v1/purchases/{bought.json()['purchase_id']}/payments"
    answers = await asyncio.gather(
        *(
            client_of_ledger.post(path, {"amount": "0"}, "k1", via=via)
            for via in ("client", "other") * 8
        )
    )
    assert {(answer.status_code, answer.content) for answer in answers} == {
        (200, answers[0].content)
    }
    assert sum("idempotency-replayed" not in answer.headers for answer in answers) == 1


async def test_the_key_of_a_create_that_was_made_before_counts(client_of_ledger: LedgerClient):
    body = purchase(purchase_id=str(uuid4()))
    await client_of_ledger.post("/v1/purchases", body, "k1")
    again = await client_of_ledger.post("/v1/purchases", body, "k2")
    assert "idempotency-replayed" not in again.headers
    assert (await client_of_ledger.post("/v1/purchases", body, "k2")).headers[
        "idempotency-replayed"
    ] == "true"
    other = await client_of_ledger.post("/v1/purchases", purchase(), "k2")
    assert other.json()["code"] == "idempotency_key_reused"
    items = {"items": [body, body]}
    first = (await client_of_ledger.post("/v1/purchases:batch", items, "b")).json()["items"]
    again = (await client_of_ledger.post("/v1/purchases:batch", items, "b")).json()["items"]
    assert again == [item | {"replayed": True} for item in first]
    items["items"][1] = purchase()
    other = (await client_of_ledger.post("/v1/purchases:batch", items, "b")).json()["items"]
    assert other[1]["problem"]["code"] == "idempotency_key_reused"
    assert await client_of_ledger.events() == 1


async def test_a_key_of_what_was_refused_is_free(client_of_ledger: LedgerClient):
    bought = await client_of_ledger.post("/v1/purchases", purchase())
    path = f"/v1/purchases/{bought.json()['purchase_id']}/payments"
    refused = await client_of_ledger.post(path, {"amount": "11"}, "k1")
    assert refused.json()["code"] == "already_paid"
    assert (await client_of_ledger.post(path, {"amount": "10"}, "k1")).status_code == 201


async def test_an_item_is_not_refused_because_of_what_it_did_itself(
    client_of_ledger: LedgerClient, monkeypatch: pytest.MonkeyPatch
):
    def refusing(_: ledger.RecordPurchase):
        raise ledger.AlreadyPaid

    items = [purchase()]
    first = (await client_of_ledger.post("/v1/purchases:batch", {"items": items}, "k1")).json()[
        "items"
    ]
    monkeypatch.setattr(ledger, "recorded", refusing)
    again = (await client_of_ledger.post("/v1/purchases:batch", {"items": items}, "k1")).json()[
        "items"
    ]
    assert again == [first[0] | {"replayed": True}]
    other = (await client_of_ledger.post("/v1/purchases:batch", {"items": items}, "k2")).json()[
        "items"
    ]
    assert other[0]["problem"]["code"] == "already_paid"


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({}, 409, "concurrent_write"),
        ({"If_Match": "*"}, 409, "concurrent_write"),
        ({"If_Match": '"1"'}, 412, "stale_version"),
    ],
    ids=["without an etag", "with any", "with one"],
)
async def test_after_three_writes_in_between_the_client_is_asked_to_read_again(
    client_of_ledger: LedgerClient, headers: dict[str, str], status: int, code: str
):
    bought = await client_of_ledger.post("/v1/purchases", purchase())
    stream = f"purchase-{bought.json()['purchase_id']}"
    tried = 0

    async def somebody_else_pays_first() -> None:
        nonlocal tried
        tried += 1
        await client_of_ledger.pool.execute(
            "update streams set version = version + 1 where stream = $1", stream
        )

    client_of_ledger.books.before_append.append(somebody_else_pays_first)
    path = f"/v1/purchases/{bought.json()['purchase_id']}/payments"
    answer = await client_of_ledger.post(path, {"amount": "1"}, **headers)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert tried == 3
