"""Key customers go first to their owner, and while that owner is away to the deputy."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from libs.events.customer import OwnerAssigned
from libs.events.staff import StaffStateChanged
from tests.services.callcenter.centre import Centre

KIM, SAM = uuid4(), uuid4()


async def two_waiting(centre: Centre, **owner: object) -> tuple[UUID, UUID]:
    """Two key customers' contacts; the second, who waits less, has this owner."""
    first, second = uuid4(), uuid4()
    for customer_id in (first, second):
        await centre.graded(customer_id, "A")
    await centre.hears(OwnerAssigned(customer_id=second, **owner))  # type: ignore[arg-type]
    one = await centre.contact(customer_id=str(first))
    other = await centre.contact(customer_id=str(second))
    await centre.waited(one, minutes=1)
    return one, other


async def away(centre: Centre, *, deputy: UUID | None = SAM, **more: object) -> None:
    await centre.hears(
        StaffStateChanged(staff_id=KIM, state="away", previous="active", deputy_id=deputy, **more)  # type: ignore[arg-type]
    )


async def test_an_agent_may_be_a_member_of_staff(centre: Centre):
    agent = await centre.agent(staff_id=str(KIM))
    assert (await centre.get(f"/agents/{agent}")).json()["staff_id"] == str(KIM)
    answer = await centre.post("/agents", {"name": "Kim", "staff_id": "7"})
    assert answer.json()["errors"][0]["pointer"] == "/staff_id"


async def test_who_has_their_own_customers_first(centre: Centre):
    one, own = await two_waiting(centre, owner="k.berg", staff_id=KIM)
    assert await centre.next(await centre.agent(staff_id=str(KIM))) == own
    assert await centre.next(await centre.agent(staff_id=str(SAM))) == one


async def test_a_label_that_another_member_had_before_means_them_alone(centre: Centre):
    one, _ = await two_waiting(centre, owner="kim", staff_id=SAM)
    assert await centre.next(await centre.agent(login="kim", staff_id=str(KIM))) == one


async def test_a_label_means_an_agent_as_before(centre: Centre):
    _, own = await two_waiting(centre, owner="kim", staff_id=KIM)
    assert await centre.next(await centre.agent(login="kim")) == own


async def test_a_label_without_staff_means_an_agent_who_is_staff_too(centre: Centre):
    _, own = await two_waiting(centre, owner="kim")
    assert await centre.next(await centre.agent(login="kim", staff_id=str(KIM))) == own


class TestDeputy:
    async def test_has_them_while_the_owner_is_away(self, centre: Centre):
        _, theirs = await two_waiting(centre, owner="k.berg", staff_id=KIM)
        await away(centre)
        assert await centre.next(await centre.agent(staff_id=str(SAM))) == theirs

    @pytest.mark.parametrize("hours", [-1, 1])
    async def test_until_the_owner_is_back(self, centre: Centre, hours: int):
        one, theirs = await two_waiting(centre, owner="k.berg", staff_id=KIM)
        await away(centre, until=datetime.now(UTC) + timedelta(hours=hours))
        expected = theirs if hours > 0 else one
        assert await centre.next(await centre.agent(staff_id=str(SAM))) == expected

    async def test_not_without_being_it(self, centre: Centre):
        one, _ = await two_waiting(centre, owner="k.berg", staff_id=KIM)
        await away(centre, deputy=None)
        assert await centre.next(await centre.agent(staff_id=str(SAM))) == one

    async def test_nor_when_the_owner_came_back(self, centre: Centre):
        one, _ = await two_waiting(centre, owner="k.berg", staff_id=KIM)
        await away(centre)
        await centre.hears(StaffStateChanged(staff_id=KIM, state="active", previous="away"))
        assert await centre.next(await centre.agent(staff_id=str(SAM))) == one
