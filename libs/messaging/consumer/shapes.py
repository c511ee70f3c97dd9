"""Shape in which a projection was filled; only code of that shape may write it.

One that counts days was also filled by the clocks of one time zone, and whoever counts other days
may not write it either: only a rebuild that somebody asks for changes the zone.

A type that a projection begins to use counts from where its consumer is, so what came before is
missing: whoever adds one, or a table, raises the projection's `shape`, and its consumer rebuilds.
From then on code of the older shape is refused: it would pass over what only the newer one uses.
The server refuses (`libs.messaging.schema.SHAPE_GUARD`), in the transaction that writes.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg

from libs.database.connections import Connection, Source
from libs.messaging.projection import Projection
from libs.messaging.schema import GUARDED
from libs.messaging.schemas import STAY

UTC = "UTC"
_SETTING = "rapport.projection_shape"
_ZONE_SETTING = "rapport.projection_time_zone"
_REFUSED = "RP001"  # the guard's SQLSTATE
_STORED = "select shape from public.projection_shape"
_STORED_ZONE = "select time_zone from public.projection_time_zone"
_NOTE = "update public.projection_shape set shape = $1"
# Whoever is about to consume the first records waits, or is waited for.
_STAND_STILL = "lock table projection.positions in exclusive mode"
# What has consumed nothing yet lacks nothing.
_NOTE_FRESH = f"""{_NOTE}
where shape <= $1 and not exists (select from projection.positions where next > 0)"""


class ShapeMismatch(RuntimeError):
    """The projection is in another shape than this code builds, or counts other days than this
    process: it may not write it."""


def declares(shape: str, time_zone: str) -> str:
    """A condition, always true, of a statement that writes the projection: its arguments say which
    shape the code builds and whose days it counts, until the end of the transaction, without a
    round trip of its own."""
    return (
        f"(select set_config('{_SETTING}', {shape}::int::text, true)"
        f" || set_config('{_ZONE_SETTING}', {time_zone}::text, true)) is not null"
    )


@contextmanager
def guarded() -> Iterator[None]:
    """Raises ShapeMismatch where the server refuses a statement because of its shape."""
    try:
        yield
    except asyncpg.PostgresError as error:
        if getattr(error, "sqlstate", None) == _REFUSED:
            raise ShapeMismatch(str(error)) from error
        raise


async def stay(connection: Connection, shape: int, time_zone: str = UTC) -> None:
    """Hold the shape for a write that moves no position: until the transaction ends no rebuild is
    swapped in, so nothing is written into the old one. Raises ShapeMismatch."""
    with guarded():
        await connection.execute(
            f"{STAY}; {_declaration(shape, time_zone)}; select public.check_projection_shape()"
        )


def shape_of(projection: Projection) -> int:
    """0: the projection has none, and is rebuilt by hand only."""
    return getattr(projection, "shape", 0)


def time_zone_of(projection: Projection) -> str | None:
    """The zone by whose clocks it counts days; None where it counts none."""
    return getattr(projection, "time_zone", None)


async def stored(source: Source) -> int:
    """The shape of the live projection, 0 when none was noted."""
    return int(await source.fetchval(_STORED) or 0)


async def outdated(pool: asyncpg.Pool, projection: Projection) -> bool:
    """True if the live projection was filled by code that made less of the events.

    Raises ShapeMismatch where it was filled by code that made more of them, or that counts other
    days.
    """
    shape = shape_of(projection)
    if not shape:
        return False
    found = await stored(pool)
    days = time_zone_of(projection)
    if found < shape or await of_other_days(pool, days):
        async with pool.acquire() as connection, connection.transaction():
            await connection.execute(_STAND_STILL)
            await connection.execute(_declaration(shape, days or UTC))
            await connection.execute(_NOTE_FRESH, shape)
            found = await stored(connection)
    refuse_newer(found, projection)
    await refuse_other_days(pool, days)
    return found < shape


def refuse_newer(found: int, projection: Projection) -> None:
    """Raises ShapeMismatch when `found`, the live projection's shape, is above the code's own."""
    if reason := too_new(found, projection):
        raise ShapeMismatch(reason)


def too_new(found: int, projection: Projection) -> str | None:
    """Reason why this code may not write a projection of shape `found`, in one line, or None."""
    shape = shape_of(projection)
    if found <= shape:
        return None
    return (
        f"the projection is in shape {found} of a newer release, this one builds shape {shape}: "
        "start the newer release, or run the role rebuild-older-shape of this one"
    )


async def refuse_other_days(source: Source, time_zone: str | None) -> None:
    """Raises ShapeMismatch when the live projection counts other days than those of `time_zone`;
    never for None."""
    if reason := await of_other_days(source, time_zone):
        raise ShapeMismatch(reason)


async def of_other_days(source: Source, time_zone: str | None) -> str | None:
    """The reason why a process of `time_zone` may not write the live projection, in one line."""
    if time_zone is None or (found := await source.fetchval(_STORED_ZONE)) == time_zone:
        return None
    return (
        f"the projection counts the days of {found}, this process is set to those of {time_zone}: "
        "run the role rebuild with this setting, or set it back"
    )


async def note(connection: Connection, projection: Projection) -> None:
    """The projection, just put in place, was built by this code for these days: it alone may write
    it now."""
    shape = shape_of(projection)
    await connection.execute(GUARDED)
    await connection.execute(_declaration(shape, time_zone_of(projection) or UTC))
    await connection.execute(_NOTE, shape)


def _declaration(shape: int, time_zone: str) -> str:
    quoted = time_zone.replace("'", "''")
    return (
        f"select set_config('{_SETTING}', '{shape:d}', true),"
        f" set_config('{_ZONE_SETTING}', '{quoted}', true)"
    )
