"""Coverage: customers by owner and when we were in touch last, kept and as it is answered."""

import random
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.events.interaction import InteractionRecorded
from libs.eventstore.reading import read_stream
from services.customer.consuming import build_projection
from services.customer.projections.coverage import NEVER, NOBODY, Covered, moved
from tests.services.customer.asked import registered
from tests.services.customer.heard import complaint
from tests.services.customer.staffed import assign, handed_over, member
from tests.services.customer.test_overview_parts import heard, told
from tests.services.customer.test_projection import _history, _interleaved, _tables
from tests.services.scoping import forget, put_policy
from tests.services.serving import Served

KEYS = st.sampled_from([None, NOBODY, "kim", "sam"])
MOMENTS = st.sampled_from(
    [None, datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 3, 2, tzinfo=UTC)]
)
COVERED = st.builds(Covered, KEYS, MOMENTS)


@given(st.lists(st.tuples(COVERED, COVERED)))
def test_what_is_added_to_the_counts_is_how_they_differ(
    changes: list[tuple[Covered, Covered]],
):
    owners, days = moved(changes)
    for counts, name in ((owners, "owner_key"), (days, "touched_on")):
        before, after = (
            (
                Counter(getattr(one, name) for one in side if one.owner_key is not None)
                for side in zip(*changes, strict=True)
            )
            if changes
            else (Counter(), Counter())
        )
        expected = {key: after[key] - before[key] for key in {*before, *after}}
        assert counts == {key: count for key, count in expected.items() if count}


@pytest.mark.parametrize("seed", range(3))
async def test_kept_counts_are_those_of_the_customers_after_any_batches(
    customer: Served, seed: int
):
    chance = random.Random(seed)
    order = _interleaved(_history(chance), chance)
    cut, size = chance.randrange(len(order)) + 1, chance.randrange(1, 9)
    batches = [order[n : n + size] for n in range(0, cut, size)]
    kept = await _tables(customer, build_projection(customer.runtime), batches)
    owners, days = counted(kept["customers"], kept["activity"])
    assert {row["owner_key"]: row["customers"] for row in kept["coverage_owners"]} == owners
    assert {row["touched_on"]: row["customers"] for row in kept["coverage_days"]} == days


def counted(
    customers: Sequence[dict[str, Any]], activity: Sequence[dict[str, Any]]
) -> tuple[Counter[str], Counter[Any]]:
    touched = {row["customer_id"]: row["last_interaction_at"] for row in activity}
    owners: Counter[str] = Counter()
    days: Counter[Any] = Counter()
    for row in customers:
        if row["registered_at"] is None or row["merged_into"] or row["erased"]:
            continue
        id = row["customer_id"]
        group = [
            one["customer_id"]
            for one in customers
            if id in (one["customer_id"], one["merged_into"])
        ]
        last = max((at for one in group if (at := touched.get(one))), default=None)
        owners[f"={row['owner']}" if row["owner"] else NOBODY] += 1
        days[last.date() if last else NEVER] += 1
    return owners, days


async def heard_of(served: Served, *ids: str) -> None:
    """As the consumer hears what this service recorded."""
    for id in ids:
        events = await read_stream(served.runtime.pool, f"customer-{id}")
        await heard(served, events)


async def coverage(served: Served, query: str = "", **more: Any) -> dict[str, Any]:
    answer = await served.get(f"/v1/coverage?{query}", **more)
    assert answer.status_code == 200, answer.text
    return answer.json()


def touch(id: str, days_ago: int) -> Any:
    at = datetime.now(UTC) - timedelta(days=days_ago)
    called = complaint(UUID(id), "1")
    assert isinstance(called, InteractionRecorded)
    return told(called, at=at)


async def test_who_looks_after_how_many_and_who_was_left_alone(customer: Served):
    kim = await member(customer, team="north", owner_labels=["kb"])
    sam = await member(customer, team="south")
    ids = [(await registered(customer))["customer_id"] for _ in range(7)]
    for id in ids[:3]:
        await assign(customer, id, {"staff_id": kim["staff_id"]})
    await assign(customer, ids[3], {"staff_id": sam["staff_id"]})
    await assign(customer, ids[4], "a label of nobody")
    await heard_of(customer, *ids)
    await heard(
        customer, [touch(ids[0], 5), touch(ids[1], 95), touch(ids[3], 91), touch(ids[6], 1)]
    )
    seen = await coverage(customer, "most=2")
    assert (seen["customers"], seen["without_owner"], seen["untouched"]) == (7, 2, 5)
    assert seen["overloaded"] == 1
    assert [
        (o["staff_id"], o["owner"], o["customers"], o["untouched"]) for o in seen["owners"]
    ] == [
        (kim["staff_id"], None, 3, 2),
        (sam["staff_id"], None, 1, 1),
        (None, "a label of nobody", 1, 1),
    ]
    assert [tuple(team.values()) for team in seen["teams"]] == [
        ("north", 1, 1, 3),
        ("south", 1, 0, 1),
        (None, 1, 0, 1),
    ]
    assert (await coverage(customer, "untouched_days=94"))["untouched"] == 4
    north = await coverage(customer, "team=north&untouched_days=1")
    assert (north["customers"], north["untouched"], north["without_owner"]) == (3, 3, None)
    await customer.post(f"/v1/customers/{ids[1]}/merge", {"customer_id": ids[6]})
    await heard_of(customer, ids[1], ids[6])
    merged = await coverage(customer)
    assert (merged["customers"], merged["without_owner"], merged["untouched"]) == (6, 1, 4)
    await customer.post(f"/v1/customers/{ids[1]}/unmerge", {"customer_id": ids[6]})
    await heard_of(customer, ids[1], ids[6])
    again = await coverage(customer, "most=2")
    moving = ("freshness", "untouched_since")
    assert {k: v for k, v in again.items() if k not in moving} == {
        k: v for k, v in seen.items() if k not in moving
    }
    await handed_over(customer, kim["staff_id"], to=sam["staff_id"])
    await heard_of(customer, *ids)
    assert [o["customers"] for o in (await coverage(customer))["owners"]] == [4, 1]


async def test_my_customers_are_those_of_the_list_and_in_scope(customer: Served):
    kim, sam = await member(customer, team="north"), await member(customer, team="south")
    ids = [(await registered(customer))["customer_id"] for _ in range(5)]
    for id, staff in zip(ids, (kim, kim, kim, sam, None), strict=True):
        if staff:
            await assign(customer, id, {"staff_id": staff["staff_id"]})
    await heard_of(customer, *ids)

    async def of(staff: dict[str, Any], **more: Any) -> list[str]:
        found, cursor = [], ""
        while True:
            path = f"/v1/staff/{staff['staff_id']}/customers?limit=2{cursor}"
            page = (await customer.get(path, **more)).json()
            found += [item["customer_id"] for item in page["items"]]
            if page["next_cursor"] is None:
                return found
            cursor = f"&cursor={page['next_cursor']}"

    listed = await customer.get(f"/v1/customers?staff_id={kim['staff_id']}")
    assert await of(kim) == [item["customer_id"] for item in listed.json()["items"]]
    assert set(await of(kim)) == set(ids[:3])
    nobody = await customer.get(f"/v1/staff/{uuid4()}/customers")
    assert nobody.status_code == 404
    await put_policy(customer, {"agent": {"customers": {"read": "own", "write": "own"}}})
    forget(customer)
    claims = {"sub": kim["subjects"][0]}
    assert set(await of(kim, role="agent", claims=claims)) == set(ids[:3])
    assert await of(sam, role="agent", claims=claims) == []
    own = await coverage(customer, role="agent", claims=claims)
    assert (own["customers"], own["without_owner"], own["untouched"]) == (3, None, 3)
    assert [each["staff_id"] for each in own["owners"]] == [kim["staff_id"]]
