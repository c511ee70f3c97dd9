"""The store's tables and its append function, for tests and benchmarks of the libraries.

Services have them from their revisions; a test holds these equal to those.
"""

from pathlib import Path

SHARDS = 16

TABLES = """
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
    data text not null,  -- JSON as it was encoded; jsonb would reorder it and refuse \\u0000
    actor text collate "C",  -- of none that is older than the column
    via text collate "C",
    unique (stream, version)
);
create index events_subject on events (subject, occurred_at, position) where subject is not null;
create index events_actor on events (actor, recorded_at, position) where actor is not null;

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
"""

APPEND = (Path(__file__).parent / "append.sql").read_text("utf-8")
DDL = TABLES + APPEND
