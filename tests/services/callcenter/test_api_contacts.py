"""Contacts: queued, given to one able agent each, closed."""

from services.callcenter.domain.contact.priority import LEVEL
from tests.services.callcenter.centre import Centre


async def test_smoke(centre: Centre):
    agent = await centre.agent(skills=["b"])
    contact = await centre.contact(skills=["b"])
    print((await centre.get(f"/contacts/{contact}")).json(), LEVEL)
    print((await centre.get("/queues")).json())
    assert await centre.next(agent) == contact
    assert await centre.next(agent) is None
    print((await centre.get(f"/agents/{agent}")).json())
    await centre.close(contact)
    print((await centre.get(f"/contacts/{contact}")).json())
    ticket = await centre.ticket()
    print((await centre.get(f"/tickets/{ticket}")).json())
    await centre.hears_itself()
    print((await centre.get("/tickets")).json())
