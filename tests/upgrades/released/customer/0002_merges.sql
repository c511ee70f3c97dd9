-- The customer service as of commit 4b391af, revision 0002_merges: its whole database, filled through the code of then.

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
    at timestamp with time zone not null
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

create table public.alembic_version (version_num varchar(32) primary key);

insert into projection.activity (customer_id, interactions, complaints, purchases, last_interaction_at, last_interaction_id, last_interaction, last_purchase_at, last_purchase_id, last_purchase, last_payment_at, last_refund_at) values
('50000000-0000-4000-8000-000000000000', '1', '1', '1', '2026-11-30 08:01:38.90491+00', '8da7bd10-ae73-4f7f-a68a-51558b3be5ca', '{"interaction_id":"8da7bd10-ae73-4f7f-a68a-51558b3be5ca","customer_id":"50000000-0000-4000-8000-000000000000","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 08:01:38.90491+00', 'f53d0377-a9bf-43c8-9c8b-cd30e2f1a5c6', '{"purchase_id":"f53d0377-a9bf-43c8-9c8b-cd30e2f1a5c6","customer_id":"50000000-0000-4000-8000-000000000000","amount":"100.50","currency":"EUR","due_at":"2026-11-30T08:01:38.904910Z"}', '2026-11-30 08:01:38.90491+00', null),
('50000000-0000-4000-8000-000000000001', '1', '1', '1', '2026-11-30 08:01:38.90491+00', '4aeb7752-3a12-40d9-b2b9-baf0c384d540', '{"interaction_id":"4aeb7752-3a12-40d9-b2b9-baf0c384d540","customer_id":"50000000-0000-4000-8000-000000000001","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 08:01:38.90491+00', 'd2581c69-e996-4f5a-9f66-2c1597f9a288', '{"purchase_id":"d2581c69-e996-4f5a-9f66-2c1597f9a288","customer_id":"50000000-0000-4000-8000-000000000001","amount":"100.50","currency":"EUR","due_at":"2026-11-30T08:01:38.904910Z"}', '2026-11-30 08:01:38.90491+00', '2026-11-30 08:01:38.90491+00'),
('50000000-0000-4000-8000-000000000002', '1', '1', '1', '2026-11-30 08:01:38.90491+00', '42147999-b21d-456f-a7c4-35353607c143', '{"interaction_id":"42147999-b21d-456f-a7c4-35353607c143","customer_id":"50000000-0000-4000-8000-000000000002","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 08:01:38.90491+00', '74ba59a0-df20-4fb8-a480-7a7f53625e98', '{"purchase_id":"74ba59a0-df20-4fb8-a480-7a7f53625e98","customer_id":"50000000-0000-4000-8000-000000000002","amount":"100.50","currency":"EUR","due_at":"2026-11-30T08:01:38.904910Z"}', '2026-11-30 08:01:38.90491+00', null),
('50000000-0000-4000-8000-000000000003', '1', '1', '1', '2026-11-30 08:01:38.90491+00', '19d57e51-d3b7-4c86-82d4-b39d0a775cef', '{"interaction_id":"19d57e51-d3b7-4c86-82d4-b39d0a775cef","customer_id":"50000000-0000-4000-8000-000000000003","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 08:01:38.90491+00', '488c9d9c-87e6-479f-b036-7ce3f2053380', '{"purchase_id":"488c9d9c-87e6-479f-b036-7ce3f2053380","customer_id":"50000000-0000-4000-8000-000000000003","amount":"100.50","currency":"EUR","due_at":"2026-11-30T08:01:38.904910Z"}', '2026-11-30 08:01:38.90491+00', '2026-11-30 08:01:38.90491+00'),
('50000000-0000-4000-8000-000000000005', '1', '1', '1', '2026-11-30 08:01:38.90491+00', 'ca5d4a74-c3b4-4802-8d10-5358e4fcdce4', '{"interaction_id":"ca5d4a74-c3b4-4802-8d10-5358e4fcdce4","customer_id":"50000000-0000-4000-8000-000000000005","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 08:01:38.90491+00', '53bd50e2-d6de-4fb2-bf4f-2651f39ee1eb', '{"purchase_id":"53bd50e2-d6de-4fb2-bf4f-2651f39ee1eb","customer_id":"50000000-0000-4000-8000-000000000005","amount":"100.50","currency":"EUR","due_at":"2026-11-30T08:01:38.904910Z"}', '2026-11-30 08:01:38.90491+00', '2026-11-30 08:01:38.90491+00'),
('50000000-0000-4000-8000-000000000006', '1', '1', '1', '2026-11-30 08:01:38.90491+00', 'e6102bc6-c364-4245-a016-1093718558a1', '{"interaction_id":"e6102bc6-c364-4245-a016-1093718558a1","customer_id":"50000000-0000-4000-8000-000000000006","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 08:01:38.90491+00', 'c88ba1df-8cde-4955-b1fc-0fed112ccdd4', '{"purchase_id":"c88ba1df-8cde-4955-b1fc-0fed112ccdd4","customer_id":"50000000-0000-4000-8000-000000000006","amount":"100.50","currency":"EUR","due_at":"2026-11-30T08:01:38.904910Z"}', '2026-11-30 08:01:38.90491+00', null),
('50000000-0000-4000-8000-000000000007', '1', '1', '1', '2026-11-30 08:01:38.90491+00', 'ebc1d46c-4ce6-4ef4-b3b7-d3c6f24f004e', '{"interaction_id":"ebc1d46c-4ce6-4ef4-b3b7-d3c6f24f004e","customer_id":"50000000-0000-4000-8000-000000000007","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 08:01:38.90491+00', 'bbfcbbe6-707e-4066-b263-2faedfdd4d5b', '{"purchase_id":"bbfcbbe6-707e-4066-b263-2faedfdd4d5b","customer_id":"50000000-0000-4000-8000-000000000007","amount":"100.50","currency":"EUR","due_at":"2026-11-30T08:01:38.904910Z"}', '2026-11-30 08:01:38.90491+00', '2026-11-30 08:01:38.90491+00'),
('50000000-0000-4000-8000-000000000008', '1', '1', '1', '2026-11-30 08:01:38.90491+00', 'd823d459-8970-40d9-943d-cfcc0c778c3b', '{"interaction_id":"d823d459-8970-40d9-943d-cfcc0c778c3b","customer_id":"50000000-0000-4000-8000-000000000008","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 08:01:38.90491+00', '51c1d998-1378-4de6-a25c-82c84062ae9e', '{"purchase_id":"51c1d998-1378-4de6-a25c-82c84062ae9e","customer_id":"50000000-0000-4000-8000-000000000008","amount":"100.50","currency":"EUR","due_at":"2026-11-30T08:01:38.904910Z"}', '2026-11-30 08:01:38.90491+00', null),
('50000000-0000-4000-8000-000000000009', '1', '1', '1', '2026-11-30 08:01:38.90491+00', '9e04959d-2fd4-4d4b-94ed-8223b9b0a32c', '{"interaction_id":"9e04959d-2fd4-4d4b-94ed-8223b9b0a32c","customer_id":"50000000-0000-4000-8000-000000000009","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 08:01:38.90491+00', 'dad7afd7-84cf-4641-83cf-f584e4f59a7a', '{"purchase_id":"dad7afd7-84cf-4641-83cf-f584e4f59a7a","customer_id":"50000000-0000-4000-8000-000000000009","amount":"100.50","currency":"EUR","due_at":"2026-11-30T08:01:38.904910Z"}', '2026-11-30 08:01:38.90491+00', '2026-11-30 08:01:38.90491+00'),
('50000000-0000-4000-8000-00000000000a', '1', '1', '1', '2026-11-30 08:01:38.90491+00', 'e413bb0e-e568-4e8d-90c6-f26b07aaebaf', '{"interaction_id":"e413bb0e-e568-4e8d-90c6-f26b07aaebaf","customer_id":"50000000-0000-4000-8000-00000000000a","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 08:01:38.90491+00', 'd0197fdc-60e7-45d5-b48e-4eedc7cbce0c', '{"purchase_id":"d0197fdc-60e7-45d5-b48e-4eedc7cbce0c","customer_id":"50000000-0000-4000-8000-00000000000a","amount":"100.50","currency":"EUR","due_at":"2026-11-30T08:01:38.904910Z"}', '2026-11-30 08:01:38.90491+00', null),
('50000000-0000-4000-8000-00000000000b', '1', '1', '1', '2026-11-30 08:01:38.90491+00', '434a2f57-336a-4df9-83f1-1c298e9feada', '{"interaction_id":"434a2f57-336a-4df9-83f1-1c298e9feada","customer_id":"50000000-0000-4000-8000-00000000000b","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 08:01:38.90491+00', '8176ecf7-d0da-4108-be39-36f3f270fb18', '{"purchase_id":"8176ecf7-d0da-4108-be39-36f3f270fb18","customer_id":"50000000-0000-4000-8000-00000000000b","amount":"100.50","currency":"EUR","due_at":"2026-11-30T08:01:38.904910Z"}', '2026-11-30 08:01:38.90491+00', '2026-11-30 08:01:38.90491+00');

insert into projection.customers (customer_id, kind, region, industry, owner, registered_at, erased, name_event, name_version, name_sealed, email_token, phone_token, grade, standing, merged_into) values
('50000000-0000-4000-8000-000000000000', 'person', 'north', 'computing', null, '2026-11-30 08:01:38.430773+00', 'false', '01a22b79-487e-7144-87c5-c03bbd02e74d', '1', 'sealed:v1:S29odsIxm6mkcUzgEeYmDGEhJY_l9Y1gle7NEckbKQ7I4jvk_1fpH5v4', '6lwD5hUwazhpb-XuVmcBelCWZ1A6GdDZrSPBghSlfoE', 'Hw68TUYE5-XmvaQ3h2bS2dy3eKwKx8XGX5c-pOVgjy8', 'A', '{"customer_id":"50000000-0000-4000-8000-000000000000","grade":"A","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}', null),
('50000000-0000-4000-8000-000000000001', 'person', 'east', 'computing', null, '2026-11-30 08:01:38.536809+00', 'false', '01a22b79-49e2-75a3-bf4a-54a5b2f835a0', '2', 'sealed:v1:Zai72FQioGXHjmHrhgwcDRbzawYuxJ_BVthrDEnwcJHkF7YT1zWrWg==', 'CvYKC4CsCI6WPv54iLdj1_UXE9jM7zhWjWgkl9tQa2c', 'bcvPux2AgnBlf1gjqaqTsuZ6mfO9fhBuANFg2iCIfUs', 'B', '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"B","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}', null),
('50000000-0000-4000-8000-000000000002', 'person', 'east', 'computing', null, '2026-11-30 08:01:38.565082+00', 'false', '01a22b79-49f3-7477-af0d-a47f7ae919b8', '2', 'sealed:v1:SJc4GOXTKNNfTr-U2WeCnWz9cY7w9FuwIKPjtuXdcgkDC5FkosNI7A==', 'mLw6KnSzaSZSenpQMytSnkYmr1kN6zq3HXYfHbuu1vo', 'dQLQexm93WgHhhLzNvxTAy24Dle-7JKR83Xbe2rFfhQ', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"C","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}', null),
('50000000-0000-4000-8000-000000000003', 'person', 'south', 'computing', 'kim', '2026-11-30 08:01:38.593378+00', 'false', '01a22b79-4921-761e-871b-efa432ddf949', '1', 'sealed:v1:A8up1PEaaTHoskfQKEd0T3ddswcIz1-YKPgkgru7772-ocE7Gm3_r6JZ', '-sg8k9fxZS-DQmQXPLnh8Xa20cC5FwL2ce8CIC7NH44', 'xv0hFjjh_7K2rwbcjBeITJLprZDxCUdJzat2mMrmPRA', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000003","grade":"C","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}', null),
('50000000-0000-4000-8000-000000000004', 'person', 'north', 'computing', null, '2026-11-30 08:01:38.620065+00', 'true', null, null, null, null, null, null, null, null),
('50000000-0000-4000-8000-000000000005', 'person', 'south', 'computing', null, '2026-11-30 08:01:38.646085+00', 'false', '01a22b79-4956-7394-978a-054fcb20ac36', '1', 'sealed:v1:sk73qojf2DDTY85SsZYU8Ph_YNMSe0FTbRJoF9lBouNnjU6o-SuYKvi7', 'DIDg8LiSGOBPiAXwdewSugwhChJVw2bNWmU9h7VylOI', 'B9yGjnwYtMCSgEgARQW_Ze9zgWiLtrUkR36u3KY0yoM', 'B', '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"B","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}', null),
('50000000-0000-4000-8000-000000000006', 'person', 'north', 'computing', null, '2026-11-30 08:01:38.664588+00', 'false', '01a22b79-4968-7070-ae6b-0260f1152e66', '1', 'sealed:v1:WtH1DHBu2nPnXMkUbOv4dUxTf4Z2Hga-wucYAAJACgGksihPBvpdZkc4', 'KvxqJh6FNDBI1Sq1SoYxZ7BRNUwoe-Jl8z7MujGJx94', 'HHzfsDl821XzGOjw_DerRZ3dFWW6FsAUgKrqQFEbFQ8', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000006","grade":"C","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}', '50000000-0000-4000-8000-000000000005'),
('50000000-0000-4000-8000-000000000007', 'person', 'south', 'computing', null, '2026-11-30 08:01:38.689051+00', 'false', '01a22b79-4981-7192-b1fb-536db8d6107c', '1', 'sealed:v1:g-OpKGhDFSrwDyQfsHztIZ-tfk0BXejtvvrKpzVzV-jJWJLExrHxe4oo', 'PYl-IfCZhqSsERShucPYa3l3WYhCvsaRaLUhW3X8vis', 'mXOCFawgS1CyGO5o5vc5xdgo2iTgCuwnIW5eEiQUkK0', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}', null),
('50000000-0000-4000-8000-000000000008', 'person', 'north', 'computing', null, '2026-11-30 08:01:38.713782+00', 'false', '01a22b79-4999-7404-adf0-50591c990ecc', '1', 'sealed:v1:ROX3yXfjdX0fKS-i_TIlgQW0I4UQCKDWeKrn5Hg0AtlqwA0TnlORlXnn', 'Tu86drZlcYcRXxl8dpk59iB_tk4j9Vfl6S4FWmg34Uw', '2atGIZz-qZoiSkAhbtV5d4YpjSq4NTcmUvS_D-fXsU8', 'A', '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"A","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}', null),
('50000000-0000-4000-8000-000000000009', 'person', 'south', 'computing', null, '2026-11-30 08:01:38.726454+00', 'false', '01a22b79-49a6-763b-922f-56f48a8f66d3', '1', 'sealed:v1:f4vhjNWCCAV1khP7jJ6I7NJadpSr8XmIk8N5IgQxKkmBubQiKMZ1ogu1', 'o7byhTuH2aH22ynjtRJ1Xfqi_NNNEJkAtbacIJAa6lY', '3Ru0-BhWeawIsO-Wzb25Auac7NzI-waavIX26Vg4bCk', 'B', '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"B","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}', null),
('50000000-0000-4000-8000-00000000000a', 'person', 'north', 'computing', null, '2026-11-30 08:01:38.749174+00', 'false', '01a22b79-49bd-77c0-b5d2-d9d59a54d14b', '1', 'sealed:v1:XuO6kgGBNV3OPKhMDCbxHgPRfli4pdbA7PbaBHL30pNl0RyUUNv87WFo3A==', '0oc8y2aF-W7mllCVnrsu_QJtXHld7THP3xDsf35AB6k', 'LfZrQStKyCglLqyvT-ExWKgOhmmoWQidR21I9n_pp2Y', 'C', '{"customer_id":"50000000-0000-4000-8000-00000000000a","grade":"C","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}', null),
('50000000-0000-4000-8000-00000000000b', 'person', 'south', 'computing', null, '2026-11-30 08:01:38.7695+00', 'false', '01a22b79-49d1-768c-b40d-156d3ce3ed3d', '1', 'sealed:v1:S2DRoKgQHk7mspoxKzMPpWkB9dSg8GccsU23zPMpBOfDtjkaaxjNwsP4UA==', 'Cdl_Q04GRopeS3kXhm4RcKOOke-IkILq7_lwQJE9Usc', '3DNnuWmi3kLjhjVBu5945CIbUaKYJCFxLbEfZYNrxQA', 'C', '{"customer_id":"50000000-0000-4000-8000-00000000000b","grade":"C","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}', null);

insert into projection.invoices (purchase_id, customer_id, currency, amount, due_at, paid, refunded, written_off) values
('488c9d9c-87e6-479f-b036-7ce3f2053380', '50000000-0000-4000-8000-000000000003', 'EUR', '100.50', '2026-11-30 08:01:38.90491+00', '20', '5', '0'),
('51c1d998-1378-4de6-a25c-82c84062ae9e', '50000000-0000-4000-8000-000000000008', 'EUR', '100.50', '2026-11-30 08:01:38.90491+00', '20', '0', '0'),
('53bd50e2-d6de-4fb2-bf4f-2651f39ee1eb', '50000000-0000-4000-8000-000000000005', 'EUR', '100.50', '2026-11-30 08:01:38.90491+00', '20', '5', '10'),
('74ba59a0-df20-4fb8-a480-7a7f53625e98', '50000000-0000-4000-8000-000000000002', 'EUR', '100.50', '2026-11-30 08:01:38.90491+00', '20', '0', '0'),
('8176ecf7-d0da-4108-be39-36f3f270fb18', '50000000-0000-4000-8000-00000000000b', 'EUR', '100.50', '2026-11-30 08:01:38.90491+00', '20', '5', '0'),
('bbfcbbe6-707e-4066-b263-2faedfdd4d5b', '50000000-0000-4000-8000-000000000007', 'EUR', '100.50', '2026-11-30 08:01:38.90491+00', '20', '5', '0'),
('c88ba1df-8cde-4955-b1fc-0fed112ccdd4', '50000000-0000-4000-8000-000000000006', 'EUR', '100.50', '2026-11-30 08:01:38.90491+00', '20', '0', '0'),
('d0197fdc-60e7-45d5-b48e-4eedc7cbce0c', '50000000-0000-4000-8000-00000000000a', 'EUR', '100.50', '2026-11-30 08:01:38.90491+00', '20', '0', '0'),
('d2581c69-e996-4f5a-9f66-2c1597f9a288', '50000000-0000-4000-8000-000000000001', 'EUR', '100.50', '2026-11-30 08:01:38.90491+00', '20', '5', '10'),
('dad7afd7-84cf-4641-83cf-f584e4f59a7a', '50000000-0000-4000-8000-000000000009', 'EUR', '100.50', '2026-11-30 08:01:38.90491+00', '20', '5', '10'),
('f53d0377-a9bf-43c8-9c8b-cd30e2f1a5c6', '50000000-0000-4000-8000-000000000000', 'EUR', '100.50', '2026-11-30 08:01:38.90491+00', '20', '0', '0');

insert into projection.positions (topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next, advanced_at, applied_until) values
('crm.purchase.v1', '0', null, null, '0', '0', '24', '2026-11-30 08:01:39.015522+00', null);

insert into projection.stream_versions (stream, version) values
('customer-50000000-0000-4000-8000-000000000000', '1'),
('customer-50000000-0000-4000-8000-000000000001', '2'),
('customer-50000000-0000-4000-8000-000000000002', '2'),
('customer-50000000-0000-4000-8000-000000000003', '2'),
('customer-50000000-0000-4000-8000-000000000004', '2'),
('customer-50000000-0000-4000-8000-000000000005', '2'),
('customer-50000000-0000-4000-8000-000000000006', '2'),
('customer-50000000-0000-4000-8000-000000000007', '1'),
('customer-50000000-0000-4000-8000-000000000008', '1'),
('customer-50000000-0000-4000-8000-000000000009', '1'),
('customer-50000000-0000-4000-8000-00000000000a', '1'),
('customer-50000000-0000-4000-8000-00000000000b', '1'),
('interaction-19d57e51-d3b7-4c86-82d4-b39d0a775cef', '1'),
('interaction-42147999-b21d-456f-a7c4-35353607c143', '1'),
('interaction-434a2f57-336a-4df9-83f1-1c298e9feada', '1'),
('interaction-4aeb7752-3a12-40d9-b2b9-baf0c384d540', '1'),
('interaction-8da7bd10-ae73-4f7f-a68a-51558b3be5ca', '1'),
('interaction-9e04959d-2fd4-4d4b-94ed-8223b9b0a32c', '1'),
('interaction-ca5d4a74-c3b4-4802-8d10-5358e4fcdce4', '1'),
('interaction-d823d459-8970-40d9-943d-cfcc0c778c3b', '1'),
('interaction-e413bb0e-e568-4e8d-90c6-f26b07aaebaf', '1'),
('interaction-e6102bc6-c364-4245-a016-1093718558a1', '1'),
('interaction-ebc1d46c-4ce6-4ef4-b3b7-d3c6f24f004e', '1'),
('purchase-488c9d9c-87e6-479f-b036-7ce3f2053380', '3'),
('purchase-51c1d998-1378-4de6-a25c-82c84062ae9e', '2'),
('purchase-53bd50e2-d6de-4fb2-bf4f-2651f39ee1eb', '4'),
('purchase-74ba59a0-df20-4fb8-a480-7a7f53625e98', '2'),
('purchase-8176ecf7-d0da-4108-be39-36f3f270fb18', '3'),
('purchase-bbfcbbe6-707e-4066-b263-2faedfdd4d5b', '3'),
('purchase-c88ba1df-8cde-4955-b1fc-0fed112ccdd4', '2'),
('purchase-d0197fdc-60e7-45d5-b48e-4eedc7cbce0c', '2'),
('purchase-d2581c69-e996-4f5a-9f66-2c1597f9a288', '4'),
('purchase-dad7afd7-84cf-4641-83cf-f584e4f59a7a', '4'),
('purchase-f53d0377-a9bf-43c8-9c8b-cd30e2f1a5c6', '2'),
('valuation-50000000-0000-4000-8000-000000000000', '1'),
('valuation-50000000-0000-4000-8000-000000000001', '1'),
('valuation-50000000-0000-4000-8000-000000000002', '1'),
('valuation-50000000-0000-4000-8000-000000000003', '1'),
('valuation-50000000-0000-4000-8000-000000000005', '1'),
('valuation-50000000-0000-4000-8000-000000000006', '1'),
('valuation-50000000-0000-4000-8000-000000000007', '1'),
('valuation-50000000-0000-4000-8000-000000000008', '1'),
('valuation-50000000-0000-4000-8000-000000000009', '1'),
('valuation-50000000-0000-4000-8000-00000000000a', '1'),
('valuation-50000000-0000-4000-8000-00000000000b', '1');

insert into projection.totals (customer_id, currency, purchases, purchased, paid, refunded, cost_to_serve) values
('50000000-0000-4000-8000-000000000000', 'EUR', '1', '100.50', '20', '0', '1.5'),
('50000000-0000-4000-8000-000000000001', 'EUR', '1', '100.50', '20', '5', '1.5'),
('50000000-0000-4000-8000-000000000002', 'EUR', '1', '100.50', '20', '0', '1.5'),
('50000000-0000-4000-8000-000000000003', 'EUR', '1', '100.50', '20', '5', '1.5'),
('50000000-0000-4000-8000-000000000005', 'EUR', '1', '100.50', '20', '5', '1.5'),
('50000000-0000-4000-8000-000000000006', 'EUR', '1', '100.50', '20', '0', '1.5'),
('50000000-0000-4000-8000-000000000007', 'EUR', '1', '100.50', '20', '5', '1.5'),
('50000000-0000-4000-8000-000000000008', 'EUR', '1', '100.50', '20', '0', '1.5'),
('50000000-0000-4000-8000-000000000009', 'EUR', '1', '100.50', '20', '5', '1.5'),
('50000000-0000-4000-8000-00000000000a', 'EUR', '1', '100.50', '20', '0', '1.5'),
('50000000-0000-4000-8000-00000000000b', 'EUR', '1', '100.50', '20', '5', '1.5');

insert into public.alembic_version (version_num) values
('0002_merges');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data) values
('1', '01a22b79-487e-7144-87c5-c03bbd02e74d', 'customer-50000000-0000-4000-8000-000000000000', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 08:01:38.430773+00', '2026-11-30 08:01:38.450278+00', '01a22b79-484a-7088-ac5f-4f94fdb397c8', null, '00-cf71d55cb95865f329b5a8df092fbcc1-4da186418173e1fb-01', '{"customer_id":"50000000-0000-4000-8000-000000000000","kind":"person","name":"sealed:v1:S29odsIxm6mkcUzgEeYmDGEhJY_l9Y1gle7NEckbKQ7I4jvk_1fpH5v4","email":"sealed:v1:NVZXzugU9_-W3aTLPMfg9NlFM20bIHTCscwpk_cb7owuYBUennhanKLSrjY=","phone":"sealed:v1:sI9qwcGi7FmNwqc7kQDdYReM6NfZNiYBhFqBiUimIK8xJiJ-muQZ0j5ZuUc=","region":"north","industry":"computing","external_ids":{"erp":"0"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('10', '01a22b79-49a6-763b-922f-56f48a8f66d3', 'customer-50000000-0000-4000-8000-000000000009', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 08:01:38.726454+00', '2026-11-30 08:01:38.727407+00', '01a22b79-49a2-71d1-b1e2-13ef2dbe9838', null, '00-ac59597a9367b4f5b7b439a0a3afe007-ed7a9580177348ae-01', '{"customer_id":"50000000-0000-4000-8000-000000000009","kind":"person","name":"sealed:v1:f4vhjNWCCAV1khP7jJ6I7NJadpSr8XmIk8N5IgQxKkmBubQiKMZ1ogu1","email":"sealed:v1:x3j_Ap0KmTKPHRDW1N-GX_ttJ6b3E3gq1G3yOAJ0l6oUzZVB_hhhGaKv-Co=","phone":"sealed:v1:2xvhaa7rVBre8XnxnP60LWEvWHnirbXqUkMpU__i3R3sbQcZ_1IFqI3QMCY=","region":"south","industry":"computing","external_ids":{"erp":"9"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('11', '01a22b79-49bd-77c0-b5d2-d9d59a54d14b', 'customer-50000000-0000-4000-8000-00000000000a', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-00000000000a', '2026-11-30 08:01:38.749174+00', '2026-11-30 08:01:38.7501+00', '01a22b79-49b5-71cc-950b-104c1efce8a5', null, '00-cf690a2aac6917d68b5a95becbacc283-d4d1a8b2cd1dc66a-01', '{"customer_id":"50000000-0000-4000-8000-00000000000a","kind":"person","name":"sealed:v1:XuO6kgGBNV3OPKhMDCbxHgPRfli4pdbA7PbaBHL30pNl0RyUUNv87WFo3A==","email":"sealed:v1:N0iMSJbzqVpCCJ_z8aBV_X5RyXlwv6O8Cyr7UhU7XwZeb31yU4sNce9DRMzA","phone":"sealed:v1:_5Zd1dKAEUjOgXZ7S8FJG0qbwyP7nO0qdhMTZOc0dm70F07cxVifQMQDZOg=","region":"north","industry":"computing","external_ids":{"erp":"10"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('12', '01a22b79-49d1-768c-b40d-156d3ce3ed3d', 'customer-50000000-0000-4000-8000-00000000000b', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000b', '50000000-0000-4000-8000-00000000000b', '2026-11-30 08:01:38.7695+00', '2026-11-30 08:01:38.770383+00', '01a22b79-49cb-7369-8422-d71fdb8d330b', null, '00-799d359a699021db94914a0e7472fe02-56ea2dcf96c463b9-01', '{"customer_id":"50000000-0000-4000-8000-00000000000b","kind":"person","name":"sealed:v1:S2DRoKgQHk7mspoxKzMPpWkB9dSg8GccsU23zPMpBOfDtjkaaxjNwsP4UA==","email":"sealed:v1:QUV8X6H5OA5gfBOeaEq-yMdT_vACZ-z225Zu8ka3NLM9e5FsseQdGteBKJ9C","phone":"sealed:v1:2Q61VlfRCyNMlqWy_8SuOWNnRNtKddLIz7PhdB8oVATO3r9IsC3j6QCG5eY=","region":"south","industry":"computing","external_ids":{"erp":"11"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('13', '01a22b79-49e2-75a3-bf4a-54a5b2f835a0', 'customer-50000000-0000-4000-8000-000000000001', '2', 'crm.customer.changed.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 08:01:38.785537+00', '2026-11-30 08:01:38.787837+00', '01a22b79-49dd-75d5-b39e-e77cae77b32f', null, '00-5713d109a7099406b7682e7c0f6d590d-6796f17d83319ede-01', '{"customer_id":"50000000-0000-4000-8000-000000000001","name":"sealed:v1:Zai72FQioGXHjmHrhgwcDRbzawYuxJ_BVthrDEnwcJHkF7YT1zWrWg==","region":"east"}'),
('14', '01a22b79-49f3-7477-af0d-a47f7ae919b8', 'customer-50000000-0000-4000-8000-000000000002', '2', 'crm.customer.changed.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 08:01:38.803289+00', '2026-11-30 08:01:38.805227+00', '01a22b79-49eb-7260-8b8b-53b576f7e64f', null, '00-96a41950374f511e31923652fc39b2b1-0e4fa942e522df93-01', '{"customer_id":"50000000-0000-4000-8000-000000000002","name":"sealed:v1:SJc4GOXTKNNfTr-U2WeCnWz9cY7w9FuwIKPjtuXdcgkDC5FkosNI7A==","region":"east"}'),
('15', '01a22b79-4a03-76fd-9cfb-e762edf595bd', 'customer-50000000-0000-4000-8000-000000000003', '2', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 08:01:38.819009+00', '2026-11-30 08:01:38.820161+00', '01a22b79-49fc-74f7-ba4c-dcd787faf27a', null, '00-6b562e2325bfc0cf5030393b26be466d-32950b7c4c15139b-01', '{"customer_id":"50000000-0000-4000-8000-000000000003","owner":"kim"}'),
('16', '01a22b79-4a12-773c-9ad9-41199f77601e', 'customer-50000000-0000-4000-8000-000000000004', '2', 'crm.customer.erased.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 08:01:38.833962+00', '2026-11-30 08:01:38.846784+00', '01a22b79-4a0b-7364-9278-4bd9c4c43c6f', null, '00-26c62c36b78e822975f233ad08af50a3-8ddebe9201e7b34e-01', '{"customer_id":"50000000-0000-4000-8000-000000000004"}'),
('17', '01a22b79-4a4b-762e-8b08-ee15c4b846cc', 'customer-50000000-0000-4000-8000-000000000006', '2', 'crm.customer.merged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 08:01:38.888915+00', '2026-11-30 08:01:38.89229+00', '01a22b79-4a3d-738e-92ae-2485283111bd', null, '00-2a4dec9800d34b67fdfaa2922b7be117-a21cef6b7c84a8e2-01', '{"customer_id":"50000000-0000-4000-8000-000000000006","survivor_id":"50000000-0000-4000-8000-000000000005","members":["50000000-0000-4000-8000-000000000005","50000000-0000-4000-8000-000000000006"]}'),
('18', '01a22b79-4a4b-762f-8275-3ea432b2694b', 'customer-50000000-0000-4000-8000-000000000005', '2', 'crm.customer.merged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 08:01:38.888915+00', '2026-11-30 08:01:38.89229+00', '01a22b79-4a3d-738e-92ae-2485283111bd', null, '00-2a4dec9800d34b67fdfaa2922b7be117-a21cef6b7c84a8e2-01', '{"customer_id":"50000000-0000-4000-8000-000000000005","survivor_id":"50000000-0000-4000-8000-000000000005","members":["50000000-0000-4000-8000-000000000005","50000000-0000-4000-8000-000000000006"]}'),
('2', '01a22b79-48e8-74e4-9c87-8e06717afe3e', 'customer-50000000-0000-4000-8000-000000000001', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 08:01:38.536809+00', '2026-11-30 08:01:38.537975+00', '01a22b79-48aa-75ac-b1eb-9e0bf3c2a022', null, '00-8305d6aed3f5798d446f794cbcf50aaa-ff8db609c8f4a3bf-01', '{"customer_id":"50000000-0000-4000-8000-000000000001","kind":"person","name":"sealed:v1:Iw2jZKyN_1WFDG3Mb7SrZx6QbC8Af4Ma3-Mc97qRMpg2IMiQtFZAyUQq","email":"sealed:v1:rRCzxJQRvofjj4KDRmeuKI1JxmF9ZMrsYzReAQwhNUls7TybRrpjnAsW7sk=","phone":"sealed:v1:lV87isQktkHXUsEwHciK92CqNBWHqiZHp3O5pUXWjhfA3QcGrfomnHpEXl4=","region":"south","industry":"computing","external_ids":{"erp":"1"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('3', '01a22b79-4905-7001-b9d9-3839c0e8d6ec', 'customer-50000000-0000-4000-8000-000000000002', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 08:01:38.565082+00', '2026-11-30 08:01:38.566127+00', '01a22b79-48f5-74e8-8775-7170751fea30', null, '00-49b360f33f7a3c05adc376569917d711-1de81b43a25c0eaf-01', '{"customer_id":"50000000-0000-4000-8000-000000000002","kind":"person","name":"sealed:v1:ocU0SvkGM8Y2MShM9Cs-TH_1myWFqMTWIPnVAiCkunOfvlO1HYXAysUO","email":"sealed:v1:nPbHUbp7Ol-c3vKOidt0XXa5xHpKcgeVSXEOCLnxgoXGcfbuNpAKlqHQIu0=","phone":"sealed:v1:P6nnKHhjFJxsilA-IjXChuKC9e1nESRYBW0NZGMOBpesJnhQHmLOuMAF6kQ=","region":"north","industry":"computing","external_ids":{"erp":"2"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('4', '01a22b79-4921-761e-871b-efa432ddf949', 'customer-50000000-0000-4000-8000-000000000003', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 08:01:38.593378+00', '2026-11-30 08:01:38.594316+00', '01a22b79-4916-7725-9297-ea9c6b958728', null, '00-01c95ea4d0c004a3b4e3413b9d602f01-22bb26608e11c225-01', '{"customer_id":"50000000-0000-4000-8000-000000000003","kind":"person","name":"sealed:v1:A8up1PEaaTHoskfQKEd0T3ddswcIz1-YKPgkgru7772-ocE7Gm3_r6JZ","email":"sealed:v1:FJLAJ4wKn-ejA505YbMgsqg1opDdtwmC5xVNczqkqD1Yzvu5BQ6DLgSJ6HQ=","phone":"sealed:v1:Kq8ZcAWRdsOwBumOKmirXyWdx0Mopi1KnQPdsU1IEuJoAFROfFoD7ZgnkzE=","region":"south","industry":"computing","external_ids":{"erp":"3"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('5', '01a22b79-493c-7151-9149-6feb38b1dc60', 'customer-50000000-0000-4000-8000-000000000004', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 08:01:38.620065+00', '2026-11-30 08:01:38.621119+00', '01a22b79-4934-77b9-a444-86ccf84695e1', null, '00-3a7b8b7511b6387d5c932238d5a02248-0a3ab9f4edebde24-01', '{"customer_id":"50000000-0000-4000-8000-000000000004","kind":"person","name":"sealed:v1:qnTliciP5aqAsFTIcMDeZwVdTxp8ObRXR65xehC7Foe-4U2TPK8Ty4WI","email":"sealed:v1:NHGgRiCvbNTOhtupXOviEk3hjcj1p9rGdtLRvBhj3U85aE1B_L34zPmMehA=","phone":"sealed:v1:Sj6qSKJ3kGpDP7U86ziY2Fa8t9E5qHAUBKfiSrLE1CdxSm1yCJ0RDBokBfY=","region":"north","industry":"computing","external_ids":{"erp":"4"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('6', '01a22b79-4956-7394-978a-054fcb20ac36', 'customer-50000000-0000-4000-8000-000000000005', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 08:01:38.646085+00', '2026-11-30 08:01:38.647985+00', '01a22b79-494a-7221-93d3-140a37659939', null, '00-b6f798bc423f4150f9f9374254c2ccf7-d595f297de4caf8f-01', '{"customer_id":"50000000-0000-4000-8000-000000000005","kind":"person","name":"sealed:v1:sk73qojf2DDTY85SsZYU8Ph_YNMSe0FTbRJoF9lBouNnjU6o-SuYKvi7","email":"sealed:v1:KgxNLUimqUV5OEPce282-vghwGPA6SueiahDUJsFQ8IOr-BckBHPG_xmE-0=","phone":"sealed:v1:LMKYnvG9z0fffSl7ar-74AHXSXPJBskNeWqNqH5v03kFWhj26GW7WPTqWRE=","region":"south","industry":"computing","external_ids":{"erp":"5"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('7', '01a22b79-4968-7070-ae6b-0260f1152e66', 'customer-50000000-0000-4000-8000-000000000006', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 08:01:38.664588+00', '2026-11-30 08:01:38.669316+00', '01a22b79-4961-773d-b817-105aaa6c0abd', null, '00-316d03f75d74e56db414ab6eb80e6eed-14f405928cc66b3d-01', '{"customer_id":"50000000-0000-4000-8000-000000000006","kind":"person","name":"sealed:v1:WtH1DHBu2nPnXMkUbOv4dUxTf4Z2Hga-wucYAAJACgGksihPBvpdZkc4","email":"sealed:v1:K0DrcEss7j8wZiUEaPEbjVQz8023gM2IwZmhwm6MEcFBswF-wUAyCXc96Ys=","phone":"sealed:v1:z95Pz0dieeJQJtTVp9tQnG9px0hWT7hAF0M7q5gKIeETZQ4NifL0OfiMUsU=","region":"north","industry":"computing","external_ids":{"erp":"6"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('8', '01a22b79-4981-7192-b1fb-536db8d6107c', 'customer-50000000-0000-4000-8000-000000000007', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 08:01:38.689051+00', '2026-11-30 08:01:38.689877+00', '01a22b79-497d-742d-8a02-6d50f6d643ee', null, '00-135741993a873145162bdb0f75a58806-0a804dd733708394-01', '{"customer_id":"50000000-0000-4000-8000-000000000007","kind":"person","name":"sealed:v1:g-OpKGhDFSrwDyQfsHztIZ-tfk0BXejtvvrKpzVzV-jJWJLExrHxe4oo","email":"sealed:v1:cfokTaRxccSHpk6xZMYsCau8oNNFdtaO6XXpJmIV0CZ0mrW-HKHEji73x8E=","phone":"sealed:v1:nX6DgHmyP2Ez1d5AM5I8isWX8jVnuMhM9J1EEKunEHPBwPYMvTWnIV9NvPA=","region":"south","industry":"computing","external_ids":{"erp":"7"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('9', '01a22b79-4999-7404-adf0-50591c990ecc', 'customer-50000000-0000-4000-8000-000000000008', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 08:01:38.713782+00', '2026-11-30 08:01:38.714625+00', '01a22b79-4988-7504-8f69-08882561ea7d', null, '00-1b8d98542d3077aa8817eb56385379d4-1306cc42f29354cd-01', '{"customer_id":"50000000-0000-4000-8000-000000000008","kind":"person","name":"sealed:v1:ROX3yXfjdX0fKS-i_TIlgQW0I4UQCKDWeKrn5Hg0AtlqwA0TnlORlXnn","email":"sealed:v1:k-hDLYEGGj9f6Qzeqy2tej66VsLjsZ3lNJNebAzvq34cDDpQX7UhSNgcXxg=","phone":"sealed:v1:NBxp4KwBg3aHRp8_KG6V5SLi2fmKt0Uxam4uXOkOt6uF4G6KBG1tj2Z_qig=","region":"north","industry":"computing","external_ids":{"erp":"8"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}');

insert into public.idempotency_keys (digest, fingerprint, status, response, created_at) values
(E'\\x03ee1831e286ede61a1fcfcbe4c3abaf64b7ecc4a405e0c06059c9b5f6676a13', E'\\x4b56bdebf54d280136fa83816191ab36e6c8c86aece71d4206f06d06b99ec183', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303035227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d343935362d373339342d393738612d303534666362323061633336222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303035222c2276657273696f6e223a317d7d', '2026-11-30 08:01:38.647929+00'),
(E'\\x07e01358002ff3d3e667794a89073b22d32e4194675871e7b9dd33bf79472369', E'\\xf6e661df5c74c6cb6599818ab20d332d8aa65bececefddbb9aeeea5927ca0b0f', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303030227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d343837652d373134342d383763352d633033626264303265373464222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303030222c2276657273696f6e223a317d7d', '2026-11-30 08:01:38.44991+00'),
(E'\\x1976c78a5d249c181098d5ae9c6d4e319cfa1cfb8b10690603aeebea16522f5f', E'\\x107b13ee8fb2adc417234b7df430f4ef089f6d8f32a2fdceae47a11fcfaa9348', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303038227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d343939392d373430342d616466302d353035393163393930656363222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303038222c2276657273696f6e223a317d7d', '2026-11-30 08:01:38.714574+00'),
(E'\\x3167590bd145369490b79621ac3a8b1b722affc74b40b882a26bcc6db0494b56', E'\\x895996b5c220a9b6348d8bd1a1dde3fe29504e99264c74f7da3a22a0d011e7b5', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303062227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d343964312d373638632d623430642d313536643363653365643364222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303062222c2276657273696f6e223a317d7d', '2026-11-30 08:01:38.770329+00'),
(E'\\x33b2190e28ff796c747e20887bdd1b07a293b99594e6dd53ccda00aa0dd318f6', E'\\xd19b5d9569ca00af146e56bd05e7021ee8a161b8de6c5f15e83751cacf3048f3', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303034227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d343933632d373135312d393134392d366665623338623164633630222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303034222c2276657273696f6e223a317d7d', '2026-11-30 08:01:38.62103+00'),
(E'\\x536f7b582478013aa33a74dfae2745802a5a95ad2b5e7f94c3a210085a27b5c9', E'\\x7f3564ac17f0ce6438f66c05b5176a851f5c662c674bf35388cc0a0fb0003876', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d343930352d373030312d623964392d333833396330653864366563222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a317d7d', '2026-11-30 08:01:38.566065+00'),
(E'\\x548f3d18bd252b9d4adf416940ce9db34e711b279e69b8f431554f4a5346ebd1', E'\\x3adc85ea91e9b7240ae56c894a8e7694b93c3a1839f8b5208c74cc624f2f30a4', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303031227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d343965322d373561332d626634612d353461356232663833356130222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303031222c2276657273696f6e223a327d7d', '2026-11-30 08:01:38.787777+00'),
(E'\\x562afb2e181079580ca9bb21d6b2413dabaf172ae6d8424c21b920a4f130ba76', E'\\x19725ae849618ce23a35cd5eca809f2c6c6e1cdaf09d6ceaed50fbee4fed49c6', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303036227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d343936382d373037302d616536622d303236306631313532653636222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303036222c2276657273696f6e223a317d7d', '2026-11-30 08:01:38.669267+00'),
(E'\\x65b3d8264f905c808e0abb00c921d453d738dc9b9b0cc317414b7d274cbf6352', E'\\xe072fb999a6f16c644f9172584e9076d8df9dc4ab76950de58b3378232cfba73', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303034227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d346131322d373733632d396164392d343131393966373736303165222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303034222c2276657273696f6e223a327d7d', '2026-11-30 08:01:38.846576+00'),
(E'\\x66c98267cc652e87c09d08b1f9abce3bb0ed69253f97650f145b2a897cd4b68d', E'\\x4a8d132fd8e6411d9cda8208488c5c0390abe660a0b2d8b03fe3d72ae726e14a', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303035227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d346134622d373632662d383237352d336561343332623236393462222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303035222c2276657273696f6e223a327d7d', '2026-11-30 08:01:38.892225+00'),
(E'\\xa917a4012a55d57eadba188822caf7721cfe9d3962fe7056ab4821ed2c0e094b', E'\\xd347ae5b5b71eb8683bcb7ac33ee8834c588a704f9dd05f11f9192daf7e4f14c', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303037227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d343938312d373139322d623166622d353336646238643631303763222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303037222c2276657273696f6e223a317d7d', '2026-11-30 08:01:38.689833+00'),
(E'\\xb15d29c8e14f00a3db880a1fe7084a90923d4c7a6be79ca0ae0628a378f3081d', E'\\xf22e7e20feaa824939f33ca8d5b218f55e3b97edf628333485f2f6086f6e81a3', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303061227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d343962642d373763302d623564322d643964353961353464313462222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303061222c2276657273696f6e223a317d7d', '2026-11-30 08:01:38.750027+00'),
(E'\\xb26c66a6b7b753cebe0cf2c7123e3af5131acec6a4c33bfb3c44d95d4931060c', E'\\xd66164650aaf514989776ad4030ed07aab70f008d6c3a8f4954c10c78f123917', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303039227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d343961362d373633622d393232662d353666343861386636366433222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303039222c2276657273696f6e223a317d7d', '2026-11-30 08:01:38.727351+00'),
(E'\\xcdc75e8775e158f9bdb66a37879e693d3b97cc9a430f53cc7822d5492b2e79f2', E'\\xad2dc753da4050275e22d0aa37cfb92f287a368f458ffb0e0d2bb32e5bf7469b', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d343932312d373631652d383731622d656661343332646466393439222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a317d7d', '2026-11-30 08:01:38.594258+00'),
(E'\\xda6eb66d1cce00aac5b07999bd60b836fc6123f2f940f92055ed7b7d793760aa', E'\\xa04695be0849eea00df3ac9605a914f5c0788034726f5a0b563a12e4593d3a30', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d346130332d373666642d396366622d653736326564663539356264222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a327d7d', '2026-11-30 08:01:38.820117+00'),
(E'\\xf9dddff78937fe015e1b1d58fd732783b0c486020fca2fcede7cc51d78ef7f64', E'\\x55324c6b0e3759ffd716c48612df67744ffedef3155e1efc803ef4bb1b604e00', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d343966332d373437372d616630642d613437663761653931396238222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a327d7d', '2026-11-30 08:01:38.805111+00'),
(E'\\xfbf9949f1c14c72a632837e5701269a6b3966f7a31987d43f0f00b44a1130d02', E'\\x711f418756dc49d86ea9e4faf78b502c3895b39d4c33a87c8c8ced832a3ebca2', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303031227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d343865382d373465342d396338372d386530363731376166653365222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 08:01:38.537841+00');

insert into public.names (customer_id, version, words) values
('50000000-0000-4000-8000-000000000000', '1', '''0'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-000000000001', '2', '''grace'' ''hopper'''),
('50000000-0000-4000-8000-000000000002', '2', '''grace'' ''hopper'''),
('50000000-0000-4000-8000-000000000003', '1', '''3'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-000000000005', '1', '''5'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-000000000006', '1', '''6'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-000000000007', '1', '''7'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-000000000008', '1', '''8'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-000000000009', '1', '''9'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-00000000000a', '1', '''10'' ''ada'' ''lovelace'''),
('50000000-0000-4000-8000-00000000000b', '1', '''11'' ''ada'' ''lovelace''');

insert into public.names_filled (at) values
('2026-11-30 08:01:36.689952+00');

insert into public.outbox ("position", shard) values
('1', '4'),
('10', '14'),
('11', '1'),
('12', '15'),
('13', '5'),
('14', '8'),
('15', '9'),
('16', '13'),
('17', '8'),
('18', '7'),
('2', '5'),
('3', '8'),
('4', '9'),
('5', '13'),
('6', '7'),
('7', '8'),
('8', '15'),
('9', '14');

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('50000000-0000-4000-8000-000000000000', E'\\x0105dcdca519bd4c86997eaafcf97e2cc309ad20c1210095cd6ca48dc4ceb6c57e79e645400666bfdcb9fd38defb029fd651fee6a495ca93da4bbb9d35', '2026-11-30 08:01:38.428935+00', null),
('50000000-0000-4000-8000-000000000001', E'\\x01a9d44aaab1d8676f26d150f7fac1e62ec162a4bd4fc69e7d9fc8f5a99af25c3876a57078c9300cef1b9eb0d20e27efc54ccd257e0ab5c70aabedb540', '2026-11-30 08:01:38.524446+00', null),
('50000000-0000-4000-8000-000000000002', E'\\x01b07a5c4cf8afcc30d653544e1db614541755fe6a062c9fb7ab41a94878fd7ac99186e4c47f7d018d855cde951774334ec3d4b5c9dfd8bda1fe96f57f', '2026-11-30 08:01:38.558268+00', null),
('50000000-0000-4000-8000-000000000003', E'\\x01b96341caad30ea51f8117e629821a60e968e2dd3a96ee605800129587088e0801021ce3ed0e606cb62e57154a753e2e25af5cfa8654fee6a592488c5', '2026-11-30 08:01:38.59023+00', null),
('50000000-0000-4000-8000-000000000004', null, '2026-11-30 08:01:38.615596+00', '2026-11-30 08:01:38.834635+00'),
('50000000-0000-4000-8000-000000000005', E'\\x01884161cc87a7fca537f394ceeefd19b2c7411649d9644acfabff7bf906394e18e6dad4e4517eecf1db73aa6f3562dbbc4d34f2df057dd6af7542a0b3', '2026-11-30 08:01:38.641887+00', null),
('50000000-0000-4000-8000-000000000006', E'\\x0174ec678f11aa7d279d63313821cc48f684e44b41319dd1a783bd6a00223c3edac5c2c1a2b87d9b3f770dd9c905725241dff95b17a820a58717a5091f', '2026-11-30 08:01:38.661854+00', null),
('50000000-0000-4000-8000-000000000007', E'\\x01d649318193f634febbf835c5260a8408c06a5875300f08054ff384b24a5ea26d7f709232c7a4b99641f59258d041eaebfe7632710d2c6287c8e7cd05', '2026-11-30 08:01:38.68786+00', null),
('50000000-0000-4000-8000-000000000008', E'\\x01c0103a28b54577c01fcc2b9fcc0df463a4faa1e6b8200e51c66228a778c492f40a239a2d8ecd9bc1cd29ab37e7dc3df9cf5adfc8b1d832a37003db51', '2026-11-30 08:01:38.708413+00', null),
('50000000-0000-4000-8000-000000000009', E'\\x011296034797632d0afb128fd0b9cd21ebf5fa2825fe001dc6e1a73c4deabc8233fd5f258b23dcf16f077e9699114887631aba376a004dcf021f22cb1a', '2026-11-30 08:01:38.724682+00', null),
('50000000-0000-4000-8000-00000000000a', E'\\x0103e566e724d83ea8045c600654604c0f47d9819e1136bcb6f9b2ea419ad131b5701f16e62cd9938aa5a2bba65eed71d11054661c39893f16ef3ce24b', '2026-11-30 08:01:38.745709+00', null),
('50000000-0000-4000-8000-00000000000b', E'\\x01ea137bb1c249bc098068cb830ba61714455d2fe144274e147a9cf376d09c1893622eceb4736e63ead6b11a17c9eb3a93d51a3bc9a3bf31fc2f59734a', '2026-11-30 08:01:38.765589+00', null);

insert into public.projection_shape (only_row, shape) values
('true', '0');

insert into public.relay_epoch (only_row, epoch, restored_epoch) values
('true', '1', '0');

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
('customer-50000000-0000-4000-8000-000000000003', '2', '50000000-0000-4000-8000-000000000003'),
('customer-50000000-0000-4000-8000-000000000004', '2', '50000000-0000-4000-8000-000000000004'),
('customer-50000000-0000-4000-8000-000000000005', '2', '50000000-0000-4000-8000-000000000005'),
('customer-50000000-0000-4000-8000-000000000006', '2', '50000000-0000-4000-8000-000000000006'),
('customer-50000000-0000-4000-8000-000000000007', '1', '50000000-0000-4000-8000-000000000007'),
('customer-50000000-0000-4000-8000-000000000008', '1', '50000000-0000-4000-8000-000000000008'),
('customer-50000000-0000-4000-8000-000000000009', '1', '50000000-0000-4000-8000-000000000009'),
('customer-50000000-0000-4000-8000-00000000000a', '1', '50000000-0000-4000-8000-00000000000a'),
('customer-50000000-0000-4000-8000-00000000000b', '1', '50000000-0000-4000-8000-00000000000b');

select setval('public.events_position', 18, true);
