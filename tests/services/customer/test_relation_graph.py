"""The graph around a customer: the same from both ends, then as now, over merges and their undoing,
after erasure, and never more than asked for."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from libs.eventstore.folding import fold
from libs.eventstore.reading import read_streams
from services.customer.domain.relation.kinds import KINDS, RULES
from services.customer.domain.relation.state import evolve
from tests.services.customer.asked import registered
from tests.services.customer.related import (
    change,
    graph,
    lines,
    merge,
    move,
    neighbours,
    new_id,
    organization,
    person,
    related,
    void,
)
from tests.services.groups import MergeGroups
from tests.services.problems import problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
NOW = datetime.now(UTC)
PAST, BEFORE_THAT = (NOW - timedelta(days=10)).isoformat(), (NOW - timedelta(days=20)).isoformat()


@pytest.mark.parametrize("kind", KINDS)
async def test_reads_the_same_from_both_ends(shared_customer: Served, kind: str):
    rule = RULES[kind]  # pyright: ignore[reportArgumentType]
    ends = [await person(shared_customer, kind=min(each)) for each in rule.ends]
    await related(shared_customer, ends[0], kind, ends[1])
    found = [await graph(shared_customer, id) for id in ends]
    assert found[0]["relations"] == found[1]["relations"]
    assert [node["customer_id"] for node in found[0]["nodes"]] == ends
    assert [node["customer_id"] for node in found[1]["nodes"]] == ends[::-1]
    directed = [await neighbours(shared_customer, id, direction="out") for id in ends]
    assert directed == [[ends[1]], [ends[0]] if rule.symmetric else []]


async def test_what_a_merge_put_beside_another_can_be_ended(shared_customer: Served):
    """A parent each, then one customer: two parents at a time, of which either may end."""
    mothers = [await organization(shared_customer) for _ in range(2)]
    one, other = [await organization(shared_customer) for _ in range(2)]
    kept = await related(shared_customer, mothers[0], "parent", one)
    ended = await related(shared_customer, mothers[1], "parent", other)
    await merge(shared_customer, one, other)
    answer = await change(shared_customer, ended, {"until": PAST})
    assert answer.status_code == 200, answer.text
    again = await change(shared_customer, ended, {"until": None})
    problem_of(again, 409, "one_at_a_time")
    found = await graph(shared_customer, one, kind="parent")
    assert [each["relation_id"] for each in found["relations"]] == [kept]


async def test_says_by_which_path_each_was_reached(shared_customer: Served):
    ada, bob = await person(shared_customer), await person(shared_customer)
    acme, mother = [await organization(shared_customer) for _ in range(2)]
    works = await related(shared_customer, ada, "works_at", acme)
    owned = await related(shared_customer, mother, "parent", acme)
    decides = await related(shared_customer, bob, "decision_maker", mother)
    found = await graph(shared_customer, ada, depth=3)
    paths = {node["customer_id"]: node["path"] for node in found["nodes"]}
    steps = [(works, acme), (owned, mother), (decides, bob)]
    for length, (_, id) in enumerate(steps, start=1):
        assert [tuple(step.values()) for step in paths[id]] == steps[:length]
    assert [node["depth"] for node in found["nodes"]] == [0, 1, 2, 3]
    assert await neighbours(shared_customer, ada, depth=2) == [acme, mother]
    assert await neighbours(shared_customer, ada, depth=3, kind="works_at") == [acme]
    two = "works_at,parent"
    assert await neighbours(shared_customer, ada, depth=3, kind=two) == [acme, mother]


async def test_what_ended_is_shown_as_of_before(shared_customer: Served):
    ada, acme = await person(shared_customer), await organization(shared_customer)
    relation_id = await related(shared_customer, ada, "works_at", acme, since=BEFORE_THAT)
    known = datetime.now(UTC).isoformat()
    await change(shared_customer, relation_id, {"until": PAST})
    assert await neighbours(shared_customer, ada) == []
    then = await graph(shared_customer, ada, as_of=known)
    assert (lines(then), then["basis"]) == ({(ada, "works_at", acme)}, "recorded")
    assert await neighbours(shared_customer, ada, as_of=known, basis="occurred") == []


async def test_as_it_really_was(shared_customer: Served):
    old = {"occurred_at": "2020-01-01T00:00:00Z", "acquisition": None}
    ada = (await registered(shared_customer, **old))["customer_id"]
    one, two = [await organization(shared_customer) for _ in range(2)]
    left = await related(shared_customer, ada, "works_at", one, since="2021-01-01T00:00:00Z")
    await move(shared_customer, left, two, at="2023-01-01T00:00:00Z")

    async def then(year: int) -> list[str]:
        moment = f"{year}-01-01T00:00:00Z"
        return await neighbours(shared_customer, ada, as_of=moment, basis="occurred")

    assert [await then(year) for year in (2020, 2021, 2022, 2023)] == [[], [one], [one], [two]]
    answer = await shared_customer.get(f"/v1/customers/{ada}/relations?as_of=2022-01-01T00:00:00Z")
    problem_of(answer, 404, "not_known_then")


async def test_relations_of_merged_records_are_the_survivors(shared_customer: Served):
    one, twin, other, third = [await organization(shared_customer) for _ in range(4)]
    await related(shared_customer, one, "partner", other)
    repeated = await related(shared_customer, other, "partner", twin)
    await related(shared_customer, one, "supplier", twin)
    await related(shared_customer, twin, "parent", third)
    before = [await graph(shared_customer, id, depth=3) for id in (one, twin, other, third)]
    await merge(shared_customer, one, twin)
    found = await graph(shared_customer, one)
    assert lines(found) == {(one, "partner", other), (one, "parent", third)}
    assert [node["customer_id"] for node in found["nodes"]] == [one, other, third]
    assert found["nodes"][0]["records"] == sorted([one, twin])
    (partner,) = [each for each in found["relations"] if each["kind"] == "partner"]
    assert partner["repeated_by"] == [repeated]
    assert await graph(shared_customer, twin) == found
    assert await neighbours(shared_customer, third, depth=2) == [one, other]
    await merge(shared_customer, one, twin, "unmerge")
    after = [await graph(shared_customer, id, depth=3) for id in (one, twin, other, third)]
    assert after == before


async def test_the_relation_of_somebody_erased_stays_without_who_they_are(
    shared_customer: Served,
):
    ada, acme = await person(shared_customer), await organization(shared_customer)
    await related(shared_customer, ada, "buyer", acme, role="head_of_purchasing")
    await shared_customer.post(f"/v1/customers/{ada}/erase")
    assert lines(await graph(shared_customer, acme)) == {(ada, "buyer", acme)}
    rows = await shared_customer.runtime.pool.fetch(
        "select data from events where type like 'crm.relation.%' and subject = $1", UUID(ada)
    )
    assert rows and all("Lovelace" not in row[0] for row in rows)


async def test_a_hub_is_cut_where_asked_and_says_so(shared_customer: Served):
    hub = await organization(shared_customer)
    for _ in range(6):
        await related(shared_customer, await person(shared_customer), "buyer", hub)
    whole = await graph(shared_customer, hub, limit=7, depth=3)
    assert (len(whole["nodes"]), whole["cut"]) == (7, False)
    some = await graph(shared_customer, hub, limit=4, depth=3)
    assert (len(some["nodes"]), len(some["relations"]), some["cut"]) == (4, 3, True)
    assert some["nodes"] == whole["nodes"][:4]
    for wrong in ("depth=4", "depth=0", "limit=1001", "kind=enemy", "kind=parent,", "direction=up"):
        answer = await shared_customer.get(f"/v1/customers/{hub}/relations?{wrong}")
        assert answer.status_code == 422, wrong


async def test_nobody_s_graph_is_asked_of_nobody(shared_customer: Served):
    problem_of(
        await shared_customer.get(f"/v1/customers/{new_id()}/relations"), 404, "customer_not_found"
    )


Said = tuple[str, str, str, str]  # id, from, kind, to


class Model:
    """Relations as a list, merges as links; of a moment, who is found how far away."""

    def __init__(self) -> None:
        self.said: dict[str, Said] = {}
        self.merges = MergeGroups()

    def lines(self) -> set[tuple[str, str, str]]:
        found: set[tuple[str, str, str]] = set()
        for _, one, kind, other in self.said.values():
            ends = [str(self.merges.survivor_of(UUID(id))) for id in (one, other)]
            if ends[0] != ends[1]:
                found.add((ends[0], kind, ends[1]))
        return found

    def distances(self, root: str, depth: int) -> dict[str, int]:
        start = str(self.merges.survivor_of(UUID(root)))
        found, lines = {start: 0}, self.lines()
        for distance in range(1, depth + 1):
            near = set(found)
            for one, _, other in lines:
                for here, there in ((one, other), (other, one)):
                    if here in near:
                        found.setdefault(there, distance)
        return found


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 10**9))
async def test_any_history_against_a_model_and_as_of_then(shared_customer: Served, seed: int):
    chance, model = random.Random(seed), Model()
    ids = [await organization(shared_customer) for _ in range(5)]
    told: list[tuple[str, Any]] = []
    for _ in range(14):
        await _step(shared_customer, chance, ids, model)
        root = chance.choice(ids)
        found = await graph(shared_customer, root, depth=3)
        depths = {node["customer_id"]: node["depth"] for node in found["nodes"]}
        assert depths == model.distances(root, 3)
        near = {id for id, depth in depths.items() if depth < 3}
        assert _plain(lines(found)) == _plain(
            {line for line in model.lines() if line[0] in near or line[2] in near}
        )
        assert len(found["relations"]) == len(_plain(lines(found)))
        query = {"as_of": datetime.now(UTC).isoformat(), "basis": "recorded"}
        told.append((root, {**found, **query}))
    for root, known in told:
        found = await graph(shared_customer, root, depth=3, as_of=known["as_of"])
        assert {**found, "as_of": known["as_of"]} == known
    assert await _rows(shared_customer) == await _refolded(shared_customer)


def _plain(lines: set[tuple[str, str, str]]) -> set[tuple[str, ...]]:
    """Partners are partners either way."""
    return {
        (kind, *sorted((one, other))) if kind == "partner" else (kind, one, other)
        for one, kind, other in lines
    }


async def _step(served: Served, chance: random.Random, ids: list[str], model: Model) -> None:
    """Something that may be refused: then nothing came of it."""
    one, other = chance.sample(ids, 2)
    does = chance.randrange(7)
    if does < 3 or not model.said:
        kind = chance.choice(["partner", "supplier", "parent", "payer"])
        body = {"from_id": one, "to_id": other, "kind": kind}
        answer = await served.post("/v1/relations", body)
        if answer.status_code == 201:
            id = answer.json()["relation_id"]
            model.said[id] = (id, one, kind, other)
    elif does == 3:
        answer = await served.post(f"/v1/customers/{one}/merge", {"customer_id": other})
        if answer.status_code == 200:
            model.merges.merge(UUID(one), UUID(other))
    elif does == 4:
        answer = await served.post(f"/v1/customers/{one}/unmerge", {"customer_id": other})
        if answer.status_code == 200:
            model.merges.unmerge(UUID(other))
    else:
        id = chance.choice(list(model.said))
        past = (NOW - timedelta(days=chance.randrange(1, 9))).isoformat()
        answer = await (void(served, id) if does == 5 else change(served, id, {"until": past}))
        assert answer.status_code == 200, answer.text
        del model.said[id]


_ROWS = """
select relation_id, version, from_id, to_id, kind, role, tier, territory, since, until
from relations where known_until is null order by relation_id"""


async def _rows(served: Served) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in await served.runtime.pool.fetch(_ROWS)]


async def _refolded(served: Served) -> list[tuple[Any, ...]]:
    """The rows as the events alone make them."""
    pool = served.runtime.pool
    streams = await pool.fetch("select stream from streams where stream like 'relation-%'")
    stored = await read_streams(pool, [row[0] for row in streams])
    folded = [fold(evolve, events) for events in stored.values()]
    return sorted(
        (
            known.relation_id,
            each.version,
            known.from_id,
            known.to_id,
            known.kind,
            known.role,
            known.tier,
            known.territory,
            known.since,
            known.until,
        )
        for each in folded
        if not (known := each.known).voided
    )
