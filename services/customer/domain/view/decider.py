"""The rules about saved views: what follows from a command of somebody, given what has happened."""

from msgspec import UNSET, Struct, structs

from libs.events.file.views import ViewChanged, ViewDeleted, ViewSaved
from services.customer.domain.view.errors import (
    SharedWithAll,
    ViewAlreadySaved,
    ViewNotFound,
    ViewOfAnother,
)
from services.customer.domain.view.state import View, ViewEvent

MOST_VIEWS = 200  # of one owner
_SHARING_WITH_ALL = frozenset({"admin", "manager"})
ViewCommand = ViewSaved | ViewChanged | ViewDeleted


class By(Struct, frozen=True):
    """Caller of a command: the actor, and their roles."""

    actor: str
    roles: frozenset[str]


def decide(state: View | None, command: ViewCommand, by: By) -> tuple[ViewEvent, ...]:
    """The events that follow; none when everything is already as asked."""
    if _shares_with_all(state, command) and not by.roles & _SHARING_WITH_ALL:
        raise SharedWithAll
    if isinstance(command, ViewSaved):
        return _save(state, command)
    if state is None:
        raise ViewNotFound
    if state.owner != by.actor and not ("admin" in by.roles and state.shared != "private"):
        raise ViewOfAnother
    return _delete(state, command) if isinstance(command, ViewDeleted) else _change(state, command)


def _shares_with_all(state: View | None, command: ViewCommand) -> bool:
    """True if everybody is to see it who did not before."""
    before = state is not None and state.shared == "all"
    return not isinstance(command, ViewDeleted) and command.shared == "all" and not before


def _save(state: View | None, command: ViewSaved) -> tuple[ViewSaved, ...]:
    """The same once more changes nothing; whatever was changed since then stays changed."""
    if state is None:
        return (command,)
    if state.saving == command:
        return ()
    raise ViewAlreadySaved


def _change(state: View, command: ViewChanged) -> tuple[ViewChanged, ...]:
    if state.deleted_at:
        raise ViewNotFound
    different = {
        field: value
        for field, value in structs.asdict(command).items()
        if value is not UNSET and value != getattr(state, field)
    }
    return (ViewChanged(view_id=state.view_id, **different),) if different else ()


def _delete(state: View, command: ViewDeleted) -> tuple[ViewDeleted, ...]:
    return () if state.deleted_at else (command,)
