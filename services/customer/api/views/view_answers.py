"""Saved views as they are answered."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from libs.events.file.views import Sharing
from libs.web.reads.pages import Page
from services.customer.domain.view.state import View


class ViewAnswer(BaseModel):
    """`owner` is the actor whose view it is, `own` that this is the caller. Its list is at `href`,
    of which every caller sees what is in their own scope."""

    view_id: UUID
    name: str
    shared: Sharing
    query: dict[str, str]
    columns: list[str]
    owner: str
    own: bool
    href: str
    saved_at: datetime
    deleted_at: datetime | None
    version: int


class ViewList(Page[ViewAnswer]):
    pass


def view_answer(view: View, version: int, actor: str) -> ViewAnswer:
    return ViewAnswer(
        view_id=view.view_id,
        name=view.name,
        shared=view.shared,
        query=dict(view.query),
        columns=list(view.columns),
        owner=view.owner,
        own=view.owner == actor,
        href=f"/v1/customers?view={view.view_id}",
        saved_at=view.saved_at,
        deleted_at=view.deleted_at,
        version=version,
    )
