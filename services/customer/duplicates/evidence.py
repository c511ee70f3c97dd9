"""Evidence that moved with a batch: who shares it, how many hold it, and whose pairs it may change.

A pair may change only if one of the two changed, or if a token that both hold came to be held by
too many or by few enough again. Of newcomers, who are in no pair yet, those pairs are left out
that what they share can never make.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection
from libs.events.file.duplicates import MatchReason
from services.customer.duplicates.match_facts import (
    Facts,
    facts_of_survivors,
    holders,
    load_regions,
)
from services.customer.duplicates.match_tokens import reason_of
from services.customer.duplicates.scoring import MOST_HOLDERS, Pair, judge, pairs_among

Change = tuple[Facts | None, Facts | None]
Groups = Mapping[int, Collection[UUID]]


class Evidence(Struct, frozen=True):
    """`pairs` to judge, and the number of `holders` now of each token that moved, if any."""

    pairs: Collection[Pair]
    holders: Mapping[int, int]


async def gather(connection: Connection, changed: Mapping[UUID, Change]) -> Evidence:
    """Find whose pairs may change where the facts of these records did; they are saved already."""
    tokens = await _moved(connection, changed)
    others = await holders(connection, tokens, without=changed) if tokens else {}
    old, new = ([each for change in changed.values() if (each := change[at])] for at in (0, 1))
    was, now = _groups(others, old, tokens), _groups(others, new, tokens)
    involved = {facts.survivor_id for facts in chain(old, new)} | changed.keys()
    pairs = _among(was, now, involved) | _among(now, was, involved)
    counts = {token: len(group) for token, group in now.items()}
    return Evidence(await _possible(connection, pairs, changed, now), counts)


def _groups(others: Groups, facts: Iterable[Facts], tokens: set[int]) -> dict[int, set[UUID]]:
    """The customers who hold each token."""
    groups = {token: set(customers) for token, customers in others.items() if customers}
    for each in facts:
        for token in each.tokens & tokens:
            if group := groups.get(token):
                group.add(each.survivor_id)
            else:
                groups[token] = {each.survivor_id}
    return groups


def _among(groups: Groups, beside: Groups, involved: Collection[UUID]) -> set[Pair]:
    """Pairs of each group with those involved; all of one that is too large `beside`."""
    found: set[Pair] = set()
    for token, group in groups.items():
        if 1 < len(group) <= MOST_HOLDERS:
            pairs = pairs_among(group)
            if len(beside.get(token, ())) <= MOST_HOLDERS:
                pairs = {pair for pair in pairs if pair[0] in involved or pair[1] in involved}
            found |= pairs
    return found


async def _possible(
    connection: Connection, pairs: set[Pair], changed: Mapping[UUID, Change], groups: Groups
) -> set[Pair]:
    """The pairs without those of newcomers who share too little. All that they have moved."""
    new = {id for id, (old, now) in changed.items() if not old and now and now.survivor_id == id}
    reasons: defaultdict[Pair, set[MatchReason]] = defaultdict(set)
    unsure = {pair for pair in pairs if pair[0] in new or pair[1] in new}
    for token, group in groups.items():
        if 1 < len(group) <= MOST_HOLDERS:
            for pair in pairs_among(group) & unsure:
                reasons[pair].add(reason_of(token))
    regions = await load_regions(connection, {id for pair in unsure for id in pair})
    return (pairs - unsure) | {
        (one, other)
        for (one, other), of in reasons.items()
        if judge(of, same_region=bool(regions.get(one)) and regions.get(one) == regions.get(other))
    }


async def _moved(connection: Connection, changed: Mapping[UUID, Change]) -> set[int]:
    """Tokens that changed hands; all of a customer whose own record came, went or moved on."""
    tokens: set[int] = set()
    whole: list[UUID] = []
    for id, (old, new) in changed.items():
        if old and new and _placed(old) == _placed(new):
            tokens |= {t for t in old.tokens | new.tokens if old.told_at(t) != new.told_at(t)}
            tokens |= old.tokens ^ new.tokens
        else:
            whole.append(id)
            tokens.update(*(facts.tokens for facts in (old, new) if facts))
    merged = await facts_of_survivors(connection, whole) if whole else {}
    return tokens.union(*(facts.tokens for facts in merged.values()))


def _placed(facts: Facts) -> tuple[UUID, str | None]:
    return facts.survivor_id, facts.region
