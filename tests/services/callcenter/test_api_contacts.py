"""Contacts: queued, given to one able agent, closed."""

from uuid import UUID, uuid4

import pytest

from libs.events.valuation import GradeWithdrawn
from tests.services.callcenter.centre import Centre

FIELDS = {
    "contact_id",
    "customer_id",
    "channel",
    "queue",
    "skills",
    "state",
    "priority",
    "waiting_since",
    "purpose",
}


class TestQueue:
    async def test_a_contact_waits(self, centre: Centre):
        customer = str(uuid4())
        body = {"customer_id": customer, "channel": "chat", "queue": "sales", "skills": ["fr"]}
        answer = await centre.post("/contacts", body)
        assert answer.status_code == 201
        assert answer.headers["ETag"] == '"1"' and answer.headers["Event-Id"]
        contact = answer.json()
        assert contact.keys() == FIELDS
        assert contact.items() >= {**body, "state": "waiting", "priority": 0}.items()
        assert (await centre.get(f"/contacts/{contact['contact_id']}")).json() == contact

    async def test_of_an_unknown_caller(self, centre: Centre):
        contact = await centre.contact()
        assert (await centre.get(f"/contacts/{contact}")).json()["customer_id"] is None

    async def test_the_same_again_queues_nothing(self, centre: Centre):
        body = {"contact_id": str(uuid4()), "channel": "phone", "queue": "support"}
        first = await centre.post("/contacts", body)
        again = await centre.post("/contacts", body)
        assert (first.status_code, again.status_code) == (201, 200)
        assert again.json() == first.json()
        other = await centre.post("/contacts", {**body, "queue": "sales"})
        assert (other.status_code, other.json()["code"]) == (409, "contact_already_queued")

    async def test_a_retry_is_told_the_same_after_a_better_grade(self, centre: Centre):
        customer = uuid4()
        body = {"customer_id": str(customer), "channel": "phone"}
        first = await centre.post("/contacts", body, key="k")
        await centre.graded(customer, "A")
        again = await centre.post("/contacts", body, key="k")
        assert (again.status_code, again.json()) == (201, first.json())

    async def test_customers_queue_for_themselves_alone(self, centre: Centre):
        own = str(uuid4())
        for customer, status in [(own, 201), (str(uuid4()), 403), (None, 403)]:
            body = {"channel": "chat", **({"customer_id": customer} if customer else {})}
            answer = await centre.post("/contacts", body, role="customer", customer_id=own)
            assert answer.status_code == status

    @pytest.mark.parametrize(
        ("change", "pointer"),
        [
            ({"channel": "fax"}, "/channel"),
            ({"queue": ""}, "/queue"),
            ({"customer_id": "me"}, "/customer_id"),
            ({"priority": 9}, "/priority"),
            ({"skills": ["x"] * 51}, "/skills"),
        ],
    )
    async def test_bad_input_is_named(self, centre: Centre, change, pointer: str):
        answer = await centre.post("/contacts", {"channel": "phone", **change})
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"].startswith(pointer)


class TestNext:
    async def test_answers_with_the_reserved_contact(self, centre: Centre):
        agent, contact = await centre.agent(), await centre.contact()
        answer = await centre.post(f"/agents/{agent}/next")
        assert (answer.status_code, answer.json().keys()) == (200, FIELDS)
        assert answer.json()["contact_id"] == str(contact)
        assert answer.json()["state"] == "reserved"
        assert answer.headers["ETag"] == '"2"'

    async def test_answers_with_nothing_when_nobody_waits(self, centre: Centre):
        answer = await centre.post(f"/agents/{await centre.agent()}/next")
        assert (answer.status_code, answer.content) == (204, b"")

    @pytest.mark.parametrize("body", [{}, None])
    async def test_needs_no_body(self, centre: Centre, body):
        agent = await centre.agent()
        assert (await centre.post(f"/agents/{agent}/next", body)).status_code == 204
        assert (await centre.post(f"/agents/{agent}/next", {"x": 1})).status_code == 422

    async def test_takes_who_waits_longest(self, centre: Centre):
        first, _ = await centre.contact(), await centre.contact()
        assert await centre.next(await centre.agent()) == first

    async def test_gives_no_contact_twice(self, centre: Centre):
        one, other = await centre.agent(), await centre.agent()
        contact = await centre.contact()
        assert [await centre.next(one), await centre.next(other)] == [contact, None]

    async def test_leaves_what_needs_a_skill_the_agent_lacks(self, centre: Centre):
        agent = await centre.agent(skills=["billing", "french"])
        await centre.contact(skills=["billing", "german"])
        able = await centre.contact(skills=["french"])
        assert await centre.next(agent) == able

    async def test_leaves_channels_the_agent_has_no_room_on(self, centre: Centre):
        agent = await centre.agent()
        calls = [await centre.contact() for _ in range(2)]
        chats = [await centre.contact(channel="chat") for _ in range(4)]
        await centre.contact(channel="email")
        given = [await centre.next(agent) for _ in range(5)]
        assert given == [calls[0], *chats[:3], None]
        await centre.close(chats[1])
        assert await centre.next(agent) == chats[3]
        await centre.close(calls[0])
        assert await centre.next(agent) == calls[1]

    @pytest.mark.parametrize("state", ["busy", "break", "offline"])
    async def test_gives_nothing_to_who_is_not_available(self, centre: Centre, state: str):
        agent = await centre.agent(state)
        await centre.contact()
        assert await centre.next(agent) is None

    async def test_a_retry_gets_the_same_contact_and_no_second_one(self, centre: Centre):
        agent = await centre.agent(capacity={"phone": 2})
        first, second = await centre.contact(), await centre.contact()
        assert await centre.next(agent, key="k") == first
        assert await centre.next(agent, key="k") == first
        await centre.close(first)
        again = await centre.post(f"/agents/{agent}/next", key="k")
        assert again.json()["contact_id"] == str(first) and again.json()["state"] == "reserved"
        assert await centre.next(agent) == second

    async def test_of_nobody_is_not_found(self, centre: Centre):
        answer = await centre.post(f"/agents/{uuid4()}/next")
        assert (answer.status_code, answer.json()["code"]) == (404, "agent_not_found")

    async def test_takes_over_what_lapsed(self, centre: Centre):
        agent, other = await centre.agent(), await centre.agent()
        contact = await centre.contact()
        assert await centre.lost_by(agent) == contact
        assert (await centre.get(f"/contacts/{contact}")).json()["state"] == "waiting"
        assert await centre.next(other) == contact
        types = await centre.types_of(f"contact-{contact}")
        assert types == ["queued", "reserved", "requeued", "reserved"]


class TestWhoIsFirst:
    async def queue(self, centre: Centre, grade: str | None) -> tuple[UUID, UUID]:
        customer = uuid4()
        if grade:
            await centre.graded(customer, grade)
        return customer, await centre.contact(customer_id=str(customer))

    async def test_better_grades_before_worse(self, centre: Centre):
        queued = [(await self.queue(centre, grade))[1] for grade in (None, "C", "B", "A")]
        agent = await centre.agent(capacity={"phone": 9})
        given = [await centre.next(agent) for _ in range(4)]
        assert given == [queued[3], queued[2], queued[0], queued[1]]

    async def test_a_grade_that_arrives_later_counts(self, centre: Centre):
        await self.queue(centre, "B")
        customer, contact = await self.queue(centre, None)
        before = (await centre.get(f"/contacts/{contact}")).json()["priority"]
        await centre.graded(customer, "A")
        assert (await centre.get(f"/contacts/{contact}")).json()["priority"] > before
        assert await centre.next(await centre.agent()) == contact

    async def test_a_grade_that_was_withdrawn_counts_no_more(self, centre: Centre):
        customer, contact = await self.queue(centre, "A")
        _, ordinary = await self.queue(centre, "B")
        gone = GradeWithdrawn(customer_id=customer, previous_grade="A", policy_version=1)
        await centre.hears(gone)
        agent = await centre.agent(capacity={"phone": 2})
        assert [await centre.next(agent) for _ in range(2)] == [ordinary, contact]

    async def test_nobody_starves(self, centre: Centre):
        _, patient = await self.queue(centre, "C")
        for _ in range(3):
            await self.queue(centre, "A")
        agent = await centre.agent()
        await centre.waited(patient, minutes=14)
        first = await centre.next(agent)
        assert first != patient
        await centre.close(first)
        await centre.waited(patient, minutes=2)
        assert await centre.next(agent) == patient

    @pytest.mark.parametrize("by", ["login", "agent_id"])
    async def test_key_customers_go_to_their_own_manager_first(self, centre: Centre, by: str):
        manager = await centre.agent(login="kim@desk")
        _, other = await self.queue(centre, "A")
        customer, own = await self.queue(centre, "A")
        await centre.owned(customer, "kim@desk" if by == "login" else str(manager))
        assert await centre.next(manager) == own
        assert await centre.next(await centre.agent()) == other

    async def test_other_customers_have_no_green_channel(self, centre: Centre):
        manager = await centre.agent(login="kim@desk")
        _, other = await self.queue(centre, "B")
        customer, _ = await self.queue(centre, "B")
        await centre.owned(customer, "kim@desk")
        assert await centre.next(manager) == other

    async def test_the_green_channel_lets_nobody_starve_either(self, centre: Centre):
        manager = await centre.agent(login="kim@desk")
        _, patient = await self.queue(centre, "C")
        customer, _ = await self.queue(centre, "A")
        await centre.owned(customer, "kim@desk")
        await centre.waited(patient, minutes=46)
        assert await centre.next(manager) == patient


class TestClose:
    async def test_ends_what_was_served(self, centre: Centre):
        agent, contact = await centre.agent(), await centre.contact()
        await centre.next(agent)
        answer = await centre.post(f"/contacts/{contact}/close", key="k")
        assert (answer.status_code, answer.json()["state"]) == (200, "closed")
        again = await centre.post(f"/contacts/{contact}/close", key="k")
        assert (again.status_code, again.json()) == (200, answer.json())
        twice = await centre.post(f"/contacts/{contact}/close")
        assert (twice.status_code, twice.json()["code"]) == (409, "contact_already_closed")
        assert (
            await centre.data_of(f"contact-{contact}", 3)
            >= {
                "outcome": "served",
                "agent_id": str(agent),
            }.items()
        )

    async def test_ends_what_was_given_up(self, centre: Centre):
        contact = await centre.contact()
        await centre.close(contact)
        assert await centre.next(await centre.agent()) is None
        assert await centre.data_of(f"contact-{contact}", 2) >= {"outcome": "abandoned"}.items()

    async def test_not_by_a_colleague_of_the_agent_who_had_it_last(self, centre: Centre):
        contact = await centre.contact()
        kim = await centre.agent(login="kim@desk")
        await centre.agent(login="lee@desk")
        assert await centre.lost_by(kim) == contact
        path = f"/contacts/{contact}/close"
        refused = await centre.post(path, role="agent", sub="lee@desk")
        assert (refused.status_code, refused.json()["code"]) == (403, "not_your_seat")
        assert await centre.types_of(f"contact-{contact}") == ["queued", "reserved"]
        own = await centre.post(path, role="agent", sub="kim@desk")
        assert own.status_code == 200, own.text

    @pytest.mark.parametrize("role", ["manager", "admin", "integration"])
    async def test_by_whoever_acts_for_everybody(self, centre: Centre, role: str):
        contact = await centre.contact()
        assert await centre.next(await centre.agent(login="kim@desk")) == contact
        answer = await centre.post(f"/contacts/{contact}/close", role=role)
        assert answer.status_code == 200, answer.text

    async def test_not_from_a_version_that_was_passed(self, centre: Centre):
        agent, contact = await centre.agent(), await centre.contact()
        await centre.next(agent)
        answer = await centre.post(f"/contacts/{contact}/close", headers={"If-Match": '"1"'})
        assert answer.status_code == 412

    async def test_of_nothing_is_not_found(self, centre: Centre):
        answer = await centre.post(f"/contacts/{uuid4()}/close")
        assert (answer.status_code, answer.json()["code"]) == (404, "contact_not_found")
        answer = await centre.get(f"/contacts/{uuid4()}")
        assert (answer.status_code, answer.json()["code"]) == (404, "contact_not_found")


class TestQueues:
    async def test_count_who_waits_by_queue_and_priority(self, centre: Centre):
        key = uuid4()
        await centre.graded(key, "A")
        oldest = await centre.contact(queue="sales")
        await centre.contact(queue="sales", customer_id=str(key))
        await centre.contact(queue="sales")
        calm = await centre.contact(queue="support")
        await centre.waited(calm, minutes=11)
        answer = await centre.get("/queues")
        assert answer.json()["next_cursor"] is None and "freshness" in answer.json()
        sales, support = answer.json()["items"]
        since = (await centre.get(f"/contacts/{oldest}")).json()["waiting_since"]
        assert (sales["queue"], sales["waiting"], sales["oldest"]) == ("sales", 3, since)
        counted = [(item["priority"], item["waiting"]) for item in sales["priorities"]]
        assert counted == [(3, 1), (0, 2)]
        counted = [(item["priority"], item["waiting"]) for item in support["priorities"]]
        assert counted == [(2, 1)]

    async def test_leave_out_who_is_served_until_that_lapses(self, centre: Centre):
        agent = await centre.agent(capacity={"phone": 2})
        await centre.contact()
        await centre.next(agent)
        assert (await centre.get("/queues")).json()["items"] == []
        await centre.contact()
        await centre.lost_by(agent)
        assert (await centre.get("/queues")).json()["items"][0]["waiting"] == 1
