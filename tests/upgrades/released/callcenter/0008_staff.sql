-- The callcenter service as of commit 0c83502, revision 0008_staff: its whole database, filled through the code of then.

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

create table projection.staff (
    staff_id uuid not null,
    state text collate "C",
    deputy_id uuid,
    until timestamp with time zone,
    constraint staff_pkey PRIMARY KEY (staff_id)
);
CREATE INDEX staff_by_deputy ON projection.staff USING btree (deputy_id) WHERE (deputy_id IS NOT NULL);

create table projection.standings (
    customer_id uuid not null,
    grade text collate "C",
    owner text collate "C",
    staff_id uuid,
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
CREATE INDEX open_contacts_customer ON public.open_contacts USING btree (customer_id) WHERE (customer_id IS NOT NULL);

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
('50000000-0000-4000-8000-000000000005', null),
('50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000005'),
('50000000-0000-4000-8000-000000000007', null),
('50000000-0000-4000-8000-000000000008', null),
('50000000-0000-4000-8000-000000000009', null),
('50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-000000000009'),
('70000000-0000-0000-0000-000000000001', null);

insert into projection.parked (seq, unit, reason, detail, topic, partition, kafka_offset, digest, key, headers, data, event_id, type, stream, version, subject, parked_at) overriding system value values
('1', '70000000-0000-0000-0000-000000000000', 'unreadable', 'ValidationError', 'crm.customer.v1', '0', '0', E'\\x9d1bfae4519383821ac32e2a540701d1fa43e9b41443e97b9992b5359867240e', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431342d633137352d373063332d616665652d39386232623136623366383892a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33313a30342e3639343030345a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013192a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431342d633137362d373666352d396330312d64663635366634383332383392aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b226d656d62657273223a20307d', '01a22d14-c175-70c3-afee-98b2b16b3f88', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '1', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:31:04.705261+00'),
('2', '70000000-0000-0000-0000-000000000000', 'waiting', null, 'crm.customer.v1', '0', '1', E'\\xa319503da1af5ac9ee62754da5cce2742f190f47f0fc9191853fcf59db5d7a06', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431342d633137362d373666362d393964382d65306533616666386662393892a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33313a30342e3639343036315a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013292a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431342d633137362d373666372d623465302d64383731366663383964306292aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b22637573746f6d65725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c227375727669766f725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c226d656d62657273223a5b2237303030303030302d303030302d303030302d303030302d303030303030303030303030225d7d', '01a22d14-c176-76f6-99d8-e0e3aff8fb98', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '2', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:31:04.705672+00');

insert into projection.positions (topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next, advanced_at, applied_until) values
('crm.callcenter.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:29:58.134961+00', '2026-11-30 15:31:03.706295+00'),
('crm.callcenter.v1', '1', '1', '01a22d14-9d61-7432-86f4-a8f559128bfd', '1', '0', '2', '2026-11-30 15:30:57.452675+00', '2026-11-30 15:31:03.706295+00'),
('crm.callcenter.v1', '10', '1', '01a22d14-7aaf-70ea-8320-93f3bbc8732a', '1', '0', '6', '2026-11-30 15:30:53.537273+00', '2026-11-30 15:31:03.706295+00'),
('crm.callcenter.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:29:58.135268+00', '2026-11-30 15:31:03.706295+00'),
('crm.callcenter.v1', '2', '1', '01a22d14-8899-748d-a930-54e742d4aae3', '1', '0', '4', '2026-11-30 15:30:51.60227+00', '2026-11-30 15:31:03.706295+00'),
('crm.callcenter.v1', '3', '1', '01a22d14-6caa-7242-b9c1-b964865fa46e', '1', '0', '6', '2026-11-30 15:30:58.714547+00', '2026-11-30 15:31:03.706295+00'),
('crm.callcenter.v1', '4', '1', '01a22d14-7854-71d7-b6b8-cce49b4a1987', '1', '0', '11', '2026-11-30 15:30:55.983522+00', '2026-11-30 15:31:03.706295+00'),
('crm.callcenter.v1', '5', '1', '01a22d14-6a64-7008-bb6d-375a2036a8b8', '1', '0', '2', '2026-11-30 15:30:43.092625+00', '2026-11-30 15:31:03.706295+00'),
('crm.callcenter.v1', '6', '1', '01a22d14-73f8-745f-b293-acfff2a6ff1c', '1', '0', '5', '2026-11-30 15:30:55.983553+00', '2026-11-30 15:31:03.706295+00'),
('crm.callcenter.v1', '7', '1', '01a22d14-71f4-7398-a97f-87db3199bd55', '1', '0', '4', '2026-11-30 15:30:48.02557+00', '2026-11-30 15:31:03.706295+00'),
('crm.callcenter.v1', '8', null, null, '0', '0', '0', '2026-11-30 15:29:58.135242+00', '2026-11-30 15:31:03.706295+00'),
('crm.callcenter.v1', '9', null, null, '0', '0', '0', '2026-11-30 15:29:58.135248+00', '2026-11-30 15:31:03.706295+00'),
('crm.customer.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:29:58.135274+00', '2026-11-30 15:31:03.706295+00'),
('crm.customer.v1', '1', '1', '01a22d13-b8f5-76b7-8f35-52cffdb5b456', '1', '0', '3', '2026-11-30 15:30:21.027225+00', '2026-11-30 15:31:03.706295+00'),
('crm.customer.v1', '10', '1', '01a22d13-b6c5-701b-8e83-5677d475400b', '1', '0', '3', '2026-11-30 15:31:00.902561+00', '2026-11-30 15:31:03.706295+00'),
('crm.customer.v1', '11', '1', '01a22d13-b9a1-7761-b95f-f4d711f2e366', '1', '0', '4', '2026-11-30 15:31:01.199227+00', '2026-11-30 15:31:03.706295+00'),
('crm.customer.v1', '2', '1', '01a22d13-b669-70cf-868e-694df392ef44', '1', '0', '6', '2026-11-30 15:30:19.479267+00', '2026-11-30 15:31:03.706295+00'),
('crm.customer.v1', '3', '1', '01a22d13-b938-7345-9837-3197934d3b14', '1', '0', '3', '2026-11-30 15:30:21.027255+00', '2026-11-30 15:31:03.706295+00'),
('crm.customer.v1', '4', '1', '01a22d13-b5d9-7499-bf6f-f02eb7858d79', '1', '0', '5', '2026-11-30 15:30:20.116447+00', '2026-11-30 15:31:03.706295+00'),
('crm.customer.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:29:58.135323+00', '2026-11-30 15:31:03.706295+00'),
('crm.customer.v1', '6', '1', '01a22d13-b580-728a-b6d3-ce82ac27e29b', '1', '0', '6', '2026-11-30 15:31:00.664449+00', '2026-11-30 15:31:03.706295+00'),
('crm.customer.v1', '7', '1', '01a22d13-b439-70db-9e8a-2fe596be16a5', '1', '0', '7', '2026-11-30 15:31:00.664474+00', '2026-11-30 15:31:03.706295+00'),
('crm.customer.v1', '8', '1', '01a22d13-b96b-75e7-adaa-97f4707e3acc', '1', '0', '4', '2026-11-30 15:31:01.199198+00', '2026-11-30 15:31:03.706295+00'),
('crm.customer.v1', '9', '1', '01a22d13-b9d8-71d1-86e3-cc6778a5b950', '1', '0', '4', '2026-11-30 15:30:59.06247+00', '2026-11-30 15:31:03.706295+00'),
('crm.valuation.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:29:58.135379+00', '2026-11-30 15:31:03.706295+00'),
('crm.valuation.v1', '1', '1', '01a22d13-f2ca-7484-8c6a-7457e24ccad6', '1', '0', '2', '2026-11-30 15:30:14.825324+00', '2026-11-30 15:31:03.706295+00'),
('crm.valuation.v1', '10', '1', '01a22d13-de41-7701-971b-2704c76dfba4', '1', '0', '4', '2026-11-30 15:31:03.070378+00', '2026-11-30 15:31:03.706295+00'),
('crm.valuation.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:29:58.135456+00', '2026-11-30 15:31:03.706295+00'),
('crm.valuation.v1', '2', '1', '01a22d13-d42e-7018-8487-1b13bea09f03', '1', '0', '5', '2026-11-30 15:30:40.01113+00', '2026-11-30 15:31:03.706295+00'),
('crm.valuation.v1', '3', '1', '01a22d13-f939-7256-8ba5-cf23aa79efcd', '1', '0', '3', '2026-11-30 15:31:03.070359+00', '2026-11-30 15:31:03.706295+00'),
('crm.valuation.v1', '4', '1', '01a22d13-ccd2-7290-abeb-bbf62cedb191', '1', '0', '8', '2026-11-30 15:30:37.326762+00', '2026-11-30 15:31:03.706295+00'),
('crm.valuation.v1', '5', '1', '01a22d14-4d71-7366-bb96-094c786cd633', '1', '0', '1', '2026-11-30 15:30:35.244987+00', '2026-11-30 15:31:03.706295+00'),
('crm.valuation.v1', '6', '1', '01a22d13-c95d-730f-9bde-23a4275ef66f', '1', '0', '5', '2026-11-30 15:30:35.580684+00', '2026-11-30 15:31:03.706295+00'),
('crm.valuation.v1', '7', '1', '01a22d13-c4d2-771d-910c-ffd52b6814db', '1', '0', '7', '2026-11-30 15:31:03.070375+00', '2026-11-30 15:31:03.706295+00'),
('crm.valuation.v1', '8', '1', '01a22d14-018f-77f5-844f-ebc7e1fb2c55', '1', '0', '7', '2026-11-30 15:30:41.227213+00', '2026-11-30 15:31:03.706295+00'),
('crm.valuation.v1', '9', '1', '01a22d14-4df9-73be-bad4-3e4f4a227234', '1', '0', '1', '2026-11-30 15:30:35.323902+00', '2026-11-30 15:31:03.706295+00');

insert into projection.staff (staff_id, state, deputy_id, until) values
('60000000-0000-4000-8000-000000000000', 'away', '60000000-0000-4000-8000-000000000001', '2099-01-01 00:00:00+00'),
('60000000-0000-4000-8000-000000000002', 'left', null, null);

insert into projection.standings (customer_id, grade, owner, staff_id) values
('50000000-0000-4000-8000-000000000000', 'A', 'auth0|sam', '60000000-0000-4000-8000-000000000001'),
('50000000-0000-4000-8000-000000000001', 'A', 'auth0|sam', '60000000-0000-4000-8000-000000000001'),
('50000000-0000-4000-8000-000000000002', 'C', 'auth0|kim', '60000000-0000-4000-8000-000000000000'),
('50000000-0000-4000-8000-000000000003', 'A', 'kb', '60000000-0000-4000-8000-000000000000'),
('50000000-0000-4000-8000-000000000004', 'C', null, null),
('50000000-0000-4000-8000-000000000005', 'C', null, null),
('50000000-0000-4000-8000-000000000006', 'C', null, null),
('50000000-0000-4000-8000-000000000007', 'C', null, null),
('50000000-0000-4000-8000-000000000008', 'C', null, null),
('50000000-0000-4000-8000-000000000009', 'A', null, null),
('50000000-0000-4000-8000-00000000000a', null, null, null),
('70000000-0000-0000-0000-000000000001', null, null, null);

insert into projection.stream_versions (stream, version) values
('agent-01a22d14-6992-752a-adde-7d2b1fc65148', '2'),
('agent-01a22d14-6bfb-718e-8acf-a5941cc716c4', '2'),
('agent-01a22d14-6f13-7332-b0f3-1b76fe208674', '1'),
('contact-01a22d14-7180-776d-be5a-1fc79287e280', '3'),
('contact-01a22d14-73c2-7680-aed6-b6527c321505', '2'),
('contact-01a22d14-783e-7022-bb35-12594d0b4130', '1'),
('contact-01a22d14-7939-7745-8217-4d43cc126127', '1'),
('contact-01a22d14-7a7f-7026-b1ad-8a4a2889a285', '1'),
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
('judgement-50000000-0000-4000-8000-000000000000', '1'),
('judgement-50000000-0000-4000-8000-000000000001', '1'),
('judgement-50000000-0000-4000-8000-000000000002', '2'),
('judgement-50000000-0000-4000-8000-000000000003', '1'),
('judgement-50000000-0000-4000-8000-000000000009', '2'),
('membership-1a3cbe49-dfca-5762-bc39-6aa5779d2b5a', '1'),
('membership-31646d56-5572-59b9-a1c7-cfcf2f17b787', '1'),
('membership-4da8b16f-5359-5ed5-8a21-9f204c345533', '1'),
('membership-84c114d4-9857-5515-90ad-84b93652c785', '1'),
('policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c02', '1'),
('policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', '1'),
('segment-01a22d14-4d2e-70fe-b037-795741dd1729', '1'),
('segment-01a22d14-4ddf-72a4-add1-6a43b5aa428c', '1'),
('staff-60000000-0000-4000-8000-000000000000', '3'),
('staff-60000000-0000-4000-8000-000000000001', '1'),
('staff-60000000-0000-4000-8000-000000000002', '4'),
('staff-60000000-0000-4000-8000-000000000003', '1'),
('suggestion-01a22d14-5b45-7485-96a6-4c8e148c6c98', '1'),
('suggestion-01a22d14-6082-7494-abfb-b49761d65d02', '1'),
('suggestion-01a22d14-6537-7713-8d3d-0a32031e5654', '1'),
('ticket-01a22d14-7c4b-73e4-8dc4-dfb6b7329f0c', '1'),
('ticket-01a22d14-7f99-7260-9d39-2ae3f52b3f52', '2'),
('ticket-01a22d14-83a4-73c5-91e3-290b84dba150', '3'),
('ticket-01a22d14-8870-75c4-9884-23f8ec674e44', '4'),
('ticket-01a22d14-8ce5-7276-ac3d-ecc554bbc437', '5'),
('ticket-01a22d14-9262-757f-9917-2024f5eafa9d', '6'),
('ticket-01a22d14-9a94-77d1-ab51-c705f6db2ba7', '1'),
('ticket-01a22d14-9c81-7121-b0d1-bcbe52f3d07a', '2'),
('ticket-01a22d14-a100-7726-b486-18869e1e56bc', '3'),
('valuation-50000000-0000-4000-8000-000000000000', '3'),
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
('01a22d14-7c4b-73e4-8dc4-dfb6b7329f0c', '50000000-0000-4000-8000-000000000000', 'default', 'normal', '2026-11-30 15:30:46.988038+00', '01a22d14-7d96-73d3-a857-d959f6aaf5fa', 'sealed:v1:PKQB2iAUfDNo0_yQKLyv8K6jk9mwI0LwKw-JaoXmTJVSL577Q0cxx0oUJRXa1tz-ZG3Z', 'open', null, '0'),
('01a22d14-7f99-7260-9d39-2ae3f52b3f52', '50000000-0000-4000-8000-000000000001', 'default', 'high', '2026-11-30 15:30:47.833833+00', '01a22d14-802b-7452-b70e-e5f9a7b4ace7', 'sealed:v1:RTJepdxURO2cAPEMzi6aiX1kjYhGjUJWc9JBW0QB6W4clW1X4neMSWzfnZHX5pUzZNhK', 'open', '01a22d14-6bfb-718e-8acf-a5941cc716c4', '0'),
('01a22d14-83a4-73c5-91e3-290b84dba150', '50000000-0000-4000-8000-000000000002', 'default', 'normal', '2026-11-30 15:30:48.868686+00', '01a22d14-842d-70f2-9fc2-341df64c02b1', 'sealed:v1:xZd9bgLPsOLtFf0lbmHmFAtAy6-1RI2TlSwMiEvFh0U1cUXeLV3Ai-yiiL_3_rztRMLP', 'open', '01a22d14-6f13-7332-b0f3-1b76fe208674', '0'),
('01a22d14-8870-75c4-9884-23f8ec674e44', '50000000-0000-4000-8000-000000000003', 'default', 'high', '2026-11-30 15:30:50.09619+00', '01a22d14-8899-748d-a930-54e742d4aae3', 'sealed:v1:Plmq8lqraXxKGDuqbOZ3ldJJjMMq7I8fJVDptpKe58kaiQWrPiTGl5KH_OByi8jiDukR', 'open', null, '1'),
('01a22d14-8ce5-7276-ac3d-ecc554bbc437', '50000000-0000-4000-8000-000000000004', 'default', 'normal', '2026-11-30 15:30:51.237125+00', '01a22d14-8d91-7137-845c-3fd6a24b8138', 'sealed:v1:excjXpTf98z19r5MnkH_zLdjOy1mLx6MK7YqeUW3jGgRXXktxni6Bet3EE2Mm4WBg9Sb', 'resolved', null, '1'),
('01a22d14-9262-757f-9917-2024f5eafa9d', '50000000-0000-4000-8000-000000000005', 'default', 'high', '2026-11-30 15:30:52.642248+00', '01a22d14-92e4-7141-8133-0013bdd80926', 'sealed:v1:nIxGlfJFPo3OSpMhm3nIbRC14NuFJgPnFRDV8yhmVckA6xXI9JgpeBCutHtqGdBPyZLE', 'open', null, '1'),
('01a22d14-9a94-77d1-ab51-c705f6db2ba7', '50000000-0000-4000-8000-000000000006', 'default', 'normal', '2026-11-30 15:30:54.741025+00', '01a22d14-9b6a-7461-b2ba-cb4c10f82eaf', 'sealed:v1:aFEzDu1Qxlv1SbT2_iUApTJaoGWE0AGmigZk1bwEs9Q-s9iZ1Dhd5S_Hoq7X6DIPqcHw', 'open', null, '0'),
('01a22d14-9c81-7121-b0d1-bcbe52f3d07a', '50000000-0000-4000-8000-000000000007', 'default', 'high', '2026-11-30 15:30:55.233921+00', '01a22d14-9d61-7432-86f4-a8f559128bfd', 'sealed:v1:uTUbF8NM8fntOXvU9Nvp9IfW4UjYcye6jy3w8nQKpjVM7H7g3TYEXTNtuej5eycy7U5p', 'open', '01a22d14-6bfb-718e-8acf-a5941cc716c4', '0'),
('01a22d14-a100-7726-b486-18869e1e56bc', '50000000-0000-4000-8000-000000000008', 'default', 'normal', '2026-11-30 15:30:56.384199+00', '01a22d14-a36d-7224-8e0f-d889d8ff204c', 'sealed:v1:VF9IQIwGQ1JQomGyWBofsUMdIvzaCmD9aIJWa-kAiiL9R5AwCLKYFF7IoXWiNZECxcjZ', 'open', '01a22d14-6f13-7332-b0f3-1b76fe208674', '0');

insert into public.agents (agent_id, version, state) values
('01a22d14-6992-752a-adde-7d2b1fc65148', '2', 'available'),
('01a22d14-6bfb-718e-8acf-a5941cc716c4', '2', 'available'),
('01a22d14-6f13-7332-b0f3-1b76fe208674', '1', 'offline');

insert into public.alembic_version (version_num) values
('0008_staff');

insert into public.discarded (event_id, unit, type, stream, version, parked_for, detail, parked_at, discarded_by, because, discarded_at) values
('01a22d14-c18d-7558-a773-e74942366cda', '70000000-0000-0000-0000-000000000001', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000001', '1', 'unreadable', 'ValidationError', '2026-11-30 15:31:04.724702+00', 'user-admin', 'was never meant', '2026-11-30 15:31:04.812791+00');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data, actor, via) values
('1', '01a22d14-6a64-7008-bb6d-375a2036a8b8', 'agent-01a22d14-6992-752a-adde-7d2b1fc65148', '1', 'crm.callcenter.agent_registered.v1', 'crm.callcenter.v1', 'agent-01a22d14-6992-752a-adde-7d2b1fc65148', null, '2026-11-30 15:30:42.40012+00', '2026-11-30 15:30:42.470629+00', '01a22d14-6938-7575-90b1-eba2ab36a1f2', null, null, '{"agent_id":"01a22d14-6992-752a-adde-7d2b1fc65148","name":"sealed:v1:qRF5zJRfaB6hmp4u-WRBY62fMm67EG_qGwwns_nQBw==","skills":["looms"],"capacity":{"phone":1,"chat":3},"login":"kb","staff_id":"60000000-0000-4000-8000-000000000000"}', 'user-admin', null),
('10', '01a22d14-77bf-753f-a1a0-a7f53f047ac3', 'contact-01a22d14-73c2-7680-aed6-b6527c321505', '2', 'crm.callcenter.contact_reserved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:30:45.693974+00', '2026-11-30 15:30:45.827932+00', '01a22d14-7723-7349-84bd-11305a2698cc', null, null, '{"contact_id":"01a22d14-73c2-7680-aed6-b6527c321505","agent_id":"01a22d14-6bfb-718e-8acf-a5941cc716c4","reserved_until":"2026-11-30T16:30:45.693974Z","priority":3,"customer_id":"50000000-0000-4000-8000-000000000001"}', 'user-admin', null),
('11', '01a22d14-7854-71d7-b6b8-cce49b4a1987', 'contact-01a22d14-783e-7022-bb35-12594d0b4130', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:30:45.965759+00', '2026-11-30 15:30:45.986998+00', '01a22d14-780e-70f5-b598-47bcdd1f61e4', null, null, '{"contact_id":"01a22d14-783e-7022-bb35-12594d0b4130","channel":"phone","queue":"default","customer_id":"50000000-0000-4000-8000-000000000002","skills":["looms"]}', 'user-admin', null),
('12', '01a22d14-795f-74e9-b046-d3895952d7dc', 'contact-01a22d14-7939-7745-8217-4d43cc126127', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', 'contact-01a22d14-7939-7745-8217-4d43cc126127', null, '2026-11-30 15:30:46.220543+00', '2026-11-30 15:30:46.248192+00', '01a22d14-78dc-77cd-93b6-428ebae449b7', null, null, '{"contact_id":"01a22d14-7939-7745-8217-4d43cc126127","channel":"chat","queue":"default"}', 'user-admin', null),
('13', '01a22d14-7aaf-70ea-8320-93f3bbc8732a', 'contact-01a22d14-7a7f-7026-b1ad-8a4a2889a285', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:30:46.564943+00', '2026-11-30 15:30:46.593475+00', '01a22d14-7a12-704e-8e57-851543d16841', null, null, '{"contact_id":"01a22d14-7a7f-7026-b1ad-8a4a2889a285","channel":"email","queue":"default","customer_id":"50000000-0000-4000-8000-000000000004"}', 'user-admin', null),
('14', '01a22d14-7d96-73d3-a857-d959f6aaf5fa', 'ticket-01a22d14-7c4b-73e4-8dc4-dfb6b7329f0c', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:30:46.988038+00', '2026-11-30 15:30:47.631053+00', '01a22d14-7b7d-7764-a960-41effff1bef0', null, null, '{"ticket_id":"01a22d14-7c4b-73e4-8dc4-dfb6b7329f0c","customer_id":"50000000-0000-4000-8000-000000000000","subject":"sealed:v1:PKQB2iAUfDNo0_yQKLyv8K6jk9mwI0LwKw-JaoXmTJVSL577Q0cxx0oUJRXa1tz-ZG3Z","queue":"default","priority":"normal","description":"sealed:v1:xJQAU3pTrdC3u_Uemuh9RrgJ74luWrSgY4tjoKmcvq1l75eAfpG1Sw=="}', 'user-admin', null),
('15', '01a22d14-802b-7452-b70e-e5f9a7b4ace7', 'ticket-01a22d14-7f99-7260-9d39-2ae3f52b3f52', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:30:47.833833+00', '2026-11-30 15:30:47.989477+00', '01a22d14-7f46-753b-8e78-3f6453bc6c32', null, null, '{"ticket_id":"01a22d14-7f99-7260-9d39-2ae3f52b3f52","customer_id":"50000000-0000-4000-8000-000000000001","subject":"sealed:v1:RTJepdxURO2cAPEMzi6aiX1kjYhGjUJWc9JBW0QB6W4clW1X4neMSWzfnZHX5pUzZNhK","queue":"default","priority":"high","description":"sealed:v1:UHCwz1uX3MiuKjPc2Cy9tJeQvqFk9lImjd9mf_iTYUXQx0NT1JlEQQ=="}', 'user-admin', null),
('16', '01a22d14-81c0-7736-949b-b107c5272f9e', 'ticket-01a22d14-7f99-7260-9d39-2ae3f52b3f52', '2', 'crm.callcenter.ticket_assigned.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:30:48.354824+00', '2026-11-30 15:30:48.394598+00', '01a22d14-80b4-77be-8d4a-49b69e094280', null, null, '{"ticket_id":"01a22d14-7f99-7260-9d39-2ae3f52b3f52","customer_id":"50000000-0000-4000-8000-000000000001","agent_id":"01a22d14-6bfb-718e-8acf-a5941cc716c4"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('17', '01a22d14-842d-70f2-9fc2-341df64c02b1', 'ticket-01a22d14-83a4-73c5-91e3-290b84dba150', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:30:48.868686+00', '2026-11-30 15:30:49.017656+00', '01a22d14-829a-76aa-82b6-bfdaa5fbbffc', null, null, '{"ticket_id":"01a22d14-83a4-73c5-91e3-290b84dba150","customer_id":"50000000-0000-4000-8000-000000000002","subject":"sealed:v1:xZd9bgLPsOLtFf0lbmHmFAtAy6-1RI2TlSwMiEvFh0U1cUXeLV3Ai-yiiL_3_rztRMLP","queue":"default","priority":"normal","description":"sealed:v1:ovaILPHHL3VundEI1S1CjZeCLiOYb6P7lEQFhzANVZXEw20whLeDFA=="}', 'user-admin', null),
('18', '01a22d14-8616-7030-9891-148ac8f87dad', 'ticket-01a22d14-83a4-73c5-91e3-290b84dba150', '2', 'crm.callcenter.ticket_assigned.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:30:49.434264+00', '2026-11-30 15:30:49.505327+00', '01a22d14-84ff-72b7-9c29-2c523079366b', null, null, '{"ticket_id":"01a22d14-83a4-73c5-91e3-290b84dba150","customer_id":"50000000-0000-4000-8000-000000000002","agent_id":"01a22d14-6f13-7332-b0f3-1b76fe208674"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('19', '01a22d14-87a1-72bf-af47-6764d257a5f6', 'ticket-01a22d14-83a4-73c5-91e3-290b84dba150', '3', 'crm.callcenter.ticket_replied.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:30:49.780482+00', '2026-11-30 15:30:49.891993+00', '01a22d14-86a2-75c8-929a-0c7bc68a7562', null, null, '{"ticket_id":"01a22d14-83a4-73c5-91e3-290b84dba150","customer_id":"50000000-0000-4000-8000-000000000002","author":"agent","body":"sealed:v1:2b3oKWLeLsBQE3owyty7pKiqWcwzfr9yVMHRmb2-ScGiVRMFHsk="}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('2', '01a22d14-6b72-72f5-9920-88fbb895d2ac', 'agent-01a22d14-6992-752a-adde-7d2b1fc65148', '2', 'crm.callcenter.agent_state_changed.v1', 'crm.callcenter.v1', 'agent-01a22d14-6992-752a-adde-7d2b1fc65148', null, '2026-11-30 15:30:42.625316+00', '2026-11-30 15:30:42.676815+00', '01a22d14-6aff-7135-aa72-2f3bcae0181f', null, null, '{"agent_id":"01a22d14-6992-752a-adde-7d2b1fc65148","state":"available","previous":"offline"}', 'user-admin', null),
('20', '01a22d14-8899-748d-a930-54e742d4aae3', 'ticket-01a22d14-8870-75c4-9884-23f8ec674e44', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:50.09619+00', '2026-11-30 15:30:50.152844+00', '01a22d14-8820-7212-a89b-9add476e7309', null, null, '{"ticket_id":"01a22d14-8870-75c4-9884-23f8ec674e44","customer_id":"50000000-0000-4000-8000-000000000003","subject":"sealed:v1:Plmq8lqraXxKGDuqbOZ3ldJJjMMq7I8fJVDptpKe58kaiQWrPiTGl5KH_OByi8jiDukR","queue":"default","priority":"high","description":"sealed:v1:kmOILSIG_X5edo37CfvGbo8sdh1pmO7vbdmkmCjTcDZuMUwTnn81gw=="}', 'user-admin', null),
('21', '01a22d14-8969-722e-90a1-82740e73f326', 'ticket-01a22d14-8870-75c4-9884-23f8ec674e44', '2', 'crm.callcenter.ticket_assigned.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:50.315268+00', '2026-11-30 15:30:50.348285+00', '01a22d14-88fc-739b-9837-ed4ec87cecfa', null, null, '{"ticket_id":"01a22d14-8870-75c4-9884-23f8ec674e44","customer_id":"50000000-0000-4000-8000-000000000003","agent_id":"01a22d14-6992-752a-adde-7d2b1fc65148"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('22', '01a22d14-8a85-70ec-87d1-5b379ec6cf58', 'ticket-01a22d14-8870-75c4-9884-23f8ec674e44', '3', 'crm.callcenter.ticket_replied.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:50.57872+00', '2026-11-30 15:30:50.634034+00', '01a22d14-89de-734d-9fcd-c114acb4a5bd', null, null, '{"ticket_id":"01a22d14-8870-75c4-9884-23f8ec674e44","customer_id":"50000000-0000-4000-8000-000000000003","author":"agent","body":"sealed:v1:lAmgoxqABYSlk6HHsvmgcF2ab1P7IJEJ3YhJBk7JIkhCp1wDnwU="}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('23', '01a22d14-8bd7-713d-b274-fc56ec428861', 'ticket-01a22d14-8870-75c4-9884-23f8ec674e44', '4', 'crm.callcenter.ticket_escalated.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:50.837949+00', '2026-11-30 15:30:50.984583+00', '01a22d14-8ad3-761b-9a43-df00601fe37b', null, null, '{"ticket_id":"01a22d14-8870-75c4-9884-23f8ec674e44","customer_id":"50000000-0000-4000-8000-000000000003","level":1,"queue":"default"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('24', '01a22d14-8d91-7137-845c-3fd6a24b8138', 'ticket-01a22d14-8ce5-7276-ac3d-ecc554bbc437', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:30:51.237125+00', '2026-11-30 15:30:51.432784+00', '01a22d14-8c46-72ae-8216-f9b6066acf09', null, null, '{"ticket_id":"01a22d14-8ce5-7276-ac3d-ecc554bbc437","customer_id":"50000000-0000-4000-8000-000000000004","subject":"sealed:v1:excjXpTf98z19r5MnkH_zLdjOy1mLx6MK7YqeUW3jGgRXXktxni6Bet3EE2Mm4WBg9Sb","queue":"default","priority":"normal","description":"sealed:v1:YjiR7cOacKnGYOs_6LJ7zOeU-L8nAideTM3TdVYkxHSyDYTkGkeWWw=="}', 'user-admin', null),
('25', '01a22d14-8eae-71c1-a5cd-68c8c56cca57', 'ticket-01a22d14-8ce5-7276-ac3d-ecc554bbc437', '2', 'crm.callcenter.ticket_assigned.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:30:51.662231+00', '2026-11-30 15:30:51.699421+00', '01a22d14-8de4-7505-8407-b72c6ae1ee6e', null, null, '{"ticket_id":"01a22d14-8ce5-7276-ac3d-ecc554bbc437","customer_id":"50000000-0000-4000-8000-000000000004","agent_id":"01a22d14-6bfb-718e-8acf-a5941cc716c4"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('26', '01a22d14-8ff4-7531-b6bd-c44afcf31bd9', 'ticket-01a22d14-8ce5-7276-ac3d-ecc554bbc437', '3', 'crm.callcenter.ticket_replied.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:30:51.928743+00', '2026-11-30 15:30:52.025445+00', '01a22d14-8ef9-75f8-82e7-1958d56b1e3d', null, null, '{"ticket_id":"01a22d14-8ce5-7276-ac3d-ecc554bbc437","customer_id":"50000000-0000-4000-8000-000000000004","author":"agent","body":"sealed:v1:kf-9Y2kLOAdBR7eJogkGI9X4YM9ygrvSzaUjBWJj6b23UZR-_Tw="}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('27', '01a22d14-9101-7098-bd55-81c818467160', 'ticket-01a22d14-8ce5-7276-ac3d-ecc554bbc437', '4', 'crm.callcenter.ticket_escalated.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:30:52.23873+00', '2026-11-30 15:30:52.297917+00', '01a22d14-9089-75ec-9f9e-a1f86bf442c3', null, null, '{"ticket_id":"01a22d14-8ce5-7276-ac3d-ecc554bbc437","customer_id":"50000000-0000-4000-8000-000000000004","level":1,"queue":"default"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('28', '01a22d14-91c7-7442-b775-8a7dfc15830c', 'ticket-01a22d14-8ce5-7276-ac3d-ecc554bbc437', '5', 'crm.callcenter.ticket_resolved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:30:52.445186+00', '2026-11-30 15:30:52.490772+00', '01a22d14-914f-7022-b555-d762ca45eb97', null, null, '{"ticket_id":"01a22d14-8ce5-7276-ac3d-ecc554bbc437","customer_id":"50000000-0000-4000-8000-000000000004"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('29', '01a22d14-92e4-7141-8133-0013bdd80926', 'ticket-01a22d14-9262-757f-9917-2024f5eafa9d', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:30:52.642248+00', '2026-11-30 15:30:52.776738+00', '01a22d14-9214-752b-a16c-47dd43359ba6', null, null, '{"ticket_id":"01a22d14-9262-757f-9917-2024f5eafa9d","customer_id":"50000000-0000-4000-8000-000000000005","subject":"sealed:v1:nIxGlfJFPo3OSpMhm3nIbRC14NuFJgPnFRDV8yhmVckA6xXI9JgpeBCutHtqGdBPyZLE","queue":"default","priority":"high","description":"sealed:v1:6XBHm6--3uOiUjF2hGXtCLJGqmu9KahqYXtAzBH_wlFyTH2c3Pk4aw=="}', 'user-admin', null),
('3', '01a22d14-6caa-7242-b9c1-b964865fa46e', 'agent-01a22d14-6bfb-718e-8acf-a5941cc716c4', '1', 'crm.callcenter.agent_registered.v1', 'crm.callcenter.v1', 'agent-01a22d14-6bfb-718e-8acf-a5941cc716c4', null, '2026-11-30 15:30:42.976715+00', '2026-11-30 15:30:42.990757+00', '01a22d14-6bd5-771d-8979-1b14760606f7', null, null, '{"agent_id":"01a22d14-6bfb-718e-8acf-a5941cc716c4","name":"sealed:v1:42etb3GQ_QpYQp0a6nkNQwotO2uLC75ciDl72SOf-Q==","capacity":{"phone":1,"chat":2}}', 'user-admin', null),
('30', '01a22d14-93df-76a2-99f1-6b0d2b5dfc5c', 'ticket-01a22d14-9262-757f-9917-2024f5eafa9d', '2', 'crm.callcenter.ticket_assigned.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:30:52.963333+00', '2026-11-30 15:30:53.034458+00', '01a22d14-9333-75da-a737-8d75bc0ea6a7', null, null, '{"ticket_id":"01a22d14-9262-757f-9917-2024f5eafa9d","customer_id":"50000000-0000-4000-8000-000000000005","agent_id":"01a22d14-6f13-7332-b0f3-1b76fe208674"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('31', '01a22d14-9609-7662-b246-a7e991af6060', 'ticket-01a22d14-9262-757f-9917-2024f5eafa9d', '3', 'crm.callcenter.ticket_replied.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:30:53.353627+00', '2026-11-30 15:30:53.582947+00', '01a22d14-9445-700c-b799-bb04ba511431', null, null, '{"ticket_id":"01a22d14-9262-757f-9917-2024f5eafa9d","customer_id":"50000000-0000-4000-8000-000000000005","author":"agent","body":"sealed:v1:PzX-Hn0BfnueElIxIeV65vsKhHpY6TmMQjb1B07hAi5cbakvo2o="}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('32', '01a22d14-9711-75dc-a090-d8628ffaf388', 'ticket-01a22d14-9262-757f-9917-2024f5eafa9d', '4', 'crm.callcenter.ticket_escalated.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:30:53.739495+00', '2026-11-30 15:30:53.850811+00', '01a22d14-964f-76cb-9e3e-a54a54ec5f5c', null, null, '{"ticket_id":"01a22d14-9262-757f-9917-2024f5eafa9d","customer_id":"50000000-0000-4000-8000-000000000005","level":1,"queue":"default"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('33', '01a22d14-9865-7227-8873-ac045b9f09be', 'ticket-01a22d14-9262-757f-9917-2024f5eafa9d', '5', 'crm.callcenter.ticket_resolved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:30:54.078588+00', '2026-11-30 15:30:54.200513+00', '01a22d14-9792-70db-8178-8dd6f7d5d7cf', null, null, '{"ticket_id":"01a22d14-9262-757f-9917-2024f5eafa9d","customer_id":"50000000-0000-4000-8000-000000000005"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('34', '01a22d14-997d-7600-a96e-f9630c223d48', 'ticket-01a22d14-9262-757f-9917-2024f5eafa9d', '6', 'crm.callcenter.ticket_reopened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:30:54.438011+00', '2026-11-30 15:30:54.476934+00', '01a22d14-98f4-767b-a993-669e412d7b9e', null, null, '{"ticket_id":"01a22d14-9262-757f-9917-2024f5eafa9d","customer_id":"50000000-0000-4000-8000-000000000005"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('35', '01a22d14-9b6a-7461-b2ba-cb4c10f82eaf', 'ticket-01a22d14-9a94-77d1-ab51-c705f6db2ba7', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 15:30:54.741025+00', '2026-11-30 15:30:54.964048+00', '01a22d14-99e3-7317-bbe9-ca369ea1274d', null, null, '{"ticket_id":"01a22d14-9a94-77d1-ab51-c705f6db2ba7","customer_id":"50000000-0000-4000-8000-000000000006","subject":"sealed:v1:aFEzDu1Qxlv1SbT2_iUApTJaoGWE0AGmigZk1bwEs9Q-s9iZ1Dhd5S_Hoq7X6DIPqcHw","queue":"default","priority":"normal","description":"sealed:v1:YVNU5QJ4UVrxUYScoJBEAY1LE5d5ZO_HjxHfiPLDX7QAfJhEnug_BQ=="}', 'user-admin', null),
('36', '01a22d14-9d61-7432-86f4-a8f559128bfd', 'ticket-01a22d14-9c81-7121-b0d1-bcbe52f3d07a', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:30:55.233921+00', '2026-11-30 15:30:55.469528+00', '01a22d14-9bc6-739c-9346-e939923ca1f7', null, null, '{"ticket_id":"01a22d14-9c81-7121-b0d1-bcbe52f3d07a","customer_id":"50000000-0000-4000-8000-000000000007","subject":"sealed:v1:uTUbF8NM8fntOXvU9Nvp9IfW4UjYcye6jy3w8nQKpjVM7H7g3TYEXTNtuej5eycy7U5p","queue":"default","priority":"high","description":"sealed:v1:pLU7KIKIwJobST_u4uWaKMJBnvRlkOslFd8xjwJ8cxB6e2RVA_Zyaw=="}', 'user-admin', null),
('37', '01a22d14-9f6e-73f9-90c5-ba2f864e1642', 'ticket-01a22d14-9c81-7121-b0d1-bcbe52f3d07a', '2', 'crm.callcenter.ticket_assigned.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:30:55.936074+00', '2026-11-30 15:30:55.984114+00', '01a22d14-9e31-710a-aa67-98688bf392c8', null, null, '{"ticket_id":"01a22d14-9c81-7121-b0d1-bcbe52f3d07a","customer_id":"50000000-0000-4000-8000-000000000007","agent_id":"01a22d14-6bfb-718e-8acf-a5941cc716c4"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('38', '01a22d14-a36d-7224-8e0f-d889d8ff204c', 'ticket-01a22d14-a100-7726-b486-18869e1e56bc', '1', 'crm.callcenter.ticket_opened.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:30:56.384199+00', '2026-11-30 15:30:57.034265+00', '01a22d14-a00b-76fe-9d9e-3b9d9bf647c4', null, null, '{"ticket_id":"01a22d14-a100-7726-b486-18869e1e56bc","customer_id":"50000000-0000-4000-8000-000000000008","subject":"sealed:v1:VF9IQIwGQ1JQomGyWBofsUMdIvzaCmD9aIJWa-kAiiL9R5AwCLKYFF7IoXWiNZECxcjZ","queue":"default","priority":"normal","description":"sealed:v1:1CHEjnivjK1oXI0LCpxeAwHAubsE5Y1HGDCaYlgwHzWRoy1LdQb6eQ=="}', 'user-admin', null),
('39', '01a22d14-a5b0-7535-a015-7b94d7004fe2', 'ticket-01a22d14-a100-7726-b486-18869e1e56bc', '2', 'crm.callcenter.ticket_assigned.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:30:57.498461+00', '2026-11-30 15:30:57.612959+00', '01a22d14-a435-772e-86e5-78676bf6f6e0', null, null, '{"ticket_id":"01a22d14-a100-7726-b486-18869e1e56bc","customer_id":"50000000-0000-4000-8000-000000000008","agent_id":"01a22d14-6f13-7332-b0f3-1b76fe208674"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('4', '01a22d14-6e0e-7074-8ced-adac64ebce75', 'agent-01a22d14-6bfb-718e-8acf-a5941cc716c4', '2', 'crm.callcenter.agent_state_changed.v1', 'crm.callcenter.v1', 'agent-01a22d14-6bfb-718e-8acf-a5941cc716c4', null, '2026-11-30 15:30:43.243626+00', '2026-11-30 15:30:43.472502+00', '01a22d14-6d59-7073-9454-28727809fe6d', null, null, '{"agent_id":"01a22d14-6bfb-718e-8acf-a5941cc716c4","state":"available","previous":"offline"}', 'user-admin', null),
('40', '01a22d14-a7b2-76a7-a684-d5bf8548864b', 'ticket-01a22d14-a100-7726-b486-18869e1e56bc', '3', 'crm.callcenter.ticket_replied.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:30:57.936105+00', '2026-11-30 15:30:58.119002+00', '01a22d14-a637-71f2-8bcf-238204dc1aac', null, null, '{"ticket_id":"01a22d14-a100-7726-b486-18869e1e56bc","customer_id":"50000000-0000-4000-8000-000000000008","author":"agent","body":"sealed:v1:syVFzUGEyRWWdYcFanD4mwmYLpcKr3H1Ed5V0dvRJj_qPfeQs0Y="}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('5', '01a22d14-7058-769b-9b6c-50ab5b021438', 'agent-01a22d14-6f13-7332-b0f3-1b76fe208674', '1', 'crm.callcenter.agent_registered.v1', 'crm.callcenter.v1', 'agent-01a22d14-6f13-7332-b0f3-1b76fe208674', null, '2026-11-30 15:30:43.905144+00', '2026-11-30 15:30:43.93614+00', '01a22d14-6ef2-7479-b838-42a9798bef70', null, null, '{"agent_id":"01a22d14-6f13-7332-b0f3-1b76fe208674","name":"sealed:v1:wA1QvRNv65VVDcapNuGtYjFWrTlMlVF4i3mtNvr7","capacity":{"phone":1,"chat":3}}', 'user-admin', null),
('6', '01a22d14-71f4-7398-a97f-87db3199bd55', 'contact-01a22d14-7180-776d-be5a-1fc79287e280', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:30:44.264261+00', '2026-11-30 15:30:44.455321+00', '01a22d14-710b-73e3-8341-841581d6b24c', null, null, '{"contact_id":"01a22d14-7180-776d-be5a-1fc79287e280","channel":"phone","queue":"support","customer_id":"50000000-0000-4000-8000-000000000000"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('7', '01a22d14-73f8-745f-b293-acfff2a6ff1c', 'contact-01a22d14-73c2-7680-aed6-b6527c321505', '1', 'crm.callcenter.contact_queued.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:30:44.830753+00', '2026-11-30 15:30:44.900935+00', '01a22d14-736e-74f6-aff4-a6d459022c16', null, null, '{"contact_id":"01a22d14-73c2-7680-aed6-b6527c321505","channel":"phone","queue":"support","customer_id":"50000000-0000-4000-8000-000000000001"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('8', '01a22d14-7637-76fa-b17e-328d6beb3d83', 'contact-01a22d14-7180-776d-be5a-1fc79287e280', '2', 'crm.callcenter.contact_reserved.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:30:45.217813+00', '2026-11-30 15:30:45.431981+00', '01a22d14-74fe-7634-9d0e-19693c06a5fb', null, null, '{"contact_id":"01a22d14-7180-776d-be5a-1fc79287e280","agent_id":"01a22d14-6992-752a-adde-7d2b1fc65148","reserved_until":"2026-11-30T16:30:45.217813Z","priority":3,"customer_id":"50000000-0000-4000-8000-000000000000"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('9', '01a22d14-7702-72f2-b097-a56610ceb8cd', 'contact-01a22d14-7180-776d-be5a-1fc79287e280', '3', 'crm.callcenter.contact_closed.v1', 'crm.callcenter.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:30:45.586817+00', '2026-11-30 15:30:45.651874+00', '01a22d14-76a3-73d5-8452-b58e2ba8e8e8', null, null, '{"contact_id":"01a22d14-7180-776d-be5a-1fc79287e280","outcome":"served","agent_id":"01a22d14-6992-752a-adde-7d2b1fc65148","customer_id":"50000000-0000-4000-8000-000000000000"}', 'user-admin', null);

insert into public.idempotency_keys (digest, fingerprint, status, response, created_at) values
(E'\\x04100c7e70da8d82a7a7a206dd3a7d23e0f469bd51b4a6e097ba684de0e6646b', E'\\x222a1d85f5eb071dd4f3dce86d283103cde40109d32e4ca208e2941bb154be07', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d383361342d373363352d393165332d323930623834646261313530227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d383631362d373033302d393839312d313438616338663837646164222c2273747265616d223a227469636b65742d30316132326431342d383361342d373363352d393165332d323930623834646261313530222c2276657273696f6e223a327d7d', '2026-11-30 15:30:49.505258+00'),
(E'\\x0a0d70d4c9e93cc60c19a695f33d70aa4112bdd09ae5a059c46ce3b6676104a8', E'\\x3b88e5a0a75087cb92d13112aa34b758392070612a045b122d5fb16e40c2c9ca', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d386365352d373237362d616333642d656363353534626263343337227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d386666342d373533312d623662642d633434616663663331626439222c2273747265616d223a227469636b65742d30316132326431342d386365352d373237362d616333642d656363353534626263343337222c2276657273696f6e223a337d7d', '2026-11-30 15:30:52.025393+00'),
(E'\\x0d841f9eb9d66f50a5774741810ed5df1ef2ad5ff6fc24b77eae6582820c9578', E'\\xbc83528bf53988b88ddee049a7febda6b1f2a1ac2bad4192e33fe38bbc0e3560', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431342d373833652d373032322d626233352d313235393464306234313330222c227072696f72697479223a307d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d373835342d373164372d623662382d636365343962346131393837222c2273747265616d223a22636f6e746163742d30316132326431342d373833652d373032322d626233352d313235393464306234313330222c2276657273696f6e223a317d7d', '2026-11-30 15:30:45.986958+00'),
(E'\\x18754a5c48c2f8f6b4f04113b95e711c07dabff17e9458b4920551db34be66b0', E'\\xd459febe73897e7527666a0a2afd887349e35d4c84ac85d7fe4219d785e986cf', '200', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431342d373138302d373736642d626535612d316663373932383765323830222c227072696f72697479223a337d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d373730322d373266322d623039372d613536363130636562386364222c2273747265616d223a22636f6e746163742d30316132326431342d373138302d373736642d626535612d316663373932383765323830222c2276657273696f6e223a337d7d', '2026-11-30 15:30:45.651811+00'),
(E'\\x19b8068ecdbe4009a015c346fc37557a228c680592d63cbd6fb2cb15a0b9d369', E'\\xdcec6841cec7abe6ef3f82c1b8dd90fb7f6d026085d88dcf23dc366f1e7f08e2', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431342d373363322d373638302d616564362d623635323763333231353035222c227072696f72697479223a337d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d373366382d373435662d623239332d616366666632613666663163222c2273747265616d223a22636f6e746163742d30316132326431342d373363322d373638302d616564362d623635323763333231353035222c2276657273696f6e223a317d7d', '2026-11-30 15:30:44.900876+00'),
(E'\\x1ea73e532d123d0724d492ae2150f186013a102c4b8cf40e20d177e9cfe23fd5', E'\\xc2cf6343aee4ce5664bc8666c04f5c97e487c2348c9ad66d8b9477d9701be5c8', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d613130302d373732362d623438362d313838363965316535366263227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d613562302d373533352d613031352d376239346437303034666532222c2273747265616d223a227469636b65742d30316132326431342d613130302d373732362d623438362d313838363965316535366263222c2276657273696f6e223a327d7d', '2026-11-30 15:30:57.6129+00'),
(E'\\x2ec2a6c6c1ed66737241b5d20fc4ed009f0159a3346eea5ca50870fefd44b712', E'\\x320b5d431dac1039cf3aec56a6f826d8c2c6f3279f033aa3b422693a4d12d52f', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d383837302d373563342d393838342d323366386563363734653434227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d383839392d373438642d613933302d353465373432643461616533222c2273747265616d223a227469636b65742d30316132326431342d383837302d373563342d393838342d323366386563363734653434222c2276657273696f6e223a317d7d', '2026-11-30 15:30:50.152802+00'),
(E'\\x2fe0ecda5746adafc2aae75cd2acb544a247187ab2fb6eab0263415b26a286e5', E'\\x30aaff138f00bced0e34a82253c06c9caafadc50a17c74b2905c36c52ec25749', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d383837302d373563342d393838342d323366386563363734653434227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d386264372d373133642d623237342d666335366563343238383631222c2273747265616d223a227469636b65742d30316132326431342d383837302d373563342d393838342d323366386563363734653434222c2276657273696f6e223a347d7d', '2026-11-30 15:30:50.98454+00'),
(E'\\x33e4e923d8db4f663f3357367b975f35bc5614fc37064e0dbefcd08c72bfdbf1', E'\\x531532480df3952d85c6591dcbd657b69fa9cb2c049e5f3c0793dae0ff206c1f', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d376639392d373236302d396433392d326165336635326233663532227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d383032622d373435322d623730652d653566396137623461636537222c2273747265616d223a227469636b65742d30316132326431342d376639392d373236302d396433392d326165336635326233663532222c2276657273696f6e223a317d7d', '2026-11-30 15:30:47.989418+00'),
(E'\\x36b428c5e1fd6a90fb1d1d28e64fccb13ae0e413b399ed4ea3862887c4ce3f43', E'\\x2f88d974270e6b9f8e3bba0d1feb6bf80dd0cf01453d8883ed4778eaf2368ebd', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d393236322d373537662d393931372d323032346635656166613964227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d393937642d373630302d613936652d663936333063323233643438222c2273747265616d223a227469636b65742d30316132326431342d393236322d373537662d393931372d323032346635656166613964222c2276657273696f6e223a367d7d', '2026-11-30 15:30:54.47688+00'),
(E'\\x4635dcc10de5f0bade7162f46f5623cb6fb784374e14f3d8b96f0c9364ea9c1d', E'\\x3c4a8819da37c1e402ffc0518254ace4234100d321f6162d0b784192561d118b', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d393236322d373537662d393931372d323032346635656166613964227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d393836352d373232372d383837332d616330343562396630396265222c2273747265616d223a227469636b65742d30316132326431342d393236322d373537662d393931372d323032346635656166613964222c2276657273696f6e223a357d7d', '2026-11-30 15:30:54.200468+00'),
(E'\\x4c2ef50d26e93f92ee32871c80590ef976b22b383b38a50743754cf2e1863e9c', E'\\x66f92dce23e54f1e29cfee2b86f4e0ee73a155d44112e9ea45a9049b98f861af', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d393236322d373537662d393931372d323032346635656166613964227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d393731312d373564632d613039302d643836323866666166333838222c2273747265616d223a227469636b65742d30316132326431342d393236322d373537662d393931372d323032346635656166613964222c2276657273696f6e223a347d7d', '2026-11-30 15:30:53.850749+00'),
(E'\\x553f45dc8b73bdd48e6ae9c43ceed6e306992f76b2a5c3e53bcf3c86d7c831a2', E'\\x7fdb2b4e9b0a3946ac45e4984d4fdf07a687ea50753c8bcfe1abce93e0486918', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d386365352d373237362d616333642d656363353534626263343337227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d393163372d373434322d623737352d386137646663313538333063222c2273747265616d223a227469636b65742d30316132326431342d386365352d373237362d616333642d656363353534626263343337222c2276657273696f6e223a357d7d', '2026-11-30 15:30:52.490682+00'),
(E'\\x59e2abcb5073974a74bffb1fc8f9dcc9f46914c06ce7ba389333be53e4996be9', E'\\x62b3201879085caa960d8b6c38778474a5234f8b206509d8d85c5eeab0b983a6', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d383361342d373363352d393165332d323930623834646261313530227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d383432642d373066322d396663322d333431646636346330326231222c2273747265616d223a227469636b65742d30316132326431342d383361342d373363352d393165332d323930623834646261313530222c2276657273696f6e223a317d7d', '2026-11-30 15:30:49.017593+00'),
(E'\\x5c1c8340eb9a7d98332c8d78a87605073105282b79a15a8757da0488fd43fa5e', E'\\x807631aad40666db7517d8e7e68b0bc4966780b99d6fd1d1895068cc268139bf', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431342d373138302d373736642d626535612d316663373932383765323830222c227072696f72697479223a337d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d373166342d373339382d613937662d383764623331393962643535222c2273747265616d223a22636f6e746163742d30316132326431342d373138302d373736642d626535612d316663373932383765323830222c2276657273696f6e223a317d7d', '2026-11-30 15:30:44.455257+00'),
(E'\\x6890a8dfd76c9fb9a0bbb20ea5b3c22ebc55f55e6ac40ece14cc88d168c771f1', E'\\x0641528baf570432b909d275e5aa0e8bef1336235abe8a98c34bf2973efd5429', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d383361342d373363352d393165332d323930623834646261313530227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d383761312d373262662d616634372d363736346432353761356636222c2273747265616d223a227469636b65742d30316132326431342d383361342d373363352d393165332d323930623834646261313530222c2276657273696f6e223a337d7d', '2026-11-30 15:30:49.891951+00'),
(E'\\x6ac532b15870128e9d89fcec7843a96fb8295ce146cdf94d3e96b1c9ff8ae016', E'\\x55c5ad5136bf563ebf6328d37a1962b799d255488d9ef2883ed5aac717b5b4d5', '200', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326431342d366266622d373138652d386163662d613539343163633731366334222c227374617465223a22617661696c61626c65227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d366530652d373037342d386365642d616461633634656263653735222c2273747265616d223a226167656e742d30316132326431342d366266622d373138652d386163662d613539343163633731366334222c2276657273696f6e223a327d7d', '2026-11-30 15:30:43.459549+00'),
(E'\\x6e6394faab25f780063b81bccc05282325a5e1c999658ad610e34b13c6e4fe84', E'\\xf3d2a39312b6218968b4a326e7fd3a565d4ac73c851fa24873ef6f35c9eb818e', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d613130302d373732362d623438362d313838363965316535366263227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d613336642d373232342d386530662d643838396438666632303463222c2273747265616d223a227469636b65742d30316132326431342d613130302d373732362d623438362d313838363965316535366263222c2276657273696f6e223a317d7d', '2026-11-30 15:30:57.034203+00'),
(E'\\x6f310affe2929e2278278810df7c7546a07be2c6a44f13c0b5618b90409c54a1', E'\\xe0aaa935d8462549f3b3780b1afed5ddefff4d0de076d7a04b5f39a831fdc502', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d376334622d373365342d386463342d646662366237333239663063227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d376439362d373364332d613835372d643935396636616166356661222c2273747265616d223a227469636b65742d30316132326431342d376334622d373365342d386463342d646662366237333239663063222c2276657273696f6e223a317d7d', '2026-11-30 15:30:47.630747+00'),
(E'\\x73ba68aa686259c9475ca4b4ba22fe7cbacdd92adbe3d9af298b143c0bb934e1', E'\\x188d19f2b8c0ab3057bb4900b31e504e199decf12f26a4e68b0b5ea90bdea256', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d393236322d373537662d393931372d323032346635656166613964227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d393630392d373636322d623234362d613765393931616636303630222c2273747265616d223a227469636b65742d30316132326431342d393236322d373537662d393931372d323032346635656166613964222c2276657273696f6e223a337d7d', '2026-11-30 15:30:53.582897+00'),
(E'\\x769d7fc17ef775294914b979ba6ffbd80a7f32baf26f338241366ee0fafb2aa1', E'\\x841079a31c1734c461c8b322bd3fe432000f817fa4d829ba2238b69125d1a174', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d613130302d373732362d623438362d313838363965316535366263227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d613762322d373661372d613638342d643562663835343838363462222c2273747265616d223a227469636b65742d30316132326431342d613130302d373732362d623438362d313838363965316535366263222c2276657273696f6e223a337d7d', '2026-11-30 15:30:58.118943+00'),
(E'\\x79511193bf2373d71a631a6a314e74b0beb9891a76505f10ae4832fbae3e95c0', E'\\x6a08ed9f925c82f40a59f00e42a3b65be7cf7455200c9ac5ff983e9981ca32bd', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d396338312d373132312d623064312d626362653532663364303761227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d396436312d373433322d383666342d613866353539313238626664222c2273747265616d223a227469636b65742d30316132326431342d396338312d373132312d623064312d626362653532663364303761222c2276657273696f6e223a317d7d', '2026-11-30 15:30:55.469463+00'),
(E'\\x7b7fcddf575f9e41ee1d5cafc104d10dd124df785cc0a53965b20fe4445af345', E'\\x5e9311db257b826ff2250cb5094d47d755e91eea3fadfb7ae29a16ffc0465232', '200', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431342d373363322d373638302d616564362d623635323763333231353035222c227072696f72697479223a337d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d373762662d373533662d613161302d613766353366303437616333222c2273747265616d223a22636f6e746163742d30316132326431342d373363322d373638302d616564362d623635323763333231353035222c2276657273696f6e223a327d7d', '2026-11-30 15:30:45.827888+00'),
(E'\\x84f74112737563b2f84349fc2f2a139162427d47597dab4e6fece908f22cf0d1', E'\\xa8ba423a49c122db6dbf6967e746366a1139c1564e81509c8b474c18a5f2959c', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d393236322d373537662d393931372d323032346635656166613964227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d393265342d373134312d383133332d303031336264643830393236222c2273747265616d223a227469636b65742d30316132326431342d393236322d373537662d393931372d323032346635656166613964222c2276657273696f6e223a317d7d', '2026-11-30 15:30:52.776692+00'),
(E'\\x8660a3ad5a3ef5f2d289bfdb12774af2f52a451fdcbe891cf3fc8ac9c639f0f4', E'\\xdd225bd8941348ea4dfe8b456fa6c61a7eb009ae2a558676e515711edd75f6a0', '201', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326431342d366266622d373138652d386163662d613539343163633731366334222c227374617465223a226f66666c696e65227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d366361612d373234322d623963312d623936343836356661343665222c2273747265616d223a226167656e742d30316132326431342d366266622d373138652d386163662d613539343163633731366334222c2276657273696f6e223a317d7d', '2026-11-30 15:30:42.99072+00'),
(E'\\x8f29717b47dd2e34588fffaa7b79ed79e9a70c1e3b0532201c59730114c8a224', E'\\xd853cffecbebe443bde7e1dee0e93b875a89c34dd8a4824576f636a05fca4294', '201', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326431342d366631332d373333322d623066332d316237366665323038363734222c227374617465223a226f66666c696e65227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d373035382d373639622d396236632d353061623562303231343338222c2273747265616d223a226167656e742d30316132326431342d366631332d373333322d623066332d316237366665323038363734222c2276657273696f6e223a317d7d', '2026-11-30 15:30:43.936096+00'),
(E'\\x9b82f3f040751c7257702aedd8fe6f91184bf1f1fce2e58025a22b5c38ffd19d', E'\\x73d13ad89ba1b079febd04045924d7bc4eb2a424dfe5a8b984964486dce92434', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d396338312d373132312d623064312d626362653532663364303761227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d396636652d373366392d393063352d626132663836346531363432222c2273747265616d223a227469636b65742d30316132326431342d396338312d373132312d623064312d626362653532663364303761222c2276657273696f6e223a327d7d', '2026-11-30 15:30:55.984065+00'),
(E'\\x9eae7e50e759e941b7a96d38b0a07d2e575d0d87cf460b21ae2970b7a4d06916', E'\\x70d9ce6efa06d5fdf0953079aeced9516f4b4da8f6d6655c6bfedc3a35631c1b', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d383837302d373563342d393838342d323366386563363734653434227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d386138352d373065632d383764312d356233373965633663663538222c2273747265616d223a227469636b65742d30316132326431342d383837302d373563342d393838342d323366386563363734653434222c2276657273696f6e223a337d7d', '2026-11-30 15:30:50.633984+00'),
(E'\\xa1b52822147fe9520e3cd7fa69f9183d5eab9cd9c430cf87ffad60b278ab1ddc', E'\\xb3a85e1d17c9085b029eec77d6bc78064c7f394d9db271029dc685ec5749db50', '201', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326431342d363939322d373532612d616464652d376432623166633635313438222c227374617465223a226f66666c696e65227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d366136342d373030382d626236642d333735613230333661386238222c2273747265616d223a226167656e742d30316132326431342d363939322d373532612d616464652d376432623166633635313438222c2276657273696f6e223a317d7d', '2026-11-30 15:30:42.470383+00'),
(E'\\xaa36c05b3b37db15b8d6f3bdcb8d7a61164adf539338719466f942db681e0779', E'\\xb8e64c344783898b255d7f7a5169ec15b1713be73cf40c8cf41b593e61a3c5d6', '200', E'\\x7b22696473223a7b226167656e745f6964223a2230316132326431342d363939322d373532612d616464652d376432623166633635313438222c227374617465223a22617661696c61626c65227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d366237322d373266352d393932302d383866626238393564326163222c2273747265616d223a226167656e742d30316132326431342d363939322d373532612d616464652d376432623166633635313438222c2276657273696f6e223a327d7d', '2026-11-30 15:30:42.676753+00'),
(E'\\xb39f9154491e0f0d0cee8dbc48ec4717dc8c26be3dd0dc1553dfa88be8f26225', E'\\x67d3d5654c4012c97430f64eb341372ea71f15928798a713e7fa95e1b5cc244f', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d376639392d373236302d396433392d326165336635326233663532227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d383163302d373733362d393439622d623130376335323732663965222c2273747265616d223a227469636b65742d30316132326431342d376639392d373236302d396433392d326165336635326233663532222c2276657273696f6e223a327d7d', '2026-11-30 15:30:48.394543+00'),
(E'\\xbf5ca8ad773a26c150c733c31e0a50d48e4fcce5ea3ea674149efd7fd479b663', E'\\x0cde75467526a2a115c96000417740abdabdee94804c36913b3c4982cc36028f', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d386365352d373237362d616333642d656363353534626263343337227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d386561652d373163312d613563642d363863386335366363613537222c2273747265616d223a227469636b65742d30316132326431342d386365352d373237362d616333642d656363353534626263343337222c2276657273696f6e223a327d7d', '2026-11-30 15:30:51.699378+00'),
(E'\\xbfa3b67a0759fc16d7da6e9fd2d452f1d9b7c925ebb106992a728c3cdb72333e', E'\\xe4052a3b0c811e7809e13993ed123b50e3787321b2c1f15593d9c8b784619638', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431342d373933392d373734352d383231372d346434336363313236313237222c227072696f72697479223a307d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d373935662d373465392d623034362d643338393539353264376463222c2273747265616d223a22636f6e746163742d30316132326431342d373933392d373734352d383231372d346434336363313236313237222c2276657273696f6e223a317d7d', '2026-11-30 15:30:46.248153+00'),
(E'\\xc0a5352f3dc93e9eb0b474d4901134f187ac1cfe937c3940d1c5235d6e7fab19', E'\\x80a09fec1e860d972cf0dffbee0b7b4658b66779b4027e30cc47f07c6fdafbae', '200', E'\\x7b22696473223a7b22756e6974223a2237303030303030302d303030302d303030302d303030302d303030303030303030303031222c226170706c696564223a312c226475706c696361746573223a302c2277616974696e67223a302c22626c6f636b696e67223a6e756c6c7d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d633138642d373535382d613737332d653734393432333636636461222c2273747265616d223a22637573746f6d65722d37303030303030302d303030302d303030302d303030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 15:31:04.913681+00'),
(E'\\xc219668f2033709ff50e9034ace3f661d5fb61d0a6fd9cb37a16f066fc369dc5', E'\\xf3eb82bda71530d6b7663bb239858d93f0b0f5305dbbde06b52f9e7a93dcabfd', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d386365352d373237362d616333642d656363353534626263343337227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d386439312d373133372d383435632d336664366132346238313338222c2273747265616d223a227469636b65742d30316132326431342d386365352d373237362d616333642d656363353534626263343337222c2276657273696f6e223a317d7d', '2026-11-30 15:30:51.432714+00'),
(E'\\xc42577e245ebe636c1909e1041d1c5de341e3b7879ade7c85802bf9b635ded78', E'\\x1492d5dc4e35c38cb20a8889d4378ccd536501f895371f98f6bd3f545a09ac08', '200', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431342d373138302d373736642d626535612d316663373932383765323830222c227072696f72697479223a337d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d373633372d373666612d623137652d333238643662656233643833222c2273747265616d223a22636f6e746163742d30316132326431342d373138302d373736642d626535612d316663373932383765323830222c2276657273696f6e223a327d7d', '2026-11-30 15:30:45.431939+00'),
(E'\\xe61d216a08b8e7ddb6f878e319e3d4610e4b64c97935784637cccabd80fd8144', E'\\xe2b18d06fb146e93d446aaf0e1f72ab8d015155d372dd5fb9a2840072067efd1', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d393236322d373537662d393931372d323032346635656166613964227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d393364662d373661322d393966312d366230643262356466633563222c2273747265616d223a227469636b65742d30316132326431342d393236322d373537662d393931372d323032346635656166613964222c2276657273696f6e223a327d7d', '2026-11-30 15:30:53.034413+00'),
(E'\\xe9e15336bb806dc7658bb18ac29b0c4e2ffa674821927dffc2fc96e0b8a057cc', E'\\x93a222b76494ad280734fd946b5d70082d2d1995409581f8b0691e99acca5ec4', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d383837302d373563342d393838342d323366386563363734653434227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d383936392d373232652d393061312d383237343065373366333236222c2273747265616d223a227469636b65742d30316132326431342d383837302d373563342d393838342d323366386563363734653434222c2276657273696f6e223a327d7d', '2026-11-30 15:30:50.348241+00'),
(E'\\xf3c0dcf1c1a04c14a6315250b3c3a91d5a01bb046d0691bea303ad00e5b6840f', E'\\x484eda8c1d45da48bb46856d74733c5e2b94cf3074372b39b27cad1097eca4ac', '201', E'\\x7b22696473223a7b22636f6e746163745f6964223a2230316132326431342d376137662d373032362d623161642d386134613238383961323835222c227072696f72697479223a307d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d376161662d373065612d383332302d393366336262633837333261222c2273747265616d223a22636f6e746163742d30316132326431342d376137662d373032362d623161642d386134613238383961323835222c2276657273696f6e223a317d7d', '2026-11-30 15:30:46.593426+00'),
(E'\\xf53cec28441c05e3ea6df1742c088438d718fc76479ac8cbbcbfe80b88e36c0f', E'\\xdd654564da28a9df1f2cd7bf93ec477a8be9965eedebd79dbdc776263115a2c7', '201', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d396139342d373764312d616235312d633730356636646232626137227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d396236612d373436312d623262612d636234633130663832656166222c2273747265616d223a227469636b65742d30316132326431342d396139342d373764312d616235312d633730356636646232626137222c2276657273696f6e223a317d7d', '2026-11-30 15:30:54.96401+00'),
(E'\\xfb2f804eaa8c2d413976f0c9777f164ee19dc0ed06cd1b77c1a2e1f510dd66c6', E'\\x605a3fb3b261e5a7190b3b0e762b2b43c596f43d6c7769605d0b35d5bfb1f70c', '200', E'\\x7b22696473223a7b227469636b65745f6964223a2230316132326431342d386365352d373237362d616333642d656363353534626263343337227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d393130312d373039382d626435352d383163383138343637313630222c2273747265616d223a227469636b65742d30316132326431342d386365352d373237362d616333642d656363353534626263343337222c2276657273696f6e223a347d7d', '2026-11-30 15:30:52.297428+00');

insert into public.open_contacts (contact_id, version, customer_id, channel, queue, skills, waiting_since, agent_id, reserved_until, taken_at) values
('01a22d14-73c2-7680-aed6-b6527c321505', '2', '50000000-0000-4000-8000-000000000001', 'phone', 'support', '{}', '2026-11-30 15:30:44.830753+00', '01a22d14-6bfb-718e-8acf-a5941cc716c4', '2026-11-30 16:30:45.693974+00', '2026-11-30 15:30:45.693974+00'),
('01a22d14-783e-7022-bb35-12594d0b4130', '1', '50000000-0000-4000-8000-000000000002', 'phone', 'default', '{looms}', '2026-11-30 15:30:45.965759+00', null, null, null),
('01a22d14-7939-7745-8217-4d43cc126127', '1', null, 'chat', 'default', '{}', '2026-11-30 15:30:46.220543+00', null, null, null),
('01a22d14-7a7f-7026-b1ad-8a4a2889a285', '1', '50000000-0000-4000-8000-000000000004', 'email', 'default', '{}', '2026-11-30 15:30:46.564943+00', null, null, null);

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('01a22d14-6992-752a-adde-7d2b1fc65148', E'\\x0132a2433d52fdfcf52435c6ad4bf56120edd32fcbb941c5f26fcdd4e61e2b4d817a725c1c783151dc7ca30ede1cddbeb430cca668f371fd720c4c8bf7', '2026-11-30 15:30:42.364227+00', null),
('01a22d14-6bfb-718e-8acf-a5941cc716c4', E'\\x01770003c03fc9b8fa1a6ff1cc30cda405e155384c2046415c7f8b729f96f03230de37301fc1d2b1185cd46ca736086fcc5d41d7430cb77d6d8d0b075e', '2026-11-30 15:30:42.850625+00', null),
('01a22d14-6f13-7332-b0f3-1b76fe208674', E'\\x01f9fc31b7c11eb41353704c24bf19da0504b1a0bfc8689af79239a266d5a26650adb6f48de4cfcf1e1894946d5ab80986ca0365a7838b7570fa162890', '2026-11-30 15:30:43.772623+00', null),
('50000000-0000-4000-8000-000000000000', E'\\x0145fcbc23ad2836aeec14c90f39f6fc7f745dbef9e87d0a15be79139912d4a2f548fd5ab2acaa81c6456b4c0a97443df2bf96209b1241ab9c7c51abe4', '2026-11-30 15:30:47.047791+00', null),
('50000000-0000-4000-8000-000000000001', E'\\x01995bb2625428768084a29bb379b1aad9eeaa4a21c8a86ebf8f48da2aa77b5ac7b974762450cd742a23b3066051cd7127244c52ea85c4fe697d5cb487', '2026-11-30 15:30:47.907018+00', null),
('50000000-0000-4000-8000-000000000002', E'\\x018c024b14da6613465b7e320f1237bb847c8d8e304e84d282b29fd738dfb71c769c8f998e73ea4c90b78703473043c0022440daded07d1e9774121eda', '2026-11-30 15:30:48.914715+00', null),
('50000000-0000-4000-8000-000000000003', E'\\x0154bc88631129d0c455945f3bfd03e792c1c8bb190cd82d88facd6b9538c6cec47673fbf4f923629aa634a40d055acf3b210aa7cd0958240f403c4fa3', '2026-11-30 15:30:50.109699+00', null),
('50000000-0000-4000-8000-000000000004', null, '2026-11-30 15:30:51.287441+00', '2026-11-30 15:31:00.892525+00'),
('50000000-0000-4000-8000-000000000005', E'\\x019275c2f6d769818229f828d19bae19bf804cf78c325226bbdd10fcb89a2fe9df9afdf080c1f7f7300858d218e88d456dc9da7e7de07c91ddd6eed31d', '2026-11-30 15:30:52.698127+00', null),
('50000000-0000-4000-8000-000000000006', E'\\x019b1fcec527bc35a8d038180d682f8fadfd4085332d94b58331075fb9ca277d4393c5fba75d00051305d5d5a68a1cc46713547a831e0a5f9621dc96a3', '2026-11-30 15:30:54.82834+00', null),
('50000000-0000-4000-8000-000000000007', E'\\x01a4e8997d10e6078cdd2ebf5940194d977482d3a5f79fc77b80767e71cfc30a7e5cbf701b6359c31466b38813401e5313bb691aeb53651fb27294246a', '2026-11-30 15:30:55.325013+00', null),
('50000000-0000-4000-8000-000000000008', E'\\x01a1f468909fdc36db33c592809fb97d8a63ea37942a50af592731ae078bf40666933d9e0497b97103c5ab0d26dc6bda9a48b0079f8dccb52a213fe409', '2026-11-30 15:30:56.871624+00', null),
('50000000-0000-4000-8000-000000000009', null, '2026-11-30 15:31:01.187541+00', '2026-11-30 15:31:01.187541+00'),
('50000000-0000-4000-8000-00000000000a', null, '2026-11-30 15:31:01.187541+00', '2026-11-30 15:31:01.187541+00');

insert into public.projection_shape (only_row, shape) values
('true', '2');

insert into public.relay_epoch (only_row, epoch, restored_epoch) values
('true', '1', '0');

insert into public.relay_log (topic, partition, epoch, first_epoch, first_event_id, last_offset) values
('crm.callcenter.v1', '1', '1', '1', '01a22d14-9d61-7432-86f4-a8f559128bfd', '1'),
('crm.callcenter.v1', '10', '1', '1', '01a22d14-7aaf-70ea-8320-93f3bbc8732a', '5'),
('crm.callcenter.v1', '2', '1', '1', '01a22d14-8899-748d-a930-54e742d4aae3', '3'),
('crm.callcenter.v1', '3', '1', '1', '01a22d14-6caa-7242-b9c1-b964865fa46e', '5'),
('crm.callcenter.v1', '4', '1', '1', '01a22d14-7854-71d7-b6b8-cce49b4a1987', '10'),
('crm.callcenter.v1', '5', '1', '1', '01a22d14-6a64-7008-bb6d-375a2036a8b8', '1'),
('crm.callcenter.v1', '6', '1', '1', '01a22d14-73f8-745f-b293-acfff2a6ff1c', '4'),
('crm.callcenter.v1', '7', '1', '1', '01a22d14-71f4-7398-a97f-87db3199bd55', '3');

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
('agent-01a22d14-6992-752a-adde-7d2b1fc65148', '2', 'agent-01a22d14-6992-752a-adde-7d2b1fc65148'),
('agent-01a22d14-6bfb-718e-8acf-a5941cc716c4', '2', 'agent-01a22d14-6bfb-718e-8acf-a5941cc716c4'),
('agent-01a22d14-6f13-7332-b0f3-1b76fe208674', '1', 'agent-01a22d14-6f13-7332-b0f3-1b76fe208674'),
('contact-01a22d14-7180-776d-be5a-1fc79287e280', '3', '50000000-0000-4000-8000-000000000000'),
('contact-01a22d14-73c2-7680-aed6-b6527c321505', '2', '50000000-0000-4000-8000-000000000001'),
('contact-01a22d14-783e-7022-bb35-12594d0b4130', '1', '50000000-0000-4000-8000-000000000002'),
('contact-01a22d14-7939-7745-8217-4d43cc126127', '1', 'contact-01a22d14-7939-7745-8217-4d43cc126127'),
('contact-01a22d14-7a7f-7026-b1ad-8a4a2889a285', '1', '50000000-0000-4000-8000-000000000004'),
('ticket-01a22d14-7c4b-73e4-8dc4-dfb6b7329f0c', '1', '50000000-0000-4000-8000-000000000000'),
('ticket-01a22d14-7f99-7260-9d39-2ae3f52b3f52', '2', '50000000-0000-4000-8000-000000000001'),
('ticket-01a22d14-83a4-73c5-91e3-290b84dba150', '3', '50000000-0000-4000-8000-000000000002'),
('ticket-01a22d14-8870-75c4-9884-23f8ec674e44', '4', '50000000-0000-4000-8000-000000000003'),
('ticket-01a22d14-8ce5-7276-ac3d-ecc554bbc437', '5', '50000000-0000-4000-8000-000000000004'),
('ticket-01a22d14-9262-757f-9917-2024f5eafa9d', '6', '50000000-0000-4000-8000-000000000005'),
('ticket-01a22d14-9a94-77d1-ab51-c705f6db2ba7', '1', '50000000-0000-4000-8000-000000000006'),
('ticket-01a22d14-9c81-7121-b0d1-bcbe52f3d07a', '2', '50000000-0000-4000-8000-000000000007'),
('ticket-01a22d14-a100-7726-b486-18869e1e56bc', '3', '50000000-0000-4000-8000-000000000008');

select setval('projection.parked_seq_seq', 4, true);
select setval('public.events_position', 40, true);
