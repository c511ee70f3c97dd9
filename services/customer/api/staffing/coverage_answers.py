"""Answers about coverage: who looks after how many customers, and with whom we lost touch."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from libs.web.reads.waiting import FreshnessAnswer


class OwnerCoverageAnswer(BaseModel):
    """`owner` is a label that is no member's. `untouched`: customers without an interaction since
    `untouched_since` of the answer. `overloaded`: more customers than `most`."""

    staff_id: UUID | None
    owner: str | None
    team: str | None
    customers: int
    untouched: int
    overloaded: bool


class TeamCoverageAnswer(BaseModel):
    """`team` null: of members without one, and of labels."""

    team: str | None
    owners: int
    overloaded: int
    customers: int


class CoverageAnswer(BaseModel):
    """Customers in scope: a merged one counts once, an erased one does not. `without_owner` is null
    to callers who do not have all in scope, as nobody's are not in it. `owners` are the first
    `limit`, those with the most customers first; the other figures are of all."""

    customers: int
    without_owner: int | None
    untouched: int
    untouched_since: datetime
    most: int
    overloaded: int
    teams: list[TeamCoverageAnswer]
    owners: list[OwnerCoverageAnswer]
    freshness: FreshnessAnswer
