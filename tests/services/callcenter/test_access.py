"""Contacts and tickets within the scope that the access policy gives."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from libs.events.access import Scopes
from libs.events.customer import CustomerMerged
from tests.services.callcenter.centre import Centre
from tests.services.problems import pointers_of, problem_of
from tests.services.scoping import Hearing, as_told

OWN = {"service": Scopes(read="own", write="own")}


@pytest.fixture
async def hearing(centre: Centre) -> Hearing:
    """Agents have their own."""
    heard = Hearing(centre.served)
    await heard.policy(agent=OWN)
    return heard


ROUTES: tuple[tuple[str, str, Any], ...] = (
    ("GET", "/v1/contacts/{contact}", None),
    ("POST", "/v1/contacts/{contact}/close", None),
    ("GET", "/v1/tickets/{ticket}", None),
    ("GET", "/v1/tickets/{ticket}/history", None),
    ("POST", "/v1/tickets/{ticket}/assign", {"agent_id": str(uuid4())}),
    ("POST", "/v1/tickets/{ticket}/reply", {"body": "Soon"}),
    ("POST", "/v1/tickets/{ticket}/resolve", None),
    ("POST", "/v1/tickets/{ticket}/reopen", None),
    ("POST", "/v1/tickets/{ticket}/escalate", None),
)


async def served_once(centre: Centre, customer_id: UUID) -> dict[str, str]:
    contact = await centre.contact(customer_id=str(customer_id))
    return {"contact": str(contact), "ticket": str(await centre.ticket(customer_id))}


async def test_what_is_out_of_scope_is_told_of_as_what_does_not_exist(
    centre: Centre, hearing: Hearing
):
    kim, claims = await hearing.member()
    lee, _ = await hearing.member()
    ours = await served_once(centre, await hearing.owned(kim))
    theirs = await served_once(centre, await hearing.owned(lee))
    nowhere = {name: str(uuid4()) for name in theirs}
    for method, path, body in ROUTES:
        told = []
        for ids in (theirs, nowhere):
            answer = await centre.served.call(
                method, path.format(**ids), body, role="agent", claims=claims
            )
            told.append(as_told(answer))
        assert told[0] == told[1], path
        assert told[0][0] == 404, path
    for method, path, body in ROUTES:
        answer = await centre.served.call(
            method, path.format(**ours), body, role="agent", claims=claims
        )
        known = answer.status_code != 404 or answer.json()["code"] == "agent_not_found"
        assert known, (path, answer.text)


async def test_nothing_is_begun_for_whoever_is_out_of_scope(centre: Centre, hearing: Hearing):
    kim, claims = await hearing.member()
    ours, theirs = await hearing.owned(kim), uuid4()
    for path, body in (
        ("/v1/contacts", {"channel": "phone"}),
        ("/v1/tickets", {"subject": "No dial tone"}),
    ):
        for customer_id in (str(theirs), str(uuid4())):
            sent = {**body, "customer_id": customer_id}
            refused = await centre.served.post(path, sent, role="agent", claims=claims)
            problem_of(refused, 404, "customer_not_found")
            assert pointers_of(refused) == ["/customer_id"]
        sent = {**body, "customer_id": str(ours)}
        done = await centre.served.post(path, sent, role="agent", claims=claims)
        assert done.status_code == 201
    unknown = await centre.served.post(
        "/v1/contacts", {"channel": "phone"}, role="agent", claims=claims
    )
    problem_of(unknown, 404, "customer_not_found")


async def test_tickets_are_listed_as_far_as_they_are_in_scope(centre: Centre, hearing: Hearing):
    kim, claims = await hearing.member()
    lee, lees = await hearing.member()
    ours, theirs = await hearing.owned(kim), await hearing.owned(lee)
    mine = [await centre.ticket(ours), await centre.ticket(ours)]
    other = await centre.ticket(theirs)
    await centre.ticket()
    await centre.hears_itself()

    async def listed(whose: dict[str, Any], query: str = "") -> list[str]:
        found: list[str] = []
        cursor = ""
        while True:
            page = await centre.served.get(
                f"/v1/tickets?limit=1{query}{cursor}", role="agent", claims=whose
            )
            assert page.status_code == 200, page.text
            found += [item["ticket_id"] for item in page.json()["items"]]
            if not page.json()["next_cursor"]:
                return sorted(found)
            cursor = f"&cursor={page.json()['next_cursor']}"

    assert await listed(claims) == sorted(map(str, mine))
    assert await listed(claims, f"&customer_id={theirs}") == []
    assert await listed(claims, f"&customer_id={uuid4()}") == []
    for id in (ours, theirs):
        await hearing.hears(
            CustomerMerged(customer_id=id, survivor_id=theirs, members=(theirs, ours))
        )
    assert await listed(claims) == []
    assert await listed(lees) == sorted(map(str, [*mine, other]))


async def test_an_agent_is_given_nobody_out_of_scope(centre: Centre, hearing: Hearing):
    kim, claims = await hearing.member()
    lee, _ = await hearing.member()
    ours, theirs = await hearing.owned(kim), await hearing.owned(lee)
    first = await centre.contact(customer_id=str(theirs))
    unknown = await centre.contact()
    own = await centre.contact(customer_id=str(ours))
    for id, minutes in ((first, 30), (unknown, 20)):
        await centre.waited(id, minutes=minutes)
    agent = await centre.agent(login=claims["sub"], capacity={"phone": 3})
    asked = {"role": "agent", "sub": claims["sub"]}
    assert await centre.next(agent, **asked) == own
    assert await centre.next(agent, **asked) is None
    assert await centre.next(agent) == first


async def test_how_many_wait_is_for_who_has_all(centre: Centre, hearing: Hearing):
    _, claims = await hearing.member()
    answer = await centre.served.get("/v1/queues", role="agent", claims=claims)
    problem_of(answer, 403, "scope_needs_all")
    assert (await centre.served.get("/v1/queues", role="manager")).status_code == 200
