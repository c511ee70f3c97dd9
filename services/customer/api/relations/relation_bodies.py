"""Fields that may be sent about relations of customers."""

from typing import Annotated
from uuid import UUID

from pydantic import ConfigDict, Field, Strict, StringConstraints

from libs.events.relation import RelationKind
from libs.identifiers.uuid7 import uuid7
from libs.web.errors.validation import RequestModel
from libs.web.errors.wordings import worded
from libs.web.fields.fields import Instant
from services.customer.domain.relation.commands import (
    ChangeRelation,
    MoveRelation,
    RecordRelation,
    VoidRelation,
)

# Kept in clear beyond any erasure, so no free text: names do not fit.
RelationCode = Annotated[
    str,
    StringConstraints(
        pattern=worded(r"^[a-z][a-z0-9_.-]{0,63}$", "must be a code, such as contract_ended")
    ),
]
Tier = Annotated[int, Strict(), Field(ge=1, le=9)]
ADA = "0192f0c1-7a55-7c3e-9d42-6f1f0a3c5e01"
ACME = "0192f0c1-7a55-7c3e-9d42-6f1f0a3c5e02"


def _example(body: dict[str, object]) -> ConfigDict:
    return ConfigDict(json_schema_extra={"examples": [body]})  # pyright: ignore[reportArgumentType]


class RelationBody(RequestModel):
    """`from_id` is what `kind` says of `to_id`: a buyer at, the parent of, works at, referred.
    `role` and `territory` are codes such as `head_of_purchasing`; `tier` and `territory` are a
    distributor's alone. Without `since` it has always been so, as far as anybody knows."""

    model_config = _example(
        {"from_id": ADA, "to_id": ACME, "kind": "works_at", "role": "head_of_purchasing"}
    )

    relation_id: UUID | None = None
    from_id: UUID
    to_id: UUID
    kind: RelationKind
    role: RelationCode | None = None
    tier: Tier | None = None
    territory: RelationCode | None = None
    since: Instant | None = None
    until: Instant | None = None


class RelationChangeBody(RequestModel):
    """A merge patch: null clears a field. A relation ends by its `until`."""

    model_config = _example({"until": "2026-06-30T00:00:00Z"})

    role: RelationCode | None = None
    tier: Tier | None = None
    territory: RelationCode | None = None
    since: Instant | None = None
    until: Instant | None = None


class RelationMoveBody(RequestModel):
    """Move to another customer. It ends with the one and begins with the other `at` a moment; now,
    unless given. A `relation_id` of yours names the one that begins."""

    model_config = _example({"to_id": ACME, "role": "buyer"})

    relation_id: UUID | None = None
    to_id: UUID
    at: Instant | None = None
    role: RelationCode | None = None


class RelationVoidBody(RequestModel):
    """`reason` is a code such as `duplicate`."""

    model_config = _example({"reason": "wrong_customer"})

    reason: RelationCode


def recording_of(body: RelationBody) -> RecordRelation:
    """An id is drawn for a relation for which the client brought none."""
    return RecordRelation(
        relation_id=body.relation_id or uuid7(),
        from_id=body.from_id,
        to_id=body.to_id,
        kind=body.kind,
        role=body.role,
        tier=body.tier,
        territory=body.territory,
        since=body.since,
        until=body.until,
    )


def relation_change_of(body: RelationChangeBody) -> ChangeRelation:
    return ChangeRelation(**{field: getattr(body, field) for field in body.model_fields_set})


def move_of(body: RelationMoveBody) -> MoveRelation:
    return MoveRelation(
        relation_id=body.relation_id or uuid7(), to_id=body.to_id, at=body.at, role=body.role
    )


def relation_void_of(body: RelationVoidBody) -> VoidRelation:
    return VoidRelation(reason=body.reason)
