"""Relations: recorded, changed, ended, moved, voided; and what may not stand beside what."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.services.customer.asked import registered
from tests.services.customer.related import (
    change,
    graph,
    merge,
    move,
    neighbours,
    new_id,
    organization,
    person,
    relate,
    related,
    void,
)
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
NOW = datetime.now(UTC)


def days(number: int) -> str:
    return (NOW + timedelta(days=number)).isoformat().replace("+00:00", "Z")


class TestRecord:
    async def test_answers_with_the_relation(self, shared_customer: Served):
        ada, acme = await person(shared_customer), await organization(shared_customer)
        answer = await relate(shared_customer, ada, "buyer", acme, role="head_of_purchasing")
        assert answer.status_code == 201, answer.text
        known = answer.json()
        assert answer.headers["etag"] == '"1"' and answer.headers["event-id"]
        assert known["role"] == "head_of_purchasing" and known["since"] is None
        read = await shared_customer.get(f"/v1/relations/{known['relation_id']}")
        assert read.json() == known and read.headers["etag"] == '"1"'

    async def test_its_events_are_ordered_with_those_of_from(self, shared_customer: Served):
        ada, acme = await person(shared_customer), await organization(shared_customer)
        relation_id = await related(shared_customer, ada, "buyer", acme)
        rows = await shared_customer.runtime.pool.fetch(
            "select key, subject, topic from events where stream = $1", f"relation-{relation_id}"
        )
        assert [tuple(map(str, row)) for row in rows] == [(ada, ada, "crm.customer.v1")]

    async def test_the_same_again_is_the_same(self, shared_customer: Served):
        ada, acme = await person(shared_customer), await organization(shared_customer)
        body = {"relation_id": new_id(), "from_id": ada, "to_id": acme, "kind": "buyer"}
        first = await shared_customer.post("/v1/relations", body)
        again = await shared_customer.post("/v1/relations", body)
        assert (first.status_code, again.status_code) == (201, 200)
        assert again.json() == first.json()
        other = await shared_customer.post("/v1/relations", {**body, "kind": "user"})
        problem_of(other, 409, "relation_already_recorded")
        assert pointers_of(other) == ["/relation_id"]

    async def test_a_retry_with_the_same_key_is_answered_the_same(self, shared_customer: Served):
        ada, acme = await person(shared_customer), await organization(shared_customer)
        body = {"from_id": ada, "to_id": acme, "kind": "buyer"}
        first = await shared_customer.post("/v1/relations", body, key=f"k{ada}")
        again = await shared_customer.post("/v1/relations", body, key=f"k{ada}")
        assert again.json() == first.json() and again.headers["idempotency-replayed"] == "true"

    @pytest.mark.parametrize(
        ("body", "pointer"),
        [
            ({"kind": "enemy"}, "/kind"),
            ({"role": "Ada Lovelace"}, "/role"),
            ({"role": "ada@example.org"}, "/role"),
            ({"tier": 1}, "/tier"),
            ({"territory": "north"}, "/territory"),
            ({"since": days(0), "until": days(-1)}, "/until"),
            ({"since": days(0), "until": days(0)}, "/until"),
            ({"since": "2026-01-01"}, "/since"),
            ({"note": "x"}, "/note"),
            ({"kind": "distributor", "tier": 0}, "/tier"),
        ],
    )
    async def test_bad_input_is_named_and_changes_nothing(
        self, shared_customer: Served, body: dict[str, Any], pointer: str
    ):
        ada, acme = await person(shared_customer), await organization(shared_customer)
        sent = {"from_id": ada, "to_id": acme, "kind": "buyer", **body}
        answer = await shared_customer.post("/v1/relations", sent)
        assert answer.status_code == 422 and pointers_of(answer) == [pointer], answer.text
        assert await neighbours(shared_customer, ada) == []

    async def test_both_ends_must_be_there(self, shared_customer: Served):
        ada, acme = await person(shared_customer), await organization(shared_customer)
        for ends, pointer in (((new_id(), acme), "/from_id"), ((ada, new_id()), "/to_id")):
            answer = await relate(shared_customer, ends[0], "buyer", ends[1])
            problem_of(answer, 404, "customer_not_found")
            assert pointers_of(answer) == [pointer]

    async def test_nobody_erased_and_no_merged_record(self, shared_customer: Served):
        ada, acme, gone = [
            await person(shared_customer),
            await organization(shared_customer),
            await person(shared_customer),
        ]
        await shared_customer.post(f"/v1/customers/{gone}/erase")
        answer = await relate(shared_customer, gone, "buyer", acme)
        problem_of(answer, 409, "customer_erased")
        merged = await person(shared_customer)
        await merge(shared_customer, ada, merged)
        answer = await relate(shared_customer, merged, "buyer", acme)
        problem_of(answer, 409, "customer_merged")
        assert pointers_of(answer) == ["/from_id"]

    @pytest.mark.parametrize(
        ("kind", "ends", "pointer"),
        [
            ("buyer", ("organization", "organization"), "/from_id"),
            ("buyer", ("person", "person"), "/to_id"),
            ("household", ("person", "organization"), "/to_id"),
            ("parent", ("person", "organization"), "/from_id"),
            ("reports_to", ("person", "organization"), "/to_id"),
            ("competitor", ("organization", "person"), "/to_id"),
        ],
    )
    async def test_a_kind_says_who_may_stand_where(
        self, shared_customer: Served, kind: str, ends: tuple[str, str], pointer: str
    ):
        first, second = [await person(shared_customer, kind=each) for each in ends]
        answer = await relate(shared_customer, first, kind, second)
        problem_of(answer, 422, "wrong_kind_of_customer")
        assert pointers_of(answer) == [pointer]

    async def test_distributors_have_a_tier_and_several_territories(self, shared_customer: Served):
        dealer, maker = [await organization(shared_customer) for _ in range(2)]
        for territory in ("north", "south"):
            await related(
                shared_customer, dealer, "distributor", maker, tier=2, territory=territory
            )
        found = await graph(shared_customer, maker)
        placed = {(each["tier"], each["territory"]) for each in found["relations"]}
        assert placed == {(2, "north"), (2, "south")}
        again = await relate(
            shared_customer, dealer, "distributor", maker, tier=1, territory="north"
        )
        problem_of(again, 409, "relation_exists")


class TestBeside:
    async def test_the_same_is_not_said_twice_at_once(self, shared_customer: Served):
        ada, acme = await person(shared_customer), await organization(shared_customer)
        first = await related(shared_customer, ada, "works_at", acme, until=days(-30))
        again = await relate(shared_customer, ada, "works_at", acme, since=days(-31))
        assert first in problem_of(again, 409, "relation_exists")["detail"]
        await related(shared_customer, ada, "works_at", acme, since=days(-30))

    async def test_what_is_symmetric_is_said_from_either_end(self, shared_customer: Served):
        one, other = [await organization(shared_customer) for _ in range(2)]
        await related(shared_customer, one, "partner", other)
        problem_of(await relate(shared_customer, other, "partner", one), 409, "relation_exists")

    async def test_an_organisation_has_one_parent_at_a_time(self, shared_customer: Served):
        mother, other, child = [await organization(shared_customer) for _ in range(3)]
        first = await related(shared_customer, mother, "parent", child, until=days(10))
        second = await relate(shared_customer, other, "parent", child, since=days(9))
        assert first in problem_of(second, 409, "one_at_a_time")["detail"]
        assert pointers_of(second) == ["/to_id"]
        await related(shared_customer, other, "parent", child, since=days(10))
        longer = await change(shared_customer, first, {"until": None})
        problem_of(longer, 409, "one_at_a_time")

    async def test_nobody_is_their_own_superior_over_others(self, shared_customer: Served):
        one, two, three = [await person(shared_customer) for _ in range(3)]
        await related(shared_customer, one, "reports_to", two)
        await related(shared_customer, two, "reports_to", three)
        answer = await relate(shared_customer, three, "reports_to", one)
        problem_of(answer, 409, "related_in_a_circle")
        answer = await relate(shared_customer, three, "reports_to", three)
        problem_of(answer, 422, "related_to_themselves")

    async def test_a_circle_is_one_only_while_all_of_it_holds(self, shared_customer: Served):
        one, two, three = [await organization(shared_customer) for _ in range(3)]
        await related(shared_customer, one, "parent", two, until=days(-20))
        await related(shared_customer, two, "parent", three, since=days(-20))
        await related(shared_customer, three, "parent", one)
        late = await relate(shared_customer, one, "parent", two, since=days(-10))
        problem_of(late, 409, "related_in_a_circle")

    async def test_a_circle_over_records_that_were_merged(self, shared_customer: Served):
        one, two, twin = [await organization(shared_customer) for _ in range(3)]
        await related(shared_customer, twin, "parent", two)
        await merge(shared_customer, one, twin)
        problem_of(await relate(shared_customer, two, "parent", one), 409, "related_in_a_circle")

    @pytest.mark.parametrize("attempt", range(5))
    async def test_of_two_who_close_a_circle_at_once_one_is_refused(
        self, shared_customer: Served, attempt: int
    ):
        ring = [await organization(shared_customer) for _ in range(3)]
        ends = zip(ring, [*ring[1:], ring[0]], strict=True)
        answers = await asyncio.gather(
            *(relate(shared_customer, one, "parent", other) for one, other in ends)
        )
        assert sorted(answer.status_code for answer in answers) == [201, 201, 409]

    @pytest.mark.parametrize("attempt", range(5))
    async def test_of_two_who_say_the_same_at_once_one_is_refused(
        self, shared_customer: Served, attempt: int
    ):
        one, other = [await organization(shared_customer) for _ in range(2)]
        answers = await asyncio.gather(
            relate(shared_customer, one, "partner", other),
            relate(shared_customer, other, "partner", one),
        )
        assert sorted(answer.status_code for answer in answers) == [201, 409]
        assert len((await graph(shared_customer, one))["relations"]) == 1


class TestChange:
    async def test_ends_it_and_needs_what_was_seen(self, shared_customer: Served):
        ada, acme = await person(shared_customer), await organization(shared_customer)
        relation_id = await related(shared_customer, ada, "works_at", acme)
        blind = await shared_customer.call("PATCH", f"/v1/relations/{relation_id}", {})
        assert blind.status_code == 428
        ended = await change(shared_customer, relation_id, {"until": days(-1)}, '"1"')
        assert (ended.status_code, ended.json()["until"]) == (200, days(-1))
        stale = await change(shared_customer, relation_id, {"role": "boss"}, '"1"')
        problem_of(stale, 412, "stale_version")
        same = await change(shared_customer, relation_id, {"until": days(-1)}, '"2"')
        assert same.headers["etag"] == '"2"'
        assert await neighbours(shared_customer, ada) == []

    async def test_bad_changes_change_nothing(self, shared_customer: Served):
        ada, acme = await person(shared_customer), await organization(shared_customer)
        relation_id = await related(shared_customer, ada, "works_at", acme, since=days(-9))
        for body, pointer in (
            ({"until": days(-9)}, "/until"),
            ({"tier": 2}, "/tier"),
            ({"kind": "user"}, "/kind"),
        ):
            answer = await change(shared_customer, relation_id, body)
            assert answer.status_code == 422 and pointers_of(answer) == [pointer]
        assert (await shared_customer.get(f"/v1/relations/{relation_id}")).json()["version"] == 1

    async def test_the_history_says_who_changed_what(self, shared_customer: Served):
        ada, acme = await person(shared_customer), await organization(shared_customer)
        relation_id = await related(shared_customer, ada, "works_at", acme)
        await change(shared_customer, relation_id, {"role": "cto", "until": days(-1)})
        page = (await shared_customer.get(f"/v1/relations/{relation_id}/history")).json()
        newest, oldest = page["items"]
        assert (newest["data"]["role"], newest["data"]["until"]) == ("cto", days(-1))
        assert oldest["type"] == "crm.relation.recorded.v1" and oldest["actor"]


class TestMove:
    async def test_is_an_end_and_a_beginning(self, shared_customer: Served):
        ada = await person(shared_customer)
        old, new = [await organization(shared_customer) for _ in range(2)]
        left = await related(shared_customer, ada, "works_at", old, role="clerk")
        await related(shared_customer, ada, "decision_maker", old)
        payer = await related(shared_customer, ada, "payer", old)
        answer = await move(shared_customer, left, new, at=days(-3), role="director")
        begun = answer.json()
        assert (answer.status_code, begun["since"], begun["continues"]) == (201, days(-3), left)
        ended = (await shared_customer.get(f"/v1/relations/{left}")).json()
        assert (ended["until"], ended["continued_by"]) == (days(-3), begun["relation_id"])
        found = await graph(shared_customer, ada)
        held = {each["relation_id"] for each in found["relations"]}
        assert held == {payer, begun["relation_id"]}

    async def test_all_or_nothing(self, shared_customer: Served):
        ada = await person(shared_customer)
        old, new = [await organization(shared_customer) for _ in range(2)]
        left = await related(shared_customer, ada, "works_at", old)
        await related(shared_customer, ada, "works_at", new)
        problem_of(await move(shared_customer, left, new), 409, "relation_exists")
        problem_of(await move(shared_customer, left, new_id()), 404, "customer_not_found")
        assert (await shared_customer.get(f"/v1/relations/{left}")).json()["until"] is None

    async def test_the_same_again_is_the_same(self, shared_customer: Served):
        ada = await person(shared_customer)
        old, new = [await organization(shared_customer) for _ in range(2)]
        left = await related(shared_customer, ada, "works_at", old)
        id = new_id()
        first = await move(shared_customer, left, new, relation_id=id)
        again = await move(shared_customer, left, new, relation_id=id)
        assert (first.status_code, again.status_code) == (201, 200)
        assert again.json() == first.json()
        other = await move(shared_customer, left, old, relation_id=id)
        assert other.status_code in (409, 422)
        late = await move(shared_customer, left, new)
        problem_of(late, 409, "relation_has_ended")

    async def test_a_superior_may_be_another_one(self, shared_customer: Served):
        one, two, three = [await person(shared_customer) for _ in range(3)]
        line = await related(shared_customer, one, "reports_to", two)
        assert (await move(shared_customer, line, three)).status_code == 201
        assert await neighbours(shared_customer, one, kind="reports_to") == [three]


class TestVoid:
    async def test_counts_as_if_it_had_never_been(self, shared_customer: Served):
        one, other = [await organization(shared_customer) for _ in range(2)]
        before = await graph(shared_customer, one, depth=3)
        relation_id = await related(shared_customer, one, "parent", other, since=days(-9))
        await change(shared_customer, relation_id, {"until": days(9)})
        answer = await void(shared_customer, relation_id, "wrong_customer")
        assert answer.json()["void"]["reason"] == "wrong_customer"
        assert await graph(shared_customer, one, depth=3) == before
        await related(shared_customer, other, "parent", one)

    async def test_happens_once(self, shared_customer: Served):
        one, other = [await organization(shared_customer) for _ in range(2)]
        relation_id = await related(shared_customer, one, "supplier", other)
        key = f"v{one}"
        path = f"/v1/relations/{relation_id}/void"
        first = await shared_customer.post(path, {"reason": "duplicate"}, key=key)
        again = await shared_customer.post(path, {"reason": "duplicate"}, key=key)
        assert first.json() == again.json()
        problem_of(await void(shared_customer, relation_id), 409, "already_voided")
        answer = await change(shared_customer, relation_id, {"role": "x"})
        problem_of(answer, 409, "relation_is_voided")
        problem_of(await move(shared_customer, relation_id, one), 409, "relation_is_voided")
        assert pointers_of(await void(shared_customer, relation_id, "It was wrong")) == ["/reason"]


async def test_who_referred_a_customer_at_registration_is_told_once(shared_customer: Served):
    ada, bob = await person(shared_customer), await person(shared_customer)
    won = {"source": "referral", "referred_by": ada}
    carl = (await registered(shared_customer, acquisition=won))["customer_id"]
    found = await graph(shared_customer, ada)
    (told,) = found["relations"]
    assert (told["kind"], told["from_id"], told["to_id"]) == ("referral", ada, carl)
    assert told["source"] == "registration" and told["since"]
    assert (await graph(shared_customer, carl))["relations"] == found["relations"]
    same = await relate(shared_customer, ada, "referral", carl)
    problem_of(same, 409, "relation_exists")
    problem_of(await relate(shared_customer, bob, "referral", carl), 409, "one_at_a_time")
    problem_of(await relate(shared_customer, carl, "referral", ada), 409, "related_in_a_circle")
