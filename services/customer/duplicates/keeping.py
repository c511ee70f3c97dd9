"""The pairs of all customers, kept as their facts change: a pure function of the present facts and
dismissals, whatever came in which order.

Pairs can change only where a token that changed hands is or was held by both, or where a dismissal
is of them: those alone are judged anew, all at once.
"""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from libs.database.connections import Connection
from libs.events.recorded import Recorded
from services.customer.duplicates.dismissal_rows import (
    delete_dismissals,
    dismissals_of,
    keep_dismissals,
)
from services.customer.duplicates.evidence import Change, gather
from services.customer.duplicates.match_facts import (
    facts_of_survivors,
    holders,
    load_facts,
    save_facts,
)
from services.customer.duplicates.pair_rows import PairRow, save_pairs
from services.customer.duplicates.pairing import Known, paired
from services.customer.duplicates.scoring import Pair, pair_of

# Of two batches that change facts the second waits for the first: neither would see what the other
# is about to say. It is taken after the customers' locks, and nothing else is waited for then but
# what others hold under it, and counts of coverage, which come after it everywhere.
_LOCK = "select pg_advisory_xact_lock(hashtextextended('duplicates in ' || current_schema(), 27))"


async def keep_pairs(
    connection: Connection, changes: Mapping[UUID, Change], dismissals: Sequence[Recorded] = ()
) -> None:
    """Keep these facts, each as it was and is by the record, and the pairs that follow. The
    records must be locked."""
    changed = {id: change for id, change in changes.items() if change[0] != change[1]}
    if not changed and not dismissals:
        return
    await connection.execute(_LOCK)
    gone = [id for id, (_, new) in changed.items() if new is None]
    await save_facts(connection, [new for _, new in changed.values() if new], gone)
    dismissed = await keep_dismissals(connection, dismissals)
    dismissed |= {row.records for row in await dismissals_of(connection, changed)}
    await delete_dismissals(connection, gone)
    evidence = await gather(connection, changed)
    judged = {*evidence.pairs, *await _customers(connection, dismissed, changed)}
    if judged:
        await save_pairs(connection, await _paired(connection, judged, evidence.holders), judged)


async def forget(connection: Connection, records: Collection[UUID]) -> None:
    """Keep nothing of these records."""
    await connection.execute(_LOCK)
    known = await load_facts(connection, records)
    await keep_pairs(connection, {id: (facts, None) for id, facts in known.items()})
    await delete_dismissals(connection, records)


async def _customers(
    connection: Connection, records: Collection[Pair], changed: Mapping[UUID, Change]
) -> set[Pair]:
    """The customers whom each two records count for, now and before."""
    now = await load_facts(connection, {id for pair in records for id in pair}) if records else {}
    found: set[Pair] = set()
    for pair in records:
        ones, others = (
            {facts.survivor_id for facts in (now.get(id), *changed.get(id, ())) if facts}
            for id in pair
        )
        found |= {pair_of(one, other) for one in ones for other in others if one != other}
    return found


async def _paired(
    connection: Connection, judged: Collection[Pair], holders_of: Mapping[int, int]
) -> dict[Pair, PairRow]:
    """The pairs that are some; `holders_of` the tokens that moved are counted already."""
    survivors = {id for pair in judged for id in pair}
    facts = await facts_of_survivors(connection, survivors)
    dismissals = await dismissals_of(connection, facts)
    known = Known(facts.values(), dismissals)
    shared = {token for pair in judged for token in known.shared(pair)} - holders_of.keys()
    held = await holders(connection, shared) if shared else {}
    counts = {**holders_of, **{token: len(customers) for token, customers in held.items()}}
    return {pair: row for pair in judged if (row := paired(pair, known, counts))}
