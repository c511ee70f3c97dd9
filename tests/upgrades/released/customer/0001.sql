-- The customer service as of commit d9a116b, revision 0001: its whole database, filled through the code of then.

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
    constraint invoices_pkey PRIMARY KEY (purchase_id)
) with (fillfactor=80);
CREATE INDEX invoices_open ON projection.invoices USING btree (customer_id) WHERE (amount > (paid + refunded));

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
('50000000-0000-4000-8000-000000000000', '1', '1', '1', '2026-11-30 07:59:14.664849+00', '7f285115-dc00-4129-849d-a50ac0518573', '{"interaction_id":"7f285115-dc00-4129-849d-a50ac0518573","customer_id":"50000000-0000-4000-8000-000000000000","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 07:59:14.664849+00', '6e2d4a96-ac94-49d7-af73-a8aa13d5737d', '{"purchase_id":"6e2d4a96-ac94-49d7-af73-a8aa13d5737d","customer_id":"50000000-0000-4000-8000-000000000000","amount":"100.50","currency":"EUR","due_at":"2026-11-30T07:59:14.664849Z"}', '2026-11-30 07:59:14.664849+00', null),
('50000000-0000-4000-8000-000000000001', '1', '1', '1', '2026-11-30 07:59:14.664849+00', '5ee432f4-b436-4ed9-873e-c774655ef4ce', '{"interaction_id":"5ee432f4-b436-4ed9-873e-c774655ef4ce","customer_id":"50000000-0000-4000-8000-000000000001","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 07:59:14.664849+00', '1aca12ca-ed5c-4259-ae42-e9c58d93ead6', '{"purchase_id":"1aca12ca-ed5c-4259-ae42-e9c58d93ead6","customer_id":"50000000-0000-4000-8000-000000000001","amount":"100.50","currency":"EUR","due_at":"2026-11-30T07:59:14.664849Z"}', '2026-11-30 07:59:14.664849+00', '2026-11-30 07:59:14.664849+00'),
('50000000-0000-4000-8000-000000000002', '1', '1', '1', '2026-11-30 07:59:14.664849+00', '2a12bf1e-43f6-40a6-af7a-4a32b088ba3d', '{"interaction_id":"2a12bf1e-43f6-40a6-af7a-4a32b088ba3d","customer_id":"50000000-0000-4000-8000-000000000002","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 07:59:14.664849+00', '3a97c744-2c05-4be5-894c-ae93b12dab6e', '{"purchase_id":"3a97c744-2c05-4be5-894c-ae93b12dab6e","customer_id":"50000000-0000-4000-8000-000000000002","amount":"100.50","currency":"EUR","due_at":"2026-11-30T07:59:14.664849Z"}', '2026-11-30 07:59:14.664849+00', null),
('50000000-0000-4000-8000-000000000003', '1', '1', '1', '2026-11-30 07:59:14.664849+00', '1e2d2630-ec66-4ffc-9c23-2a663f7692fe', '{"interaction_id":"1e2d2630-ec66-4ffc-9c23-2a663f7692fe","customer_id":"50000000-0000-4000-8000-000000000003","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 07:59:14.664849+00', 'a11115bf-64e4-41d1-bc82-a916c12fec78', '{"purchase_id":"a11115bf-64e4-41d1-bc82-a916c12fec78","customer_id":"50000000-0000-4000-8000-000000000003","amount":"100.50","currency":"EUR","due_at":"2026-11-30T07:59:14.664849Z"}', '2026-11-30 07:59:14.664849+00', '2026-11-30 07:59:14.664849+00'),
('50000000-0000-4000-8000-000000000005', '1', '1', '1', '2026-11-30 07:59:14.664849+00', '72821097-f769-4c59-bfd0-8d040c8363f8', '{"interaction_id":"72821097-f769-4c59-bfd0-8d040c8363f8","customer_id":"50000000-0000-4000-8000-000000000005","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 07:59:14.664849+00', '26ca5d24-7430-48d4-826a-841be3829e3b', '{"purchase_id":"26ca5d24-7430-48d4-826a-841be3829e3b","customer_id":"50000000-0000-4000-8000-000000000005","amount":"100.50","currency":"EUR","due_at":"2026-11-30T07:59:14.664849Z"}', '2026-11-30 07:59:14.664849+00', '2026-11-30 07:59:14.664849+00'),
('50000000-0000-4000-8000-000000000006', '1', '1', '1', '2026-11-30 07:59:14.664849+00', '51017c83-014e-405e-9b18-912189e275f3', '{"interaction_id":"51017c83-014e-405e-9b18-912189e275f3","customer_id":"50000000-0000-4000-8000-000000000006","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 07:59:14.664849+00', '6fe8260e-045b-4eee-9c0f-d2473f0d9b2d', '{"purchase_id":"6fe8260e-045b-4eee-9c0f-d2473f0d9b2d","customer_id":"50000000-0000-4000-8000-000000000006","amount":"100.50","currency":"EUR","due_at":"2026-11-30T07:59:14.664849Z"}', '2026-11-30 07:59:14.664849+00', null),
('50000000-0000-4000-8000-000000000007', '1', '1', '1', '2026-11-30 07:59:14.664849+00', 'a09e948a-eda4-4373-a396-6a3a93a5fa8a', '{"interaction_id":"a09e948a-eda4-4373-a396-6a3a93a5fa8a","customer_id":"50000000-0000-4000-8000-000000000007","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 07:59:14.664849+00', '975ef479-11d2-4c0c-9ff0-747671c3c292', '{"purchase_id":"975ef479-11d2-4c0c-9ff0-747671c3c292","customer_id":"50000000-0000-4000-8000-000000000007","amount":"100.50","currency":"EUR","due_at":"2026-11-30T07:59:14.664849Z"}', '2026-11-30 07:59:14.664849+00', '2026-11-30 07:59:14.664849+00'),
('50000000-0000-4000-8000-000000000008', '1', '1', '1', '2026-11-30 07:59:14.664849+00', '0196aeb3-ac8c-48bb-b5db-28344df0bc3e', '{"interaction_id":"0196aeb3-ac8c-48bb-b5db-28344df0bc3e","customer_id":"50000000-0000-4000-8000-000000000008","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 07:59:14.664849+00', '9838646b-f478-4743-ac14-e4e5f327f77d', '{"purchase_id":"9838646b-f478-4743-ac14-e4e5f327f77d","customer_id":"50000000-0000-4000-8000-000000000008","amount":"100.50","currency":"EUR","due_at":"2026-11-30T07:59:14.664849Z"}', '2026-11-30 07:59:14.664849+00', null),
('50000000-0000-4000-8000-000000000009', '1', '1', '1', '2026-11-30 07:59:14.664849+00', '84293c66-9986-435b-bffc-4f12162c99ff', '{"interaction_id":"84293c66-9986-435b-bffc-4f12162c99ff","customer_id":"50000000-0000-4000-8000-000000000009","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 07:59:14.664849+00', 'bd132c49-f2de-4401-89c6-fc697b7befd9', '{"purchase_id":"bd132c49-f2de-4401-89c6-fc697b7befd9","customer_id":"50000000-0000-4000-8000-000000000009","amount":"100.50","currency":"EUR","due_at":"2026-11-30T07:59:14.664849Z"}', '2026-11-30 07:59:14.664849+00', '2026-11-30 07:59:14.664849+00'),
('50000000-0000-4000-8000-00000000000a', '1', '1', '1', '2026-11-30 07:59:14.664849+00', '1d7a2a75-fb39-4512-a61a-80b3e1069588', '{"interaction_id":"1d7a2a75-fb39-4512-a61a-80b3e1069588","customer_id":"50000000-0000-4000-8000-00000000000a","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 07:59:14.664849+00', 'ec373bfb-3c58-4028-9640-ca628075437e', '{"purchase_id":"ec373bfb-3c58-4028-9640-ca628075437e","customer_id":"50000000-0000-4000-8000-00000000000a","amount":"100.50","currency":"EUR","due_at":"2026-11-30T07:59:14.664849Z"}', '2026-11-30 07:59:14.664849+00', null),
('50000000-0000-4000-8000-00000000000b', '1', '1', '1', '2026-11-30 07:59:14.664849+00', '8f227107-b1e4-4904-a874-b7ec012a9d4e', '{"interaction_id":"8f227107-b1e4-4904-a874-b7ec012a9d4e","customer_id":"50000000-0000-4000-8000-00000000000b","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","cost":{"amount":"1.5","currency":"EUR"},"note":"sealed:v1:not-for-us"}', '2026-11-30 07:59:14.664849+00', '4b416ce8-8389-4aaa-a75b-be07d44f31f8', '{"purchase_id":"4b416ce8-8389-4aaa-a75b-be07d44f31f8","customer_id":"50000000-0000-4000-8000-00000000000b","amount":"100.50","currency":"EUR","due_at":"2026-11-30T07:59:14.664849Z"}', '2026-11-30 07:59:14.664849+00', '2026-11-30 07:59:14.664849+00');

insert into projection.customers (customer_id, kind, region, industry, owner, registered_at, erased, name_event, name_version, name_sealed, email_token, phone_token, grade, standing) values
('50000000-0000-4000-8000-000000000000', 'person', 'north', 'computing', null, '2026-11-30 07:59:14.022113+00', 'false', '01a22b77-1466-7374-b617-48bcac46e9e7', '1', 'sealed:v1:eirh9x5MIBWMmfjkGmL0I9bVKFMKzyJVX4kNvDE0Fw-TndZk8NrUpSo_', '6lwD5hUwazhpb-XuVmcBelCWZ1A6GdDZrSPBghSlfoE', 'Hw68TUYE5-XmvaQ3h2bS2dy3eKwKx8XGX5c-pOVgjy8', 'A', '{"customer_id":"50000000-0000-4000-8000-000000000000","grade":"A","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}'),
('50000000-0000-4000-8000-000000000001', 'person', 'east', 'computing', null, '2026-11-30 07:59:14.177613+00', 'false', '01a22b77-1649-72d0-a775-8bb02c130408', '2', 'sealed:v1:Z0YNoXUlmkrniRiRsOfjRJR6XtzKdYXUPiDjCREIs_FToHul8iIOlw==', 'CvYKC4CsCI6WPv54iLdj1_UXE9jM7zhWjWgkl9tQa2c', 'bcvPux2AgnBlf1gjqaqTsuZ6mfO9fhBuANFg2iCIfUs', 'B', '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"B","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}'),
('50000000-0000-4000-8000-000000000002', 'person', 'east', 'computing', null, '2026-11-30 07:59:14.214302+00', 'false', '01a22b77-1667-70e4-b44b-c65b86c992b4', '2', 'sealed:v1:6wE2yWpfcLds1txfcEo-E1N_XA63xTsbaaKnGfSh_IFLm9zKglPO_A==', 'mLw6KnSzaSZSenpQMytSnkYmr1kN6zq3HXYfHbuu1vo', 'dQLQexm93WgHhhLzNvxTAy24Dle-7JKR83Xbe2rFfhQ', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"C","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}'),
('50000000-0000-4000-8000-000000000003', 'person', 'south', 'computing', 'kim', '2026-11-30 07:59:14.249465+00', 'false', '01a22b77-1549-7292-9b11-51c7d0577d6d', '1', 'sealed:v1:Q_ZRvrMCqObyj0ryL19-c0PXLooFMNLM_1MC_Vtm3HSPjQ1Zc2hSq-EJ', '-sg8k9fxZS-DQmQXPLnh8Xa20cC5FwL2ce8CIC7NH44', 'xv0hFjjh_7K2rwbcjBeITJLprZDxCUdJzat2mMrmPRA', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000003","grade":"C","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}'),
('50000000-0000-4000-8000-000000000004', 'person', 'north', 'computing', null, '2026-11-30 07:59:14.277956+00', 'true', null, null, null, null, null, null, null),
('50000000-0000-4000-8000-000000000005', 'person', 'south', 'computing', null, '2026-11-30 07:59:14.303334+00', 'false', '01a22b77-157f-7380-a1d0-2496c068957e', '1', 'sealed:v1:zgzZIcyk7cv3jcuacGjPGNsYHteXyCUlsnKaxjD-T2ftWi7PZbZFE2nJ', 'DIDg8LiSGOBPiAXwdewSugwhChJVw2bNWmU9h7VylOI', 'B9yGjnwYtMCSgEgARQW_Ze9zgWiLtrUkR36u3KY0yoM', 'B', '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"B","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}'),
('50000000-0000-4000-8000-000000000006', 'person', 'north', 'computing', null, '2026-11-30 07:59:14.329534+00', 'false', '01a22b77-1599-7793-ab8d-2b4c39764924', '1', 'sealed:v1:ZsV_8tWFfuzvhmfbGVWWSYrycY-NAnxlaVE6fG3R7IcBfOGCeAU9LOrO', 'KvxqJh6FNDBI1Sq1SoYxZ7BRNUwoe-Jl8z7MujGJx94', 'HHzfsDl821XzGOjw_DerRZ3dFWW6FsAUgKrqQFEbFQ8', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000006","grade":"C","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}'),
('50000000-0000-4000-8000-000000000007', 'person', 'south', 'computing', null, '2026-11-30 07:59:14.361277+00', 'false', '01a22b77-15b9-7661-b309-490cb830861b', '1', 'sealed:v1:VVKtN3gU818BN0c8N15WsGBRk7-v4WU5FOWZEG5U89-hYOJbud1o_5Ao', 'PYl-IfCZhqSsERShucPYa3l3WYhCvsaRaLUhW3X8vis', 'mXOCFawgS1CyGO5o5vc5xdgo2iTgCuwnIW5eEiQUkK0', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}'),
('50000000-0000-4000-8000-000000000008', 'person', 'north', 'computing', null, '2026-11-30 07:59:14.380164+00', 'false', '01a22b77-15cc-729b-a35e-98d6cd2043be', '1', 'sealed:v1:s-KUBsMitRUSGhNEoYk6tLgX4TmP5v2AeZX-mGIGwLMgut002CzXCPs0', 'Tu86drZlcYcRXxl8dpk59iB_tk4j9Vfl6S4FWmg34Uw', '2atGIZz-qZoiSkAhbtV5d4YpjSq4NTcmUvS_D-fXsU8', 'A', '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"A","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}'),
('50000000-0000-4000-8000-000000000009', 'person', 'south', 'computing', null, '2026-11-30 07:59:14.41389+00', 'false', '01a22b77-15ed-706a-ab91-9178733bdc9c', '1', 'sealed:v1:a757TdLU6kgvUqN9phjIo_CBBq1La14-S_aJ2zHPi747ISJ8zqUfb9lr', 'o7byhTuH2aH22ynjtRJ1Xfqi_NNNEJkAtbacIJAa6lY', '3Ru0-BhWeawIsO-Wzb25Auac7NzI-waavIX26Vg4bCk', 'B', '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"B","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}'),
('50000000-0000-4000-8000-00000000000a', 'person', 'north', 'computing', null, '2026-11-30 07:59:14.443841+00', 'false', '01a22b77-160b-7606-8c0e-54f430596eb2', '1', 'sealed:v1:7TQ6gtRMp5H3hV7VI2WHdGP1bP01nzQKoPn3yzzkOM_h8zrzH0rLv9AdCA==', '0oc8y2aF-W7mllCVnrsu_QJtXHld7THP3xDsf35AB6k', 'LfZrQStKyCglLqyvT-ExWKgOhmmoWQidR21I9n_pp2Y', 'C', '{"customer_id":"50000000-0000-4000-8000-00000000000a","grade":"C","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}'),
('50000000-0000-4000-8000-00000000000b', 'person', 'south', 'computing', null, '2026-11-30 07:59:14.47414+00', 'false', '01a22b77-162a-71f5-91ae-a341bfe4870f', '1', 'sealed:v1:p7rkfTTIoq-dZc1T1-8ZdVDK1KWedvSHsGRoepl-GWHo9lJlwQU3M4ZlHw==', 'Cdl_Q04GRopeS3kXhm4RcKOOke-IkILq7_lwQJE9Usc', '3DNnuWmi3kLjhjVBu5945CIbUaKYJCFxLbEfZYNrxQA', 'C', '{"customer_id":"50000000-0000-4000-8000-00000000000b","grade":"C","churn_band":"low","credit_class":"good","credit_limit":"1500","currency":"EUR","payment_terms":"net 30","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":1}');

insert into projection.invoices (purchase_id, customer_id, currency, amount, due_at, paid, refunded) values
('1aca12ca-ed5c-4259-ae42-e9c58d93ead6', '50000000-0000-4000-8000-000000000001', 'EUR', '100.50', '2026-11-30 07:59:14.664849+00', '20', '5'),
('26ca5d24-7430-48d4-826a-841be3829e3b', '50000000-0000-4000-8000-000000000005', 'EUR', '100.50', '2026-11-30 07:59:14.664849+00', '20', '5'),
('3a97c744-2c05-4be5-894c-ae93b12dab6e', '50000000-0000-4000-8000-000000000002', 'EUR', '100.50', '2026-11-30 07:59:14.664849+00', '20', '0'),
('4b416ce8-8389-4aaa-a75b-be07d44f31f8', '50000000-0000-4000-8000-00000000000b', 'EUR', '100.50', '2026-11-30 07:59:14.664849+00', '20', '5'),
('6e2d4a96-ac94-49d7-af73-a8aa13d5737d', '50000000-0000-4000-8000-000000000000', 'EUR', '100.50', '2026-11-30 07:59:14.664849+00', '20', '0'),
('6fe8260e-045b-4eee-9c0f-d2473f0d9b2d', '50000000-0000-4000-8000-000000000006', 'EUR', '100.50', '2026-11-30 07:59:14.664849+00', '20', '0'),
('975ef479-11d2-4c0c-9ff0-747671c3c292', '50000000-0000-4000-8000-000000000007', 'EUR', '100.50', '2026-11-30 07:59:14.664849+00', '20', '5'),
('9838646b-f478-4743-ac14-e4e5f327f77d', '50000000-0000-4000-8000-000000000008', 'EUR', '100.50', '2026-11-30 07:59:14.664849+00', '20', '0'),
('a11115bf-64e4-41d1-bc82-a916c12fec78', '50000000-0000-4000-8000-000000000003', 'EUR', '100.50', '2026-11-30 07:59:14.664849+00', '20', '5'),
('bd132c49-f2de-4401-89c6-fc697b7befd9', '50000000-0000-4000-8000-000000000009', 'EUR', '100.50', '2026-11-30 07:59:14.664849+00', '20', '5'),
('ec373bfb-3c58-4028-9640-ca628075437e', '50000000-0000-4000-8000-00000000000a', 'EUR', '100.50', '2026-11-30 07:59:14.664849+00', '20', '0');

insert into projection.positions (topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next, advanced_at, applied_until) values
('crm.purchase.v1', '0', null, null, '0', '0', '24', '2026-11-30 07:59:14.784675+00', null);

insert into projection.stream_versions (stream, version) values
('customer-50000000-0000-4000-8000-000000000000', '1'),
('customer-50000000-0000-4000-8000-000000000001', '2'),
('customer-50000000-0000-4000-8000-000000000002', '2'),
('customer-50000000-0000-4000-8000-000000000003', '2'),
('customer-50000000-0000-4000-8000-000000000004', '2'),
('customer-50000000-0000-4000-8000-000000000005', '1'),
('customer-50000000-0000-4000-8000-000000000006', '1'),
('customer-50000000-0000-4000-8000-000000000007', '1'),
('customer-50000000-0000-4000-8000-000000000008', '1'),
('customer-50000000-0000-4000-8000-000000000009', '1'),
('customer-50000000-0000-4000-8000-00000000000a', '1'),
('customer-50000000-0000-4000-8000-00000000000b', '1'),
('interaction-0196aeb3-ac8c-48bb-b5db-28344df0bc3e', '1'),
('interaction-1d7a2a75-fb39-4512-a61a-80b3e1069588', '1'),
('interaction-1e2d2630-ec66-4ffc-9c23-2a663f7692fe', '1'),
('interaction-2a12bf1e-43f6-40a6-af7a-4a32b088ba3d', '1'),
('interaction-51017c83-014e-405e-9b18-912189e275f3', '1'),
('interaction-5ee432f4-b436-4ed9-873e-c774655ef4ce', '1'),
('interaction-72821097-f769-4c59-bfd0-8d040c8363f8', '1'),
('interaction-7f285115-dc00-4129-849d-a50ac0518573', '1'),
('interaction-84293c66-9986-435b-bffc-4f12162c99ff', '1'),
('interaction-8f227107-b1e4-4904-a874-b7ec012a9d4e', '1'),
('interaction-a09e948a-eda4-4373-a396-6a3a93a5fa8a', '1'),
('purchase-1aca12ca-ed5c-4259-ae42-e9c58d93ead6', '3'),
('purchase-26ca5d24-7430-48d4-826a-841be3829e3b', '3'),
('purchase-3a97c744-2c05-4be5-894c-ae93b12dab6e', '2'),
('purchase-4b416ce8-8389-4aaa-a75b-be07d44f31f8', '3'),
('purchase-6e2d4a96-ac94-49d7-af73-a8aa13d5737d', '2'),
('purchase-6fe8260e-045b-4eee-9c0f-d2473f0d9b2d', '2'),
('purchase-975ef479-11d2-4c0c-9ff0-747671c3c292', '3'),
('purchase-9838646b-f478-4743-ac14-e4e5f327f77d', '2'),
('purchase-a11115bf-64e4-41d1-bc82-a916c12fec78', '3'),
('purchase-bd132c49-f2de-4401-89c6-fc697b7befd9', '3'),
('purchase-ec373bfb-3c58-4028-9640-ca628075437e', '2'),
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
('0001');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data) values
('1', '01a22b77-1466-7374-b617-48bcac46e9e7', 'customer-50000000-0000-4000-8000-000000000000', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 07:59:14.022113+00', '2026-11-30 07:59:14.044196+00', '01a22b77-1405-74f3-b3ef-477aa14a3329', null, '00-01a22b77140574f484e8df2b810e4e47-1c8c1322d87b7c49-01', '{"customer_id":"50000000-0000-4000-8000-000000000000","kind":"person","name":"sealed:v1:eirh9x5MIBWMmfjkGmL0I9bVKFMKzyJVX4kNvDE0Fw-TndZk8NrUpSo_","email":"sealed:v1:fkeMFqRA8sC6pfo2enaIvJhqYtelsVYRTsFZbtwviEoL2Rp7P5i3XQ5xiNs=","phone":"sealed:v1:xFqzTlLTocOcFVAtXgfOs979IaNKIRsnxGWRvnESETkIRSw10_95SeWk0xY=","region":"north","industry":"computing","external_ids":{"erp":"0"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('10', '01a22b77-15ed-706a-ab91-9178733bdc9c', 'customer-50000000-0000-4000-8000-000000000009', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 07:59:14.41389+00', '2026-11-30 07:59:14.416721+00', '01a22b77-15dd-7387-9774-72a360b9d97b', null, '00-01a22b7715dd7388887b0617f8118de2-f60c610586a37152-01', '{"customer_id":"50000000-0000-4000-8000-000000000009","kind":"person","name":"sealed:v1:a757TdLU6kgvUqN9phjIo_CBBq1La14-S_aJ2zHPi747ISJ8zqUfb9lr","email":"sealed:v1:xFqjtYRNND7BxfGVeh0WIvrv5Y1F00i6yQ3eTPJmyCyi2ILNhD2jxPJHr9Q=","phone":"sealed:v1:vkYYEPPTkRsplRoHOueNtnh4flsohTrBaKsKgD0jsn0hUYwpUhvvfym4Wjk=","region":"south","industry":"computing","external_ids":{"erp":"9"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('11', '01a22b77-160b-7606-8c0e-54f430596eb2', 'customer-50000000-0000-4000-8000-00000000000a', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-00000000000a', '2026-11-30 07:59:14.443841+00', '2026-11-30 07:59:14.444609+00', '01a22b77-15f9-74e4-9184-ff3802d90539', null, '00-01a22b7715f974e59a9e33ef9ee67c16-1a1842ee0d765dc2-01', '{"customer_id":"50000000-0000-4000-8000-00000000000a","kind":"person","name":"sealed:v1:7TQ6gtRMp5H3hV7VI2WHdGP1bP01nzQKoPn3yzzkOM_h8zrzH0rLv9AdCA==","email":"sealed:v1:UStXP_bOI-BSGcBAzDsiL_kyNU88CezHEU2sqAap6M8hkz3gkvcquJqCbV-r","phone":"sealed:v1:PRTuPYRfEdgDJ5m1iKaJuoVgOhfP9kJO4YQuEAMqLGM3gzPPl8q_Frvt9Fk=","region":"north","industry":"computing","external_ids":{"erp":"10"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('12', '01a22b77-162a-71f5-91ae-a341bfe4870f', 'customer-50000000-0000-4000-8000-00000000000b', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000b', '50000000-0000-4000-8000-00000000000b', '2026-11-30 07:59:14.47414+00', '2026-11-30 07:59:14.474848+00', '01a22b77-161a-77d1-94fc-d37752d7df1a', null, '00-01a22b77161a77d2a5a3030fc792c39e-5a3002fbf1a81f0d-01', '{"customer_id":"50000000-0000-4000-8000-00000000000b","kind":"person","name":"sealed:v1:p7rkfTTIoq-dZc1T1-8ZdVDK1KWedvSHsGRoepl-GWHo9lJlwQU3M4ZlHw==","email":"sealed:v1:7lmwiLp21_62ONaIxwOVYL81Ui6pX99SiQoYsGslLbLVvw1YmVjJjc1NHT5H","phone":"sealed:v1:yX2uQqDrqGka7018HoRUgcuR-179QXulRuz_wa0GI6gHjvbGqSbqRW_Rds0=","region":"south","industry":"computing","external_ids":{"erp":"11"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('13', '01a22b77-1649-72d0-a775-8bb02c130408', 'customer-50000000-0000-4000-8000-000000000001', '2', 'crm.customer.changed.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 07:59:14.504679+00', '2026-11-30 07:59:14.506744+00', '01a22b77-1640-7192-ba0b-9c5e5628abc3', null, '00-01a22b7716407193b052b24186766788-7a529638ec9c6172-01', '{"customer_id":"50000000-0000-4000-8000-000000000001","name":"sealed:v1:Z0YNoXUlmkrniRiRsOfjRJR6XtzKdYXUPiDjCREIs_FToHul8iIOlw==","region":"east"}'),
('14', '01a22b77-1667-70e4-b44b-c65b86c992b4', 'customer-50000000-0000-4000-8000-000000000002', '2', 'crm.customer.changed.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 07:59:14.531004+00', '2026-11-30 07:59:14.536121+00', '01a22b77-1659-71b4-a186-a84ff60642ef', null, '00-01a22b77165971b59646c45b1d2a14a6-b3e9231d38b2e7cd-01', '{"customer_id":"50000000-0000-4000-8000-000000000002","name":"sealed:v1:6wE2yWpfcLds1txfcEo-E1N_XA63xTsbaaKnGfSh_IFLm9zKglPO_A==","region":"east"}'),
('15', '01a22b77-1688-76c9-800f-ff3f12a7e41e', 'customer-50000000-0000-4000-8000-000000000003', '2', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 07:59:14.564884+00', '2026-11-30 07:59:14.569379+00', '01a22b77-167c-7575-8c9d-4faef5e51a4e', null, '00-01a22b77167c7576a9f0d762c209bfb2-1cf2e624eeba3909-01', '{"customer_id":"50000000-0000-4000-8000-000000000003","owner":"kim"}'),
('16', '01a22b77-16a4-7513-a259-90170d7037d1', 'customer-50000000-0000-4000-8000-000000000004', '2', 'crm.customer.erased.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 07:59:14.59538+00', '2026-11-30 07:59:14.633544+00', '01a22b77-16a0-7556-b712-fbd966ad8c4d', null, '00-01a22b7716a07557b9955e805ff167c9-56548356dc81c2dc-01', '{"customer_id":"50000000-0000-4000-8000-000000000004"}'),
('2', '01a22b77-1501-70f7-954f-6761bdff86d4', 'customer-50000000-0000-4000-8000-000000000001', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 07:59:14.177613+00', '2026-11-30 07:59:14.178556+00', '01a22b77-14b0-7331-ad7f-fe448aaa4f46', null, '00-01a22b7714b07332aa9e1041a6e3db55-36f90021a9685d3e-01', '{"customer_id":"50000000-0000-4000-8000-000000000001","kind":"person","name":"sealed:v1:qRcDds_hMeUWScJr1Or8gvXSFzTx6cPatuzDLmSXCTjuBw3CB9efqWxF","email":"sealed:v1:HWtzGOUqpvzTqOVx344FC3EDWW2yL8qgzRMqxMccJMkHJ1oI7AxWKwoBTGA=","phone":"sealed:v1:wXc-O_y3WWe5EQafMEtcMjdo5P6LymD0VSRl9vnKv_BAdv6_NdnhQh94ixo=","region":"south","industry":"computing","external_ids":{"erp":"1"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('3', '01a22b77-1526-7647-9d06-3ab139ca31b9', 'customer-50000000-0000-4000-8000-000000000002', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 07:59:14.214302+00', '2026-11-30 07:59:14.215173+00', '01a22b77-151a-748c-8301-21221c4ee2e4', null, '00-01a22b77151a748d8930ac02fb1877a3-25ceba32497fb304-01', '{"customer_id":"50000000-0000-4000-8000-000000000002","kind":"person","name":"sealed:v1:Zs7-YJD3HhTlYuewYtAQ86prcX_aZoVKe3J3y7SZRDoeQuowjL15yGJP","email":"sealed:v1:6Bqsd27hhqWouj27_Lu9Yji-jYm1AIG5g_F641WOie7SjdWIqsl33X-72tc=","phone":"sealed:v1:XN2e8v7UXE326-g4ziZwvYXEEq5KCpdrYYRCgREttDCdaB2Vaq6RRkzVGac=","region":"north","industry":"computing","external_ids":{"erp":"2"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('4', '01a22b77-1549-7292-9b11-51c7d0577d6d', 'customer-50000000-0000-4000-8000-000000000003', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 07:59:14.249465+00', '2026-11-30 07:59:14.250144+00', '01a22b77-153a-73c1-bf3e-d05222082046', null, '00-01a22b77153a73c2beab8713a85160a7-f29fdf8be34ee689-01', '{"customer_id":"50000000-0000-4000-8000-000000000003","kind":"person","name":"sealed:v1:Q_ZRvrMCqObyj0ryL19-c0PXLooFMNLM_1MC_Vtm3HSPjQ1Zc2hSq-EJ","email":"sealed:v1:c3y1CkAeV-M76gXHMdjhiMgj4y3bdxM9r_gLrJW97e_boDCP5oOIWmJfXJg=","phone":"sealed:v1:qIf1ZxskM-NnkJNWLauPEpX_AqgiK2VOlaPX0f6RMBxNYm9yVUO5TMa1P6M=","region":"south","industry":"computing","external_ids":{"erp":"3"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('5', '01a22b77-1566-7130-bb98-0223e65d1f9c', 'customer-50000000-0000-4000-8000-000000000004', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 07:59:14.277956+00', '2026-11-30 07:59:14.27879+00', '01a22b77-1558-7695-96ba-097f8011c137', null, '00-01a22b771558769690b471f2151b4342-5a2172504fd31902-01', '{"customer_id":"50000000-0000-4000-8000-000000000004","kind":"person","name":"sealed:v1:sLcqGq4QiTU_XKq3wKd1BjVf8PweiZjrQFELSUZ8yQ8RsA0R6KbH-mej","email":"sealed:v1:dpIsM_lelA78fYKERw7TYJwsVGxpeOXSyMpFgIwFNyrU1n-qhJ9Uh9GoKac=","phone":"sealed:v1:8YyL-kuRppXzIBdbtpK4-6uBuuz0Tf0jEj_Qh7uSIgdDPrUXVpSOO_BKpJM=","region":"north","industry":"computing","external_ids":{"erp":"4"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('6', '01a22b77-157f-7380-a1d0-2496c068957e', 'customer-50000000-0000-4000-8000-000000000005', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 07:59:14.303334+00', '2026-11-30 07:59:14.308798+00', '01a22b77-156b-7294-ac82-44cc43e35284', null, '00-01a22b77156b7295b9cb01f5a71425db-880b68a12b80d18e-01', '{"customer_id":"50000000-0000-4000-8000-000000000005","kind":"person","name":"sealed:v1:zgzZIcyk7cv3jcuacGjPGNsYHteXyCUlsnKaxjD-T2ftWi7PZbZFE2nJ","email":"sealed:v1:ZUFuftj4BUmDAmj3IVp3tBRhITsk51bA28hnS2m6gLjS4q9ZCpvPvrYe2qM=","phone":"sealed:v1:wyINop2Y2wC46XpR5l1bP5swrz_pfDoPS4Z2d8hJVisnaS4kPjaDxmECkJg=","region":"south","industry":"computing","external_ids":{"erp":"5"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('7', '01a22b77-1599-7793-ab8d-2b4c39764924', 'customer-50000000-0000-4000-8000-000000000006', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 07:59:14.329534+00', '2026-11-30 07:59:14.330238+00', '01a22b77-1595-74ec-8469-416950195fda', null, '00-01a22b77159574ed997516f92af1cc45-5a81470fe16e3037-01', '{"customer_id":"50000000-0000-4000-8000-000000000006","kind":"person","name":"sealed:v1:ZsV_8tWFfuzvhmfbGVWWSYrycY-NAnxlaVE6fG3R7IcBfOGCeAU9LOrO","email":"sealed:v1:B9kaZWEQNsoeRDjR3RUEJaw6mVt32JbkPRp8rU8cfLgNl6Zr33wQS1qD2Kw=","phone":"sealed:v1:CPKHIkLfjUxcBB7YQJCAhtQjHLgRyLmyphFtH6u69TLY6BdLu8Wku50ceS0=","region":"north","industry":"computing","external_ids":{"erp":"6"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('8', '01a22b77-15b9-7661-b309-490cb830861b', 'customer-50000000-0000-4000-8000-000000000007', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 07:59:14.361277+00', '2026-11-30 07:59:14.362156+00', '01a22b77-15a8-71db-8e14-b31ef7cd98b0', null, '00-01a22b7715a871dc85f615b6be36d7da-e014c84888af72e3-01', '{"customer_id":"50000000-0000-4000-8000-000000000007","kind":"person","name":"sealed:v1:VVKtN3gU818BN0c8N15WsGBRk7-v4WU5FOWZEG5U89-hYOJbud1o_5Ao","email":"sealed:v1:MWXXxbtOtwT5crEvzcekgqhbvztV3HqfOFO2BH-A_iCIrVMPk8Z8ICouvKY=","phone":"sealed:v1:J1IHB3CctkcqXjBE6hxEYpso53jzIxSgztY96BEepXawJMYQb5z2zhiH1mI=","region":"south","industry":"computing","external_ids":{"erp":"7"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}'),
('9', '01a22b77-15cc-729b-a35e-98d6cd2043be', 'customer-50000000-0000-4000-8000-000000000008', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 07:59:14.380164+00', '2026-11-30 07:59:14.38095+00', '01a22b77-15be-7739-b2da-b1afd2f42662', null, '00-01a22b7715be773a9beed5b07c92ce13-c01b8d7bba14a274-01', '{"customer_id":"50000000-0000-4000-8000-000000000008","kind":"person","name":"sealed:v1:s-KUBsMitRUSGhNEoYk6tLgX4TmP5v2AeZX-mGIGwLMgut002CzXCPs0","email":"sealed:v1:MJeBtRk_4XwRxqr6WbYnu1BdfVCJsWTmoHUt-7q-RBAdu1wjLgv44pB2wPU=","phone":"sealed:v1:SuuZY8XIDu80En7OkaBtnSO2rZosA8GZBdFjeupmO5LAJ8sf6PmMq3mIKdo=","region":"north","industry":"computing","external_ids":{"erp":"8"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}');

insert into public.idempotency_keys (digest, fingerprint, status, response, created_at) values
(E'\\x19f4f5575077a92470382c9bd621831f086fa570f38901d6bb4a16c2fdca644f', E'\\x55324c6b0e3759ffd716c48612df67744ffedef3155e1efc803ef4bb1b604e00', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313636372d373065342d623434622d633635623836633939326234222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a327d7d', '2026-11-30 07:59:14.536068+00'),
(E'\\x2052633aa0fbbf9d872606f776ac9bf8b9cf81c2c16e40b5472f2cc8a80043c1', E'\\x107b13ee8fb2adc417234b7df430f4ef089f6d8f32a2fdceae47a11fcfaa9348', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303038227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313563632d373239622d613335652d393864366364323034336265222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303038222c2276657273696f6e223a317d7d', '2026-11-30 07:59:14.380906+00'),
(E'\\x295ac7aa2909c75159b5e620a26fde2e2f7af2dcf97bb911abe3ac560d854a3d', E'\\xad2dc753da4050275e22d0aa37cfb92f287a368f458ffb0e0d2bb32e5bf7469b', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313534392d373239322d396231312d353163376430353737643664222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a317d7d', '2026-11-30 07:59:14.250102+00'),
(E'\\x3db863c7654676e5cac532b95ed873431f862c6f0afe4d9164a9336be8058fe1', E'\\x4b56bdebf54d280136fa83816191ab36e6c8c86aece71d4206f06d06b99ec183', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303035227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313537662d373338302d613164302d323439366330363839353765222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303035222c2276657273696f6e223a317d7d', '2026-11-30 07:59:14.308755+00'),
(E'\\x494a028ae561713d0f5cc8e241f46cc3f9faf0ca5acb205a39906b56237157b9', E'\\xd66164650aaf514989776ad4030ed07aab70f008d6c3a8f4954c10c78f123917', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303039227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313565642d373036612d616239312d393137383733336264633963222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303039222c2276657273696f6e223a317d7d', '2026-11-30 07:59:14.416679+00'),
(E'\\x4a0644491aa4e0369201df252dd1957164b138652a04b8648ab2861c3a742339', E'\\xd19b5d9569ca00af146e56bd05e7021ee8a161b8de6c5f15e83751cacf3048f3', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303034227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313536362d373133302d626239382d303232336536356431663963222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303034222c2276657273696f6e223a317d7d', '2026-11-30 07:59:14.278732+00'),
(E'\\x55b4d6be428827bdcc8d55c85aa1662812b1361e6d1ee1af96ddfab88068d095', E'\\x3adc85ea91e9b7240ae56c894a8e7694b93c3a1839f8b5208c74cc624f2f30a4', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303031227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313634392d373264302d613737352d386262303263313330343038222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303031222c2276657273696f6e223a327d7d', '2026-11-30 07:59:14.506695+00'),
(E'\\x5f329894ae8afe893a97a46fed6ad9db53b28d719029a9cdf58f6bf93c0def48', E'\\xe072fb999a6f16c644f9172584e9076d8df9dc4ab76950de58b3378232cfba73', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303034227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313661342d373531332d613235392d393031373064373033376431222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303034222c2276657273696f6e223a327d7d', '2026-11-30 07:59:14.633234+00'),
(E'\\x6da6babd17c559f15a3a3792596872bb7487e3bbc56f7f32c26b679e99bfad3c', E'\\xf22e7e20feaa824939f33ca8d5b218f55e3b97edf628333485f2f6086f6e81a3', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303061227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313630622d373630362d386330652d353466343330353936656232222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303061222c2276657273696f6e223a317d7d', '2026-11-30 07:59:14.444567+00'),
(E'\\x70144ed75431b5788a7172df9e0aed67c606e36d91097e5d115f4978b6a85f8f', E'\\x7f3564ac17f0ce6438f66c05b5176a851f5c662c674bf35388cc0a0fb0003876', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313532362d373634372d396430362d336162313339636133316239222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a317d7d', '2026-11-30 07:59:14.215099+00'),
(E'\\x878bdd63dd4f621668cb8a002bdc27524f352515205ce92d635f083a9b8c40a8', E'\\xa04695be0849eea00df3ac9605a914f5c0788034726f5a0b563a12e4593d3a30', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313638382d373663392d383030662d666633663132613765343165222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a327d7d', '2026-11-30 07:59:14.569315+00'),
(E'\\x8e178a38f27ba4c6e2ca44d2a88695df8b10b68fc99e40925ec0af86f51b05d8', E'\\x895996b5c220a9b6348d8bd1a1dde3fe29504e99264c74f7da3a22a0d011e7b5', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303062227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313632612d373166352d393161652d613334316266653438373066222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303062222c2276657273696f6e223a317d7d', '2026-11-30 07:59:14.474804+00'),
(E'\\x9ade7887d6d15146b96b424a2de8da21a956a32d1819de597cc863856f23bb59', E'\\x711f418756dc49d86ea9e4faf78b502c3895b39d4c33a87c8c8ced832a3ebca2', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303031227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313530312d373066372d393534662d363736316264666638366434222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 07:59:14.178451+00'),
(E'\\xcf6d8e17ac22243e70f75a7b1a8f144b5940c431ffa70e73c3ad26ba66c8d5f5', E'\\xd347ae5b5b71eb8683bcb7ac33ee8834c588a704f9dd05f11f9192daf7e4f14c', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303037227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313562392d373636312d623330392d343930636238333038363162222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303037222c2276657273696f6e223a317d7d', '2026-11-30 07:59:14.362102+00'),
(E'\\xf527451efb554cba428751226d1587662d913d09e172254b5a7455fbf712bfd3', E'\\xf6e661df5c74c6cb6599818ab20d332d8aa65bececefddbb9aeeea5927ca0b0f', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303030227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313436362d373337342d623631372d343862636163343665396537222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303030222c2276657273696f6e223a317d7d', '2026-11-30 07:59:14.04377+00'),
(E'\\xfc2c15a47fbea268bda7927ac3ad05768bc42f67d8236eee26b73d0b89970ac7', E'\\x19725ae849618ce23a35cd5eca809f2c6c6e1cdaf09d6ceaed50fbee4fed49c6', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303036227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d313539392d373739332d616238642d326234633339373634393234222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303036222c2276657273696f6e223a317d7d', '2026-11-30 07:59:14.330197+00');

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
('2026-11-30 07:59:12.811481+00');

insert into public.outbox ("position", shard) values
('1', '4'),
('10', '14'),
('11', '1'),
('12', '15'),
('13', '5'),
('14', '8'),
('15', '9'),
('16', '13'),
('2', '5'),
('3', '8'),
('4', '9'),
('5', '13'),
('6', '7'),
('7', '8'),
('8', '15'),
('9', '14');

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('50000000-0000-4000-8000-000000000000', E'\\x012b3be92140f31595854887c41b849c7cf66f9ea97fe33b5f8397e7b8cef8b436b66c120f222bc7a67c6d8357af1e3a74b9bd7c3341dacb972d429a20', '2026-11-30 07:59:14.005853+00', null),
('50000000-0000-4000-8000-000000000001', E'\\x017693154e5bb0ade8b6ec00eccdcfd4cc7c49817684324f517f9bcb805e122c7a72dabf9c3a6662d3f58dc49673245b83205af88d3db8e98575b4d2d9', '2026-11-30 07:59:14.172928+00', null),
('50000000-0000-4000-8000-000000000002', E'\\x01d43a6ff86d5d662adc3f63194ee40eff298f9cdd6a7866e22999907e80f241b1b7e1c305770650ed06e92439a881dfb794e6429c1398091d5b910cfe', '2026-11-30 07:59:14.204502+00', null),
('50000000-0000-4000-8000-000000000003', E'\\x01ccbbb09250d5a01ecda454b68d783651e37ea0599526213674401572a564ff989028df8a915640508df9f54e1cd133d06568ed24748edd57ab2f8b0d', '2026-11-30 07:59:14.237775+00', null),
('50000000-0000-4000-8000-000000000004', null, '2026-11-30 07:59:14.272745+00', '2026-11-30 07:59:14.596258+00'),
('50000000-0000-4000-8000-000000000005', E'\\x01f2f4d182598b21aab9c48a65e7ab47e463be4a7fe4d116fdfb554faaf636921451d2b89a57a9421f1388ee9277b18f22d571eeb7442919cb140a0e02', '2026-11-30 07:59:14.301577+00', null),
('50000000-0000-4000-8000-000000000006', E'\\x01e6d8afc4ca770a22d2ca35e3753f90d5309eeca77de96915e78bccf797ec259ed1820ec3c0f6f139a9b0658681b01e8a1bcec7390493ce0ac74a610b', '2026-11-30 07:59:14.327897+00', null),
('50000000-0000-4000-8000-000000000007', E'\\x014f30068ad9a9a30c4125768864e4b5312485144b5fa2ca2088fa23e20348ecc07209b420fbd6fbce006a588c2fb21d524cb171ff6c009886963d9119', '2026-11-30 07:59:14.349893+00', null),
('50000000-0000-4000-8000-000000000008', E'\\x01a5351421b39224afa4ce036cc9397f09cdf8d7c02c6538ef4953ea700692f9e38ba2203df63f44e08fc23d9df2f53e4127e11400a87cc2d9080c153b', '2026-11-30 07:59:14.378646+00', null),
('50000000-0000-4000-8000-000000000009', E'\\x018aadc07beba34dded6a1b05e7302ee95c6567ed123e4759805924847d7b5ae3d54c0e20b6e636c5136f2ade5be96921017475926fcd6122489ffb16e', '2026-11-30 07:59:14.407689+00', null),
('50000000-0000-4000-8000-00000000000a', E'\\x019f85f4f84a0fb039814232be4f167582740a9e102e647ab99ffd5e3478fca63cc4dab08dbd9d0448073bf83a40fcec4ccf0cbc9cfe34bf2de6f45c08', '2026-11-30 07:59:14.437363+00', null),
('50000000-0000-4000-8000-00000000000b', E'\\x01748a9d2f8d3816ecbe55cf5514d84dbe838ea4c5fc745e99013fbe9ca78df7ac4c1ac4996d8b6c4bcb78241720b90b4aff6b8512efd80af7397d4074', '2026-11-30 07:59:14.470893+00', null);

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
('customer-50000000-0000-4000-8000-000000000005', '1', '50000000-0000-4000-8000-000000000005'),
('customer-50000000-0000-4000-8000-000000000006', '1', '50000000-0000-4000-8000-000000000006'),
('customer-50000000-0000-4000-8000-000000000007', '1', '50000000-0000-4000-8000-000000000007'),
('customer-50000000-0000-4000-8000-000000000008', '1', '50000000-0000-4000-8000-000000000008'),
('customer-50000000-0000-4000-8000-000000000009', '1', '50000000-0000-4000-8000-000000000009'),
('customer-50000000-0000-4000-8000-00000000000a', '1', '50000000-0000-4000-8000-00000000000a'),
('customer-50000000-0000-4000-8000-00000000000b', '1', '50000000-0000-4000-8000-00000000000b');

select setval('public.events_position', 16, true);
