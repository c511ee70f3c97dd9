-- The callcenter service as of commit 39ef016, revision 0001: its whole database, filled through the code of then.

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
('01a22b77-b502-73af-b37e-c00038e0d1d0', '50000000-0000-4000-8000-000000000000', 'default', 'normal', '2026-11-30 07:59:55.138264+00', '01a22b77-b510-733f-872b-4031bd6cbcd8', 'sealed:v1:v80SSBEvU_h65EteXsqpWOJCY6VZr532f3cboOkky7fxdjwsAXS2Jg==', 'open', null, '0'),
('01a22b77-b581-7430-ad7e-85ad1166bae2', '50000000-0000-4000-8000-000000000001', 'default', 'normal', '2026-11-30 07:59:55.265724+00', '01a22b77-b5b1-7521-b01e-cbdf33a0e4a9', 'sealed:v1:XepKbW8VEFfnAdKbBYDX01yylmFL5czm2R7toPs9lZnml9igqdGJgw==', 'resolved', null, '0'),
('01a22b77-b609-714e-8cb2-3f35bc749e84', '50000000-0000-4000-8000-000000000002', 'default', 'normal', '2026-11-30 07:59:55.401619+00', '01a22b77-b619-7225-9781-524df6014b43', 'sealed:v1:_ngbXqE1niFIeRKxwr2TkIH3aIgtuMtkF2UiZeN4a4D3Ppf5wCzuzA==', 'open', null, '0'),
('01a22b77-b649-7488-bfe9-d83f9601ee38', '50000000-0000-4000-8000-000000000003', 'default', 'normal', '2026-11-30 07:59:55.465777+00', '01a22b77-b656-703f-a2c1-686c983cffbc', 'sealed:v1:U--plLVLosViPOPcZ9rVuNcdqhIrGH-IYos7Tc1zEjiZt3Kxts_xcQ==', 'resolved', null, '0'),
('01a22b77-b6a8-7367-bae0-0dfa3f08ec2a', '50000000-0000-4000-8000-000000000004', 'default', 'normal', '2026-11-30 07:59:55.560316+00', '01a22b77-b6b1-75df-84b8-7b0f9b4b9973', 'sealed:v1:ULojVlKLJ6-PLFkj1O0LegQRhbkW3XZp2MN2_j3Jb21IYFZsSKT5Zw==', 'open', null, '0'),
('01a22b77-b6dd-764a-a043-cb10ad8c1961', '50000000-0000-4000-8000-000000000005', 'default', 'normal', '2026-11-30 07:59:55.613723+00', '01a22b77-b6ea-74a1-9623-6046d17536b1', 'sealed:v1:zVU4hfrtg2CQKBQXrbFzF3BlUDlqfAotBD3yOWl-4x9NAdX7Sika9g==', 'resolved', null, '0'),
('01a22b77-b73c-7133-9668-aa1a87be15f0', '50000000-0000-4000-8000-000000000006', 'default', 'normal', '2026-11-30 07:59:55.708755+00', '01a22b77-b74d-7095-a242-b138ffecf6ab', 'sealed:v1:po6BAbV6jvtL9B5X1kuqEfCTwcrFQ0AI6-Nz1b-5U9ZeizyJEk5qFg==', 'open', null, '0'),
('01a22b77-b789-76eb-a9aa-34747a59e4c4', '50000000-0000-4000-8000-000000000007', 'default', 'normal', '2026-11-30 07:59:55.785697+00', '01a22b77-b7a0-764b-a293-a2673311b7a0', 'sealed:v1:-MP1WHGW1Mgg8_7mCnLBWKf7V4y5McllQ_vnX7hvO5RNo_lwWuvMXg==', 'resolved', null, '0');

insert into public.agents (agent_id, version, state) values
('01a22b77-b412-771d-8e70-a04d4bc4047c', '2', 'available'),
('01a22b77-b4d4-75bb-bfe5-9f66b72b4afd', '1', 'offline');

insert into public.alembic_version (version_num) values
('0001');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data) values
('1', '01a22b77-b46f-770f-839e-aacefda735cd', 'agent-01a22b77-b412-771d-8e70-a04d4bc4047c', '1', 'crm.callcenter.agent_registered.v1', 'crm.callcenter.v1', 'agent-01a22b77-b412-771d-8e70-a04d4bc4047c', null, '2026-11-30 07:59:54.99031+00', '2026-11-30 07:59:55.011846+00', '01a22b77-b3fe-7786-a5bb-735237dc2801', null, '00-01a22b77b3fe7787a9053b1300c65ec6-646f78c7244b79fe-01', '{"agent_id":"01a22b77-b412-771d-8e70-a04d4bc4047c","name":"sealed:v1:_OJb9uR2ZSZ4FBuy2VYHmwykvjhezI_bhf2xg44Xew==","capacity":{"phone":1,"chat":3}}'),
('10', '01a22b77-b6b1-75df-84b8-7b0f9b4b9973', 'ticket-01a22b77-b6a8-7367-bae0-0dfa3f08ec2a', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 07:59:55.560316+00', '2026-11-30 07:59:55.570754+00', '01a22b77-b698-71f7-8b0d-fd8da620ac79', null, '00-01a22b77b69871f89c8fc8f73adb187e-3850bf5343baab96-01', '{"ticket_id":"01a22b77-b6a8-7367-bae0-0dfa3f08ec2a","customer_id":"50000000-0000-4000-8000-000000000004","subject":"sealed:v1:ULojVlKLJ6-PLFkj1O0LegQRhbkW3XZp2MN2_j3Jb21IYFZsSKT5Zw==","queue":"default","priority":"normal"}'),
('11', '01a22b77-b6ea-74a1-9623-6046d17536b1', 'ticket-01a22b77-b6dd-764a-a043-cb10ad8c1961', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 07:59:55.613723+00', '2026-11-30 07:59:55.62749+00', '01a22b77-b6d3-7654-af8a-f0a899f2d6ee', null, '00-01a22b77b6d37655a0c376c6eddbbfb8-d940e0e8f87601d2-01', '{"ticket_id":"01a22b77-b6dd-764a-a043-cb10ad8c1961","customer_id":"50000000-0000-4000-8000-000000000005","subject":"sealed:v1:zVU4hfrtg2CQKBQXrbFzF3BlUDlqfAotBD3yOWl-4x9NAdX7Sika9g==","queue":"default","priority":"normal"}'),
('12', '01a22b77-b721-76ad-b319-05855dd5a7ed', 'ticket-01a22b77-b6dd-764a-a043-cb10ad8c1961', '2', 'crm.callcenter.ticket_resolved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 07:59:55.681365+00', '2026-11-30 07:59:55.682197+00', '01a22b77-b710-7285-893c-7a3814c978a1', null, '00-01a22b77b7107286bebb4ab7166f953a-f3bc8d7686fd58ad-01', '{"ticket_id":"01a22b77-b6dd-764a-a043-cb10ad8c1961","customer_id":"50000000-0000-4000-8000-000000000005"}'),
('13', '01a22b77-b74d-7095-a242-b138ffecf6ab', 'ticket-01a22b77-b73c-7133-9668-aa1a87be15f0', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 07:59:55.708755+00', '2026-11-30 07:59:55.725845+00', '01a22b77-b73b-7656-91bd-8ca4c2b3a286', null, '00-01a22b77b73b7657b93a07d4debea048-db8967ad5268ad7d-01', '{"ticket_id":"01a22b77-b73c-7133-9668-aa1a87be15f0","customer_id":"50000000-0000-4000-8000-000000000006","subject":"sealed:v1:po6BAbV6jvtL9B5X1kuqEfCTwcrFQ0AI6-Nz1b-5U9ZeizyJEk5qFg==","queue":"default","priority":"normal"}'),
('14', '01a22b77-b7a0-764b-a293-a2673311b7a0', 'ticket-01a22b77-b789-76eb-a9aa-34747a59e4c4', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 07:59:55.785697+00', '2026-11-30 07:59:55.809719+00', '01a22b77-b77d-7330-a052-a655846b25a1', null, '00-01a22b77b77d7331b78e35af5f2decf1-61fd69611d4f7b5d-01', '{"ticket_id":"01a22b77-b789-76eb-a9aa-34747a59e4c4","customer_id":"50000000-0000-4000-8000-000000000007","subject":"sealed:v1:-MP1WHGW1Mgg8_7mCnLBWKf7V4y5McllQ_vnX7hvO5RNo_lwWuvMXg==","queue":"default","priority":"normal"}'),
('15', '01a22b77-b7d1-7127-8373-71d667e074d2', 'ticket-01a22b77-b789-76eb-a9aa-34747a59e4c4', '2', 'crm.callcenter.ticket_resolved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 07:59:55.857556+00', '2026-11-30 07:59:55.858222+00', '01a22b77-b7c5-70bd-8c6a-bc2dae490aeb', null, '00-01a22b77b7c570be89aa19de8e77e67a-d43f27c1dc09eac3-01', '{"ticket_id":"01a22b77-b789-76eb-a9aa-34747a59e4c4","customer_id":"50000000-0000-4000-8000-000000000007"}'),
('16', '01a22b77-b7ef-7147-909e-f95d9554eedd', 'contact-01a22b77-b7e9-754d-81c2-103490007429', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 07:59:55.882086+00', '2026-11-30 07:59:55.937227+00', '01a22b77-b7e3-7454-a05d-5da0c64689a8', null, '00-01a22b77b7e37455884975c77cff9a68-12fdd48cd62ac30e-01', '{"contact_id":"01a22b77-b7e9-754d-81c2-103490007429","channel":"phone","queue":"support","customer_id":"50000000-0000-4000-8000-000000000000"}'),
('17', '01a22b77-b845-7405-a3e1-14e16eb0fda9', 'contact-01a22b77-b844-75a3-ac9d-b6a0e0c800a3', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 07:59:55.972647+00', '2026-11-30 07:59:55.974713+00', '01a22b77-b843-70cb-a78f-9ad34c746d5c', null, '00-01a22b77b84370cca8ce80ea53cf64fd-d1fd4f865126075b-01', '{"contact_id":"01a22b77-b844-75a3-ac9d-b6a0e0c800a3","channel":"phone","queue":"support","customer_id":"50000000-0000-4000-8000-000000000001"}'),
('18', '01a22b77-b85a-740c-98e3-1b0a9ccecebb', 'contact-01a22b77-b856-74b6-918c-bd23eab6f4e1', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 07:59:55.993291+00', '2026-11-30 07:59:55.997532+00', '01a22b77-b854-724a-84e8-bcc8f5e5ba44', null, '00-01a22b77b854724b88879ced42ed8e3f-70c19f8ef26e75c1-01', '{"contact_id":"01a22b77-b856-74b6-918c-bd23eab6f4e1","channel":"phone","queue":"support","customer_id":"50000000-0000-4000-8000-000000000002"}'),
('19', '01a22b77-b8ab-75e5-9e41-64c0735c0595', 'contact-01a22b77-b7e9-754d-81c2-103490007429', '2', 'crm.callcenter.contact_reserved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 07:59:56.05685+00', '2026-11-30 07:59:56.076975+00', '01a22b77-b87b-76af-9760-03c58846a3af', null, '00-01a22b77b87b76b081b846b34ab23567-beb6d2ba44e1288f-01', '{"contact_id":"01a22b77-b7e9-754d-81c2-103490007429","agent_id":"01a22b77-b412-771d-8e70-a04d4bc4047c","reserved_until":"2026-11-30T08:59:56.056850Z","priority":3,"customer_id":"50000000-0000-4000-8000-000000000000"}'),
('2', '01a22b77-b4ba-75ac-a0a6-26e95c8811e5', 'agent-01a22b77-b412-771d-8e70-a04d4bc4047c', '2', 'crm.callcenter.agent_state_changed.v1', 'crm.callcenter.v1', 'agent-01a22b77-b412-771d-8e70-a04d4bc4047c', null, '2026-11-30 07:59:55.065921+00', '2026-11-30 07:59:55.068225+00', '01a22b77-b4a8-70ac-a8bd-198b14440567', null, '00-01a22b77b4a976b5bf19c10cf7eaa2ab-cc8edee69f0153c2-01', '{"agent_id":"01a22b77-b412-771d-8e70-a04d4bc4047c","state":"available","previous":"offline"}'),
('3', '01a22b77-b4e2-73df-b85c-5342b78d71c7', 'agent-01a22b77-b4d4-75bb-bfe5-9f66b72b4afd', '1', 'crm.callcenter.agent_registered.v1', 'crm.callcenter.v1', 'agent-01a22b77-b4d4-75bb-bfe5-9f66b72b4afd', null, '2026-11-30 07:59:55.105878+00', '2026-11-30 07:59:55.107039+00', '01a22b77-b4cd-7297-ab52-c50f14c10415', null, '00-01a22b77b4cd7298bbc1e39bbe7b249e-461255962ff83bb0-01', '{"agent_id":"01a22b77-b4d4-75bb-bfe5-9f66b72b4afd","name":"sealed:v1:4AQ5P-dJcjwP3wahJY_EJYSaHBRKyt8ssLi0ZkMVmg==","capacity":{"phone":1,"chat":3}}'),
('4', '01a22b77-b510-733f-872b-4031bd6cbcd8', 'ticket-01a22b77-b502-73af-b37e-c00038e0d1d0', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 07:59:55.138264+00', '2026-11-30 07:59:55.154134+00', '01a22b77-b4f6-71fb-83a9-77fcb74cfb55', null, '00-01a22b77b4f671fca355b959c5296b2b-8c6d1ca9fd07caec-01', '{"ticket_id":"01a22b77-b502-73af-b37e-c00038e0d1d0","customer_id":"50000000-0000-4000-8000-000000000000","subject":"sealed:v1:v80SSBEvU_h65EteXsqpWOJCY6VZr532f3cboOkky7fxdjwsAXS2Jg==","queue":"default","priority":"normal"}'),
('5', '01a22b77-b5b1-7521-b01e-cbdf33a0e4a9', 'ticket-01a22b77-b581-7430-ad7e-85ad1166bae2', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 07:59:55.265724+00', '2026-11-30 07:59:55.314447+00', '01a22b77-b57b-751b-ab5b-edf8ad273677', null, '00-01a22b77b57b751c84460cd7d0700b88-3602e4740e52bcaf-01', '{"ticket_id":"01a22b77-b581-7430-ad7e-85ad1166bae2","customer_id":"50000000-0000-4000-8000-000000000001","subject":"sealed:v1:XepKbW8VEFfnAdKbBYDX01yylmFL5czm2R7toPs9lZnml9igqdGJgw==","queue":"default","priority":"normal"}'),
('6', '01a22b77-b5dd-75de-a5da-aebc54388e90', 'ticket-01a22b77-b581-7430-ad7e-85ad1166bae2', '2', 'crm.callcenter.ticket_resolved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 07:59:55.357527+00', '2026-11-30 07:59:55.358779+00', '01a22b77-b5d3-7786-a56c-ceaf775280fe', null, '00-01a22b77b5d377879a362c076eca22d1-1d67a09e1087e391-01', '{"ticket_id":"01a22b77-b581-7430-ad7e-85ad1166bae2","customer_id":"50000000-0000-4000-8000-000000000001"}'),
('7', '01a22b77-b619-7225-9781-524df6014b43', 'ticket-01a22b77-b609-714e-8cb2-3f35bc749e84', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 07:59:55.401619+00', '2026-11-30 07:59:55.418115+00', '01a22b77-b602-7520-b76b-6b7f083a9818', null, '00-01a22b77b6027521905641ed3e260772-f266c0619d994176-01', '{"ticket_id":"01a22b77-b609-714e-8cb2-3f35bc749e84","customer_id":"50000000-0000-4000-8000-000000000002","subject":"sealed:v1:_ngbXqE1niFIeRKxwr2TkIH3aIgtuMtkF2UiZeN4a4D3Ppf5wCzuzA==","queue":"default","priority":"normal"}'),
('8', '01a22b77-b656-703f-a2c1-686c983cffbc', 'ticket-01a22b77-b649-7488-bfe9-d83f9601ee38', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 07:59:55.465777+00', '2026-11-30 07:59:55.479453+00', '01a22b77-b63b-7081-a1b0-0c3af978686d', null, '00-01a22b77b63b708299ef3f40e93d907d-f9469af3cb56957f-01', '{"ticket_id":"01a22b77-b649-7488-bfe9-d83f9601ee38","customer_id":"50000000-0000-4000-8000-000000000003","subject":"sealed:v1:U--plLVLosViPOPcZ9rVuNcdqhIrGH-IYos7Tc1zEjiZt3Kxts_xcQ==","queue":"default","priority":"normal"}'),
('9', '01a22b77-b68c-768e-90d6-ec5df4a5ee07', 'ticket-01a22b77-b649-7488-bfe9-d83f9601ee38', '2', 'crm.callcenter.ticket_resolved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 07:59:55.532869+00', '2026-11-30 07:59:55.536904+00', '01a22b77-b686-7038-a633-3066d63f4884', null, '00-01a22b77b68670398132271e81b5a05e-a081438b8bc56109-01', '{"ticket_id":"01a22b77-b649-7488-bfe9-d83f9601ee38","customer_id":"50000000-0000-4000-8000-000000000003"}');

insert into public.idempotency_keys (digest, fingerprint, status, response, created_at) values
(E'\\x1a76767a87d4d17d037ee477774f01cebc1c46019bca9e726ec35a5209fc6ba4', E'\\x34664106a874757fa2c2235957371ea509864fcd0170f877daaa561aefc33ec9', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326237372d623835362d373462362d393138632d626432336561623666346531222c227072696f72697479223a307d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623835612d373430632d393865332d316230613963636563656262222c2273747265616d223a22636f6e746163742d30316132326237372d623835362d373462362d393138632d626432336561623666346531222c2276657273696f6e223a317d7d', '2026-11-30 07:59:55.997464+00'),
(E'\\x1dfe5d84f10ed687406d04d87234cab59afd435c3a436cd61338e8a20c8a68b3', E'\\xbec5583e2a4e38724dd98c2c6905fa26eaa36c86552a288dc10b38f2e0fa7404', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237372d623538312d373433302d616437652d383561643131363662616532227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623564642d373564652d613564612d616562633534333838653930222c2273747265616d223a227469636b65742d30316132326237372d623538312d373433302d616437652d383561643131363662616532222c2276657273696f6e223a327d7d', '2026-11-30 07:59:55.35871+00'),
(E'\\x4ce4f3136939d67c756f918f54c8883f723c437b33610b29235e486c2ea98305', E'\\xa98eb8809993655f26763d756f94fd3db167ad4eb34a266321e4b9a63a791b2f', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237372d623661382d373336372d626165302d306466613366303865633261227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623662312d373564662d383462382d376230663962346239393733222c2273747265616d223a227469636b65742d30316132326237372d623661382d373336372d626165302d306466613366303865633261222c2276657273696f6e223a317d7d', '2026-11-30 07:59:55.5707+00'),
(E'\\x59521b7072f082d6d5783856158d29240a6aa91920f6f79141e6362601e26b71', E'\\xb28166d7852e7fa20d41a3fee2a10c33f317c4078d4921107540ff6d5aa07c2e', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237372d623530322d373361662d623337652d633030303338653064316430227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623531302d373333662d383732622d343033316264366362636438222c2273747265616d223a227469636b65742d30316132326237372d623530322d373361662d623337652d633030303338653064316430222c2276657273696f6e223a317d7d', '2026-11-30 07:59:55.154073+00'),
(E'\\x62246786608b5e083fac7665f9f5fb5da18a0b7ec5c822df84fce819179b4a78', E'\\xa557491499ea74f06c75f4cc95dda20027e8c76853916d48b280d972220c828d', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237372d623538312d373433302d616437652d383561643131363662616532227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623562312d373532312d623031652d636264663333613065346139222c2273747265616d223a227469636b65742d30316132326237372d623538312d373433302d616437652d383561643131363662616532222c2276657273696f6e223a317d7d', '2026-11-30 07:59:55.314367+00'),
(E'\\x9289016dcef293ae33d7518c344662d86dcf1464680dbd6dfaeaf08afaca6fef', E'\\xd5272db1997cc08f4312e1cd34ac1413ea7b073a28771b9e45bff18e1f3189b0', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237372d623738392d373665622d613961612d333437343761353965346334227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623764312d373132372d383337332d373164363637653037346432222c2273747265616d223a227469636b65742d30316132326237372d623738392d373665622d613961612d333437343761353965346334222c2276657273696f6e223a327d7d', '2026-11-30 07:59:55.858149+00'),
(E'\\x94c3f63f770407b906640f1fbbad112562dd6600b7f234ca5d925bf1135c9367', E'\\xdcec6841cec7abe6ef3f82c1b8dd90fb7f6d026085d88dcf23dc366f1e7f08e2', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326237372d623834342d373561332d616339642d623661306530633830306133222c227072696f72697479223a317d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623834352d373430352d613365312d313465313665623066646139222c2273747265616d223a22636f6e746163742d30316132326237372d623834342d373561332d616339642d623661306530633830306133222c2276657273696f6e223a317d7d', '2026-11-30 07:59:55.974667+00'),
(E'\\x9879d800120ede35c0c8cd75f96e83306c95d79b77562a6256347d3eadadfb80', E'\\xe76fb6d8c495af7520a6aebee1427f7487a246e65747cc3ed0950529f79b8026', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237372d623733632d373133332d393636382d616131613837626531356630227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623734642d373039352d613234322d623133386666656366366162222c2273747265616d223a227469636b65742d30316132326237372d623733632d373133332d393636382d616131613837626531356630222c2276657273696f6e223a317d7d', '2026-11-30 07:59:55.725807+00'),
(E'\\x9d3aa20b515e466a1ea879b306a8553156a1c1cb0e79c7b574c2917095a9ae51', E'\\x1861d08a7af618370145d6fd38de3cb8c76f90b2acc630109d806cc0c5468b00', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237372d623664642d373634612d613034332d636231306164386331393631227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623665612d373461312d393632332d363034366431373533366231222c2273747265616d223a227469636b65742d30316132326237372d623664642d373634612d613034332d636231306164386331393631222c2276657273696f6e223a317d7d', '2026-11-30 07:59:55.62743+00'),
(E'\\xaabb2121ecae959ccb8cd703f20f4ca5fa6a0b872e04a07ceeaf557d5d4e32b7', E'\\xe9d4d26e27e9ac9dd37e58de87b2d51042544aa0857e4508c995f5826f9df375', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237372d623738392d373665622d613961612d333437343761353965346334227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623761302d373634622d613239332d613236373333313162376130222c2273747265616d223a227469636b65742d30316132326237372d623738392d373665622d613961612d333437343761353965346334222c2276657273696f6e223a317d7d', '2026-11-30 07:59:55.80968+00'),
(E'\\xac650e665478b062164ac97347ad87e198bd484be7a5c48afc2809a001ae7bed', E'\\x807631aad40666db7517d8e7e68b0bc4966780b99d6fd1d1895068cc268139bf', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326237372d623765392d373534642d383163322d313033343930303037343239222c227072696f72697479223a337d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623765662d373134372d393039652d663935643935353465656464222c2273747265616d223a22636f6e746163742d30316132326237372d623765392d373534642d383163322d313033343930303037343239222c2276657273696f6e223a317d7d', '2026-11-30 07:59:55.936922+00'),
(E'\\xb3bb2f4de3059fdb139eb0925fbcc6df41f6c32aa6290e1b48aa6549f50d30f0', E'\\xc2d1d564ac872214f283de235ac3826ea6be72a10ef41706d412943e1370b8d7', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237372d623634392d373438382d626665392d643833663936303165653338227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623635362d373033662d613263312d363836633938336366666263222c2273747265616d223a227469636b65742d30316132326237372d623634392d373438382d626665392d643833663936303165653338222c2276657273696f6e223a317d7d', '2026-11-30 07:59:55.479394+00'),
(E'\\xcde6fdefd914f0f30d1c25e5f30ee8e45553bb647b19c9e2cd1ceb0524f6b00b', E'\\x331026009e1391d04c03e28f12285a89f9cbe906cdd6887ec16e1b4eabc1459d', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237372d623630392d373134652d386362322d336633356263373439653834227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623631392d373232352d393738312d353234646636303134623433222c2273747265616d223a227469636b65742d30316132326237372d623630392d373134652d386362322d336633356263373439653834222c2276657273696f6e223a317d7d', '2026-11-30 07:59:55.418076+00'),
(E'\\xd150d45ffdbe85f5c4ca70de84c0c84a1304bedd7b2ae18c686b74149018eabd', E'\\x388dab30f2a7f096560ed4b2692d9d707e065d1284c1d1e676d76c63206da91e', '200', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326237372d623765392d373534642d383163322d313033343930303037343239222c227072696f72697479223a337d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623861622d373565352d396534312d363463303733356330353935222c2273747265616d223a22636f6e746163742d30316132326237372d623765392d373534642d383163322d313033343930303037343239222c2276657273696f6e223a327d7d', '2026-11-30 07:59:56.076936+00'),
(E'\\xd561871a31abd79e1a736416a0a2d86d5ff1383d2fe21cdeffecc6dea5043883', E'\\x9a907b82c0ba8fc06745b5c04eba903a6c165d113f2c07495a6456b7192eba3e', '201', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326237372d623431322d373731642d386537302d613034643462633430343763222c227374617465223a226f66666c696e65227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623436662d373730662d383339652d616163656664613733356364222c2273747265616d223a226167656e742d30316132326237372d623431322d373731642d386537302d613034643462633430343763222c2276657273696f6e223a317d7d', '2026-11-30 07:59:55.011583+00'),
(E'\\xd9eb1c05b78c310c1652f439542f51229d54452efc97cc04bfd200f506a28519', E'\\x9a907b82c0ba8fc06745b5c04eba903a6c165d113f2c07495a6456b7192eba3e', '201', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326237372d623464342d373562622d626665352d396636366237326234616664222c227374617465223a226f66666c696e65227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623465322d373364662d623835632d353334326237386437316337222c2273747265616d223a226167656e742d30316132326237372d623464342d373562622d626665352d396636366237326234616664222c2276657273696f6e223a317d7d', '2026-11-30 07:59:55.106981+00'),
(E'\\xe74599915c4a2ebbdc1fdee14aa7dfc6a38d3886c504baa8da15e960ffd95b3f', E'\\x66d2086eeb812f50c80f1029a35af10d5397431561b2e5908717691f9a4d4341', '200', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326237372d623431322d373731642d386537302d613034643462633430343763222c227374617465223a22617661696c61626c65227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623462612d373561632d613061362d323665393563383831316535222c2273747265616d223a226167656e742d30316132326237372d623431322d373731642d386537302d613034643462633430343763222c2276657273696f6e223a327d7d', '2026-11-30 07:59:55.068121+00'),
(E'\\xee226d5a252fc2cc0f9fae6cf921e2b7e388507d48613521a3a79d0c9544a77a', E'\\x5311976951f03a50d47940decc5a81bfe84c82685ede171f4fb08710d95de6eb', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237372d623634392d373438382d626665392d643833663936303165653338227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623638632d373638652d393064362d656335646634613565653037222c2273747265616d223a227469636b65742d30316132326237372d623634392d373438382d626665392d643833663936303165653338222c2276657273696f6e223a327d7d', '2026-11-30 07:59:55.536827+00'),
(E'\\xef1121b5fc686d747d7e3d256653b5279aaf2541479a7af96042d1cbcba48f89', E'\\x3520ae7c264b3bcd723186ca595fafa1e5d58c27312ad4f036f66efeed962dff', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326237372d623664642d373634612d613034332d636231306164386331393631227d2c226576656e74223a7b226576656e745f6964223a2230316132326237372d623732312d373661642d623331392d303538353564643561376564222c2273747265616d223a227469636b65742d30316132326237372d623664642d373634612d613034332d636231306164386331393631222c2276657273696f6e223a327d7d', '2026-11-30 07:59:55.682133+00');

insert into public.open_contacts (contact_id, version, customer_id, channel, queue, skills, waiting_since, agent_id, reserved_until, taken_at) values
('01a22b77-b7e9-754d-81c2-103490007429', '2', '50000000-0000-4000-8000-000000000000', 'phone', 'support', '{}', '2026-11-30 07:59:55.882086+00', '01a22b77-b412-771d-8e70-a04d4bc4047c', '2026-11-30 08:59:56.05685+00', '2026-11-30 07:59:56.05685+00'),
('01a22b77-b844-75a3-ac9d-b6a0e0c800a3', '1', '50000000-0000-4000-8000-000000000001', 'phone', 'support', '{}', '2026-11-30 07:59:55.972647+00', null, null, null),
('01a22b77-b856-74b6-918c-bd23eab6f4e1', '1', '50000000-0000-4000-8000-000000000002', 'phone', 'support', '{}', '2026-11-30 07:59:55.993291+00', null, null, null);

insert into public.outbox ("position", shard) values
('1', '14'),
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
('2', '14'),
('3', '7'),
('4', '4'),
('5', '5'),
('6', '5'),
('7', '8'),
('8', '9'),
('9', '9');

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('01a22b77-b412-771d-8e70-a04d4bc4047c', E'\\x01163ad6a4908b1252ed0b5cfcc6b8e22b9a187bd1a76dfbbd638ee3077a45f1b4cfde3b29c4d11c7d810ee3517d37549fc28d1df648fb9347ba7019cf', '2026-11-30 07:59:54.974024+00', null),
('01a22b77-b4d4-75bb-bfe5-9f66b72b4afd', E'\\x01aee41bd65129c1857a4b64568f07dcbf771781285f05720a8fb820270c2a8a6c5606ca3f970808e30c3d7f905b80dbf14d31e96e81a8abc3008acf31', '2026-11-30 07:59:55.094462+00', null),
('50000000-0000-4000-8000-000000000000', E'\\x0184ff9437031799403b2c119180706b2116c247ef552cb28d79dc7ca39148e8525bdfc9be26f29636960fa1b49ac483a9f99e019b70d13ac0f582d35d', '2026-11-30 07:59:55.14678+00', null),
('50000000-0000-4000-8000-000000000001', E'\\x01f090fd8b53649b4835be1ff885b4e7908655932e46dc2c66d2c66d5c27fe1aef154b29c96cf5fc4d0652246fda10715a38f09dd1f92d255fd743bf4d', '2026-11-30 07:59:55.302062+00', null),
('50000000-0000-4000-8000-000000000002', E'\\x01062dd01338b2d002aa07c8d45aca3178eefe6826ceb383f16da60ae94c6822c1054102771c786191fc9011943508c9bb8c5d73010c682e92e6f9d0df', '2026-11-30 07:59:55.405745+00', null),
('50000000-0000-4000-8000-000000000003', E'\\x01a9aceacf4d804b1a258d74145afdf8f065583513785f819c16fe2bb2f811fbb767bc9d0a46553a9124fd28217c8f8bbe7432ea921274edc63590f543', '2026-11-30 07:59:55.469442+00', null),
('50000000-0000-4000-8000-000000000004', E'\\x01b9582b0b91c49f19fe0f7df833740a581ff1dc14e3beb08ea9197dc8bb44b1d3650423820a0186b25cd0e15f50829da710c74cbc0b87f53252c81c36', '2026-11-30 07:59:55.565969+00', null),
('50000000-0000-4000-8000-000000000005', E'\\x013602a00245ffda4b2decd73129665369e88fc2272fa56d41d26bf477907669c5603f8de00932f5f805b39132b910517e96383f823d261076e7800c8b', '2026-11-30 07:59:55.617434+00', null),
('50000000-0000-4000-8000-000000000006', E'\\x01ebc931575270427ae986ad7c6f01bba6e96fcf28812db2ceb465671472ca6943f9c252aa2bf5d0be12498c2fc563211911168c7282f9634652c7d41c', '2026-11-30 07:59:55.716995+00', null),
('50000000-0000-4000-8000-000000000007', E'\\x013f5aa1acc2376c4a7299a217e9e9e034c685fd05cf6177b8f125a3d4f3a8616ad6e04bc8d3b7826fde5b7eaf355e17107c03a57c04bc3edb43046e75', '2026-11-30 07:59:55.797389+00', null);

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
('agent-01a22b77-b412-771d-8e70-a04d4bc4047c', '2', 'agent-01a22b77-b412-771d-8e70-a04d4bc4047c'),
('agent-01a22b77-b4d4-75bb-bfe5-9f66b72b4afd', '1', 'agent-01a22b77-b4d4-75bb-bfe5-9f66b72b4afd'),
('contact-01a22b77-b7e9-754d-81c2-103490007429', '2', '50000000-0000-4000-8000-000000000000'),
('contact-01a22b77-b844-75a3-ac9d-b6a0e0c800a3', '1', '50000000-0000-4000-8000-000000000001'),
('contact-01a22b77-b856-74b6-918c-bd23eab6f4e1', '1', '50000000-0000-4000-8000-000000000002'),
('ticket-01a22b77-b502-73af-b37e-c00038e0d1d0', '1', '50000000-0000-4000-8000-000000000000'),
('ticket-01a22b77-b581-7430-ad7e-85ad1166bae2', '2', '50000000-0000-4000-8000-000000000001'),
('ticket-01a22b77-b609-714e-8cb2-3f35bc749e84', '1', '50000000-0000-4000-8000-000000000002'),
('ticket-01a22b77-b649-7488-bfe9-d83f9601ee38', '2', '50000000-0000-4000-8000-000000000003'),
('ticket-01a22b77-b6a8-7367-bae0-0dfa3f08ec2a', '1', '50000000-0000-4000-8000-000000000004'),
('ticket-01a22b77-b6dd-764a-a043-cb10ad8c1961', '2', '50000000-0000-4000-8000-000000000005'),
('ticket-01a22b77-b73c-7133-9668-aa1a87be15f0', '1', '50000000-0000-4000-8000-000000000006'),
('ticket-01a22b77-b789-76eb-a9aa-34747a59e4c4', '2', '50000000-0000-4000-8000-000000000007');

select setval('public.events_position', 19, true);
