-- The interaction service as of commit 3e54f84, revision 0005_discarded: its whole database, filled through the code of then.

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
    constraint events_pkey PRIMARY KEY ("position"),
    constraint events_event_id_key UNIQUE (event_id),
    constraint events_stream_version_key UNIQUE (stream, version)
);
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
('1', '70000000-0000-0000-0000-000000000000', 'unreadable', 'ValidationError', 'crm.customer.v1', '0', '0', E'\\x9d1bfae4519383821ac32e2a540701d1fa43e9b41443e97b9992b5359867240e', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431362d646431642d373764382d383533332d31313130626361326233333992a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33333a32322e3834353732325a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013192a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431362d646431642d373764392d613863322d34616162306332643665323192aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b226d656d62657273223a20307d', '01a22d16-dd1d-77d8-8533-1110bca2b339', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '1', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:33:22.871286+00'),
('2', '70000000-0000-0000-0000-000000000000', 'waiting', null, 'crm.customer.v1', '0', '1', E'\\xa319503da1af5ac9ee62754da5cce2742f190f47f0fc9191853fcf59db5d7a06', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431362d646431642d373764612d383837632d33306563363963366531623392a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33333a32322e3834353739315a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013292a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431362d646431642d373764622d613166302d65303432663830326139333692aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b22637573746f6d65725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c227375727669766f725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c226d656d62657273223a5b2237303030303030302d303030302d303030302d303030302d303030303030303030303030225d7d', '01a22d16-dd1d-77da-887c-30ec69c6e1b3', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '2', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:33:22.871929+00');

insert into projection.positions (topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next, advanced_at, applied_until) values
('crm.customer.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:32:32.724672+00', '2026-11-30 15:33:22.153682+00'),
('crm.customer.v1', '1', '1', '01a22d16-1531-74b2-b6fc-1c4c7c4fe769', '1', '0', '3', '2026-11-30 15:32:49.559192+00', '2026-11-30 15:33:22.153682+00'),
('crm.customer.v1', '10', '1', '01a22d16-13e1-714c-960b-1ce5d68541f8', '1', '0', '3', '2026-11-30 15:33:17.242038+00', '2026-11-30 15:33:22.153682+00'),
('crm.customer.v1', '11', '1', '01a22d16-162e-7427-89f4-a679f3e3a7a1', '1', '0', '3', '2026-11-30 15:33:17.484618+00', '2026-11-30 15:33:22.153682+00'),
('crm.customer.v1', '2', '1', '01a22d16-1381-7108-8c79-03e4f94725d2', '1', '0', '5', '2026-11-30 15:32:48.173722+00', '2026-11-30 15:33:22.153682+00'),
('crm.customer.v1', '3', '1', '01a22d16-1575-74b2-9451-49f0636f49c9', '1', '0', '3', '2026-11-30 15:32:49.559232+00', '2026-11-30 15:33:22.153682+00'),
('crm.customer.v1', '4', '1', '01a22d16-11c2-73f5-a2d5-766b45d78f69', '1', '0', '4', '2026-11-30 15:32:48.450161+00', '2026-11-30 15:33:22.153682+00'),
('crm.customer.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:32:32.725043+00', '2026-11-30 15:33:22.153682+00'),
('crm.customer.v1', '6', '1', '01a22d16-113c-72a9-a866-dabf78533e35', '1', '0', '4', '2026-11-30 15:32:48.450193+00', '2026-11-30 15:33:22.153682+00'),
('crm.customer.v1', '7', '1', '01a22d16-0ecd-7364-928f-b9c465386d3b', '1', '0', '1', '2026-11-30 15:32:33.70224+00', '2026-11-30 15:33:22.153682+00'),
('crm.customer.v1', '8', '1', '01a22d16-15d4-74d2-adb9-e1e43d9319f0', '1', '0', '3', '2026-11-30 15:33:17.484644+00', '2026-11-30 15:33:22.153682+00'),
('crm.customer.v1', '9', '1', '01a22d16-167d-72e8-ba9c-e7cbbef91b93', '1', '0', '1', '2026-11-30 15:32:33.702227+00', '2026-11-30 15:33:22.153682+00');

insert into projection.stream_versions (stream, version) values
('customer-50000000-0000-4000-8000-000000000000', '1'),
('customer-50000000-0000-4000-8000-000000000001', '2'),
('customer-50000000-0000-4000-8000-000000000002', '2'),
('customer-50000000-0000-4000-8000-000000000003', '5'),
('customer-50000000-0000-4000-8000-000000000004', '2'),
('customer-50000000-0000-4000-8000-000000000005', '2'),
('customer-50000000-0000-4000-8000-000000000006', '2'),
('customer-50000000-0000-4000-8000-000000000007', '3'),
('customer-50000000-0000-4000-8000-000000000008', '3'),
('customer-50000000-0000-4000-8000-000000000009', '3'),
('customer-50000000-0000-4000-8000-00000000000a', '3'),
('customer-50000000-0000-4000-8000-00000000000b', '1'),
('customer-50000000-0000-4000-8000-00000000000c', '1'),
('customer-70000000-0000-0000-0000-000000000001', '2');

insert into public.alembic_version (version_num) values
('0005_discarded');

insert into public.discarded (event_id, unit, type, stream, version, parked_for, detail, parked_at, discarded_by, because, discarded_at) values
('01a22d16-dd4d-77eb-95c2-2ad5b5015da7', '70000000-0000-0000-0000-000000000001', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000001', '1', 'unreadable', 'ValidationError', '2026-11-30 15:33:22.905207+00', 'user-admin', 'was never meant', '2026-11-30 15:33:23.040809+00');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data) values
('1', '01a22d16-16af-7054-8898-b5c79c245cb4', 'purchase-43dbecc7-a2e3-4c11-9cad-328a6820ae50', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2025-01-03 08:00:00+00', '2026-11-30 15:32:32.13887+00', '01a22d16-169d-7544-8c02-a61b834c863e', null, null, '{"purchase_id":"43dbecc7-a2e3-4c11-9cad-328a6820ae50","customer_id":"50000000-0000-4000-8000-000000000000","amount":"100.00","currency":"EUR","lines":[{"product_id":"loom-1","quantity":"2","amount":"60.00","category":"looms"},{"product_id":"card-9","quantity":"40","amount":"40.00","category":"cards"}]}'),
('10', '01a22d16-1d39-7008-99b0-979b954b7524', 'purchase-ce9ac201-77d3-42c0-aa1a-850176edc577', '2', 'crm.purchase.disputed.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-15 12:00:00+00', '2026-11-30 15:32:33.747231+00', '01a22d16-1ccb-71c6-a142-4973bfb64859', null, null, '{"purchase_id":"ce9ac201-77d3-42c0-aa1a-850176edc577","customer_id":"50000000-0000-4000-8000-000000000001","amount":"7.50","currency":"EUR","reason":"quality"}'),
('11', '01a22d16-1df8-7030-a6db-e33e4509f2a1', 'purchase-ce9ac201-77d3-42c0-aa1a-850176edc577', '3', 'crm.purchase.dispute_settled.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-20 12:00:00+00', '2026-11-30 15:32:33.921388+00', '01a22d16-1da6-7653-acbd-678ed02c7873', null, null, '{"purchase_id":"ce9ac201-77d3-42c0-aa1a-850176edc577","customer_id":"50000000-0000-4000-8000-000000000001","outcome":"rejected"}'),
('12', '01a22d16-1e57-7323-a9ea-ca33c5ec78d5', 'interaction-2d2e8989-0696-4540-a46e-886e4c66c17c', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-01 12:00:00+00', '2026-11-30 15:32:34.010533+00', '01a22d16-1e0e-7653-8770-e3dd76074b59', null, null, '{"interaction_id":"2d2e8989-0696-4540-a46e-886e4c66c17c","customer_id":"50000000-0000-4000-8000-000000000001","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:xVF9KSduOX2oDltrosNeIu3ON_Lyf4nAgprxka7Vl4yqD9o114T9xpiMFAWFf3Bv","topic_text":"sealed:v1:zrDGFYaplSutWEw37XNGENWQrbgryEo5XPA0Gx08eWUGHwQ-ahsfnGrQX1ryQT__30UnpK4kUC--174_ivQ="}'),
('13', '01a22d16-1ee6-75de-9fc2-a5b1579172c4', 'cost-a5258e34-0c36-4683-942a-99a4396cf839', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-04 09:00:00+00', '2026-11-30 15:32:34.201934+00', '01a22d16-1ec0-7701-9e95-c0c1e3f40060', null, null, '{"cost_id":"a5258e34-0c36-4683-942a-99a4396cf839","customer_id":"50000000-0000-4000-8000-000000000001","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"ce9ac201-77d3-42c0-aa1a-850176edc577"}'),
('14', '01a22d16-1f77-77cd-b121-a764027f88c6', 'purchase-6a66e6e2-5696-4a60-be01-d88a1183d981', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2025-03-03 08:00:00+00', '2026-11-30 15:32:34.29979+00', '01a22d16-1f67-73d0-a770-e7ac242e96b8', null, null, '{"purchase_id":"6a66e6e2-5696-4a60-be01-d88a1183d981","customer_id":"50000000-0000-4000-8000-000000000002","amount":"100.00","currency":"EUR"}'),
('15', '01a22d16-1ffe-7423-b36f-31770ae7e260', 'purchase-6a66e6e2-5696-4a60-be01-d88a1183d981', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-02-02 12:00:00+00', '2026-11-30 15:32:34.436267+00', '01a22d16-1f9f-742f-bc8e-9974ba9ecee5', null, null, '{"purchase_id":"6a66e6e2-5696-4a60-be01-d88a1183d981","customer_id":"50000000-0000-4000-8000-000000000002","amount":"30.00","currency":"EUR"}'),
('16', '01a22d16-20e8-7454-998a-7b74b49809c8', 'purchase-6a66e6e2-5696-4a60-be01-d88a1183d981', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-02-03 12:00:00+00', '2026-11-30 15:32:34.669324+00', '01a22d16-2067-7447-9a43-9fd02aa34452', null, null, '{"purchase_id":"6a66e6e2-5696-4a60-be01-d88a1183d981","customer_id":"50000000-0000-4000-8000-000000000002","amount":"5.00","currency":"EUR"}'),
('17', '01a22d16-214f-7315-91d2-0a8ce730e829', 'purchase-c1ed157d-c5e1-4dd9-880a-f25a99d842c3', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-03 12:00:00+00', '2026-11-30 15:32:34.788938+00', '01a22d16-214f-7314-a735-cb332a8eb837', null, null, '{"purchase_id":"c1ed157d-c5e1-4dd9-880a-f25a99d842c3","customer_id":"50000000-0000-4000-8000-000000000002","amount":"22.50","currency":"USD","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('18', '01a22d16-223e-74e9-942c-f9014a5de055', 'purchase-c1ed157d-c5e1-4dd9-880a-f25a99d842c3', '2', 'crm.purchase.written_off.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-09-30 12:00:00+00', '2026-11-30 15:32:35.023752+00', '01a22d16-2196-7597-bbf9-5089f3653409', null, null, '{"purchase_id":"c1ed157d-c5e1-4dd9-880a-f25a99d842c3","customer_id":"50000000-0000-4000-8000-000000000002","amount":"22.50","currency":"USD"}'),
('19', '01a22d16-245b-7086-a4d4-96b547adcb3c', 'interaction-738a452d-c9fd-4691-a727-046c5a46ff7b', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-01 12:00:00+00', '2026-11-30 15:32:35.56174+00', '01a22d16-22fa-71fa-955e-f1928bc80dde', null, null, '{"interaction_id":"738a452d-c9fd-4691-a727-046c5a46ff7b","customer_id":"50000000-0000-4000-8000-000000000002","channel":"phone","direction":"inbound","topic":"(sealed)","note":"sealed:v1:AvKOgF__JBSMkzfmX7YIQ7OVgIk6EiJ_FtyI3NZJANlCnna2T6yJxoNhT1SlIl0g","topic_text":"sealed:v1:2mlwn4yfIlhkz_UEYTP6MV4zZcSKO66wKiFKhjVrp2sisyvBDkuDA0fY8Q9a_oToHgXFNEzWE-IPbnZqg5g="}'),
('2', '01a22d16-17c7-7674-8dbc-1de2d24112a3', 'purchase-43dbecc7-a2e3-4c11-9cad-328a6820ae50', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-02-02 12:00:00+00', '2026-11-30 15:32:32.330101+00', '01a22d16-1729-75f5-8f49-3c95a7401a31', null, null, '{"purchase_id":"43dbecc7-a2e3-4c11-9cad-328a6820ae50","customer_id":"50000000-0000-4000-8000-000000000000","amount":"30.00","currency":"EUR"}'),
('20', '01a22d16-24f9-704a-8225-a92c9265f1c4', 'cost-71e49f43-ac7a-4238-a8ae-844f7134b142', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-04 09:00:00+00', '2026-11-30 15:32:35.719132+00', '01a22d16-24c9-76d1-a743-f8a258018c1d', null, null, '{"cost_id":"71e49f43-ac7a-4238-a8ae-844f7134b142","customer_id":"50000000-0000-4000-8000-000000000002","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"c1ed157d-c5e1-4dd9-880a-f25a99d842c3"}'),
('21', '01a22d16-25d5-7329-9be2-8555c68599c7', 'feedback-5e440ba5-3ce5-4cbe-b2a4-c0b46724c0bf', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-20 12:00:00+00', '2026-11-30 15:32:35.939982+00', '01a22d16-2577-7001-9608-7787060eb198', null, null, '{"feedback_id":"5e440ba5-3ce5-4cbe-b2a4-c0b46724c0bf","customer_id":"50000000-0000-4000-8000-000000000002","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"c1ed157d-c5e1-4dd9-880a-f25a99d842c3"}'),
('22', '01a22d16-2661-77b9-8c5b-24ad50957a86', 'purchase-60e0227e-da76-4e7f-b58d-c13569137a4a', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2025-04-03 08:00:00+00', '2026-11-30 15:32:36.073716+00', '01a22d16-2654-74f5-9f32-017dc9df571c', null, null, '{"purchase_id":"60e0227e-da76-4e7f-b58d-c13569137a4a","customer_id":"50000000-0000-4000-8000-000000000003","amount":"100.00","currency":"EUR","lines":[{"product_id":"loom-1","quantity":"2","amount":"60.00","category":"looms"},{"product_id":"card-9","quantity":"40","amount":"40.00","category":"cards"}]}'),
('23', '01a22d16-2759-705d-8457-8fb10a4de5f8', 'purchase-60e0227e-da76-4e7f-b58d-c13569137a4a', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-02-02 12:00:00+00', '2026-11-30 15:32:36.317048+00', '01a22d16-269d-70dd-8c70-aeda7a6471b6', null, null, '{"purchase_id":"60e0227e-da76-4e7f-b58d-c13569137a4a","customer_id":"50000000-0000-4000-8000-000000000003","amount":"30.00","currency":"EUR"}'),
('24', '01a22d16-27e4-746e-844a-64b0ab890e16', 'purchase-60e0227e-da76-4e7f-b58d-c13569137a4a', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-02-03 12:00:00+00', '2026-11-30 15:32:36.458731+00', '01a22d16-27a5-7087-8dda-86b7c6d04185', null, null, '{"purchase_id":"60e0227e-da76-4e7f-b58d-c13569137a4a","customer_id":"50000000-0000-4000-8000-000000000003","amount":"5.00","currency":"EUR"}'),
('25', '01a22d16-2884-73f7-82c6-5a45b7379f20', 'purchase-7edc6314-ac19-4cbe-a839-cb49f21b77c9', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-04 12:00:00+00', '2026-11-30 15:32:36.615585+00', '01a22d16-2872-764b-952f-953909065905', null, null, '{"purchase_id":"7edc6314-ac19-4cbe-a839-cb49f21b77c9","customer_id":"50000000-0000-4000-8000-000000000003","amount":"23.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('26', '01a22d16-29aa-734e-add2-10cb57c3a620', 'purchase-7edc6314-ac19-4cbe-a839-cb49f21b77c9', '2', 'crm.purchase.disputed.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-15 12:00:00+00', '2026-11-30 15:32:36.908623+00', '01a22d16-28c3-7197-b753-1c4e3f9506dd', null, null, '{"purchase_id":"7edc6314-ac19-4cbe-a839-cb49f21b77c9","customer_id":"50000000-0000-4000-8000-000000000003","amount":"7.50","currency":"EUR","reason":"quality"}'),
('27', '01a22d16-2ac4-7719-8e3c-cffba831713b', 'interaction-0e575e78-1224-4b6f-8d2f-3e8fcf27c471', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-01 12:00:00+00', '2026-11-30 15:32:37.190947+00', '01a22d16-2a0a-7113-a7c0-70945f2e7307', null, null, '{"interaction_id":"0e575e78-1224-4b6f-8d2f-3e8fcf27c471","customer_id":"50000000-0000-4000-8000-000000000003","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:XU9Fz904LpJPCyeYYlIdTqzc2iQ8EDzZJKUq-YJ9joy18V6LcCLf_YOuaQDnn3uw"}'),
('28', '01a22d16-2b3d-7161-a908-8414b77eaacd', 'cost-c7aa5c9d-4c3b-49b9-99f9-b2e1ecba3280', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-04 09:00:00+00', '2026-11-30 15:32:37.312872+00', '01a22d16-2b15-77c8-aa0c-4de8ef437f74', null, null, '{"cost_id":"c7aa5c9d-4c3b-49b9-99f9-b2e1ecba3280","customer_id":"50000000-0000-4000-8000-000000000003","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"7edc6314-ac19-4cbe-a839-cb49f21b77c9"}'),
('29', '01a22d16-2bf7-70af-b075-77d5e3d43095', 'feedback-0a2e898c-4c8d-4ab9-b71f-4660cff28643', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-20 12:00:00+00', '2026-11-30 15:32:37.501005+00', '01a22d16-2b7c-76fb-b350-d9b582819ec4', null, null, '{"feedback_id":"0a2e898c-4c8d-4ab9-b71f-4660cff28643","customer_id":"50000000-0000-4000-8000-000000000003","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"7edc6314-ac19-4cbe-a839-cb49f21b77c9"}'),
('3', '01a22d16-1814-7761-b29b-261318f85245', 'purchase-43dbecc7-a2e3-4c11-9cad-328a6820ae50', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-02-03 12:00:00+00', '2026-11-30 15:32:32.406815+00', '01a22d16-17e9-74d2-a939-9801b597f5fd', null, null, '{"purchase_id":"43dbecc7-a2e3-4c11-9cad-328a6820ae50","customer_id":"50000000-0000-4000-8000-000000000000","amount":"5.00","currency":"EUR"}'),
('30', '01a22d16-2c92-7072-b90d-91e139bfbe10', 'wallet-3cdda70c-fba0-44f2-b859-1e81823ccc66', '1', 'crm.interaction.wallet_estimated.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-15 12:00:00+00', '2026-11-30 15:32:37.652922+00', '01a22d16-2c5e-73e9-a72c-79550b7fd99e', null, null, '{"estimate_id":"3cdda70c-fba0-44f2-b859-1e81823ccc66","customer_id":"50000000-0000-4000-8000-000000000003","yearly_spend":{"amount":"48000.00","currency":"EUR"},"competitor":"Babbage & Sons"}'),
('31', '01a22d16-2cfa-722b-af76-50d0d67a2618', 'purchase-75ba3c7e-46e3-4c03-921d-0cc08b04b31f', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2025-05-03 08:00:00+00', '2026-11-30 15:32:37.756182+00', '01a22d16-2cfa-722a-a603-b4160aba09ec', null, null, '{"purchase_id":"75ba3c7e-46e3-4c03-921d-0cc08b04b31f","customer_id":"50000000-0000-4000-8000-000000000004","amount":"100.00","currency":"EUR"}'),
('32', '01a22d16-2e10-7275-b47f-046d4cedd74b', 'purchase-75ba3c7e-46e3-4c03-921d-0cc08b04b31f', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-02-02 12:00:00+00', '2026-11-30 15:32:38.049886+00', '01a22d16-2d3e-73c1-857b-16701e3af9e4', null, null, '{"purchase_id":"75ba3c7e-46e3-4c03-921d-0cc08b04b31f","customer_id":"50000000-0000-4000-8000-000000000004","amount":"30.00","currency":"EUR"}'),
('33', '01a22d16-2ee7-76a4-86ed-85624c0eff40', 'purchase-75ba3c7e-46e3-4c03-921d-0cc08b04b31f', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-02-03 12:00:00+00', '2026-11-30 15:32:38.250678+00', '01a22d16-2e86-7625-b9f7-7d5101d826d9', null, null, '{"purchase_id":"75ba3c7e-46e3-4c03-921d-0cc08b04b31f","customer_id":"50000000-0000-4000-8000-000000000004","amount":"5.00","currency":"EUR"}'),
('34', '01a22d16-2f6e-7754-a348-6af6ebb51ff5', 'purchase-70b7d923-8459-4b55-a379-d249e6f407a4', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-03-05 12:00:00+00', '2026-11-30 15:32:38.392447+00', '01a22d16-2f6d-7430-869e-9bc8a00082f0', null, null, '{"purchase_id":"70b7d923-8459-4b55-a379-d249e6f407a4","customer_id":"50000000-0000-4000-8000-000000000004","amount":"24.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('35', '01a22d16-302e-72c5-8024-f63fccb18a9d', 'interaction-2359abe1-72be-4d48-92f7-3e10120b7b04', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-03-01 12:00:00+00', '2026-11-30 15:32:38.58819+00', '01a22d16-2fbc-7707-9273-d668b5b81fe9', null, null, '{"interaction_id":"2359abe1-72be-4d48-92f7-3e10120b7b04","customer_id":"50000000-0000-4000-8000-000000000004","channel":"phone","direction":"inbound","topic":"(sealed)","note":"sealed:v1:SD_LV8Ojn9kITcTYwojTa7kYprV87FcGkx_a1hVWEFJizSoS-bGAsheUaenpbNjp","topic_text":"sealed:v1:v0yS0lkkJzupRrjomSxPjK3oa01GXD-YnAWvz1KVSx8tQcdtbiTCoddN_wWaO-NS7EA_IFiJLXIyu-pFnQA="}'),
('36', '01a22d16-3066-72bc-8a29-cdde736f79ae', 'purchase-c6cba664-92cb-4e7f-aaa8-c77cb2d0ec95', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2025-06-03 08:00:00+00', '2026-11-30 15:32:38.635865+00', '01a22d16-3066-72bb-84e8-d540ee156cc9', null, null, '{"purchase_id":"c6cba664-92cb-4e7f-aaa8-c77cb2d0ec95","customer_id":"50000000-0000-4000-8000-000000000005","amount":"100.00","currency":"EUR"}'),
('37', '01a22d16-313f-7669-8790-c52618ffce72', 'purchase-c6cba664-92cb-4e7f-aaa8-c77cb2d0ec95', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-02-02 12:00:00+00', '2026-11-30 15:32:38.848796+00', '01a22d16-309a-7463-b9cc-a2ce30a2d740', null, null, '{"purchase_id":"c6cba664-92cb-4e7f-aaa8-c77cb2d0ec95","customer_id":"50000000-0000-4000-8000-000000000005","amount":"30.00","currency":"EUR"}'),
('38', '01a22d16-32e4-75ad-a7de-6c6cb5d74b78', 'purchase-c6cba664-92cb-4e7f-aaa8-c77cb2d0ec95', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-02-03 12:00:00+00', '2026-11-30 15:32:39.287713+00', '01a22d16-31ff-72a1-abe8-80bee4aeadf2', null, null, '{"purchase_id":"c6cba664-92cb-4e7f-aaa8-c77cb2d0ec95","customer_id":"50000000-0000-4000-8000-000000000005","amount":"5.00","currency":"EUR"}'),
('39', '01a22d16-3362-75c9-a165-3ca258963ddc', 'purchase-b76a34df-5a71-4fea-92b6-0c76e065cd60', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-06 12:00:00+00', '2026-11-30 15:32:39.395043+00', '01a22d16-3362-75c8-8137-aa93aca5e280', null, null, '{"purchase_id":"b76a34df-5a71-4fea-92b6-0c76e065cd60","customer_id":"50000000-0000-4000-8000-000000000005","amount":"25.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('4', '01a22d16-184f-728e-a704-d318682eaff7', 'purchase-d4b1306b-4b93-460a-adff-9a68a584ef54', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-01 12:00:00+00', '2026-11-30 15:32:32.47514+00', '01a22d16-184f-728d-af2b-110210a37b69', null, null, '{"purchase_id":"d4b1306b-4b93-460a-adff-9a68a584ef54","customer_id":"50000000-0000-4000-8000-000000000000","amount":"20.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('40', '01a22d16-33e1-7287-90f4-2f977a7617ee', 'purchase-b76a34df-5a71-4fea-92b6-0c76e065cd60', '2', 'crm.purchase.disputed.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-15 12:00:00+00', '2026-11-30 15:32:39.522353+00', '01a22d16-339b-72b1-99b2-97df37e185b9', null, null, '{"purchase_id":"b76a34df-5a71-4fea-92b6-0c76e065cd60","customer_id":"50000000-0000-4000-8000-000000000005","amount":"7.50","currency":"EUR","reason":"quality"}'),
('41', '01a22d16-34b4-70f8-87ae-46596f0ebbe8', 'purchase-b76a34df-5a71-4fea-92b6-0c76e065cd60', '3', 'crm.purchase.dispute_settled.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-20 12:00:00+00', '2026-11-30 15:32:39.748772+00', '01a22d16-3453-7109-901c-4413e88d293c', null, null, '{"purchase_id":"b76a34df-5a71-4fea-92b6-0c76e065cd60","customer_id":"50000000-0000-4000-8000-000000000005","outcome":"rejected"}'),
('42', '01a22d16-35ab-721c-8501-708bca2feb63', 'interaction-83477321-4b33-43cc-b66c-9e5f6b284c44', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-01 12:00:00+00', '2026-11-30 15:32:39.986724+00', '01a22d16-350e-7022-a7d5-b11a43d3618b', null, null, '{"interaction_id":"83477321-4b33-43cc-b66c-9e5f6b284c44","customer_id":"50000000-0000-4000-8000-000000000005","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:SmKjeLr6OsnvMLqoR0w9-y7ckgXJvJ_ONNv3QA6nsvUa4DePcvl0jltlHsBhxbqF","topic_text":"sealed:v1:td85tSKXEeTm2RccV46XOmqWinDnVlmqClTY2REMBNOq-xla836iBhrlxQnFIQbo9ZMc452tACP4rdf85lQ="}'),
('43', '01a22d16-366a-74a9-98cd-a80f59afa473', 'cost-f7f64710-d377-4300-be0e-fbe21268f5de', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-04 09:00:00+00', '2026-11-30 15:32:40.174716+00', '01a22d16-3613-71d7-a00e-83a2dab379b7', null, null, '{"cost_id":"f7f64710-d377-4300-be0e-fbe21268f5de","customer_id":"50000000-0000-4000-8000-000000000005","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"b76a34df-5a71-4fea-92b6-0c76e065cd60"}'),
('44', '01a22d16-3723-7780-aba6-2f5494a0f578', 'purchase-b49d6e16-f588-4803-9e73-94e750b67d68', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2025-07-03 08:00:00+00', '2026-11-30 15:32:40.388164+00', '01a22d16-3723-777f-baaf-feea24271f5d', null, null, '{"purchase_id":"b49d6e16-f588-4803-9e73-94e750b67d68","customer_id":"50000000-0000-4000-8000-000000000006","amount":"100.00","currency":"EUR","lines":[{"product_id":"loom-1","quantity":"2","amount":"60.00","category":"looms"},{"product_id":"card-9","quantity":"40","amount":"40.00","category":"cards"}]}'),
('45', '01a22d16-383d-7350-8941-44baa991dc5c', 'purchase-b49d6e16-f588-4803-9e73-94e750b67d68', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-02-02 12:00:00+00', '2026-11-30 15:32:40.640573+00', '01a22d16-3787-7376-9b1f-9f59fb194f05', null, null, '{"purchase_id":"b49d6e16-f588-4803-9e73-94e750b67d68","customer_id":"50000000-0000-4000-8000-000000000006","amount":"30.00","currency":"EUR"}'),
('46', '01a22d16-38ee-7766-8d98-9482f145f36d', 'purchase-b49d6e16-f588-4803-9e73-94e750b67d68', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-02-03 12:00:00+00', '2026-11-30 15:32:40.832804+00', '01a22d16-3872-705b-a601-ae4cc9049407', null, null, '{"purchase_id":"b49d6e16-f588-4803-9e73-94e750b67d68","customer_id":"50000000-0000-4000-8000-000000000006","amount":"5.00","currency":"EUR"}'),
('47', '01a22d16-397f-75c6-8af1-183bd0ed414f', 'purchase-6b3a3ac4-6162-4660-a585-7261da9ec3ab', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-07 12:00:00+00', '2026-11-30 15:32:40.978455+00', '01a22d16-397f-75c5-9088-f74367e859d9', null, null, '{"purchase_id":"6b3a3ac4-6162-4660-a585-7261da9ec3ab","customer_id":"50000000-0000-4000-8000-000000000006","amount":"26.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('48', '01a22d16-3a61-71ce-9860-267d249edd9f', 'purchase-6b3a3ac4-6162-4660-a585-7261da9ec3ab', '2', 'crm.purchase.written_off.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-09-30 12:00:00+00', '2026-11-30 15:32:41.202777+00', '01a22d16-39ba-7777-b753-2e81ac4ba0c8', null, null, '{"purchase_id":"6b3a3ac4-6162-4660-a585-7261da9ec3ab","customer_id":"50000000-0000-4000-8000-000000000006","amount":"26.50","currency":"EUR"}'),
('49', '01a22d16-3bba-770c-b660-4321224c5e5b', 'interaction-9c2f1574-229d-4341-8b7f-5992ce9e37ea', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-01 12:00:00+00', '2026-11-30 15:32:41.538815+00', '01a22d16-3b21-7708-b624-0a9f9d7ef2a0', null, null, '{"interaction_id":"9c2f1574-229d-4341-8b7f-5992ce9e37ea","customer_id":"50000000-0000-4000-8000-000000000006","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:Qi0Wktc6jchTSPTylnyYyZr-phNibRgQ2TsHVR2ay6oWnAx1lWhjDuX8HPDc3Pmb"}'),
('5', '01a22d16-1aa2-7379-8cca-77af6df24656', 'interaction-4b05e739-9b53-4b84-b895-7fc59e59be46', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-01 12:00:00+00', '2026-11-30 15:32:33.076271+00', '01a22d16-1882-7493-820a-7c30c0151a1a', null, null, '{"interaction_id":"4b05e739-9b53-4b84-b895-7fc59e59be46","customer_id":"50000000-0000-4000-8000-000000000000","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:Apo6Ys7yF-gc7l4Pp8uZRbwHJ4ayh-c-2YUvoyQmpNa5SZwbPLg7kgNfj-tJSnZe"}'),
('50', '01a22d16-3c75-755f-9bd4-1e9f57099ca1', 'cost-05389a3b-d924-48d7-8d3c-2d2d12e0729f', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-04 09:00:00+00', '2026-11-30 15:32:41.728832+00', '01a22d16-3c40-7750-9543-a644fde158e1', null, null, '{"cost_id":"05389a3b-d924-48d7-8d3c-2d2d12e0729f","customer_id":"50000000-0000-4000-8000-000000000006","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"6b3a3ac4-6162-4660-a585-7261da9ec3ab"}'),
('51', '01a22d16-3d48-71bc-9475-51a8d602ffde', 'feedback-cf7b0451-1873-4c32-98c8-85a78e3ad651', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-20 12:00:00+00', '2026-11-30 15:32:41.948943+00', '01a22d16-3cc7-7177-912a-c707262a3482', null, null, '{"feedback_id":"cf7b0451-1873-4c32-98c8-85a78e3ad651","customer_id":"50000000-0000-4000-8000-000000000006","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"6b3a3ac4-6162-4660-a585-7261da9ec3ab"}'),
('52', '01a22d16-3db4-71e1-bb90-533675adca65', 'purchase-e9c7a8f1-19d5-4e27-84f2-870459b655c3', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2025-08-03 08:00:00+00', '2026-11-30 15:32:42.059484+00', '01a22d16-3db3-7199-b3bb-18181f8dffb5', null, null, '{"purchase_id":"e9c7a8f1-19d5-4e27-84f2-870459b655c3","customer_id":"50000000-0000-4000-8000-000000000007","amount":"100.00","currency":"EUR"}'),
('53', '01a22d16-3e85-7709-a3f5-f9565f5a5c1e', 'purchase-e9c7a8f1-19d5-4e27-84f2-870459b655c3', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-02-02 12:00:00+00', '2026-11-30 15:32:42.259887+00', '01a22d16-3deb-7425-8544-0500043dd647', null, null, '{"purchase_id":"e9c7a8f1-19d5-4e27-84f2-870459b655c3","customer_id":"50000000-0000-4000-8000-000000000007","amount":"30.00","currency":"EUR"}'),
('54', '01a22d16-3f48-7206-8987-be6c6c6830cd', 'purchase-e9c7a8f1-19d5-4e27-84f2-870459b655c3', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-02-03 12:00:00+00', '2026-11-30 15:32:42.442674+00', '01a22d16-3ed6-70c9-aa43-acbd80009776', null, null, '{"purchase_id":"e9c7a8f1-19d5-4e27-84f2-870459b655c3","customer_id":"50000000-0000-4000-8000-000000000007","amount":"5.00","currency":"EUR"}'),
('55', '01a22d16-3f86-77e6-a1b4-855c24bbd762', 'purchase-336e2da5-75a0-46ba-93eb-87ad1dce709f', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-08 12:00:00+00', '2026-11-30 15:32:42.504916+00', '01a22d16-3f86-77e5-bb05-839fab9ce73e', null, null, '{"purchase_id":"336e2da5-75a0-46ba-93eb-87ad1dce709f","customer_id":"50000000-0000-4000-8000-000000000007","amount":"27.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('56', '01a22d16-404e-76a2-b6eb-2d07351f1e0a', 'purchase-336e2da5-75a0-46ba-93eb-87ad1dce709f', '2', 'crm.purchase.disputed.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-15 12:00:00+00', '2026-11-30 15:32:42.709944+00', '01a22d16-3fd8-7438-a452-49a80cf88887', null, null, '{"purchase_id":"336e2da5-75a0-46ba-93eb-87ad1dce709f","customer_id":"50000000-0000-4000-8000-000000000007","amount":"7.50","currency":"EUR","reason":"quality"}'),
('57', '01a22d16-40cc-77c1-90a9-b94ec1157c3b', 'interaction-bd80c496-adfb-45e5-9a9d-cc1d956de1d7', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-01 12:00:00+00', '2026-11-30 15:32:42.829539+00', '01a22d16-406e-770f-b2f6-4d5a1d9d2cf0', null, null, '{"interaction_id":"bd80c496-adfb-45e5-9a9d-cc1d956de1d7","customer_id":"50000000-0000-4000-8000-000000000007","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:EJVh2j2LJvVSv454ZxQMjpZWCUmKW0ZFNRHm9tGvHXWl_wlXkmi_eaWwK8neLdh5","topic_text":"sealed:v1:-vIJIiCKUHw8bZ2YObF09Cpps8GDSDu6GYht_ZGH_v2cRekQRKnA5Q1mTvKe5VHIlgP54rQTeI-tsZZBmrw="}'),
('58', '01a22d16-4154-731e-99d1-d975b1446ea8', 'cost-57851958-7658-428c-8095-15297f0b9a3e', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-04 09:00:00+00', '2026-11-30 15:32:42.976856+00', '01a22d16-412c-7695-8775-03a2eae1e029', null, null, '{"cost_id":"57851958-7658-428c-8095-15297f0b9a3e","customer_id":"50000000-0000-4000-8000-000000000007","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"336e2da5-75a0-46ba-93eb-87ad1dce709f"}'),
('59', '01a22d16-41f3-75f8-ae53-849e93749101', 'feedback-b61920ed-d65b-4b2a-b878-6f9094f0f23e', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-20 12:00:00+00', '2026-11-30 15:32:43.136789+00', '01a22d16-41ba-7686-983a-2e15cd6d541b', null, null, '{"feedback_id":"b61920ed-d65b-4b2a-b878-6f9094f0f23e","customer_id":"50000000-0000-4000-8000-000000000007","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"336e2da5-75a0-46ba-93eb-87ad1dce709f"}'),
('6', '01a22d16-1b3a-753b-a3db-0acff3139f9c', 'purchase-bee9332d-65ec-4260-8333-830d89d5ee4f', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2025-02-03 08:00:00+00', '2026-11-30 15:32:33.213715+00', '01a22d16-1b2b-720e-a9c8-57ec6f990e70', null, null, '{"purchase_id":"bee9332d-65ec-4260-8333-830d89d5ee4f","customer_id":"50000000-0000-4000-8000-000000000001","amount":"100.00","currency":"EUR"}'),
('60', '01a22d16-4239-7448-b53d-f805366cc235', 'wallet-e459acf0-3eac-47b1-8166-19c2dbd59f91', '1', 'crm.interaction.wallet_estimated.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-15 12:00:00+00', '2026-11-30 15:32:43.196652+00', '01a22d16-4222-718b-ba6d-93070f4a2c67', null, null, '{"estimate_id":"e459acf0-3eac-47b1-8166-19c2dbd59f91","customer_id":"50000000-0000-4000-8000-000000000007","yearly_spend":{"amount":"48000.00","currency":"EUR"},"competitor":"Babbage & Sons"}'),
('61', '01a22d16-429a-738c-9a9f-9c587b6bc101', 'purchase-91506655-5d4c-4150-a6b6-3bcdae10b540', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2025-09-03 08:00:00+00', '2026-11-30 15:32:43.318076+00', '01a22d16-429a-738b-a420-cde766443c69', null, null, '{"purchase_id":"91506655-5d4c-4150-a6b6-3bcdae10b540","customer_id":"50000000-0000-4000-8000-000000000008","amount":"100.00","currency":"EUR"}'),
('62', '01a22d16-434c-75d4-97b1-fdf351373b0b', 'purchase-91506655-5d4c-4150-a6b6-3bcdae10b540', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-02-02 12:00:00+00', '2026-11-30 15:32:43.470334+00', '01a22d16-42f1-7331-b5b4-8ba193ad364e', null, null, '{"purchase_id":"91506655-5d4c-4150-a6b6-3bcdae10b540","customer_id":"50000000-0000-4000-8000-000000000008","amount":"30.00","currency":"EUR"}'),
('63', '01a22d16-4404-73f0-923c-84cd00238047', 'purchase-91506655-5d4c-4150-a6b6-3bcdae10b540', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-02-03 12:00:00+00', '2026-11-30 15:32:43.65413+00', '01a22d16-439d-7083-a286-4de732758323', null, null, '{"purchase_id":"91506655-5d4c-4150-a6b6-3bcdae10b540","customer_id":"50000000-0000-4000-8000-000000000008","amount":"5.00","currency":"EUR"}'),
('64', '01a22d16-446b-705e-b65b-e90e56ec0a93', 'purchase-efed164e-d54a-454a-97c0-5696cb66d7ea', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-03-09 12:00:00+00', '2026-11-30 15:32:43.766562+00', '01a22d16-4469-7659-81cd-cb17f34b4781', null, null, '{"purchase_id":"efed164e-d54a-454a-97c0-5696cb66d7ea","customer_id":"50000000-0000-4000-8000-000000000008","amount":"28.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('65', '01a22d16-4519-72ac-9556-a30621ddab8a', 'interaction-5dcf30f8-9621-4973-89b3-e6399e9386c5', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-03-01 12:00:00+00', '2026-11-30 15:32:43.939728+00', '01a22d16-449f-777b-be0b-edb8a1df01a3', null, null, '{"interaction_id":"5dcf30f8-9621-4973-89b3-e6399e9386c5","customer_id":"50000000-0000-4000-8000-000000000008","channel":"phone","direction":"inbound","topic":"(sealed)","note":"sealed:v1:3ic65SodEfTGsIAmpwK4VIPjjjrQ59dTn5QGDs8GaC2pppAjUNIe3ZAsdj_vhJLp","topic_text":"sealed:v1:jM6AKxtI47G7IkUiKQ37IHlqE44zUNjp5SxTv8miQN4dELAZ8OpHyi632esxZscwfkaBL6670uCfQOaqKrA="}'),
('66', '01a22d16-454b-76cb-af19-12a648b005f1', 'purchase-cafc01a3-f3e6-42af-be3b-61191795a4e2', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2025-10-03 08:00:00+00', '2026-11-30 15:32:44.020899+00', '01a22d16-454a-7753-afe0-596eb9435776', null, null, '{"purchase_id":"cafc01a3-f3e6-42af-be3b-61191795a4e2","customer_id":"50000000-0000-4000-8000-000000000009","amount":"100.00","currency":"EUR","lines":[{"product_id":"loom-1","quantity":"2","amount":"60.00","category":"looms"},{"product_id":"card-9","quantity":"40","amount":"40.00","category":"cards"}]}'),
('67', '01a22d16-465b-7632-81ff-9d05a616addc', 'purchase-cafc01a3-f3e6-42af-be3b-61191795a4e2', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-02-02 12:00:00+00', '2026-11-30 15:32:44.25223+00', '01a22d16-459f-75aa-917e-44e85e90738d', null, null, '{"purchase_id":"cafc01a3-f3e6-42af-be3b-61191795a4e2","customer_id":"50000000-0000-4000-8000-000000000009","amount":"30.00","currency":"EUR"}'),
('68', '01a22d16-46f0-747e-8e12-1c5d26400f5a', 'purchase-cafc01a3-f3e6-42af-be3b-61191795a4e2', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-02-03 12:00:00+00', '2026-11-30 15:32:44.401973+00', '01a22d16-46ba-72b5-a8d6-89921ba13d60', null, null, '{"purchase_id":"cafc01a3-f3e6-42af-be3b-61191795a4e2","customer_id":"50000000-0000-4000-8000-000000000009","amount":"5.00","currency":"EUR"}'),
('69', '01a22d16-474d-7726-ae26-29135c10e419', 'purchase-68330f0e-9591-4daa-b23c-ad3fc9fb55e5', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-03-10 12:00:00+00', '2026-11-30 15:32:44.495517+00', '01a22d16-474d-7725-ae55-e5f7481fe15c', null, null, '{"purchase_id":"68330f0e-9591-4daa-b23c-ad3fc9fb55e5","customer_id":"50000000-0000-4000-8000-000000000009","amount":"29.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('7', '01a22d16-1bd1-72be-b2aa-6eaa85eb7887', 'purchase-bee9332d-65ec-4260-8333-830d89d5ee4f', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-02-02 12:00:00+00', '2026-11-30 15:32:33.364179+00', '01a22d16-1b69-74a4-b2a5-445736ce6043', null, null, '{"purchase_id":"bee9332d-65ec-4260-8333-830d89d5ee4f","customer_id":"50000000-0000-4000-8000-000000000001","amount":"30.00","currency":"EUR"}'),
('70', '01a22d16-47aa-76cc-bd8d-3cab72104733', 'purchase-68330f0e-9591-4daa-b23c-ad3fc9fb55e5', '2', 'crm.purchase.disputed.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-03-15 12:00:00+00', '2026-11-30 15:32:44.607377+00', '01a22d16-4781-705d-a99d-1a7e884b272c', null, null, '{"purchase_id":"68330f0e-9591-4daa-b23c-ad3fc9fb55e5","customer_id":"50000000-0000-4000-8000-000000000009","amount":"7.50","currency":"EUR","reason":"quality"}'),
('71', '01a22d16-486c-7294-a6aa-6626d59bfd1d', 'purchase-68330f0e-9591-4daa-b23c-ad3fc9fb55e5', '3', 'crm.purchase.dispute_settled.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-03-20 12:00:00+00', '2026-11-30 15:32:44.787823+00', '01a22d16-47f3-751f-813c-f4655585b68a', null, null, '{"purchase_id":"68330f0e-9591-4daa-b23c-ad3fc9fb55e5","customer_id":"50000000-0000-4000-8000-000000000009","outcome":"rejected"}'),
('72', '01a22d16-4972-7349-a940-168026a30329', 'interaction-9e9add07-3421-4544-a6cf-ebae5355f8da', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-03-01 12:00:00+00', '2026-11-30 15:32:45.058196+00', '01a22d16-48cf-7691-8eec-8f20039d41ff', null, null, '{"interaction_id":"9e9add07-3421-4544-a6cf-ebae5355f8da","customer_id":"50000000-0000-4000-8000-000000000009","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:pwcNKp8QWNdhx_DS7oCD4kWD_vMisatCsja2lnnnMdIs4-iZSd5O897BIr0gN8xn"}'),
('73', '01a22d16-49d1-746b-b46c-75bb697fd063', 'cost-72f4bbf8-d9b4-4936-b0c3-a5df099dd598', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-03-04 09:00:00+00', '2026-11-30 15:32:45.15241+00', '01a22d16-49ba-7200-8261-a9c17785b109', null, null, '{"cost_id":"72f4bbf8-d9b4-4936-b0c3-a5df099dd598","customer_id":"50000000-0000-4000-8000-000000000009","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"68330f0e-9591-4daa-b23c-ad3fc9fb55e5"}'),
('8', '01a22d16-1c74-7450-84e7-0ad9345b5c40', 'purchase-bee9332d-65ec-4260-8333-830d89d5ee4f', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-02-03 12:00:00+00', '2026-11-30 15:32:33.528835+00', '01a22d16-1c17-7556-b43c-28fa84b5f845', null, null, '{"purchase_id":"bee9332d-65ec-4260-8333-830d89d5ee4f","customer_id":"50000000-0000-4000-8000-000000000001","amount":"5.00","currency":"EUR"}'),
('9', '01a22d16-1ca2-776d-a5df-9c9ca5853da1', 'purchase-ce9ac201-77d3-42c0-aa1a-850176edc577', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-02 12:00:00+00', '2026-11-30 15:32:33.576194+00', '01a22d16-1ca2-776c-a41b-f40e1eaa2ef9', null, null, '{"purchase_id":"ce9ac201-77d3-42c0-aa1a-850176edc577","customer_id":"50000000-0000-4000-8000-000000000001","amount":"21.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}');

insert into public.idempotency_keys (digest, fingerprint, status, response, created_at) values
(E'\\x04fc0156aa4daa064c185c1a9b47bec108bb281d0a056126b07838c640ad5986', E'\\x94fc05d9f7073a42370f1a58da75baaef700bc6e5f4d5a3b697d03d17f4f3513', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263366362613636342d393263622d346537662d616161382d633737636232643065633935227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d333036362d373262632d386132392d636464653733366637396165222c2273747265616d223a2270757263686173652d63366362613636342d393263622d346537662d616161382d633737636232643065633935222c2276657273696f6e223a317d7d', '2026-11-30 15:32:38.635826+00'),
(E'\\x095f874b7cae100fcf4c3c41b4d2bf7a6ef7648f000a5b9bd6ac111a3f16963e', E'\\x0ca530653ec00028fd42db3d0b55c7658648a9d02248120a0f1591d8b0f05b90', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2234336462656363372d613265332d346331312d396361642d333238613638323061653530227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313831342d373736312d623239622d323631333138663835323435222c2273747265616d223a2270757263686173652d34336462656363372d613265332d346331312d396361642d333238613638323061653530222c2276657273696f6e223a337d7d', '2026-11-30 15:32:32.406761+00'),
(E'\\x0a2b651dbd7d3d7ca1d284029417f0892e861505dd17ebd8dc8754840b34b1e8', E'\\xae7a8392c5ede9f60833df601d2ba01f0cf2140a21e3283b6b95cc32c729e38b', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236383333306630652d393539312d346461612d623233632d616433666339666235356535227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343836632d373239342d613661612d363632366435396266643164222c2273747265616d223a2270757263686173652d36383333306630652d393539312d346461612d623233632d616433666339666235356535222c2276657273696f6e223a337d7d', '2026-11-30 15:32:44.787766+00'),
(E'\\x0c63c84f2c7c9b25a02f8ced5ac0296205f255fd0e7177eea508267e016d3867', E'\\xf9d6f80a61ffcf1bd028fbec8ca9694df9bd213a50d1dbc1208cb3e373d61b18', '201', E'\\x7b22696473223a7b22636f73745f6964223a2230353338396133622d643932342d343864372d386433632d326432643132653037323966227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d336337352d373535662d396264342d316539663537303939636131222c2273747265616d223a22636f73742d30353338396133622d643932342d343864372d386433632d326432643132653037323966222c2276657273696f6e223a317d7d', '2026-11-30 15:32:41.728772+00'),
(E'\\x0cb4f3c5be0b9f9681d1fa826c6508370789af129e079c504cff8174db35d117', E'\\xbbc0b036a16526879353368ea892a4b7161a02dbc4be8e0cd318a3f0f747eb7d', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2239653961646430372d333432312d343534342d613663662d656261653533353566386461227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343937322d373334392d613934302d313638303236613330333239222c2273747265616d223a22696e746572616374696f6e2d39653961646430372d333432312d343534342d613663662d656261653533353566386461222c2276657273696f6e223a317d7d', '2026-11-30 15:32:45.058136+00'),
(E'\\x13c9e61b604042e3d0e4d9b5adcb4bc4564578e289d5e6942335bf5056d5cd95', E'\\x9d2094bf0c2adcf4261c6218423d34a98acc6821be7da31d01cada5ff0602715', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2232643265383938392d303639362d343534302d613436652d383836653463363663313763227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d316535372d373332332d613965612d636133336335656337386435222c2273747265616d223a22696e746572616374696f6e2d32643265383938392d303639362d343534302d613436652d383836653463363663313763222c2276657273696f6e223a317d7d', '2026-11-30 15:32:34.010491+00'),
(E'\\x145b6b7e8c2dcb4fbfb703d6e82f1d113c8d4a75016f8a8efe865ecf329b6bbe', E'\\xb023089a5eacfa91d6bd342be3fc1b9787e915644396fd8f971be8ab1dbabdf0', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2239633266313537342d323239642d343334312d386237662d353939326365396533376561227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d336262612d373730632d623636302d343332313232346335653562222c2273747265616d223a22696e746572616374696f6e2d39633266313537342d323239642d343334312d386237662d353939326365396533376561222c2276657273696f6e223a317d7d', '2026-11-30 15:32:41.538754+00'),
(E'\\x19d824cd7cf31e477a5941a88963b915b4f3a109f6412c16a5a3a2782cb4109e', E'\\xff0982c51338d97ad3b7cb9b282437cba68a107db4ab71e4ab51602c2eb1bcaf', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262656539333332642d363565632d343236302d383333332d383330643839643565653466227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d316337342d373435302d383465372d306164393334356235633430222c2273747265616d223a2270757263686173652d62656539333332642d363565632d343236302d383333332d383330643839643565653466222c2276657273696f6e223a337d7d', '2026-11-30 15:32:33.52879+00'),
(E'\\x1a139f11c8d02d614726433b28bdd25f43acbce7fd54abf7043ddd4015de3b8f', E'\\xba0221926cfb147e2e9ecd72e37e4d80d320c6fbf8a7ce3f33f07e602e9dc0c4', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2264346231333036622d346239332d343630612d616466662d396136386135383465663534227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313834662d373238652d613730342d643331383638326561666637222c2273747265616d223a2270757263686173652d64346231333036622d346239332d343630612d616466662d396136386135383465663534222c2276657273696f6e223a317d7d', '2026-11-30 15:32:32.475072+00'),
(E'\\x1b046170d2758cebd8ea4dc9335760cda1e5a3f53427ec24935c044bcc18e4a8', E'\\x489da08ad6dc743364b9bee3d862fb508775b3f2af92da63c26cea8affe5afd4', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2234336462656363372d613265332d346331312d396361642d333238613638323061653530227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313763372d373637342d386462632d316465326432343131326133222c2273747265616d223a2270757263686173652d34336462656363372d613265332d346331312d396361642d333238613638323061653530222c2276657273696f6e223a327d7d', '2026-11-30 15:32:32.330013+00'),
(E'\\x206c2b682e1890b102bf36ba0999c00e0f83fdbf3c52a87d3c059fb1b493ed68', E'\\xd626457504eec80d250105f0fb847f46b5b97d929e45cbc82a08d9e7950abe25', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237356261336337652d343665332d346330332d393231642d306363303862303462333166227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d326366612d373232622d616637362d353064306436376132363138222c2273747265616d223a2270757263686173652d37356261336337652d343665332d346330332d393231642d306363303862303462333166222c2276657273696f6e223a317d7d', '2026-11-30 15:32:37.756128+00'),
(E'\\x222d4ad247c79bcc502b2ccd199b4aa7d5494a8b3c76ca04c2b9c372f5262b87', E'\\xc1c11d279a4433ffda23032c2e060feab12b3754b4d30dbff566ba228a45e9df', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2233333665326461352d373561302d343662612d393365622d383761643164636537303966227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d336638362d373765362d613162342d383535633234626264373632222c2273747265616d223a2270757263686173652d33333665326461352d373561302d343662612d393365622d383761643164636537303966222c2276657273696f6e223a317d7d', '2026-11-30 15:32:42.504876+00'),
(E'\\x224fd923ee1910e10db8415c785b497bf2f1c76bc311cf85246eaaa93c42682c', E'\\xf1e6e66d4e19747ce404b28efa2a4d134af216ddbccbe349092c280299f2b978', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263616663303161332d663365362d343261662d626533622d363131393137393561346532227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343666302d373437652d386531322d316335643236343030663561222c2273747265616d223a2270757263686173652d63616663303161332d663365362d343261662d626533622d363131393137393561346532222c2276657273696f6e223a337d7d', '2026-11-30 15:32:44.401927+00'),
(E'\\x25f72bca3e9f174cd0f5d42c97a599a40b637b6ec874760fd7711ed9b10232d1', E'\\x381259192280de831ecb072293b742d3b275ef23b3c3527c4efa7ad15922777c', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237356261336337652d343665332d346330332d393231642d306363303862303462333166227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d326565372d373661342d383665642d383536323463306566663430222c2273747265616d223a2270757263686173652d37356261336337652d343665332d346330332d393231642d306363303862303462333166222c2276657273696f6e223a337d7d', '2026-11-30 15:32:38.250495+00'),
(E'\\x26415001501eebed5dddf7212c0b5d119e1113846e12e385c5468ef66b8e3096', E'\\xfd68d11f656d8514f167d32ccb605838499d1bf6f074d1760fef8a5c41c4fe20', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2234623035653733392d396235332d346238342d623839352d376663353965353962653436227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d316161322d373337392d386363612d373761663664663234363536222c2273747265616d223a22696e746572616374696f6e2d34623035653733392d396235332d346238342d623839352d376663353965353962653436222c2276657273696f6e223a317d7d', '2026-11-30 15:32:33.076212+00'),
(E'\\x2653e2730c504d364dd60d8977a7a32cda1175341121fa799ea0ec869d39e21d', E'\\xcd09f62861610fbf5111cc2ec2868fc3bb879cc92c85a57074dbd77a96d9ab67', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2265396337613866312d313964352d346532372d383466322d383730343539623635356333227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d336538352d373730392d613366352d663935363566356135633165222c2273747265616d223a2270757263686173652d65396337613866312d313964352d346532372d383466322d383730343539623635356333222c2276657273696f6e223a327d7d', '2026-11-30 15:32:42.259798+00'),
(E'\\x2df728504d4692261dd18401564091183367b1f74c00e765d39d5a3f80b8ab3a', E'\\x02b0e5fcb2ca5dc263c5784f88a4fc8e0c6c081bb1872e9f554f370104bc1bcd', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236306530323237652d646137362d346537662d623538642d633133353639313337613461227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d323735392d373035642d383435372d386662313061346465356638222c2273747265616d223a2270757263686173652d36306530323237652d646137362d346537662d623538642d633133353639313337613461222c2276657273696f6e223a327d7d', '2026-11-30 15:32:36.31698+00'),
(E'\\x2f69eb804b72c8d8722d73a0bfabd0f1ee3263146ae244275487a0fafbad7ca0', E'\\x4765ac49d3c26a2f761d5fc884aeeb3b253c0ff95d49b937b3c177dbbc055495', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262656539333332642d363565632d343236302d383333332d383330643839643565653466227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d316264312d373262652d623261612d366561613835656237383837222c2273747265616d223a2270757263686173652d62656539333332642d363565632d343236302d383333332d383330643839643565653466222c2276657273696f6e223a327d7d', '2026-11-30 15:32:33.364109+00'),
(E'\\x31f92b051506bfef892ab3cbaebf8eff770ee0019cd66557c20eb9dcef498e37', E'\\xe6e940c5b7c1321de2274624639bc453c89d1dda55aaf9813214d73d9d52f872', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262343964366531362d663538382d343830332d396537332d393465373530623637643638227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d333865652d373736362d386439382d393438326631343566333664222c2273747265616d223a2270757263686173652d62343964366531362d663538382d343830332d396537332d393465373530623637643638222c2276657273696f6e223a337d7d', '2026-11-30 15:32:40.832763+00'),
(E'\\x3adbe4508015742a8e2b2f3da6c60dbe8e2cbe8a98941b97086578287ac086b6', E'\\x051a983f6d185a4e177b1fff488431c7894fa55d0871044d1aff5f636fe37870', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236623361336163342d363136322d343636302d613538352d373236316461396563336162227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d333937662d373563362d386166312d313833626430656434313466222c2273747265616d223a2270757263686173652d36623361336163342d363136322d343636302d613538352d373236316461396563336162222c2276657273696f6e223a317d7d', '2026-11-30 15:32:40.978416+00'),
(E'\\x3cb514c3043b8b81ab6d834c1cabefe2fee549aa72448fcbe4a22e794d162024', E'\\xcfa25d6b0789e0cffc24eb4139564a511e4ca0b36fbbc1085ecf7ef10df662c2', '201', E'\\x7b22696473223a7b22636f73745f6964223a2261353235386533342d306333362d343638332d393432612d393961343339366366383339227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d316565362d373564652d396663322d613562313537393137326334222c2273747265616d223a22636f73742d61353235386533342d306333362d343638332d393432612d393961343339366366383339222c2276657273696f6e223a317d7d', '2026-11-30 15:32:34.201897+00'),
(E'\\x40e8bd4f75ced9af4ead355274bdff3a716765871ee11b2951780c7fc3c0c49d', E'\\xf674b2cc85c1477c5d975fef5d6872cd0044fca7b774f9e56d089f369aa29eac', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236623361336163342d363136322d343636302d613538352d373236316461396563336162227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d336136312d373163652d393836302d323637643234396564643966222c2273747265616d223a2270757263686173652d36623361336163342d363136322d343636302d613538352d373236316461396563336162222c2276657273696f6e223a327d7d', '2026-11-30 15:32:41.202658+00'),
(E'\\x44599bbac67845623a08a18486ff8075f93a300e3a4aadf6fd992560bc0eb8b2', E'\\xa581b26e4bfa461b3c91b6d3d59e1c39e50124455fe19fd0557573e8a5fbaede', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263653961633230312d373764332d343263302d616131612d383530313736656463353737227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d316433392d373030382d393962302d393739623935346237353234222c2273747265616d223a2270757263686173652d63653961633230312d373764332d343263302d616131612d383530313736656463353737222c2276657273696f6e223a327d7d', '2026-11-30 15:32:33.747184+00'),
(E'\\x4f46e44b93e79191794ab87d5c2c7e04c3a6beda9facaaf67fac2c7ace83b309', E'\\x38ba24724584b55b067e151f7e59f69b7dd3cbed12f011def4bb3c6a60aefb4e', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263366362613636342d393263622d346537662d616161382d633737636232643065633935227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d333265342d373561642d613764652d366336636235643734623738222c2273747265616d223a2270757263686173652d63366362613636342d393263622d346537662d616161382d633737636232643065633935222c2276657273696f6e223a337d7d', '2026-11-30 15:32:39.287669+00'),
(E'\\x516ea434da37e61cd75d935af07cd1debecbf70319e698f5ec1928ef2db3899a', E'\\x0a5e809afba62fbdef0eaa9da2f6bafe811e826c1feb7e4e25f1a6ad60619f6f', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2230613265383938632d346338642d346162392d623731662d343636306366663238363433227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d326266372d373061662d623037352d373764356533643433303935222c2273747265616d223a22666565646261636b2d30613265383938632d346338642d346162392d623731662d343636306366663238363433222c2276657273696f6e223a317d7d', '2026-11-30 15:32:37.500934+00'),
(E'\\x530f3defd931dfffc0c50d5b7600795e317c7b8968843bf6f458e946da5057f3', E'\\xbd4ba84ae35600796f95bfe8cdedebacaa0b8aa1baac971273790c0215a47462', '201', E'\\x7b22696473223a7b22657374696d6174655f6964223a2233636464613730632d666261302d343466322d623835392d316538313832336363633636227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d326339322d373037322d623930642d393165313339626662653130222c2273747265616d223a2277616c6c65742d33636464613730632d666261302d343466322d623835392d316538313832336363633636222c2276657273696f6e223a317d7d', '2026-11-30 15:32:37.652851+00'),
(E'\\x53108fb281dff4758895d3bb30cb99898654298d44fcd1fd2c27809ac131986f', E'\\xdec931ce6b2efcde18086f6e31b5484bd3be897c90e722534ddfae69ce6df281', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263316564313537642d633565312d346464392d383830612d663235613939643834326333227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d323134662d373331352d393164322d306138636537333065383239222c2273747265616d223a2270757263686173652d63316564313537642d633565312d346464392d383830612d663235613939643834326333222c2276657273696f6e223a317d7d', '2026-11-30 15:32:34.78887+00'),
(E'\\x5320d6c5814ab97aae067e98b8d08cd9d50c236ca4e75662f3ba28bab9044dd7', E'\\xd9371d62d73a7c574ef0fd67355c7248cd0f1beb4d4d5bc06cc55a794d580f15', '201', E'\\x7b22696473223a7b22636f73745f6964223a2235373835313935382d373635382d343238632d383039352d313532393766306239613365227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343135342d373331652d393964312d643937356231343436656138222c2273747265616d223a22636f73742d35373835313935382d373635382d343238632d383039352d313532393766306239613365222c2276657273696f6e223a317d7d', '2026-11-30 15:32:42.976817+00'),
(E'\\x53510573126972a26bfbd3884d3367eac75e1d58369ff448c613f3d2ebf85ba5', E'\\x27c70884078dcd463ba178df84dcf6ec0ac5d75ca9cfa680113a41a69cb96255', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2232333539616265312d373262652d346434382d393266372d336531303132306237623034227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d333032652d373263352d383032342d663633666363623138613964222c2273747265616d223a22696e746572616374696f6e2d32333539616265312d373262652d346434382d393266372d336531303132306237623034222c2276657273696f6e223a317d7d', '2026-11-30 15:32:38.588148+00'),
(E'\\x54e59b6c9b32413d70b4383ccb54dbad0253482688971eaf6abd8cbe5f616173', E'\\x845f02fd84b50726a79ff591b75b2f92f2d731282e977bad34115f7a8567bc38', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2234336462656363372d613265332d346331312d396361642d333238613638323061653530227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313661662d373035342d383839382d623563373963323435636234222c2273747265616d223a2270757263686173652d34336462656363372d613265332d346331312d396361642d333238613638323061653530222c2276657273696f6e223a317d7d', '2026-11-30 15:32:32.13849+00'),
(E'\\x5e2dba15d2356d31b4f360ca1897e4f176e936d6194e8d7c3f366a2ce017d726', E'\\x3033fa5126f407d23337d842a0b9edd80394395e0ecf9ce8834727449274938d', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262656539333332642d363565632d343236302d383333332d383330643839643565653466227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d316233612d373533622d613364622d306163666633313339663963222c2273747265616d223a2270757263686173652d62656539333332642d363565632d343236302d383333332d383330643839643565653466222c2276657273696f6e223a317d7d', '2026-11-30 15:32:33.213674+00'),
(E'\\x67f596ca797fe7bf292827b6dbaf7a1ff7feac8301c479b8a3b5801cc137a9bf', E'\\xeb058e20d5554546c4e8dee2aece6c0aa46ca4c8f5aa11d7d8cd70e3b336696d', '200', E'\\x7b22696473223a7b22756e6974223a2237303030303030302d303030302d303030302d303030302d303030303030303030303031222c226170706c696564223a312c226475706c696361746573223a302c2277616974696e67223a302c22626c6f636b696e67223a6e756c6c7d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d646434642d373765622d393563322d326164356235303135646137222c2273747265616d223a22637573746f6d65722d37303030303030302d303030302d303030302d303030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 15:33:23.197529+00'),
(E'\\x6975fe66bc6dacc0c3d8b19f3dc8e0b1cd4f9fa011381b91d4a4efcbfc4671b3', E'\\xdba15bca653101400119d7951a4a5197426cb2b9d299a6a69b5aeab450e1f14a', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2237333861343532642d633966642d343639312d613732372d303436633561343666663762227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d323435622d373038362d613464342d393662353437616463623363222c2273747265616d223a22696e746572616374696f6e2d37333861343532642d633966642d343639312d613732372d303436633561343666663762222c2276657273696f6e223a317d7d', '2026-11-30 15:32:35.561693+00'),
(E'\\x6bded0c73d6155f04199af8527cb1458101014635ff310913ae18cdc0b242845', E'\\x8d690067363e36afc0927103e26ce4403a2bb5aac0f7f9df69772d9226c27932', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236613636653665322d353639362d346136302d626530312d643838613131383364393831227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d323065382d373435342d393938612d376237346234393830396338222c2273747265616d223a2270757263686173652d36613636653665322d353639362d346136302d626530312d643838613131383364393831222c2276657273696f6e223a337d7d', '2026-11-30 15:32:34.669254+00'),
(E'\\x710427ba67fbc5235a8fabd926d74af3b25e842a9e6db4dd2422e62e85dad7e3', E'\\x2dd3b0b23f7cee7f55133652032d8545a036b5900b43736bd81ae24e295da359', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262373661333464662d356137312d346665612d393262362d306337366530363563643630227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d333462342d373066382d383761652d343635393666306562626538222c2273747265616d223a2270757263686173652d62373661333464662d356137312d346665612d393262362d306337366530363563643630222c2276657273696f6e223a337d7d', '2026-11-30 15:32:39.748729+00'),
(E'\\x73664f3cb2e2d9cccfc5b33e862d158aac3b852b4f79b1fbbd9ac4595458c3ce', E'\\xeca34d0d9b87ae399580130578abd385fb6eada49253c096a42053fe2d6d9f0b', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262343964366531362d663538382d343830332d396537332d393465373530623637643638227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d333732332d373738302d616261362d326635343934613066353738222c2273747265616d223a2270757263686173652d62343964366531362d663538382d343830332d396537332d393465373530623637643638222c2276657273696f6e223a317d7d', '2026-11-30 15:32:40.388126+00'),
(E'\\x767925c1c3580292f29a66de56fd70ba26f09f87dd24cd951302ffd70f944a90', E'\\xbfa68bc5f79ea9f2c580bde0c6900cb861a295452509b9d76b860a0906ecc769', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263653961633230312d373764332d343263302d616131612d383530313736656463353737227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d316466382d373033302d613664622d653333653435303966326131222c2273747265616d223a2270757263686173652d63653961633230312d373764332d343263302d616131612d383530313736656463353737222c2276657273696f6e223a337d7d', '2026-11-30 15:32:33.921339+00'),
(E'\\x7aa68600ce1f0fcee92ab7b59ccea0a9a97fa2df8ddbfa742362e5b5b5e350d0', E'\\x2c0aadd0d0ad0c16b5a27189aab6f0c9db11377a58d7bc1b9135396b225a5582', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2239313530363635352d356434632d343135302d613662362d336263646165313062353430227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343334632d373564342d393762312d666466333531333733623062222c2273747265616d223a2270757263686173652d39313530363635352d356434632d343135302d613662362d336263646165313062353430222c2276657273696f6e223a327d7d', '2026-11-30 15:32:43.470278+00'),
(E'\\x80e8d0a03deed1450dfc88ade5a2ace5f1f5e99fe2a64cee1c874af0361b0d68', E'\\xae395249a44865ffbeb88ff69541b2aa695eb3b879e374e502b8038daa48c7e5', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237656463363331342d616331392d346362652d613833392d636234396632316237376339227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d323961612d373334652d616464322d313063623537633361363230222c2273747265616d223a2270757263686173652d37656463363331342d616331392d346362652d613833392d636234396632316237376339222c2276657273696f6e223a327d7d', '2026-11-30 15:32:36.908576+00'),
(E'\\x83ec7cf26cb7ab18b130f9ad74af8cf22e9d81179a1886cdcdba742e23ae3657', E'\\x2ea155cd9f44aa799598c4778844f9ab75006f5ce89c2dd6121fdeda41de1a33', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2239313530363635352d356434632d343135302d613662362d336263646165313062353430227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343239612d373338632d396139662d396335383762366263313031222c2273747265616d223a2270757263686173652d39313530363635352d356434632d343135302d613662362d336263646165313062353430222c2276657273696f6e223a317d7d', '2026-11-30 15:32:43.318018+00'),
(E'\\x870baae0b297047b97ed1823e65c0fb5faef5ec57d0560881226cbb743aa14d7', E'\\xb66dfebe2499f1221a7e90eb99feaac6535d5a61375b94d6ea99d729e2577055', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2265396337613866312d313964352d346532372d383466322d383730343539623635356333227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d336634382d373230362d383938372d626536633663363833306364222c2273747265616d223a2270757263686173652d65396337613866312d313964352d346532372d383466322d383730343539623635356333222c2276657273696f6e223a337d7d', '2026-11-30 15:32:42.442625+00'),
(E'\\x8cdc7780fc8b6d715ea1c34334167d09554566097c9916b76a8d662536afbd6b', E'\\xfb8f47c74c147b3047c6462e3389824a87795e43da70a9f29e7cf3fabd81ead5', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263616663303161332d663365362d343261662d626533622d363131393137393561346532227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343534622d373663622d616631392d313261363438623030356631222c2273747265616d223a2270757263686173652d63616663303161332d663365362d343261662d626533622d363131393137393561346532222c2276657273696f6e223a317d7d', '2026-11-30 15:32:44.020839+00'),
(E'\\x900dcca9890e60c3a2286c52208dbe4f69f1aa3d4b73991831e9539e7c70d78d', E'\\x7a95c447240fc117423f406cc1a755ea37e1f709293658f82f0f0668011aaf0f', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263316564313537642d633565312d346464392d383830612d663235613939643834326333227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d323233652d373465392d393432632d663930313461356465303535222c2273747265616d223a2270757263686173652d63316564313537642d633565312d346464392d383830612d663235613939643834326333222c2276657273696f6e223a327d7d', '2026-11-30 15:32:35.023699+00'),
(E'\\x9594cf170f5f881c84160a5b20559adc3dded8dd06669301292b5e75878f1b98', E'\\x8612ab1a5f49b55897ffe102c4669fc247bd043a859baa6d2a7070b0c41275e8', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2235653434306261352d336365352d346362652d623261342d633062343637323463306266227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d323564352d373332392d396265322d383535356336383539396337222c2273747265616d223a22666565646261636b2d35653434306261352d336365352d346362652d623261342d633062343637323463306266222c2276657273696f6e223a317d7d', '2026-11-30 15:32:35.939928+00'),
(E'\\x98971f675c907d2723bc9196ef92f70e10b27d85dc9bd396e89add2894f90030', E'\\x3049d9bc2897a5a017677f8d829c425b98b4a63d12b7696924d878670b667862', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2262643830633439362d616466622d343565352d396139642d636331643935366465316437227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343063632d373763312d393061392d623934656331313537633362222c2273747265616d223a22696e746572616374696f6e2d62643830633439362d616466622d343565352d396139642d636331643935366465316437222c2276657273696f6e223a317d7d', '2026-11-30 15:32:42.829501+00'),
(E'\\x9ac7d44b2839e27ec99c58c934b00e2b65f2bd8b3476cc57c28dd22b9ded647f', E'\\xc180aea2099c02f648155c8092609e79c694c38bf4deeb9a33b4cbd09a839411', '201', E'\\x7b22696473223a7b22636f73745f6964223a2237326634626266382d643962342d343933362d623063332d613564663039396464353938227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343964312d373436622d623436632d373562623639376664303633222c2273747265616d223a22636f73742d37326634626266382d643962342d343933362d623063332d613564663039396464353938222c2276657273696f6e223a317d7d', '2026-11-30 15:32:45.152316+00'),
(E'\\x9b68172e0131ecc476230a9561b6765d6be86df9ab6f0a8e2bd3e6e43fe88a18', E'\\xc3ae546802e0d46b70537aff54b8472a77052f3a7c25575bc9066acd53924e64', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2235646366333066382d393632312d343937332d383962332d653633393965393338366335227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343531392d373261632d393535362d613330363231646461623861222c2273747265616d223a22696e746572616374696f6e2d35646366333066382d393632312d343937332d383962332d653633393965393338366335222c2276657273696f6e223a317d7d', '2026-11-30 15:32:43.939689+00'),
(E'\\x9b7dd5de1401a11555c284cd990e733aaabd0ca1bb2157344c87cbe501c2ba5f', E'\\x922ad5f5d574d738e2b5c17c1f82e979ca79279ea371b7e3926deee4e3022b33', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236613636653665322d353639362d346136302d626530312d643838613131383364393831227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d316637372d373763642d623132312d613736343032376638386336222c2273747265616d223a2270757263686173652d36613636653665322d353639362d346136302d626530312d643838613131383364393831222c2276657273696f6e223a317d7d', '2026-11-30 15:32:34.299749+00'),
(E'\\x9ed70a3421ab548a65eb709f4221bce0b797e54b52d06fbec38acdfc5090fa0f', E'\\xece60535874d4f35110fb9fd1bd20df545a3f3ad3958df00482ab4f09fcea596', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263616663303161332d663365362d343261662d626533622d363131393137393561346532227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343635622d373633322d383166662d396430356136313661646463222c2273747265616d223a2270757263686173652d63616663303161332d663365362d343261662d626533622d363131393137393561346532222c2276657273696f6e223a327d7d', '2026-11-30 15:32:44.252187+00'),
(E'\\xa03fcd44f006ad1bc5557f778866b6f608d0201b03e92fa92e4ee2f395ccfcdf', E'\\x57be19785fa673c77f618a02534be1a43ac44191b717e7e237304a86ef4be96d', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262343964366531362d663538382d343830332d396537332d393465373530623637643638227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d333833642d373335302d383934312d343462616139393164633563222c2273747265616d223a2270757263686173652d62343964366531362d663538382d343830332d396537332d393465373530623637643638222c2276657273696f6e223a327d7d', '2026-11-30 15:32:40.640517+00'),
(E'\\xa6b2480d038fbdb0d13b496a18edca352e553adc9207a8c34b81cdd1c4908b59', E'\\xafa537860deb3322ba88e393a438fa9e7406c7e56b39bc5bab4b2747778390aa', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2233333665326461352d373561302d343662612d393365622d383761643164636537303966227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343034652d373661322d623665622d326430373335316631653061222c2273747265616d223a2270757263686173652d33333665326461352d373561302d343662612d393365622d383761643164636537303966222c2276657273696f6e223a327d7d', '2026-11-30 15:32:42.7099+00'),
(E'\\xaa3d2018c72d916bd3b3f97921d6d66baadb998cf0669501601a3f5706b87469', E'\\x92d0476cd4cbd65b6dc2112a81c17a0c2279f6f1104211025abafb45ee564c6a', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236306530323237652d646137362d346537662d623538642d633133353639313337613461227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d323765342d373436652d383434612d363462306162383930653136222c2273747265616d223a2270757263686173652d36306530323237652d646137362d346537662d623538642d633133353639313337613461222c2276657273696f6e223a337d7d', '2026-11-30 15:32:36.458686+00'),
(E'\\xad6d1b1c8132c30877107c62761b1f65a6efb1fa79cb705a64c23620bd90e803', E'\\x1933856ebea96537ab2b9b5f645d85de2ad62ada6b505927d234fa16085907ec', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237306237643932332d383435392d346235352d613337392d643234396536663430376134227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d326636652d373735342d613334382d366166366562623531666635222c2273747265616d223a2270757263686173652d37306237643932332d383435392d346235352d613337392d643234396536663430376134222c2276657273696f6e223a317d7d', '2026-11-30 15:32:38.392401+00'),
(E'\\xafb8841a292930b1e9130243f981f9a99ee26751251e612f6e2982a4ac0f103a', E'\\x6ce73fa77fa71d71d2ab4c2de0b1bbbb84c86388304d20b4ab65637f771ca399', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237656463363331342d616331392d346362652d613833392d636234396632316237376339227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d323838342d373366372d383263362d356134356237333739663230222c2273747265616d223a2270757263686173652d37656463363331342d616331392d346362652d613833392d636234396632316237376339222c2276657273696f6e223a317d7d', '2026-11-30 15:32:36.61554+00'),
(E'\\xb0e9304523051192355cb7ac9693b9cde6d5f4df3a23d9646cfa66cbad0eac5d', E'\\xc191a69818e81b36caa589f1c55fd73ead888a5b0d01f312791eb84a84d3fb26', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2230653537356537382d313232342d346236662d386432662d336538666366323763343731227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d326163342d373731392d386533632d636666626138333137313362222c2273747265616d223a22696e746572616374696f6e2d30653537356537382d313232342d346236662d386432662d336538666366323763343731222c2276657273696f6e223a317d7d', '2026-11-30 15:32:37.190566+00'),
(E'\\xb2eb2949b019b09af2b91e100cb1a885edc4444df5301ceb1a85d95c3d040492', E'\\x44075d14280868c5c938a140e192bb0622c540e38fb22f921ce0949ba0ea912e', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262373661333464662d356137312d346665612d393262362d306337366530363563643630227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d333365312d373238372d393066342d326639373761373631376565222c2273747265616d223a2270757263686173652d62373661333464662d356137312d346665612d393262362d306337366530363563643630222c2276657273696f6e223a327d7d', '2026-11-30 15:32:39.522305+00'),
(E'\\xb3cae7245afbeffa3e08b24d69962ec4e6f91705f7857d1f64659ac5932c18aa', E'\\x8e55df89adc376f312e8bb14a590ab06c8cd55a41a4713b558abe8f3f40ec12d', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2262363139323065642d643635622d346232612d623837382d366639303934663066323365227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343166332d373566382d616535332d383439653933373439313031222c2273747265616d223a22666565646261636b2d62363139323065642d643635622d346232612d623837382d366639303934663066323365222c2276657273696f6e223a317d7d', '2026-11-30 15:32:43.136742+00'),
(E'\\xb8b900cb74f034dfc5381e9e957f233ab35630d27121c1092ff125fae8a8581e', E'\\x4736fc0a525fe5ccad516fe0351661c236b82dd227954e665df5c0fe5bee1760', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2265396337613866312d313964352d346532372d383466322d383730343539623635356333227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d336462342d373165312d626239302d353333363735616463613635222c2273747265616d223a2270757263686173652d65396337613866312d313964352d346532372d383466322d383730343539623635356333222c2276657273696f6e223a317d7d', '2026-11-30 15:32:42.059444+00'),
(E'\\xbabe368e367211e5581a889008e7d75336ba84827fea187bdad3c293ca349268', E'\\x1a4e9713cb9dedd1036ff444349bac5a31cf466214cedda60ff0ef4a929c0179', '201', E'\\x7b22696473223a7b22636f73745f6964223a2266376636343731302d643337372d343330302d626530652d666265323132363866356465227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d333636612d373461392d393863642d613830663539616661343733222c2273747265616d223a22636f73742d66376636343731302d643337372d343330302d626530652d666265323132363866356465222c2276657273696f6e223a317d7d', '2026-11-30 15:32:40.174679+00'),
(E'\\xbe06853f144ddaf285c9293f191f9e0379b2a15f5c46ba228b02502e15290bd6', E'\\x3b99c5a3e60d5f773a9ec4a7f3ad83b527c6704ca6933468bb97350aad5fa2e3', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236383333306630652d393539312d346461612d623233632d616433666339666235356535227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343761612d373663632d626438642d336361623732313034373333222c2273747265616d223a2270757263686173652d36383333306630652d393539312d346461612d623233632d616433666339666235356535222c2276657273696f6e223a327d7d', '2026-11-30 15:32:44.607332+00'),
(E'\\xc0352488f970010fc5c5088aac473dc27deedaa94116766cae31d60f0beaf964', E'\\xa3bfd813d1e8fa20bac7878e7e8948d8d1ba1b5b7fc57fc46b3d0da45004cfd6', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2239313530363635352d356434632d343135302d613662362d336263646165313062353430227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343430342d373366302d393233632d383463643030323338303437222c2273747265616d223a2270757263686173652d39313530363635352d356434632d343135302d613662362d336263646165313062353430222c2276657273696f6e223a337d7d', '2026-11-30 15:32:43.654083+00'),
(E'\\xc69066ac6914b1865f56922df81487e562f73299477b8002a0b8092dbcb27d97', E'\\x531b1a1cb8f6985434cdd5ab239ec43bd6cddd5148b8ab729d07ce71bcda14b3', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2238333437373332312d346233332d343363632d623636632d396535663662323834633434227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d333561622d373231632d383530312d373038626361326665623633222c2273747265616d223a22696e746572616374696f6e2d38333437373332312d346233332d343363632d623636632d396535663662323834633434222c2276657273696f6e223a317d7d', '2026-11-30 15:32:39.986664+00'),
(E'\\xccea1c8a4d5a7b3f56e1d7ca4363cd47f97bd999f87f0bd759bd2a7d44afdf27', E'\\x665a05acfbdb7a3cebe488b2148815d7d3bd67719d2f021dfa690a38d744268d', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236613636653665322d353639362d346136302d626530312d643838613131383364393831227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d316666652d373432332d623336662d333137373061653765323630222c2273747265616d223a2270757263686173652d36613636653665322d353639362d346136302d626530312d643838613131383364393831222c2276657273696f6e223a327d7d', '2026-11-30 15:32:34.436187+00'),
(E'\\xce86f48e27b56bad8c96eff5560d0fae5b833b695d23c714595c11b99e0e1808', E'\\x50387660ae0ef2737fd413afd7b17a35441c745084e3d8feaada3da11e9f9188', '201', E'\\x7b22696473223a7b22636f73745f6964223a2263376161356339642d346333622d343962392d393966392d623265316563626133323830227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d326233642d373136312d613930382d383431346237376561616364222c2273747265616d223a22636f73742d63376161356339642d346333622d343962392d393966392d623265316563626133323830222c2276657273696f6e223a317d7d', '2026-11-30 15:32:37.312813+00'),
(E'\\xd7fe58aa1bb545a46d1f13f262b831e5f49cde5f333c033f8fe10e88eb5af63b', E'\\x0af9e8064bac29b4b91b73bdf4c64bb94def22d8977c09ec1f8eed6dad6e33cd', '201', E'\\x7b22696473223a7b22657374696d6174655f6964223a2265343539616366302d336561632d343762312d383136362d313963326462643539663931227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343233392d373434382d623533642d663830353336366363323335222c2273747265616d223a2277616c6c65742d65343539616366302d336561632d343762312d383136362d313963326462643539663931222c2276657273696f6e223a317d7d', '2026-11-30 15:32:43.196605+00'),
(E'\\xd9703e507bdca72fccc0f4e1f5a014100778292f2dd4f15c4201813f858ec67e', E'\\x0902916ef645d553189052092e8167239a872a4ea1470e79f0fb16fa52063a2f', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2265666564313634652d643534612d343534612d393763302d353639366362363664376561227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343436622d373035652d623635622d653930653536656330613933222c2273747265616d223a2270757263686173652d65666564313634652d643534612d343534612d393763302d353639366362363664376561222c2276657273696f6e223a317d7d', '2026-11-30 15:32:43.766523+00'),
(E'\\xde5c20a589c8cff012337bbab3240f239f6922f0e61850f844b32c0dc89eb473', E'\\x5387512794a5e66fdbe37e6b358e3a223f19545adaadc4397f20f2c5b6d4358c', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263366362613636342d393263622d346537662d616161382d633737636232643065633935227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d333133662d373636392d383739302d633532363138666663653732222c2273747265616d223a2270757263686173652d63366362613636342d393263622d346537662d616161382d633737636232643065633935222c2276657273696f6e223a327d7d', '2026-11-30 15:32:38.848732+00'),
(E'\\xe349c043ab50e7e59d439c15d39f4bf1dbe71ca0a1b395baf339919518d67d3f', E'\\xc8ee3c5d10b11c25fbcc42aa86d1cf253b569da8143a9836e37d585beb6e3857', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237356261336337652d343665332d346330332d393231642d306363303862303462333166227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d326531302d373237352d623437662d303436643463656464373462222c2273747265616d223a2270757263686173652d37356261336337652d343665332d346330332d393231642d306363303862303462333166222c2276657273696f6e223a327d7d', '2026-11-30 15:32:38.049841+00'),
(E'\\xef9ebd50a7a7b53f9e0edcba3f366361e8194dd7a77eabcf213ac1275bd0bcd9', E'\\x4c7ad57352ad33865dc984293879b9018303777bbb622c050097c2ca9a323db6', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236306530323237652d646137362d346537662d623538642d633133353639313337613461227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d323636312d373762392d386335622d323461643530393537613836222c2273747265616d223a2270757263686173652d36306530323237652d646137362d346537662d623538642d633133353639313337613461222c2276657273696f6e223a317d7d', '2026-11-30 15:32:36.073677+00'),
(E'\\xf195b40e43951e1247ec6826e33bf25f859d26bc077ced858e806af87cc70a80', E'\\x1b1a4e16752eaf018feb11f33282013257ac4918c2df61f9001b30db489ac7da', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263653961633230312d373764332d343263302d616131612d383530313736656463353737227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d316361322d373736642d613564662d396339636135383533646131222c2273747265616d223a2270757263686173652d63653961633230312d373764332d343263302d616131612d383530313736656463353737222c2276657273696f6e223a317d7d', '2026-11-30 15:32:33.576139+00'),
(E'\\xf3d9614f8e080f677f6a9d191fc1125ab015a2a8573f5eecadabb8193cd34c96', E'\\xc5b4b1f1f6fc6bdd52a97861a1794be729957c2cf36ad704a3015f8e3109d9b5', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262373661333464662d356137312d346665612d393262362d306337366530363563643630227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d333336322d373563392d613136352d336361323538393633646463222c2273747265616d223a2270757263686173652d62373661333464662d356137312d346665612d393262362d306337366530363563643630222c2276657273696f6e223a317d7d', '2026-11-30 15:32:39.395005+00'),
(E'\\xfc00a929b75fd8da9c342b3f6eb36d7cb7ff2e583b778d1df62d54cfb3367767', E'\\x283f3abf9b06df91e0d125629fcc0293489404a3e8d27b09d1bd0a9740422137', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2263663762303435312d313837332d346333322d393863382d383561373865336164363531227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d336434382d373162632d393437352d353161386436303266666465222c2273747265616d223a22666565646261636b2d63663762303435312d313837332d346333322d393863382d383561373865336164363531222c2276657273696f6e223a317d7d', '2026-11-30 15:32:41.948903+00'),
(E'\\xfe063efb9b449566f294d824cd014aeb4d549977b8d81af05fb3ae27219e0c00', E'\\xe27ec35720f3b0ef496cba11bf2ef7492a6ece084ea173e9f73ad532db5aaec9', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2236383333306630652d393539312d346461612d623233632d616433666339666235356535227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d343734642d373732362d616532362d323931333563313065343139222c2273747265616d223a2270757263686173652d36383333306630652d393539312d346461612d623233632d616433666339666235356535222c2276657273696f6e223a317d7d', '2026-11-30 15:32:44.495475+00'),
(E'\\xff943c11b88e63c62317b04fea43a4130906b6a3bb0af6e5db29bba4258c4625', E'\\xf90a3c510e1198990d79f6a849154ee098ff01a0eeec7c8f475d6414e13682e1', '201', E'\\x7b22696473223a7b22636f73745f6964223a2237316534396634332d616337612d343233382d613861652d383434663731333462313432227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d323466392d373034612d383232352d613932633932363566316334222c2273747265616d223a22636f73742d37316534396634332d616337612d343233382d613861652d383434663731333462313432222c2276657273696f6e223a317d7d', '2026-11-30 15:32:35.719082+00');

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('50000000-0000-4000-8000-000000000000', E'\\x01d0a36d4a29252a7e34951fb76c52b543b984e4d153d7a6cf0b559efff524cc2ff5cb03aed55eb48674db018802fb4fd23e89a8539a02fbc286fb5ae7', '2026-11-30 15:32:32.981344+00', null),
('50000000-0000-4000-8000-000000000001', E'\\x015d78bc4ddeb11dca1829f054dff48745ecd76a8d8169c251df229a6522cc12ac2d68d30af4847c19193195a79c82583d66d9aa32801182e653355a44', '2026-11-30 15:32:33.986835+00', null),
('50000000-0000-4000-8000-000000000002', E'\\x019e8abe34c534176bce4a7baa6eb9c0b8a96b98e3e8d750ac09d9953039191bb9232607e6999663baf77672fa0b1e20bcfab9f26f085070400267e056', '2026-11-30 15:32:35.46031+00', null),
('50000000-0000-4000-8000-000000000003', E'\\x0149c60484ebb4577419417df52daf750424b46646d14de598fab3ae4afd55f25d11930e6b9f33ba73570ab1180ec32c2f609a2b8b7b7216622466122a', '2026-11-30 15:32:37.092584+00', null),
('50000000-0000-4000-8000-000000000004', null, '2026-11-30 15:32:38.499614+00', '2026-11-30 15:33:17.230832+00'),
('50000000-0000-4000-8000-000000000005', E'\\x015bb85ca5628f63e13bd1531d86db99ebfe8c41901be0d175b14cb51536cb8f0bd4fa921369acae3c42d473b1a7e3e6613e8579b7688f848de8d8b1b3', '2026-11-30 15:32:39.921236+00', null),
('50000000-0000-4000-8000-000000000006', E'\\x010c2d3876dc92ebe4ae480d11f44afec1309b2c1eda6215569c89f37bc77a7212dbaae04dd081cf6561c9db0e4af10727de7d3970c5ff0445e5f57a81', '2026-11-30 15:32:41.447164+00', null),
('50000000-0000-4000-8000-000000000007', E'\\x0110081bc24d6fe96b6064b0a0e8e629426a7828a643f65735e5501843033ab00915ad1e6fd4093782eae531a6eb9fe36630094bfb9732409a709c87ae', '2026-11-30 15:32:42.784452+00', null),
('50000000-0000-4000-8000-000000000008', E'\\x01416992fc91e644de9acb7c702c0b03649ace8b05847494e2a487448640341b3c626a296554066a9ce8522cf9243d544d19df80bffc46f7c0fbc40246', '2026-11-30 15:32:43.857822+00', null),
('50000000-0000-4000-8000-000000000009', null, '2026-11-30 15:32:44.985863+00', '2026-11-30 15:33:17.47552+00'),
('50000000-0000-4000-8000-00000000000a', null, '2026-11-30 15:33:17.47552+00', '2026-11-30 15:33:17.47552+00');

insert into public.projection_shape (only_row, shape) values
('true', '1');

insert into public.relay_epoch (only_row, epoch, restored_epoch) values
('true', '1', '0');

insert into public.relay_log (topic, partition, epoch, first_epoch, first_event_id, last_offset) values
('crm.interaction.v1', '1', '1', '1', '01a22d16-40cc-77c1-90a9-b94ec1157c3b', '3'),
('crm.interaction.v1', '10', '1', '1', '01a22d16-302e-72c5-8024-f63fccb18a9d', '0'),
('crm.interaction.v1', '2', '1', '1', '01a22d16-2ac4-7719-8e3c-cffba831713b', '3'),
('crm.interaction.v1', '3', '1', '1', '01a22d16-4519-72ac-9556-a30621ddab8a', '0'),
('crm.interaction.v1', '4', '1', '1', '01a22d16-245b-7086-a4d4-96b547adcb3c', '4'),
('crm.interaction.v1', '6', '1', '1', '01a22d16-1e57-7323-a9ea-ca33c5ec78d5', '4'),
('crm.interaction.v1', '7', '1', '1', '01a22d16-1aa2-7379-8cca-77af6df24656', '0'),
('crm.interaction.v1', '8', '1', '1', '01a22d16-4972-7349-a940-168026a30329', '1'),
('crm.purchase.v1', '1', '1', '1', '01a22d16-3db4-71e1-bb90-533675adca65', '4'),
('crm.purchase.v1', '10', '1', '1', '01a22d16-2cfa-722b-af76-50d0d67a2618', '3'),
('crm.purchase.v1', '2', '1', '1', '01a22d16-2661-77b9-8c5b-24ad50957a86', '4'),
('crm.purchase.v1', '3', '1', '1', '01a22d16-429a-738c-9a9f-9c587b6bc101', '3'),
('crm.purchase.v1', '4', '1', '1', '01a22d16-1f77-77cd-b121-a764027f88c6', '10'),
('crm.purchase.v1', '6', '1', '1', '01a22d16-1b3a-753b-a3db-0acff3139f9c', '10'),
('crm.purchase.v1', '7', '1', '1', '01a22d16-16af-7054-8898-b5c79c245cb4', '3'),
('crm.purchase.v1', '8', '1', '1', '01a22d16-454b-76cb-af19-12a648b005f1', '5');

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
('cost-05389a3b-d924-48d7-8d3c-2d2d12e0729f', '1', '50000000-0000-4000-8000-000000000006'),
('cost-57851958-7658-428c-8095-15297f0b9a3e', '1', '50000000-0000-4000-8000-000000000007'),
('cost-71e49f43-ac7a-4238-a8ae-844f7134b142', '1', '50000000-0000-4000-8000-000000000002'),
('cost-72f4bbf8-d9b4-4936-b0c3-a5df099dd598', '1', '50000000-0000-4000-8000-000000000009'),
('cost-a5258e34-0c36-4683-942a-99a4396cf839', '1', '50000000-0000-4000-8000-000000000001'),
('cost-c7aa5c9d-4c3b-49b9-99f9-b2e1ecba3280', '1', '50000000-0000-4000-8000-000000000003'),
('cost-f7f64710-d377-4300-be0e-fbe21268f5de', '1', '50000000-0000-4000-8000-000000000005'),
('feedback-0a2e898c-4c8d-4ab9-b71f-4660cff28643', '1', '50000000-0000-4000-8000-000000000003'),
('feedback-5e440ba5-3ce5-4cbe-b2a4-c0b46724c0bf', '1', '50000000-0000-4000-8000-000000000002'),
('feedback-b61920ed-d65b-4b2a-b878-6f9094f0f23e', '1', '50000000-0000-4000-8000-000000000007'),
('feedback-cf7b0451-1873-4c32-98c8-85a78e3ad651', '1', '50000000-0000-4000-8000-000000000006'),
('interaction-0e575e78-1224-4b6f-8d2f-3e8fcf27c471', '1', '50000000-0000-4000-8000-000000000003'),
('interaction-2359abe1-72be-4d48-92f7-3e10120b7b04', '1', '50000000-0000-4000-8000-000000000004'),
('interaction-2d2e8989-0696-4540-a46e-886e4c66c17c', '1', '50000000-0000-4000-8000-000000000001'),
('interaction-4b05e739-9b53-4b84-b895-7fc59e59be46', '1', '50000000-0000-4000-8000-000000000000'),
('interaction-5dcf30f8-9621-4973-89b3-e6399e9386c5', '1', '50000000-0000-4000-8000-000000000008'),
('interaction-738a452d-c9fd-4691-a727-046c5a46ff7b', '1', '50000000-0000-4000-8000-000000000002'),
('interaction-83477321-4b33-43cc-b66c-9e5f6b284c44', '1', '50000000-0000-4000-8000-000000000005'),
('interaction-9c2f1574-229d-4341-8b7f-5992ce9e37ea', '1', '50000000-0000-4000-8000-000000000006'),
('interaction-9e9add07-3421-4544-a6cf-ebae5355f8da', '1', '50000000-0000-4000-8000-000000000009'),
('interaction-bd80c496-adfb-45e5-9a9d-cc1d956de1d7', '1', '50000000-0000-4000-8000-000000000007'),
('purchase-336e2da5-75a0-46ba-93eb-87ad1dce709f', '2', '50000000-0000-4000-8000-000000000007'),
('purchase-43dbecc7-a2e3-4c11-9cad-328a6820ae50', '3', '50000000-0000-4000-8000-000000000000'),
('purchase-60e0227e-da76-4e7f-b58d-c13569137a4a', '3', '50000000-0000-4000-8000-000000000003'),
('purchase-68330f0e-9591-4daa-b23c-ad3fc9fb55e5', '3', '50000000-0000-4000-8000-000000000009'),
('purchase-6a66e6e2-5696-4a60-be01-d88a1183d981', '3', '50000000-0000-4000-8000-000000000002'),
('purchase-6b3a3ac4-6162-4660-a585-7261da9ec3ab', '2', '50000000-0000-4000-8000-000000000006'),
('purchase-70b7d923-8459-4b55-a379-d249e6f407a4', '1', '50000000-0000-4000-8000-000000000004'),
('purchase-75ba3c7e-46e3-4c03-921d-0cc08b04b31f', '3', '50000000-0000-4000-8000-000000000004'),
('purchase-7edc6314-ac19-4cbe-a839-cb49f21b77c9', '2', '50000000-0000-4000-8000-000000000003'),
('purchase-91506655-5d4c-4150-a6b6-3bcdae10b540', '3', '50000000-0000-4000-8000-000000000008'),
('purchase-b49d6e16-f588-4803-9e73-94e750b67d68', '3', '50000000-0000-4000-8000-000000000006'),
('purchase-b76a34df-5a71-4fea-92b6-0c76e065cd60', '3', '50000000-0000-4000-8000-000000000005'),
('purchase-bee9332d-65ec-4260-8333-830d89d5ee4f', '3', '50000000-0000-4000-8000-000000000001'),
('purchase-c1ed157d-c5e1-4dd9-880a-f25a99d842c3', '2', '50000000-0000-4000-8000-000000000002'),
('purchase-c6cba664-92cb-4e7f-aaa8-c77cb2d0ec95', '3', '50000000-0000-4000-8000-000000000005'),
('purchase-cafc01a3-f3e6-42af-be3b-61191795a4e2', '3', '50000000-0000-4000-8000-000000000009'),
('purchase-ce9ac201-77d3-42c0-aa1a-850176edc577', '3', '50000000-0000-4000-8000-000000000001'),
('purchase-d4b1306b-4b93-460a-adff-9a68a584ef54', '1', '50000000-0000-4000-8000-000000000000'),
('purchase-e9c7a8f1-19d5-4e27-84f2-870459b655c3', '3', '50000000-0000-4000-8000-000000000007'),
('purchase-efed164e-d54a-454a-97c0-5696cb66d7ea', '1', '50000000-0000-4000-8000-000000000008'),
('wallet-3cdda70c-fba0-44f2-b859-1e81823ccc66', '1', '50000000-0000-4000-8000-000000000003'),
('wallet-e459acf0-3eac-47b1-8166-19c2dbd59f91', '1', '50000000-0000-4000-8000-000000000007');

select setval('projection.parked_seq_seq', 4, true);
select setval('public.events_position', 73, true);
