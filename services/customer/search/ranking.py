"""Pages of a ranked search, each right behind the last customer of the one before."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

import asyncpg
from msgspec import Struct

from libs.database.cursors import CursorCodec
from services.customer.search.found import Found

_TYPES = tuple(Found.__annotations__.values())


class Total(Struct, frozen=True):
    """Rows of all pages. `at_least`: there are so many, and perhaps more."""

    count: int
    relation: Literal["exact", "at_least"]


class Ranked(NamedTuple):
    """`complete` false: only the best thousand matches are in the pages; None of no search.
    `total` is there where it was asked for."""

    items: list[asyncpg.Record]
    next_cursor: str | None
    complete: bool | None
    total: Total | None = None


def ranked_page(
    found: Sequence[Found], cursor: str | None, limit: int, cursors: CursorCodec, scope: bytes
) -> tuple[Sequence[Found], str | None]:
    """A page of those found, and the next cursor, sealed to `scope`. Raises InvalidCursor."""
    first = 0
    if cursor is not None:
        first = bisect_right(found, Found(*cursors.decode(cursor, _TYPES, scope=scope)))
    page, more = found[first : first + limit], len(found) > first + limit
    return page, cursors.encode(page[-1], scope=scope) if more else None
