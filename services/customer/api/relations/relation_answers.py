"""Answers about relations of customers."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel

from libs.events.relation import RelationKind
from libs.web.reads.attribution import Attribution
from libs.web.reads.pages import Page
from services.customer.domain.relation.state import Relation


class RelationVoid(BaseModel):
    voided_at: datetime
    reason: str


class RelationAnswer(BaseModel):
    """A relation as recorded, of the records it was recorded of. Absent `since` or `until`: nobody
    knows of a beginning, or an end. `continues` ended as this one began, `continued_by` began as
    this one ended. One that was voided counts as if it had never been."""

    relation_id: UUID
    from_id: UUID
    to_id: UUID
    kind: RelationKind
    role: str | None
    tier: int | None
    territory: str | None
    since: datetime | None
    until: datetime | None
    continues: UUID | None
    continued_by: UUID | None
    void: RelationVoid | None
    version: int


class RelationHistoryItem(Attribution):
    """One event as published."""

    event_id: UUID
    type: Literal["crm.relation.recorded.v1", "crm.relation.changed.v1", "crm.relation.voided.v1"]
    version: int
    occurred_at: datetime
    recorded_at: datetime
    data: dict[str, Any]


class RelationHistoryPage(Page[RelationHistoryItem]):
    pass


def relation_answer(relation: Relation, version: int) -> RelationAnswer:
    void = None
    if relation.voided_at and relation.void_reason:
        void = RelationVoid(voided_at=relation.voided_at, reason=relation.void_reason)
    return RelationAnswer(
        relation_id=relation.relation_id,
        from_id=relation.from_id,
        to_id=relation.to_id,
        kind=relation.kind,
        role=relation.role,
        tier=relation.tier,
        territory=relation.territory,
        since=relation.since,
        until=relation.until,
        continues=relation.continues,
        continued_by=relation.continued_by,
        void=void,
        version=version,
    )
