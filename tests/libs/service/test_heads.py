"""Heads of requests: how large, how slow and how often a header may be, before all else."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from libs.service.http import refusals
from tests.libs.service.running import Running, running
from tests.libs.service.wire import head, many_wires, watched, wire
from tests.libs.web.issuing import TestIssuer

MEGABYTE = 1_000_000


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def service(
    empty_database: str, issuer: TestIssuer, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Running]:
    """Heads may take a second, and pages of another origin call."""
    folder = tmp_path_factory.mktemp("heads")
    more = {"HTTP_HEAD_SECONDS": "1", "CORS_ORIGINS": "https://crm.example.org"}
    async with running("api", empty_database, issuer, folder, **more) as started:
        await started.until_ready("/livez")
        yield started


def lines(count: int, length: int = 10) -> dict[str, str]:
    return {f"x-{number}": "v" * length for number in range(count)}


def token_of(issuer: TestIssuer) -> str:
    return issuer.headers()["Authorization"]


async def test_20_megabytes_of_headers_cost_nothing(service: Running):
    endless = b"x-more: " + b"v" * 980 + b"\r\n"
    async with watched(service) as seen, wire(service) as opened:
        with pytest.raises(ConnectionError):
            await opened.say(b"GET /livez HTTP/1.1\r\nhost: a\r\n")
            for _ in range(20 * MEGABYTE // len(endless)):
                await opened.say(endless)
            raise AssertionError("all of it was taken")
        assert await opened.closed()
    assert seen.grown < 10
    assert seen.livez < 1


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        (head("GET", "/livez", **lines(1, 33_000)), 431, "head_too_large"),
        (head("GET", "/livez", **lines(40, 1_000)), 431, "head_too_large"),
        (head("GET", "/livez", **lines(100)), 431, "head_too_large"),
        (head("GET", "/livez?" + "a" * 8_200), 414, "address_too_long"),
        (b"GET /livez HTTP/1.1\r\nno colon\r\n\r\n", 400, "invalid_http"),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400, "invalid_http"),
        (b"\r\n" * 20_000, 431, "head_too_large"),
    ],
    ids=["a long line", "many bytes", "many lines", "address", "no header", "TLS", "nothing"],
)
@pytest.mark.parametrize("step", [100_000, 700])
async def test_a_head_beyond_the_limits_is_refused_however_it_is_cut(
    service: Running, sent: bytes, status: int, code: str, step: int
):
    async with wire(service) as opened:
        for start in range(0, len(sent), step):
            await opened.say(sent[start : start + step])
        answer = await opened.answer()
        assert (answer.status, answer.problem["code"]) == (status, code)
        assert answer.headers["connection"] == "close"
        assert answer.headers["access-control-allow-origin"] == "*"  # its own was not read yet
        assert await opened.closed(within=5)


async def test_without_pages_of_other_origins_no_refusal_speaks_of_them():
    answer = refusals.on_the_wire(refusals.FULL, cross_origin=True).lower()
    assert b"access-control-allow-origin: *" in answer
    assert b"access-control-expose-headers: retry-after" in answer
    assert b"access-control" not in refusals.on_the_wire(refusals.FULL).lower()


@pytest.mark.parametrize("more", [lines(99), lines(30, 1_000), lines(1, 31_000)])
async def test_a_head_within_the_limits_is_taken(service: Running, more: dict[str, str]):
    async with wire(service) as opened:
        for _ in range(12):  # one after the other: each head is counted by itself
            await opened.say(head("GET", "/livez", **more))
            assert (await opened.answer()).status == 200


async def test_a_head_that_does_not_end_is_not_waited_for(service: Running):
    async with wire(service) as opened:
        began = time.monotonic()
        dribbling = asyncio.create_task(opened.dribble(head("GET", "/livez", **lines(99)), 0.1))
        answer = await opened.answer()
        assert (answer.status, answer.problem["code"]) == (408, "head_too_slow")
        assert time.monotonic() - began < 5
        assert await opened.closed(within=5)
        dribbling.cancel()


@pytest.mark.parametrize("said", [b"", b"\r\n" * 90])
async def test_a_connection_that_asks_nothing_is_closed(service: Running, said: bytes):
    async with wire(service) as opened:
        dribbling = asyncio.create_task(opened.dribble(said, 0.1))
        assert await opened.closed(within=5)
        dribbling.cancel()


async def test_blank_lines_do_not_keep_a_connection_for_ever(service: Running):
    async with wire(service) as opened:
        await opened.say(head("GET", "/livez"))
        assert (await opened.answer()).status == 200
        dribbling = asyncio.create_task(opened.dribble(b"\r\n" * 90, 0.1))
        assert await opened.closed(within=5)
        dribbling.cancel()


async def test_a_connection_may_rest_between_requests(service: Running):
    async with wire(service) as opened:
        for _ in range(2):
            await opened.say(head("GET", "/livez"))
            assert (await opened.answer()).status == 200
            await asyncio.sleep(3)


async def test_a_token_behind_the_body_is_none(service: Running, issuer: TestIssuer):
    trailer = f"0\r\nauthorization: {token_of(issuer)}\r\n\r\n".encode()
    given = {"content_type": "application/json", "idempotency_key": "k"}
    async with wire(service) as opened:
        sent = head("POST", "/v1/hot", transfer_encoding="chunked", **given)
        await opened.say(sent + b"2\r\n{}\r\n" + trailer)
        answer = await opened.answer()
        assert (answer.status, answer.problem["code"]) == (401, "token_missing")
        await opened.say(head("GET", "/livez"))
        assert (await opened.answer()).status == 200


async def test_endless_trailers_are_not_kept(service: Running, issuer: TestIssuer):
    given = {"content_type": "application/json", "idempotency_key": "k"}
    sent = head("POST", "/v1/hot", transfer_encoding="chunked", **given)
    async with watched(service) as seen, wire(service) as opened:
        await opened.say(sent + b"2\r\n{}\r\n0\r\nx-long: ")
        with pytest.raises(ConnectionError):
            for _ in range(30):
                await opened.say(b"v" * MEGABYTE)
            await opened.say(b"\r\n\r\n")
            raise AssertionError("all of it was taken")
    assert seen.grown < 10


@pytest.mark.parametrize("name", ["Authorization", "Idempotency-Key", "Content-Type", "Host"])
async def test_one_of_two_is_not_chosen(service: Running, issuer: TestIssuer, name: str):
    values = {
        "Authorization": token_of(issuer),
        "Idempotency-Key": "k",
        "Content-Type": "application/json",
        "Host": "service",
    }
    sent = [f"{header}: {value}" for header, value in values.items()]
    sent += [f"{name}: {values[name]}", "Content-Length: 2"]
    async with wire(service) as opened:
        await opened.say("\r\n".join(["POST /v1/hot HTTP/1.1", *sent, "", "{}"]).encode())
        answer = await opened.answer()
    assert (answer.status, answer.problem["code"]) == (400, "header_repeated")
    assert answer.problem["errors"][0]["pointer"] == f"/header/{name}"


async def test_strangers_with_half_a_head_cost_little(service: Running):
    half = head("GET", "/livez", **lines(31, 1_000)).removesuffix(b"\r\n\r\n")
    async with watched(service) as seen, many_wires(service, 2_200, half):
        await asyncio.sleep(0.5)
    assert seen.grown < 64
