"""The tables of relay and consumer, as each service's migrations create them.

A rebuild fills a second schema with the same tables, so those of PROJECTION live in their own.
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

PROJECTION = """
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

SHAPE = """
-- The shape the projection was last built in: a consumer whose code has a newer one rebuilds it.
create table public.projection_shape (
    only_row boolean primary key default true check (only_row),
    shape int not null default 0
);
insert into public.projection_shape default values;
"""
