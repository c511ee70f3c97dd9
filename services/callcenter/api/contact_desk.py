"""Where commands to a contact are taken, decided upon, written down and answered."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from libs.database.connections import Connection
from libs.events.interaction import Channel
from libs.eventstore.errors import ConcurrentStreamWrite
from libs.eventstore.folding import UNWRITTEN
from libs.eventstore.turns import Turns
from libs.web.admission import admitted
from libs.web.commands import Decision
from libs.web.etags import IfMatch
from libs.web.eventids import EventId
from libs.web.idempotency import Recall
from libs.web.transactions import Transactions
from services.callcenter.api.answers import ContactAnswer, contact_answer
from services.callcenter.api.seats import only_own_seat
from services.callcenter.contacts import Contacts, write_down
from services.callcenter.domain.agent.state import Agent
from services.callcenter.domain.contact.commands import (
    CloseContact,
    QueueContact,
    ReserveContact,
)
from services.callcenter.domain.contact.decider import decide
from services.callcenter.domain.contact.state import Contact
from services.callcenter.projections.standings import grade_of
from services.callcenter.workqueue.agents import lock_agent, stream_of
from services.callcenter.workqueue.contacts import OpenContact, lock_contact, next_for, serving


class ContactDesk:
    """An agent has a contact for `reservation`; what is not closed by then waits again."""

    def __init__(
        self, contacts: Contacts, transactions: Transactions, reservation: timedelta
    ) -> None:
        self.contacts = contacts
        self.transactions = transactions
        self.reservation = reservation
        self.turns = Turns()

    async def queue(self, request: Request, command: QueueContact) -> Response:
        """201 with the new contact; 200 when the same one was queued before."""

        async def work(connection: Connection) -> Decision:
            now = datetime.now(UTC)
            events = decide(None, command, now)
            contact, write = await write_down(connection, None, UNWRITTEN, events, now)
            grade = await grade_of(connection, command.customer_id)
            ids = _ids(command.contact_id, contact.priority(grade, now))
            return Decision(streams=(write,), ids=ids)

        async def twin(_: ConcurrentStreamWrite) -> Recall:
            return await self.queued_before(command)

        return await self.transactions.execute(request, work, self.rebuild, twin=twin)

    async def queued_before(self, command: QueueContact) -> Recall:
        """Raises ContactAlreadyQueued when it was with other content."""
        folded = await self.contacts.folded(command.contact_id)
        decide(folded.known, command, datetime.now(UTC))
        last = folded.newest
        event = EventId(last.event_id, last.stream, last.version)
        return Recall(status=200, ids={"contact_id": str(command.contact_id)}, event=event)

    async def next(self, request: Request, agent_id: UUID) -> Response:
        """200 with the contact now reserved for the agent; 204 when there is none for them."""

        async def work(connection: Connection) -> Decision:
            known = await lock_agent(connection, agent_id)
            only_own_seat(admitted(request).caller, known.agent)
            now = datetime.now(UTC)
            in_hand = await serving(connection, agent_id, now)
            best = await next_for(connection, known.agent, in_hand, now)
            if best is None:
                return Decision(streams=(), unchanged=known.last, ids={}, status=204, body=b"")
            return await self._reserve(connection, best, known.agent, in_hand, now)

        async with self.turns.of(stream_of(agent_id)):
            return await self.transactions.execute(request, work, self.rebuild)

    async def close(self, request: Request, contact_id: UUID, if_match: IfMatch | None) -> Response:
        """200 with the closed contact."""

        async def work(connection: Connection) -> Decision:
            found = await lock_contact(connection, contact_id)
            found = found or await Contacts(connection).folded(contact_id)
            if if_match:
                if_match.check(found.version)
            now = datetime.now(UTC)
            events = decide(found.known, CloseContact(), now)
            contact, write = await write_down(connection, found.known, found, events, now)
            grade = await grade_of(connection, contact.customer_id)
            ids = _ids(contact_id, contact.priority(grade, now))
            return Decision(streams=(write,), ids=ids, status=200)

        return await self.transactions.execute(request, work, self.rebuild, if_match=if_match)

    async def rebuild(self, recall: Recall) -> bytes:
        """The answer to a command: the contact as it was when that was done."""
        if recall.status == 204:
            return b""
        contact_id = UUID(recall.ids["contact_id"])
        folded = await self.contacts.folded(contact_id, recall.event.version)
        contact, then = folded.known, folded.newest.occurred_at
        priority = recall.ids.get("priority")
        if priority is None:
            priority = await self._priority(contact, then)
        return contact_answer(contact, priority, then).model_dump_json().encode()

    async def read(self, contact_id: UUID) -> tuple[ContactAnswer, int]:
        """The contact now, and the version of its stream."""
        folded = await self.contacts.folded(contact_id)
        now = datetime.now(UTC)
        priority = await self._priority(folded.known, now)
        return contact_answer(folded.known, priority, now), folded.version

    async def _reserve(
        self,
        connection: Connection,
        best: OpenContact,
        agent: Agent,
        in_hand: Mapping[Channel, int],
        now: datetime,
    ) -> Decision:
        priority = best.known.priority(best.grade, now)
        command = ReserveContact(
            agent=agent, serving=in_hand, until=now + self.reservation, priority=priority
        )
        events = decide(best.known, command, now)
        contact, write = await write_down(connection, best.known, best, events, now)
        return Decision(streams=(write,), ids=_ids(contact.contact_id, priority), status=200)

    async def _priority(self, contact: Contact, now: datetime) -> int:
        grade = await grade_of(self.contacts.source, contact.customer_id)
        return contact.priority(grade, now)


def _ids(contact_id: UUID, priority: int) -> dict[str, object]:
    """The grade may change before a retry; what was answered may not."""
    return {"contact_id": str(contact_id), "priority": priority}
