"""The one rule of duplicates: which evidence there is that two customers are one, and how much."""

from collections.abc import Collection, Iterable, Mapping, Set
from itertools import combinations
from typing import NamedTuple, get_args
from uuid import UUID

from msgspec import Struct

from libs.events.file.duplicates import MatchReason

WEIGHTS: Mapping[MatchReason, int] = {
    "email": 70,
    "external_id": 60,
    "phone": 50,
    "name": 40,
    "similar_name": 30,
    "address": 20,
    "region": 10,
}
_STRONGEST: tuple[MatchReason, ...] = get_args(MatchReason)
FEWEST_POINTS = 40
MOST_HOLDERS = 10  # of what more share, as of an office's phone, none is anybody's evidence
MOST_RECORDS = 1_000  # that are looked at for the holders of one token
MOST_CANDIDATES = 5
Pair = tuple[UUID, UUID]


class Verdict(Struct, frozen=True):
    """`score` is of 100; `reasons` the strongest first."""

    score: int
    reasons: tuple[MatchReason, ...]


class Shared(NamedTuple):
    """A fact that a customer shares with the one who is compared; `token` tells it apart from
    others of its kind."""

    token: int
    reason: MatchReason
    customer_id: UUID
    same_region: bool
    within: bool


class Candidate(NamedTuple):
    customer_id: UUID
    score: int
    reasons: tuple[MatchReason, ...]


def judge(shared: Collection[MatchReason], *, same_region: bool) -> Verdict | None:
    """Weigh what two customers share: None where it is too little to take them for one. Whose
    names are the same have similar ones as well, which is not counted; a region counts beside other
    reasons alone."""
    counted = set[MatchReason](shared)
    if shared and same_region:
        counted.add("region")
    if "name" in counted:
        counted.discard("similar_name")
    reasons = tuple(sorted(counted, key=_STRONGEST.index))
    score = min(100, sum(WEIGHTS[reason] for reason in reasons))
    return Verdict(score, reasons) if score >= FEWEST_POINTS else None


def pairs_among(customers: Iterable[UUID]) -> set[Pair]:
    """Each two of them, the lesser id first; none where they are too many to be evidence."""
    ordered = sorted(set(customers))
    return set(combinations(ordered, 2)) if len(ordered) <= MOST_HOLDERS else set()


def pair_of(one: UUID, other: UUID) -> Pair:
    return (one, other) if one < other else (other, one)


def unheeded(reasons: Iterable[MatchReason], heeded: Set[MatchReason]) -> tuple[MatchReason, ...]:
    """Reasons that are not among those of a dismissal: whose names were the same are no news
    once they are but similar."""
    alike = "name" in heeded
    return tuple(r for r in reasons if r not in heeded and not (alike and r == "similar_name"))


def candidates(shared: Iterable[Shared]) -> list[Candidate]:
    """The likeliest five of those within reach, the likeliest first: of somebody new, who holds
    besides the others what is shared."""
    rows = set(shared)
    holders: dict[int, set[UUID]] = {}
    for row in rows:
        holders.setdefault(row.token, set()).add(row.customer_id)
    reasons: dict[tuple[UUID, bool], set[MatchReason]] = {}
    for row in rows:
        if row.within and len(holders[row.token]) < MOST_HOLDERS:
            reasons.setdefault((row.customer_id, row.same_region), set()).add(row.reason)
    found = (
        Candidate(id, verdict.score, verdict.reasons)
        for (id, same_region), of in reasons.items()
        if (verdict := judge(of, same_region=same_region))
    )
    return sorted(found, key=lambda each: (-each.score, each.customer_id))[:MOST_CANDIDATES]
