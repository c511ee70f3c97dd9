"""The tables of relay and consumer, for tests and benchmarks of the libraries.

Services have them from their revisions; a test holds these equal to those.

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
create index parked_firsts on projection.parked (parked_at) where reason <> 'waiting';
"""

SHAPE = """
-- The shape the projection was last built in: a consumer whose code has a newer one rebuilds it.
create table public.projection_shape (
    only_row boolean primary key default true check (only_row),
    shape int not null default 0
);
insert into public.projection_shape default values;
"""

TIME_ZONE = """
-- The clocks by which days were counted when the projection was filled: whoever counts other days
-- applies nothing, until a rebuild that somebody asked for. Code that names none counts UTC's.
create table public.projection_time_zone (
    only_row boolean primary key default true check (only_row),
    time_zone text collate "C" not null default 'UTC'
);
insert into public.projection_time_zone default values;

create or replace function public.check_projection_shape() returns void language plpgsql as $$
declare
    declared int := nullif(current_setting('rapport.projection_shape', true), '')::int;
    stored int := (select shape from public.projection_shape);
    counts text := coalesce(
        nullif(current_setting('rapport.projection_time_zone', true), ''), 'UTC');
    filled text := (select time_zone from public.projection_time_zone);
begin
    if (declared is null and stored > 0) or (stored <> 0 and declared <> stored) then
        raise exception using errcode = 'RP001', message = format(
            'the projection is in shape %s, its writer''s code builds shape %s', stored, declared);
    end if;
    if counts <> filled then
        raise exception using errcode = 'RP001', message = format(
            'the projection counts the days of %s, its writer those of %s', filled, counts);
    end if;
end $$;

-- Whoever notes the shape of what it has built also says whose days it counted.
create function public.note_time_zone() returns trigger language plpgsql as $$
begin
    if nullif(current_setting('rapport.projection_shape', true), '') is not null then
        update public.projection_time_zone set time_zone = coalesce(
            nullif(current_setting('rapport.projection_time_zone', true), ''), 'UTC');
    end if;
    return null;
end $$;
create trigger note_time_zone after update on public.projection_shape
    for each row execute function public.note_time_zone();
"""

DISCARDED = """
-- Parked events that an operator gave up, and why. Outside the projection: a rebuild passes them
-- over, too. Nothing of their data is kept here; the events stay where they were recorded.
create table public.discarded (
    event_id uuid primary key,
    unit text collate "C" not null,
    type text collate "C" not null,
    stream text collate "C" not null,
    version int not null,
    parked_for text collate "C" not null,
    detail text,
    parked_at timestamptz not null,
    discarded_by text not null,          -- the subject of a token
    because text not null,
    discarded_at timestamptz not null default clock_timestamp()
);
create index discarded_by_unit on public.discarded (unit, discarded_at);
"""

# Who may write a projection: the statement's transaction says which shape its code builds
# (libs.messaging.consumer.shapes). Code from before this guard says nothing; it built shapes up to
# the one named here, which each service's migration names for itself.
GUARDED = """
create or replace trigger same_shape after update on projection.positions
    for each statement execute function public.guard_projection();
create or replace trigger same_shape before insert or update on projection.stream_versions
    for each statement execute function public.guard_projection();
"""

SHAPE_GUARD = f"""
create function public.check_projection_shape() returns void language plpgsql as $$
declare
    declared int := nullif(current_setting('rapport.projection_shape', true), '')::int;
    stored int := (select shape from public.projection_shape);
begin
    if (declared is null and stored > 0) or (stored <> 0 and declared <> stored) then
        raise exception using errcode = 'RP001', message = format(
            'the projection is in shape %s, its writer''s code builds shape %s', stored, declared);
    end if;
end $$;

create function public.guard_projection() returns trigger language plpgsql as $$
begin
    perform public.check_projection_shape();
    return null;
end $$;

-- Code from before the guard would note its own shape with a rebuild.
create function public.guard_shape() returns trigger language plpgsql as $$
begin
    if nullif(current_setting('rapport.projection_shape', true), '') is null then
        raise exception using errcode = 'RP001', message = format(
            'the projection is in shape %s: shape %s would be less', old.shape, new.shape);
    end if;
    return null;
end $$;
create trigger never_lower after update on public.projection_shape
    for each row when (new.shape < old.shape) execute function public.guard_shape();
{GUARDED}"""
