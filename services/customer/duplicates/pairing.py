"""The pair that two customers are, by the facts and dismissals of all their records; pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from libs.events.file.duplicates import MatchReason
from services.customer.duplicates.dismissal_rows import Dismissed
from services.customer.duplicates.match_facts import Facts
from services.customer.duplicates.match_tokens import reason_of
from services.customer.duplicates.pair_rows import PairRow
from services.customer.duplicates.scoring import MOST_HOLDERS, Pair, judge, pair_of, unheeded


class Known:
    """Facts of all records of some customers, and dismissals of these records."""

    def __init__(self, facts: Iterable[Facts], dismissals: Iterable[Dismissed]) -> None:
        self.own: dict[UUID, Facts] = {}
        self.tokens: defaultdict[UUID, dict[int, datetime]] = defaultdict(dict)
        self.dismissals: defaultdict[Pair, list[Dismissed]] = defaultdict(list)
        survivors: dict[UUID, UUID] = {}
        for each in facts:
            survivors[each.customer_id] = each.survivor_id
            self._take(each)
        for row in dismissals:
            ids = survivors.get(row.customer_id), survivors.get(row.other_id)
            if ids[0] and ids[1]:
                self.dismissals[pair_of(ids[0], ids[1])].append(row)

    def shared(self, pair: Pair) -> set[int]:
        """Tokens that both hold; none of a customer whose own record is not known."""
        if not all(id in self.own for id in pair):
            return set()
        return self.tokens[pair[0]].keys() & self.tokens[pair[1]].keys()

    def _take(self, facts: Facts) -> None:
        if facts.customer_id == facts.survivor_id:
            self.own[facts.customer_id] = facts
        told = self.tokens[facts.survivor_id]
        for token in facts.tokens:
            if at := facts.told_at(token):
                told[token] = min(at, told.get(token, at))


def paired(pair: Pair, known: Known, holders: Mapping[int, int]) -> PairRow | None:
    """The pair; None where too little speaks for it, or `holders` of it are too many."""
    shared = {token for token in known.shared(pair) if holders[token] <= MOST_HOLDERS}
    one, other = (known.own.get(id) for id in pair)
    same_region = bool(one and other and one.region and one.region == other.region)
    verdict = judge({reason_of(token) for token in shared}, same_region=same_region)
    if verdict is None:
        return None
    since = min(max(known.tokens[id][token] for id in pair) for token in shared)
    dismissals = known.dismissals[pair]
    heeded: set[MatchReason] = {reason for row in dismissals for reason in row.matched}
    return PairRow(
        verdict.score,
        verdict.reasons,
        since,
        unheeded(verdict.reasons, heeded) if dismissals else (),
        max(dismissals, key=lambda row: (row.dismissed_at, row.version), default=None),
    )
