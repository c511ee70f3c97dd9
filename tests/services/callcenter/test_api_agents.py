"""Agents: registered, available or not, and whose seat it is."""

from uuid import uuid4

import pytest

from tests.services.callcenter.centre import Centre

KIM = {"name": "Kim Karlsson", "skills": ["billing"], "capacity": {"phone": 1}}


async def test_an_agent_is_registered_offline(centre: Centre):
    answer = await centre.post("/agents", KIM)
    assert answer.status_code == 201
    assert answer.headers["ETag"] == '"1"' and answer.headers["Event-Id"]
    agent = answer.json()
    assert agent == {
        **KIM,
        "agent_id": agent["agent_id"],
        "state": "offline",
        "staff_id": None,
    }
    read = await centre.get(f"/agents/{agent['agent_id']}")
    assert read.json() == agent and read.headers["ETag"] == '"1"'


async def test_without_more_said_an_agent_takes_a_call_and_three_chats(centre: Centre):
    agent = await centre.agent()
    assert (await centre.get(f"/agents/{agent}")).json()["capacity"] == {"phone": 1, "chat": 3}


async def test_the_same_registration_again_makes_no_second_agent(centre: Centre):
    known = {**KIM, "agent_id": str(uuid4())}
    first = await centre.post("/agents", known)
    again = await centre.post("/agents", known)
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json()
    other = await centre.post("/agents", {**known, "name": "Jo"})
    assert other.status_code == 409
    assert other.json()["errors"][0]["pointer"] == "/agent_id"


async def test_a_retry_with_the_same_key_is_answered_the_same(centre: Centre):
    first = await centre.post("/agents", KIM, key="k1")
    again = await centre.post("/agents", KIM, key="k1")
    assert (again.status_code, again.json()) == (201, first.json())
    assert again.headers["Idempotency-Replayed"] == "true"
    other = await centre.post("/agents", {**KIM, "name": "Jo"}, key="k1")
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


async def test_the_name_is_sealed_wherever_it_is_kept(centre: Centre):
    await centre.post("/agents", KIM)
    rows = await centre.runtime.pool.fetch("select data from events")
    kept = await centre.runtime.pool.fetch("select response from idempotency_keys")
    assert "sealed:v1:" in rows[0]["data"]
    assert b"Karlsson" not in repr(rows).encode() + b"".join(row["response"] for row in kept)


async def test_the_name_is_not_for_everybody(centre: Centre):
    agent = (await centre.post("/agents", KIM)).json()["agent_id"]
    assert (await centre.get(f"/agents/{agent}", role="analyst")).json()["name"] is None


class TestState:
    async def test_changes_and_is_told(self, centre: Centre):
        agent = await centre.agent("offline")
        for version, state in enumerate(["available", "busy", "break", "offline"], start=2):
            answer = await centre.put(f"/agents/{agent}/state", {"state": state})
            assert (answer.status_code, answer.json()["state"]) == (200, state)
            assert answer.headers["ETag"] == f'"{version}"'

    async def test_the_same_again_appends_nothing(self, centre: Centre):
        agent = await centre.agent("busy")
        before = await centre.get(f"/agents/{agent}")
        answer = await centre.put(f"/agents/{agent}/state", {"state": "busy"})
        assert answer.status_code == 200
        assert answer.headers["ETag"] == before.headers["ETag"]

    async def test_a_retry_is_told_what_was_so_then(self, centre: Centre):
        agent = await centre.agent("offline")
        await centre.put(f"/agents/{agent}/state", {"state": "busy"}, key="k")
        await centre.put(f"/agents/{agent}/state", {"state": "break"})
        again = await centre.put(f"/agents/{agent}/state", {"state": "busy"}, key="k")
        assert again.json()["state"] == "busy"
        assert (await centre.get(f"/agents/{agent}")).json()["state"] == "break"

    async def test_is_not_changed_from_a_version_that_was_passed(self, centre: Centre):
        agent = await centre.agent("busy")
        stale = {"If-Match": '"1"'}
        answer = await centre.put(f"/agents/{agent}/state", {"state": "break"}, headers=stale)
        assert answer.status_code == 412
        assert (await centre.get(f"/agents/{agent}")).json()["state"] == "busy"

    async def test_of_nobody_is_not_found(self, centre: Centre):
        answer = await centre.put(f"/agents/{uuid4()}/state", {"state": "busy"})
        assert (answer.status_code, answer.json()["code"]) == (404, "agent_not_found")


class TestOffline:
    async def test_gives_back_what_was_in_hand(self, centre: Centre):
        agent, other = await centre.agent(), await centre.agent()
        contact = await centre.contact()
        waiting = (await centre.get(f"/contacts/{contact}")).json()
        assert await centre.next(agent) == contact
        await centre.is_(agent, "offline")
        assert (await centre.get(f"/contacts/{contact}")).json() == waiting
        assert await centre.next(other) == contact

    async def test_but_not_what_a_colleague_took_over(self, centre: Centre):
        agent, other = await centre.agent(), await centre.agent()
        contact = await centre.contact()
        assert await centre.lost_by(agent) == contact
        assert await centre.next(other) == contact
        await centre.is_(agent, "offline")
        assert (await centre.get(f"/contacts/{contact}")).json()["state"] == "reserved"

    @pytest.mark.parametrize("state", ["busy", "break"])
    async def test_a_pause_gives_nothing_back(self, centre: Centre, state: str):
        agent = await centre.agent()
        contact = await centre.contact()
        await centre.next(agent)
        await centre.is_(agent, state)
        assert (await centre.get(f"/contacts/{contact}")).json()["state"] == "reserved"


class TestSeat:
    async def test_with_a_login_is_its_owners_and_the_managers(self, centre: Centre):
        agent = await centre.agent("offline", login="kim@desk")
        state = {"state": "available"}
        for role, sub, status in [
            ("agent", "jo@desk", 403),
            ("agent", "kim@desk", 200),
            ("manager", "ann@desk", 200),
        ]:
            answer = await centre.put(f"/agents/{agent}/state", state, role=role, sub=sub)
            assert answer.status_code == status
            answer = await centre.post(f"/agents/{agent}/next", role=role, sub=sub)
            assert answer.status_code == (403 if status == 403 else 204)

    async def test_without_one_is_any_agents(self, centre: Centre):
        agent = await centre.agent()
        assert (await centre.post(f"/agents/{agent}/next", role="agent")).status_code == 204


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"name": " "}, "/name"),
        ({"name": 7}, "/name"),
        ({"name": "x" * 201}, "/name"),
        ({"skills": "billing"}, "/skills"),
        ({"skills": ["\n"]}, "/skills/0"),
        ({"capacity": {"fax": 1}}, "/capacity/fax"),
        ({"capacity": {"phone": -1}}, "/capacity/phone"),
        ({"capacity": {"phone": 1.5}}, "/capacity/phone"),
        ({"capacity": {"phone": 101}}, "/capacity/phone"),
        ({"agent_id": "7"}, "/agent_id"),
        ({"state": "available"}, "/state"),
    ],
)
async def test_bad_input_is_named(centre: Centre, change: dict[str, object], pointer: str):
    answer = await centre.post("/agents", {**KIM, **change})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["errors"][0]["pointer"].startswith(pointer)
    assert await centre.runtime.pool.fetchval("select count(*) from events") == 0
