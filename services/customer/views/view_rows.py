"""Rows of saved views, which commit with their events: whose they are, and with whom shared."""

from uuid import UUID

from libs.database.connections import Connection, Source
from libs.database.fragments import Fragment, rendered
from libs.database.keyset import Listing, SortKey
from services.customer.domain.view.decider import MOST_VIEWS
from services.customer.domain.view.errors import TooManyViews
from services.customer.domain.view.state import View

LISTING = Listing("views", "view_id", "views", (SortKey("name", str), SortKey("view_id", UUID)))
_LOCK = "select pg_advisory_xact_lock(hashtextextended($1, 22318))"
_COUNT = "select count(*) from views where owner = $1"
_SAVE = """
insert into views (view_id, owner, shared, name, staff_id) values ($1, $2, $3, $4, $5)
on conflict (view_id) do update set shared = excluded.shared, name = excluded.name,
    staff_id = coalesce(excluded.staff_id, views.staff_id)"""
_DELETE = "delete from views where view_id = $1"
# Teams are those of today; who left is in none. An owner is an actor, which may stand for the
# subject they sign in with: it says who they are where that was not known when they saved.
_SIGNED_IN = "(select staff_id from staff_subjects where subject = {of} and signs_in)"
_TEAM = "(select team from staff s where s.staff_id = {of} and state <> 'left')"
_OWNER = f"coalesce(views.staff_id, {_SIGNED_IN.format(of='views.owner')})"
_CALLER = _SIGNED_IN.format(of="{subject}")
_SEEN = f"""owner = {{actor}} or shared = 'all'
    or shared = 'team' and {_TEAM.format(of=_OWNER)} = {_TEAM.format(of=_CALLER)}"""


def seen_by(subject: str, actor: str) -> Fragment:
    """A condition on views: the caller's own, and those shared with them."""
    return Fragment(_SEEN, subject=subject, actor=actor)


async def is_seen(source: Source, view_id: UUID, seen: Fragment) -> bool:
    query = Fragment("select from views where view_id = {id} and ({seen})", id=view_id, seen=seen)
    sql, arguments = rendered(query)
    return bool(await source.fetch(sql, *arguments))


async def require_room(connection: Connection, owner: str) -> None:
    """Nobody else saves views of theirs until the transaction ends. Raises TooManyViews."""
    await connection.execute(_LOCK, owner)
    if (await connection.fetchval(_COUNT, owner) or 0) >= MOST_VIEWS:
        raise TooManyViews


async def save_view(connection: Connection, view: View, staff_id: UUID | None) -> None:
    """Keep the view; `staff_id` is the owner's, None where it is not known or as before."""
    if view.deleted_at:
        await connection.execute(_DELETE, view.view_id)
        return
    await connection.execute(_SAVE, view.view_id, view.owner, view.shared, view.name, staff_id)
