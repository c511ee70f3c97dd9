"""Agents as the call centre keeps them; the row's lock makes one agent's commands follow one
another."""

from uuid import UUID

import asyncpg
from msgspec import Struct

from libs.database.connections import Connection, Source
from libs.events.upcasting import decode_current
from services.callcenter.domain.agent.errors import AgentNotFound
from services.callcenter.domain.agent.state import Agent

_FIND = """
select a.version, a.state, e.event_id, e.type, e.data, l.event_id as last_event_id
from agents a
join events e on e.stream = $2 and e.version = 1
join events l on l.stream = $2 and l.version = a.version
where a.agent_id = $1"""
_LOCK = "select 1 from agents where agent_id = $1 for update"
_SAVE = """
insert into agents (agent_id, version, state) values ($1, $2, $3)
on conflict (agent_id) do update set version = $2, state = $3"""


class NewestEvent(Struct, frozen=True):
    """The last event of an agent's stream."""

    event_id: UUID
    stream: str
    version: int


class KnownAgent(Struct, frozen=True, kw_only=True):
    """`agent` with the name still sealed, under `registered_as`; `last` is the newest event."""

    agent: Agent
    registered_as: UUID
    last: NewestEvent

    @property
    def version(self) -> int:
        return self.last.version


def stream_of(agent_id: UUID) -> str:
    return f"agent-{agent_id}"


async def find_agent(source: Source, agent_id: UUID) -> KnownAgent:
    """Raises AgentNotFound."""
    stream = stream_of(agent_id)
    row = await source.fetchrow(_FIND, agent_id, stream)
    if row is None:
        raise AgentNotFound
    return _known(row, stream)


async def lock_agent(connection: Connection, agent_id: UUID) -> KnownAgent:
    """The agent, whom nobody else commands until the transaction ends. Raises AgentNotFound.

    Read in a statement of its own, after the lock: one that waited would join old versions.
    """
    await connection.execute(_LOCK, agent_id)
    return await find_agent(connection, agent_id)


async def save_agent(connection: Connection, agent: Agent, version: int) -> None:
    await connection.execute(_SAVE, agent.agent_id, version, agent.state)


def _known(row: asyncpg.Record, stream: str) -> KnownAgent:
    registration = decode_current(row["type"], row["data"].encode())
    return KnownAgent(
        agent=Agent(registration=registration, state=row["state"]),
        registered_as=row["event_id"],
        last=NewestEvent(row["last_event_id"], stream, row["version"]),
    )
