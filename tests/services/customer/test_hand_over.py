"""Hand-overs: all customers of a member go to others, once, whatever happens meanwhile."""

import asyncio
import os
import signal
import subprocess
import sys
from collections import Counter
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from services.customer.staffing import handing_over
from tests.libs.messaging.world import until
from tests.services.customer.asked import registered
from tests.services.customer.staffed import (
    assign,
    carried_out,
    hand_over,
    handed_over,
    member,
    owned,
    owner_of,
    state_of,
)
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handing_over, "BATCH", 3)


async def two(served: Served) -> tuple[dict[str, Any], dict[str, Any]]:
    return await member(served, "kim"), await member(served, "sam")


class TestOwner:
    async def test_who_is_staff_is_named_by_both_names(self, customer: Served):
        kim, _ = await two(customer)
        for given in ("kim", {"staff_id": kim["staff_id"]}):
            customer_id = await owned(customer, given)
            assert await owner_of(customer, customer_id) == ("kim", kim["staff_id"])

    async def test_a_label_that_is_nobody_s_stays_one(self, customer: Served):
        assert await owner_of(customer, await owned(customer, "jo")) == ("jo", None)

    async def test_a_label_of_before_is_said_anew_of_the_member(self, customer: Served):
        customer_id = await owned(customer, "kim")
        kim = await member(customer, "kim")
        assert (await assign(customer, customer_id, "kim"))["staff_id"] == kim["staff_id"]

    async def test_nobody_is_given_to_who_left(self, customer: Served):
        kim, _ = await two(customer)
        await state_of(customer, kim["staff_id"], "left")
        path = f"/v1/customers/{(await registered(customer))['customer_id']}/owner"
        for body, pointer in (
            ({"owner": "kim"}, "/owner"),
            ({"staff_id": kim["staff_id"]}, "/staff_id"),
        ):
            answer = await customer.call("PUT", path, body)
            problem_of(answer, 409, "staff_has_left")
            assert pointers_of(answer) == [pointer]

    async def test_is_one_of_two_names(self, customer: Served):
        path = f"/v1/customers/{(await registered(customer))['customer_id']}/owner"
        for body in ({}, {"owner": "kim", "staff_id": str(uuid4())}, {"staff_id": None}):
            assert (await customer.call("PUT", path, body)).status_code == 422
        answer = await customer.call("PUT", path, {"staff_id": str(uuid4())})
        problem_of(answer, 404, "staff_not_found")
        assert pointers_of(answer) == ["/staff_id"]


class TestHandOver:
    async def test_gives_all_customers_to_another(self, customer: Served):
        kim, sam = await two(customer)
        theirs = [await owned(customer, "kim") for _ in range(4)]
        others = await owned(customer, "ann")
        await state_of(customer, kim["staff_id"], "left")
        started = await hand_over(customer, kim["staff_id"], to=sam["staff_id"])
        assert (started["state"], started["customers"]) == ("running", 0)
        assert await owner_of(customer, theirs[0]) == ("kim", kim["staff_id"])
        await carried_out(customer)
        for customer_id in theirs:
            assert await owner_of(customer, customer_id) == ("sam", sam["staff_id"])
        assert await owner_of(customer, others) == ("ann", None)
        (done,) = (await customer.get(f"/v1/staff/{kim['staff_id']}/hand-overs")).json()["items"]
        assert (done["state"], done["customers"]) == ("done", 4)

    async def test_the_history_says_who_when_and_why(self, customer: Served):
        kim, sam = await two(customer)
        customer_id = await owned(customer, "kim")
        note = "Prefers calls before noon"
        done = await handed_over(
            customer, kim["staff_id"], to=sam["staff_id"], reason="Retires", note=note
        )
        path = f"/v1/customers/{customer_id}/owners"
        now, before = (await customer.get(path)).json()["items"]
        assert (now["owner"], now["staff_id"], now["until"]) == ("sam", sam["staff_id"], None)
        assert (now["reason"], now["note"]) == ("Retires", note)
        assert now["handed_over_by"] == kim["staff_id"]
        assert now["hand_over_id"] == done["hand_over_id"]
        assert (before["owner"], before["until"]) == ("kim", now["since"])
        masked = (await customer.get(path, role="analyst")).json()["items"][0]
        assert (masked["owner"], masked["reason"], masked["note"]) == ("sam", None, None)

    async def test_reason_and_note_are_sealed(self, customer: Served):
        kim, sam = await two(customer)
        await hand_over(customer, kim["staff_id"], to=sam["staff_id"], note="Her mother is ill")
        data = await customer.runtime.pool.fetch("select data from events")
        assert not any("mother" in row["data"] or "Leaves" in row["data"] for row in data)

    async def test_takes_those_that_a_label_of_before_names(self, customer: Served):
        before = [await owned(customer, label) for label in ("kim", "KB")]
        kim, sam = await member(customer, "kim", owner_labels=["KB"]), await member(customer)
        done = await handed_over(customer, kim["staff_id"], to=sam["staff_id"])
        assert done["customers"] == 2
        assert {(await owner_of(customer, id))[1] for id in before} == {sam["staff_id"]}

    async def test_but_not_those_whose_label_is_another_s_by_now(self, customer: Served):
        old = await owned(customer, "kim")
        first = await member(customer, "kim")
        assigned = await owned(customer, "kim")
        await state_of(customer, first["staff_id"], "left")
        second = await member(customer, "kim")
        sam = await member(customer, "sam")
        done = await handed_over(customer, first["staff_id"], to=sam["staff_id"])
        assert done["customers"] == 1
        assert (await owner_of(customer, assigned))[1] == sam["staff_id"]
        assert (await owner_of(customer, old)) == ("kim", None)
        listed = handed_over(customer, second["staff_id"], to=sam["staff_id"])
        assert (await listed)["customers"] == 1

    async def test_of_a_subject_of_before(self, customer: Served):
        kim, sam = await two(customer)
        customer_id = await owned(customer, "kim")
        path = f"/v1/staff/{kim['staff_id']}"
        body = {"subjects": ["k.berg"]}
        await customer.call("PATCH", path, body, headers={"If-Match": "*"})
        assert (await handed_over(customer, kim["staff_id"], to=sam["staff_id"]))["customers"] == 1
        assert await owner_of(customer, customer_id) == ("sam", sam["staff_id"])

    @pytest.mark.usefixtures("small_batches")
    async def test_in_turn_over_a_team(self, customer: Served):
        kim = await member(customer, team="north")
        team = [await member(customer, team="north") for _ in range(3)]
        away = await member(customer, team="north")
        await state_of(customer, away["staff_id"], "away")
        theirs = [await owned(customer, {"staff_id": kim["staff_id"]}) for _ in range(8)]
        done = await handed_over(customer, kim["staff_id"], team="north")
        assert set(done["to"]) == {each["staff_id"] for each in team}
        owners = Counter([(await owner_of(customer, id))[1] for id in theirs])
        assert sorted(owners.values()) == [2, 3, 3]

    async def test_by_region(self, customer: Served):
        kim, sam = await two(customer)
        ann = await member(customer)
        north = await owned(customer, "kim", region="north")
        south = await owned(customer, "kim", region="south")
        regions = {"north": ann["staff_id"]}
        await handed_over(customer, kim["staff_id"], to=sam["staff_id"], regions=regions)
        assert (await owner_of(customer, north))[1] == ann["staff_id"]
        assert (await owner_of(customer, south))[1] == sam["staff_id"]

    @pytest.mark.usefixtures("small_batches")
    async def test_leaves_alone_what_changed_meanwhile(self, customer: Served):
        kim, sam = await two(customer)
        theirs = sorted([await owned(customer, "kim") for _ in range(8)])
        started = await hand_over(customer, kim["staff_id"], to=sam["staff_id"])
        work = handing_over.HandOvers(customer.runtime.pool, lambda: None).work
        assert await work()
        await assign(customer, theirs[-1], "ann")
        later = await owned(customer, "kim", customer_id=str(UUID(int=2**128 - 1)))
        await assign(customer, theirs[0], "kim")
        await carried_out(customer)
        assert await owner_of(customer, theirs[-1]) == ("ann", None)
        assert await owner_of(customer, later) == ("kim", kim["staff_id"])
        assert await owner_of(customer, theirs[0]) == ("kim", kim["staff_id"])
        path = f"/v1/staff/{kim['staff_id']}/hand-overs/{started['hand_over_id']}"
        assert (await customer.get(path)).json()["customers"] == 7

    async def test_erased_and_merged_records_stay_as_they_are(self, customer: Served):
        kim, sam = await two(customer)
        erased, merged, survivor = [await owned(customer, "kim") for _ in range(3)]
        await customer.post(f"/v1/customers/{erased}/erase")
        await customer.post(f"/v1/customers/{survivor}/merge", {"customer_id": merged})
        assert (await handed_over(customer, kim["staff_id"], to=sam["staff_id"]))["customers"] == 1
        assert (await owner_of(customer, survivor))[0] == "sam"
        assert (await owner_of(customer, erased))[0] == (await owner_of(customer, merged))[0]

    async def test_of_nobody_s_customers_is_done_at_once(self, customer: Served):
        kim, sam = await two(customer)
        assert (await handed_over(customer, kim["staff_id"], to=sam["staff_id"]))["state"] == "done"


class TestRepeated:
    async def test_under_the_same_key_or_id_is_the_same(self, customer: Served):
        kim, sam = await two(customer)
        customer_id = await owned(customer, "kim")
        body = {"to": sam["staff_id"], "reason": "Leaves", "hand_over_id": str(uuid4())}
        path = f"/v1/staff/{kim['staff_id']}/hand-over"
        first = await customer.post(path, body, key="k")
        await carried_out(customer)
        again, anew = await customer.post(path, body, key="k"), await customer.post(path, body)
        assert [each.status_code for each in (first, again, anew)] == [202, 202, 200]
        assert again.json() == anew.json() and anew.json()["customers"] == 1
        assert await carried_out(customer) == 0
        assert len((await customer.get(f"/v1/customers/{customer_id}/owners")).json()["items"]) == 2

    async def test_under_another_moves_nobody(self, customer: Served):
        kim, sam = await two(customer)
        await owned(customer, "kim")
        await handed_over(customer, kim["staff_id"], to=sam["staff_id"])
        assert (await handed_over(customer, kim["staff_id"], to=sam["staff_id"]))["customers"] == 0

    async def test_two_at_once_are_one_and_a_clear_no(self, customer: Served):
        kim, sam = await two(customer)
        path = f"/v1/staff/{kim['staff_id']}/hand-over"
        body = {"to": sam["staff_id"], "reason": "Leaves"}
        answers = await asyncio.gather(*(customer.post(path, body) for _ in range(5)))
        assert sorted(each.status_code for each in answers) == [202] + [409] * 4
        codes = {each.json()["code"] for each in answers if each.status_code == 409}
        assert codes == {"hand_over_under_way"}

    @pytest.mark.usefixtures("small_batches")
    async def test_of_two_who_work_each_customer_moves_once(self, customer: Served):
        kim, sam = await two(customer)
        theirs = [await owned(customer, "kim") for _ in range(10)]
        await hand_over(customer, kim["staff_id"], to=sam["staff_id"])
        await asyncio.gather(*(carried_out(customer) for _ in range(3)))
        await carried_out(customer)
        for customer_id in theirs:
            found = (await customer.get(f"/v1/customers/{customer_id}/owners")).json()["items"]
            assert [each["owner"] for each in found] == ["sam", "kim"]


class TestBroken:
    @pytest.mark.usefixtures("small_batches")
    async def test_off_anywhere_it_goes_on_and_moves_each_once(
        self, customer: Served, monkeypatch: pytest.MonkeyPatch
    ):
        """A batch that does not come to its commit leaves nothing behind."""
        kim, sam = await two(customer)
        theirs = [await owned(customer, "kim") for _ in range(7)]
        started = await hand_over(customer, kim["staff_id"], to=sam["staff_id"])
        work = handing_over.HandOvers(customer.runtime.pool, lambda: None).work
        assert await work()

        def die(_: str) -> None:
            raise asyncpg.InterfaceError("killed")

        with monkeypatch.context() as broken:
            broken.setattr(handing_over, "reach", die)
            for _ in range(3):
                with pytest.raises(asyncpg.InterfaceError):
                    await work()
        path = f"/v1/staff/{kim['staff_id']}/hand-overs/{started['hand_over_id']}"
        assert (await customer.get(path)).json()["customers"] == 3
        await carried_out(customer)
        assert (await customer.get(path)).json()["customers"] == 7
        count = "select count(*) from events where type = 'crm.customer.owner_assigned.v1'"
        assert await customer.runtime.pool.fetchval(count) == 14
        assert {await owner_of(customer, id) for id in theirs} == {("sam", sam["staff_id"])}


async def test_killed_before_a_commit_it_goes_on_in_another_process(
    customer: Served, small_batches: None
):
    kim, sam = await two(customer)
    theirs = [await owned(customer, "kim") for _ in range(7)]
    await hand_over(customer, kim["staff_id"], to=sam["staff_id"])
    died = await asyncio.to_thread(worked_apart, customer, "hand_over.before_commit:2")
    assert died == -signal.SIGKILL
    counted = "select customers from hand_overs"
    assert await customer.runtime.pool.fetchval(counted) == 3
    await until(lambda: connection_gone(customer))
    await carried_out(customer)
    assert await customer.runtime.pool.fetchval(counted) == 7
    for customer_id in theirs:
        found = (await customer.get(f"/v1/customers/{customer_id}/owners")).json()["items"]
        assert [each["owner"] for each in found] == ["sam", "kim"]


def worked_apart(served: Served, failpoint: str) -> int:
    """The exit status of a process that works on hand-overs until it is killed there."""
    code = """
import asyncio, sys, asyncpg
from services.customer.staffing import handing_over
handing_over.BATCH = 3
async def main():
    named = {"application_name": "worked_apart"}
    async with asyncpg.create_pool(sys.argv[1], min_size=1, server_settings=named) as pool:
        while await handing_over.HandOvers(pool, lambda: None).work(): pass
asyncio.run(main())"""
    dsn = str(served.runtime.settings.database_url)
    environment = {**os.environ, "RAPPORT_FAILPOINT": failpoint}
    return subprocess.run([sys.executable, "-c", code, dsn], env=environment).returncode


async def connection_gone(served: Served) -> bool:
    """Tell if the server has noticed the death; until then the hand-over's row stays locked."""
    seen = "select from pg_stat_activity where application_name = 'worked_apart'"
    return not await served.runtime.pool.fetch(seen)


class TestRefused:
    async def test_is_what_names_nobody(self, customer: Served):
        kim, sam = await two(customer)
        await state_of(customer, sam["staff_id"], "left")
        path = f"/v1/staff/{kim['staff_id']}/hand-over"
        for body, status, code, pointer in [
            ({"to": kim["staff_id"]}, 422, "themselves_named", "/to"),
            ({"to": str(uuid4())}, 404, "staff_not_found", "/to"),
            ({"to": sam["staff_id"]}, 409, "staff_has_left", "/to"),
            ({"team": "north"}, 409, "team_has_nobody", "/team"),
        ]:
            answer = await customer.post(path, {"reason": "Leaves", **body})
            problem_of(answer, status, code)
            assert pointers_of(answer) == [pointer]
        rows = "select count(*) from hand_overs"
        assert await customer.runtime.pool.fetchval(rows) == 0

    @pytest.mark.parametrize(
        ("body", "pointer"),
        [
            ({"to": "7", "reason": "x"}, "/to"),
            ({"to": str(UUID(int=1))}, "/reason"),
            ({"reason": "x"}, ""),
            ({"to": str(UUID(int=1)), "team": "north", "reason": "x"}, ""),
        ],
    )
    async def test_bad_input_is_named(self, customer: Served, body: Any, pointer: str):
        kim = await member(customer)
        answer = await customer.post(f"/v1/staff/{kim['staff_id']}/hand-over", body)
        assert (answer.status_code, pointers_of(answer)) == (422, [pointer])

    async def test_of_nobody_is_not_found(self, customer: Served):
        answer = await customer.post(
            f"/v1/staff/{uuid4()}/hand-over", {"to": str(uuid4()), "reason": "x"}
        )
        problem_of(answer, 404, "staff_not_found")
        path = f"/v1/staff/{(await member(customer))['staff_id']}/hand-overs/{uuid4()}"
        problem_of(await customer.get(path), 404, "hand_over_not_found")


class TestSince:
    async def test_an_owner_of_before_is_told_as_of_then(self, customer: Served):
        customer_id = (await registered(customer))["customer_id"]
        await assign(customer, customer_id, {"owner": "kim", "since": "2024-01-01T00:00:00Z"})
        await assign(customer, customer_id, {"owner": "sam", "since": "2025-01-01T00:00:00Z"})
        found = (await customer.get(f"/v1/customers/{customer_id}/owners")).json()["items"]
        assert [(each["owner"], each["since"], each["until"]) for each in found] == [
            ("sam", "2025-01-01T00:00:00Z", None),
            ("kim", "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"),
        ]

    @pytest.mark.parametrize(
        ("since", "status", "code"),
        [
            ("2023-12-31T00:00:00Z", 409, "before_the_last_owner"),
            ("2199-01-01T00:00:00Z", 422, "owned_only_later"),
        ],
    )
    async def test_is_never_before_the_last_nor_ahead(
        self, customer: Served, since: str, status: int, code: str
    ):
        customer_id = (await registered(customer))["customer_id"]
        await assign(customer, customer_id, {"owner": "kim", "since": "2024-01-01T00:00:00Z"})
        path = f"/v1/customers/{customer_id}/owner"
        answer = await customer.call("PUT", path, {"owner": "sam", "since": since})
        problem_of(answer, status, code)
        assert pointers_of(answer) == ["/since"]

    async def test_the_owners_are_told_in_pages(self, customer: Served):
        customer_id = await owned(customer, "o0")
        for number in range(1, 5):
            await assign(customer, customer_id, f"o{number}")
        path = f"/v1/customers/{customer_id}/owners?limit=2"
        found, cursor = [], ""
        while True:
            page = (await customer.get(path + cursor)).json()
            found += [each["owner"] for each in page["items"]]
            if page["next_cursor"] is None:
                break
            cursor = f"&cursor={page['next_cursor']}"
        assert found == ["o4", "o3", "o2", "o1", "o0"]
