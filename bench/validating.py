"""The interaction API without its store: what is left of a command is reading and checking it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from fastapi import FastAPI

from libs.eventstore.writes import Appended, Write, appended
from libs.service.process import run
from libs.service.runtime import Runtime
from libs.web.commands.execution import Commands
from services.interaction.service import SERVICE


class Forgetful:
    """Says of every write that it was appended."""

    async def append(self, write: Write) -> Appended:
        return appended(write, datetime.now(UTC))

    async def append_many(self, writes: Sequence[Write]) -> list[Appended | Exception]:
        return [await self.append(write) for write in writes]


def build_api(runtime: Runtime) -> FastAPI:
    commands = Commands(Forgetful(), runtime.pool, runtime.settings.token_secret)
    return SERVICE.api(replace(runtime, commands=commands))


if __name__ == "__main__":
    run(replace(SERVICE, api=build_api))
