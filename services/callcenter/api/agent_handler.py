"""The commands on one agent, decided and kept in one transaction; and how an agent is read."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct, structs
from starlette.requests import Request
from starlette.responses import Response

from libs.database.connections import Connection, Source
from libs.eventstore.folding import UNWRITTEN, Seal, Versioned, stream_write
from libs.eventstore.writes import StreamWrite
from libs.sealing.keys import KeyRing
from libs.sealing.opening import Opener, opener_for
from libs.web.commands.decisions import Decision, nothing_to_do
from libs.web.commands.handler import Context, CreatingHandler
from libs.web.commands.idempotency import Reply
from libs.web.commands.transactions import Transactions
from libs.web.gate.personal import reveal
from services.callcenter.api.answers import AgentAnswer, agent_answer
from services.callcenter.api.own_seat import only_own_seat
from services.callcenter.contact_streams import write_down
from services.callcenter.domain.agent.commands import ChangeAgentState, RegisterAgent
from services.callcenter.domain.agent.decider import decide
from services.callcenter.domain.agent.state import Agent, AgentEvent, evolve
from services.callcenter.domain.contact.commands import ReleaseContact
from services.callcenter.domain.contact.decider import decide as decide_contact
from services.callcenter.seals import sealer
from services.callcenter.workqueue.agent_rows import (
    KnownAgent,
    find_agent,
    lock_agent,
    save_agent,
    stream_of,
)
from services.callcenter.workqueue.open_contacts import lock_held


class Registration(Struct, frozen=True):
    """A registration, the key that its name is sealed under, and what opens the name that is there
    already: had before the transaction, which must not wait for a second connection."""

    command: RegisterAgent
    key: bytes
    opener: Opener


class AgentHandler(CreatingHandler[UUID, KnownAgent, ChangeAgentState]):
    """An agent's name is sealed under a key of their own, as a customer's is under theirs."""

    def __init__(self, source: Source, keys: KeyRing, transactions: Transactions) -> None:
        super().__init__(transactions)
        self.source = source
        self.keys = keys

    async def register(self, request: Request, command: RegisterAgent) -> Response:
        """201 with the new agent; 200 when the same one was registered before."""
        key = await self.keys.key_for(command.agent_id, create=True)
        opener = await opener_for("deciding", self.keys, [command.agent_id])
        return await self.create(request, Registration(command, key, opener))

    def stream_of(self, id: UUID) -> str:
        return stream_of(id)

    def id_of(self, command: Registration) -> UUID:
        return command.command.agent_id

    async def load(self, context: Context, id: UUID) -> KnownAgent:
        found = await lock_agent(context.connection, id)
        only_own_seat(context.caller, found.agent)
        return found

    async def begin(self, context: Context, command: Registration) -> Decision:
        seal = sealer(command.command.agent_id, command.key)
        now, events = context.now, decide(None, command.command, context.now)
        agent, write = await _write_down(context.connection, None, UNWRITTEN, events, now, seal)
        return Decision(streams=(write,), ids=_ids(agent))

    async def begun_before(self, context: Context, command: Registration) -> Decision:
        found = await find_agent(context.connection, command.command.agent_id)
        agent = structs.replace(found.agent, registration=_opened(found, command.opener))
        decide(agent, command.command, context.now)
        return nothing_to_do(found.last, _ids(agent))

    async def decide(
        self, context: Context, state: KnownAgent, command: ChangeAgentState
    ) -> Decision:
        """Decide on a change of state; going offline gives back every contact in hand."""
        connection, now = context.connection, context.now
        events = decide(state.agent, command, now)
        if not events:
            return nothing_to_do(state.last, _ids(state.agent))
        given_back: list[StreamWrite] = []
        if command.state == "offline":
            given_back = await _give_back(connection, state.agent.agent_id, now)
        agent, write = await _write_down(connection, state.agent, state, events, now)
        return Decision(streams=(*given_back, write), ids=_ids(agent), status=200)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        found = await find_agent(self.source, UUID(stored.ids["agent_id"]))
        agent = structs.replace(found.agent, state=stored.ids["state"])
        answer = await self._shown(request, found, agent)
        return answer.model_dump_json().encode()

    async def read(self, request: Request, agent_id: UUID) -> tuple[AgentAnswer, int]:
        """The agent, and the version of their stream. Raises AgentNotFound."""
        found = await find_agent(self.source, agent_id)
        return await self._shown(request, found, found.agent), found.version

    async def _shown(self, request: Request, found: KnownAgent, agent: Agent) -> AgentAnswer:
        revealed = await reveal(request, self.keys, [agent.agent_id], ["name"])
        return agent_answer(agent, _opened(found, revealed.opener).name)


def _opened(found: KnownAgent, opener: Opener) -> Any:
    return opener.opened(
        found.agent.registration,
        event_id=found.registered_as,
        customer_id=found.agent.agent_id,
    )


async def _give_back(connection: Connection, agent_id: UUID, now: datetime) -> list[StreamWrite]:
    writes: list[StreamWrite] = []
    for held in await lock_held(connection, agent_id):
        events = decide_contact(held.known, ReleaseContact(agent_id=agent_id), now)
        _, write = await write_down(connection, held.known, held, events, now)
        writes.append(write)
    return writes


async def _write_down(
    connection: Connection,
    agent: Agent | None,
    before: Versioned,
    events: Sequence[AgentEvent],
    now: datetime,
    seal: Seal | None = None,
) -> tuple[Agent, StreamWrite]:
    """The agent after `events`, kept in the table, and what is to be appended for it."""
    for event in events:
        agent = evolve(agent, event, now)
    assert agent  # noqa: S101 - the first event of an agent makes them
    await save_agent(connection, agent, before.version + len(events))
    stream = stream_of(agent.agent_id)
    write = stream_write(stream, before, events, subject=None, occurred_at=now, seal=seal)
    return agent, write


def _ids(agent: Agent) -> dict[str, str]:
    return {"agent_id": str(agent.agent_id), "state": agent.state}
