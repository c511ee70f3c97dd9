"""A list walked page by page under one ruling: the cursor carries which, and when it began."""

from dataclasses import dataclass
from datetime import UTC, datetime

import asyncpg

from libs.database.cursors import CursorCodec
from libs.database.keyset import Condition
from libs.web.problems import Problem
from services.valuation.projections.rulings import Rulings
from services.valuation.rules.valuing import Ruling

_SCOPE = b"walks under a ruling"
_STILL_THERE = """
select state in ('in_force', 'building', 'ready') or ended_at > now() - make_interval(mins => $2)
from rulings where version = $1"""
KEPT_MINUTES = 10  # after a switch; what was found under a retired ruling is kept a little longer


@dataclass(frozen=True, slots=True)
class Walk:
    """`cursor` is that of the list itself."""

    ruling: Ruling
    as_of: datetime
    cursor: str | None = None

    @property
    def condition(self) -> Condition:
        """Of rows `s` of scores."""
        return Condition("s.ruling = {}", (self.ruling.version,))


class Walks:
    def __init__(self, pool: asyncpg.Pool, cursors: CursorCodec) -> None:
        self._pool = pool
        self._cursors = cursors
        self._rulings = Rulings()

    async def walk(self, cursor: str | None) -> Walk:
        """A new one under the ruling in force, or the one that `cursor` goes on with.

        Raises InvalidCursor, and 410 when its ruling was retired too long ago.
        """
        if cursor is None:
            return Walk(await self._rulings.in_force(self._pool), datetime.now(UTC))
        version, began, inner = self._cursors.decode(cursor, [int, str, str], scope=_SCOPE)
        if not await self._pool.fetchval(_STILL_THERE, version, KEPT_MINUTES):
            raise Problem(410, "cursor_expired", "The list has been valued anew: begin it again")
        ruling = await self._rulings.known(self._pool, version)
        return Walk(ruling, datetime.fromisoformat(began), inner)

    def sealed(self, walk: Walk, cursor: str | None) -> str | None:
        """The cursor of the next page, as it is given away."""
        if cursor is None:
            return None
        values = [walk.ruling.version, walk.as_of.isoformat(), cursor]
        return self._cursors.encode(values, scope=_SCOPE)
