"""GET /v1/customers/changes: each change in scope once, in order, from wherever one goes on."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio

from libs.web.fields.eventids import decode_event_id
from tests.services.customer.asked import ADA, registered
from tests.services.customer.related import merge, related
from tests.services.customer.staffed import assign, member
from tests.services.listening import Listener, listening
from tests.services.problems import pointers_of, problem_of
from tests.services.scoping import forget, put_policy
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
PATH = "/v1/customers/changes"
OWN = {"read": "own", "write": "own"}
TYPE = "crm.customer.{}.v1".format


async def heard(listener: Listener, count: int) -> list[tuple[str, str]]:
    """Types and streams of so many changes."""
    changes = [(await listener.next())[1] for _ in range(count)]
    return [(change["type"], change["stream"]) for change in changes]


async def tagged(served: Served, customer_id: str, *tags: str) -> list[tuple[str, str]]:
    """Changed once for each tag; what a listener is given of it."""
    for tag in tags:
        answer = await served.post(f"/v1/customers/{customer_id}/tags", {"add": [tag]})
        assert answer.status_code == 200, answer.text
    return [(TYPE("tagged"), f"customer-{customer_id}")] * len(tags)


@pytest_asyncio.fixture(loop_scope="module")
async def own(shared_customer: Served) -> AsyncIterator[dict[str, Any]]:
    """Agents have their own; `staff_id` and `claims` of one of them."""
    await put_policy(shared_customer, {"agent": {"customers": OWN}})
    known = await member(shared_customer)
    forget(shared_customer)
    yield {"staff_id": known["staff_id"], "claims": {"sub": known["subjects"][0]}}
    await put_policy(shared_customer, {})
    forget(shared_customer)


async def test_each_change_is_heard_once_in_order_and_says_who_and_not_what(
    shared_customer: Served,
):
    served = shared_customer
    async with listening(served, PATH) as listener:
        id = (await registered(served))["customer_id"]
        await tagged(served, id, "vip", "east")
        body = {"values": ["follower"], "reason": "visit"}
        answer = await served.call("PUT", f"/v1/customers/{id}/axes/temperament", body)
        assert answer.status_code == 200, answer.text
        version = 0
        for kind in ("registered", "tagged", "tagged"):
            _, change = await listener.next()
            assert change["type"] == TYPE(kind)
            assert (change["customer_ids"], change["version"]) == ([id], version := version + 1)
            token = decode_event_id(change["after"])
            assert (token.stream, token.version) == (f"customer-{id}", version)
            assert not [text for text in ADA.values() if str(text) in str(change)]
        found = await served.get(f"/v1/customers/{id}")
        assert found.headers["etag"] == f'"{version}"'
        assert (await listener.next())[1]["stream"] == f"axis-{id}"


async def test_whoever_was_cut_off_goes_on_at_another_process_and_misses_nothing(
    shared_customer: Served,
):
    served = shared_customer
    another = replace(served, app=served.service.api(served.runtime))
    id = (await registered(served))["customer_id"]
    async with listening(served, PATH) as listener:
        changed = await tagged(served, id, "a", "b", "c")
        places = [await listener.next() for _ in changed]
    await tagged(served, id, "d")
    for number, (place, _) in enumerate(places, start=2):
        async with listening(another, PATH, place) as listener:
            versions = [(await listener.next())[1]["version"] for _ in range(5 - number)]
            assert versions == list(range(number + 1, 6))


async def test_who_comes_into_scope_is_heard_of_and_who_is_out_of_it_never(
    shared_customer: Served, own: dict[str, Any]
):
    served, mine = shared_customer, {"staff_id": own["staff_id"]}
    one, other = [(await registered(served))["customer_id"] for _ in range(2)]
    async with listening(served, PATH, role="agent", claims=own["claims"]) as listener:
        await assign(served, one, mine)
        assert await heard(listener, 1) == [(TYPE("owner_assigned"), f"customer-{one}")]
        await tagged(served, other, "others")
        await related(served, one, "household", other)  # of which one end is out of scope
        mine_changed = await tagged(served, one, "mine")
        assert await heard(listener, 1) == mine_changed
        await assign(served, one, "somebody else")
        await tagged(served, one, "gone")
        await assign(served, other, mine)
        last, change = await listener.next()
        assert change["customer_ids"] == [other]
        await related(served, other, "household", await owned_by(served, mine))
        assert await heard(listener, 3)
    async with listening(served, PATH, last, role="agent", claims=own["claims"]) as listener:
        types = [type for type, _ in await heard(listener, 3)]
        assert types == [TYPE("registered"), TYPE("owner_assigned"), "crm.relation.recorded.v1"]


async def owned_by(served: Served, owner: Any) -> str:
    id = (await registered(served))["customer_id"]
    await assign(served, id, owner)
    return id


async def test_merges_are_heard_of_both_and_a_survivor_s_owner_hears_of_its_records(
    shared_customer: Served, own: dict[str, Any]
):
    served = shared_customer
    survivor = await owned_by(served, {"staff_id": own["staff_id"]})
    other = (await registered(served))["customer_id"]
    async with listening(served, PATH, role="agent", claims=own["claims"]) as listener:
        for what in ("merge", "unmerge"):
            await merge(served, survivor, other, what)
            changed = {(TYPE(f"{what}d"), f"customer-{id}") for id in (survivor, other)}
            of_survivor = (TYPE(f"{what}d"), f"customer-{survivor}")
            expected = changed if what == "merge" else {of_survivor}
            assert set(await heard(listener, len(expected))) == expected
        await tagged(served, other, "alone")
        changed = await tagged(served, survivor, "mine")
        assert await heard(listener, 1) == changed


async def test_an_erasure_is_heard_and_what_was_before_says_no_more_than_ids(
    shared_customer: Served,
):
    served = shared_customer
    async with listening(served, PATH) as listener:
        id = (await registered(served))["customer_id"]
        answer = await served.post(f"/v1/customers/{id}/erase", {"reason": "asked_for"})
        assert answer.status_code == 200, answer.text
        (place, _), (_, erased) = await listener.next(), await listener.next()
        assert (erased["type"], erased["customer_ids"]) == (TYPE("erased"), [id])
    async with listening(served, PATH, place) as listener:
        assert (await listener.next())[1] == erased


async def test_a_place_that_is_none_is_refused(shared_customer: Served):
    refused = await shared_customer.get(PATH, headers={"Last-Event-ID": "x"})
    problem_of(refused, 422, "validation_failed")
    assert pointers_of(refused) == ["/header/Last-Event-ID"]
    beyond = await shared_customer.get(PATH, headers={"Last-Event-ID": "9" * 18})
    problem_of(beyond, 410, "stream_restored")


async def test_a_subject_has_so_many_streams(shared_customer: Served):
    most = shared_customer.runtime.settings.streams_per_subject
    async with AsyncExitStack() as streams:
        for _ in range(most):
            await streams.enter_async_context(listening(shared_customer, PATH))
        problem_of(await shared_customer.get(PATH, role="analyst"), 429, "too_many_streams")


async def test_a_stream_ends_with_the_token(shared_customer: Served):
    claims = {"exp": int(time.time()) + 2}
    async with listening(shared_customer, PATH, claims=claims) as listener:
        await asyncio.wait_for(listener.ended.wait(), 10)
    assert time.time() >= claims["exp"]
