"""Entries of the archive for the eyes of one caller."""

from collections.abc import Mapping, Sequence
from uuid import UUID

import asyncpg
from starlette.requests import Request

from libs.events.recorded import Recorded
from libs.sealing.keys import KeyRing
from libs.web.gate.personal import reveal
from services.customer.api.archive.archive_answers import ArchiveAnswer, archive_answer
from services.customer.archive.archive_streams import (
    archive_histories,
    folded_entry,
    record_of,
)


class ArchiveAnswers:
    def __init__(self, pool: asyncpg.Pool, keys: KeyRing) -> None:
        self.pool = pool
        self.keys = keys

    async def of(self, request: Request, entry_ids: Sequence[UUID]) -> list[ArchiveAnswer]:
        """The entries in the order of their ids; each clear read is audited."""
        stored = await archive_histories(self.pool, entry_ids)
        return list((await self.shown(request, stored)).values())

    async def shown(
        self, request: Request, stored: Mapping[UUID, Sequence[Recorded]]
    ) -> dict[UUID, ArchiveAnswer]:
        """The entries with these events."""
        whose = {id: record_of(events) for id, events in stored.items()}
        if not whose:
            return {}
        fields = ("title", "details")
        revealed = await reveal(request, self.keys, set(whose.values()), fields)
        return {
            id: archive_answer(
                folded_entry(events, revealed.opener), revealed.visibility(whose[id])
            )
            for id, events in stored.items()
        }
