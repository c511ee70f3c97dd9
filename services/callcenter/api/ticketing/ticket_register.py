"""The list of tickets as a query: filters, sorts, and what the caller may see."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

import asyncpg
from msgspec import structs
from starlette.requests import Request

from libs.access import heard
from libs.access.reach import Reach
from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment
from libs.database.keyset import KeysetPage, Listing, SortKey, fetch_page
from libs.sealing.keys import KeyRing
from libs.web.gate.personal import Revealed, reveal
from services.callcenter.api.answers import TicketItem
from services.callcenter.projections.members import of_customer
from services.callcenter.projections.ticket_rows import TicketRow, open_subject

Sort = Literal["opened_at", "-opened_at", "-level"]
_COLUMNS = TicketRow.__struct_fields__
_LAST = SortKey("ticket_id", UUID)
_FIRST = SortKey("ticket_id", UUID, descending=True)
_SORTS: dict[Sort, tuple[SortKey, ...]] = {
    "opened_at": (SortKey("opened_at", datetime), _LAST),
    "-opened_at": (SortKey("opened_at", datetime, descending=True), _FIRST),
    "-level": (SortKey("level", int, descending=True), _FIRST),
}


class TicketRegister:
    def __init__(self, pool: asyncpg.Pool, keys: KeyRing, cursors: CursorCodec) -> None:
        self._pool = pool
        self._keys = keys
        self._cursors = cursors

    async def page(
        self,
        customer_id: UUID | None,
        filters: Mapping[str, Any],
        sort: Sort,
        cursor: str | None,
        limit: int,
        within: Reach,
    ) -> KeysetPage:
        """A page of tickets, of one customer under any of their records, `within` the caller's
        reach. Raises InvalidCursor."""
        listing = Listing("tickets", ", ".join(_COLUMNS), "tickets", _SORTS[sort])
        conditions = list(_equal(filters))
        if customer_id:
            conditions.append(of_customer(customer_id))
        return await fetch_page(
            self._pool,
            listing,
            self._cursors,
            conditions=conditions,
            within=heard.within(within, "tickets.customer_id"),
            cursor=cursor,
            limit=limit,
        )

    async def shown(self, request: Request, rows: Sequence[asyncpg.Record]) -> list[TicketItem]:
        """Subjects in clear where the caller may read them; each such read is audited."""
        listed = [TicketRow(*(row[column] for column in _COLUMNS)) for row in rows]
        whose = {row.customer_id for row in listed}
        revealed = await reveal(request, self._keys, whose, ["subject"], own=True)
        return [_item(row, revealed) for row in listed]


def _equal(filters: Mapping[str, Any]) -> Iterator[Fragment]:
    for column, value in filters.items():
        if value is not None:
            yield Fragment(f"{column} = {{value}}", value=value)


def _item(row: TicketRow, revealed: Revealed) -> TicketItem:
    listed: dict[str, Any] = structs.asdict(row)
    visibility = revealed.visibility(row.customer_id)
    return TicketItem(
        **listed, subject=open_subject(row, revealed.opener), personal_data=visibility
    )
