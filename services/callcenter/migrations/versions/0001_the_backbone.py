"""The store, its relay, the customers' keys, the desk's work queue, and the projections."""

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
KEYS = """
create table personal_keys (
    customer_id uuid primary key,
    wrapped bytea,
    created_at timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);
comment on table personal_keys is
    'One key per customer, wrapped by the master key; null once destroyed, and never made again.';
"""
WORK_QUEUE = """
create table agents (
    agent_id uuid primary key,
    version int not null,
    state text not null
);

-- Only what is still open: a closed contact leaves the queue and lives on as its stream.
create table open_contacts (
    contact_id uuid primary key,
    version int not null,
    customer_id uuid,
    channel text not null,
    queue text not null,
    skills text[] not null,
    waiting_since timestamptz not null,
    agent_id uuid,
    reserved_until timestamptz,
    taken_at timestamptz,
    check ((agent_id is null) = (reserved_until is null))
) with (
    fillfactor = 80,
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 1000
);
create index open_contacts_channel on open_contacts (channel);
create index open_contacts_agent on open_contacts (agent_id) where agent_id is not null;
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
PROJECTION = """set local search_path = projection, public;
-- One row per customer ever heard of.
create table standings (
    customer_id uuid primary key,
    grade text collate "C",      -- as heard on crm.valuation.v1
    owner text collate "C"       -- the account manager, as heard on crm.customer.v1
) with (fillfactor = 80);

create table tickets (
    ticket_id uuid primary key,
    customer_id uuid not null,
    queue text collate "C" not null,
    priority text collate "C" not null,
    opened_at timestamptz not null,
    subject_event uuid not null, -- the event whose seal subject_sealed is under
    subject_sealed text not null,
    state text collate "C" not null,
    agent_id uuid,
    level int not null
) with (fillfactor = 80);
create index tickets_opened_at on tickets (opened_at, ticket_id);
create index tickets_customer on tickets (customer_id, opened_at, ticket_id);
create index tickets_agent on tickets (agent_id, opened_at, ticket_id);
create index tickets_queue on tickets (queue, state, opened_at, ticket_id);
"""


def upgrade() -> None:
    run_script(STORE)
    run_script(RELAY)
    run_script(KEYS)
    run_script(WORK_QUEUE)
    run_script(CONSUMER)
    run_script(PROJECTION)
