"""Bad input: a 4xx problem that names the field, never a 5xx, and nothing recorded."""

from typing import Any

import pytest

from tests.services.customer.asked import ADA, registered
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
CASES: list[tuple[str, Any, str]] = [
    ("kind", "robot", "/kind"),
    ("kind", None, "/kind"),
    ("name", None, "/name"),
    ("name", "", "/name"),
    ("name", "   ", "/name"),
    ("name", 17, "/name"),
    ("name", "two\nlines", "/name"),
    ("name", "x" * 201, "/name"),
    ("email", "not an address", "/email"),
    ("email", "a b@example.com", "/email"),
    ("email", "x" * 250 + "@example.com", "/email"),
    ("phone", "call me", "/phone"),
    ("phone", "+" + "1" * 50, "/phone"),
    ("phone", 4930, "/phone"),
    ("region", "", "/region"),
    ("region", "x" * 101, "/region"),
    ("industry", ["it"], "/industry"),
    ("external_ids", [], "/external_ids"),
    ("external_ids", {"mail": "ada@example.org"}, "/external_ids"),
    ("external_ids", {"phone": "+44 20 7946 0018"}, "/external_ids"),
    ("external_ids", {"ada@example.org": "17"}, "/external_ids"),
    ("region", "ada@example.org", "/region"),
    ("industry", "+442079460018", "/industry"),
    ("external_ids", {"erp": 17}, "/external_ids/erp"),
    ("external_ids", {"erp": None}, "/external_ids/erp"),
    ("external_ids", {f"s{n}": "1" for n in range(51)}, "/external_ids"),
    ("customer_id", "17", "/customer_id"),
    ("customer_id", 17, "/customer_id"),
    ("occurred_at", "2100-01-01T00:00:00Z", "/occurred_at"),
    ("occurred_at", "2026-03-01", "/occurred_at"),
    ("occurred_at", 17, "/occurred_at"),
    ("acquisition", {}, "/acquisition/source"),
    ("acquisition", {"source": "luck"}, "/acquisition/source"),
    ("acquisition", {"source": "referral", "referred_by": "x"}, "/acquisition/referred_by"),
    ("acquisition", {"source": "other", "cost": "12.50"}, "/acquisition/cost"),
    (
        "acquisition",
        {"source": "other", "cost": {"amount": 12.5, "currency": "EUR"}},
        "/acquisition/cost/amount",
    ),
    (
        "acquisition",
        {"source": "other", "cost": {"amount": "-1", "currency": "EUR"}},
        "/acquisition/cost/amount",
    ),
    ("owner", "kim", "/owner"),
    ("version", 1, "/version"),
]
PATCHES = [case for case in CASES if case[0] not in ("customer_id", "occurred_at", "acquisition")]
PATCHES = [case for case in PATCHES if case[1] != {"erp": None}]


def _named(cases: list[tuple[str, Any, str]]) -> list[Any]:
    return [pytest.param(*case, id=f"{case[0]}={str(case[1])[:25]!r}") for case in cases]


@pytest.mark.parametrize(("field", "value", "pointer"), _named(CASES))
async def test_registration(shared_customer: Served, field: str, value: Any, pointer: str):
    before = await stored(shared_customer)
    answer = await shared_customer.post("/v1/customers", {**ADA, field: value})
    assert answer.status_code == 422, answer.text
    assert pointers_of(answer) == [pointer]
    batch = await shared_customer.post("/v1/customers:batch", {"items": [{**ADA, field: value}]})
    (item,) = batch.json()["items"]
    assert item["problem"]["errors"][0]["pointer"] == f"/items/0{pointer}"
    assert await stored(shared_customer) == before


@pytest.mark.parametrize(("field", "value", "pointer"), _named(PATCHES))
async def test_change(shared_customer: Served, field: str, value: Any, pointer: str):
    known = await registered(shared_customer)
    path, headers = f"/v1/customers/{known['customer_id']}", {"If-Match": "*"}
    answer = await shared_customer.call("PATCH", path, {field: value}, headers=headers)
    problem_of(answer, 422, "validation_failed")
    assert pointers_of(answer) == [pointer]
    assert (await shared_customer.get(path)).json()["version"] == 1


async def test_nobody_refers_themselves(shared_customer: Served):
    known = await registered(shared_customer)
    id = known["customer_id"][:-12] + "0" * 12
    own = {"source": "referral", "referred_by": id}
    answer = await shared_customer.post(
        "/v1/customers", {**ADA, "customer_id": id, "acquisition": own}
    )
    problem_of(answer, 422, "referred_by_themselves")
    assert pointers_of(answer) == ["/acquisition/referred_by"]


@pytest.mark.parametrize("tag", ["3", '"1', '*, "1"'])
async def test_an_if_match_that_is_none(shared_customer: Served, tag: str):
    known = await registered(shared_customer)
    path, headers = f"/v1/customers/{known['customer_id']}", {"If-Match": tag}
    answer = await shared_customer.call("PATCH", path, {"region": "x"}, headers=headers)
    problem_of(answer, 422, "validation_failed")
    assert pointers_of(answer) == ["/header/If-Match"]


@pytest.mark.parametrize("key", ["", "two words", "x" * 256, "ü"])
async def test_an_idempotency_key_that_is_none(shared_customer: Served, key: str):
    answer = await shared_customer.client.post(
        "/v1/customers",
        json=ADA,
        headers={
            "Authorization": f"Bearer {shared_customer.issuer.token()}",
            "Idempotency-Key": key.encode("latin-1"),
        },  # pyright: ignore[reportArgumentType]
    )
    problem_of(answer, 400, "idempotency_key_invalid")


async def stored(served: Served) -> int:
    return await served.runtime.pool.fetchval("select count(*) from events")
