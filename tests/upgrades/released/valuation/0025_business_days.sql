-- The valuation service as of commit 0c83502, revision 0025_business_days: its whole database, filled through the code of then.

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

create table projection.costs (
    customer_id uuid not null,
    currency text collate "C" not null,
    kind smallint not null,
    amount bigint not null,
    constraint costs_pkey PRIMARY KEY (customer_id, currency, kind)
) with (fillfactor=80);

create table projection.customers (
    customer_id uuid not null,
    first_day integer not null default '-2147483648'::integer,
    last_day integer not null default '-2147483648'::integer,
    order_days integer not null default 0,
    orders integer not null default 0,
    last_gap integer not null default 0,
    gap_squares bigint not null default 0,
    interactions integer not null default 0,
    complaints integer not null default 0,
    known boolean not null default false,
    erased boolean not null default false,
    information integer not null default 0,
    disputes integer not null default 0,
    satisfied_day integer not null default '-2147483648'::integer,
    satisfaction smallint not null default 0,
    tickets integer not null default 0,
    open_tickets integer not null default 0,
    constraint customers_pkey PRIMARY KEY (customer_id)
) with (autovacuum_vacuum_scale_factor=0.05, fillfactor=70);

create table projection.facts (
    customer_id uuid not null,
    event_id uuid not null,
    kind smallint not null,
    document uuid not null,
    occurred_at timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    currency text collate "C" not null,
    amount bigint not null,
    margin bigint not null,
    due integer not null,
    detail smallint not null default 0,
    channel smallint not null default 0,
    constraint facts_pkey PRIMARY KEY (customer_id, event_id)
);
CREATE INDEX facts_by_time ON projection.facts USING brin (occurred_at);

create table projection.invoices (
    customer_id uuid not null,
    purchase_id uuid not null,
    currency text collate "C" not null,
    due integer not null,
    amount bigint not null,
    settled bigint not null,
    disputed bigint not null default 0,
    dispute_at bigint not null default '-9223372036854775808'::bigint,
    constraint invoices_pkey PRIMARY KEY (customer_id, purchase_id)
) with (fillfactor=80);
CREATE INDEX invoices_open ON projection.invoices USING btree (customer_id) WHERE (settled < amount);

create table projection.lines (
    customer_id uuid not null,
    event_id uuid not null,
    line_no integer not null,
    purchase_id uuid not null,
    product_id text collate "C" not null,
    category text collate "C",
    quantity numeric not null,
    amount bigint not null,
    currency text collate "C" not null,
    occurred_at timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    constraint lines_pkey PRIMARY KEY (customer_id, event_id, line_no)
);

create table projection.members (
    member_id uuid not null,
    survivor_id uuid not null,
    since timestamp with time zone not null,
    constraint members_pkey PRIMARY KEY (member_id)
);
CREATE INDEX members_by_survivor ON projection.members USING btree (survivor_id);

create table projection.merges (
    member_id uuid not null,
    version integer not null,
    survivor_id uuid,
    since timestamp with time zone not null,
    constraint merges_pkey PRIMARY KEY (member_id, version)
);
CREATE INDEX merges_by_survivor ON projection.merges USING btree (survivor_id) WHERE (survivor_id IS NOT NULL);

create table projection.owner_periods (
    customer_id uuid not null,
    since timestamp with time zone not null,
    owner text collate "C",
    constraint owner_periods_pkey PRIMARY KEY (customer_id, since)
);
CREATE INDEX owner_periods_since ON projection.owner_periods USING btree (since);

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

create table projection.profiles (
    customer_id uuid not null,
    kind text collate "C",
    region text collate "C",
    industry text collate "C",
    owner text collate "C",
    source text collate "C",
    referred_by uuid,
    registered_at timestamp with time zone,
    constraint profiles_pkey PRIMARY KEY (customer_id)
) with (fillfactor=80);
CREATE INDEX profiles_by_owner ON projection.profiles USING btree (owner, customer_id) WHERE (owner IS NOT NULL);
CREATE INDEX profiles_by_referrer ON projection.profiles USING btree (referred_by) WHERE (referred_by IS NOT NULL);

create table projection.purses (
    customer_id uuid not null,
    currency text collate "C" not null,
    orders integer not null,
    gross bigint not null,
    refunded bigint not null,
    rated bigint not null,
    margin bigint not null,
    cost bigint not null,
    acquisition bigint not null,
    receivable bigint not null,
    oldest_due integer not null,
    payments integer not null,
    delay_days bigint not null,
    bad_debt bigint not null default 0,
    disputed bigint not null default 0,
    delivered bigint not null default 0,
    feedbacks integer not null default 0,
    refunded_rated bigint not null default 0,
    refunded_margin bigint not null default 0,
    refunded_ahead bigint not null default 0,
    returned_orders integer not null default 0,
    returned bigint not null default 0,
    constraint purses_pkey PRIMARY KEY (customer_id, currency)
) with (autovacuum_vacuum_scale_factor=0.05, fillfactor=70);

create table projection.stream_versions (
    stream text collate "C" not null,
    version integer not null,
    constraint stream_versions_pkey PRIMARY KEY (stream)
) with (autovacuum_vacuum_scale_factor=0.05, fillfactor=90);

create table projection.touches (
    customer_id uuid not null,
    channel text collate "C" not null,
    contacts bigint not null,
    inbound bigint not null,
    last_at timestamp with time zone not null,
    last_event uuid not null,
    constraint touches_pkey PRIMARY KEY (customer_id, channel)
) with (fillfactor=80);

create table projection.voided_facts (
    customer_id uuid not null,
    event_id uuid not null,
    kind smallint not null,
    document uuid not null,
    occurred_at timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    currency text collate "C" not null,
    amount bigint not null,
    margin bigint not null,
    due integer not null,
    detail smallint not null,
    channel smallint not null,
    voided_at timestamp with time zone not null,
    void_event uuid not null,
    reason text collate "C" not null,
    constraint voided_facts_pkey PRIMARY KEY (customer_id, event_id)
);

create table projection.wallets (
    customer_id uuid not null,
    event_id uuid not null,
    yearly bigint not null,
    currency text collate "C" not null,
    competitor text collate "C",
    occurred_at timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    voided_at timestamp with time zone,
    constraint wallets_pkey PRIMARY KEY (customer_id, event_id)
);

create table public.assessments (
    customer_id uuid not null,
    indicator text collate "C" not null,
    points smallint not null,
    judged_day integer not null,
    judged_by text not null,
    period text collate "C",
    event_id uuid not null,
    constraint assessments_pkey PRIMARY KEY (customer_id, indicator)
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

create table public.hand_grades (
    customer_id uuid not null,
    event_id uuid not null,
    set_at timestamp with time zone not null,
    set_by text not null,
    grade text collate "C" not null,
    reason text collate "C" not null,
    until_day integer not null,
    constraint hand_grades_pkey PRIMARY KEY (customer_id)
);

create table public.idempotency_keys (
    digest bytea not null,
    fingerprint bytea not null,
    status integer not null,
    response bytea not null,
    created_at timestamp with time zone not null default clock_timestamp(),
    constraint idempotency_keys_pkey PRIMARY KEY (digest)
);
CREATE INDEX idempotency_keys_age ON public.idempotency_keys USING brin (created_at) WITH (pages_per_range='16', autosummarize='on');

create table public.memberships (
    segment_id uuid not null,
    customer_id uuid not null,
    entered_at timestamp with time zone not null,
    left_at timestamp with time zone,
    stream_version integer not null,
    constraint memberships_pkey PRIMARY KEY (segment_id, customer_id, entered_at)
) with (fillfactor=80);
CREATE INDEX memberships_of ON public.memberships USING btree (customer_id) WHERE (left_at IS NULL);
CREATE UNIQUE INDEX memberships_open ON public.memberships USING btree (segment_id, customer_id) WHERE (left_at IS NULL);

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

create table public.projection_time_zone (
    only_row boolean not null default true,
    time_zone text collate "C" not null default 'UTC'::text,
    constraint projection_time_zone_pkey PRIMARY KEY (only_row),
    constraint projection_time_zone_only_row_check CHECK (only_row)
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

create table public.rulings (
    version integer not null,
    made_at timestamp with time zone not null default clock_timestamp(),
    fitted_at timestamp with time zone,
    heard bigint not null,
    document text not null,
    state text collate "C" not null default 'building'::text,
    held boolean not null default false,
    restores integer,
    seen_models integer not null default 0,
    seen_policies integer not null default 0,
    ready_at timestamp with time zone,
    switched_at timestamp with time zone,
    ended_at timestamp with time zone,
    valued integer not null default 0,
    total integer not null default 0,
    swept_day integer,
    swept_of oid,
    published_day integer,
    seen_orders integer not null default 0,
    constraint rulings_pkey PRIMARY KEY (version)
);
CREATE UNIQUE INDEX rulings_in_force ON public.rulings USING btree (state) WHERE (state = 'in_force'::text);

create table public.scores (
    ruling integer not null,
    customer_id uuid not null,
    valued_day integer not null,
    due_day integer not null,
    currency text collate "C" not null,
    lifecycle smallint not null,
    churn_risk double precision,
    revenue double precision not null,
    net double precision not null,
    predicted_12m double precision not null,
    clv double precision not null,
    grade text collate "C",
    churn_band text collate "C",
    credit_class text collate "C" not null,
    computed text collate "C",
    payment_terms text collate "C" not null default ''::text,
    credit_limit bigint not null default 0,
    review_day integer not null default '-2147483648'::integer,
    worth double precision not null default 0,
    mark smallint not null default 0,
    by_hand boolean not null default false,
    piloted boolean not null default false,
    digest bigint not null default 0,
    constraint scores_pkey PRIMARY KEY (ruling, customer_id)
) with (autovacuum_vacuum_scale_factor=0.05, fillfactor=80);
CREATE INDEX scores_by_churn_risk ON public.scores USING btree (ruling, churn_risk DESC NULLS LAST, customer_id DESC);
CREATE INDEX scores_by_net ON public.scores USING btree (ruling, currency, net, customer_id);
CREATE INDEX scores_by_predicted ON public.scores USING btree (ruling, currency, predicted_12m, customer_id);

create table public.standings (
    customer_id uuid not null,
    version integer not null,
    event_id uuid not null,
    graded_at timestamp with time zone not null,
    grade text collate "C" not null,
    churn_band text collate "C" not null,
    credit_class text collate "C" not null,
    credit_limit numeric not null,
    currency text collate "C" not null,
    payment_terms text collate "C" not null,
    service_level text collate "C" not null,
    policy_version integer not null,
    provisional boolean not null,
    computed text collate "C" not null default ''::text,
    price_terms text collate "C",
    marketing text collate "C",
    review_day integer not null default '-2147483648'::integer,
    constraint standings_pkey PRIMARY KEY (customer_id)
) with (fillfactor=80);
CREATE INDEX standings_grade ON public.standings USING btree (grade, customer_id);

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
    counts text := coalesce(
        nullif(current_setting('rapport.projection_time_zone', true), ''), 'UTC');
    filled text := (select time_zone from public.projection_time_zone);
begin
    if (declared is null and stored > 6) or (stored <> 0 and declared <> stored) then
        raise exception using errcode = 'RP001', message = format(
            'the projection is in shape %s, its writer''s code builds shape %s', stored, declared);
    end if;
    if counts <> filled then
        raise exception using errcode = 'RP001', message = format(
            'the projection counts the days of %s, its writer those of %s', filled, counts);
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

CREATE OR REPLACE FUNCTION public.keep_staged()
 RETURNS void
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
begin
    update customers c set first_day = s.first_day, last_day = s.last_day,
        order_days = s.order_days, orders = s.orders, last_gap = s.last_gap,
        gap_squares = s.gap_squares, interactions = s.interactions, complaints = s.complaints,
        information = s.information, disputes = s.disputes, tickets = s.tickets,
        open_tickets = s.open_tickets, satisfied_day = s.satisfied_day,
        satisfaction = s.satisfaction, known = s.known, erased = s.erased
    from staged_states s where c.customer_id = s.customer_id;
    update purses p set orders = s.orders, gross = s.gross, refunded = s.refunded, rated = s.rated,
        margin = s.margin, cost = s.cost, acquisition = s.acquisition, receivable = s.receivable,
        oldest_due = s.oldest_due, payments = s.payments, delay_days = s.delay_days,
        bad_debt = s.bad_debt, disputed = s.disputed, delivered = s.delivered,
        feedbacks = s.feedbacks, refunded_rated = s.refunded_rated,
        refunded_margin = s.refunded_margin, refunded_ahead = s.refunded_ahead,
        returned_orders = s.returned_orders, returned = s.returned
    from staged_purses s where p.customer_id = s.customer_id and p.currency = s.currency;
    insert into purses (customer_id, currency, orders, gross, refunded, rated, margin, cost,
        acquisition, receivable, oldest_due, payments, delay_days, bad_debt, disputed, delivered,
        feedbacks, refunded_rated, refunded_margin, refunded_ahead, returned_orders, returned)
    select customer_id, currency, orders, gross, refunded, rated, margin, cost, acquisition,
        receivable, oldest_due, payments, delay_days, bad_debt, disputed, delivered, feedbacks,
        refunded_rated, refunded_margin, refunded_ahead, returned_orders, returned
    from staged_purses s
    where not exists (
        select from purses p where p.customer_id = s.customer_id and p.currency = s.currency
    )
    order by customer_id, currency;
end $function$;

CREATE OR REPLACE FUNCTION public.lock_customers(asked uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
AS $function$
declare
    everybody uuid[] := asked;
    since uuid[];
begin
    perform pg_advisory_xact_lock_shared(1381321797);
    if exists (select from members) then
        everybody := (
select array_agg(id order by id) from (
    select unnest(asked)
    union
    select unnest(array[member_id, survivor_id]) from members
    where survivor_id = any(asked)
        or survivor_id in (select survivor_id from members where member_id = any(asked))
) as one (id));
    end if;
    insert into customers (customer_id) select id from unnest(everybody) as one (id)
    where not exists (select from customers c where c.customer_id = one.id) order by id
    on conflict do nothing;
    perform from customers where customer_id = any(everybody) order by customer_id for update;
    if exists (select from members) then
        since := (
select array_agg(id order by id) from (
    select unnest(asked)
    union
    select unnest(array[member_id, survivor_id]) from members
    where survivor_id = any(asked)
        or survivor_id in (select survivor_id from members where member_id = any(asked))
) as one (id));
        if since <> everybody then
            raise serialization_failure using message = 'somebody was merged meanwhile';
        end if;
    end if;
end $function$;

CREATE OR REPLACE FUNCTION public.note_time_zone()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    if nullif(current_setting('rapport.projection_shape', true), '') is not null then
        update public.projection_time_zone set time_zone = coalesce(
            nullif(current_setting('rapport.projection_time_zone', true), ''), 'UTC');
    end if;
    return null;
end $function$;

CREATE TRIGGER same_shape AFTER UPDATE ON projection.positions FOR EACH STATEMENT EXECUTE FUNCTION public.guard_projection();

CREATE TRIGGER same_shape BEFORE INSERT OR UPDATE ON projection.stream_versions FOR EACH STATEMENT EXECUTE FUNCTION public.guard_projection();

CREATE TRIGGER never_lower AFTER UPDATE ON public.projection_shape FOR EACH ROW WHEN ((new.shape < old.shape)) EXECUTE FUNCTION public.guard_shape();

CREATE TRIGGER note_time_zone AFTER UPDATE ON public.projection_shape FOR EACH ROW EXECUTE FUNCTION public.note_time_zone();

create table public.alembic_version (version_num varchar(32) primary key);

insert into projection.costs (customer_id, currency, kind, amount) values
('50000000-0000-4000-8000-000000000001', 'EUR', '4', '8500'),
('50000000-0000-4000-8000-000000000002', 'EUR', '4', '8500'),
('50000000-0000-4000-8000-000000000003', 'EUR', '4', '17000'),
('50000000-0000-4000-8000-000000000005', 'EUR', '4', '8500'),
('50000000-0000-4000-8000-000000000006', 'EUR', '4', '8500'),
('50000000-0000-4000-8000-000000000007', 'EUR', '4', '8500'),
('50000000-0000-4000-8000-000000000009', 'EUR', '4', '8500');

insert into projection.customers (customer_id, first_day, last_day, order_days, orders, last_gap, gap_squares, interactions, complaints, known, erased, information, disputes, satisfied_day, satisfaction, tickets, open_tickets) values
('50000000-0000-4000-8000-000000000000', '20091', '20513', '2', '2', '422', '178084', '1', '0', 'true', 'false', '0', '0', '-2147483648', '0', '1', '1'),
('50000000-0000-4000-8000-000000000001', '20122', '20514', '3', '3', '1', '152882', '1', '1', 'true', 'false', '0', '1', '20513', '2', '1', '1'),
('50000000-0000-4000-8000-000000000002', '20150', '20515', '3', '3', '2', '131773', '1', '0', 'true', 'false', '0', '0', '20532', '4', '1', '1'),
('50000000-0000-4000-8000-000000000003', '20181', '20516', '2', '2', '335', '112225', '2', '1', 'true', 'false', '0', '1', '20532', '4', '1', '1'),
('50000000-0000-4000-8000-000000000004', '20211', '20517', '2', '2', '306', '93636', '1', '0', 'true', 'true', '0', '0', '-2147483648', '0', '1', '0'),
('50000000-0000-4000-8000-000000000005', '20242', '20519', '4', '4', '1', '61417', '2', '1', 'true', 'false', '0', '1', '20532', '4', '2', '2'),
('50000000-0000-4000-8000-000000000006', '-2147483648', '-2147483648', '0', '0', '0', '0', '0', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-000000000007', '20303', '20520', '2', '2', '217', '47089', '1', '1', 'true', 'false', '0', '1', '20532', '4', '1', '1'),
('50000000-0000-4000-8000-000000000008', '20334', '20521', '2', '2', '187', '34969', '1', '0', 'true', 'false', '0', '0', '-2147483648', '0', '1', '1'),
('50000000-0000-4000-8000-000000000009', '20364', '20522', '2', '2', '158', '24964', '1', '1', 'true', 'true', '0', '1', '20513', '2', '0', '0'),
('50000000-0000-4000-8000-00000000000a', '-2147483648', '-2147483648', '0', '0', '0', '0', '0', '0', 'true', 'true', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-00000000000b', '-2147483648', '-2147483648', '0', '0', '0', '0', '0', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-00000000000c', '-2147483648', '-2147483648', '0', '0', '0', '0', '0', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('70000000-0000-0000-0000-000000000001', '-2147483648', '-2147483648', '0', '0', '0', '0', '0', '0', 'false', 'false', '0', '0', '-2147483648', '0', '0', '0');

insert into projection.facts (customer_id, event_id, kind, document, occurred_at, recorded_at, currency, amount, margin, due, detail, channel) values
('50000000-0000-4000-8000-000000000000', '01a22d13-b439-70db-9e8a-2fe596be16a5', '6', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:29:55.517104+00', '2026-11-30 15:29:55.953281+00', 'EUR', '1250', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000000', '01a22d13-bd00-7050-b356-d89fda5e66e6', '1', 'f837d4ae-40cc-4bc1-95a3-7707d8b3b64c', '2025-01-03 08:00:00+00', '2026-11-30 15:29:58.369056+00', 'EUR', '10000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000000', '01a22d13-bf68-7702-8a63-0773516e51b8', '2', 'f837d4ae-40cc-4bc1-95a3-7707d8b3b64c', '2026-02-02 12:00:00+00', '2026-11-30 15:29:58.637135+00', 'EUR', '3000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000000', '01a22d13-c07f-76a5-8d2e-d509c0139b90', '3', 'f837d4ae-40cc-4bc1-95a3-7707d8b3b64c', '2026-02-03 12:00:00+00', '2026-11-30 15:29:58.929888+00', 'EUR', '500', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000000', '01a22d13-c0e1-708c-8b3f-8ddae4d5e6b9', '1', 'cee3f953-0c42-41b5-b303-ce9447d369e0', '2026-03-01 12:00:00+00', '2026-11-30 15:29:59.028819+00', 'EUR', '2050', '718', '20544', '0', '0'),
('50000000-0000-4000-8000-000000000000', '01a22d13-c206-7091-9fa4-c1eb3e0ea65e', '4', 'bcc54f33-76ab-4e79-bef3-02a2e6bcc66d', '2026-03-01 12:00:00+00', '2026-11-30 15:29:59.316585+00', 'XXX', '0', '-1', '-2147483648', '0', '1'),
('50000000-0000-4000-8000-000000000000', '01a22d14-7d96-73d3-a857-d959f6aaf5fa', '13', '01a22d14-7c4b-73e4-8dc4-dfb6b7329f0c', '2026-11-30 15:30:46.988038+00', '2026-11-30 15:30:47.631053+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d13-b580-728a-b6d3-ce82ac27e29b', '6', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:29:56.01812+00', '2026-11-30 15:29:56.10712+00', 'EUR', '1250', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d13-c256-726b-987d-b397418ddfa0', '1', '6b04f343-c6fd-4e8c-baea-6de84f9c0e31', '2025-02-03 08:00:00+00', '2026-11-30 15:29:59.384259+00', 'EUR', '10000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d13-c339-7086-9a3f-b2283d18d853', '2', '6b04f343-c6fd-4e8c-baea-6de84f9c0e31', '2026-02-02 12:00:00+00', '2026-11-30 15:29:59.61284+00', 'EUR', '3000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d13-c3c9-76c1-8431-da7c3fd4b809', '3', '6b04f343-c6fd-4e8c-baea-6de84f9c0e31', '2026-02-03 12:00:00+00', '2026-11-30 15:29:59.75661+00', 'EUR', '500', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d13-c404-703d-9a82-fc24917e97f2', '1', '759da6bf-273d-4f86-a29f-56b90fab82bc', '2026-03-02 12:00:00+00', '2026-11-30 15:29:59.815457+00', 'EUR', '2150', '752', '20544', '0', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d13-c4b9-7117-9fbe-7fbef2ac0c13', '9', '759da6bf-273d-4f86-a29f-56b90fab82bc', '2026-03-15 12:00:00+00', '2026-11-30 15:29:59.994874+00', 'EUR', '750', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d13-c58a-74de-86d2-168203130f68', '10', '759da6bf-273d-4f86-a29f-56b90fab82bc', '2026-03-20 12:00:00+00', '2026-11-30 15:30:00.206417+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d13-c739-74d4-b72d-4c61fd51ebc5', '5', 'f63f08ad-5019-4872-8cf4-922d81fc1abb', '2026-03-01 12:00:00+00', '2026-11-30 15:30:00.658788+00', 'EUR', '440', '-1', '-2147483648', '2', '1'),
('50000000-0000-4000-8000-000000000001', '01a22d13-c834-7040-9a4b-22dcd5f42243', '8', '075ef9c6-6c1b-4bcc-905f-213e8db24449', '2026-03-04 09:00:00+00', '2026-11-30 15:30:00.886643+00', 'EUR', '8500', '-1', '-2147483648', '4', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d14-1751-7696-aae1-a0267670b6f1', '1', '61f7923b-9547-4413-a129-a1b51fb76b00', '2026-03-01 12:00:00+00', '2026-11-30 15:30:21.15388+00', 'EUR', '2100', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d14-802b-7452-b70e-e5f9a7b4ace7', '13', '01a22d14-7f99-7260-9d39-2ae3f52b3f52', '2026-11-30 15:30:47.833833+00', '2026-11-30 15:30:47.989477+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d13-b5d9-7499-bf6f-f02eb7858d79', '6', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:29:56.182526+00', '2026-11-30 15:29:56.188729+00', 'EUR', '1250', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d13-c88f-764c-b778-502c239533e5', '1', '8c773ea5-9753-417c-ab8c-e0379bea4587', '2025-03-03 08:00:00+00', '2026-11-30 15:30:01.003464+00', 'EUR', '10000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d13-c970-732e-bd9d-380418975ae9', '2', '8c773ea5-9753-417c-ab8c-e0379bea4587', '2026-02-02 12:00:00+00', '2026-11-30 15:30:01.202536+00', 'EUR', '3000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d13-ca2c-721e-9c55-177cc5412f64', '3', '8c773ea5-9753-417c-ab8c-e0379bea4587', '2026-02-03 12:00:00+00', '2026-11-30 15:30:01.396924+00', 'EUR', '500', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d13-cab9-7718-9383-aef52904a619', '1', '1200a870-0075-497a-bf8a-9bac5866b932', '2026-03-03 12:00:00+00', '2026-11-30 15:30:01.556956+00', 'USD', '2250', '788', '20544', '0', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d13-cb9d-739b-98f2-6ec7d89b9a6e', '11', '1200a870-0075-497a-bf8a-9bac5866b932', '2026-09-30 12:00:00+00', '2026-11-30 15:30:01.774493+00', 'USD', '2250', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d13-cd1f-76ea-abdb-63a220f7e991', '4', '430f03fa-6f3c-4b1c-b2ef-00c680aa7e83', '2026-03-01 12:00:00+00', '2026-11-30 15:30:02.16801+00', 'XXX', '0', '-1', '-2147483648', '0', '1'),
('50000000-0000-4000-8000-000000000002', '01a22d13-cdfd-7175-aa7e-1a5ad9e00503', '8', 'a36e30ed-c5ae-42a9-a7fa-e73d03ead49b', '2026-03-04 09:00:00+00', '2026-11-30 15:30:02.387428+00', 'EUR', '8500', '-1', '-2147483648', '4', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d13-cf09-76bc-acbe-21f3524e5f42', '12', '30d61521-5b86-4620-ab4a-c5a4e2279bf5', '2026-03-20 12:00:00+00', '2026-11-30 15:30:02.636856+00', 'EUR', '14950', '-1', '-2147483648', '4', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d14-17fe-753d-a30e-99460ad38635', '1', '34456669-867e-4d25-8525-2f2f715b28ed', '2026-03-01 12:00:00+00', '2026-11-30 15:30:21.31894+00', 'EUR', '8000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d14-1a45-741b-8881-f3d559117e56', '2', '34456669-867e-4d25-8525-2f2f715b28ed', '2026-03-02 12:00:00+00', '2026-11-30 15:30:21.900295+00', 'EUR', '800', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d14-842d-70f2-9fc2-341df64c02b1', '13', '01a22d14-83a4-73c5-91e3-290b84dba150', '2026-11-30 15:30:48.868686+00', '2026-11-30 15:30:49.017656+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d13-b669-70cf-868e-694df392ef44', '6', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:29:56.222798+00', '2026-11-30 15:29:56.330997+00', 'EUR', '1250', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d13-cf32-718d-8c34-ced8335bd3eb', '1', 'f07ed8c4-6528-4ebf-a73c-230297828c7b', '2025-04-03 08:00:00+00', '2026-11-30 15:30:02.685491+00', 'EUR', '10000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d13-cfa8-722f-a311-5f6d71f423aa', '2', 'f07ed8c4-6528-4ebf-a73c-230297828c7b', '2026-02-02 12:00:00+00', '2026-11-30 15:30:02.804586+00', 'EUR', '3000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d13-d007-755b-9b47-b069b83218ab', '3', 'f07ed8c4-6528-4ebf-a73c-230297828c7b', '2026-02-03 12:00:00+00', '2026-11-30 15:30:02.888226+00', 'EUR', '500', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d13-d04a-7598-b6b5-40eb9114e581', '1', 'b7dc80e1-770b-482e-b57f-ff6c7a551cdf', '2026-03-04 12:00:00+00', '2026-11-30 15:30:02.975055+00', 'EUR', '2350', '822', '20544', '0', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d13-d169-706f-9869-222f405cb3da', '9', 'b7dc80e1-770b-482e-b57f-ff6c7a551cdf', '2026-03-15 12:00:00+00', '2026-11-30 15:30:03.257528+00', 'EUR', '750', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d13-d216-714b-9cc2-b8a9d686fc39', '5', 'a40162ea-fa55-4236-b2d8-4eb736260918', '2026-03-01 12:00:00+00', '2026-11-30 15:30:03.418432+00', 'EUR', '440', '-1', '-2147483648', '2', '1'),
('50000000-0000-4000-8000-000000000003', '01a22d13-d285-7483-b9b2-9f886023a4a7', '8', '8de4f88e-49cd-4241-bb46-c74e5825c572', '2026-03-04 09:00:00+00', '2026-11-30 15:30:03.526875+00', 'EUR', '8500', '-1', '-2147483648', '4', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d13-d3ce-7046-8235-838773d715a5', '12', '770111d9-dca1-4e93-b160-aabe315688d5', '2026-03-20 12:00:00+00', '2026-11-30 15:30:03.893445+00', 'EUR', '14950', '-1', '-2147483648', '4', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d14-1e01-7137-88d5-c308aa917d8b', '4', 'fe1bbd48-cd86-4ac2-bdbc-71bcef867e5b', '2026-03-01 12:00:00+00', '2026-11-30 15:30:22.853729+00', 'XXX', '0', '-1', '-2147483648', '0', '1'),
('50000000-0000-4000-8000-000000000003', '01a22d14-2020-7483-8561-e6ef4fb717cb', '8', 'ca422608-a5f8-4615-b2c2-61e1ce702305', '2026-03-04 09:00:00+00', '2026-11-30 15:30:23.403875+00', 'EUR', '8500', '-1', '-2147483648', '4', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d14-234b-7041-9743-447acef3d7ee', '12', 'ccbc9e22-8bed-45b2-90f4-b3e7b05cc77a', '2026-03-20 12:00:00+00', '2026-11-30 15:30:24.239837+00', 'EUR', '14950', '-1', '-2147483648', '4', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d14-8899-748d-a930-54e742d4aae3', '13', '01a22d14-8870-75c4-9884-23f8ec674e44', '2026-11-30 15:30:50.09619+00', '2026-11-30 15:30:50.152844+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d13-b6c5-701b-8e83-5677d475400b', '6', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:29:56.393231+00', '2026-11-30 15:29:56.426487+00', 'EUR', '1250', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d13-d52b-7792-84c2-49d152b2b81c', '1', '0495bd25-b5f9-447b-9cef-9341a6028ea9', '2025-05-03 08:00:00+00', '2026-11-30 15:30:04.230297+00', 'EUR', '10000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d13-d67a-7352-868d-2cc6fe8d1ad0', '2', '0495bd25-b5f9-447b-9cef-9341a6028ea9', '2026-02-02 12:00:00+00', '2026-11-30 15:30:04.546103+00', 'EUR', '3000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d13-d856-7587-b98d-22c13a85cec0', '3', '0495bd25-b5f9-447b-9cef-9341a6028ea9', '2026-02-03 12:00:00+00', '2026-11-30 15:30:05.024094+00', 'EUR', '500', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d13-d946-716d-9fef-585b608de158', '1', 'db96e0b6-1d2a-4edd-ac5a-217fbfd6d2a9', '2026-03-05 12:00:00+00', '2026-11-30 15:30:05.270438+00', 'EUR', '2450', '858', '20544', '0', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d13-dac7-7249-a638-e74b08ffc7d1', '4', '9221f9b3-7484-4cdf-b30e-3fdbdbe5af54', '2026-03-01 12:00:00+00', '2026-11-30 15:30:05.668847+00', 'XXX', '0', '-1', '-2147483648', '0', '1'),
('50000000-0000-4000-8000-000000000004', '01a22d14-8d91-7137-845c-3fd6a24b8138', '13', '01a22d14-8ce5-7276-ac3d-ecc554bbc437', '2026-11-30 15:30:51.237125+00', '2026-11-30 15:30:51.432784+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d14-91c7-7442-b775-8a7dfc15830c', '14', '01a22d14-8ce5-7276-ac3d-ecc554bbc437', '2026-11-30 15:30:52.445186+00', '2026-11-30 15:30:52.490772+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d13-b7c4-706e-bc82-71b15178b6ac', '6', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:29:56.473158+00', '2026-11-30 15:29:56.691712+00', 'EUR', '1250', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d13-dba4-7296-af51-a2f33eb5e675', '1', '96983c58-9a41-4a6f-a30e-424ca6ed54ec', '2025-06-03 08:00:00+00', '2026-11-30 15:30:05.91683+00', 'EUR', '10000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d13-dd0a-75ce-8222-a77e5ee19b09', '2', '96983c58-9a41-4a6f-a30e-424ca6ed54ec', '2026-02-02 12:00:00+00', '2026-11-30 15:30:06.242497+00', 'EUR', '3000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d13-deb7-732e-8c03-c920026c3b22', '3', '96983c58-9a41-4a6f-a30e-424ca6ed54ec', '2026-02-03 12:00:00+00', '2026-11-30 15:30:06.649352+00', 'EUR', '500', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d13-deff-7439-bfde-5517f85ed0c6', '1', '62a453cb-0dbf-4cea-8df7-cad3fe82cad0', '2026-03-06 12:00:00+00', '2026-11-30 15:30:06.742605+00', 'EUR', '2550', '892', '20544', '0', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d13-e051-7724-a68d-c4b299012d6f', '9', '62a453cb-0dbf-4cea-8df7-cad3fe82cad0', '2026-03-15 12:00:00+00', '2026-11-30 15:30:07.090866+00', 'EUR', '750', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d13-e23f-755b-82a2-5e1f4f11d147', '10', '62a453cb-0dbf-4cea-8df7-cad3fe82cad0', '2026-03-20 12:00:00+00', '2026-11-30 15:30:07.566921+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d13-e385-750f-a320-c5f52d1d3735', '5', 'e4a232a4-381f-41bc-816f-5207076b288f', '2026-03-01 12:00:00+00', '2026-11-30 15:30:07.89276+00', 'EUR', '440', '-1', '-2147483648', '2', '1'),
('50000000-0000-4000-8000-000000000005', '01a22d13-e454-712c-82b9-60aebff87e25', '8', '6da3d0ed-367a-4292-8d9a-8a34d5bbfda0', '2026-03-04 09:00:00+00', '2026-11-30 15:30:08.108403+00', 'EUR', '8500', '-1', '-2147483648', '4', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d14-92e4-7141-8133-0013bdd80926', '13', '01a22d14-9262-757f-9917-2024f5eafa9d', '2026-11-30 15:30:52.642248+00', '2026-11-30 15:30:52.776738+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d14-9865-7227-8873-ac045b9f09be', '14', '01a22d14-9262-757f-9917-2024f5eafa9d', '2026-11-30 15:30:54.078588+00', '2026-11-30 15:30:54.200513+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d14-997d-7600-a96e-f9630c223d48', '15', '01a22d14-9262-757f-9917-2024f5eafa9d', '2026-11-30 15:30:54.438011+00', '2026-11-30 15:30:54.476934+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d13-b8b2-72bf-82bb-10598bcbaceb', '6', '50000000-0000-4000-8000-000000000006', '2026-11-30 15:29:56.835309+00', '2026-11-30 15:29:56.91602+00', 'EUR', '1250', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d13-e4f5-7043-86af-c8913ad2cfb4', '1', '6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9', '2025-07-03 08:00:00+00', '2026-11-30 15:30:08.266417+00', 'EUR', '10000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d13-e692-7598-98c8-21ac313000bb', '2', '6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9', '2026-02-02 12:00:00+00', '2026-11-30 15:30:08.670554+00', 'EUR', '3000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d13-e82d-77c8-b4a6-2a55daae9353', '3', '6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9', '2026-02-03 12:00:00+00', '2026-11-30 15:30:09.093025+00', 'EUR', '500', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d13-e8ff-74fc-8131-155d1caae2ec', '1', 'a73814f9-e166-4f72-9849-e3383622a885', '2026-03-07 12:00:00+00', '2026-11-30 15:30:09.312982+00', 'EUR', '2650', '928', '20544', '0', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d13-ea3c-74bc-8af4-2c7323f7d956', '11', 'a73814f9-e166-4f72-9849-e3383622a885', '2026-09-30 12:00:00+00', '2026-11-30 15:30:09.630083+00', 'EUR', '2650', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d13-eb40-7363-b48c-e57604a02816', '4', '49309296-7a84-46d6-913a-920a75b71576', '2026-03-01 12:00:00+00', '2026-11-30 15:30:09.860776+00', 'XXX', '0', '-1', '-2147483648', '0', '1'),
('50000000-0000-4000-8000-000000000006', '01a22d13-eb8e-7383-b126-37c5f7a37fca', '8', 'dd7c68cb-b95a-4d51-a03f-210c14e8aed1', '2026-03-04 09:00:00+00', '2026-11-30 15:30:09.936697+00', 'EUR', '8500', '-1', '-2147483648', '4', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d13-ec0d-702c-ac0f-eb0528f297ba', '12', '2956b389-b519-4c2d-8d74-c7761019e5c5', '2026-03-20 12:00:00+00', '2026-11-30 15:30:10.077615+00', 'EUR', '14950', '-1', '-2147483648', '4', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d14-9b6a-7461-b2ba-cb4c10f82eaf', '13', '01a22d14-9a94-77d1-ab51-c705f6db2ba7', '2026-11-30 15:30:54.741025+00', '2026-11-30 15:30:54.964048+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d13-b8f5-76b7-8f35-52cffdb5b456', '6', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:29:56.969537+00', '2026-11-30 15:29:56.988035+00', 'EUR', '1250', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d13-ec43-7610-9ed8-9c8be2722fc5', '1', '311ed29e-3e88-4120-a42e-649241b185b4', '2025-08-03 08:00:00+00', '2026-11-30 15:30:10.137317+00', 'EUR', '10000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d13-ed42-7685-8a42-501da2e6cdff', '2', '311ed29e-3e88-4120-a42e-649241b185b4', '2026-02-02 12:00:00+00', '2026-11-30 15:30:10.398129+00', 'EUR', '3000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d13-ef25-739e-b70a-cf43d4bf67cb', '3', '311ed29e-3e88-4120-a42e-649241b185b4', '2026-02-03 12:00:00+00', '2026-11-30 15:30:10.88272+00', 'EUR', '500', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d13-efd2-708d-9f91-2683b329ccfc', '1', '6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d', '2026-03-08 12:00:00+00', '2026-11-30 15:30:11.058072+00', 'EUR', '2750', '962', '20544', '0', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d13-f11c-73df-9268-714b15750e7f', '9', '6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d', '2026-03-15 12:00:00+00', '2026-11-30 15:30:11.370507+00', 'EUR', '750', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d13-f2e7-7603-968c-0df00dbc3a00', '5', 'b1afe4b5-00cb-4dd4-b926-2ce09a44da00', '2026-03-01 12:00:00+00', '2026-11-30 15:30:11.84082+00', 'EUR', '440', '-1', '-2147483648', '2', '1'),
('50000000-0000-4000-8000-000000000007', '01a22d13-f3ad-7749-9774-0c126ddd1e25', '8', 'b19be07c-552c-414c-b7da-2c23f6adf755', '2026-03-04 09:00:00+00', '2026-11-30 15:30:12.037804+00', 'EUR', '8500', '-1', '-2147483648', '4', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d13-f4b1-725c-a091-134f872abe60', '12', 'abb3129a-1e79-4bff-908a-83d966264d45', '2026-03-20 12:00:00+00', '2026-11-30 15:30:12.286189+00', 'EUR', '14950', '-1', '-2147483648', '4', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d14-9d61-7432-86f4-a8f559128bfd', '13', '01a22d14-9c81-7121-b0d1-bcbe52f3d07a', '2026-11-30 15:30:55.233921+00', '2026-11-30 15:30:55.469528+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000008', '01a22d13-b938-7345-9837-3197934d3b14', '6', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:29:57.041197+00', '2026-11-30 15:29:57.056852+00', 'EUR', '1250', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000008', '01a22d13-f5d5-70e4-802c-f2735ed65a4c', '1', 'afd053f3-cb59-4bdc-a8ad-49b85af73114', '2025-09-03 08:00:00+00', '2026-11-30 15:30:12.582337+00', 'EUR', '10000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000008', '01a22d13-f662-75be-bdd4-d81ded56d0d1', '2', 'afd053f3-cb59-4bdc-a8ad-49b85af73114', '2026-02-02 12:00:00+00', '2026-11-30 15:30:12.723239+00', 'EUR', '3000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000008', '01a22d13-f781-7633-b36f-559c13f1793a', '3', 'afd053f3-cb59-4bdc-a8ad-49b85af73114', '2026-02-03 12:00:00+00', '2026-11-30 15:30:13.003779+00', 'EUR', '500', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000008', '01a22d13-f7d6-76e6-9e45-e3fe685840ce', '1', '1210cb75-934b-45ec-b0cb-a6d6d61e376e', '2026-03-09 12:00:00+00', '2026-11-30 15:30:13.099842+00', 'EUR', '2850', '998', '20544', '0', '0'),
('50000000-0000-4000-8000-000000000008', '01a22d13-f982-76c9-aff6-3f175725de62', '4', '42a6c8ac-de16-4389-9d1a-5b9087365ce1', '2026-03-01 12:00:00+00', '2026-11-30 15:30:13.531874+00', 'XXX', '0', '-1', '-2147483648', '0', '1'),
('50000000-0000-4000-8000-000000000008', '01a22d14-a36d-7224-8e0f-d889d8ff204c', '13', '01a22d14-a100-7726-b486-18869e1e56bc', '2026-11-30 15:30:56.384199+00', '2026-11-30 15:30:57.034265+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d13-b96b-75e7-adaa-97f4707e3acc', '6', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:29:57.081976+00', '2026-11-30 15:29:57.099796+00', 'EUR', '1250', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d13-fa2e-75c1-a4a2-0197e8e747e5', '1', '7c042fe0-f119-451d-a58d-9ab3cadd9220', '2025-10-03 08:00:00+00', '2026-11-30 15:30:13.718093+00', 'EUR', '10000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d13-fad8-768d-95f9-f39741c28fa4', '2', '7c042fe0-f119-451d-a58d-9ab3cadd9220', '2026-02-02 12:00:00+00', '2026-11-30 15:30:13.868972+00', 'EUR', '3000', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d13-fbfa-7154-9659-552ba9ba41e0', '3', '7c042fe0-f119-451d-a58d-9ab3cadd9220', '2026-02-03 12:00:00+00', '2026-11-30 15:30:14.161526+00', 'EUR', '500', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d13-fc6f-73d2-a314-0c888b480ccb', '1', 'e159894b-5b31-401e-a212-1e14da28426c', '2026-03-10 12:00:00+00', '2026-11-30 15:30:14.278484+00', 'EUR', '2950', '1032', '20544', '0', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d13-fd7e-76a7-8768-1b7576760e34', '9', 'e159894b-5b31-401e-a212-1e14da28426c', '2026-03-15 12:00:00+00', '2026-11-30 15:30:14.548843+00', 'EUR', '750', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d13-fecb-701a-bc62-5ab018dd7b6a', '10', 'e159894b-5b31-401e-a212-1e14da28426c', '2026-03-20 12:00:00+00', '2026-11-30 15:30:14.87469+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d14-00f7-7240-8d5e-23918a25683f', '5', '0854f50a-53eb-4b9b-bb51-28fc4f459d9e', '2026-03-01 12:00:00+00', '2026-11-30 15:30:15.489538+00', 'EUR', '440', '-1', '-2147483648', '2', '1'),
('50000000-0000-4000-8000-000000000009', '01a22d14-029e-708b-b7cb-a741633325d3', '8', '577d6e7a-2cd3-4b93-ab88-4d7bf022ed9a', '2026-03-04 09:00:00+00', '2026-11-30 15:30:15.839575+00', 'EUR', '8500', '-1', '-2147483648', '4', '0'),
('50000000-0000-4000-8000-00000000000a', '01a22d13-b9a1-7761-b95f-f4d711f2e366', '6', '50000000-0000-4000-8000-00000000000a', '2026-11-30 15:29:57.126959+00', '2026-11-30 15:29:57.154072+00', 'EUR', '1250', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-00000000000b', '01a22d13-b9d8-71d1-86e3-cc6778a5b950', '6', '50000000-0000-4000-8000-00000000000b', '2026-11-30 15:29:57.208141+00', '2026-11-30 15:29:57.216918+00', 'XXX', '0', '-1', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-00000000000c', '01a22d13-b9d8-71d2-a03a-7552ea88be58', '6', '50000000-0000-4000-8000-00000000000c', '2026-11-30 15:29:57.208141+00', '2026-11-30 15:29:57.216918+00', 'EUR', '1250', '-1', '-2147483648', '0', '0');

insert into projection.invoices (customer_id, purchase_id, currency, due, amount, settled, disputed, dispute_at) values
('50000000-0000-4000-8000-000000000000', 'cee3f953-0c42-41b5-b303-ce9447d369e0', 'EUR', '20544', '2050', '0', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000001', '759da6bf-273d-4f86-a29f-56b90fab82bc', 'EUR', '20544', '2150', '0', '0', '849367800206417'),
('50000000-0000-4000-8000-000000000002', '1200a870-0075-497a-bf8a-9bac5866b932', 'USD', '20544', '2250', '2250', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000003', 'b7dc80e1-770b-482e-b57f-ff6c7a551cdf', 'EUR', '20544', '2350', '0', '750', '849367803257528'),
('50000000-0000-4000-8000-000000000004', 'db96e0b6-1d2a-4edd-ac5a-217fbfd6d2a9', 'EUR', '20544', '2450', '0', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000005', '62a453cb-0dbf-4cea-8df7-cad3fe82cad0', 'EUR', '20544', '2550', '0', '0', '849367807566921'),
('50000000-0000-4000-8000-000000000005', 'a73814f9-e166-4f72-9849-e3383622a885', 'EUR', '20544', '2650', '2650', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000007', '6fdac06a-aaf8-4c6a-8d2b-ec2029c7257d', 'EUR', '20544', '2750', '0', '750', '849367811370507'),
('50000000-0000-4000-8000-000000000008', '1210cb75-934b-45ec-b0cb-a6d6d61e376e', 'EUR', '20544', '2850', '0', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000009', 'e159894b-5b31-401e-a212-1e14da28426c', 'EUR', '20544', '2950', '0', '0', '849367814874690');

insert into projection.lines (customer_id, event_id, line_no, purchase_id, product_id, category, quantity, amount, currency, occurred_at, recorded_at) values
('50000000-0000-4000-8000-000000000000', '01a22d13-bd00-7050-b356-d89fda5e66e6', '1', 'f837d4ae-40cc-4bc1-95a3-7707d8b3b64c', 'loom-1', 'looms', '2', '6000', 'EUR', '2025-01-03 08:00:00+00', '2026-11-30 15:29:58.369056+00'),
('50000000-0000-4000-8000-000000000000', '01a22d13-bd00-7050-b356-d89fda5e66e6', '2', 'f837d4ae-40cc-4bc1-95a3-7707d8b3b64c', 'card-9', 'cards', '40', '4000', 'EUR', '2025-01-03 08:00:00+00', '2026-11-30 15:29:58.369056+00'),
('50000000-0000-4000-8000-000000000003', '01a22d13-cf32-718d-8c34-ced8335bd3eb', '1', 'f07ed8c4-6528-4ebf-a73c-230297828c7b', 'loom-1', 'looms', '2', '6000', 'EUR', '2025-04-03 08:00:00+00', '2026-11-30 15:30:02.685491+00'),
('50000000-0000-4000-8000-000000000003', '01a22d13-cf32-718d-8c34-ced8335bd3eb', '2', 'f07ed8c4-6528-4ebf-a73c-230297828c7b', 'card-9', 'cards', '40', '4000', 'EUR', '2025-04-03 08:00:00+00', '2026-11-30 15:30:02.685491+00'),
('50000000-0000-4000-8000-000000000006', '01a22d13-e4f5-7043-86af-c8913ad2cfb4', '1', '6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9', 'loom-1', 'looms', '2', '6000', 'EUR', '2025-07-03 08:00:00+00', '2026-11-30 15:30:08.266417+00'),
('50000000-0000-4000-8000-000000000006', '01a22d13-e4f5-7043-86af-c8913ad2cfb4', '2', '6cd489d8-a6b1-4a68-bed9-1c73b31ebcd9', 'card-9', 'cards', '40', '4000', 'EUR', '2025-07-03 08:00:00+00', '2026-11-30 15:30:08.266417+00'),
('50000000-0000-4000-8000-000000000009', '01a22d13-fa2e-75c1-a4a2-0197e8e747e5', '1', '7c042fe0-f119-451d-a58d-9ab3cadd9220', 'loom-1', 'looms', '2', '6000', 'EUR', '2025-10-03 08:00:00+00', '2026-11-30 15:30:13.718093+00'),
('50000000-0000-4000-8000-000000000009', '01a22d13-fa2e-75c1-a4a2-0197e8e747e5', '2', '7c042fe0-f119-451d-a58d-9ab3cadd9220', 'card-9', 'cards', '40', '4000', 'EUR', '2025-10-03 08:00:00+00', '2026-11-30 15:30:13.718093+00');

insert into projection.members (member_id, survivor_id, since) values
('50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:30:19.614098+00'),
('50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:30:20.476881+00');

insert into projection.merges (member_id, version, survivor_id, since) values
('50000000-0000-4000-8000-000000000005', '2', null, '2026-11-30 15:30:19.614098+00'),
('50000000-0000-4000-8000-000000000006', '2', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:30:19.614098+00'),
('50000000-0000-4000-8000-000000000007', '2', null, '2026-11-30 15:30:20.145981+00'),
('50000000-0000-4000-8000-000000000007', '3', null, '2026-11-30 15:30:20.530146+00'),
('50000000-0000-4000-8000-000000000008', '2', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:30:20.145981+00'),
('50000000-0000-4000-8000-000000000008', '3', null, '2026-11-30 15:30:20.530146+00'),
('50000000-0000-4000-8000-000000000009', '2', null, '2026-11-30 15:30:20.476881+00'),
('50000000-0000-4000-8000-00000000000a', '2', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:30:20.476881+00'),
('70000000-0000-0000-0000-000000000001', '2', null, '2026-11-30 15:31:04.442059+00');

insert into projection.owner_periods (customer_id, since, owner) values
('50000000-0000-4000-8000-000000000000', '2026-06-01 00:00:00+00', 'auth0|jo'),
('50000000-0000-4000-8000-000000000000', '2026-11-30 15:31:00.283007+00', 'auth0|sam'),
('50000000-0000-4000-8000-000000000001', '2026-06-01 00:00:00+00', 'auth0|jo'),
('50000000-0000-4000-8000-000000000001', '2026-11-30 15:31:00.283007+00', 'auth0|sam'),
('50000000-0000-4000-8000-000000000002', '2026-06-01 00:00:00+00', 'auth0|kim'),
('50000000-0000-4000-8000-000000000003', '2026-06-01 00:00:00+00', 'auth0|jo'),
('50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:17.902326+00', 'ko'),
('50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:18.445722+00', 'kb'),
('50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:18.857682+00', null),
('50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:19.302976+00', 'kb');

insert into projection.parked (seq, unit, reason, detail, topic, partition, kafka_offset, digest, key, headers, data, event_id, type, stream, version, subject, parked_at) overriding system value values
('1', '70000000-0000-0000-0000-000000000000', 'unreadable', 'ValidationError', 'crm.customer.v1', '0', '0', E'\\x9d1bfae4519383821ac32e2a540701d1fa43e9b41443e97b9992b5359867240e', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431342d633037332d373431662d383337392d37636632386361336331303992a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33313a30342e3433353730335a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013192a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431342d633037332d373432302d386463612d65633965633739303765336592aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b226d656d62657273223a20307d', '01a22d14-c073-741f-8379-7cf28ca3c109', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '1', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:31:04.438846+00'),
('2', '70000000-0000-0000-0000-000000000000', 'waiting', null, 'crm.customer.v1', '0', '1', E'\\xa319503da1af5ac9ee62754da5cce2742f190f47f0fc9191853fcf59db5d7a06', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431342d633037332d373432312d386631352d34346665616663356238636392a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33313a30342e3433353734325a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013292a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431342d633037332d373432322d626464322d65313638346663626133303892aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b22637573746f6d65725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c227375727669766f725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c226d656d62657273223a5b2237303030303030302d303030302d303030302d303030302d303030303030303030303030225d7d', '01a22d14-c073-7421-8f15-44feafc5b8cc', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '2', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:31:04.439242+00');

insert into projection.positions (topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next, advanced_at, applied_until) values
('crm.callcenter.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:29:58.136961+00', '2026-11-30 15:31:03.204012+00'),
('crm.callcenter.v1', '1', '1', '01a22d14-9d61-7432-86f4-a8f559128bfd', '1', '0', '2', '2026-11-30 15:30:57.25426+00', '2026-11-30 15:31:03.204012+00'),
('crm.callcenter.v1', '10', '1', '01a22d14-7aaf-70ea-8320-93f3bbc8732a', '1', '0', '6', '2026-11-30 15:30:53.055511+00', '2026-11-30 15:31:03.204012+00'),
('crm.callcenter.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:29:58.137232+00', '2026-11-30 15:31:03.204012+00'),
('crm.callcenter.v1', '2', '1', '01a22d14-8899-748d-a930-54e742d4aae3', '1', '0', '4', '2026-11-30 15:30:51.695088+00', '2026-11-30 15:31:03.204012+00'),
('crm.callcenter.v1', '3', '1', '01a22d14-6caa-7242-b9c1-b964865fa46e', '1', '0', '6', '2026-11-30 15:30:58.694638+00', '2026-11-30 15:31:03.204012+00'),
('crm.callcenter.v1', '4', '1', '01a22d14-7854-71d7-b6b8-cce49b4a1987', '1', '0', '11', '2026-11-30 15:30:56.050557+00', '2026-11-30 15:31:03.204012+00'),
('crm.callcenter.v1', '5', '1', '01a22d14-6a64-7008-bb6d-375a2036a8b8', '1', '0', '2', '2026-11-30 15:30:43.048701+00', '2026-11-30 15:31:03.204012+00'),
('crm.callcenter.v1', '6', '1', '01a22d14-73f8-745f-b293-acfff2a6ff1c', '1', '0', '5', '2026-11-30 15:30:56.050579+00', '2026-11-30 15:31:03.204012+00'),
('crm.callcenter.v1', '7', '1', '01a22d14-71f4-7398-a97f-87db3199bd55', '1', '0', '4', '2026-11-30 15:30:48.000755+00', '2026-11-30 15:31:03.204012+00'),
('crm.callcenter.v1', '8', null, null, '0', '0', '0', '2026-11-30 15:29:58.137201+00', '2026-11-30 15:31:03.204012+00'),
('crm.callcenter.v1', '9', null, null, '0', '0', '0', '2026-11-30 15:29:58.13722+00', '2026-11-30 15:31:03.204012+00'),
('crm.customer.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:29:58.137237+00', '2026-11-30 15:31:03.204012+00'),
('crm.customer.v1', '1', '1', '01a22d13-b8f5-76b7-8f35-52cffdb5b456', '1', '0', '3', '2026-11-30 15:30:21.625699+00', '2026-11-30 15:31:03.204012+00'),
('crm.customer.v1', '10', '1', '01a22d13-b6c5-701b-8e83-5677d475400b', '1', '0', '3', '2026-11-30 15:31:00.93955+00', '2026-11-30 15:31:03.204012+00'),
('crm.customer.v1', '11', '1', '01a22d13-b9a1-7761-b95f-f4d711f2e366', '1', '0', '4', '2026-11-30 15:31:01.374046+00', '2026-11-30 15:31:03.204012+00'),
('crm.customer.v1', '2', '1', '01a22d13-b669-70cf-868e-694df392ef44', '1', '0', '6', '2026-11-30 15:30:20.853969+00', '2026-11-30 15:31:03.204012+00'),
('crm.customer.v1', '3', '1', '01a22d13-b938-7345-9837-3197934d3b14', '1', '0', '3', '2026-11-30 15:30:21.625701+00', '2026-11-30 15:31:03.204012+00'),
('crm.customer.v1', '4', '1', '01a22d13-b5d9-7499-bf6f-f02eb7858d79', '1', '0', '5', '2026-11-30 15:30:20.001632+00', '2026-11-30 15:31:03.204012+00'),
('crm.customer.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:29:58.137279+00', '2026-11-30 15:31:03.204012+00'),
('crm.customer.v1', '6', '1', '01a22d13-b580-728a-b6d3-ce82ac27e29b', '1', '0', '6', '2026-11-30 15:31:00.530291+00', '2026-11-30 15:31:03.204012+00'),
('crm.customer.v1', '7', '1', '01a22d13-b439-70db-9e8a-2fe596be16a5', '1', '0', '7', '2026-11-30 15:31:00.530257+00', '2026-11-30 15:31:03.204012+00'),
('crm.customer.v1', '8', '1', '01a22d13-b96b-75e7-adaa-97f4707e3acc', '1', '0', '4', '2026-11-30 15:31:01.374006+00', '2026-11-30 15:31:03.204012+00'),
('crm.customer.v1', '9', '1', '01a22d13-b9d8-71d1-86e3-cc6778a5b950', '1', '0', '4', '2026-11-30 15:30:59.134838+00', '2026-11-30 15:31:03.204012+00'),
('crm.interaction.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:29:58.137342+00', '2026-11-30 15:31:03.204012+00'),
('crm.interaction.v1', '1', '1', '01a22d13-f2e7-7603-968c-0df00dbc3a00', '1', '0', '4', '2026-11-30 15:30:13.744327+00', '2026-11-30 15:31:03.204012+00'),
('crm.interaction.v1', '10', '1', '01a22d13-dac7-7249-a638-e74b08ffc7d1', '1', '0', '1', '2026-11-30 15:30:07.022658+00', '2026-11-30 15:31:03.204012+00'),
('crm.interaction.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:29:58.137417+00', '2026-11-30 15:31:03.204012+00'),
('crm.interaction.v1', '2', '1', '01a22d13-d216-714b-9cc2-b8a9d686fc39', '1', '0', '15', '2026-11-30 15:30:27.342869+00', '2026-11-30 15:31:03.204012+00'),
('crm.interaction.v1', '3', '1', '01a22d13-f982-76c9-aff6-3f175725de62', '1', '0', '1', '2026-11-30 15:30:14.742132+00', '2026-11-30 15:31:03.204012+00'),
('crm.interaction.v1', '4', '1', '01a22d13-cd1f-76ea-abdb-63a220f7e991', '1', '0', '5', '2026-11-30 15:30:10.102938+00', '2026-11-30 15:31:03.204012+00'),
('crm.interaction.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:29:58.137372+00', '2026-11-30 15:31:03.204012+00'),
('crm.interaction.v1', '6', '1', '01a22d13-c739-74d4-b72d-4c61fd51ebc5', '1', '0', '5', '2026-11-30 15:30:10.990584+00', '2026-11-30 15:31:03.204012+00'),
('crm.interaction.v1', '7', '1', '01a22d13-c206-7091-9fa4-c1eb3e0ea65e', '1', '0', '1', '2026-11-30 15:30:00.512821+00', '2026-11-30 15:31:03.204012+00'),
('crm.interaction.v1', '8', '1', '01a22d14-00f7-7240-8d5e-23918a25683f', '1', '0', '2', '2026-11-30 15:30:18.862509+00', '2026-11-30 15:31:03.204012+00'),
('crm.interaction.v1', '9', null, null, '0', '0', '0', '2026-11-30 15:29:58.137396+00', '2026-11-30 15:31:03.204012+00'),
('crm.purchase.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:29:58.137423+00', '2026-11-30 15:31:03.204012+00'),
('crm.purchase.v1', '1', '1', '01a22d13-ec43-7610-9ed8-9c8be2722fc5', '1', '0', '5', '2026-11-30 15:30:13.744412+00', '2026-11-30 15:31:03.204012+00'),
('crm.purchase.v1', '10', '1', '01a22d13-d52b-7792-84c2-49d152b2b81c', '1', '0', '4', '2026-11-30 15:30:07.02274+00', '2026-11-30 15:31:03.204012+00'),
('crm.purchase.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:29:58.137485+00', '2026-11-30 15:31:03.204012+00'),
('crm.purchase.v1', '2', '1', '01a22d13-cf32-718d-8c34-ced8335bd3eb', '1', '0', '5', '2026-11-30 15:30:05.760419+00', '2026-11-30 15:31:03.204012+00'),
('crm.purchase.v1', '3', '1', '01a22d13-f5d5-70e4-802c-f2735ed65a4c', '1', '0', '4', '2026-11-30 15:30:14.742167+00', '2026-11-30 15:31:03.204012+00'),
('crm.purchase.v1', '4', '1', '01a22d13-c88f-764c-b778-502c239533e5', '1', '0', '17', '2026-11-30 15:30:24.92843+00', '2026-11-30 15:31:03.204012+00'),
('crm.purchase.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:29:58.137452+00', '2026-11-30 15:31:03.204012+00'),
('crm.purchase.v1', '6', '1', '01a22d13-c256-726b-987d-b397418ddfa0', '1', '0', '12', '2026-11-30 15:30:21.625676+00', '2026-11-30 15:31:03.204012+00'),
('crm.purchase.v1', '7', '1', '01a22d13-bd00-7050-b356-d89fda5e66e6', '1', '0', '8', '2026-11-30 15:30:22.528534+00', '2026-11-30 15:31:03.204012+00'),
('crm.purchase.v1', '8', '1', '01a22d13-fa2e-75c1-a4a2-0197e8e747e5', '1', '0', '6', '2026-11-30 15:30:18.862559+00', '2026-11-30 15:31:03.204012+00'),
('crm.purchase.v1', '9', null, null, '0', '0', '0', '2026-11-30 15:29:58.137474+00', '2026-11-30 15:31:03.204012+00');

insert into projection.profiles (customer_id, kind, region, industry, owner, source, referred_by, registered_at) values
('50000000-0000-4000-8000-000000000000', 'organization', 'north', 'computing', 'auth0|sam', 'campaign', null, '2026-11-30 15:29:55.517104+00'),
('50000000-0000-4000-8000-000000000001', 'person', 'south', 'computing', 'auth0|sam', 'campaign', null, '2026-11-30 15:29:56.01812+00'),
('50000000-0000-4000-8000-000000000002', 'person', 'east', 'computing', 'auth0|kim', 'campaign', null, '2026-11-30 15:29:56.182526+00'),
('50000000-0000-4000-8000-000000000003', 'person', 'south', 'computing', 'kb', 'campaign', null, '2026-11-30 15:29:56.222798+00'),
('50000000-0000-4000-8000-000000000004', 'person', 'north', 'computing', null, 'campaign', null, '2026-11-30 15:29:56.393231+00'),
('50000000-0000-4000-8000-000000000005', 'person', 'south', 'computing', null, 'campaign', null, '2026-11-30 15:29:56.473158+00'),
('50000000-0000-4000-8000-000000000006', 'person', 'north', 'computing', null, 'campaign', null, '2026-11-30 15:29:56.835309+00'),
('50000000-0000-4000-8000-000000000007', 'person', 'south', 'computing', null, 'campaign', null, '2026-11-30 15:29:56.969537+00'),
('50000000-0000-4000-8000-000000000008', 'person', 'north', 'computing', null, 'campaign', null, '2026-11-30 15:29:57.041197+00'),
('50000000-0000-4000-8000-000000000009', 'person', 'south', 'computing', null, 'campaign', null, '2026-11-30 15:29:57.081976+00'),
('50000000-0000-4000-8000-00000000000a', 'person', 'north', 'computing', null, 'campaign', null, '2026-11-30 15:29:57.126959+00'),
('50000000-0000-4000-8000-00000000000b', 'person', 'south', 'computing', null, 'referral', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:29:57.208141+00'),
('50000000-0000-4000-8000-00000000000c', 'person', 'north', 'computing', null, 'campaign', null, '2026-11-30 15:29:57.208141+00');

insert into projection.purses (customer_id, currency, orders, gross, refunded, rated, margin, cost, acquisition, receivable, oldest_due, payments, delay_days, bad_debt, disputed, delivered, feedbacks, refunded_rated, refunded_margin, refunded_ahead, returned_orders, returned) values
('50000000-0000-4000-8000-000000000000', 'EUR', '2', '12050', '500', '2050', '718', '0', '1250', '2050', '20544', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000001', 'EUR', '3', '14250', '500', '2150', '752', '8940', '1250', '2150', '20544', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000002', 'EUR', '2', '18000', '500', '0', '0', '8500', '1250', '0', '-2147483648', '0', '0', '0', '0', '14950', '1', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000002', 'USD', '1', '2250', '0', '2250', '788', '0', '0', '0', '-2147483648', '0', '0', '2250', '0', '0', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000003', 'EUR', '2', '12350', '500', '2350', '822', '17440', '1250', '2350', '20544', '0', '0', '0', '750', '29900', '2', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000004', 'EUR', '2', '12450', '500', '2450', '858', '0', '1250', '2450', '20544', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000005', 'EUR', '4', '25200', '1000', '5200', '1820', '17440', '2500', '2550', '20544', '0', '0', '2650', '0', '14950', '1', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000007', 'EUR', '2', '12750', '500', '2750', '962', '8940', '1250', '2750', '20544', '0', '0', '0', '750', '14950', '1', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000008', 'EUR', '2', '12850', '500', '2850', '998', '0', '1250', '2850', '20544', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000009', 'EUR', '2', '12950', '500', '2950', '1032', '8940', '2500', '2950', '20544', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-00000000000c', 'EUR', '0', '0', '0', '0', '0', '0', '1250', '0', '-2147483648', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0');

insert into projection.stream_versions (stream, version) values
('agent-01a22d14-6992-752a-adde-7d2b1fc65148', '2'),
('agent-01a22d14-6bfb-718e-8acf-a5941cc716c4', '2'),
('agent-01a22d14-6f13-7332-b0f3-1b76fe208674', '1'),
('contact-01a22d14-7180-776d-be5a-1fc79287e280', '3'),
('contact-01a22d14-73c2-7680-aed6-b6527c321505', '2'),
('contact-01a22d14-783e-7022-bb35-12594d0b4130', '1'),
('contact-01a22d14-7939-7745-8217-4d43cc126127', '1'),
('contact-01a22d14-7a7f-7026-b1ad-8a4a2889a285', '1'),
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
('staff-60000000-0000-4000-8000-000000000000', '3'),
('staff-60000000-0000-4000-8000-000000000001', '1'),
('staff-60000000-0000-4000-8000-000000000002', '4'),
('staff-60000000-0000-4000-8000-000000000003', '1'),
('ticket-01a22d14-7c4b-73e4-8dc4-dfb6b7329f0c', '1'),
('ticket-01a22d14-7f99-7260-9d39-2ae3f52b3f52', '2'),
('ticket-01a22d14-83a4-73c5-91e3-290b84dba150', '3'),
('ticket-01a22d14-8870-75c4-9884-23f8ec674e44', '4'),
('ticket-01a22d14-8ce5-7276-ac3d-ecc554bbc437', '5'),
('ticket-01a22d14-9262-757f-9917-2024f5eafa9d', '6'),
('ticket-01a22d14-9a94-77d1-ab51-c705f6db2ba7', '1'),
('ticket-01a22d14-9c81-7121-b0d1-bcbe52f3d07a', '2'),
('ticket-01a22d14-a100-7726-b486-18869e1e56bc', '3'),
('wallet-3620810e-0915-47bb-94e0-cfcfbf106ba4', '1'),
('wallet-6d269427-e8eb-4fc5-91bb-b61505be5c26', '2'),
('wallet-b7de7306-083c-4777-86c0-2df931a2269c', '1');

insert into projection.touches (customer_id, channel, contacts, inbound, last_at, last_event) values
('50000000-0000-4000-8000-000000000000', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d13-c206-7091-9fa4-c1eb3e0ea65e'),
('50000000-0000-4000-8000-000000000001', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d13-c739-74d4-b72d-4c61fd51ebc5'),
('50000000-0000-4000-8000-000000000002', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d13-cd1f-76ea-abdb-63a220f7e991'),
('50000000-0000-4000-8000-000000000003', 'phone', '2', '2', '2026-03-01 12:00:00+00', '01a22d14-1e01-7137-88d5-c308aa917d8b'),
('50000000-0000-4000-8000-000000000004', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d13-dac7-7249-a638-e74b08ffc7d1'),
('50000000-0000-4000-8000-000000000005', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d13-e385-750f-a320-c5f52d1d3735'),
('50000000-0000-4000-8000-000000000006', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d13-eb40-7363-b48c-e57604a02816'),
('50000000-0000-4000-8000-000000000007', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d13-f2e7-7603-968c-0df00dbc3a00'),
('50000000-0000-4000-8000-000000000008', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d13-f982-76c9-aff6-3f175725de62'),
('50000000-0000-4000-8000-000000000009', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d14-00f7-7240-8d5e-23918a25683f');

insert into projection.voided_facts (customer_id, event_id, kind, document, occurred_at, recorded_at, currency, amount, margin, due, detail, channel, voided_at, void_event, reason) values
('50000000-0000-4000-8000-000000000000', '01a22d14-1574-70ab-9b92-522b1eb0603a', '1', '6d97a264-4cc3-4395-9147-e967fd1958e8', '2026-03-01 12:00:00+00', '2026-11-30 15:30:20.670442+00', 'EUR', '99900', '-1', '-2147483648', '0', '0', '2026-11-30 15:30:20.837152+00', '01a22d14-1623-73fe-a35d-3c4e8ac70400', 'duplicate'),
('50000000-0000-4000-8000-000000000000', '01a22d14-167a-71f4-ba5f-76bd5ffdecba', '1', 'f5b225a1-6984-40f9-8d7c-83d085e43188', '2026-03-01 12:00:00+00', '2026-11-30 15:30:20.926804+00', 'EUR', '1200', '-1', '-2147483648', '0', '0', '2026-11-30 15:30:21.15388+00', '01a22d14-1751-7697-b101-685e7ffc818a', 'wrong_customer'),
('50000000-0000-4000-8000-000000000002', '01a22d14-18e2-76a8-aaa7-5a6fa53a9372', '2', '34456669-867e-4d25-8525-2f2f715b28ed', '2026-03-02 12:00:00+00', '2026-11-30 15:30:21.539324+00', 'EUR', '8000', '-1', '-2147483648', '0', '0', '2026-11-30 15:30:21.900295+00', '01a22d14-1a45-741a-bf9f-319c73ca88f3', '(sealed)'),
('50000000-0000-4000-8000-000000000002', '01a22d14-1b0a-77e1-a9d2-dd7aca1023a6', '3', '34456669-867e-4d25-8525-2f2f715b28ed', '2026-03-03 12:00:00+00', '2026-11-30 15:30:22.105106+00', 'EUR', '300', '-1', '-2147483648', '0', '0', '2026-11-30 15:30:22.390646+00', '01a22d14-1c35-765a-b2e4-99118fe412e7', 'duplicate'),
('50000000-0000-4000-8000-000000000003', '01a22d14-1cd5-7714-b73a-dfb17934d8b0', '4', 'b73419f3-2901-40a8-912f-86bf94a061c0', '2026-03-01 12:00:00+00', '2026-11-30 15:30:22.558409+00', 'XXX', '0', '-1', '-2147483648', '0', '1', '2026-11-30 15:30:22.853729+00', '01a22d14-1e01-7138-a0fc-d6b5b8f12205', 'typing_error'),
('50000000-0000-4000-8000-000000000003', '01a22d14-1e85-77d0-b8b1-a264cf4c0433', '8', '946509d1-6df4-40c9-819e-5097b68a609c', '2026-03-04 09:00:00+00', '2026-11-30 15:30:23.008221+00', 'EUR', '8500', '-1', '-2147483648', '4', '0', '2026-11-30 15:30:23.403875+00', '01a22d14-2020-7484-9083-eebcaa271608', 'typing_error'),
('50000000-0000-4000-8000-000000000003', '01a22d14-2104-70ef-b7fd-6ad5947f8ece', '12', '6366f4f0-7dc6-440d-af49-d2dae38fecca', '2026-03-20 12:00:00+00', '2026-11-30 15:30:23.640772+00', 'EUR', '14950', '-1', '-2147483648', '4', '0', '2026-11-30 15:30:24.239837+00', '01a22d14-234b-7042-a4f4-2c10186584b8', 'typing_error');

insert into projection.wallets (customer_id, event_id, yearly, currency, competitor, occurred_at, recorded_at, voided_at) values
('50000000-0000-4000-8000-000000000003', '01a22d13-d4a5-7189-b9ff-1f04c971158c', '4800000', 'EUR', 'Babbage & Sons', '2026-03-15 12:00:00+00', '2026-11-30 15:30:04.081798+00', null),
('50000000-0000-4000-8000-000000000003', '01a22d14-246a-7481-bdbd-bd0424393a3e', '100', 'EUR', 'Babbage & Sons', '2026-03-15 12:00:00+00', '2026-11-30 15:30:24.538578+00', '2026-11-30 15:30:24.926232+00'),
('50000000-0000-4000-8000-000000000007', '01a22d13-f554-777c-8448-d4a2e86d635c', '4800000', 'EUR', 'Babbage & Sons', '2026-03-15 12:00:00+00', '2026-11-30 15:30:12.468897+00', null);

insert into public.alembic_version (version_num) values
('0025_business_days');

insert into public.assessments (customer_id, indicator, points, judged_day, judged_by, period, event_id) values
('50000000-0000-4000-8000-000000000000', 'affinity', '7', '20787', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', '2026-Q3', '01a22d14-5750-77fc-ac7e-f46e847195cb'),
('50000000-0000-4000-8000-000000000003', 'affinity', '7', '20787', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', '2026-Q3', '01a22d14-5d96-7052-991b-ae0395f58485'),
('50000000-0000-4000-8000-000000000009', 'affinity', '7', '20787', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', '2026-Q3', '01a22d14-6195-72d1-b7ce-79dd3236ae75');

insert into public.discarded (event_id, unit, type, stream, version, parked_for, detail, parked_at, discarded_by, because, discarded_at) values
('01a22d14-c079-7499-a888-15d9a19c38cb', '70000000-0000-0000-0000-000000000001', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000001', '1', 'unreadable', 'ValidationError', '2026-11-30 15:31:04.448739+00', 'user-admin', 'was never meant', '2026-11-30 15:31:04.535925+00');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data, actor, via) values
('1', '01a22d13-c4d2-771d-910c-ffd52b6814db', 'valuation-50000000-0000-4000-8000-000000000000', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:29:59.266793+00', '2026-11-30 15:30:00.275809+00', '01a22d13-bce3-74e7-84e8-51a9d4875206', '01a22d13-bd00-7050-b356-d89fda5e66e6', null, '{"customer_id":"50000000-0000-4000-8000-000000000000","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d13-b439-70db-9e8a-2fe596be16a5","01a22d13-bbbf-76e5-8607-e0afe6fe0455","01a22d13-bd00-7050-b356-d89fda5e66e6"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('10', '01a22d13-e34d-7236-815a-e067329b8607', 'valuation-50000000-0000-4000-8000-000000000005', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:30:07.2047+00', '2026-11-30 15:30:07.842773+00', '01a22d13-dc42-765d-a06d-04c6db3686c1', '01a22d13-dd0a-75ce-8222-a77e5ee19b09', null, '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d13-dba4-7296-af51-a2f33eb5e675","01a22d13-dd0a-75ce-8222-a77e5ee19b09"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('11', '01a22d13-eb5c-7106-a5d3-e7546926f0c0', 'valuation-50000000-0000-4000-8000-000000000005', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:30:09.565099+00', '2026-11-30 15:30:09.926517+00', '01a22d13-e2b7-70a8-97bf-3121c7f0a423', '01a22d13-e385-750f-a320-c5f52d1d3735', null, '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d13-deff-7439-bfde-5517f85ed0c6","01a22d13-e051-7724-a68d-c4b299012d6f","01a22d13-e23f-755b-82a2-5e1f4f11d147","01a22d13-e385-750f-a320-c5f52d1d3735"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('12', '01a22d13-eb5c-7107-8a28-b8af00b5465f', 'valuation-50000000-0000-4000-8000-000000000006', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 15:30:09.565099+00', '2026-11-30 15:30:09.926517+00', '01a22d13-e4e4-71d0-9343-bcdc15b62975', '01a22d13-e4f5-7043-86af-c8913ad2cfb4', null, '{"customer_id":"50000000-0000-4000-8000-000000000006","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d13-e4f5-7043-86af-c8913ad2cfb4"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('13', '01a22d13-f2ca-7484-8c6a-7457e24ccad6', 'valuation-50000000-0000-4000-8000-000000000007', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:30:11.170929+00', '2026-11-30 15:30:11.801352+00', '01a22d13-ec43-760f-b4f0-67e9d8610967', '01a22d13-ec43-7610-9ed8-9c8be2722fc5', null, '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d13-ec43-7610-9ed8-9c8be2722fc5"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('14', '01a22d13-f939-7256-8ba5-cf23aa79efcd', 'valuation-50000000-0000-4000-8000-000000000008', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:30:13.04224+00', '2026-11-30 15:30:13.463629+00', '01a22d13-f5d4-775e-8e6c-8d82c4887a68', '01a22d13-f5d5-70e4-802c-f2735ed65a4c', null, '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d13-f5d5-70e4-802c-f2735ed65a4c"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('15', '01a22d13-fc91-76b9-a319-d58b01ed395a', 'valuation-50000000-0000-4000-8000-000000000007', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:30:13.822672+00', '2026-11-30 15:30:14.329995+00', '01a22d13-f51f-71ba-b4ae-b5ee554ddf00', '01a22d13-f554-777c-8448-d4a2e86d635c', null, '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d13-ef25-739e-b70a-cf43d4bf67cb","01a22d13-efd2-708d-9f91-2683b329ccfc","01a22d13-f11c-73df-9268-714b15750e7f","01a22d13-f2e7-7603-968c-0df00dbc3a00","01a22d13-f3ad-7749-9774-0c126ddd1e25","01a22d13-f4b1-725c-a091-134f872abe60","01a22d13-f554-777c-8448-d4a2e86d635c"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('16', '01a22d14-018f-77f4-be9e-c6de2cd1de14', 'valuation-50000000-0000-4000-8000-000000000008', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:30:14.868634+00', '2026-11-30 15:30:15.631575+00', '01a22d13-f81e-7421-a3aa-4b86f9c2e45b', '01a22d13-f982-76c9-aff6-3f175725de62', null, '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d13-f781-7633-b36f-559c13f1793a","01a22d13-f7d6-76e6-9e45-e3fe685840ce","01a22d13-f982-76c9-aff6-3f175725de62"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('17', '01a22d14-018f-77f5-844f-ebc7e1fb2c55', 'valuation-50000000-0000-4000-8000-000000000009', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:30:14.868634+00', '2026-11-30 15:30:15.631575+00', '01a22d13-fa2d-73eb-85c8-fdd509f15a84', '01a22d13-fa2e-75c1-a4a2-0197e8e747e5', null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d13-fa2e-75c1-a4a2-0197e8e747e5"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('18', '01a22d14-10a7-772f-9b2a-e0e3324a84ad', 'valuation-50000000-0000-4000-8000-000000000009', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:30:19.010537+00', '2026-11-30 15:30:19.694572+00', '01a22d14-022c-71bd-8e80-cf5e189a32a1', '01a22d14-029e-708b-b7cb-a741633325d3', null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d13-fc6f-73d2-a314-0c888b480ccb","01a22d13-fd7e-76a7-8768-1b7576760e34","01a22d13-fecb-701a-bc62-5ab018dd7b6a","01a22d14-00f7-7240-8d5e-23918a25683f","01a22d14-029e-708b-b7cb-a741633325d3"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('19', '01a22d14-337e-76e1-a50d-d011065d8a3f', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c02', '1', 'crm.valuation.policy_published.v1', 'crm.valuation.v1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c02', null, '2026-11-30 15:30:28.336038+00', '2026-11-30 15:30:29.943724+00', '01a22d14-3329-73bb-b6a7-2714b397dcbb', null, null, '{"version":1,"policy":{"currency":"USD","rates":{},"default_margin_rate":1.0,"basis":"scorecard","scorecard":{"indicators":[{"name":"affinity","weight":2.0,"scale":[]}],"reassess_days":30},"cut_by":"amounts","grades":[{"name":"A","share":0.05,"service_level":"priority","payment_terms":"net_60","credit_limit":"5000","least":"60","value_share":0.5,"price_terms":"key_account","marketing":"personal"},{"name":"B","share":0.15,"service_level":"preferred","payment_terms":"net_30","credit_limit":"1000","least":"30","value_share":0.3,"price_terms":"volume","marketing":"targeted"},{"name":"C","share":0.8,"service_level":"standard","payment_terms":"net_14","credit_limit":"100","least":null,"value_share":0.2,"price_terms":"list","marketing":"standard"}],"marks":null,"hysteresis":0.1,"least_population":20,"churn_horizon_weeks":13.0,"churn_bands":{"medium":0.5,"high":0.8},"lifecycle":{"loyal_order_days":4,"at_risk":0.8,"lapsed":0.9,"lost":0.97},"credit":{"grace_days":7,"slow_days":14.0,"classes":{"unrated":{"limit_share":0.5,"payment_terms":null},"prompt":{"limit_share":1.0,"payment_terms":null},"slow":{"limit_share":0.5,"payment_terms":"net_14"},"overdue":{"limit_share":0.0,"payment_terms":"prepaid"}},"review":{"every":"month","day":1},"days_of":{}},"clv_months":12,"yearly_discount":0.1,"referrals":{"share":0.25,"of":"clv"},"pilot":null}}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('2', '01a22d13-c95d-730f-9bde-23a4275ef66f', 'valuation-50000000-0000-4000-8000-000000000001', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:30:00.632424+00', '2026-11-30 15:30:01.204528+00', '01a22d13-c255-7676-97fa-e64a7444db09', '01a22d13-c256-726b-987d-b397418ddfa0', null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d13-c256-726b-987d-b397418ddfa0"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('20', '01a22d14-44af-77a7-a24a-1594d596fb48', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', '1', 'crm.valuation.cuts_set.v1', 'crm.valuation.v1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', null, '2026-11-30 15:30:31.087409+00', '2026-11-30 15:30:32.752163+00', '01a22d14-44af-77a8-9e75-b20085f7e1b5', null, null, '{"policy_version":1,"currency":"XXX","cuts":{"A":"60.00","B":"30.00"},"customers":9,"model_version":0}', 'system:valuation', null),
('21', '01a22d14-4d71-7366-bb96-094c786cd633', 'segment-01a22d14-4d2e-70fe-b037-795741dd1729', '1', 'crm.valuation.segment_defined.v1', 'crm.valuation.v1', 'segment-01a22d14-4d2e-70fe-b037-795741dd1729', null, '2026-11-30 15:30:34.926135+00', '2026-11-30 15:30:35.001917+00', '01a22d14-4ceb-7115-9077-d4fc64838520', null, null, '{"segment_id":"01a22d14-4d2e-70fe-b037-795741dd1729","name":"north","rule":{"fact":"region","one_of":["north"]}}', 'user-admin', null),
('22', '01a22d14-4df9-73be-bad4-3e4f4a227234', 'segment-01a22d14-4ddf-72a4-add1-6a43b5aa428c', '1', 'crm.valuation.segment_defined.v1', 'crm.valuation.v1', 'segment-01a22d14-4ddf-72a4-add1-6a43b5aa428c', null, '2026-11-30 15:30:35.103213+00', '2026-11-30 15:30:35.135154+00', '01a22d14-4dc1-72cc-add7-2db33a7564b7', null, null, '{"segment_id":"01a22d14-4ddf-72a4-add1-6a43b5aa428c","name":"looms","rule":{"all":[{"fact":"revenue","at_least":100},{"not":{"fact":"region","one_of":["north"]}}]}}', 'user-admin', null),
('23', '01a22d14-4f3d-7691-8551-2a5178f53706', 'valuation-50000000-0000-4000-8000-000000000001', '3', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:30:35.250088+00', '2026-11-30 15:30:35.467382+00', '01a22d14-4e31-74d8-83c8-bfdc9887a254', '01a22d14-4ede-70ae-8968-6bab07d13ef9', null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d14-4ede-70ae-8968-6bab07d13ef9"],"computed_grade":"C","set_by_hand":true,"price_terms":"key_account","marketing":"personal"}', 'system:valuation', null),
('24', '01a22d14-4ede-70ae-8968-6bab07d13ef9', 'judgement-50000000-0000-4000-8000-000000000001', '1', 'crm.valuation.grade_set.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:30:35.250088+00', '2026-11-30 15:30:35.467382+00', '01a22d14-4e31-74d8-83c8-bfdc9887a254', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"A","reason":"strategic","until":"2029-08-26","set_by":"keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('25', '01a22d14-5110-733d-900c-1accc5cd84ea', 'valuation-50000000-0000-4000-8000-000000000002', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:30:35.787994+00', '2026-11-30 15:30:35.934289+00', '01a22d14-504a-72fc-8035-fd10f4c47405', '01a22d14-50d3-73f5-9e29-5fd39f45b162', null, '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"A","churn_band":"high","credit_class":"unrated","credit_limit":"2500","currency":"USD","payment_terms":"net_60","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d14-50d3-73f5-9e29-5fd39f45b162"],"computed_grade":"C","set_by_hand":true,"price_terms":"key_account","marketing":"personal"}', 'system:valuation', null),
('26', '01a22d14-50d3-73f5-9e29-5fd39f45b162', 'judgement-50000000-0000-4000-8000-000000000002', '1', 'crm.valuation.grade_set.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:30:35.787994+00', '2026-11-30 15:30:35.934289+00', '01a22d14-504a-72fc-8035-fd10f4c47405', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"A","reason":"strategic","until":"2029-08-26","set_by":"keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('27', '01a22d14-5327-71b4-8df2-cb896bace76d', 'valuation-50000000-0000-4000-8000-000000000009', '3', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:30:36.304151+00', '2026-11-30 15:30:36.467441+00', '01a22d14-524f-70f7-ba8a-1b17267a7a68', '01a22d14-52f7-74fa-ba3f-2efcba19945e', null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d14-52f7-74fa-ba3f-2efcba19945e"],"computed_grade":"C","set_by_hand":true,"price_terms":"key_account","marketing":"personal"}', 'system:valuation', null),
('28', '01a22d14-52f7-74fa-ba3f-2efcba19945e', 'judgement-50000000-0000-4000-8000-000000000009', '1', 'crm.valuation.grade_set.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:30:36.304151+00', '2026-11-30 15:30:36.467441+00', '01a22d14-524f-70f7-ba8a-1b17267a7a68', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"A","reason":"strategic","until":"2029-08-26","set_by":"keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8"}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('29', '01a22d14-554d-7352-8b18-0618cb0c6e94', 'valuation-50000000-0000-4000-8000-000000000002', '3', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:30:36.842593+00', '2026-11-30 15:30:37.02692+00', '01a22d14-546e-70a6-89a3-a0046ff81f04', '01a22d14-5500-7540-9300-59fce5fa43d9', null, '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"A","because":["01a22d14-5500-7540-9300-59fce5fa43d9"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('3', '01a22d13-ccc4-718b-bac5-a7132a9d1fbd', 'valuation-50000000-0000-4000-8000-000000000000', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:30:01.653918+00', '2026-11-30 15:30:02.090092+00', '01a22d13-c0e1-708b-9fd2-8c379521775a', '01a22d13-c0e1-708c-8b3f-8ddae4d5e6b9', null, '{"customer_id":"50000000-0000-4000-8000-000000000000","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d13-c0e1-708c-8b3f-8ddae4d5e6b9"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('30', '01a22d14-5500-7540-9300-59fce5fa43d9', 'judgement-50000000-0000-4000-8000-000000000002', '2', 'crm.valuation.grade_released.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:30:36.842593+00', '2026-11-30 15:30:37.02692+00', '01a22d14-546e-70a6-89a3-a0046ff81f04', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"A","released_by":"user-admin"}', 'user-admin', null),
('31', '01a22d14-57d4-730e-bb78-6f5cd55e8d96', 'valuation-50000000-0000-4000-8000-000000000000', '3', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:30:37.488566+00', '2026-11-30 15:30:37.67946+00', '01a22d14-5675-7510-b565-ed9dbf5390ff', '01a22d14-5750-77fc-ac7e-f46e847195cb', null, '{"customer_id":"50000000-0000-4000-8000-000000000000","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d14-5750-77fc-ac7e-f46e847195cb"],"price_terms":"key_account","marketing":"personal"}', 'system:valuation', null),
('32', '01a22d14-5750-77fc-ac7e-f46e847195cb', 'judgement-50000000-0000-4000-8000-000000000000', '1', 'crm.valuation.assessed.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:30:37.488566+00', '2026-11-30 15:30:37.67946+00', '01a22d14-5675-7510-b565-ed9dbf5390ff', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000000","indicators":{"affinity":7},"assessed_by":"keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8","period":"2026-Q3","note":"sealed:v1:xCabka91C8LHFoNgO1eYtcgHzccGgcPb6KuuEfGGwc2ozML7SjZCv6s="}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('33', '01a22d14-5b50-76ac-b818-af547d1c954f', 'suggestion-01a22d14-5b45-7485-96a6-4c8e148c6c98', '1', 'crm.valuation.suggestion_made.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:30:38.091503+00', '2026-11-30 15:30:38.564414+00', '01a22d14-5920-755a-95f5-39425ca28797', null, null, '{"suggestion_id":"01a22d14-5b45-7485-96a6-4c8e148c6c98","customer_id":"50000000-0000-4000-8000-000000000000","product_id":"card-9","probability":"0.0000","expected_by":"2027-03-01T15:30:38.091503Z","channel":"phone"}', 'user-admin', null),
('34', '01a22d14-5e21-76fb-b83d-3d5c6d9df8f8', 'valuation-50000000-0000-4000-8000-000000000003', '3', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:38.95164+00', '2026-11-30 15:30:39.281336+00', '01a22d14-5ba3-7018-bea3-5ad67a16d59a', '01a22d14-5d96-7052-991b-ae0395f58485', null, '{"customer_id":"50000000-0000-4000-8000-000000000003","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d14-5d96-7052-991b-ae0395f58485"],"price_terms":"key_account","marketing":"personal"}', 'system:valuation', null),
('35', '01a22d14-5d96-7052-991b-ae0395f58485', 'judgement-50000000-0000-4000-8000-000000000003', '1', 'crm.valuation.assessed.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:38.95164+00', '2026-11-30 15:30:39.281336+00', '01a22d14-5ba3-7018-bea3-5ad67a16d59a', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000003","indicators":{"affinity":7},"assessed_by":"keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8","period":"2026-Q3","note":"sealed:v1:UMniZzHXGst5t_MtdZDOFdbgmDixf7TBDyxCGYO6NRjakZqhV6DUzb8="}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('36', '01a22d14-6082-7495-99a3-1294f46609ea', 'suggestion-01a22d14-6082-7494-abfb-b49761d65d02', '1', 'crm.valuation.suggestion_made.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:39.725282+00', '2026-11-30 15:30:39.885122+00', '01a22d14-5fbf-758c-a15b-c949fbcb9979', null, null, '{"suggestion_id":"01a22d14-6082-7494-abfb-b49761d65d02","customer_id":"50000000-0000-4000-8000-000000000003","product_id":"card-9","probability":"0.0000","expected_by":"2027-03-01T15:30:39.725282Z","channel":"phone"}', 'user-admin', null),
('37', '01a22d14-61ef-7776-ab86-06e1f003d172', 'valuation-50000000-0000-4000-8000-000000000009', '4', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:30:39.981545+00', '2026-11-30 15:30:40.259897+00', '01a22d14-60a3-71ba-b259-97c815cb5b65', '01a22d14-6195-72d1-b7ce-79dd3236ae75', null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"A","because":["01a22d14-6195-72d1-b7ce-79dd3236ae75"],"computed_grade":"A","set_by_hand":true,"price_terms":"key_account","marketing":"personal"}', 'system:valuation', null),
('38', '01a22d14-6195-72d1-b7ce-79dd3236ae75', 'judgement-50000000-0000-4000-8000-000000000009', '2', 'crm.valuation.assessed.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:30:39.981545+00', '2026-11-30 15:30:40.259897+00', '01a22d14-60a3-71ba-b259-97c815cb5b65', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009","indicators":{"affinity":7},"assessed_by":"keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8","period":"2026-Q3","note":"sealed:v1:cHDCsjmLfcMkEgZtlSJ8Lji0GwayJOOKTzbrlR8iAYjomFPZV8PO9cw="}', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'console'),
('39', '01a22d14-6538-71e8-9b89-2325b11f0c1a', 'suggestion-01a22d14-6537-7713-8d3d-0a32031e5654', '1', 'crm.valuation.suggestion_made.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:30:40.89213+00', '2026-11-30 15:30:41.092554+00', '01a22d14-63d2-732e-b6e7-2c1e00c2d7c8', null, null, '{"suggestion_id":"01a22d14-6537-7713-8d3d-0a32031e5654","customer_id":"50000000-0000-4000-8000-000000000009","product_id":"card-9","probability":"0.0000","expected_by":"2027-03-01T15:30:40.892130Z","channel":"phone"}', 'user-admin', null),
('4', '01a22d13-ccd2-728f-84b8-ad69051ff6e0', 'valuation-50000000-0000-4000-8000-000000000001', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:30:01.653918+00', '2026-11-30 15:30:02.090092+00', '01a22d13-c632-769f-b6d0-9f41df1ce9a2', '01a22d13-c739-74d4-b72d-4c61fd51ebc5', null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d13-c339-7086-9a3f-b2283d18d853","01a22d13-c3c9-76c1-8431-da7c3fd4b809","01a22d13-c404-703d-9a82-fc24917e97f2","01a22d13-c4b9-7117-9fbe-7fbef2ac0c13","01a22d13-c58a-74de-86d2-168203130f68","01a22d13-c739-74d4-b72d-4c61fd51ebc5"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('40', '01a22d14-ba2d-765b-8874-683db67db5f3', 'membership-4da8b16f-5359-5ed5-8a21-9f204c345533', '1', 'crm.valuation.segment_entered.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:31:02.829151+00', '2026-11-30 15:31:02.837173+00', '01a22d14-ba2d-765c-b1a5-f953e55133e9', null, null, '{"segment_id":"01a22d14-4d2e-70fe-b037-795741dd1729","segment_version":1,"customer_id":"50000000-0000-4000-8000-000000000000"}', 'system:valuation', null),
('41', '01a22d14-ba2d-765d-a504-b528eafe02a8', 'membership-31646d56-5572-59b9-a1c7-cfcf2f17b787', '1', 'crm.valuation.segment_entered.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:31:02.829151+00', '2026-11-30 15:31:02.837173+00', '01a22d14-ba2d-765e-987b-72863c7d2077', null, null, '{"segment_id":"01a22d14-4d2e-70fe-b037-795741dd1729","segment_version":1,"customer_id":"50000000-0000-4000-8000-000000000004"}', 'system:valuation', null),
('42', '01a22d14-ba2d-765f-bb0d-f4bd9773100e', 'membership-1a3cbe49-dfca-5762-bc39-6aa5779d2b5a', '1', 'crm.valuation.segment_entered.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:31:02.829151+00', '2026-11-30 15:31:02.837173+00', '01a22d14-ba2d-7660-816a-fe30b82bdd92', null, null, '{"segment_id":"01a22d14-4d2e-70fe-b037-795741dd1729","segment_version":1,"customer_id":"50000000-0000-4000-8000-000000000008"}', 'system:valuation', null),
('43', '01a22d14-ba2d-7661-b0d4-0e4bc2d3c090', 'membership-84c114d4-9857-5515-90ad-84b93652c785', '1', 'crm.valuation.segment_entered.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000c', '50000000-0000-4000-8000-00000000000c', '2026-11-30 15:31:02.829151+00', '2026-11-30 15:31:02.837173+00', '01a22d14-ba2d-7662-a047-c1ebaa427b97', null, null, '{"segment_id":"01a22d14-4d2e-70fe-b037-795741dd1729","segment_version":1,"customer_id":"50000000-0000-4000-8000-00000000000c"}', 'system:valuation', null),
('5', '01a22d13-ccd2-7290-abeb-bbf62cedb191', 'valuation-50000000-0000-4000-8000-000000000002', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:30:01.653918+00', '2026-11-30 15:30:02.090092+00', '01a22d13-c88f-764b-bbe8-9ca9dbdc02f2', '01a22d13-c88f-764c-b778-502c239533e5', null, '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d13-c88f-764c-b778-502c239533e5"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('6', '01a22d13-d42e-7018-8487-1b13bea09f03', 'valuation-50000000-0000-4000-8000-000000000003', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:03.433087+00', '2026-11-30 15:30:03.984106+00', '01a22d13-cf58-735f-b970-a37350590f02', '01a22d13-cfa8-722f-a311-5f6d71f423aa', null, '{"customer_id":"50000000-0000-4000-8000-000000000003","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d13-cf32-718d-8c34-ced8335bd3eb","01a22d13-cfa8-722f-a311-5f6d71f423aa"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('7', '01a22d13-d925-7074-9f4c-bd041e2642ca', 'valuation-50000000-0000-4000-8000-000000000003', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:30:04.565923+00', '2026-11-30 15:30:05.295507+00', '01a22d13-d1a0-7459-ab20-b42e6ef06993', '01a22d13-d216-714b-9cc2-b8a9d686fc39', null, '{"customer_id":"50000000-0000-4000-8000-000000000003","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d13-d007-755b-9b47-b069b83218ab","01a22d13-d04a-7598-b6b5-40eb9114e581","01a22d13-d216-714b-9cc2-b8a9d686fc39"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('8', '01a22d13-de41-7701-971b-2704c76dfba4', 'valuation-50000000-0000-4000-8000-000000000004', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:30:06.032919+00', '2026-11-30 15:30:06.587191+00', '01a22d13-d52a-70e7-8d40-f7633828c56d', '01a22d13-d52b-7792-84c2-49d152b2b81c', null, '{"customer_id":"50000000-0000-4000-8000-000000000004","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d13-d52b-7792-84c2-49d152b2b81c"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null),
('9', '01a22d13-e34d-7235-a4c9-db9279c56f0a', 'valuation-50000000-0000-4000-8000-000000000004', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:30:07.2047+00', '2026-11-30 15:30:07.842773+00', '01a22d13-d9a2-712f-af10-1886bcc29b20', '01a22d13-dac7-7249-a638-e74b08ffc7d1', null, '{"customer_id":"50000000-0000-4000-8000-000000000004","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d13-d67a-7352-868d-2cc6fe8d1ad0","01a22d13-d856-7587-b98d-22c13a85cec0","01a22d13-d946-716d-9fef-585b608de158","01a22d13-dac7-7249-a638-e74b08ffc7d1"],"price_terms":"list","marketing":"standard"}', 'system:valuation', null);

insert into public.hand_grades (customer_id, event_id, set_at, set_by, grade, reason, until_day) values
('50000000-0000-4000-8000-000000000001', '01a22d14-4ede-70ae-8968-6bab07d13ef9', '2026-11-30 15:30:35.250088+00', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'A', 'strategic', '21787'),
('50000000-0000-4000-8000-000000000009', '01a22d14-52f7-74fa-ba3f-2efcba19945e', '2026-11-30 15:30:36.304151+00', 'keyed:Xnki2OeQbPLGKrw002P2GYOnKwMj__ZPNEeEnzBlLd8', 'A', 'strategic', '21787');

insert into public.idempotency_keys (digest, fingerprint, status, response, created_at) values
(E'\\x2006d3e59a30eb7e45f451a0e5b70afd67728b91253528a1bdfe8e0e0c4cd1d2', E'\\x1df66bcd82a3b645dc5274eabe72b376067482611bc7c32ce81e9256087d275d', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d353530302d373534302d393330302d353966636535666134336439222c2273747265616d223a226a756467656d656e742d35303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a327d7d', '2026-11-30 15:30:37.026874+00'),
(E'\\x2a6bc098ba023b50b4a5a9106e073980ff8b808572fbe9665411ccbc42db6c48', E'\\x5493023d1701c603a222bc882c17175fcdd72978de7e4594ca5bbd8952cc7546', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303031227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d346564652d373061652d383936382d366261623037643133656639222c2273747265616d223a226a756467656d656e742d35303030303030302d303030302d343030302d383030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 15:30:35.467219+00'),
(E'\\x3f5477bff2b75c2ec7c19e0251367a30e98757dae85a30945285a0018ffac28d', E'\\x00d90c95fbbd4cd4b9cb36cf39e7f6e498d94921abb894b2e4cc33bbcf644004', '201', E'\\x7b22696473223a7b2273756767657374696f6e5f6964223a2230316132326431342d363038322d373439342d616266622d623439373631643635643032222c22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033222c2270726f647563745f6964223a22636172642d39222c226368616e6e656c223a2270686f6e65222c2270726f626162696c697479223a302e302c226d6164655f6174223a22323032362d31312d33305431353a33303a33392e3732353238325a222c2265787065637465645f6279223a22323032372d30332d30315431353a33303a33392e3732353238325a227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d363038322d373439352d393961332d313239346634363630396561222c2273747265616d223a2273756767657374696f6e2d30316132326431342d363038322d373439342d616266622d623439373631643635643032222c2276657273696f6e223a317d7d', '2026-11-30 15:30:39.885065+00'),
(E'\\x4a41f9b99f6fef3513d1adeadd7a93e1c99f4116f27fe5e2fd8573d23673fe21', E'\\x3e0d8e7575bf749bbb1e86768278de4744a8abf61f71576c5fbe5ea151400807', '201', E'\\x7b22696473223a7b2276657273696f6e223a317d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d333337652d373665312d613530642d643031313036356438613366222c2273747265616d223a22706f6c6963792d38663064346331652d356133362d356430632d396135652d356231623961346631633032222c2276657273696f6e223a317d7d', '2026-11-30 15:30:29.943244+00'),
(E'\\x55d0ba08618f3f152246c11e9e9fbd1b405a03cdeeceaa97f7b31da3aa9ffb70', E'\\xb3be7e281eb8c041bf85843bc0bf7373252371f96292eb3aef45886e637c0122', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303039227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d363139352d373264312d623763652d373964643332333661653735222c2273747265616d223a226a756467656d656e742d35303030303030302d303030302d343030302d383030302d303030303030303030303039222c2276657273696f6e223a327d7d', '2026-11-30 15:30:40.259824+00'),
(E'\\x5688468b1c057af97d43bfcf9ac28580b777e78844accf5db7ff702a5d91009d', E'\\x7ff9181546c11c53149f41ca3c138660174c5612a8f40c7299e12499d4f66fbd', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d356439362d373035322d393931622d616530333935663538343835222c2273747265616d223a226a756467656d656e742d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a317d7d', '2026-11-30 15:30:39.281086+00'),
(E'\\x6ee31e8b2363c8d1885cd5e31530375b9c33298f00dfac50fe678604aa309b23', E'\\xc52254d4b1f9da75ff41bf08b140f77c32dca08866c9ec9bb3dade47233701a6', '201', E'\\x7b22696473223a7b227365676d656e745f6964223a2230316132326431342d346464662d373261342d616464312d366134336235616134323863227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d346466392d373362652d626164342d336534663461323237323334222c2273747265616d223a227365676d656e742d30316132326431342d346464662d373261342d616464312d366134336235616134323863222c2276657273696f6e223a317d7d', '2026-11-30 15:30:35.135099+00'),
(E'\\x874158c55a9fa44e4c712ae9532e078ae91b7ad0eaf04fd109255f785bde94d4', E'\\xdf6643e1adc463d4cf2f361beef7fcb93d39fe41e3c254680f2f4fe31615ac84', '201', E'\\x7b22696473223a7b2273756767657374696f6e5f6964223a2230316132326431342d356234352d373438352d393661362d346338653134386336633938222c22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303030222c2270726f647563745f6964223a22636172642d39222c226368616e6e656c223a2270686f6e65222c2270726f626162696c697479223a302e302c226d6164655f6174223a22323032362d31312d33305431353a33303a33382e3039313530335a222c2265787065637465645f6279223a22323032372d30332d30315431353a33303a33382e3039313530335a227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d356235302d373661632d623831382d616635343764316339353466222c2273747265616d223a2273756767657374696f6e2d30316132326431342d356234352d373438352d393661362d346338653134386336633938222c2276657273696f6e223a317d7d', '2026-11-30 15:30:38.564282+00'),
(E'\\xa529de0c16b1513e546c5b47578de6c15a0b9006eedad08c4fd386b126cd07fa', E'\\x25c234eb1c5726cc450d25397c054ab0aa3a7ba91e8b8d00309c5c877de3bb9d', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d353064332d373366352d396532392d356664333966343562313632222c2273747265616d223a226a756467656d656e742d35303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a317d7d', '2026-11-30 15:30:35.93425+00'),
(E'\\xb032954eb538b71f3e3ce40bab90f20dce25e84fe2354dd7ea67629b0bd8bbfa', E'\\xdbc5e97e211216e400d4ab6d807af55f9e5fb100ccb40b8d6e4f8c18ddd2b702', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303030227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d353735302d373766632d616337652d663436653834373139356362222c2273747265616d223a226a756467656d656e742d35303030303030302d303030302d343030302d383030302d303030303030303030303030222c2276657273696f6e223a317d7d', '2026-11-30 15:30:37.679419+00'),
(E'\\xde8a67b134fd86d1b347e2a00ccabe77fe5db452c107f1a2ee6fde94f03c90aa', E'\\xd96d6652395eceaf9f1fbf9f651aa3b18a24c5102f75e056459b34638c643b76', '200', E'\\x7b22696473223a7b22756e6974223a2237303030303030302d303030302d303030302d303030302d303030303030303030303031222c226170706c696564223a312c226475706c696361746573223a302c2277616974696e67223a302c22626c6f636b696e67223a6e756c6c7d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d633037392d373439392d613838382d313564396131396333386362222c2273747265616d223a22637573746f6d65722d37303030303030302d303030302d303030302d303030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 15:31:04.656059+00'),
(E'\\xe862e206d22cecc3ae0c8af711ffa235b8bb7f618925106c340f742be5be3aac', E'\\x4054b381734ccab0646d39514239457eb8cf6c67e7e3f5558b4b6525a725ac86', '201', E'\\x7b22696473223a7b227365676d656e745f6964223a2230316132326431342d346432652d373066652d623033372d373935373431646431373239227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d346437312d373336362d626239362d303934633738366364363333222c2273747265616d223a227365676d656e742d30316132326431342d346432652d373066652d623033372d373935373431646431373239222c2276657273696f6e223a317d7d', '2026-11-30 15:30:35.001782+00'),
(E'\\xef05d47b6943ba251bbcda38422eb022f0c692545a2ea5b689257245c6ee5b7f', E'\\x2ff27c969c1bc97821504219300922976996936648f40082b4c97e7a9195acb6', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303039227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d353266372d373466612d626133662d326566636261313939343565222c2273747265616d223a226a756467656d656e742d35303030303030302d303030302d343030302d383030302d303030303030303030303039222c2276657273696f6e223a317d7d', '2026-11-30 15:30:36.467398+00'),
(E'\\xf11c13b42508e5c9086cb4df0dedb60c44e59dcab7dc3e1989d6b69da87b4264', E'\\xed517a9cccfdfa04e3f6092f380d2c0541d9439bdd3cde9edb1a53e67f04eff0', '201', E'\\x7b22696473223a7b2273756767657374696f6e5f6964223a2230316132326431342d363533372d373731332d386433642d306133323033316535363534222c22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303039222c2270726f647563745f6964223a22636172642d39222c226368616e6e656c223a2270686f6e65222c2270726f626162696c697479223a302e302c226d6164655f6174223a22323032362d31312d33305431353a33303a34302e3839323133305a222c2265787065637465645f6279223a22323032372d30332d30315431353a33303a34302e3839323133305a227d2c226576656e74223a7b226576656e745f6964223a2230316132326431342d363533382d373165382d396238392d323332356231316630633161222c2273747265616d223a2273756767657374696f6e2d30316132326431342d363533372d373731332d386433642d306133323033316535363534222c2276657273696f6e223a317d7d', '2026-11-30 15:30:41.092498+00');

insert into public.memberships (segment_id, customer_id, entered_at, left_at, stream_version) values
('01a22d14-4d2e-70fe-b037-795741dd1729', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:31:02.829151+00', null, '1'),
('01a22d14-4d2e-70fe-b037-795741dd1729', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:31:02.829151+00', null, '1'),
('01a22d14-4d2e-70fe-b037-795741dd1729', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:31:02.829151+00', null, '1'),
('01a22d14-4d2e-70fe-b037-795741dd1729', '50000000-0000-4000-8000-00000000000c', '2026-11-30 15:31:02.829151+00', null, '1');

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('50000000-0000-4000-8000-000000000000', E'\\x011a8d00d5adf40ca4633c02acccbf1449d464a2478bcf66a5883f41439f1a94f98652415ea99248068b6676fc9ec3fe4f75c7cc0ff16b624fc974fff8', '2026-11-30 15:30:37.434684+00', null),
('50000000-0000-4000-8000-000000000003', E'\\x01dae3b2761963ebef09b38e71466405a2510410bcc0a1398d19b3d6fab916cd9654674183ac543e390115c26cc54d15c782165c17668b46e02ffe1781', '2026-11-30 15:30:38.84771+00', null),
('50000000-0000-4000-8000-000000000004', null, '2026-11-30 15:31:00.927104+00', '2026-11-30 15:31:00.927104+00'),
('50000000-0000-4000-8000-000000000009', null, '2026-11-30 15:30:39.955636+00', '2026-11-30 15:31:01.354071+00'),
('50000000-0000-4000-8000-00000000000a', null, '2026-11-30 15:31:01.354071+00', '2026-11-30 15:31:01.354071+00');

insert into public.projection_shape (only_row, shape) values
('true', '8');

insert into public.projection_time_zone (only_row, time_zone) values
('true', 'UTC');

insert into public.relay_epoch (only_row, epoch, restored_epoch) values
('true', '1', '0');

insert into public.relay_log (topic, partition, epoch, first_epoch, first_event_id, last_offset) values
('crm.valuation.v1', '1', '1', '1', '01a22d13-f2ca-7484-8c6a-7457e24ccad6', '1'),
('crm.valuation.v1', '10', '1', '1', '01a22d13-de41-7701-971b-2704c76dfba4', '3'),
('crm.valuation.v1', '2', '1', '1', '01a22d13-d42e-7018-8487-1b13bea09f03', '4'),
('crm.valuation.v1', '3', '1', '1', '01a22d13-f939-7256-8ba5-cf23aa79efcd', '2'),
('crm.valuation.v1', '4', '1', '1', '01a22d13-ccd2-7290-abeb-bbf62cedb191', '7'),
('crm.valuation.v1', '5', '1', '1', '01a22d14-4d71-7366-bb96-094c786cd633', '0'),
('crm.valuation.v1', '6', '1', '1', '01a22d13-c95d-730f-9bde-23a4275ef66f', '4'),
('crm.valuation.v1', '7', '1', '1', '01a22d13-c4d2-771d-910c-ffd52b6814db', '6'),
('crm.valuation.v1', '8', '1', '1', '01a22d14-018f-77f5-844f-ebc7e1fb2c55', '6'),
('crm.valuation.v1', '9', '1', '1', '01a22d14-4df9-73be-bad4-3e4f4a227234', '0');

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

insert into public.rulings (version, made_at, fitted_at, heard, document, state, held, restores, seen_models, seen_policies, ready_at, switched_at, ended_at, valued, total, swept_day, swept_of, published_day, seen_orders) values
('0', '2026-11-30 15:29:50.705+00', null, '0', '{}', 'retired', 'false', null, '0', '0', null, null, '2026-11-30 15:30:34.416335+00', '11', '11', '20787', '17151', null, '0'),
('1', '2026-11-30 15:30:32.841038+00', null, '61', '{"version":1,"model":{"version":0,"timing":{"name":"mbg_nbd","r":0.52484,"alpha":6.1831,"a":0.8914,"b":1.614,"unit":"week"},"spending":{},"prior":true,"customers":0,"churn":null},"policy":{"currency":"USD","rates":{},"default_margin_rate":1.0,"basis":"scorecard","scorecard":{"indicators":[{"name":"affinity","weight":2.0,"scale":[]}],"reassess_days":30},"cut_by":"amounts","grades":[{"name":"A","share":0.05,"service_level":"priority","payment_terms":"net_60","credit_limit":"5000","least":"60","value_share":0.5,"price_terms":"key_account","marketing":"personal"},{"name":"B","share":0.15,"service_level":"preferred","payment_terms":"net_30","credit_limit":"1000","least":"30","value_share":0.3,"price_terms":"volume","marketing":"targeted"},{"name":"C","share":0.8,"service_level":"standard","payment_terms":"net_14","credit_limit":"100","least":null,"value_share":0.2,"price_terms":"list","marketing":"standard"}],"marks":null,"hysteresis":0.1,"least_population":20,"churn_horizon_weeks":13.0,"churn_bands":{"medium":0.5,"high":0.8},"lifecycle":{"loyal_order_days":4,"at_risk":0.8,"lapsed":0.9,"lost":0.97},"credit":{"grace_days":7,"slow_days":14.0,"classes":{"unrated":{"limit_share":0.5,"payment_terms":null},"prompt":{"limit_share":1.0,"payment_terms":null},"slow":{"limit_share":0.5,"payment_terms":"net_14"},"overdue":{"limit_share":0.0,"payment_terms":"prepaid"}},"review":{"every":"month","day":1},"days_of":{}},"clv_months":12,"yearly_discount":0.1,"referrals":{"share":0.25,"of":"clv"},"pilot":null},"policy_version":1,"cuts":{"XXX":[60.0,30.0]},"marks":{},"pilot":null}', 'in_force', 'false', null, '0', '1', '2026-11-30 15:30:34.37869+00', '2026-11-30 15:30:34.435329+00', null, '11', '11', '20787', '17151', '20787', '0');

insert into public.scores (ruling, customer_id, valued_day, due_day, currency, lifecycle, churn_risk, revenue, net, predicted_12m, clv, grade, churn_band, credit_class, computed, payment_terms, credit_limit, review_day, worth, mark, by_hand, piloted, digest) values
('0', '50000000-0000-4000-8000-000000000000', '20787', '20790', 'EUR', '6', '0.904055482564285', '120.5', '89.68', '19.459754808721126', '108.19844481323747', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '19.459754808721126', '0', 'false', 'false', '3388682045789462347'),
('0', '50000000-0000-4000-8000-000000000001', '20787', '20790', 'EUR', '4', '0.857307036342271', '142.5', '21.61999999999999', '4.382693429750965', '25.830972764952456', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '4.382693429750965', '0', 'false', 'false', '2609449607870373463'),
('0', '50000000-0000-4000-8000-000000000002', '20787', '20793', 'USD', '4', '0.8566588054068703', '22.5', '-14.620000000000001', '0.7093832763488741', '-13.944685355848657', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '0.7093832763488741', '0', 'false', 'false', '966391116731302619'),
('0', '50000000-0000-4000-8000-000000000003', '20787', '20791', 'EUR', '5', '0.8979997846125265', '123.5', '-83.68', '-24.510575663783232', '-106.9288902181685', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '-24.510575663783232', '0', 'false', 'false', '6891313713627757604'),
('0', '50000000-0000-4000-8000-000000000004', '20787', '20793', 'EUR', '5', '0.8961517502178978', '124.5', '91.08', '21.41588497867463', '111.46551608963013', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '21.41588497867463', '0', 'false', 'false', '6891313713627757604'),
('0', '50000000-0000-4000-8000-000000000005', '20787', '20790', 'EUR', '4', '0.8497694839785638', '252', '-17.700000000000017', '2.6720937889853857', '-15.077123864924808', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '2.6720937889853857', '0', 'false', 'false', '2609449607870373463'),
('0', '50000000-0000-4000-8000-000000000007', '20787', '20792', 'EUR', '5', '0.8922614379949396', '127.5', '2.719999999999999', '-1.9289773247854818', '0.9350487665419787', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '-1.9289773247854818', '0', 'false', 'false', '6891313713627757604'),
('0', '50000000-0000-4000-8000-000000000008', '20787', '20791', 'EUR', '5', '0.8921638917920053', '128.5', '92.48', '22.708584698076038', '114.10451212118866', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '22.708584698076038', '0', 'false', 'false', '6891313713627757604'),
('0', '50000000-0000-4000-8000-000000000009', '20787', '20788', 'EUR', '5', '0.8931497792988142', '129.5', '-9.080000000000013', '-1.565120952015537', '-10.514032033678442', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '-1.565120952015537', '0', 'false', 'false', '6891313713627757604'),
('0', '50000000-0000-4000-8000-00000000000b', '20787', '2147483647', 'USD', '0', null, '0', '0', '0', '0', null, null, 'unrated', null, '', '0', '-2147483648', '0', '0', 'false', 'false', '-47147331939158517'),
('0', '50000000-0000-4000-8000-00000000000c', '20787', '2147483647', 'EUR', '0', null, '0', '-12.5', '0', '-12.5', null, null, 'unrated', null, '', '0', '-2147483648', '0', '0', 'false', 'false', '-47147331939158517'),
('1', '50000000-0000-4000-8000-000000000000', '20787', '20790', 'EUR', '6', '0.904055482564285', '120.5', '89.68', '19.459754808721126', '108.19844481323747', 'A', 'high', 'overdue', 'A', 'prepaid', '0', '-2147483648', '70', '0', 'false', 'false', '8829169985527574509'),
('1', '50000000-0000-4000-8000-000000000001', '20787', '20790', 'EUR', '4', '0.857307036342271', '142.5', '21.61999999999999', '4.382693429750965', '25.830972764952456', 'A', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '0', '0', 'true', 'false', '-3451969996908104709'),
('1', '50000000-0000-4000-8000-000000000002', '20787', '20793', 'USD', '4', '0.8566588054068703', '22.5', '-14.620000000000001', '0.7093832763488741', '-13.944685355848657', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '0', '0', 'false', 'false', '966391116731302619'),
('1', '50000000-0000-4000-8000-000000000003', '20787', '20791', 'EUR', '5', '0.8979997846125265', '123.5', '-83.68', '-24.510575663783232', '-106.9288902181685', 'A', 'high', 'overdue', 'A', 'prepaid', '0', '-2147483648', '70', '0', 'false', 'false', '266678375047097279'),
('1', '50000000-0000-4000-8000-000000000004', '20787', '20793', 'EUR', '5', '0.8961517502178978', '124.5', '91.08', '21.41588497867463', '111.46551608963013', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '0', '0', 'false', 'false', '6891313713627757604'),
('1', '50000000-0000-4000-8000-000000000005', '20787', '20790', 'EUR', '4', '0.8497694839785638', '252', '-17.700000000000017', '2.6720937889853857', '-15.077123864924808', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '0', '0', 'false', 'false', '2609449607870373463'),
('1', '50000000-0000-4000-8000-000000000007', '20787', '20792', 'EUR', '5', '0.8922614379949396', '127.5', '2.719999999999999', '-1.9289773247854818', '0.9350487665419787', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '0', '0', 'false', 'false', '6891313713627757604'),
('1', '50000000-0000-4000-8000-000000000008', '20787', '20791', 'EUR', '5', '0.8921638917920053', '128.5', '92.48', '22.708584698076038', '114.10451212118866', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '0', '0', 'false', 'false', '6891313713627757604'),
('1', '50000000-0000-4000-8000-000000000009', '20787', '20788', 'EUR', '5', '0.8931497792988142', '129.5', '-9.080000000000013', '-1.565120952015537', '-10.514032033678442', 'A', 'high', 'overdue', 'A', 'prepaid', '0', '-2147483648', '70', '0', 'true', 'false', '-2694158309153509493'),
('1', '50000000-0000-4000-8000-00000000000b', '20787', '2147483647', 'USD', '0', null, '0', '0', '0', '0', null, null, 'unrated', null, '', '0', '-2147483648', '0', '0', 'false', 'false', '-47147331939158517'),
('1', '50000000-0000-4000-8000-00000000000c', '20787', '2147483647', 'EUR', '0', null, '0', '-12.5', '0', '-12.5', null, null, 'unrated', null, '', '0', '-2147483648', '0', '0', 'false', 'false', '-47147331939158517'),
('1', '70000000-0000-0000-0000-000000000001', '20787', '2147483647', 'USD', '0', null, '0', '0', '0', '0', null, null, 'unrated', null, '', '0', '-2147483648', '0', '0', 'false', 'false', '-47147331939158517');

insert into public.standings (customer_id, version, event_id, graded_at, grade, churn_band, credit_class, credit_limit, currency, payment_terms, service_level, policy_version, provisional, computed, price_terms, marketing, review_day) values
('50000000-0000-4000-8000-000000000000', '3', '01a22d14-57d4-730e-bb78-6f5cd55e8d96', '2026-11-30 15:30:37.488566+00', 'A', 'high', 'overdue', '0', 'USD', 'prepaid', 'priority', '1', 'false', 'A', 'key_account', 'personal', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '3', '01a22d14-4f3d-7691-8551-2a5178f53706', '2026-11-30 15:30:35.250088+00', 'A', 'high', 'overdue', '0', 'USD', 'prepaid', 'priority', '1', 'false', 'C', 'key_account', 'personal', '-2147483648'),
('50000000-0000-4000-8000-000000000002', '3', '01a22d14-554d-7352-8b18-0618cb0c6e94', '2026-11-30 15:30:36.842593+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '1', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000003', '3', '01a22d14-5e21-76fb-b83d-3d5c6d9df8f8', '2026-11-30 15:30:38.95164+00', 'A', 'high', 'overdue', '0', 'USD', 'prepaid', 'priority', '1', 'false', 'A', 'key_account', 'personal', '-2147483648'),
('50000000-0000-4000-8000-000000000004', '2', '01a22d13-e34d-7235-a4c9-db9279c56f0a', '2026-11-30 15:30:07.2047+00', 'C', 'high', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000005', '2', '01a22d13-eb5c-7106-a5d3-e7546926f0c0', '2026-11-30 15:30:09.565099+00', 'C', 'high', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000006', '1', '01a22d13-eb5c-7107-8a28-b8af00b5465f', '2026-11-30 15:30:09.565099+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000007', '2', '01a22d13-fc91-76b9-a319-d58b01ed395a', '2026-11-30 15:30:13.822672+00', 'C', 'high', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000008', '2', '01a22d14-018f-77f4-be9e-c6de2cd1de14', '2026-11-30 15:30:14.868634+00', 'C', 'high', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000009', '4', '01a22d14-61ef-7776-ab86-06e1f003d172', '2026-11-30 15:30:39.981545+00', 'A', 'high', 'overdue', '0', 'USD', 'prepaid', 'priority', '1', 'false', 'A', 'key_account', 'personal', '-2147483648');

insert into public.streams (stream, version, key) values
('judgement-50000000-0000-4000-8000-000000000000', '1', '50000000-0000-4000-8000-000000000000'),
('judgement-50000000-0000-4000-8000-000000000001', '1', '50000000-0000-4000-8000-000000000001'),
('judgement-50000000-0000-4000-8000-000000000002', '2', '50000000-0000-4000-8000-000000000002'),
('judgement-50000000-0000-4000-8000-000000000003', '1', '50000000-0000-4000-8000-000000000003'),
('judgement-50000000-0000-4000-8000-000000000009', '2', '50000000-0000-4000-8000-000000000009'),
('membership-1a3cbe49-dfca-5762-bc39-6aa5779d2b5a', '1', '50000000-0000-4000-8000-000000000008'),
('membership-31646d56-5572-59b9-a1c7-cfcf2f17b787', '1', '50000000-0000-4000-8000-000000000004'),
('membership-4da8b16f-5359-5ed5-8a21-9f204c345533', '1', '50000000-0000-4000-8000-000000000000'),
('membership-84c114d4-9857-5515-90ad-84b93652c785', '1', '50000000-0000-4000-8000-00000000000c'),
('policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c02', '1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c02'),
('policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', '1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03'),
('segment-01a22d14-4d2e-70fe-b037-795741dd1729', '1', 'segment-01a22d14-4d2e-70fe-b037-795741dd1729'),
('segment-01a22d14-4ddf-72a4-add1-6a43b5aa428c', '1', 'segment-01a22d14-4ddf-72a4-add1-6a43b5aa428c'),
('suggestion-01a22d14-5b45-7485-96a6-4c8e148c6c98', '1', '50000000-0000-4000-8000-000000000000'),
('suggestion-01a22d14-6082-7494-abfb-b49761d65d02', '1', '50000000-0000-4000-8000-000000000003'),
('suggestion-01a22d14-6537-7713-8d3d-0a32031e5654', '1', '50000000-0000-4000-8000-000000000009'),
('valuation-50000000-0000-4000-8000-000000000000', '3', '50000000-0000-4000-8000-000000000000'),
('valuation-50000000-0000-4000-8000-000000000001', '3', '50000000-0000-4000-8000-000000000001'),
('valuation-50000000-0000-4000-8000-000000000002', '3', '50000000-0000-4000-8000-000000000002'),
('valuation-50000000-0000-4000-8000-000000000003', '3', '50000000-0000-4000-8000-000000000003'),
('valuation-50000000-0000-4000-8000-000000000004', '2', '50000000-0000-4000-8000-000000000004'),
('valuation-50000000-0000-4000-8000-000000000005', '2', '50000000-0000-4000-8000-000000000005'),
('valuation-50000000-0000-4000-8000-000000000006', '1', '50000000-0000-4000-8000-000000000006'),
('valuation-50000000-0000-4000-8000-000000000007', '2', '50000000-0000-4000-8000-000000000007'),
('valuation-50000000-0000-4000-8000-000000000008', '2', '50000000-0000-4000-8000-000000000008'),
('valuation-50000000-0000-4000-8000-000000000009', '4', '50000000-0000-4000-8000-000000000009');

select setval('projection.parked_seq_seq', 4, true);
select setval('public.events_position', 43, true);
