"""Reads of saved views for the caller: their own, and those shared with them."""

from collections.abc import Sequence
from uuid import UUID

import asyncpg
from starlette.requests import Request

from libs.database.connections import Source
from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment
from libs.database.keyset import KeysetPage, fetch_page
from libs.eventstore.folding import Folded, fold
from libs.eventstore.reading import read_streams
from libs.web.gate.admission import caller
from services.customer.api.views.view_answers import ViewAnswer, view_answer
from services.customer.domain.view.errors import ViewNotFound
from services.customer.domain.view.state import View, evolve
from services.customer.views.view_rows import LISTING, is_seen, seen_by
from services.customer.views.view_streams import load_view, view_events, view_stream


class ViewAnswers:
    def __init__(self, pool: asyncpg.Pool, cursors: CursorCodec) -> None:
        self.pool = pool
        self._cursors = cursors

    async def seen(self, request: Request, source: Source, view_id: UUID) -> Folded[View]:
        """The view as it is now. Raises ViewNotFound, also where it is not shown to the caller."""
        if not await is_seen(source, view_id, _seen(request)):
            raise ViewNotFound
        return await load_view(source, view_id)

    async def opened(self, request: Request, view_id: UUID) -> View:
        """Raises ViewNotFound."""
        return (await self.seen(request, self.pool, view_id)).known

    async def one(self, request: Request, view_id: UUID) -> ViewAnswer:
        """Raises ViewNotFound."""
        view = await self.seen(request, self.pool, view_id)
        return view_answer(view.known, view.version, caller(request).actor)

    async def as_of(self, request: Request, view_id: UUID, version: int) -> ViewAnswer:
        """The view as a command left it."""
        view = fold(evolve, (await view_events(self.pool, view_id))[:version])
        return view_answer(view.known, view.version, caller(request).actor)

    async def page(
        self, request: Request, own: bool, cursor: str | None, limit: int
    ) -> tuple[Sequence[ViewAnswer], KeysetPage]:
        """Views by their names. Raises InvalidCursor."""
        actor = caller(request).actor
        conditions = [Fragment("owner = {actor}", actor=actor) if own else _seen(request)]
        page = await fetch_page(
            self.pool, LISTING, self._cursors, conditions=conditions, cursor=cursor, limit=limit
        )
        ids: list[UUID] = [row["view_id"] for row in page.items]
        stored = await read_streams(self.pool, [view_stream(id) for id in ids])
        views = [fold(evolve, stored[view_stream(id)]) for id in ids]
        return [view_answer(view.known, view.version, actor) for view in views], page


def _seen(request: Request) -> Fragment:
    who = caller(request)
    return seen_by(who.subject, who.actor)
