-- The interaction service as of commit 0c83502, revision 0006_actors: its whole database, filled through the code of then.

create schema if not exists projection;

create type public.event_appended as (
    command integer,
    stream text,
    version integer,
    key text,
    event_id uuid,
    type text,
    topic text,
    subject uuid,
    occurred_at timestamp with time zone,
    correlation_id uuid,
    causation_id uuid,
    traceparent text,
    data bytea
);

create type public.event_attributed as (
    command integer,
    stream text,
    version integer,
    key text,
    event_id uuid,
    type text,
    topic text,
    subject uuid,
    occurred_at timestamp with time zone,
    correlation_id uuid,
    causation_id uuid,
    traceparent text,
    data bytea,
    actor text,
    via text
);

create type public.key_used as (
    command integer,
    digest bytea,
    fingerprint bytea,
    status integer,
    response bytea
);

create type public.stream_made as (
    command integer,
    stream text,
    version integer,
    key text
);

create type public.stream_moved as (
    command integer,
    stream text,
    expected integer,
    version integer
);

create sequence public.events_position as bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1;

create table projection.members (
    record_id uuid not null,
    merged_into uuid,
    constraint members_pkey PRIMARY KEY (record_id)
);
CREATE INDEX members_by_survivor ON projection.members USING btree (merged_into) WHERE (merged_into IS NOT NULL);

create table projection.parked (
    seq bigint not null generated always as identity,
    unit text collate "C" not null,
    reason text collate "C" not null,
    detail text,
    topic text collate "C" not null,
    partition integer not null,
    kafka_offset bigint not null,
    digest bytea not null,
    key bytea,
    headers bytea not null,
    data bytea,
    event_id uuid,
    type text collate "C",
    stream text collate "C",
    version integer,
    subject uuid,
    parked_at timestamp with time zone not null default clock_timestamp(),
    constraint parked_pkey PRIMARY KEY (seq),
    constraint parked_digest_key UNIQUE (digest)
);
CREATE INDEX parked_by_stream ON projection.parked USING btree (stream, version);
CREATE INDEX parked_firsts ON projection.parked USING btree (parked_at) WHERE (reason <> 'waiting'::text);
CREATE INDEX parked_in_order ON projection.parked USING btree (unit, seq);

create table projection.positions (
    topic text collate "C" not null,
    partition integer not null,
    first_epoch integer,
    first_event_id uuid,
    epoch integer not null default 0,
    restored_epoch integer not null default 0,
    next bigint not null default 0,
    advanced_at timestamp with time zone not null default clock_timestamp(),
    applied_until timestamp with time zone,
    constraint positions_pkey PRIMARY KEY (topic, partition)
) with (fillfactor=50);

create table projection.stream_versions (
    stream text collate "C" not null,
    version integer not null,
    constraint stream_versions_pkey PRIMARY KEY (stream)
) with (autovacuum_vacuum_scale_factor=0.05, fillfactor=90);

create table public.discarded (
    event_id uuid not null,
    unit text collate "C" not null,
    type text collate "C" not null,
    stream text collate "C" not null,
    version integer not null,
    parked_for text collate "C" not null,
    detail text,
    parked_at timestamp with time zone not null,
    discarded_by text not null,
    because text not null,
    discarded_at timestamp with time zone not null default clock_timestamp(),
    constraint discarded_pkey PRIMARY KEY (event_id)
);
CREATE INDEX discarded_by_unit ON public.discarded USING btree (unit, discarded_at);

create table public.events (
    position bigint not null,
    event_id uuid not null,
    stream text collate "C" not null,
    version integer not null,
    type text collate "C" not null,
    topic text collate "C" not null,
    key text collate "C" not null,
    subject uuid,
    occurred_at timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    correlation_id uuid not null,
    causation_id uuid,
    traceparent text,
    data text not null,
    actor text collate "C",
    via text collate "C",
    constraint events_pkey PRIMARY KEY ("position"),
    constraint events_event_id_key UNIQUE (event_id),
    constraint events_stream_version_key UNIQUE (stream, version)
);
CREATE INDEX events_actor ON public.events USING btree (actor, recorded_at, "position") WHERE (actor IS NOT NULL);
CREATE INDEX events_subject ON public.events USING btree (subject, occurred_at, "position") WHERE (subject IS NOT NULL);

create table public.idempotency_keys (
    digest bytea not null,
    fingerprint bytea not null,
    status integer not null,
    response bytea not null,
    created_at timestamp with time zone not null default clock_timestamp(),
    constraint idempotency_keys_pkey PRIMARY KEY (digest)
);
CREATE INDEX idempotency_keys_age ON public.idempotency_keys USING brin (created_at) WITH (pages_per_range='16', autosummarize='on');

create table public.outbox (
    position bigint not null,
    shard smallint not null,
    constraint outbox_pkey PRIMARY KEY ("position")
) with (autovacuum_vacuum_cost_delay=0, autovacuum_vacuum_insert_threshold=-1, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000, vacuum_truncate=off);

create table public.personal_keys (
    customer_id uuid not null,
    wrapped bytea,
    created_at timestamp with time zone not null default now(),
    destroyed_at timestamp with time zone,
    constraint personal_keys_pkey PRIMARY KEY (customer_id),
    constraint personal_keys_check CHECK (((wrapped IS NULL) = (destroyed_at IS NOT NULL)))
);
comment on table public.personal_keys is 'One key per customer, wrapped by the master key; null once destroyed, and never made again.';

create table public.projection_shape (
    only_row boolean not null default true,
    shape integer not null default 0,
    constraint projection_shape_pkey PRIMARY KEY (only_row),
    constraint projection_shape_only_row_check CHECK (only_row)
);

create table public.relay_epoch (
    only_row boolean not null default true,
    epoch integer not null default 1,
    restored_epoch integer not null default 0,
    constraint relay_epoch_pkey PRIMARY KEY (only_row),
    constraint relay_epoch_only_row_check CHECK (only_row)
);

create table public.relay_log (
    topic text collate "C" not null,
    partition integer not null,
    epoch integer not null,
    first_epoch integer not null,
    first_event_id uuid not null,
    last_offset bigint not null,
    constraint relay_log_pkey PRIMARY KEY (topic, partition)
) with (fillfactor=50);

create table public.relay_shards (
    shard smallint not null,
    published_epoch integer not null default 1,
    resume_epoch integer not null default 1,
    resume_position bigint not null default 0,
    constraint relay_shards_pkey PRIMARY KEY (shard)
);

create table public.streams (
    stream text collate "C" not null,
    version integer not null,
    key text collate "C" not null,
    constraint streams_pkey PRIMARY KEY (stream),
    constraint streams_version_check CHECK ((version > 0))
) with (autovacuum_vacuum_scale_factor=0.02, fillfactor=80);

CREATE OR REPLACE FUNCTION public.append_attributed(makes public.stream_made[], moves public.stream_moved[], appends public.event_attributed[], keys public.key_used[])
 RETURNS TABLE(command integer, stream text, expected integer, actual integer, fingerprint bytea, status integer, response bytea, at timestamp with time zone)
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.append_events(makes public.stream_made[], moves public.stream_moved[], appends public.event_appended[], keys public.key_used[])
 RETURNS TABLE(command integer, stream text, expected integer, actual integer, fingerprint bytea, status integer, response bytea, at timestamp with time zone)
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
AS $function$
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
$function$;

CREATE OR REPLACE FUNCTION public.check_projection_shape()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
    declared int := nullif(current_setting('rapport.projection_shape', true), '')::int;
    stored int := (select shape from public.projection_shape);
begin
    if (declared is null and stored > 1) or (stored <> 0 and declared <> stored) then
        raise exception using errcode = 'RP001', message = format(
            'the projection is in shape %s, its writer''s code builds shape %s', stored, declared);
    end if;
end $function$;

CREATE OR REPLACE FUNCTION public.guard_projection()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    perform public.check_projection_shape();
    return null;
end $function$;

CREATE OR REPLACE FUNCTION public.guard_shape()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    if nullif(current_setting('rapport.projection_shape', true), '') is null then
        raise exception using errcode = 'RP001', message = format(
            'the projection is in shape %s: shape %s would be less', old.shape, new.shape);
    end if;
    return null;
end $function$;

CREATE TRIGGER same_shape AFTER UPDATE ON projection.positions FOR EACH STATEMENT EXECUTE FUNCTION public.guard_projection();

CREATE TRIGGER same_shape BEFORE INSERT OR UPDATE ON projection.stream_versions FOR EACH STATEMENT EXECUTE FUNCTION public.guard_projection();

CREATE TRIGGER never_lower AFTER UPDATE ON public.projection_shape FOR EACH ROW WHEN ((new.shape < old.shape)) EXECUTE FUNCTION public.guard_shape();

create table public.alembic_version (version_num varchar(32) primary key);

insert into projection.members (record_id, merged_into) values
('50000000-0000-4000-8000-000000000004', null),
('50000000-0000-4000-8000-000000000005', null),
('50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000005'),
('50000000-0000-4000-8000-000000000007', null),
('50000000-0000-4000-8000-000000000008', null),
('50000000-0000-4000-8000-000000000009', null),
('50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-000000000009'),
('70000000-0000-0000-0000-000000000001', null);

insert into projection.parked (seq, unit, reason, detail, topic, partition, kafka_offset, digest, key, headers, data, event_id, type, stream, version, subject, parked_at) overriding system value values
('1', '70000000-0000-0000-0000-000000000000', 'unreadable', 'ValidationError', 'crm.customer.v1', '0', '0', E'\\x9d1bfae4519383821ac32e2a540701d1fa43e9b41443e97b9992b5359867240e', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431342d626635352d373438382d613265382d64373461373034336663356692a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33313a30342e3134393534365a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013192a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431342d626635352d373438392d623961662d63323165633965333662366692aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b226d656d62657273223a20307d', '01a22d14-bf55-7488-a2e8-d74a7043fc5f', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '1', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:31:04.153412+00'),
('2', '70000000-0000-0000-0000-000000000000', 'waiting', null, 'crm.customer.v1', '0', '1', E'\\xa319503da1af5ac9ee62754da5cce2742f190f47f0fc9191853fcf59db5d7a06', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431342d626635352d373438612d383733362d31383764313432333935373392a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33313a30342e3134393630315a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013292a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431342d626635352d373438622d613361372d64616465376539323733323792aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b22637573746f6d65725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c227375727669766f725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c226d656d62657273223a5b2237303030303030302d303030302d303030302d303030302d303030303030303030303030225d7d', '01a22d14-bf55-748a-8736-187d14239573', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '2', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:31:04.153759+00');

insert into projection.positions (topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next, advanced_at, applied_until) values
('crm.customer.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:29:57.860755+00', '2026-11-30 15:31:02.906427+00'),
('crm.customer.v1', '1', '1', '01a22d13-b8f5-76b7-8f35-52cffdb5b456', '1', '0', '3', '2026-11-30 15:30:21.058245+00', '2026-11-30 15:31:02.906427+00'),
('crm.customer.v1', '10', '1', '01a22d13-b6c5-701b-8e83-5677d475400b', '1', '0', '3', '2026-11-30 15:31:00.967892+00', '2026-11-30 15:31:02.906427+00'),
('crm.customer.v1', '11', '1', '01a22d13-b9a1-7761-b95f-f4d711f2e366', '1', '0', '4', '2026-11-30 15:31:01.224214+00', '2026-11-30 15:31:02.906427+00'),
('crm.customer.v1', '2', '1', '01a22d13-b669-70cf-868e-694df392ef44', '1', '0', '6', '2026-11-30 15:30:19.494529+00', '2026-11-30 15:31:02.906427+00'),
('crm.customer.v1', '3', '1', '01a22d13-b938-7345-9837-3197934d3b14', '1', '0', '3', '2026-11-30 15:30:21.058211+00', '2026-11-30 15:31:02.906427+00'),
('crm.customer.v1', '4', '1', '01a22d13-b5d9-7499-bf6f-f02eb7858d79', '1', '0', '5', '2026-11-30 15:30:20.058718+00', '2026-11-30 15:31:02.906427+00'),
('crm.customer.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:29:57.861018+00', '2026-11-30 15:31:02.906427+00'),
('crm.customer.v1', '6', '1', '01a22d13-b580-728a-b6d3-ce82ac27e29b', '1', '0', '6', '2026-11-30 15:31:00.511753+00', '2026-11-30 15:31:02.906427+00'),
('crm.customer.v1', '7', '1', '01a22d13-b439-70db-9e8a-2fe596be16a5', '1', '0', '7', '2026-11-30 15:31:00.51173+00', '2026-11-30 15:31:02.906427+00'),
('crm.customer.v1', '8', '1', '01a22d13-b96b-75e7-adaa-97f4707e3acc', '1', '0', '4', '2026-11-30 15:31:01.224248+00', '2026-11-30 15:31:02.906427+00'),
('crm.customer.v1', '9', '1', '01a22d13-b9d8-71d1-86e3-cc6778a5b950', '1', '0', '4', '2026-11-30 15:30:59.066281+00', '2026-11-30 15:31:02.906427+00');

insert into projection.stream_versions (stream, version) values
('customer-50000000-0000-4000-8000-000000000000', '3'),
('customer-50000000-0000-4000-8000-000000000001', '4'),
('customer-50000000-0000-4000-8000-000000000002', '3'),
('customer-50000000-0000-4000-8000-000000000003', '6'),
('customer-50000000-0000-4000-8000-000000000004', '2'),
('customer-50000000-0000-4000-8000-000000000005', '2'),
('customer-50000000-0000-4000-8000-000000000006', '2'),
('customer-50000000-0000-4000-8000-000000000007', '3'),
('customer-50000000-0000-4000-8000-000000000008', '3'),
('customer-50000000-0000-4000-8000-000000000009', '3'),
('customer-50000000-0000-4000-8000-00000000000a', '3'),
('customer-50000000-0000-4000-8000-00000000000b', '1'),
('customer-50000000-0000-4000-8000-00000000000c', '1'),
('customer-70000000-0000-0000-0000-000000000001', '2'),
('staff-60000000-0000-4000-8000-000000000000', '3'),
('staff-60000000-0000-4000-8000-000000000001', '1'),
('staff-60000000-0000-4000-8000-000000000002', '4'),
('staff-60000000-0000-4000-8000-000000000003', '1');

insert into public.alembic_version (version_num) values
('0006_actors');

insert into public.discarded (event_id, unit, type, stream, version, parked_for, detail, parked_at, discarded_by, because, discarded_at) values
('01a22d14-bf74-72a9-8699-2c465448c824', '70000000-0000-0000-0000-000000000001', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000001', '1', 'unreadable', 'ValidationError', '2026-11-30 15:31:04.195116+00', 'user-admin', 'was never meant', '2026-11-30 15:31:04.324604+00');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data, actor, via) values
('1', '01a22d13-bd00-7050-b356-d89fda5e66e6', 'purchase-f837d4ae-40cc-4bc1-95a3-7707d8b3b64c', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2025-01-03 08:00:00+00', '2026-11-30 15:29:58.369056+00', '01a22d13-bce3-74e7-84e8-51a9d4875206', null, null, '{"purchase_id":"f837d4ae-40cc-4bc1-95a3-7707d8b3b64c","customer_id":"50000000-0000-4000-8000-000000000000","amount":"100.00","currency":"EUR","lines":[{"product_id":"loom-1","quantity":"2","amount":"60.00","category":"looms"},{"product_id":"card-9","quantity":"40","amount":"40.00","category":"cards"}]}', 'user-admin', null),
('10', '01a22d13-c4b9-7117-9fbe-7fbef2ac0c13', 'purchase-759da6bf-273d-4f86-a29f-56b90fab82bc', '2', 'crm.purchase.disputed.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-15 12:00:00+00', '2026-11-30 15:29:59.994874+00', '01a22d13-c424-74a1-9b22-0c226f44ef4d', null, null, '{"purchase_id":"759da6bf-273d-4f86-a29f-56b90fab82bc","customer_id":"50000000-0000-4000-8000-000000000001","amount":"7.50","currency":"EUR","reason":"quality"}', 'user-admin', null),
('11', '01a22d13-c58a-74de-86d2-168203130f68', 'purchase-759da6bf-273d-4f86-a29f-56b90fab82bc', '3', 'crm.purchase.dispute_settled.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-20 12:00:00+00', '2026-11-30 15:30:00.206417+00', '01a22d13-c50a-7537-8a1a-53d25dffc656', null, null, '{"purchase_id":"759da6bf-273d-4f86-a29f-56b90fab82bc","customer_id":"50000000-0000-4000-8000-000000000001","outcome":"rejected"}', 'user-admin', null),
('12', '01a22d13-c739-74d4-b72d-4c61fd51ebc5', 'interaction-f63f08ad-5019-4872-8cf4-922d81fc1abb', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-01 12:00:00+00', '2026-11-30 15:30:00.658788+00', '01a22d13-c632-769f-b6d0-9f41df1ce9a2', null, null, '{"interaction_id":"f63f08ad-5019-4872-8cf4-922d81fc1abb","customer_id":"50000000-0000-4000-8000-000000000001","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:quUYc6FGSyIHwb-4vtf8t_eCEdyGpGYn94mJzv21Ugg9wb8IUKCis0BftK4dSpxY","topic_text":"sealed:v1:2Ih7LFPHDW8SZUjXZgchtqVGBWXCXBcuOWRHF2BmHDxPJG_0NPsld-fFtxiYa6cvgoj2wxdm1ihPQClxIDI="}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('13', '01a22d13-c834-7040-9a4b-22dcd5f42243', 'cost-075ef9c6-6c1b-4bcc-905f-213e8db24449', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-04 09:00:00+00', '2026-11-30 15:30:00.886643+00', '01a22d13-c802-71a8-8c5b-e719d4124c8e', null, null, '{"cost_id":"075ef9c6-6c1b-4bcc-905f-213e8db24449","customer_id":"50000000-0000-4000-8000-000000000001","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"759da6bf-273d-4f86-a29f-56b90fab82bc"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('14', '01a22d13-c88f-764c-b778-502c239533e5', 'purchase-8c773ea5-9753-417c-ab8c-e0379bea4587', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2025-03-03 08:00:00+00', '2026-11-30 15:30:01.003464+00', '01a22d13-c88f-764b-bbe8-9ca9dbdc02f2', null, null, '{"purchase_id":"8c773ea5-9753-417c-ab8c-e0379bea4587","customer_id":"50000000-0000-4000-8000-000000000002","amount":"100.00","currency":"EUR"}', 'user-admin', null),
('15', '01a22d13-c970-732e-bd9d-380418975ae9', 'purchase-8c773ea5-9753-417c-ab8c-e0379bea4587', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-02-02 12:00:00+00', '2026-11-30 15:30:01.202536+00', '01a22d13-c8de-7461-96e8-d691bfe45eba', null, null, '{"purchase_id":"8c773ea5-9753-417c-ab8c-e0379bea4587","customer_id":"50000000-0000-4000-8000-000000000002","amount":"30.00","currency":"EUR"}', 'user-admin', null),
('16', '01a22d13-ca2c-721e-9c55-177cc5412f64', 'purchase-8c773ea5-9753-417c-ab8c-e0379bea4587', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-02-03 12:00:00+00', '2026-11-30 15:30:01.396924+00', '01a22d13-c9c6-72e4-9256-9a0ce13c1241', null, null, '{"purchase_id":"8c773ea5-9753-417c-ab8c-e0379bea4587","customer_id":"50000000-0000-4000-8000-000000000002","amount":"5.00","currency":"EUR"}', 'user-admin', null),
('17', '01a22d13-cab9-7718-9383-aef52904a619', 'purchase-1200a870-0075-497a-bf8a-9bac5866b932', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-03 12:00:00+00', '2026-11-30 15:30:01.556956+00', '01a22d13-cab9-7717-956a-d8ab94b1c311', null, null, '{"purchase_id":"1200a870-0075-497a-bf8a-9bac5866b932","customer_id":"50000000-0000-4000-8000-000000000002","amount":"22.50","currency":"USD","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', 'user-admin', null),
('18', '01a22d13-cb9d-739b-98f2-6ec7d89b9a6e', 'purchase-1200a870-0075-497a-bf8a-9bac5866b932', '2', 'crm.purchase.written_off.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-09-30 12:00:00+00', '2026-11-30 15:30:01.774493+00', '01a22d13-cb0e-751f-8ec9-3e5c263cc819', null, null, '{"purchase_id":"1200a870-0075-497a-bf8a-9bac5866b932","customer_id":"50000000-0000-4000-8000-000000000002","amount":"22.50","currency":"USD"}', 'user-admin', null),
('19', '01a22d13-cd1f-76ea-abdb-63a220f7e991', 'interaction-430f03fa-6f3c-4b1c-b2ef-00c680aa7e83', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-01 12:00:00+00', '2026-11-30 15:30:02.16801+00', '01a22d13-cc24-7046-b7b6-5a990c536681', null, null, '{"interaction_id":"430f03fa-6f3c-4b1c-b2ef-00c680aa7e83","customer_id":"50000000-0000-4000-8000-000000000002","channel":"phone","direction":"inbound","topic":"(sealed)","note":"sealed:v1:LZWsI-CMqxPhacjKTVt0SMO5B43j6DuJ4yJ6Qh6Pwc9lUau6VDExH0zmSn59C4D_","topic_text":"sealed:v1:bch0WO_MzywbvqvZTwrJIB-NpsfZotwEFs532iogRQBzKbDKuPuS4hqNwo8U9V0ZzxaHPX35mj8-V0OOImE="}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('2', '01a22d13-bf68-7702-8a63-0773516e51b8', 'purchase-f837d4ae-40cc-4bc1-95a3-7707d8b3b64c', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-02-02 12:00:00+00', '2026-11-30 15:29:58.637135+00', '01a22d13-be99-7049-b595-d9cde6ba103c', null, null, '{"purchase_id":"f837d4ae-40cc-4bc1-95a3-7707d8b3b64c","customer_id":"50000000-0000-4000-8000-000000000000","amount":"30.00","currency":"EUR"}', 'user-admin', null),
('20', '01a22d13-cdfd-7175-aa7e-1a5ad9e00503', 'cost-a36e30ed-c5ae-42a9-a7fa-e73d03ead49b', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-04 09:00:00+00', '2026-11-30 15:30:02.387428+00', '01a22d13-cdb0-7014-85db-1382e5f8af4e', null, null, '{"cost_id":"a36e30ed-c5ae-42a9-a7fa-e73d03ead49b","customer_id":"50000000-0000-4000-8000-000000000002","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"1200a870-0075-497a-bf8a-9bac5866b932"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('21', '01a22d13-cf09-76bc-acbe-21f3524e5f42', 'feedback-30d61521-5b86-4620-ab4a-c5a4e2279bf5', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-20 12:00:00+00', '2026-11-30 15:30:02.636856+00', '01a22d13-cea9-74fc-879b-8ad680f92d22', null, null, '{"feedback_id":"30d61521-5b86-4620-ab4a-c5a4e2279bf5","customer_id":"50000000-0000-4000-8000-000000000002","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"1200a870-0075-497a-bf8a-9bac5866b932"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('22', '01a22d13-cf32-718d-8c34-ced8335bd3eb', 'purchase-f07ed8c4-6528-4ebf-a73c-230297828c7b', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2025-04-03 08:00:00+00', '2026-11-30 15:30:02.685491+00', '01a22d13-cf32-718c-b24c-1cad1f77ada4', null, null, '{"purchase_id":"f07ed8c4-6528-4ebf-a73c-230297828c7b","customer_id":"50000000-0000-4000-8000-000000000003","amount":"100.00","currency":"EUR","lines":[{"product_id":"loom-1","quantity":"2","amount":"60.00","category":"looms"},{"product_id":"card-9","quantity":"40","amount":"40.00","category":"cards"}]}', 'user-admin', null),
('23', '01a22d13-cfa8-722f-a311-5f6d71f423aa', 'purchase-f07ed8c4-6528-4ebf-a73c-230297828c7b', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-02-02 12:00:00+00', '2026-11-30 15:30:02.804586+00', '01a22d13-cf58-735f-b970-a37350590f02', null, null, '{"purchase_id":"f07ed8c4-6528-4ebf-a73c-230297828c7b","customer_id":"50000000-0000-4000-8000-000000000003","amount":"30.00","currency":"EUR"}', 'user-admin', null),
('24', '01a22d13-d007-755b-9b47-b069b83218ab', 'purchase-f07ed8c4-6528-4ebf-a73c-230297828c7b', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-02-03 12:00:00+00', '2026-11-30 15:30:02.888226+00', '01a22d13-cfdf-75cd-a1d2-805d00175136', null, null, '{"purchase_id":"f07ed8c4-6528-4ebf-a73c-230297828c7b","customer_id":"50000000-0000-4000-8000-000000000003","amount":"5.00","currency":"EUR"}', 'user-admin', null),
('25', '01a22d13-d04a-7598-b6b5-40eb9114e581', 'purchase-b7dc80e1-770b-482e-b57f-ff6c7a551cdf', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-04 12:00:00+00', '2026-11-30 15:30:02.975055+00', '01a22d13-d049-7487-bd9f-f3eba378b72b', null, null, '{"purchase_id":"b7dc80e1-770b-482e-b57f-ff6c7a551cdf","customer_id":"50000000-0000-4000-8000-000000000003","amount":"23.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', 'user-admin', null),
('26', '01a22d13-d169-706f-9869-222f405cb3da', 'purchase-b7dc80e1-770b-482e-b57f-ff6c7a551cdf', '2', 'crm.purchase.disputed.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-15 12:00:00+00', '2026-11-30 15:30:03.257528+00', '01a22d13-d0af-70cb-a0ce-58ba971f4002', null, null, '{"purchase_id":"b7dc80e1-770b-482e-b57f-ff6c7a551cdf","customer_id":"50000000-0000-4000-8000-000000000003","amount":"7.50","currency":"EUR","reason":"quality"}', 'user-admin', null),
('27', '01a22d13-d216-714b-9cc2-b8a9d686fc39', 'interaction-a40162ea-fa55-4236-b2d8-4eb736260918', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-01 12:00:00+00', '2026-11-30 15:30:03.418432+00', '01a22d13-d1a0-7459-ab20-b42e6ef06993', null, null, '{"interaction_id":"a40162ea-fa55-4236-b2d8-4eb736260918","customer_id":"50000000-0000-4000-8000-000000000003","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:gR1wqO79FfgwapPBFsAUJIm2qSDZrjnPhAFq5dHm8Yr5qFxnZeTRapeYSq2YeDoz"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('28', '01a22d13-d285-7483-b9b2-9f886023a4a7', 'cost-8de4f88e-49cd-4241-bb46-c74e5825c572', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-04 09:00:00+00', '2026-11-30 15:30:03.526875+00', '01a22d13-d24e-7509-bedc-4ca527c1d14e', null, null, '{"cost_id":"8de4f88e-49cd-4241-bb46-c74e5825c572","customer_id":"50000000-0000-4000-8000-000000000003","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"b7dc80e1-770b-482e-b57f-ff6c7a551cdf"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('29', '01a22d13-d3ce-7046-8235-838773d715a5', 'feedback-770111d9-dca1-4e93-b160-aabe315688d5', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-20 12:00:00+00', '2026-11-30 15:30:03.893445+00', '01a22d13-d300-73b3-8b18-3851dc3e382d', null, null, '{"feedback_id":"770111d9-dca1-4e93-b160-aabe315688d5","customer_id":"50000000-0000-4000-8000-000000000003","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"b7dc80e1-770b-482e-b57f-ff6c7a551cdf"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('3', '01a22d13-c07f-76a5-8d2e-d509c0139b90', 'purchase-f837d4ae-40cc-4bc1-95a3-7707d8b3b64c', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-02-03 12:00:00+00', '2026-11-30 15:29:58.929888+00', '01a22d13-bfe8-77cd-9d92-58d34d4947fb', null, null, '{"purchase_id":"f837d4ae-40cc-4bc1-95a3-7707d8b3b64c","customer_id":"50000000-0000-4000-8000-000000000000","amount":"5.00","currency":"EUR"}', 'user-admin', null),
('30', '01a22d13-d4a5-7189-b9ff-1f04c971158c', 'wallet-3620810e-0915-47bb-94e0-cfcfbf106ba4', '1', 'crm.interaction.wallet_estimated.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-15 12:00:00+00', '2026-11-30 15:30:04.081798+00', '01a22d13-d467-708a-986d-4e6df80aca09', null, null, '{"estimate_id":"3620810e-0915-47bb-94e0-cfcfbf106ba4","customer_id":"50000000-0000-4000-8000-000000000003","yearly_spend":{"amount":"48000.00","currency":"EUR"},"competitor":"Babbage & Sons"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('31', '01a22d13-d52b-7792-84c2-49d152b2b81c', 'purchase-0495bd25-b5f9-447b-9cef-9341a6028ea9', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2025-05-03 08:00:00+00', '2026-11-30 15:30:04.230297+00', '01a22d13-d52a-70e7-8d40-f7633828c56d', null, null, '{"purchase_id":"0495bd25-b5f9-447b-9cef-9341a6028ea9","customer_id":"50000000-0000-4000-8000-000000000004","amount":"100.00","currency":"EUR"}', 'user-admin', null),
('32', '01a22d13-d67a-7352-868d-2cc6fe8d1ad0', 'purchase-0495bd25-b5f9-447b-9cef-9341a6028ea9', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-02-02 12:00:00+00', '2026-11-30 15:30:04.546103+00', '01a22d13-d587-749d-8609-626d0eaac6d4', null, null, '{"purchase_id":"0495bd25-b5f9-447b-9cef-9341a6028ea9","customer_id":"50000000-0000-4000-8000-000000000004","amount":"30.00","currency":"EUR"}', 'user-admin', null),
('33', '01a22d13-d856-7587-b98d-22c13a85cec0', 'purchase-0495bd25-b5f9-447b-9cef-9341a6028ea9', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-02-03 12:00:00+00', '2026-11-30 15:30:05.024094+00', '01a22d13-d6f9-7051-a2d5-6c487518b3d4', null, null, '{"purchase_id":"0495bd25-b5f9-447b-9cef-9341a6028ea9","customer_id":"50000000-0000-4000-8000-000000000004","amount":"5.00","currency":"EUR"}', 'user-admin', null),
('34', '01a22d13-d946-716d-9fef-585b608de158', 'purchase-db96e0b6-1d2a-4edd-ac5a-217fbfd6d2a9', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-03-05 12:00:00+00', '2026-11-30 15:30:05.270438+00', '01a22d13-d945-759b-8d5b-236eb1bb4509', null, null, '{"purchase_id":"db96e0b6-1d2a-4edd-ac5a-217fbfd6d2a9","customer_id":"50000000-0000-4000-8000-000000000004","amount":"24.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', 'user-admin', null),
('35', '01a22d13-dac7-7249-a638-e74b08ffc7d1', 'interaction-9221f9b3-7484-4cdf-b30e-3fdbdbe5af54', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-03-01 12:00:00+00', '2026-11-30 15:30:05.668847+00', '01a22d13-d9a2-712f-af10-1886bcc29b20', null, null, '{"interaction_id":"9221f9b3-7484-4cdf-b30e-3fdbdbe5af54","customer_id":"50000000-0000-4000-8000-000000000004","channel":"phone","direction":"inbound","topic":"(sealed)","note":"sealed:v1:SITUwLEE_r4WHGSqnJlfGygXd9E7NJwnxNF23VvY5x6ZzYLLWfgHclWpL2bodObY","topic_text":"sealed:v1:sFLfOEP4Ilq79m5e9NhJaHlVEnOdVFmfnh2CwKgdUaYiIWimNmsTxo2Cx9rALcj5d69xEjvDi-z9JPhVanA="}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('36', '01a22d13-dba4-7296-af51-a2f33eb5e675', 'purchase-96983c58-9a41-4a6f-a30e-424ca6ed54ec', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2025-06-03 08:00:00+00', '2026-11-30 15:30:05.91683+00', '01a22d13-dba4-7295-9b31-72c1094686ea', null, null, '{"purchase_id":"96983c58-9a41-4a6f-a30e-424ca6ed54ec","customer_id":"50000000-0000-4000-8000-000000000005","amount":"100.00","currency":"EUR"}', 'user-admin', null),
('37', '01a22d13-dd0a-75ce-8222-a77e5ee19b09', 'purchase-96983c58-9a41-4a6f-a30e-424ca6ed54ec', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-02-02 12:00:00+00', '2026-11-30 15:30:06.242497+00', '01a22d13-dc42-765d-a06d-04c6db3686c1', null, null, '{"purchase_id":"96983c58-9a41-4a6f-a30e-424ca6ed54ec","customer_id":"50000000-0000-4000-8000-000000000005","amount":"30.00","currency":"EUR"}', 'user-admin', null),
('38', '01a22d13-deb7-732e-8c03-c920026c3b22', 'purchase-96983c58-9a41-4a6f-a30e-424ca6ed54ec', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-02-03 12:00:00+00', '2026-11-30 15:30:06.649352+00', '01a22d13-ddaa-738b-a848-15e363236ec1', null, null, '{"purchase_id":"96983c58-9a41-4a6f-a30e-424ca6ed54ec","customer_id":"50000000-0000-4000-8000-000000000005","amount":"5.00","currency":"EUR"}', 'user-admin', null),
('39', '01a22d13-deff-7439-bfde-5517f85ed0c6', 'purchase-62a453cb-0dbf-4cea-8df7-cad3fe82cad0', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-06 12:00:00+00', '2026-11-30 15:30:06.742605+00', '01a22d13-deff-7438-a895-899dd2e5a89f', null, null, '{"purchase_id":"62a453cb-0dbf-4cea-8df7-cad3fe82cad0","customer_id":"50000000-0000-4000-8000-000000000005","amount":"25.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', 'user-admin', null),
('4', '01a22d13-c0e1-708c-8b3f-8ddae4d5e6b9', 'purchase-cee3f953-0c42-41b5-b303-ce9447d369e0', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-01 12:00:00+00', '2026-11-30 15:29:59.028819+00', '01a22d13-c0e1-708b-9fd2-8c379521775a', null, null, '{"purchase_id":"cee3f953-0c42-41b5-b303-ce9447d369e0","customer_id":"50000000-0000-4000-8000-000000000000","amount":"20.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', 'user-admin', null),
('40', '01a22d13-e051-7724-a68d-c4b299012d6f', 'purchase-62a453cb-0dbf-4cea-8df7-cad3fe82cad0', '2', 'crm.purchase.disputed.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-15 12:00:00+00', '2026-11-30 15:30:07.090866+00', '01a22d13-df47-7608-9011-50bd6a01170f', null, null, '{"purchase_id":"62a453cb-0dbf-4cea-8df7-cad3fe82cad0","customer_id":"50000000-0000-4000-8000-000000000005","amount":"7.50","currency":"EUR","reason":"quality"}', 'user-admin', null),
('41', '01a22d13-e23f-755b-82a2-5e1f4f11d147', 'purchase-62a453cb-0dbf-4cea-8df7-cad3fe82cad0', '3', 'crm.purchase.dispute_settled.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-20 12:00:00+00', '2026-11-30 15:30:07.566921+00', '01a22d13-e13c-733c-8a3e-ed1deae6c637', null, null, '{"purchase_id":"62a453cb-0dbf-4cea-8df7-cad3fe82cad0","customer_id":"50000000-0000-4000-8000-000000000005","outcome":"rejected"}', 'user-admin', null),
('42', '01a22d13-e385-750f-a320-c5f52d1d3735', 'interaction-e4a232a4-381f-41bc-816f-5207076b288f', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-01 12:00:00+00', '2026-11-30 15:30:07.89276+00', '01a22d13-e2b7-70a8-97bf-3121c7f0a423', null, null, '{"interaction_id":"e4a232a4-381f-41bc-816f-5207076b288f","customer_id":"50000000-0000-4000-8000-000000000005","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:wRyeWVLdE1YkqkdussAXkVijXXe4HpGwfn5ZtXIvQvDs7ixoNm7DJqEcqBpCn3xM","topic_text":"sealed:v1:uleY0w-IZ0Yo1uaM-q9zOFueS4H2TWS3ZWqumsv6mdUam10pA2FgP6R3_gjuadqyW1eBuqeG1k_wIOCis3M="}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('43', '01a22d13-e454-712c-82b9-60aebff87e25', 'cost-6da3d0ed-367a-4292-8d9a-8a34d5bbfda0', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-04 09:00:00+00', '2026-11-30 15:30:08.108403+00', '01a22d13-e428-74df-aa14-3e73ca243610', null, null, '{"cost_id":"6da3d0ed-367a-4292-8d9a-8a34d5bbfda0","customer_id":"50000000-0000-4000-8000-000000000005","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"62a453cb-0dbf-4cea-8df7-cad3fe82cad0"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('44', '01a22d13-e4f5-7043-86af-c8913ad2cfb4', 'purchase-6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2025-07-03 08:00:00+00', '2026-11-30 15:30:08.266417+00', '01a22d13-e4e4-71d0-9343-bcdc15b62975', null, null, '{"purchase_id":"6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9","customer_id":"50000000-0000-4000-8000-000000000006","amount":"100.00","currency":"EUR","lines":[{"product_id":"loom-1","quantity":"2","amount":"60.00","category":"looms"},{"product_id":"card-9","quantity":"40","amount":"40.00","category":"cards"}]}', 'user-admin', null),
('45', '01a22d13-e692-7598-98c8-21ac313000bb', 'purchase-6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-02-02 12:00:00+00', '2026-11-30 15:30:08.670554+00', '01a22d13-e54f-73ab-8085-0b59820b23dc', null, null, '{"purchase_id":"6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9","customer_id":"50000000-0000-4000-8000-000000000006","amount":"30.00","currency":"EUR"}', 'user-admin', null),
('46', '01a22d13-e82d-77c8-b4a6-2a55daae9353', 'purchase-6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-02-03 12:00:00+00', '2026-11-30 15:30:09.093025+00', '01a22d13-e769-76ec-a6c8-d07639451b92', null, null, '{"purchase_id":"6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9","customer_id":"50000000-0000-4000-8000-000000000006","amount":"5.00","currency":"EUR"}', 'user-admin', null),
('47', '01a22d13-e8ff-74fc-8131-155d1caae2ec', 'purchase-a73814f9-e166-4f72-9849-e3383622a885', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-07 12:00:00+00', '2026-11-30 15:30:09.312982+00', '01a22d13-e8fe-7664-bc65-7a045dae741b', null, null, '{"purchase_id":"a73814f9-e166-4f72-9849-e3383622a885","customer_id":"50000000-0000-4000-8000-000000000006","amount":"26.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', 'user-admin', null),
('48', '01a22d13-ea3c-74bc-8af4-2c7323f7d956', 'purchase-a73814f9-e166-4f72-9849-e3383622a885', '2', 'crm.purchase.written_off.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-09-30 12:00:00+00', '2026-11-30 15:30:09.630083+00', '01a22d13-e964-7188-9820-f336cbfc6f91', null, null, '{"purchase_id":"a73814f9-e166-4f72-9849-e3383622a885","customer_id":"50000000-0000-4000-8000-000000000006","amount":"26.50","currency":"EUR"}', 'user-admin', null),
('49', '01a22d13-eb40-7363-b48c-e57604a02816', 'interaction-49309296-7a84-46d6-913a-920a75b71576', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-01 12:00:00+00', '2026-11-30 15:30:09.860776+00', '01a22d13-eabf-70f5-95f8-8dd150131c30', null, null, '{"interaction_id":"49309296-7a84-46d6-913a-920a75b71576","customer_id":"50000000-0000-4000-8000-000000000006","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:yAiV0xTHJtn1FAKiv6ANhxx40kQUxRkm2xpyGsIHs0WinvkQHA5Yr9ox8oiCKcjI"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('5', '01a22d13-c206-7091-9fa4-c1eb3e0ea65e', 'interaction-bcc54f33-76ab-4e79-bef3-02a2e6bcc66d', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-01 12:00:00+00', '2026-11-30 15:29:59.316585+00', '01a22d13-c107-718a-a38b-a13c5123a94e', null, null, '{"interaction_id":"bcc54f33-76ab-4e79-bef3-02a2e6bcc66d","customer_id":"50000000-0000-4000-8000-000000000000","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:uK6qt--FMWgwAUBMmIh9T_cslcW5rpCF9y2rQ9izZQ7q0zEq4eWLEJUWpqDHR7Xh"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('50', '01a22d13-eb8e-7383-b126-37c5f7a37fca', 'cost-dd7c68cb-b95a-4d51-a03f-210c14e8aed1', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-04 09:00:00+00', '2026-11-30 15:30:09.936697+00', '01a22d13-eb75-77d9-89b3-f4b5e26df8be', null, null, '{"cost_id":"dd7c68cb-b95a-4d51-a03f-210c14e8aed1","customer_id":"50000000-0000-4000-8000-000000000006","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"a73814f9-e166-4f72-9849-e3383622a885"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('51', '01a22d13-ec0d-702c-ac0f-eb0528f297ba', 'feedback-2956b389-b519-4c2d-8d74-c7761019e5c5', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-20 12:00:00+00', '2026-11-30 15:30:10.077615+00', '01a22d13-ebd1-73c4-a766-8d12498e3014', null, null, '{"feedback_id":"2956b389-b519-4c2d-8d74-c7761019e5c5","customer_id":"50000000-0000-4000-8000-000000000006","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"a73814f9-e166-4f72-9849-e3383622a885"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('52', '01a22d13-ec43-7610-9ed8-9c8be2722fc5', 'purchase-311ed29e-3e88-4120-a42e-649241b185b4', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2025-08-03 08:00:00+00', '2026-11-30 15:30:10.137317+00', '01a22d13-ec43-760f-b4f0-67e9d8610967', null, null, '{"purchase_id":"311ed29e-3e88-4120-a42e-649241b185b4","customer_id":"50000000-0000-4000-8000-000000000007","amount":"100.00","currency":"EUR"}', 'user-admin', null),
('53', '01a22d13-ed42-7685-8a42-501da2e6cdff', 'purchase-311ed29e-3e88-4120-a42e-649241b185b4', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-02-02 12:00:00+00', '2026-11-30 15:30:10.398129+00', '01a22d13-ec8c-71c2-a37b-e43bfd8c5feb', null, null, '{"purchase_id":"311ed29e-3e88-4120-a42e-649241b185b4","customer_id":"50000000-0000-4000-8000-000000000007","amount":"30.00","currency":"EUR"}', 'user-admin', null),
('54', '01a22d13-ef25-739e-b70a-cf43d4bf67cb', 'purchase-311ed29e-3e88-4120-a42e-649241b185b4', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-02-03 12:00:00+00', '2026-11-30 15:30:10.88272+00', '01a22d13-edff-74df-a8a1-a7ba5502961a', null, null, '{"purchase_id":"311ed29e-3e88-4120-a42e-649241b185b4","customer_id":"50000000-0000-4000-8000-000000000007","amount":"5.00","currency":"EUR"}', 'user-admin', null),
('55', '01a22d13-efd2-708d-9f91-2683b329ccfc', 'purchase-6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-08 12:00:00+00', '2026-11-30 15:30:11.058072+00', '01a22d13-efd1-7201-9587-9d7f487a2e24', null, null, '{"purchase_id":"6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d","customer_id":"50000000-0000-4000-8000-000000000007","amount":"27.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', 'user-admin', null),
('56', '01a22d13-f11c-73df-9268-714b15750e7f', 'purchase-6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d', '2', 'crm.purchase.disputed.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-15 12:00:00+00', '2026-11-30 15:30:11.370507+00', '01a22d13-f036-7737-af62-c85ddf3a0ad2', null, null, '{"purchase_id":"6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d","customer_id":"50000000-0000-4000-8000-000000000007","amount":"7.50","currency":"EUR","reason":"quality"}', 'user-admin', null),
('57', '01a22d13-f2e7-7603-968c-0df00dbc3a00', 'interaction-b1afe4b5-00cb-4dd4-b926-2ce09a44da00', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-01 12:00:00+00', '2026-11-30 15:30:11.84082+00', '01a22d13-f1e3-7700-8111-4768458885d1', null, null, '{"interaction_id":"b1afe4b5-00cb-4dd4-b926-2ce09a44da00","customer_id":"50000000-0000-4000-8000-000000000007","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:wARZMB3Z21CFhuvY1S1UEfdi4mRb5LkGdkwuSbaM3BXudq1iFyetYehXsUYta_Sa","topic_text":"sealed:v1:b0uhj7rtM_RsT00lyzhHd125_d_WFyked0ag5K9KqAXwawZ33rQLlKtqaeXcugYmVBNaqwoMOzVXlEmLyRM="}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('58', '01a22d13-f3ad-7749-9774-0c126ddd1e25', 'cost-b19be07c-552c-414c-b7da-2c23f6adf755', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-04 09:00:00+00', '2026-11-30 15:30:12.037804+00', '01a22d13-f36c-7215-a82a-168613a77fd4', null, null, '{"cost_id":"b19be07c-552c-414c-b7da-2c23f6adf755","customer_id":"50000000-0000-4000-8000-000000000007","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('59', '01a22d13-f4b1-725c-a091-134f872abe60', 'feedback-abb3129a-1e79-4bff-908a-83d966264d45', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-20 12:00:00+00', '2026-11-30 15:30:12.286189+00', '01a22d13-f43b-72d3-a3ec-6cf6ef6c3ce7', null, null, '{"feedback_id":"abb3129a-1e79-4bff-908a-83d966264d45","customer_id":"50000000-0000-4000-8000-000000000007","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('6', '01a22d13-c256-726b-987d-b397418ddfa0', 'purchase-6b04f343-c6fd-4e8c-baea-6de84f9c0e31', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2025-02-03 08:00:00+00', '2026-11-30 15:29:59.384259+00', '01a22d13-c255-7676-97fa-e64a7444db09', null, null, '{"purchase_id":"6b04f343-c6fd-4e8c-baea-6de84f9c0e31","customer_id":"50000000-0000-4000-8000-000000000001","amount":"100.00","currency":"EUR"}', 'user-admin', null),
('60', '01a22d13-f554-777c-8448-d4a2e86d635c', 'wallet-b7de7306-083c-4777-86c0-2df931a2269c', '1', 'crm.interaction.wallet_estimated.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-15 12:00:00+00', '2026-11-30 15:30:12.468897+00', '01a22d13-f51f-71ba-b4ae-b5ee554ddf00', null, null, '{"estimate_id":"b7de7306-083c-4777-86c0-2df931a2269c","customer_id":"50000000-0000-4000-8000-000000000007","yearly_spend":{"amount":"48000.00","currency":"EUR"},"competitor":"Babbage & Sons"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('61', '01a22d13-f5d5-70e4-802c-f2735ed65a4c', 'purchase-afd053f3-cb59-4bdc-a8ad-49b85af73114', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2025-09-03 08:00:00+00', '2026-11-30 15:30:12.582337+00', '01a22d13-f5d4-775e-8e6c-8d82c4887a68', null, null, '{"purchase_id":"afd053f3-cb59-4bdc-a8ad-49b85af73114","customer_id":"50000000-0000-4000-8000-000000000008","amount":"100.00","currency":"EUR"}', 'user-admin', null),
('62', '01a22d13-f662-75be-bdd4-d81ded56d0d1', 'purchase-afd053f3-cb59-4bdc-a8ad-49b85af73114', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-02-02 12:00:00+00', '2026-11-30 15:30:12.723239+00', '01a22d13-f60a-7334-bcff-9e861a167401', null, null, '{"purchase_id":"afd053f3-cb59-4bdc-a8ad-49b85af73114","customer_id":"50000000-0000-4000-8000-000000000008","amount":"30.00","currency":"EUR"}', 'user-admin', null),
('63', '01a22d13-f781-7633-b36f-559c13f1793a', 'purchase-afd053f3-cb59-4bdc-a8ad-49b85af73114', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-02-03 12:00:00+00', '2026-11-30 15:30:13.003779+00', '01a22d13-f6db-773e-9b7f-1bf0b91f5d60', null, null, '{"purchase_id":"afd053f3-cb59-4bdc-a8ad-49b85af73114","customer_id":"50000000-0000-4000-8000-000000000008","amount":"5.00","currency":"EUR"}', 'user-admin', null),
('64', '01a22d13-f7d6-76e6-9e45-e3fe685840ce', 'purchase-1210cb75-934b-45ec-b0cb-a6d6d61e376e', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-03-09 12:00:00+00', '2026-11-30 15:30:13.099842+00', '01a22d13-f7d5-77eb-bd43-fb230b4cbba0', null, null, '{"purchase_id":"1210cb75-934b-45ec-b0cb-a6d6d61e376e","customer_id":"50000000-0000-4000-8000-000000000008","amount":"28.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', 'user-admin', null),
('65', '01a22d13-f982-76c9-aff6-3f175725de62', 'interaction-42a6c8ac-de16-4389-9d1a-5b9087365ce1', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-03-01 12:00:00+00', '2026-11-30 15:30:13.531874+00', '01a22d13-f81e-7421-a3aa-4b86f9c2e45b', null, null, '{"interaction_id":"42a6c8ac-de16-4389-9d1a-5b9087365ce1","customer_id":"50000000-0000-4000-8000-000000000008","channel":"phone","direction":"inbound","topic":"(sealed)","note":"sealed:v1:0bM721nl6FDyKFDXid81ru0ODhPUbE1JCrvCH2KnXZffcVkAT94-CQRjtMDxGjUl","topic_text":"sealed:v1:-kWFm7aTZYINXXl6lJ3EpXG5RJPSzsdCbJ-4ALCTY_gyw61z-KuXQLhpdQ28V2c9AmyFyDRDb3pZ7PeeI_Y="}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('66', '01a22d13-fa2e-75c1-a4a2-0197e8e747e5', 'purchase-7c042fe0-f119-451d-a58d-9ab3cadd9220', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2025-10-03 08:00:00+00', '2026-11-30 15:30:13.718093+00', '01a22d13-fa2d-73eb-85c8-fdd509f15a84', null, null, '{"purchase_id":"7c042fe0-f119-451d-a58d-9ab3cadd9220","customer_id":"50000000-0000-4000-8000-000000000009","amount":"100.00","currency":"EUR","lines":[{"product_id":"loom-1","quantity":"2","amount":"60.00","category":"looms"},{"product_id":"card-9","quantity":"40","amount":"40.00","category":"cards"}]}', 'user-admin', null),
('67', '01a22d13-fad8-768d-95f9-f39741c28fa4', 'purchase-7c042fe0-f119-451d-a58d-9ab3cadd9220', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-02-02 12:00:00+00', '2026-11-30 15:30:13.868972+00', '01a22d13-fa7a-72f4-915b-d0f47c2d80bb', null, null, '{"purchase_id":"7c042fe0-f119-451d-a58d-9ab3cadd9220","customer_id":"50000000-0000-4000-8000-000000000009","amount":"30.00","currency":"EUR"}', 'user-admin', null),
('68', '01a22d13-fbfa-7154-9659-552ba9ba41e0', 'purchase-7c042fe0-f119-451d-a58d-9ab3cadd9220', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-02-03 12:00:00+00', '2026-11-30 15:30:14.161526+00', '01a22d13-fb65-7664-88a9-4dbb24c4c207', null, null, '{"purchase_id":"7c042fe0-f119-451d-a58d-9ab3cadd9220","customer_id":"50000000-0000-4000-8000-000000000009","amount":"5.00","currency":"EUR"}', 'user-admin', null),
('69', '01a22d13-fc6f-73d2-a314-0c888b480ccb', 'purchase-e159894b-5b31-401e-a212-1e14da28426c', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-03-10 12:00:00+00', '2026-11-30 15:30:14.278484+00', '01a22d13-fc6f-73d1-8a13-2f407d7c1c01', null, null, '{"purchase_id":"e159894b-5b31-401e-a212-1e14da28426c","customer_id":"50000000-0000-4000-8000-000000000009","amount":"29.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', 'user-admin', null),
('7', '01a22d13-c339-7086-9a3f-b2283d18d853', 'purchase-6b04f343-c6fd-4e8c-baea-6de84f9c0e31', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-02-02 12:00:00+00', '2026-11-30 15:29:59.61284+00', '01a22d13-c27c-7367-babe-0de6ca8af9c9', null, null, '{"purchase_id":"6b04f343-c6fd-4e8c-baea-6de84f9c0e31","customer_id":"50000000-0000-4000-8000-000000000001","amount":"30.00","currency":"EUR"}', 'user-admin', null),
('70', '01a22d13-fd7e-76a7-8768-1b7576760e34', 'purchase-e159894b-5b31-401e-a212-1e14da28426c', '2', 'crm.purchase.disputed.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-03-15 12:00:00+00', '2026-11-30 15:30:14.548843+00', '01a22d13-fcb8-70a2-870e-2a07d0f33a37', null, null, '{"purchase_id":"e159894b-5b31-401e-a212-1e14da28426c","customer_id":"50000000-0000-4000-8000-000000000009","amount":"7.50","currency":"EUR","reason":"quality"}', 'user-admin', null),
('71', '01a22d13-fecb-701a-bc62-5ab018dd7b6a', 'purchase-e159894b-5b31-401e-a212-1e14da28426c', '3', 'crm.purchase.dispute_settled.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-03-20 12:00:00+00', '2026-11-30 15:30:14.87469+00', '01a22d13-fe25-739d-9aeb-cbb3ec1c698f', null, null, '{"purchase_id":"e159894b-5b31-401e-a212-1e14da28426c","customer_id":"50000000-0000-4000-8000-000000000009","outcome":"rejected"}', 'user-admin', null),
('72', '01a22d14-00f7-7240-8d5e-23918a25683f', 'interaction-0854f50a-53eb-4b9b-bb51-28fc4f459d9e', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-03-01 12:00:00+00', '2026-11-30 15:30:15.489538+00', '01a22d13-ff8e-74f4-9db9-6c3ae7f358a6', null, null, '{"interaction_id":"0854f50a-53eb-4b9b-bb51-28fc4f459d9e","customer_id":"50000000-0000-4000-8000-000000000009","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:xvVJ_7PbUFCo7bnZTbUhJXhgQzC_J7Lx1_i3TY6BngDiZUChoDYdpTOFgrvntB4n"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('73', '01a22d14-029e-708b-b7cb-a741633325d3', 'cost-577d6e7a-2cd3-4b93-ab88-4d7bf022ed9a', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-03-04 09:00:00+00', '2026-11-30 15:30:15.839575+00', '01a22d14-022c-71bd-8e80-cf5e189a32a1', null, null, '{"cost_id":"577d6e7a-2cd3-4b93-ab88-4d7bf022ed9a","customer_id":"50000000-0000-4000-8000-000000000009","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"e159894b-5b31-401e-a212-1e14da28426c"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('74', '01a22d14-1574-70ab-9b92-522b1eb0603a', 'purchase-6d97a264-4cc3-4395-9147-e967fd1958e8', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-01 12:00:00+00', '2026-11-30 15:30:20.670442+00', '01a22d14-155f-7165-96f9-d0d69c6e797e', null, null, '{"purchase_id":"6d97a264-4cc3-4395-9147-e967fd1958e8","customer_id":"50000000-0000-4000-8000-000000000000","amount":"999.00","currency":"EUR"}', 'user-admin', null),
('75', '01a22d14-1623-73fe-a35d-3c4e8ac70400', 'purchase-6d97a264-4cc3-4395-9147-e967fd1958e8', '2', 'crm.purchase.voided.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:30:20.777817+00', '2026-11-30 15:30:20.837152+00', '01a22d14-15ad-70cb-9d97-991e70f5caf0', null, null, '{"purchase_id":"6d97a264-4cc3-4395-9147-e967fd1958e8","customer_id":"50000000-0000-4000-8000-000000000000","voided_events":["01a22d14-1574-70ab-9b92-522b1eb0603a"],"amount":"999.00","currency":"EUR","reason":"duplicate"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('76', '01a22d14-167a-71f4-ba5f-76bd5ffdecba', 'purchase-f5b225a1-6984-40f9-8d7c-83d085e43188', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-01 12:00:00+00', '2026-11-30 15:30:20.926804+00', '01a22d14-1679-71c0-bb67-a15a7b979fbe', null, null, '{"purchase_id":"f5b225a1-6984-40f9-8d7c-83d085e43188","customer_id":"50000000-0000-4000-8000-000000000000","amount":"12.00","currency":"EUR"}', 'user-admin', null),
('77', '01a22d14-1751-7696-aae1-a0267670b6f1', 'purchase-61f7923b-9547-4413-a129-a1b51fb76b00', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-01 12:00:00+00', '2026-11-30 15:30:21.15388+00', '01a22d14-16a1-71b1-9763-305a433c8517', null, null, '{"purchase_id":"61f7923b-9547-4413-a129-a1b51fb76b00","customer_id":"50000000-0000-4000-8000-000000000001","amount":"21.00","currency":"EUR","replaces":"f5b225a1-6984-40f9-8d7c-83d085e43188"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('78', '01a22d14-1751-7697-b101-685e7ffc818a', 'purchase-f5b225a1-6984-40f9-8d7c-83d085e43188', '2', 'crm.purchase.voided.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:30:21.036101+00', '2026-11-30 15:30:21.15388+00', '01a22d14-16a1-71b1-9763-305a433c8517', null, null, '{"purchase_id":"f5b225a1-6984-40f9-8d7c-83d085e43188","customer_id":"50000000-0000-4000-8000-000000000000","voided_events":["01a22d14-167a-71f4-ba5f-76bd5ffdecba"],"amount":"12.00","currency":"EUR","reason":"wrong_customer","replaced_by":"61f7923b-9547-4413-a129-a1b51fb76b00"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('79', '01a22d14-17fe-753d-a30e-99460ad38635', 'purchase-34456669-867e-4d25-8525-2f2f715b28ed', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-01 12:00:00+00', '2026-11-30 15:30:21.31894+00', '01a22d14-17fd-7545-9ead-3ad2dbe36b5d', null, null, '{"purchase_id":"34456669-867e-4d25-8525-2f2f715b28ed","customer_id":"50000000-0000-4000-8000-000000000002","amount":"80.00","currency":"EUR"}', 'user-admin', null),
('8', '01a22d13-c3c9-76c1-8431-da7c3fd4b809', 'purchase-6b04f343-c6fd-4e8c-baea-6de84f9c0e31', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-02-03 12:00:00+00', '2026-11-30 15:29:59.75661+00', '01a22d13-c390-70f6-8483-2a08c5ef5995', null, null, '{"purchase_id":"6b04f343-c6fd-4e8c-baea-6de84f9c0e31","customer_id":"50000000-0000-4000-8000-000000000001","amount":"5.00","currency":"EUR"}', 'user-admin', null),
('80', '01a22d14-18e2-76a8-aaa7-5a6fa53a9372', 'purchase-34456669-867e-4d25-8525-2f2f715b28ed', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-02 12:00:00+00', '2026-11-30 15:30:21.539324+00', '01a22d14-1843-721d-a58a-b41a36ff046b', null, null, '{"purchase_id":"34456669-867e-4d25-8525-2f2f715b28ed","customer_id":"50000000-0000-4000-8000-000000000002","amount":"80.00","currency":"EUR"}', 'user-admin', null),
('81', '01a22d14-1a45-741a-bf9f-319c73ca88f3', 'purchase-34456669-867e-4d25-8525-2f2f715b28ed', '3', 'crm.purchase.movement_voided.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:30:21.74645+00', '2026-11-30 15:30:21.900295+00', '01a22d14-1967-725a-91a6-e621eeb47a78', null, null, '{"purchase_id":"34456669-867e-4d25-8525-2f2f715b28ed","customer_id":"50000000-0000-4000-8000-000000000002","voided_events":["01a22d14-18e2-76a8-aaa7-5a6fa53a9372"],"movement":"payment","amount":"80.00","currency":"EUR","reason":"(sealed)","reason_text":"sealed:v1:9wTSpuK-zgrXHKG-uoIAQXxhttD4wTElI9VPPaGIzGnrk5-WeUdzN3qMU_5SMGo8DT7GqvEivO-s"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('82', '01a22d14-1a45-741b-8881-f3d559117e56', 'purchase-34456669-867e-4d25-8525-2f2f715b28ed', '4', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-02 12:00:00+00', '2026-11-30 15:30:21.900295+00', '01a22d14-1967-725a-91a6-e621eeb47a78', null, null, '{"purchase_id":"34456669-867e-4d25-8525-2f2f715b28ed","customer_id":"50000000-0000-4000-8000-000000000002","amount":"8.00","currency":"EUR","replaces":"01a22d14-18e2-76a8-aaa7-5a6fa53a9372"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('83', '01a22d14-1b0a-77e1-a9d2-dd7aca1023a6', 'purchase-34456669-867e-4d25-8525-2f2f715b28ed', '5', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-03 12:00:00+00', '2026-11-30 15:30:22.105106+00', '01a22d14-1a6e-721e-801b-c19a6772026b', null, null, '{"purchase_id":"34456669-867e-4d25-8525-2f2f715b28ed","customer_id":"50000000-0000-4000-8000-000000000002","amount":"3.00","currency":"EUR"}', 'user-admin', null),
('84', '01a22d14-1c35-765a-b2e4-99118fe412e7', 'purchase-34456669-867e-4d25-8525-2f2f715b28ed', '6', 'crm.purchase.movement_voided.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:30:22.307811+00', '2026-11-30 15:30:22.390646+00', '01a22d14-1b9c-7634-8e5b-2bc2107031fd', null, null, '{"purchase_id":"34456669-867e-4d25-8525-2f2f715b28ed","customer_id":"50000000-0000-4000-8000-000000000002","voided_events":["01a22d14-1b0a-77e1-a9d2-dd7aca1023a6"],"movement":"refund","amount":"3.00","currency":"EUR","reason":"duplicate"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('85', '01a22d14-1cd5-7714-b73a-dfb17934d8b0', 'interaction-b73419f3-2901-40a8-912f-86bf94a061c0', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-01 12:00:00+00', '2026-11-30 15:30:22.558409+00', '01a22d14-1c92-7624-ab56-c4281c57aefc', null, null, '{"interaction_id":"b73419f3-2901-40a8-912f-86bf94a061c0","customer_id":"50000000-0000-4000-8000-000000000003","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:1AXSGGpQggwpJ5W1s8-RU2vaMPomN5b5mbugDt9Wu2uKwYvO8iRkdpoyP_e12uoP"}', 'user-admin', null),
('86', '01a22d14-1e01-7137-88d5-c308aa917d8b', 'interaction-fe1bbd48-cd86-4ac2-bdbc-71bcef867e5b', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-01 12:00:00+00', '2026-11-30 15:30:22.853729+00', '01a22d14-1d1e-751a-b5fe-1f09bdc7017c', null, null, '{"interaction_id":"fe1bbd48-cd86-4ac2-bdbc-71bcef867e5b","customer_id":"50000000-0000-4000-8000-000000000003","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:9L9-vbEMCJZGVqKuqO85aIQxL2aACdsm8kyJAKEOOvUiD_1eOmk6SNf5WgTltBvn","replaces":"b73419f3-2901-40a8-912f-86bf94a061c0"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('87', '01a22d14-1e01-7138-a0fc-d6b5b8f12205', 'interaction-b73419f3-2901-40a8-912f-86bf94a061c0', '2', 'crm.interaction.entry_voided.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:22.734885+00', '2026-11-30 15:30:22.853729+00', '01a22d14-1d1e-751a-b5fe-1f09bdc7017c', null, null, '{"entry":"interaction","entry_id":"b73419f3-2901-40a8-912f-86bf94a061c0","customer_id":"50000000-0000-4000-8000-000000000003","voided_events":["01a22d14-1cd5-7714-b73a-dfb17934d8b0"],"reason":"typing_error","replaced_by":"fe1bbd48-cd86-4ac2-bdbc-71bcef867e5b"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('88', '01a22d14-1e85-77d0-b8b1-a264cf4c0433', 'cost-946509d1-6df4-40c9-819e-5097b68a609c', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-04 09:00:00+00', '2026-11-30 15:30:23.008221+00', '01a22d14-1e4e-7133-9a20-a5d62517f67b', null, null, '{"cost_id":"946509d1-6df4-40c9-819e-5097b68a609c","customer_id":"50000000-0000-4000-8000-000000000003","kind":"visit","cost":{"amount":"85.00","currency":"EUR"}}', 'user-admin', null),
('89', '01a22d14-2020-7483-8561-e6ef4fb717cb', 'cost-ca422608-a5f8-4615-b2c2-61e1ce702305', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-04 09:00:00+00', '2026-11-30 15:30:23.403875+00', '01a22d14-1f03-7314-8f7b-d329d4226e9d', null, null, '{"cost_id":"ca422608-a5f8-4615-b2c2-61e1ce702305","customer_id":"50000000-0000-4000-8000-000000000003","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"replaces":"946509d1-6df4-40c9-819e-5097b68a609c"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('9', '01a22d13-c404-703d-9a82-fc24917e97f2', 'purchase-759da6bf-273d-4f86-a29f-56b90fab82bc', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-02 12:00:00+00', '2026-11-30 15:29:59.815457+00', '01a22d13-c403-741f-822b-3655352fd9ff', null, null, '{"purchase_id":"759da6bf-273d-4f86-a29f-56b90fab82bc","customer_id":"50000000-0000-4000-8000-000000000001","amount":"21.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', 'user-admin', null),
('90', '01a22d14-2020-7484-9083-eebcaa271608', 'cost-946509d1-6df4-40c9-819e-5097b68a609c', '2', 'crm.interaction.entry_voided.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:23.275909+00', '2026-11-30 15:30:23.403875+00', '01a22d14-1f03-7314-8f7b-d329d4226e9d', null, null, '{"entry":"cost","entry_id":"946509d1-6df4-40c9-819e-5097b68a609c","customer_id":"50000000-0000-4000-8000-000000000003","voided_events":["01a22d14-1e85-77d0-b8b1-a264cf4c0433"],"reason":"typing_error","cost":{"amount":"85.00","currency":"EUR"},"replaced_by":"ca422608-a5f8-4615-b2c2-61e1ce702305"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('91', '01a22d14-2104-70ef-b7fd-6ad5947f8ece', 'feedback-6366f4f0-7dc6-440d-af49-d2dae38fecca', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-20 12:00:00+00', '2026-11-30 15:30:23.640772+00', '01a22d14-20bf-7176-a4a8-24c8e4ac10b4', null, null, '{"feedback_id":"6366f4f0-7dc6-440d-af49-d2dae38fecca","customer_id":"50000000-0000-4000-8000-000000000003","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4}', 'user-admin', null),
('92', '01a22d14-234b-7041-9743-447acef3d7ee', 'feedback-ccbc9e22-8bed-45b2-90f4-b3e7b05cc77a', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-20 12:00:00+00', '2026-11-30 15:30:24.239837+00', '01a22d14-21d1-7553-bab7-af39ce743741', null, null, '{"feedback_id":"ccbc9e22-8bed-45b2-90f4-b3e7b05cc77a","customer_id":"50000000-0000-4000-8000-000000000003","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"replaces":"6366f4f0-7dc6-440d-af49-d2dae38fecca"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('93', '01a22d14-234b-7042-a4f4-2c10186584b8', 'feedback-6366f4f0-7dc6-440d-af49-d2dae38fecca', '2', 'crm.interaction.entry_voided.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:24.095377+00', '2026-11-30 15:30:24.239837+00', '01a22d14-21d1-7553-bab7-af39ce743741', null, null, '{"entry":"feedback","entry_id":"6366f4f0-7dc6-440d-af49-d2dae38fecca","customer_id":"50000000-0000-4000-8000-000000000003","voided_events":["01a22d14-2104-70ef-b7fd-6ad5947f8ece"],"reason":"typing_error","replaced_by":"ccbc9e22-8bed-45b2-90f4-b3e7b05cc77a"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('94', '01a22d14-246a-7481-bdbd-bd0424393a3e', 'wallet-6d269427-e8eb-4fc5-91bb-b61505be5c26', '1', 'crm.interaction.wallet_estimated.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-15 12:00:00+00', '2026-11-30 15:30:24.538578+00', '01a22d14-2428-7054-9107-d8e3b6fa3d0b', null, null, '{"estimate_id":"6d269427-e8eb-4fc5-91bb-b61505be5c26","customer_id":"50000000-0000-4000-8000-000000000003","yearly_spend":{"amount":"1.00","currency":"EUR"},"competitor":"Babbage & Sons"}', 'user-admin', null),
('95', '01a22d14-2615-752f-a426-0556e9dd3951', 'wallet-6d269427-e8eb-4fc5-91bb-b61505be5c26', '2', 'crm.interaction.entry_voided.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:24.848047+00', '2026-11-30 15:30:24.926232+00', '01a22d14-251c-703c-ba86-a78f848b0482', null, null, '{"entry":"wallet_estimate","entry_id":"6d269427-e8eb-4fc5-91bb-b61505be5c26","customer_id":"50000000-0000-4000-8000-000000000003","voided_events":["01a22d14-246a-7481-bdbd-bd0424393a3e"],"reason":"duplicate"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console');

insert into public.idempotency_keys (digest, fingerprint, status, response, created_at) values
(E'\\x004685a02fb5b36440b6b9f15fabebd7f93c9ed1c36c34874ffdee6e924af5f9', E'\\xd67ed9ca752ee1f4b44e924280183102cb58a9f4acce334bb6f67f7a95941c0a', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236623034663334332d633666642d346538632d626165612d366465383466396330653331227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d633363392d373663312d383433312d646137633366643462383039222c2273747265616d223a2270757263686173652d36623034663334332d633666642d346538632d626165612d366465383466396330653331222c2276657273696f6e223a337d7d', '2026-11-30 15:29:59.756542+00'),
(E'\\x00b4a9050fbb5a80adbbeaa74994dad40c85d24513983ed4ff5210e5d37aa8c2', E'\\x2ecbba00554717e88aacf8ae7c09ab45a5c462601e18b1bb48c872926fe168eb', '201', E'\\x7b22696473223a7b22657374696d6174655f6964223a2236643236393432372d653865622d346663352d393162622d623631353035626535633236227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d323631352d373532662d613432362d303535366539646433393531222c2273747265616d223a2277616c6c65742d36643236393432372d653865622d346663352d393162622d623631353035626535633236222c2276657273696f6e223a327d7d', '2026-11-30 15:30:24.926165+00'),
(E'\\x072b5d6b48a469c34ff6a5fc1698b18223cd089fed82a7f9dbd86306c469601b', E'\\x459e6348ced7ca59843ca6c3562adccf19b96b10b92da20421aa689bd8e8f22e', '201', E'\\x7b22696473223a7b22636f73745f6964223a2239343635303964312d366466342d343063392d383139652d353039376236386136303963227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d316538352d373764302d623862312d613236346366346330343333222c2273747265616d223a22636f73742d39343635303964312d366466342d343063392d383139652d353039376236386136303963222c2276657273696f6e223a317d7d', '2026-11-30 15:30:23.008158+00'),
(E'\\x08a8cc3740747d2420558d0eaa1fcc017dec4113c31d5dc88447c59c9b179fe3', E'\\xa4a1deb8ffb21a042d07028a3e526e93d2a12b37fab8e4bd273e738afac98190', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236666461633036612d616166382d346336612d386432622d656332303239633732353764227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d663131632d373364662d393236382d373134623135373530653766222c2273747265616d223a2270757263686173652d36666461633036612d616166382d346336612d386432622d656332303239633732353764222c2276657273696f6e223a327d7d', '2026-11-30 15:30:11.37045+00'),
(E'\\x08da99a15f649503a02dad553d6f10593e6dbdfba44c60a393e0d105e9087185', E'\\x9dc1cd73f5e775c99b10aa481ad10a8c2130ed5d6f70c17fad3f314af91302a9', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2231323130636237352d393334622d343565632d623063622d613664366436316533373665227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d663764362d373665362d396534352d653366653638353834306365222c2273747265616d223a2270757263686173652d31323130636237352d393334622d343565632d623063622d613664366436316533373665222c2276657273696f6e223a317d7d', '2026-11-30 15:30:13.099786+00'),
(E'\\x0973bbc26ed045db05bf98ef610db6eefae764d74dbbbd1140f540856e658c51', E'\\xa6962061011e85e0968681215827d781f40d1e0673a153ede060f75166bc9b21', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2233313165643239652d336538382d343132302d613432652d363439323431623138356234227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d656334332d373631302d396564382d396338626532373232666335222c2273747265616d223a2270757263686173652d33313165643239652d336538382d343132302d613432652d363439323431623138356234222c2276657273696f6e223a317d7d', '2026-11-30 15:30:10.137278+00'),
(E'\\x0b8df87c7a082735b95ba7b9e37f6a8ff930ecb54d5a8af0503ed220f79e80b4', E'\\x7a7810ed462ee3a4fb85c071172ecf2740fcbd41bfe8e10184ab650a80924625', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262376463383065312d373730622d343832652d623537662d666636633761353531636466227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d643136392d373036662d393836392d323232663430356362336461222c2273747265616d223a2270757263686173652d62376463383065312d373730622d343832652d623537662d666636633761353531636466222c2276657273696f6e223a327d7d', '2026-11-30 15:30:03.257467+00'),
(E'\\x1128ca11ad6ce29444e1cd70b0c15cfd75cc38c0d3459431642b71d2026b6c4a', E'\\xe8c33f873836580302bbc8be88bd544ea2500c048ccf36acfa12415680722734', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237353964613662662d323733642d346638362d613239662d353662393066616238326263227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d633538612d373464652d383664322d313638323033313330663638222c2273747265616d223a2270757263686173652d37353964613662662d323733642d346638362d613239662d353662393066616238326263222c2276657273696f6e223a337d7d', '2026-11-30 15:30:00.206353+00'),
(E'\\x1187982a113ecbd3adad6e2aa033f781a8df3375c4b644c7decca8bcbd74bd12', E'\\x7fe9cdc5e953ee7759a78ba5532491358f842413fb33dcc295bb8731604928fc', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2238633737336561352d393735332d343137632d616238632d653033373962656134353837227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d633937302d373332652d626439642d333830343138393735616539222c2273747265616d223a2270757263686173652d38633737336561352d393735332d343137632d616238632d653033373962656134353837222c2276657273696f6e223a327d7d', '2026-11-30 15:30:01.202439+00'),
(E'\\x11b121951d0ab1406b8f4a7af76636ffa1553111133516811f1e67a47b8c97bf', E'\\xc87933bb8961653ea20df01cd3142ad8ae874423260e1448d93c1bd337b66683', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2233343435363636392d383637652d346432352d383532352d326632663731356232386564227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d313766652d373533642d613330652d393934363061643338363335222c2273747265616d223a2270757263686173652d33343435363636392d383637652d346432352d383532352d326632663731356232386564222c2276657273696f6e223a317d7d', '2026-11-30 15:30:21.318894+00'),
(E'\\x16711a06c1ad8e283e39254f6fc117e696ad9fce0fe2a3d2e2383de4033b23c6', E'\\xa880e71ea490192a078926f8238c58a19b24872d8681113703092f537f8760ac', '201', E'\\x7b22696473223a7b22636f73745f6964223a2236646133643065642d333637612d343239322d386439612d386133346435626266646130227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d653435342d373132632d383262392d363061656266663837653235222c2273747265616d223a22636f73742d36646133643065642d333637612d343239322d386439612d386133346435626266646130222c2276657273696f6e223a317d7d', '2026-11-30 15:30:08.108281+00'),
(E'\\x200db8bec6a446203e614e7737b828c7be204b68711f769216ad72fc5d4cd114', E'\\xd6b41fa71fff32d2fb02a49d39c44431d0d4b3bd039b9263869309dbc97fd491', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236326134353363622d306462662d346365612d386466372d636164336665383263616430227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d653035312d373732342d613638642d633462323939303132643666222c2273747265616d223a2270757263686173652d36326134353363622d306462662d346365612d386466372d636164336665383263616430222c2276657273696f6e223a327d7d', '2026-11-30 15:30:07.090814+00'),
(E'\\x29c55b2d1d7799c7662f01f04ece4a7a9ea78a36b26af5e2426abbfad630ea43', E'\\x90aebc4cc7ea932cbc9cb21130148630db884b116a398457232d7638ddf6bdfe', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236326134353363622d306462662d346365612d386466372d636164336665383263616430227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d646566662d373433392d626664652d353531376638356564306336222c2273747265616d223a2270757263686173652d36326134353363622d306462662d346365612d386466372d636164336665383263616430222c2276657273696f6e223a317d7d', '2026-11-30 15:30:06.742548+00'),
(E'\\x2d09363b2da046a910a883ee6e9e3fe578d633956a14cb40c9a1d6f332b90410', E'\\xd49bf64cd13480747e47d332f6a1f1ef683cc96919bb8b9dcb0f7ba9a6f8c838', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2261666430353366332d636235392d346264632d613861642d343962383561663733313134227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d663564352d373065342d383032632d663237333565643635613463222c2273747265616d223a2270757263686173652d61666430353366332d636235392d346264632d613861642d343962383561663733313134222c2276657273696f6e223a317d7d', '2026-11-30 15:30:12.582298+00'),
(E'\\x2d41d85cd4605cbc18b71696e543658301bffefe5a67d194dc40668d03865f48', E'\\xaed458dea609032db77bec8e2d1f4da8f5a33de1e4ade94f8a5882228be5730e', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2233306436313532312d356238362d343632302d616234612d633561346532323739626635227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d636630392d373662632d616362652d323166333532346535663432222c2273747265616d223a22666565646261636b2d33306436313532312d356238362d343632302d616234612d633561346532323739626635222c2276657273696f6e223a317d7d', '2026-11-30 15:30:02.636752+00'),
(E'\\x2e9b9fa6377dbddeb523c2b4936c2f57b70913ec72236285874d33c0afbd2196', E'\\x30c3d7c97fade2ee7e6b3d37ccfedc2fbf221e87dcd08e694d457a07349930d0', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236636434383964382d613662312d346136382d626564392d316337336233316562636439227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d653466352d373034332d383661662d633839313361643263666234222c2273747265616d223a2270757263686173652d36636434383964382d613662312d346136382d626564392d316337336233316562636439222c2276657273696f6e223a317d7d', '2026-11-30 15:30:08.266371+00'),
(E'\\x303482944d6dc52c1928103c4962e595a3fc28eeca1678dcece416c02b7356e6', E'\\xf795c415a8d948bbd5150fc2e4b568367dc3ba83e275b56af243874b5b53cfff', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237633034326665302d663131392d343531642d613538642d396162336361646439323230227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d666132652d373563312d613461322d303139376538653734376535222c2273747265616d223a2270757263686173652d37633034326665302d663131392d343531642d613538642d396162336361646439323230222c2276657273696f6e223a317d7d', '2026-11-30 15:30:13.718032+00'),
(E'\\x368362e38efb9f5ce02cd19a4438b7a7d343534315975251cf1c861b22e0164c', E'\\xca05f069c697a63a103d94db5fb0ea9389c2ecafba11b08e57dd967ac711f401', '201', E'\\x7b22696473223a7b22636f73745f6964223a2238646534663838652d343963642d343234312d626234362d633734653538323563353732227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d643238352d373438332d623962322d396638383630323361346137222c2273747265616d223a22636f73742d38646534663838652d343963642d343234312d626234362d633734653538323563353732222c2276657273696f6e223a317d7d', '2026-11-30 15:30:03.52682+00'),
(E'\\x380816c576efdb54cb20c1e4d5fd0f3028012f0c4ec94273d6224a6f945fffcd', E'\\x3010190581925df7ac71d786267bd30ee8b94765e0cc020978aca5f19d61eaa2', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2239323231663962332d373438342d346364662d623330652d336664626462653561663534227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d646163372d373234392d613633382d653734623038666663376431222c2273747265616d223a22696e746572616374696f6e2d39323231663962332d373438342d346364662d623330652d336664626462653561663534222c2276657273696f6e223a317d7d', '2026-11-30 15:30:05.668795+00'),
(E'\\x3d57e8368991a9947d82febb7bb8f9a1bfe4cb5645d56328a3bcc0949f6d9548', E'\\x5afdb1d25ed43db0b40af7921a3f0e47ef8b3132cdc7f8ce392a6cb7ea500b84', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2265313539383934622d356233312d343031652d613231322d316531346461323834323663227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d666437652d373661372d383736382d316237353736373630653334222c2273747265616d223a2270757263686173652d65313539383934622d356233312d343031652d613231322d316531346461323834323663222c2276657273696f6e223a327d7d', '2026-11-30 15:30:14.548791+00'),
(E'\\x3dc5f68b8768fd807ffd363a4b94de92cc56c4b19c251b71ce2468fe35c33bb3', E'\\xcc0288e37e81ca3b377f49232d9dced8437934996067e78f538a5dad5b1c2119', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2266356232323561312d363938342d343066392d386437632d383364303835653433313838227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d313735312d373639372d623130312d363835653766666338313861222c2273747265616d223a2270757263686173652d66356232323561312d363938342d343066392d386437632d383364303835653433313838222c2276657273696f6e223a327d7d', '2026-11-30 15:30:21.153838+00'),
(E'\\x409ec9bc12b3bc4062c11d2759c4a0470aec1e62ef3b5a0a12cda423f516cae7', E'\\xb6aec93ba883684b893d7f6ed709f52e029301d12e04cde57d64ed18a3e4271e', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2265313539383934622d356233312d343031652d613231322d316531346461323834323663227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d666563622d373031612d626336322d356162303138646437623661222c2273747265616d223a2270757263686173652d65313539383934622d356233312d343031652d613231322d316531346461323834323663222c2276657273696f6e223a337d7d', '2026-11-30 15:30:14.874638+00'),
(E'\\x45ab3333c0979f7dfd2593f1c02654ac3021d77c4aea639c7092b4f94485365f', E'\\x05e0634288dad3cefd549ac52bf88e722e7f7fe0cb69fec564f1e661f9c010ac', '201', E'\\x7b22696473223a7b22636f73745f6964223a2261333665333065642d633561652d343261392d613766612d653733643033656164343962227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d636466642d373137352d616137652d316135616439653030353033222c2273747265616d223a22636f73742d61333665333065642d633561652d343261392d613766612d653733643033656164343962222c2276657273696f6e223a317d7d', '2026-11-30 15:30:02.387388+00'),
(E'\\x487e8c8dfcbe1a1f2e1a0dbbea96b4da1d7daa09b557d1675566f9439be21065', E'\\xbdc1f64796a56830c0cf8c892e5d10ce3bd724e0fab802be4cab7e1ec99ad09f', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2234333066303366612d366633632d346231632d623265662d303063363830616137653833227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d636431662d373665612d616264622d363361323230663765393931222c2273747265616d223a22696e746572616374696f6e2d34333066303366612d366633632d346231632d623265662d303063363830616137653833222c2276657273696f6e223a317d7d', '2026-11-30 15:30:02.167969+00'),
(E'\\x4f3fb59258772dddf0193a326261b284200639129733fb82d679d644b8b7ef9e', E'\\x2ea961caa9671a9467d5080a588cf65d2ae7c17808c7a2a23b20a6f8ba485b8f', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2261666430353366332d636235392d346264632d613861642d343962383561663733313134227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d663636322d373562652d626464342d643831646564353664306431222c2273747265616d223a2270757263686173652d61666430353366332d636235392d346264632d613861642d343962383561663733313134222c2276657273696f6e223a327d7d', '2026-11-30 15:30:12.723162+00'),
(E'\\x4f4b83f5572d44862e5cbfb3225bc009800283b2954d983df592801f64e75724', E'\\x1289455636f6e758ed73ed0cd1c071f49ba033442b026f7d8bcc7ad937cd841a', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2266383337643461652d343063632d346263312d393561332d373730376438623362363463227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d626430302d373035302d623335362d643839666461356536366536222c2273747265616d223a2270757263686173652d66383337643461652d343063632d346263312d393561332d373730376438623362363463222c2276657273696f6e223a317d7d', '2026-11-30 15:29:58.354666+00'),
(E'\\x4fc009cb70a6aca17354c0488b7554edc4e7130cbe23ada4557e1ce97fa62926', E'\\xe1f35a020863bb09e22128ea87477785720822d1e29249417aebcb3dc9a249e7', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2230343935626432352d623566392d343437622d396365662d393334316136303238656139227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d643637612d373335322d383638642d326363366665386431616430222c2273747265616d223a2270757263686173652d30343935626432352d623566392d343437622d396365662d393334316136303238656139222c2276657273696f6e223a327d7d', '2026-11-30 15:30:04.54604+00'),
(E'\\x54fd579f10688c9c64d71f7155d97fd5280e8b791de25bdb2203bfde1db1bc7d', E'\\x677ca04610523c11b6f0024c743ff2276ad1e848e4fa793db173dc9f7d218659', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236636434383964382d613662312d346136382d626564392d316337336233316562636439227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d653832642d373763382d623461362d326135356461616539333533222c2273747265616d223a2270757263686173652d36636434383964382d613662312d346136382d626564392d316337336233316562636439222c2276657273696f6e223a337d7d', '2026-11-30 15:30:09.092981+00'),
(E'\\x59cc4b0eeeab37525cf7fe9a89bab4d568fbb0d65c4cbe6118248daffe360b26', E'\\x2af6cdd9364de959439b49221a8469efbe8a8752b45d6f2f54bd795aef2f0de7', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2230383534663530612d353365622d346239622d626235312d323866633466343539643965227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d303066372d373234302d386435652d323339313861323536383366222c2273747265616d223a22696e746572616374696f6e2d30383534663530612d353365622d346239622d626235312d323866633466343539643965222c2276657273696f6e223a317d7d', '2026-11-30 15:30:15.489415+00'),
(E'\\x650b9b9ea41c262b29f2aa32aed9a7f225546b96ed944d4523b96d5fea1b3384', E'\\x0e2fbb86963d0bc2f004ca1449e4881a08bbb822017dc7a04d238af2fbbaab53', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2262373334313966332d323930312d343061382d393132662d383662663934613036316330227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d316530312d373133382d613066632d643662356238663132323035222c2273747265616d223a22696e746572616374696f6e2d62373334313966332d323930312d343061382d393132662d383662663934613036316330222c2276657273696f6e223a327d7d', '2026-11-30 15:30:22.853682+00'),
(E'\\x67b75df8b1cc32598b4002f0b6b0ee251684d66e84494cb6ee821b524a96715a', E'\\xc458ff3be0d0f68fdd22e5d34186734d972248815dbde95243eb480b2f19eb69', '201', E'\\x7b22696473223a7b22657374696d6174655f6964223a2262376465373330362d303833632d343737372d383663302d326466393331613232363963227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d663535342d373737632d383434382d643461326538366436333563222c2273747265616d223a2277616c6c65742d62376465373330362d303833632d343737372d383663302d326466393331613232363963222c2276657273696f6e223a317d7d', '2026-11-30 15:30:12.468858+00'),
(E'\\x6a25326bd356bd83f8bbb4d4070d22c1d44a20befb39db23ef588f77c16e9ba5', E'\\x23c52c034bd99eb4a651bb49834c9d9178ebe64c12f10b8635508febbfcf24e9', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2262636335346633332d373661622d346537392d626566332d303261326536626363363664227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d633230362d373039312d396661342d633165623365306561363565222c2273747265616d223a22696e746572616374696f6e2d62636335346633332d373661622d346537392d626566332d303261326536626363363664222c2276657273696f6e223a317d7d', '2026-11-30 15:29:59.316521+00'),
(E'\\x6be73178b56460563103a64f5c1fdc1c0301d9028de4d7a08aa53464a3fde6ad', E'\\xf2c43fc5ae97fdbd9507d7bebac3d5b5097714cd4edd71cd178a170a2b68ef42', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2231323030613837302d303037352d343937612d626638612d396261633538363662393332227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d636239642d373339622d393866322d366563376438396239613665222c2273747265616d223a2270757263686173652d31323030613837302d303037352d343937612d626638612d396261633538363662393332222c2276657273696f6e223a327d7d', '2026-11-30 15:30:01.774442+00'),
(E'\\x6d9850b4804072fc36aa0af8d5b2b56392adc29880660ed150592c6e188c5a71', E'\\x789303dd20d2a3e0af3d2ddff6cad23f15e489937e8c4832674b4e5cdbe6f609', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2231323030613837302d303037352d343937612d626638612d396261633538363662393332227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d636162392d373731382d393338332d616566353239303461363139222c2273747265616d223a2270757263686173652d31323030613837302d303037352d343937612d626638612d396261633538363662393332222c2276657273696f6e223a317d7d', '2026-11-30 15:30:01.556903+00'),
(E'\\x6f0fd9954c96d9217b68bf730b57a1b510072d8faa622fa81c05250f6daa7cb4', E'\\x88cfb000f5561b9bdd2bb6979318ca397e85fdd73a5717ef9cbed40a36567943', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2236333636663466302d376463362d343430642d616634392d643264616533386665636361227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d323334622d373034322d613466342d326331303138363538346238222c2273747265616d223a22666565646261636b2d36333636663466302d376463362d343430642d616634392d643264616533386665636361222c2276657273696f6e223a327d7d', '2026-11-30 15:30:24.239778+00'),
(E'\\x730742ad918cd0055bed4433bfb865f9e3cf4a9cfc3776c65a96ff1b76e8a5e6', E'\\x881fefcddb0a51284660db68a4f5b8cb9a8a24655367f28a8223ae9935deda12', '201', E'\\x7b22696473223a7b22657374696d6174655f6964223a2236643236393432372d653865622d346663352d393162622d623631353035626535633236227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d323436612d373438312d626462642d626430343234333933613365222c2273747265616d223a2277616c6c65742d36643236393432372d653865622d346663352d393162622d623631353035626535633236222c2276657273696f6e223a317d7d', '2026-11-30 15:30:24.538509+00'),
(E'\\x7992724817d239694ebc4097f91d13d693eccc3a623517081c4a3b6b26008ee5', E'\\x25cd72cf706f483f967d34a57f83768c3a6899f52d4246339e1dde165d1c3553', '201', E'\\x7b22696473223a7b22636f73745f6964223a2262313962653037632d353532632d343134632d623764612d326332336636616466373535227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d663361642d373734392d393737342d306331323664646431653235222c2273747265616d223a22636f73742d62313962653037632d353532632d343134632d623764612d326332336636616466373535222c2276657273696f6e223a317d7d', '2026-11-30 15:30:12.037765+00'),
(E'\\x7acd9f858360920cd96ed605b9436616377460ada9d4702bed55033e4134383f', E'\\xf41900f310a27d2da963117846e6df494c687b39b2e65d5ba68573cb4905c7f5', '200', E'\\x7b22696473223a7b22756e6974223a2237303030303030302d303030302d303030302d303030302d303030303030303030303031222c226170706c696564223a312c226475706c696361746573223a302c2277616974696e67223a302c22626c6f636b696e67223a6e756c6c7d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d626637342d373261392d383639392d326334363534343863383234222c2273747265616d223a22637573746f6d65722d37303030303030302d303030302d303030302d303030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 15:31:04.410739+00'),
(E'\\x7bf31f9d1fea1d3239f240cbbf772a44834925d7423bd0b00234c35f7acd2898', E'\\x0bc538e2a48cb26ef1c2c9262bc4eddceb95236d028d858c82c7abcf0bece4f0', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2236333636663466302d376463362d343430642d616634392d643264616533386665636361227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d323130342d373065662d623766642d366164353934376638656365222c2273747265616d223a22666565646261636b2d36333636663466302d376463362d343430642d616634392d643264616533386665636361222c2276657273696f6e223a317d7d', '2026-11-30 15:30:23.640719+00'),
(E'\\x7c809e18d6481b15f44bef096e7c504785229f5fbed7350798f7973d91cb445c', E'\\xcafae4beb2654db4888490eb1319c8b85efb192c2de75e99eaba2f7ce7babdcb', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2265313539383934622d356233312d343031652d613231322d316531346461323834323663227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d666336662d373364322d613331342d306338383862343830636362222c2273747265616d223a2270757263686173652d65313539383934622d356233312d343031652d613231322d316531346461323834323663222c2276657273696f6e223a317d7d', '2026-11-30 15:30:14.27843+00'),
(E'\\x833077c3d5b2210c68b73a654348ad801389da65e0d828353078679ceef1bdf0', E'\\x9a83eae3333101884c813365d0e307683180aa26d9ef3303e4d0e3f099bef5fd', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2230343935626432352d623566392d343437622d396365662d393334316136303238656139227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d643835362d373538372d623938642d323263313361383563656330222c2273747265616d223a2270757263686173652d30343935626432352d623566392d343437622d396365662d393334316136303238656139222c2276657273696f6e223a337d7d', '2026-11-30 15:30:05.024028+00'),
(E'\\x851e5530fea96da5bf00032f9f25d3a4d7b7bde9a8254b09cd219560915d30ff', E'\\x8f598e111d268edfaa25a11eded17d404cc465829671278dc7929a92af7b7113', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2239363938336335382d396134312d346136662d613330652d343234636136656435346563227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d646562372d373332652d386330332d633932303032366333623232222c2273747265616d223a2270757263686173652d39363938336335382d396134312d346136662d613330652d343234636136656435346563222c2276657273696f6e223a337d7d', '2026-11-30 15:30:06.64929+00'),
(E'\\x86cb4e255cfa61f2e5e5070382762f060ca669367659245726294f314313b47e', E'\\x5d102f8b2f3fae263bbcf7d32cbcb04e4cddbeaff0dcaae8c2e97cc245b75f7b', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2239363938336335382d396134312d346136662d613330652d343234636136656435346563227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d646430612d373563652d383232322d613737653565653139623039222c2273747265616d223a2270757263686173652d39363938336335382d396134312d346136662d613330652d343234636136656435346563222c2276657273696f6e223a327d7d', '2026-11-30 15:30:06.24244+00'),
(E'\\x89032257b6697f5469f72d5b7b299c9a0ff22149e5a7ec69761a1b45e22dd1f8', E'\\x73bf0a7a2c6204d3663ec97ed485a50236da98a24e80911d783239f0a5474701', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2238633737336561352d393735332d343137632d616238632d653033373962656134353837227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d636132632d373231652d396335352d313737636335343132663634222c2273747265616d223a2270757263686173652d38633737336561352d393735332d343137632d616238632d653033373962656134353837222c2276657273696f6e223a337d7d', '2026-11-30 15:30:01.39687+00'),
(E'\\x8d312a56a833048d23729720f4f631b88627d291c404e1bca4b55bce2ca78cf7', E'\\x3ed6c417bcedcf3626432a0ab9cd6e99aef25262eba9a4940687e422b9811c8d', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2237373031313164392d646361312d346539332d623136302d616162653331353638386435227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d643363652d373034362d383233352d383338373733643731356135222c2273747265616d223a22666565646261636b2d37373031313164392d646361312d346539332d623136302d616162653331353638386435222c2276657273696f6e223a317d7d', '2026-11-30 15:30:03.89339+00'),
(E'\\x9922800e072f53d4b0333d3ae33815e05bb0d0ffd86242858f8df0e05f07b59a', E'\\x8184026af78db9131642ed0bfded7e90e76667dd0c4e2cce08c8c59100af937b', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2233343435363636392d383637652d346432352d383532352d326632663731356232386564227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d313865322d373661382d616161372d356136666135336139333732222c2273747265616d223a2270757263686173652d33343435363636392d383637652d346432352d383532352d326632663731356232386564222c2276657273696f6e223a327d7d', '2026-11-30 15:30:21.539226+00'),
(E'\\x9bc5508140d2a92248f0d080d860466c427be1f94a9b23cb4d480e5d3f9f0366', E'\\xa957f202cede39eefdfb055741c758b81020502d40e0c01727ccf011819c7381', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2266303765643863342d363532382d346562662d613733632d323330323937383238633762227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d636633322d373138642d386333342d636564383333356264336562222c2273747265616d223a2270757263686173652d66303765643863342d363532382d346562662d613733632d323330323937383238633762222c2276657273696f6e223a317d7d', '2026-11-30 15:30:02.685453+00'),
(E'\\x9fb710e5a8480ecba6193870e6757a11e8ab0e550115f4821821985537fd8319', E'\\xe19c252ca750f91deb969a595322a6d25205892439d0e22aeda1a3dd08b0dd6d', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236623034663334332d633666642d346538632d626165612d366465383466396330653331227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d633235362d373236622d393837642d623339373431386464666130222c2273747265616d223a2270757263686173652d36623034663334332d633666642d346538632d626165612d366465383466396330653331222c2276657273696f6e223a317d7d', '2026-11-30 15:29:59.384192+00'),
(E'\\xa2ce4101b09cac7f71ae127df9734538811b37351a0df07157093c58ab54dc45', E'\\xd80f1051c8de1c69e244637f9bc92ce871cc86b7eb3c7755db2f38b4a1204e21', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2266303765643863342d363532382d346562662d613733632d323330323937383238633762227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d643030372d373535622d396234372d623036396238333231386162222c2273747265616d223a2270757263686173652d66303765643863342d363532382d346562662d613733632d323330323937383238633762222c2276657273696f6e223a337d7d', '2026-11-30 15:30:02.888182+00'),
(E'\\xa3f1f2be2fea8ab4432540b0888c74874de35c232a075c6ed43d5507864841a5', E'\\x379e8e9cb1a7ac741644434e020dfb3bd77d4937871ff5396e8b0a5dcc2148b2', '201', E'\\x7b22696473223a7b22636f73745f6964223a2230373565663963362d366331622d346263632d393035662d323133653864623234343439227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d633833342d373034302d396134622d323264636435663432323433222c2273747265616d223a22636f73742d30373565663963362d366331622d346263632d393035662d323133653864623234343439222c2276657273696f6e223a317d7d', '2026-11-30 15:30:00.886606+00'),
(E'\\xa649e08cb35ad27e3a11b1b373692f36c1861bf345c3373ab1e400ca5786805f', E'\\x38f6beec7e006f7cd59c480f1d22d0b23ef55d55802eeafaa1dea351809ac245', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2265346132333261342d333831662d343162632d383136662d353230373037366232383866227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d653338352d373530662d613332302d633566353264316433373335222c2273747265616d223a22696e746572616374696f6e2d65346132333261342d333831662d343162632d383136662d353230373037366232383866222c2276657273696f6e223a317d7d', '2026-11-30 15:30:07.892719+00'),
(E'\\xa8ce3df6f207dfb2b992d59a6860560feae08558ec89bd899f50cd3ed7d3d2ed', E'\\xfd411428fffe8948e85f3b4b5ad2651cb3e28bd70645d4be7de1dc100694f9ab', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236326134353363622d306462662d346365612d386466372d636164336665383263616430227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d653233662d373535622d383261322d356531663466313164313437222c2273747265616d223a2270757263686173652d36326134353363622d306462662d346365612d386466372d636164336665383263616430222c2276657273696f6e223a337d7d', '2026-11-30 15:30:07.56688+00'),
(E'\\xa8e0c6737546fe16d5cb9f36ffe71a0d2860ab476fa2d42554eb3c26a59b9a69', E'\\x2c2d1417d16248e71fb97073641ad19c43c950a44481d97a9fdc098b1ba16e92', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2233343435363636392d383637652d346432352d383532352d326632663731356232386564227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d316134352d373431622d383838312d663364353539313137653536222c2273747265616d223a2270757263686173652d33343435363636392d383637652d346432352d383532352d326632663731356232386564222c2276657273696f6e223a347d7d', '2026-11-30 15:30:21.900241+00'),
(E'\\xafd6766f81a850860613ba6494e3674b4c6b3e39d7d35ce935374328b5575ea5', E'\\xa463b0597e7bc26308d9750fe40937ffddf3ecec13544a27153a55d5bca1c2a4', '201', E'\\x7b22696473223a7b22636f73745f6964223a2264643763363863622d623935612d346435312d613033662d323130633134653861656431227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d656238652d373338332d623132362d333763356637613337666361222c2273747265616d223a22636f73742d64643763363863622d623935612d346435312d613033662d323130633134653861656431222c2276657273696f6e223a317d7d', '2026-11-30 15:30:09.936659+00'),
(E'\\xb33accea53b30e5d2a710ad7412d855ea10f0f75325bf81c0dcfd08628d57086', E'\\x4098a62d223b081aca03fa56d2013140abd75a740717e611350bc9f5fdb104f8', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2264623936653062362d316432612d346564642d616335612d323137666266643664326139227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d643934362d373136642d396665662d353835623630386465313538222c2273747265616d223a2270757263686173652d64623936653062362d316432612d346564642d616335612d323137666266643664326139222c2276657273696f6e223a317d7d', '2026-11-30 15:30:05.27038+00'),
(E'\\xb5588d10f368f9e6e0d1c129a240ef947a220938feadaffc899af5b636581442', E'\\xade48dd36d51db462c73ed32c8f30b354155ab4d6fcb63b0b5b21fd205e37175', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2232393536623338392d623531392d346332642d386437342d633737363130313965356335227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d656330642d373032632d616330662d656230353238663239376261222c2273747265616d223a22666565646261636b2d32393536623338392d623531392d346332642d386437342d633737363130313965356335222c2276657273696f6e223a317d7d', '2026-11-30 15:30:10.077576+00'),
(E'\\xba248afe8046b5c8baebb3173504a0c03397e5ef828db19a49d158faea5ef663', E'\\xdbfd3c1e4742dfb98683efabb1fd35ffa125aaf4eb2870b11c8fc656abc4b75d', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236636434383964382d613662312d346136382d626564392d316337336233316562636439227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d653639322d373539382d393863382d323161633331333030306262222c2273747265616d223a2270757263686173652d36636434383964382d613662312d346136382d626564392d316337336233316562636439222c2276657273696f6e223a327d7d', '2026-11-30 15:30:08.670499+00'),
(E'\\xbe0b03f0c21acaa10ba33ced360e7d76606e53e54a20954a009d268d6eca071d', E'\\xbddcae99e5c5ae6d002b2f8bd6ba10216150a968cb0c3c01082e45a288006a9a', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2233343435363636392d383637652d346432352d383532352d326632663731356232386564227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d316230612d373765312d613964322d646437616361313032336136222c2273747265616d223a2270757263686173652d33343435363636392d383637652d346432352d383532352d326632663731356232386564222c2276657273696f6e223a357d7d', '2026-11-30 15:30:22.105059+00'),
(E'\\xbedb4b5d1946e69e8ca6cc6651a83d771c20eecae9ce2b61c5b75c8cedef7394', E'\\x8cdae1262d5029b9fc78163c47d3861ecd212d71d299e9fc29d48b279af2818f', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2261343031363265612d666135352d343233362d623264382d346562373336323630393138227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d643231362d373134622d396363322d623861396436383666633339222c2273747265616d223a22696e746572616374696f6e2d61343031363265612d666135352d343233362d623264382d346562373336323630393138222c2276657273696f6e223a317d7d', '2026-11-30 15:30:03.418049+00'),
(E'\\xbf0718cf08ec4d55446062b106a31ef74ba5480a4d1959f32668d2900221004b', E'\\xb7a43e0bb957f1b79db1db47ee5c6e030ee63b311ef5babf7ee931794d11e6e8', '201', E'\\x7b22696473223a7b22636f73745f6964223a2235373764366537612d326364332d346239332d616238382d346437626630323265643961227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d303239652d373038622d623763622d613734313633333332356433222c2273747265616d223a22636f73742d35373764366537612d326364332d346239332d616238382d346437626630323265643961222c2276657273696f6e223a317d7d', '2026-11-30 15:30:15.839518+00'),
(E'\\xc8db44d83e155721547c3d64296b77c7f7a39bb161695bb629b8dee96ed91a7a', E'\\xe07e7041d7d59b5601a04bb0dec7633fcd7cf265228678fab98f09d12eaebc62', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2233343435363636392d383637652d346432352d383532352d326632663731356232386564227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d316333352d373635612d623265342d393931313866653431326537222c2273747265616d223a2270757263686173652d33343435363636392d383637652d346432352d383532352d326632663731356232386564222c2276657273696f6e223a367d7d', '2026-11-30 15:30:22.390597+00'),
(E'\\xc97f0a3a20b596f99529ca8001e68df7c2e784e6f8e114d1a498917791801041', E'\\x2e55e62f43d2459789c33234a84f5feee386a58109f2f146561bbb70849b9417', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2262373334313966332d323930312d343061382d393132662d383662663934613036316330227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d316364352d373731342d623733612d646662313739333464386230222c2273747265616d223a22696e746572616374696f6e2d62373334313966332d323930312d343061382d393132662d383662663934613036316330222c2276657273696f6e223a317d7d', '2026-11-30 15:30:22.558364+00'),
(E'\\xcb14416f780947bad335384b5ebd7607b9ab50002bc5c7d8a9ec70f5b3161250', E'\\x61bec066b35713de102ac34201a45005eefd3630916ca7f00c0d630bea19cc5a', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2266383337643461652d343063632d346263312d393561332d373730376438623362363463227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d626636382d373730322d386136332d303737333531366535316238222c2273747265616d223a2270757263686173652d66383337643461652d343063632d346263312d393561332d373730376438623362363463222c2276657273696f6e223a327d7d', '2026-11-30 15:29:58.637047+00'),
(E'\\xcbd3666bf69a1e88bfae6c72b3d0a86b0947ed1e1c8182df00afb9bd0c42d505', E'\\x6a7466da07b41f02b4c4b37f829e144d5b1a7b318a0bb7ada4e83b6e7b42bc6d', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2266383337643461652d343063632d346263312d393561332d373730376438623362363463227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d633037662d373661352d386432652d643530396330313339623930222c2273747265616d223a2270757263686173652d66383337643461652d343063632d346263312d393561332d373730376438623362363463222c2276657273696f6e223a337d7d', '2026-11-30 15:29:58.929818+00'),
(E'\\xcc8a13885409246ed6bc6f2c9130ac03a84f2e4ae11f4b7ecc18ee2869dcc7d6', E'\\x82be341578921f9b0a2a85253f51b0dbb12513d9f0b1ed4cc3d959cf7a0affe8', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237633034326665302d663131392d343531642d613538642d396162336361646439323230227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d666266612d373135342d393635392d353532626139626134316530222c2273747265616d223a2270757263686173652d37633034326665302d663131392d343531642d613538642d396162336361646439323230222c2276657273696f6e223a337d7d', '2026-11-30 15:30:14.161476+00'),
(E'\\xcd1eaf0ef0d19b6de1ea9d1b680619b4a472cdb9fb8e6e69314d815b58ebf0d2', E'\\xa268edb499096354aeb1748591f307bc5debfa4b8814b2b43680bdbd6e952fa5', '201', E'\\x7b22696473223a7b22636f73745f6964223a2239343635303964312d366466342d343063392d383139652d353039376236386136303963227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d323032302d373438342d393038332d656562636161323731363038222c2273747265616d223a22636f73742d39343635303964312d366466342d343063392d383139652d353039376236386136303963222c2276657273696f6e223a327d7d', '2026-11-30 15:30:23.403821+00'),
(E'\\xcd2d0311e9bffdf46cefa5990b786ecaf18e0ecc93904abfa91b1dce3cceaa3c', E'\\xb56bba4e07efc9db9725b11246c220b284317cbb029c5c89a4de54bf60e1561c', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263656533663935332d306334322d343162352d623330332d636539343437643336396530227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d633065312d373038632d386233662d386464616534643565366239222c2273747265616d223a2270757263686173652d63656533663935332d306334322d343162352d623330332d636539343437643336396530222c2276657273696f6e223a317d7d', '2026-11-30 15:29:59.028771+00'),
(E'\\xcd8d1ca252ba8e5c18e1878623a8d7dd420cbcdd3d5bf79f53b16cf317856b62', E'\\x1fe9d5cb15f1b9174c36833028a34e9b33d37fb128da3e040dc71860b84fcbf0', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237353964613662662d323733642d346638362d613239662d353662393066616238326263227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d633462392d373131372d396662652d376662656632616330633133222c2273747265616d223a2270757263686173652d37353964613662662d323733642d346638362d613239662d353662393066616238326263222c2276657273696f6e223a327d7d', '2026-11-30 15:29:59.99481+00'),
(E'\\xce1c94a55a6c2bd20380fc70eb68099bb9dc76953a577f9249fac60aa19e7216', E'\\xda740e5885f708accaf0ff2c99e8773f077f828c7c2d19ba5db506d382d7a519', '201', E'\\x7b22696473223a7b22657374696d6174655f6964223a2233363230383130652d303931352d343762622d393465302d636663666266313036626134227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d643461352d373138392d623966662d316630346339373131353863222c2273747265616d223a2277616c6c65742d33363230383130652d303931352d343762622d393465302d636663666266313036626134222c2276657273696f6e223a317d7d', '2026-11-30 15:30:04.081745+00'),
(E'\\xce747a185499d9b375e26983757f3bc42ee2eae6cd6d9962b6a29c42c2cb420c', E'\\xebcc72ba5520740573978efa4b94c8ce7297523ed64294cab73ad520d7e9c9e3', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2262316166653462352d303063622d346464342d623932362d326365303961343464613030227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d663265372d373630332d393638632d306466303064626333613030222c2273747265616d223a22696e746572616374696f6e2d62316166653462352d303063622d346464342d623932362d326365303961343464613030222c2276657273696f6e223a317d7d', '2026-11-30 15:30:11.840752+00'),
(E'\\xcf1769fd52fde84566a6272786cfcc35dcb6c582ef5a17d391efbe9ddee7f402', E'\\x77f93fa24d73cdb0e6de680e019b7a23dfc51b5bfffe082be18ffcfa8f9016d5', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2230343935626432352d623566392d343437622d396365662d393334316136303238656139227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d643532622d373739322d383463322d343964313532623262383163222c2273747265616d223a2270757263686173652d30343935626432352d623566392d343437622d396365662d393334316136303238656139222c2276657273696f6e223a317d7d', '2026-11-30 15:30:04.230239+00'),
(E'\\xd144c62a5affb6d0d93321827eb0c789dc4d35553ca67fc6103ce570f35f3b1a', E'\\x1d1620cae55d53cad6b472171a0111f6a350e07581c9b1f0cf873b36daeebc66', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2266363366303861642d353031392d343837322d386366342d393232643831666331616262227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d633733392d373464342d623732642d346336316664353165626335222c2273747265616d223a22696e746572616374696f6e2d66363366303861642d353031392d343837322d386366342d393232643831666331616262222c2276657273696f6e223a317d7d', '2026-11-30 15:30:00.658635+00'),
(E'\\xd33c9245127af77b44b31147ca463ba55602ff03539f37d4e96b731199f6a9eb', E'\\xdc884aa19c10284110c450d1d2d0e2aaa9c84df06a1489b9abef60a4f806bfc5', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236643937613236342d346363332d343339352d393134372d653936376664313935386538227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d313632332d373366652d613335642d336334653861633730343030222c2273747265616d223a2270757263686173652d36643937613236342d346363332d343339352d393134372d653936376664313935386538222c2276657273696f6e223a327d7d', '2026-11-30 15:30:20.837108+00'),
(E'\\xd41c6f243071a0d08be6fce9c693d4c9021fe00211b91b60f615abfac18d8a42', E'\\x81b10fa09c4013baa24476c123094a5db36f7a472dbf2b372f601cbbe7316181', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236643937613236342d346363332d343339352d393134372d653936376664313935386538227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d313537342d373061622d396239322d353232623165623036303361222c2273747265616d223a2270757263686173652d36643937613236342d346363332d343339352d393134372d653936376664313935386538222c2276657273696f6e223a317d7d', '2026-11-30 15:30:20.670387+00'),
(E'\\xd48c414acfbda86c7986286b28b120e05c5886cad03206c6818c3624db683c77', E'\\xd490e93f8c69f89657a94fc08e90bf7e23a5150326f0c046080511828847f376', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2266356232323561312d363938342d343066392d386437632d383364303835653433313838227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d313637612d373166342d626135662d373662643566666465636261222c2273747265616d223a2270757263686173652d66356232323561312d363938342d343066392d386437632d383364303835653433313838222c2276657273696f6e223a317d7d', '2026-11-30 15:30:20.926758+00'),
(E'\\xd6f527c72cc7922d4b516378f156385da5543039ff5b69b0a36a01ada9c8598c', E'\\x48e7e99383146d685e8ade62d44a1a7828bfcb31c7dc0bf45fa66520e608a31d', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2261373338313466392d653136362d346637322d393834392d653333383336323261383835227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d656133632d373462632d386166342d326337333233663764393536222c2273747265616d223a2270757263686173652d61373338313466392d653136362d346637322d393834392d653333383336323261383835222c2276657273696f6e223a327d7d', '2026-11-30 15:30:09.630012+00'),
(E'\\xdebfe487640a65fec0b37053c168daa295e3f6305480c44e97976d60cf3e34d0', E'\\x6b3d177b6f3113f2d7afacd45d8f0a55e68c33d250dda4f8b2cc096f07137b40', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236623034663334332d633666642d346538632d626165612d366465383466396330653331227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d633333392d373038362d396133662d623232383364313864383533222c2273747265616d223a2270757263686173652d36623034663334332d633666642d346538632d626165612d366465383466396330653331222c2276657273696f6e223a327d7d', '2026-11-30 15:29:59.61277+00'),
(E'\\xdff5b167b4e61985e9116e196723adef0bf0ac23237c0689db0be9fcea91f541', E'\\xfe144e2278aa49780bed92fe3a6df3b5ffa4c1ee29ff6e120fb9b071e44e0a4c', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237633034326665302d663131392d343531642d613538642d396162336361646439323230227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d666164382d373638642d393566392d663339373431633238666134222c2273747265616d223a2270757263686173652d37633034326665302d663131392d343531642d613538642d396162336361646439323230222c2276657273696f6e223a327d7d', '2026-11-30 15:30:13.868925+00'),
(E'\\xe1036617982a1eb66f35dbd5ece8dfc6abd3b8035ff9ca9367447d37a88669a6', E'\\x27711bda0679a8d86aace3fcb6885c1bb2076f8c2acf00471f958859d837a05a', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2234393330393239362d376138342d343664362d393133612d393230613735623731353736227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d656234302d373336332d623438632d653537363034613032383136222c2273747265616d223a22696e746572616374696f6e2d34393330393239362d376138342d343664362d393133612d393230613735623731353736222c2276657273696f6e223a317d7d', '2026-11-30 15:30:09.860739+00'),
(E'\\xe240f98d2e30f823efc30e10a719d534c4734667570e7c417bc3ff88ab118b46', E'\\x32978ccd354f5a66bebd88834e163fb7117fb15445e2aa71c5b6a730198c008c', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2266303765643863342d363532382d346562662d613733632d323330323937383238633762227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d636661382d373232662d613331312d356636643731663432336161222c2273747265616d223a2270757263686173652d66303765643863342d363532382d346562662d613733632d323330323937383238633762222c2276657273696f6e223a327d7d', '2026-11-30 15:30:02.804547+00'),
(E'\\xe2b936da9fde832e92d83f8c361396621f149cb156a0daa57d8c0c2e1eaa1624', E'\\x17a4094269d46c354fbd010323bba03694ae361d3c0a25f6197590b45918064e', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2261666430353366332d636235392d346264632d613861642d343962383561663733313134227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d663738312d373633332d623336662d353539633133663137393361222c2273747265616d223a2270757263686173652d61666430353366332d636235392d346264632d613861642d343962383561663733313134222c2276657273696f6e223a337d7d', '2026-11-30 15:30:13.003721+00'),
(E'\\xe76428c7b6fcffe7dd8b7e737a47a43681ff83cc8e48bcfff3664c5b7f8cd332', E'\\x172f7765ce007501968ff00cc6f6a998d86307b2f1ebcc66f595a9c8f281182c', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2239363938336335382d396134312d346136662d613330652d343234636136656435346563227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d646261342d373239362d616635312d613266333365623565363735222c2273747265616d223a2270757263686173652d39363938336335382d396134312d346136662d613330652d343234636136656435346563222c2276657273696f6e223a317d7d', '2026-11-30 15:30:05.916776+00'),
(E'\\xf05d5d9c4ac9b05c13fee0061f5299603bf43d7bb66411fd9da02ee90c5dbaad', E'\\x6c876aa98e6b8255531d04840f7d413969320a187f5ab4a064ec930070b5dd70', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2233313165643239652d336538382d343132302d613432652d363439323431623138356234227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d656632352d373339652d623730612d636634336434626636376362222c2273747265616d223a2270757263686173652d33313165643239652d336538382d343132302d613432652d363439323431623138356234222c2276657273696f6e223a337d7d', '2026-11-30 15:30:10.882661+00'),
(E'\\xf15b0d05e04244f301adc6953ffafb9903755cee077be74db358ae8f51a3bf76', E'\\x97a07f781a79fae69bc3f42f79041a489b17d0aad6201fbb8d2564bda8756803', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237353964613662662d323733642d346638362d613239662d353662393066616238326263227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d633430342d373033642d396138322d666332343931376539376632222c2273747265616d223a2270757263686173652d37353964613662662d323733642d346638362d613239662d353662393066616238326263222c2276657273696f6e223a317d7d', '2026-11-30 15:29:59.815407+00'),
(E'\\xf3ae322c87bc0c4ebbe8c7d9cc1dc483b20768f61d83362e4c01dc6246f2c57d', E'\\xcdde88479dc4b4ff69b6ac06dc06d673403c0a6f6ed08181b533b620cf80fe28', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262376463383065312d373730622d343832652d623537662d666636633761353531636466227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d643034612d373539382d623662352d343065623931313465353831222c2273747265616d223a2270757263686173652d62376463383065312d373730622d343832652d623537662d666636633761353531636466222c2276657273696f6e223a317d7d', '2026-11-30 15:30:02.975001+00'),
(E'\\xf557f6d473cdbdde09c66b3e6550353e6f63c81060c8f9c20fe6fb740fadba39', E'\\x9fcc108092fe928c837b88d2a8d599c1e01ec246df77ad9783e338864ddbdfc2', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2261373338313466392d653136362d346637322d393834392d653333383336323261383835227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d653866662d373466632d383133312d313535643163616165326563222c2273747265616d223a2270757263686173652d61373338313466392d653136362d346637322d393834392d653333383336323261383835222c2276657273696f6e223a317d7d', '2026-11-30 15:30:09.312945+00'),
(E'\\xf5b2e95db58e39f192e4d2ae5066f92cc50c3accfd485b561e3d8dd3cc128a71', E'\\xbe8c93204383aa8cd1c6cd4ab59c85e5dea7166ec32e8678a248663b2a7d4881', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2238633737336561352d393735332d343137632d616238632d653033373962656134353837227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d633838662d373634632d623737382d353032633233393533336535222c2273747265616d223a2270757263686173652d38633737336561352d393735332d343137632d616238632d653033373962656134353837222c2276657273696f6e223a317d7d', '2026-11-30 15:30:01.003427+00'),
(E'\\xf738fb96a6bd4cc4471e1669bcc9875f3557186e7071ff486340f7fd827b8eda', E'\\x819a31c73b240cd86405a55bf476e2ed7a04dfe4f64c15410b77698813882937', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2233313165643239652d336538382d343132302d613432652d363439323431623138356234227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d656434322d373638352d386134322d353031646132653663646666222c2273747265616d223a2270757263686173652d33313165643239652d336538382d343132302d613432652d363439323431623138356234222c2276657273696f6e223a327d7d', '2026-11-30 15:30:10.397967+00'),
(E'\\xfa94cadd321167935c67a7bb85b5571d071c759f068097dfa5d969885f23ffbd', E'\\x8b054480cc96439a0303aec306db2526776ccdd398d5e2e834a638ddbd38aa04', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236666461633036612d616166382d346336612d386432622d656332303239633732353764227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d656664322d373038642d396639312d323638336233323963636663222c2273747265616d223a2270757263686173652d36666461633036612d616166382d346336612d386432622d656332303239633732353764222c2276657273696f6e223a317d7d', '2026-11-30 15:30:11.058021+00'),
(E'\\xfddd45722e6086c1992eb7f95b9bbfa779d803ae2ddba94f2e9196cfd89dc1ea', E'\\x80dc8a9dc28d2cdccdf57440a58999619ed6c858dc7b51b12c16a43bb7a40ee9', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2261626233313239612d316537392d346266662d393038612d383364393636323634643435227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d663462312d373235632d613039312d313334663837326162653630222c2273747265616d223a22666565646261636b2d61626233313239612d316537392d346266662d393038612d383364393636323634643435222c2276657273696f6e223a317d7d', '2026-11-30 15:30:12.286138+00'),
(E'\\xfe527e50cc013e9acbf28f4604dfcd315e56c0d4972c2987a7e001028c99dc6a', E'\\x637ba1dc632e83c068858621c450a0d011586ce33d4919471372451927718005', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2234326136633861632d646531362d343338392d396431612d356239303837333635636531227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d663938322d373663392d616666362d336631373537323564653632222c2273747265616d223a22696e746572616374696f6e2d34326136633861632d646531362d343338392d396431612d356239303837333635636531222c2276657273696f6e223a317d7d', '2026-11-30 15:30:13.531831+00');

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('50000000-0000-4000-8000-000000000000', E'\\x015ec767b4b804c18bf0188c2a4464c0d07e1c841274843e4f0581e2bd843633b11b6a227a8f6d4d555019cd789b9df14af0693b4ee938d40dc5b2e1c3', '2026-11-30 15:29:59.245514+00', null),
('50000000-0000-4000-8000-000000000001', E'\\x01d24000bc58c08ce34c7713c5166bc884bfe420b28a361e411ddf20332faad116a829db63e06dcdcb4f6515537a976a78ef82f6d2583e408a9bfba8e5', '2026-11-30 15:30:00.507226+00', null),
('50000000-0000-4000-8000-000000000002', E'\\x015fba27108481f3bbb003e7aafb2fe08df3011dc1741d8bb1e65798e514081f78961be1d8e51d1663861eec207b0cbb5a99ece723875897844770461a', '2026-11-30 15:30:02.088726+00', null),
('50000000-0000-4000-8000-000000000003', E'\\x011318a6b624e7483bdaa1ac9971e0f6c097c3b7d14ea5774d5f66a92befb3926fed1e67dfad273d5e01d85ac4601265ec53827df92d42f0cf093acb49', '2026-11-30 15:30:03.362644+00', null),
('50000000-0000-4000-8000-000000000004', null, '2026-11-30 15:30:05.536574+00', '2026-11-30 15:31:00.965466+00'),
('50000000-0000-4000-8000-000000000005', E'\\x017f439f55606c8f2374800454355f7cdbe9d632f7dd589d716d9a7627dcac107ab70f594f4f8b65538f3a9e9c3e4118509743a1bbf6328a847d3ee774', '2026-11-30 15:30:07.785119+00', null),
('50000000-0000-4000-8000-000000000006', E'\\x013100ac58dd5f1a642a4e7d812be060c3072fb46a5b401d1fcff43712986ee6c40489cfc551113dd7739ecd6e9932c15482f886ffb49eca7036f0a3d5', '2026-11-30 15:30:09.786987+00', null),
('50000000-0000-4000-8000-000000000007', E'\\x01b0d7b9be43576f084478972df29fec44d752a751d3e91d18656d4301a76cfd822b7090fa5303eafb08ab37e2952db56e22c0b628d325a3f9dd6ed9fa', '2026-11-30 15:30:11.67801+00', null),
('50000000-0000-4000-8000-000000000008', E'\\x0178068503c4cca5026bc88c2b117a42c72d50c669d316c8e5d2fb01356cfab29d1b3ac15a665473cad122d7ddeeb8b0b4890dbba4500f08babd08d9a2', '2026-11-30 15:30:13.379126+00', null),
('50000000-0000-4000-8000-000000000009', null, '2026-11-30 15:30:15.248149+00', '2026-11-30 15:31:01.209053+00'),
('50000000-0000-4000-8000-00000000000a', null, '2026-11-30 15:31:01.209053+00', '2026-11-30 15:31:01.209053+00');

insert into public.projection_shape (only_row, shape) values
('true', '1');

insert into public.relay_epoch (only_row, epoch, restored_epoch) values
('true', '1', '0');

insert into public.relay_log (topic, partition, epoch, first_epoch, first_event_id, last_offset) values
('crm.interaction.v1', '1', '1', '1', '01a22d13-f2e7-7603-968c-0df00dbc3a00', '3'),
('crm.interaction.v1', '10', '1', '1', '01a22d13-dac7-7249-a638-e74b08ffc7d1', '0'),
('crm.interaction.v1', '2', '1', '1', '01a22d13-d216-714b-9cc2-b8a9d686fc39', '14'),
('crm.interaction.v1', '3', '1', '1', '01a22d13-f982-76c9-aff6-3f175725de62', '0'),
('crm.interaction.v1', '4', '1', '1', '01a22d13-cd1f-76ea-abdb-63a220f7e991', '4'),
('crm.interaction.v1', '6', '1', '1', '01a22d13-c739-74d4-b72d-4c61fd51ebc5', '4'),
('crm.interaction.v1', '7', '1', '1', '01a22d13-c206-7091-9fa4-c1eb3e0ea65e', '0'),
('crm.interaction.v1', '8', '1', '1', '01a22d14-00f7-7240-8d5e-23918a25683f', '1'),
('crm.purchase.v1', '1', '1', '1', '01a22d13-ec43-7610-9ed8-9c8be2722fc5', '4'),
('crm.purchase.v1', '10', '1', '1', '01a22d13-d52b-7792-84c2-49d152b2b81c', '3'),
('crm.purchase.v1', '2', '1', '1', '01a22d13-cf32-718d-8c34-ced8335bd3eb', '4'),
('crm.purchase.v1', '3', '1', '1', '01a22d13-f5d5-70e4-802c-f2735ed65a4c', '3'),
('crm.purchase.v1', '4', '1', '1', '01a22d13-c88f-764c-b778-502c239533e5', '16'),
('crm.purchase.v1', '6', '1', '1', '01a22d13-c256-726b-987d-b397418ddfa0', '11'),
('crm.purchase.v1', '7', '1', '1', '01a22d13-bd00-7050-b356-d89fda5e66e6', '7'),
('crm.purchase.v1', '8', '1', '1', '01a22d13-fa2e-75c1-a4a2-0197e8e747e5', '5');

insert into public.relay_shards (shard, published_epoch, resume_epoch, resume_position) values
('0', '1', '1', '0'),
('1', '1', '1', '0'),
('10', '1', '1', '0'),
('11', '1', '1', '0'),
('12', '1', '1', '0'),
('13', '1', '1', '0'),
('14', '1', '1', '0'),
('15', '1', '1', '0'),
('2', '1', '1', '0'),
('3', '1', '1', '0'),
('4', '1', '1', '0'),
('5', '1', '1', '0'),
('6', '1', '1', '0'),
('7', '1', '1', '0'),
('8', '1', '1', '0'),
('9', '1', '1', '0');

insert into public.streams (stream, version, key) values
('cost-075ef9c6-6c1b-4bcc-905f-213e8db24449', '1', '50000000-0000-4000-8000-000000000001'),
('cost-577d6e7a-2cd3-4b93-ab88-4d7bf022ed9a', '1', '50000000-0000-4000-8000-000000000009'),
('cost-6da3d0ed-367a-4292-8d9a-8a34d5bbfda0', '1', '50000000-0000-4000-8000-000000000005'),
('cost-8de4f88e-49cd-4241-bb46-c74e5825c572', '1', '50000000-0000-4000-8000-000000000003'),
('cost-946509d1-6df4-40c9-819e-5097b68a609c', '2', '50000000-0000-4000-8000-000000000003'),
('cost-a36e30ed-c5ae-42a9-a7fa-e73d03ead49b', '1', '50000000-0000-4000-8000-000000000002'),
('cost-b19be07c-552c-414c-b7da-2c23f6adf755', '1', '50000000-0000-4000-8000-000000000007'),
('cost-ca422608-a5f8-4615-b2c2-61e1ce702305', '1', '50000000-0000-4000-8000-000000000003'),
('cost-dd7c68cb-b95a-4d51-a03f-210c14e8aed1', '1', '50000000-0000-4000-8000-000000000006'),
('feedback-2956b389-b519-4c2d-8d74-c7761019e5c5', '1', '50000000-0000-4000-8000-000000000006'),
('feedback-30d61521-5b86-4620-ab4a-c5a4e2279bf5', '1', '50000000-0000-4000-8000-000000000002'),
('feedback-6366f4f0-7dc6-440d-af49-d2dae38fecca', '2', '50000000-0000-4000-8000-000000000003'),
('feedback-770111d9-dca1-4e93-b160-aabe315688d5', '1', '50000000-0000-4000-8000-000000000003'),
('feedback-abb3129a-1e79-4bff-908a-83d966264d45', '1', '50000000-0000-4000-8000-000000000007'),
('feedback-ccbc9e22-8bed-45b2-90f4-b3e7b05cc77a', '1', '50000000-0000-4000-8000-000000000003'),
('interaction-0854f50a-53eb-4b9b-bb51-28fc4f459d9e', '1', '50000000-0000-4000-8000-000000000009'),
('interaction-42a6c8ac-de16-4389-9d1a-5b9087365ce1', '1', '50000000-0000-4000-8000-000000000008'),
('interaction-430f03fa-6f3c-4b1c-b2ef-00c680aa7e83', '1', '50000000-0000-4000-8000-000000000002'),
('interaction-49309296-7a84-46d6-913a-920a75b71576', '1', '50000000-0000-4000-8000-000000000006'),
('interaction-9221f9b3-7484-4cdf-b30e-3fdbdbe5af54', '1', '50000000-0000-4000-8000-000000000004'),
('interaction-a40162ea-fa55-4236-b2d8-4eb736260918', '1', '50000000-0000-4000-8000-000000000003'),
('interaction-b1afe4b5-00cb-4dd4-b926-2ce09a44da00', '1', '50000000-0000-4000-8000-000000000007'),
('interaction-b73419f3-2901-40a8-912f-86bf94a061c0', '2', '50000000-0000-4000-8000-000000000003'),
('interaction-bcc54f33-76ab-4e79-bef3-02a2e6bcc66d', '1', '50000000-0000-4000-8000-000000000000'),
('interaction-e4a232a4-381f-41bc-816f-5207076b288f', '1', '50000000-0000-4000-8000-000000000005'),
('interaction-f63f08ad-5019-4872-8cf4-922d81fc1abb', '1', '50000000-0000-4000-8000-000000000001'),
('interaction-fe1bbd48-cd86-4ac2-bdbc-71bcef867e5b', '1', '50000000-0000-4000-8000-000000000003'),
('purchase-0495bd25-b5f9-447b-9cef-9341a6028ea9', '3', '50000000-0000-4000-8000-000000000004'),
('purchase-1200a870-0075-497a-bf8a-9bac5866b932', '2', '50000000-0000-4000-8000-000000000002'),
('purchase-1210cb75-934b-45ec-b0cb-a6d6d61e376e', '1', '50000000-0000-4000-8000-000000000008'),
('purchase-311ed29e-3e88-4120-a42e-649241b185b4', '3', '50000000-0000-4000-8000-000000000007'),
('purchase-34456669-867e-4d25-8525-2f2f715b28ed', '6', '50000000-0000-4000-8000-000000000002'),
('purchase-61f7923b-9547-4413-a129-a1b51fb76b00', '1', '50000000-0000-4000-8000-000000000001'),
('purchase-62a453cb-0dbf-4cea-8df7-cad3fe82cad0', '3', '50000000-0000-4000-8000-000000000005'),
('purchase-6b04f343-c6fd-4e8c-baea-6de84f9c0e31', '3', '50000000-0000-4000-8000-000000000001'),
('purchase-6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9', '3', '50000000-0000-4000-8000-000000000006'),
('purchase-6d97a264-4cc3-4395-9147-e967fd1958e8', '2', '50000000-0000-4000-8000-000000000000'),
('purchase-6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d', '2', '50000000-0000-4000-8000-000000000007'),
('purchase-759da6bf-273d-4f86-a29f-56b90fab82bc', '3', '50000000-0000-4000-8000-000000000001'),
('purchase-7c042fe0-f119-451d-a58d-9ab3cadd9220', '3', '50000000-0000-4000-8000-000000000009'),
('purchase-8c773ea5-9753-417c-ab8c-e0379bea4587', '3', '50000000-0000-4000-8000-000000000002'),
('purchase-96983c58-9a41-4a6f-a30e-424ca6ed54ec', '3', '50000000-0000-4000-8000-000000000005'),
('purchase-a73814f9-e166-4f72-9849-e3383622a885', '2', '50000000-0000-4000-8000-000000000006'),
('purchase-afd053f3-cb59-4bdc-a8ad-49b85af73114', '3', '50000000-0000-4000-8000-000000000008'),
('purchase-b7dc80e1-770b-482e-b57f-ff6c7a551cdf', '2', '50000000-0000-4000-8000-000000000003'),
('purchase-cee3f953-0c42-41b5-b303-ce9447d369e0', '1', '50000000-0000-4000-8000-000000000000'),
('purchase-db96e0b6-1d2a-4edd-ac5a-217fbfd6d2a9', '1', '50000000-0000-4000-8000-000000000004'),
('purchase-e159894b-5b31-401e-a212-1e14da28426c', '3', '50000000-0000-4000-8000-000000000009'),
('purchase-f07ed8c4-6528-4ebf-a73c-230297828c7b', '3', '50000000-0000-4000-8000-000000000003'),
('purchase-f5b225a1-6984-40f9-8d7c-83d085e43188', '2', '50000000-0000-4000-8000-000000000000'),
('purchase-f837d4ae-40cc-4bc1-95a3-7707d8b3b64c', '3', '50000000-0000-4000-8000-000000000000'),
('wallet-3620810e-0915-47bb-94e0-cfcfbf106ba4', '1', '50000000-0000-4000-8000-000000000003'),
('wallet-6d269427-e8eb-4fc5-91bb-b61505be5c26', '2', '50000000-0000-4000-8000-000000000003'),
('wallet-b7de7306-083c-4777-86c0-2df931a2269c', '1', '50000000-0000-4000-8000-000000000007');

select setval('projection.parked_seq_seq', 4, true);
select setval('public.events_position', 95, true);
