"""Events of saved views: filters, sort and columns of a list under a name."""

from typing import Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from libs.events.contract import event

Sharing = Literal["private", "team", "all"]


@event("crm.view.saved.v1", category="view")
class ViewSaved(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A new view of somebody's: `owner` is an actor, as in the extension of that name. `query` are
    parameters of the list's route by their names, `columns` fields of its items."""

    view_id: UUID
    owner: str
    name: str
    shared: Sharing = "private"
    query: dict[str, str] = field(default_factory=dict)
    columns: tuple[str, ...] = ()


@event("crm.view.changed.v1", category="view")
class ViewChanged(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Only what changed, the query and the columns as a whole."""

    view_id: UUID
    name: str | UnsetType = UNSET
    shared: Sharing | UnsetType = UNSET
    query: dict[str, str] | UnsetType = UNSET
    columns: tuple[str, ...] | UnsetType = UNSET


@event("crm.view.deleted.v1", category="view")
class ViewDeleted(Struct, frozen=True, kw_only=True):
    """The view is nobody's any more; its id is not given again."""

    view_id: UUID
