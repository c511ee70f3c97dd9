-- The callcenter service as of commit 3e54f84, revision 0005_discarded: its whole database, filled through the code of then.

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
('50000000-0000-4000-8000-000000000005', null),
('50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000005'),
('50000000-0000-4000-8000-000000000007', null),
('50000000-0000-4000-8000-000000000008', null),
('50000000-0000-4000-8000-000000000009', null),
('50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-000000000009'),
('70000000-0000-0000-0000-000000000001', null);

insert into projection.parked (seq, unit, reason, detail, topic, partition, kafka_offset, digest, key, headers, data, event_id, type, stream, version, subject, parked_at) overriding system value values
('1', '70000000-0000-0000-0000-000000000000', 'unreadable', 'ValidationError', 'crm.customer.v1', '0', '0', E'\\x9d1bfae4519383821ac32e2a540701d1fa43e9b41443e97b9992b5359867240e', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431362d653036652d373736622d613437622d30323630383362323530396492a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33333a32332e3639343438315a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013192a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431362d653036652d373736632d616434622d32363339633666343962376192aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b226d656d62657273223a20307d', '01a22d16-e06e-776b-a47b-026083b2509d', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '1', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:33:23.724944+00'),
('2', '70000000-0000-0000-0000-000000000000', 'waiting', null, 'crm.customer.v1', '0', '1', E'\\xa319503da1af5ac9ee62754da5cce2742f190f47f0fc9191853fcf59db5d7a06', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431362d653036652d373736642d613234332d31303338313564646232326592a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33333a32332e3639343533335a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013292a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431362d653036652d373736652d396530612d62333830393434623032343092aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b22637573746f6d65725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c227375727669766f725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c226d656d62657273223a5b2237303030303030302d303030302d303030302d303030302d303030303030303030303030225d7d', '01a22d16-e06e-776d-a243-103815ddb22e', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '2', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:33:23.725337+00');

insert into projection.positions (topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next, advanced_at, applied_until) values
('crm.callcenter.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:32:32.410197+00', '2026-11-30 15:33:21.270226+00'),
('crm.callcenter.v1', '1', '1', '01a22d16-bd32-76c7-8c48-5981fa815103', '1', '0', '2', '2026-11-30 15:33:16.239353+00', '2026-11-30 15:33:21.270226+00'),
('crm.callcenter.v1', '10', '1', '01a22d16-a6ff-7644-a473-62af6cd2271c', '1', '0', '7', '2026-11-30 15:33:13.332744+00', '2026-11-30 15:33:21.270226+00'),
('crm.callcenter.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:32:32.410555+00', '2026-11-30 15:33:21.270226+00'),
('crm.callcenter.v1', '2', '1', '01a22d16-9ce4-72f4-a0aa-3413405589ea', '1', '0', '6', '2026-11-30 15:33:11.146099+00', '2026-11-30 15:33:21.270226+00'),
('crm.callcenter.v1', '3', '1', '01a22d16-c05f-77f2-903c-3eba0b8950d4', '1', '0', '3', '2026-11-30 15:33:17.219975+00', '2026-11-30 15:33:21.270226+00'),
('crm.callcenter.v1', '4', '1', '01a22d16-a64d-7164-b411-0e5375d2ebc4', '1', '0', '10', '2026-11-30 15:33:14.875656+00', '2026-11-30 15:33:21.270226+00'),
('crm.callcenter.v1', '5', '1', '01a22d16-9f35-703c-a662-ca6dfd84c876', '1', '0', '2', '2026-11-30 15:33:07.398009+00', '2026-11-30 15:33:21.270226+00'),
('crm.callcenter.v1', '6', '1', '01a22d16-a1f5-70d1-8d28-796a8beadaa3', '1', '0', '5', '2026-11-30 15:33:15.250318+00', '2026-11-30 15:33:21.270226+00'),
('crm.callcenter.v1', '7', '1', '01a22d16-a0d2-7607-87e2-26b43f76bcd4', '1', '0', '5', '2026-11-30 15:33:09.380815+00', '2026-11-30 15:33:21.270226+00'),
('crm.callcenter.v1', '8', null, null, '0', '0', '0', '2026-11-30 15:32:32.410539+00', '2026-11-30 15:33:21.270226+00'),
('crm.callcenter.v1', '9', null, null, '0', '0', '0', '2026-11-30 15:32:32.410548+00', '2026-11-30 15:33:21.270226+00'),
('crm.customer.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:32:32.410558+00', '2026-11-30 15:33:21.270226+00'),
('crm.customer.v1', '1', '1', '01a22d16-1531-74b2-b6fc-1c4c7c4fe769', '1', '0', '3', '2026-11-30 15:32:49.600505+00', '2026-11-30 15:33:21.270226+00'),
('crm.customer.v1', '10', '1', '01a22d16-13e1-714c-960b-1ce5d68541f8', '1', '0', '3', '2026-11-30 15:33:17.220012+00', '2026-11-30 15:33:21.270226+00'),
('crm.customer.v1', '11', '1', '01a22d16-162e-7427-89f4-a679f3e3a7a1', '1', '0', '3', '2026-11-30 15:33:17.531928+00', '2026-11-30 15:33:21.270226+00'),
('crm.customer.v1', '2', '1', '01a22d16-1381-7108-8c79-03e4f94725d2', '1', '0', '5', '2026-11-30 15:32:48.498201+00', '2026-11-30 15:33:21.270226+00'),
('crm.customer.v1', '3', '1', '01a22d16-1575-74b2-9451-49f0636f49c9', '1', '0', '3', '2026-11-30 15:32:49.600529+00', '2026-11-30 15:33:21.270226+00'),
('crm.customer.v1', '4', '1', '01a22d16-11c2-73f5-a2d5-766b45d78f69', '1', '0', '4', '2026-11-30 15:32:48.49824+00', '2026-11-30 15:33:21.270226+00'),
('crm.customer.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:32:32.410579+00', '2026-11-30 15:33:21.270226+00'),
('crm.customer.v1', '6', '1', '01a22d16-113c-72a9-a866-dabf78533e35', '1', '0', '4', '2026-11-30 15:32:48.498245+00', '2026-11-30 15:33:21.270226+00'),
('crm.customer.v1', '7', '1', '01a22d16-0ecd-7364-928f-b9c465386d3b', '1', '0', '1', '2026-11-30 15:32:33.403261+00', '2026-11-30 15:33:21.270226+00'),
('crm.customer.v1', '8', '1', '01a22d16-15d4-74d2-adb9-e1e43d9319f0', '1', '0', '3', '2026-11-30 15:33:17.531895+00', '2026-11-30 15:33:21.270226+00'),
('crm.customer.v1', '9', '1', '01a22d16-167d-72e8-ba9c-e7cbbef91b93', '1', '0', '1', '2026-11-30 15:32:33.403307+00', '2026-11-30 15:33:21.270226+00'),
('crm.valuation.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:32:32.410615+00', '2026-11-30 15:33:21.270226+00'),
('crm.valuation.v1', '1', '1', '01a22d16-41d7-7602-8bae-d30b3d74ee70', '1', '0', '2', '2026-11-30 15:32:44.612922+00', '2026-11-30 15:33:21.270226+00'),
('crm.valuation.v1', '10', '1', '01a22d16-31c2-7359-9674-f7950252c0e4', '1', '0', '4', '2026-11-30 15:33:21.216687+00', '2026-11-30 15:33:21.270226+00'),
('crm.valuation.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:32:32.410646+00', '2026-11-30 15:33:21.270226+00'),
('crm.valuation.v1', '2', '1', '01a22d16-2be3-707a-bc6e-565f6c661db2', '1', '0', '5', '2026-11-30 15:33:03.12494+00', '2026-11-30 15:33:21.270226+00'),
('crm.valuation.v1', '3', '1', '01a22d16-46c4-7381-87b6-9bf6dd0b3353', '1', '0', '3', '2026-11-30 15:33:21.216662+00', '2026-11-30 15:33:21.270226+00'),
('crm.valuation.v1', '4', '1', '01a22d16-233c-754e-a269-fb4f9c847c9b', '1', '0', '8', '2026-11-30 15:32:59.914951+00', '2026-11-30 15:33:21.270226+00'),
('crm.valuation.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:32:32.410629+00', '2026-11-30 15:33:21.270226+00'),
('crm.valuation.v1', '6', '1', '01a22d16-233c-754d-aa5e-5bdf39fe82dd', '1', '0', '6', '2026-11-30 15:32:57.169215+00', '2026-11-30 15:33:21.270226+00'),
('crm.valuation.v1', '7', '1', '01a22d16-1f5f-738e-b4c8-2b847d7c12e6', '1', '0', '6', '2026-11-30 15:33:21.216683+00', '2026-11-30 15:33:21.270226+00'),
('crm.valuation.v1', '8', '1', '01a22d16-48d9-75c8-98d4-7120f2fbff26', '1', '0', '8', '2026-11-30 15:33:05.113918+00', '2026-11-30 15:33:21.270226+00'),
('crm.valuation.v1', '9', null, null, '0', '0', '0', '2026-11-30 15:32:32.41064+00', '2026-11-30 15:33:21.270226+00');

insert into projection.standings (customer_id, grade, owner) values
('50000000-0000-4000-8000-000000000000', 'A', null),
('50000000-0000-4000-8000-000000000001', 'A', null),
('50000000-0000-4000-8000-000000000002', 'C', null),
('50000000-0000-4000-8000-000000000003', 'A', 'kb'),
('50000000-0000-4000-8000-000000000004', 'C', null),
('50000000-0000-4000-8000-000000000005', 'C', null),
('50000000-0000-4000-8000-000000000006', 'C', null),
('50000000-0000-4000-8000-000000000007', 'C', null),
('50000000-0000-4000-8000-000000000008', 'C', null),
('50000000-0000-4000-8000-000000000009', 'A', null),
('50000000-0000-4000-8000-00000000000a', null, null),
('70000000-0000-0000-0000-000000000001', null, null);

insert into projection.stream_versions (stream, version) values
('agent-01a22d16-9be8-735c-b085-d58640cd5378', '2'),
('agent-01a22d16-9ead-7151-a54b-3e542aef3572', '2'),
('agent-01a22d16-a036-73bf-ad78-39cf5c658963', '1'),
('contact-01a22d16-a137-7636-9ee6-6ca2a6fe70b0', '3'),
('contact-01a22d16-a1c5-72ae-a799-a38463aeaddd', '2'),
('contact-01a22d16-a627-75d8-bf00-eece14470352', '1'),
('contact-01a22d16-a6f1-7147-b20f-851448504fb1', '1'),
('contact-01a22d16-a78e-7082-b85a-ed7532c31ee2', '1'),
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
('segment-01a22d16-74d5-7430-8334-f9f66d8979b9', '1'),
('segment-01a22d16-7534-74ec-b330-d9b6374f5864', '1'),
('suggestion-01a22d16-8996-7271-9d0a-f13be4ed8c3b', '1'),
('suggestion-01a22d16-8e7f-72ee-9c4e-d3258a5db937', '1'),
('suggestion-01a22d16-9656-734b-8c6b-48722cea16ef', '1'),
('ticket-01a22d16-a807-72a6-aec8-fb0445030a52', '1'),
('ticket-01a22d16-a8b6-7788-a5ee-1856f8fdc576', '2'),
('ticket-01a22d16-aa46-73e5-afec-97b808fb87ce', '3'),
('ticket-01a22d16-abc5-727c-ad90-ab869a83c1a1', '4'),
('ticket-01a22d16-adfa-74f6-b870-779eecf848e0', '5'),
('ticket-01a22d16-b411-7484-8243-0b66a58d956c', '6'),
('ticket-01a22d16-bb8a-70ed-b079-9a0fd08d2093', '1'),
('ticket-01a22d16-bcc4-754c-bc9d-c23fb1182c55', '2'),
('ticket-01a22d16-bf58-7123-bd46-58a70339ccd9', '3'),
('valuation-50000000-0000-4000-8000-000000000000', '2'),
('valuation-50000000-0000-4000-8000-000000000001', '3'),
('valuation-50000000-0000-4000-8000-000000000002', '3'),
('valuation-50000000-0000-4000-8000-000000000003', '3'),
('valuation-50000000-0000-4000-8000-000000000004', '2'),
('valuation-50000000-0000-4000-8000-000000000005', '2'),
('valuation-50000000-0000-4000-8000-000000000006', '1'),
('valuation-50000000-0000-4000-8000-000000000007', '2'),
('valuation-50000000-0000-4000-8000-000000000008', '2'),
('valuation-50000000-0000-4000-8000-000000000009', '4');

insert into projection.tickets (ticket_id, customer_id, queue, priority, opened_at, subject_event, subject_sealed, state, agent_id, level) values
('01a22d16-a807-72a6-aec8-fb0445030a52', '50000000-0000-4000-8000-000000000000', 'default', 'normal', '2026-11-30 15:33:09.255765+00', '01a22d16-a829-771a-aed9-4ef2e3ce7a43', 'sealed:v1:VTfQXljHv263OqJP6G6EBxSvbcXm8gGdcIIf7Zcj7zU2a3zuIRqxzwdN8Q2vZ6kkJQik', 'open', null, '0'),
('01a22d16-a8b6-7788-a5ee-1856f8fdc576', '50000000-0000-4000-8000-000000000001', 'default', 'high', '2026-11-30 15:33:09.430673+00', '01a22d16-a991-7526-b814-19d7a78b9962', 'sealed:v1:0ujqUpQTdI0kW9nIXa1Oj8UKdvwP-fPPAhCIZE0SjxzQVPk8Pz6p0Il4PWTmM04HG54-', 'open', '01a22d16-9ead-7151-a54b-3e542aef3572', '0'),
('01a22d16-aa46-73e5-afec-97b808fb87ce', '50000000-0000-4000-8000-000000000002', 'default', 'normal', '2026-11-30 15:33:09.830566+00', '01a22d16-aa7e-758c-a721-fe2fabb481bd', 'sealed:v1:8P2LyDG6bTfpwnZrbDfLd82E8z1XkuNb-IiEGM7p4wddtyJlbFf50G2QE5WRZthXB2kM', 'open', '01a22d16-a036-73bf-ad78-39cf5c658963', '0'),
('01a22d16-abc5-727c-ad90-ab869a83c1a1', '50000000-0000-4000-8000-000000000003', 'default', 'high', '2026-11-30 15:33:10.213771+00', '01a22d16-abe7-748e-a767-8080e872aaac', 'sealed:v1:hOkxw49ZKSfqI5AGcluzw2yhMfRAZ7T4RMjAuztsBJfD_nFUcWgg-zAm0O2svHXC514T', 'open', null, '1'),
('01a22d16-adfa-74f6-b870-779eecf848e0', '50000000-0000-4000-8000-000000000004', 'default', 'normal', '2026-11-30 15:33:10.778281+00', '01a22d16-ae37-715b-8fcb-4a862f32c711', 'sealed:v1:49mFn8dddSH4Vl5fznaijPX3E-oMzd1VWyRrMRIAxi4urFjt4XRzuaIGL_9IQ_w39rnB', 'resolved', null, '1'),
('01a22d16-b411-7484-8243-0b66a58d956c', '50000000-0000-4000-8000-000000000005', 'default', 'high', '2026-11-30 15:33:12.337167+00', '01a22d16-b4a2-72bb-84c6-531ce669d00f', 'sealed:v1:7zKuKJ1_lmD6onRMFxunMiAeHffVlirNrje3qBqei4WrDjYFoQV30caWh-mBDrwOLj49', 'open', null, '1'),
('01a22d16-bb8a-70ed-b079-9a0fd08d2093', '50000000-0000-4000-8000-000000000006', 'default', 'normal', '2026-11-30 15:33:14.250956+00', '01a22d16-bc0f-70fe-9f92-af4e69d46ab3', 'sealed:v1:metXafNE2HJocnvpswkwSch2Xf2DcCIYCOLA8--Mi2wd-m5OFjF1Vo80bylpDWie47AA', 'open', null, '0'),
('01a22d16-bcc4-754c-bc9d-c23fb1182c55', '50000000-0000-4000-8000-000000000007', 'default', 'high', '2026-11-30 15:33:14.565038+00', '01a22d16-bd32-76c7-8c48-5981fa815103', 'sealed:v1:hB7N-egZUiMauM0nkc65q7QtOlvDawj-yp-b-XZSUDuEZX0O7G6eQ6cUCikNDPwUXCEv', 'open', '01a22d16-9ead-7151-a54b-3e542aef3572', '0'),
('01a22d16-bf58-7123-bd46-58a70339ccd9', '50000000-0000-4000-8000-000000000008', 'default', 'normal', '2026-11-30 15:33:15.224688+00', '01a22d16-c05f-77f2-903c-3eba0b8950d4', 'sealed:v1:QXKChnHuyhirdoKafdLW6GjHk0p5pOseF5oKH9BgDzcxZtKcUd7jliSzU49xd95zmBYA', 'open', '01a22d16-a036-73bf-ad78-39cf5c658963', '0');

insert into public.agents (agent_id, version, state) values
('01a22d16-9be8-735c-b085-d58640cd5378', '2', 'available'),
('01a22d16-9ead-7151-a54b-3e542aef3572', '2', 'available'),
('01a22d16-a036-73bf-ad78-39cf5c658963', '1', 'offline');

insert into public.alembic_version (version_num) values
('0005_discarded');

insert into public.discarded (event_id, unit, type, stream, version, parked_for, detail, parked_at, discarded_by, because, discarded_at) values
('01a22d16-e0a0-7411-a7a9-7e1cf7b36816', '70000000-0000-0000-0000-000000000001', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000001', '1', 'unreadable', 'ValidationError', '2026-11-30 15:33:23.752714+00', 'user-admin', 'was never meant', '2026-11-30 15:33:23.934871+00');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data) values
('1', '01a22d16-9ce4-72f4-a0aa-3413405589ea', 'agent-01a22d16-9be8-735c-b085-d58640cd5378', '1', 'crm.callcenter.agent_registered.v1', 'crm.callcenter.v1', 'agent-01a22d16-9be8-735c-b085-d58640cd5378', null, '2026-11-30 15:33:06.390162+00', '2026-11-30 15:33:06.492315+00', '01a22d16-9b75-77a1-9059-1c258c8bd7ef', null, null, '{"agent_id":"01a22d16-9be8-735c-b085-d58640cd5378","name":"sealed:v1:W97cqOXWfffrL2ZOlBBRgPIdVrt5mP_QrYzABnDdUw==","skills":["looms"],"capacity":{"phone":1,"chat":3},"login":"kb"}'),
('10', '01a22d16-a5ba-7044-bcfe-4784679d071f', 'contact-01a22d16-a1c5-72ae-a799-a38463aeaddd', '2', 'crm.callcenter.contact_reserved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:33:08.598223+00', '2026-11-30 15:33:08.667814+00', '01a22d16-a52b-7176-9c97-9b0c747e7047', null, null, '{"contact_id":"01a22d16-a1c5-72ae-a799-a38463aeaddd","agent_id":"01a22d16-9ead-7151-a54b-3e542aef3572","reserved_until":"2026-11-30T16:33:08.598223Z","priority":3,"customer_id":"50000000-0000-4000-8000-000000000001"}'),
('11', '01a22d16-a64d-7164-b411-0e5375d2ebc4', 'contact-01a22d16-a627-75d8-bf00-eece14470352', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:33:08.796601+00', '2026-11-30 15:33:08.836854+00', '01a22d16-a5f1-7761-be91-db6156291fbc', null, null, '{"contact_id":"01a22d16-a627-75d8-bf00-eece14470352","channel":"phone","queue":"default","customer_id":"50000000-0000-4000-8000-000000000002","skills":["looms"]}'),
('12', '01a22d16-a6ff-7644-a473-62af6cd2271c', 'contact-01a22d16-a6f1-7147-b20f-851448504fb1', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', 'contact-01a22d16-a6f1-7147-b20f-851448504fb1', null, '2026-11-30 15:33:08.985002+00', '2026-11-30 15:33:08.992904+00', '01a22d16-a6c7-77ee-8d68-c91e9dcee808', null, null, '{"contact_id":"01a22d16-a6f1-7147-b20f-851448504fb1","channel":"chat","queue":"default"}'),
('13', '01a22d16-a7a3-7359-b594-9dcf478d7313', 'contact-01a22d16-a78e-7082-b85a-ed7532c31ee2', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:33:09.144631+00', '2026-11-30 15:33:09.170781+00', '01a22d16-a752-77a5-b712-3dd402c94063', null, null, '{"contact_id":"01a22d16-a78e-7082-b85a-ed7532c31ee2","channel":"email","queue":"default","customer_id":"50000000-0000-4000-8000-000000000004"}'),
('14', '01a22d16-a829-771a-aed9-4ef2e3ce7a43', 'ticket-01a22d16-a807-72a6-aec8-fb0445030a52', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:33:09.255765+00', '2026-11-30 15:33:09.292938+00', '01a22d16-a7f0-72e0-8a53-d60dba289a7e', null, null, '{"ticket_id":"01a22d16-a807-72a6-aec8-fb0445030a52","customer_id":"50000000-0000-4000-8000-000000000000","subject":"sealed:v1:VTfQXljHv263OqJP6G6EBxSvbcXm8gGdcIIf7Zcj7zU2a3zuIRqxzwdN8Q2vZ6kkJQik","queue":"default","priority":"normal","description":"sealed:v1:KDJ356hK9KQZo--5FY6ZlsLj3bHWu3npxbBr8LYSzdInJJJ1Fg1LVQ=="}'),
('15', '01a22d16-a991-7526-b814-19d7a78b9962', 'ticket-01a22d16-a8b6-7788-a5ee-1856f8fdc576', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:33:09.430673+00', '2026-11-30 15:33:09.652809+00', '01a22d16-a899-7239-9f93-08a5278b8e15', null, null, '{"ticket_id":"01a22d16-a8b6-7788-a5ee-1856f8fdc576","customer_id":"50000000-0000-4000-8000-000000000001","subject":"sealed:v1:0ujqUpQTdI0kW9nIXa1Oj8UKdvwP-fPPAhCIZE0SjxzQVPk8Pz6p0Il4PWTmM04HG54-","queue":"default","priority":"high","description":"sealed:v1:AWnZVMLxuX0GN6tsUH8LDm1e7T7WusfmzDfM05RhxFcMYwKwVtoWDA=="}'),
('16', '01a22d16-a9fd-7783-a153-b10b6f025317', 'ticket-01a22d16-a8b6-7788-a5ee-1856f8fdc576', '2', 'crm.callcenter.ticket_assigned.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:33:09.742117+00', '2026-11-30 15:33:09.76079+00', '01a22d16-a9bc-714e-8781-499a36c4ff0e', null, null, '{"ticket_id":"01a22d16-a8b6-7788-a5ee-1856f8fdc576","customer_id":"50000000-0000-4000-8000-000000000001","agent_id":"01a22d16-9ead-7151-a54b-3e542aef3572"}'),
('17', '01a22d16-aa7e-758c-a721-fe2fabb481bd', 'ticket-01a22d16-aa46-73e5-afec-97b808fb87ce', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:33:09.830566+00', '2026-11-30 15:33:09.88875+00', '01a22d16-aa20-7423-84e6-891ed6861adb', null, null, '{"ticket_id":"01a22d16-aa46-73e5-afec-97b808fb87ce","customer_id":"50000000-0000-4000-8000-000000000002","subject":"sealed:v1:8P2LyDG6bTfpwnZrbDfLd82E8z1XkuNb-IiEGM7p4wddtyJlbFf50G2QE5WRZthXB2kM","queue":"default","priority":"normal","description":"sealed:v1:OLDx_izlLCtptwISdFQpvMFiWeGAJt1xOa2M3JYDxHA445rVNa8lSw=="}'),
('18', '01a22d16-ab09-7322-9cae-d3320211bbf4', 'ticket-01a22d16-aa46-73e5-afec-97b808fb87ce', '2', 'crm.callcenter.ticket_assigned.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:33:10.013981+00', '2026-11-30 15:33:10.027275+00', '01a22d16-aac1-7543-b8b6-c10db95dac71', null, null, '{"ticket_id":"01a22d16-aa46-73e5-afec-97b808fb87ce","customer_id":"50000000-0000-4000-8000-000000000002","agent_id":"01a22d16-a036-73bf-ad78-39cf5c658963"}'),
('19', '01a22d16-ab87-731f-a352-494b3108a32b', 'ticket-01a22d16-aa46-73e5-afec-97b808fb87ce', '3', 'crm.callcenter.ticket_replied.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:33:10.112958+00', '2026-11-30 15:33:10.15678+00', '01a22d16-ab3d-707f-b050-c173f7c1e7ea', null, null, '{"ticket_id":"01a22d16-aa46-73e5-afec-97b808fb87ce","customer_id":"50000000-0000-4000-8000-000000000002","author":"agent","body":"sealed:v1:I2pkClyGEh27lIkzdtYLX66zqr90JcRzrrXinA-SIMu7lnjWXG0="}'),
('2', '01a22d16-9e2e-77c3-8c57-e4f42ff47e7e', 'agent-01a22d16-9be8-735c-b085-d58640cd5378', '2', 'crm.callcenter.agent_state_changed.v1', 'crm.callcenter.v1', 'agent-01a22d16-9be8-735c-b085-d58640cd5378', null, '2026-11-30 15:33:06.669861+00', '2026-11-30 15:33:06.742013+00', '01a22d16-9d98-72ad-b153-6247b6f3f03f', null, null, '{"agent_id":"01a22d16-9be8-735c-b085-d58640cd5378","state":"available","previous":"offline"}'),
('20', '01a22d16-abe7-748e-a767-8080e872aaac', 'ticket-01a22d16-abc5-727c-ad90-ab869a83c1a1', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:33:10.213771+00', '2026-11-30 15:33:10.250194+00', '01a22d16-abb0-7201-b244-0b9eb60f4fbe', null, null, '{"ticket_id":"01a22d16-abc5-727c-ad90-ab869a83c1a1","customer_id":"50000000-0000-4000-8000-000000000003","subject":"sealed:v1:hOkxw49ZKSfqI5AGcluzw2yhMfRAZ7T4RMjAuztsBJfD_nFUcWgg-zAm0O2svHXC514T","queue":"default","priority":"high","description":"sealed:v1:P7UJoqMLib6W0T96bpXidWJPzdkLaQxhrKT2-RaQQXD-OcS80dtA1g=="}'),
('21', '01a22d16-ac50-72cf-aae0-ad5e8d668796', 'ticket-01a22d16-abc5-727c-ad90-ab869a83c1a1', '2', 'crm.callcenter.ticket_assigned.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:33:10.329373+00', '2026-11-30 15:33:10.358934+00', '01a22d16-ac10-71f0-b814-79aae034b7ff', null, null, '{"ticket_id":"01a22d16-abc5-727c-ad90-ab869a83c1a1","customer_id":"50000000-0000-4000-8000-000000000003","agent_id":"01a22d16-9be8-735c-b085-d58640cd5378"}'),
('22', '01a22d16-acf4-72ac-b93d-9fcfcdf807f8', 'ticket-01a22d16-abc5-727c-ad90-ab869a83c1a1', '3', 'crm.callcenter.ticket_replied.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:33:10.505377+00', '2026-11-30 15:33:10.517869+00', '01a22d16-ac8c-75ce-8cea-5a26a5fe46db', null, null, '{"ticket_id":"01a22d16-abc5-727c-ad90-ab869a83c1a1","customer_id":"50000000-0000-4000-8000-000000000003","author":"agent","body":"sealed:v1:HVQmwcA5PMNb1KA9Wd7Y1rM_Kd3DqYXmhoVR-G2w4_CO4IJFa6c="}'),
('23', '01a22d16-ad9c-774d-8c57-88c4495e548c', 'ticket-01a22d16-abc5-727c-ad90-ab869a83c1a1', '4', 'crm.callcenter.ticket_escalated.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:33:10.628056+00', '2026-11-30 15:33:10.693316+00', '01a22d16-ad1b-708a-a667-312ad65c6f81', null, null, '{"ticket_id":"01a22d16-abc5-727c-ad90-ab869a83c1a1","customer_id":"50000000-0000-4000-8000-000000000003","level":1,"queue":"default"}'),
('24', '01a22d16-ae37-715b-8fcb-4a862f32c711', 'ticket-01a22d16-adfa-74f6-b870-779eecf848e0', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:33:10.778281+00', '2026-11-30 15:33:10.853076+00', '01a22d16-add5-75c6-93f0-0d120f4bfd0f', null, null, '{"ticket_id":"01a22d16-adfa-74f6-b870-779eecf848e0","customer_id":"50000000-0000-4000-8000-000000000004","subject":"sealed:v1:49mFn8dddSH4Vl5fznaijPX3E-oMzd1VWyRrMRIAxi4urFjt4XRzuaIGL_9IQ_w39rnB","queue":"default","priority":"normal","description":"sealed:v1:hXQ-k6eNJmnGkKMiQUJyATjlSflo233rGjtmCZXkW4o3dPpLUnPtXw=="}'),
('25', '01a22d16-aee5-74d9-a7ac-c98119b6cfa5', 'ticket-01a22d16-adfa-74f6-b870-779eecf848e0', '2', 'crm.callcenter.ticket_assigned.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:33:10.993447+00', '2026-11-30 15:33:11.015916+00', '01a22d16-ae8d-75dd-b6d1-5db52c038df1', null, null, '{"ticket_id":"01a22d16-adfa-74f6-b870-779eecf848e0","customer_id":"50000000-0000-4000-8000-000000000004","agent_id":"01a22d16-9ead-7151-a54b-3e542aef3572"}'),
('26', '01a22d16-affd-75c7-9682-46929dd3e3fe', 'ticket-01a22d16-adfa-74f6-b870-779eecf848e0', '3', 'crm.callcenter.ticket_replied.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:33:11.157656+00', '2026-11-30 15:33:11.300298+00', '01a22d16-af31-752b-85fa-218d8ef104ac', null, null, '{"ticket_id":"01a22d16-adfa-74f6-b870-779eecf848e0","customer_id":"50000000-0000-4000-8000-000000000004","author":"agent","body":"sealed:v1:VCGdWyy9oo6jihyEVy4jaPqhH62ewe0WR-3OErOLwY_y82jZIxw="}'),
('27', '01a22d16-b18a-757e-b3ab-4b69f0767aec', 'ticket-01a22d16-adfa-74f6-b870-779eecf848e0', '4', 'crm.callcenter.ticket_escalated.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:33:11.569445+00', '2026-11-30 15:33:11.721326+00', '01a22d16-b09e-73a7-9a90-25dbb5af346b', null, null, '{"ticket_id":"01a22d16-adfa-74f6-b870-779eecf848e0","customer_id":"50000000-0000-4000-8000-000000000004","level":1,"queue":"default"}'),
('28', '01a22d16-b32d-72b4-b39d-cd19a6151834', 'ticket-01a22d16-adfa-74f6-b870-779eecf848e0', '5', 'crm.callcenter.ticket_resolved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:33:12.051016+00', '2026-11-30 15:33:12.133603+00', '01a22d16-b25b-7263-ba8a-ae2ac6157d83', null, null, '{"ticket_id":"01a22d16-adfa-74f6-b870-779eecf848e0","customer_id":"50000000-0000-4000-8000-000000000004"}'),
('29', '01a22d16-b4a2-72bb-84c6-531ce669d00f', 'ticket-01a22d16-b411-7484-8243-0b66a58d956c', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:33:12.337167+00', '2026-11-30 15:33:12.484231+00', '01a22d16-b3a7-70b3-bcaf-1895d85372be', null, null, '{"ticket_id":"01a22d16-b411-7484-8243-0b66a58d956c","customer_id":"50000000-0000-4000-8000-000000000005","subject":"sealed:v1:7zKuKJ1_lmD6onRMFxunMiAeHffVlirNrje3qBqei4WrDjYFoQV30caWh-mBDrwOLj49","queue":"default","priority":"high","description":"sealed:v1:I1ThV2CHsqySA8fIXissGxZjuqWaBTaHDUS-Yvxdb3gzp-ShzjHCHA=="}'),
('3', '01a22d16-9f35-703c-a662-ca6dfd84c876', 'agent-01a22d16-9ead-7151-a54b-3e542aef3572', '1', 'crm.callcenter.agent_registered.v1', 'crm.callcenter.v1', 'agent-01a22d16-9ead-7151-a54b-3e542aef3572', null, '2026-11-30 15:33:06.984913+00', '2026-11-30 15:33:06.999776+00', '01a22d16-9e93-7180-95fb-23d29c5f5d38', null, null, '{"agent_id":"01a22d16-9ead-7151-a54b-3e542aef3572","name":"sealed:v1:bxGHKyw8erJ7fe0SiWFxy4FUTdSalR1o_dVimlnMyQ==","capacity":{"phone":1,"chat":2}}'),
('30', '01a22d16-b591-74d9-8c2d-0c8d3e461d17', 'ticket-01a22d16-b411-7484-8243-0b66a58d956c', '2', 'crm.callcenter.ticket_assigned.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:33:12.686968+00', '2026-11-30 15:33:12.737012+00', '01a22d16-b4fe-75f7-9124-345f51d88aba', null, null, '{"ticket_id":"01a22d16-b411-7484-8243-0b66a58d956c","customer_id":"50000000-0000-4000-8000-000000000005","agent_id":"01a22d16-a036-73bf-ad78-39cf5c658963"}'),
('31', '01a22d16-b71b-7585-a571-035e4a01849d', 'ticket-01a22d16-b411-7484-8243-0b66a58d956c', '3', 'crm.callcenter.ticket_replied.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:33:13.059521+00', '2026-11-30 15:33:13.139755+00', '01a22d16-b5f3-7711-b07f-9a43fe456bce', null, null, '{"ticket_id":"01a22d16-b411-7484-8243-0b66a58d956c","customer_id":"50000000-0000-4000-8000-000000000005","author":"agent","body":"sealed:v1:cQj1xQ7VqEnFK9vBWErMP9BQFUYegcQxwTqWU_TROx-VXSyEqLM="}'),
('32', '01a22d16-b7c6-7286-bb4e-c1da0077b944', 'ticket-01a22d16-b411-7484-8243-0b66a58d956c', '4', 'crm.callcenter.ticket_escalated.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:33:13.255438+00', '2026-11-30 15:33:13.287061+00', '01a22d16-b75e-7513-9d81-bdee5f62ea7a', null, null, '{"ticket_id":"01a22d16-b411-7484-8243-0b66a58d956c","customer_id":"50000000-0000-4000-8000-000000000005","level":1,"queue":"default"}'),
('33', '01a22d16-b922-754d-851f-f7708121fc21', 'ticket-01a22d16-b411-7484-8243-0b66a58d956c', '5', 'crm.callcenter.ticket_resolved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:33:13.546101+00', '2026-11-30 15:33:13.641013+00', '01a22d16-b83d-75f0-82c7-f85e7154de43', null, null, '{"ticket_id":"01a22d16-b411-7484-8243-0b66a58d956c","customer_id":"50000000-0000-4000-8000-000000000005"}'),
('34', '01a22d16-ba5b-76e7-a6ca-3a971e49ed63', 'ticket-01a22d16-b411-7484-8243-0b66a58d956c', '6', 'crm.callcenter.ticket_reopened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:33:13.886026+00', '2026-11-30 15:33:13.981161+00', '01a22d16-b98e-7245-8200-a1fbdd0b3bd3', null, null, '{"ticket_id":"01a22d16-b411-7484-8243-0b66a58d956c","customer_id":"50000000-0000-4000-8000-000000000005"}'),
('35', '01a22d16-bc0f-70fe-9f92-af4e69d46ab3', 'ticket-01a22d16-bb8a-70ed-b079-9a0fd08d2093', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 15:33:14.250956+00', '2026-11-30 15:33:14.398249+00', '01a22d16-baf8-7776-9644-00f2d9d10818', null, null, '{"ticket_id":"01a22d16-bb8a-70ed-b079-9a0fd08d2093","customer_id":"50000000-0000-4000-8000-000000000006","subject":"sealed:v1:metXafNE2HJocnvpswkwSch2Xf2DcCIYCOLA8--Mi2wd-m5OFjF1Vo80bylpDWie47AA","queue":"default","priority":"normal","description":"sealed:v1:sZQ0rVguiEDgxiWGZjjV6EcAk18hRLOYlT-0wD21fkn_FMxjPCL8HQ=="}'),
('36', '01a22d16-bd32-76c7-8c48-5981fa815103', 'ticket-01a22d16-bcc4-754c-bc9d-c23fb1182c55', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:33:14.565038+00', '2026-11-30 15:33:14.690526+00', '01a22d16-bc6f-71b0-8fec-89add144323b', null, null, '{"ticket_id":"01a22d16-bcc4-754c-bc9d-c23fb1182c55","customer_id":"50000000-0000-4000-8000-000000000007","subject":"sealed:v1:hB7N-egZUiMauM0nkc65q7QtOlvDawj-yp-b-XZSUDuEZX0O7G6eQ6cUCikNDPwUXCEv","queue":"default","priority":"high","description":"sealed:v1:pIDKXNo3xctl2VJpO8PRazjjGPwVaUKZTOARV1ZWgmvAk006KCvmxg=="}'),
('37', '01a22d16-be9e-7720-9a19-66d559d2fbc2', 'ticket-01a22d16-bcc4-754c-bc9d-c23fb1182c55', '2', 'crm.callcenter.ticket_assigned.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:33:14.991123+00', '2026-11-30 15:33:15.068812+00', '01a22d16-bdd5-7208-aae7-223efca69efa', null, null, '{"ticket_id":"01a22d16-bcc4-754c-bc9d-c23fb1182c55","customer_id":"50000000-0000-4000-8000-000000000007","agent_id":"01a22d16-9ead-7151-a54b-3e542aef3572"}'),
('38', '01a22d16-c05f-77f2-903c-3eba0b8950d4', 'ticket-01a22d16-bf58-7123-bd46-58a70339ccd9', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:33:15.224688+00', '2026-11-30 15:33:15.489397+00', '01a22d16-bf12-77f6-817b-a23e343904fc', null, null, '{"ticket_id":"01a22d16-bf58-7123-bd46-58a70339ccd9","customer_id":"50000000-0000-4000-8000-000000000008","subject":"sealed:v1:QXKChnHuyhirdoKafdLW6GjHk0p5pOseF5oKH9BgDzcxZtKcUd7jliSzU49xd95zmBYA","queue":"default","priority":"normal","description":"sealed:v1:gB3sMuA7Xeq85lfWao-0phaJ_GvXku9kEx_9qIXwAIu_workJjnnDw=="}'),
('39', '01a22d16-c1ab-74ca-9ad4-3b46a3fa8057', 'ticket-01a22d16-bf58-7123-bd46-58a70339ccd9', '2', 'crm.callcenter.ticket_assigned.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:33:15.740758+00', '2026-11-30 15:33:15.836925+00', '01a22d16-c0dc-7015-979e-4ac4bc0380b0', null, null, '{"ticket_id":"01a22d16-bf58-7123-bd46-58a70339ccd9","customer_id":"50000000-0000-4000-8000-000000000008","agent_id":"01a22d16-a036-73bf-ad78-39cf5c658963"}'),
('4', '01a22d16-9fe1-7517-85ec-affd13daeb13', 'agent-01a22d16-9ead-7151-a54b-3e542aef3572', '2', 'crm.callcenter.agent_state_changed.v1', 'crm.callcenter.v1', 'agent-01a22d16-9ead-7151-a54b-3e542aef3572', null, '2026-11-30 15:33:07.142517+00', '2026-11-30 15:33:07.172217+00', '01a22d16-9f8b-7434-94a3-d1a89e570b88', null, null, '{"agent_id":"01a22d16-9ead-7151-a54b-3e542aef3572","state":"available","previous":"offline"}'),
('40', '01a22d16-c3ce-706f-85e5-5e843270d05e', 'ticket-01a22d16-bf58-7123-bd46-58a70339ccd9', '3', 'crm.callcenter.ticket_replied.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:33:16.217089+00', '2026-11-30 15:33:16.383512+00', '01a22d16-c243-71a3-80eb-0399850d46aa', null, null, '{"ticket_id":"01a22d16-bf58-7123-bd46-58a70339ccd9","customer_id":"50000000-0000-4000-8000-000000000008","author":"agent","body":"sealed:v1:mY5v8mQVA_xwcBu5-xHqVG3TVKFEoksAyGYdSKHWf1Fid6fkpi8="}'),
('5', '01a22d16-a0d2-7607-87e2-26b43f76bcd4', 'agent-01a22d16-a036-73bf-ad78-39cf5c658963', '1', 'crm.callcenter.agent_registered.v1', 'crm.callcenter.v1', 'agent-01a22d16-a036-73bf-ad78-39cf5c658963', null, '2026-11-30 15:33:07.399319+00', '2026-11-30 15:33:07.411542+00', '01a22d16-a021-726d-ad04-29b68e77215f', null, null, '{"agent_id":"01a22d16-a036-73bf-ad78-39cf5c658963","name":"sealed:v1:G173Yglt7VZk_E8rZvAnJ9KAtsnq_ZZ3-kIbx-F9","capacity":{"phone":1,"chat":3}}'),
('6', '01a22d16-a143-77f8-be45-d27d3cf72857', 'contact-01a22d16-a137-7636-9ee6-6ca2a6fe70b0', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:33:07.520547+00', '2026-11-30 15:33:07.541568+00', '01a22d16-a115-7460-84dd-50db99b872ee', null, null, '{"contact_id":"01a22d16-a137-7636-9ee6-6ca2a6fe70b0","channel":"phone","queue":"support","customer_id":"50000000-0000-4000-8000-000000000000"}'),
('7', '01a22d16-a1f5-70d1-8d28-796a8beadaa3', 'contact-01a22d16-a1c5-72ae-a799-a38463aeaddd', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:33:07.654737+00', '2026-11-30 15:33:07.830644+00', '01a22d16-a187-755a-a804-7ea796ff08a9', null, null, '{"contact_id":"01a22d16-a1c5-72ae-a799-a38463aeaddd","channel":"phone","queue":"support","customer_id":"50000000-0000-4000-8000-000000000001"}'),
('8', '01a22d16-a3a7-776d-b24b-cc383990b987', 'contact-01a22d16-a137-7636-9ee6-6ca2a6fe70b0', '2', 'crm.callcenter.contact_reserved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:33:07.965386+00', '2026-11-30 15:33:08.157197+00', '01a22d16-a2c8-772f-91d0-a4776d73417e', null, null, '{"contact_id":"01a22d16-a137-7636-9ee6-6ca2a6fe70b0","agent_id":"01a22d16-9be8-735c-b085-d58640cd5378","reserved_until":"2026-11-30T16:33:07.965386Z","priority":3,"customer_id":"50000000-0000-4000-8000-000000000000"}'),
('9', '01a22d16-a4be-72c7-acb0-9bed9db06675', 'contact-01a22d16-a137-7636-9ee6-6ca2a6fe70b0', '3', 'crm.callcenter.contact_closed.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:33:08.33613+00', '2026-11-30 15:33:08.424974+00', '01a22d16-a40f-700d-a999-43788496fdba', null, null, '{"contact_id":"01a22d16-a137-7636-9ee6-6ca2a6fe70b0","outcome":"served","agent_id":"01a22d16-9be8-735c-b085-d58640cd5378","customer_id":"50000000-0000-4000-8000-000000000000"}');

insert into public.idempotency_keys (digest, fingerprint, status, response, created_at) values
(E'\\x11af01e373a1e78433c82196f4369ec1d8dff7f4a8714302c42ab6194c01485d', E'\\xbf89b764c724ffb55e9f9279ce7675cf87f41206f7700ba3414763ca41842e71', '200', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431362d613133372d373633362d396565362d366361326136666537306230222c227072696f72697479223a337d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d613361372d373736642d623234622d636333383339393062393837222c2273747265616d223a22636f6e746163742d30316132326431362d613133372d373633362d396565362d366361326136666537306230222c2276657273696f6e223a327d7d', '2026-11-30 15:33:08.157141+00'),
(E'\\x1ca796d404028c410e89fb2d2c58b3e43ad6d4363bcf6987765d27d853539cab', E'\\x993053d6a98e0c8251ecdbc0029e577c72d941d4a54d4b3643a15648f89a1ea1', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d616466612d373466362d623837302d373739656563663834386530227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d623332642d373262342d623339642d636431396136313531383334222c2273747265616d223a227469636b65742d30316132326431362d616466612d373466362d623837302d373739656563663834386530222c2276657273696f6e223a357d7d', '2026-11-30 15:33:12.133547+00'),
(E'\\x1dcc9557f0bcbc7a7322bda5bbb99b37c651483883d3d76c22d66d5a3b16cdab', E'\\xae4b98bdea377ab2d210c7188c7dfd609c932b3e5021d10578cee9b69f316224', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d616134362d373365352d616665632d393762383038666238376365227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d616238372d373331662d613335322d343934623331303861333262222c2273747265616d223a227469636b65742d30316132326431362d616134362d373365352d616665632d393762383038666238376365222c2276657273696f6e223a337d7d', '2026-11-30 15:33:10.156736+00'),
(E'\\x262f680f1966244d896fc5fa650f7b4272f522f002dec61051cb2a260955dfcd', E'\\x3a7e004fca4e7b75704176fc3cf0f1b523a5a2dfc95d8599f1e8aad14beaf948', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d623431312d373438342d383234332d306236366135386439353663227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d623539312d373464392d386332642d306338643365343631643137222c2273747265616d223a227469636b65742d30316132326431362d623431312d373438342d383234332d306236366135386439353663222c2276657273696f6e223a327d7d', '2026-11-30 15:33:12.736923+00'),
(E'\\x318ce20884438f0f5f80f451c5d64aa946d4d27d429563bbfb37f1ac18b6aee9', E'\\xdd225bd8941348ea4dfe8b456fa6c61a7eb009ae2a558676e515711edd75f6a0', '201', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326431362d396561642d373135312d613534622d336535343261656633353732222c227374617465223a226f66666c696e65227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d396633352d373033632d613636322d636136646664383463383736222c2273747265616d223a226167656e742d30316132326431362d396561642d373135312d613534622d336535343261656633353732222c2276657273696f6e223a317d7d', '2026-11-30 15:33:06.999722+00'),
(E'\\x362755c66d525d716cb782a6e3eab4f0ff50707b7e7e97b979d57adfb3efcaa0', E'\\xae28ed20be70600494f4618b0f37f078691ec75ef2544be107fceb003f4e9414', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d613862362d373738382d613565652d313835366638666463353736227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d613966642d373738332d613135332d623130623666303235333137222c2273747265616d223a227469636b65742d30316132326431362d613862362d373738382d613565652d313835366638666463353736222c2276657273696f6e223a327d7d', '2026-11-30 15:33:09.760745+00'),
(E'\\x3bf4490121b4c8784bc03b2bce0b8096e18c3093f7a67710829f6c69eb5d64d2', E'\\x4bc489c9a570dcb0881d33df35c6b578f2bf6a43efe8053138fa9a649bcd816b', '200', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326431362d396561642d373135312d613534622d336535343261656633353732222c227374617465223a22617661696c61626c65227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d396665312d373531372d383565632d616666643133646165623133222c2273747265616d223a226167656e742d30316132326431362d396561642d373135312d613534622d336535343261656633353732222c2276657273696f6e223a327d7d', '2026-11-30 15:33:07.172176+00'),
(E'\\x40391845ca0e5b10e757372892da0bbf0ae1d40013159d16f4225e845e1e0b9e', E'\\x807631aad40666db7517d8e7e68b0bc4966780b99d6fd1d1895068cc268139bf', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431362d613133372d373633362d396565362d366361326136666537306230222c227072696f72697479223a337d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d613134332d373766382d626534352d643237643363663732383537222c2273747265616d223a22636f6e746163742d30316132326431362d613133372d373633362d396565362d366361326136666537306230222c2276657273696f6e223a317d7d', '2026-11-30 15:33:07.54153+00'),
(E'\\x42b41059305d0d4f2cf18938659d9c3a0e07168ed5742364ca61c25aa6292d3c', E'\\xd853cffecbebe443bde7e1dee0e93b875a89c34dd8a4824576f636a05fca4294', '201', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326431362d613033362d373362662d616437382d333963663563363538393633222c227374617465223a226f66666c696e65227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d613064322d373630372d383765322d323662343366373662636434222c2273747265616d223a226167656e742d30316132326431362d613033362d373362662d616437382d333963663563363538393633222c2276657273696f6e223a317d7d', '2026-11-30 15:33:07.411503+00'),
(E'\\x4de273185d8d1e87f0ceaca57befc245ea79e355f1cc8d2be123dd2e9bb28b16', E'\\x381723fb49e171148927555863342739e97bb76beb1f6bfaf58a0106bf4f1881', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d616263352d373237632d616439302d616238363961383363316131227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d616366342d373261632d623933642d396663666364663830376638222c2273747265616d223a227469636b65742d30316132326431362d616263352d373237632d616439302d616238363961383363316131222c2276657273696f6e223a337d7d', '2026-11-30 15:33:10.517825+00'),
(E'\\x53d59da959de24db471464ef742190eaa95250663002bac3c6d46444adb62ef3', E'\\xa9ed5c1d3defa02315959d6712dc9ae666577d62ade96041891642a1c1e4b1d8', '200', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431362d613163352d373261652d613739392d613338343633616561646464222c227072696f72697479223a337d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d613562612d373034342d626366652d343738343637396430373166222c2273747265616d223a22636f6e746163742d30316132326431362d613163352d373261652d613739392d613338343633616561646464222c2276657273696f6e223a327d7d', '2026-11-30 15:33:08.667769+00'),
(E'\\x6c7663bf58288a5b0ebae949fe5b9acc6bc19f7a34d092797d17c0c42997c0cd', E'\\xe0aaa935d8462549f3b3780b1afed5ddefff4d0de076d7a04b5f39a831fdc502', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d613830372d373261362d616563382d666230343435303330613532227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d613832392d373731612d616564392d346566326533636537613433222c2273747265616d223a227469636b65742d30316132326431362d613830372d373261362d616563382d666230343435303330613532222c2276657273696f6e223a317d7d', '2026-11-30 15:33:09.2929+00'),
(E'\\x6cc3489c81389f72697135f4021f1ea8c2030dfbacb869ec81aba88b4cf22feb', E'\\x484eda8c1d45da48bb46856d74733c5e2b94cf3074372b39b27cad1097eca4ac', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431362d613738652d373038322d623835612d656437353332633331656532222c227072696f72697479223a307d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d613761332d373335392d623539342d396463663437386437333133222c2273747265616d223a22636f6e746163742d30316132326431362d613738652d373038322d623835612d656437353332633331656532222c2276657273696f6e223a317d7d', '2026-11-30 15:33:09.170732+00'),
(E'\\x6d35ca8ae98e50961f4b353b826238b76eb858e86df0a2d71dff6309aa050ea4', E'\\x320b5d431dac1039cf3aec56a6f826d8c2c6f3279f033aa3b422693a4d12d52f', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d616263352d373237632d616439302d616238363961383363316131227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d616265372d373438652d613736372d383038306538373261616163222c2273747265616d223a227469636b65742d30316132326431362d616263352d373237632d616439302d616238363961383363316131222c2276657273696f6e223a317d7d', '2026-11-30 15:33:10.250145+00'),
(E'\\x71f90f143090f474df338d34041b8f1e0b57f27c1a2f61c3cf4b06ad7bfa96c0', E'\\xc1699135c96b4b7b29091a6d881d00361b45c6b31c2498ce29d0bc953fa6d46a', '200', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431362d613133372d373633362d396565362d366361326136666537306230222c227072696f72697479223a337d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d613462652d373263372d616362302d396265643964623036363735222c2273747265616d223a22636f6e746163742d30316132326431362d613133372d373633362d396565362d366361326136666537306230222c2276657273696f6e223a337d7d', '2026-11-30 15:33:08.424915+00'),
(E'\\x7b1cfa5dadd20862a8881218a5c1133f29fc009a0dcc39158f3b98ba594949e0', E'\\xf16b11e19f0767f6ed24a9381342b791f0f642143958d764cdf656fe47159ad5', '200', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326431362d396265382d373335632d623038352d643538363430636435333738222c227374617465223a22617661696c61626c65227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d396532652d373763332d386335372d653466343266663437653765222c2273747265616d223a226167656e742d30316132326431362d396265382d373335632d623038352d643538363430636435333738222c2276657273696f6e223a327d7d', '2026-11-30 15:33:06.7419+00'),
(E'\\x7c3c17ccbf856e597a2191b4d3272dc0d9a5c9b4ef7b178dd42d2107252f717f', E'\\xeca167ea743702a1aad50247c4e4a810d64609343e2739dcbeecd14db76640be', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d616134362d373365352d616665632d393762383038666238376365227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d616230392d373332322d396361652d643333323032313162626634222c2273747265616d223a227469636b65742d30316132326431362d616134362d373365352d616665632d393762383038666238376365222c2276657273696f6e223a327d7d', '2026-11-30 15:33:10.027233+00'),
(E'\\x80b3faeee5c1e23a96ccdbad54b110aa06b4973a3e72878e3d5b9716385fda97', E'\\xf3eb82bda71530d6b7663bb239858d93f0b0f5305dbbde06b52f9e7a93dcabfd', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d616466612d373466362d623837302d373739656563663834386530227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d616533372d373135622d386663622d346138363266333263373131222c2273747265616d223a227469636b65742d30316132326431362d616466612d373466362d623837302d373739656563663834386530222c2276657273696f6e223a317d7d', '2026-11-30 15:33:10.852997+00'),
(E'\\x85f4f204fe65bd5d709aead5a5d8ee93c96ea667020054a2cb7ca3a1f23fea0a', E'\\x4043d1018a0d7395a03c06f6bcf79c430dd8704304474e6ba20e6abbf843e569', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d623431312d373438342d383234332d306236366135386439353663227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d623763362d373238362d626234652d633164613030373762393434222c2273747265616d223a227469636b65742d30316132326431362d623431312d373438342d383234332d306236366135386439353663222c2276657273696f6e223a347d7d', '2026-11-30 15:33:13.287019+00'),
(E'\\x897bc4643b06e0ef55cf32996f5d05e3c0795621ddfa5bb1eea8c0940cc88e61', E'\\xd50cad829580b598e6fc31a2b4049d757c0bc1f86971b6f05e828e423bade156', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d616466612d373466362d623837302d373739656563663834386530227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d616565352d373464392d613761632d633938313139623663666135222c2273747265616d223a227469636b65742d30316132326431362d616466612d373466362d623837302d373739656563663834386530222c2276657273696f6e223a327d7d', '2026-11-30 15:33:11.015844+00'),
(E'\\x8c1b69ffb43487f545955cec224f792e14b87d8ca9cbddacfa55e905e2fcb4e0', E'\\xf3d2a39312b6218968b4a326e7fd3a565d4ac73c851fa24873ef6f35c9eb818e', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d626635382d373132332d626434362d353861373033333963636439227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d633035662d373766322d393033632d336562613062383935306434222c2273747265616d223a227469636b65742d30316132326431362d626635382d373132332d626434362d353861373033333963636439222c2276657273696f6e223a317d7d', '2026-11-30 15:33:15.489334+00'),
(E'\\x8cd5abff7751b33bfb60d4b5f003e10faaa7d7f789ac58b32e1b61b16b37d5fb', E'\\x87534eaaf21bbdfdb13acf6bb94e5a9b34118e4afa369dc903121cadfee28495', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d623431312d373438342d383234332d306236366135386439353663227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d626135622d373665372d613663612d336139373165343965643633222c2273747265616d223a227469636b65742d30316132326431362d623431312d373438342d383234332d306236366135386439353663222c2276657273696f6e223a367d7d', '2026-11-30 15:33:13.981118+00'),
(E'\\x902faa9f7aef8abbbe202ef7eece48d0f8391a8e65758769f45de20bd7101bd7', E'\\x5d44c58c58062cac3e00b730e93deab5a3614caf63b226d6208f618b9d751439', '201', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326431362d396265382d373335632d623038352d643538363430636435333738222c227374617465223a226f66666c696e65227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d396365342d373266342d613061612d333431333430353538396561222c2273747265616d223a226167656e742d30316132326431362d396265382d373335632d623038352d643538363430636435333738222c2276657273696f6e223a317d7d', '2026-11-30 15:33:06.491966+00'),
(E'\\x90bfc920a072753c848712f84696cdc64dd964f4f0964526d8a773b040f1ce97', E'\\x9a91c1e367b1a1712cb01463d1f3fd343ab598a98937bc5dc9917641cf19c453', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d616466612d373466362d623837302d373739656563663834386530227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d616666642d373563372d393638322d343639323964643365336665222c2273747265616d223a227469636b65742d30316132326431362d616466612d373466362d623837302d373739656563663834386530222c2276657273696f6e223a337d7d', '2026-11-30 15:33:11.300233+00'),
(E'\\xa100da1c135c949c81df7470d46cc13cd2c2cb6ce659db719483963ade6e2efd', E'\\x0bda68ad5b101d2f5818ec35150ea7bf1543af72ad6719c0c50c6f6fdf24f1ad', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d626635382d373132332d626434362d353861373033333963636439227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d633161622d373463612d396164342d336234366133666138303537222c2273747265616d223a227469636b65742d30316132326431362d626635382d373132332d626434362d353861373033333963636439222c2276657273696f6e223a327d7d', '2026-11-30 15:33:15.836866+00'),
(E'\\xae33fbea86c73a9e663172d986ce9a7ad352ed7d75e71626890286f9742a1f6e', E'\\x8ae67a38e7695a1016b9ec19664be9f1bbd24926ec6cee419686d883001f2cee', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d623431312d373438342d383234332d306236366135386439353663227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d623932322d373534642d383531662d663737303831323166633231222c2273747265616d223a227469636b65742d30316132326431362d623431312d373438342d383234332d306236366135386439353663222c2276657273696f6e223a357d7d', '2026-11-30 15:33:13.640969+00'),
(E'\\xaf3f3a21ba626b3c90fa55c2c2723c94ae131b76ff8a2c12d83fe887de69f12e', E'\\xe4052a3b0c811e7809e13993ed123b50e3787321b2c1f15593d9c8b784619638', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431362d613666312d373134372d623230662d383531343438353034666231222c227072696f72697479223a307d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d613666662d373634342d613437332d363261663663643232373163222c2273747265616d223a22636f6e746163742d30316132326431362d613666312d373134372d623230662d383531343438353034666231222c2276657273696f6e223a317d7d', '2026-11-30 15:33:08.992851+00'),
(E'\\xbad106926611733e280d302ffec4c5f3bf6058789961f3668130007acc854e84', E'\\x6a08ed9f925c82f40a59f00e42a3b65be7cf7455200c9ac5ff983e9981ca32bd', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d626363342d373534632d626339642d633233666231313832633535227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d626433322d373663372d386334382d353938316661383135313033222c2273747265616d223a227469636b65742d30316132326431362d626363342d373534632d626339642d633233666231313832633535222c2276657273696f6e223a317d7d', '2026-11-30 15:33:14.690485+00'),
(E'\\xbf3d2bb142b5d74b17beae70d7cfad2601e66f1b4ca284247ef0e5308fe5fcfc', E'\\x62b3201879085caa960d8b6c38778474a5234f8b206509d8d85c5eeab0b983a6', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d616134362d373365352d616665632d393762383038666238376365227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d616137652d373538632d613732312d666532666162623438316264222c2273747265616d223a227469636b65742d30316132326431362d616134362d373365352d616665632d393762383038666238376365222c2276657273696f6e223a317d7d', '2026-11-30 15:33:09.8887+00'),
(E'\\xc1f0a038c0ae1d287a705f863e95dcf447b669ffedddfa87284091b9d39a0d2c', E'\\xac631bc3e3d63dd8b2e7c58e8fc280481736db6b1e2c1da3eb000ffbc7a2a8da', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d623431312d373438342d383234332d306236366135386439353663227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d623731622d373538352d613537312d303335653461303138343964222c2273747265616d223a227469636b65742d30316132326431362d623431312d373438342d383234332d306236366135386439353663222c2276657273696f6e223a337d7d', '2026-11-30 15:33:13.13971+00'),
(E'\\xc5245fdcfae017b95f624b98f364a95789bc2de0457b3a022f937808c86df809', E'\\xe516bed3590ed54b27ad4c6fe521b4ee587c21c6bf494dc453973d0ae1f9e0c4', '200', E'\\x7b22696473223a7b22756e6974223a2237303030303030302d303030302d303030302d303030302d303030303030303030303031222c226170706c696564223a312c226475706c696361746573223a302c2277616974696e67223a302c22626c6f636b696e67223a6e756c6c7d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d653061302d373431312d613761392d376531636637623336383136222c2273747265616d223a22637573746f6d65722d37303030303030302d303030302d303030302d303030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 15:33:24.134389+00'),
(E'\\xc6c686e4208544a9b64c3a476c5a02eb68adcdf2bdd2830ef058a6fbde23972c', E'\\x6842090c67d4ec72a1ca1c3cee411f53fd31ddc478f8d0321c46add4138e4f1e', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d616263352d373237632d616439302d616238363961383363316131227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d616335302d373263662d616165302d616435653864363638373936222c2273747265616d223a227469636b65742d30316132326431362d616263352d373237632d616439302d616238363961383363316131222c2276657273696f6e223a327d7d', '2026-11-30 15:33:10.358877+00'),
(E'\\xca34cc31b202205a4b34e02ec20a3f2148bc64e9545e183d37e34610b4db91c3', E'\\xe94ea951da1476ebd3e20f66f7ec432fbc23f1754ab6206990d16ed9b8a4354f', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d616263352d373237632d616439302d616238363961383363316131227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d616439632d373734642d386335372d383863343439356535343863222c2273747265616d223a227469636b65742d30316132326431362d616263352d373237632d616439302d616238363961383363316131222c2276657273696f6e223a347d7d', '2026-11-30 15:33:10.69325+00'),
(E'\\xcd009739093a0f929fb138f895b5fdb22441ebd0ff961a51339e079b6fd5862c', E'\\xdcec6841cec7abe6ef3f82c1b8dd90fb7f6d026085d88dcf23dc366f1e7f08e2', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431362d613163352d373261652d613739392d613338343633616561646464222c227072696f72697479223a337d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d613166352d373064312d386432382d373936613862656164616133222c2273747265616d223a22636f6e746163742d30316132326431362d613163352d373261652d613739392d613338343633616561646464222c2276657273696f6e223a317d7d', '2026-11-30 15:33:07.828196+00'),
(E'\\xcfd7f27e06f3109acdbb40601fcd7962a18f5cceca4c89c610c01852ce74e04d', E'\\xdd654564da28a9df1f2cd7bf93ec477a8be9965eedebd79dbdc776263115a2c7', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d626238612d373065642d623037392d396130666430386432303933227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d626330662d373066652d396639322d616634653639643436616233222c2273747265616d223a227469636b65742d30316132326431362d626238612d373065642d623037392d396130666430386432303933222c2276657273696f6e223a317d7d', '2026-11-30 15:33:14.398208+00'),
(E'\\xd54d752b1fff76b5cda7db71dd00d5bb2575591f5356dc262d801306e14c0dd8', E'\\x989119392aa5524f20178e89860972218511058583c98b8c861fd589e25e4903', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d616466612d373466362d623837302d373739656563663834386530227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d623138612d373537652d623361622d346236396630373637616563222c2273747265616d223a227469636b65742d30316132326431362d616466612d373466362d623837302d373739656563663834386530222c2276657273696f6e223a347d7d', '2026-11-30 15:33:11.720887+00'),
(E'\\xd7fe7a9ac213b3cea7b02432431bbdd6415bbd7d2c2d6cc14f9de710272916ac', E'\\xbc83528bf53988b88ddee049a7febda6b1f2a1ac2bad4192e33fe38bbc0e3560', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431362d613632372d373564382d626630302d656563653134343730333532222c227072696f72697479223a307d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d613634642d373136342d623431312d306535333735643265626334222c2273747265616d223a22636f6e746163742d30316132326431362d613632372d373564382d626630302d656563653134343730333532222c2276657273696f6e223a317d7d', '2026-11-30 15:33:08.836816+00'),
(E'\\xe864cf4cd8be3a77525ca2b3d1b05719678fce5a7a45040274df5274bd255fbe', E'\\xe7eaa23f9cbc2d40a43023cd515983ed40cbf9069e9ba1974bc61506722ad63b', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d626635382d373132332d626434362d353861373033333963636439227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d633363652d373036662d383565352d356538343332373064303565222c2273747265616d223a227469636b65742d30316132326431362d626635382d373132332d626434362d353861373033333963636439222c2276657273696f6e223a337d7d', '2026-11-30 15:33:16.383459+00'),
(E'\\xf0e36d9d0bcbef25018eb2a4441dd8c97af4149b645935f0cb429d387bdf67d0', E'\\x531532480df3952d85c6591dcbd657b69fa9cb2c049e5f3c0793dae0ff206c1f', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d613862362d373738382d613565652d313835366638666463353736227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d613939312d373532362d623831342d313964376137386239393632222c2273747265616d223a227469636b65742d30316132326431362d613862362d373738382d613565652d313835366638666463353736222c2276657273696f6e223a317d7d', '2026-11-30 15:33:09.65277+00'),
(E'\\xf1fb967fc28fe9abb23f2a8fa255116b5c5829caaac72a59516cc80123568085', E'\\xbcfd94e2b3e593fb75dd7e42c2ddc520077095c52ec50c0a70f733f83ad52338', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d626363342d373534632d626339642d633233666231313832633535227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d626539652d373732302d396131392d363664353539643266626332222c2273747265616d223a227469636b65742d30316132326431362d626363342d373534632d626339642d633233666231313832633535222c2276657273696f6e223a327d7d', '2026-11-30 15:33:15.068757+00'),
(E'\\xf3b4a9abe546bcb79bb92c09ae1d345821d658079b932c655c91dc2e3e22be9d', E'\\xa8ba423a49c122db6dbf6967e746366a1139c1564e81509c8b474c18a5f2959c', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431362d623431312d373438342d383234332d306236366135386439353663227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d623461322d373262622d383463362d353331636536363964303066222c2273747265616d223a227469636b65742d30316132326431362d623431312d373438342d383234332d306236366135386439353663222c2276657273696f6e223a317d7d', '2026-11-30 15:33:12.484194+00');

insert into public.open_contacts (contact_id, version, customer_id, channel, queue, skills, waiting_since, agent_id, reserved_until, taken_at) values
('01a22d16-a1c5-72ae-a799-a38463aeaddd', '2', '50000000-0000-4000-8000-000000000001', 'phone', 'support', '{}', '2026-11-30 15:33:07.654737+00', '01a22d16-9ead-7151-a54b-3e542aef3572', '2026-11-30 16:33:08.598223+00', '2026-11-30 15:33:08.598223+00'),
('01a22d16-a627-75d8-bf00-eece14470352', '1', '50000000-0000-4000-8000-000000000002', 'phone', 'default', '{looms}', '2026-11-30 15:33:08.796601+00', null, null, null),
('01a22d16-a6f1-7147-b20f-851448504fb1', '1', null, 'chat', 'default', '{}', '2026-11-30 15:33:08.985002+00', null, null, null),
('01a22d16-a78e-7082-b85a-ed7532c31ee2', '1', '50000000-0000-4000-8000-000000000004', 'email', 'default', '{}', '2026-11-30 15:33:09.144631+00', null, null, null);

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('01a22d16-9be8-735c-b085-d58640cd5378', E'\\x01f858024b4dc5fed7ff04fdd3902366dfd474523392777d075e8456cdad2d04222573b31e62deadc35ed1027c4da13637c39154046fd0bcd1699f4c2d', '2026-11-30 15:33:06.336498+00', null),
('01a22d16-9ead-7151-a54b-3e542aef3572', E'\\x01a26c256a679e14268f69b650972d427277f2a40ffe0ce7562dfddfb5df9f919525addc0a8a984e3834b5d2371f27693a105ab6225fa11d8166d5f9ec', '2026-11-30 15:33:06.932489+00', null),
('01a22d16-a036-73bf-ad78-39cf5c658963', E'\\x012df93d82304354505580f57d963a9cbd92b3c50c8648522f97d837486540264e1ec583db6fef91123d0eed47a17b96eee9f29986ddbb46a75742c50b', '2026-11-30 15:33:07.348443+00', null),
('50000000-0000-4000-8000-000000000000', E'\\x019468ec489cc21a2bbe083f81840cd41c184788f2feb5fa51c5c5f22a626c9a180e7e9a95d641f3c8f55008968df5a8e5bf9f66f3d00e731d72609b27', '2026-11-30 15:33:09.272789+00', null),
('50000000-0000-4000-8000-000000000001', E'\\x01e17a125522aad6511f7f1fcc793915d71a0544e8ffecb9666fe552119250e562b908f8f3b268f8955cc0fb2d0832682815e16a3c21cbc2552f94e9eb', '2026-11-30 15:33:09.629118+00', null),
('50000000-0000-4000-8000-000000000002', E'\\x01236e2356d17bbaae5b076c8f4ee4cd876ee2e6cef513850317a9a98e1d3848b91e0575f034bd3f8d95cfef2eb321b220cab6a8284fb275a1bd19ca00', '2026-11-30 15:33:09.849205+00', null),
('50000000-0000-4000-8000-000000000003', E'\\x0125e4270ba0a51b19b6a82e47e724d30bf6d237c9b39f467c6b4be9c3ae4f45cd9e7d082269d7d80c3edab75052e15f1f5501bb8c88e7462ba00cff37', '2026-11-30 15:33:10.228423+00', null),
('50000000-0000-4000-8000-000000000004', null, '2026-11-30 15:33:10.79262+00', '2026-11-30 15:33:17.192762+00'),
('50000000-0000-4000-8000-000000000005', E'\\x019f9b1a4e102fd5e6ae167e08ad4bde48a8ba1b27076b460c7191e3619b128aa444a2bfcecfed84c265a579ea1256cb81f0f5f7c48094b81c3d4628d2', '2026-11-30 15:33:12.374542+00', null),
('50000000-0000-4000-8000-000000000006', E'\\x017b7bd45df659748fd4da571f6ca3ae2cd10bddd1e70feb257b26bfe8da245e5f5ac03f5e229cd277f95168f4c22b452842f678f4f012defce6fb1259', '2026-11-30 15:33:14.305286+00', null),
('50000000-0000-4000-8000-000000000007', E'\\x01ca5429b9af448012cfcc4d2f28800b98c955c3720174a1d43daf7ba7251207b7ae5b984aff4bab4bb8afeef88a1cc4d5f8ac9e0d31d0786e4a67a7c5', '2026-11-30 15:33:14.604931+00', null),
('50000000-0000-4000-8000-000000000008', E'\\x0102ebab83dfefa22ee2221e0e7c6e50494ece3442a6c476fdce8c5ed63b2ff97c465f282f0aca485d97c965d02c97d44fdf43114030a2209a99ef702a', '2026-11-30 15:33:15.274596+00', null),
('50000000-0000-4000-8000-000000000009', null, '2026-11-30 15:33:17.523431+00', '2026-11-30 15:33:17.523431+00'),
('50000000-0000-4000-8000-00000000000a', null, '2026-11-30 15:33:17.523431+00', '2026-11-30 15:33:17.523431+00');

insert into public.projection_shape (only_row, shape) values
('true', '1');

insert into public.relay_epoch (only_row, epoch, restored_epoch) values
('true', '1', '0');

insert into public.relay_log (topic, partition, epoch, first_epoch, first_event_id, last_offset) values
('crm.callcenter.v1', '1', '1', '1', '01a22d16-bd32-76c7-8c48-5981fa815103', '1'),
('crm.callcenter.v1', '10', '1', '1', '01a22d16-a6ff-7644-a473-62af6cd2271c', '6'),
('crm.callcenter.v1', '2', '1', '1', '01a22d16-9ce4-72f4-a0aa-3413405589ea', '5'),
('crm.callcenter.v1', '3', '1', '1', '01a22d16-c05f-77f2-903c-3eba0b8950d4', '2'),
('crm.callcenter.v1', '4', '1', '1', '01a22d16-a64d-7164-b411-0e5375d2ebc4', '9'),
('crm.callcenter.v1', '5', '1', '1', '01a22d16-9f35-703c-a662-ca6dfd84c876', '1'),
('crm.callcenter.v1', '6', '1', '1', '01a22d16-a1f5-70d1-8d28-796a8beadaa3', '4'),
('crm.callcenter.v1', '7', '1', '1', '01a22d16-a0d2-7607-87e2-26b43f76bcd4', '4');

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
('agent-01a22d16-9be8-735c-b085-d58640cd5378', '2', 'agent-01a22d16-9be8-735c-b085-d58640cd5378'),
('agent-01a22d16-9ead-7151-a54b-3e542aef3572', '2', 'agent-01a22d16-9ead-7151-a54b-3e542aef3572'),
('agent-01a22d16-a036-73bf-ad78-39cf5c658963', '1', 'agent-01a22d16-a036-73bf-ad78-39cf5c658963'),
('contact-01a22d16-a137-7636-9ee6-6ca2a6fe70b0', '3', '50000000-0000-4000-8000-000000000000'),
('contact-01a22d16-a1c5-72ae-a799-a38463aeaddd', '2', '50000000-0000-4000-8000-000000000001'),
('contact-01a22d16-a627-75d8-bf00-eece14470352', '1', '50000000-0000-4000-8000-000000000002'),
('contact-01a22d16-a6f1-7147-b20f-851448504fb1', '1', 'contact-01a22d16-a6f1-7147-b20f-851448504fb1'),
('contact-01a22d16-a78e-7082-b85a-ed7532c31ee2', '1', '50000000-0000-4000-8000-000000000004'),
('ticket-01a22d16-a807-72a6-aec8-fb0445030a52', '1', '50000000-0000-4000-8000-000000000000'),
('ticket-01a22d16-a8b6-7788-a5ee-1856f8fdc576', '2', '50000000-0000-4000-8000-000000000001'),
('ticket-01a22d16-aa46-73e5-afec-97b808fb87ce', '3', '50000000-0000-4000-8000-000000000002'),
('ticket-01a22d16-abc5-727c-ad90-ab869a83c1a1', '4', '50000000-0000-4000-8000-000000000003'),
('ticket-01a22d16-adfa-74f6-b870-779eecf848e0', '5', '50000000-0000-4000-8000-000000000004'),
('ticket-01a22d16-b411-7484-8243-0b66a58d956c', '6', '50000000-0000-4000-8000-000000000005'),
('ticket-01a22d16-bb8a-70ed-b079-9a0fd08d2093', '1', '50000000-0000-4000-8000-000000000006'),
('ticket-01a22d16-bcc4-754c-bc9d-c23fb1182c55', '2', '50000000-0000-4000-8000-000000000007'),
('ticket-01a22d16-bf58-7123-bd46-58a70339ccd9', '3', '50000000-0000-4000-8000-000000000008');

select setval('projection.parked_seq_seq', 4, true);
select setval('public.events_position', 40, true);
