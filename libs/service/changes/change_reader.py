"""A service's changes, looked up by pseudonym, page by page."""

from datetime import datetime

from msgspec import structs

from libs.service.changes.change_answers import Change, change
from libs.service.changes.change_query import Sought, read_changes
from libs.service.runtime import Runtime
from libs.web.reads.pages import Page


class ChangeReader:
    def __init__(self, runtime: Runtime) -> None:
        self._pool = runtime.pool
        self._cursors = runtime.cursors
        self._pseudonyms = runtime.pseudonyms

    async def page(self, sought: Sought, cursor: str | None, limit: int) -> Page[Change]:
        """`sought` may name the subject of a token for its pseudonym. Raises InvalidCursor."""
        sought = structs.replace(
            sought,
            actor=self._pseudonyms.sought(sought.actor),
            via=sought.via and self._pseudonyms.sought(sought.via),
        )
        scope = f"changes {sought}".encode()
        behind = cursor and self._cursors.decode(cursor, [datetime, int], scope=scope)
        found = await read_changes(self._pool, sought, behind=behind or None, limit=limit)
        following = found.behind and self._cursors.encode(found.behind, scope=scope)
        return Page(items=[change(row) for row in found.rows], next_cursor=following)
