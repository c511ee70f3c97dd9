"""The stream of each entry: read and folded, sealed and written down."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
from msgspec import Struct, structs

from libs.consents.consent_table import ask_permission
from libs.events.contract import contract_of
from libs.events.interaction import EntryVoided, InteractionRecorded
from libs.events.recorded import Recorded
from libs.eventstore.folding import UNWRITTEN, Folded, Seal, fold, stream_write
from libs.eventstore.reading import read_stream
from libs.eventstore.writes import StreamWrite
from libs.sealing.fields import seal_event
from libs.sealing.keys import KeyRing
from libs.sealing.opening import CLOSED, Opener, opener_for
from services.interaction.domain.entry.errors import EntryNotFound
from services.interaction.domain.entry.kinds import INTERACTION, EntryEvent, Kind, kind_of
from services.interaction.domain.entry.state import Entry, evolve
from services.interaction.domain.entry.threads import in_thread
from services.interaction.domain.entry.topics import separated
from services.interaction.projections.members import customer_records


class EntryStreams:
    """Reads entries from the store: what is written is seen at once."""

    def __init__(self, pool: asyncpg.Pool, keys: KeyRing) -> None:
        self.pool = pool
        self.keys = keys

    async def events(self, kind: Kind, id: UUID) -> list[Recorded]:
        """Raises EntryNotFound."""
        events = await self.find(kind, id)
        if not events:
            raise EntryNotFound(kind)
        return events

    async def find(self, kind: Kind, id: UUID) -> list[Recorded]:
        """Events of an entry; none if it does not exist."""
        return await read_stream(self.pool, kind.stream_of(id))

    async def opened(self, kind: Kind, id: UUID) -> Folded[Entry]:
        """The entry, its note in clear unless the customer was erased: for a decision alone. Raises
        EntryNotFound."""
        events = await self.events(kind, id)
        customer_id: UUID = events[0].event().customer_id
        opener = await opener_for("deciding", self.keys, [customer_id])
        return fold(evolve, events, lambda recorded: opened(recorded, opener, old=True))

    async def marked(self, event: EntryEvent, occurred_at: datetime, now: datetime) -> EntryEvent:
        """A touchpoint in its thread; one that we began, with what is known now of the customer's
        consent to it. Raises AnsweredNotFound, OccursTooEarly."""
        if not isinstance(event, InteractionRecorded) or not (event.purpose or event.reply_to):
            return event
        records = await customer_records(self.pool, event.customer_id)
        if event.reply_to:
            answered = fold_masked(await self.find(INTERACTION, event.reply_to))
            event = in_thread(event, occurred_at, answered, records)
        if event.purpose is None:
            return event
        found = await ask_permission(self.pool, records, event.purpose, event.channel, now)
        return structs.replace(event, consent=found.reason)

    async def write(self, event: EntryEvent, occurred_at: datetime) -> StreamWrite:
        """Raises PersonalDataErased when there is a note and the customer was erased."""
        return entry_write(event, occurred_at, await self._key(event))

    async def write_void(
        self, kind: Kind, folded: Folded[Entry], event: EntryVoided, occurred_at: datetime
    ) -> StreamWrite:
        """Raises PersonalDataErased when the reason is free text and the customer was erased."""
        return stream_write(
            kind.stream_of(event.entry_id),
            folded,
            [event],
            subject=event.customer_id,
            occurred_at=occurred_at,
            seal=sealing(await self._key(event)),
        )

    async def _key(self, event: EntryEvent | EntryVoided) -> bytes | None:
        if not personal(event):
            return None
        return await self.keys.key_for(event.customer_id, create=True)


def fold_masked(events: Sequence[Recorded]) -> Entry | None:
    """The entry that these events tell, without what is personal; None if there are none."""
    return fold(evolve, events, lambda recorded: opened(recorded, CLOSED)).known if events else None


def entry_write(event: EntryEvent, occurred_at: datetime, key: bytes | None = None) -> StreamWrite:
    """`event` as the first of its stream. The key is needed only for what is personal."""
    kind = kind_of(event)
    return stream_write(
        kind.stream_of(kind.id_of(event)),
        UNWRITTEN,
        [event],
        subject=event.customer_id,
        occurred_at=occurred_at,
        seal=sealing(key),
    )


def sealing(key: bytes | None) -> Seal:
    """Seal of what is personal, before it is written; nothing else needs the key."""

    def seal(event: Any, event_id: UUID) -> Any:
        if not personal(event):
            return event
        if key is None:
            raise ValueError("what is personal is never written without a key")
        return seal_event(event, event_id=event_id, customer_id=event.customer_id, key=key)

    return seal


def personal(event: Struct) -> bool:
    """True if there is anything in the event that only the customer's key may open."""
    return any(getattr(event, field) for field in contract_of(event).personal)


def opened(recorded: Recorded, opener: Opener, *, old: bool = False) -> Any:
    """An event as it was recorded; what is personal in it is None where `opener` does not open it.

    `old`: but for what was written in clear in former times.
    """
    event = recorded.event()
    opened = opener.opened(event, event_id=recorded.event_id, customer_id=event.customer_id)
    return separated(opened, shown=old or opener.opens(event.customer_id))
