-- One group commit: many commands, each all or nothing, in one statement.
--
-- In:  n_*  the streams that must be new          o_*  the streams that must be at a version
--      e_*  the events, in order                  k_*  the idempotency keys
--      *_command says which command an entry belongs to. No stream and no digest comes twice.
-- Out: one row with command = 0 that carries the time of recording, then one row for each command
--      that did not go in: its stored answer if its key was used, else a stream in conflict.
--
-- Every caller takes its locks in one order: new streams, old streams, keys, each sorted. So two
-- callers may wait for one another's end, but never in a circle. Not old streams first: who makes
-- a stream that exists already waits for whoever is just changing it, and a changer that makes new
-- streams afterwards may be waiting for a maker.
create or replace function append_events(
    n_command int[], n_stream text[], n_version int[], n_key text[],
    o_command int[], o_stream text[], o_expected int[], o_version int[],
    e_command int[], e_stream text[], e_version int[], e_key text[], e_id uuid[], e_type text[],
    e_topic text[], e_subject uuid[], e_occurred timestamptz[], e_correlation uuid[],
    e_causation uuid[], e_traceparent text[], e_data bytea[],
    k_command int[], k_digest bytea[], k_fingerprint bytea[], k_status int[], k_response bytea[]
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
    won_old text[];
    won_new text[];
    won_keys bytea[];
    losers int[] := '{}';
begin
    if cardinality(n_stream) > 0 then
        with made as (
            insert into streams (stream, version, key)
            select n.stream, n.version, n.key
            from unnest(n_stream, n_version, n_key) as n (stream, version, key)
            order by n.stream
            on conflict do nothing
            returning stream
        )
        select coalesce(array_agg(stream), '{}') into won_new from made;
        if cardinality(won_new) < cardinality(n_stream) then
            select array_agg(distinct n.command) into losers
            from unnest(n_command, n_stream) as n (command, stream)
            where n.stream <> all (won_new);
        end if;
    end if;

    if cardinality(o_stream) > 0 then
        perform 1 from streams s where s.stream = any (o_stream) order by s.stream for update;
        with moved as (
            update streams s set version = o.version
            from unnest(o_stream, o_expected, o_version) as o (stream, expected, version)
            where s.stream = o.stream and s.version = o.expected
            returning s.stream
        )
        select coalesce(array_agg(stream), '{}') into won_old from moved;
        if cardinality(won_old) < cardinality(o_stream) then
            select losers || coalesce(array_agg(distinct o.command), '{}') into losers
            from unnest(o_command, o_stream) as o (command, stream)
            where o.stream <> all (won_old) and o.command <> all (losers);
        end if;
        -- A stream keeps the key it began with.
        select array_agg(coalesce(s.key, e.key) order by e.ordinal) into e_key
        from unnest(e_stream, e_key) with ordinality as e (stream, key, ordinal)
        left join streams s on s.stream = e.stream;
    end if;

    if cardinality(k_digest) > 0 then
        with kept as (
            insert into idempotency_keys (digest, fingerprint, status, response)
            select k.digest, k.fingerprint, k.status, k.response
            from unnest(k_command, k_digest, k_fingerprint, k_status, k_response)
                as k (command, digest, fingerprint, status, response)
            where k.command <> all (losers)
            order by k.digest
            on conflict do nothing
            returning digest
        )
        select coalesce(array_agg(digest), '{}') into won_keys from kept;
        if cardinality(won_keys) < cardinality(k_digest) then
            select losers || coalesce(array_agg(k.command), '{}') into losers
            from unnest(k_command, k_digest) as k (command, digest)
            where k.digest <> all (won_keys) and k.command <> all (losers);
        end if;
    end if;

    -- Drawn under the stream locks: a stream's times and positions rise with its versions.
    recorded := clock_timestamp();
    with written as (
        insert into events (position, event_id, stream, version, type, topic, key, subject,
                            occurred_at, recorded_at, correlation_id, causation_id, traceparent,
                            data)
        select nextval('events_position'), e.id, e.stream, e.version, e.type, e.topic, e.key,
               e.subject, e.occurred, recorded, e.correlation, e.causation, e.traceparent,
               convert_from(e.data, 'UTF8')
        from unnest(e_command, e_stream, e_version, e_key, e_id, e_type, e_topic, e_subject,
                    e_occurred, e_correlation, e_causation, e_traceparent, e_data) with ordinality
            as e (command, stream, version, key, id, type, topic, subject,
                  occurred, correlation, causation, traceparent, data, ordinal)
        where e.command <> all (losers)
        order by e.ordinal
        returning position, key
    )
    insert into outbox (position, shard)
    select position, hashtextextended(key, 0) & 15 from written;

    return query select 0, null::text, null::int, null::int,
                        null::bytea, null::int, null::bytea, recorded;
    if cardinality(losers) > 0 then
        -- A loser may hold streams that it won before it lost another, or its key.
        delete from streams s using unnest(n_command, n_stream) as n (command, stream)
        where s.stream = n.stream and n.stream = any (won_new) and n.command = any (losers);
        update streams s set version = o.expected
        from unnest(o_command, o_stream, o_expected) as o (command, stream, expected)
        where s.stream = o.stream and o.stream = any (won_old) and o.command = any (losers);

        return query
        select distinct on (l.command) l.command, w.stream, w.expected, coalesce(s.version, 0),
               i.fingerprint, i.status, i.response, i.created_at
        from unnest(losers) as l (command)
        left join unnest(k_command, k_digest) as k (command, digest) on k.command = l.command
        left join idempotency_keys i on i.digest = k.digest
        left join (
            select * from unnest(n_command, n_stream, array_fill(0, array[cardinality(n_stream)]))
            union all
            select * from unnest(o_command, o_stream, o_expected)
        ) as w (command, stream, expected) on w.command = l.command
        left join streams s on s.stream = w.stream
        order by l.command, coalesce(s.version, 0) = w.expected;
    end if;
end
$$;
