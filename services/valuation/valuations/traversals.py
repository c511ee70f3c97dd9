"""A list walked page by page under one scoring configuration: the cursor carries which, and when it
began."""

from dataclasses import dataclass
from datetime import UTC, datetime

import asyncpg

from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment
from libs.web.errors.problems import Problem
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.storage.configuration_table import ScoringConfigurations

_SCOPE = b"walks under a ruling"
_STILL_THERE = """
select state in ('in_force', 'building', 'ready') or ended_at > now() - make_interval(mins => $2)
from rulings where version = $1"""
# After a switch; what was found under a retired scoring configuration is kept a little longer.
KEPT_MINUTES = 10


@dataclass(frozen=True, slots=True)
class Traversal:
    """`cursor` is that of the list itself."""

    configuration: ScoringConfiguration
    as_of: datetime
    cursor: str | None = None

    @property
    def condition(self) -> Fragment:
        """Condition on rows `s` of scores."""
        return Fragment("s.ruling = {version}", version=self.configuration.version)


class Traversals:
    def __init__(self, pool: asyncpg.Pool, cursors: CursorCodec) -> None:
        self._pool = pool
        self._cursors = cursors
        self._configurations = ScoringConfigurations()

    async def traversal(self, cursor: str | None) -> Traversal:
        """A new one under the scoring configuration in force, or the one that `cursor` goes on
        with.

        Raises InvalidCursor, and 410 when its scoring configuration was retired too long ago.
        """
        if cursor is None:
            return Traversal(await self._configurations.in_force(self._pool), datetime.now(UTC))
        version, began, inner = self._cursors.decode(cursor, [int, str, str], scope=_SCOPE)
        if not await self._pool.fetchval(_STILL_THERE, version, KEPT_MINUTES):
            raise Problem(410, "cursor_expired", "The list has been valued anew: begin it again")
        configuration = await self._configurations.known(self._pool, version)
        return Traversal(configuration, datetime.fromisoformat(began), inner)

    def sealed(self, traversal: Traversal, cursor: str | None) -> str | None:
        """The cursor of the next page, as it is given away."""
        if cursor is None:
            return None
        values = [traversal.configuration.version, traversal.as_of.isoformat(), cursor]
        return self._cursors.encode(values, scope=_SCOPE)
