"""The whole history of the desk, read as an auditor would: nobody twice, nobody lost."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from libs.database.connections import Source
from libs.events.callcenter import (
    AgentRegistered,
    AgentStateChanged,
    ContactClosed,
    ContactQueued,
    ContactRequeued,
    ContactReserved,
)
from libs.eventstore.reading import COLUMNS, read_stream, recorded
from services.callcenter.contact_streams import ContactStreams
from services.callcenter.workqueue.agent_rows import find_agent
from services.callcenter.workqueue.open_contacts import OpenContact, lock_contact


@dataclass
class Ledger:
    """`held` is who has each contact; `tainted` collects what should never have happened."""

    agents: dict[UUID, AgentRegistered] = field(default_factory=dict)
    states: dict[UUID, str] = field(default_factory=dict)
    queued: dict[UUID, ContactQueued] = field(default_factory=dict)
    held: dict[UUID, ContactReserved] = field(default_factory=dict)
    closed: set[UUID] = field(default_factory=set)
    reservations: Counter[UUID] = field(default_factory=Counter)
    tainted: list[str] = field(default_factory=list)

    def enter(self, event: Any, at: datetime) -> None:
        match event:
            case AgentRegistered():
                self.agents[event.agent_id] = event
                self.states[event.agent_id] = "offline"
            case AgentStateChanged():
                self.states[event.agent_id] = event.state
                self._require(event.state != "offline" or not self._load(event.agent_id, at))
            case ContactQueued():
                self._require(event.contact_id not in self.queued, event)
                self.queued[event.contact_id] = event
            case ContactReserved():
                self._reserve(event, at)
            case ContactRequeued():
                lost = self.held.pop(event.contact_id, None)
                self._require(lost is not None and lost.agent_id == event.agent_id, event)
                lapsed = lost is not None and lost.reserved_until <= at
                self._require(lapsed == (event.reason == "lapsed"), event)
            case ContactClosed():
                self._require(event.contact_id not in self.closed, event)
                held = self.held.pop(event.contact_id, None)
                self._require(event.agent_id == (held and held.agent_id), event)
                self.closed.add(event.contact_id)

    def _reserve(self, event: ContactReserved, at: datetime) -> None:
        contact, agent = self.queued[event.contact_id], self.agents[event.agent_id]
        self._require(event.contact_id not in self.held, event)
        self._require(event.contact_id not in self.closed, event)
        self._require(self.states[event.agent_id] == "available", event)
        self._require(set(contact.skills) <= set(agent.skills), event)
        load = self._load(event.agent_id, at)[contact.channel]
        self._require(load < agent.capacity.get(contact.channel, 0), event)
        self.held[event.contact_id] = event
        self.reservations[event.contact_id] += 1

    def _load(self, agent_id: UUID, at: datetime) -> Counter[str]:
        return Counter(
            self.queued[held.contact_id].channel
            for held in self.held.values()
            if held.agent_id == agent_id and held.reserved_until > at
        )

    def _require(self, condition: bool, event: Any = None) -> None:
        if not condition:
            self.tainted.append(f"{event}")


async def audited(source: Source) -> Ledger:
    """Everything that was recorded, in the order of the store."""
    ledger = Ledger()
    for event in map(recorded, await source.fetch(_EVENTS)):
        ledger.enter(event.event(), event.occurred_at)
    return ledger


async def assert_kept_as_recorded(pool: asyncpg.Pool) -> None:
    """The tables of the desk say what folding the streams says."""
    ledger = await audited(pool)
    async with pool.acquire() as connection:
        for contact_id in ledger.queued:
            told = await ContactStreams(connection).folded(contact_id)
            kept = await lock_contact(connection, contact_id)
            expected = OpenContact(known=told.known, version=told.version)
            assert kept == (None if told.known.closed else expected)
        for agent_id, state in ledger.states.items():
            (*_, last) = await read_stream(connection, f"agent-{agent_id}")
            kept = await find_agent(connection, agent_id)
            assert (kept.agent.state, kept.version) == (state, last.version)


_EVENTS = f"select {COLUMNS} from events where stream ~ '^(agent|contact)-' order by position"
