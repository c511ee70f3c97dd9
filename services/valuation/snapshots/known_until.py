"""The `as_of` of an answer: until when it holds all that is known; it can be asked for again.

It is the moment until which the projection has applied everything, less the time that events may be
on their way; for a customer of whom something newer is known, the moment of the newest. The
statement that reads the customers reads it as well, so that the answer holds nothing later.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from libs.database.connections import Source
from services.valuation.storage.customer_tables import uuids
from services.valuation.storage.facts import moment_of
from services.valuation.storage.packing import Layout

Moments = Mapping[UUID, datetime]
# What a relay has yet to publish nobody can see here; nor by how much clocks differ.
_ON_THE_WAY = "interval '2 seconds'"
_EVER = "(select min(coalesce(applied_until, 'epoch')) from positions)"
# An expression: NULL while some partition was never caught up with.
KNOWN_UNTIL = f"nullif({_EVER}, 'epoch') - {_ON_THE_WAY}"
_NEWEST = Layout(customer_id="uuid", at="timestamptz")
# Ids of events begin with the millisecond in which they were drawn, soon before the recording.
_DRAWN_SINCE = """(lpad(to_hex(extract(epoch from known.until - interval '1 minute')::bigint
    * 1000), 12, '0') || repeat('0', 20))::uuid"""
# What is newer of the customers $1; a grade only where time alone brought it. Where nobody is
# merged, or nobody's wallet known, nothing is looked up.
NEWER = _NEWEST.packed(
    f"""
with known as materialized (select {KNOWN_UNTIL} as until),
asked as materialized (select id from unnest($1::uuid[]) as asked (id)),
records as materialized (
    select id as customer, id as record from asked
    union all select survivor_id, member_id from members
    where (select exists (select from members)) and survivor_id = any($1)
), told as (
    select r.customer, f.recorded_at as at from known, records r
    join facts f on f.customer_id = r.record
    where f.event_id >= {_DRAWN_SINCE} and f.recorded_at > known.until
    union all
    select s.customer_id, s.graded_at from known, standings s
    join events e on e.stream = 'valuation-' || s.customer_id and e.version = s.version
    where s.customer_id = any($1) and s.graded_at > known.until and e.causation_id is null
    union all
    select id, e.recorded_at from known, asked join events e on e.stream = 'judgement-' || id
    where e.recorded_at > known.until
    union all
    select id, switched_at from known, asked, rulings
    where state = 'in_force' and switched_at > known.until
    union all
    select id, m.since from known, asked join merges m on m.member_id = id
    where (select exists (select from merges)) and m.since > known.until
    union all
    select id, m.since from known, asked join merges m on m.survivor_id = id
    where (select exists (select from merges)) and m.since > known.until
    union all
    select r.customer, w.recorded_at from known, records r
    join wallets w on w.customer_id = r.record
    where (select exists (select from wallets)) and w.recorded_at > known.until
    union all
    select r.customer, w.voided_at from known, records r
    join wallets w on w.customer_id = r.record
    where (select exists (select from wallets)) and w.voided_at > known.until
    union all
    select r.customer, v.voided_at from known, records r
    join voided_facts v on v.customer_id = r.record
    where (select exists (select from voided_facts)) and v.voided_at > known.until
)
select customer as customer_id, max(at) as at from told group by 1"""
)


def moments_of(
    customers: Sequence[UUID], until: datetime | None, newer: bytes | None, now: datetime
) -> Moments:
    """Moment of each customer, from what KNOWN_UNTIL and NEWER returned. `now` if `until` is None,
    for it is not known how much has been applied."""
    if until is None:
        return dict.fromkeys(customers, now)
    return {**dict.fromkeys(customers, min(until, now)), **_newest(newer)}


async def newest_of(source: Source, customers: Collection[UUID]) -> Moments:
    """Moment of the newest known of each customer, only where it is after KNOWN_UNTIL."""
    return _newest(await source.fetchval(f"select {NEWER}", list(customers)))


def _newest(packed: bytes | None) -> Moments:
    rows = _NEWEST.unpack(packed)
    moments = (moment_of(at) for at in rows["at"].tolist())
    return dict(zip(uuids(rows["customer_id"]), moments, strict=True))
