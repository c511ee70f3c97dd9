"""The archive of key accounts: entries kept by the rules, and what ends soon found in scope."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, structs

from services.customer.domain.archive.commands import ChangeEntry, RecordEntry, VoidEntry
from services.customer.domain.archive.decider import decide
from services.customer.domain.archive.errors import (
    ArchiveEntryIsVoided,
    EndsBeforeItStarts,
    RemindedOfNoEnd,
)
from services.customer.domain.archive.state import CHANGEABLE, ArchiveEntry, evolve
from tests.services.customer.asked import registered
from tests.services.customer.staffed import assign, member
from tests.services.live import caught_up
from tests.services.problems import pointers_of, problem_of
from tests.services.scoping import put_policy
from tests.services.serving import Served
from tests.specification import NOW

ADA, ENTRY = (UUID(f"0190a000-0000-7000-8000-00000000ada{n}") for n in range(2))
_DAYS = st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2026, 1, 5)))
_FIELDS = {
    "title": st.sampled_from(["Loom", "Mill"]),
    "details": st.one_of(st.none(), st.just("By the river")),
    "starts_on": _DAYS,
    "ends_on": _DAYS,
    "remind_days_before": st.one_of(st.none(), st.integers(0, 3)),
}
_CHANGES = st.fixed_dictionaries({}, optional=_FIELDS)
REFUSED = (EndsBeforeItStarts, RemindedOfNoEnd)


def recorded(**given: Any) -> ArchiveEntry:
    command = RecordEntry(customer_id=ADA, entry_id=ENTRY, kind="equipment", **given)
    (event,) = decide(None, command, NOW)
    state = evolve(None, event, NOW)
    assert state
    return state


def done(state: ArchiveEntry, command: Any) -> ArchiveEntry:
    for event in decide(state, command, NOW):
        state = evolve(state, event, NOW) or state
    return state


class TestLaws:
    @given(st.lists(_CHANGES))
    def test_it_is_what_was_told_last_and_always_possible(self, asked: list[dict[str, Any]]):
        state = recorded(title="Loom")
        model = {name: getattr(state, name) for name in CHANGEABLE}
        for change in asked:
            wanted = model | change
            late = wanted["starts_on"] and wanted["ends_on"]
            impossible = (late and wanted["ends_on"] < wanted["starts_on"]) or (
                wanted["remind_days_before"] is not None and wanted["ends_on"] is None
            )
            command = ChangeEntry(**change)
            if impossible and wanted != model:
                with pytest.raises(REFUSED):
                    decide(state, command, NOW)
                continue
            model, state = wanted, done(state, command)
            assert {name: getattr(state, name) for name in CHANGEABLE} == model
            assert decide(state, command, NOW) == ()

    @given(_CHANGES)
    def test_the_inverse_of_a_change_leads_back(self, change: dict[str, Any]):
        state = recorded(title="Loom", ends_on=date(2026, 1, 5), remind_days_before=1)
        try:
            (event, *_) = decide(state, ChangeEntry(**change), NOW) or (None,)
        except REFUSED:
            return
        after = done(state, ChangeEntry(**change))
        told = [n for n in CHANGEABLE if event and getattr(event, n) is not UNSET]
        back = ChangeEntry(**{name: getattr(state, name) for name in told})
        assert done(after, back) == state

    def test_what_was_voided_stays_so(self):
        state = done(recorded(title="Loom"), VoidEntry(reason="duplicate"))
        assert state.voided_at == NOW
        assert decide(state, VoidEntry(reason="duplicate"), NOW) == ()
        for command in (ChangeEntry(title="Mill"), VoidEntry(reason="mistake")):
            with pytest.raises(ArchiveEntryIsVoided):
                decide(state, command, NOW)

    def test_the_reminder_is_counted_from_the_end(self):
        state = recorded(title="Loom", ends_on=date(2026, 3, 2), remind_days_before=2)
        assert state.remind_on == date(2026, 2, 28)
        assert structs.replace(state, ends_on=None).remind_on is None


def in_days(days: int) -> str:
    return str(datetime.now(UTC).date() + timedelta(days=days))


async def entry(served: Served, customer_id: str, **more: Any) -> dict[str, Any]:
    body = {"kind": "contract", "title": "Looms for the mill", **more}
    answer = await served.post(f"/v1/customers/{customer_id}/archive", body)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def ending(served: Served, query: str = "", **more: Any) -> list[str]:
    answer = await served.get(f"/v1/archive/ending?limit=200{query}", **more)
    assert answer.status_code == 200, answer.text
    return [each["entry_id"] for each in answer.json()["items"]]


class TestOverHttp:
    pytestmark = pytest.mark.asyncio(loop_scope="module")

    async def test_an_entry_is_recorded_changed_ended_and_voided(self, shared_customer: Served):
        id = (await registered(shared_customer))["customer_id"]
        body = {"entry_id": str(uuid4()), "kind": "network", "title": "Loom net", "details": "10 G"}
        path = f"/v1/customers/{id}/archive"
        first = await shared_customer.post(path, body)
        again = await shared_customer.post(path, body)
        assert (first.status_code, again.status_code) == (201, 200), again.text
        other = await shared_customer.post(path, body | {"title": "Other"})
        problem_of(other, 409, "archive_entry_exists")
        own, match = f"/v1/archive/{body['entry_id']}", {"If-Match": '"1"'}
        change = {"ends_on": "2026-06-30", "details": None}
        changed = await shared_customer.call("PATCH", own, change, headers=match)
        assert (changed.json()["ends_on"], changed.json()["details"]) == ("2026-06-30", None)
        stale = await shared_customer.call("PATCH", own, {"title": "Late"}, headers=match)
        problem_of(stale, 412, "stale_version")
        listed = (await shared_customer.get(path)).json()["items"]
        assert listed == [changed.json()]
        masked = (await shared_customer.get(own, role="analyst")).json()
        assert (masked["title"], masked["personal_data"]) == (None, "masked")
        stored = await shared_customer.runtime.pool.fetch(
            "select data from events where stream = $1", f"archive-{body['entry_id']}"
        )
        assert not any("Loom" in row["data"] for row in stored)
        voided = await shared_customer.post(f"{own}/void", {"reason": "duplicate"})
        assert voided.json()["void_reason"] == "duplicate"
        assert (await shared_customer.get(path)).json()["items"] == []
        problem_of(
            await shared_customer.call("PATCH", own, {"title": "x"}, headers={"If-Match": "*"}),
            409,
            "archive_entry_is_voided",
        )

    async def test_nothing_can_be_read_once_the_customer_is_erased(self, shared_customer: Served):
        id = (await registered(shared_customer))["customer_id"]
        known = await entry(shared_customer, id, details="Ask for Kim")
        await shared_customer.post(f"/v1/customers/{id}/erase")
        own = f"/v1/archive/{known['entry_id']}"
        answer = (await shared_customer.get(own)).json()
        assert (answer["title"], answer["details"]) == (None, None)
        assert answer["personal_data"] == "erased"
        change = {"title": "Back"}
        again = await shared_customer.call("PATCH", own, change, headers={"If-Match": "*"})
        problem_of(again, 409, "customer_erased")

    @pytest.mark.parametrize(
        ("body", "pointer"),
        [
            ({"kind": "toy"}, "/kind"),
            ({"title": ""}, "/title"),
            ({"starts_on": "2026-02-30"}, "/starts_on"),
            ({"starts_on": "2026-02-01T00:00:00Z"}, "/starts_on"),
            ({"ends_on": 1}, "/ends_on"),
            ({"starts_on": "2026-02-02", "ends_on": "2026-02-01"}, "/ends_on"),
            ({"remind_days_before": 5}, "/remind_days_before"),
            ({"ends_on": "2026-02-02", "remind_days_before": -1}, "/remind_days_before"),
        ],
    )
    async def test_bad_input_names_the_field_and_changes_nothing(
        self, shared_customer: Served, body: dict[str, Any], pointer: str
    ):
        id = (await registered(shared_customer))["customer_id"]
        path = f"/v1/customers/{id}/archive"
        answer = await shared_customer.post(path, {"kind": "contract", "title": "Looms", **body})
        assert answer.status_code == 422
        assert pointers_of(answer) == [pointer]
        assert (await shared_customer.get(path)).json()["items"] == []


class TestEnding:
    pytestmark = pytest.mark.asyncio(loop_scope="module")

    async def test_is_listed_by_owner_in_days_and_when_it_is_due(self, live_customer: Served):
        owner = uuid4().hex
        id = (await registered(live_customer))["customer_id"]
        await live_customer.call("PUT", f"/v1/customers/{id}/owner", {"owner": owner})
        soon, later, due = [
            (await entry(live_customer, id, ends_on=in_days(days), remind_days_before=before))[
                "entry_id"
            ]
            for days, before in ((5, 1), (40, 1), (20, 60))
        ]
        await entry(live_customer, id)
        await entry(live_customer, id, ends_on=in_days(-1))
        await caught_up(live_customer)
        assert await ending(live_customer, f"&owner={owner}") == [soon, due]
        assert await ending(live_customer, f"&owner={owner}&within_days=60") == [soon, due, later]
        assert await ending(live_customer, f"&owner={owner}&within_days=60&due=true") == [due]
        assert await ending(live_customer, f"&owner={uuid4().hex}") == []
        await live_customer.post(f"/v1/archive/{soon}/void", {"reason": "duplicate"})
        assert await ending(live_customer, f"&owner={owner}") == [due]

    async def test_a_member_s_are_the_survivor_s_until_they_leave(self, live_customer: Served):
        ids = [(await registered(live_customer))["customer_id"] for _ in range(2)]
        owners = [uuid4().hex for _ in ids]
        for id, owner in zip(ids, owners, strict=True):
            await live_customer.call("PUT", f"/v1/customers/{id}/owner", {"owner": owner})
        known = (await entry(live_customer, ids[1], ends_on=in_days(3)))["entry_id"]
        path = f"/v1/customers/{ids[0]}"
        await live_customer.post(f"{path}/merge", {"customer_id": ids[1]})
        await caught_up(live_customer)
        assert await ending(live_customer, f"&owner={owners[0]}") == [known]
        listed = (await live_customer.get(f"{path}/archive")).json()["items"]
        assert [each["entry_id"] for each in listed] == [known]
        await live_customer.post(f"{path}/unmerge", {"customer_id": ids[1]})
        await caught_up(live_customer)
        assert await ending(live_customer, f"&owner={owners[0]}") == []
        assert await ending(live_customer, f"&owner={owners[1]}") == [known]
        assert (await live_customer.get(f"{path}/archive")).json()["items"] == []

    async def test_out_of_scope_it_does_not_exist(self, live_customer: Served):
        kim = await member(live_customer)
        claims = {"sub": kim["subjects"][0]}
        own, other = [(await registered(live_customer))["customer_id"] for _ in range(2)]
        await assign(live_customer, own, {"staff_id": kim["staff_id"]})
        seen, unseen = [
            (await entry(live_customer, id, ends_on=in_days(4)))["entry_id"] for id in (own, other)
        ]
        await caught_up(live_customer)
        scope = {"customers": {"read": "own", "write": "own"}}
        await put_policy(live_customer, {"agent": scope})
        try:
            assert await ending(live_customer, role="agent", claims=claims) == [seen]
            for path, status in ((seen, 200), (unseen, 404), (str(uuid4()), 404)):
                answer = await live_customer.get(f"/v1/archive/{path}", role="agent", claims=claims)
                assert answer.status_code == status, answer.text
        finally:
            await put_policy(live_customer, {})
