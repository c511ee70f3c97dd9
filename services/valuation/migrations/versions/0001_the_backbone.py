"""The store, its relay, this service's projections, and what its own events stand for."""

from libs.database.migrations import run_script

revision = "0001"
down_revision = None

STORE = r"""
-- One row per stream: what a writer locks and compares.
create table streams (
    stream text collate "C" primary key,
    version int not null check (version > 0),
    key text collate "C" not null
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- Cache 1: with a larger one, positions would not rise in the order of the stream locks.
create sequence events_position cache 1;

create table events (
    position bigint primary key,
    event_id uuid not null unique,
    stream text collate "C" not null,
    version int not null,
    type text collate "C" not null,
    topic text collate "C" not null,
    key text collate "C" not null,
    subject uuid,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    correlation_id uuid not null,
    causation_id uuid,
    traceparent text,
    data text not null,  -- JSON as it was encoded; jsonb would reorder it and refuse \u0000
    unique (stream, version)
);
create index events_subject on events (subject, occurred_at, position) where subject is not null;

-- What the relay has yet to publish. Rows come and go, so it is vacuumed early and often.
create table outbox (
    position bigint primary key,
    shard smallint not null
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_threshold = -1,
    autovacuum_vacuum_cost_delay = 0,
    vacuum_truncate = off
);

create table idempotency_keys (
    digest bytea primary key,
    fingerprint bytea not null,
    status int not null,
    response bytea not null,
    created_at timestamptz not null default clock_timestamp()
);
-- For the sweep alone; a BRIN index costs the append next to nothing.
create index idempotency_keys_age on idempotency_keys using brin (created_at)
    with (pages_per_range = 16, autosummarize = on);
-- One group commit: many commands, each all or nothing, in one statement.
--
-- In:  `makes` are streams that must be new, `moves` streams that must be at a version. `command`
--      says which command an entry belongs to, from 1. No stream and no digest may come twice.
-- Out: one row with command = 0 that carries the time of recording, then one row for each command
--      that did not go in: its stored answer if its key was used, else a stream in conflict.
--
-- Every caller takes its locks in one order: new streams, old streams, keys, each sorted. So two
-- callers may wait for one another's end, but never in a circle. Not old streams first: who makes
-- a stream that exists already waits for whoever is just changing it, and a changer that makes new
-- streams afterwards may be waiting for a maker.
create type stream_made as (command int, stream text, version int, key text);
create type stream_moved as (command int, stream text, expected int, version int);
create type event_appended as (
    command int, stream text, version int, key text, event_id uuid, type text, topic text,
    subject uuid, occurred_at timestamptz, correlation_id uuid, causation_id uuid,
    traceparent text, data bytea
);
create type key_used as (
    command int, digest bytea, fingerprint bytea, status int, response bytea
);

create function append_events(
    makes stream_made[], moves stream_moved[], appends event_appended[], keys key_used[]
) returns table (
    command int, stream text, expected int, actual int,
    fingerprint bytea, status int, response bytea, at timestamptz
)
language plpgsql
-- The tables are always reached by their keys; the statistics of an empty table must not talk a
-- cached plan into scanning it when it is large.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
#variable_conflict use_column
declare
    recorded timestamptz;
    made text[];
    moved text[];
    kept bytea[];
    losers int[] := '{}';
begin
    if cardinality(makes) > 0 then
        with won as (
            insert into streams (stream, version, key)
            select m.stream, m.version, m.key from unnest(makes) m
            order by m.stream
            on conflict do nothing
            returning stream
        )
        select coalesce(array_agg(stream), '{}') into made from won;
        if cardinality(made) < cardinality(makes) then
            select array_agg(distinct m.command) into losers
            from unnest(makes) m where m.stream <> all (made);
        end if;
    end if;

    if cardinality(moves) > 0 then
        perform 1 from streams s
        where s.stream = any (array(select m.stream from unnest(moves) m))
        order by s.stream for update;
        with won as (
            update streams s set version = m.version
            from unnest(moves) m where s.stream = m.stream and s.version = m.expected
            returning s.stream
        )
        select coalesce(array_agg(stream), '{}') into moved from won;
        if cardinality(moved) < cardinality(moves) then
            select losers || coalesce(array_agg(distinct m.command), '{}') into losers
            from unnest(moves) m where m.stream <> all (moved) and m.command <> all (losers);
        end if;
    end if;

    if cardinality(keys) > 0 then
        with won as (
            insert into idempotency_keys (digest, fingerprint, status, response)
            select k.digest, k.fingerprint, k.status, k.response from unnest(keys) k
            where k.command <> all (losers)
            order by k.digest
            on conflict do nothing
            returning digest
        )
        select coalesce(array_agg(digest), '{}') into kept from won;
        if cardinality(kept) < cardinality(keys) then
            select losers || coalesce(array_agg(k.command), '{}') into losers
            from unnest(keys) k where k.digest <> all (kept) and k.command <> all (losers);
        end if;
    end if;

    -- Drawn under the stream locks: a stream's times and positions rise with its versions. A stream
    -- keeps the key it began with, whatever its later writers say.
    recorded := clock_timestamp();
    with written as (
        insert into events (position, event_id, stream, version, type, topic, key, subject,
                            occurred_at, recorded_at, correlation_id, causation_id, traceparent,
                            data)
        select nextval('events_position'), a.event_id, a.stream, a.version, a.type, a.topic,
               coalesce((select s.key from streams s where s.stream = a.stream and a.version > 1),
                        a.key),
               a.subject, a.occurred_at, recorded, a.correlation_id, a.causation_id,
               a.traceparent, convert_from(a.data, 'UTF8')
        from unnest(appends) with ordinality a
        where a.command <> all (losers)
        order by a.ordinality
        returning position, key
    )
    insert into outbox (position, shard)
    select position, hashtextextended(key, 0) & 15 from written;

    return query select 0, null::text, null::int, null::int,
                        null::bytea, null::int, null::bytea, recorded;
    if cardinality(losers) > 0 then
        -- A loser may hold streams that it won before it lost another, or its key.
        delete from streams s using unnest(makes) m
        where s.stream = m.stream and m.stream = any (made) and m.command = any (losers);
        update streams s set version = m.expected from unnest(moves) m
        where s.stream = m.stream and m.stream = any (moved) and m.command = any (losers);

        return query
        select distinct on (l.command) l.command, w.stream, w.expected, coalesce(s.version, 0),
               i.fingerprint, i.status, i.response, i.created_at
        from unnest(losers) l (command)
        left join unnest(keys) k on k.command = l.command
        left join idempotency_keys i on i.digest = k.digest
        left join (
            select m.command, m.stream, 0 as expected from unnest(makes) m
            union all
            select m.command, m.stream, m.expected from unnest(moves) m
        ) w on w.command = l.command
        left join streams s on s.stream = w.stream
        order by l.command, coalesce(s.version, 0) = w.expected;
    end if;
end
$$;
"""
RELAY = """
-- The epoch of what this service publishes: raised when the broker lost a log, so that everything
-- is published again, and after a restore (then `restored_epoch` = `epoch`: consumers rebuild).
create table relay_epoch (
    only_row boolean primary key default true check (only_row),
    epoch int not null default 1,
    restored_epoch int not null default 0
);
insert into relay_epoch default values;

-- How far each shard of the keys was published. A shard behind the epoch is published again from
-- the store, from `resume_position` on if that was begun in `resume_epoch`.
create table relay_shards (
    shard smallint primary key,
    published_epoch int not null default 1,
    resume_epoch int not null default 1,
    resume_position bigint not null default 0
);
insert into relay_shards (shard) select generate_series(0, 15);

-- The log a partition is known by: its first record, and the last offset that was acknowledged.
-- A row of an older epoch speaks of a log that was lost.
create table relay_log (
    topic text collate "C",
    partition int,
    epoch int not null,
    first_epoch int not null,
    first_event_id uuid not null,
    last_offset bigint not null,
    primary key (topic, partition)
) with (fillfactor = 50);
"""
CONSUMER = """
create schema if not exists projection;

-- What was consumed of each partition. Moved in the transaction that applies it, by compare and
-- set: a consumer that was replaced finds a row it does not expect and aborts.
create table projection.positions (
    topic text collate "C",
    partition int,
    first_epoch int,                     -- the identity of the log; null while it is empty
    first_event_id uuid,
    epoch int not null default 0,        -- the highest seen
    restored_epoch int not null default 0,
    next bigint not null default 0,
    advanced_at timestamptz not null default clock_timestamp(),
    applied_until timestamptz,           -- all that was recorded until then is applied
    primary key (topic, partition)
) with (fillfactor = 50);

-- The last version of each stream that was applied or passed over.
create table projection.stream_versions (
    stream text collate "C" primary key,
    version int not null
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05);

-- Messages that wait, per customer (`unit`), in the order they came. They hold what was on the
-- wire, so personal data are sealed in them.
create table projection.parked (
    seq bigint generated always as identity primary key,
    unit text collate "C" not null,
    reason text collate "C" not null,
    detail text,                         -- an error's class; never a value
    topic text collate "C" not null,
    partition int not null,
    kafka_offset bigint not null,
    digest bytea not null unique,        -- the same event parked twice is one row
    key bytea,
    headers bytea not null,              -- pairs of name and value, as msgpack
    data bytea,
    event_id uuid,                       -- the rest is null where it could not be read
    type text collate "C",
    stream text collate "C",
    version int,
    subject uuid,
    parked_at timestamptz not null default clock_timestamp()
);
create index parked_in_order on projection.parked (unit, seq);
create index parked_by_stream on projection.parked (stream, version);
"""
PUBLISHED = """
-- What was last published of each customer (crm.valuation.graded.v1): written in the transaction
-- that appends the event, so no rebuild touches it. `version` is the stream's; `provisional`: no
-- cuts were known yet, so there is no grade to hold on to.
create table standings (
    customer_id uuid primary key,
    version int not null,
    event_id uuid not null,
    graded_at timestamptz not null,
    grade text collate "C" not null,
    churn_band text collate "C" not null,
    credit_class text collate "C" not null,
    credit_limit numeric not null,
    currency text collate "C" not null,
    payment_terms text collate "C" not null,
    service_level text collate "C" not null,
    policy_version int not null,
    provisional boolean not null
) with (fillfactor = 80);
create index standings_grade on standings (grade, customer_id);

-- What customers are valued by, as a whole: model, policy and cuts. The newest one is in force.
-- `heard` is how many purchases had been heard of when it was made.
create table rulings (
    version int primary key,
    made_at timestamptz not null default clock_timestamp(),
    fitted_at timestamptz,
    heard bigint not null,
    document text not null
);
"""
PROJECTION = """set local search_path = projection, public;
-- When customers bought and what follows from it; one row per customer ever heard of. The columns
-- from churn_risk on are what was found on valued_day under a ruling, and are found again on
-- due_day; amounts are in whole units of `currency`.
create table customers (
    customer_id uuid primary key,
    first_day int not null default -2147483648,
    last_day int not null default -2147483648,
    order_days int not null default 0,
    orders int not null default 0,
    last_gap int not null default 0,
    gap_squares bigint not null default 0,
    interactions int not null default 0,
    complaints int not null default 0,
    known boolean not null default false,     -- the registration has arrived
    erased boolean not null default false,
    ruling int not null default -1,
    valued_day int not null default -2147483648,
    due_day int not null default -2147483648,
    currency text collate "C" not null default 'XXX',
    lifecycle smallint not null default 0,
    churn_risk float8,
    revenue float8 not null default 0,
    net float8 not null default 0,
    predicted_12m float8 not null default 0,
    clv float8 not null default 0
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
create index customers_by_churn_risk on customers (churn_risk desc nulls last, customer_id desc);
create index customers_by_net on customers (net desc nulls last, customer_id desc);
create index customers_by_predicted on customers (predicted_12m desc nulls last, customer_id desc);

-- Their money, per currency and never across.
create table purses (
    customer_id uuid,
    currency text collate "C",
    orders int not null,
    gross bigint not null,
    refunded bigint not null,
    rated bigint not null,
    margin bigint not null,
    cost bigint not null,
    acquisition bigint not null,
    receivable bigint not null,
    oldest_due int not null,
    payments int not null,
    delay_days bigint not null,
    primary key (customer_id, currency)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

-- Purchases to be paid later, which is all that can be owed.
create table invoices (
    customer_id uuid,
    purchase_id uuid,
    currency text collate "C" not null,
    due int not null,
    amount bigint not null,
    settled bigint not null,
    primary key (customer_id, purchase_id)
) with (fillfactor = 80);
create index invoices_open on invoices (customer_id) where settled < amount;

-- Everything the above is folded from, to fold it again and to say why. `document` is the purchase
-- or interaction; kinds are those of rules/book.py.
create table facts (
    customer_id uuid,
    event_id uuid,
    kind smallint not null,
    document uuid not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    currency text collate "C" not null,
    amount bigint not null,
    margin bigint not null,
    due int not null,
    primary key (customer_id, event_id)
);
"""


def upgrade() -> None:
    run_script(STORE)
    run_script(RELAY)
    run_script(CONSUMER)
    run_script(PUBLISHED)
    run_script(PROJECTION)
