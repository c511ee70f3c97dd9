"""Where commands to an entry are taken, decided upon, written down and answered."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar
from uuid import UUID

from msgspec import structs
from starlette.requests import Request
from starlette.responses import Response

from libs.events.recorded import Recorded
from libs.eventstore.errors import ConcurrentStreamWrite
from libs.eventstore.folding import fold
from libs.web.admission import Admitted, admitted
from libs.web.batches import execute_batch
from libs.web.commands import Commands, Decision, Rebuild
from libs.web.etags import etag
from libs.web.eventids import EventId
from libs.web.idempotency import Recall
from libs.web.problems import Problem
from libs.web.roles import only_own
from libs.web.validation import validate
from services.interaction.api.entry_forms import EntryAnswer, EntryBody, Form
from services.interaction.api.notes import Notes
from services.interaction.domain.entry.commands import RecordEntry
from services.interaction.domain.entry.decider import decide, follows, record
from services.interaction.domain.entry.kinds import kind_of
from services.interaction.domain.entry.state import Entry, evolve
from services.interaction.entries import Entries, entry_write, opened
from services.interaction.purchases import Purchases

A = TypeVar("A", bound=EntryAnswer)
B = TypeVar("B", bound=EntryBody)


class EntryDesk:
    def __init__(
        self, entries: Entries, purchases: Purchases, notes: Notes, commands: Commands
    ) -> None:
        self.entries = entries
        self.purchases = purchases
        self.notes = notes
        self.commands = commands

    async def record(self, request: Request, form: Form[B, Any], body: B) -> Response:
        """201 with the new entry; 200 when the same one was recorded before."""
        command = await self._dated(form.command(body))

        async def decision() -> Decision:
            (event,) = record(command, datetime.now(UTC))
            write = await self.entries.write(event, command.occurred_at)
            return Decision(streams=(write,), ids=_ids(command))

        async def twin(_: ConcurrentStreamWrite) -> Recall:
            return await self.recorded_before(command)

        return await self.commands.execute(
            request, admitted(request), decision, self._rebuild(request, form), twin=twin
        )

    async def record_all(
        self, request: Request, admitted: Admitted, form: Form[Any, Any], items: Sequence[Any]
    ) -> Response:
        """Each item as `record` would answer it; for kinds with nothing personal."""
        now = datetime.now(UTC)
        commands = await asyncio.gather(*(self._asked(form, item) for item in items))

        def decision(index: int, _: Any) -> Decision:
            return _recording(_accepted(commands[index]), form, now)

        async def twin(index: int, _: ConcurrentStreamWrite) -> Recall:
            return await self.recorded_before(_accepted(commands[index]))

        rebuild = self._rebuild(request, form)
        return await execute_batch(
            self.commands, request, admitted, items, decision, rebuild, twin=twin
        )

    async def recorded_before(self, command: RecordEntry) -> Recall:
        """Raises EntryAlreadyRecorded when it was with other content."""
        kind = kind_of(command.event)
        folded = await self.entries.opened(kind, kind.id_of(command.event))
        decide(folded.state, command, datetime.now(UTC))
        last = folded.newest
        event = EventId(last.event_id, last.stream, last.version)
        return Recall(status=200, ids=_ids(command), event=event)

    async def read(self, request: Request, response: Response, form: Form[Any, A], id: UUID) -> A:
        """The entry as the store has it; customers read their own alone."""
        events = await self.entries.events(form.kind, id)
        only_own(admitted(request).caller, events[0].event().customer_id)
        answer = await self.answer(request, form, events)
        response.headers["ETag"] = etag(answer.version)
        return answer

    async def answer(self, request: Request, form: Form[Any, A], events: list[Recorded]) -> A:
        """The entry that these events tell, for the caller's eyes."""
        customer_id: UUID = events[0].event().customer_id
        sight, keys = await self.notes.sight(request, events)
        folded = fold(evolve, events, lambda recorded: opened(recorded, keys.get(customer_id)))
        return form.shown(folded.known, folded.version, sight)

    async def _asked(self, form: Form[Any, Any], item: Any) -> RecordEntry | Problem:
        """The command in an item of a batch, or why it is none."""
        try:
            return await self._dated(form.command(validate(item, form.body)))
        except Problem as refusal:
            return refusal

    async def _dated(self, command: RecordEntry) -> RecordEntry:
        """With the moment of the purchase that it follows."""
        purchase_id = follows(command.event)
        bought_at = purchase_id and await self.purchases.bought_at(purchase_id)
        return structs.replace(command, bought_at=bought_at)

    def _rebuild(self, request: Request, form: Form[Any, Any]) -> Rebuild:
        async def rebuilt(recall: Recall) -> bytes:
            id = UUID(recall.ids[form.kind.id_field])
            events = await self.entries.events(form.kind, id)
            answer = await self.answer(request, form, events[: recall.event.version])
            return answer.model_dump_json().encode()

        return rebuilt


def _accepted(command: RecordEntry | Problem) -> RecordEntry:
    if isinstance(command, Problem):
        raise command
    return command


def _recording(command: RecordEntry, form: Form[Any, Any], now: datetime) -> Decision:
    """Decided on no entry, with the answer: a batch does not read its thousand entries again."""
    (event,) = record(command, now)
    answer = form.shown(Entry(recorded=event, occurred_at=command.occurred_at), 1)
    return Decision(
        streams=(entry_write(event, command.occurred_at),),
        ids=_ids(command),
        body=answer.model_dump_json().encode(),
    )


def _ids(command: RecordEntry) -> dict[str, str]:
    kind = kind_of(command.event)
    return {kind.id_field: str(kind.id_of(command.event))}
