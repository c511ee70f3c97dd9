"""Bodies that are no JSON, not ours, or too much: a 4xx problem, and nothing recorded."""

import pytest

from tests.services.callcenter.centre import Centre
from tests.services.problems import problem_of

PATHS = ["/v1/agents", "/v1/contacts", "/v1/tickets"]
BODIES = [
    (b'{"name": "\xff"}', 400, "invalid_utf8"),
    (b"{", 400, "invalid_json"),
    (b'{"name": NaN}', 400, "invalid_json"),
    (b'{"name": "a", "name": "b"}', 400, "duplicate_name"),
    (b'{"name": "\\u0000"}', 400, "invalid_text"),
    (b"[" * 10_000, 400, "json_too_deep"),
    (b"[" * 100_000, 413, "too_many_values"),
    (b'{"x": ' + b"9" * 5000 + b"}", 400, "number_too_long"),
    (b"[]", 422, "validation_failed"),
    (b"null", 422, "validation_failed"),
    (b'"' + b"x" * 20_000_000 + b'"', 413, "body_too_large"),
]


@pytest.mark.parametrize("path", PATHS)
async def test_is_refused(centre: Centre, path: str):
    for content, status, code in BODIES:
        answer = await centre.served.call("POST", path, content=content)
        problem_of(answer, status, code)
    assert await centre.runtime.pool.fetchval("select count(*) from events") == 0


@pytest.mark.parametrize("path", PATHS)
async def test_a_command_needs_its_key(centre: Centre, path: str):
    headers = {"Authorization": f"Bearer {centre.served.issuer.token()}"}
    answer = await centre.served.client.post(path, json={}, headers=headers)
    problem_of(answer, 400, "idempotency_key_missing")


async def test_a_body_where_none_is_needed_must_be_empty(centre: Centre):
    contact = await centre.contact()
    path = f"/v1/contacts/{contact}/close"
    for content, status, code in [
        (b"[]", 422, "validation_failed"),
        (b'{"outcome": "served"}', 422, "validation_failed"),
        (b"{", 400, "invalid_json"),
    ]:
        problem_of(await centre.served.call("POST", path, content=content), status, code)
    assert (await centre.get(f"/contacts/{contact}")).json()["state"] == "waiting"
