"""What customers may do for themselves: so much of it, in their queues, and nothing urgent."""

import asyncio
import base64
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx2
import pytest

from libs.events.customer import CustomerMerged
from services.callcenter.domain.contact.commands import QueueContact
from services.callcenter.domain.self_service import (
    PriorityNotForCustomers,
    QueueNotForCustomers,
    SelfService,
    TooManyContacts,
    TooManyTickets,
)
from services.callcenter.domain.ticket.commands import OpenTicket
from services.callcenter.settings import CallcenterSettings
from tests.libs.web.issuing import TestIssuer
from tests.services.callcenter.centre import Centre, opened

RULES = SelfService(queues=frozenset({"support"}), most_contacts=2, most_tickets=3)
MOST_CONTACTS, MOST_TICKETS = 5, 20


def contact(queue: str = "support") -> QueueContact:
    return QueueContact(contact_id=UUID(int=1), channel="chat", queue=queue)


def ticket(**changed: Any) -> OpenTicket:
    fields = {"subject": "?", "queue": "support", "priority": "normal", **changed}
    return OpenTicket(ticket_id=UUID(int=1), customer_id=UUID(int=2), **fields)


class TestRules:
    @pytest.mark.parametrize("already_open", range(4))
    def test_so_many_contacts(self, already_open: int):
        if already_open < 2:
            RULES.allow_contact(contact(), already_open)
        else:
            with pytest.raises(TooManyContacts):
                RULES.allow_contact(contact(), already_open)

    @pytest.mark.parametrize("already_open", range(5))
    def test_so_many_tickets(self, already_open: int):
        if already_open < 3:
            RULES.allow_ticket(ticket(), already_open)
        else:
            with pytest.raises(TooManyTickets):
                RULES.allow_ticket(ticket(), already_open)

    def test_queues_of_theirs(self):
        with pytest.raises(QueueNotForCustomers):
            RULES.allow_contact(contact("fraud"), 0)
        with pytest.raises(QueueNotForCustomers):
            RULES.allow_ticket(ticket(queue="fraud"), 0)

    @pytest.mark.parametrize("priority", ["low", "normal", "high", "urgent"])
    def test_nothing_urgent(self, priority: str):
        if priority != "urgent":
            RULES.allow_ticket(ticket(priority=priority), 0)
        else:
            with pytest.raises(PriorityNotForCustomers):
                RULES.allow_ticket(ticket(priority=priority), 0)


def test_queues_are_set_with_commas_between_them(monkeypatch: pytest.MonkeyPatch):
    for name in ("DATABASE_URL", "KAFKA_BOOTSTRAP_SERVERS", "OIDC_ISSUER", "OIDC_AUDIENCE"):
        monkeypatch.setenv(name, "given")
    monkeypatch.setenv("OIDC_JWKS_URL", "file:///given")
    for name in ("MASTER_KEY", "TOKEN_SECRET"):
        monkeypatch.setenv(name, base64.b64encode(bytes(32)).decode())
    monkeypatch.setenv("CUSTOMER_QUEUES", "lines, bills")
    monkeypatch.setenv("CUSTOMER_OPEN_TICKETS", "3")
    allowed = CallcenterSettings.read("callcenter").self_service
    assert (allowed.queues, allowed.most_tickets) == ({"lines", "bills"}, 3)


class Themselves:
    """One customer, asking for themselves."""

    def __init__(self, centre: Centre, customer: UUID | None = None) -> None:
        self.centre = centre
        self.id = customer or uuid4()
        whose = {"customer_id": str(self.id), "sub": str(self.id)}
        self._token = centre.served.issuer.headers("customer", **whose)

    async def asks(self, path: str, key: str | None = None, **fields: Any) -> httpx2.Response:
        headers = self._token | {"Idempotency-Key": key or uuid4().hex}
        body = {"customer_id": str(self.id), **fields}
        return await self.centre.served.client.post(f"/v1{path}", json=body, headers=headers)

    async def queues(self, key: str | None = None, **fields: Any) -> httpx2.Response:
        return await self.asks("/contacts", key, **{"channel": "chat", **fields})

    async def opens(self, key: str | None = None, **fields: Any) -> httpx2.Response:
        return await self.asks("/tickets", key, **{"subject": "No tone", **fields})


async def test_two_hundred_contacts_at_once_are_five(centre: Centre):
    customer = Themselves(centre)
    answers = await asyncio.gather(*(customer.queues() for _ in range(200)))
    assert await _count(centre, "open_contacts") <= MOST_CONTACTS
    assert {answer.status_code for answer in answers} <= {201, 409, 429, 503}
    assert all(int(a.headers["Retry-After"]) >= 1 for a in answers if a.status_code == 429)
    async with asyncio.timeout(30):  # some were turned away for other reasons
        while (await customer.queues()).json().get("code") != "too_many_open_contacts":
            await asyncio.sleep(0.2)
    assert await _count(centre, "open_contacts") == MOST_CONTACTS


async def test_one_that_ends_makes_room_for_another(centre: Centre):
    customer = Themselves(centre)
    queued = [await customer.queues() for _ in range(MOST_CONTACTS)]
    full = await customer.queues()
    assert (full.status_code, full.json()["code"]) == (429, "too_many_open_contacts")
    await centre.close(UUID(queued[0].json()["contact_id"]))
    assert (await customer.queues()).status_code == 201
    assert (await customer.queues()).status_code == 429


async def test_tickets_that_are_open_count_and_resolved_ones_do_not(centre: Centre):
    customer = Themselves(centre)
    opened_ = [await customer.opens() for _ in range(MOST_TICKETS)]
    assert {answer.status_code for answer in opened_} == {201}
    full = await customer.opens()
    assert (full.status_code, full.json()["code"]) == (429, "too_many_open_tickets")
    first = opened_[0].json()["ticket_id"]
    assert (await centre.post(f"/tickets/{first}/resolve")).status_code == 200
    assert (await customer.opens()).status_code == 201
    assert (await centre.post(f"/tickets/{first}/reopen")).status_code == 200
    assert (await customer.opens()).status_code == 429


async def test_staff_go_on_for_a_customer_who_may_not(centre: Centre):
    customer = Themselves(centre)
    for _ in range(MOST_CONTACTS):
        await customer.queues()
    await centre.contact(customer_id=str(customer.id), queue="fraud")
    await centre.ticket(customer.id, queue="fraud", priority="urgent")
    assert (await customer.queues()).status_code == 429


@pytest.mark.parametrize("what", ["queues", "opens"])
async def test_other_queues_are_not_theirs(centre: Centre, what: str):
    answer = await getattr(Themselves(centre), what)(queue="fraud")
    assert (answer.status_code, answer.json()["code"]) == (403, "queue_not_for_customers")
    assert answer.json()["errors"][0]["pointer"] == "/queue"


async def test_nothing_of_theirs_is_urgent(centre: Centre):
    answer = await Themselves(centre).opens(priority="urgent")
    assert (answer.status_code, answer.json()["code"]) == (403, "priority_not_for_customers")
    assert answer.json()["errors"][0]["pointer"] == "/priority"
    assert await _count(centre, "events") == 0


@pytest.mark.parametrize(("what", "most"), [("queues", MOST_CONTACTS), ("opens", MOST_TICKETS)])
async def test_what_was_done_is_answered_again_though_no_more_may_be(
    centre: Centre, what: str, most: int
):
    customer = Themselves(centre)
    ask, name = getattr(customer, what), {"queues": "contact_id", "opens": "ticket_id"}[what]
    own = {name: str(uuid4())}
    first = await ask(key="k", **own)
    for _ in range(most - 1):
        assert (await ask()).status_code == 201
    assert (await ask()).status_code == 429
    replayed, same = await ask(key="k", **own), await ask(**own)
    assert (replayed.status_code, replayed.json()) == (201, first.json())
    assert (same.status_code, same.json()) == (200, first.json())


async def test_records_of_one_customer_have_one_share(centre: Centre):
    survivor, record = Themselves(centre), Themselves(centre)
    for _ in range(3):
        assert (await survivor.queues()).status_code == 201
    everybody = (survivor.id, record.id)
    for one in everybody:
        await centre.hears(
            CustomerMerged(customer_id=one, survivor_id=survivor.id, members=everybody)
        )
    answers = [await record.queues() for _ in range(4)]
    assert [answer.status_code for answer in answers] == [201, 201, 429, 429]
    assert (await survivor.queues()).status_code == 429


async def test_two_processes_count_together(
    centre: Centre, database: str, issuer: TestIssuer, tmp_path: Path
):
    folder = tmp_path / "other"
    folder.mkdir()
    async with opened(database, issuer, folder) as other:
        one = Themselves(centre)
        two = Themselves(other, one.id)
        asked = [who.opens() for _ in range(24) for who in (one, two)]
        answers = await asyncio.gather(*asked)
    done = [answer for answer in answers if answer.status_code == 201]
    assert len(done) <= MOST_TICKETS
    assert await _count(centre, "streams") == len(done)


async def _count(centre: Centre, table: str) -> int:
    return await centre.runtime.pool.fetchval(f"select count(*) from {table}")
