-- The interaction service as of commit d9a116b, revision 0001: its whole database, filled through the code of then.

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
('0001');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data) values
('1', '01a22b77-2165-71cb-9f48-f78d5703dcfb', 'purchase-75e9158b-7665-4d5b-a178-a1695b64ed61', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-01 12:00:00+00', '2026-11-30 07:59:17.402448+00', '01a22b77-2160-710c-a48d-7c2b94568d77', null, '00-01a22b772160710db120221d9c88e37c-ab8ccac5984480e0-01', '{"purchase_id":"75e9158b-7665-4d5b-a178-a1695b64ed61","customer_id":"50000000-0000-4000-8000-000000000000","amount":"100.00","currency":"EUR"}'),
('10', '01a22b77-22e5-774c-a94c-31cb70ccecda', 'interaction-8bd164b2-0b2c-4401-a633-0ddde407ce6b', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-01 12:00:00+00', '2026-11-30 07:59:17.734348+00', '01a22b77-22cf-7670-86a9-cd86627ef1cb', null, '00-01a22b7722cf76719a975dba67818cad-3693d3d1d191a5d7-01', '{"interaction_id":"8bd164b2-0b2c-4401-a633-0ddde407ce6b","customer_id":"50000000-0000-4000-8000-000000000002","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:Fr68cMuLVwnWPYR2PDSwmYy8Tsyq5FLvUBSoR2pjQt1pB7sPPR8N5B4abMe9Q7I2"}'),
('11', '01a22b77-22f2-708f-8c7e-88f8205b870f', 'purchase-28a0b6d1-8217-464f-b44a-bf87f7c26a69', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-01 12:00:00+00', '2026-11-30 07:59:17.747512+00', '01a22b77-22f2-708d-a80d-c2f68447df50', null, '00-01a22b7722f2708ebfdd19907739631e-aa45a53eb3e13b22-01', '{"purchase_id":"28a0b6d1-8217-464f-b44a-bf87f7c26a69","customer_id":"50000000-0000-4000-8000-000000000003","amount":"100.00","currency":"EUR"}'),
('12', '01a22b77-2305-702c-ae0a-84cf35f65179', 'purchase-28a0b6d1-8217-464f-b44a-bf87f7c26a69', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-02 12:00:00+00', '2026-11-30 07:59:17.766515+00', '01a22b77-22fe-709b-bb81-892a799e4cbb', null, '00-01a22b7722fe709ca87548f4da4c0988-8f6a4f4616e2aaf3-01', '{"purchase_id":"28a0b6d1-8217-464f-b44a-bf87f7c26a69","customer_id":"50000000-0000-4000-8000-000000000003","amount":"30","currency":"EUR"}'),
('13', '01a22b77-2321-74e5-9e36-99f3623ad2a9', 'purchase-28a0b6d1-8217-464f-b44a-bf87f7c26a69', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-03 12:00:00+00', '2026-11-30 07:59:17.79422+00', '01a22b77-2311-76f8-bde2-328a605f0d20', null, '00-01a22b77231176f9a1dedea4c386538a-359fe258ac6af387-01', '{"purchase_id":"28a0b6d1-8217-464f-b44a-bf87f7c26a69","customer_id":"50000000-0000-4000-8000-000000000003","amount":"5","currency":"EUR"}'),
('14', '01a22b77-233d-7106-9ece-e85e96b95c57', 'interaction-4e905f5f-6d43-49db-93f0-467e0a564b22', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-03-01 12:00:00+00', '2026-11-30 07:59:17.829519+00', '01a22b77-2334-70fc-aed3-da78cd7939b8', null, '00-01a22b77233470fda2492b63312742c0-3bf8117aba51b984-01', '{"interaction_id":"4e905f5f-6d43-49db-93f0-467e0a564b22","customer_id":"50000000-0000-4000-8000-000000000003","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:perbk1aa-n9xsCS2G7hEtpfkKAqLn-SuQHrZ7qXJhLxpuotFMkwYGbcbxOy12Kex"}'),
('15', '01a22b77-2358-76a5-8f2b-2261e0fdd35b', 'purchase-ff10ddaa-2450-4bcc-8642-046d4eb375da', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-03-01 12:00:00+00', '2026-11-30 07:59:17.852928+00', '01a22b77-2357-72fd-ae27-981daef06450', null, '00-01a22b77235772fe995e578217fc71b7-73c71e532822b00c-01', '{"purchase_id":"ff10ddaa-2450-4bcc-8642-046d4eb375da","customer_id":"50000000-0000-4000-8000-000000000004","amount":"100.00","currency":"EUR"}'),
('16', '01a22b77-2382-776d-bd76-d86f2452fb87', 'purchase-ff10ddaa-2450-4bcc-8642-046d4eb375da', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-03-02 12:00:00+00', '2026-11-30 07:59:17.890967+00', '01a22b77-236b-71e0-a8da-dc46c0894dda', null, '00-01a22b77236b71e1b684b38db537da69-75b6f860e694da77-01', '{"purchase_id":"ff10ddaa-2450-4bcc-8642-046d4eb375da","customer_id":"50000000-0000-4000-8000-000000000004","amount":"30","currency":"EUR"}'),
('17', '01a22b77-23ba-70b4-b3aa-06179c0f8812', 'interaction-63ae13b6-70ff-4532-8698-809cdbf83041', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-03-01 12:00:00+00', '2026-11-30 07:59:17.950437+00', '01a22b77-2394-74be-a48c-e4b054be84eb', null, '00-01a22b77239474bfaebd6261dfb0231f-4e7b38d3f0a21244-01', '{"interaction_id":"63ae13b6-70ff-4532-8698-809cdbf83041","customer_id":"50000000-0000-4000-8000-000000000004","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:UxyDUUb2fWld_fTyeYkYoLqLjrupozyF2dsbvTKEWUbBXUkM82ru_BsQF5BpA7_Z"}'),
('18', '01a22b77-23cb-71b7-976e-85c34732000a', 'purchase-bb66f767-83e8-4f99-9b8a-554e16b5a874', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-01 12:00:00+00', '2026-11-30 07:59:17.968529+00', '01a22b77-23cb-71b5-a471-25c20a748a07', null, '00-01a22b7723cb71b6baf9c468c83d1798-e806f00f787c13e5-01', '{"purchase_id":"bb66f767-83e8-4f99-9b8a-554e16b5a874","customer_id":"50000000-0000-4000-8000-000000000005","amount":"100.00","currency":"EUR"}'),
('19', '01a22b77-23fc-7340-adff-8805bc56c827', 'purchase-bb66f767-83e8-4f99-9b8a-554e16b5a874', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-02 12:00:00+00', '2026-11-30 07:59:18.014687+00', '01a22b77-23e9-75b1-ba20-446abae4aa25', null, '00-01a22b7723e975b2896938ffef512810-1c9170baaca36036-01', '{"purchase_id":"bb66f767-83e8-4f99-9b8a-554e16b5a874","customer_id":"50000000-0000-4000-8000-000000000005","amount":"30","currency":"EUR"}'),
('2', '01a22b77-21e2-771e-b015-fa79eef7ad8c', 'purchase-75e9158b-7665-4d5b-a178-a1695b64ed61', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-02 12:00:00+00', '2026-11-30 07:59:17.475541+00', '01a22b77-21b2-755c-b93d-7fea6b7136dd', null, '00-01a22b7721b2755dbaba47cf0d7f087f-ea97a7dd7c14e992-01', '{"purchase_id":"75e9158b-7665-4d5b-a178-a1695b64ed61","customer_id":"50000000-0000-4000-8000-000000000000","amount":"30","currency":"EUR"}'),
('20', '01a22b77-242b-7130-aa81-9a353fcc000f', 'purchase-bb66f767-83e8-4f99-9b8a-554e16b5a874', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-03 12:00:00+00', '2026-11-30 07:59:18.060493+00', '01a22b77-2418-74eb-9a39-155e01f125e7', null, '00-01a22b77241874ecafc6e7943480a045-167852a2045ad047-01', '{"purchase_id":"bb66f767-83e8-4f99-9b8a-554e16b5a874","customer_id":"50000000-0000-4000-8000-000000000005","amount":"5","currency":"EUR"}'),
('21', '01a22b77-2495-76a5-8e74-e1f597a534c8', 'interaction-9493426e-a2e4-4c12-9c4a-61740d6b43b1', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-03-01 12:00:00+00', '2026-11-30 07:59:18.196895+00', '01a22b77-244c-74f0-a5c2-3e3808aa9ba8', null, '00-01a22b77244c74f1b16b578ae201ad56-c9729c9f1948b5f5-01', '{"interaction_id":"9493426e-a2e4-4c12-9c4a-61740d6b43b1","customer_id":"50000000-0000-4000-8000-000000000005","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:mkbkJtxiXZZWTrfXjAY-u_N8RQd1D4b68h9jRmiiV7xzjniEAKor1l9oO9crgvs9"}'),
('22', '01a22b77-24d3-7271-8f8e-3d69223a983f', 'purchase-4d24ad8c-921f-4416-967c-20c6a85b1ad0', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-01 12:00:00+00', '2026-11-30 07:59:18.292704+00', '01a22b77-24d2-7458-8446-9af4608e72d6', null, '00-01a22b7724d27459973d24dceefb770d-3b9dd13c9178c31c-01', '{"purchase_id":"4d24ad8c-921f-4416-967c-20c6a85b1ad0","customer_id":"50000000-0000-4000-8000-000000000006","amount":"100.00","currency":"EUR"}'),
('23', '01a22b77-2535-768f-9388-1ca42cd22a33', 'purchase-4d24ad8c-921f-4416-967c-20c6a85b1ad0', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-02 12:00:00+00', '2026-11-30 07:59:18.32747+00', '01a22b77-251f-7174-8303-fca83d8c10ca', null, '00-01a22b77251f717598cdbdab66e98fbf-2549ef14fa959a0f-01', '{"purchase_id":"4d24ad8c-921f-4416-967c-20c6a85b1ad0","customer_id":"50000000-0000-4000-8000-000000000006","amount":"30","currency":"EUR"}'),
('24', '01a22b77-257c-71bc-bcab-06b6f493d5ca', 'interaction-2a8d7759-4cbe-4c60-b66c-2e6431646d2d', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-03-01 12:00:00+00', '2026-11-30 07:59:18.397493+00', '01a22b77-254b-72f0-8d39-1328de24f89f', null, '00-01a22b77254b72f1993275abd7fbf461-5c23b33c3dfb207b-01', '{"interaction_id":"2a8d7759-4cbe-4c60-b66c-2e6431646d2d","customer_id":"50000000-0000-4000-8000-000000000006","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:gSuOXoYvvb4axVgonJyZ0y4dYARD6LmLEYimypUIq4HWBMLT63aW2mcy1K5iV2SF"}'),
('25', '01a22b77-25a2-7784-bdeb-9f4d52918b1d', 'purchase-c5f64a1e-4bd8-4fb9-855b-18e5c6204c4d', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-01 12:00:00+00', '2026-11-30 07:59:18.436231+00', '01a22b77-25a2-7782-90b7-e37b508c1830', null, '00-01a22b7725a277839253b6932ea20df4-e97517b073f893ac-01', '{"purchase_id":"c5f64a1e-4bd8-4fb9-855b-18e5c6204c4d","customer_id":"50000000-0000-4000-8000-000000000007","amount":"100.00","currency":"EUR"}'),
('26', '01a22b77-25cc-71e3-a8de-b595b68cd5b0', 'purchase-c5f64a1e-4bd8-4fb9-855b-18e5c6204c4d', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-02 12:00:00+00', '2026-11-30 07:59:18.47774+00', '01a22b77-25b3-75af-a586-dc83e4182171', null, '00-01a22b7725b375b0888e2b17a1a9882b-65c9c2dd1f4b8ced-01', '{"purchase_id":"c5f64a1e-4bd8-4fb9-855b-18e5c6204c4d","customer_id":"50000000-0000-4000-8000-000000000007","amount":"30","currency":"EUR"}'),
('27', '01a22b77-25f1-779f-a6ce-1de1f5a060c2', 'purchase-c5f64a1e-4bd8-4fb9-855b-18e5c6204c4d', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-03 12:00:00+00', '2026-11-30 07:59:18.514429+00', '01a22b77-25dd-749a-bcf0-b5c30338b0e8', null, '00-01a22b7725dd749bb050d2d6cba7f25f-9d46f390a9163b48-01', '{"purchase_id":"c5f64a1e-4bd8-4fb9-855b-18e5c6204c4d","customer_id":"50000000-0000-4000-8000-000000000007","amount":"5","currency":"EUR"}'),
('28', '01a22b77-2625-7019-86d8-a4536fd1a4b8', 'interaction-529222fd-8578-480a-8bca-b744449cb8fd', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-03-01 12:00:00+00', '2026-11-30 07:59:18.566191+00', '01a22b77-260d-70af-bb73-8ce1d5358bb6', null, '00-01a22b77260d70b0b7daf362860c89ae-399cbbaa75c69605-01', '{"interaction_id":"529222fd-8578-480a-8bca-b744449cb8fd","customer_id":"50000000-0000-4000-8000-000000000007","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:3_ruqzt-ehjjkYK-KKdAgL3_tUOGsczaQzyX2Ls5V__l68GpzRRsiFs3sKfxgjOq"}'),
('3', '01a22b77-2228-7114-abde-b43e3ecbf0ff', 'interaction-8deb3c55-80b8-4d60-a0c3-e4cf3c8ff248', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-03-01 12:00:00+00', '2026-11-30 07:59:17.545921+00', '01a22b77-21ee-7571-bb3f-b178fccc1e66', null, '00-01a22b7721ee757289c794ab40d913e4-c12e1c6ccb50531f-01', '{"interaction_id":"8deb3c55-80b8-4d60-a0c3-e4cf3c8ff248","customer_id":"50000000-0000-4000-8000-000000000000","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:t3TJz9sN3KUKC_jCr0JtxxPW43EGGkYOtV_MnpS-SDYO3MOdTiGnp1Tjvzw0YUZM"}'),
('4', '01a22b77-223b-7594-86d0-9b30d547aa34', 'purchase-7cb3cb8a-dc35-491a-b676-673be205a9ce', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-01 12:00:00+00', '2026-11-30 07:59:17.568899+00', '01a22b77-223b-7592-9989-9af30eb2857f', null, '00-01a22b77223b75938a56b60e29d4a756-feb28a3e2966c83b-01', '{"purchase_id":"7cb3cb8a-dc35-491a-b676-673be205a9ce","customer_id":"50000000-0000-4000-8000-000000000001","amount":"100.00","currency":"EUR"}'),
('5', '01a22b77-225d-7562-8c8f-9d438000dcd9', 'purchase-7cb3cb8a-dc35-491a-b676-673be205a9ce', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-02 12:00:00+00', '2026-11-30 07:59:17.597886+00', '01a22b77-224e-710b-990d-5579562e6b2d', null, '00-01a22b77224e710ca4dbbae4254973db-8f849c96dede05b3-01', '{"purchase_id":"7cb3cb8a-dc35-491a-b676-673be205a9ce","customer_id":"50000000-0000-4000-8000-000000000001","amount":"30","currency":"EUR"}'),
('6', '01a22b77-2274-72cd-bdfe-ff55d190113c', 'purchase-7cb3cb8a-dc35-491a-b676-673be205a9ce', '3', 'crm.purchase.refunded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-03 12:00:00+00', '2026-11-30 07:59:17.621264+00', '01a22b77-226d-7211-a836-0a97fce28853', null, '00-01a22b77226d7212ad6f72e0b0ee49f8-529bdbd83ab1793f-01', '{"purchase_id":"7cb3cb8a-dc35-491a-b676-673be205a9ce","customer_id":"50000000-0000-4000-8000-000000000001","amount":"5","currency":"EUR"}'),
('7', '01a22b77-2295-7399-b7d2-5d534ffc9fd9', 'interaction-d21071fc-e19c-4441-80bd-c15684b858bf', '1', 'crm.interaction.recorded.v1', 'crm.interaction.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-03-01 12:00:00+00', '2026-11-30 07:59:17.654534+00', '01a22b77-2281-7391-af2b-aa1eda5f120f', null, '00-01a22b7722817392b3e5e338392d8dda-c8d4333d53850239-01', '{"interaction_id":"d21071fc-e19c-4441-80bd-c15684b858bf","customer_id":"50000000-0000-4000-8000-000000000001","channel":"phone","direction":"inbound","topic":"delivery","note":"sealed:v1:dRHqjkPZSnOch4NcrCUUFxtegfkxQg6P_8Q4OuQEfmTG8EYg4RJYuM6UvkJt29LN"}'),
('8', '01a22b77-22a3-7112-b3db-43e6bdeb5de9', 'purchase-c3250813-d508-4821-b6ff-fa1e40340795', '1', 'crm.purchase.recorded.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-01 12:00:00+00', '2026-11-30 07:59:17.668675+00', '01a22b77-22a3-7110-8af2-587b53e427c9', null, '00-01a22b7722a371118d16d13c3b07bb74-3e0300597f883359-01', '{"purchase_id":"c3250813-d508-4821-b6ff-fa1e40340795","customer_id":"50000000-0000-4000-8000-000000000002","amount":"100.00","currency":"EUR"}'),
('9', '01a22b77-22bc-776a-85c8-84e3cf1a5db4', 'purchase-c3250813-d508-4821-b6ff-fa1e40340795', '2', 'crm.purchase.paid.v1', 'crm.purchase.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-03-02 12:00:00+00', '2026-11-30 07:59:17.698115+00', '01a22b77-22ae-7627-af48-9f6d949ed1d4', null, '00-01a22b7722ae76288aedeb461585bc63-992c4999004d53a6-01', '{"purchase_id":"c3250813-d508-4821-b6ff-fa1e40340795","customer_id":"50000000-0000-4000-8000-000000000002","amount":"30","currency":"EUR"}');

insert into public.idempotency_keys (digest, fingerprint, status, response, created_at) values
(E'\\x01964f97d06e47718bd6059907d8de3d96ec94dc3b34b6c16df730441c4ed014', E'\\x2236fd0cf1ea51eb2a3de698e6eaa47ab2349e29f1b333e25e57f98481fd1529', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2239343933343236652d613265342d346331322d396334612d363137343064366234336231227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323439352d373661352d386537342d653166353937613533346338222c2273747265616d223a22696e746572616374696f6e2d39343933343236652d613265342d346331322d396334612d363137343064366234336231222c2276657273696f6e223a317d7d', '2026-11-30 07:59:18.196856+00'),
(E'\\x116f71e2715ef730a3552b2896240c3a01eb9b734c40c6f0a970f28f6b472bb7', E'\\xb2dc5e9fc5269532b15aed930ea1400f4231fc5f451ed2c0d68a052b87e2c887', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2234653930356635662d366434332d343964622d393366302d343637653061353634623232227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323333642d373130362d396563652d653835653936623935633537222c2273747265616d223a22696e746572616374696f6e2d34653930356635662d366434332d343964622d393366302d343637653061353634623232222c2276657273696f6e223a317d7d', '2026-11-30 07:59:17.829463+00'),
(E'\\x21e3bfea5148d179c0593b091b9ecde7bd367d24dd7c877a89e7a8ce03a7b3c8', E'\\x2684249a19db73f2b8948667cdbd2feab98b20f32126d0979595301551503e63', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2266663130646461612d323435302d346263632d383634322d303436643465623337356461227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323335382d373661352d386632622d323236316530666464333562222c2273747265616d223a2270757263686173652d66663130646461612d323435302d346263632d383634322d303436643465623337356461222c2276657273696f6e223a317d7d', '2026-11-30 07:59:17.852861+00'),
(E'\\x24f5e05bcc91458704832250d4c73b7ed7ab75a583168cac5c88141d385376aa', E'\\x526bccd0f2ac9dd8f9bfe3db3bb182ad1864821efacc7f522b85ea016e85ff93', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262623636663736372d383365382d346639392d396238612d353534653136623561383734227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323432622d373133302d616138312d396133353366636330303066222c2273747265616d223a2270757263686173652d62623636663736372d383365382d346639392d396238612d353534653136623561383734222c2276657273696f6e223a337d7d', '2026-11-30 07:59:18.060329+00'),
(E'\\x27699e6452578031944f397ae8d32efbcf6f4a880e9fb80e700a5de984c1104a', E'\\x0d671317af488a3007ce317cdfd554c48aa6087e2239d60a9af548a03a9751f0', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237356539313538622d373636352d346435622d613137382d613136393562363465643631227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323165322d373731652d623031352d666137396565663761643863222c2273747265616d223a2270757263686173652d37356539313538622d373636352d346435622d613137382d613136393562363465643631222c2276657273696f6e223a327d7d', '2026-11-30 07:59:17.475455+00'),
(E'\\x30060c403feb7eecc564d817fab04677ccb09a1baac4e9d35a4e8219475e3b64', E'\\xa2103ad50fce92e843ef33fa7ca6a6aaa1bcacaaf6d572722421bdc1a797e5bf', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2232613864373735392d346362652d346336302d623636632d326536343331363436643264227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323537632d373162632d626361622d303662366634393364356361222c2273747265616d223a22696e746572616374696f6e2d32613864373735392d346362652d346336302d623636632d326536343331363436643264222c2276657273696f6e223a317d7d', '2026-11-30 07:59:18.397415+00'),
(E'\\x38512bbe2f003086e31e6504950d0f8b8a891241d95b0f24e72e5b02da9acf07', E'\\xc4b7dcf445710238c215bf13030801e465d4ae6172f2cd13b1081cf45da09472', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237356539313538622d373636352d346435622d613137382d613136393562363465643631227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323136352d373163622d396634382d663738643537303364636662222c2273747265616d223a2270757263686173652d37356539313538622d373636352d346435622d613137382d613136393562363465643631222c2276657273696f6e223a317d7d', '2026-11-30 07:59:17.398368+00'),
(E'\\x3d5483bfada9379093afcddd28aa367d076a464ab8bfd96ad4b5c51cf255df70', E'\\x6d4e517fe2673641bcd1b328e63d7043004ba08efe6d34efc19bc6c3d27ee64c', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2238626431363462322d306232632d343430312d613633332d306464646534303763653662227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323265352d373734632d613934632d333163623730636365636461222c2273747265616d223a22696e746572616374696f6e2d38626431363462322d306232632d343430312d613633332d306464646534303763653662222c2276657273696f6e223a317d7d', '2026-11-30 07:59:17.734307+00'),
(E'\\x3e321c23d7fa8eb1af68e98005530a128f479f44f267e73e2d3728f97cfe31c8', E'\\xa76f3bd75c204aa5e21477081f569d397569240108c09302d98404657a986469', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262623636663736372d383365382d346639392d396238612d353534653136623561383734227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323366632d373334302d616466662d383830356263353663383237222c2273747265616d223a2270757263686173652d62623636663736372d383365382d346639392d396238612d353534653136623561383734222c2276657273696f6e223a327d7d', '2026-11-30 07:59:18.014616+00'),
(E'\\x491489f8bc682fb575c9151ca2ab3265668b8d7d42331c5057f3e33af72c151b', E'\\x1c89d35faf5f2fbc89d815852077f9ec55167545a829f5223a2e97c50787814d', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2234643234616438632d393231662d343431362d393637632d323063366138356231616430227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323464332d373237312d386638652d336436393232336139383366222c2273747265616d223a2270757263686173652d34643234616438632d393231662d343431362d393637632d323063366138356231616430222c2276657273696f6e223a317d7d', '2026-11-30 07:59:18.292664+00'),
(E'\\x505b78baaf91b86cf7ea50701650ba72f295517392713dc0472855fd39520b8d', E'\\xa2c2c8065668a5c99d8ae1b398926e4b0917b5f8dddb9f53b71611b10b357e87', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2232386130623664312d383231372d343634662d623434612d626638376637633236613639227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323266322d373038662d386337652d383866383230356238373066222c2273747265616d223a2270757263686173652d32386130623664312d383231372d343634662d623434612d626638376637633236613639222c2276657273696f6e223a317d7d', '2026-11-30 07:59:17.74747+00'),
(E'\\x525a73c95be6e05c1706ad42d2fc7dc8132795930c31a01c8dc552b7d83b651e', E'\\x0332306cb981c234acdc48fe1536e8d1149e7182964aa82c1fc2b433fbe1e5f0', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237636233636238612d646333352d343931612d623637362d363733626532303561396365227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323233622d373539342d383664302d396233306435343761613334222c2273747265616d223a2270757263686173652d37636233636238612d646333352d343931612d623637362d363733626532303561396365222c2276657273696f6e223a317d7d', '2026-11-30 07:59:17.568858+00'),
(E'\\x532ccd71e0ee6729bdd65b67012edd7cc21c7b7fe55184070a5a208b01995484', E'\\x203c902c36417725e63f16b7d59a3da4f66cd139b121f0ad94d3e34419ccd57e', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2232386130623664312d383231372d343634662d623434612d626638376637633236613639227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323330352d373032632d616530612d383463663335663635313739222c2273747265616d223a2270757263686173652d32386130623664312d383231372d343634662d623434612d626638376637633236613639222c2276657273696f6e223a327d7d', '2026-11-30 07:59:17.766472+00'),
(E'\\x56540bdd94bd7690f2b1c3445dea7d24616b76715ae97849785a540c0cb39f82', E'\\x53d542f44cdc8297540a3f2f2942be5c45cae6d7b3d0265dbe516783a4e4a4ab', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2238646562336335352d383062382d346436302d613063332d653463663363386666323438227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323232382d373131342d616264652d623433653365636266306666222c2273747265616d223a22696e746572616374696f6e2d38646562336335352d383062382d346436302d613063332d653463663363386666323438222c2276657273696f6e223a317d7d', '2026-11-30 07:59:17.545854+00'),
(E'\\x7410426f84b33a9134da9fd5110db36c47dbd37581b39f1e73e792fc15950513', E'\\x5c6bb13e154d6fd089d9ec8583f290a52300ef0d55b427ee656cf913fee394de', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237636233636238612d646333352d343931612d623637362d363733626532303561396365227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323237342d373263642d626466652d666635356431393031313363222c2273747265616d223a2270757263686173652d37636233636238612d646333352d343931612d623637362d363733626532303561396365222c2276657273696f6e223a337d7d', '2026-11-30 07:59:17.621191+00'),
(E'\\x7730453c5de4754d22f70c72f2e19ae4528297d4f1c17a8580554ab8107c6bed', E'\\x838e3c340d1d0d74f6382ea1bb2f5c8cd9fba07f0d303ee5cefd6e46d81a0f09', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2235323932323266642d383537382d343830612d386263612d623734343434396362386664227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323632352d373031392d383664382d613435333666643161346238222c2273747265616d223a22696e746572616374696f6e2d35323932323266642d383537382d343830612d386263612d623734343434396362386664222c2276657273696f6e223a317d7d', '2026-11-30 07:59:18.566145+00'),
(E'\\x7d6e4dbac66438468dff9950f262748d5f88e50dd6913ae62bf20c26b626a43b', E'\\x0183e2c6284dc5905b806892cd5d5ce07188a3d6c0834f8f5591b67dbd37a5d8', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263356636346131652d346264382d346662392d383535622d313865356336323034633464227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323563632d373165332d613864652d623539356236386364356230222c2273747265616d223a2270757263686173652d63356636346131652d346264382d346662392d383535622d313865356336323034633464222c2276657273696f6e223a327d7d', '2026-11-30 07:59:18.477695+00'),
(E'\\x81fa2bc73a022fea920c495100a8a7a2bccd6c63c517d1865d93122b2a5aef50', E'\\xef6a10d3e75396c187d6e70083305a6682787b834ee9bcbc180dc2b86e7757af', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2234643234616438632d393231662d343431362d393637632d323063366138356231616430227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323533352d373638662d393338382d316361343263643232613333222c2273747265616d223a2270757263686173652d34643234616438632d393231662d343431362d393637632d323063366138356231616430222c2276657273696f6e223a327d7d', '2026-11-30 07:59:18.32742+00'),
(E'\\x9269ea93b8de11aa2b943d872f0651de029d54f5e4c4ca4038f85451d4a63243', E'\\xe82d05535079f21497b06faa54f66f425a1d6131b9071d190d494085a406ee57', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263356636346131652d346264382d346662392d383535622d313865356336323034633464227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323561322d373738342d626465622d396634643532393138623164222c2273747265616d223a2270757263686173652d63356636346131652d346264382d346662392d383535622d313865356336323034633464222c2276657273696f6e223a317d7d', '2026-11-30 07:59:18.436191+00'),
(E'\\x9c7b664a4f4efa24386b2da9573ee36293abfd69402fe63318887712e1136c78', E'\\x1f5512defb4e59ed5d1218125c132898f9074b3a51a31e7cc5cc1e97e2f0a641', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2237636233636238612d646333352d343931612d623637362d363733626532303561396365227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323235642d373536322d386338662d396434333830303064636439222c2273747265616d223a2270757263686173652d37636233636238612d646333352d343931612d623637362d363733626532303561396365222c2276657273696f6e223a327d7d', '2026-11-30 07:59:17.597824+00'),
(E'\\xaaa6906b99941c59d817ebacf8b651272ced5bd92b4f975200254a2f3030c461', E'\\x7cd4568c235a10b70ca5de3afec3c64c79dd377d92bfa577ba5421c1273d5911', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2262623636663736372d383365382d346639392d396238612d353534653136623561383734227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323363622d373162372d393736652d383563333437333230303061222c2273747265616d223a2270757263686173652d62623636663736372d383365382d346639392d396238612d353534653136623561383734222c2276657273696f6e223a317d7d', '2026-11-30 07:59:17.968453+00'),
(E'\\xc1eec044efb006e39a0bdf8d605547f43854c0c788fa5b0baaa6ca641964a239', E'\\x1b6eca44adb86ac883718a7d7c95c6a2fb1d3ce3fd2636116fd6a9da75dfb84b', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263333235303831332d643530382d343832312d623666662d666131653430333430373935227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323261332d373131322d623364622d343365366264656235646539222c2273747265616d223a2270757263686173652d63333235303831332d643530382d343832312d623666662d666131653430333430373935222c2276657273696f6e223a317d7d', '2026-11-30 07:59:17.668615+00'),
(E'\\xc825216e2f368c3e72387d44aba1b15e1ba2651e44bad2598759bea8681bddd7', E'\\x68d3fdfdb4b881c62cc12f108a5d7e807e24668da370e55321375152d4b5b350', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2264323130373166632d653139632d343434312d383062642d633135363834623835386266227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323239352d373339392d623764322d356435333466666339666439222c2273747265616d223a22696e746572616374696f6e2d64323130373166632d653139632d343434312d383062642d633135363834623835386266222c2276657273696f6e223a317d7d', '2026-11-30 07:59:17.654481+00'),
(E'\\xdcae98df1a19c3da6badd5ec7328bc1b96d6040fa1eb04cf5be80ce0b006e215', E'\\xd1b39e2be95602fe4134587ca79a49e77467110e9649d317cc7691193fc368d2', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263333235303831332d643530382d343832312d623666662d666131653430333430373935227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323262632d373736612d383563382d383465336366316135646234222c2273747265616d223a2270757263686173652d63333235303831332d643530382d343832312d623666662d666131653430333430373935222c2276657273696f6e223a327d7d', '2026-11-30 07:59:17.698069+00'),
(E'\\xdcd9cbded9473f3f732151cc6d1f43c69e3fa7a249e1b7ecd1146a2ed0aed162', E'\\x29bba60aa75853a20ab4e072e0e3c81c3b56b05b6a7d59509132afdbad5d42ac', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2263356636346131652d346264382d346662392d383535622d313865356336323034633464227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323566312d373739662d613663652d316465316635613036306332222c2273747265616d223a2270757263686173652d63356636346131652d346264382d346662392d383535622d313865356336323034633464222c2276657273696f6e223a337d7d', '2026-11-30 07:59:18.514199+00'),
(E'\\xe991a6517a0684c2d062d82bb366e45be11269a7bad398356c36e9b7e6abb540', E'\\xf39755939a2fcd92278c699c291e6956d43d3c567f4ccf0da9b9047901fcb789', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2266663130646461612d323435302d346263632d383634322d303436643465623337356461227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323338322d373736642d626437362d643836663234353266623837222c2273747265616d223a2270757263686173652d66663130646461612d323435302d346263632d383634322d303436643465623337356461222c2276657273696f6e223a327d7d', '2026-11-30 07:59:17.890914+00'),
(E'\\xf0a1cda811b3a560318c66fe0d3562208666e0f46f2dcda5423c781b325ea25d', E'\\xf6b5e0d30d1227bb8fc15cfb8c474ed1d6c28f2d092b2693f6c5020041afb527', '201', E'\\x7b22696473223a7b2270757263686173655f6964223a2232386130623664312d383231372d343634662d623434612d626638376637633236613639227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323332312d373465352d396533362d393966333632336164326139222c2273747265616d223a2270757263686173652d32386130623664312d383231372d343634662d623434612d626638376637633236613639222c2276657273696f6e223a337d7d', '2026-11-30 07:59:17.794165+00'),
(E'\\xf997c4a63185c4c8a02ba2af5a0dbb9821e4079bc5ed85bbad5c5996499f02e8', E'\\x16bad866e00094ae1d186fb638a404a19ef82f2023de5ad3163c2d25499ac87e', '201', E'\\x7b22696473223a7b22696e746572616374696f6e5f6964223a2236336165313362362d373066662d343533322d383639382d383039636462663833303431227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d323362612d373062342d623361612d303631373963306638383132222c2273747265616d223a22696e746572616374696f6e2d36336165313362362d373066662d343533322d383639382d383039636462663833303431222c2276657273696f6e223a317d7d', '2026-11-30 07:59:17.950326+00');

insert into public.outbox ("position", shard) values
('1', '4'),
('10', '8'),
('11', '9'),
('12', '9'),
('13', '9'),
('14', '9'),
('15', '13'),
('16', '13'),
('17', '13'),
('18', '7'),
('19', '7'),
('2', '4'),
('20', '7'),
('21', '7'),
('22', '8'),
('23', '8'),
('24', '8'),
('25', '15'),
('26', '15'),
('27', '15'),
('28', '15'),
('3', '4'),
('4', '5'),
('5', '5'),
('6', '5'),
('7', '5'),
('8', '8'),
('9', '8');

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('50000000-0000-4000-8000-000000000000', E'\\x01aba7267de158eb7913a59e2c95d10f4fc4269afcbae2c89c85d2b1282aa26e20f231012668845684977c451c9af59e920da59ae409c99781c71295eb', '2026-11-30 07:59:17.531745+00', null),
('50000000-0000-4000-8000-000000000001', E'\\x01da16680daf1ed0ec340c726127e458cc7737334da21a71e08f0867ead4e4b08d6959c09b019fbceb87b81275881af1f4bee7a11900059ac93643d7e1', '2026-11-30 07:59:17.641639+00', null),
('50000000-0000-4000-8000-000000000002', E'\\x01740f7cd5e2849b2b5f332ba942c26309b252a476897e82ee92054cbf0729e6a3b3ec100f949bd554079b4dd82f1ba47aaf3b0793da097e0dc2de4ed8', '2026-11-30 07:59:17.721311+00', null),
('50000000-0000-4000-8000-000000000003', E'\\x01f188628f26f7c637f7b06f53b691177d1d901e404a0c932bd84e4edc8d7eacf8cdc30ad4616016d0870b6a632006ab52d2288429c7ecb75f322dba0d', '2026-11-30 07:59:17.816242+00', null),
('50000000-0000-4000-8000-000000000004', E'\\x01b2c2db67aa82f6a361a14fa5b5ded31c5d00fa26180cc9e44c842b966dac402a71c42beb87de8db43356d5f80d70ad2befa48350dee9d64adb7ecae6', '2026-11-30 07:59:17.929282+00', null),
('50000000-0000-4000-8000-000000000005', E'\\x012f2c42e8500c86dcc480611e85791478d5e7524fd3b4e29084e77d856f9bbe67f8190c0ec6b892803b69171c4aae8cba2cc49019c11013031a4cbff1', '2026-11-30 07:59:18.101712+00', null),
('50000000-0000-4000-8000-000000000006', E'\\x018f986d3e69fb345f536e7a4d586cf4ae16f58bd8bcc9eedbae4950c4c1d88a570cc927787b3faa8e9f8c02c6a717c9d28357f70b7e12639ca8c0bcf0', '2026-11-30 07:59:18.388819+00', null),
('50000000-0000-4000-8000-000000000007', E'\\x011e1d4af55b33392e1b5cb6c8f7ce58965254e27824f0d75cf0551310eaf50e5e075d8a72ffaedd6268794561beb1a3b10091b55086679551755706e2', '2026-11-30 07:59:18.560156+00', null);

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
('interaction-2a8d7759-4cbe-4c60-b66c-2e6431646d2d', '1', '50000000-0000-4000-8000-000000000006'),
('interaction-4e905f5f-6d43-49db-93f0-467e0a564b22', '1', '50000000-0000-4000-8000-000000000003'),
('interaction-529222fd-8578-480a-8bca-b744449cb8fd', '1', '50000000-0000-4000-8000-000000000007'),
('interaction-63ae13b6-70ff-4532-8698-809cdbf83041', '1', '50000000-0000-4000-8000-000000000004'),
('interaction-8bd164b2-0b2c-4401-a633-0ddde407ce6b', '1', '50000000-0000-4000-8000-000000000002'),
('interaction-8deb3c55-80b8-4d60-a0c3-e4cf3c8ff248', '1', '50000000-0000-4000-8000-000000000000'),
('interaction-9493426e-a2e4-4c12-9c4a-61740d6b43b1', '1', '50000000-0000-4000-8000-000000000005'),
('interaction-d21071fc-e19c-4441-80bd-c15684b858bf', '1', '50000000-0000-4000-8000-000000000001'),
('purchase-28a0b6d1-8217-464f-b44a-bf87f7c26a69', '3', '50000000-0000-4000-8000-000000000003'),
('purchase-4d24ad8c-921f-4416-967c-20c6a85b1ad0', '2', '50000000-0000-4000-8000-000000000006'),
('purchase-75e9158b-7665-4d5b-a178-a1695b64ed61', '2', '50000000-0000-4000-8000-000000000000'),
('purchase-7cb3cb8a-dc35-491a-b676-673be205a9ce', '3', '50000000-0000-4000-8000-000000000001'),
('purchase-bb66f767-83e8-4f99-9b8a-554e16b5a874', '3', '50000000-0000-4000-8000-000000000005'),
('purchase-c3250813-d508-4821-b6ff-fa1e40340795', '2', '50000000-0000-4000-8000-000000000002'),
('purchase-c5f64a1e-4bd8-4fb9-855b-18e5c6204c4d', '3', '50000000-0000-4000-8000-000000000007'),
('purchase-ff10ddaa-2450-4bcc-8642-046d4eb375da', '2', '50000000-0000-4000-8000-000000000004');

select setval('public.events_position', 28, true);
