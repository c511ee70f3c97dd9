-- The customer service as of commit 3e54f84, revision 0006_discarded: its whole database, filled through the code of then.

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

create table projection.activity (
    customer_id uuid not null,
    interactions integer not null default 0,
    complaints integer not null default 0,
    purchases integer not null default 0,
    last_interaction_at timestamp with time zone,
    last_interaction_id uuid,
    last_interaction text,
    last_purchase_at timestamp with time zone,
    last_purchase_id uuid,
    last_purchase text,
    last_payment_at timestamp with time zone,
    last_refund_at timestamp with time zone,
    constraint activity_pkey PRIMARY KEY (customer_id)
) with (fillfactor=80);

create table projection.customers (
    customer_id uuid not null,
    kind text collate "C",
    region text collate "C",
    industry text collate "C",
    owner text collate "C",
    registered_at timestamp with time zone,
    erased boolean not null default false,
    name_event uuid,
    name_version integer,
    name_sealed text,
    email_token text collate "C",
    phone_token text collate "C",
    grade text collate "C",
    standing text,
    merged_into uuid,
    constraint customers_pkey PRIMARY KEY (customer_id)
) with (fillfactor=80);
CREATE INDEX customers_email ON projection.customers USING btree (email_token) WHERE (email_token IS NOT NULL);
CREATE INDEX customers_grade ON projection.customers USING btree (grade, customer_id);
CREATE INDEX customers_owner ON projection.customers USING btree (owner, registered_at, customer_id);
CREATE INDEX customers_phone ON projection.customers USING btree (phone_token) WHERE (phone_token IS NOT NULL);
CREATE INDEX customers_region ON projection.customers USING btree (region, customer_id);
CREATE INDEX customers_registered_at ON projection.customers USING btree (registered_at, customer_id);

create table projection.invoices (
    purchase_id uuid not null,
    customer_id uuid not null,
    currency text not null,
    amount numeric not null,
    due_at timestamp with time zone not null,
    paid numeric not null default 0,
    refunded numeric not null default 0,
    written_off numeric not null default 0,
    constraint invoices_pkey PRIMARY KEY (purchase_id)
) with (fillfactor=80);
CREATE INDEX invoices_open ON projection.invoices USING btree (customer_id) WHERE (amount > ((paid + refunded) + written_off));

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

create table projection.totals (
    customer_id uuid not null,
    currency text collate "C" not null,
    purchases integer not null,
    purchased numeric not null,
    paid numeric not null,
    refunded numeric not null,
    cost_to_serve numeric not null,
    constraint totals_pkey PRIMARY KEY (customer_id, currency)
) with (fillfactor=80);

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

create unlogged table public.names (
    customer_id uuid not null,
    version integer not null,
    words tsvector not null,
    constraint names_pkey PRIMARY KEY (customer_id)
);
CREATE INDEX names_words ON public.names USING gin (words);

create unlogged table public.names_filled (
    at timestamp with time zone not null,
    normalisation integer not null default 1
);

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

insert into projection.activity (customer_id, interactions, complaints, purchases, last_interaction_at, last_interaction_id, last_interaction, last_purchase_at, last_purchase_id, last_purchase, last_payment_at, last_refund_at) values
('50000000-0000-4000-8000-000000000000', '1', '0', '2', '2026-03-01 12:00:00+00', '4b05e739-9b53-4b84-b895-7fc59e59be46', '{"interaction_id":"4b05e739-9b53-4b84-b895-7fc59e59be46","customer_id":"50000000-0000-4000-8000-000000000000","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:Apo6Ys7yF-gc7l4Pp8uZRbwHJ4ayh-c-2YUvoyQmpNa5SZwbPLg7kgNfj-tJSnZe"}', '2026-03-01 12:00:00+00', 'd4b1306b-4b93-460a-adff-9a68a584ef54', '{"purchase_id":"d4b1306b-4b93-460a-adff-9a68a584ef54","customer_id":"50000000-0000-4000-8000-000000000000","amount":"20.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000001', '1', '1', '2', '2026-03-01 12:00:00+00', '2d2e8989-0696-4540-a46e-886e4c66c17c', '{"interaction_id":"2d2e8989-0696-4540-a46e-886e4c66c17c","customer_id":"50000000-0000-4000-8000-000000000001","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:xVF9KSduOX2oDltrosNeIu3ON_Lyf4nAgprxka7Vl4yqD9o114T9xpiMFAWFf3Bv","topic_text":"sealed:v1:zrDGFYaplSutWEw37XNGENWQrbgryEo5XPA0Gx08eWUGHwQ-ahsfnGrQX1ryQT__30UnpK4kUC--174_ivQ="}', '2026-03-02 12:00:00+00', 'ce9ac201-77d3-42c0-aa1a-850176edc577', '{"purchase_id":"ce9ac201-77d3-42c0-aa1a-850176edc577","customer_id":"50000000-0000-4000-8000-000000000001","amount":"21.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000002', '1', '0', '2', '2026-03-01 12:00:00+00', '738a452d-c9fd-4691-a727-046c5a46ff7b', '{"interaction_id":"738a452d-c9fd-4691-a727-046c5a46ff7b","customer_id":"50000000-0000-4000-8000-000000000002","channel":"phone","direction":"inbound","topic":"(sealed)","note":"sealed:v1:AvKOgF__JBSMkzfmX7YIQ7OVgIk6EiJ_FtyI3NZJANlCnna2T6yJxoNhT1SlIl0g","topic_text":"sealed:v1:2mlwn4yfIlhkz_UEYTP6MV4zZcSKO66wKiFKhjVrp2sisyvBDkuDA0fY8Q9a_oToHgXFNEzWE-IPbnZqg5g="}', '2026-03-03 12:00:00+00', 'c1ed157d-c5e1-4dd9-880a-f25a99d842c3', '{"purchase_id":"c1ed157d-c5e1-4dd9-880a-f25a99d842c3","customer_id":"50000000-0000-4000-8000-000000000002","amount":"22.50","currency":"USD","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000003', '1', '1', '2', '2026-03-01 12:00:00+00', '0e575e78-1224-4b6f-8d2f-3e8fcf27c471', '{"interaction_id":"0e575e78-1224-4b6f-8d2f-3e8fcf27c471","customer_id":"50000000-0000-4000-8000-000000000003","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:XU9Fz904LpJPCyeYYlIdTqzc2iQ8EDzZJKUq-YJ9joy18V6LcCLf_YOuaQDnn3uw"}', '2026-03-04 12:00:00+00', '7edc6314-ac19-4cbe-a839-cb49f21b77c9', '{"purchase_id":"7edc6314-ac19-4cbe-a839-cb49f21b77c9","customer_id":"50000000-0000-4000-8000-000000000003","amount":"23.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000004', '1', '0', '2', '2026-03-01 12:00:00+00', '2359abe1-72be-4d48-92f7-3e10120b7b04', '{"interaction_id":"2359abe1-72be-4d48-92f7-3e10120b7b04","customer_id":"50000000-0000-4000-8000-000000000004","channel":"phone","direction":"inbound","topic":"(sealed)","note":"sealed:v1:SD_LV8Ojn9kITcTYwojTa7kYprV87FcGkx_a1hVWEFJizSoS-bGAsheUaenpbNjp","topic_text":"sealed:v1:v0yS0lkkJzupRrjomSxPjK3oa01GXD-YnAWvz1KVSx8tQcdtbiTCoddN_wWaO-NS7EA_IFiJLXIyu-pFnQA="}', '2026-03-05 12:00:00+00', '70b7d923-8459-4b55-a379-d249e6f407a4', '{"purchase_id":"70b7d923-8459-4b55-a379-d249e6f407a4","customer_id":"50000000-0000-4000-8000-000000000004","amount":"24.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000005', '1', '1', '2', '2026-03-01 12:00:00+00', '83477321-4b33-43cc-b66c-9e5f6b284c44', '{"interaction_id":"83477321-4b33-43cc-b66c-9e5f6b284c44","customer_id":"50000000-0000-4000-8000-000000000005","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:SmKjeLr6OsnvMLqoR0w9-y7ckgXJvJ_ONNv3QA6nsvUa4DePcvl0jltlHsBhxbqF","topic_text":"sealed:v1:td85tSKXEeTm2RccV46XOmqWinDnVlmqClTY2REMBNOq-xla836iBhrlxQnFIQbo9ZMc452tACP4rdf85lQ="}', '2026-03-06 12:00:00+00', 'b76a34df-5a71-4fea-92b6-0c76e065cd60', '{"purchase_id":"b76a34df-5a71-4fea-92b6-0c76e065cd60","customer_id":"50000000-0000-4000-8000-000000000005","amount":"25.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000006', '1', '0', '2', '2026-03-01 12:00:00+00', '9c2f1574-229d-4341-8b7f-5992ce9e37ea', '{"interaction_id":"9c2f1574-229d-4341-8b7f-5992ce9e37ea","customer_id":"50000000-0000-4000-8000-000000000006","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:Qi0Wktc6jchTSPTylnyYyZr-phNibRgQ2TsHVR2ay6oWnAx1lWhjDuX8HPDc3Pmb"}', '2026-03-07 12:00:00+00', '6b3a3ac4-6162-4660-a585-7261da9ec3ab', '{"purchase_id":"6b3a3ac4-6162-4660-a585-7261da9ec3ab","customer_id":"50000000-0000-4000-8000-000000000006","amount":"26.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000007', '1', '1', '2', '2026-03-01 12:00:00+00', 'bd80c496-adfb-45e5-9a9d-cc1d956de1d7', '{"interaction_id":"bd80c496-adfb-45e5-9a9d-cc1d956de1d7","customer_id":"50000000-0000-4000-8000-000000000007","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:EJVh2j2LJvVSv454ZxQMjpZWCUmKW0ZFNRHm9tGvHXWl_wlXkmi_eaWwK8neLdh5","topic_text":"sealed:v1:-vIJIiCKUHw8bZ2YObF09Cpps8GDSDu6GYht_ZGH_v2cRekQRKnA5Q1mTvKe5VHIlgP54rQTeI-tsZZBmrw="}', '2026-03-08 12:00:00+00', '336e2da5-75a0-46ba-93eb-87ad1dce709f', '{"purchase_id":"336e2da5-75a0-46ba-93eb-87ad1dce709f","customer_id":"50000000-0000-4000-8000-000000000007","amount":"27.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000008', '1', '0', '2', '2026-03-01 12:00:00+00', '5dcf30f8-9621-4973-89b3-e6399e9386c5', '{"interaction_id":"5dcf30f8-9621-4973-89b3-e6399e9386c5","customer_id":"50000000-0000-4000-8000-000000000008","channel":"phone","direction":"inbound","topic":"(sealed)","note":"sealed:v1:3ic65SodEfTGsIAmpwK4VIPjjjrQ59dTn5QGDs8GaC2pppAjUNIe3ZAsdj_vhJLp","topic_text":"sealed:v1:jM6AKxtI47G7IkUiKQ37IHlqE44zUNjp5SxTv8miQN4dELAZ8OpHyi632esxZscwfkaBL6670uCfQOaqKrA="}', '2026-03-09 12:00:00+00', 'efed164e-d54a-454a-97c0-5696cb66d7ea', '{"purchase_id":"efed164e-d54a-454a-97c0-5696cb66d7ea","customer_id":"50000000-0000-4000-8000-000000000008","amount":"28.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000009', '1', '1', '2', '2026-03-01 12:00:00+00', '9e9add07-3421-4544-a6cf-ebae5355f8da', '{"interaction_id":"9e9add07-3421-4544-a6cf-ebae5355f8da","customer_id":"50000000-0000-4000-8000-000000000009","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"},"note":"sealed:v1:pwcNKp8QWNdhx_DS7oCD4kWD_vMisatCsja2lnnnMdIs4-iZSd5O897BIr0gN8xn"}', '2026-03-10 12:00:00+00', '68330f0e-9591-4daa-b23c-ad3fc9fb55e5', '{"purchase_id":"68330f0e-9591-4daa-b23c-ad3fc9fb55e5","customer_id":"50000000-0000-4000-8000-000000000009","amount":"29.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00');

insert into projection.customers (customer_id, kind, region, industry, owner, registered_at, erased, name_event, name_version, name_sealed, email_token, phone_token, grade, standing, merged_into) values
('50000000-0000-4000-8000-000000000000', 'organization', 'north', 'computing', null, '2026-11-30 15:32:29.69174+00', 'false', '01a22d16-0ecd-7364-928f-b9c465386d3b', '1', 'sealed:v1:_DhujFvhYrmKhzXrYb1FHKOahUuwZfGbOCd2QZVVfEvjFUiMeDwD_nPQ', '6lwD5hUwazhpb-XuVmcBelCWZ1A6GdDZrSPBghSlfoE', 'Hw68TUYE5-XmvaQ3h2bS2dy3eKwKx8XGX5c-pOVgjy8', 'A', '{"customer_id":"50000000-0000-4000-8000-000000000000","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d16-8524-716f-b525-fbc91f99227e"],"price_terms":"key_account","marketing":"personal"}', null),
('50000000-0000-4000-8000-000000000001', 'person', 'south', 'computing', null, '2026-11-30 15:32:30.320445+00', 'false', '01a22d16-4bba-77c9-9b66-4629e9900516', '2', 'sealed:v1:j2u2gpJ63JoGJQ0DivNtBssUxnVUAoWHMtCz4DA4mYuNJPhQdP4NNg==', 'CvYKC4CsCI6WPv54iLdj1_UXE9jM7zhWjWgkl9tQa2c', 'bcvPux2AgnBlf1gjqaqTsuZ6mfO9fhBuANFg2iCIfUs', 'A', '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d16-76d1-706c-8b94-9839dd24d9c6"],"computed_grade":"C","set_by_hand":true,"price_terms":"key_account","marketing":"personal"}', null),
('50000000-0000-4000-8000-000000000002', 'person', 'east', 'computing', null, '2026-11-30 15:32:30.72627+00', 'false', '01a22d16-11c2-73f5-a2d5-766b45d78f69', '1', 'sealed:v1:yD6gQmT2yoC4eSDkaxQZPALJA5zriAH3CRuUTrxttDpGH1JJ_V90ECFH', 'mLw6KnSzaSZSenpQMytSnkYmr1kN6zq3HXYfHbuu1vo', null, 'C', '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"A","because":["01a22d16-8279-76ee-aaae-4df8d67c9708"],"price_terms":"list","marketing":"standard"}', null),
('50000000-0000-4000-8000-000000000003', 'person', 'south', 'computing', 'kb', '2026-11-30 15:32:30.923785+00', 'false', '01a22d16-1381-7108-8c79-03e4f94725d2', '1', 'sealed:v1:X7BxQ09L5NE9ViTQ-OybbXHgQdYN59yCo4jCnz1GDkCWF7cAybKRm0Ii', '-sg8k9fxZS-DQmQXPLnh8Xa20cC5FwL2ce8CIC7NH44', 'xv0hFjjh_7K2rwbcjBeITJLprZDxCUdJzat2mMrmPRA', 'A', '{"customer_id":"50000000-0000-4000-8000-000000000003","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d16-8b00-77d7-86f7-22de1a1c28e7"],"price_terms":"key_account","marketing":"personal"}', null),
('50000000-0000-4000-8000-000000000004', 'person', 'north', 'computing', null, '2026-11-30 15:32:31.301572+00', 'true', null, null, null, null, null, 'C', '{"customer_id":"50000000-0000-4000-8000-000000000004","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d16-2ee7-76a4-86ed-85624c0eff40","01a22d16-2f6e-7754-a348-6af6ebb51ff5"],"price_terms":"list","marketing":"standard"}', null),
('50000000-0000-4000-8000-000000000005', 'person', 'south', 'computing', null, '2026-11-30 15:32:31.413575+00', 'false', '01a22d16-145d-71f7-9bf0-59bee805c5f2', '1', 'sealed:v1:p8OArla1GCCI1ZmQQYWYM4QeXhJn6bZCwfECGorePalLw6u_1dDdZTCI', 'DIDg8LiSGOBPiAXwdewSugwhChJVw2bNWmU9h7VylOI', 'B9yGjnwYtMCSgEgARQW_Ze9zgWiLtrUkR36u3KY0yoM', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d16-3362-75c9-a165-3ca258963ddc","01a22d16-33e1-7287-90f4-2f977a7617ee","01a22d16-35ab-721c-8501-708bca2feb63","01a22d16-366a-74a9-98cd-a80f59afa473"],"price_terms":"list","marketing":"standard"}', null),
('50000000-0000-4000-8000-000000000006', 'person', 'north', 'computing', null, '2026-11-30 15:32:31.512995+00', 'false', '01a22d16-14d9-7025-97c9-ba5dd7c3b4fc', '1', 'sealed:v1:hWJrAXBzjkLB0qs8GoM1-z8Y9kYlGF1B0w1XIxa3RL9YmT6IDNUmBwCF', 'KvxqJh6FNDBI1Sq1SoYxZ7BRNUwoe-Jl8z7MujGJx94', 'HHzfsDl821XzGOjw_DerRZ3dFWW6FsAUgKrqQFEbFQ8', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000006","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d16-3723-7780-aba6-2f5494a0f578","01a22d16-383d-7350-8941-44baa991dc5c"],"price_terms":"list","marketing":"standard"}', '50000000-0000-4000-8000-000000000005'),
('50000000-0000-4000-8000-000000000007', 'person', 'south', 'computing', null, '2026-11-30 15:32:31.642145+00', 'false', '01a22d16-1531-74b2-b6fc-1c4c7c4fe769', '1', 'sealed:v1:aOiCcD2dJg5L3qdMSyFSGE62gboL93slAtJpNREpgRYUI-C1JAPBNLUC', 'PYl-IfCZhqSsERShucPYa3l3WYhCvsaRaLUhW3X8vis', 'mXOCFawgS1CyGO5o5vc5xdgo2iTgCuwnIW5eEiQUkK0', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d16-3f86-77e6-a1b4-855c24bbd762","01a22d16-404e-76a2-b6eb-2d07351f1e0a","01a22d16-4154-731e-99d1-d975b1446ea8","01a22d16-41f3-75f8-ae53-849e93749101"],"price_terms":"list","marketing":"standard"}', null),
('50000000-0000-4000-8000-000000000008', 'person', 'north', 'computing', null, '2026-11-30 15:32:31.709707+00', 'false', '01a22d16-1575-74b2-9451-49f0636f49c9', '1', 'sealed:v1:SNee_sLoTFGXQ94Bmr8JuCkaLDnsw5IZEJjl7Mo_oUXnwgtB86JSJrsn', 'Tu86drZlcYcRXxl8dpk59iB_tk4j9Vfl6S4FWmg34Uw', '2atGIZz-qZoiSkAhbtV5d4YpjSq4NTcmUvS_D-fXsU8', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d16-4404-73f0-923c-84cd00238047","01a22d16-446b-705e-b65b-e90e56ec0a93"],"price_terms":"list","marketing":"standard"}', null),
('50000000-0000-4000-8000-000000000009', 'person', 'south', 'computing', null, '2026-11-30 15:32:31.7932+00', 'true', null, null, null, null, null, 'A', '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"A","because":["01a22d16-9141-75f9-a0b2-3f1176f7bfb4"],"computed_grade":"A","set_by_hand":true,"price_terms":"key_account","marketing":"personal"}', null),
('50000000-0000-4000-8000-00000000000a', 'person', 'north', 'computing', null, '2026-11-30 15:32:31.894496+00', 'true', null, null, null, null, null, null, null, '50000000-0000-4000-8000-000000000009'),
('50000000-0000-4000-8000-00000000000b', 'person', 'south', 'computing', null, '2026-11-30 15:32:31.997365+00', 'false', '01a22d16-167d-72e8-ba9c-e7cbbef91b93', '1', 'sealed:v1:rysIIIlRDpEI-_EW5YuH_OtvvogjG-lp0nhyTojyEVI7ZbJCUoRd546gPA==', 'Cdl_Q04GRopeS3kXhm4RcKOOke-IkILq7_lwQJE9Usc', '3DNnuWmi3kLjhjVBu5945CIbUaKYJCFxLbEfZYNrxQA', null, null, null),
('50000000-0000-4000-8000-00000000000c', 'person', 'north', 'computing', null, '2026-11-30 15:32:31.997365+00', 'false', '01a22d16-167e-709b-8900-0c180dac6a9d', '1', 'sealed:v1:zeqG6FB3YMa9M2EvzNOqIU-KMXCPiRFxpzeRXJVZRdkwyJoMU9ZOHl4G0A==', 'OVHb8sQUSGfatgps0kglaJnywgevprXDzVU1krkLGL4', 'srDEoSpnBRbPbm6t5Y_VCi42zgppDlRVXwgG39G8d3U', null, null, null),
('70000000-0000-0000-0000-000000000001', null, null, null, null, null, 'false', null, null, null, null, null, null, null, null);

insert into projection.invoices (purchase_id, customer_id, currency, amount, due_at, paid, refunded, written_off) values
('336e2da5-75a0-46ba-93eb-87ad1dce709f', '50000000-0000-4000-8000-000000000007', 'EUR', '27.50', '2026-04-01 00:00:00+00', '0', '0', '0'),
('68330f0e-9591-4daa-b23c-ad3fc9fb55e5', '50000000-0000-4000-8000-000000000009', 'EUR', '29.50', '2026-04-01 00:00:00+00', '0', '0', '0'),
('6b3a3ac4-6162-4660-a585-7261da9ec3ab', '50000000-0000-4000-8000-000000000006', 'EUR', '26.50', '2026-04-01 00:00:00+00', '0', '0', '26.50'),
('70b7d923-8459-4b55-a379-d249e6f407a4', '50000000-0000-4000-8000-000000000004', 'EUR', '24.50', '2026-04-01 00:00:00+00', '0', '0', '0'),
('7edc6314-ac19-4cbe-a839-cb49f21b77c9', '50000000-0000-4000-8000-000000000003', 'EUR', '23.50', '2026-04-01 00:00:00+00', '0', '0', '0'),
('b76a34df-5a71-4fea-92b6-0c76e065cd60', '50000000-0000-4000-8000-000000000005', 'EUR', '25.50', '2026-04-01 00:00:00+00', '0', '0', '0'),
('c1ed157d-c5e1-4dd9-880a-f25a99d842c3', '50000000-0000-4000-8000-000000000002', 'USD', '22.50', '2026-04-01 00:00:00+00', '0', '0', '22.50'),
('ce9ac201-77d3-42c0-aa1a-850176edc577', '50000000-0000-4000-8000-000000000001', 'EUR', '21.50', '2026-04-01 00:00:00+00', '0', '0', '0'),
('d4b1306b-4b93-460a-adff-9a68a584ef54', '50000000-0000-4000-8000-000000000000', 'EUR', '20.50', '2026-04-01 00:00:00+00', '0', '0', '0'),
('efed164e-d54a-454a-97c0-5696cb66d7ea', '50000000-0000-4000-8000-000000000008', 'EUR', '28.50', '2026-04-01 00:00:00+00', '0', '0', '0');

insert into projection.parked (seq, unit, reason, detail, topic, partition, kafka_offset, digest, key, headers, data, event_id, type, stream, version, subject, parked_at) overriding system value values
('1', '70000000-0000-0000-0000-000000000000', 'unreadable', 'ValidationError', 'crm.customer.v1', '0', '0', E'\\x9d1bfae4519383821ac32e2a540701d1fa43e9b41443e97b9992b5359867240e', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431362d646263622d373462362d383937372d35643736306537626437626392a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33333a32322e3530373135395a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013192a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431362d646263622d373462372d626131372d62646463363430306135313892aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b226d656d62657273223a20307d', '01a22d16-dbcb-74b6-8977-5d760e7bd7bc', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '1', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:33:22.532832+00'),
('2', '70000000-0000-0000-0000-000000000000', 'waiting', null, 'crm.customer.v1', '0', '1', E'\\xa319503da1af5ac9ee62754da5cce2742f190f47f0fc9191853fcf59db5d7a06', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431362d646263622d373462382d386639362d35346661336638326630613792a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33333a32322e3530373232365a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013292a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431362d646263622d373462392d623962312d66333337343265376331303892aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b22637573746f6d65725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c227375727669766f725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c226d656d62657273223a5b2237303030303030302d303030302d303030302d303030302d303030303030303030303030225d7d', '01a22d16-dbcb-74b8-8f96-54fa3f82f0a7', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '2', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:33:22.53679+00');

insert into projection.positions (topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next, advanced_at, applied_until) values
('crm.customer.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:32:32.591319+00', '2026-11-30 15:33:22.061447+00'),
('crm.customer.v1', '1', '1', '01a22d16-1531-74b2-b6fc-1c4c7c4fe769', '1', '0', '3', '2026-11-30 15:32:49.558948+00', '2026-11-30 15:33:22.061447+00'),
('crm.customer.v1', '10', '1', '01a22d16-13e1-714c-960b-1ce5d68541f8', '1', '0', '3', '2026-11-30 15:33:17.257739+00', '2026-11-30 15:33:22.061447+00'),
('crm.customer.v1', '11', '1', '01a22d16-162e-7427-89f4-a679f3e3a7a1', '1', '0', '3', '2026-11-30 15:33:17.463076+00', '2026-11-30 15:33:22.061447+00'),
('crm.customer.v1', '2', '1', '01a22d16-1381-7108-8c79-03e4f94725d2', '1', '0', '5', '2026-11-30 15:32:48.748578+00', '2026-11-30 15:33:22.061447+00'),
('crm.customer.v1', '3', '1', '01a22d16-1575-74b2-9451-49f0636f49c9', '1', '0', '3', '2026-11-30 15:32:49.558963+00', '2026-11-30 15:33:22.061447+00'),
('crm.customer.v1', '4', '1', '01a22d16-11c2-73f5-a2d5-766b45d78f69', '1', '0', '4', '2026-11-30 15:32:48.748533+00', '2026-11-30 15:33:22.061447+00'),
('crm.customer.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:32:32.591622+00', '2026-11-30 15:33:22.061447+00'),
('crm.customer.v1', '6', '1', '01a22d16-113c-72a9-a866-dabf78533e35', '1', '0', '4', '2026-11-30 15:32:48.748568+00', '2026-11-30 15:33:22.061447+00'),
('crm.customer.v1', '7', '1', '01a22d16-0ecd-7364-928f-b9c465386d3b', '1', '0', '1', '2026-11-30 15:32:33.51927+00', '2026-11-30 15:33:22.061447+00'),
('crm.customer.v1', '8', '1', '01a22d16-15d4-74d2-adb9-e1e43d9319f0', '1', '0', '3', '2026-11-30 15:33:17.463055+00', '2026-11-30 15:33:22.061447+00'),
('crm.customer.v1', '9', '1', '01a22d16-167d-72e8-ba9c-e7cbbef91b93', '1', '0', '1', '2026-11-30 15:32:33.519302+00', '2026-11-30 15:33:22.061447+00'),
('crm.interaction.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:32:32.591674+00', '2026-11-30 15:33:22.061447+00'),
('crm.interaction.v1', '1', '1', '01a22d16-40cc-77c1-90a9-b94ec1157c3b', '1', '0', '4', '2026-11-30 15:32:44.188705+00', '2026-11-30 15:33:22.061447+00'),
('crm.interaction.v1', '10', '1', '01a22d16-302e-72c5-8024-f63fccb18a9d', '1', '0', '1', '2026-11-30 15:32:38.979723+00', '2026-11-30 15:33:22.061447+00'),
('crm.interaction.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:32:32.591749+00', '2026-11-30 15:33:22.061447+00'),
('crm.interaction.v1', '2', '1', '01a22d16-2ac4-7719-8e3c-cffba831713b', '1', '0', '4', '2026-11-30 15:32:38.979691+00', '2026-11-30 15:33:22.061447+00'),
('crm.interaction.v1', '3', '1', '01a22d16-4519-72ac-9556-a30621ddab8a', '1', '0', '1', '2026-11-30 15:32:44.188738+00', '2026-11-30 15:33:22.061447+00'),
('crm.interaction.v1', '4', '1', '01a22d16-245b-7086-a4d4-96b547adcb3c', '1', '0', '5', '2026-11-30 15:32:40.620966+00', '2026-11-30 15:33:22.061447+00'),
('crm.interaction.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:32:32.591709+00', '2026-11-30 15:33:22.061447+00'),
('crm.interaction.v1', '6', '1', '01a22d16-1e57-7323-a9ea-ca33c5ec78d5', '1', '0', '5', '2026-11-30 15:32:43.042848+00', '2026-11-30 15:33:22.061447+00'),
('crm.interaction.v1', '7', '1', '01a22d16-1aa2-7379-8cca-77af6df24656', '1', '0', '1', '2026-11-30 15:32:34.403789+00', '2026-11-30 15:33:22.061447+00'),
('crm.interaction.v1', '8', '1', '01a22d16-4972-7349-a940-168026a30329', '1', '0', '2', '2026-11-30 15:32:47.40109+00', '2026-11-30 15:33:22.061447+00'),
('crm.interaction.v1', '9', null, null, '0', '0', '0', '2026-11-30 15:32:32.591738+00', '2026-11-30 15:33:22.061447+00'),
('crm.purchase.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:32:32.591754+00', '2026-11-30 15:33:22.061447+00'),
('crm.purchase.v1', '1', '1', '01a22d16-3db4-71e1-bb90-533675adca65', '1', '0', '5', '2026-11-30 15:32:43.427468+00', '2026-11-30 15:33:22.061447+00'),
('crm.purchase.v1', '10', '1', '01a22d16-2cfa-722b-af76-50d0d67a2618', '1', '0', '4', '2026-11-30 15:32:39.538394+00', '2026-11-30 15:33:22.061447+00'),
('crm.purchase.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:32:32.591853+00', '2026-11-30 15:33:22.061447+00'),
('crm.purchase.v1', '2', '1', '01a22d16-2661-77b9-8c5b-24ad50957a86', '1', '0', '5', '2026-11-30 15:32:37.921331+00', '2026-11-30 15:33:22.061447+00'),
('crm.purchase.v1', '3', '1', '01a22d16-429a-738c-9a9f-9c587b6bc101', '1', '0', '4', '2026-11-30 15:32:44.585666+00', '2026-11-30 15:33:22.061447+00'),
('crm.purchase.v1', '4', '1', '01a22d16-1f77-77cd-b121-a764027f88c6', '1', '0', '11', '2026-11-30 15:32:41.139482+00', '2026-11-30 15:33:22.061447+00'),
('crm.purchase.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:32:32.591797+00', '2026-11-30 15:33:22.061447+00'),
('crm.purchase.v1', '6', '1', '01a22d16-1b3a-753b-a3db-0acff3139f9c', '1', '0', '11', '2026-11-30 15:32:42.296693+00', '2026-11-30 15:33:22.061447+00'),
('crm.purchase.v1', '7', '1', '01a22d16-16af-7054-8898-b5c79c245cb4', '1', '0', '4', '2026-11-30 15:32:33.519206+00', '2026-11-30 15:33:22.061447+00'),
('crm.purchase.v1', '8', '1', '01a22d16-454b-76cb-af19-12a648b005f1', '1', '0', '6', '2026-11-30 15:32:47.401058+00', '2026-11-30 15:33:22.061447+00'),
('crm.purchase.v1', '9', null, null, '0', '0', '0', '2026-11-30 15:32:32.591836+00', '2026-11-30 15:33:22.061447+00'),
('crm.valuation.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:32:32.591859+00', '2026-11-30 15:33:22.061447+00'),
('crm.valuation.v1', '1', '1', '01a22d16-41d7-7602-8bae-d30b3d74ee70', '1', '0', '2', '2026-11-30 15:32:44.936995+00', '2026-11-30 15:33:22.061447+00'),
('crm.valuation.v1', '10', '1', '01a22d16-31c2-7359-9674-f7950252c0e4', '1', '0', '4', '2026-11-30 15:33:21.204533+00', '2026-11-30 15:33:22.061447+00'),
('crm.valuation.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:32:32.591935+00', '2026-11-30 15:33:22.061447+00'),
('crm.valuation.v1', '2', '1', '01a22d16-2be3-707a-bc6e-565f6c661db2', '1', '0', '5', '2026-11-30 15:33:03.231193+00', '2026-11-30 15:33:22.061447+00'),
('crm.valuation.v1', '3', '1', '01a22d16-46c4-7381-87b6-9bf6dd0b3353', '1', '0', '3', '2026-11-30 15:33:21.204506+00', '2026-11-30 15:33:22.061447+00'),
('crm.valuation.v1', '4', '1', '01a22d16-233c-754e-a269-fb4f9c847c9b', '1', '0', '8', '2026-11-30 15:32:59.976708+00', '2026-11-30 15:33:22.061447+00'),
('crm.valuation.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:32:32.591892+00', '2026-11-30 15:33:22.061447+00'),
('crm.valuation.v1', '6', '1', '01a22d16-233c-754d-aa5e-5bdf39fe82dd', '1', '0', '6', '2026-11-30 15:32:57.194321+00', '2026-11-30 15:33:22.061447+00'),
('crm.valuation.v1', '7', '1', '01a22d16-1f5f-738e-b4c8-2b847d7c12e6', '1', '0', '6', '2026-11-30 15:33:21.204537+00', '2026-11-30 15:33:22.061447+00'),
('crm.valuation.v1', '8', '1', '01a22d16-48d9-75c8-98d4-7120f2fbff26', '1', '0', '8', '2026-11-30 15:33:05.162359+00', '2026-11-30 15:33:22.061447+00'),
('crm.valuation.v1', '9', null, null, '0', '0', '0', '2026-11-30 15:32:32.591918+00', '2026-11-30 15:33:22.061447+00');

insert into projection.stream_versions (stream, version) values
('cost-05389a3b-d924-48d7-8d3c-2d2d12e0729f', '1'),
('cost-57851958-7658-428c-8095-15297f0b9a3e', '1'),
('cost-71e49f43-ac7a-4238-a8ae-844f7134b142', '1'),
('cost-72f4bbf8-d9b4-4936-b0c3-a5df099dd598', '1'),
('cost-a5258e34-0c36-4683-942a-99a4396cf839', '1'),
('cost-c7aa5c9d-4c3b-49b9-99f9-b2e1ecba3280', '1'),
('cost-f7f64710-d377-4300-be0e-fbe21268f5de', '1'),
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
('customer-70000000-0000-0000-0000-000000000001', '2'),
('feedback-0a2e898c-4c8d-4ab9-b71f-4660cff28643', '1'),
('feedback-5e440ba5-3ce5-4cbe-b2a4-c0b46724c0bf', '1'),
('feedback-b61920ed-d65b-4b2a-b878-6f9094f0f23e', '1'),
('feedback-cf7b0451-1873-4c32-98c8-85a78e3ad651', '1'),
('interaction-0e575e78-1224-4b6f-8d2f-3e8fcf27c471', '1'),
('interaction-2359abe1-72be-4d48-92f7-3e10120b7b04', '1'),
('interaction-2d2e8989-0696-4540-a46e-886e4c66c17c', '1'),
('interaction-4b05e739-9b53-4b84-b895-7fc59e59be46', '1'),
('interaction-5dcf30f8-9621-4973-89b3-e6399e9386c5', '1'),
('interaction-738a452d-c9fd-4691-a727-046c5a46ff7b', '1'),
('interaction-83477321-4b33-43cc-b66c-9e5f6b284c44', '1'),
('interaction-9c2f1574-229d-4341-8b7f-5992ce9e37ea', '1'),
('interaction-9e9add07-3421-4544-a6cf-ebae5355f8da', '1'),
('interaction-bd80c496-adfb-45e5-9a9d-cc1d956de1d7', '1'),
('judgement-50000000-0000-4000-8000-000000000000', '1'),
('judgement-50000000-0000-4000-8000-000000000001', '1'),
('judgement-50000000-0000-4000-8000-000000000002', '2'),
('judgement-50000000-0000-4000-8000-000000000003', '1'),
('judgement-50000000-0000-4000-8000-000000000009', '2'),
('membership-055b577f-fb90-5e65-90d1-e13e909dd768', '1'),
('membership-3d015e50-284d-53ce-a541-0a468fd2d3f2', '1'),
('membership-6408dfd5-674f-50cc-912a-a29049d5d14c', '1'),
('membership-f049dfc7-6c80-562f-8639-782b8f01663c', '1'),
('policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c02', '1'),
('policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', '1'),
('purchase-336e2da5-75a0-46ba-93eb-87ad1dce709f', '2'),
('purchase-43dbecc7-a2e3-4c11-9cad-328a6820ae50', '3'),
('purchase-60e0227e-da76-4e7f-b58d-c13569137a4a', '3'),
('purchase-68330f0e-9591-4daa-b23c-ad3fc9fb55e5', '3'),
('purchase-6a66e6e2-5696-4a60-be01-d88a1183d981', '3'),
('purchase-6b3a3ac4-6162-4660-a585-7261da9ec3ab', '2'),
('purchase-70b7d923-8459-4b55-a379-d249e6f407a4', '1'),
('purchase-75ba3c7e-46e3-4c03-921d-0cc08b04b31f', '3'),
('purchase-7edc6314-ac19-4cbe-a839-cb49f21b77c9', '2'),
('purchase-91506655-5d4c-4150-a6b6-3bcdae10b540', '3'),
('purchase-b49d6e16-f588-4803-9e73-94e750b67d68', '3'),
('purchase-b76a34df-5a71-4fea-92b6-0c76e065cd60', '3'),
('purchase-bee9332d-65ec-4260-8333-830d89d5ee4f', '3'),
('purchase-c1ed157d-c5e1-4dd9-880a-f25a99d842c3', '2'),
('purchase-c6cba664-92cb-4e7f-aaa8-c77cb2d0ec95', '3'),
('purchase-cafc01a3-f3e6-42af-be3b-61191795a4e2', '3'),
('purchase-ce9ac201-77d3-42c0-aa1a-850176edc577', '3'),
('purchase-d4b1306b-4b93-460a-adff-9a68a584ef54', '1'),
('purchase-e9c7a8f1-19d5-4e27-84f2-870459b655c3', '3'),
('purchase-efed164e-d54a-454a-97c0-5696cb66d7ea', '1'),
('segment-01a22d16-74d5-7430-8334-f9f66d8979b9', '1'),
('segment-01a22d16-7534-74ec-b330-d9b6374f5864', '1'),
('suggestion-01a22d16-8996-7271-9d0a-f13be4ed8c3b', '1'),
('suggestion-01a22d16-8e7f-72ee-9c4e-d3258a5db937', '1'),
('suggestion-01a22d16-9656-734b-8c6b-48722cea16ef', '1'),
('valuation-50000000-0000-4000-8000-000000000000', '2'),
('valuation-50000000-0000-4000-8000-000000000001', '3'),
('valuation-50000000-0000-4000-8000-000000000002', '3'),
('valuation-50000000-0000-4000-8000-000000000003', '3'),
('valuation-50000000-0000-4000-8000-000000000004', '2'),
('valuation-50000000-0000-4000-8000-000000000005', '2'),
('valuation-50000000-0000-4000-8000-000000000006', '1'),
('valuation-50000000-0000-4000-8000-000000000007', '2'),
('valuation-50000000-0000-4000-8000-000000000008', '2'),
('valuation-50000000-0000-4000-8000-000000000009', '4'),
('wallet-3cdda70c-fba0-44f2-b859-1e81823ccc66', '1'),
('wallet-e459acf0-3eac-47b1-8166-19c2dbd59f91', '1');

insert into projection.totals (customer_id, currency, purchases, purchased, paid, refunded, cost_to_serve) values
('50000000-0000-4000-8000-000000000000', 'EUR', '2', '120.50', '30.00', '5.00', '0'),
('50000000-0000-4000-8000-000000000001', 'EUR', '2', '121.50', '30.00', '5.00', '89.40'),
('50000000-0000-4000-8000-000000000002', 'EUR', '1', '100.00', '30.00', '5.00', '85.00'),
('50000000-0000-4000-8000-000000000002', 'USD', '1', '22.50', '0', '0', '0'),
('50000000-0000-4000-8000-000000000003', 'EUR', '2', '123.50', '30.00', '5.00', '89.40'),
('50000000-0000-4000-8000-000000000004', 'EUR', '2', '124.50', '30.00', '5.00', '0'),
('50000000-0000-4000-8000-000000000005', 'EUR', '2', '125.50', '30.00', '5.00', '89.40'),
('50000000-0000-4000-8000-000000000006', 'EUR', '2', '126.50', '30.00', '5.00', '85.00'),
('50000000-0000-4000-8000-000000000007', 'EUR', '2', '127.50', '30.00', '5.00', '89.40'),
('50000000-0000-4000-8000-000000000008', 'EUR', '2', '128.50', '30.00', '5.00', '0'),
('50000000-0000-4000-8000-000000000009', 'EUR', '2', '129.50', '30.00', '5.00', '89.40');

insert into public.alembic_version (version_num) values
('0006_discarded');

insert into public.discarded (event_id, unit, type, stream, version, parked_for, detail, parked_at, discarded_by, because, discarded_at) values
('01a22d16-dbf9-710f-8402-89f96616ed6a', '70000000-0000-0000-0000-000000000001', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000001', '1', 'unreadable', 'ValidationError', '2026-11-30 15:33:22.564695+00', 'user-admin', 'was never meant', '2026-11-30 15:33:22.720168+00');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data) values
('1', '01a22d16-0ecd-7364-928f-b9c465386d3b', 'customer-50000000-0000-4000-8000-000000000000', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:32:29.69174+00', '2026-11-30 15:32:30.103857+00', '01a22d16-0cb0-77ed-bc37-2be22b5aa82d', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000000","kind":"organization","name":"sealed:v1:_DhujFvhYrmKhzXrYb1FHKOahUuwZfGbOCd2QZVVfEvjFUiMeDwD_nPQ","email":"sealed:v1:ZR6ZLAz-aaclTWi1-pbQh7LQxE6bJjXqjbuZMxXv-b4tCtIGZuWidJRaDAI=","phone":"sealed:v1:hX3W3CohQEKtdOCLuWD35CbzWMh3DucnTCr3bWKgsQTU-ofRi9vkagv9-Cw=","region":"north","industry":"computing","external_ids":{"erp":"0"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('10', '01a22d16-15d4-74d2-adb9-e1e43d9319f0', 'customer-50000000-0000-4000-8000-000000000009', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:32:31.7932+00', '2026-11-30 15:32:31.832975+00', '01a22d16-159f-77d4-9384-7b22bbd6471e', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009","kind":"person","name":"sealed:v1:OxsfE6p2CJKMXc1FYT6sgf_ykMr8HyS_wQsb4208HDiiElcjL1rHcHSp","email":"sealed:v1:JMLRPhvOBlSivV8nsvt8uumWaFW1RFsit0l6M-69hpDhXhg_pEKF0UD_clg=","phone":"sealed:v1:MziOzrURVOk-xwCm-s4VEhhKgzZGlZW_27POgqTZwc18sGg5dzmWbXVBdcQ=","region":"south","industry":"computing","external_ids":{"erp":"9"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('11', '01a22d16-162e-7427-89f4-a679f3e3a7a1', 'customer-50000000-0000-4000-8000-00000000000a', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-00000000000a', '2026-11-30 15:32:31.894496+00', '2026-11-30 15:32:31.919632+00', '01a22d16-1610-746d-82a3-620175952510', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000a","kind":"person","name":"sealed:v1:IpEmNRO4RZGy0hts_B71mjIcSe6Nliy056sBfh0DtzCgGP27vTjclu2Xfg==","email":"sealed:v1:dH8NJKpWfoDSO4h7aQoGAlmHDsUuxmyyp-B1zxkiLLxeLwkQ6Q_v8jd-VDbs","phone":"sealed:v1:WpN4beJ0hpww5BX3KgM5VZBTn2G2Xsh3RO8qhU5iEkABs01nKsRCvpIYtD4=","region":"north","industry":"computing","external_ids":{"erp":"10"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('12', '01a22d16-167d-72e8-ba9c-e7cbbef91b93', 'customer-50000000-0000-4000-8000-00000000000b', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000b', '50000000-0000-4000-8000-00000000000b', '2026-11-30 15:32:31.997365+00', '2026-11-30 15:32:31.999289+00', '01a22d16-163c-7591-879a-b6fee9f1eb76', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000b","kind":"person","name":"sealed:v1:rysIIIlRDpEI-_EW5YuH_OtvvogjG-lp0nhyTojyEVI7ZbJCUoRd546gPA==","email":"sealed:v1:XZcu7FekPX4JpiNVZv_TlPY0JhWA13geYaVa2W4xh3_xewG6l8xeQ4rdx5Wz","phone":"sealed:v1:XsqjDjOXq7fr43LXr67f_hsVe1L1uMwqvfbz4Q6EqszyhAWmrP7mfZms0h4=","region":"south","industry":"computing","external_ids":{"erp":"11"},"acquisition":{"source":"referral","referred_by":"50000000-0000-4000-8000-000000000000"}}'),
('13', '01a22d16-167e-709b-8900-0c180dac6a9d', 'customer-50000000-0000-4000-8000-00000000000c', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000c', '50000000-0000-4000-8000-00000000000c', '2026-11-30 15:32:31.997365+00', '2026-11-30 15:32:31.999289+00', '01a22d16-163c-7591-879a-b6fee9f1eb76', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000c","kind":"person","name":"sealed:v1:zeqG6FB3YMa9M2EvzNOqIU-KMXCPiRFxpzeRXJVZRdkwyJoMU9ZOHl4G0A==","email":"sealed:v1:RJvrZNu-MPE-cjODNbmQVtXpS0GoUX9or5wh37t8bz20I4OVwIoHVZoO_J5Y","phone":"sealed:v1:PkW84gT_0rVKd-s0Uf8TcozQ1TvrJuOzKcfcfcKYhTJQpQgH34mcsSWOlI0=","region":"north","industry":"computing","external_ids":{"erp":"12"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('14', '01a22d16-4bba-77c9-9b66-4629e9900516', 'customer-50000000-0000-4000-8000-000000000001', '2', 'crm.customer.changed.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:32:45.397881+00', '2026-11-30 15:32:45.661808+00', '01a22d16-4a2b-76d2-bcf0-9b2ceda1fe86', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000001","name":"sealed:v1:j2u2gpJ63JoGJQ0DivNtBssUxnVUAoWHMtCz4DA4mYuNJPhQdP4NNg=="}'),
('15', '01a22d16-4f35-7195-8671-5ce0cc255a95', 'customer-50000000-0000-4000-8000-000000000002', '2', 'crm.customer.changed.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:32:45.958216+00', '2026-11-30 15:32:46.532197+00', '01a22d16-4c68-7379-8f77-9dcca19fd729', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000002","phone":null,"region":"east"}'),
('16', '01a22d16-5102-7535-b1b0-ad3bc25f1113', 'customer-50000000-0000-4000-8000-000000000003', '2', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:32:46.817553+00', '2026-11-30 15:32:46.996015+00', '01a22d16-4fe9-7739-8ee9-e2c890023b7a', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000003","owner":"ko"}'),
('17', '01a22d16-52b9-7020-91ed-386c4cc75c78', 'customer-50000000-0000-4000-8000-000000000003', '3', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:32:47.282358+00', '2026-11-30 15:32:47.436889+00', '01a22d16-51dd-7427-a62c-d326f0a3630f', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000003","owner":"kb"}'),
('18', '01a22d16-53b0-765f-be8d-ea3ff477cb4e', 'customer-50000000-0000-4000-8000-000000000003', '4', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:32:47.597594+00', '2026-11-30 15:32:47.668086+00', '01a22d16-5332-70d3-b5bc-af3bc447679e', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000003","owner":null}'),
('19', '01a22d16-54db-7015-83a0-bdf2a126c21a', 'customer-50000000-0000-4000-8000-000000000003', '5', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:32:47.816796+00', '2026-11-30 15:32:47.978473+00', '01a22d16-53e6-7207-8a94-3e9419808cd3', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000003","owner":"kb"}'),
('2', '01a22d16-113c-72a9-a866-dabf78533e35', 'customer-50000000-0000-4000-8000-000000000001', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:32:30.320445+00', '2026-11-30 15:32:30.654277+00', '01a22d16-0fd1-7655-a510-6df7caf0d204', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000001","kind":"person","name":"sealed:v1:cers-mAPKRylmBGkoGqCwOAA4Q9QCZ9XBc-MlgBIncPrkXth6tQobnSI","email":"sealed:v1:bEGhrvRb_Y1s3GDb1vymA4ye8jnU0hNjn5DNc9b-wS57tE9IBet588vER0w=","phone":"sealed:v1:Du-YlQiPvuhLvTgASUxgQBPHTBPKerQ6S2RN24JZYksF55gGjBlFO-XJznY=","region":"south","industry":"computing","external_ids":{"erp":"1"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('20', '01a22d16-55df-75b4-a153-24cf30e01bf4', 'customer-50000000-0000-4000-8000-000000000006', '2', 'crm.customer.merged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 15:32:48.106635+00', '2026-11-30 15:32:48.234946+00', '01a22d16-551b-7302-963d-30e19ec128ee', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000006","survivor_id":"50000000-0000-4000-8000-000000000005","members":["50000000-0000-4000-8000-000000000005","50000000-0000-4000-8000-000000000006"]}'),
('21', '01a22d16-55df-75b5-913d-a78f99dae1d7', 'customer-50000000-0000-4000-8000-000000000005', '2', 'crm.customer.merged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:32:48.106635+00', '2026-11-30 15:32:48.234946+00', '01a22d16-551b-7302-963d-30e19ec128ee', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000005","survivor_id":"50000000-0000-4000-8000-000000000005","members":["50000000-0000-4000-8000-000000000005","50000000-0000-4000-8000-000000000006"]}'),
('22', '01a22d16-5701-73bf-b09e-dc281d5ae264', 'customer-50000000-0000-4000-8000-000000000008', '2', 'crm.customer.merged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:32:48.390501+00', '2026-11-30 15:32:48.514613+00', '01a22d16-5656-76e4-b109-7bcc16a95188', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000008","survivor_id":"50000000-0000-4000-8000-000000000007","members":["50000000-0000-4000-8000-000000000007","50000000-0000-4000-8000-000000000008"]}'),
('23', '01a22d16-5701-73c0-8a1f-e5b202065962', 'customer-50000000-0000-4000-8000-000000000007', '2', 'crm.customer.merged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:32:48.390501+00', '2026-11-30 15:32:48.514613+00', '01a22d16-5656-76e4-b109-7bcc16a95188', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000007","survivor_id":"50000000-0000-4000-8000-000000000007","members":["50000000-0000-4000-8000-000000000007","50000000-0000-4000-8000-000000000008"]}'),
('24', '01a22d16-58ac-745c-ae8e-795263b2cc61', 'customer-50000000-0000-4000-8000-00000000000a', '2', 'crm.customer.merged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-00000000000a', '2026-11-30 15:32:48.718771+00', '2026-11-30 15:32:48.942603+00', '01a22d16-577c-7229-a0e8-309dbc1c28c1', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000a","survivor_id":"50000000-0000-4000-8000-000000000009","members":["50000000-0000-4000-8000-000000000009","50000000-0000-4000-8000-00000000000a"]}'),
('25', '01a22d16-58ac-745d-93a3-9cd35508baf8', 'customer-50000000-0000-4000-8000-000000000009', '2', 'crm.customer.merged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:32:48.718771+00', '2026-11-30 15:32:48.942603+00', '01a22d16-577c-7229-a0e8-309dbc1c28c1', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009","survivor_id":"50000000-0000-4000-8000-000000000009","members":["50000000-0000-4000-8000-000000000009","50000000-0000-4000-8000-00000000000a"]}'),
('26', '01a22d16-59c4-713e-9425-1a78686dc6d9', 'customer-50000000-0000-4000-8000-000000000008', '3', 'crm.customer.unmerged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:32:49.098439+00', '2026-11-30 15:32:49.22204+00', '01a22d16-5908-774d-9e2a-64ddcbab9aa2', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000008","survivor_id":"50000000-0000-4000-8000-000000000007","left_id":"50000000-0000-4000-8000-000000000008","members":["50000000-0000-4000-8000-000000000007"]}'),
('27', '01a22d16-59c4-713f-ab24-ec4e564d01c4', 'customer-50000000-0000-4000-8000-000000000007', '3', 'crm.customer.unmerged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:32:49.098439+00', '2026-11-30 15:32:49.22204+00', '01a22d16-5908-774d-9e2a-64ddcbab9aa2', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000007","survivor_id":"50000000-0000-4000-8000-000000000007","left_id":"50000000-0000-4000-8000-000000000008","members":["50000000-0000-4000-8000-000000000007"]}'),
('28', '01a22d16-c552-7289-86a6-81d63a9ee493', 'customer-50000000-0000-4000-8000-000000000004', '2', 'crm.customer.erased.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:33:16.568681+00', '2026-11-30 15:33:16.938787+00', '01a22d16-c44b-7727-9067-c8f15a7a7a97', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000004"}'),
('29', '01a22d16-c768-7726-955c-cd1381b9c902', 'customer-50000000-0000-4000-8000-00000000000a', '3', 'crm.customer.erased.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-00000000000a', '2026-11-30 15:33:17.24065+00', '2026-11-30 15:33:17.358048+00', '01a22d16-c710-73e2-8d53-fbe74c087060', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000a"}'),
('3', '01a22d16-11c2-73f5-a2d5-766b45d78f69', 'customer-50000000-0000-4000-8000-000000000002', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:32:30.72627+00', '2026-11-30 15:32:30.787126+00', '01a22d16-116b-7610-9127-fad4f71c1567', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000002","kind":"person","name":"sealed:v1:yD6gQmT2yoC4eSDkaxQZPALJA5zriAH3CRuUTrxttDpGH1JJ_V90ECFH","email":"sealed:v1:8nGnTip4Lkv2lFPILZVLdUUYPmAzk7TPxCGg82c9aQK7Hwu0pPOcR14mWjY=","phone":"sealed:v1:vxaxva_9lMUbEPDmpMRPkK85jtvZvG2Nm28US0Dcv3loLqY3ZVUw_QYWReE=","region":"north","industry":"computing","external_ids":{"erp":"2"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('30', '01a22d16-c768-7727-8770-8356b647ceaf', 'customer-50000000-0000-4000-8000-000000000009', '3', 'crm.customer.erased.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:33:17.24065+00', '2026-11-30 15:33:17.358048+00', '01a22d16-c710-73e2-8d53-fbe74c087060', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009"}'),
('31', '01a22d16-e28a-7160-8a5b-9b9d011210c5', 'customer-50000000-0000-4000-8000-00000000000c', '2', 'crm.customer.changed.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000c', '50000000-0000-4000-8000-00000000000c', '2026-11-30 15:33:24.197738+00', '2026-11-30 15:33:24.237372+00', '01a22d16-e259-709d-8211-0fe8cc3cb1ec', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000c","industry":"weaving"}'),
('4', '01a22d16-1381-7108-8c79-03e4f94725d2', 'customer-50000000-0000-4000-8000-000000000003', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:32:30.923785+00', '2026-11-30 15:32:31.235+00', '01a22d16-1233-71f9-bbff-6fc3b56a7bc2', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000003","kind":"person","name":"sealed:v1:X7BxQ09L5NE9ViTQ-OybbXHgQdYN59yCo4jCnz1GDkCWF7cAybKRm0Ii","email":"sealed:v1:qMwlxW8uV8SLjabx9I43_KmEpO9D8WGC7i46_rhD_1_K5QN40t9GQV3rX8s=","phone":"sealed:v1:ilP2DPwlmSEPN3TQusyer_fQJzr-O7W8cekDoliWFVLPScbfnP-ThdbPp1g=","region":"south","industry":"computing","external_ids":{"erp":"3"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('5', '01a22d16-13e1-714c-960b-1ce5d68541f8', 'customer-50000000-0000-4000-8000-000000000004', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:32:31.301572+00', '2026-11-30 15:32:31.330884+00', '01a22d16-13ac-757f-a2f7-7224503c2603', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000004","kind":"person","name":"sealed:v1:_tFNlFUW9ZYqVorV-mITIjBtTBljtbGcGqJsWnpC6nReIoFV4dP88_6I","email":"sealed:v1:WQxCuwvZAUSQK8dtwptmKwnBbx-KVjVPXE9dSDzV6IIcaRc-buQkohul2HQ=","phone":"sealed:v1:XPDFj-Ny2lB-uQKI8vq5jNz4WHsUWDg9WZVBqP_d4zXOXr0qESFWLXPLzRs=","region":"north","industry":"computing","external_ids":{"erp":"4"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('6', '01a22d16-145d-71f7-9bf0-59bee805c5f2', 'customer-50000000-0000-4000-8000-000000000005', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:32:31.413575+00', '2026-11-30 15:32:31.470124+00', '01a22d16-1410-7525-a967-90f944e3a5cf', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000005","kind":"person","name":"sealed:v1:p8OArla1GCCI1ZmQQYWYM4QeXhJn6bZCwfECGorePalLw6u_1dDdZTCI","email":"sealed:v1:F75wIhzEEze1N9yAokbFJ8Avvf8uQlm5gmdzMnXIaXMfH9u_LotCA64x14g=","phone":"sealed:v1:HG5mKUnkJoWYxJSqRA6MhR1QpKYVa0GDgZKs9EMkbbh0zsjj6-59jntTxfA=","region":"south","industry":"computing","external_ids":{"erp":"5"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('7', '01a22d16-14d9-7025-97c9-ba5dd7c3b4fc', 'customer-50000000-0000-4000-8000-000000000006', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 15:32:31.512995+00', '2026-11-30 15:32:31.59088+00', '01a22d16-1494-71f5-a450-e9b67216d347', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000006","kind":"person","name":"sealed:v1:hWJrAXBzjkLB0qs8GoM1-z8Y9kYlGF1B0w1XIxa3RL9YmT6IDNUmBwCF","email":"sealed:v1:cnNj5_KNJTE0Yj3LC-89nEfnK8bErR9ucvcCg0JY3XfM3sOl2rhaV83xYUY=","phone":"sealed:v1:EcTNx0Y-mRsWCAAraOSEdLfsDkuCvzqZCk5gPuPJpO7jTnZ1lsZJkn-NFwA=","region":"north","industry":"computing","external_ids":{"erp":"6"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('8', '01a22d16-1531-74b2-b6fc-1c4c7c4fe769', 'customer-50000000-0000-4000-8000-000000000007', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:32:31.642145+00', '2026-11-30 15:32:31.666332+00', '01a22d16-150c-775e-940c-de57730f6f54', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000007","kind":"person","name":"sealed:v1:aOiCcD2dJg5L3qdMSyFSGE62gboL93slAtJpNREpgRYUI-C1JAPBNLUC","email":"sealed:v1:XvLiNFl9fGS-K8AwXi5W93r9ja13fkfESUgG_ebgNqtZOrvo1ImRo-e10XM=","phone":"sealed:v1:Bssv0JwOPzWPLTcmAiG1SnaSjbAT2Fa8uHGMsnHF7WFGE3wiL0nSHFZmACM=","region":"south","industry":"computing","external_ids":{"erp":"7"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('9', '01a22d16-1575-74b2-9451-49f0636f49c9', 'customer-50000000-0000-4000-8000-000000000008', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:32:31.709707+00', '2026-11-30 15:32:31.742928+00', '01a22d16-1552-76a5-8176-222340e48755', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000008","kind":"person","name":"sealed:v1:SNee_sLoTFGXQ94Bmr8JuCkaLDnsw5IZEJjl7Mo_oUXnwgtB86JSJrsn","email":"sealed:v1:C7ohmK9ZGr8y4jOBxMDNUZqNqM6W65yD8hHXevosGFF0uW0tE-37ViaSK7g=","phone":"sealed:v1:TqzkEOTJPpHoCZsfetogI3yUXrEAfXbwN1Ji5cy4sX5AWBkjsJq2nIIpA0E=","region":"north","industry":"computing","external_ids":{"erp":"8"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}');

insert into public.idempotency_keys (digest, fingerprint, status, response, created_at) values
(E'\\x06d38fa05de86307f34636019c6bfed7863c09418c4a529ce566ea78ca880cb6', E'\\x19725ae849618ce23a35cd5eca809f2c6c6e1cdaf09d6ceaed50fbee4fed49c6', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303036227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313464392d373032352d393763392d626135646437633362346663222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303036222c2276657273696f6e223a317d7d', '2026-11-30 15:32:31.590844+00'),
(E'\\x0f0af2c9fbdbbd9010315388006533d64418e909f5fac28ff14f8d507114839f', E'\\x0ac55e29c802d8233f4bf4afb352a6ed32fdcf98e3c35717d7a1ec039c7390ef', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303062227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313637642d373265382d626139632d653763626265663931623933222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303062222c2276657273696f6e223a317d7d', '2026-11-30 15:32:31.999245+00'),
(E'\\x34b196b078382c7ceae5256c23bd476320c7360c8a06ea26b7b79779436eaa67', E'\\xc3762d2c3c810f0f604c54875cce0a2238eed60d09a15ad6a1005832ffabfe7a', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d346633352d373139352d383637312d356365306363323535613935222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a327d7d', '2026-11-30 15:32:46.532148+00'),
(E'\\x3dfee623ad515aa8fc4f2725324cb97fce348d433efcc5687f4e3a756860d3a3', E'\\x038cf4e077688b05087a6bc92a4f7b4437dea1389d78a988bc914b145d7de878', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303063227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313637652d373039622d383930302d306331383064616336613964222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303063222c2276657273696f6e223a317d7d', '2026-11-30 15:32:31.999273+00'),
(E'\\x45f58003aab19338ac6b6564bb50ebc53291566d611f491d01c0dbff2e858196', E'\\x3052fa0cb738fc25999a2d9c8011d0fbe54863ac923a924f042178ab6232688e', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303037227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d353963342d373133662d616232342d656334653536346430316334222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303037222c2276657273696f6e223a337d7d', '2026-11-30 15:32:49.221983+00'),
(E'\\x5124c735915a35e7e2c818c93652b92b66e41c3e2e41022e816ebb9061e0e977', E'\\x9c7e8ade9f7b5e71a92245ec3fc818f07463a0807f4112ca01b72eaa92d6932a', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d353464622d373031352d383361302d626466326131323663323161222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a357d7d', '2026-11-30 15:32:47.978412+00'),
(E'\\x5764c6b92a1e82c863bb7c09fefdb5310a4c7d2a1fd698ce7185560f1a0ea859', E'\\x4a8d132fd8e6411d9cda8208488c5c0390abe660a0b2d8b03fe3d72ae726e14a', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303035227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d353564662d373562352d393133642d613738663939646165316437222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303035222c2276657273696f6e223a327d7d', '2026-11-30 15:32:48.234902+00'),
(E'\\x65d7175d12cccff4524b8e71818af8ecb1bfc3eba5a8298e071955ec07aa46fb', E'\\xd19b5d9569ca00af146e56bd05e7021ee8a161b8de6c5f15e83751cacf3048f3', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303034227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313365312d373134632d393630622d316365356436383534316638222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303034222c2276657273696f6e223a317d7d', '2026-11-30 15:32:31.330835+00'),
(E'\\x709876a9ec9e22c4858084b199d90d9849777d71ef5081d40c4089b12388cac3', E'\\x711f418756dc49d86ea9e4faf78b502c3895b39d4c33a87c8c8ced832a3ebca2', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303031227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313133632d373261392d613836362d646162663738353333653335222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 15:32:30.654156+00'),
(E'\\x78f8ffa7124bdc5e4f8f692b63b8a7aa7a45e12ae5474218f314c483ae478b58', E'\\x8ab5ebcc1be7ac4a82be0ed01ad730c7b614b741c3c01733bac30a890e27a37c', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303039227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d353861632d373435642d393361332d396364333535303862616638222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303039222c2276657273696f6e223a327d7d', '2026-11-30 15:32:48.942548+00'),
(E'\\x7908d097545f3856ebf757939aeb7cb16c7d88310484ee2435f442f0fba54b15', E'\\x85aca930140484ee982845a8aca0331d07888df52e4de80c269918ad9e4e2907', '200', E'\\x7b22696473223a7b22756e6974223a2237303030303030302d303030302d303030302d303030302d303030303030303030303031222c226170706c696564223a312c226475706c696361746573223a302c2277616974696e67223a302c22626c6f636b696e67223a6e756c6c7d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d646266392d373130662d383430322d383966393636313665643661222c2273747265616d223a22637573746f6d65722d37303030303030302d303030302d303030302d303030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 15:33:22.815931+00'),
(E'\\x7c3cdc998f65f53436d20d1fad6b24dee84cc7635a1a1d8c1962a7d5df2b9f7d', E'\\x4b56bdebf54d280136fa83816191ab36e6c8c86aece71d4206f06d06b99ec183', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303035227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313435642d373166372d396266302d353962656538303563356632222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303035222c2276657273696f6e223a317d7d', '2026-11-30 15:32:31.470086+00'),
(E'\\x80607e2122f8a58bba90f43a457d6ef5b260d23cabe76435c69bc23ddba74832', E'\\xe072fb999a6f16c644f9172584e9076d8df9dc4ab76950de58b3378232cfba73', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303034227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d633535322d373238392d383661362d383164363361396565343933222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303034222c2276657273696f6e223a327d7d', '2026-11-30 15:33:16.93853+00'),
(E'\\x88a30b8d91a7a6518e433ed97497620c5fea4ca3ce0107b64a8a49f60c930363', E'\\x107b13ee8fb2adc417234b7df430f4ef089f6d8f32a2fdceae47a11fcfaa9348', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303038227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313537352d373462322d393435312d343966303633366634396339222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303038222c2276657273696f6e223a317d7d', '2026-11-30 15:32:31.742866+00'),
(E'\\x8bbcba59dfcdb7b4452aa778c497a6d314ca1f94a9845a58fb4a7e89fb68d775', E'\\x320d219c30faddc5abc6dfb2caa1a0328b55afa6c7be209fe673284587fb01f4', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303039227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d633736382d373732372d383737302d383335366236343763656166222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303039222c2276657273696f6e223a337d7d', '2026-11-30 15:33:17.357832+00'),
(E'\\x9ed6317ad26124cd1ae51bf47f6fb93f48b3d78b5903e98ce9be31eabe11b3b3', E'\\x9901afaed035fc891340404389d5104a08bd71eb5061cb6fc204f882da47137d', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d353130322d373533352d623162302d616433626332356631313133222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a327d7d', '2026-11-30 15:32:46.995972+00'),
(E'\\xa16c86c48043f096a32da48a1c0c72c1249dce0a306679a029d4e8d8358e83d1', E'\\xbee1af7163a9eb12eb77131bb86936615e82ae356c62d798d0901d0c8e587b6b', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303037227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d353730312d373363302d386131662d653562323032303635393632222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303037222c2276657273696f6e223a327d7d', '2026-11-30 15:32:48.514548+00'),
(E'\\xa2b1dedf49177c458eaf17be9062a1da7323ce5feed8279c19f5309de26dadd6', E'\\xd66164650aaf514989776ad4030ed07aab70f008d6c3a8f4954c10c78f123917', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303039227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313564342d373464322d616462392d653165343364393331396630222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303039222c2276657273696f6e223a317d7d', '2026-11-30 15:32:31.832918+00'),
(E'\\xa722a37e16960cc7515e22b111f8f714a5a1fe147111322caa6074068471e032', E'\\x7ca7cda6103026723badaac2ebe584a3bdad97edc351b819c4b70a59de9e6035', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303031227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d346262612d373763392d396236362d343632396539393030353136222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303031222c2276657273696f6e223a327d7d', '2026-11-30 15:32:45.66176+00'),
(E'\\xa7c1fa1331f5941c7a702dd161a8bae01651962f476d0155ca854613aa6321f6', E'\\x8f4f5c4fe1bb3a966e6977c083691c66f2251aeb0a9d3cedcbe0fa4979fdafca', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d353362302d373635662d626538642d656133666634373763623465222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a347d7d', '2026-11-30 15:32:47.668046+00'),
(E'\\xa929075745e6fae0c1c2bb3e90a5fb269cd14dcb19370f28c3fed2b74a926fc0', E'\\x7f3564ac17f0ce6438f66c05b5176a851f5c662c674bf35388cc0a0fb0003876', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313163322d373366352d613264352d373636623435643738663639222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a317d7d', '2026-11-30 15:32:30.787052+00'),
(E'\\xb9e7f9e7b642357c5de381c68483f5aea72b2bd9500a8e838767a544d3f0c22c', E'\\xc31a1286142f4c01adefc8fd6a3b5997ca38dd6a44b6853d47d2ce5009e3860f', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303030227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d306563642d373336342d393238662d623963343635333836643362222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303030222c2276657273696f6e223a317d7d', '2026-11-30 15:32:30.103426+00'),
(E'\\xc00d5f36b6a580eb80246cdea457815d40bff1d8fbb40f1552b80c6932c2f7a5', E'\\xf22e7e20feaa824939f33ca8d5b218f55e3b97edf628333485f2f6086f6e81a3', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303061227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313632652d373432372d383966342d613637396633653361376131222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303061222c2276657273696f6e223a317d7d', '2026-11-30 15:32:31.919596+00'),
(E'\\xc632876db79398f4f84a1dc3c7a745f5e96a7f986d12656a40967797fb334937', E'\\x9c7e8ade9f7b5e71a92245ec3fc818f07463a0807f4112ca01b72eaa92d6932a', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d353262392d373032302d393165642d333836633463633735633738222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a337d7d', '2026-11-30 15:32:47.436819+00'),
(E'\\xeb8444a266f04a1846c62bb44d56b284e86d072910d19c66fe306fdad445ecba', E'\\xad2dc753da4050275e22d0aa37cfb92f287a368f458ffb0e0d2bb32e5bf7469b', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313338312d373130382d386337392d303365346639343732356432222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a317d7d', '2026-11-30 15:32:31.234953+00'),
(E'\\xf00345fa3799bcf3e455cdb0f749fc15a5d5fdf53d6f8257d6869646d78298ff', E'\\xe6767dbf748cab7561a6a8081f3f943d19ed940ef9cefb6909e30f0845bc95ab', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303063227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d653238612d373136302d386135622d396239643031313231306335222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303063222c2276657273696f6e223a327d7d', '2026-11-30 15:33:24.235643+00'),
(E'\\xf021584c4897c2710efa2330eb9f6516a912f6ccf389d08dcceeef4020de1a07', E'\\xd347ae5b5b71eb8683bcb7ac33ee8834c588a704f9dd05f11f9192daf7e4f14c', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303037227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d313533312d373462322d623666632d316334633763346665373639222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303037222c2276657273696f6e223a317d7d', '2026-11-30 15:32:31.666282+00');

insert into public.names (customer_id, version, words) values
('50000000-0000-4000-8000-000000000000', '1', '''lovelace'' ''mills'''),
('50000000-0000-4000-8000-000000000001', '2', '''grace'' ''hopper'''),
('50000000-0000-4000-8000-000000000002', '1', '''2'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-000000000003', '1', '''3'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-000000000005', '1', '''5'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-000000000006', '1', '''6'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-000000000007', '1', '''7'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-000000000008', '1', '''8'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-00000000000b', '1', '''11'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-00000000000c', '1', '''12'' ''ada'' ''lovelace''');

insert into public.names_filled (at, normalisation) values
('2026-11-30 15:32:19.415673+00', '2');

insert into public.outbox ("position", shard) values
('31', '14');

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('50000000-0000-4000-8000-000000000000', E'\\x0108a84de6380d38dc72a009de1a275805ec0ba4772db86162e76205a41c7321ab7783e09f70b893566bf1fe50ba265ebfdef074e4177400be56d6b5d5', '2026-11-30 15:32:30.004415+00', null),
('50000000-0000-4000-8000-000000000001', E'\\x014f95ff645ea162fb1c3fc8c9535eed3ff9a42426831404280191e22c2b8ad4bd03f66ff7dd01f17c0a46f8e20f0765477c0524dbb6543757842fcec6', '2026-11-30 15:32:30.596467+00', null),
('50000000-0000-4000-8000-000000000002', E'\\x017cc752767a222289dacaba402ac5b181cc6ce7ddfbc6cee6b04d8ab287dd1489867cce25d8c5c28d42b05b2f9d6fc0b32fe32f62ee6ebc8b34dc91e2', '2026-11-30 15:32:30.752778+00', null),
('50000000-0000-4000-8000-000000000003', E'\\x018d1d0a2786228068c2f74c908d1b6a95202c15a3ad517b19ac4eb012087fef3e88d0014a769f9a00fc833486e28107f708188502167c22465b5b9598', '2026-11-30 15:32:31.204527+00', null),
('50000000-0000-4000-8000-000000000004', null, '2026-11-30 15:32:31.315352+00', '2026-11-30 15:33:16.754573+00'),
('50000000-0000-4000-8000-000000000005', E'\\x01825a1100674cf0ce668eaa7b59f06b5e20eec583acbdfa55559ab5f733a146c81ade32c862139aecf17b75473ebb67a49a3bc5070bc5fe2b14f20297', '2026-11-30 15:32:31.4397+00', null),
('50000000-0000-4000-8000-000000000006', E'\\x018c5342d30df694a5f81dde123f4d06fada359ab000e63635553c13acebbb51d9c37f887aca05048970575a53af018332f342955dd9212c8812cdbdfc', '2026-11-30 15:32:31.546583+00', null),
('50000000-0000-4000-8000-000000000007', E'\\x011236ce7a6bc23548326be2f67fedbcc150c8e090a3dd4f90e096694d05c340e6eadb7467e00cfa2ad6610b155ab56adac8ffbc64694a08f9acacac8c', '2026-11-30 15:32:31.646726+00', null),
('50000000-0000-4000-8000-000000000008', E'\\x012d615e5812b4cdf2418ff6289773734d5ea2bf87aace1f34d51727ff85d58fe1dbc16167ca90b95810b4086065e21ae0d434e0d51ce657d8281a683a', '2026-11-30 15:32:31.713949+00', null),
('50000000-0000-4000-8000-000000000009', null, '2026-11-30 15:32:31.807782+00', '2026-11-30 15:33:17.289496+00'),
('50000000-0000-4000-8000-00000000000a', null, '2026-11-30 15:32:31.897798+00', '2026-11-30 15:33:17.289496+00'),
('50000000-0000-4000-8000-00000000000b', E'\\x01bdcde49b99bbbac983cd95a1b1ca620e32d9483d2895e2d5925fd9ce4f2b42b6e387e2751ff1d74b763729e4f89f1dbad55373bc76abee6f21de25f8', '2026-11-30 15:32:31.980608+00', null),
('50000000-0000-4000-8000-00000000000c', E'\\x013a716afbdb483d0f33d1863e3e5e05f9c96411b1058abc81c6a38f1c0bc7d5c4726994fd4ac89fdcca4123b8b9517341da627e6ee119b9b701942247', '2026-11-30 15:32:31.980608+00', null);

insert into public.projection_shape (only_row, shape) values
('true', '2');

insert into public.relay_epoch (only_row, epoch, restored_epoch) values
('true', '1', '0');

insert into public.relay_log (topic, partition, epoch, first_epoch, first_event_id, last_offset) values
('crm.customer.v1', '1', '1', '1', '01a22d16-1531-74b2-b6fc-1c4c7c4fe769', '2'),
('crm.customer.v1', '10', '1', '1', '01a22d16-13e1-714c-960b-1ce5d68541f8', '2'),
('crm.customer.v1', '11', '1', '1', '01a22d16-162e-7427-89f4-a679f3e3a7a1', '2'),
('crm.customer.v1', '2', '1', '1', '01a22d16-1381-7108-8c79-03e4f94725d2', '4'),
('crm.customer.v1', '3', '1', '1', '01a22d16-1575-74b2-9451-49f0636f49c9', '2'),
('crm.customer.v1', '4', '1', '1', '01a22d16-11c2-73f5-a2d5-766b45d78f69', '3'),
('crm.customer.v1', '6', '1', '1', '01a22d16-113c-72a9-a866-dabf78533e35', '3'),
('crm.customer.v1', '7', '1', '1', '01a22d16-0ecd-7364-928f-b9c465386d3b', '0'),
('crm.customer.v1', '8', '1', '1', '01a22d16-15d4-74d2-adb9-e1e43d9319f0', '2'),
('crm.customer.v1', '9', '1', '1', '01a22d16-167d-72e8-ba9c-e7cbbef91b93', '0');

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
('customer-50000000-0000-4000-8000-000000000000', '1', '50000000-0000-4000-8000-000000000000'),
('customer-50000000-0000-4000-8000-000000000001', '2', '50000000-0000-4000-8000-000000000001'),
('customer-50000000-0000-4000-8000-000000000002', '2', '50000000-0000-4000-8000-000000000002'),
('customer-50000000-0000-4000-8000-000000000003', '5', '50000000-0000-4000-8000-000000000003'),
('customer-50000000-0000-4000-8000-000000000004', '2', '50000000-0000-4000-8000-000000000004'),
('customer-50000000-0000-4000-8000-000000000005', '2', '50000000-0000-4000-8000-000000000005'),
('customer-50000000-0000-4000-8000-000000000006', '2', '50000000-0000-4000-8000-000000000006'),
('customer-50000000-0000-4000-8000-000000000007', '3', '50000000-0000-4000-8000-000000000007'),
('customer-50000000-0000-4000-8000-000000000008', '3', '50000000-0000-4000-8000-000000000008'),
('customer-50000000-0000-4000-8000-000000000009', '3', '50000000-0000-4000-8000-000000000009'),
('customer-50000000-0000-4000-8000-00000000000a', '3', '50000000-0000-4000-8000-00000000000a'),
('customer-50000000-0000-4000-8000-00000000000b', '1', '50000000-0000-4000-8000-00000000000b'),
('customer-50000000-0000-4000-8000-00000000000c', '2', '50000000-0000-4000-8000-00000000000c');

select setval('projection.parked_seq_seq', 4, true);
select setval('public.events_position', 31, true);
