"""Evidence that two customers are one, and how much of it there is."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple
from uuid import UUID

Reason = Literal["email", "phone", "name", "similar_name", "region"]
WEIGHTS: Mapping[Reason, int] = {
    "email": 70,
    "phone": 50,
    "name": 40,
    "similar_name": 30,
    "region": 10,
}
FEWEST_POINTS = 40
MOST_HOLDERS = 20  # of what more share, as of an office's phone, none is anybody's evidence
MOST_CANDIDATES = 5


class Shared(NamedTuple):
    """A fact that a customer shares with the one who is compared."""

    reason: Reason
    customer_id: UUID
    same_region: bool
    within: bool


class Candidate(NamedTuple):
    """`score` is of 100; `reasons` the strongest first."""

    customer_id: UUID
    score: int
    reasons: tuple[Reason, ...]


def candidates(shared: Iterable[Shared]) -> list[Candidate]:
    """The likeliest five of those within reach, the likeliest first."""
    rows = set(shared)
    holders = Counter(row.reason for row in rows)
    reasons: dict[UUID, set[Reason]] = defaultdict(set)
    for row in rows:
        if row.within and holders[row.reason] <= MOST_HOLDERS:
            reasons[row.customer_id] |= {row.reason, *(("region",) if row.same_region else ())}
    found = (_candidate(id, of) for id, of in reasons.items())
    likely = [each for each in found if each.score >= FEWEST_POINTS]
    return sorted(likely, key=lambda each: (-each.score, each.customer_id))[:MOST_CANDIDATES]


def _candidate(customer_id: UUID, of: set[Reason]) -> Candidate:
    counted = of - {"similar_name"} if "name" in of else of
    score = min(100, sum(WEIGHTS[reason] for reason in counted))
    return Candidate(customer_id, score, tuple(sorted(counted, key=list(WEIGHTS).index)))
