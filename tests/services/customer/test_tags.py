"""Tags: a set of labels, kept by the rules, shown, and filtered by."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.events.customer import CustomerErased, CustomerRegistered
from services.customer.domain.customer.commands import ChangeTags
from services.customer.domain.customer.decider import decide
from services.customer.domain.customer.errors import TooManyTags
from services.customer.domain.customer.state import Customer, evolve
from tests.services.customer.asked import registered
from tests.services.live import caught_up
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served
from tests.specification import NOW

ADA = UUID("0190a000-0000-7000-8000-00000000ada0")
_TAGS = st.frozensets(st.sampled_from("abcdef"))


@st.composite
def _commands(draw: st.DrawFn) -> ChangeTags:
    add = draw(_TAGS)
    return ChangeTags(add=add, remove=draw(_TAGS) - add)


def started() -> Customer:
    state = evolve(None, CustomerRegistered(customer_id=ADA, kind="person", name="A"), NOW)
    assert state is not None
    return state


def done(state: Customer, command: ChangeTags) -> tuple[Customer, list[Any]]:
    events = list(decide(state, command, NOW))
    for event in events:
        changed = evolve(state, event, NOW)
        assert changed is not None
        state = changed
    return state, events


class TestLaws:
    @given(st.lists(_commands()))
    def test_they_are_a_set(self, asked: list[ChangeTags]):
        state, model = started(), set[str]()
        for command in asked:
            state, _ = done(state, command)
            model = (model - command.remove) | command.add
            assert state.tags == model
            assert done(state, command) == (state, [])

    @given(_TAGS, _commands())
    def test_the_inverse_of_what_an_event_tells_leads_back(
        self, before: frozenset[str], command: ChangeTags
    ):
        state, _ = done(started(), ChangeTags(add=before))
        after, events = done(state, command)
        for event in events:
            inverse = ChangeTags(add=frozenset(event.removed), remove=frozenset(event.added))
            after, _ = done(after, inverse)
        assert after == state

    def test_there_are_a_hundred_at_most(self):
        full, _ = done(started(), ChangeTags(add=frozenset(map(str, range(100)))))
        with pytest.raises(TooManyTags):
            decide(full, ChangeTags(add=frozenset({"x"})), NOW)
        swapped, _ = done(full, ChangeTags(add=frozenset({"x"}), remove=frozenset({"0"})))
        assert len(swapped.tags) == 100

    def test_they_stay_when_the_customer_is_erased(self):
        state, _ = done(started(), ChangeTags(add=frozenset({"dealer"})))
        erased = evolve(state, CustomerErased(customer_id=ADA), NOW)
        assert erased and erased.tags == {"dealer"}


class TestOverHttp:
    pytestmark = pytest.mark.asyncio(loop_scope="module")

    async def test_are_answered_in_lower_case_each_once(self, shared_customer: Served):
        known = await registered(shared_customer)
        path = f"/v1/customers/{known['customer_id']}"
        body = {"add": ["Dealer", "dealer", "fair-2026", "客戶"]}
        answer = await shared_customer.post(f"{path}/tags", body)
        assert answer.status_code == 200, answer.text
        assert answer.json()["tags"] == ["dealer", "fair-2026", "客戶"]
        again = await shared_customer.post(f"{path}/tags", body)
        assert again.json()["version"] == answer.json()["version"]
        fewer = await shared_customer.post(f"{path}/tags", {"remove": ["FAIR-2026", "other"]})
        assert fewer.json()["tags"] == ["dealer", "客戶"]
        then = (await shared_customer.get(f"{path}/history")).json()["items"][1]["recorded_at"]
        before = (await shared_customer.get(f"{path}?as_of={then}")).json()
        assert before["tags"] == ["dealer", "fair-2026", "客戶"]

    @pytest.mark.parametrize(
        ("body", "pointer"),
        [
            ({"add": ["two words"]}, "/add/0"),
            ({"add": ["ok", "a@x.org"]}, "/add/1"),
            ({"add": [""]}, "/add/0"),
            ({"add": ["a/b"]}, "/add/0"),
            ({"add": ["A"], "remove": ["a"]}, ""),
            ({"tags": ["a"]}, "/tags"),
        ],
    )
    async def test_bad_input_names_the_field(
        self, shared_customer: Served, body: dict[str, Any], pointer: str
    ):
        known = await registered(shared_customer)
        answer = await shared_customer.post(f"/v1/customers/{known['customer_id']}/tags", body)
        problem_of(answer, 422, "validation_failed")
        assert pointers_of(answer) == [pointer]

    async def test_the_list_is_filtered_by_all_that_are_asked_for(self, live_customer: Served):
        one, two = uuid4().hex, uuid4().hex
        ids = [(await registered(live_customer))["customer_id"] for _ in range(3)]
        for id, tags in zip(ids, ([one], [one, two], [two]), strict=True):
            await live_customer.post(f"/v1/customers/{id}/tags", {"add": tags})
        await caught_up(live_customer)
        assert await listed(live_customer, f"tag={one}") == [ids[1], ids[0]]
        assert await listed(live_customer, f"tag={one.upper()},{two}") == [ids[1]]
        await live_customer.post(f"/v1/customers/{ids[1]}/tags", {"remove": [one]})
        await caught_up(live_customer)
        assert await listed(live_customer, f"tag={one}&merged=true") == [ids[0]]
        bad = await live_customer.get("/v1/customers?tag=a%20b")
        problem_of(bad, 422, "validation_failed")
        assert pointers_of(bad) == ["/query/tag"]

    async def test_a_member_keeps_its_own_while_it_is_merged(self, live_customer: Served):
        tag = uuid4().hex
        survivor, member = [(await registered(live_customer))["customer_id"] for _ in range(2)]
        await live_customer.post(f"/v1/customers/{member}/tags", {"add": [tag]})
        path = f"/v1/customers/{survivor}"
        await live_customer.post(f"{path}/merge", {"customer_id": member})
        await caught_up(live_customer)
        assert (await live_customer.get(path)).json()["tags"] == []
        assert await listed(live_customer, f"tag={tag}") == []
        await live_customer.post(f"{path}/unmerge", {"customer_id": member})
        await caught_up(live_customer)
        assert await listed(live_customer, f"tag={tag}") == [member]


async def listed(served: Served, query: str) -> list[str]:
    answer = await served.get(f"/v1/customers?{query}")
    assert answer.status_code == 200, answer.text
    return [item["customer_id"] for item in answer.json()["items"]]
