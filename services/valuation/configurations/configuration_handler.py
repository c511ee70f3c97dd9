"""Commands on the streams that the installation has one of each: models, policies, orders."""

from typing import Any, TypeVar

from msgspec import Struct

from libs.eventstore.folding import Folded, stream_write
from libs.web.commands.decisions import Decision
from libs.web.commands.handler import CommandHandler, Context
from services.valuation.jobs import streams

C = TypeVar("C")


class ConfigurationHandler(CommandHandler[str, Folded[Any], C]):
    """Decided on how far the stream has come; each command adds one event to it."""

    def stream_of(self, id: str) -> str:
        return id

    async def load(self, context: Context, id: str) -> Folded[Any]:
        return Folded(None, await streams.newest(context.source, id))


def next_of(
    stream: str,
    state: Folded[Any],
    event: Struct,
    context: Context,
    *,
    version: int,
    status: int = 201,
) -> Decision:
    """`event` as the next of the stream; `version` is that of what the answer shows."""
    write = stream_write(stream, state, [event], subject=None, occurred_at=context.now)
    return Decision(streams=(write,), ids={"version": version}, status=status)
