"""Custom fields as this process knows them, a second old at most."""

import time
from collections.abc import Iterable

import asyncpg

from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded, fold
from libs.eventstore.reading import read_stream
from services.customer.domain.custom.declarations import FIELDS_STREAM, CustomFields, evolve

REMEMBERED_FOR = 1.0  # seconds that a declaration may take to be seen by other processes


class DeclaredFields:
    """Declarations, which only ever add or retire: a second's delay takes no value wrongly, but for
    a choice or a field that was retired within it."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._known: tuple[float, CustomFields] = (0.0, CustomFields())

    def forget(self) -> None:
        """Read anew from now on: a field was declared here."""
        self._known = (0.0, CustomFields())

    async def events(self) -> list[Recorded]:
        """All declarations, the oldest first."""
        return await read_stream(self._pool, FIELDS_STREAM)

    async def folded(self) -> Folded[CustomFields]:
        return fold(evolve, await self.events())

    async def current(self, names: Iterable[str] = ()) -> CustomFields:
        """The fields; read anew where one of `names` is not among those that are remembered."""
        until, fields = self._known
        if time.monotonic() >= until or not fields.fields.keys() >= {*names}:
            fields = (await self.folded()).state or CustomFields()
            self._known = (time.monotonic() + REMEMBERED_FOR, fields)
        return fields
