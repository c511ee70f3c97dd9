"""The graph around a customer as it is answered."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from libs.events.customer import Kind
from libs.events.relation import RelationKind
from libs.web.gate.personal import Visibility
from libs.web.reads.waiting import FreshnessAnswer
from services.customer.api.answers import Basis
from services.customer.domain.relation.graph import GraphRelation
from services.customer.domain.relation.kinds import RULES


class PathStep(BaseModel):
    """Over that relation to that customer."""

    relation_id: UUID
    customer_id: UUID


class NodeAnswer(BaseModel):
    """A customer, found `depth` relations away over the shortest `path`. `records` are all that
    were merged into one. `name` is null as `personal_data` says; `kind` and `grade` are as heard
    last, null before that."""

    customer_id: UUID
    records: list[UUID]
    kind: Kind | None
    name: str | None
    personal_data: Visibility
    grade: str | None
    depth: int
    path: list[PathStep]


class GraphRelationAnswer(BaseModel):
    """A relation between two nodes: from is the `kind` of to; the other way round as well, where
    it is `symmetric`. A referral may be known from a `registration` alone: its id is then that of
    the event. `repeated_by` are relations of other records of theirs that say the same."""

    relation_id: UUID
    from_id: UUID
    to_id: UUID
    kind: RelationKind
    symmetric: bool
    role: str | None
    tier: int | None
    territory: str | None
    since: datetime | None
    until: datetime | None
    source: Literal["relation", "registration"]
    repeated_by: list[UUID]


class RelationsAnswer(BaseModel):
    """`cut`: there are more customers than `limit`, or more relations of theirs than could be
    looked at. `as_of` and `basis` repeat what was asked."""

    customer_id: UUID
    depth: int
    nodes: list[NodeAnswer]
    relations: list[GraphRelationAnswer]
    cut: bool
    as_of: datetime | None
    basis: Basis | None
    freshness: FreshnessAnswer


def graph_relation_answer(shown: GraphRelation) -> GraphRelationAnswer:
    edge = shown.edge
    return GraphRelationAnswer(
        relation_id=edge.relation_id,
        from_id=shown.from_id,
        to_id=shown.to_id,
        kind=edge.kind,
        symmetric=RULES[edge.kind].symmetric,
        role=edge.role,
        tier=edge.tier,
        territory=edge.territory,
        since=edge.since,
        until=edge.until,
        source="relation" if edge.recorded else "registration",
        repeated_by=list(shown.repeated_by),
    )
