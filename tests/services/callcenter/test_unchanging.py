"""Commands to the call centre that change nothing: their keys count."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest

from tests.services.callcenter.centre import Centre
from tests.services.unchanging import Request, assert_complete, assert_key_kept

ALWAYS = {
    "POST /v1/contacts/{contact_id}/close",
    "POST /v1/tickets/{ticket_id}/reply",
    "POST /v1/tickets/{ticket_id}/resolve",
    "POST /v1/tickets/{ticket_id}/reopen",
    "POST /v1/tickets/{ticket_id}/escalate",
}
Made = Callable[[Centre], Awaitable[tuple[Request, Request]]]


async def created_before(centre: Centre, path: str, body: Any, change: Any) -> tuple:
    assert (await centre.post(path, body)).status_code == 201
    return Request("POST", f"/v1{path}", body), Request("POST", f"/v1{path}", body | change)


async def agent(centre: Centre) -> tuple:
    body = {"agent_id": str(uuid4()), "name": "Kim"}
    return await created_before(centre, "/agents", body, {"name": "Lee"})


async def contact(centre: Centre) -> tuple:
    body = {"contact_id": str(uuid4()), "channel": "phone", "queue": "support"}
    return await created_before(centre, "/contacts", body, {"queue": "sales"})


async def ticket(centre: Centre) -> tuple:
    body = {"ticket_id": str(uuid4()), "customer_id": str(uuid4()), "subject": "No dial tone"}
    return await created_before(centre, "/tickets", body, {"subject": "Noise"})


async def state(centre: Centre) -> tuple:
    path = f"/v1/agents/{await centre.agent('available')}/state"
    return Request("PUT", path, {"state": "available"}), Request("PUT", path, {"state": "break"})


async def nobody_waits(centre: Centre) -> tuple:
    one, other = await centre.agent(), await centre.agent()
    return Request("POST", f"/v1/agents/{one}/next"), Request("POST", f"/v1/agents/{other}/next")


async def assigned(centre: Centre) -> tuple:
    path = f"/v1/tickets/{await centre.ticket()}/assign"
    mine, theirs = [{"agent_id": str(await centre.agent())} for _ in range(2)]
    await centre.post(path.removeprefix("/v1"), mine)
    return Request("POST", path, mine), Request("POST", path, theirs)


UNCHANGING: dict[str, Made] = {
    "POST /v1/agents": agent,
    "PUT /v1/agents/{agent_id}/state": state,
    "POST /v1/agents/{agent_id}/next": nobody_waits,
    "POST /v1/contacts": contact,
    "POST /v1/tickets": ticket,
    "POST /v1/tickets/{ticket_id}/assign": assigned,
}


async def test_every_command_is_known_to_change_something_or_perhaps_nothing(centre: Centre):
    assert_complete(centre.served, UNCHANGING, ALWAYS)


@pytest.mark.parametrize("made", UNCHANGING.values(), ids=list(UNCHANGING))
async def test_a_key_counts_though_nothing_was_changed(centre: Centre, made: Made):
    await assert_key_kept(centre.served, *await made(centre))


async def test_a_late_retry_does_not_overtake_what_came_after(centre: Centre):
    path = f"/agents/{await centre.agent('available')}/state"
    first = await centre.put(path, {"state": "available"}, key="k1")
    await centre.put(path, {"state": "break"}, key="k2")
    late = await centre.put(path, {"state": "available"}, key="k1")
    assert (late.json(), late.headers["idempotency-replayed"]) == (first.json(), "true")
    assert (await centre.get(path.removesuffix("/state"))).json()["state"] == "break"


async def test_who_was_told_that_nobody_waits_is_told_so_again(centre: Centre):
    path = f"/agents/{await centre.agent()}/next"
    assert (await centre.post(path, key="k1")).status_code == 204
    await centre.contact()
    assert (await centre.post(path, key="k1")).status_code == 204
    assert (await centre.post(path, key="k2")).status_code == 200


async def test_what_is_refused_keeps_no_key(centre: Centre):
    ticket_id = await centre.ticket()
    body = {"agent_id": str(uuid4())}
    refused = await centre.post(f"/tickets/{ticket_id}/assign", body, key="k1")
    assert refused.status_code == 422, refused.text
    body = {"agent_id": str(await centre.agent())}
    assert (await centre.post(f"/tickets/{ticket_id}/assign", body, key="k1")).status_code == 200
