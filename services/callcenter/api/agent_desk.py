"""Where commands to an agent are taken, decided upon, written down and answered."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from msgspec import structs
from starlette.requests import Request
from starlette.responses import Response

from libs.database.connections import Connection, Source
from libs.eventstore.errors import ConcurrentStreamWrite
from libs.eventstore.folding import UNWRITTEN, Seal, Versioned, stream_write
from libs.eventstore.turns import Turns
from libs.eventstore.writes import StreamWrite
from libs.sealing.fields import open_event
from libs.sealing.keys import KeyRing
from libs.web.admission import admitted
from libs.web.commands import Decision, Rebuild
from libs.web.etags import IfMatch
from libs.web.idempotency import Recall
from libs.web.personal import reveal
from libs.web.transactions import Transactions
from services.callcenter.api.answers import AgentAnswer, agent_answer
from services.callcenter.api.seats import only_own_seat
from services.callcenter.contacts import write_down
from services.callcenter.domain.agent.commands import ChangeAgentState, RegisterAgent
from services.callcenter.domain.agent.decider import decide
from services.callcenter.domain.agent.state import Agent, AgentEvent, evolve
from services.callcenter.domain.contact.commands import ReleaseContact
from services.callcenter.domain.contact.decider import decide as decide_contact
from services.callcenter.seals import sealer
from services.callcenter.workqueue.agents import (
    KnownAgent,
    find_agent,
    lock_agent,
    save_agent,
    stream_of,
)
from services.callcenter.workqueue.contacts import lock_held


class AgentDesk:
    """An agent's name is sealed under a key of their own, as a customer's is under theirs."""

    def __init__(self, source: Source, keys: KeyRing, transactions: Transactions) -> None:
        self.source = source
        self.keys = keys
        self.transactions = transactions
        self.turns = Turns()

    async def register(self, request: Request, command: RegisterAgent) -> Response:
        """201 with the new agent; 200 when the same one was registered before."""
        seal = sealer(command.agent_id, await self.keys.key_for(command.agent_id, create=True))

        async def work(connection: Connection) -> Decision:
            now = datetime.now(UTC)
            events = decide(None, command, now)
            agent, write = await _write_down(connection, None, UNWRITTEN, events, now, seal)
            return Decision(streams=(write,), ids=_ids(agent))

        async def twin(_: ConcurrentStreamWrite) -> Recall:
            return await self.registered_before(command)

        return await self.transactions.execute(request, work, self.rebuild(request), twin=twin)

    async def registered_before(self, command: RegisterAgent) -> Recall:
        """Raises AgentAlreadyRegistered when it was with other content."""
        found = await find_agent(self.source, command.agent_id)
        agent = structs.replace(found.agent, registration=await self._opened(found))
        decide(agent, command, datetime.now(UTC))
        return Recall(status=200, ids=_ids(agent), event=found.last)

    async def change_state(
        self,
        request: Request,
        agent_id: UUID,
        command: ChangeAgentState,
        if_match: IfMatch | None,
    ) -> Response:
        """200 with the agent. Who goes offline gives back every contact in hand."""

        async def work(connection: Connection) -> Decision:
            found = await lock_agent(connection, agent_id)
            only_own_seat(admitted(request).caller, found.agent)
            if if_match:
                if_match.check(found.version)
            now = datetime.now(UTC)
            events = decide(found.agent, command, now)
            if not events:
                unchanged, ids = found.last, _ids(found.agent)
                return Decision(streams=(), unchanged=unchanged, ids=ids, status=200)
            given_back: list[StreamWrite] = []
            if command.state == "offline":
                given_back = await _give_back(connection, agent_id, now)
            agent, write = await _write_down(connection, found.agent, found, events, now)
            return Decision(streams=(*given_back, write), ids=_ids(agent), status=200)

        async with self.turns.of(stream_of(agent_id)):
            return await self.transactions.execute(
                request, work, self.rebuild(request), if_match=if_match
            )

    def rebuild(self, request: Request) -> Rebuild:
        """The answer to a command: the agent as they were when it was done."""

        async def rebuilt(recall: Recall) -> bytes:
            found = await find_agent(self.source, UUID(recall.ids["agent_id"]))
            agent = structs.replace(found.agent, state=recall.ids["state"])
            answer = await self._answer(request, found, agent)
            return answer.model_dump_json().encode()

        return rebuilt

    async def read(self, request: Request, agent_id: UUID) -> tuple[AgentAnswer, int]:
        """The agent, and the version of their stream. Raises AgentNotFound."""
        found = await find_agent(self.source, agent_id)
        return await self._answer(request, found, found.agent), found.version

    async def _answer(self, request: Request, found: KnownAgent, agent: Agent) -> AgentAnswer:
        name = (await self._opened(found)).name if reveal(request, [agent.agent_id]) else None
        return agent_answer(agent, name)

    async def _opened(self, found: KnownAgent) -> Any:
        agent_id = found.agent.agent_id
        key = await self.keys.key_for(agent_id, create=False)
        return open_event(
            found.agent.registration,
            event_id=found.registered_as,
            customer_id=agent_id,
            key=key,
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
