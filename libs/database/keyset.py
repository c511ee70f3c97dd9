"""Lists by keyset: each page starts right behind the last row of the one before, NULLs included."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import asyncpg
import msgspec

from libs.database.connections import Source
from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment, Rendering, rendered

_CUSTOM_PLAN = "set local plan_cache_mode = force_custom_plan"


@dataclass(frozen=True, slots=True)
class SortKey:
    """One expression to sort by; NULLs come last in either direction.

    An index that is to serve it must say so too: `(churn_risk desc nulls last, customer_id desc)`.
    Of the first key that is `split` NULLs are a range of their own, so that one plain index serves
    both directions. `type` is the Python type asyncpg returns for it.
    """

    expression: str
    type: type
    descending: bool = False
    nullable: bool = False
    split: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A list in one of its sorts. The last of `keys` must be unique and not null: the id.

    `columns` and `source` are what stands after SELECT and FROM, and never come from a request;
    `arguments` are what `source` has a `{}` for.
    """

    name: str
    columns: str
    source: str | Fragment
    keys: tuple[SortKey, ...]


@dataclass(frozen=True, slots=True)
class Each:
    """Rows whose `expression`, a text, is one of `values`: a page of each value's is read by an
    index of the expression and the sort, where a condition would walk the list to find them."""

    expression: str
    values: Sequence[str]


@dataclass(frozen=True, slots=True)
class KeysetPage:
    """`items` are the rows; beside the listing's columns they hold the sort keys as key_1, ..."""

    items: list[asyncpg.Record]
    next_cursor: str | None


async def fetch_page(
    source: Source,
    listing: Listing,
    codec: CursorCodec,
    *,
    conditions: Sequence[Fragment] = (),
    within: Fragment | None = None,
    each: Each | None = None,
    planned: bool = False,
    cursor: str | None = None,
    limit: int,
) -> KeysetPage:
    """The rows behind `cursor`, at most `limit`. Raises InvalidCursor for one not made here.

    `within` and `each` are conditions besides that may change between pages: no cursor is sealed
    to them. `planned`: conditions leave few rows or many, so that each page has a plan of its own.
    """
    scope = scope_of(listing, conditions)
    types = [key.type for key in listing.keys]
    after = None if cursor is None else codec.decode(cursor, types, scope=scope)
    all_conditions = [*conditions, *([within] if within else [])]
    sql, arguments = page_query(
        listing, conditions=all_conditions, each=each, after=after, limit=limit + 1
    )
    rows = await (fetch_planned if within or planned else _fetch)(source, sql, arguments)
    if len(rows) <= limit:
        return KeysetPage(rows, None)
    last = [rows[limit - 1][f"key_{n}"] for n in range(1, len(types) + 1)]
    return KeysetPage(rows[:limit], codec.encode(last, scope=scope))


async def fetch_planned(source: Source, sql: str, arguments: Sequence[Any]) -> list[asyncpg.Record]:
    """Rows by a plan for these very arguments: the one for any would walk the whole list to find
    the few rows of one owner."""
    if isinstance(source, asyncpg.Pool):
        async with source.acquire() as connection, connection.transaction(readonly=True):
            return await fetch_planned(connection, sql, arguments)
    await source.execute(_CUSTOM_PLAN)
    return await source.fetch(sql, *arguments)


async def _fetch(source: Source, sql: str, arguments: Sequence[Any]) -> list[asyncpg.Record]:
    return await source.fetch(sql, *arguments)


def page_query(
    listing: Listing,
    *,
    conditions: Sequence[Fragment] = (),
    each: Each | None = None,
    after: Sequence[Any] | None = None,
    limit: int,
) -> tuple[str, list[Any]]:
    """The SQL of one page and its arguments.

    What lies behind a row is a union of ranges, each of them one range of a fitting index: an OR
    of the same conditions would be read from the index's beginning on every page.
    """
    rendering = Rendering()
    filters = [f"({rendering.render(condition)})" for condition in conditions]
    first = listing.keys[0]
    ranges = _whole(first) if after is None else _ranges(listing.keys, after, rendering)
    maximum = rendering.place(limit)
    order, within = _order(listing.keys), _order(listing.keys, apart=first.split)
    keys = ", ".join(f"{key.expression} as key_{n}" for n, key in enumerate(listing.keys, 1))
    source = rendering.render(_source(listing))
    select = f"select {listing.columns}, {keys} from {source}"
    if each:
        filters.append(f"{each.expression} = each_value")
    parts = [
        f"({select} where {' and '.join([*filters, *range_, 'true'])} {within} limit {maximum})"
        for range_ in ranges
    ]
    if each:
        values = rendering.place(list(each.values))
        of_each = f"select part.* from unnest({values}::text[]) as asked (each_value), lateral"
        parts = [f"({of_each} {part} part {order} limit {maximum})" for part in parts]
    union = " union all ".join(parts)
    return f"select * from ({union}) page {order} limit {maximum}", rendering.values


def scope_of(listing: Listing, conditions: Sequence[Fragment]) -> bytes:
    """Digest of what a cursor is sealed to: the list, its sort and filters."""
    keys = [(key.expression, key.descending) for key in listing.keys]
    _, values = rendered(_source(listing))
    filters = [rendered(condition) for condition in conditions]
    return hashlib.sha256(msgspec.msgpack.encode((listing.name, values, keys, filters))).digest()


def _source(listing: Listing) -> Fragment:
    return Fragment(listing.source) if isinstance(listing.source, str) else listing.source


def _order(keys: Sequence[SortKey], *, apart: bool = False) -> str:
    # Where there are no NULLs, `nulls last` would only keep a plain descending index from serving;
    # nor where they stand `apart`.
    terms = [
        f"key_{n}{' desc' if key.descending else ''}"
        f"{' nulls last' if key.nullable and not apart else ''}"
        for n, key in enumerate(keys, 1)
    ]
    return "order by " + ", ".join(terms)


def _whole(first: SortKey) -> list[list[str]]:
    """Conditions of each range of a list from its beginning."""
    if not first.split:
        return [[]]
    return [[f"{first.expression} is not null"], [f"{first.expression} is null"]]


def _ranges(keys: Sequence[SortKey], after: Sequence[Any], rendering: Rendering) -> list[list[str]]:
    """Conditions of each range behind the row whose keys are `after`, the nearest one first."""
    places = [None if value is None else rendering.place(value) for value in after]
    ranges: list[list[str]] = []
    for at in reversed(range(len(keys))):
        key, place = keys[at], places[at]
        if place is None:
            continue  # NULLs come last: nothing of this key is behind one
        same = [_same(k, p) for k, p in zip(keys[:at], places[:at], strict=True)]
        beyond = f"{key.expression} {'<' if key.descending else '>'} {place}"
        ranges.append([*same, beyond])
        if key.nullable:
            ranges.append([*same, f"{key.expression} is null"])
    return ranges


def _same(key: SortKey, place: str | None) -> str:
    return f"{key.expression} is null" if place is None else f"{key.expression} = {place}"
