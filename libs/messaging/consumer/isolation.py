"""Finding the events that cannot be applied, so that only their customers wait."""

from collections.abc import Awaitable, Callable, Sequence

import asyncpg

from libs.database.connections import Connection
from libs.messaging.consumer.batches import Item, Unapplicable
from libs.messaging.consumer.positions import Fenced
from libs.messaging.consumer.shapes import ShapeMismatch
from libs.messaging.consumer.units import unit_of
from libs.messaging.projection import EmissionRefused

Apply = Callable[[Sequence[Item]], Awaitable[None]]

# SQLSTATE classes that speak of what was to be written: data, integrity, and what our own checks
# raise. All others speak of the server or of us, and pass over.
_OF_DATA = {"22", "23", "P0"}


def speaks_of_data(error: Exception) -> bool:
    """True if trying again later cannot help."""
    if isinstance(error, asyncpg.PostgresError):
        return str(getattr(error, "sqlstate", ""))[:2] in _OF_DATA
    if isinstance(error, asyncpg.InterfaceError | asyncpg.InternalClientError):
        return isinstance(error, asyncpg.DataError)
    return not isinstance(error, OSError | Fenced | ShapeMismatch | EmissionRefused)


async def apply_isolated(
    connection: Connection, apply: Apply, items: Sequence[Item]
) -> dict[int, Unapplicable]:
    """Apply all that can be. Returns why others cannot, by the `id` of the first of each unit.

    A unit's items after a failed one are not applied. By halves: one bad customer among n costs
    about twice the work, not n times.
    """
    if not items:
        return {}
    try:
        async with connection.transaction():
            await apply(items)
        return {}
    except Exception as error:
        if not speaks_of_data(error):
            raise
        if len(items) == 1:
            return {id(items[0]): Unapplicable("unappliable", type(error).__name__)}
    units = list(dict.fromkeys(unit_of(item) for item in items))
    if len(units) == 1:
        return await _one_by_one(connection, apply, items)
    first = set(units[: len(units) // 2])
    halves = (
        [item for item in items if unit_of(item) in first],
        [item for item in items if unit_of(item) not in first],
    )
    failed: dict[int, Unapplicable] = {}
    for half in halves:
        failed |= await apply_isolated(connection, apply, half)
    return failed


async def _one_by_one(
    connection: Connection, apply: Apply, items: Sequence[Item]
) -> dict[int, Unapplicable]:
    for item in items:
        if failed := await apply_isolated(connection, apply, [item]):
            return failed
    return {}
