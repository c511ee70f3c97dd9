"""Possible duplicates as they are answered."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel

from libs.events.file.duplicates import MatchReason
from libs.events.recorded import Recorded
from libs.web.reads.attribution import Actor, Attribution, attribution
from libs.web.reads.pages import Page
from libs.web.reads.waiting import FreshnessAnswer
from services.customer.api.answers import CustomerItem
from services.customer.domain.duplicate.dismissing import Dismissal
from services.customer.duplicates.scoring import WEIGHTS

DuplicateState = Literal["open", "dismissed"]
_IN_WORDS: Mapping[MatchReason, str] = {
    "email": "The same e-mail address, in whatever spelling",
    "external_id": "The same id in the same system, apart from case, punctuation and zeros before",
    "phone": "The same phone number, in whatever spelling",
    "name": "The same words of a name, in any order, in either Chinese script or in pinyin",
    "similar_name": "A name with one letter more, less, other or swapped",
    "address": "The same street and place",
    "region": "The same region",
}
_RESTING_ON: Mapping[str, tuple[MatchReason, ...]] = {
    "name": ("name", "similar_name"),
    "email": ("email",),
    "phone": ("phone",),
    "external_ids": ("external_id",),
}


def resting_on(unseen: Collection[str]) -> list[MatchReason]:
    """Reasons that tell of a field that is `unseen`."""
    return [reason for field in unseen for reason in _RESTING_ON.get(field, ())]


class ReasonAnswer(BaseModel):
    """One thing that both have in common, of whatever is known of either, and its `points`."""

    reason: MatchReason
    points: int
    matched: str


class DismissalShown(BaseModel):
    """Two records, of which either may have been merged since, were found to be two by `actor`,
    for a `reason`, a code, although they had `matched` in common."""

    customer_id: UUID
    other_id: UUID
    matched: list[MatchReason]
    reason: str
    dismissed_at: datetime
    actor: Actor


class DuplicateItem(BaseModel):
    """Two customers who may be one. `score` is of 100, `reasons` the strongest first, `since` when
    the first of them was known of both. A pair that was dismissed and is open again has
    `new_reasons`: what matches besides what was dismissed."""

    customers: list[CustomerItem]
    score: int
    reasons: list[ReasonAnswer]
    since: datetime
    state: DuplicateState
    new_reasons: list[MatchReason]
    dismissal: DismissalShown | None


class DuplicateList(Page[DuplicateItem]):
    freshness: FreshnessAnswer


class DismissalAnswer(Attribution):
    """`state` is withdrawn once the dismissal was taken back, for that `reason`; `since` is when it
    was dismissed, or taken back, and by whom."""

    customer_id: UUID
    other_id: UUID
    state: Literal["dismissed", "withdrawn"]
    matched: list[MatchReason]
    reason: str
    since: datetime
    version: int


def dismissal_answer(
    dismissal: Dismissal, newest: Recorded, unseen: Collection[str]
) -> DismissalAnswer:
    return DismissalAnswer(
        customer_id=dismissal.customer_id,
        other_id=dismissal.other_id,
        state="dismissed" if dismissal.dismissed else "withdrawn",
        matched=_named(dismissal.matched, unseen),
        reason=dismissal.reason,
        since=dismissal.since,
        version=newest.version,
        **attribution(newest),
    )


def duplicate_item(
    row: Mapping[str, Any], customers: Mapping[UUID, CustomerItem], unseen: Collection[str]
) -> DuplicateItem:
    return DuplicateItem(
        customers=[customers[row["customer_id"]], customers[row["other_id"]]],
        score=row["score"],
        reasons=[
            ReasonAnswer(reason=reason, points=WEIGHTS[reason], matched=_IN_WORDS[reason])
            for reason in row["reasons"]
        ],
        since=row["since"],
        state="dismissed" if row["dismissed"] else "open",
        new_reasons=row["new_reasons"],
        dismissal=_dismissal(row, unseen) if row["dismissed_at"] else None,
    )


def _dismissal(row: Mapping[str, Any], unseen: Collection[str]) -> DismissalShown:
    return DismissalShown(
        customer_id=row["dismissed_customer_id"],
        other_id=row["dismissed_other_id"],
        matched=_named(row["matched"], unseen),
        reason=row["reason"],
        dismissed_at=row["dismissed_at"],
        actor=row["actor"],
    )


def _named(matched: Collection[MatchReason], unseen: Collection[str]) -> list[MatchReason]:
    hidden = resting_on(unseen)
    return [reason for reason in matched if reason not in hidden]
