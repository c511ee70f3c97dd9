"""External ids: one customer's each, whoever asks for them at once, and found by them."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from libs.events.contract import encode
from libs.events.customer import CustomerChanged, CustomerRegistered
from libs.eventstore.writes import NewEvent, StreamWrite, Write
from libs.identifiers.uuid7 import uuid7
from services.customer.domain.customer.errors import ExternalIdTaken
from services.customer.external_ids.claiming import ClaimingAppender
from tests.services.customer.asked import ADA, registered
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
_NOW = datetime(2026, 1, 1, tzinfo=UTC)


def body(**ids: str) -> dict[str, Any]:
    return {**ADA, "customer_id": str(uuid4()), "external_ids": ids}


async def held(served: Served, id: str) -> list[str]:
    rows = await served.runtime.pool.fetch(
        "select customer_id from external_ids where id = $1 order by place", id
    )
    return [str(row[0]) for row in rows]


async def patch(served: Served, customer_id: str, **ids: str | None) -> Any:
    path, headers = f"/v1/customers/{customer_id}", {"If-Match": "*"}
    return await served.call("PATCH", path, {"external_ids": ids}, headers=headers)


class TestOneCustomersEach:
    async def test_a_second_customer_is_refused_and_nothing_is_recorded(
        self, shared_customer: Served
    ):
        id = uuid4().hex
        known = await registered(shared_customer, external_ids={"erp": id})
        other = body(erp=id, shop=uuid4().hex)
        answer = await shared_customer.post("/v1/customers", other)
        problem_of(answer, 409, "external_id_taken")
        assert pointers_of(answer) == ["/external_ids/erp"]
        gone = await shared_customer.get(f"/v1/customers/{other['customer_id']}")
        problem_of(gone, 404, "customer_not_found")
        assert await held(shared_customer, id) == [known["customer_id"]]
        assert await held(shared_customer, other["external_ids"]["shop"]) == []

    async def test_the_same_id_of_another_system_is_another(self, shared_customer: Served):
        id = uuid4().hex
        await registered(shared_customer, external_ids={"erp": id})
        assert (await shared_customer.post("/v1/customers", body(shop=id))).status_code == 201

    async def test_a_change_is_refused_as_well_and_leaves_what_there_was(
        self, shared_customer: Served
    ):
        id, own = uuid4().hex, uuid4().hex
        await registered(shared_customer, external_ids={"erp": id})
        other = await registered(shared_customer, external_ids={"erp": own})
        answer = await patch(shared_customer, other["customer_id"], erp=id)
        problem_of(answer, 409, "external_id_taken")
        assert await held(shared_customer, own) == [other["customer_id"]]

    async def test_it_is_free_once_its_customer_gave_it_up(self, shared_customer: Served):
        id = uuid4().hex
        first = await registered(shared_customer, external_ids={"erp": id})
        assert (await patch(shared_customer, first["customer_id"], erp=None)).status_code == 200
        second = await registered(shared_customer, external_ids={"erp": id})
        assert await held(shared_customer, id) == [second["customer_id"]]
        problem_of(
            await patch(shared_customer, first["customer_id"], erp=id), 409, "external_id_taken"
        )

    async def test_of_two_at_once_one_has_it(self, shared_customer: Served):
        for _ in range(10):
            id = uuid4().hex
            answers = await asyncio.gather(
                *(shared_customer.post("/v1/customers", body(erp=id)) for _ in range(4))
            )
            assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
            (won,) = [a.json()["customer_id"] for a in answers if a.status_code == 201]
            assert await held(shared_customer, id) == [won]

    async def test_in_a_batch_the_first_has_it_and_hinders_no_other(self, shared_customer: Served):
        id = uuid4().hex
        items = [body(erp=id), body(erp=id), body(erp=uuid4().hex), body()]
        answer = await shared_customer.post("/v1/customers:batch", {"items": items})
        found = answer.json()["items"]
        assert [item["status"] for item in found] == [201, 409, 201, 201]
        (error,) = found[1]["problem"]["errors"]
        assert error["pointer"] == "/items/1/external_ids/erp"
        assert await held(shared_customer, id) == [items[0]["customer_id"]]

    async def test_batches_that_cross_end_in_one_clear_outcome(self, shared_customer: Served):
        ids = [uuid4().hex for _ in range(40)]
        batches = [
            [body(erp=id) for id in order]
            for order in (ids, list(reversed(ids)), ids[20:] + ids[:20])
        ]
        answers = await asyncio.gather(
            *(shared_customer.post("/v1/customers:batch", {"items": items}) for items in batches)
        )
        won = [item for a in answers for item in a.json()["items"] if item["status"] == 201]
        assert len(won) == len(ids)
        for id in ids:
            assert len(await held(shared_customer, id)) == 1

    async def test_who_exists_with_other_content_takes_nothing_along(self, shared_customer: Served):
        known = await registered(shared_customer)
        id = uuid4().hex
        again = {**body(erp=id), "customer_id": known["customer_id"]}
        other = body(erp=id)
        answer = await shared_customer.post("/v1/customers:batch", {"items": [again, other]})
        assert [item["status"] for item in answer.json()["items"]] == [409, 201]

    async def test_registered_again_is_as_before_though_the_id_is_anothers_by_now(
        self, shared_customer: Served
    ):
        sent, key = body(erp=uuid4().hex), uuid4().hex
        first = await shared_customer.post("/v1/customers", sent, key=key)
        await patch(shared_customer, sent["customer_id"], erp=None)
        await registered(shared_customer, external_ids=sent["external_ids"])
        replay = await shared_customer.post("/v1/customers", sent, key=key)
        assert (replay.status_code, replay.json()) == (201, first.json())
        again = await shared_customer.post("/v1/customers", sent)
        assert again.status_code == 200

    async def test_of_ids_that_two_had_before_nobody_new_has_one(self, shared_customer: Served):
        id = uuid4().hex
        first, second = [await registered(shared_customer, external_ids={}) for _ in range(2)]
        for place, each in enumerate((first, second)):
            await shared_customer.runtime.pool.execute(
                "insert into external_ids values ('erp', $1, $2, $3)",
                id,
                place,
                UUID(each["customer_id"]),
            )
        problem_of(
            await shared_customer.post("/v1/customers", body(erp=id)), 409, "external_id_taken"
        )
        await patch(shared_customer, first["customer_id"], shop=uuid4().hex)
        assert await held(shared_customer, id) == [second["customer_id"]]
        problem_of(
            await shared_customer.post("/v1/customers", body(erp=id)), 409, "external_id_taken"
        )


_IDS = st.dictionaries(st.sampled_from(["erp", "shop"]), st.sampled_from("1234"), max_size=2)
_STEPS = st.lists(st.tuples(st.integers(0, 3), _IDS), min_size=1, max_size=6)


class TestAgainstAModel:
    @given(st.lists(_STEPS, min_size=1, max_size=6))
    @settings(
        max_examples=25,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    async def test_any_batches_leave_what_one_after_the_other_would(
        self, shared_customer: Served, batches: list[list[tuple[int, dict[str, str]]]]
    ):
        pool, prefix = shared_customer.runtime.pool, uuid4().hex
        appender = ClaimingAppender(pool, shared_customer.runtime.appender)
        customers = [uuid4() for _ in range(4)]
        model: dict[UUID, dict[str, str]] = {}
        versions: dict[UUID, int] = {}
        for batch in _as_sent(batches):
            before = dict(versions)
            writes, expected = [], []
            for who, ids in batch:
                id, told = customers[who], {s: prefix + v for s, v in ids.items()}
                writes.append(_write(id, told, before.get(id, 0)))
                expected.append(_allowed(model, versions, before, id, told))
                if expected[-1]:
                    model[id], versions[id] = told, versions.get(id, 0) + 1
            outcomes = await appender.append_many(writes)
            assert [not isinstance(each, Exception) for each in outcomes] == expected, outcomes
            refusals = [each for each in outcomes if isinstance(each, ExternalIdTaken)]
            assert all(each.system in ("erp", "shop") for each in refusals)
        rows = await pool.fetch(
            "select customer_id, system, id from external_ids where customer_id = any($1)",
            customers,
        )
        found = {(row["customer_id"], row["system"], row["id"]) for row in rows}
        assert found == {(id, *each) for id, ids in model.items() for each in ids.items()}


def _as_sent(
    batches: list[list[tuple[int, dict[str, str]]]],
) -> Iterator[list[tuple[int, dict[str, str]]]]:
    """Registrations come in batches, changes one by one."""
    known: set[int] = set()
    for batch in batches:
        yield [(who, ids) for who, ids in batch if who not in known]
        yield from ([(who, ids)] for who, ids in batch if who in known)
        known |= {who for who, _ in batch}


def _allowed(
    model: dict[UUID, dict[str, str]],
    versions: dict[UUID, int],
    before: dict[UUID, int],
    id: UUID,
    told: dict[str, str],
) -> bool:
    taken = {each for other, ids in model.items() if other != id for each in ids.items()}
    return versions.get(id, 0) == before.get(id, 0) and not taken & set(told.items())


def _write(id: UUID, ids: dict[str, str], version: int) -> Write:
    event = (
        CustomerChanged(customer_id=id, external_ids=ids)
        if version
        else CustomerRegistered(customer_id=id, kind="person", name=None, external_ids=ids)
    )
    kind = "changed" if version else "registered"
    new = NewEvent(
        event_id=uuid7(),
        type=f"crm.customer.{kind}.v1",
        subject=id,
        occurred_at=_NOW,
        data=encode(event),
    )
    stream = StreamWrite(
        stream=f"customer-{id}", expected_version=version, key=str(id), events=(new,)
    )
    return Write(streams=(stream,), correlation_id=uuid7(), actor="x")
