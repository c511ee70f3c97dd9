"""The commands on a possible duplicate: to dismiss it, and to take that back."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

import asyncpg
from starlette.requests import Request

from libs.database.connections import Source
from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded, fold, stream_write
from libs.eventstore.reading import read_stream
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.execution import Commands
from libs.web.commands.handler import CommandHandler, Context
from libs.web.commands.idempotency import Reply
from libs.web.gate.admission import hidden
from services.customer.api.duplicates.duplicate_answers import dismissal_answer, resting_on
from services.customer.api.duplicates.duplicate_listing import require_complete
from services.customer.domain.duplicate.dismissing import (
    Dismiss,
    Dismissal,
    Withdraw,
    decide,
    evolve,
)
from services.customer.duplicates.pair_rows import reasons_of
from services.customer.duplicates.scoring import Pair


class DismissalHandler(CommandHandler[Pair, Folded[Dismissal], Dismiss | Withdraw]):
    """Answers with the dismissal. What it is of is asked of the projection: that is what whoever
    dismisses it has seen."""

    def __init__(self, pool: asyncpg.Pool, commands: Commands) -> None:
        super().__init__(commands)
        self.pool = pool

    def stream_of(self, id: Pair) -> str:
        return duplicate_stream(id)

    async def load(self, context: Context, id: Pair) -> Folded[Dismissal]:
        return fold(evolve, await _events(context.source, id))

    async def decide(
        self, context: Context, state: Folded[Dismissal], command: Dismiss | Withdraw
    ) -> Decision:
        events = decide(state.state, command)
        if not events:
            return nothing_to_do(state.newest, _ids(state.newest.event()))
        pair = (events[0].customer_id, events[0].other_id)
        stream = duplicate_stream(pair)
        write = stream_write(stream, state, events, subject=pair[0], occurred_at=context.now)
        return Decision(streams=(write,), ids=_ids(events[0]), status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        """The dismissal as it was when the command was done."""
        pair = (UUID(stored.ids["customer_id"]), UUID(stored.ids["other_id"]))
        events = (await _events(self.pool, pair))[: stored.event.version]
        folded = fold(evolve, events)
        answer = dismissal_answer(folded.known, folded.newest, hidden(request))
        return answer.model_dump_json().encode()

    async def matched(self, pair: Pair, reason: str, unseen: Collection[str]) -> Dismiss:
        """The command to dismiss what the two have in common, as far as was heard: nothing where
        a field that is `unseen` is in it. Raises 503 while a rebuild looks for pairs."""
        await require_complete(self.pool)
        found = await reasons_of(self.pool, pair)
        return Dismiss(*pair, () if {*resting_on(unseen)} & {*found} else found, reason)


def duplicate_stream(pair: Pair) -> str:
    return f"duplicate-{pair[0]}-{pair[1]}"


async def _events(source: Source, pair: Pair) -> list[Recorded]:
    return await read_stream(source, duplicate_stream(pair))


def _ids(event: Any) -> dict[str, str]:
    return {"customer_id": str(event.customer_id), "other_id": str(event.other_id)}
