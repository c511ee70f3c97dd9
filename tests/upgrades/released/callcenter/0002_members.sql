-- The callcenter service as of commit 4b391af, revision 0002_members: its whole database, filled through the code of then.

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

create table projection.standings (
    customer_id uuid not null,
    grade text collate "C",
    owner text collate "C",
    constraint standings_pkey PRIMARY KEY (customer_id)
) with (fillfactor=80);

create table projection.stream_versions (
    stream text collate "C" not null,
    version integer not null,
    constraint stream_versions_pkey PRIMARY KEY (stream)
) with (autovacuum_vacuum_scale_factor=0.05, fillfactor=90);

create table projection.tickets (
    ticket_id uuid not null,
    customer_id uuid not null,
    queue text collate "C" not null,
    priority text collate "C" not null,
    opened_at timestamp with time zone not null,
    subject_event uuid not null,
    subject_sealed text not null,
    state text collate "C" not null,
    agent_id uuid,
    level integer not null,
    constraint tickets_pkey PRIMARY KEY (ticket_id)
) with (fillfactor=80);
CREATE INDEX tickets_agent ON projection.tickets USING btree (agent_id, opened_at, ticket_id);
CREATE INDEX tickets_customer ON projection.tickets USING btree (customer_id, opened_at, ticket_id);
CREATE INDEX tickets_opened_at ON projection.tickets USING btree (opened_at, ticket_id);
CREATE INDEX tickets_queue ON projection.tickets USING btree (queue, state, opened_at, ticket_id);

create table public.agents (
    agent_id uuid not null,
    version integer not null,
    state text not null,
    constraint agents_pkey PRIMARY KEY (agent_id)
);

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

create table public.open_contacts (
    contact_id uuid not null,
    version integer not null,
    customer_id uuid,
    channel text not null,
    queue text not null,
    skills text[] not null,
    waiting_since timestamp with time zone not null,
    agent_id uuid,
    reserved_until timestamp with time zone,
    taken_at timestamp with time zone,
    constraint open_contacts_pkey PRIMARY KEY (contact_id),
    constraint open_contacts_check CHECK (((agent_id IS NULL) = (reserved_until IS NULL)))
) with (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=1000, fillfactor=80);
CREATE INDEX open_contacts_agent ON public.open_contacts USING btree (agent_id) WHERE (agent_id IS NOT NULL);
CREATE INDEX open_contacts_channel ON public.open_contacts USING btree (channel);

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

insert into projection.standings (customer_id, grade, owner) values
('50000000-0000-4000-8000-000000000000', 'A', 'kim'),
('50000000-0000-4000-8000-000000000001', 'B', null),
('50000000-0000-4000-8000-000000000002', 'C', null),
('50000000-0000-4000-8000-000000000003', 'A', 'kim'),
('50000000-0000-4000-8000-000000000004', 'B', null),
('50000000-0000-4000-8000-000000000005', 'C', null),
('50000000-0000-4000-8000-000000000006', 'A', 'kim'),
('50000000-0000-4000-8000-000000000007', 'B', null);

insert into projection.tickets (ticket_id, customer_id, queue, priority, opened_at, subject_event, subject_sealed, state, agent_id, level) values
('01a22b79-3ac9-73e4-9495-8f4b19c95236', '50000000-0000-4000-8000-000000000000', 'default', 'normal', '2026-11-30 08:01:34.921825+00', '01a22b79-3acc-742f-8dd0-cd0e814c56ac', 'sealed:v1:btGW6I4cE9fVmErWK6VtR57Z87nifn7d85OBatuNT-GTxx6UpBHhQw==', 'open', null, '0'),
('01a22b79-3b09-713f-9223-f20d5cba2bc1', '50000000-0000-4000-8000-000000000001', 'default', 'normal', '2026-11-30 08:01:34.985368+00', '01a22b79-3b1b-773c-a304-a6e23c374578', 'sealed:v1:3kpF2aaVjrEoRbi1io6ivrwxKU7QPNksJ1UaSptWau5cuRvZ6VLcjg==', 'resolved', null, '0'),
('01a22b79-3b4f-723c-9a9d-de6b081ffc79', '50000000-0000-4000-8000-000000000002', 'default', 'normal', '2026-11-30 08:01:35.055316+00', '01a22b79-3b55-71ac-ac2b-b6af250aef62', 'sealed:v1:C_QIM-fHQLleIWFwMtVCJqXJwMuk34MYgD7QvU3ivwLCDlQSdNpSXw==', 'open', null, '0'),
('01a22b79-3b6d-7752-a670-719054d2531b', '50000000-0000-4000-8000-000000000003', 'default', 'normal', '2026-11-30 08:01:35.085949+00', '01a22b79-3b73-736e-a754-5d0dac71bf7b', 'sealed:v1:Lxb0Rf_FfYejzqB33rrn7jDtVn1TwQASsmOpgTShTdAghHU3t5JXPQ==', 'resolved', null, '0'),
('01a22b79-3bac-759b-a170-e4fd8914e43d', '50000000-0000-4000-8000-000000000004', 'default', 'normal', '2026-11-30 08:01:35.148936+00', '01a22b79-3baf-7141-a6db-5fbe36a41292', 'sealed:v1:Gh1avAcNs3LebQzS8aAybN30GM4tApV2XwFBlyAGUiZLS_WNJf8XQQ==', 'open', null, '0'),
('01a22b79-3bc1-7763-a9fa-870c4d0be141', '50000000-0000-4000-8000-000000000005', 'default', 'normal', '2026-11-30 08:01:35.169114+00', '01a22b79-3bc9-77ae-8f3f-dea1bc4c62e1', 'sealed:v1:J-5PAYBPRQIZRkaIOLkSBRTSTs_r2jfOEr0UkzzeEL6npyxBwt1hIg==', 'resolved', null, '0'),
('01a22b79-3bf5-73a1-87a7-8c9affde0d8d', '50000000-0000-4000-8000-000000000006', 'default', 'normal', '2026-11-30 08:01:35.221333+00', '01a22b79-3bf9-7437-bf7f-3ef90c361884', 'sealed:v1:dJkuysVPAxIDKOvXskHaPueOU1kDZ4BTSGD_wnvATCg2cXBjv6Mdtw==', 'open', null, '0'),
('01a22b79-3c15-74fc-9f5c-e86932898c86', '50000000-0000-4000-8000-000000000007', 'default', 'normal', '2026-11-30 08:01:35.253405+00', '01a22b79-3c19-7277-adf0-5f9f6b3b8fd9', 'sealed:v1:QUtSsxDsTRHqe3trirc3dfLWDb2eXV_6zmvtwgXVGqv5Ce1q0LJF4w==', 'resolved', null, '0');

insert into public.agents (agent_id, version, state) values
('01a22b79-3a41-73a4-95c3-34ff799aa765', '2', 'available'),
('01a22b79-3aa8-76a0-857e-7c1fb448e6e7', '1', 'offline');

insert into public.alembic_version (version_num) values
('0002_members');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data) values
('1', '01a22b79-3a63-743d-9e29-d270bc5e7b54', 'agent-01a22b79-3a41-73a4-95c3-34ff799aa765', '1', 'crm.callcenter.agent_registered.v1', 'crm.callcenter.v1', 'agent-01a22b79-3a41-73a4-95c3-34ff799aa765', null, '2026-11-30 08:01:34.818301+00', '2026-11-30 08:01:34.843466+00', '01a22b79-3910-7433-ac5d-114d8a39a27d', null, '00-28d11db01fd4b650dd92923c247ef0ec-04c053e4c84c2131-01', '{"agent_id":"01a22b79-3a41-73a4-95c3-34ff799aa765","name":"sealed:v1:H_8-xjkzjMxtCWt6qtlx7swzzPRrvBTNHAJ9wzWBEw==","capacity":{"phone":1,"chat":3}}'),
('10', '01a22b79-3baf-7141-a6db-5fbe36a41292', 'ticket-01a22b79-3bac-759b-a170-e4fd8914e43d', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 08:01:35.148936+00', '2026-11-30 08:01:35.152485+00', '01a22b79-3b9f-70a4-9faf-580e436b8a9f', null, '00-840b3d8dbed558c8192b3fe574bcec6b-17005562836ca1b4-01', '{"ticket_id":"01a22b79-3bac-759b-a170-e4fd8914e43d","customer_id":"50000000-0000-4000-8000-000000000004","subject":"sealed:v1:Gh1avAcNs3LebQzS8aAybN30GM4tApV2XwFBlyAGUiZLS_WNJf8XQQ==","queue":"default","priority":"normal"}'),
('11', '01a22b79-3bc9-77ae-8f3f-dea1bc4c62e1', 'ticket-01a22b79-3bc1-7763-a9fa-870c4d0be141', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 08:01:35.169114+00', '2026-11-30 08:01:35.178293+00', '01a22b79-3bbe-7655-a76b-22eb6062b964', null, '00-b0f76dc4ab55baaa019876bfba5508a8-cb4132b56d0964cd-01', '{"ticket_id":"01a22b79-3bc1-7763-a9fa-870c4d0be141","customer_id":"50000000-0000-4000-8000-000000000005","subject":"sealed:v1:J-5PAYBPRQIZRkaIOLkSBRTSTs_r2jfOEr0UkzzeEL6npyxBwt1hIg==","queue":"default","priority":"normal"}'),
('12', '01a22b79-3be4-7136-84a6-b4be6b3a3825', 'ticket-01a22b79-3bc1-7763-a9fa-870c4d0be141', '2', 'crm.callcenter.ticket_resolved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 08:01:35.204482+00', '2026-11-30 08:01:35.205436+00', '01a22b79-3bd6-7010-b48a-343b753c0660', null, '00-6f2300671e3a9abea292d60f731289b3-f00a2a639c55b780-01', '{"ticket_id":"01a22b79-3bc1-7763-a9fa-870c4d0be141","customer_id":"50000000-0000-4000-8000-000000000005"}'),
('13', '01a22b79-3bf9-7437-bf7f-3ef90c361884', 'ticket-01a22b79-3bf5-73a1-87a7-8c9affde0d8d', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 08:01:35.221333+00', '2026-11-30 08:01:35.225981+00', '01a22b79-3bf0-72b6-99ed-65e589af20ae', null, '00-1f2dab0380e9b9916c63bef13d6c7fa4-c3fb355611b62a94-01', '{"ticket_id":"01a22b79-3bf5-73a1-87a7-8c9affde0d8d","customer_id":"50000000-0000-4000-8000-000000000006","subject":"sealed:v1:dJkuysVPAxIDKOvXskHaPueOU1kDZ4BTSGD_wnvATCg2cXBjv6Mdtw==","queue":"default","priority":"normal"}'),
('14', '01a22b79-3c19-7277-adf0-5f9f6b3b8fd9', 'ticket-01a22b79-3c15-74fc-9f5c-e86932898c86', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 08:01:35.253405+00', '2026-11-30 08:01:35.258105+00', '01a22b79-3c0e-7489-bc33-0f978921c276', null, '00-63e85cd705e8c18933035601752cfe58-50251d86e53fb951-01', '{"ticket_id":"01a22b79-3c15-74fc-9f5c-e86932898c86","customer_id":"50000000-0000-4000-8000-000000000007","subject":"sealed:v1:QUtSsxDsTRHqe3trirc3dfLWDb2eXV_6zmvtwgXVGqv5Ce1q0LJF4w==","queue":"default","priority":"normal"}'),
('15', '01a22b79-3c2e-7308-ac3d-3bebf8b3f646', 'ticket-01a22b79-3c15-74fc-9f5c-e86932898c86', '2', 'crm.callcenter.ticket_resolved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 08:01:35.278148+00', '2026-11-30 08:01:35.278903+00', '01a22b79-3c28-71ee-b1fc-051ac029cccd', null, '00-91c7289be1db885b441308075f9d98e1-caa36fd80327866d-01', '{"ticket_id":"01a22b79-3c15-74fc-9f5c-e86932898c86","customer_id":"50000000-0000-4000-8000-000000000007"}'),
('16', '01a22b79-3c46-7767-9bef-d38e4d2c3e61', 'contact-01a22b79-3c44-7393-ab35-80d29018d3e7', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 08:01:35.301386+00', '2026-11-30 08:01:35.319836+00', '01a22b79-3c3a-7238-a124-298217dbc375', null, '00-c7c63493953d93edce2e00e439363372-8faec84237471562-01', '{"contact_id":"01a22b79-3c44-7393-ab35-80d29018d3e7","channel":"phone","queue":"support","customer_id":"50000000-0000-4000-8000-000000000000"}'),
('17', '01a22b79-3c74-77ac-b1a4-f13ba457a17d', 'contact-01a22b79-3c71-744a-883d-d9533d8daf4a', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 08:01:35.345767+00', '2026-11-30 08:01:35.353775+00', '01a22b79-3c6d-70ba-8d0d-57200a250a29', null, '00-16a196020f9588c59d9a9f0adb7eee19-c90696dd9f43c9ce-01', '{"contact_id":"01a22b79-3c71-744a-883d-d9533d8daf4a","channel":"phone","queue":"support","customer_id":"50000000-0000-4000-8000-000000000001"}'),
('18', '01a22b79-3c8a-7055-bb7a-81c72ebf8007', 'contact-01a22b79-3c89-776b-8ac0-484d8754fd22', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 08:01:35.370117+00', '2026-11-30 08:01:35.37175+00', '01a22b79-3c84-701f-82c9-ad23a2541385', null, '00-72f12abaf80c9241bbb0c3feab267055-d545be0569c40341-01', '{"contact_id":"01a22b79-3c89-776b-8ac0-484d8754fd22","channel":"phone","queue":"support","customer_id":"50000000-0000-4000-8000-000000000002"}'),
('19', '01a22b79-3ca6-72c1-97e7-02420d16f019', 'contact-01a22b79-3c44-7393-ab35-80d29018d3e7', '2', 'crm.callcenter.contact_reserved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 08:01:35.390771+00', '2026-11-30 08:01:35.399257+00', '01a22b79-3c93-716b-ba51-438c0446beef', null, '00-68dd5792eabdc0c1a044a63eed1f4061-f3667eea5a1636c2-01', '{"contact_id":"01a22b79-3c44-7393-ab35-80d29018d3e7","agent_id":"01a22b79-3a41-73a4-95c3-34ff799aa765","reserved_until":"2026-11-30T09:01:35.390771Z","priority":3,"customer_id":"50000000-0000-4000-8000-000000000000"}'),
('2', '01a22b79-3a98-7770-9c58-5d858fbb856b', 'agent-01a22b79-3a41-73a4-95c3-34ff799aa765', '2', 'crm.callcenter.agent_state_changed.v1', 'crm.callcenter.v1', 'agent-01a22b79-3a41-73a4-95c3-34ff799aa765', null, '2026-11-30 08:01:34.872059+00', '2026-11-30 08:01:34.873867+00', '01a22b79-3a90-77dc-a31a-ff622467a5b6', null, '00-1d6c89c4c4e9628bc808c8f3d529453e-e0c2f73d12dd41c1-01', '{"agent_id":"01a22b79-3a41-73a4-95c3-34ff799aa765","state":"available","previous":"offline"}'),
('3', '01a22b79-3ab0-70b1-904a-3165b7cf9182', 'agent-01a22b79-3aa8-76a0-857e-7c1fb448e6e7', '1', 'crm.callcenter.agent_registered.v1', 'crm.callcenter.v1', 'agent-01a22b79-3aa8-76a0-857e-7c1fb448e6e7', null, '2026-11-30 08:01:34.895813+00', '2026-11-30 08:01:34.89719+00', '01a22b79-3aa5-76d2-9f68-35a6cc7c0255', null, '00-5d352f6f3b233746dc523f984768caee-ddefdc9de9428635-01', '{"agent_id":"01a22b79-3aa8-76a0-857e-7c1fb448e6e7","name":"sealed:v1:4F_T4jQ3vdSkBV6f3BZhZfP67pieBFbuV-mPIhofeQ==","capacity":{"phone":1,"chat":3}}'),
('4', '01a22b79-3acc-742f-8dd0-cd0e814c56ac', 'ticket-01a22b79-3ac9-73e4-9495-8f4b19c95236', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 08:01:34.921825+00', '2026-11-30 08:01:34.925765+00', '01a22b79-3abd-72fb-a5b6-64d31d842add', null, '00-d0b822eae4b24e27dd0894da2cdd3785-f69c1e2fe2fe739a-01', '{"ticket_id":"01a22b79-3ac9-73e4-9495-8f4b19c95236","customer_id":"50000000-0000-4000-8000-000000000000","subject":"sealed:v1:btGW6I4cE9fVmErWK6VtR57Z87nifn7d85OBatuNT-GTxx6UpBHhQw==","queue":"default","priority":"normal"}'),
('5', '01a22b79-3b1b-773c-a304-a6e23c374578', 'ticket-01a22b79-3b09-713f-9223-f20d5cba2bc1', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 08:01:34.985368+00', '2026-11-30 08:01:35.003984+00', '01a22b79-3b07-7207-ab33-c57c9518521b', null, '00-8951f9697ea3ac90939161c1de9f83ab-64c802b17d9b389b-01', '{"ticket_id":"01a22b79-3b09-713f-9223-f20d5cba2bc1","customer_id":"50000000-0000-4000-8000-000000000001","subject":"sealed:v1:3kpF2aaVjrEoRbi1io6ivrwxKU7QPNksJ1UaSptWau5cuRvZ6VLcjg==","queue":"default","priority":"normal"}'),
('6', '01a22b79-3b3d-76f3-b13a-e80dfdc570cf', 'ticket-01a22b79-3b09-713f-9223-f20d5cba2bc1', '2', 'crm.callcenter.ticket_resolved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 08:01:35.03766+00', '2026-11-30 08:01:35.038625+00', '01a22b79-3b35-719c-9e7c-f4fa849bc1cf', null, '00-298db65ee528f8c1a1f27a2106efee97-20667f6b1f28febe-01', '{"ticket_id":"01a22b79-3b09-713f-9223-f20d5cba2bc1","customer_id":"50000000-0000-4000-8000-000000000001"}'),
('7', '01a22b79-3b55-71ac-ac2b-b6af250aef62', 'ticket-01a22b79-3b4f-723c-9a9d-de6b081ffc79', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 08:01:35.055316+00', '2026-11-30 08:01:35.06273+00', '01a22b79-3b4d-73c9-a39c-6893573f29fe', null, '00-c1b7b3bcd3e7ef7695a7333d7615a808-bf40c8598f1b9957-01', '{"ticket_id":"01a22b79-3b4f-723c-9a9d-de6b081ffc79","customer_id":"50000000-0000-4000-8000-000000000002","subject":"sealed:v1:C_QIM-fHQLleIWFwMtVCJqXJwMuk34MYgD7QvU3ivwLCDlQSdNpSXw==","queue":"default","priority":"normal"}'),
('8', '01a22b79-3b73-736e-a754-5d0dac71bf7b', 'ticket-01a22b79-3b6d-7752-a670-719054d2531b', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 08:01:35.085949+00', '2026-11-30 08:01:35.092619+00', '01a22b79-3b67-717c-a616-68694bd94438', null, '00-7faa6c1b05b8115f70ce999728515b57-b6d235a208753aec-01', '{"ticket_id":"01a22b79-3b6d-7752-a670-719054d2531b","customer_id":"50000000-0000-4000-8000-000000000003","subject":"sealed:v1:Lxb0Rf_FfYejzqB33rrn7jDtVn1TwQASsmOpgTShTdAghHU3t5JXPQ==","queue":"default","priority":"normal"}'),
('9', '01a22b79-3b99-71b6-b2dc-a86bad030e26', 'ticket-01a22b79-3b6d-7752-a670-719054d2531b', '2', 'crm.callcenter.ticket_resolved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 08:01:35.129066+00', '2026-11-30 08:01:35.13016+00', '01a22b79-3b8a-7014-9455-e1d4aa5ed3ef', null, '00-644c73c5a72ab0e4b3b7850895fe4583-d9d83ed2e79cc0d5-01', '{"ticket_id":"01a22b79-3b6d-7752-a670-719054d2531b","customer_id":"50000000-0000-4000-8000-000000000003"}');

insert into public.idempotency_keys (digest, fingerprint, status, response, created_at) values
(E'\\x0353eb59df37a79a7a043ef9783c6f95659122e2977305db435df3d9fb17c925', E'\\x71c592110781d6975947c2c93ae2f15abec58f246552a3d49ed57e4269cbb0f8', '200', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326237392d336334342d373339332d616233352d383064323930313864336537222c227072696f72697479223a337d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336361362d373263312d393765372d303234323064313666303139222c2273747265616d223a22636f6e746163742d30316132326237392d336334342d373339332d616233352d383064323930313864336537222c2276657273696f6e223a327d7d', '2026-11-30 08:01:35.399206+00'),
(E'\\x03f8d6a5e0364aad693d2a0f1244c5c1be6274966be2db1fd8167757d367548c', E'\\x34664106a874757fa2c2235957371ea509864fcd0170f877daaa561aefc33ec9', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326237392d336338392d373736622d386163302d343834643837353466643232222c227072696f72697479223a307d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336338612d373035352d626237612d383163373265626638303037222c2273747265616d223a22636f6e746163742d30316132326237392d336338392d373736622d386163302d343834643837353466643232222c2276657273696f6e223a317d7d', '2026-11-30 08:01:35.371701+00'),
(E'\\x08933594862c7859cf99e6917de10e230edeffbe9c3c404e5946da346ea577ea', E'\\x807631aad40666db7517d8e7e68b0bc4966780b99d6fd1d1895068cc268139bf', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326237392d336334342d373339332d616233352d383064323930313864336537222c227072696f72697479223a337d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336334362d373736372d396265662d643338653464326333653631222c2273747265616d223a22636f6e746163742d30316132326237392d336334342d373339332d616233352d383064323930313864336537222c2276657273696f6e223a317d7d', '2026-11-30 08:01:35.31953+00'),
(E'\\x0af34c602272456927eea188df0db06bb8b45e2e73a43c57f2c0f0b7a96f4d03', E'\\xb28166d7852e7fa20d41a3fee2a10c33f317c4078d4921107540ff6d5aa07c2e', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237392d336163392d373365342d393439352d386634623139633935323336227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336163632d373432662d386464302d636430653831346335366163222c2273747265616d223a227469636b65742d30316132326237392d336163392d373365342d393439352d386634623139633935323336222c2276657273696f6e223a317d7d', '2026-11-30 08:01:34.925714+00'),
(E'\\x36901bd416d7dda546922843bfb2619fa61569fa3514b00e5bb30cb80ebe1465', E'\\xa557491499ea74f06c75f4cc95dda20027e8c76853916d48b280d972220c828d', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237392d336230392d373133662d393232332d663230643563626132626331227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336231622d373733632d613330342d613665323363333734353738222c2273747265616d223a227469636b65742d30316132326237392d336230392d373133662d393232332d663230643563626132626331222c2276657273696f6e223a317d7d', '2026-11-30 08:01:35.00393+00'),
(E'\\x37e071963f72cce0c07b9d1b9d30ec073de18258caf5f5f814061d694f61850d', E'\\xdcec6841cec7abe6ef3f82c1b8dd90fb7f6d026085d88dcf23dc366f1e7f08e2', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326237392d336337312d373434612d383833642d643935333364386461663461222c227072696f72697479223a317d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336337342d373761632d623161342d663133626134353761313764222c2273747265616d223a22636f6e746163742d30316132326237392d336337312d373434612d383833642d643935333364386461663461222c2276657273696f6e223a317d7d', '2026-11-30 08:01:35.353725+00'),
(E'\\x3eb1dbe041da33bbb613d3b630ede71cc9c2e5893ad8b1c5cf9e80cd5b9d7729', E'\\x3f5e755c9a585beb2c317d7c09d78e4a4e2806b3f869ed3e600bf487f19aa47d', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237392d336236642d373735322d613637302d373139303534643235333162227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336239392d373162362d623264632d613836626164303330653236222c2273747265616d223a227469636b65742d30316132326237392d336236642d373735322d613637302d373139303534643235333162222c2276657273696f6e223a327d7d', '2026-11-30 08:01:35.130098+00'),
(E'\\x53c692705033278306b3190403f3e55d5c90222e09b0312fd9ba0a71acaa8eb7', E'\\xc2d1d564ac872214f283de235ac3826ea6be72a10ef41706d412943e1370b8d7', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237392d336236642d373735322d613637302d373139303534643235333162227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336237332d373336652d613735342d356430646163373162663762222c2273747265616d223a227469636b65742d30316132326237392d336236642d373735322d613637302d373139303534643235333162222c2276657273696f6e223a317d7d', '2026-11-30 08:01:35.092565+00'),
(E'\\x5650904f51007d47e227a2dde9ae77a0ce1ad51527a22c15dbc6e4490099a071', E'\\x702d24f4b637250b786c5356c9a2810faffaa976a10be8ab81894a5da7b4b991', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237392d336230392d373133662d393232332d663230643563626132626331227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336233642d373666332d623133612d653830646664633537306366222c2273747265616d223a227469636b65742d30316132326237392d336230392d373133662d393232332d663230643563626132626331222c2276657273696f6e223a327d7d', '2026-11-30 08:01:35.038539+00'),
(E'\\x5dd089e83b9c7dba27a664115fe5982d250b8aa1a05121b4156d88be8043f370', E'\\x4acb25a1a9c98e30f85e9e8c078bde60a973172cebef47f8e48e80ae5d70a1ad', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237392d336263312d373736332d613966612d383730633464306265313431227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336265342d373133362d383461362d623462653662336133383235222c2273747265616d223a227469636b65742d30316132326237392d336263312d373736332d613966612d383730633464306265313431222c2276657273696f6e223a327d7d', '2026-11-30 08:01:35.205369+00'),
(E'\\x7060b259cdc84d4f9b4ea062a845353972a3d35e9ba47cbe07b9a864ce63f87a', E'\\x5245fd3abc5be991a09d4f09a0f7dd46b8eb2c83a698f56db496ff3eeff9dac8', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237392d336331352d373466632d396635632d653836393332383938633836227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336332652d373330382d616333642d336265626638623366363436222c2273747265616d223a227469636b65742d30316132326237392d336331352d373466632d396635632d653836393332383938633836222c2276657273696f6e223a327d7d', '2026-11-30 08:01:35.278847+00'),
(E'\\x71b494b6c44af6e2c4183210a53656a7747c22ad0658e5c9a128501e020e5250', E'\\xe76fb6d8c495af7520a6aebee1427f7487a246e65747cc3ed0950529f79b8026', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237392d336266352d373361312d383761372d386339616666646530643864227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336266392d373433372d626637662d336566393063333631383834222c2273747265616d223a227469636b65742d30316132326237392d336266352d373361312d383761372d386339616666646530643864222c2276657273696f6e223a317d7d', '2026-11-30 08:01:35.225933+00'),
(E'\\x7457e4de7014adebe242873282155a27f7541f8c8ad9be719602074444b28128', E'\\x9a907b82c0ba8fc06745b5c04eba903a6c165d113f2c07495a6456b7192eba3e', '201', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326237392d336161382d373661302d383537652d376331666234343865366537222c227374617465223a226f66666c696e65227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336162302d373062312d393034612d333136356237636639313832222c2273747265616d223a226167656e742d30316132326237392d336161382d373661302d383537652d376331666234343865366537222c2276657273696f6e223a317d7d', '2026-11-30 08:01:34.897117+00'),
(E'\\x7e7c4633e63e05baeeb6df1ce01ae6e19f459c6c4615b970cb5b603d70f479c2', E'\\xa98eb8809993655f26763d756f94fd3db167ad4eb34a266321e4b9a63a791b2f', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237392d336261632d373539622d613137302d653466643839313465343364227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336261662d373134312d613664622d356662653336613431323932222c2273747265616d223a227469636b65742d30316132326237392d336261632d373539622d613137302d653466643839313465343364222c2276657273696f6e223a317d7d', '2026-11-30 08:01:35.152432+00'),
(E'\\x900b8ee1b4308a6b9fd71dd82fd487d63cbb997aefcb545449e6accce5a75f26', E'\\xe9d4d26e27e9ac9dd37e58de87b2d51042544aa0857e4508c995f5826f9df375', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237392d336331352d373466632d396635632d653836393332383938633836227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336331392d373237372d616466302d356639663662336238666439222c2273747265616d223a227469636b65742d30316132326237392d336331352d373466632d396635632d653836393332383938633836222c2276657273696f6e223a317d7d', '2026-11-30 08:01:35.258053+00'),
(E'\\xc3bd1110f583764897618490675953c474365da8feb49f6f45c4f1ce3be87072', E'\\x1861d08a7af618370145d6fd38de3cb8c76f90b2acc630109d806cc0c5468b00', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237392d336263312d373736332d613966612d383730633464306265313431227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336263392d373761652d386633662d646561316263346336326531222c2273747265616d223a227469636b65742d30316132326237392d336263312d373736332d613966612d383730633464306265313431222c2276657273696f6e223a317d7d', '2026-11-30 08:01:35.17823+00'),
(E'\\xcb933a16f7d45b349b6ee0ca2a23f2d52a350dbac81749efdacdef4d780e0e50', E'\\xc75d79cad1d0f73f97a51230c17f7724e8e17548b80ca3ebc88e3242e5debc9a', '200', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326237392d336134312d373361342d393563332d333466663739396161373635222c227374617465223a22617661696c61626c65227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336139382d373737302d396335382d356438353866626238353662222c2273747265616d223a226167656e742d30316132326237392d336134312d373361342d393563332d333466663739396161373635222c2276657273696f6e223a327d7d', '2026-11-30 08:01:34.873778+00'),
(E'\\xce9219c51e9945df0681e0fddc31269c493e7502805ff8054614c128f422496f', E'\\x9a907b82c0ba8fc06745b5c04eba903a6c165d113f2c07495a6456b7192eba3e', '201', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326237392d336134312d373361342d393563332d333466663739396161373635222c227374617465223a226f66666c696e65227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336136332d373433642d396532392d643237306263356537623534222c2273747265616d223a226167656e742d30316132326237392d336134312d373361342d393563332d333466663739396161373635222c2276657273696f6e223a317d7d', '2026-11-30 08:01:34.843095+00'),
(E'\\xde927b45d543c84265f84c0b845e155f2f060a31b852234134a7695444cc3168', E'\\x331026009e1391d04c03e28f12285a89f9cbe906cdd6887ec16e1b4eabc1459d', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237392d336234662d373233632d396139642d646536623038316666633739227d2c226576656e74223a7b226576656e745f6964223a2230316132326237392d336235352d373161632d616332622d623661663235306165663632222c2273747265616d223a227469636b65742d30316132326237392d336234662d373233632d396139642d646536623038316666633739222c2276657273696f6e223a317d7d', '2026-11-30 08:01:35.062664+00');

insert into public.open_contacts (contact_id, version, customer_id, channel, queue, skills, waiting_since, agent_id, reserved_until, taken_at) values
('01a22b79-3c44-7393-ab35-80d29018d3e7', '2', '50000000-0000-4000-8000-000000000000', 'phone', 'support', '{}', '2026-11-30 08:01:35.301386+00', '01a22b79-3a41-73a4-95c3-34ff799aa765', '2026-11-30 09:01:35.390771+00', '2026-11-30 08:01:35.390771+00'),
('01a22b79-3c71-744a-883d-d9533d8daf4a', '1', '50000000-0000-4000-8000-000000000001', 'phone', 'support', '{}', '2026-11-30 08:01:35.345767+00', null, null, null),
('01a22b79-3c89-776b-8ac0-484d8754fd22', '1', '50000000-0000-4000-8000-000000000002', 'phone', 'support', '{}', '2026-11-30 08:01:35.370117+00', null, null, null);

insert into public.outbox ("position", shard) values
('1', '2'),
('10', '13'),
('11', '7'),
('12', '7'),
('13', '8'),
('14', '15'),
('15', '15'),
('16', '4'),
('17', '5'),
('18', '8'),
('19', '4'),
('2', '2'),
('3', '0'),
('4', '4'),
('5', '5'),
('6', '5'),
('7', '8'),
('8', '9'),
('9', '9');

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('01a22b79-3a41-73a4-95c3-34ff799aa765', E'\\x01c007655f1ab0449d759bee9328932c4686af7dddc272c591a193914a274f2dc8d5b65e3ea40927694209a5b42db5985b4657f2f165b7ad0755be1fd2', '2026-11-30 08:01:34.813093+00', null),
('01a22b79-3aa8-76a0-857e-7c1fb448e6e7', E'\\x0199dd4e8cb86ed26bdbc3f3bdd9467215451a534734e67a70b4dd07217341f6130c5ae1ea8a36eb0c91c660bead82c9c962283d9efecd38ec2ba3f7b4', '2026-11-30 08:01:34.890123+00', null),
('50000000-0000-4000-8000-000000000000', E'\\x01ddb1ddeeb2d79a56a210a070480651cc533177bf0207410f91a59e0b6f4b37828be1bc378ceacf67b25355ff1871d6d6fa1d3ecccf35381d1187a8a2', '2026-11-30 08:01:34.923083+00', null),
('50000000-0000-4000-8000-000000000001', E'\\x0153d8caf53580cbac2d131ac95c38ebf67695ca7e79121a058d2c875ec1648ae3526823111ad72ff609ebdfe6090126c2ff16bd7a441508910c546558', '2026-11-30 08:01:34.994234+00', null),
('50000000-0000-4000-8000-000000000002', E'\\x018fad8b70be3bf845788df9e2b7d427f1314c7bb3adc3099c168e217c38e875b2f6cd043dd041597df4ef86bd5f14430be5949d9f503182de840e9114', '2026-11-30 08:01:35.056505+00', null),
('50000000-0000-4000-8000-000000000003', E'\\x0176c7bf4132ed4e6f248b9d850536bc601e321cdd8487701fffe46b00cc58e3c3ad3b0c55aaa7150a922904aa03a9dc727c3dd6ee32e95e03d38c5dea', '2026-11-30 08:01:35.088416+00', null),
('50000000-0000-4000-8000-000000000004', E'\\x013d4b4c93fe87781c7e747fdd664f7a603ae0f83029b9bb5574c864dd3a7b13b39ac70d92fea9b5721b01af4f211ca2b352d5a336c91b3fa7ab7e66c1', '2026-11-30 08:01:35.150126+00', null),
('50000000-0000-4000-8000-000000000005', E'\\x01267185b2a65efdcb4225a364441f224030a330afc337a4004983ec81fc1924fb3a7262b9c302d4181bc1a7b81fb4e390caf211ff8cf59b128993f496', '2026-11-30 08:01:35.173018+00', null),
('50000000-0000-4000-8000-000000000006', E'\\x0160fbf908e0bc3d9353b75220b29778ae308089bcda0bb5e838c52d6ce6888913d79a6e090bf724289a76b6565440fb0625bd4ded82e8b73a6dcbc6ab', '2026-11-30 08:01:35.222369+00', null),
('50000000-0000-4000-8000-000000000007', E'\\x0173859e2035e05d668f355ebb55c31d7ca268e38121bb4ceec3866921e2853f6a6f00414dfa5aed9ef765f05f37e5106c7fb8b1a01e03bf9fc2c3d853', '2026-11-30 08:01:35.25448+00', null);

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
('agent-01a22b79-3a41-73a4-95c3-34ff799aa765', '2', 'agent-01a22b79-3a41-73a4-95c3-34ff799aa765'),
('agent-01a22b79-3aa8-76a0-857e-7c1fb448e6e7', '1', 'agent-01a22b79-3aa8-76a0-857e-7c1fb448e6e7'),
('contact-01a22b79-3c44-7393-ab35-80d29018d3e7', '2', '50000000-0000-4000-8000-000000000000'),
('contact-01a22b79-3c71-744a-883d-d9533d8daf4a', '1', '50000000-0000-4000-8000-000000000001'),
('contact-01a22b79-3c89-776b-8ac0-484d8754fd22', '1', '50000000-0000-4000-8000-000000000002'),
('ticket-01a22b79-3ac9-73e4-9495-8f4b19c95236', '1', '50000000-0000-4000-8000-000000000000'),
('ticket-01a22b79-3b09-713f-9223-f20d5cba2bc1', '2', '50000000-0000-4000-8000-000000000001'),
('ticket-01a22b79-3b4f-723c-9a9d-de6b081ffc79', '1', '50000000-0000-4000-8000-000000000002'),
('ticket-01a22b79-3b6d-7752-a670-719054d2531b', '2', '50000000-0000-4000-8000-000000000003'),
('ticket-01a22b79-3bac-759b-a170-e4fd8914e43d', '1', '50000000-0000-4000-8000-000000000004'),
('ticket-01a22b79-3bc1-7763-a9fa-870c4d0be141', '2', '50000000-0000-4000-8000-000000000005'),
('ticket-01a22b79-3bf5-73a1-87a7-8c9affde0d8d', '1', '50000000-0000-4000-8000-000000000006'),
('ticket-01a22b79-3c15-74fc-9f5c-e86932898c86', '2', '50000000-0000-4000-8000-000000000007');

select setval('public.events_position', 19, true);
