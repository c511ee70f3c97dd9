"""Events name their actor, and who acted for them.

`append_events` stays for the release before, which knows no actors; it goes with a later one.
"""

from libs.database.migrations import build_index, run_script

revision = "0007_actors"
down_revision = "0006_discarded"

_COLUMNS = """
alter table public.events
    add column if not exists actor text collate "C",
    add column if not exists via text collate "C";
drop function if exists public.append_attributed;
drop type if exists public.event_attributed;
create type event_attributed as (
    command int, stream text, version int, key text, event_id uuid, type text, topic text,
    subject uuid, occurred_at timestamptz, correlation_id uuid, causation_id uuid,
    traceparent text, data bytea, actor text, via text
);"""
_APPEND = """
create function append_attributed(
    makes stream_made[], moves stream_moved[], appends event_attributed[], keys key_used[]
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
                            data, actor, via)
        select nextval('events_position'), a.event_id, a.stream, a.version, a.type, a.topic,
               coalesce((select s.key from streams s where s.stream = a.stream and a.version > 1),
                        a.key),
               a.subject, a.occurred_at, recorded, a.correlation_id, a.causation_id,
               a.traceparent, convert_from(a.data, 'UTF8'), a.actor, a.via
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
$$"""
_BY_ACTOR = "(actor, recorded_at, position) where actor is not null"


def upgrade() -> None:
    run_script(_COLUMNS)
    run_script(_APPEND)
    build_index("events_actor", f"public.events {_BY_ACTOR}")
