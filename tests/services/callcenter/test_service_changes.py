"""Live changes of the queue and of tickets, within scope, each in its own stream."""

from uuid import UUID, uuid4

from libs.events.access import Scopes
from tests.services.callcenter.centre import Centre
from tests.services.listening import Listener, listening
from tests.services.scoping import Hearing

CONTACTS, TICKETS = "/v1/contacts/changes", "/v1/tickets/changes"
TYPE = "crm.callcenter.{}.v1".format


async def heard(listener: Listener, count: int) -> list[tuple[str, str, list[str]]]:
    changes = [(await listener.next())[1] for _ in range(count)]
    return [(each["type"], each["stream"], each["customer_ids"]) for each in changes]


async def test_the_queue_and_the_tickets_are_heard_each_in_its_stream(centre: Centre):
    customer = uuid4()
    served, known = centre.served, [str(customer)]
    async with (
        listening(served, CONTACTS) as of_contacts,
        listening(served, TICKETS) as of_tickets,
    ):
        agent = await centre.agent()
        unknown = await centre.contact()
        contact = await centre.contact(customer_id=str(customer))
        ticket = await centre.ticket(customer)
        await centre.next(agent)
        queued = [(TYPE("contact_queued"), f"contact-{unknown}", [])]
        queued += [(TYPE("contact_queued"), f"contact-{contact}", known)]
        assert await heard(of_contacts, 2) == queued
        place, reserved = await of_contacts.next()
        assert reserved["type"] == TYPE("contact_reserved")
        await centre.close(UUID(reserved["stream"].removeprefix("contact-")))
        closed = (TYPE("contact_closed"), reserved["stream"], reserved["customer_ids"])
        assert await heard(of_contacts, 1) == [closed]
        opened = (await heard(of_tickets, 1))[0]
        assert opened == (TYPE("ticket_opened"), f"ticket-{ticket}", known)
    async with listening(served, CONTACTS, place) as of_contacts:
        assert await heard(of_contacts, 1) == [closed]


async def test_whose_customer_it_is_hears_of_it_and_of_nobody_unknown(centre: Centre):
    hearing = Hearing(centre.served)
    await hearing.policy(agent={"service": Scopes(read="own", write="own")})
    kim, claims = await hearing.member()
    ours, theirs = await hearing.owned(kim), await hearing.owned(None)
    async with (
        listening(centre.served, CONTACTS, role="agent", claims=claims) as of_contacts,
        listening(centre.served, TICKETS, role="agent", claims=claims) as of_tickets,
    ):
        await centre.contact()
        for customer in (theirs, ours):
            await centre.contact(customer_id=str(customer))
            await centre.ticket(customer)
        assert (await heard(of_contacts, 1))[0][2] == [str(ours)]
        assert (await heard(of_tickets, 1))[0][2] == [str(ours)]
