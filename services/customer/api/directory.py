"""The list of customers as a query: filters, sorts, search, and what the caller may see."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

import asyncpg
from msgspec import Struct
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
from services.customer.api.file.list_columns import COLUMNS, NEWEST, WITH_MERGED, Sort, sort_of
from services.customer.api.worth.value_answers import valuation_part
from services.customer.external_ids.external_id_rows import ExternalId, holders_of
from services.customer.projections.contact_rows import having_token
from services.customer.projections.names import Names, open_name
from services.customer.projections.projection import SHAPE
from services.customer.projections.tag_rows import having_tags
from services.customer.search.found import MOST_FOUND, Among, Found, few_records, find
from services.customer.search.ranking import Ranked, ranked_page
from services.customer.staffing.owners import owned_by

_OUTDATED = """select shape < $1 and exists (select from projection.positions where next > 0)
from public.projection_shape"""
_REGISTERED = Fragment("registered_at is not null")
_OWNER = OWNER_KEY.format("")
_NOT_MERGED = Fragment("merged_into is null")


class Which(Struct, frozen=True, kw_only=True):
    """Customers that a query is about: those with one of `ids`, merged records as themselves, and
    those with one of the readings of an external id, found as the survivor too; having all of the
    `tags` and the values of `columns`; of a member of staff; on these axes; with these values
    of `custom` fields; of such a `value`; who match `search`, but not by a field that is `unseen`.
    `merged`: also records that were merged."""

    ids: frozenset[UUID] | None = None
    external_id: tuple[ExternalId, ...] | None = None
    tags: frozenset[str] = frozenset()
    columns: Mapping[str, str | None] = {}
    staff_id: UUID | None = None
    axes: Sequence[Fragment] = ()
    custom: Sequence[Fragment] = ()
    value: Sequence[Fragment] = ()
    search: str | None = None
    unseen: frozenset[str] = frozenset()
    merged: bool = False

    @property
    def among_merged(self) -> bool:
        return self.merged or self.ids is not None


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
        self, which: Which, within: Reach, sort: Sort, cursor: str | None, limit: int
    ) -> Ranked:
        """Those `within` the caller's reach. Raises InvalidCursor, StaffNotFound; 503 while the
        customers to be searched are being filled in again."""
        source = WITH_MERGED if which.among_merged else "customers"
        by_owner = None if which.among_merged or within.whole else within.keys or ()
        conditions = await self._conditions(which)
        found: list[Found] | None = None
        if which.search is not None:
            found = await self._search(which, within, conditions)
            conditions = [*conditions, Fragment("{search}::text is not null", search=which.search)]
        reached = within.of("owner_key") if which.among_merged else None
        page = await fetch_page(
            self._pool,
            Listing("customers", COLUMNS, source, sort_of(sort)),
            self._cursors,
            conditions=conditions,
            within=reached if found is None else _found(found),
            each=None if by_owner is None or found is not None else Each(_OWNER, by_owner),
            cursor=cursor,
            limit=limit,
        )
        complete = None if found is None else len(found) < MOST_FOUND
        return Ranked(page.items, page.next_cursor, complete)

    async def ranked(self, which: Which, within: Reach, cursor: str | None, limit: int) -> Ranked:
        """The best matches of a search, as `page` answers and raises otherwise."""
        conditions = await self._conditions(which)
        found = await self._search(which, within, conditions)
        scope = scope_of(Listing(f"search {which.search}", "", "", ()), conditions)
        page, next_cursor = ranked_page(found, cursor, limit, self._cursors, scope)
        rows = await self.known([each.customer_id for each in page], within)
        return Ranked(rows, next_cursor, len(found) < MOST_FOUND)

    async def _search(
        self, which: Which, within: Reach, conditions: Sequence[Fragment]
    ) -> list[Found]:
        if not await self._names.complete(SHAPE):
            raise unavailable("names_incomplete", "Customers are being made searchable again")
        merged = which.among_merged
        reached = within.of("owner_key" if merged else _OWNER)
        customers = WITH_MERGED if merged else "customers"
        conditions = [*conditions, *([reached] if reached else [])]
        async with self._pool.acquire() as connection, connection.transaction(readonly=True):
            among = Among(customers, conditions, await few_records(connection, within))
            return await find(connection, which.search or "", which.unseen, self._tokens, among)

    async def _conditions(self, which: Which) -> Sequence[Fragment]:
        conditions = [
            _REGISTERED,
            *_equal(which.columns),
            *which.axes,
            *which.custom,
            *which.value,
            *having_tags(which.tags),
        ]
        if which.ids is not None:
            conditions.append(_among(which.ids))
        if which.external_id is not None:
            conditions.append(_among(await holders_of(self._pool, which.external_id)))
        if not which.among_merged:
            conditions.append(_NOT_MERGED)
        if which.staff_id is not None:
            conditions.append(await owned_by(self._pool, which.staff_id))
        return conditions

    async def having(self, contact: Kind, value: str, within: Reach) -> KeysetPage:
        """Records within reach with this address or number, the newest hundred of them.

        Raises 503 while the tokens to be compared are those of an older normalisation.
        """
        if await outdated(self._pool):
            raise unavailable("contacts_incomplete", "Contacts are being made searchable again")
        digest = self._tokens.of(contact, value)
        condition = _among(await having_token(self._pool, digest, 100))
        listing = Listing("contacts", COLUMNS, WITH_MERGED, NEWEST)
        return await fetch_page(
            self._pool,
            listing,
            self._cursors,
            conditions=[_REGISTERED, condition],
            within=within.of("owner_key"),
            limit=100,
        )

    async def known(self, ids: Collection[UUID], within: Reach) -> list[asyncpg.Record]:
        """Rows of those within reach, in the order of `ids`; merged records as themselves."""
        listing = Listing("ids", COLUMNS, WITH_MERGED, NEWEST)
        conditions = [_REGISTERED, _among(ids)]
        page = await fetch_page(
            self._pool,
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


def _found(found: Iterable[Found]) -> Fragment:
    return _among(each.customer_id for each in found)


def _among(ids: Iterable[UUID]) -> Fragment:
    return Fragment("customer_id = any({ids}::uuid[])", ids=sorted(ids))


def _equal(filters: Mapping[str, str | None]) -> Iterator[Fragment]:
    for column, value in filters.items():
        if value is not None:
            yield Fragment(f"{column} = {{value}}", value=value)


def _item(row: asyncpg.Record, opener: Opener) -> CustomerItem:
    columns: dict[str, Any] = dict(row)
    name = None
    if row["name_sealed"]:
        name = open_name(row["customer_id"], row["name_event"], row["name_sealed"], opener)
    visibility = "erased" if row["erased"] else "clear" if name is not None else "masked"
    return CustomerItem(**columns, name=name, personal_data=visibility)
