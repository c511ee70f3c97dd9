"""The commands on entries, which are recorded once and never changed; and how they are read."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar
from uuid import UUID

from msgspec import structs
from starlette.requests import Request
from starlette.responses import Response

from libs.events.interaction import EntryVoided, InteractionRecorded
from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded, fold
from libs.eventstore.writes import StreamWrite
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.etags import IfMatch, etag
from libs.web.commands.execution import Commands
from libs.web.commands.handler import Context, CreatingHandler
from libs.web.commands.idempotency import Reply
from libs.web.errors.problems import Problem
from libs.web.errors.validation import validate
from libs.web.gate.admission import admitted
from libs.web.gate.roles import only_own
from services.interaction.api.bodies.entry_forms import EntryAnswer, EntryBody, Form
from services.interaction.api.bodies.void_bodies import VoidBody
from services.interaction.api.notes import Notes
from services.interaction.api.voiding.replacing import in_replacement
from services.interaction.domain.entry.commands import EntryCommand, RecordEntry, VoidEntry
from services.interaction.domain.entry.decider import decide, follows, record
from services.interaction.domain.entry.errors import EntryAlreadyRecorded, EntryNotFound
from services.interaction.domain.entry.kinds import kind_of
from services.interaction.domain.entry.outreach import with_purpose
from services.interaction.domain.entry.state import Entry, evolve
from services.interaction.domain.entry.threads import instead_of
from services.interaction.entry_streams import EntryStreams, entry_write, opened
from services.interaction.projections.members import customer_records
from services.interaction.purchase_streams import PurchaseStreams

A = TypeVar("A", bound=EntryAnswer)
B = TypeVar("B", bound=EntryBody)


class FormHandler(CreatingHandler[UUID, Folded[Entry], EntryCommand]):
    """Entries of one kind."""

    def __init__(
        self, form: Form[Any, Any], entries: EntryStreams, notes: Notes, commands: Commands
    ) -> None:
        super().__init__(commands)
        self.form = form
        self.entries = entries
        self.notes = notes

    def stream_of(self, id: UUID) -> str:
        return self.form.kind.stream_of(id)

    def id_of(self, command: RecordEntry) -> UUID:
        return self.form.kind.id_of(command.event)

    async def load(self, context: Context, id: UUID) -> Folded[Entry]:
        return await self.entries.opened(self.form.kind, id)

    async def begin(self, context: Context, command: RecordEntry) -> Decision:
        (event,) = record(command, context.now)
        event = await self.entries.marked(event, command.occurred_at, context.now)
        write = await self.entries.write(event, command.occurred_at)
        return Decision(streams=(write,), ids=_ids(command))

    async def decide(
        self, context: Context, state: Folded[Entry], command: EntryCommand
    ) -> Decision:
        if isinstance(command, VoidEntry):
            return await self._void(context, state, command)
        decide(state.known, command, context.now)
        return nothing_to_do(state.newest, _ids(command))

    async def _void(self, context: Context, state: Folded[Entry], command: VoidEntry) -> Decision:
        (voided,) = decide(state.known, command, context.now)
        assert isinstance(voided, EntryVoided)  # noqa: S101 - so the decider says
        kind = self.form.kind
        with in_replacement():
            others = await self._replacement(context, command, state.known)
        write = await self.entries.write_void(kind, state, voided, command.occurred_at)
        return Decision(streams=(*others, write), ids={kind.id_field: str(voided.entry_id)})

    async def _replacement(
        self, context: Context, command: VoidEntry, replaced: Entry
    ) -> tuple[StreamWrite, ...]:
        """The stream of the entry recorded in the place of a voided one."""
        if command.replacement is None:
            return ()
        event = command.replacement.event
        if isinstance(event, InteractionRecorded):
            assert isinstance(replaced.recorded, InteractionRecorded)  # noqa: S101 - of its kind
            records = await customer_records(context.source, event.customer_id)
            if replaced.recorded.customer_id in records:
                event = instead_of(event, replaced.recorded)
        event = structs.replace(event, replaces=self.form.kind.id_of(replaced.recorded))
        new = structs.replace(command.replacement, event=event)
        if await self.entries.find(self.form.kind, self.id_of(new)):
            raise EntryAlreadyRecorded(self.form.kind)
        record(new, context.now)
        event = await self.entries.marked(event, new.occurred_at, context.now)
        return (await self.entries.write(event, new.occurred_at),)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        id = UUID(stored.ids[self.form.kind.id_field])
        events = await self.entries.events(self.form.kind, id)
        answer = await self.shown(request, events[: stored.event.version])
        return answer.model_dump_json().encode()

    async def shown(self, request: Request, events: list[Recorded]) -> Any:
        """The entry that these events tell, for the caller's eyes."""
        visibility, opener = await self.notes.shown(request, events)
        folded = fold(evolve, events, lambda recorded: opened(recorded, opener))
        return self.form.shown(folded.known, folded.version, visibility)

    def begin_in_batch(self, command: RecordEntry, now: datetime) -> Decision:
        """Decide with the answer: a batch does not read its thousand entries again."""
        (event,) = record(command, now)
        answer = self.form.shown(Entry(recorded=event, occurred_at=command.occurred_at), 1)
        return Decision(
            streams=(entry_write(event, command.occurred_at),),
            ids=_ids(command),
            body=answer.model_dump_json().encode(),
        )


class EntryHandler:
    """Every kind of entry, each by its form."""

    def __init__(
        self, entries: EntryStreams, purchases: PurchaseStreams, notes: Notes, commands: Commands
    ) -> None:
        self.entries = entries
        self.purchases = purchases
        self.notes = notes
        self.commands = commands

    async def record(self, request: Request, form: Form[B, Any], body: B) -> Response:
        """201 with the new entry; 200 when the same one was recorded before."""
        command = await self._dated(form.command(body))
        return await self._of(form).create(request, command)

    async def record_all(
        self, request: Request, form: Form[Any, Any], items: Sequence[Any]
    ) -> Response:
        """Each item as `record` would answer it; for kinds with nothing personal."""
        handler = self._of(form)
        commands = await asyncio.gather(*(self._command_of(form, item) for item in items))

        def read(index: int, _: Any) -> RecordEntry:
            return _accepted(commands[index])

        return await handler.create_all(request, items, read, handler.begin_in_batch)

    async def void(
        self,
        request: Request,
        form: Form[B, Any],
        id: UUID,
        body: VoidBody,
        replacement: B | None,
        if_match: IfMatch | None,
    ) -> Response:
        """201 with the entry, voided. Raises EntryNotFound."""
        first = (await self.entries.events(form.kind, id))[0]
        command = VoidEntry(
            kind=form.kind,
            recorded_event=first.event_id,
            reason=body.reason,
            occurred_at=datetime.now(UTC),
            replacement=replacement and await self._dated(form.command(replacement)),
        )
        return await self._of(form).change(request, id, command, if_match)

    async def read(self, request: Request, response: Response, form: Form[Any, A], id: UUID) -> A:
        """The entry as the store has it; customers read their own alone."""
        events = await self.entries.find(form.kind, id)
        only_own(admitted(request).caller, events[0].event().customer_id if events else None)
        if not events:
            raise EntryNotFound(form.kind)
        answer = await self._of(form).shown(request, events)
        response.headers["ETag"] = etag(answer.version)
        return answer

    async def _command_of(self, form: Form[Any, Any], item: Any) -> RecordEntry | Problem:
        """The command in an item of a batch, or why it is none."""
        try:
            return await self._dated(form.command(validate(item, form.body)))
        except Problem as refusal:
            return refusal

    async def _dated(self, command: RecordEntry) -> RecordEntry:
        """The command with the moment of the purchase that its entry follows, and a purpose."""
        purchase_id = follows(command.event)
        bought_at = purchase_id and await self.purchases.bought_at(purchase_id)
        event = with_purpose(command.event)
        return structs.replace(command, event=event, bought_at=bought_at)

    def _of(self, form: Form[Any, Any]) -> FormHandler:
        return FormHandler(form, self.entries, self.notes, self.commands)


def _accepted(command: RecordEntry | Problem) -> RecordEntry:
    if isinstance(command, Problem):
        raise command
    return command


def _ids(command: RecordEntry) -> dict[str, str]:
    kind = kind_of(command.event)
    return {kind.id_field: str(kind.id_of(command.event))}
