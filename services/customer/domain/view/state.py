"""A saved view as the events so far tell it."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from msgspec import UNSET, Struct, structs

from libs.events.file.views import Sharing, ViewChanged, ViewDeleted, ViewSaved

ViewEvent = ViewSaved | ViewChanged | ViewDeleted


class View(Struct, frozen=True, kw_only=True):
    """`saving` is kept to tell the same view sent again from another one."""

    view_id: UUID
    owner: str
    name: str
    shared: Sharing
    query: Mapping[str, str]
    columns: tuple[str, ...]
    saving: ViewSaved
    saved_at: datetime
    deleted_at: datetime | None = None


def evolve(state: View | None, event: ViewEvent, at: datetime) -> View | None:
    """The view after `event`, which occurred `at`."""
    match event:
        case ViewSaved():
            return View(**structs.asdict(event), saving=event, saved_at=at)
        case ViewChanged() if state:
            given = structs.asdict(event)
            return structs.replace(state, **{f: v for f, v in given.items() if v is not UNSET})
        case ViewDeleted() if state:
            return structs.replace(state, deleted_at=at)
        case _:
            return state
