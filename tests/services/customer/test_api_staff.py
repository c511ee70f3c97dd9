"""Members of staff: registered, changed, away, gone; and whose a subject is."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from tests.services.customer.staffed import member, state_of
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

SOON = (datetime.now(UTC) + timedelta(days=7)).isoformat()


async def patch(served: Served, staff_id: str, body: Any, version: str = "*") -> Any:
    headers = {"If-Match": version}
    return await served.call("PATCH", f"/v1/staff/{staff_id}", body, headers=headers)


class TestRegister:
    async def test_answers_with_the_member(self, customer: Served):
        body = {"subject": "kim", "name": "Kim Berg", "team": "north", "owner_labels": ["kb"]}
        answer = await customer.post("/v1/staff", body)
        assert answer.status_code == 201, answer.text
        assert answer.headers["etag"] == '"1"' and answer.headers["event-id"]
        known = answer.json()
        assert (known["subjects"], known["state"], known["team"]) == (["kim"], "active", "north")
        read = await customer.get(f"/v1/staff/{known['staff_id']}")
        assert read.json() == known and read.headers["etag"] == '"1"'

    async def test_the_same_again_makes_nobody_else(self, customer: Served):
        body = {"staff_id": str(uuid4()), "subject": "kim", "name": "Kim Berg"}
        first = await customer.post("/v1/staff", body)
        again = await customer.post("/v1/staff", body)
        assert (first.status_code, again.status_code) == (201, 200)
        assert again.json() == first.json()
        other = await customer.post("/v1/staff", {**body, "name": "Jo"})
        problem_of(other, 409, "staff_already_registered")
        assert pointers_of(other) == ["/staff_id"]

    async def test_the_same_again_also_when_their_subject_is_another_s_by_now(
        self, customer: Served
    ):
        body = {"staff_id": str(uuid4()), "subject": "kim", "name": "Kim Berg"}
        await customer.post("/v1/staff", body)
        await patch(customer, body["staff_id"], {"subjects": ["k.berg"]})
        await member(customer, "kim", name="Kim Koch")
        assert (await customer.post("/v1/staff", body)).status_code == 200

    async def test_a_retry_with_the_same_key_is_answered_the_same(self, customer: Served):
        body = {"subject": "kim", "name": "Kim Berg"}
        first = await customer.post("/v1/staff", body, key="k")
        again = await customer.post("/v1/staff", body, key="k")
        assert (again.status_code, again.json()) == (201, first.json())
        assert again.headers["idempotency-replayed"] == "true"

    async def test_the_name_is_sealed_and_not_for_everybody(self, customer: Served):
        known = await member(customer)
        rows = await customer.runtime.pool.fetch("select data from events")
        assert "sealed:v1:" in rows[0]["data"] and "Berg" not in rows[0]["data"]
        masked = await customer.get(f"/v1/staff/{known['staff_id']}", role="analyst")
        assert (masked.json()["name"], known["name"]) == (None, "Kim Berg")

    @pytest.mark.parametrize(
        ("change", "pointer"),
        [
            ({"subject": ""}, "/subject"),
            ({"subject": "a\u0001b"}, "/subject"),
            ({"name": " "}, "/name"),
            ({"team": "x" * 101}, "/team"),
            ({"manager_id": "7"}, "/manager_id"),
            ({"owner_labels": [""]}, "/owner_labels/0"),
            ({"state": "active"}, "/state"),
        ],
    )
    async def test_bad_input_is_named_and_changes_nothing(
        self, customer: Served, change: dict[str, Any], pointer: str
    ):
        answer = await customer.post("/v1/staff", {"subject": "kim", "name": "Kim", **change})
        assert answer.status_code == 422
        assert pointers_of(answer) == [pointer]
        assert await customer.runtime.pool.fetchval("select count(*) from events") == 0

    async def test_a_manager_is_somebody(self, customer: Served):
        body = {"subject": "kim", "name": "Kim", "manager_id": str(uuid4())}
        answer = await customer.post("/v1/staff", body)
        problem_of(answer, 404, "staff_not_found")
        assert pointers_of(answer) == ["/manager_id"]


class TestSubject:
    async def test_is_one_member_s(self, customer: Served):
        await member(customer, "kim")
        answer = await customer.post("/v1/staff", {"subject": "kim", "name": "Jo"})
        problem_of(answer, 409, "subject_taken")
        assert pointers_of(answer) == ["/subject"]
        assert await customer.runtime.pool.fetchval("select count(*) from events") == 1

    async def test_of_many_who_ask_at_once_one_has_it(self, customer: Served):
        body = {"subject": "kim", "name": "Kim"}
        answers = await asyncio.gather(*(customer.post("/v1/staff", body) for _ in range(12)))
        assert sorted(answer.status_code for answer in answers) == [201] + [409] * 11
        codes = {answer.json()["code"] for answer in answers if answer.status_code == 409}
        assert codes == {"subject_taken"}
        assert len((await customer.get("/v1/staff")).json()["items"]) == 1

    async def test_is_not_a_label_of_another_either(self, customer: Served):
        await member(customer, "kim", owner_labels=["kb"])
        answer = await customer.post("/v1/staff", {"subject": "kb", "name": "Jo"})
        problem_of(answer, 409, "subject_taken")
        jo = await member(customer, "jo")
        answer = await patch(customer, jo["staff_id"], {"owner_labels": ["x", "kim"]})
        assert pointers_of(answer) == ["/owner_labels/1"]

    async def test_given_up_may_be_another_s(self, customer: Served):
        kim = await member(customer, "kim")
        await patch(customer, kim["staff_id"], {"subjects": ["k.berg"]})
        await member(customer, "kim")

    async def test_of_who_left_may_be_another_s_and_is_not_theirs_again(self, customer: Served):
        kim = await member(customer, "kim")
        await state_of(customer, kim["staff_id"], "left")
        await member(customer, "kim")
        again = await state_of(customer, kim["staff_id"], "active")
        problem_of(again, 409, "subject_taken")
        assert (await customer.get(f"/v1/staff/{kim['staff_id']}")).json()["state"] == "left"

    async def test_of_who_left_and_one_who_begins_at_once(self, customer: Served):
        """Whichever comes first, never do two sign in by it."""
        for number in range(5):
            subject = f"kim-{number}"
            kim = await member(customer, subject)
            await state_of(customer, kim["staff_id"], "left")
            back, new = await asyncio.gather(
                state_of(customer, kim["staff_id"], "active"),
                customer.post("/v1/staff", {"subject": subject, "name": "Jo"}),
            )
            assert sorted([back.status_code, new.status_code]) in ([200, 409], [201, 409])

    async def test_says_who_i_am(self, customer: Served):
        kim = await member(customer, "kim")
        await patch(customer, kim["staff_id"], {"subjects": ["kim", "okta|kim"]})
        me = await customer.get("/v1/staff/me", role="agent", claims={"sub": "okta|kim"})
        assert me.json()["staff_id"] == kim["staff_id"]
        problem_of(await customer.get("/v1/staff/me"), 404, "staff_not_found")

    async def test_but_a_label_signs_nobody_in_and_neither_does_who_left(self, customer: Served):
        kim = await member(customer, "kim", owner_labels=["kb"])
        as_label = await customer.get("/v1/staff/me", claims={"sub": "kb"})
        problem_of(as_label, 404, "staff_not_found")
        await state_of(customer, kim["staff_id"], "left")
        problem_of(
            await customer.get("/v1/staff/me", claims={"sub": "kim"}), 404, "staff_not_found"
        )


class TestChange:
    async def test_what_is_not_given_stays_and_null_clears(self, customer: Served):
        kim = await member(customer, team="north")
        answer = await patch(customer, kim["staff_id"], {"team": None, "name": "Kim Koch"})
        assert answer.json() == {**kim, "team": None, "name": "Kim Koch", "version": 2}

    async def test_needs_the_version_it_changes(self, customer: Served):
        kim = await member(customer)
        path = f"/v1/staff/{kim['staff_id']}"
        problem_of(await customer.call("PATCH", path, {}), 428, "if_match_missing")
        await patch(customer, kim["staff_id"], {"team": "south"})
        problem_of(await patch(customer, kim["staff_id"], {}, '"1"'), 412, "stale_version")

    async def test_nobody_answers_to_themselves_in_the_end(self, customer: Served):
        kim = await member(customer)
        sam = await member(customer, manager_id=kim["staff_id"])
        ann = await member(customer, manager_id=sam["staff_id"])
        answer = await patch(customer, kim["staff_id"], {"manager_id": ann["staff_id"]})
        problem_of(answer, 409, "managed_in_a_circle")
        assert pointers_of(answer) == ["/manager_id"]
        themselves = await patch(customer, kim["staff_id"], {"manager_id": kim["staff_id"]})
        problem_of(themselves, 422, "themselves_named")


class TestState:
    async def test_away_with_a_deputy_and_back(self, customer: Served):
        kim, sam = await member(customer), await member(customer)
        answer = await state_of(
            customer, kim["staff_id"], "away", deputy_id=sam["staff_id"], until=SOON
        )
        assert answer.status_code == 200, answer.text
        assert (answer.json()["state"], answer.json()["deputy_id"]) == ("away", sam["staff_id"])
        back = (await state_of(customer, kim["staff_id"], "active")).json()
        assert (back["state"], back["deputy_id"], back["until"]) == ("active", None, None)

    async def test_a_deputy_is_another_who_is_there(self, customer: Served):
        kim, sam = await member(customer), await member(customer)
        await state_of(customer, sam["staff_id"], "left")
        for deputy, status, code in [
            (kim["staff_id"], 422, "themselves_named"),
            (str(uuid4()), 404, "staff_not_found"),
            (sam["staff_id"], 409, "staff_has_left"),
        ]:
            answer = await state_of(customer, kim["staff_id"], "away", deputy_id=deputy)
            problem_of(answer, status, code)
            assert pointers_of(answer) == ["/deputy_id"]

    async def test_only_who_is_away_has_one(self, customer: Served):
        kim = await member(customer)
        answer = await state_of(customer, kim["staff_id"], "active", deputy_id=str(uuid4()))
        problem_of(answer, 422, "validation_failed")

    async def test_a_retry_is_told_what_was_so_then(self, customer: Served):
        kim = await member(customer)
        path = f"/v1/staff/{kim['staff_id']}/state"
        await customer.call("PUT", path, {"state": "away"}, key="k")
        await customer.call("PUT", path, {"state": "left"})
        again = await customer.call("PUT", path, {"state": "away"}, key="k")
        assert (again.status_code, again.json()["state"]) == (200, "away")


class TestList:
    async def test_of_a_team_and_a_state(self, customer: Served):
        kim = await member(customer, team="north")
        sam = await member(customer, team="north")
        ann = await member(customer, team="south")
        await state_of(customer, sam["staff_id"], "away", until=SOON)
        await state_of(customer, ann["staff_id"], "left")

        async def ids(query: str) -> list[str]:
            found = (await customer.get(f"/v1/staff{query}")).json()
            return [item["staff_id"] for item in found["items"]]

        everybody = [each["staff_id"] for each in (kim, sam, ann)]
        assert await ids("") == everybody
        assert await ids("?team=north") == everybody[:2]
        assert await ids("?state=active") == everybody[:1]
        assert await ids("?team=north&state=away") == [sam["staff_id"]]
        assert await ids("?state=left") == [ann["staff_id"]]

    async def test_back_in_time_is_listed_as_active(self, customer: Served):
        kim = await member(customer)
        await state_of(customer, kim["staff_id"], "away", until=SOON)
        await customer.runtime.pool.execute("update staff set until = now() - interval '1 day'")
        assert len((await customer.get("/v1/staff?state=active")).json()["items"]) == 1
        assert (await customer.get("/v1/staff?state=away")).json()["items"] == []

    async def test_in_pages(self, customer: Served):
        made = [(await member(customer))["staff_id"] for _ in range(5)]
        found: list[str] = []
        path = "/v1/staff?limit=2"
        cursor = ""
        while True:
            page = (await customer.get(path + cursor)).json()
            found += [item["staff_id"] for item in page["items"]]
            if page["next_cursor"] is None:
                break
            cursor = f"&cursor={page['next_cursor']}"
        assert found == made
