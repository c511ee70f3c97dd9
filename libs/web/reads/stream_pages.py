"""Pages of one stream, the newest event first, each behind the version the last one ended at."""

from collections.abc import Sequence

from libs.database.cursors import CursorCodec
from libs.events.recorded import Recorded


def page_of(
    events: Sequence[Recorded],
    cursor: str | None,
    limit: int,
    cursors: CursorCodec,
    scope: bytes,
) -> tuple[list[Recorded], str | None]:
    """Events of one stream, perhaps some of them, and the next cursor. Raises InvalidCursor."""
    left = list(reversed(events))
    if cursor is not None:
        before = cursors.decode(cursor, [int], scope=scope)[0]
        left = [event for event in left if event.version < before]
    page, more = left[:limit], len(left) > limit
    return page, cursors.encode([page[-1].version], scope=scope) if more else None
