"""The one command on the access policy, and its answers."""

from datetime import datetime

import asyncpg
from pydantic import BaseModel
from starlette.requests import Request

from libs.events.access import AccessChanged
from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded, stream_write
from libs.eventstore.reading import read_stream
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.execution import Commands
from libs.web.commands.handler import CommandHandler, Context
from libs.web.commands.idempotency import Reply
from libs.web.gate.scoping.scopes import Access
from libs.web.reads.attribution import Attribution, attribution
from services.customer.api.access.access_bodies import (
    ReadRulesBody,
    RolesBody,
    read_rules_of,
    roles_of,
)
from services.customer.domain.access.policy_stream import POLICY_STREAM, ChangePolicy, change


class AccessAnswer(Attribution):
    """The policy in force since `changed_at`. Version 0 is that of nobody: every role has all."""

    version: int
    changed_at: datetime | None
    roles: RolesBody
    personal_reads: ReadRulesBody | None


class AccessHistory(BaseModel):
    items: list[AccessAnswer]
    next_cursor: str | None = None


class AccessHandler(CommandHandler[str, Folded[AccessChanged], ChangePolicy]):
    def __init__(self, pool: asyncpg.Pool, access: Access, commands: Commands) -> None:
        super().__init__(commands)
        self.pool = pool
        self.access = access

    def stream_of(self, id: str) -> str:
        return id

    async def load(self, context: Context, id: str) -> Folded[AccessChanged]:
        events = await read_stream(self.pool, id)
        return Folded(events[-1].event(), events[-1]) if events else Folded(None, None)

    async def decide(
        self, context: Context, state: Folded[AccessChanged], command: ChangePolicy
    ) -> Decision:
        events = change(state.state, command)
        if not events:
            return nothing_to_do(state.newest, {})
        write = stream_write(POLICY_STREAM, state, events, subject=None, occurred_at=context.now)
        return Decision(streams=(write,), ids={}, status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        self.access.forget()
        events = await read_stream(self.pool, POLICY_STREAM)
        return access_answer(events[stored.event.version - 1]).model_dump_json().encode()

    async def in_force(self) -> AccessAnswer:
        events = await read_stream(self.pool, POLICY_STREAM)
        return access_answer(events[-1] if events else None)


def access_answer(recorded: Recorded | None) -> AccessAnswer:
    policy: AccessChanged = recorded.event() if recorded else AccessChanged()
    return AccessAnswer(
        version=recorded.version if recorded else 0,
        changed_at=recorded and recorded.occurred_at,
        roles=roles_of(policy),
        personal_reads=read_rules_of(policy),
        **attribution(recorded),
    )
