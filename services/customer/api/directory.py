"""The list of customers as a query: filters, sorts, search, and what the caller may see."""

from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import asyncpg
from starlette.requests import Request

from libs.access.reach import OWNER_KEY, Reach
from libs.database.connections import Source
from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment
from libs.database.keyset import Each, KeysetPage, Listing, fetch_page, scope_of
from libs.sealing.keys import KeyRing
from libs.sealing.opening import CLOSED, Opener
from libs.sealing.tokens import Kind, Tokens
from libs.web.errors.problems import unavailable
from libs.web.gate.admission import hidden
from libs.web.gate.personal import reveal
from services.customer.api.answers import CustomerItem
from services.customer.api.file.list_columns import (
    COLUMNS,
    NEWEST,
    WITH_MERGED,
    Sort,
    listing_of,
)
from services.customer.api.file.list_totals import Counting, Total, count
from services.customer.api.file.which import REGISTERED, Question, Which, among, question_of
from services.customer.api.worth.value_answers import valuation_part
from services.customer.projections.contact_rows import having_token
from services.customer.projections.names import Names, open_name
from services.customer.projections.projection import SHAPE
from services.customer.search.found import MOST_FOUND, Among, Found, few_records, find
from services.customer.search.ranking import Ranked, ranked_page

_OUTDATED = """select shape < $1 and exists (select from projection.positions where next > 0)
from public.projection_shape"""
_OWNER = OWNER_KEY.format("")
_ONE_MOMENT: Any = {"isolation": "repeatable_read", "readonly": True}


class Directory:
    def __init__(
        self,
        pool: asyncpg.Pool,
        keys: KeyRing,
        names: Names,
        cursors: CursorCodec,
        tokens: Tokens,
    ) -> None:
        self._pool = pool
        self._keys = keys
        self._names = names
        self._tokens = tokens
        self._cursors = cursors

    async def page(
        self,
        which: Which,
        within: Reach,
        sort: Sort | None,
        cursor: str | None,
        limit: int,
        *,
        total: bool = False,
    ) -> Ranked:
        """Those `within` the caller's reach, and how many they are in all with `total`; without a
        sort in the order in which they are named, else the newest first. Raises InvalidCursor,
        StaffNotFound; 503 while the customers to be searched, or their counts, are being made
        again."""
        named = which.ids if sort is None else None
        listing = listing_of(which.source, sort or "-registered_at", named)
        by_owner = None if which.among_merged or within.whole else within.keys or ()
        reached = within.of("owner_key") if which.among_merged else None
        async with self._reading(total) as source:
            question = await question_of(source, which)
            conditions, found = question.conditions, None
            if which.search is not None:
                found = await self._search(source, which, within, conditions)
                searched = Fragment("{search}::text is not null", search=which.search)
                conditions, by_owner, reached = [*conditions, searched], None, _found(found)
            page = await fetch_page(
                source,
                listing,
                self._cursors,
                conditions=conditions,
                within=reached,
                each=None if by_owner is None else Each(_OWNER, by_owner),
                cursor=cursor,
                limit=limit,
            )
            if found is not None:
                return Ranked(page.items, page.next_cursor, *_of_search(found, total))
            counted = await _total(source, question, within, page, cursor) if total else None
            return Ranked(page.items, page.next_cursor, None, counted)

    async def ranked(
        self, which: Which, within: Reach, cursor: str | None, limit: int, *, total: bool = False
    ) -> Ranked:
        """The best matches of a search, as `page` answers and raises otherwise."""
        async with self._reading(total) as source:
            conditions = (await question_of(source, which)).conditions
            found = await self._search(source, which, within, conditions)
            scope = scope_of(Listing(f"search {which.search}", "", "", ()), conditions)
            page, next_cursor = ranked_page(found, cursor, limit, self._cursors, scope)
            rows = await self._known(source, [each.customer_id for each in page], within)
        return Ranked(rows, next_cursor, *_of_search(found, total))

    @asynccontextmanager
    async def _reading(self, total: bool) -> AsyncIterator[Source]:
        """One moment for a page and its total; a page alone needs none of its own. Raises 503."""
        if not total:
            yield self._pool
            return
        async with self._pool.acquire() as connection, connection.transaction(**_ONE_MOMENT):
            if await connection.fetchval(_OUTDATED, SHAPE):
                raise unavailable("counts_incomplete", "Customers are being counted again")
            yield connection

    async def _search(
        self, source: Source, which: Which, within: Reach, conditions: Sequence[Fragment]
    ) -> list[Found]:
        if isinstance(source, asyncpg.Pool):
            async with source.acquire() as connection, connection.transaction(readonly=True):
                return await self._search(connection, which, within, conditions)
        if not await self._names.complete(SHAPE, source):
            raise unavailable("names_incomplete", "Customers are being made searchable again")
        reached = within.of("owner_key" if which.among_merged else _OWNER)
        conditions = [*conditions, *([reached] if reached else [])]
        among = Among(which.source, conditions, await few_records(source, within))
        return await find(source, which.search or "", which.unseen, self._tokens, among)

    async def having(self, contact: Kind, value: str, within: Reach) -> KeysetPage:
        """Records within reach with this address or number, the newest hundred of them.

        Raises 503 while the tokens to be compared are those of an older normalisation.
        """
        if await outdated(self._pool):
            raise unavailable("contacts_incomplete", "Contacts are being made searchable again")
        digest = self._tokens.of(contact, value)
        condition = among(await having_token(self._pool, digest, 100))
        listing = Listing("contacts", COLUMNS, WITH_MERGED, NEWEST)
        return await fetch_page(
            self._pool,
            listing,
            self._cursors,
            conditions=[REGISTERED, condition],
            within=within.of("owner_key"),
            limit=100,
        )

    async def known(self, ids: Collection[UUID], within: Reach) -> list[asyncpg.Record]:
        """Rows of those within reach, in the order of `ids`; merged records as themselves."""
        return await self._known(self._pool, ids, within)

    async def _known(
        self, source: Source, ids: Collection[UUID], within: Reach
    ) -> list[asyncpg.Record]:
        listing = Listing("ids", COLUMNS, WITH_MERGED, NEWEST)
        conditions = [REGISTERED, among(ids)]
        page = await fetch_page(
            source,
            listing,
            self._cursors,
            conditions=conditions,
            within=within.of("owner_key"),
            limit=max(len(ids), 1),
        )
        rows = {row["customer_id"]: row for row in page.items}
        return [rows[id] for id in dict.fromkeys(ids) if id in rows]

    async def shown(
        self,
        request: Request,
        rows: Sequence[asyncpg.Record],
        valued: Collection[UUID] = (),
    ) -> list[CustomerItem]:
        """Names in clear where the caller may read them; each such read is audited. `valued`: those
        who are shown with what they are worth."""
        shown = "name" not in hidden(request)
        named = [row["customer_id"] for row in rows if shown and row["name_sealed"]]
        opener = (await reveal(request, self._keys, named, ["name"])).opener if named else CLOSED
        items = [_item(row, opener) for row in rows]
        return [_valued(item, row, valued) for item, row in zip(items, rows, strict=True)]


async def outdated(source: Source) -> bool:
    """True while the tables are of an older shape of the projection: a rebuild is at work on it."""
    return bool(await source.fetchval(_OUTDATED, SHAPE))


def _valued(item: CustomerItem, row: asyncpg.Record, valued: Collection[UUID]) -> CustomerItem:
    if item.customer_id not in valued:
        return item
    part = valuation_part(row["grade"], row["worth"], row["valued_at"])
    return item.model_copy(update={"valuation": part})


async def _total(
    source: Source, question: Question, within: Reach, page: KeysetPage, cursor: str | None
) -> Total:
    """Number of rows there are, of which the page has some."""
    if cursor is None and page.next_cursor is None:
        return Total(len(page.items), "exact")
    which = question.which
    reached = within.of("owner_key" if which.among_merged else _OWNER)
    # Merged records have their survivor's value, which no index of theirs finds.
    sought = which.value if which.among_merged else ()
    counting = Counting(
        source=which.source,
        conditions=[*question.conditions, *([reached] if reached else [])],
        columns={name: value for name, value in which.columns.items() if value is not None},
        others=[each for each in question.indexed if each not in sought],
        within=within,
        plain=question.plain and not which.among_merged,
    )
    found = await count(source, counting)
    shown = len(page.items) + (page.next_cursor is not None)
    return found if found.relation == "exact" else Total(max(found.count, shown), found.relation)


def _of_search(found: Sequence[Found], total: bool) -> tuple[bool, Total | None]:
    """Answer whether all who match are found, and how many those are whom the pages have."""
    complete = len(found) < MOST_FOUND
    return complete, Total(len(found), "exact" if complete else "at_least") if total else None


def _found(found: Iterable[Found]) -> Fragment:
    return among(each.customer_id for each in found)


def _item(row: asyncpg.Record, opener: Opener) -> CustomerItem:
    columns: dict[str, Any] = dict(row)
    name = None
    if row["name_sealed"]:
        name = open_name(row["customer_id"], row["name_event"], row["name_sealed"], opener)
    visibility = "erased" if row["erased"] else "clear" if name is not None else "masked"
    return CustomerItem(**columns, name=name, personal_data=visibility)
