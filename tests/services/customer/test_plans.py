"""Account plans: goals and actions, replaced as a whole, each version kept, texts sealed."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.events.file.plans import PlanAction, PlanChanged, PlanGoal
from services.customer.domain.plan.account_plans import change
from services.customer.domain.plan.errors import GoalNotFound, NamedTwice
from tests.services.customer.asked import registered
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

ADA = UUID("0190a000-0000-7000-8000-00000000ada0")
_IDS = st.sampled_from([UUID(int=n) for n in range(1, 5)])


@st.composite
def _plans(draw: st.DrawFn) -> PlanChanged:
    goals = draw(st.lists(_IDS, max_size=3))
    actions = draw(st.lists(st.tuples(_IDS, st.one_of(st.none(), _IDS)), max_size=3))
    return PlanChanged(
        customer_id=ADA,
        goals=tuple(PlanGoal(goal_id=id, state="open") for id in goals),
        actions=tuple(PlanAction(action_id=id, state="open", goal_id=goal) for id, goal in actions),
    )


class TestLaws:
    @given(_plans(), _plans())
    def test_a_plan_names_each_once_and_only_goals_it_has_or_changes_nothing(
        self, before: PlanChanged, wanted: PlanChanged
    ):
        ids = [g.goal_id for g in wanted.goals] + [a.action_id for a in wanted.actions]
        goals = {goal.goal_id for goal in wanted.goals}
        twice = len({*ids}) < len(ids)
        lost = any(a.goal_id and a.goal_id not in goals for a in wanted.actions)
        if twice or lost:
            with pytest.raises((NamedTwice, GoalNotFound)):
                change(before, wanted)
        else:
            assert change(before, wanted) == (() if before == wanted else (wanted,))
            assert change(wanted, wanted) == ()


class TestOverHttp:
    pytestmark = pytest.mark.asyncio(loop_scope="module")

    async def test_a_plan_is_replaced_from_the_version_one_has_seen(self, shared_customer: Served):
        id = (await registered(shared_customer))["customer_id"]
        path, goal = f"/v1/customers/{id}/plan", str(uuid4())
        empty = await shared_customer.get(path)
        assert (empty.json()["version"], empty.json()["goals"]) == (0, [])
        body = {
            "goals": [{"goal_id": goal, "objective": "Half of the looms"}],
            "actions": [{"goal_id": goal, "task": "Visit the mill", "due_on": "2026-06-30"}],
        }
        first = {"If-Match": empty.headers["etag"]}
        answer = await shared_customer.call("PUT", path, body, headers=first)
        assert answer.status_code == 200, answer.text
        assert (await shared_customer.get(path)).json() == answer.json()
        stale = await shared_customer.call("PUT", path, {}, headers=first)
        problem_of(stale, 412, "stale_version")
        masked = (await shared_customer.get(path, role="analyst")).json()
        assert masked["goals"] == [{"goal_id": goal, "objective": None, "state": "open"}]
        assert masked["actions"][0]["due_on"] == "2026-06-30"
        stored = await shared_customer.runtime.pool.fetch(
            "select data from events where stream = $1", f"plan-{id}"
        )
        assert not any("loom" in row["data"] or "mill" in row["data"] for row in stored)
        await shared_customer.post(f"/v1/customers/{id}/erase")
        erased = (await shared_customer.get(path)).json()
        assert (erased["personal_data"], erased["goals"][0]["objective"]) == ("erased", None)
        again = await shared_customer.call("PUT", path, {}, headers={"If-Match": "*"})
        problem_of(again, 409, "customer_erased")

    async def test_the_survivor_s_holds_and_the_member_s_is_its_own_again(
        self, shared_customer: Served
    ):
        ids = [(await registered(shared_customer))["customer_id"] for _ in range(2)]
        paths = [f"/v1/customers/{id}/plan" for id in ids]
        for path in paths:
            body = {"goals": [{"objective": path}]}
            await shared_customer.call("PUT", path, body, headers={"If-Match": "*"})
        before = [(await shared_customer.get(path)).json() for path in paths]
        merge = {"customer_id": ids[1]}
        await shared_customer.post(f"/v1/customers/{ids[0]}/merge", merge)
        assert [(await shared_customer.get(path)).json() for path in paths] == [before[0]] * 2
        refused = await shared_customer.call("PUT", paths[1], {}, headers={"If-Match": "*"})
        problem_of(refused, 409, "customer_merged")
        await shared_customer.post(f"/v1/customers/{ids[0]}/unmerge", merge)
        assert [(await shared_customer.get(path)).json() for path in paths] == before

    @pytest.mark.parametrize(
        ("body", "pointer"),
        [
            ({"goals": [{"objective": ""}]}, "/goals/0/objective"),
            ({"actions": [{"task": "x", "goal_id": str(ADA)}]}, "/actions/0/goal_id"),
            ({"actions": [{"task": "x", "due_on": "soon"}]}, "/actions/0/due_on"),
            ({"actions": [{"task": "x", "state": "late"}]}, "/actions/0/state"),
            (
                {"goals": [{"objective": "x", "goal_id": str(ADA)}] * 2},
                "/goals/1/goal_id",
            ),
        ],
    )
    async def test_bad_input_names_the_field_and_changes_nothing(
        self, shared_customer: Served, body: dict[str, Any], pointer: str
    ):
        path = f"/v1/customers/{(await registered(shared_customer))['customer_id']}/plan"
        answer = await shared_customer.call("PUT", path, body, headers={"If-Match": "*"})
        assert answer.status_code == 422
        assert pointers_of(answer) == [pointer]
        assert (await shared_customer.get(path)).json()["version"] == 0
