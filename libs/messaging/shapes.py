"""In which shape a projection was filled, and whether this code would have made more of the events.

A type that a projection begins to use counts from where its consumer is, so what came before is
missing: who adds one, or a table, raises the projection's `shape`, and its consumer rebuilds.
"""

from libs.database.connections import Connection, Source
from libs.messaging.projection import Projection

_STORED = "select shape from public.projection_shape"
_NOTE = "update public.projection_shape set shape = $1"
# What has consumed nothing yet lacks nothing.
_NOTE_FRESH = f"""{_NOTE}
where shape < $1 and not exists (select from projection.positions where next > 0)"""


def shape_of(projection: Projection) -> int:
    """0: the projection has none, and is rebuilt by hand only."""
    return getattr(projection, "shape", 0)


async def outdated(source: Source, projection: Projection) -> bool:
    """Whether the live projection was filled by code that made less of the events."""
    shape = shape_of(projection)
    if not shape:
        return False
    await source.execute(_NOTE_FRESH, shape)
    return int(await source.fetchval(_STORED) or 0) < shape


async def note(connection: Connection, projection: Projection) -> None:
    """The projection was built anew by this code."""
    if shape := shape_of(projection):
        await connection.execute(_NOTE, shape)
