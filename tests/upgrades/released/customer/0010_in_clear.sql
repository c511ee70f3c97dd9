-- The customer service as of commit 0c83502, revision 0010_in_clear: its whole database, filled through the code of then.

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
    staff_id uuid,
    constraint customers_pkey PRIMARY KEY (customer_id)
) with (fillfactor=80);
CREATE INDEX customers_email ON projection.customers USING btree (email_token) WHERE (email_token IS NOT NULL);
CREATE INDEX customers_grade ON projection.customers USING btree (grade, customer_id);
CREATE INDEX customers_owner ON projection.customers USING btree (owner, registered_at, customer_id);
CREATE INDEX customers_phone ON projection.customers USING btree (phone_token) WHERE (phone_token IS NOT NULL);
CREATE INDEX customers_region ON projection.customers USING btree (region, customer_id);
CREATE INDEX customers_registered_at ON projection.customers USING btree (registered_at, customer_id);

create table projection.happenings (
    customer_id uuid not null,
    what text collate "C" not null,
    at timestamp with time zone not null,
    id uuid not null,
    data text,
    constraint happenings_pkey PRIMARY KEY (customer_id, what, at, id)
);

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
    actor text collate "C",
    via text collate "C",
    constraint events_pkey PRIMARY KEY ("position"),
    constraint events_event_id_key UNIQUE (event_id),
    constraint events_stream_version_key UNIQUE (stream, version)
);
CREATE INDEX events_actor ON public.events USING btree (actor, recorded_at, "position") WHERE (actor IS NOT NULL);
CREATE INDEX events_owner_assigned ON public.events USING btree ((((data)::json ->> 'owner'::text)), subject) WHERE (type = 'crm.customer.owner_assigned.v1'::text);
CREATE INDEX events_subject ON public.events USING btree (subject, occurred_at, "position") WHERE (subject IS NOT NULL);

create table public.hand_overs (
    hand_over_id uuid not null,
    staff_id uuid not null,
    event_id uuid not null,
    reached uuid not null default '00000000-0000-0000-0000-000000000000'::uuid,
    customers integer not null default 0,
    finished_at timestamp with time zone,
    constraint hand_overs_pkey PRIMARY KEY (hand_over_id)
);
CREATE UNIQUE INDEX hand_overs_under_way ON public.hand_overs USING btree (staff_id) WHERE (finished_at IS NULL);

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
CREATE INDEX names_in_clear ON public.names USING btree (customer_id) WHERE ((words <> ''::tsvector) AND (NOT (words @@ '''='':*'::tsquery)));
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

create table public.staff (
    staff_id uuid not null,
    team text collate "C",
    manager_id uuid,
    state text not null,
    until timestamp with time zone,
    registered_at timestamp with time zone not null,
    constraint staff_pkey PRIMARY KEY (staff_id)
);
CREATE INDEX staff_by_team ON public.staff USING btree (team, registered_at, staff_id);
CREATE INDEX staff_registered_at ON public.staff USING btree (registered_at, staff_id);

create table public.staff_subjects (
    subject text collate "C" not null,
    staff_id uuid not null,
    signs_in boolean not null,
    constraint staff_subjects_pkey PRIMARY KEY (subject)
);
CREATE INDEX staff_subjects_of ON public.staff_subjects USING btree (staff_id);

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

insert into projection.activity (customer_id, interactions, complaints, purchases, last_interaction_at, last_interaction_id, last_interaction, last_purchase_at, last_purchase_id, last_purchase, last_payment_at, last_refund_at) values
('50000000-0000-4000-8000-000000000000', '1', '0', '2', '2026-03-01 12:00:00+00', 'bcc54f33-76ab-4e79-bef3-02a2e6bcc66d', '{"interaction_id":"bcc54f33-76ab-4e79-bef3-02a2e6bcc66d","customer_id":"50000000-0000-4000-8000-000000000000","channel":"phone","direction":"inbound","topic":"delivery"}', '2026-03-01 12:00:00+00', 'cee3f953-0c42-41b5-b303-ce9447d369e0', '{"purchase_id":"cee3f953-0c42-41b5-b303-ce9447d369e0","customer_id":"50000000-0000-4000-8000-000000000000","amount":"20.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000001', '1', '1', '3', '2026-03-01 12:00:00+00', 'f63f08ad-5019-4872-8cf4-922d81fc1abb', '{"interaction_id":"f63f08ad-5019-4872-8cf4-922d81fc1abb","customer_id":"50000000-0000-4000-8000-000000000001","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"}}', '2026-03-02 12:00:00+00', '759da6bf-273d-4f86-a29f-56b90fab82bc', '{"purchase_id":"759da6bf-273d-4f86-a29f-56b90fab82bc","customer_id":"50000000-0000-4000-8000-000000000001","amount":"21.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000002', '1', '0', '3', '2026-03-01 12:00:00+00', '430f03fa-6f3c-4b1c-b2ef-00c680aa7e83', '{"interaction_id":"430f03fa-6f3c-4b1c-b2ef-00c680aa7e83","customer_id":"50000000-0000-4000-8000-000000000002","channel":"phone","direction":"inbound","topic":"(sealed)"}', '2026-03-03 12:00:00+00', '1200a870-0075-497a-bf8a-9bac5866b932', '{"purchase_id":"1200a870-0075-497a-bf8a-9bac5866b932","customer_id":"50000000-0000-4000-8000-000000000002","amount":"22.50","currency":"USD","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-03-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000003', '2', '1', '2', '2026-03-01 12:00:00+00', 'fe1bbd48-cd86-4ac2-bdbc-71bcef867e5b', '{"interaction_id":"fe1bbd48-cd86-4ac2-bdbc-71bcef867e5b","customer_id":"50000000-0000-4000-8000-000000000003","channel":"phone","direction":"inbound","topic":"delivery","replaces":"b73419f3-2901-40a8-912f-86bf94a061c0"}', '2026-03-04 12:00:00+00', 'b7dc80e1-770b-482e-b57f-ff6c7a551cdf', '{"purchase_id":"b7dc80e1-770b-482e-b57f-ff6c7a551cdf","customer_id":"50000000-0000-4000-8000-000000000003","amount":"23.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000004', '1', '0', '2', '2026-03-01 12:00:00+00', '9221f9b3-7484-4cdf-b30e-3fdbdbe5af54', '{"interaction_id":"9221f9b3-7484-4cdf-b30e-3fdbdbe5af54","customer_id":"50000000-0000-4000-8000-000000000004","channel":"phone","direction":"inbound","topic":"(sealed)"}', '2026-03-05 12:00:00+00', 'db96e0b6-1d2a-4edd-ac5a-217fbfd6d2a9', '{"purchase_id":"db96e0b6-1d2a-4edd-ac5a-217fbfd6d2a9","customer_id":"50000000-0000-4000-8000-000000000004","amount":"24.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000005', '1', '1', '2', '2026-03-01 12:00:00+00', 'e4a232a4-381f-41bc-816f-5207076b288f', '{"interaction_id":"e4a232a4-381f-41bc-816f-5207076b288f","customer_id":"50000000-0000-4000-8000-000000000005","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"}}', '2026-03-06 12:00:00+00', '62a453cb-0dbf-4cea-8df7-cad3fe82cad0', '{"purchase_id":"62a453cb-0dbf-4cea-8df7-cad3fe82cad0","customer_id":"50000000-0000-4000-8000-000000000005","amount":"25.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000006', '1', '0', '2', '2026-03-01 12:00:00+00', '49309296-7a84-46d6-913a-920a75b71576', '{"interaction_id":"49309296-7a84-46d6-913a-920a75b71576","customer_id":"50000000-0000-4000-8000-000000000006","channel":"phone","direction":"inbound","topic":"delivery"}', '2026-03-07 12:00:00+00', 'a73814f9-e166-4f72-9849-e3383622a885', '{"purchase_id":"a73814f9-e166-4f72-9849-e3383622a885","customer_id":"50000000-0000-4000-8000-000000000006","amount":"26.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000007', '1', '1', '2', '2026-03-01 12:00:00+00', 'b1afe4b5-00cb-4dd4-b926-2ce09a44da00', '{"interaction_id":"b1afe4b5-00cb-4dd4-b926-2ce09a44da00","customer_id":"50000000-0000-4000-8000-000000000007","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"}}', '2026-03-08 12:00:00+00', '6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d', '{"purchase_id":"6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d","customer_id":"50000000-0000-4000-8000-000000000007","amount":"27.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000008', '1', '0', '2', '2026-03-01 12:00:00+00', '42a6c8ac-de16-4389-9d1a-5b9087365ce1', '{"interaction_id":"42a6c8ac-de16-4389-9d1a-5b9087365ce1","customer_id":"50000000-0000-4000-8000-000000000008","channel":"phone","direction":"inbound","topic":"(sealed)"}', '2026-03-09 12:00:00+00', '1210cb75-934b-45ec-b0cb-a6d6d61e376e', '{"purchase_id":"1210cb75-934b-45ec-b0cb-a6d6d61e376e","customer_id":"50000000-0000-4000-8000-000000000008","amount":"28.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00'),
('50000000-0000-4000-8000-000000000009', '1', '1', '2', '2026-03-01 12:00:00+00', '0854f50a-53eb-4b9b-bb51-28fc4f459d9e', '{"interaction_id":"0854f50a-53eb-4b9b-bb51-28fc4f459d9e","customer_id":"50000000-0000-4000-8000-000000000009","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"}}', '2026-03-10 12:00:00+00', 'e159894b-5b31-401e-a212-1e14da28426c', '{"purchase_id":"e159894b-5b31-401e-a212-1e14da28426c","customer_id":"50000000-0000-4000-8000-000000000009","amount":"29.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}', '2026-02-02 12:00:00+00', '2026-02-03 12:00:00+00');

insert into projection.customers (customer_id, kind, region, industry, owner, registered_at, erased, name_event, name_version, name_sealed, email_token, phone_token, grade, standing, merged_into, staff_id) values
('50000000-0000-4000-8000-000000000000', 'organization', 'north', 'computing', 'auth0|sam', '2026-11-30 15:29:55.517104+00', 'false', '01a22d13-b439-70db-9e8a-2fe596be16a5', '1', 'sealed:v1:eOScMagn7aEmzZByF0flulHleN51nqDPQToTf37jp1FHFbzOEU2xxIYg', '6lwD5hUwazhpb-XuVmcBelCWZ1A6GdDZrSPBghSlfoE', 'Hw68TUYE5-XmvaQ3h2bS2dy3eKwKx8XGX5c-pOVgjy8', 'A', '{"customer_id":"50000000-0000-4000-8000-000000000000","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d14-5750-77fc-ac7e-f46e847195cb"],"price_terms":"key_account","marketing":"personal"}', null, '60000000-0000-4000-8000-000000000001'),
('50000000-0000-4000-8000-000000000001', 'person', 'south', 'computing', 'auth0|sam', '2026-11-30 15:29:56.01812+00', 'false', '01a22d14-05cf-7343-bfd8-d22d5cb67c8b', '3', 'sealed:v1:Rs5L3aikN-9_o9Qj38_pvzAIfRIpKLQSVwP97_7Ju5fxuY2iGjUH_w==', 'CvYKC4CsCI6WPv54iLdj1_UXE9jM7zhWjWgkl9tQa2c', 'bcvPux2AgnBlf1gjqaqTsuZ6mfO9fhBuANFg2iCIfUs', 'A', '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d14-4ede-70ae-8968-6bab07d13ef9"],"computed_grade":"C","set_by_hand":true,"price_terms":"key_account","marketing":"personal"}', null, '60000000-0000-4000-8000-000000000001'),
('50000000-0000-4000-8000-000000000002', 'person', 'east', 'computing', 'auth0|kim', '2026-11-30 15:29:56.182526+00', 'false', '01a22d13-b5d9-7499-bf6f-f02eb7858d79', '1', 'sealed:v1:aeD86YC6IBfMe1K0S1SoRrxYI_ugcST1GMLCHHeoZRojwQ2H58oTFpB7', 'mLw6KnSzaSZSenpQMytSnkYmr1kN6zq3HXYfHbuu1vo', null, 'C', '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"A","because":["01a22d14-5500-7540-9300-59fce5fa43d9"],"price_terms":"list","marketing":"standard"}', null, '60000000-0000-4000-8000-000000000000'),
('50000000-0000-4000-8000-000000000003', 'person', 'south', 'computing', 'kb', '2026-11-30 15:29:56.222798+00', 'false', '01a22d13-b669-70cf-868e-694df392ef44', '1', 'sealed:v1:eHYcErSNkz-ROeQLeI5zbC2NWYdk8vlaJoKN5bvTJtD3Zs0ZoTcxfVCa', '-sg8k9fxZS-DQmQXPLnh8Xa20cC5FwL2ce8CIC7NH44', 'xv0hFjjh_7K2rwbcjBeITJLprZDxCUdJzat2mMrmPRA', 'A', '{"customer_id":"50000000-0000-4000-8000-000000000003","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d14-5d96-7052-991b-ae0395f58485"],"price_terms":"key_account","marketing":"personal"}', null, '60000000-0000-4000-8000-000000000000'),
('50000000-0000-4000-8000-000000000004', 'person', 'north', 'computing', null, '2026-11-30 15:29:56.393231+00', 'true', null, null, null, null, null, 'C', '{"customer_id":"50000000-0000-4000-8000-000000000004","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d13-d67a-7352-868d-2cc6fe8d1ad0","01a22d13-d856-7587-b98d-22c13a85cec0","01a22d13-d946-716d-9fef-585b608de158","01a22d13-dac7-7249-a638-e74b08ffc7d1"],"price_terms":"list","marketing":"standard"}', null, null),
('50000000-0000-4000-8000-000000000005', 'person', 'south', 'computing', null, '2026-11-30 15:29:56.473158+00', 'false', '01a22d13-b7c4-706e-bc82-71b15178b6ac', '1', 'sealed:v1:qEDh267q1J2A0llpxTCd40cUUuYJO1ZHcoNePllJeyWVy47YelpKuuFt', 'DIDg8LiSGOBPiAXwdewSugwhChJVw2bNWmU9h7VylOI', 'B9yGjnwYtMCSgEgARQW_Ze9zgWiLtrUkR36u3KY0yoM', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d13-deff-7439-bfde-5517f85ed0c6","01a22d13-e051-7724-a68d-c4b299012d6f","01a22d13-e23f-755b-82a2-5e1f4f11d147","01a22d13-e385-750f-a320-c5f52d1d3735"],"price_terms":"list","marketing":"standard"}', null, null),
('50000000-0000-4000-8000-000000000006', 'person', 'north', 'computing', null, '2026-11-30 15:29:56.835309+00', 'false', '01a22d13-b8b2-72bf-82bb-10598bcbaceb', '1', 'sealed:v1:PJEuE9lKxIk5jSysVjRJOH0H_4V32yHtyyTDw11DO1GBp62qBJRyhVZ8', 'KvxqJh6FNDBI1Sq1SoYxZ7BRNUwoe-Jl8z7MujGJx94', 'HHzfsDl821XzGOjw_DerRZ3dFWW6FsAUgKrqQFEbFQ8', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000006","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d13-e4f5-7043-86af-c8913ad2cfb4"],"price_terms":"list","marketing":"standard"}', '50000000-0000-4000-8000-000000000005', null),
('50000000-0000-4000-8000-000000000007', 'person', 'south', 'computing', null, '2026-11-30 15:29:56.969537+00', 'false', '01a22d13-b8f5-76b7-8f35-52cffdb5b456', '1', 'sealed:v1:9jeGc_g5OzSYcin_aZXwHQ2NhQte-l9i_37CupiC9hsLjIPkv1ixLCmt', 'PYl-IfCZhqSsERShucPYa3l3WYhCvsaRaLUhW3X8vis', 'mXOCFawgS1CyGO5o5vc5xdgo2iTgCuwnIW5eEiQUkK0', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d13-ef25-739e-b70a-cf43d4bf67cb","01a22d13-efd2-708d-9f91-2683b329ccfc","01a22d13-f11c-73df-9268-714b15750e7f","01a22d13-f2e7-7603-968c-0df00dbc3a00","01a22d13-f3ad-7749-9774-0c126ddd1e25","01a22d13-f4b1-725c-a091-134f872abe60","01a22d13-f554-777c-8448-d4a2e86d635c"],"price_terms":"list","marketing":"standard"}', null, null),
('50000000-0000-4000-8000-000000000008', 'person', 'north', 'computing', null, '2026-11-30 15:29:57.041197+00', 'false', '01a22d13-b938-7345-9837-3197934d3b14', '1', 'sealed:v1:12HnOMrk9i5wLLBsg2i3OeWs_MN0lLnXQY7CV333FmNYsgahiie1TsTL', 'Tu86drZlcYcRXxl8dpk59iB_tk4j9Vfl6S4FWmg34Uw', '2atGIZz-qZoiSkAhbtV5d4YpjSq4NTcmUvS_D-fXsU8', 'C', '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d13-f781-7633-b36f-559c13f1793a","01a22d13-f7d6-76e6-9e45-e3fe685840ce","01a22d13-f982-76c9-aff6-3f175725de62"],"price_terms":"list","marketing":"standard"}', null, null),
('50000000-0000-4000-8000-000000000009', 'person', 'south', 'computing', null, '2026-11-30 15:29:57.081976+00', 'true', null, null, null, null, null, 'A', '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"A","because":["01a22d14-6195-72d1-b7ce-79dd3236ae75"],"computed_grade":"A","set_by_hand":true,"price_terms":"key_account","marketing":"personal"}', null, null),
('50000000-0000-4000-8000-00000000000a', 'person', 'north', 'computing', null, '2026-11-30 15:29:57.126959+00', 'true', null, null, null, null, null, null, null, '50000000-0000-4000-8000-000000000009', null),
('50000000-0000-4000-8000-00000000000b', 'person', 'south', 'computing', null, '2026-11-30 15:29:57.208141+00', 'false', '01a22d13-b9d8-71d1-86e3-cc6778a5b950', '1', 'sealed:v1:-PHwwVZilaX8nKIwr4J_sCgUark3USVqawnUgevNhJGM4SmdTWfUz4wGbA==', 'Cdl_Q04GRopeS3kXhm4RcKOOke-IkILq7_lwQJE9Usc', '3DNnuWmi3kLjhjVBu5945CIbUaKYJCFxLbEfZYNrxQA', null, null, null, null),
('50000000-0000-4000-8000-00000000000c', 'person', 'north', 'computing', null, '2026-11-30 15:29:57.208141+00', 'false', '01a22d13-b9d8-71d2-a03a-7552ea88be58', '1', 'sealed:v1:tRBhRyCfQKhZWelUfVrU4LzC1FfO9lYiq0XWFklnsBsGbFQhzlFfla8zgg==', 'OVHb8sQUSGfatgps0kglaJnywgevprXDzVU1krkLGL4', 'srDEoSpnBRbPbm6t5Y_VCi42zgppDlRVXwgG39G8d3U', null, null, null, null),
('70000000-0000-0000-0000-000000000001', null, null, null, null, null, 'false', null, null, null, null, null, null, null, null, null);

insert into projection.happenings (customer_id, what, at, id, data) values
('50000000-0000-4000-8000-000000000000', 'interaction', '2026-03-01 12:00:00+00', 'bcc54f33-76ab-4e79-bef3-02a2e6bcc66d', '{"interaction_id":"bcc54f33-76ab-4e79-bef3-02a2e6bcc66d","customer_id":"50000000-0000-4000-8000-000000000000","channel":"phone","direction":"inbound","topic":"delivery"}'),
('50000000-0000-4000-8000-000000000000', 'payment', '2026-02-02 12:00:00+00', '01a22d13-bf68-7702-8a63-0773516e51b8', null),
('50000000-0000-4000-8000-000000000000', 'purchase', '2025-01-03 08:00:00+00', 'f837d4ae-40cc-4bc1-95a3-7707d8b3b64c', '{"purchase_id":"f837d4ae-40cc-4bc1-95a3-7707d8b3b64c","customer_id":"50000000-0000-4000-8000-000000000000","amount":"100.00","currency":"EUR"}'),
('50000000-0000-4000-8000-000000000000', 'purchase', '2026-03-01 12:00:00+00', 'cee3f953-0c42-41b5-b303-ce9447d369e0', '{"purchase_id":"cee3f953-0c42-41b5-b303-ce9447d369e0","customer_id":"50000000-0000-4000-8000-000000000000","amount":"20.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('50000000-0000-4000-8000-000000000000', 'refund', '2026-02-03 12:00:00+00', '01a22d13-c07f-76a5-8d2e-d509c0139b90', null),
('50000000-0000-4000-8000-000000000001', 'interaction', '2026-03-01 12:00:00+00', 'f63f08ad-5019-4872-8cf4-922d81fc1abb', '{"interaction_id":"f63f08ad-5019-4872-8cf4-922d81fc1abb","customer_id":"50000000-0000-4000-8000-000000000001","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"}}'),
('50000000-0000-4000-8000-000000000001', 'payment', '2026-02-02 12:00:00+00', '01a22d13-c339-7086-9a3f-b2283d18d853', null),
('50000000-0000-4000-8000-000000000001', 'purchase', '2025-02-03 08:00:00+00', '6b04f343-c6fd-4e8c-baea-6de84f9c0e31', '{"purchase_id":"6b04f343-c6fd-4e8c-baea-6de84f9c0e31","customer_id":"50000000-0000-4000-8000-000000000001","amount":"100.00","currency":"EUR"}'),
('50000000-0000-4000-8000-000000000001', 'purchase', '2026-03-01 12:00:00+00', '61f7923b-9547-4413-a129-a1b51fb76b00', '{"purchase_id":"61f7923b-9547-4413-a129-a1b51fb76b00","customer_id":"50000000-0000-4000-8000-000000000001","amount":"21.00","currency":"EUR","replaces":"f5b225a1-6984-40f9-8d7c-83d085e43188"}'),
('50000000-0000-4000-8000-000000000001', 'purchase', '2026-03-02 12:00:00+00', '759da6bf-273d-4f86-a29f-56b90fab82bc', '{"purchase_id":"759da6bf-273d-4f86-a29f-56b90fab82bc","customer_id":"50000000-0000-4000-8000-000000000001","amount":"21.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('50000000-0000-4000-8000-000000000001', 'refund', '2026-02-03 12:00:00+00', '01a22d13-c3c9-76c1-8431-da7c3fd4b809', null),
('50000000-0000-4000-8000-000000000002', 'interaction', '2026-03-01 12:00:00+00', '430f03fa-6f3c-4b1c-b2ef-00c680aa7e83', '{"interaction_id":"430f03fa-6f3c-4b1c-b2ef-00c680aa7e83","customer_id":"50000000-0000-4000-8000-000000000002","channel":"phone","direction":"inbound","topic":"(sealed)"}'),
('50000000-0000-4000-8000-000000000002', 'payment', '2026-02-02 12:00:00+00', '01a22d13-c970-732e-bd9d-380418975ae9', null),
('50000000-0000-4000-8000-000000000002', 'payment', '2026-03-02 12:00:00+00', '01a22d14-1a45-741b-8881-f3d559117e56', null),
('50000000-0000-4000-8000-000000000002', 'purchase', '2025-03-03 08:00:00+00', '8c773ea5-9753-417c-ab8c-e0379bea4587', '{"purchase_id":"8c773ea5-9753-417c-ab8c-e0379bea4587","customer_id":"50000000-0000-4000-8000-000000000002","amount":"100.00","currency":"EUR"}'),
('50000000-0000-4000-8000-000000000002', 'purchase', '2026-03-01 12:00:00+00', '34456669-867e-4d25-8525-2f2f715b28ed', '{"purchase_id":"34456669-867e-4d25-8525-2f2f715b28ed","customer_id":"50000000-0000-4000-8000-000000000002","amount":"80.00","currency":"EUR"}'),
('50000000-0000-4000-8000-000000000002', 'purchase', '2026-03-03 12:00:00+00', '1200a870-0075-497a-bf8a-9bac5866b932', '{"purchase_id":"1200a870-0075-497a-bf8a-9bac5866b932","customer_id":"50000000-0000-4000-8000-000000000002","amount":"22.50","currency":"USD","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('50000000-0000-4000-8000-000000000002', 'refund', '2026-02-03 12:00:00+00', '01a22d13-ca2c-721e-9c55-177cc5412f64', null),
('50000000-0000-4000-8000-000000000003', 'interaction', '2026-03-01 12:00:00+00', 'a40162ea-fa55-4236-b2d8-4eb736260918', '{"interaction_id":"a40162ea-fa55-4236-b2d8-4eb736260918","customer_id":"50000000-0000-4000-8000-000000000003","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"}}'),
('50000000-0000-4000-8000-000000000003', 'interaction', '2026-03-01 12:00:00+00', 'fe1bbd48-cd86-4ac2-bdbc-71bcef867e5b', '{"interaction_id":"fe1bbd48-cd86-4ac2-bdbc-71bcef867e5b","customer_id":"50000000-0000-4000-8000-000000000003","channel":"phone","direction":"inbound","topic":"delivery","replaces":"b73419f3-2901-40a8-912f-86bf94a061c0"}'),
('50000000-0000-4000-8000-000000000003', 'payment', '2026-02-02 12:00:00+00', '01a22d13-cfa8-722f-a311-5f6d71f423aa', null),
('50000000-0000-4000-8000-000000000003', 'purchase', '2025-04-03 08:00:00+00', 'f07ed8c4-6528-4ebf-a73c-230297828c7b', '{"purchase_id":"f07ed8c4-6528-4ebf-a73c-230297828c7b","customer_id":"50000000-0000-4000-8000-000000000003","amount":"100.00","currency":"EUR"}'),
('50000000-0000-4000-8000-000000000003', 'purchase', '2026-03-04 12:00:00+00', 'b7dc80e1-770b-482e-b57f-ff6c7a551cdf', '{"purchase_id":"b7dc80e1-770b-482e-b57f-ff6c7a551cdf","customer_id":"50000000-0000-4000-8000-000000000003","amount":"23.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('50000000-0000-4000-8000-000000000003', 'refund', '2026-02-03 12:00:00+00', '01a22d13-d007-755b-9b47-b069b83218ab', null),
('50000000-0000-4000-8000-000000000004', 'interaction', '2026-03-01 12:00:00+00', '9221f9b3-7484-4cdf-b30e-3fdbdbe5af54', '{"interaction_id":"9221f9b3-7484-4cdf-b30e-3fdbdbe5af54","customer_id":"50000000-0000-4000-8000-000000000004","channel":"phone","direction":"inbound","topic":"(sealed)"}'),
('50000000-0000-4000-8000-000000000004', 'payment', '2026-02-02 12:00:00+00', '01a22d13-d67a-7352-868d-2cc6fe8d1ad0', null),
('50000000-0000-4000-8000-000000000004', 'purchase', '2025-05-03 08:00:00+00', '0495bd25-b5f9-447b-9cef-9341a6028ea9', '{"purchase_id":"0495bd25-b5f9-447b-9cef-9341a6028ea9","customer_id":"50000000-0000-4000-8000-000000000004","amount":"100.00","currency":"EUR"}'),
('50000000-0000-4000-8000-000000000004', 'purchase', '2026-03-05 12:00:00+00', 'db96e0b6-1d2a-4edd-ac5a-217fbfd6d2a9', '{"purchase_id":"db96e0b6-1d2a-4edd-ac5a-217fbfd6d2a9","customer_id":"50000000-0000-4000-8000-000000000004","amount":"24.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('50000000-0000-4000-8000-000000000004', 'refund', '2026-02-03 12:00:00+00', '01a22d13-d856-7587-b98d-22c13a85cec0', null),
('50000000-0000-4000-8000-000000000005', 'interaction', '2026-03-01 12:00:00+00', 'e4a232a4-381f-41bc-816f-5207076b288f', '{"interaction_id":"e4a232a4-381f-41bc-816f-5207076b288f","customer_id":"50000000-0000-4000-8000-000000000005","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"}}'),
('50000000-0000-4000-8000-000000000005', 'payment', '2026-02-02 12:00:00+00', '01a22d13-dd0a-75ce-8222-a77e5ee19b09', null),
('50000000-0000-4000-8000-000000000005', 'purchase', '2025-06-03 08:00:00+00', '96983c58-9a41-4a6f-a30e-424ca6ed54ec', '{"purchase_id":"96983c58-9a41-4a6f-a30e-424ca6ed54ec","customer_id":"50000000-0000-4000-8000-000000000005","amount":"100.00","currency":"EUR"}'),
('50000000-0000-4000-8000-000000000005', 'purchase', '2026-03-06 12:00:00+00', '62a453cb-0dbf-4cea-8df7-cad3fe82cad0', '{"purchase_id":"62a453cb-0dbf-4cea-8df7-cad3fe82cad0","customer_id":"50000000-0000-4000-8000-000000000005","amount":"25.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('50000000-0000-4000-8000-000000000005', 'refund', '2026-02-03 12:00:00+00', '01a22d13-deb7-732e-8c03-c920026c3b22', null),
('50000000-0000-4000-8000-000000000006', 'interaction', '2026-03-01 12:00:00+00', '49309296-7a84-46d6-913a-920a75b71576', '{"interaction_id":"49309296-7a84-46d6-913a-920a75b71576","customer_id":"50000000-0000-4000-8000-000000000006","channel":"phone","direction":"inbound","topic":"delivery"}'),
('50000000-0000-4000-8000-000000000006', 'payment', '2026-02-02 12:00:00+00', '01a22d13-e692-7598-98c8-21ac313000bb', null),
('50000000-0000-4000-8000-000000000006', 'purchase', '2025-07-03 08:00:00+00', '6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9', '{"purchase_id":"6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9","customer_id":"50000000-0000-4000-8000-000000000006","amount":"100.00","currency":"EUR"}'),
('50000000-0000-4000-8000-000000000006', 'purchase', '2026-03-07 12:00:00+00', 'a73814f9-e166-4f72-9849-e3383622a885', '{"purchase_id":"a73814f9-e166-4f72-9849-e3383622a885","customer_id":"50000000-0000-4000-8000-000000000006","amount":"26.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('50000000-0000-4000-8000-000000000006', 'refund', '2026-02-03 12:00:00+00', '01a22d13-e82d-77c8-b4a6-2a55daae9353', null),
('50000000-0000-4000-8000-000000000007', 'interaction', '2026-03-01 12:00:00+00', 'b1afe4b5-00cb-4dd4-b926-2ce09a44da00', '{"interaction_id":"b1afe4b5-00cb-4dd4-b926-2ce09a44da00","customer_id":"50000000-0000-4000-8000-000000000007","channel":"phone","direction":"inbound","topic":"(sealed)","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"}}'),
('50000000-0000-4000-8000-000000000007', 'payment', '2026-02-02 12:00:00+00', '01a22d13-ed42-7685-8a42-501da2e6cdff', null),
('50000000-0000-4000-8000-000000000007', 'purchase', '2025-08-03 08:00:00+00', '311ed29e-3e88-4120-a42e-649241b185b4', '{"purchase_id":"311ed29e-3e88-4120-a42e-649241b185b4","customer_id":"50000000-0000-4000-8000-000000000007","amount":"100.00","currency":"EUR"}'),
('50000000-0000-4000-8000-000000000007', 'purchase', '2026-03-08 12:00:00+00', '6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d', '{"purchase_id":"6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d","customer_id":"50000000-0000-4000-8000-000000000007","amount":"27.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('50000000-0000-4000-8000-000000000007', 'refund', '2026-02-03 12:00:00+00', '01a22d13-ef25-739e-b70a-cf43d4bf67cb', null),
('50000000-0000-4000-8000-000000000008', 'interaction', '2026-03-01 12:00:00+00', '42a6c8ac-de16-4389-9d1a-5b9087365ce1', '{"interaction_id":"42a6c8ac-de16-4389-9d1a-5b9087365ce1","customer_id":"50000000-0000-4000-8000-000000000008","channel":"phone","direction":"inbound","topic":"(sealed)"}'),
('50000000-0000-4000-8000-000000000008', 'payment', '2026-02-02 12:00:00+00', '01a22d13-f662-75be-bdd4-d81ded56d0d1', null),
('50000000-0000-4000-8000-000000000008', 'purchase', '2025-09-03 08:00:00+00', 'afd053f3-cb59-4bdc-a8ad-49b85af73114', '{"purchase_id":"afd053f3-cb59-4bdc-a8ad-49b85af73114","customer_id":"50000000-0000-4000-8000-000000000008","amount":"100.00","currency":"EUR"}'),
('50000000-0000-4000-8000-000000000008', 'purchase', '2026-03-09 12:00:00+00', '1210cb75-934b-45ec-b0cb-a6d6d61e376e', '{"purchase_id":"1210cb75-934b-45ec-b0cb-a6d6d61e376e","customer_id":"50000000-0000-4000-8000-000000000008","amount":"28.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('50000000-0000-4000-8000-000000000008', 'refund', '2026-02-03 12:00:00+00', '01a22d13-f781-7633-b36f-559c13f1793a', null),
('50000000-0000-4000-8000-000000000009', 'interaction', '2026-03-01 12:00:00+00', '0854f50a-53eb-4b9b-bb51-28fc4f459d9e', '{"interaction_id":"0854f50a-53eb-4b9b-bb51-28fc4f459d9e","customer_id":"50000000-0000-4000-8000-000000000009","channel":"phone","direction":"inbound","topic":"delivery","kind":"complaint","satisfaction":2,"cost":{"amount":"4.40","currency":"EUR"}}'),
('50000000-0000-4000-8000-000000000009', 'payment', '2026-02-02 12:00:00+00', '01a22d13-fad8-768d-95f9-f39741c28fa4', null),
('50000000-0000-4000-8000-000000000009', 'purchase', '2025-10-03 08:00:00+00', '7c042fe0-f119-451d-a58d-9ab3cadd9220', '{"purchase_id":"7c042fe0-f119-451d-a58d-9ab3cadd9220","customer_id":"50000000-0000-4000-8000-000000000009","amount":"100.00","currency":"EUR"}'),
('50000000-0000-4000-8000-000000000009', 'purchase', '2026-03-10 12:00:00+00', 'e159894b-5b31-401e-a212-1e14da28426c', '{"purchase_id":"e159894b-5b31-401e-a212-1e14da28426c","customer_id":"50000000-0000-4000-8000-000000000009","amount":"29.50","currency":"EUR","due_at":"2026-04-01T00:00:00Z","margin_rate":"0.35"}'),
('50000000-0000-4000-8000-000000000009', 'refund', '2026-02-03 12:00:00+00', '01a22d13-fbfa-7154-9659-552ba9ba41e0', null);

insert into projection.invoices (purchase_id, customer_id, currency, amount, due_at, paid, refunded, written_off) values
('1200a870-0075-497a-bf8a-9bac5866b932', '50000000-0000-4000-8000-000000000002', 'USD', '22.50', '2026-04-01 00:00:00+00', '0', '0', '22.50'),
('1210cb75-934b-45ec-b0cb-a6d6d61e376e', '50000000-0000-4000-8000-000000000008', 'EUR', '28.50', '2026-04-01 00:00:00+00', '0', '0', '0'),
('62a453cb-0dbf-4cea-8df7-cad3fe82cad0', '50000000-0000-4000-8000-000000000005', 'EUR', '25.50', '2026-04-01 00:00:00+00', '0', '0', '0'),
('6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d', '50000000-0000-4000-8000-000000000007', 'EUR', '27.50', '2026-04-01 00:00:00+00', '0', '0', '0'),
('759da6bf-273d-4f86-a29f-56b90fab82bc', '50000000-0000-4000-8000-000000000001', 'EUR', '21.50', '2026-04-01 00:00:00+00', '0', '0', '0'),
('a73814f9-e166-4f72-9849-e3383622a885', '50000000-0000-4000-8000-000000000006', 'EUR', '26.50', '2026-04-01 00:00:00+00', '0', '0', '26.50'),
('b7dc80e1-770b-482e-b57f-ff6c7a551cdf', '50000000-0000-4000-8000-000000000003', 'EUR', '23.50', '2026-04-01 00:00:00+00', '0', '0', '0'),
('cee3f953-0c42-41b5-b303-ce9447d369e0', '50000000-0000-4000-8000-000000000000', 'EUR', '20.50', '2026-04-01 00:00:00+00', '0', '0', '0'),
('db96e0b6-1d2a-4edd-ac5a-217fbfd6d2a9', '50000000-0000-4000-8000-000000000004', 'EUR', '24.50', '2026-04-01 00:00:00+00', '0', '0', '0'),
('e159894b-5b31-401e-a212-1e14da28426c', '50000000-0000-4000-8000-000000000009', 'EUR', '29.50', '2026-04-01 00:00:00+00', '0', '0', '0');

insert into projection.parked (seq, unit, reason, detail, topic, partition, kafka_offset, digest, key, headers, data, event_id, type, stream, version, subject, parked_at) overriding system value values
('1', '70000000-0000-0000-0000-000000000000', 'unreadable', 'ValidationError', 'crm.customer.v1', '0', '0', E'\\x9d1bfae4519383821ac32e2a540701d1fa43e9b41443e97b9992b5359867240e', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431342d626537362d373566612d383839652d37393837366434303964376292a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33313a30332e3932363535365a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013192a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431342d626537362d373566622d616437322d33376664623363356538363592aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b226d656d62657273223a20307d', '01a22d14-be76-75fa-889e-79876d409d7b', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '1', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:31:03.932812+00'),
('2', '70000000-0000-0000-0000-000000000000', 'waiting', null, 'crm.customer.v1', '0', '1', E'\\xa319503da1af5ac9ee62754da5cce2742f190f47f0fc9191853fcf59db5d7a06', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431342d626537362d373566632d396362352d61376364666134313465636492a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33313a30332e3932363633375a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013292a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431342d626537362d373566642d383333302d66393035356235666138356292aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b22637573746f6d65725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c227375727669766f725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c226d656d62657273223a5b2237303030303030302d303030302d303030302d303030302d303030303030303030303030225d7d', '01a22d14-be76-75fc-9cb5-a7cdfa414ecd', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '2', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:31:03.93324+00');

insert into projection.positions (topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next, advanced_at, applied_until) values
('crm.customer.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:29:58.192706+00', '2026-11-30 15:31:02.722463+00'),
('crm.customer.v1', '1', '1', '01a22d13-b8f5-76b7-8f35-52cffdb5b456', '1', '0', '3', '2026-11-30 15:30:21.027716+00', '2026-11-30 15:31:02.722463+00'),
('crm.customer.v1', '10', '1', '01a22d13-b6c5-701b-8e83-5677d475400b', '1', '0', '3', '2026-11-30 15:31:00.99769+00', '2026-11-30 15:31:02.722463+00'),
('crm.customer.v1', '11', '1', '01a22d13-b9a1-7761-b95f-f4d711f2e366', '1', '0', '4', '2026-11-30 15:31:01.533375+00', '2026-11-30 15:31:02.722463+00'),
('crm.customer.v1', '2', '1', '01a22d13-b669-70cf-868e-694df392ef44', '1', '0', '6', '2026-11-30 15:30:20.171404+00', '2026-11-30 15:31:02.722463+00'),
('crm.customer.v1', '3', '1', '01a22d13-b938-7345-9837-3197934d3b14', '1', '0', '3', '2026-11-30 15:30:21.027719+00', '2026-11-30 15:31:02.722463+00'),
('crm.customer.v1', '4', '1', '01a22d13-b5d9-7499-bf6f-f02eb7858d79', '1', '0', '5', '2026-11-30 15:30:20.171372+00', '2026-11-30 15:31:02.722463+00'),
('crm.customer.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:29:58.192989+00', '2026-11-30 15:31:02.722463+00'),
('crm.customer.v1', '6', '1', '01a22d13-b580-728a-b6d3-ce82ac27e29b', '1', '0', '6', '2026-11-30 15:31:00.599283+00', '2026-11-30 15:31:02.722463+00'),
('crm.customer.v1', '7', '1', '01a22d13-b439-70db-9e8a-2fe596be16a5', '1', '0', '7', '2026-11-30 15:31:00.599263+00', '2026-11-30 15:31:02.722463+00'),
('crm.customer.v1', '8', '1', '01a22d13-b96b-75e7-adaa-97f4707e3acc', '1', '0', '4', '2026-11-30 15:31:01.533334+00', '2026-11-30 15:31:02.722463+00'),
('crm.customer.v1', '9', '1', '01a22d13-b9d8-71d1-86e3-cc6778a5b950', '1', '0', '4', '2026-11-30 15:30:59.133903+00', '2026-11-30 15:31:02.722463+00'),
('crm.interaction.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:29:58.193036+00', '2026-11-30 15:31:02.722463+00'),
('crm.interaction.v1', '1', '1', '01a22d13-f2e7-7603-968c-0df00dbc3a00', '1', '0', '4', '2026-11-30 15:30:13.883317+00', '2026-11-30 15:31:02.722463+00'),
('crm.interaction.v1', '10', '1', '01a22d13-dac7-7249-a638-e74b08ffc7d1', '1', '0', '1', '2026-11-30 15:30:07.206836+00', '2026-11-30 15:31:02.722463+00'),
('crm.interaction.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:29:58.193108+00', '2026-11-30 15:31:02.722463+00'),
('crm.interaction.v1', '2', '1', '01a22d13-d216-714b-9cc2-b8a9d686fc39', '1', '0', '15', '2026-11-30 15:30:25.724311+00', '2026-11-30 15:31:02.722463+00'),
('crm.interaction.v1', '3', '1', '01a22d13-f982-76c9-aff6-3f175725de62', '1', '0', '1', '2026-11-30 15:30:14.479406+00', '2026-11-30 15:31:02.722463+00'),
('crm.interaction.v1', '4', '1', '01a22d13-cd1f-76ea-abdb-63a220f7e991', '1', '0', '5', '2026-11-30 15:30:09.816999+00', '2026-11-30 15:31:02.722463+00'),
('crm.interaction.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:29:58.193067+00', '2026-11-30 15:31:02.722463+00'),
('crm.interaction.v1', '6', '1', '01a22d13-c739-74d4-b72d-4c61fd51ebc5', '1', '0', '5', '2026-11-30 15:30:11.140029+00', '2026-11-30 15:31:02.722463+00'),
('crm.interaction.v1', '7', '1', '01a22d13-c206-7091-9fa4-c1eb3e0ea65e', '1', '0', '1', '2026-11-30 15:30:00.23965+00', '2026-11-30 15:31:02.722463+00'),
('crm.interaction.v1', '8', '1', '01a22d14-00f7-7240-8d5e-23918a25683f', '1', '0', '2', '2026-11-30 15:30:18.93685+00', '2026-11-30 15:31:02.722463+00'),
('crm.interaction.v1', '9', null, null, '0', '0', '0', '2026-11-30 15:29:58.193096+00', '2026-11-30 15:31:02.722463+00'),
('crm.purchase.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:29:58.193113+00', '2026-11-30 15:31:02.722463+00'),
('crm.purchase.v1', '1', '1', '01a22d13-ec43-7610-9ed8-9c8be2722fc5', '1', '0', '5', '2026-11-30 15:30:12.648616+00', '2026-11-30 15:31:02.722463+00'),
('crm.purchase.v1', '10', '1', '01a22d13-d52b-7792-84c2-49d152b2b81c', '1', '0', '4', '2026-11-30 15:30:07.206842+00', '2026-11-30 15:31:02.722463+00'),
('crm.purchase.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:29:58.193183+00', '2026-11-30 15:31:02.722463+00'),
('crm.purchase.v1', '2', '1', '01a22d13-cf32-718d-8c34-ced8335bd3eb', '1', '0', '5', '2026-11-30 15:30:04.034156+00', '2026-11-30 15:31:02.722463+00'),
('crm.purchase.v1', '3', '1', '01a22d13-f5d5-70e4-802c-f2735ed65a4c', '1', '0', '4', '2026-11-30 15:30:14.479438+00', '2026-11-30 15:31:02.722463+00'),
('crm.purchase.v1', '4', '1', '01a22d13-c88f-764c-b778-502c239533e5', '1', '0', '17', '2026-11-30 15:30:23.189357+00', '2026-11-30 15:31:02.722463+00'),
('crm.purchase.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:29:58.193146+00', '2026-11-30 15:31:02.722463+00'),
('crm.purchase.v1', '6', '1', '01a22d13-c256-726b-987d-b397418ddfa0', '1', '0', '12', '2026-11-30 15:30:21.527168+00', '2026-11-30 15:31:02.722463+00'),
('crm.purchase.v1', '7', '1', '01a22d13-bd00-7050-b356-d89fda5e66e6', '1', '0', '8', '2026-11-30 15:30:22.23524+00', '2026-11-30 15:31:02.722463+00'),
('crm.purchase.v1', '8', '1', '01a22d13-fa2e-75c1-a4a2-0197e8e747e5', '1', '0', '6', '2026-11-30 15:30:16.873612+00', '2026-11-30 15:31:02.722463+00'),
('crm.purchase.v1', '9', null, null, '0', '0', '0', '2026-11-30 15:29:58.19317+00', '2026-11-30 15:31:02.722463+00'),
('crm.valuation.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:29:58.193194+00', '2026-11-30 15:31:02.722463+00'),
('crm.valuation.v1', '1', '1', '01a22d13-f2ca-7484-8c6a-7457e24ccad6', '1', '0', '2', '2026-11-30 15:30:15.515122+00', '2026-11-30 15:31:02.722463+00'),
('crm.valuation.v1', '10', '1', '01a22d13-de41-7701-971b-2704c76dfba4', '1', '0', '4', '2026-11-30 15:31:03.05951+00', '2026-11-30 15:31:02.837173+00'),
('crm.valuation.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:29:58.193262+00', '2026-11-30 15:31:02.722463+00'),
('crm.valuation.v1', '2', '1', '01a22d13-d42e-7018-8487-1b13bea09f03', '1', '0', '5', '2026-11-30 15:30:40.010791+00', '2026-11-30 15:31:02.722463+00'),
('crm.valuation.v1', '3', '1', '01a22d13-f939-7256-8ba5-cf23aa79efcd', '1', '0', '3', '2026-11-30 15:31:03.059486+00', '2026-11-30 15:31:02.837173+00'),
('crm.valuation.v1', '4', '1', '01a22d13-ccd2-7290-abeb-bbf62cedb191', '1', '0', '8', '2026-11-30 15:30:37.276888+00', '2026-11-30 15:31:02.722463+00'),
('crm.valuation.v1', '5', '1', '01a22d14-4d71-7366-bb96-094c786cd633', '1', '0', '1', '2026-11-30 15:30:35.20982+00', '2026-11-30 15:31:02.722463+00'),
('crm.valuation.v1', '6', '1', '01a22d13-c95d-730f-9bde-23a4275ef66f', '1', '0', '5', '2026-11-30 15:30:35.584511+00', '2026-11-30 15:31:02.722463+00'),
('crm.valuation.v1', '7', '1', '01a22d13-c4d2-771d-910c-ffd52b6814db', '1', '0', '7', '2026-11-30 15:31:03.059507+00', '2026-11-30 15:31:02.837173+00'),
('crm.valuation.v1', '8', '1', '01a22d14-018f-77f5-844f-ebc7e1fb2c55', '1', '0', '7', '2026-11-30 15:30:41.226928+00', '2026-11-30 15:31:02.722463+00'),
('crm.valuation.v1', '9', '1', '01a22d14-4df9-73be-bad4-3e4f4a227234', '1', '0', '1', '2026-11-30 15:30:35.325339+00', '2026-11-30 15:31:02.722463+00');

insert into projection.stream_versions (stream, version) values
('cost-075ef9c6-6c1b-4bcc-905f-213e8db24449', '1'),
('cost-577d6e7a-2cd3-4b93-ab88-4d7bf022ed9a', '1'),
('cost-6da3d0ed-367a-4292-8d9a-8a34d5bbfda0', '1'),
('cost-8de4f88e-49cd-4241-bb46-c74e5825c572', '1'),
('cost-946509d1-6df4-40c9-819e-5097b68a609c', '2'),
('cost-a36e30ed-c5ae-42a9-a7fa-e73d03ead49b', '1'),
('cost-b19be07c-552c-414c-b7da-2c23f6adf755', '1'),
('cost-ca422608-a5f8-4615-b2c2-61e1ce702305', '1'),
('cost-dd7c68cb-b95a-4d51-a03f-210c14e8aed1', '1'),
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
('feedback-2956b389-b519-4c2d-8d74-c7761019e5c5', '1'),
('feedback-30d61521-5b86-4620-ab4a-c5a4e2279bf5', '1'),
('feedback-6366f4f0-7dc6-440d-af49-d2dae38fecca', '2'),
('feedback-770111d9-dca1-4e93-b160-aabe315688d5', '1'),
('feedback-abb3129a-1e79-4bff-908a-83d966264d45', '1'),
('feedback-ccbc9e22-8bed-45b2-90f4-b3e7b05cc77a', '1'),
('interaction-0854f50a-53eb-4b9b-bb51-28fc4f459d9e', '1'),
('interaction-42a6c8ac-de16-4389-9d1a-5b9087365ce1', '1'),
('interaction-430f03fa-6f3c-4b1c-b2ef-00c680aa7e83', '1'),
('interaction-49309296-7a84-46d6-913a-920a75b71576', '1'),
('interaction-9221f9b3-7484-4cdf-b30e-3fdbdbe5af54', '1'),
('interaction-a40162ea-fa55-4236-b2d8-4eb736260918', '1'),
('interaction-b1afe4b5-00cb-4dd4-b926-2ce09a44da00', '1'),
('interaction-b73419f3-2901-40a8-912f-86bf94a061c0', '2'),
('interaction-bcc54f33-76ab-4e79-bef3-02a2e6bcc66d', '1'),
('interaction-e4a232a4-381f-41bc-816f-5207076b288f', '1'),
('interaction-f63f08ad-5019-4872-8cf4-922d81fc1abb', '1'),
('interaction-fe1bbd48-cd86-4ac2-bdbc-71bcef867e5b', '1'),
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
('purchase-0495bd25-b5f9-447b-9cef-9341a6028ea9', '3'),
('purchase-1200a870-0075-497a-bf8a-9bac5866b932', '2'),
('purchase-1210cb75-934b-45ec-b0cb-a6d6d61e376e', '1'),
('purchase-311ed29e-3e88-4120-a42e-649241b185b4', '3'),
('purchase-34456669-867e-4d25-8525-2f2f715b28ed', '6'),
('purchase-61f7923b-9547-4413-a129-a1b51fb76b00', '1'),
('purchase-62a453cb-0dbf-4cea-8df7-cad3fe82cad0', '3'),
('purchase-6b04f343-c6fd-4e8c-baea-6de84f9c0e31', '3'),
('purchase-6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9', '3'),
('purchase-6d97a264-4cc3-4395-9147-e967fd1958e8', '2'),
('purchase-6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d', '2'),
('purchase-759da6bf-273d-4f86-a29f-56b90fab82bc', '3'),
('purchase-7c042fe0-f119-451d-a58d-9ab3cadd9220', '3'),
('purchase-8c773ea5-9753-417c-ab8c-e0379bea4587', '3'),
('purchase-96983c58-9a41-4a6f-a30e-424ca6ed54ec', '3'),
('purchase-a73814f9-e166-4f72-9849-e3383622a885', '2'),
('purchase-afd053f3-cb59-4bdc-a8ad-49b85af73114', '3'),
('purchase-b7dc80e1-770b-482e-b57f-ff6c7a551cdf', '2'),
('purchase-cee3f953-0c42-41b5-b303-ce9447d369e0', '1'),
('purchase-db96e0b6-1d2a-4edd-ac5a-217fbfd6d2a9', '1'),
('purchase-e159894b-5b31-401e-a212-1e14da28426c', '3'),
('purchase-f07ed8c4-6528-4ebf-a73c-230297828c7b', '3'),
('purchase-f5b225a1-6984-40f9-8d7c-83d085e43188', '2'),
('purchase-f837d4ae-40cc-4bc1-95a3-7707d8b3b64c', '3'),
('segment-01a22d14-4d2e-70fe-b037-795741dd1729', '1'),
('segment-01a22d14-4ddf-72a4-add1-6a43b5aa428c', '1'),
('staff-60000000-0000-4000-8000-000000000000', '3'),
('staff-60000000-0000-4000-8000-000000000001', '1'),
('staff-60000000-0000-4000-8000-000000000002', '4'),
('staff-60000000-0000-4000-8000-000000000003', '1'),
('suggestion-01a22d14-5b45-7485-96a6-4c8e148c6c98', '1'),
('suggestion-01a22d14-6082-7494-abfb-b49761d65d02', '1'),
('suggestion-01a22d14-6537-7713-8d3d-0a32031e5654', '1'),
('valuation-50000000-0000-4000-8000-000000000000', '3'),
('valuation-50000000-0000-4000-8000-000000000001', '3'),
('valuation-50000000-0000-4000-8000-000000000002', '3'),
('valuation-50000000-0000-4000-8000-000000000003', '3'),
('valuation-50000000-0000-4000-8000-000000000004', '2'),
('valuation-50000000-0000-4000-8000-000000000005', '2'),
('valuation-50000000-0000-4000-8000-000000000006', '1'),
('valuation-50000000-0000-4000-8000-000000000007', '2'),
('valuation-50000000-0000-4000-8000-000000000008', '2'),
('valuation-50000000-0000-4000-8000-000000000009', '4'),
('wallet-3620810e-0915-47bb-94e0-cfcfbf106ba4', '1'),
('wallet-6d269427-e8eb-4fc5-91bb-b61505be5c26', '2'),
('wallet-b7de7306-083c-4777-86c0-2df931a2269c', '1');

insert into projection.totals (customer_id, currency, purchases, purchased, paid, refunded, cost_to_serve) values
('50000000-0000-4000-8000-000000000000', 'EUR', '2', '120.50', '30.00', '5.00', '0'),
('50000000-0000-4000-8000-000000000001', 'EUR', '3', '142.50', '30.00', '5.00', '89.40'),
('50000000-0000-4000-8000-000000000002', 'EUR', '2', '180.00', '38.00', '5.00', '85.00'),
('50000000-0000-4000-8000-000000000002', 'USD', '1', '22.50', '0', '0', '0'),
('50000000-0000-4000-8000-000000000003', 'EUR', '2', '123.50', '30.00', '5.00', '174.40'),
('50000000-0000-4000-8000-000000000004', 'EUR', '2', '124.50', '30.00', '5.00', '0'),
('50000000-0000-4000-8000-000000000005', 'EUR', '2', '125.50', '30.00', '5.00', '89.40'),
('50000000-0000-4000-8000-000000000006', 'EUR', '2', '126.50', '30.00', '5.00', '85.00'),
('50000000-0000-4000-8000-000000000007', 'EUR', '2', '127.50', '30.00', '5.00', '89.40'),
('50000000-0000-4000-8000-000000000008', 'EUR', '2', '128.50', '30.00', '5.00', '0'),
('50000000-0000-4000-8000-000000000009', 'EUR', '2', '129.50', '30.00', '5.00', '89.40');

insert into public.alembic_version (version_num) values
('0010_in_clear');

insert into public.discarded (event_id, unit, type, stream, version, parked_for, detail, parked_at, discarded_by, because, discarded_at) values
('01a22d14-be8d-727c-8165-8aee23cdbd15', '70000000-0000-0000-0000-000000000001', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000001', '1', 'unreadable', 'ValidationError', '2026-11-30 15:31:03.967033+00', 'user-admin', 'was never meant', '2026-11-30 15:31:04.080704+00');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data, actor, via) values
('1', '01a22d13-b439-70db-9e8a-2fe596be16a5', 'customer-50000000-0000-4000-8000-000000000000', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:29:55.517104+00', '2026-11-30 15:29:55.953281+00', '01a22d13-b2a5-7140-bae7-5617502733d6', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000000","kind":"organization","name":"sealed:v1:eOScMagn7aEmzZByF0flulHleN51nqDPQToTf37jp1FHFbzOEU2xxIYg","email":"sealed:v1:HTb6UpQC_wf9EdBiRFlpEkQ8fDVgd8lxuSq1U7rCLZEmqcbLL8dTw8CwkVU=","phone":"sealed:v1:Pi81sWZsjeLjN0hI-xFNpOyYbQIgnYc69AhtC9oVFHtZPrjLH_SdiDopVxI=","region":"north","industry":"computing","external_ids":{"erp":"0"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('10', '01a22d13-b96b-75e7-adaa-97f4707e3acc', 'customer-50000000-0000-4000-8000-000000000009', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:29:57.081976+00', '2026-11-30 15:29:57.099796+00', '01a22d13-b950-756b-9d3c-f7f17c287ed6', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009","kind":"person","name":"sealed:v1:75hYNtPvNazjkO0-7c9Vfe0z5zb6JMN__nHhwZcgfrFggb3bzrMBnqAc","email":"sealed:v1:ZuuLxr_vsCPw4RONApe_Lxn5DxVZQ2paMDpckxR4TZsc0Etx5v-6HqyB1rU=","phone":"sealed:v1:NXT3vChKQP8GdP0Tqbfdi6hC9AyzZ-1zTOGNqggh0VBFs4_MYz0KttENla0=","region":"south","industry":"computing","external_ids":{"erp":"9"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('11', '01a22d13-b9a1-7761-b95f-f4d711f2e366', 'customer-50000000-0000-4000-8000-00000000000a', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-00000000000a', '2026-11-30 15:29:57.126959+00', '2026-11-30 15:29:57.154072+00', '01a22d13-b985-70c6-b867-621e22336d49', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000a","kind":"person","name":"sealed:v1:fGOmpIACaKrb0txfKwG-Ht4EjQhCirDA9mWjiL9r5NfdpsDHPzCOZI7Wcg==","email":"sealed:v1:vnwsWTekx1nuqA5S7UxSs3c8aoUQuyXn2wwYANWQCzmAtqrniJycO-BXoQN5","phone":"sealed:v1:Y3GUdcH8Zi24ln0QJN0fBC9UPAuuRTpAK0OwmYkjxjV0ala_8mewTxWay8k=","region":"north","industry":"computing","external_ids":{"erp":"10"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('12', '01a22d13-b9d8-71d1-86e3-cc6778a5b950', 'customer-50000000-0000-4000-8000-00000000000b', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000b', '50000000-0000-4000-8000-00000000000b', '2026-11-30 15:29:57.208141+00', '2026-11-30 15:29:57.216918+00', '01a22d13-b9be-7055-bfad-b0d72accb341', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000b","kind":"person","name":"sealed:v1:-PHwwVZilaX8nKIwr4J_sCgUark3USVqawnUgevNhJGM4SmdTWfUz4wGbA==","email":"sealed:v1:LqlI8fsEY_NFYTlec20CtwzWYoqN-uJ0dFznflJZFVERET6yNhYnU8Ricg19","phone":"sealed:v1:8u5-uct70-lr0Z6NmHPW9un7zhSvSoxn8s_O6P4utorwVPLd0J4vCSANp74=","region":"south","industry":"computing","external_ids":{"erp":"11"},"acquisition":{"source":"referral","referred_by":"50000000-0000-4000-8000-000000000000"}}', 'user-admin', null),
('13', '01a22d13-b9d8-71d2-a03a-7552ea88be58', 'customer-50000000-0000-4000-8000-00000000000c', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000c', '50000000-0000-4000-8000-00000000000c', '2026-11-30 15:29:57.208141+00', '2026-11-30 15:29:57.216918+00', '01a22d13-b9be-7055-bfad-b0d72accb341', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000c","kind":"person","name":"sealed:v1:tRBhRyCfQKhZWelUfVrU4LzC1FfO9lYiq0XWFklnsBsGbFQhzlFfla8zgg==","email":"sealed:v1:xe0L7-7aSaiy8l0rytqCOYlxnRdObwIIUqxywKWMbVQqUgel1f2cRRMHzS9d","phone":"sealed:v1:29GKXDkghk7OLEAkEpKhli1uT8xVDavmpC8MoDMUeJLZQtPIrAzL8zxUgHE=","region":"north","industry":"computing","external_ids":{"erp":"12"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}', 'user-admin', null),
('14', '01a22d13-ba14-7276-ab80-58f9417c4dbe', 'staff-60000000-0000-4000-8000-000000000003', '1', 'crm.staff.registered.v1', 'crm.customer.v1', 'staff-60000000-0000-4000-8000-000000000003', null, '2026-11-30 15:29:57.258758+00', '2026-11-30 15:29:57.359106+00', '01a22d13-b9f1-73f4-9761-ba1a7eb2da51', null, null, '{"staff_id":"60000000-0000-4000-8000-000000000003","name":"sealed:v1:JUQAyzLuSyfEuScgpBZah6FCNaetmgXFfhh5mPmCSyXmYA-ZCg==","subjects":["auth0|eve"],"team":"north"}', 'user-admin', null),
('15', '01a22d13-bab4-70ca-9bc4-3a0a31e21526', 'staff-60000000-0000-4000-8000-000000000000', '1', 'crm.staff.registered.v1', 'crm.customer.v1', 'staff-60000000-0000-4000-8000-000000000000', null, '2026-11-30 15:29:57.416602+00', '2026-11-30 15:29:57.438773+00', '01a22d13-ba8b-74f3-80b5-4fd4821f6f0f', null, null, '{"staff_id":"60000000-0000-4000-8000-000000000000","name":"sealed:v1:QflHJ0HIN7Ve67zqt-JQ9wNOeAqa8tivbyqTlivlviMGIqQM","subjects":["auth0|kim"],"team":"north","manager_id":"60000000-0000-4000-8000-000000000003"}', 'user-admin', null),
('16', '01a22d13-bb09-74fd-a8d0-bb19f0ca9ce7', 'staff-60000000-0000-4000-8000-000000000001', '1', 'crm.staff.registered.v1', 'crm.customer.v1', 'staff-60000000-0000-4000-8000-000000000001', null, '2026-11-30 15:29:57.509995+00', '2026-11-30 15:29:57.517927+00', '01a22d13-bade-7219-86eb-fd4ed4808682', null, null, '{"staff_id":"60000000-0000-4000-8000-000000000001","name":"sealed:v1:f9VBAeYowVNZVL8Aa6HHbLmuTfadpv60HYX_yeTnFmZe276L","subjects":["auth0|sam"],"team":"north","owner_labels":["sk"]}', 'user-admin', null),
('17', '01a22d13-bb45-77ee-91c6-7cb20c986251', 'staff-60000000-0000-4000-8000-000000000002', '1', 'crm.staff.registered.v1', 'crm.customer.v1', 'staff-60000000-0000-4000-8000-000000000002', null, '2026-11-30 15:29:57.559979+00', '2026-11-30 15:29:57.576723+00', '01a22d13-bb34-7113-a52f-867660728e4e', null, null, '{"staff_id":"60000000-0000-4000-8000-000000000002","name":"sealed:v1:EWwOqya_BBMGfFeny6X39m0IO_Z3DDU7lqMguDGf1oRLQsU=","subjects":["auth0|jo"],"owner_labels":["jr"]}', 'user-admin', null),
('18', '01a22d13-bb7a-71db-8ebb-48f5405556f5', 'staff-60000000-0000-4000-8000-000000000000', '2', 'crm.staff.changed.v1', 'crm.customer.v1', 'staff-60000000-0000-4000-8000-000000000000', null, '2026-11-30 15:29:57.625155+00', '2026-11-30 15:29:57.628984+00', '01a22d13-bb5d-77dd-bdaf-e15079ab552f', null, null, '{"staff_id":"60000000-0000-4000-8000-000000000000","name":"sealed:v1:aYl2XNkMIHRN7fyW1ALQNJEDTEo-RBqWYUNvXaNmYvNjPgnh9DAbkSVv","owner_labels":["kb"]}', 'user-admin', null),
('19', '01a22d13-bbbf-76e5-8607-e0afe6fe0455', 'customer-50000000-0000-4000-8000-000000000000', '2', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-06-01 00:00:00+00', '2026-11-30 15:29:57.697049+00', '01a22d13-bb90-751a-b5d6-b2926a589ddf', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000000","owner":"auth0|jo","staff_id":"60000000-0000-4000-8000-000000000002"}', 'user-admin', null),
('2', '01a22d13-b580-728a-b6d3-ce82ac27e29b', 'customer-50000000-0000-4000-8000-000000000001', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:29:56.01812+00', '2026-11-30 15:29:56.10712+00', '01a22d13-b525-74d8-893a-3df35a5acec3', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000001","kind":"person","name":"sealed:v1:NFnWpyZRq5um_bLcZV_3vYJ21t2VH8dDkAwjbmlAQFsq0ZF92Lzvljht","email":"sealed:v1:FDBIkoHxDzze70qdNvuz5Pf6dFW5RWJoxW-6qy0mCEu_phHBSgzDSgpnKSQ=","phone":"sealed:v1:HuZBFMKD5beVbUFe4qXfdfFHp5Jlk7S4-_1aJUQexPspr50RrOLmI_-eAKE=","region":"south","industry":"computing","external_ids":{"erp":"1"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('20', '01a22d13-bc15-7551-a35d-acefea9f5408', 'customer-50000000-0000-4000-8000-000000000001', '2', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-06-01 00:00:00+00', '2026-11-30 15:29:57.782471+00', '01a22d13-bbe6-7674-9234-debb0c2a4ece', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000001","owner":"auth0|jo","staff_id":"60000000-0000-4000-8000-000000000002"}', 'user-admin', null),
('21', '01a22d13-bc62-70c7-9716-6b1aad4c37e1', 'customer-50000000-0000-4000-8000-000000000002', '2', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-06-01 00:00:00+00', '2026-11-30 15:29:57.860328+00', '01a22d13-bc2f-727b-af2f-1e0efc8b69fb', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000002","owner":"auth0|kim","staff_id":"60000000-0000-4000-8000-000000000000"}', 'user-admin', null),
('22', '01a22d13-bcca-7076-aa18-251069b1ee44', 'customer-50000000-0000-4000-8000-000000000003', '2', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-06-01 00:00:00+00', '2026-11-30 15:29:57.967241+00', '01a22d13-bc7f-7032-a03a-bcc781815cff', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000003","owner":"auth0|jo","staff_id":"60000000-0000-4000-8000-000000000002"}', 'user-admin', null),
('23', '01a22d14-05cf-7343-bfd8-d22d5cb67c8b', 'customer-50000000-0000-4000-8000-000000000001', '3', 'crm.customer.changed.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:30:16.337084+00', '2026-11-30 15:30:16.699031+00', '01a22d14-036d-70fd-a676-2ab2ae9d3d53', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000001","name":"sealed:v1:Rs5L3aikN-9_o9Qj38_pvzAIfRIpKLQSVwP97_7Ju5fxuY2iGjUH_w=="}', 'user-admin', null),
('24', '01a22d14-0969-732d-bfc7-62666907aec0', 'customer-50000000-0000-4000-8000-000000000002', '3', 'crm.customer.changed.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:30:17.162173+00', '2026-11-30 15:30:17.599121+00', '01a22d14-06e0-7580-8de2-1f747cc2592b', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000002","phone":null,"region":"east"}', 'user-admin', null),
('25', '01a22d14-0bc4-726d-8007-b235ac6d6795', 'customer-50000000-0000-4000-8000-000000000003', '3', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:17.902326+00', '2026-11-30 15:30:18.199671+00', '01a22d14-0a4b-76c9-bd63-ad66e88204e4', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000003","owner":"ko"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('26', '01a22d14-0da3-731e-951a-fc8f0b2dd359', 'customer-50000000-0000-4000-8000-000000000003', '4', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:18.445722+00', '2026-11-30 15:30:18.682124+00', '01a22d14-0c57-749c-b62e-85d54e8a76d5', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000003","owner":"kb","staff_id":"60000000-0000-4000-8000-000000000000"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('27', '01a22d14-0ed6-77d8-a6cf-07fefd8c7f2c', 'customer-50000000-0000-4000-8000-000000000003', '5', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:18.857682+00', '2026-11-30 15:30:18.997827+00', '01a22d14-0e25-70bf-b124-7807ca308166', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000003","owner":null}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('28', '01a22d14-1064-7183-a2d3-2d016356976f', 'customer-50000000-0000-4000-8000-000000000003', '6', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:19.302976+00', '2026-11-30 15:30:19.366204+00', '01a22d14-0f6d-7409-9bed-fb40d2eeecd5', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000003","owner":"kb","staff_id":"60000000-0000-4000-8000-000000000000"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('29', '01a22d14-1159-7503-a2a5-f3ae7f2da93e', 'customer-50000000-0000-4000-8000-000000000006', '2', 'crm.customer.merged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 15:30:19.423273+00', '2026-11-30 15:30:19.614098+00', '01a22d14-107f-719e-9177-980e52a447e9', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000006","survivor_id":"50000000-0000-4000-8000-000000000005","members":["50000000-0000-4000-8000-000000000005","50000000-0000-4000-8000-000000000006"]}', 'user-admin', null),
('3', '01a22d13-b5d9-7499-bf6f-f02eb7858d79', 'customer-50000000-0000-4000-8000-000000000002', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:29:56.182526+00', '2026-11-30 15:29:56.188729+00', '01a22d13-b5c5-74b5-9130-be88e40bf4e6', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000002","kind":"person","name":"sealed:v1:aeD86YC6IBfMe1K0S1SoRrxYI_ugcST1GMLCHHeoZRojwQ2H58oTFpB7","email":"sealed:v1:Ue7SOXd-Igow31BsmGse6ekH86y5l5qQuSEQ39kyn1idjP4LbBl4LNh9PX0=","phone":"sealed:v1:15SmFsONkbvuC0fJh1JdL8vC26B6LU2Cl1Vn1HNzj2_8j9ctaZ_TlH4XHtI=","region":"north","industry":"computing","external_ids":{"erp":"2"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('30', '01a22d14-1159-7504-920c-fd6868961a36', 'customer-50000000-0000-4000-8000-000000000005', '2', 'crm.customer.merged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:30:19.423273+00', '2026-11-30 15:30:19.614098+00', '01a22d14-107f-719e-9177-980e52a447e9', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000005","survivor_id":"50000000-0000-4000-8000-000000000005","members":["50000000-0000-4000-8000-000000000005","50000000-0000-4000-8000-000000000006"]}', 'user-admin', null),
('31', '01a22d14-135c-763c-97c3-25e8aee0ac99', 'customer-50000000-0000-4000-8000-000000000008', '2', 'crm.customer.merged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:30:19.909369+00', '2026-11-30 15:30:20.145981+00', '01a22d14-1203-7296-87e7-c30f411d78a5', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000008","survivor_id":"50000000-0000-4000-8000-000000000007","members":["50000000-0000-4000-8000-000000000007","50000000-0000-4000-8000-000000000008"]}', 'user-admin', null),
('32', '01a22d14-135d-7040-b00f-9da2b2475b96', 'customer-50000000-0000-4000-8000-000000000007', '2', 'crm.customer.merged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:30:19.909369+00', '2026-11-30 15:30:20.145981+00', '01a22d14-1203-7296-87e7-c30f411d78a5', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000007","survivor_id":"50000000-0000-4000-8000-000000000007","members":["50000000-0000-4000-8000-000000000007","50000000-0000-4000-8000-000000000008"]}', 'user-admin', null),
('33', '01a22d14-14b8-77d7-90da-56c6b80fdb81', 'customer-50000000-0000-4000-8000-00000000000a', '2', 'crm.customer.merged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-00000000000a', '2026-11-30 15:30:20.421743+00', '2026-11-30 15:30:20.476881+00', '01a22d14-1417-7182-b35b-c17b91f96d6d', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000a","survivor_id":"50000000-0000-4000-8000-000000000009","members":["50000000-0000-4000-8000-000000000009","50000000-0000-4000-8000-00000000000a"]}', 'user-admin', null),
('34', '01a22d14-14b8-77d8-bb0e-aeb2294eb911', 'customer-50000000-0000-4000-8000-000000000009', '2', 'crm.customer.merged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:30:20.421743+00', '2026-11-30 15:30:20.476881+00', '01a22d14-1417-7182-b35b-c17b91f96d6d', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009","survivor_id":"50000000-0000-4000-8000-000000000009","members":["50000000-0000-4000-8000-000000000009","50000000-0000-4000-8000-00000000000a"]}', 'user-admin', null),
('35', '01a22d14-14f1-7561-bd4e-562445ab1157', 'customer-50000000-0000-4000-8000-000000000008', '3', 'crm.customer.unmerged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:30:20.522275+00', '2026-11-30 15:30:20.530146+00', '01a22d14-14db-701e-a3bd-87c4720fc847', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000008","survivor_id":"50000000-0000-4000-8000-000000000007","left_id":"50000000-0000-4000-8000-000000000008","members":["50000000-0000-4000-8000-000000000007"]}', 'user-admin', null),
('36', '01a22d14-14f1-7562-a1de-d4ee2dad6934', 'customer-50000000-0000-4000-8000-000000000007', '3', 'crm.customer.unmerged.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:30:20.522275+00', '2026-11-30 15:30:20.530146+00', '01a22d14-14db-701e-a3bd-87c4720fc847', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000007","survivor_id":"50000000-0000-4000-8000-000000000007","left_id":"50000000-0000-4000-8000-000000000008","members":["50000000-0000-4000-8000-000000000007"]}', 'user-admin', null),
('37', '01a22d14-a9b6-7028-8a83-cd1da95d5558', 'staff-60000000-0000-4000-8000-000000000000', '3', 'crm.staff.state_changed.v1', 'crm.customer.v1', 'staff-60000000-0000-4000-8000-000000000000', null, '2026-11-30 15:30:58.593424+00', '2026-11-30 15:30:58.777409+00', '01a22d14-a879-7436-88c3-11e068e7cf9e', null, null, '{"staff_id":"60000000-0000-4000-8000-000000000000","state":"away","previous":"active","deputy_id":"60000000-0000-4000-8000-000000000001","until":"2099-01-01T00:00:00Z"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('38', '01a22d14-ac3d-772b-8d3f-db2582dfe159', 'staff-60000000-0000-4000-8000-000000000002', '2', 'crm.staff.state_changed.v1', 'crm.customer.v1', 'staff-60000000-0000-4000-8000-000000000002', null, '2026-11-30 15:30:59.097082+00', '2026-11-30 15:30:59.304876+00', '01a22d14-aacc-757a-81b8-c9e5b50e435f', null, null, '{"staff_id":"60000000-0000-4000-8000-000000000002","state":"left","previous":"active"}', 'user-admin', null),
('39', '01a22d14-ada0-755e-93f8-225303cbe890', 'staff-60000000-0000-4000-8000-000000000002', '3', 'crm.staff.hand_over_started.v1', 'crm.customer.v1', 'staff-60000000-0000-4000-8000-000000000002', null, '2026-11-30 15:30:59.535266+00', '2026-11-30 15:30:59.825483+00', '01a22d14-acaa-74cc-b335-2ba62da3728f', null, null, '{"staff_id":"60000000-0000-4000-8000-000000000002","hand_over_id":"00000000-0000-0000-0000-000000000007","to":["60000000-0000-4000-8000-000000000001"],"reason":"sealed:v1:Xv4Wq_rPPwE-O_yDCJuEw-6Qorutl50Qd04L7_zLREi2eA==","note":"sealed:v1:nKhtIvFFM6CFqBaoTr7IFQsiBwkh9mbWRC9SC--6x3VvoB3gel8uawRlrdZpW4Nxtbr778MVR4xEzV-K"}', 'user-admin', null),
('4', '01a22d13-b669-70cf-868e-694df392ef44', 'customer-50000000-0000-4000-8000-000000000003', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:29:56.222798+00', '2026-11-30 15:29:56.330997+00', '01a22d13-b5f2-750c-8ac8-44dd389e1905', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000003","kind":"person","name":"sealed:v1:eHYcErSNkz-ROeQLeI5zbC2NWYdk8vlaJoKN5bvTJtD3Zs0ZoTcxfVCa","email":"sealed:v1:IVmg01gShzbPOoXHg2rTljJoZR1YXRNd14edOj1yPMbQhXzqOtCg8H9g85c=","phone":"sealed:v1:f8ot6sl3t6s8lyxSXYrFRc1PXFrE3n6wC78fNsc_p5yd-kW0wwY79AgsFQg=","region":"south","industry":"computing","external_ids":{"erp":"3"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('40', '01a22d14-b045-76d7-a63e-6ab725ade49c', 'customer-50000000-0000-4000-8000-000000000000', '3', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:31:00.283007+00', '2026-11-30 15:31:00.314474+00', '01a22d14-acaa-74cc-b335-2ba62da3728f', '01a22d14-ada0-755e-93f8-225303cbe890', null, '{"customer_id":"50000000-0000-4000-8000-000000000000","owner":"auth0|sam","staff_id":"60000000-0000-4000-8000-000000000001","hand_over_id":"00000000-0000-0000-0000-000000000007"}', 'user-admin', null),
('41', '01a22d14-b045-76d8-84a5-110a40f6ea35', 'customer-50000000-0000-4000-8000-000000000001', '4', 'crm.customer.owner_assigned.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:31:00.283007+00', '2026-11-30 15:31:00.314474+00', '01a22d14-acaa-74cc-b335-2ba62da3728f', '01a22d14-ada0-755e-93f8-225303cbe890', null, '{"customer_id":"50000000-0000-4000-8000-000000000001","owner":"auth0|sam","staff_id":"60000000-0000-4000-8000-000000000001","hand_over_id":"00000000-0000-0000-0000-000000000007"}', 'user-admin', null),
('42', '01a22d14-b04a-7173-99a2-b6a1d59a48c4', 'staff-60000000-0000-4000-8000-000000000002', '4', 'crm.staff.hand_over_finished.v1', 'crm.customer.v1', 'staff-60000000-0000-4000-8000-000000000002', null, '2026-11-30 15:31:00.283007+00', '2026-11-30 15:31:00.314474+00', '01a22d14-acaa-74cc-b335-2ba62da3728f', '01a22d14-ada0-755e-93f8-225303cbe890', null, '{"staff_id":"60000000-0000-4000-8000-000000000002","hand_over_id":"00000000-0000-0000-0000-000000000007","customers":2}', 'user-admin', null),
('43', '01a22d14-b163-7682-99d1-b1dfdfcf4331', 'customer-50000000-0000-4000-8000-000000000004', '2', 'crm.customer.erased.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:31:00.502299+00', '2026-11-30 15:31:00.598873+00', '01a22d14-b0da-7642-91fa-1ae408827cc4', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000004"}', 'user-admin', null),
('44', '01a22d14-b2b2-7686-8efa-77d37b8909a1', 'customer-50000000-0000-4000-8000-00000000000a', '3', 'crm.customer.erased.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-00000000000a', '2026-11-30 15:31:00.824308+00', '2026-11-30 15:31:00.926573+00', '01a22d14-b239-74de-990e-9d0f7de7ff80', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000a"}', 'user-admin', null),
('45', '01a22d14-b2b2-7687-9371-999ff62d3882', 'customer-50000000-0000-4000-8000-000000000009', '3', 'crm.customer.erased.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:31:00.824308+00', '2026-11-30 15:31:00.926573+00', '01a22d14-b239-74de-990e-9d0f7de7ff80', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009"}', 'user-admin', null),
('46', '01a22d14-c286-72bb-9842-50e452a5f23b', 'customer-50000000-0000-4000-8000-00000000000c', '2', 'crm.customer.changed.v1', 'crm.customer.v1', '50000000-0000-4000-8000-00000000000c', '50000000-0000-4000-8000-00000000000c', '2026-11-30 15:31:04.947746+00', '2026-11-30 15:31:04.972523+00', '01a22d14-c271-7685-ac5e-67284d33f043', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000c","industry":"weaving"}', 'user-admin', null),
('5', '01a22d13-b6c5-701b-8e83-5677d475400b', 'customer-50000000-0000-4000-8000-000000000004', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:29:56.393231+00', '2026-11-30 15:29:56.426487+00', '01a22d13-b69b-7326-a322-9858db8a1d35', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000004","kind":"person","name":"sealed:v1:GI4HbzZES8lbG-wFoUBOT7Mtc0DWnkrk2KmJKbE77tJFs732QXtz60mA","email":"sealed:v1:ll4SF-jJ1eYRSCyN4djJZiEo_3860i9ZakIwVuizro4MmAmh9Rj6GRnCTw4=","phone":"sealed:v1:EowUIURLUJdoa9KZuvxop74Z53FCtbiNeXYWY0Hm3clOhCUQX5q4nSBgqZI=","region":"north","industry":"computing","external_ids":{"erp":"4"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('6', '01a22d13-b7c4-706e-bc82-71b15178b6ac', 'customer-50000000-0000-4000-8000-000000000005', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:29:56.473158+00', '2026-11-30 15:29:56.691712+00', '01a22d13-b6e9-76e6-9246-00c9ac247b69', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000005","kind":"person","name":"sealed:v1:qEDh267q1J2A0llpxTCd40cUUuYJO1ZHcoNePllJeyWVy47YelpKuuFt","email":"sealed:v1:6dp2MNgf9iAm6w-CthWOAmV9ANx6aNiiHXB81AdgNCNHUO8pNy568mP0qzM=","phone":"sealed:v1:U0-wRBpZvfle3UxDUlw6PUr1xyXor-sInXea3iAWpeNvTIylg0sPDUkAZCs=","region":"south","industry":"computing","external_ids":{"erp":"5"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('7', '01a22d13-b8b2-72bf-82bb-10598bcbaceb', 'customer-50000000-0000-4000-8000-000000000006', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 15:29:56.835309+00', '2026-11-30 15:29:56.91602+00', '01a22d13-b84e-70b6-b1f2-88cfeffa94db', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000006","kind":"person","name":"sealed:v1:PJEuE9lKxIk5jSysVjRJOH0H_4V32yHtyyTDw11DO1GBp62qBJRyhVZ8","email":"sealed:v1:NRzTWfwNdTc711n3lQQKvCNXUqNEKk1g0wDqfuSuULG6XCqA6n0cn18uTn0=","phone":"sealed:v1:EndT6gmOuFriLATZloT7jITGyIuNscZFDJlQxYGm3qj330x5ibYQrdOAtBs=","region":"north","industry":"computing","external_ids":{"erp":"6"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('8', '01a22d13-b8f5-76b7-8f35-52cffdb5b456', 'customer-50000000-0000-4000-8000-000000000007', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:29:56.969537+00', '2026-11-30 15:29:56.988035+00', '01a22d13-b8cb-7412-859a-3ec3dba3ba23', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000007","kind":"person","name":"sealed:v1:9jeGc_g5OzSYcin_aZXwHQ2NhQte-l9i_37CupiC9hsLjIPkv1ixLCmt","email":"sealed:v1:pm1WMFIjh_-qPiyj3qTiP7EZjF-1wsCTk7Gnnu4OS-Wo3erghRzOWqxFqeE=","phone":"sealed:v1:FQQNSWBVr3CnHmO4MBiwNIHprDNzdXHz-htQ6PNtSYNHBG-VyyccTqkuG-s=","region":"south","industry":"computing","external_ids":{"erp":"7"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('9', '01a22d13-b938-7345-9837-3197934d3b14', 'customer-50000000-0000-4000-8000-000000000008', '1', 'crm.customer.registered.v1', 'crm.customer.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:29:57.041197+00', '2026-11-30 15:29:57.056852+00', '01a22d13-b929-7599-9b97-c90c76be2ea4', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000008","kind":"person","name":"sealed:v1:12HnOMrk9i5wLLBsg2i3OeWs_MN0lLnXQY7CV333FmNYsgahiie1TsTL","email":"sealed:v1:fF0ax1ZCuObrTJyapJlbb7TZevNTnsjWuE8idvuBiUSI1eKWcGoQYNE7zrg=","phone":"sealed:v1:zMqAbGOK__tiHzV5Nxrolb2Ng4ASwyyl5yetcHiFwFZfONywkXfNR-f-Cuo=","region":"north","industry":"computing","external_ids":{"erp":"8"},"acquisition":{"source":"campaign","cost":{"amount":"12.5","currency":"EUR"}}}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console');

insert into public.hand_overs (hand_over_id, staff_id, event_id, reached, customers, finished_at) values
('00000000-0000-0000-0000-000000000007', '60000000-0000-4000-8000-000000000002', '01a22d14-ada0-755e-93f8-225303cbe890', '50000000-0000-4000-8000-000000000001', '2', '2026-11-30 15:31:00.283007+00');

insert into public.idempotency_keys (digest, fingerprint, status, response, created_at) values
(E'\\x04b0030d5effb5b9319a38aa454ab73160d2082f98c33aa7b71aaa56ab0606f0', E'\\xbee1af7163a9eb12eb77131bb86936615e82ae356c62d798d0901d0c8e587b6b', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303037227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d313335642d373034302d623030662d396461326232343735623936222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303037222c2276657273696f6e223a327d7d', '2026-11-30 15:30:20.145937+00'),
(E'\\x080b733dc03c78b4ff21f4b3e41b90387672226dddc7e10cf073f3470f2b9357', E'\\xe072fb999a6f16c644f9172584e9076d8df9dc4ab76950de58b3378232cfba73', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303034227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d623136332d373638322d393964312d623164666466636634333331222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303034222c2276657273696f6e223a327d7d', '2026-11-30 15:31:00.598747+00'),
(E'\\x11ad41378d90aecf6308b3aece554a7319e51e0a2a2649252e7b962a6181e728', E'\\xc4f56591fdd2b677d59077ba45fbbda03c89fd1de7bfb72e8fc39b675cd10b14', '200', E'\\x7b22696473223a7b2273746166665f6964223a2236303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d616333642d373732622d386433662d646232353832646665313539222c2273747265616d223a2273746166662d36303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a327d7d', '2026-11-30 15:30:59.304818+00'),
(E'\\x1c627c7dd8b0bf4e130b698856ed9d0b9c76f763ffaf4e05cfe5616c3e9ddb00', E'\\xc3762d2c3c810f0f604c54875cce0a2238eed60d09a15ad6a1005832ffabfe7a', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d303936392d373332642d626663372d363236363639303761656330222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a337d7d', '2026-11-30 15:30:17.599074+00'),
(E'\\x1f30b75d8d20f48434be717a9c839eb10fcb4aaa08d70ce4149c34c54737a214', E'\\xd1b268684143729e101e3e3bb76f86f75ccd580991e619cacafd3b1fa6bd3ce9', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303031227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d626331352d373535312d613335642d616365666561396635343038222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303031222c2276657273696f6e223a327d7d', '2026-11-30 15:29:57.782419+00'),
(E'\\x202ac3ce05299ec30fb67514bd2875eb2a29a21d81a9c2095b6175e598dfe1c4', E'\\x6d085a03c316ae474b5e01d5c14550f1cab6970455d1eb740828a27b0ebf38af', '200', E'\\x7b22696473223a7b2273746166665f6964223a2236303030303030302d303030302d343030302d383030302d303030303030303030303030227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d613962362d373032382d386138332d636431646139356435353538222c2273747265616d223a2273746166662d36303030303030302d303030302d343030302d383030302d303030303030303030303030222c2276657273696f6e223a337d7d', '2026-11-30 15:30:58.777115+00'),
(E'\\x2d5e7fe56dfa56b157fbcb94d2321dcf98312b73b07f2039a1bc38401c09a393', E'\\x9c7e8ade9f7b5e71a92245ec3fc818f07463a0807f4112ca01b72eaa92d6932a', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d306461332d373331652d393531612d666338663062326464333539222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a347d7d', '2026-11-30 15:30:18.682065+00'),
(E'\\x3be226b4c9291bbbed668c5d04b46d98f379201c6703827ff052bf431a16e287', E'\\xd19b5d9569ca00af146e56bd05e7021ee8a161b8de6c5f15e83751cacf3048f3', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303034227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d623663352d373031622d386538332d353637376434373534303062222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303034222c2276657273696f6e223a317d7d', '2026-11-30 15:29:56.426437+00'),
(E'\\x46298e3151693d2ace70833594457a3b6fe7a83a4da9eb022c8ced2832b382b2', E'\\x7f3564ac17f0ce6438f66c05b5176a851f5c662c674bf35388cc0a0fb0003876', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d623564392d373439392d626636662d663032656237383538643739222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a317d7d', '2026-11-30 15:29:56.188693+00'),
(E'\\x4cd55fe3fb7a1642617bb188d44879cfd4a8b4b9af221f6174ce27edabc9d9d4', E'\\xd347ae5b5b71eb8683bcb7ac33ee8834c588a704f9dd05f11f9192daf7e4f14c', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303037227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d623866352d373662372d386633352d353263666664623562343536222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303037222c2276657273696f6e223a317d7d', '2026-11-30 15:29:56.987985+00'),
(E'\\x4f4970506463197cdb226f369a3c3f708962af36998b8ce7a9381564eaa3d71e', E'\\x19725ae849618ce23a35cd5eca809f2c6c6e1cdaf09d6ceaed50fbee4fed49c6', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303036227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d623862322d373262662d383262622d313035393862636261636562222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303036222c2276657273696f6e223a317d7d', '2026-11-30 15:29:56.915961+00'),
(E'\\x54c4773288ddbf9c1f470b212fae00ff58c39cd507b6f88b7c9685c1cd1ce925', E'\\x8f4f5c4fe1bb3a966e6977c083691c66f2251aeb0a9d3cedcbe0fa4979fdafca', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d306564362d373764382d613663662d303766656664386337663263222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a357d7d', '2026-11-30 15:30:18.994119+00'),
(E'\\x5898b0083ad6e41fe00ae14fa2deb46008402dd87ef1067ec4dd511e4713666f', E'\\xa99b1a244e9ecf87a3967a357a53a737785fea6ea4601dfa322f931b54841246', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303030227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d626262662d373665352d383630372d653061666536666530343535222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303030222c2276657273696f6e223a327d7d', '2026-11-30 15:29:57.696994+00'),
(E'\\x5db04da389bc9d62c1dc1b4b9983eb20587b0686f8a4f3f74308ba72841909f7', E'\\xd4ff286ffeebcf7e408ba6d91581e4165c4a40807835c86200732bc79e795b7a', '202', E'\\x7b22696473223a7b2273746166665f6964223a2236303030303030302d303030302d343030302d383030302d303030303030303030303032222c2268616e645f6f7665725f6964223a2230303030303030302d303030302d303030302d303030302d303030303030303030303037227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d616461302d373535652d393366382d323235333033636265383930222c2273747265616d223a2273746166662d36303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a337d7d', '2026-11-30 15:30:59.825396+00'),
(E'\\x64d5ead0dddad3ecb3bccd8ed4ba42bd4a2248c2c700101cdd13dd34a5eb3a09', E'\\xd66164650aaf514989776ad4030ed07aab70f008d6c3a8f4954c10c78f123917', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303039227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d623936622d373565372d616461612d393766343730376533616363222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303039222c2276657273696f6e223a317d7d', '2026-11-30 15:29:57.099755+00'),
(E'\\x71c0bf5ca8a9650a53b8b94d716f6537973f8e52b541f8057efb46f0ff08987d', E'\\x4a8d132fd8e6411d9cda8208488c5c0390abe660a0b2d8b03fe3d72ae726e14a', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303035227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d313135392d373530342d393230632d666436383638393631613336222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303035222c2276657273696f6e223a327d7d', '2026-11-30 15:30:19.614048+00'),
(E'\\x75b388c06b9bbafd1cebe717fb637a8f8a4cdc23be207b5894d9a3ea385395f7', E'\\x320d219c30faddc5abc6dfb2caa1a0328b55afa6c7be209fe673284587fb01f4', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303039227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d623262322d373638372d393337312d393939666636326433383832222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303039222c2276657273696f6e223a337d7d', '2026-11-30 15:31:00.926524+00'),
(E'\\x8e23f275012992e29e2679522eead861335fe7bd874e9b133145e481f7e95556', E'\\x018012e5b7cac77c874c9b8f38dcca50b66e2ad50fad1c8a81145ea497af7c8f', '201', E'\\x7b22696473223a7b2273746166665f6964223a2236303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d626131342d373237362d616238302d353866393431376334646265222c2273747265616d223a2273746166662d36303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a317d7d', '2026-11-30 15:29:57.358724+00'),
(E'\\x9d89154e6c343634013c5bab1558f942e9f2e17723ddc9904769ba328c98cb21', E'\\x9901afaed035fc891340404389d5104a08bd71eb5061cb6fc204f882da47137d', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d306263342d373236642d383030372d623233356163366436373935222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a337d7d', '2026-11-30 15:30:18.199618+00'),
(E'\\xa3f9e840f0eb4947b2b32fce5ecbdfe160fc635753edba19b0b9d64763a4e5ae', E'\\xc9dfc6ff43dea388149c96c849b848a2f0506606049288c1f5e13e2ce1436d24', '201', E'\\x7b22696473223a7b2273746166665f6964223a2236303030303030302d303030302d343030302d383030302d303030303030303030303030227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d626162342d373063612d396263342d336130613331653231353236222c2273747265616d223a2273746166662d36303030303030302d303030302d343030302d383030302d303030303030303030303030222c2276657273696f6e223a317d7d', '2026-11-30 15:29:57.438714+00'),
(E'\\xaa23ebba841d7da980de5920227cc4fc0fff34eb13075a56fe20d4056cc3d2af', E'\\x0ac55e29c802d8233f4bf4afb352a6ed32fdcf98e3c35717d7a1ec039c7390ef', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303062227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d623964382d373164312d383665332d636336373738613562393530222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303062222c2276657273696f6e223a317d7d', '2026-11-30 15:29:57.216863+00'),
(E'\\xaff5ca593f5b7ecb0967a7bd13f14e7ef457cb336642dffc7a6a50f3125720f5', E'\\x401c009040e6fc0d81835c3e02a29d7bb6ace8a43a599215772265af211e52e1', '200', E'\\x7b22696473223a7b22756e6974223a2237303030303030302d303030302d303030302d303030302d303030303030303030303031222c226170706c696564223a312c226475706c696361746573223a302c2277616974696e67223a302c22626c6f636b696e67223a6e756c6c7d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d626538642d373237632d383136352d386165653233636462643135222c2273747265616d223a22637573746f6d65722d37303030303030302d303030302d303030302d303030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 15:31:04.144602+00'),
(E'\\xb34dee8b6c0d4ce5b6623f5dac11a18fc7c9391fce65673f516e948d66642b73', E'\\x4b56bdebf54d280136fa83816191ab36e6c8c86aece71d4206f06d06b99ec183', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303035227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d623763342d373036652d626338322d373162313531373862366163222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303035222c2276657273696f6e223a317d7d', '2026-11-30 15:29:56.691655+00'),
(E'\\xbb32ce0b4aade96a0832005552297461afb5b99ee96ef9ad72b0e9417d07ebee', E'\\x038cf4e077688b05087a6bc92a4f7b4437dea1389d78a988bc914b145d7de878', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303063227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d623964382d373164322d613033612d373535326561383862653538222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303063222c2276657273696f6e223a317d7d', '2026-11-30 15:29:57.216897+00'),
(E'\\xc35b6518e2c23de255a7d08b50ebdbab025dda13730b27e8a977fda756542ad4', E'\\xf22e7e20feaa824939f33ca8d5b218f55e3b97edf628333485f2f6086f6e81a3', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303061227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d623961312d373736312d623935662d663464373131663265333636222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303061222c2276657273696f6e223a317d7d', '2026-11-30 15:29:57.154012+00'),
(E'\\xc9a202d0215d9937526165b6b24898aba7b2ea99ad7b395a903a463d6aa7f176', E'\\xb00da005ce218253887b1f2703a6e9ab12be8b528503862c45b342238e29a0fc', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d626336322d373063372d393731362d366231616164346333376531222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a327d7d', '2026-11-30 15:29:57.860275+00'),
(E'\\xd1f7c23c54d79e232d89f0581cf8ce5bcbf927d03476eb12fdec8d877d4420a5', E'\\xbf543498c2bb2585ca2bc524ef15ffe02a4d9f03fb373547750d89a88a8800be', '201', E'\\x7b22696473223a7b2273746166665f6964223a2236303030303030302d303030302d343030302d383030302d303030303030303030303031227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d626230392d373466642d613864302d626231396630636139636537222c2273747265616d223a2273746166662d36303030303030302d303030302d343030302d383030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 15:29:57.517889+00'),
(E'\\xd7c2038f652bf28f4444e228bc840d14dfdbd14761dcd5c3d5a2dfe25ac2b63d', E'\\xe6767dbf748cab7561a6a8081f3f943d19ed940ef9cefb6909e30f0845bc95ab', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303063227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d633238362d373262622d393834322d353065343532613566323362222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303063222c2276657273696f6e223a327d7d', '2026-11-30 15:31:04.972453+00'),
(E'\\xd87f66029fbf09f1eb08e49c5e818ba889f91d816fecbcce52175c25893a761e', E'\\x8ab5ebcc1be7ac4a82be0ed01ad730c7b614b741c3c01733bac30a890e27a37c', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303039227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d313462382d373764382d626230652d616562323239346562393131222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303039222c2276657273696f6e223a327d7d', '2026-11-30 15:30:20.476831+00'),
(E'\\xdbc3b2d273d05970bf0c72a9e4074634df295d28e1d2538daff650a3df8273fa', E'\\x711f418756dc49d86ea9e4faf78b502c3895b39d4c33a87c8c8ced832a3ebca2', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303031227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d623538302d373238612d623664332d636538326163323765323962222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 15:29:56.107011+00'),
(E'\\xe4b643ff6551a6942d055a02f05c79c750111a27b8eb77c93028938d0458e277', E'\\x9c7e8ade9f7b5e71a92245ec3fc818f07463a0807f4112ca01b72eaa92d6932a', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d313036342d373138332d613264332d326430313633353639373666222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a367d7d', '2026-11-30 15:30:19.366143+00'),
(E'\\xe6efd59cf734762158d3a8fdb0ed2f541ea7309e5d911df2c7e153986b58b451', E'\\xad2dc753da4050275e22d0aa37cfb92f287a368f458ffb0e0d2bb32e5bf7469b', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d623636392d373063662d383638652d363934646633393265663434222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a317d7d', '2026-11-30 15:29:56.330955+00'),
(E'\\xe86eb14659cf2a20a2fa01681a4551fd02c82de901b6b4c15c9531f55a1a5222', E'\\xa8f72b681bda236c2029dbb7e29b2828496618f19dca4de6bdcc88ebfc7e2a45', '200', E'\\x7b22696473223a7b2273746166665f6964223a2236303030303030302d303030302d343030302d383030302d303030303030303030303030227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d626237612d373164622d386562622d343866353430353535366635222c2273747265616d223a2273746166662d36303030303030302d303030302d343030302d383030302d303030303030303030303030222c2276657273696f6e223a327d7d', '2026-11-30 15:29:57.628932+00'),
(E'\\xeb0a3b799feaca55a3aa404f8a14e1019579d9d85c2748d64141643d01726cbc', E'\\x3052fa0cb738fc25999a2d9c8011d0fbe54863ac923a924f042178ab6232688e', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303037227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d313466312d373536322d613164652d643465653264616436393334222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303037222c2276657273696f6e223a337d7d', '2026-11-30 15:30:20.530088+00'),
(E'\\xf1a045a3260727055abf31b1433b873cf9a448459ce69460a79bafa36028d013', E'\\x54885413736176aa4654534e0f894408ff58c7ab0ceba842f9f0c63008223b61', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d626363612d373037362d616131382d323531303639623165653434222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a327d7d', '2026-11-30 15:29:57.967185+00'),
(E'\\xf77610f77796da970844cdd14a76663cfaa87095d8c9e8e1f949f98c9ba68468', E'\\x107b13ee8fb2adc417234b7df430f4ef089f6d8f32a2fdceae47a11fcfaa9348', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303038227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d623933382d373334352d393833372d333139373933346433623134222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303038222c2276657273696f6e223a317d7d', '2026-11-30 15:29:57.056796+00'),
(E'\\xf9e98e386c7e852322c96afa656151be38d01a13b807192fddf97ecc9ff00f7d', E'\\x7ca7cda6103026723badaac2ebe584a3bdad97edc351b819c4b70a59de9e6035', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303031227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d303563662d373334332d626664382d643232643563623637633862222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303031222c2276657273696f6e223a337d7d', '2026-11-30 15:30:16.698988+00'),
(E'\\xfb155cdf9fe0df1ece86903382cbbd5234ed85f29d59b045192735701f754aab', E'\\x2e7dd29101859769fa102960aec4948e0a1e9a06095cbcf08df52efa0d2bd3da', '201', E'\\x7b22696473223a7b2273746166665f6964223a2236303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d626234352d373765652d393163362d376362323063393836323531222c2273747265616d223a2273746166662d36303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a317d7d', '2026-11-30 15:29:57.576666+00'),
(E'\\xfd74877b09ed635dc4da1e2440ba4799dfa01dde707c4efbb856160b1074e8ae', E'\\xc31a1286142f4c01adefc8fd6a3b5997ca38dd6a44b6853d47d2ce5009e3860f', '201', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303030227d2c226576656e74223a7b226576656e745f6964223a2230316132326431332d623433392d373064622d396538612d326665353936626531366135222c2273747265616d223a22637573746f6d65722d35303030303030302d303030302d343030302d383030302d303030303030303030303030222c2276657273696f6e223a317d7d', '2026-11-30 15:29:55.952868+00');

insert into public.names (customer_id, version, words) values
('50000000-0000-4000-8000-000000000000', '1', '''=Gj9LurcmN6v96HDhtK1Iut-1Ze7e_t'' ''=VIqX11gKeAwPyRwUDxkUILKIHbGIXxsGc7S5HYiBU-D236wl'''),
('50000000-0000-4000-8000-000000000001', '3', '''=G_rOKtssEQPlp6rO_m-lFvmoQupoyI5nFDGx'' ''=Z0eDN8rRgbLVDxH1Ry8BtrCnONq9QM'''),
('50000000-0000-4000-8000-000000000002', '1', '''=CbTiAh'' ''=VIqX11gKeAwPyRwUDxkUILKIHbGIXxsGc7S5HYiBU-D236wl'' ''=VN_xCoqmLnDKDuFWDy'''),
('50000000-0000-4000-8000-000000000003', '1', '''=VEVn4M'' ''=VIqX11gKeAwPyRwUDxkUILKIHbGIXxsGc7S5HYiBU-D236wl'' ''=VN_xCoqmLnDKDuFWDy'''),
('50000000-0000-4000-8000-000000000005', '1', '''=VIqX11gKeAwPyRwUDxkUILKIHbGIXxsGc7S5HYiBU-D236wl'' ''=VN_xCoqmLnDKDuFWDy'' ''=vzROuZ'''),
('50000000-0000-4000-8000-000000000006', '1', '''=VIqX11gKeAwPyRwUDxkUILKIHbGIXxsGc7S5HYiBU-D236wl'' ''=VN_xCoqmLnDKDuFWDy'' ''=Yn79kr'''),
('50000000-0000-4000-8000-000000000007', '1', '''=7z3uld'' ''=VIqX11gKeAwPyRwUDxkUILKIHbGIXxsGc7S5HYiBU-D236wl'' ''=VN_xCoqmLnDKDuFWDy'''),
('50000000-0000-4000-8000-000000000008', '1', '''=VIqX11gKeAwPyRwUDxkUILKIHbGIXxsGc7S5HYiBU-D236wl'' ''=VN_xCoqmLnDKDuFWDy'' ''=kR8oq5'''),
('50000000-0000-4000-8000-00000000000b', '1', '''=VIqX11gKeAwPyRwUDxkUILKIHbGIXxsGc7S5HYiBU-D236wl'' ''=VN_xCoqmLnDKDuFWDy'' ''=z8Gd0625pr8C'''),
('50000000-0000-4000-8000-00000000000c', '1', '''=VIqX11gKeAwPyRwUDxkUILKIHbGIXxsGc7S5HYiBU-D236wl'' ''=VN_xCoqmLnDKDuFWDy'' ''=z8Gd06Na7Opr''');

insert into public.names_filled (at, normalisation) values
('2026-11-30 15:29:38.816127+00', '3');

insert into public.outbox ("position", shard) values
('46', '14');

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('50000000-0000-4000-8000-000000000000', E'\\x01f15793dd02af88af66beb5f2bdd2a18c717b59aef6252a1f584f46040afe3bf1199918e7bef92fb613b92e794b3753467d033022ec5779b502f3e10d', '2026-11-30 15:29:55.757452+00', null),
('50000000-0000-4000-8000-000000000001', E'\\x01d5d27bca346e582255b3278439eeecc8bf8c6e39caaad924bde5027d0496e3c9572330317153ee7e9961afb09b239d5322afbc8b647a41f63d145bdf', '2026-11-30 15:29:56.028431+00', null),
('50000000-0000-4000-8000-000000000002', E'\\x010188b9203eacc1f76883ecc9454cbbcc490e67ae61eed1575777dac614123de1bd5ce3058737b3a21009ce95fee5ab702bf25d928d436e6043bc4805', '2026-11-30 15:29:56.18395+00', null),
('50000000-0000-4000-8000-000000000003', E'\\x0100759e6ad800d81f6246359901ea277a013dfb36fa44cf19f82b5924e37befec9b21e07b7ec085c96fb9c0c99b9e6fb2ff5f32d18eb4be8f3ba9db2b', '2026-11-30 15:29:56.256632+00', null),
('50000000-0000-4000-8000-000000000004', null, '2026-11-30 15:29:56.405469+00', '2026-11-30 15:31:00.583912+00'),
('50000000-0000-4000-8000-000000000005', E'\\x01f3035061d01d6673c840830706f0c744f0dcca84737c791cee9be92ea01699cd1a8760c38d4b80510beb1d3762abfa82c67a0b35448a72ac919e2834', '2026-11-30 15:29:56.587414+00', null),
('50000000-0000-4000-8000-000000000006', E'\\x010ba5da27e7c7a307d789d6462d77e47e3034e1ca5affac096e9cc2142334dab5cd743283cd9e34f966db2ef6a7dd821e628e50ff3655f1ddbab1c1dd', '2026-11-30 15:29:56.872443+00', null),
('50000000-0000-4000-8000-000000000007', E'\\x017537bd0d18848a59dd9ef393b7be5357f033d56a9fea4765b4cdf6f7cdaa4e7176dcf414a15e713b8de6656788fedcd364c1f6b64fa7227e25c6d471', '2026-11-30 15:29:56.971113+00', null),
('50000000-0000-4000-8000-000000000008', E'\\x01bb9f1780dfbabd795a1f0cae03a6275b6061ead4be0f816966cf8752c3f99ff7e5526c30e28f3e7871c196466bbf18d699626a88b9c5e53017f15e7f', '2026-11-30 15:29:57.042741+00', null),
('50000000-0000-4000-8000-000000000009', null, '2026-11-30 15:29:57.097593+00', '2026-11-30 15:31:00.920425+00'),
('50000000-0000-4000-8000-00000000000a', null, '2026-11-30 15:29:57.140122+00', '2026-11-30 15:31:00.920425+00'),
('50000000-0000-4000-8000-00000000000b', E'\\x01514163bf9176b771547fcbf77ac7d862cd769c059939540f59e24c16893a49a59cd4628d973b2782fa8f2b7c933dbea338fed54c5bad70fffdd169c6', '2026-11-30 15:29:57.20569+00', null),
('50000000-0000-4000-8000-00000000000c', E'\\x01769c6efd39b9274c3d009eb3ef1eafebd5ca5ce7ac90b68f8086f695e13d11dba53649c59cf48a984e49cd715146f15b13e63090a5fabfb91c3655e6', '2026-11-30 15:29:57.20569+00', null),
('60000000-0000-4000-8000-000000000000', E'\\x011914b9def95f8e08ed1c78fa63633a0b383d85cdaa79a1e47bb8a83468557b5592e599fe34713770a3b898aa8aacf730be58b70b3c83bc9c56a00f1f', '2026-11-30 15:29:57.405996+00', null),
('60000000-0000-4000-8000-000000000001', E'\\x013da43ab96727e6cd5dd3786dfcb30d932941137904d09dce62fe260d216f2c5eb098236cc723599c03bd9aa993625ae4efcdb1a55e644c7ad1d6d534', '2026-11-30 15:29:57.494881+00', null),
('60000000-0000-4000-8000-000000000002', E'\\x012df553db13d1379a74bc86da636e8700c2d965051d8fa103b3107f80f65104608c3e90ed09667dbf94e62aa34831b881594bd4728b8d816fdf7c4752', '2026-11-30 15:29:57.558276+00', null),
('60000000-0000-4000-8000-000000000003', E'\\x015d519fc0d71e60730e8a694d87567d89247ab05513c347f49f00bfde234b88cd74566ae96fbd124009a0b2da467e3d4d4f0bb1a64cd556145505798b', '2026-11-30 15:29:57.250265+00', null);

insert into public.projection_shape (only_row, shape) values
('true', '3');

insert into public.relay_epoch (only_row, epoch, restored_epoch) values
('true', '1', '0');

insert into public.relay_log (topic, partition, epoch, first_epoch, first_event_id, last_offset) values
('crm.customer.v1', '1', '1', '1', '01a22d13-b8f5-76b7-8f35-52cffdb5b456', '2'),
('crm.customer.v1', '10', '1', '1', '01a22d13-b6c5-701b-8e83-5677d475400b', '2'),
('crm.customer.v1', '11', '1', '1', '01a22d13-b9a1-7761-b95f-f4d711f2e366', '3'),
('crm.customer.v1', '2', '1', '1', '01a22d13-b669-70cf-868e-694df392ef44', '5'),
('crm.customer.v1', '3', '1', '1', '01a22d13-b938-7345-9837-3197934d3b14', '2'),
('crm.customer.v1', '4', '1', '1', '01a22d13-b5d9-7499-bf6f-f02eb7858d79', '4'),
('crm.customer.v1', '6', '1', '1', '01a22d13-b580-728a-b6d3-ce82ac27e29b', '5'),
('crm.customer.v1', '7', '1', '1', '01a22d13-b439-70db-9e8a-2fe596be16a5', '6'),
('crm.customer.v1', '8', '1', '1', '01a22d13-b96b-75e7-adaa-97f4707e3acc', '3'),
('crm.customer.v1', '9', '1', '1', '01a22d13-b9d8-71d1-86e3-cc6778a5b950', '3');

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

insert into public.staff (staff_id, team, manager_id, state, until, registered_at) values
('60000000-0000-4000-8000-000000000000', 'north', '60000000-0000-4000-8000-000000000003', 'away', '2099-01-01 00:00:00+00', '2026-11-30 15:29:57.416602+00'),
('60000000-0000-4000-8000-000000000001', 'north', null, 'active', null, '2026-11-30 15:29:57.509995+00'),
('60000000-0000-4000-8000-000000000002', null, null, 'left', null, '2026-11-30 15:29:57.559979+00'),
('60000000-0000-4000-8000-000000000003', 'north', null, 'active', null, '2026-11-30 15:29:57.258758+00');

insert into public.staff_subjects (subject, staff_id, signs_in) values
('auth0|eve', '60000000-0000-4000-8000-000000000003', 'true'),
('auth0|jo', '60000000-0000-4000-8000-000000000002', 'true'),
('auth0|kim', '60000000-0000-4000-8000-000000000000', 'true'),
('auth0|sam', '60000000-0000-4000-8000-000000000001', 'true'),
('jr', '60000000-0000-4000-8000-000000000002', 'false'),
('kb', '60000000-0000-4000-8000-000000000000', 'false'),
('sk', '60000000-0000-4000-8000-000000000001', 'false');

insert into public.streams (stream, version, key) values
('customer-50000000-0000-4000-8000-000000000000', '3', '50000000-0000-4000-8000-000000000000'),
('customer-50000000-0000-4000-8000-000000000001', '4', '50000000-0000-4000-8000-000000000001'),
('customer-50000000-0000-4000-8000-000000000002', '3', '50000000-0000-4000-8000-000000000002'),
('customer-50000000-0000-4000-8000-000000000003', '6', '50000000-0000-4000-8000-000000000003'),
('customer-50000000-0000-4000-8000-000000000004', '2', '50000000-0000-4000-8000-000000000004'),
('customer-50000000-0000-4000-8000-000000000005', '2', '50000000-0000-4000-8000-000000000005'),
('customer-50000000-0000-4000-8000-000000000006', '2', '50000000-0000-4000-8000-000000000006'),
('customer-50000000-0000-4000-8000-000000000007', '3', '50000000-0000-4000-8000-000000000007'),
('customer-50000000-0000-4000-8000-000000000008', '3', '50000000-0000-4000-8000-000000000008'),
('customer-50000000-0000-4000-8000-000000000009', '3', '50000000-0000-4000-8000-000000000009'),
('customer-50000000-0000-4000-8000-00000000000a', '3', '50000000-0000-4000-8000-00000000000a'),
('customer-50000000-0000-4000-8000-00000000000b', '1', '50000000-0000-4000-8000-00000000000b'),
('customer-50000000-0000-4000-8000-00000000000c', '2', '50000000-0000-4000-8000-00000000000c'),
('staff-60000000-0000-4000-8000-000000000000', '3', 'staff-60000000-0000-4000-8000-000000000000'),
('staff-60000000-0000-4000-8000-000000000001', '1', 'staff-60000000-0000-4000-8000-000000000001'),
('staff-60000000-0000-4000-8000-000000000002', '4', 'staff-60000000-0000-4000-8000-000000000002'),
('staff-60000000-0000-4000-8000-000000000003', '1', 'staff-60000000-0000-4000-8000-000000000003');

select setval('projection.parked_seq_seq', 4, true);
select setval('public.events_position', 46, true);
