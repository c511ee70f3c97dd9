"""Dismissals in force, as rows: of each two records the last."""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection, Source
from libs.events.file.duplicates import DismissalWithdrawn, DuplicateDismissed, MatchReason
from libs.events.recorded import Recorded
from services.customer.duplicates.scoring import Pair

TYPES = frozenset({"crm.duplicate.dismissed.v1", "crm.duplicate.dismissal_withdrawn.v1"})
_COLUMNS = "customer_id, other_id, version, matched, reason, dismissed_at, actor"
_OF = f"""
select {_COLUMNS} from duplicate_dismissals
where customer_id = any($1::uuid[]) or other_id = any($1::uuid[])"""
# Of whoever was erased nothing is kept, however late it comes.
_SAVE = f"""
insert into duplicate_dismissals ({_COLUMNS})
select $1, $2, $3, $4, $5, $6, $7 where not exists (
    select from customers where customer_id in ($1, $2) and erased)
on conflict (customer_id, other_id) do update set version = excluded.version,
    matched = excluded.matched, reason = excluded.reason,
    dismissed_at = excluded.dismissed_at, actor = excluded.actor"""
_WITHDRAW = "delete from duplicate_dismissals where customer_id = $1 and other_id = $2"
_DELETE = """
delete from duplicate_dismissals
where customer_id = any($1::uuid[]) or other_id = any($1::uuid[])"""


class Dismissed(Struct, frozen=True):
    """`customer_id` is the lesser of the two records; `actor` None: of an event without one."""

    customer_id: UUID
    other_id: UUID
    version: int
    matched: tuple[MatchReason, ...]
    reason: str
    dismissed_at: datetime
    actor: str | None

    @property
    def records(self) -> Pair:
        return self.customer_id, self.other_id


def among(events: Iterable[Recorded]) -> list[Recorded]:
    return [recorded for recorded in events if recorded.type in TYPES]


async def dismissals_of(source: Source, records: Collection[UUID]) -> list[Dismissed]:
    """Those of any of the records with anybody."""
    rows = await source.fetch(_OF, list(records))
    return [Dismissed(**{**row, "matched": tuple(row["matched"])}) for row in rows]


async def keep_dismissals(connection: Connection, events: Iterable[Recorded]) -> set[Pair]:
    """Keep what the events, few at any time, leave in force. Returns the records concerned."""
    records: set[Pair] = set()
    for recorded in events:
        match event := recorded.event():
            case DuplicateDismissed(customer_id=one, other_id=other):
                values = (event.matched, event.reason, recorded.recorded_at, recorded.actor)
                await connection.execute(_SAVE, one, other, recorded.version, *values)
                records.add((one, other))
            case DismissalWithdrawn(customer_id=one, other_id=other):
                await connection.execute(_WITHDRAW, one, other)
                records.add((one, other))
            case _:
                pass
    return records


async def delete_dismissals(connection: Connection, records: Collection[UUID]) -> None:
    await connection.execute(_DELETE, list(records))
