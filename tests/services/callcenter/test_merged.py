"""Records that are one customer: whoever comes under a merged one is served as its survivor."""

import random
from uuid import UUID, uuid4

import pytest

from libs.events.customer import CustomerMerged, CustomerUnmerged
from services.callcenter.projections.members import survivor_of
from tests.services.callcenter.centre import Centre
from tests.services.groups import interleaved, random_steps, regrouped


async def merge(centre: Centre, survivor: UUID, *members: UUID) -> None:
    everybody = (survivor, *members)
    for record in everybody:
        told = CustomerMerged(customer_id=record, survivor_id=survivor, members=everybody)
        await centre.hears(told)


async def unmerge(centre: Centre, left: UUID, survivor: UUID) -> None:
    for record in (left, survivor):
        told = CustomerUnmerged(
            customer_id=record, left_id=left, survivor_id=survivor, members=(survivor,)
        )
        await centre.hears(told)


async def priorities(centre: Centre, *contacts: UUID) -> list[int]:
    return [(await centre.get(f"/contacts/{one}")).json()["priority"] for one in contacts]


async def test_a_contact_of_a_merged_record_has_the_survivor_s_priority(centre: Centre):
    ann, twin = uuid4(), uuid4()
    await centre.graded(twin, "B")
    before = await centre.contact(customer_id=str(twin))
    await merge(centre, ann, twin)
    await centre.graded(ann, "A")
    after, of_ann = [await centre.contact(customer_id=str(id)) for id in (twin, ann)]
    assert await priorities(centre, before, after, of_ann) == [3, 3, 3]
    (queue,) = (await centre.get("/queues")).json()["items"]
    assert [(p["priority"], p["waiting"]) for p in queue["priorities"]] == [(3, 3)]
    await unmerge(centre, twin, ann)
    assert await priorities(centre, before, after, of_ann) == [1, 1, 3]


async def test_and_goes_to_the_survivor_s_account_manager_first(centre: Centre):
    ann, twin = uuid4(), uuid4()
    await centre.owned(twin, "lee@desk")
    await centre.owned(ann, "kim@desk")
    await centre.graded(ann, "A")
    await merge(centre, ann, twin)
    earlier = await centre.contact(customer_id=str(twin))
    stranger = await centre.contact()
    await centre.waited(stranger, minutes=40)
    lee, kim = [await centre.agent(login=f"{name}@desk") for name in ("lee", "kim")]
    assert [await centre.next(agent) for agent in (lee, kim)] == [stranger, earlier]
    await centre.waited(await centre.contact(), minutes=40)
    again = await centre.contact(customer_id=str(twin))
    await centre.close(earlier)
    assert await centre.next(kim) == again


async def test_a_survivor_s_tickets_are_those_of_all_its_records(centre: Centre):
    ann, twin = uuid4(), uuid4()
    of_ann, of_twin, _ = [str(await centre.ticket(id)) for id in (ann, twin, uuid4())]
    await centre.hears_itself()
    await merge(centre, ann, twin)

    async def listed(customer: UUID) -> set[str]:
        items = (await centre.get("/tickets", customer_id=str(customer))).json()["items"]
        return {item["ticket_id"] for item in items}

    assert (await listed(ann), await listed(twin)) == ({of_ann, of_twin}, {of_twin})
    own = {"role": "customer", "customer_id": str(ann)}
    answer = await centre.post(f"/tickets/{of_twin}/reply", {"body": "Thanks"}, **own)
    assert answer.status_code == 200, answer.text
    await unmerge(centre, twin, ann)
    assert await listed(ann) == {of_ann}
    answer = await centre.post(f"/tickets/{of_twin}/reply", {"body": "Thanks"}, **own)
    assert answer.status_code == 403


@pytest.mark.parametrize("seed", range(3))
async def test_any_merges_taken_back_are_known_as_they_were_decided(centre: Centre, seed: int):
    chance, ids = random.Random(seed), [uuid4() for _ in range(5)]
    records, model = regrouped(ids, random_steps(chance, of=5, count=20))
    for event in interleaved(chance, records.told, lambda event: event.customer_id):
        await centre.hears(event)
    for id in ids:
        assert await survivor_of(centre.runtime.pool, id) == model.survivor_of(id)
