"""Commands to valuations that change nothing: their keys count."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import uuid4

import pytest

from tests.services.serving import Served
from tests.services.unchanging import Request, assert_complete, assert_key_kept
from tests.services.valuation.hearing import Story, hear, midnight

ALWAYS = {
    "POST /v1/models",
    "POST /v1/policies",
    "POST /v1/rulings/{version}/switch",
    "POST /v1/rulings/{version}/discard",
    "POST /v1/rulings/{version}/restore",
    "POST /v1/valuations/{customer_id}/assessments",
    "DELETE /v1/valuations/{customer_id}/grade",
    "POST /v1/valuations/{customer_id}/suggestions",
    "DELETE /v1/segments/{segment_id}",
}
KEY = {
    "grade": "A",
    "reason": "strategic",
    "until": (midnight() + timedelta(days=300)).date().isoformat(),
}
RULE = {"fact": "churn_risk", "at_least": 0.5}
Made = Callable[[Served], Awaitable[tuple[Request, Request]]]


async def grade(served: Served) -> tuple:
    story = Story().bought(30, "20.00")
    await hear(served.runtime.pool, story.events)
    path = f"/v1/valuations/{story.customer_id}/grade"
    assert (await served.call("PUT", path, KEY)).status_code == 200
    return Request("PUT", path, KEY), Request("PUT", path, KEY | {"reason": "other"})


async def define(served: Served) -> tuple:
    body = {"segment_id": str(uuid4()), "name": "Leaving", "rule": RULE}
    answer = await served.post("/v1/segments", body)
    assert answer.status_code == 201, answer.text
    other = Request("POST", "/v1/segments", body | {"name": "Gone"})
    return Request("POST", "/v1/segments", body), other


async def redefine(served: Served) -> tuple:
    defined, _ = await define(served)
    path = f"/v1/segments/{defined.body.pop('segment_id')}"
    other = Request("PUT", path, defined.body | {"name": "Gone"})
    return Request("PUT", path, defined.body), other


UNCHANGING: dict[str, Made] = {
    "PUT /v1/valuations/{customer_id}/grade": grade,
    "POST /v1/segments": define,
    "PUT /v1/segments/{segment_id}": redefine,
}


async def test_every_command_is_known_to_change_something_or_perhaps_nothing(served: Served):
    assert_complete(served, UNCHANGING, ALWAYS)


@pytest.mark.parametrize("made", UNCHANGING.values(), ids=list(UNCHANGING))
async def test_a_key_counts_though_nothing_was_changed(served: Served, made: Made):
    await assert_key_kept(served, *await made(served))
