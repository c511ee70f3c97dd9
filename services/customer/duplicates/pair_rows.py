"""Pairs of customers who may be one, as rows."""

from collections.abc import Collection, Mapping
from datetime import datetime

from msgspec import Struct

from libs.database.connections import Connection, Source
from libs.events.file.duplicates import MatchReason
from services.customer.duplicates.dismissal_rows import Dismissed
from services.customer.duplicates.scoring import Pair

_COLUMNS = """customer_id, other_id, score, reasons, since, dismissed, new_reasons,
    dismissed_customer_id, dismissed_other_id"""
_SAVE = f"""
insert into duplicate_pairs ({_COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict (customer_id, other_id) do update set score = excluded.score,
    reasons = excluded.reasons, since = excluded.since, dismissed = excluded.dismissed,
    new_reasons = excluded.new_reasons,
    dismissed_customer_id = excluded.dismissed_customer_id,
    dismissed_other_id = excluded.dismissed_other_id"""
_REASONS = "select reasons from duplicate_pairs where customer_id = $1 and other_id = $2"
_DELETE = """
delete from duplicate_pairs p using unnest($1::uuid[], $2::uuid[]) as gone (one, other)
where p.customer_id = gone.one and p.other_id = gone.other"""


class PairRow(Struct, frozen=True):
    """Evidence that two customers are one, `since` the first of it. `dismissal` is the last that
    holds for them, `new_reasons` those that it did not know: with any, it is not dismissed."""

    score: int
    reasons: tuple[MatchReason, ...]
    since: datetime
    new_reasons: tuple[MatchReason, ...] = ()
    dismissal: Dismissed | None = None

    @property
    def dismissed(self) -> bool:
        return self.dismissal is not None and not self.new_reasons


async def reasons_of(source: Source, pair: Pair) -> tuple[MatchReason, ...]:
    """Read what the two have in common; nothing where they are no pair."""
    return tuple(await source.fetchval(_REASONS, *pair) or ())


async def save_pairs(
    connection: Connection, pairs: Mapping[Pair, PairRow], judged: Collection[Pair]
) -> None:
    """Keep these of the pairs that were judged, and none of the others."""
    gone = sorted(set(judged) - pairs.keys())
    if gone:
        await connection.execute(_DELETE, *map(list, zip(*gone, strict=True)))
    if pairs:
        await connection.executemany(
            _SAVE, [_row(pair, row) for pair, row in sorted(pairs.items(), key=lambda p: p[0])]
        )


def _row(pair: Pair, row: PairRow) -> tuple[object, ...]:
    dismissal = row.dismissal
    ids = (dismissal.customer_id, dismissal.other_id) if dismissal else (None, None)
    judged = (row.score, list(row.reasons), row.since, row.dismissed, list(row.new_reasons))
    return *pair, *judged, *ids
