"""The commands on the archive, decided and kept in one transaction."""

from functools import reduce
from uuid import UUID

from starlette.requests import Request

from libs.eventstore.errors import ConcurrentStreamWrite
from libs.eventstore.folding import UNWRITTEN, Folded
from libs.eventstore.reading import read_stream
from libs.sealing.errors import PersonalDataErased
from libs.sealing.opening import CLOSED
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.handler import Context, CreatingHandler
from libs.web.commands.idempotency import Reply
from libs.web.commands.transactions import Transactions
from services.customer.api.archive.archive_showing import ArchiveAnswers
from services.customer.archive.archive_rows import save_entry
from services.customer.archive.archive_streams import (
    archive_events,
    archive_stream,
    archive_write,
    folded_entry,
    record_of,
)
from services.customer.customer_streams import CustomerStreams, folded_with, stream_of
from services.customer.domain.archive.commands import ArchiveCommand, RecordEntry
from services.customer.domain.archive.decider import decide
from services.customer.domain.archive.state import ArchiveEntry, ArchiveEvent, evolve
from services.customer.domain.customer.errors import (
    CustomerIsErased,
    CustomerIsMerged,
    CustomerNotFound,
)


class ArchiveHandler(CreatingHandler[UUID, Folded[ArchiveEntry], ArchiveCommand]):
    """Answers with the entry."""

    def __init__(
        self, customers: CustomerStreams, showing: ArchiveAnswers, transactions: Transactions
    ) -> None:
        super().__init__(transactions)
        self.customers = customers
        self.showing = showing

    def stream_of(self, id: UUID) -> str:
        return archive_stream(id)

    def id_of(self, command: RecordEntry) -> UUID:
        return command.entry_id

    async def load(self, context: Context, id: UUID) -> Folded[ArchiveEntry]:
        events = await archive_events(context.source, id)
        opener = await self.customers.opener_for_deciding([record_of(events)])
        return folded_entry(events, opener)

    async def begin(self, context: Context, command: RecordEntry) -> Decision:
        await _require_present(context, command.customer_id)
        if events := await read_stream(context.source, archive_stream(command.entry_id)):
            raise ConcurrentStreamWrite(archive_stream(command.entry_id), 0, len(events))
        events = decide(None, command, context.now)
        return await self._kept(context, UNWRITTEN, command, events, status=201)

    async def decide(
        self, context: Context, state: Folded[ArchiveEntry], command: ArchiveCommand
    ) -> Decision:
        """Entries of merged records are changed as they are: an unmerge finds them so."""
        if not isinstance(command, RecordEntry):
            await _require_unerased(context, state.known.customer_id)
        events = decide(state.known, command, context.now)
        if not events:
            return nothing_to_do(state.newest, _ids(state.known.entry_id))
        return await self._kept(context, state, state.known, events, status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        """The entry as it was when the command was done."""
        id = UUID(stored.ids["entry_id"])
        events = await archive_events(self.showing.pool, id)
        shown = await self.showing.shown(request, {id: events[: stored.event.version]})
        return shown[id].model_dump_json().encode()

    async def _kept(
        self,
        context: Context,
        before: Folded[ArchiveEntry],
        of: RecordEntry | ArchiveEntry,
        events: tuple[ArchiveEvent, ...],
        *,
        status: int,
    ) -> Decision:
        key = await self.customers.keys.key_for(of.customer_id, create=True)
        if key is None:
            raise PersonalDataErased(of.customer_id)
        after = reduce(lambda state, e: evolve(state, e, context.now), events, before.state)
        assert after  # noqa: S101 - the first event of an entry makes it
        await save_entry(context.connection, after)
        write = archive_write(
            of.customer_id, of.entry_id, before, events, key=key, occurred_at=context.now
        )
        return Decision(streams=(write,), ids=_ids(of.entry_id), status=status)


async def _require_present(context: Context, customer_id: UUID) -> None:
    """Raises CustomerNotFound, CustomerIsErased or CustomerIsMerged."""
    events = await read_stream(context.source, stream_of(customer_id))
    customer = folded_with(customer_id, events, CLOSED).state
    if customer is None:
        raise CustomerNotFound
    if customer.erased:
        raise CustomerIsErased
    if customer.merged_into:
        raise CustomerIsMerged(customer.merged_into)


async def _require_unerased(context: Context, customer_id: UUID) -> None:
    events = await read_stream(context.source, stream_of(customer_id))
    if folded_with(customer_id, events, CLOSED).known.erased:
        raise CustomerIsErased


def _ids(entry_id: UUID) -> dict[str, str]:
    return {"entry_id": str(entry_id)}
