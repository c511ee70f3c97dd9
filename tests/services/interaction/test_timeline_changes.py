"""Live changes of timelines: of all in scope, and of one customer with all their records."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from libs.events.access import Scopes
from libs.web.fields.eventids import decode_event_id
from tests.services.interaction.asked import call, cost, order
from tests.services.interaction.elsewhere import Elsewhere, merged, unmerged
from tests.services.listening import Listener, listening
from tests.services.problems import problem_of
from tests.services.scoping import Hearing
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
ALL = "/v1/timeline/changes"
OWN = {"interactions": Scopes(read="own", write="own")}


def of_one(customer_id: UUID) -> str:
    return f"/v1/customers/{customer_id}/timeline/changes"


async def recorded(served: Served, customer_id: UUID, body: dict[str, Any] | None = None) -> str:
    """A call, or what is given; the stream of it."""
    body = (body or call()) | {"customer_id": str(customer_id)}
    kind = next(name for name in ("cost", "interaction", "purchase") if f"{name}_id" in body)
    answer = await served.post(f"/v1/{kind}s", body)
    assert answer.status_code == 201, answer.text
    return f"{kind}-{body[f'{kind}_id']}"


async def streams(listener: Listener, count: int) -> list[str]:
    return [(await listener.next())[1]["stream"] for _ in range(count)]


async def test_whatever_is_recorded_is_heard_once_and_says_no_more_than_ids(
    shared_interaction: Served,
):
    served, id = shared_interaction, uuid4()
    async with listening(served, ALL) as listener:
        streams_of = [
            await recorded(served, id, body) for body in (call(), order(), cost(purchase_id=None))
        ]
        place, change = await listener.next()
        assert change["stream"] == streams_of[0]
        assert change["customer_ids"] == [str(id)]
        assert "parcel" not in str(change)
        assert decode_event_id(change["after"]).stream == streams_of[0]
        assert await streams(listener, 2) == streams_of[1:]
        void = await served.post(
            f"/v1/{streams_of[0].replace('-', 's/', 1)}/void", {"reason": "mistake"}
        )
        assert void.status_code in (200, 201), void.text
        _, change = await listener.next()
        assert (change["stream"], change["version"]) == (streams_of[0], 2)
    async with listening(served, ALL, place) as listener:
        assert await streams(listener, 3) == [*streams_of[1:], streams_of[0]]


async def test_of_one_customer_is_heard_what_any_of_their_records_has_while_it_is_theirs(
    shared_interaction: Served,
):
    served, elsewhere = shared_interaction, Elsewhere(shared_interaction)
    one, other = uuid4(), uuid4()
    async with (
        listening(served, of_one(one)) as of_survivor,
        listening(served, of_one(other)) as of_record,
    ):
        mine, alone = await recorded(served, one), await recorded(served, other)
        assert await streams(of_survivor, 1) == [mine]
        assert await streams(of_record, 1) == [alone]
        await elsewhere.hears(*merged(one, other))
        joined = await recorded(served, other)
        assert await streams(of_survivor, 1) == await streams(of_record, 1) == [joined]
        await elsewhere.hears(*unmerged(other, one))
        gone, last = await recorded(served, other), await recorded(served, one)
        assert await streams(of_record, 1) == [gone]
        assert await streams(of_survivor, 1) == [last]


async def test_who_is_out_of_scope_is_as_if_not_there(shared_interaction: Served):
    served, hearing = shared_interaction, Hearing(shared_interaction)
    await hearing.policy(agent=OWN)
    kim, claims = await hearing.member()
    ours, another = await hearing.owned(kim), await hearing.owned(kim)
    theirs = await hearing.owned(None)
    refused = await served.get(of_one(theirs), role="agent", claims=claims)
    nobody = await served.get(of_one(uuid4()), role="agent", claims=claims)
    assert problem_of(refused, 404, "customer_not_found")
    assert problem_of(nobody, 404, "customer_not_found")
    async with (
        listening(served, ALL, role="agent", claims=claims) as of_all,
        listening(served, of_one(ours), role="agent", claims=claims) as of_ours,
    ):
        await recorded(served, theirs)
        mine = await recorded(served, ours)
        assert await streams(of_all, 1) == await streams(of_ours, 1) == [mine]
        await hearing.owned(None, ours)
        await recorded(served, ours)
        now = await recorded(served, another)
        assert await streams(of_all, 1) == [now]


async def test_a_customer_that_is_none_is_refused_by_name(shared_interaction: Served):
    refused = await shared_interaction.get("/v1/customers/x/timeline/changes")
    problem_of(refused, 422, "validation_failed")
