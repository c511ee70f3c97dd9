-- The interaction service as of commit 4b391af, revision 0002_members: its whole database, filled through the code of then.

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

create table public.alembic_version (version_num varchar(32) primary key);

insert into public.alembic_version (version_num) values
('0002_members');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data) values
('1', '01a22b79-55fc-72f7-b42d-91c53466b21c', 'purchase-15486ef9-2bcf-4ff2-8a48-17ab4d5769f9', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-01 12:00:00+00', '2026-11-30 08:01:41.919185+00', '01a22b79-55f3-75e4-ace4-a5f945d88588', null, '00-ee00f1723c57b8e4c0d716b6430ebebd-1746306e7e7b3d17-01', '{"purchase_id":"15486ef9-2bcf-4ff2-8a48-17ab4d5769f9","customer_id":"50000000-0000-4000-8000-000000000000","amount":"100.00","currency":"EUR"}'),
('10', '01a22b79-572e-7125-be0f-7dd7616be03d', 'purchase-926103ef-51e3-41b1-9650-77338d5ebac3', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-03 12:00:00+00', '2026-11-30 08:01:42.191308+00', '01a22b79-5727-7114-ad73-136d94f8c6c3', null, '00-d3e22b9d0cd458718c8a7453cf35bcd5-f7de63679ca71f91-01', '{"purchase_id":"926103ef-51e3-41b1-9650-77338d5ebac3","customer_id":"50000000-0000-4000-8000-000000000001","amount":"5","currency":"EUR"}'),
('11', '01a22b79-574b-7112-bbdc-c307baad211b', 'interaction-f7ca2984-daf1-42b0-b740-39f89297beae', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.220563+00', '01a22b79-5741-768d-9b8d-a6af0c21cd92', null, '00-f742d371ed9b1c65e17a2621978f5d68-4425a044a5e72e91-01', '{"interaction_id":"f7ca2984-daf1-42b0-b740-39f89297beae","customer_id":"50000000-0000-4000-8000-000000000001","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:GigIGhxJJmQ3yuiG7xWGDUqmESOF_rKJCfb--dbaN3p6vV8-t9pxXbox_bD30HkP"}'),
('12', '01a22b79-5759-70d2-ba61-e3106ffa3c34', 'cost-0cfb90b3-be92-4cc6-89a4-64a1fa44663a', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-04 09:00:00+00', '2026-11-30 08:01:42.236704+00', '01a22b79-5753-7799-9004-ca1edd486a4b', null, '00-158c7b351071eaaceb74b5778c4fde12-577fc32245ac9dbe-01', '{"cost_id":"0cfb90b3-be92-4cc6-89a4-64a1fa44663a","customer_id":"50000000-0000-4000-8000-000000000001","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"8a8c3ff5-5989-4434-a24e-65d7fbfa459e"}'),
('13', '01a22b79-5769-7382-9ea5-090669a8bc3a', 'feedback-dc5e7281-f9a7-4601-9ea0-88ac01711186', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-20 12:00:00+00', '2026-11-30 08:01:42.2507+00', '01a22b79-5764-73e8-94ad-6bc58f9408d7', null, '00-baf73537f2830283c51bc9fb837dee9b-b09ed5cf0e91b6b8-01', '{"feedback_id":"dc5e7281-f9a7-4601-9ea0-88ac01711186","customer_id":"50000000-0000-4000-8000-000000000001","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"831055e4-f36d-4bea-9fba-007f83b7a010"}'),
('14', '01a22b79-5775-743f-a985-422c2b974491', 'wallet-ded8bad8-d241-4b4e-98c8-a846965d417c', '1', 'crm.interaction.wallet_estimated.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-15 12:00:00+00', '2026-11-30 08:01:42.261928+00', '01a22b79-5770-7199-8ed0-b42bc0a9533c', null, '00-652ae5faa5f6c666a6476833b028ccef-fba1b0393f3e31f1-01', '{"estimate_id":"ded8bad8-d241-4b4e-98c8-a846965d417c","customer_id":"50000000-0000-4000-8000-000000000001","yearly_spend":{"amount":"48000.00","currency":"EUR"},"competitor":"Babbage & Sons"}'),
('15', '01a22b79-577b-745b-96c5-0541285d2de2', 'purchase-0c921191-3f52-447a-9ccd-b684bc552ffb', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.267704+00', '01a22b79-577a-75b0-bc3f-29ed56fcd006', null, '00-97a3bd5ed46ab2a23845006025276a50-03b87cb06e52e1dc-01', '{"purchase_id":"0c921191-3f52-447a-9ccd-b684bc552ffb","customer_id":"50000000-0000-4000-8000-000000000002","amount":"100.00","currency":"EUR"}'),
('16', '01a22b79-578a-7404-8c1e-af8d53a31b42', 'purchase-0c921191-3f52-447a-9ccd-b684bc552ffb', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-02 12:00:00+00', '2026-11-30 08:01:42.283185+00', '01a22b79-5783-7319-92f0-30ac302bc066', null, '00-dbdd5e71df8ed3e904ded44485a0d50b-8965c3a9deb19521-01', '{"purchase_id":"0c921191-3f52-447a-9ccd-b684bc552ffb","customer_id":"50000000-0000-4000-8000-000000000002","amount":"30","currency":"EUR"}'),
('17', '01a22b79-5799-760e-8c2b-08e735f44723', 'interaction-55c68250-77c8-434f-99aa-f9e57f741abe', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.304281+00', '01a22b79-578f-77c3-9369-228338c7bee7', null, '00-1e0361f580106abcba6591b028381eb4-d40b91432c0d4fb7-01', '{"interaction_id":"55c68250-77c8-434f-99aa-f9e57f741abe","customer_id":"50000000-0000-4000-8000-000000000002","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:cFNqiTpj_v8FbQ5pxsxm-56A3TjP7HVUO7tN17OFOWGabURW5mknc83cBX_el1P7"}'),
('18', '01a22b79-57b0-72fb-8a41-b4dd7e827343', 'cost-3579051e-d32f-472c-8c72-83c80a8b8287', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-04 09:00:00+00', '2026-11-30 08:01:42.324854+00', '01a22b79-57ac-7500-835c-2d33de3a32be', null, '00-6fc2d802f48765e1d06c3acfec9087a8-c405bdd6b9d48a36-01', '{"cost_id":"3579051e-d32f-472c-8c72-83c80a8b8287","customer_id":"50000000-0000-4000-8000-000000000002","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"c6ecf68e-1ea3-4258-a603-b255138af35d"}'),
('19', '01a22b79-57c1-7760-88b9-3de271784afa', 'feedback-80ad9ace-d8fd-487b-8c59-6194c330a676', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-20 12:00:00+00', '2026-11-30 08:01:42.337912+00', '01a22b79-57bb-77bf-a5f9-ac3af7caefe6', null, '00-2a1d5fd527fa651553a76fc0a9351510-3458fe1cf55bb4c7-01', '{"feedback_id":"80ad9ace-d8fd-487b-8c59-6194c330a676","customer_id":"50000000-0000-4000-8000-000000000002","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"50f64906-5526-4edb-824e-de99294c66a3"}'),
('2', '01a22b79-5668-70e0-8822-732e2b0153c0', 'purchase-15486ef9-2bcf-4ff2-8a48-17ab4d5769f9', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-02 12:00:00+00', '2026-11-30 08:01:41.993823+00', '01a22b79-5627-7316-93c4-e29f823fa449', null, '00-9f2ba3166794c4d937a204624e99b86e-53daf46a95f981a6-01', '{"purchase_id":"15486ef9-2bcf-4ff2-8a48-17ab4d5769f9","customer_id":"50000000-0000-4000-8000-000000000000","amount":"30","currency":"EUR"}'),
('20', '01a22b79-57d6-7293-a85e-91aee9df185f', 'wallet-b892d678-faf4-46f2-97dd-e717f54529c7', '1', 'crm.interaction.wallet_estimated.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-15 12:00:00+00', '2026-11-30 08:01:42.358824+00', '01a22b79-57d4-7170-8533-db493ff66862', null, '00-f5351296adc8ff57c5c95f6f813b055c-855ca5d29c32b870-01', '{"estimate_id":"b892d678-faf4-46f2-97dd-e717f54529c7","customer_id":"50000000-0000-4000-8000-000000000002","yearly_spend":{"amount":"48000.00","currency":"EUR"},"competitor":"Babbage & Sons"}'),
('21', '01a22b79-57ed-7116-8af1-73ff946cfe9c', 'purchase-b3066a77-195f-4b19-9ca5-d02b973545eb', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.382007+00', '01a22b79-57ec-747d-8618-e356545780e8', null, '00-decf9ec6488c75d2e47b92414aa1dc4b-ec800f9580331f83-01', '{"purchase_id":"b3066a77-195f-4b19-9ca5-d02b973545eb","customer_id":"50000000-0000-4000-8000-000000000003","amount":"100.00","currency":"EUR"}'),
('22', '01a22b79-57ff-71d0-9e06-64cedd363eec', 'purchase-b3066a77-195f-4b19-9ca5-d02b973545eb', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-02 12:00:00+00', '2026-11-30 08:01:42.404664+00', '01a22b79-57f9-748f-9a1a-6e98e282752c', null, '00-8e4ac53fd54f76f80813c6f31e7d4055-73698aa1046c99a8-01', '{"purchase_id":"b3066a77-195f-4b19-9ca5-d02b973545eb","customer_id":"50000000-0000-4000-8000-000000000003","amount":"30","currency":"EUR"}'),
('23', '01a22b79-5816-7127-93ba-78830c76ab20', 'purchase-b3066a77-195f-4b19-9ca5-d02b973545eb', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-03 12:00:00+00', '2026-11-30 08:01:42.423333+00', '01a22b79-580f-75e4-9386-695f38fb4a13', null, '00-f6084f90ee32df1503c20a9e16945600-8e3ae9164ab5d1d6-01', '{"purchase_id":"b3066a77-195f-4b19-9ca5-d02b973545eb","customer_id":"50000000-0000-4000-8000-000000000003","amount":"5","currency":"EUR"}'),
('24', '01a22b79-582d-76c3-87a9-300d01cc81c0', 'interaction-e4d306a7-bb22-4b97-a2a5-ffcae2c1517e', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.446338+00', '01a22b79-581f-759a-9641-672f7ef84219', null, '00-a525a4bc318b88cb8a453b076cc1375b-c7293307d2857300-01', '{"interaction_id":"e4d306a7-bb22-4b97-a2a5-ffcae2c1517e","customer_id":"50000000-0000-4000-8000-000000000003","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:pNoBMpXHmK6gXJCtGGF3EaqpYemYD8FB0F9cOM1VW9G3Q12CivXK-Boh1xBn0vpt"}'),
('25', '01a22b79-583d-766d-967c-f906856ff84e', 'cost-b661f2b0-7f3c-4634-8e34-3f3a8ed47125', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-04 09:00:00+00', '2026-11-30 08:01:42.46232+00', '01a22b79-583c-759f-a5ed-aed17c050b9f', null, '00-78f7f7aea8d5b974386a9a1e1dbfd100-a77d521589ae4fea-01', '{"cost_id":"b661f2b0-7f3c-4634-8e34-3f3a8ed47125","customer_id":"50000000-0000-4000-8000-000000000003","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"e553310e-ee99-4343-9915-6861c970a93e"}'),
('26', '01a22b79-584b-72d7-a9e5-634b17f0fc24', 'feedback-31a29414-45bb-4d28-81f3-b6292c9e70e3', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-20 12:00:00+00', '2026-11-30 08:01:42.476027+00', '01a22b79-5843-777b-8495-ab8884cae00c', null, '00-1ea9c5a73902e572947297fe419140c3-9825845affe114b0-01', '{"feedback_id":"31a29414-45bb-4d28-81f3-b6292c9e70e3","customer_id":"50000000-0000-4000-8000-000000000003","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"cfb382d3-1d67-4de0-a7ff-cab82b3808ea"}'),
('27', '01a22b79-585d-7615-9261-7285069811e0', 'wallet-2678bd57-e4d9-48f6-a6e6-903753ae5e43', '1', 'crm.interaction.wallet_estimated.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-15 12:00:00+00', '2026-11-30 08:01:42.497931+00', '01a22b79-5857-75e6-a0f8-7a1a2aeacd6d', null, '00-31bb8dfbe47827e2d76fe1d52d4bb195-0cea665df7515c03-01', '{"estimate_id":"2678bd57-e4d9-48f6-a6e6-903753ae5e43","customer_id":"50000000-0000-4000-8000-000000000003","yearly_spend":{"amount":"48000.00","currency":"EUR"},"competitor":"Babbage & Sons"}'),
('28', '01a22b79-586c-7298-a558-7869f7d34190', 'purchase-d8f8b99d-2831-44cb-b290-b75c4de1a965', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.516835+00', '01a22b79-586b-77b4-80f3-154337e2f15d', null, '00-3e2912548d286ee612e21d96688b3c73-0027fd24a335de48-01', '{"purchase_id":"d8f8b99d-2831-44cb-b290-b75c4de1a965","customer_id":"50000000-0000-4000-8000-000000000004","amount":"100.00","currency":"EUR"}'),
('29', '01a22b79-5883-70f9-9209-74193b63944f', 'purchase-d8f8b99d-2831-44cb-b290-b75c4de1a965', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-03-02 12:00:00+00', '2026-11-30 08:01:42.53245+00', '01a22b79-587b-726c-89ab-c2a784fa5fc8', null, '00-1bd7fb194e573d5ac66e676f1ca0c928-63f85c508510c8ec-01', '{"purchase_id":"d8f8b99d-2831-44cb-b290-b75c4de1a965","customer_id":"50000000-0000-4000-8000-000000000004","amount":"30","currency":"EUR"}'),
('3', '01a22b79-5699-7220-b1a9-0ec2e2acc9aa', 'interaction-78ce1fcd-1a1e-4ad3-8e5f-b656609eba47', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.042307+00', '01a22b79-566f-72ce-ac7e-940295d307f5', null, '00-3b399caeb8c4c2df05c2e40b14660641-086a84650a46dbbd-01', '{"interaction_id":"78ce1fcd-1a1e-4ad3-8e5f-b656609eba47","customer_id":"50000000-0000-4000-8000-000000000000","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:fZX4jN0k12JBaTbRy0y9TpZOoHI72HYnHExlNi9MZ1b1extDdtA-WIGDSKMoLkSh"}'),
('30', '01a22b79-589c-771d-bb30-d4f5061e0b9c', 'interaction-0329e2b9-e7aa-4473-8d6c-c131cd02507e', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.557656+00', '01a22b79-588e-755f-8a94-9b687f3c78f9', null, '00-264d59868071caec56aba32207872563-65e0ea674927fc35-01', '{"interaction_id":"0329e2b9-e7aa-4473-8d6c-c131cd02507e","customer_id":"50000000-0000-4000-8000-000000000004","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:4bDbrQweSlbuixC_otHfJChkBOKdiuG1A1q45-tCHVs_-564JTkWKJlyq8Cc8z2E"}'),
('31', '01a22b79-58b1-76a6-8271-a608b842975e', 'cost-ea37ed91-9320-407a-829d-06116af5d5a8', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-03-04 09:00:00+00', '2026-11-30 08:01:42.580483+00', '01a22b79-58ab-708e-841e-b4fdd73b7f63', null, '00-b7c683d239fd6df95db0e9b6197bbc22-9a4eb7e041e3cc35-01', '{"cost_id":"ea37ed91-9320-407a-829d-06116af5d5a8","customer_id":"50000000-0000-4000-8000-000000000004","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"d3ea31d8-321b-4b05-8f2f-c8741308c784"}'),
('32', '01a22b79-58c1-75fd-aa51-4509b9b70b88', 'feedback-cf754e50-b2fa-41cb-a27b-957fff87bc9a', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-03-20 12:00:00+00', '2026-11-30 08:01:42.593989+00', '01a22b79-58bc-70d4-ada9-9dfffaad0aef', null, '00-bf963844d3e683a3a6c81ab5053e5bb1-74cc8f55bab2d937-01', '{"feedback_id":"cf754e50-b2fa-41cb-a27b-957fff87bc9a","customer_id":"50000000-0000-4000-8000-000000000004","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"58ea1b6d-cb45-494a-8512-3bb01e063e96"}'),
('33', '01a22b79-58cb-77df-848b-37cc58f4827f', 'wallet-d5318557-78db-4582-8a50-4534f6b2180c', '1', 'crm.interaction.wallet_estimated.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-03-15 12:00:00+00', '2026-11-30 08:01:42.603737+00', '01a22b79-58ca-754c-a785-5a6be7e80654', null, '00-5bc7a5c18552e884ba80bc2ff6a3b4b2-944c9ddc91c9ab9a-01', '{"estimate_id":"d5318557-78db-4582-8a50-4534f6b2180c","customer_id":"50000000-0000-4000-8000-000000000004","yearly_spend":{"amount":"48000.00","currency":"EUR"},"competitor":"Babbage & Sons"}'),
('34', '01a22b79-58de-704a-ba59-e5c8347b080e', 'purchase-d8f8b99d-2831-44cb-b290-b75c4de1a965', '3', 'crm.purchase.disputed.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-03-05 12:00:00+00', '2026-11-30 08:01:42.622908+00', '01a22b79-58d3-711d-9a28-1141f09970ce', null, '00-e346e8078579e2df4b53d065c4892065-c0adf8eec4bb9b3f-01', '{"purchase_id":"d8f8b99d-2831-44cb-b290-b75c4de1a965","customer_id":"50000000-0000-4000-8000-000000000004","amount":"10","currency":"EUR","reason":"quality"}'),
('35', '01a22b79-58e9-7771-9070-abb2cec6b3e0', 'purchase-7920dc09-dfd3-4f1f-949e-1c0100d8a3d0', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.634613+00', '01a22b79-58e9-7770-a0cd-21df8e6f2103', null, '00-333d1e8bcf40e24bc6389fe7608e7d08-67289660e20e84cc-01', '{"purchase_id":"7920dc09-dfd3-4f1f-949e-1c0100d8a3d0","customer_id":"50000000-0000-4000-8000-000000000005","amount":"100.00","currency":"EUR"}'),
('36', '01a22b79-58f9-7459-b868-f3a57cfd9e77', 'purchase-7920dc09-dfd3-4f1f-949e-1c0100d8a3d0', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-02 12:00:00+00', '2026-11-30 08:01:42.652776+00', '01a22b79-58f2-73a4-b9de-7e8969c51791', null, '00-4137bc50d539c5e53c7e92e8e7bd56d7-91e9da227d4b1652-01', '{"purchase_id":"7920dc09-dfd3-4f1f-949e-1c0100d8a3d0","customer_id":"50000000-0000-4000-8000-000000000005","amount":"30","currency":"EUR"}'),
('37', '01a22b79-590e-774a-b465-e227346720ba', 'purchase-7920dc09-dfd3-4f1f-949e-1c0100d8a3d0', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-03 12:00:00+00', '2026-11-30 08:01:42.672822+00', '01a22b79-5907-725a-a7e0-a680d96e4d27', null, '00-44c0a14f4f891b3afa65fdecef2b75b1-458c9d8a42bb2155-01', '{"purchase_id":"7920dc09-dfd3-4f1f-949e-1c0100d8a3d0","customer_id":"50000000-0000-4000-8000-000000000005","amount":"5","currency":"EUR"}'),
('38', '01a22b79-5921-703b-9250-ed1200579eff', 'interaction-e0d1b5aa-d438-46e0-af3a-5b33d637a60c', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.690028+00', '01a22b79-591c-721f-a9bf-35c8decd6c7e', null, '00-462c6007c065060f95cac4e7be2abc4c-8869a5c6d2906f37-01', '{"interaction_id":"e0d1b5aa-d438-46e0-af3a-5b33d637a60c","customer_id":"50000000-0000-4000-8000-000000000005","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:Ewq4MOF5WTBlQhoXKahjICcIIGvHpF9QEy8E73ekGeuJNHfRK0obKw29Y4U217Mz"}'),
('39', '01a22b79-5931-70b7-8549-11c7da59e4e5', 'cost-e607f4f6-7ee4-41e9-a086-b32fc8e6d730', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-04 09:00:00+00', '2026-11-30 08:01:42.705915+00', '01a22b79-5926-7292-992e-57446972047d', null, '00-47b40a13c271a0a0c5304043083624d0-cba6277f2631e9ab-01', '{"cost_id":"e607f4f6-7ee4-41e9-a086-b32fc8e6d730","customer_id":"50000000-0000-4000-8000-000000000005","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"89ab191b-5a89-479f-89f3-7084343bf167"}'),
('4', '01a22b79-56ae-7238-96f7-4f45f6ec3293', 'cost-d84acb6f-fba0-4735-a6a3-e72edf91c3e3', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-04 09:00:00+00', '2026-11-30 08:01:42.072647+00', '01a22b79-56a8-725e-b1d7-0631508ddfcd', null, '00-ca7d2f8e4b23738521bff9a83f2bd365-f7292e7c3e9bf795-01', '{"cost_id":"d84acb6f-fba0-4735-a6a3-e72edf91c3e3","customer_id":"50000000-0000-4000-8000-000000000000","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"0e2dcfec-711c-4b53-8007-a1a62431df8f"}'),
('40', '01a22b79-5938-72c6-986a-7bb236be80ce', 'feedback-2540c51f-5839-4f8a-a74e-b1459a0e18ad', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-20 12:00:00+00', '2026-11-30 08:01:42.716796+00', '01a22b79-5935-7536-a307-78a1109757b2', null, '00-719993f0817b8d772c4b23d1b4520bb2-f985df0b286b53f4-01', '{"feedback_id":"2540c51f-5839-4f8a-a74e-b1459a0e18ad","customer_id":"50000000-0000-4000-8000-000000000005","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"3724e07a-cdfd-444f-9564-c8af988cdae1"}'),
('41', '01a22b79-5945-7154-a4d6-61b91d86b9b2', 'wallet-89e71fff-2244-4162-9124-3274e5c1ce9b', '1', 'crm.interaction.wallet_estimated.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-15 12:00:00+00', '2026-11-30 08:01:42.726596+00', '01a22b79-5944-709b-a5d0-6ecad6454aff', null, '00-7bfedf9046dc9289ace8100526c64e16-0f7f2f868068405c-01', '{"estimate_id":"89e71fff-2244-4162-9124-3274e5c1ce9b","customer_id":"50000000-0000-4000-8000-000000000005","yearly_spend":{"amount":"48000.00","currency":"EUR"},"competitor":"Babbage & Sons"}'),
('42', '01a22b79-594b-753d-83a3-b4346d5ee6d1', 'purchase-aa987b70-f7bc-4f7f-8fcc-09d4a8810113', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.732025+00', '01a22b79-594b-753c-992f-250ae597b133', null, '00-d971101a96f1dec92d15ee1d8e918d9e-07a6dd30776ce4b9-01', '{"purchase_id":"aa987b70-f7bc-4f7f-8fcc-09d4a8810113","customer_id":"50000000-0000-4000-8000-000000000006","amount":"100.00","currency":"EUR"}'),
('43', '01a22b79-5959-721b-b64a-d325e1b96449', 'purchase-aa987b70-f7bc-4f7f-8fcc-09d4a8810113', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-02 12:00:00+00', '2026-11-30 08:01:42.746561+00', '01a22b79-5952-7615-b01a-0d9606fe1a66', null, '00-e7673431287b4ea2b24992c9d0479edb-a33f00320f47c64a-01', '{"purchase_id":"aa987b70-f7bc-4f7f-8fcc-09d4a8810113","customer_id":"50000000-0000-4000-8000-000000000006","amount":"30","currency":"EUR"}'),
('44', '01a22b79-597d-7762-96aa-6b424defd9ee', 'interaction-933eaec5-4f32-4180-9410-79434a573b90', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.782411+00', '01a22b79-5969-7472-9be8-011b6bf33c45', null, '00-7aea92e0dfad80b432b8ad887e700bc4-99189d495d6470de-01', '{"interaction_id":"933eaec5-4f32-4180-9410-79434a573b90","customer_id":"50000000-0000-4000-8000-000000000006","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:jEx6m--rstRLYS1kNJEhieCEg4PU-GA5qvaMU-10wws313gh_omHoKo9G3W36sOQ"}'),
('45', '01a22b79-5993-7763-a436-7952a5ff4e11', 'cost-e2630c78-38c1-421e-9d83-44aef0a80942', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-04 09:00:00+00', '2026-11-30 08:01:42.806932+00', '01a22b79-598c-713f-b756-ec150e019514', null, '00-775372a60173b9998ab03c48e92b9278-e651ed2db531e4bf-01', '{"cost_id":"e2630c78-38c1-421e-9d83-44aef0a80942","customer_id":"50000000-0000-4000-8000-000000000006","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"7a41477d-d9b2-4d2f-ad32-e5b8de79032c"}'),
('46', '01a22b79-59a1-73f6-9087-45819bfca1ec', 'feedback-b5b8028e-a269-4f85-8c0f-2f9cd398c42a', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-20 12:00:00+00', '2026-11-30 08:01:42.818745+00', '01a22b79-599b-7021-8c0c-cfb2681daae8', null, '00-025517d9deda00a829d0a5731e72805e-55a23d22eeb927dc-01', '{"feedback_id":"b5b8028e-a269-4f85-8c0f-2f9cd398c42a","customer_id":"50000000-0000-4000-8000-000000000006","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"bf82b93a-17ee-4c1c-9955-98da4b2794bb"}'),
('47', '01a22b79-59b6-70fb-87a7-43e26d9c04a0', 'wallet-5a03afc8-6fd1-4160-a0ae-b1bd7896c4ae', '1', 'crm.interaction.wallet_estimated.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-15 12:00:00+00', '2026-11-30 08:01:42.839473+00', '01a22b79-59af-768a-a97d-034427995d87', null, '00-930a2ba8b29477eabb884c60bb689e43-3dfea13d99c565d4-01', '{"estimate_id":"5a03afc8-6fd1-4160-a0ae-b1bd7896c4ae","customer_id":"50000000-0000-4000-8000-000000000006","yearly_spend":{"amount":"48000.00","currency":"EUR"},"competitor":"Babbage & Sons"}'),
('48', '01a22b79-59cd-7736-a81c-4efb87f2bd4f', 'purchase-2acef89c-a8cc-4017-a064-add2ac77bb2a', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.862395+00', '01a22b79-59cd-7735-9018-a40667863932', null, '00-cee2ffaa93bfd418d46e5fa17144f0be-a5603905cba961a3-01', '{"purchase_id":"2acef89c-a8cc-4017-a064-add2ac77bb2a","customer_id":"50000000-0000-4000-8000-000000000007","amount":"100.00","currency":"EUR"}'),
('49', '01a22b79-59de-7285-94fb-e744b0ed1332', 'purchase-2acef89c-a8cc-4017-a064-add2ac77bb2a', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-02 12:00:00+00', '2026-11-30 08:01:42.87922+00', '01a22b79-59d2-7004-981a-10077f883f92', null, '00-a8464785fe9d09a103dd803c90c8751a-68b68735967e0f97-01', '{"purchase_id":"2acef89c-a8cc-4017-a064-add2ac77bb2a","customer_id":"50000000-0000-4000-8000-000000000007","amount":"30","currency":"EUR"}'),
('5', '01a22b79-56cd-738c-a139-595eec6c267a', 'feedback-f4375706-4cb1-4956-b898-318c34251ceb', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-20 12:00:00+00', '2026-11-30 08:01:42.094837+00', '01a22b79-56c7-70fe-be30-c2c6ae4cd04e', null, '00-d88679cb547602b67ce3dd9bfacb226b-6ca9ceff9115ec22-01', '{"feedback_id":"f4375706-4cb1-4956-b898-318c34251ceb","customer_id":"50000000-0000-4000-8000-000000000000","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"613e447a-ba45-4630-8115-0bf6bb816ba4"}'),
('50', '01a22b79-59ee-72d5-96e6-da92f97c084f', 'purchase-2acef89c-a8cc-4017-a064-add2ac77bb2a', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-03 12:00:00+00', '2026-11-30 08:01:42.895051+00', '01a22b79-59e3-71db-8249-f42bcd7b3791', null, '00-c288a14d8ab545004bdf342a5e6869e9-007735bf8f19e486-01', '{"purchase_id":"2acef89c-a8cc-4017-a064-add2ac77bb2a","customer_id":"50000000-0000-4000-8000-000000000007","amount":"5","currency":"EUR"}'),
('51', '01a22b79-5a07-7528-9c0d-21fa046d6ae0', 'interaction-e53ad3ed-5b2b-4768-8ed9-5a58af2076cb', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.924798+00', '01a22b79-59f3-750e-9bf1-a05106e69824', null, '00-7a4e8991ad81f56916dfb386653a7c40-b4c358c6835accf8-01', '{"interaction_id":"e53ad3ed-5b2b-4768-8ed9-5a58af2076cb","customer_id":"50000000-0000-4000-8000-000000000007","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:I9bl2ncRPo2Yfe6r41sEZUhEQgbEsMibFT4NRXQHb2x1M_4xywkzGlonM9d7Wyk8"}'),
('52', '01a22b79-5a2c-77f7-b642-d6115471826e', 'cost-960e3344-3e74-474a-aa77-51b4ba4117bd', '1', 'crm.interaction.cost_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-04 09:00:00+00', '2026-11-30 08:01:42.964772+00', '01a22b79-5a20-770d-bf88-310995ee2a54', null, '00-651b0d1da7239b6f35d1d52dcdee675b-ed47bc5647e118ef-01', '{"cost_id":"960e3344-3e74-474a-aa77-51b4ba4117bd","customer_id":"50000000-0000-4000-8000-000000000007","kind":"visit","cost":{"amount":"85.00","currency":"EUR"},"purchase_id":"eb7d1047-bc71-4d4d-afd9-f1e6346bf704"}'),
('53', '01a22b79-5a49-7304-9e4e-35ac05578c95', 'feedback-f693cdb1-1d6f-454c-a4b0-c609df242db7', '1', 'crm.interaction.feedback_recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-20 12:00:00+00', '2026-11-30 08:01:42.988856+00', '01a22b79-5a3a-752e-b8e3-92b155376048', null, '00-598d5871a1f04fb7d0a036e7986a34bf-ce21b22ff0eed284-01', '{"feedback_id":"f693cdb1-1d6f-454c-a4b0-c609df242db7","customer_id":"50000000-0000-4000-8000-000000000007","expected_total_cost":{"amount":"1200.00","currency":"EUR"},"actual_total_cost":{"amount":"1050.50","currency":"EUR"},"satisfaction":4,"purchase_id":"04d7ddda-3c80-474c-9fc9-ee5fa0058b75"}'),
('54', '01a22b79-5a65-73d8-b0a6-237343b7f286', 'wallet-5c64f63c-3373-4436-b3a6-ef02372a6517', '1', 'crm.interaction.wallet_estimated.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-15 12:00:00+00', '2026-11-30 08:01:43.015736+00', '01a22b79-5a56-77df-87ba-f348ec60301b', null, '00-945076a09d3c75055092c4f5fae53a4e-b1befc14344f026f-01', '{"estimate_id":"5c64f63c-3373-4436-b3a6-ef02372a6517","customer_id":"50000000-0000-4000-8000-000000000007","yearly_spend":{"amount":"48000.00","currency":"EUR"},"competitor":"Babbage & Sons"}'),
('6', '01a22b79-56eb-75da-a5f0-fb863546d8ca', 'wallet-1d76033c-3a57-4ee8-8d8f-efb4caa3ce7b', '1', 'crm.interaction.wallet_estimated.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-15 12:00:00+00', '2026-11-30 08:01:42.124507+00', '01a22b79-56e5-75ff-9f5b-8eef6b35d98c', null, '00-2223d46b59e44609bfabd7f390055fb6-39344e3bd67786dc-01', '{"estimate_id":"1d76033c-3a57-4ee8-8d8f-efb4caa3ce7b","customer_id":"50000000-0000-4000-8000-000000000000","yearly_spend":{"amount":"48000.00","currency":"EUR"},"competitor":"Babbage & Sons"}'),
('7', '01a22b79-5701-73ba-bf5b-3ba2f2c5bd28', 'purchase-15486ef9-2bcf-4ff2-8a48-17ab4d5769f9', '3', 'crm.purchase.disputed.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-05 12:00:00+00', '2026-11-30 08:01:42.145823+00', '01a22b79-56f3-7001-9882-619f57abb442', null, '00-67cf2f4ea1e11004d27a29926a5cd2c7-25e328566a16f56e-01', '{"purchase_id":"15486ef9-2bcf-4ff2-8a48-17ab4d5769f9","customer_id":"50000000-0000-4000-8000-000000000000","amount":"10","currency":"EUR","reason":"quality"}'),
('8', '01a22b79-5710-718e-b559-7ba6346166dc', 'purchase-926103ef-51e3-41b1-9650-77338d5ebac3', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-01 12:00:00+00', '2026-11-30 08:01:42.161482+00', '01a22b79-5710-718d-b263-42f3fd94753d', null, '00-9a45659332a7fb77e8832d9dadba777d-ae3095f9470bf401-01', '{"purchase_id":"926103ef-51e3-41b1-9650-77338d5ebac3","customer_id":"50000000-0000-4000-8000-000000000001","amount":"100.00","currency":"EUR"}'),
('9', '01a22b79-571e-7659-9789-614a104e568e', 'purchase-926103ef-51e3-41b1-9650-77338d5ebac3', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-02 12:00:00+00', '2026-11-30 08:01:42.174911+00', '01a22b79-5717-74b7-ba87-34b3c166a2cc', null, '00-ef322f49ff7bceb427515e0dc59e1163-0940d15fd1ee7b89-01', '{"purchase_id":"926103ef-51e3-41b1-9650-77338d5ebac3","customer_id":"50000000-0000-4000-8000-000000000001","amount":"30","currency":"EUR"}');

insert into public.idempotency_keys (digest, fingerprint, status, response, created_at) values
(E'\\x034bcdcd7c53c0d1a8d7b8a11a72b5043917e88adee756b2268d41b4fa62d386', E'\\x8240da666aff61625d49ccb942b4511f63c04bd31b0b545b30acb51a2c3f0338', '201', E'\\x7b22696473223a7b22636f73745f6964223a2265363037663466362d376565342d343165392d613038362d623332666338653664373330227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353933312d373062372d383534392d313163376461353965346535222c2273747265616d223a22636f73742d65363037663466362d376565342d343165392d613038362d623332666338653664373330222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.705853+00'),
(E'\\x047068e90cd97f89c928567ad66d7c11d0657294c0b77f3a0e39d2867aba9fd6', E'\\x773f971105e43d67363f4afee2a21331efb7904e53456ce56d6dec748f4a6820', '201', E'\\x7b22696473223a7b22657374696d6174655f6964223a2232363738626435372d653464392d343866362d613665362d393033373533616535653433227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353835642d373631352d393236312d373238353036393831316530222c2273747265616d223a2277616c6c65742d32363738626435372d653464392d343866362d613665362d393033373533616535653433222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.496762+00'),
(E'\\x0759faee8c4d439ab47955dc106c1879660268c1deea47403696f4475f74c31c', E'\\x0a1e4cb2f9cd41cc5bdd012d5a2a17e7287728e27e5d1281257fd9cbc7669bfe', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2230633932313139312d336635322d343437612d396363642d623638346263353532666662227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353737622d373435622d393663352d303534313238356432646532222c2273747265616d223a2270757263686173652d30633932313139312d336635322d343437612d396363642d623638346263353532666662222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.267642+00'),
(E'\\x0ca219e643a0bda85eb47d73f5ccafa53d6ec7f12c5855a84273eb0613c199ce', E'\\xdb35de8e891307e8b6c0c8b04f19e439f709199e539e67d3aeda9981ea2b5aa5', '201', E'\\x7b22696473223a7b22636f73745f6964223a2264383461636236662d666261302d343733352d613661332d653732656466393163336533227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353661652d373233382d393666372d346634356636656333323933222c2273747265616d223a22636f73742d64383461636236662d666261302d343733352d613661332d653732656466393163336533222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.072585+00'),
(E'\\x0d81500c19ded7ac04b6cdf310ea89011acc62b0cb35b76eb1e1923e70552379', E'\\xc978847564f276125b29995cfe0cb873b2c228aef18c84104ac9b51eba44ef5e', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2235356336383235302d373763382d343334662d393961612d663965353766373431616265227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353739392d373630652d386332622d303865373335663434373233222c2273747265616d223a22696e746572616374696f6e2d35356336383235302d373763382d343334662d393961612d663965353766373431616265222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.304223+00'),
(E'\\x0f5546d04344d8c5a7a78e5aee5daac60defa4cb3e5094d0f39e54f994ad1c2b', E'\\x8dd0f968a52e91beddc21b2201d5962501dd60800dccb85e6a45e6d5de29524e', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237393230646330392d646664332d346631662d393439652d316330313030643861336430227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353930652d373734612d623436352d653232373334363732306261222c2273747265616d223a2270757263686173652d37393230646330392d646664332d346631662d393439652d316330313030643861336430222c2276657273696f6e223a337d7d', '2026-11-30 08:01:42.67276+00'),
(E'\\x1007968e8dc200e1aa8738e8a64fd97e1cacfb3b380e2b5df972d6158b2d2360', E'\\xb470add9abe56131b9731c11540898f3e46a6c83534eabe944c056318dd49762', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2239323631303365662d353165332d343162312d393635302d373733333864356562616333227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353732652d373132352d626530662d376464373631366265303364222c2273747265616d223a2270757263686173652d39323631303365662d353165332d343162312d393635302d373733333864356562616333222c2276657273696f6e223a337d7d', '2026-11-30 08:01:42.191266+00'),
(E'\\x11e9da0493b2c21c96dc76a6006298a928faf97a8da3a62f17a27044d3250b87', E'\\x51f46b9ae499ea1c053f0998c9fa9fee4e21ff63c305e318fcf8e9d27fe501cc', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2264633565373238312d663961372d343630312d396561302d383861633031373131313836227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353736392d373338322d396561352d303930363639613862633361222c2273747265616d223a22666565646261636b2d64633565373238312d663961372d343630312d396561302d383861633031373131313836222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.250661+00'),
(E'\\x14edfa80beb57e14626937573dc6c5a60fe7d698b8a72e29fc87ac9367c9b926', E'\\xa0049ffc215e68ad1430bd1e4bf575212ceb57cf95f5b5727a926521e4793de7', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262333036366137372d313935662d346231392d396361352d643032623937333534356562227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353766662d373164302d396530362d363463656464333633656563222c2273747265616d223a2270757263686173652d62333036366137372d313935662d346231392d396361352d643032623937333534356562222c2276657273696f6e223a327d7d', '2026-11-30 08:01:42.404601+00'),
(E'\\x1b8020f2b19858e2682781792cf7b2c404045d67046f74fcb2f43b6dfb7865d8', E'\\x0bda7b3e15a960a1753aca1e713be104e1457407d397e03da06bece3cddd1bdd', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2230333239653262392d653761612d343437332d386436632d633133316364303235303765227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353839632d373731642d626233302d643466353036316530623963222c2273747265616d223a22696e746572616374696f6e2d30333239653262392d653761612d343437332d386436632d633133316364303235303765222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.557604+00'),
(E'\\x26382610c7b2a31023a749d4b4d563e543b96ff8cad2940f3398b233635b7df3', E'\\xf3fc26eb998e14b7396361baab78b989d194e198c9fe1016a9faf60295c10391', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2232616365663839632d613863632d343031372d613036342d616464326163373762623261227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353965652d373264352d393665362d646139326639376330383466222c2273747265616d223a2270757263686173652d32616365663839632d613863632d343031372d613036342d616464326163373762623261222c2276657273696f6e223a337d7d', '2026-11-30 08:01:42.894993+00'),
(E'\\x2f05689cf08b4c2291cd828a2f611331647557b29043017d2509204bface08b0', E'\\xd66cc4d7b2cb51da6bf3cdaed731becffb753e4e32a52a352685bc176e5bea50', '201', E'\\x7b22696473223a7b22657374696d6174655f6964223a2238396537316666662d323234342d343136322d393132342d333237346535633163653962227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353934352d373135342d613464362d363162393164383662396232222c2273747265616d223a2277616c6c65742d38396537316666662d323234342d343136322d393132342d333237346535633163653962222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.726549+00'),
(E'\\x386265b47b671f299e677737f3ead4173c5e1d846a7e8b2a0684b3e21f8867cc', E'\\x719cec94623ba8e914167125d7440f2e71a5f03a98edd065a5cd9eefc6633292', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2230633932313139312d336635322d343437612d396363642d623638346263353532666662227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353738612d373430342d386331652d616638643533613331623432222c2273747265616d223a2270757263686173652d30633932313139312d336635322d343437612d396363642d623638346263353532666662222c2276657273696f6e223a327d7d', '2026-11-30 08:01:42.283127+00'),
(E'\\x4611f21c953741ef150741a7f3ba7e612bd98083a6d4be352acce7127bb9a0e2', E'\\x738ef48cd9993c335b2c658531dc33e7f0c9fb5a6d7d4721d98749437beb6108', '201', E'\\x7b22696473223a7b22657374696d6174655f6964223a2264656438626164382d643234312d346234652d393863382d613834363936356434313763227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353737352d373433662d613938352d343232633262393734343931222c2273747265616d223a2277616c6c65742d64656438626164382d643234312d346234652d393863382d613834363936356434313763222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.261881+00'),
(E'\\x47f4077b830a5207f90fba8c3f44bd112447c9310f0ec2e945ca30e6a9835615', E'\\xa445962f5162640df7de6bb331ff0b0a982cc730bb2fb60745f68ca4da35bdd0', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2232353430633531662d353833392d346638612d613734652d623134353961306531386164227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353933382d373263362d393836612d376262323336626538306365222c2273747265616d223a22666565646261636b2d32353430633531662d353833392d346638612d613734652d623134353961306531386164222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.716747+00'),
(E'\\x50e04d82370a2c9334793e9032f494048ebb5738244e67febb7f2384bf3f7a00', E'\\x5bd0caff1f4ced05db24a48a8c579b7eb071d80f6f8d0d3880bafe0bf5ec390f', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2263663735346535302d623266612d343163622d613237622d393537666666383762633961227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353863312d373566642d616135312d343530396239623730623838222c2273747265616d223a22666565646261636b2d63663735346535302d623266612d343163622d613237622d393537666666383762633961222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.593953+00'),
(E'\\x549bcc160bf7006c8ea5bbcf0eea6bbbf0faba22d13ba30ad1168a29b64fceed', E'\\x358383a15fd4e435a2df6fb302251b2a257331dd8fbeb9406d5a3e883f1fbe73', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262333036366137372d313935662d346231392d396361352d643032623937333534356562227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353765642d373131362d386166312d373366663934366366653963222c2273747265616d223a2270757263686173652d62333036366137372d313935662d346231392d396361352d643032623937333534356562222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.381956+00'),
(E'\\x5aa923d4a14f066b68aa023264e33b40f60a9f4310a1dcbc07635ce24fd026fe', E'\\x164c7196b236e9c5e543edfe254f083ee1a71a1bd805a82eb6e35c02b25b0191', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2231353438366566392d326263662d346666322d386134382d313761623464353736396639227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353636382d373065302d383832322d373332653262303135336330222c2273747265616d223a2270757263686173652d31353438366566392d326263662d346666322d386134382d313761623464353736396639222c2276657273696f6e223a327d7d', '2026-11-30 08:01:41.993759+00'),
(E'\\x5b61405fa5a512c80535bee992cf099f4615e7f4c94d85db0afdcd6373b3f925', E'\\xff7904c033c982dde8955781626c3c89c92191de8c22e7e448400a00683efabb', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2231353438366566392d326263662d346666322d386134382d313761623464353736396639227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353730312d373362612d626635622d336261326632633562643238222c2273747265616d223a2270757263686173652d31353438366566392d326263662d346666322d386134382d313761623464353736396639222c2276657273696f6e223a337d7d', '2026-11-30 08:01:42.14578+00'),
(E'\\x63a37b88213d6a765f3c6dad29de344da9bf501cd4dacf7068014057bfe6a05d', E'\\xae0e117a5e883283a4741fa2e6b77d087427cf5123045efe377c4ac3dbe470d5', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2265353361643365642d356232622d343736382d386564392d356135386166323037366362227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d356130372d373532382d396330642d323166613034366436616530222c2273747265616d223a22696e746572616374696f6e2d65353361643365642d356232622d343736382d386564392d356135386166323037366362222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.924748+00'),
(E'\\x63aba10f80f348383414494876c492bf1fccff205788f358587b344bd1a241fa', E'\\x957393a0b7d98f07cee91eaf4c3e50c0d99a04fe75c46480e7755dd0188517a4', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2265346433303661372d626232322d346239372d613261352d666663616532633135313765227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353832642d373663332d383761392d333030643031636338316330222c2273747265616d223a22696e746572616374696f6e2d65346433303661372d626232322d346239372d613261352d666663616532633135313765222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.446289+00'),
(E'\\x63c941ee2345c88a342cbbfee3d620cc1b6de493b93e88ba7bbe81fd86da4903', E'\\x9f925ec7443fdea5b0c2a4d722e844db5672b6e59f4af99e2a8f92379d71f53c', '201', E'\\x7b22696473223a7b22636f73745f6964223a2265613337656439312d393332302d343037612d383239642d303631313661663564356138227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353862312d373661362d383237312d613630386238343239373565222c2273747265616d223a22636f73742d65613337656439312d393332302d343037612d383239642d303631313661663564356138222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.580431+00'),
(E'\\x66a1e823d03df29e490bd6e263883715b30d5a72b236b298de7d7e70026883a7', E'\\x1f87c36ef2a3d25204fba226838d7a716575e3287218ccebf260258785d61cb7', '201', E'\\x7b22696473223a7b22636f73745f6964223a2239363065333334342d336537342d343734612d616137372d353162346261343131376264227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d356132632d373766372d623634322d643631313534373138323665222c2273747265616d223a22636f73742d39363065333334342d336537342d343734612d616137372d353162346261343131376264222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.964726+00'),
(E'\\x67618f8d814a01fbb625d5c430ee7353bf735f3f1e73d0bf163cc6d1cdeb2960', E'\\x71d118535d5d82d497fcf0fb2133884731a497fd6368582b95b0c50c4d58e78e', '201', E'\\x7b22696473223a7b22657374696d6174655f6964223a2235633634663633632d333337332d343433362d623361362d656630323337326136353137227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d356136352d373364382d623061362d323337333433623766323836222c2273747265616d223a2277616c6c65742d35633634663633632d333337332d343433362d623361362d656630323337326136353137222c2276657273696f6e223a317d7d', '2026-11-30 08:01:43.015684+00'),
(E'\\x777b161974c528f68600e77d35cd6581619de9f42e7b0b35a6a59654b697c3bc', E'\\x4ff3474568927b2bafc23aaf31b094192d527d9e9bcfa252268888faa15d940c', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237393230646330392d646664332d346631662d393439652d316330313030643861336430227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353865392d373737312d393037302d616262326365633662336530222c2273747265616d223a2270757263686173652d37393230646330392d646664332d346631662d393439652d316330313030643861336430222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.634557+00'),
(E'\\x7862af66268ab5f515707a169ee1146aef43a21bc66bc9f64378731619fbaca1', E'\\x2afa05e31c79bd8b4609c4bce94b520574eab3c125e873a1c909f35d4ad2386d', '201', E'\\x7b22696473223a7b22636f73745f6964223a2262363631663262302d376633632d343633342d386533342d336633613865643437313235227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353833642d373636642d393637632d663930363835366666383465222c2273747265616d223a22636f73742d62363631663262302d376633632d343633342d386533342d336633613865643437313235222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.462274+00'),
(E'\\x7ab1269b27485a3fa8f88d668bd3780c644aaa18aa82141d04a8b581cd8b7f85', E'\\x4f319944192b2fb1816051596e86b09839d9713d129b9123c8a887a12e6967ca', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2265306431623561612d643433382d343665302d616633612d356233336436333761363063227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353932312d373033622d393235302d656431323030353739656666222c2273747265616d223a22696e746572616374696f6e2d65306431623561612d643433382d343665302d616633612d356233336436333761363063222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.689965+00'),
(E'\\x850f73192fee506ec45c545fef3ca252d41531a7d36eff2784a91cc571005f23', E'\\x07050f6c8f68c3b45945c6a2e04c47a3059cac173101c6095e8931607f6010ec', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2264386638623939642d323833312d343463622d623239302d623735633464653161393635227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353838332d373066392d393230392d373431393362363339343466222c2273747265616d223a2270757263686173652d64386638623939642d323833312d343463622d623239302d623735633464653161393635222c2276657273696f6e223a327d7d', '2026-11-30 08:01:42.53232+00'),
(E'\\x8684b43321e40f06c38af5bafda7403e53bdef18f1dcbede3efcd500e0f6da49', E'\\xde3e5e88197fd6472eb58eb4c63a8e063466129883bfdd88f9c40c0706d39937', '201', E'\\x7b22696473223a7b22636f73745f6964223a2233353739303531652d643332662d343732632d386337322d383363383061386238323837227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353762302d373266622d386134312d623464643765383237333433222c2273747265616d223a22636f73742d33353739303531652d643332662d343732632d386337322d383363383061386238323837222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.324792+00'),
(E'\\x8be5c0b8848cdcd67ccddc7736ae72105e1c00dc6885f750a52cfa7e57e6da3f', E'\\x8c14856159cc4cfe4debe2d55c9f990050961c52e7cd254a3b2501a95fe7f464', '201', E'\\x7b22696473223a7b22636f73745f6964223a2230636662393062332d626539322d346363362d383961342d363461316661343436363361227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353735392d373064322d626136312d653331303666666133633334222c2273747265616d223a22636f73742d30636662393062332d626539322d346363362d383961342d363461316661343436363361222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.236666+00'),
(E'\\x9219b04554444b64d9a5dc77efa504b17f4ddf24a08b30319ef163447657fc70', E'\\x57f779767eca5ae8ea4eaa551b097794370934071e050072864bfc46f710f941', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237393230646330392d646664332d346631662d393439652d316330313030643861336430227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353866392d373435392d623836382d663361353763666439653737222c2273747265616d223a2270757263686173652d37393230646330392d646664332d346631662d393439652d316330313030643861336430222c2276657273696f6e223a327d7d', '2026-11-30 08:01:42.652732+00'),
(E'\\x9b1892531bd8d11f6fc4c616a908781d50fbf9d57b9d81f7e7920d74b5751488', E'\\xee08015287d7ae10fe62cb5508fb65a74d00e56309d1f2e55f570affdedd5a5e', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2239323631303365662d353165332d343162312d393635302d373733333864356562616333227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353731652d373635392d393738392d363134613130346535363865222c2273747265616d223a2270757263686173652d39323631303365662d353165332d343162312d393635302d373733333864356562616333222c2276657273696f6e223a327d7d', '2026-11-30 08:01:42.174867+00'),
(E'\\x9e94cf47688dbd7c3d85021169b96ba155be3c4cdf02d29494d48adca658f42e', E'\\xe9f969574c609d9a15b1cf45a24045d3a2b80e0b20286aeea7db14dc8b1cf421', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2232616365663839632d613863632d343031372d613036342d616464326163373762623261227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353963642d373733362d613831632d346566623837663262643466222c2273747265616d223a2270757263686173652d32616365663839632d613863632d343031372d613036342d616464326163373762623261222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.862343+00'),
(E'\\xa88c4df4d0fb8a003aac8aaffd65029e551307fde2c511be3dc2bb9332ebe350', E'\\xc614e950913df559c687caedc9244c9a98af2b6abdbe136246969720f0b151b4', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2264386638623939642d323833312d343463622d623239302d623735633464653161393635227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353836632d373239382d613535382d373836396637643334313930222c2273747265616d223a2270757263686173652d64386638623939642d323833312d343463622d623239302d623735633464653161393635222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.516776+00'),
(E'\\xae48e8821d5f92bab82661965582ae6d1bd498f4e9c29cc8383c7d636df8f8f2', E'\\xabb1f403fed9e790fc445ac5e03e9976eba30cbf6710fb4fe4c7a3c1bae2552b', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2262356238303238652d613236392d346638352d386330662d326639636433393863343261227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353961312d373366362d393038372d343538313962666361316563222c2273747265616d223a22666565646261636b2d62356238303238652d613236392d346638352d386330662d326639636433393863343261222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.818694+00'),
(E'\\xaf270bc0bac877945c7a3f36f81f94e0602dce6b889187099aeea1a70e44faff', E'\\x28972d185d915a3660795d025cd8bf251fa04668ba71b3bb2018a705b33df3b4', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2231353438366566392d326263662d346666322d386134382d313761623464353736396639227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353566632d373266372d623432642d393163353334363662323163222c2273747265616d223a2270757263686173652d31353438366566392d326263662d346666322d386134382d313761623464353736396639222c2276657273696f6e223a317d7d', '2026-11-30 08:01:41.918787+00'),
(E'\\xb2053650d92f9c9e2472ddab87c812868745944b31cd9aeffdcb3184f2b0506b', E'\\x8162151552d6b6b73c85612f15ecdbc1e6b9953f80f9f390cc8860787e8fa685', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2266376361323938342d646166312d343262302d623734302d333966383932393762656165227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353734622d373131322d626264632d633330376261616432313162222c2273747265616d223a22696e746572616374696f6e2d66376361323938342d646166312d343262302d623734302d333966383932393762656165222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.220482+00'),
(E'\\xbb600174e9f71349ad383645ef2ae663b2007b3d671780d842c69ae706ebe51d', E'\\x33f787164e134077603a1f6801f7d1d7c31cfcdd44771e9a9713a2ac5f183eb7', '201', E'\\x7b22696473223a7b22657374696d6174655f6964223a2262383932643637382d666166342d343666322d393764642d653731376635343532396337227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353764362d373239332d613835652d393161656539646631383566222c2273747265616d223a2277616c6c65742d62383932643637382d666166342d343666322d393764642d653731376635343532396337222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.358778+00'),
(E'\\xbf5bd0ab015c30a0485ce8015088b44528295fcabf8364dd74561d604dd6c48f', E'\\x7e14dfbf92a6a50ada0c23fb4c594f3461e9e136172805a3458fc2695de51ccc', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2239323631303365662d353165332d343162312d393635302d373733333864356562616333227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353731302d373138652d623535392d376261363334363136366463222c2273747265616d223a2270757263686173652d39323631303365662d353165332d343162312d393635302d373733333864356562616333222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.161431+00'),
(E'\\xc3224fd871fa1cd1a075bd09d81884e9697af43cdd3a7c1fe7d22bb789179b15', E'\\x62ebf3ffbc46228a4cf556f5290e9749468e7a10afe0a7947a5cc84a17215858', '201', E'\\x7b22696473223a7b22657374696d6174655f6964223a2264353331383535372d373864622d343538322d386135302d343533346636623231383063227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353863622d373764662d383438622d333763633538663438323766222c2273747265616d223a2277616c6c65742d64353331383535372d373864622d343538322d386135302d343533346636623231383063222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.603699+00'),
(E'\\xc929292102662ce45d775dfaaa18637796a92714f706d944791e4296e3b1768d', E'\\xfedf381618bf2dedcd04efc29c94323bff3808a5d94d47eed9d56a717b977cd0', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2261613938376237302d663762632d346637662d386663632d303964346138383130313133227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353935392d373231622d623634612d643332356531623936343439222c2273747265616d223a2270757263686173652d61613938376237302d663762632d346637662d386663632d303964346138383130313133222c2276657273696f6e223a327d7d', '2026-11-30 08:01:42.746508+00'),
(E'\\xc9b7e8b354c9eb2ac0928b3de3a5c8617ceb141e82e80a52b2619e84187f0ed5', E'\\xe92dbd8ca344947c1bf9fbfd30856d961bfcf48c595672bfb97eefaf62375df5', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2237386365316663642d316131652d346164332d386535662d623635363630396562613437227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353639392d373232302d623161392d306563326532616363396161222c2273747265616d223a22696e746572616374696f6e2d37386365316663642d316131652d346164332d386535662d623635363630396562613437222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.042238+00'),
(E'\\xcdefcdf82ccabf55be79103e6d8fa7ec46d49e0782c19bd63913439b31c4a6a5', E'\\x898cdf8b2e7ad2bbd5f9c724d0bfe7f94c91be1a474b13b5cea1ef48a8ddbbd5', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2261613938376237302d663762632d346637662d386663632d303964346138383130313133227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353934622d373533642d383361332d623433343664356565366431222c2273747265616d223a2270757263686173652d61613938376237302d663762632d346637662d386663632d303964346138383130313133222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.731981+00'),
(E'\\xd87851b1d21b18104aba0fdfbdac4c9c9bc02cda5674c2ff39431b6949b5441f', E'\\x24660ddfabf1612a714896dd3a3203544e026f92a9fc1363c76ed3774863861f', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2266363933636462312d316436662d343534632d613462302d633630396466323432646237227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d356134392d373330342d396534652d333561633035353738633935222c2273747265616d223a22666565646261636b2d66363933636462312d316436662d343534632d613462302d633630396466323432646237222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.988733+00'),
(E'\\xd89eaa042b9d808f8c60dd48adf08c540bdba762f3cee23e0deb0d527e277082', E'\\xb1556ca4ad0d449705e303e9432507e39802a1f7e2d2567280436818b957cd82', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262333036366137372d313935662d346231392d396361352d643032623937333534356562227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353831362d373132372d393362612d373838333063373661623230222c2273747265616d223a2270757263686173652d62333036366137372d313935662d346231392d396361352d643032623937333534356562222c2276657273696f6e223a337d7d', '2026-11-30 08:01:42.423278+00'),
(E'\\xdaae21d121f768fc6207b75efff7a449332ff35f858062c02cf588ca9520c8b2', E'\\x5950ff3a1864990dfccb71cc54b8872b60e17b0064f4504d93e943bb7964e7c2', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2233316132393431342d343562622d346432382d383166332d623632393263396537306533227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353834622d373264372d613965352d363334623137663066633234222c2273747265616d223a22666565646261636b2d33316132393431342d343562622d346432382d383166332d623632393263396537306533222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.475986+00'),
(E'\\xde47051f681cf6c0e45ddf3e8b9e01466b61ba3f8cbccefe40ca375dec90328d', E'\\xe3a8b51835cb41f1c34a0438006922645d080b84643f3ba9f03ae8c190b45cf6', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2264386638623939642d323833312d343463622d623239302d623735633464653161393635227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353864652d373034612d626135392d653563383334376230383065222c2273747265616d223a2270757263686173652d64386638623939642d323833312d343463622d623239302d623735633464653161393635222c2276657273696f6e223a337d7d', '2026-11-30 08:01:42.622854+00'),
(E'\\xe06eac03e132c773e598df3d8f896c0a792c19b7f7626ef7fab5ec2aa0e8220c', E'\\xe95df43d3eacedb252e49c237a453369fcdb7b5ed58022e6cf8a5fd739e5dfc2', '201', E'\\x7b22696473223a7b22636f73745f6964223a2265323633306337382d333863312d343231652d396438332d343461656630613830393432227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353939332d373736332d613433362d373935326135666634653131222c2273747265616d223a22636f73742d65323633306337382d333863312d343231652d396438332d343461656630613830393432222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.806874+00'),
(E'\\xe8ef3bd5ad39d49b78601cd402660cf3b954b56979c96e9ca105298cc4a8510e', E'\\x2c0ee5aee8395b929aca405ab12dd53bc9d0a6a0a22e3476e4f7e54d5ca048cb', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2232616365663839632d613863632d343031372d613036342d616464326163373762623261227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353964652d373238352d393466622d653734346230656431333332222c2273747265616d223a2270757263686173652d32616365663839632d613863632d343031372d613036342d616464326163373762623261222c2276657273696f6e223a327d7d', '2026-11-30 08:01:42.879109+00'),
(E'\\xeb6c8fcd858d9913c06772c4def981d40a9906abead3c09ede55b20df0bd24d5', E'\\xf8b6507340f6a99040f194af524a216587a214931185ee1d3bc28d34493b44fd', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2238306164396163652d643866642d343837622d386335392d363139346333333061363736227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353763312d373736302d383862392d336465323731373834616661222c2273747265616d223a22666565646261636b2d38306164396163652d643866642d343837622d386335392d363139346333333061363736222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.337863+00'),
(E'\\xecb5962a0e94adc59b141910bcd67c80d01f41ea48798038fb6a709ef71e129d', E'\\xf55069f975694a23bcffe7f94bc3aa6dd2b5b157368627537bd70ee76af05d1d', '201', E'\\x7b22696473223a7b22666565646261636b5f6964223a2266343337353730362d346362312d343935362d623839382d333138633334323531636562227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353663642d373338632d613133392d353935656563366332363761222c2273747265616d223a22666565646261636b2d66343337353730362d346362312d343935362d623839382d333138633334323531636562222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.094773+00'),
(E'\\xecd1bcbe06b1ef921ddc31c68900b6a3412c74e1a03dfadea9e714de6d53f90e', E'\\x70a569d8be8691038d457a828c93c89593722164b68517d77bdc1bd0abd31942', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2239333365616563352d346633322d343138302d393431302d373934333461353733623930227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353937642d373736322d393661612d366234323464656664396565222c2273747265616d223a22696e746572616374696f6e2d39333365616563352d346633322d343138302d393431302d373934333461353733623930222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.782363+00'),
(E'\\xf223dfd20d0e1553ebcbb5a12cd4a6c1091142c71e6d032e4835861c20afcd9f', E'\\x1c2fb945c62cefda22326995a864c49d906d89ed32b8c90cd83ad425243d3b57', '201', E'\\x7b22696473223a7b22657374696d6174655f6964223a2235613033616663382d366664312d343136302d613061652d623162643738393663346165227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353962362d373066622d383761372d343365323664396330346130222c2273747265616d223a2277616c6c65742d35613033616663382d366664312d343136302d613061652d623162643738393663346165222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.839419+00'),
(E'\\xf6d21982100c5dd09be7446fe39a849643544beb2374987ff1af72cf7735d1a1', E'\\x9189f0bd1b350e716b603e0ce0bd7017f70fa345f45bfb74c2b27bbbd2ac69fe', '201', E'\\x7b22696473223a7b22657374696d6174655f6964223a2231643736303333632d336135372d346565382d386438662d656662346361613363653762227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d353665622d373564612d613566302d666238363335343664386361222c2273747265616d223a2277616c6c65742d31643736303333632d336135372d346565382d386438662d656662346361613363653762222c2276657273696f6e223a317d7d', '2026-11-30 08:01:42.124468+00');

insert into public.outbox ("position", shard) values
('1', '4'),
('10', '5'),
('11', '5'),
('12', '5'),
('13', '5'),
('14', '5'),
('15', '8'),
('16', '8'),
('17', '8'),
('18', '8'),
('19', '8'),
('2', '4'),
('20', '8'),
('21', '9'),
('22', '9'),
('23', '9'),
('24', '9'),
('25', '9'),
('26', '9'),
('27', '9'),
('28', '13'),
('29', '13'),
('3', '4'),
('30', '13'),
('31', '13'),
('32', '13'),
('33', '13'),
('34', '13'),
('35', '7'),
('36', '7'),
('37', '7'),
('38', '7'),
('39', '7'),
('4', '4'),
('40', '7'),
('41', '7'),
('42', '8'),
('43', '8'),
('44', '8'),
('45', '8'),
('46', '8'),
('47', '8'),
('48', '15'),
('49', '15'),
('5', '4'),
('50', '15'),
('51', '15'),
('52', '15'),
('53', '15'),
('54', '15'),
('6', '4'),
('7', '4'),
('8', '5'),
('9', '5');

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('50000000-0000-4000-8000-000000000000', E'\\x011dad3f3b23696e5721d051f20fe664733a5a06b91ea62d853e60e35592356edd506953fe2f9c6aa83a150fb923b164cf2c3f42ef8552e4df455a24c9', '2026-11-30 08:01:42.036874+00', null),
('50000000-0000-4000-8000-000000000001', E'\\x0126798afd55ddbead63fa971635ba8e47d6345e9988af30cd544deb03629a5e20e10d764546a74446450d8822c3ae149d15a5d72b0a1e4160b30f9cfd', '2026-11-30 08:01:42.212019+00', null),
('50000000-0000-4000-8000-000000000002', E'\\x017f6cd8cba07ac93fa1045d5690846723467571c291a172cef3c2d032a556eb3c68981af5e29e6ddb20f29c6d9c075c0872607f05e084200b3422db5c', '2026-11-30 08:01:42.294077+00', null),
('50000000-0000-4000-8000-000000000003', E'\\x01fcac8893c516ab10ad56b54d526b3270efab49cb6db3cccaf2dce625f9939d4c0b47886ca13c0e93900731db52c59bab30d380881f4a62d9737c1d21', '2026-11-30 08:01:42.441559+00', null),
('50000000-0000-4000-8000-000000000004', E'\\x01394588212279b935e3646948ca42aa5cefdf397bb9b997324078c053c83b2cee0c7bf0f2660f9bcd41141f6b441df3c0612b35b5ce42058a959b19c9', '2026-11-30 08:01:42.55007+00', null),
('50000000-0000-4000-8000-000000000005', E'\\x0195dd19373aa8f493bdbd3cf17f48d55116434a3dc5efa352506185896ae7098ecfc0933751cad340218b81e2e73e2735f42617a1c628dec8c59cae1f', '2026-11-30 08:01:42.686422+00', null),
('50000000-0000-4000-8000-000000000006', E'\\x0183d6d3870dbd133ddf041a521ae24bce63623ad290a9356ba0bf4dbd1784745a4bd1eb61e6ec0925fe1f26adf3f40a79a4c219bf1aedea5744cb2012', '2026-11-30 08:01:42.775092+00', null),
('50000000-0000-4000-8000-000000000007', E'\\x013171c5f740098f115a19d68161b4fc877d5c7da7e2f3b46a3b871db3eae095b575ba872e3fdf22a76f743522f20399dcffcd08f12bf6d1c3eae9021a', '2026-11-30 08:01:42.910314+00', null);

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
('cost-0cfb90b3-be92-4cc6-89a4-64a1fa44663a', '1', '50000000-0000-4000-8000-000000000001'),
('cost-3579051e-d32f-472c-8c72-83c80a8b8287', '1', '50000000-0000-4000-8000-000000000002'),
('cost-960e3344-3e74-474a-aa77-51b4ba4117bd', '1', '50000000-0000-4000-8000-000000000007'),
('cost-b661f2b0-7f3c-4634-8e34-3f3a8ed47125', '1', '50000000-0000-4000-8000-000000000003'),
('cost-d84acb6f-fba0-4735-a6a3-e72edf91c3e3', '1', '50000000-0000-4000-8000-000000000000'),
('cost-e2630c78-38c1-421e-9d83-44aef0a80942', '1', '50000000-0000-4000-8000-000000000006'),
('cost-e607f4f6-7ee4-41e9-a086-b32fc8e6d730', '1', '50000000-0000-4000-8000-000000000005'),
('cost-ea37ed91-9320-407a-829d-06116af5d5a8', '1', '50000000-0000-4000-8000-000000000004'),
('feedback-2540c51f-5839-4f8a-a74e-b1459a0e18ad', '1', '50000000-0000-4000-8000-000000000005'),
('feedback-31a29414-45bb-4d28-81f3-b6292c9e70e3', '1', '50000000-0000-4000-8000-000000000003'),
('feedback-80ad9ace-d8fd-487b-8c59-6194c330a676', '1', '50000000-0000-4000-8000-000000000002'),
('feedback-b5b8028e-a269-4f85-8c0f-2f9cd398c42a', '1', '50000000-0000-4000-8000-000000000006'),
('feedback-cf754e50-b2fa-41cb-a27b-957fff87bc9a', '1', '50000000-0000-4000-8000-000000000004'),
('feedback-dc5e7281-f9a7-4601-9ea0-88ac01711186', '1', '50000000-0000-4000-8000-000000000001'),
('feedback-f4375706-4cb1-4956-b898-318c34251ceb', '1', '50000000-0000-4000-8000-000000000000'),
('feedback-f693cdb1-1d6f-454c-a4b0-c609df242db7', '1', '50000000-0000-4000-8000-000000000007'),
('interaction-0329e2b9-e7aa-4473-8d6c-c131cd02507e', '1', '50000000-0000-4000-8000-000000000004'),
('interaction-55c68250-77c8-434f-99aa-f9e57f741abe', '1', '50000000-0000-4000-8000-000000000002'),
('interaction-78ce1fcd-1a1e-4ad3-8e5f-b656609eba47', '1', '50000000-0000-4000-8000-000000000000'),
('interaction-933eaec5-4f32-4180-9410-79434a573b90', '1', '50000000-0000-4000-8000-000000000006'),
('interaction-e0d1b5aa-d438-46e0-af3a-5b33d637a60c', '1', '50000000-0000-4000-8000-000000000005'),
('interaction-e4d306a7-bb22-4b97-a2a5-ffcae2c1517e', '1', '50000000-0000-4000-8000-000000000003'),
('interaction-e53ad3ed-5b2b-4768-8ed9-5a58af2076cb', '1', '50000000-0000-4000-8000-000000000007'),
('interaction-f7ca2984-daf1-42b0-b740-39f89297beae', '1', '50000000-0000-4000-8000-000000000001'),
('purchase-0c921191-3f52-447a-9ccd-b684bc552ffb', '2', '50000000-0000-4000-8000-000000000002'),
('purchase-15486ef9-2bcf-4ff2-8a48-17ab4d5769f9', '3', '50000000-0000-4000-8000-000000000000'),
('purchase-2acef89c-a8cc-4017-a064-add2ac77bb2a', '3', '50000000-0000-4000-8000-000000000007'),
('purchase-7920dc09-dfd3-4f1f-949e-1c0100d8a3d0', '3', '50000000-0000-4000-8000-000000000005'),
('purchase-926103ef-51e3-41b1-9650-77338d5ebac3', '3', '50000000-0000-4000-8000-000000000001'),
('purchase-aa987b70-f7bc-4f7f-8fcc-09d4a8810113', '2', '50000000-0000-4000-8000-000000000006'),
('purchase-b3066a77-195f-4b19-9ca5-d02b973545eb', '3', '50000000-0000-4000-8000-000000000003'),
('purchase-d8f8b99d-2831-44cb-b290-b75c4de1a965', '3', '50000000-0000-4000-8000-000000000004'),
('wallet-1d76033c-3a57-4ee8-8d8f-efb4caa3ce7b', '1', '50000000-0000-4000-8000-000000000000'),
('wallet-2678bd57-e4d9-48f6-a6e6-903753ae5e43', '1', '50000000-0000-4000-8000-000000000003'),
('wallet-5a03afc8-6fd1-4160-a0ae-b1bd7896c4ae', '1', '50000000-0000-4000-8000-000000000006'),
('wallet-5c64f63c-3373-4436-b3a6-ef02372a6517', '1', '50000000-0000-4000-8000-000000000007'),
('wallet-89e71fff-2244-4162-9124-3274e5c1ce9b', '1', '50000000-0000-4000-8000-000000000005'),
('wallet-b892d678-faf4-46f2-97dd-e717f54529c7', '1', '50000000-0000-4000-8000-000000000002'),
('wallet-d5318557-78db-4582-8a50-4534f6b2180c', '1', '50000000-0000-4000-8000-000000000004'),
('wallet-ded8bad8-d241-4b4e-98c8-a846965d417c', '1', '50000000-0000-4000-8000-000000000001');

select setval('public.events_position', 54, true);
