"""The commands on one contact, decided and kept in one transaction; and how a contact is read."""

from datetime import UTC, datetime
from uuid import UUID

from starlette.requests import Request

from libs.database.connections import Connection
from libs.eventstore.folding import UNWRITTEN, Folded
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.handler import Context, CreatingHandler
from libs.web.commands.idempotency import Reply
from libs.web.commands.transactions import Transactions
from libs.web.gate.roles import is_staff
from services.callcenter.api.answers import ContactAnswer, contact_answer
from services.callcenter.api.own_seat import only_own_seat
from services.callcenter.contact_streams import ContactStreams, stream_of, write_down
from services.callcenter.domain.contact.commands import CloseContact, QueueContact
from services.callcenter.domain.contact.decider import decide
from services.callcenter.domain.contact.errors import ContactOfNobody, ContactWithoutConsent
from services.callcenter.domain.contact.state import Contact
from services.callcenter.domain.self_service import SelfService
from services.callcenter.projections.published_grades import grade_of
from services.callcenter.workqueue.agent_rows import find_agent
from services.callcenter.workqueue.open_contacts import OpenContact, lock_contact
from services.callcenter.workqueue.open_counts import count_contacts, is_new, opening
from services.callcenter.workqueue.outreach import permission_for


class ContactHandler(CreatingHandler[UUID, OpenContact | Folded[Contact], CloseContact]):
    """Contacts that wait, are served and are closed."""

    def __init__(
        self, contacts: ContactStreams, transactions: Transactions, self_service: SelfService
    ) -> None:
        super().__init__(transactions)
        self.contacts = contacts
        self._self_service = self_service

    def stream_of(self, id: UUID) -> str:
        return stream_of(id)

    def id_of(self, command: QueueContact) -> UUID:
        return command.contact_id

    async def load(self, context: Context, id: UUID) -> OpenContact | Folded[Contact]:
        found = await lock_contact(context.connection, id)
        if found and found.known.agent_id:
            holder = await find_agent(context.connection, found.known.agent_id)
            only_own_seat(context.caller, holder.agent)
        return found or await ContactStreams(context.connection).folded(id)

    async def begin(self, context: Context, command: QueueContact) -> Decision:
        if not is_staff(context.caller):
            await self._allow(context.connection, command)
        await self._refuse_unasked(context, command)
        now, events = context.now, decide(None, command, context.now)
        contact, write = await write_down(context.connection, None, UNWRITTEN, events, now)
        grade = await grade_of(context.connection, command.customer_id)
        ids = contact_ids(command.contact_id, contact.priority(grade, now))
        return Decision(streams=(write,), ids=ids)

    async def begun_before(self, context: Context, command: QueueContact) -> Decision:
        folded = await ContactStreams(context.connection).folded(command.contact_id)
        decide(folded.known, command, context.now)
        return nothing_to_do(folded.newest, {"contact_id": str(command.contact_id)})

    async def _allow(self, connection: Connection, command: QueueContact) -> None:
        """Refuse what self-service does not allow; a known contact is answered as before."""
        customer_id = command.customer_id
        assert customer_id  # noqa: S101 - the gate lets customers in for themselves alone
        if await opening(connection, customer_id, self.stream_of(command.contact_id)):
            already_open = await count_contacts(connection, customer_id)
            self._self_service.allow_contact(command, already_open)

    async def _refuse_unasked(self, context: Context, command: QueueContact) -> None:
        """Refuse to contact who did not consent; a known contact is answered as before."""
        if command.purpose and command.customer_id is None:
            raise ContactOfNobody
        connection, stream = context.connection, self.stream_of(command.contact_id)
        found = await permission_for(
            connection, command.customer_id, command.purpose, command.channel, context.now
        )
        if not found.allowed and await is_new(connection, stream):
            raise ContactWithoutConsent

    async def decide(
        self, context: Context, state: OpenContact | Folded[Contact], command: CloseContact
    ) -> Decision:
        now, events = context.now, decide(state.known, command, context.now)
        contact, write = await write_down(context.connection, state.known, state, events, now)
        grade = await grade_of(context.connection, contact.customer_id)
        ids = contact_ids(contact.contact_id, contact.priority(grade, now))
        return Decision(streams=(write,), ids=ids, status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        return await answer_of(self.contacts, stored)

    async def read(self, contact_id: UUID) -> tuple[ContactAnswer, int]:
        """The contact now, and the version of its stream."""
        folded = await self.contacts.folded(contact_id)
        now = datetime.now(UTC)
        priority = await _priority(self.contacts, folded.known, now)
        return contact_answer(folded.known, priority, now), folded.version


async def answer_of(contacts: ContactStreams, stored: Reply) -> bytes:
    """The answer to a command: the contact as it was when that was done."""
    folded = await contacts.folded(UUID(stored.ids["contact_id"]), stored.event.version)
    contact, as_of = folded.known, folded.newest.occurred_at
    priority = stored.ids.get("priority")
    if priority is None:
        priority = await _priority(contacts, contact, as_of)
    return contact_answer(contact, priority, as_of).model_dump_json().encode()


async def _priority(contacts: ContactStreams, contact: Contact, now: datetime) -> int:
    return contact.priority(await grade_of(contacts.source, contact.customer_id), now)


def contact_ids(contact_id: UUID, priority: int) -> dict[str, object]:
    """The grade may change before a retry; what was answered may not."""
    return {"contact_id": str(contact_id), "priority": priority}
