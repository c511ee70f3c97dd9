"""Bad input: a problem that names the field, never a 5xx, never the value or a changed number."""

import gzip
import json
from collections.abc import AsyncIterator
from decimal import Decimal

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.types import Message

from libs.web.bodies.json_bodies import parse_json, read_body
from libs.web.errors.problems import MEDIA_TYPE, Problem
from tests.libs.web.issuing import TestIssuer

SECRET = "anna@example.org"
ROUTES = ["/v1/things", "/v1/hot"]


async def post(
    client: httpx2.AsyncClient, issuer: TestIssuer, path: str, body: bytes, **headers: str
) -> httpx2.Response:
    given = {"Content-Type": "application/json"} | issuer.headers()
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    answer = await client.post(path, content=body, headers=given)
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == MEDIA_TYPE
        assert answer.json()["status"] == answer.status_code
        assert SECRET not in answer.text
    return answer


def pointers(answer: httpx2.Response) -> set[str]:
    return {error["pointer"] for error in answer.json()["errors"]}


@pytest.mark.parametrize("path", ROUTES)
@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"{", 400, "invalid_json"),
        (b"", 422, "validation_failed"),
        (b"null", 422, "validation_failed"),
        (b"[]", 422, "validation_failed"),
        (b'{"name": "x"} {}', 400, "invalid_json"),
        (b'{"name": "\xff"}', 400, "invalid_utf8"),
        ('{"name": "x"}'.encode("utf-16"), 400, "invalid_utf8"),
        (b'\xef\xbb\xbf{"name": "x"}', 400, "invalid_json"),
        (b'{"name": "a", "name": "b"}', 400, "duplicate_name"),
        (b'{"name": "a", "x": {"y": 1, "y": 2}}', 400, "duplicate_name"),
        (b'{"name": NaN}', 400, "invalid_json"),
        (b'{"name": -Infinity}', 400, "invalid_json"),
        (b'{"name": ' + b"9" * 5000 + b"}", 400, "number_too_long"),
        (b'{"name": 0.' + b"1" * 5000 + b"}", 400, "number_too_long"),
        (b'{"name": ' + b"[" * 15_000 + b"]" * 15_000 + b"}", 400, "json_too_deep"),
        (b'{"name":' * 15_000 + b"1" + b"}" * 15_000, 400, "json_too_deep"),
        (b'{"name": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", 413, "too_many_values"),
        (b'{"name": [' + b"{}," * 20_000 + b"{}]}", 413, "too_many_values"),
        (b'{"name": {' + b'"\\",":1,' * 20_000 + b'"a":1}}', 413, "too_many_values"),
        (b'{"name": "' + b'\\",[{' * 20_000 + b'"}', 422, "validation_failed"),
        (b'{"name": "a\\u0000b"}', 400, "invalid_text"),
        (b'{"name": "a\\ud800"}', 400, "invalid_text"),
        (b'{"na\\u0000me": "a"}', 400, "invalid_text"),
        (b'{"name": "a\nb"}', 400, "invalid_json"),
        (b'{"name": ' + json.dumps(SECRET).encode() + b', "x": 1}', 422, "validation_failed"),
    ],
    ids=lambda value: str(value)[:30],
)
async def test_bodies_that_cannot_be_taken(
    client: httpx2.AsyncClient, issuer: TestIssuer, path: str, body: bytes, status: int, code: str
):
    answer = await post(client, issuer, path, body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"name": 7}, "/name"),
        ({"name": None}, "/name"),
        ({"name": ""}, "/name"),
        ({"name": SECRET * 2}, "/name"),
        ({"count": "7"}, "/count"),
        ({"count": 7.0}, "/count"),
        ({"count": True}, "/count"),
        ({"count": -1}, "/count"),
        ({"count": 10**17}, "/count"),
        ({"count": 10**30}, "/count"),
        ({"share": SECRET}, "/share"),
        ({"share": "NaN"}, "/share"),
        ({"share": "inf"}, "/share"),
        ({"parts": {}}, "/parts"),
        ({"parts": [{"name": "x"}] * 4}, "/parts"),
        ({"parts": [{"name": "x"}, {}]}, "/parts/1/name"),
        ({"parts": [{"name": "x", "amount": "-0.01"}]}, "/parts/0/amount"),
        ({"parts": [{"name": "x", "amount": "1.005"}]}, "/parts/0/amount"),
        ({"parts": [{"name": "x", "amount": "NaN"}]}, "/parts/0/amount"),
        ({"parts": [{"name": "x", "amount": SECRET}]}, "/parts/0/amount"),
        ({"parts": [{"name": "x", "amount": "9" * 30}]}, "/parts/0/amount"),
        ({"parts": [{"name": "x", "amount": "1E+999999"}]}, "/parts/0/amount"),
        ({"unknown": 1}, "/unknown"),
        ({"a/b~c": 1}, "/a~1b~0c"),
        ({"parts": [{"name": "x", "more": SECRET}]}, "/parts/0/more"),
    ],
    ids=str,
)
async def test_each_field_that_does_not_fit_is_named_and_its_value_is_not(
    client: httpx2.AsyncClient, issuer: TestIssuer, change: dict, pointer: str
):
    body = json.dumps({"name": "x"} | change).encode()
    answer = await post(client, issuer, "/v1/things", body)
    assert answer.status_code == 422
    assert pointers(answer) == {pointer}


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        (b'{"name": "x"}', "/amount"),
        (b'{"name": 1, "amount": "1"}', "/name"),
        (b'{"name": "x", "amount": "anna@example.org"}', "/amount"),
        (b'{"name": "x", "amount": true}', "/amount"),
        (b'{"name": "x", "amount": "1", "lines": [{"a": 1}, {"b": "anna@example.org"}]}', None),
        (b'{"name": "x", "amount": "1", "anna": 1}', "/anna"),
    ],
)
async def test_hot_routes_name_the_field_just_so(
    client: httpx2.AsyncClient, issuer: TestIssuer, body: bytes, pointer: str | None
):
    answer = await post(client, issuer, "/v1/hot", body)
    assert answer.status_code == 422
    assert pointers(answer) == {pointer or "/lines/1/*"}


@pytest.mark.parametrize(
    "amount", ["0.1", "0.10", "12345678901234567890.123456789", "1e2", "-0", "3"]
)
async def test_numbers_arrive_digit_for_digit(
    client: httpx2.AsyncClient, issuer: TestIssuer, amount: str
):
    for written in (amount, f'"{amount}"'):
        body = b'{"name": "x", "amount": %s}' % written.encode()
        answer = await post(client, issuer, "/v1/hot", body)
        assert answer.status_code == 201
        assert Decimal(answer.json()["amount"]) == Decimal(amount)


@pytest.mark.parametrize("path", ROUTES)
async def test_20_megabytes_are_refused_whether_announced_or_not(
    client: httpx2.AsyncClient, issuer: TestIssuer, path: str
):
    read = 0

    async def chunks() -> AsyncIterator[bytes]:
        nonlocal read
        for _ in range(20):
            read += 1
            yield b" " * 1024 * 1024

    headers = {"Content-Type": "application/json"} | issuer.headers()
    announced = await client.post(path, content=b" " * 20 * 1024 * 1024, headers=headers)
    chunked = await client.post(path, content=chunks(), headers=headers)
    for answer in (announced, chunked):
        assert (answer.status_code, answer.json()["code"]) == (413, "body_too_large")
    assert read <= 3, "what is refused anyway is not read to its end"


async def test_a_body_that_is_announced_as_too_long_is_not_read_at_all():
    async def receive() -> Message:
        raise AssertionError("it was read")

    with pytest.raises(Problem) as refused:
        await read_body(receive, {b"content-length": b"1025"}, 1024)
    assert refused.value.status == 413


@pytest.mark.parametrize(("size", "fits"), [(1024, True), (1025, False)])
async def test_a_body_of_one_piece_is_measured_though_nothing_was_announced(size: int, fits: bool):
    async def receive() -> Message:
        return {"type": "http.request", "body": b" " * size, "more_body": False}

    if fits:
        assert len(await read_body(receive, {}, 1024)) == size
    else:
        with pytest.raises(Problem):
            await read_body(receive, {}, 1024)


@pytest.mark.parametrize(
    "content_type",
    ["text/plain", "application/x-www-form-urlencoded", "", "application/json; charset=utf-16"],
)
@pytest.mark.parametrize("path", ROUTES)
async def test_only_json_is_taken(
    client: httpx2.AsyncClient, issuer: TestIssuer, path: str, content_type: str
):
    answer = await post(client, issuer, path, b'{"name": "x"}', Content_Type=content_type)
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_media_type")


@pytest.mark.parametrize("path", ROUTES)
async def test_a_compressed_body_is_not_unpacked(
    client: httpx2.AsyncClient, issuer: TestIssuer, path: str
):
    body = gzip.compress(b'{"name": "x"}')
    answer = await post(client, issuer, path, body, Content_Encoding="gzip")
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_encoding")
    assert answer.headers["accept-encoding"] == "identity"


@pytest.mark.parametrize("content_type", ["application/json", "Application/JSON; charset=UTF-8"])
async def test_json_by_any_of_its_names_is_taken(
    client: httpx2.AsyncClient, issuer: TestIssuer, content_type: str
):
    answer = await post(
        client, issuer, "/v1/things", b'{"name": "x", "share": 0.5}', Content_Type=content_type
    )
    assert answer.status_code == 201


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("limit=1001", "/query/limit"),
        ("limit=0", "/query/limit"),
        ("limit=many", "/query/limit"),
        ("limits=5", "/query/limits"),
        ("limit=5&limit=6", "/query/limit"),
        ("cursor=" + "x" * 3000, "/query/cursor"),
        ("a%2Fb=1", "/query/a~1b"),
        ("&".join(["limit=1"] * 101), "/query"),
    ],
)
async def test_query_parameters_are_held_to_the_same(
    client: httpx2.AsyncClient, issuer: TestIssuer, query: str, pointer: str
):
    answer = await client.get(f"/v1/things?{query}", headers=issuer.headers())
    assert answer.status_code == 422
    assert pointers(answer) == {pointer}


async def test_a_path_that_is_no_id_is_named(client: httpx2.AsyncClient, issuer: TestIssuer):
    answer = await client.get("/v1/things/17", headers=issuer.headers())
    assert answer.status_code == 422
    assert pointers(answer) == {"/path/thing_id"}


@pytest.mark.parametrize("address", ["/v1/things/%00", "/v1/things?cursor=%00"])
async def test_no_nul_in_addresses(client: httpx2.AsyncClient, issuer: TestIssuer, address: str):
    answer = await client.get(address, headers=issuer.headers())
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid_text")


@pytest.mark.parametrize("key", [None, "", " ", "with space", "x" * 256, "ümlaut"])
@pytest.mark.parametrize("path", ROUTES)
async def test_every_write_needs_a_readable_idempotency_key(
    client: httpx2.AsyncClient, issuer: TestIssuer, path: str, key: str | None
):
    headers: list[tuple[bytes, bytes]] = [(b"content-type", b"application/json")]
    headers.append((b"authorization", issuer.headers()["Authorization"].encode()))
    if key is not None:
        headers.append((b"idempotency-key", key.encode("latin-1")))
    answer = await client.post(path, content=b'{"name": "x"}', headers=headers)
    assert answer.status_code == 400
    assert answer.json()["code"].startswith("idempotency_key_")


@given(st.binary(max_size=200))
def test_no_bytes_break_the_parser(body: bytes):
    try:
        parse_json(body)
    except Problem as problem:
        assert problem.status == 400


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(),
    lambda children: st.lists(children) | st.dictionaries(st.text(), children),
    max_leaves=20,
)


@given(_VALUES)
def test_what_json_can_say_is_read_as_it_was_meant(value: object):
    for ascii_only in (True, False):
        text = json.dumps(value, ensure_ascii=ascii_only)
        if "\\u0000" not in text:
            assert parse_json(text.encode()) == value
