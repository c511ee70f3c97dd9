"""Bad input: a 4xx problem that names the field, never a 5xx, never a changed number."""

from typing import Any
from uuid import uuid4

import pytest

from tests.services.interaction.asked import (
    call,
    cost,
    feedback,
    order,
    recorded,
    stored,
    wallet_estimate,
)
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")

LINE = {"product_id": "cd", "quantity": 1, "amount": "1"}
PURCHASES: list[tuple[str, Any, str]] = [
    ("amount", 12.5, "/amount"),
    ("amount", 12, "/amount"),
    ("amount", True, "/amount"),
    ("amount", ["1"], "/amount"),
    ("amount", "-1", "/amount"),
    ("amount", "-0", "/amount"),
    ("amount", "NaN", "/amount"),
    ("amount", "Infinity", "/amount"),
    ("amount", "1e3", "/amount"),
    ("amount", "1,5", "/amount"),
    ("amount", " 1", "/amount"),
    ("amount", "1\n", "/amount"),
    ("amount", "01", "/amount"),
    ("amount", "1_0", "/amount"),
    ("amount", "\u0661\u0662", "/amount"),
    ("amount", "1.234", "/amount"),
    ("amount", "9" * 16, "/amount"),
    ("amount", "9" * 5000, "/amount"),
    ("currency", "eur", "/currency"),
    ("currency", "EURO", "/currency"),
    ("currency", "XXX", "/currency"),
    ("currency", 978, "/currency"),
    ("customer_id", "17", "/customer_id"),
    ("customer_id", 17, "/customer_id"),
    ("purchase_id", "not-a-uuid", "/purchase_id"),
    ("occurred_at", "2999-01-01T00:00:00Z", "/occurred_at"),
    ("occurred_at", "2100-01-01T00:00:00Z", "/occurred_at"),
    ("occurred_at", "0001-01-01T00:00:00+14:00", "/occurred_at"),
    ("occurred_at", "9999-12-31T23:59:59-14:00", "/occurred_at"),
    ("occurred_at", "2026-03-01T12:00:00", "/occurred_at"),
    ("occurred_at", "2026-03-01", "/occurred_at"),
    ("occurred_at", "2026-02-30T12:00:00Z", "/occurred_at"),
    ("occurred_at", 1772366400, "/occurred_at"),
    ("due_at", "9999-12-31T23:59:59-14:00", "/due_at"),
    ("margin_rate", 1.01, "/margin_rate"),
    ("margin_rate", -0.01, "/margin_rate"),
    ("margin_rate", "NaN", "/margin_rate"),
    ("margin_rate", "1e-9", "/margin_rate"),
    ("margin_rate", [], "/margin_rate"),
    ("lines", {}, "/lines"),
    ("lines", [LINE] * 501, "/lines"),
    ("lines", [LINE, {**LINE, "quantity": 0}], "/lines/1/quantity"),
    ("lines", [{**LINE, "quantity": "Infinity"}], "/lines/0/quantity"),
    ("lines", [{**LINE, "quantity": 10**12}], "/lines/0/quantity"),
    ("lines", [{**LINE, "quantity": "0E+999999"}], "/lines/0/quantity"),
    ("lines", [{**LINE, "amount": "1.234"}], "/lines/0/amount"),
    ("lines", [{**LINE, "product_id": ""}], "/lines/0/product_id"),
    ("lines", [{**LINE, "product_id": "x" * 101}], "/lines/0/product_id"),
    ("lines", [{**LINE, "colour": "red"}], "/lines/0/colour"),
    ("lines", [{"product_id": "cd", "amount": "1"}], "/lines/0/quantity"),
    ("lines", [{**LINE, "product_id": "anna@example.org"}], "/lines/0/product_id"),
    ("lines", [{**LINE, "category": "+44 20 7946 0018"}], "/lines/0/category"),
    ("colour", "red", "/colour"),
    ("version", 1, "/version"),
]
INTERACTIONS: list[tuple[str, Any, str]] = [
    ("channel", "pigeon", "/channel"),
    ("direction", None, "/direction"),
    ("kind", "joke", "/kind"),
    ("sentiment", 1, "/sentiment"),
    ("satisfaction", 0, "/satisfaction"),
    ("satisfaction", 6, "/satisfaction"),
    ("satisfaction", "5", "/satisfaction"),
    ("satisfaction", 4.5, "/satisfaction"),
    ("satisfaction", True, "/satisfaction"),
    ("topic", "", "/topic"),
    ("topic", "   ", "/topic"),
    ("topic", "x" * 201, "/topic"),
    ("topic", "two\nlines", "/topic"),
    ("note", "x" * 10_001, "/note"),
    ("note", {"text": "x"}, "/note"),
    ("cost", "4.40", "/cost"),
    ("cost", {"amount": "4.405", "currency": "EUR"}, "/cost/amount"),
    ("cost", {"amount": 4.4, "currency": "EUR"}, "/cost/amount"),
    ("cost", {"amount": "4.40", "currency": "euro"}, "/cost/currency"),
    ("cost", {"amount": "4.40"}, "/cost/currency"),
    ("occurred_at", "2100-01-01T00:00:00Z", "/occurred_at"),
    ("occurred_at", 17, "/occurred_at"),
    ("customer_id", "17", "/customer_id"),
    ("author", "me", "/author"),
]
EURO = {"amount": "1", "currency": "EUR"}
COSTS: list[tuple[str, Any, str]] = [
    ("kind", "bribe", "/kind"),
    ("cost", "85.00", "/cost"),
    ("cost", None, "/cost"),
    ("cost", {"amount": "85.001", "currency": "EUR"}, "/cost/amount"),
    ("cost", {"amount": "85.5", "currency": "JPY"}, "/cost/amount"),
    ("cost", {"amount": "-1", "currency": "EUR"}, "/cost/amount"),
    ("cost", {"amount": "1", "currency": "eur"}, "/cost/currency"),
    ("cost", {**EURO, "rate": "1"}, "/cost/rate"),
    ("cost_id", "17", "/cost_id"),
    ("purchase_id", 17, "/purchase_id"),
    ("customer_id", None, "/customer_id"),
    ("occurred_at", "2100-01-01T00:00:00Z", "/occurred_at"),
    ("occurred_at", "2026-03-01", "/occurred_at"),
    ("version", 1, "/version"),
]
FEEDBACK: list[tuple[str, Any, str]] = [
    ("expected_total_cost", "1", "/expected_total_cost"),
    ("actual_total_cost", {**EURO, "amount": "NaN"}, "/actual_total_cost/amount"),
    ("satisfaction", 0, "/satisfaction"),
    ("satisfaction", "4", "/satisfaction"),
    ("feedback_id", "x", "/feedback_id"),
    ("occurred_at", "2100-01-01T00:00:00Z", "/occurred_at"),
    ("note", "x", "/note"),
]
WALLETS: list[tuple[str, Any, str]] = [
    ("yearly_spend", {**EURO, "amount": 1}, "/yearly_spend/amount"),
    ("yearly_spend", {"amount": "1"}, "/yearly_spend/currency"),
    ("competitor", "", "/competitor"),
    ("competitor", "anna@example.org", "/competitor"),
    ("competitor", "two\nlines", "/competitor"),
    ("competitor", "x" * 201, "/competitor"),
    ("estimate_id", [], "/estimate_id"),
    ("occurred_at", "2100-01-01T00:00:00Z", "/occurred_at"),
    ("customer", "x", "/customer"),
]


def _named(cases: list[tuple[str, Any, str]]) -> list[Any]:
    return [pytest.param(*case, id=f"{case[0]}={str(case[1])[:25]!r}") for case in cases]


@pytest.mark.parametrize(("field", "value", "pointer"), _named(PURCHASES))
async def test_purchase(shared_interaction: Served, field: str, value: Any, pointer: str):
    before = await stored(shared_interaction)
    body = {**order(), field: value}
    answer = await shared_interaction.post("/v1/purchases", body)
    problem_of(answer, 422, "validation_failed")
    assert pointers_of(answer) == [pointer]
    batch = await shared_interaction.post("/v1/purchases:batch", {"items": [body]})
    (item,) = batch.json()["items"]
    assert item["problem"]["errors"][0]["pointer"] == f"/items/0{pointer}"
    assert await stored(shared_interaction) == before


@pytest.mark.parametrize("field", ["customer_id", "amount", "currency", "occurred_at"])
async def test_purchase_without(shared_interaction: Served, field: str):
    answer = await shared_interaction.post("/v1/purchases", order(**{field: None}))
    assert pointers_of(answer) == [f"/{field}"]


@pytest.mark.parametrize(("field", "value", "pointer"), _named(INTERACTIONS))
async def test_interaction(shared_interaction: Served, field: str, value: Any, pointer: str):
    before = await stored(shared_interaction)
    answer = await shared_interaction.post("/v1/interactions", {**call(), field: value})
    problem_of(answer, 422, "validation_failed")
    assert pointers_of(answer) == [pointer]
    assert await stored(shared_interaction) == before


@pytest.mark.parametrize(("field", "value", "pointer"), _named(COSTS))
async def test_cost(shared_interaction: Served, field: str, value: Any, pointer: str):
    before = await stored(shared_interaction)
    body = {**cost(), field: value}
    answer = await shared_interaction.post("/v1/costs", body)
    problem_of(answer, 422, "validation_failed")
    assert pointers_of(answer) == [pointer]
    batch = await shared_interaction.post("/v1/costs:batch", {"items": [body]})
    (item,) = batch.json()["items"]
    assert item["problem"]["errors"][0]["pointer"] == f"/items/0{pointer}"
    assert await stored(shared_interaction) == before


@pytest.mark.parametrize(("field", "value", "pointer"), _named(FEEDBACK))
async def test_feedback(shared_interaction: Served, field: str, value: Any, pointer: str):
    before = await stored(shared_interaction)
    answer = await shared_interaction.post("/v1/feedback", {**feedback(), field: value})
    problem_of(answer, 422, "validation_failed")
    assert pointers_of(answer) == [pointer]
    assert await stored(shared_interaction) == before


@pytest.mark.parametrize(("field", "value", "pointer"), _named(WALLETS))
async def test_wallet_estimate(shared_interaction: Served, field: str, value: Any, pointer: str):
    before = await stored(shared_interaction)
    body = {**wallet_estimate(), field: value}
    answer = await shared_interaction.post("/v1/wallet-estimates", body)
    problem_of(answer, 422, "validation_failed")
    assert pointers_of(answer) == [pointer]
    assert await stored(shared_interaction) == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"17",
        b"[]",
        b'"text"',
        b'{"amount": NaN}',
        b'{"amount": 1e999999999}',
        b'{"amount": ' + b"9" * 5000 + b"}",
        b'{"amount": "1", "amount": "2"}',
        b'{"currency": "\xff"}',
        b'{"currency": "\\ud800"}',
        b'{"currency": "\\u0000"}',
        b"[" * 100_000,
        b'{"lines":' * 50_000,
        b'{"x": "' + b"y" * 2_000_000 + b'"}',
    ],
    ids=lambda content: str(content[:24]),
)
async def test_bodies_that_are_none(shared_interaction: Served, content: bytes):
    for path in ("/v1/purchases", "/v1/purchases:batch", "/v1/interactions"):
        answer = await shared_interaction.post(path, content=content)
        assert 400 <= answer.status_code < 500, (path, answer.status_code, answer.text[:200])
        assert answer.headers["content-type"].startswith("application/problem+json")
        assert len(answer.content) < 1500


async def test_twenty_megabytes(shared_interaction: Served):
    content = b'{"items": [' + b"1," * 10_000_000 + b"1]}"
    answer = await shared_interaction.post("/v1/purchases:batch", content=content)
    problem_of(answer, 413, "body_too_large")


async def test_a_foreign_cursor(shared_interaction: Served):
    ids = [str(uuid4()) for _ in range(2)]
    for _ in range(2):
        await recorded(shared_interaction, customer_id=ids[0])
    first = await shared_interaction.get(f"/v1/customers/{ids[0]}/timeline?limit=1")
    cursor = first.json()["next_cursor"]
    for customer, foreign in ((ids[1], cursor), (ids[0], cursor[:-2] + "AA")):
        path = f"/v1/customers/{customer}/timeline?cursor={foreign}"
        answer = await shared_interaction.get(path)
        problem_of(answer, 422, "cursor_invalid")
        assert pointers_of(answer) == ["/query/cursor"]


@pytest.mark.parametrize(
    ("body", "code", "pointer"),
    [
        ({"amount": "0"}, "amount_is_nothing", "/amount"),
        ({"amount": "1.001"}, "amount_too_precise", "/amount"),
        ({"amount": 1}, "validation_failed", "/amount"),
        ({"amount": "-1"}, "validation_failed", "/amount"),
        ({"currency": "USD"}, "currency_is_not_the_purchases", "/currency"),
        ({"currency": "EURO"}, "validation_failed", "/currency"),
        ({"paid_at": "2999-01-01T00:00:00Z"}, "validation_failed", "/paid_at"),
        ({"paid_at": "2100-01-01T00:00:00Z"}, "validation_failed", "/paid_at"),
        ({"paid_at": "2026-01-01"}, "validation_failed", "/paid_at"),
        ({"method": "\u0000"}, "invalid_text", None),
        ({"note": "x"}, "validation_failed", "/note"),
    ],
)
async def test_payments_that_make_no_sense(
    shared_interaction: Served, body: dict[str, object], code: str, pointer: str | None
):
    id = (await recorded(shared_interaction))["purchase_id"]
    sound = {"amount": "1", "paid_at": "2026-03-02T12:00:00Z"}
    answer = await shared_interaction.post(f"/v1/purchases/{id}/payments", {**sound, **body})
    problem_of(answer, 400 if pointer is None else 422, code)
    assert pointers_of(answer) == ([pointer] if pointer else [])
    assert (await shared_interaction.get(f"/v1/purchases/{id}")).json()["version"] == 1


@pytest.mark.parametrize(
    ("path", "body", "code", "pointer"),
    [
        ("disputes", {"amount": "0"}, "amount_is_nothing", "/amount"),
        ("disputes", {"amount": "1.001"}, "amount_too_precise", "/amount"),
        ("disputes", {"amount": None}, "validation_failed", "/amount"),
        ("disputes", {"reason": "mood"}, "validation_failed", "/reason"),
        ("disputes", {"reason": None}, "validation_failed", "/reason"),
        ("disputes", {"currency": "USD"}, "currency_is_not_the_purchases", "/currency"),
        ("disputes", {"occurred_at": "2100-01-01T00:00:00Z"}, "validation_failed", "/occurred_at"),
        ("disputes", {"note": "x"}, "validation_failed", "/note"),
        ("disputes/settle", {"outcome": "lost"}, "validation_failed", "/outcome"),
        ("disputes/settle", {"occurred_at": "2026-03-01"}, "validation_failed", "/occurred_at"),
        ("disputes/settle", {"amount": "1"}, "validation_failed", "/amount"),
        ("write-offs", {"amount": 1}, "validation_failed", "/amount"),
        ("write-offs", {"amount": "0"}, "amount_is_nothing", "/amount"),
        ("write-offs", {"amount": "1.001"}, "amount_too_precise", "/amount"),
        ("write-offs", {"currency": "USD"}, "currency_is_not_the_purchases", "/currency"),
        (
            "write-offs",
            {"occurred_at": "2100-01-01T00:00:00Z"},
            "validation_failed",
            "/occurred_at",
        ),
    ],
)
async def test_disputes_and_write_offs_that_make_no_sense(
    shared_interaction: Served, path: str, body: dict[str, object], code: str, pointer: str
):
    sound: dict[str, dict[str, object]] = {
        "disputes": {"amount": "1", "reason": "price"},
        "disputes/settle": {"outcome": "upheld"},
        "write-offs": {},
    }
    id = (await recorded(shared_interaction))["purchase_id"]
    sent = {"occurred_at": "2026-03-05T12:00:00Z", **sound[path], **body}
    answer = await shared_interaction.post(f"/v1/purchases/{id}/{path}", sent)
    problem_of(answer, 422, code)
    assert pointers_of(answer) == [pointer]
    assert (await shared_interaction.get(f"/v1/purchases/{id}")).json()["version"] == 1
