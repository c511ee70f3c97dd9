"""Contradictions: values of one fact that sources, or records of one customer, say at once."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from msgspec import Struct

from services.customer.domain.provenance.claims import Claim, latest
from services.customer.domain.provenance.errors import ClaimNotFound, NothingContradicts

Rejected = Collection[tuple[str, UUID]]


class Contradiction(Struct, frozen=True, kw_only=True):
    """`current` is what holds for the customer, None where they have no value of their own;
    `claims` are all that is said, of each source and record the last. `by_rule` is the one that
    the order of sources chooses."""

    fact: str
    current: Claim | None
    claims: tuple[Claim, ...]
    by_rule: Claim | None = None

    def claim(self, event_id: UUID) -> Claim:
        """Raises ClaimNotFound."""
        for claim in self.claims:
            if claim.event_id == event_id:
                return claim
        raise ClaimNotFound

    def against(self, chosen: Claim) -> tuple[UUID, ...]:
        """Events whose claims say something else."""
        others = (claim for claim in self.claims if claim.value != chosen.value)
        return tuple(sorted({claim.event_id for claim in others}))


def contradictions(
    histories: Mapping[UUID, Sequence[Claim]], rejected: Rejected, order: Sequence[str] = ()
) -> list[Contradiction]:
    """Facts of which more than one value is said. `histories` are the claims of all records of a
    customer, in clear, the survivor's first; `rejected` no longer count."""
    survivor = next(iter(histories), None)
    own = latest(histories[survivor]) if survivor else {}
    found: list[Contradiction] = []
    for fact, claims in sorted(_counting(histories, rejected).items()):
        if _differ(claims):
            current = own.get(fact)
            found.append(
                Contradiction(
                    fact=fact,
                    current=None if current is None or current.cleared else current,
                    claims=tuple(claims),
                    by_rule=_most_trusted(claims, order),
                )
            )
    return found


def of_fact(found: Sequence[Contradiction], fact: str) -> Contradiction:
    """Raises NothingContradicts."""
    for each in found:
        if each.fact == fact:
            return each
    raise NothingContradicts


def _counting(
    histories: Mapping[UUID, Sequence[Claim]], rejected: Rejected
) -> dict[str, list[Claim]]:
    """The last claim of each source in each record, but those that cleared or were rejected."""
    last = {
        (claim.fact, record, claim.source): claim
        for record, claims in histories.items()
        for claim in claims
    }
    counting: dict[str, list[Claim]] = {}
    for claim in last.values():
        if not claim.cleared and (claim.fact, claim.event_id) not in rejected:
            counting.setdefault(claim.fact, []).append(claim)
    return counting


def _differ(claims: Sequence[Claim]) -> bool:
    first: Any = claims[0].value
    return any(claim.value != first for claim in claims)


def _most_trusted(claims: Sequence[Claim], order: Sequence[str]) -> Claim | None:
    """The claim of the most trusted source, of several the survivor's, which come first."""
    ranks = {source: rank for rank, source in enumerate(order)}
    trusted = [claim for claim in claims if claim.source in ranks]
    return min(trusted, key=lambda claim: ranks[claim.source or ""], default=None)
