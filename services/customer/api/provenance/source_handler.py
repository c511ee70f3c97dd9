"""The one command on the order of sources, and its answer."""

from datetime import datetime

import asyncpg
from starlette.requests import Request

from libs.events.file.provenance import SourcesOrdered
from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded, stream_write
from libs.eventstore.reading import read_stream
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.execution import Commands
from libs.web.commands.handler import CommandHandler, Context
from libs.web.commands.idempotency import Reply
from libs.web.reads.attribution import Attribution, attribution
from services.customer.api.provenance.histories import SOURCES_STREAM, source_order


class SourcesAnswer(Attribution):
    """The order of sources since `changed_at`. Version 0: nobody ordered any."""

    sources: list[str]
    version: int
    changed_at: datetime | None


class SourceHandler(CommandHandler[str, Folded[SourcesOrdered], SourcesOrdered]):
    def __init__(self, pool: asyncpg.Pool, commands: Commands) -> None:
        super().__init__(commands)
        self.pool = pool

    def stream_of(self, id: str) -> str:
        return id

    async def load(self, context: Context, id: str) -> Folded[SourcesOrdered]:
        events = await read_stream(self.pool, id)
        return Folded(events[-1].event(), events[-1]) if events else Folded(None, None)

    async def decide(
        self, context: Context, state: Folded[SourcesOrdered], command: SourcesOrdered
    ) -> Decision:
        if state.last and state.state == command:
            return nothing_to_do(state.last, {})
        write = stream_write(
            SOURCES_STREAM, state, [command], subject=None, occurred_at=context.now
        )
        return Decision(streams=(write,), ids={}, status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        events = await read_stream(self.pool, SOURCES_STREAM)
        return sources_answer(events[: stored.event.version]).model_dump_json().encode()


def sources_answer(events: list[Recorded]) -> SourcesAnswer:
    newest = events[-1] if events else None
    return SourcesAnswer(
        sources=list(source_order(events)),
        version=newest.version if newest else 0,
        changed_at=newest and newest.occurred_at,
        **attribution(newest),
    )
