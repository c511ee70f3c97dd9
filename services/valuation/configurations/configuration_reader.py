"""Models, policies and the scoring configuration in force, read from where they are recorded."""

from dataclasses import dataclass
from uuid import UUID

import asyncpg

from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment
from libs.database.keyset import Listing, SortKey, fetch_page
from libs.events.recorded import Recorded
from libs.eventstore.reading import COLUMNS, read_stream, recorded
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.storage.configuration_table import ScoringConfigurations

_LISTING = Listing(
    name="versions",
    columns=COLUMNS,
    source="events",
    keys=(SortKey("version", int, descending=True), SortKey("event_id", UUID, descending=True)),
)


@dataclass(frozen=True, slots=True)
class Versions:
    items: list[Recorded]
    next_cursor: str | None


class ConfigurationReader:
    def __init__(self, pool: asyncpg.Pool, cursors: CursorCodec) -> None:
        self._pool = pool
        self._cursors = cursors
        self._configurations = ScoringConfigurations()

    async def configuration(self) -> ScoringConfiguration:
        return await self._configurations.in_force(self._pool)

    async def event(self, stream: str, version: int) -> Recorded:
        (first, *_) = await read_stream(self._pool, stream, after_version=version - 1)
        return first

    async def page(self, stream: str, cursor: str | None, limit: int) -> Versions:
        """The stream's events, newest first."""
        page = await fetch_page(
            self._pool,
            _LISTING,
            self._cursors,
            conditions=[Fragment("stream = {stream}", stream=stream)],
            cursor=cursor,
            limit=limit,
        )
        return Versions([recorded(row) for row in page.items], page.next_cursor)
