-- The valuation service as of commit 39ef016, revision 0013_notes: its whole database, filled through the code of then.

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

create table projection.wallets (
    customer_id uuid not null,
    event_id uuid not null,
    yearly bigint not null,
    currency text collate "C" not null,
    competitor text collate "C",
    occurred_at timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
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
    constraint scores_pkey PRIMARY KEY (ruling, customer_id)
) with (autovacuum_vacuum_scale_factor=0.05, fillfactor=80);
CREATE INDEX scores_by_churn_risk ON public.scores USING btree (ruling, churn_risk DESC NULLS LAST, customer_id DESC);
CREATE INDEX scores_by_net ON public.scores USING btree (ruling, net, customer_id);
CREATE INDEX scores_by_predicted ON public.scores USING btree (ruling, predicted_12m, customer_id);

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

insert into projection.costs (customer_id, currency, kind, amount) values
('50000000-0000-4000-8000-000000000003', 'USD', '2', '250'),
('50000000-0000-4000-8000-00000000000b', 'USD', '2', '250'),
('50000000-0000-4000-8000-000000000013', 'USD', '2', '250');

insert into projection.customers (customer_id, first_day, last_day, order_days, orders, last_gap, gap_squares, interactions, complaints, known, erased, information, disputes, satisfied_day, satisfaction, tickets, open_tickets) values
('50000000-0000-4000-8000-000000000000', '20512', '20709', '2', '2', '197', '38809', '0', '0', 'true', 'false', '0', '0', '-2147483648', '0', '1', '0'),
('50000000-0000-4000-8000-000000000001', '20672', '20756', '4', '4', '5', '5526', '1', '1', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-000000000002', '20491', '20510', '2', '2', '19', '361', '0', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-000000000003', '20763', '20763', '1', '1', '0', '0', '1', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-000000000004', '-2147483648', '-2147483648', '0', '0', '0', '0', '0', '0', 'false', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-000000000005', '20734', '20734', '1', '1', '0', '0', '1', '0', 'true', 'false', '0', '0', '20783', '4', '0', '0'),
('50000000-0000-4000-8000-000000000006', '20470', '20737', '2', '2', '267', '71289', '0', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-000000000007', '20548', '20633', '2', '2', '85', '7225', '1', '1', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-000000000008', '20745', '20745', '1', '1', '0', '0', '0', '0', 'true', 'false', '0', '0', '-2147483648', '0', '1', '0'),
('50000000-0000-4000-8000-000000000009', '20413', '20726', '2', '2', '313', '97969', '1', '0', 'true', 'false', '0', '1', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-00000000000a', '20536', '20536', '1', '1', '0', '0', '0', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-00000000000b', '20395', '20395', '1', '1', '0', '0', '1', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-00000000000c', '20553', '20612', '2', '2', '59', '3481', '0', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-00000000000d', '20412', '20412', '1', '1', '0', '0', '1', '1', 'true', 'false', '0', '0', '20783', '4', '0', '0'),
('50000000-0000-4000-8000-00000000000e', '20534', '20641', '3', '3', '55', '5729', '0', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-00000000000f', '20557', '20557', '1', '1', '0', '0', '1', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-000000000010', '20505', '20668', '3', '3', '65', '13829', '0', '0', 'true', 'false', '0', '0', '-2147483648', '0', '1', '0'),
('50000000-0000-4000-8000-000000000011', '20449', '20449', '1', '1', '0', '0', '1', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-000000000012', '20408', '20693', '4', '4', '70', '37673', '0', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-000000000013', '20752', '20752', '1', '1', '0', '0', '1', '1', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-000000000014', '20612', '20612', '1', '1', '0', '0', '0', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-000000000015', '20537', '20773', '4', '4', '63', '33554', '1', '0', 'true', 'false', '0', '1', '20783', '4', '0', '0'),
('50000000-0000-4000-8000-000000000016', '20407', '20704', '2', '2', '297', '88209', '0', '0', 'true', 'false', '0', '0', '-2147483648', '0', '0', '0'),
('50000000-0000-4000-8000-000000000017', '20457', '20773', '4', '4', '120', '37840', '1', '0', 'true', 'true', '0', '0', '-2147483648', '0', '0', '0');

insert into projection.facts (customer_id, event_id, kind, document, occurred_at, recorded_at, currency, amount, margin, due, detail) values
('50000000-0000-4000-8000-000000000000', '01a22b74-9422-77dd-940b-57b0ba32e459', '6', '50000000-0000-4000-8000-000000000000', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b74-9422-77e0-b404-25d793de1639', '1', '01a22b74-9422-77df-b611-4865869043c6', '2026-09-13 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1662', '499', '20761', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b74-9422-77e2-9d73-687947cc8334', '2', '01a22b74-9422-77df-b611-4865869043c6', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b74-9422-77e5-9350-ffef108895be', '1', '01a22b74-9422-77e4-8531-f6a871c7d5b4', '2026-02-28 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '379', '114', '20758', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b74-9422-77e7-a21f-5152d816ce33', '2', '01a22b74-9422-77e4-8531-f6a871c7d5b4', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b74-9422-77ea-a6e5-d810539fc847', '13', '01a22b74-9422-77e9-a77e-5eed2078b6ba', '2026-11-25 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b74-9422-77ec-8a25-fda831acb0ba', '14', '01a22b74-9422-77e9-a77e-5eed2078b6ba', '2026-11-27 00:00:00+00', '2026-11-30 00:00:00.000006+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b74-9422-77ee-a63f-65de3d44a8ed', '6', '50000000-0000-4000-8000-000000000001', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b74-9422-77f1-91e2-1d7f57aad9db', '1', '01a22b74-9422-77f0-90b0-348962a4145d', '2026-08-12 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '495', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b74-9422-77f3-baec-4d03422bb4bc', '3', '01a22b74-9422-77f0-90b0-348962a4145d', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b74-9422-77f6-9900-e9c4a323021c', '1', '01a22b74-9422-77f5-8d48-0bc059212eac', '2026-10-25 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '746', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b74-9422-77f8-b4f4-fdd99d8ed8a2', '3', '01a22b74-9422-77f5-8d48-0bc059212eac', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b74-9422-77fb-bc4b-ba8506cc48a7', '1', '01a22b74-9422-77fa-b38a-05d728b7b705', '2026-10-30 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '3809', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b74-9422-77fd-8ab4-8f3d95788aa1', '3', '01a22b74-9422-77fa-b38a-05d728b7b705', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000006+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b74-9422-7800-8fcf-2c84b666133c', '1', '01a22b74-9422-77ff-9b8b-dd0abf0f0c2c', '2026-08-07 00:00:00+00', '2026-11-30 00:00:00.000007+00', 'USD', '3438', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b74-9422-7802-a83b-0df88391042d', '3', '01a22b74-9422-77ff-9b8b-dd0abf0f0c2c', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000008+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b74-9422-7805-b48a-438f724674b6', '5', '01a22b74-9422-7804-8ec7-778fa6b749bb', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000009+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000002', '01a22b74-9422-7807-a342-af75d0fe1226', '6', '50000000-0000-4000-8000-000000000002', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000002', '01a22b74-9422-780a-8926-7ea0c0d2184d', '1', '01a22b74-9422-7809-912d-a293a2db995a', '2026-02-07 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2344', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b74-9422-780c-82fb-bec527cec01d', '6', '50000000-0000-4000-8000-000000000003', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b74-9422-780f-bf47-169c4563f006', '1', '01a22b74-9422-780e-972c-6dc3ca63e6a7', '2026-11-06 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2247', '674', '20774', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b74-9422-7811-8f88-9af6562eb91e', '2', '01a22b74-9422-780e-972c-6dc3ca63e6a7', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b74-9423-75d7-8d1e-1d538a0b0922', '4', '01a22b74-9423-75d6-858d-5cd99928237d', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b74-9423-75da-bb84-7187bd09f505', '8', '01a22b74-9423-75d9-b51d-590798a4b3df', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '250', '-1', '-2147483648', '2'),
('50000000-0000-4000-8000-000000000004', '01a22b74-9423-75dc-80aa-ba5510e55331', '6', '50000000-0000-4000-8000-000000000004', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000004', '01a22b74-9423-75df-9326-88a866909d38', '1', '01a22b74-9423-75de-816b-8aec23ffa6bf', '2026-02-26 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '778', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b74-9423-75e1-ade8-2b83e95da4ed', '6', '50000000-0000-4000-8000-000000000005', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b74-9423-75e4-91bc-dda2989c700b', '1', '01a22b74-9423-75e3-9ef2-74df2e553b2b', '2026-10-08 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2960', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b74-9423-75e6-aba6-2d5a1eec04f2', '3', '01a22b74-9423-75e3-9ef2-74df2e553b2b', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b74-9423-75e9-9aba-ebdbca3de9ae', '4', '01a22b74-9423-75e8-b09b-74d46900eb15', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b74-9423-75ec-9b02-03eef0428c44', '12', '01a22b74-9423-75eb-99f5-eabfa0c749fc', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '1000', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000006', '01a22b74-9423-75ee-9543-cad59bc822ee', '6', '50000000-0000-4000-8000-000000000006', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000006', '01a22b74-9423-75f1-9cd1-63c05360a581', '1', '01a22b74-9423-75f0-b1c0-7ad6a3715af3', '2026-10-11 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'GBP', '2192', '658', '20786', '0'),
('50000000-0000-4000-8000-000000000006', '01a22b74-9423-75f3-99b1-4b5425f8dc67', '2', '01a22b74-9423-75f0-b1c0-7ad6a3715af3', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'GBP', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000006', '01a22b74-9423-75f6-9191-66acbb5de03f', '1', '01a22b74-9423-75f5-8e48-7d2c0ee3562a', '2026-01-17 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'GBP', '414', '124', '20774', '0'),
('50000000-0000-4000-8000-000000000006', '01a22b74-9423-75f8-aec1-9dddc4fb555e', '2', '01a22b74-9423-75f5-8e48-7d2c0ee3562a', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000004+00', 'GBP', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22b74-9423-75fa-8c24-36befe1c1119', '6', '50000000-0000-4000-8000-000000000007', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22b74-9423-75fd-82df-9033224bc87e', '1', '01a22b74-9423-75fc-9d5b-e482e1b88780', '2026-04-05 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2627', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22b74-9423-7600-b52e-297d16d8b8fa', '1', '01a22b74-9423-75ff-a6b1-7a2a261a253f', '2026-06-29 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '1187', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22b74-9423-7603-befa-0c2d15b80c11', '5', '01a22b74-9423-7602-83e4-3d75020d12a1', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22b74-9423-7608-a414-f5ff74fda5fd', '6', '50000000-0000-4000-8000-000000000008', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22b74-9423-760b-88ed-db3ec321a453', '1', '01a22b74-9423-760a-9a4c-01362a8eeb99', '2026-10-19 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2628', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22b74-9423-760e-b3b9-7623d3f57bab', '13', '01a22b74-9423-760d-a928-d96c94f66f2a', '2026-11-25 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22b74-9423-7610-86ac-7a14cf87406c', '14', '01a22b74-9423-760d-a928-d96c94f66f2a', '2026-11-27 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b74-9423-7612-85a8-08cb94377d30', '6', '50000000-0000-4000-8000-000000000009', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b74-9423-7615-a4a2-43ddc270159f', '1', '01a22b74-9423-7614-956b-b467611cb09b', '2025-11-21 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1605', '482', '20785', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b74-9423-7617-beef-685c59ff643c', '2', '01a22b74-9423-7614-956b-b467611cb09b', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b74-9423-7619-bd3f-2923f0038cbe', '3', '01a22b74-9423-7614-956b-b467611cb09b', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b74-9423-761c-bda1-d6249b1caaa5', '1', '01a22b74-9423-761b-b8e9-15d73269382a', '2026-09-30 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '2058', '617', '20777', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b74-9423-761e-81e4-e97a45fcfe46', '2', '01a22b74-9423-761b-b8e9-15d73269382a', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b74-9423-7620-ae14-f90b26d66b39', '3', '01a22b74-9423-761b-b8e9-15d73269382a', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000006+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b74-9423-7623-969d-52212c57f085', '4', '01a22b74-9423-7622-9d5a-d15974ba7581', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000007+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b74-9423-7625-8884-938db80fdd3f', '9', '01a22b74-9423-761b-b8e9-15d73269382a', '2026-11-29 16:48:00+00', '2026-11-30 00:00:00.000008+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000a', '01a22b74-9423-7627-91ea-bfb996a3dd7f', '6', '50000000-0000-4000-8000-00000000000a', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000a', '01a22b74-9423-762a-8e28-7800f3d8eb38', '1', '01a22b74-9423-7629-8485-8265466d4033', '2026-03-24 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '58', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000b', '01a22b74-9423-762c-986e-713c8a001dfd', '6', '50000000-0000-4000-8000-00000000000b', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000b', '01a22b74-9423-762f-9217-904f81e78152', '1', '01a22b74-9423-762e-8c27-7b819e4dab45', '2025-11-03 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '3221', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000b', '01a22b74-9423-7632-9d55-3abfb53f3141', '4', '01a22b74-9423-7631-a374-c8f77cfc542e', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000b', '01a22b74-9423-7635-b23f-c9f4067a49a6', '8', '01a22b74-9423-7634-9304-89e2e8dafd52', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '250', '-1', '-2147483648', '2'),
('50000000-0000-4000-8000-00000000000c', '01a22b74-9423-7637-a192-316a0f77786e', '6', '50000000-0000-4000-8000-00000000000c', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000c', '01a22b74-9423-763a-a939-de969f989ea7', '1', '01a22b74-9423-7639-a5d5-20f5c569e70d', '2026-06-08 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '4588', '1376', '20769', '0'),
('50000000-0000-4000-8000-00000000000c', '01a22b74-9423-763c-9481-e43be439be88', '2', '01a22b74-9423-7639-a5d5-20f5c569e70d', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000c', '01a22b74-9423-763f-8651-6422055906be', '1', '01a22b74-9423-763e-88fd-0ec0f3441d0b', '2026-04-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '546', '164', '20785', '0'),
('50000000-0000-4000-8000-00000000000c', '01a22b74-9423-7641-9bf5-238173fdca79', '2', '01a22b74-9423-763e-88fd-0ec0f3441d0b', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b74-9423-7643-80b5-34a2624c5ee5', '6', '50000000-0000-4000-8000-00000000000d', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b74-9423-7646-baee-8b925fab04ca', '1', '01a22b74-9423-7645-9b04-bcb165e12dba', '2025-11-20 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'GBP', '5349', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b74-9423-7648-ab8e-a681f5deac12', '3', '01a22b74-9423-7645-9b04-bcb165e12dba', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000002+00', 'GBP', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b74-9424-761c-bcaa-f9d8dc6ccd24', '5', '01a22b74-9424-761b-a79a-dd660db49762', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b74-9424-761f-9cc2-0b0de150de3e', '12', '01a22b74-9424-761e-806d-cead51492d80', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '1000', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-00000000000e', '01a22b74-9424-7621-969d-54796a5c6715', '6', '50000000-0000-4000-8000-00000000000e', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000e', '01a22b74-9424-7624-94bc-b4f400e2ec4e', '1', '01a22b74-9424-7623-9aae-db3d9fa54852', '2026-07-07 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1062', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000e', '01a22b74-9424-7627-9584-bfc6b07dc822', '1', '01a22b74-9424-7626-bd77-149173126366', '2026-03-22 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '863', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000e', '01a22b74-9424-762a-bbf4-0403c98d6653', '1', '01a22b74-9424-7629-a851-e4e148c2978a', '2026-05-13 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '8311', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000f', '01a22b74-9424-762c-b6a9-18b482eadb96', '6', '50000000-0000-4000-8000-00000000000f', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000f', '01a22b74-9424-762f-87ea-13a9649ed844', '1', '01a22b74-9424-762e-b7d9-fe7d29638b80', '2026-04-14 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1590', '477', '20783', '0'),
('50000000-0000-4000-8000-00000000000f', '01a22b74-9424-7631-b885-048730adc205', '2', '01a22b74-9424-762e-b7d9-fe7d29638b80', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000f', '01a22b74-9424-7634-85a0-6bfb4a559f60', '4', '01a22b74-9424-7633-b2d1-d76e4ec72f0e', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b74-9424-7639-af9d-6420b5b73f90', '6', '50000000-0000-4000-8000-000000000010', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b74-9424-763c-837b-d66989f403a1', '1', '01a22b74-9424-763b-b2dd-adf2e77bb418', '2026-02-21 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1048', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b74-9424-763f-91cc-0a8cb65a35e4', '1', '01a22b74-9424-763e-96d6-392f44c1d9b9', '2026-05-30 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '3331', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b74-9424-7642-ab71-6198052c8764', '1', '01a22b74-9424-7641-9e62-502c95f7d8a3', '2026-08-03 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '971', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b74-942c-7644-b788-46069e2517e6', '13', '01a22b74-9424-7644-a7ba-45301eddee08', '2026-11-25 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b74-942c-7646-9272-0db1aaed58b8', '14', '01a22b74-9424-7644-a7ba-45301eddee08', '2026-11-27 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000011', '01a22b74-942c-7648-a868-6e18334ee522', '6', '50000000-0000-4000-8000-000000000011', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000011', '01a22b74-942c-764b-b9c2-0c88a076dc90', '1', '01a22b74-942c-764a-aa98-8ca251f7171b', '2025-12-27 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '826', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000011', '01a22b74-942c-764d-b941-ee3b2e74be26', '3', '01a22b74-942c-764a-aa98-8ca251f7171b', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000011', '01a22b74-942c-7650-9e30-64841fb8193d', '4', '01a22b74-942c-764f-bd33-807b57d098f6', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b74-942c-7652-b53c-c7a003332d69', '6', '50000000-0000-4000-8000-000000000012', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b74-942c-7655-8d67-4ee8c0809b56', '1', '01a22b74-942c-7654-a826-0460a97f7eb8', '2026-08-28 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1611', '483', '20769', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b74-942c-7657-a8ed-ad03f51c04a0', '2', '01a22b74-942c-7654-a826-0460a97f7eb8', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b74-942c-765a-9348-c1598d3f03a5', '1', '01a22b74-942c-7659-81be-a5c7939c0392', '2026-06-19 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '2153', '646', '20766', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b74-942c-765c-b87e-a6fa2f745434', '2', '01a22b74-942c-7659-81be-a5c7939c0392', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b74-942c-765f-84a7-d5e0e8b3dd03', '1', '01a22b74-942c-765e-b2f5-d6f4ced5cb4b', '2025-11-16 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '4657', '1397', '20775', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b74-942c-7661-8fd9-0e4fb97cdbd6', '2', '01a22b74-942c-765e-b2f5-d6f4ced5cb4b', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000006+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b74-942c-7664-86c4-67d601ad787c', '1', '01a22b74-942c-7663-be77-c0fefced14d2', '2026-05-12 00:00:00+00', '2026-11-30 00:00:00.000007+00', 'USD', '313', '94', '20786', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b74-942c-7666-b2da-855eaf931730', '2', '01a22b74-942c-7663-be77-c0fefced14d2', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000008+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000013', '01a22b74-942c-7668-b0db-3db36d82aa5a', '6', '50000000-0000-4000-8000-000000000013', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000013', '01a22b74-942c-766b-b52b-e3440e339e90', '1', '01a22b74-942c-766a-a7b6-6d1fbeb5461e', '2026-10-26 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '8880', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000013', '01a22b74-942c-766e-90a9-5a3f2f95c995', '5', '01a22b74-942c-766d-b4c2-fd92c7de7f4c', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000013', '01a22b74-942c-7671-8c9b-b3d04562a527', '8', '01a22b74-942c-7670-b5e8-f2216946c275', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '250', '-1', '-2147483648', '2'),
('50000000-0000-4000-8000-000000000014', '01a22b74-942d-778b-88c3-37db800d79f8', '6', '50000000-0000-4000-8000-000000000014', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000014', '01a22b74-942d-778e-8cc1-32d1a73ad04e', '1', '01a22b74-942d-778d-9cd3-4d939efdd540', '2026-06-08 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'GBP', '2435', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-7790-ac53-be7ab06d445b', '6', '50000000-0000-4000-8000-000000000015', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-7793-b840-147254de0aeb', '1', '01a22b74-942d-7792-a42a-f08b7ee3f73b', '2026-09-13 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '6875', '2062', '20768', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-7795-9e58-2a175d6417a8', '2', '01a22b74-942d-7792-a42a-f08b7ee3f73b', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-7797-9e0d-e3c67b1e8e43', '3', '01a22b74-942d-7792-a42a-f08b7ee3f73b', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-779a-8143-2f0fc3e77a22', '1', '01a22b74-942d-7799-b12f-c0dc164b7457', '2026-11-16 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '792', '238', '20775', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-779c-b4f1-26656677f539', '2', '01a22b74-942d-7799-b12f-c0dc164b7457', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-779e-bbaf-a5a797acaaab', '3', '01a22b74-942d-7799-b12f-c0dc164b7457', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000006+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-77a1-a05f-2cc3ca5649a7', '1', '01a22b74-942d-77a0-af34-6b772957284e', '2026-09-14 00:00:00+00', '2026-11-30 00:00:00.000007+00', 'USD', '2804', '841', '20784', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-77a3-9cd7-2cbd255394db', '2', '01a22b74-942d-77a0-af34-6b772957284e', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000008+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-77a5-9948-27ac7cb35fb6', '3', '01a22b74-942d-77a0-af34-6b772957284e', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000009+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-77a8-945d-db414974331c', '1', '01a22b74-942d-77a7-a918-b67d4ce24dff', '2026-03-25 00:00:00+00', '2026-11-30 00:00:00.00001+00', 'USD', '1949', '585', '20784', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-77aa-a1b2-0b25a71b7940', '2', '01a22b74-942d-77a7-a918-b67d4ce24dff', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000011+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-77ac-bcae-2af12d29a535', '3', '01a22b74-942d-77a7-a918-b67d4ce24dff', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000012+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-77af-8c5c-66579e2a192a', '4', '01a22b74-942d-77ae-986c-b5f756ba1382', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000013+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-77b2-b74f-139937e87fd1', '12', '01a22b74-942d-77b1-a57b-ae7d6efa4a55', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000014+00', 'USD', '1000', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-77b4-8b4d-fb7ea7a8222b', '9', '01a22b74-942d-77a7-a918-b67d4ce24dff', '2026-11-29 16:48:00+00', '2026-11-30 00:00:00.000015+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000016', '01a22b74-942d-77b6-a8a4-bd16bd1078e1', '6', '50000000-0000-4000-8000-000000000016', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000016', '01a22b74-942d-77b9-93ca-ffc7d2f56d46', '1', '01a22b74-942d-77b8-8ade-a15d4daa228c', '2025-11-15 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '190', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000016', '01a22b74-942d-77bc-b35f-e8b24d5c44ac', '1', '01a22b74-942d-77bb-9a4b-4d38474feb32', '2026-09-08 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '2081', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b74-942d-77be-a984-0b016812c05d', '6', '50000000-0000-4000-8000-000000000017', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b74-942d-77c1-966c-87040fde4c4f', '1', '01a22b74-942d-77c0-8e2a-4d0c3edb453a', '2026-05-28 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '533', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b74-942d-77c4-96e4-d734cdaead32', '1', '01a22b74-942d-77c3-9170-0a39fbdf606a', '2026-11-16 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '3775', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b74-942d-77c7-a2a0-3e0a073a7a1a', '1', '01a22b74-942d-77c6-97ee-24afef6a2686', '2026-01-04 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '15628', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b74-942d-77ca-9d61-e01d7f030cf7', '1', '01a22b74-942d-77c9-b927-0704aae85175', '2026-07-19 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '2833', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b74-942d-77cd-8d34-d07600e5ef14', '4', '01a22b74-942d-77cc-bf32-536a29091f5b', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '125', '-1', '-2147483648', '0');

insert into projection.invoices (customer_id, purchase_id, currency, due, amount, settled, disputed, dispute_at) values
('50000000-0000-4000-8000-000000000000', '01a22b74-9422-77df-b611-4865869043c6', 'USD', '20761', '1662', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000000', '01a22b74-9422-77e4-8531-f6a871c7d5b4', 'USD', '20758', '379', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000003', '01a22b74-9422-780e-972c-6dc3ca63e6a7', 'USD', '20774', '2247', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000006', '01a22b74-9423-75f0-b1c0-7ad6a3715af3', 'GBP', '20786', '2192', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000006', '01a22b74-9423-75f5-8e48-7d2c0ee3562a', 'GBP', '20774', '414', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000009', '01a22b74-9423-7614-956b-b467611cb09b', 'USD', '20785', '1605', '150', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000009', '01a22b74-9423-761b-b8e9-15d73269382a', 'USD', '20777', '2058', '150', '100', '849312000000008'),
('50000000-0000-4000-8000-00000000000c', '01a22b74-9423-7639-a5d5-20f5c569e70d', 'USD', '20769', '4588', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-00000000000c', '01a22b74-9423-763e-88fd-0ec0f3441d0b', 'USD', '20785', '546', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-00000000000f', '01a22b74-9424-762e-b7d9-fe7d29638b80', 'USD', '20783', '1590', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000012', '01a22b74-942c-7654-a826-0460a97f7eb8', 'USD', '20769', '1611', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000012', '01a22b74-942c-7659-81be-a5c7939c0392', 'USD', '20766', '2153', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000012', '01a22b74-942c-765e-b2f5-d6f4ced5cb4b', 'USD', '20775', '4657', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000012', '01a22b74-942c-7663-be77-c0fefced14d2', 'USD', '20786', '313', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-7792-a42a-f08b7ee3f73b', 'USD', '20768', '6875', '150', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-7799-b12f-c0dc164b7457', 'USD', '20775', '792', '150', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-77a0-af34-6b772957284e', 'USD', '20784', '2804', '150', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000015', '01a22b74-942d-77a7-a918-b67d4ce24dff', 'USD', '20784', '1949', '150', '100', '849312000000015');

insert into projection.members (member_id, survivor_id, since) values
('50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000002', '2026-11-30 00:00:00.000002+00');

insert into projection.positions (topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next, advanced_at, applied_until) values
('crm.purchase.v1', '0', null, null, '0', '0', '133', '2026-11-30 07:56:20.453555+00', null);

insert into projection.profiles (customer_id, kind, region, industry, owner, source, referred_by, registered_at) values
('50000000-0000-4000-8000-000000000000', 'person', null, null, null, 'campaign', null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000001', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000002', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000003', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000004', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000005', 'person', null, null, null, 'campaign', null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000006', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000007', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000008', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000009', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-00000000000a', 'person', null, null, null, 'campaign', null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-00000000000b', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-00000000000c', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-00000000000d', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-00000000000e', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-00000000000f', 'person', null, null, null, 'campaign', null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000010', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000011', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000012', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000013', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000014', 'person', null, null, null, 'campaign', null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000015', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000016', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00'),
('50000000-0000-4000-8000-000000000017', 'person', null, null, null, null, null, '2026-11-30 00:00:00+00');

insert into projection.purses (customer_id, currency, orders, gross, refunded, rated, margin, cost, acquisition, receivable, oldest_due, payments, delay_days, bad_debt, disputed, delivered, feedbacks) values
('50000000-0000-4000-8000-000000000000', 'USD', '2', '2041', '0', '2041', '613', '0', '500', '1841', '20758', '2', '53', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000001', 'USD', '4', '8488', '200', '0', '0', '125', '0', '0', '-2147483648', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000002', 'USD', '2', '3122', '0', '0', '0', '0', '0', '0', '-2147483648', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000003', 'USD', '1', '2247', '0', '2247', '674', '375', '0', '2147', '20774', '1', '12', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000005', 'USD', '1', '2960', '50', '0', '0', '125', '500', '0', '-2147483648', '0', '0', '0', '0', '1000', '1'),
('50000000-0000-4000-8000-000000000006', 'GBP', '2', '2606', '0', '2606', '782', '0', '0', '2406', '20774', '2', '12', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000007', 'USD', '2', '3814', '0', '0', '0', '125', '0', '0', '-2147483648', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000008', 'USD', '1', '2628', '0', '0', '0', '0', '0', '0', '-2147483648', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000009', 'USD', '2', '3663', '100', '3663', '1099', '125', '0', '3363', '20777', '2', '10', '0', '100', '0', '0'),
('50000000-0000-4000-8000-00000000000a', 'USD', '1', '58', '0', '0', '0', '0', '500', '0', '-2147483648', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-00000000000b', 'USD', '1', '3221', '0', '0', '0', '375', '0', '0', '-2147483648', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-00000000000c', 'USD', '2', '5134', '0', '5134', '1540', '0', '0', '4934', '20769', '2', '18', '0', '0', '0', '0'),
('50000000-0000-4000-8000-00000000000d', 'GBP', '1', '5349', '50', '0', '0', '0', '0', '0', '-2147483648', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-00000000000d', 'USD', '0', '0', '0', '0', '0', '0', '0', '0', '-2147483648', '0', '0', '0', '0', '1000', '1'),
('50000000-0000-4000-8000-00000000000e', 'USD', '3', '10236', '0', '0', '0', '0', '0', '0', '-2147483648', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-00000000000f', 'USD', '1', '1590', '0', '1590', '477', '125', '500', '1490', '20783', '1', '3', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000010', 'USD', '3', '5350', '0', '0', '0', '0', '0', '0', '-2147483648', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000011', 'USD', '1', '826', '50', '0', '0', '125', '0', '0', '-2147483648', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000012', 'USD', '4', '8734', '0', '8734', '2620', '0', '0', '8334', '20766', '4', '48', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000013', 'USD', '1', '8880', '0', '0', '0', '375', '0', '0', '-2147483648', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000014', 'GBP', '1', '2435', '0', '0', '0', '0', '0', '0', '-2147483648', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000014', 'USD', '0', '0', '0', '0', '0', '0', '500', '0', '-2147483648', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000015', 'USD', '4', '12420', '200', '12420', '3726', '125', '0', '11820', '20768', '4', '33', '0', '100', '1000', '1'),
('50000000-0000-4000-8000-000000000016', 'USD', '2', '2271', '0', '0', '0', '0', '0', '0', '-2147483648', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000017', 'USD', '4', '22769', '0', '0', '0', '125', '0', '0', '-2147483648', '0', '0', '0', '0', '0', '0');

insert into projection.stream_versions (stream, version) values
('cost-01a22b74-9423-75d9-b51d-590798a4b3df', '1'),
('cost-01a22b74-9423-7634-9304-89e2e8dafd52', '1'),
('cost-01a22b74-942c-7670-b5e8-f2216946c275', '1'),
('customer-50000000-0000-4000-8000-000000000000', '1'),
('customer-50000000-0000-4000-8000-000000000001', '1'),
('customer-50000000-0000-4000-8000-000000000002', '2'),
('customer-50000000-0000-4000-8000-000000000003', '1'),
('customer-50000000-0000-4000-8000-000000000004', '2'),
('customer-50000000-0000-4000-8000-000000000005', '1'),
('customer-50000000-0000-4000-8000-000000000006', '1'),
('customer-50000000-0000-4000-8000-000000000007', '1'),
('customer-50000000-0000-4000-8000-000000000008', '1'),
('customer-50000000-0000-4000-8000-000000000009', '1'),
('customer-50000000-0000-4000-8000-00000000000a', '1'),
('customer-50000000-0000-4000-8000-00000000000b', '1'),
('customer-50000000-0000-4000-8000-00000000000c', '1'),
('customer-50000000-0000-4000-8000-00000000000d', '1'),
('customer-50000000-0000-4000-8000-00000000000e', '1'),
('customer-50000000-0000-4000-8000-00000000000f', '1'),
('customer-50000000-0000-4000-8000-000000000010', '1'),
('customer-50000000-0000-4000-8000-000000000011', '1'),
('customer-50000000-0000-4000-8000-000000000012', '1'),
('customer-50000000-0000-4000-8000-000000000013', '1'),
('customer-50000000-0000-4000-8000-000000000014', '1'),
('customer-50000000-0000-4000-8000-000000000015', '1'),
('customer-50000000-0000-4000-8000-000000000016', '1'),
('customer-50000000-0000-4000-8000-000000000017', '2'),
('feedback-01a22b74-9423-75eb-99f5-eabfa0c749fc', '1'),
('feedback-01a22b74-9424-761e-806d-cead51492d80', '1'),
('feedback-01a22b74-942d-77b1-a57b-ae7d6efa4a55', '1'),
('interaction-01a22b74-9422-7804-8ec7-778fa6b749bb', '1'),
('interaction-01a22b74-9423-75d6-858d-5cd99928237d', '1'),
('interaction-01a22b74-9423-75e8-b09b-74d46900eb15', '1'),
('interaction-01a22b74-9423-7602-83e4-3d75020d12a1', '1'),
('interaction-01a22b74-9423-7622-9d5a-d15974ba7581', '1'),
('interaction-01a22b74-9423-7631-a374-c8f77cfc542e', '1'),
('interaction-01a22b74-9424-761b-a79a-dd660db49762', '1'),
('interaction-01a22b74-9424-7633-b2d1-d76e4ec72f0e', '1'),
('interaction-01a22b74-942c-764f-bd33-807b57d098f6', '1'),
('interaction-01a22b74-942c-766d-b4c2-fd92c7de7f4c', '1'),
('interaction-01a22b74-942d-77ae-986c-b5f756ba1382', '1'),
('interaction-01a22b74-942d-77cc-bf32-536a29091f5b', '1'),
('purchase-01a22b74-9422-77df-b611-4865869043c6', '2'),
('purchase-01a22b74-9422-77e4-8531-f6a871c7d5b4', '2'),
('purchase-01a22b74-9422-77f0-90b0-348962a4145d', '2'),
('purchase-01a22b74-9422-77f5-8d48-0bc059212eac', '2'),
('purchase-01a22b74-9422-77fa-b38a-05d728b7b705', '2'),
('purchase-01a22b74-9422-77ff-9b8b-dd0abf0f0c2c', '2'),
('purchase-01a22b74-9422-7809-912d-a293a2db995a', '1'),
('purchase-01a22b74-9422-780e-972c-6dc3ca63e6a7', '2'),
('purchase-01a22b74-9423-75de-816b-8aec23ffa6bf', '1'),
('purchase-01a22b74-9423-75e3-9ef2-74df2e553b2b', '2'),
('purchase-01a22b74-9423-75f0-b1c0-7ad6a3715af3', '2'),
('purchase-01a22b74-9423-75f5-8e48-7d2c0ee3562a', '2'),
('purchase-01a22b74-9423-75fc-9d5b-e482e1b88780', '1'),
('purchase-01a22b74-9423-75ff-a6b1-7a2a261a253f', '1'),
('purchase-01a22b74-9423-760a-9a4c-01362a8eeb99', '1'),
('purchase-01a22b74-9423-7614-956b-b467611cb09b', '3'),
('purchase-01a22b74-9423-761b-b8e9-15d73269382a', '4'),
('purchase-01a22b74-9423-7629-8485-8265466d4033', '1'),
('purchase-01a22b74-9423-762e-8c27-7b819e4dab45', '1'),
('purchase-01a22b74-9423-7639-a5d5-20f5c569e70d', '2'),
('purchase-01a22b74-9423-763e-88fd-0ec0f3441d0b', '2'),
('purchase-01a22b74-9423-7645-9b04-bcb165e12dba', '2'),
('purchase-01a22b74-9424-7623-9aae-db3d9fa54852', '1'),
('purchase-01a22b74-9424-7626-bd77-149173126366', '1'),
('purchase-01a22b74-9424-7629-a851-e4e148c2978a', '1'),
('purchase-01a22b74-9424-762e-b7d9-fe7d29638b80', '2'),
('purchase-01a22b74-9424-763b-b2dd-adf2e77bb418', '1'),
('purchase-01a22b74-9424-763e-96d6-392f44c1d9b9', '1'),
('purchase-01a22b74-9424-7641-9e62-502c95f7d8a3', '1'),
('purchase-01a22b74-942c-764a-aa98-8ca251f7171b', '2'),
('purchase-01a22b74-942c-7654-a826-0460a97f7eb8', '2'),
('purchase-01a22b74-942c-7659-81be-a5c7939c0392', '2'),
('purchase-01a22b74-942c-765e-b2f5-d6f4ced5cb4b', '2'),
('purchase-01a22b74-942c-7663-be77-c0fefced14d2', '2'),
('purchase-01a22b74-942c-766a-a7b6-6d1fbeb5461e', '1'),
('purchase-01a22b74-942d-778d-9cd3-4d939efdd540', '1'),
('purchase-01a22b74-942d-7792-a42a-f08b7ee3f73b', '3'),
('purchase-01a22b74-942d-7799-b12f-c0dc164b7457', '3'),
('purchase-01a22b74-942d-77a0-af34-6b772957284e', '3'),
('purchase-01a22b74-942d-77a7-a918-b67d4ce24dff', '4'),
('purchase-01a22b74-942d-77b8-8ade-a15d4daa228c', '1'),
('purchase-01a22b74-942d-77bb-9a4b-4d38474feb32', '1'),
('purchase-01a22b74-942d-77c0-8e2a-4d0c3edb453a', '1'),
('purchase-01a22b74-942d-77c3-9170-0a39fbdf606a', '1'),
('purchase-01a22b74-942d-77c6-97ee-24afef6a2686', '1'),
('purchase-01a22b74-942d-77c9-b927-0704aae85175', '1'),
('ticket-01a22b74-9422-77e9-a77e-5eed2078b6ba', '2'),
('ticket-01a22b74-9423-760d-a928-d96c94f66f2a', '2'),
('ticket-01a22b74-9424-7644-a7ba-45301eddee08', '2'),
('wallet-01a22b74-9423-7605-8112-a23c13aef780', '1'),
('wallet-01a22b74-9424-7636-82c9-937dd327d220', '1'),
('wallet-01a22b74-942d-77cf-b76b-b28217aade0b', '1');

insert into projection.touches (customer_id, channel, contacts, inbound, last_at, last_event) values
('50000000-0000-4000-8000-000000000001', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b74-9422-7805-b48a-438f724674b6'),
('50000000-0000-4000-8000-000000000003', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b74-9423-75d7-8d1e-1d538a0b0922'),
('50000000-0000-4000-8000-000000000005', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b74-9423-75e9-9aba-ebdbca3de9ae'),
('50000000-0000-4000-8000-000000000007', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b74-9423-7603-befa-0c2d15b80c11'),
('50000000-0000-4000-8000-000000000009', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b74-9423-7623-969d-52212c57f085'),
('50000000-0000-4000-8000-00000000000b', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b74-9423-7632-9d55-3abfb53f3141'),
('50000000-0000-4000-8000-00000000000d', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b74-9424-761c-bcaa-f9d8dc6ccd24'),
('50000000-0000-4000-8000-00000000000f', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b74-9424-7634-85a0-6bfb4a559f60'),
('50000000-0000-4000-8000-000000000011', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b74-942c-7650-9e30-64841fb8193d'),
('50000000-0000-4000-8000-000000000013', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b74-942c-766e-90a9-5a3f2f95c995'),
('50000000-0000-4000-8000-000000000015', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b74-942d-77af-8c5c-66579e2a192a'),
('50000000-0000-4000-8000-000000000017', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b74-942d-77cd-8d34-d07600e5ef14');

insert into projection.wallets (customer_id, event_id, yearly, currency, competitor, occurred_at, recorded_at) values
('50000000-0000-4000-8000-000000000007', '01a22b74-9423-7606-8de3-00c99968b722', '100000', 'USD', 'Acme', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00'),
('50000000-0000-4000-8000-00000000000f', '01a22b74-9424-7637-99ee-646e7c11a85e', '100000', 'USD', 'Acme', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00'),
('50000000-0000-4000-8000-000000000017', '01a22b74-942d-77d0-b5d4-3b9a45fe7e1e', '100000', 'USD', 'Acme', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000006+00');

insert into public.alembic_version (version_num) values
('0013_notes');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data) values
('1', '01a22b74-951f-7583-9037-62cb600cde37', 'valuation-50000000-0000-4000-8000-000000000000', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-9422-77ed-a27a-f09fbd1810bc', '01a22b74-9422-77ec-8a25-fda831acb0ba', null, '{"customer_id":"50000000-0000-4000-8000-000000000000","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9422-77dd-940b-57b0ba32e459","01a22b74-9422-77e0-b404-25d793de1639","01a22b74-9422-77e2-9d73-687947cc8334","01a22b74-9422-77e5-9350-ffef108895be","01a22b74-9422-77e7-a21f-5152d816ce33","01a22b74-9422-77ea-a6e5-d810539fc847","01a22b74-9422-77ec-8a25-fda831acb0ba"],"price_terms":"list","marketing":"standard"}'),
('10', '01a22b74-9520-717a-9484-800074dae9f6', 'valuation-50000000-0000-4000-8000-00000000000a', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-00000000000a', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-9423-762b-b9a4-70d6662610da', '01a22b74-9423-762a-8e28-7800f3d8eb38', null, '{"customer_id":"50000000-0000-4000-8000-00000000000a","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9423-7627-91ea-bfb996a3dd7f","01a22b74-9423-762a-8e28-7800f3d8eb38"],"price_terms":"list","marketing":"standard"}'),
('11', '01a22b74-9520-717b-9542-03b67227674e', 'valuation-50000000-0000-4000-8000-00000000000b', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000b', '50000000-0000-4000-8000-00000000000b', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-9423-7636-83ae-80b8f6bb3f70', '01a22b74-9423-7635-b23f-c9f4067a49a6', null, '{"customer_id":"50000000-0000-4000-8000-00000000000b","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9423-762c-986e-713c8a001dfd","01a22b74-9423-762f-9217-904f81e78152","01a22b74-9423-7632-9d55-3abfb53f3141","01a22b74-9423-7635-b23f-c9f4067a49a6"],"price_terms":"list","marketing":"standard"}'),
('12', '01a22b74-9520-717c-a798-6e2294bf2133', 'valuation-50000000-0000-4000-8000-00000000000c', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000c', '50000000-0000-4000-8000-00000000000c', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-9423-7642-9d80-a2ade40f3926', '01a22b74-9423-7641-9bf5-238173fdca79', null, '{"customer_id":"50000000-0000-4000-8000-00000000000c","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9423-7637-a192-316a0f77786e","01a22b74-9423-763a-a939-de969f989ea7","01a22b74-9423-763c-9481-e43be439be88","01a22b74-9423-763f-8651-6422055906be","01a22b74-9423-7641-9bf5-238173fdca79"],"price_terms":"list","marketing":"standard"}'),
('13', '01a22b74-9520-717d-aa21-504b00695ec6', 'valuation-50000000-0000-4000-8000-00000000000d', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000d', '50000000-0000-4000-8000-00000000000d', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-9424-7620-80a6-186f6cd5a358', '01a22b74-9424-761f-9cc2-0b0de150de3e', null, '{"customer_id":"50000000-0000-4000-8000-00000000000d","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9423-7643-80b5-34a2624c5ee5","01a22b74-9423-7646-baee-8b925fab04ca","01a22b74-9423-7648-ab8e-a681f5deac12","01a22b74-9424-761c-bcaa-f9d8dc6ccd24","01a22b74-9424-761f-9cc2-0b0de150de3e"],"price_terms":"list","marketing":"standard"}'),
('14', '01a22b74-9520-717e-a8b1-81dec75bede8', 'valuation-50000000-0000-4000-8000-00000000000e', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000e', '50000000-0000-4000-8000-00000000000e', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-9424-762b-bb84-24eaf033c652', '01a22b74-9424-762a-bbf4-0403c98d6653', null, '{"customer_id":"50000000-0000-4000-8000-00000000000e","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9424-7621-969d-54796a5c6715","01a22b74-9424-7624-94bc-b4f400e2ec4e","01a22b74-9424-7627-9584-bfc6b07dc822","01a22b74-9424-762a-bbf4-0403c98d6653"],"price_terms":"list","marketing":"standard"}'),
('15', '01a22b74-9520-717f-aecd-1c295a7f49c4', 'valuation-50000000-0000-4000-8000-00000000000f', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000f', '50000000-0000-4000-8000-00000000000f', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-9424-7638-a3d3-dda5bb38a4e6', '01a22b74-9424-7637-99ee-646e7c11a85e', null, '{"customer_id":"50000000-0000-4000-8000-00000000000f","grade":"C","churn_band":"high","credit_class":"prompt","credit_limit":"100","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9424-762c-b6a9-18b482eadb96","01a22b74-9424-762f-87ea-13a9649ed844","01a22b74-9424-7631-b885-048730adc205","01a22b74-9424-7634-85a0-6bfb4a559f60","01a22b74-9424-7637-99ee-646e7c11a85e"],"price_terms":"list","marketing":"standard"}'),
('16', '01a22b74-9520-7180-9dc4-4ffec32648a5', 'valuation-50000000-0000-4000-8000-000000000010', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000010', '50000000-0000-4000-8000-000000000010', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-942c-7647-8e8d-7b92244147e5', '01a22b74-942c-7646-9272-0db1aaed58b8', null, '{"customer_id":"50000000-0000-4000-8000-000000000010","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9424-7639-af9d-6420b5b73f90","01a22b74-9424-763c-837b-d66989f403a1","01a22b74-9424-763f-91cc-0a8cb65a35e4","01a22b74-9424-7642-ab71-6198052c8764","01a22b74-942c-7644-b788-46069e2517e6","01a22b74-942c-7646-9272-0db1aaed58b8"],"price_terms":"list","marketing":"standard"}'),
('17', '01a22b74-9520-7181-8fe2-12fcf5d641f8', 'valuation-50000000-0000-4000-8000-000000000011', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000011', '50000000-0000-4000-8000-000000000011', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-942c-7651-a49b-5a63ebf56fb9', '01a22b74-942c-7650-9e30-64841fb8193d', null, '{"customer_id":"50000000-0000-4000-8000-000000000011","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-942c-7648-a868-6e18334ee522","01a22b74-942c-764b-b9c2-0c88a076dc90","01a22b74-942c-764d-b941-ee3b2e74be26","01a22b74-942c-7650-9e30-64841fb8193d"],"price_terms":"list","marketing":"standard"}'),
('18', '01a22b74-9520-7182-9d41-35a4c95207a5', 'valuation-50000000-0000-4000-8000-000000000012', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000012', '50000000-0000-4000-8000-000000000012', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-942c-7667-bf33-b0ef6dbf03d2', '01a22b74-942c-7666-b2da-855eaf931730', null, '{"customer_id":"50000000-0000-4000-8000-000000000012","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-942c-7652-b53c-c7a003332d69","01a22b74-942c-7655-8d67-4ee8c0809b56","01a22b74-942c-7657-a8ed-ad03f51c04a0","01a22b74-942c-765a-9348-c1598d3f03a5","01a22b74-942c-765c-b87e-a6fa2f745434","01a22b74-942c-765f-84a7-d5e0e8b3dd03","01a22b74-942c-7661-8fd9-0e4fb97cdbd6","01a22b74-942c-7664-86c4-67d601ad787c","01a22b74-942c-7666-b2da-855eaf931730"],"price_terms":"list","marketing":"standard"}'),
('19', '01a22b74-9520-7183-aaff-01bcb83d9903', 'valuation-50000000-0000-4000-8000-000000000013', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000013', '50000000-0000-4000-8000-000000000013', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-942c-7672-ac74-0d16a8cb9da4', '01a22b74-942c-7671-8c9b-b3d04562a527', null, '{"customer_id":"50000000-0000-4000-8000-000000000013","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-942c-7668-b0db-3db36d82aa5a","01a22b74-942c-766b-b52b-e3440e339e90","01a22b74-942c-766e-90a9-5a3f2f95c995","01a22b74-942c-7671-8c9b-b3d04562a527"],"price_terms":"list","marketing":"standard"}'),
('2', '01a22b74-9520-7172-9440-c6a21e608b0f', 'valuation-50000000-0000-4000-8000-000000000001', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-9422-7806-8a78-590c727cd3ef', '01a22b74-9422-7805-b48a-438f724674b6', null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"C","churn_band":"low","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9422-77ee-a63f-65de3d44a8ed","01a22b74-9422-77f1-91e2-1d7f57aad9db","01a22b74-9422-77f3-baec-4d03422bb4bc","01a22b74-9422-77f6-9900-e9c4a323021c","01a22b74-9422-77f8-b4f4-fdd99d8ed8a2","01a22b74-9422-77fb-bc4b-ba8506cc48a7","01a22b74-9422-77fd-8ab4-8f3d95788aa1","01a22b74-9422-7800-8fcf-2c84b666133c","01a22b74-9422-7802-a83b-0df88391042d","01a22b74-9422-7805-b48a-438f724674b6"],"price_terms":"list","marketing":"standard"}'),
('20', '01a22b74-9520-7184-ba5b-33fa24e339d7', 'valuation-50000000-0000-4000-8000-000000000014', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000014', '50000000-0000-4000-8000-000000000014', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-942d-778f-968b-7bc7fa3fa302', '01a22b74-942d-778e-8cc1-32d1a73ad04e', null, '{"customer_id":"50000000-0000-4000-8000-000000000014","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-942d-778b-88c3-37db800d79f8","01a22b74-942d-778e-8cc1-32d1a73ad04e"],"price_terms":"list","marketing":"standard"}'),
('21', '01a22b74-9520-7185-abd0-5629f3c16151', 'valuation-50000000-0000-4000-8000-000000000015', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000015', '50000000-0000-4000-8000-000000000015', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-942d-77b5-9e10-9c243e17be3a', '01a22b74-942d-77b4-8b4d-fb7ea7a8222b', null, '{"customer_id":"50000000-0000-4000-8000-000000000015","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-942d-7790-ac53-be7ab06d445b","01a22b74-942d-7793-b840-147254de0aeb","01a22b74-942d-7795-9e58-2a175d6417a8","01a22b74-942d-7797-9e0d-e3c67b1e8e43","01a22b74-942d-779a-8143-2f0fc3e77a22","01a22b74-942d-779c-b4f1-26656677f539","01a22b74-942d-779e-bbaf-a5a797acaaab","01a22b74-942d-77a1-a05f-2cc3ca5649a7","01a22b74-942d-77a3-9cd7-2cbd255394db","01a22b74-942d-77a5-9948-27ac7cb35fb6","01a22b74-942d-77a8-945d-db414974331c","01a22b74-942d-77aa-a1b2-0b25a71b7940","01a22b74-942d-77ac-bcae-2af12d29a535","01a22b74-942d-77af-8c5c-66579e2a192a","01a22b74-942d-77b2-b74f-139937e87fd1","01a22b74-942d-77b4-8b4d-fb7ea7a8222b"],"price_terms":"list","marketing":"standard"}'),
('22', '01a22b74-9520-7186-8c9e-2a50550b845d', 'valuation-50000000-0000-4000-8000-000000000016', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000016', '50000000-0000-4000-8000-000000000016', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-942d-77bd-aecf-9b5176af4fc0', '01a22b74-942d-77bc-b35f-e8b24d5c44ac', null, '{"customer_id":"50000000-0000-4000-8000-000000000016","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-942d-77b6-a8a4-bd16bd1078e1","01a22b74-942d-77b9-93ca-ffc7d2f56d46","01a22b74-942d-77bc-b35f-e8b24d5c44ac"],"price_terms":"list","marketing":"standard"}'),
('23', '01a22b74-9520-7187-8c2e-56facbabd6af', 'valuation-50000000-0000-4000-8000-000000000017', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000017', '50000000-0000-4000-8000-000000000017', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-942d-77d7-a7d1-2aed2eb48a61', '01a22b74-942d-77d6-89ca-4a0371a4a877', null, '{"customer_id":"50000000-0000-4000-8000-000000000017","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-942d-77be-a984-0b016812c05d","01a22b74-942d-77c1-966c-87040fde4c4f","01a22b74-942d-77c4-96e4-d734cdaead32","01a22b74-942d-77c7-a2a0-3e0a073a7a1a","01a22b74-942d-77ca-9d61-e01d7f030cf7","01a22b74-942d-77cd-8d34-d07600e5ef14","01a22b74-942d-77d0-b5d4-3b9a45fe7e1e","01a22b74-942d-77d6-89ca-4a0371a4a877"],"price_terms":"list","marketing":"standard"}'),
('24', '01a22b74-9838-7341-ba09-ff30d49208d5', 'model-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c01', '1', 'crm.valuation.model_fitted.v1', 'crm.valuation.v1', 'model-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c01', null, '2026-11-30 07:56:30.498497+00', '2026-11-30 07:56:31.177085+00', '01a22b74-9844-7074-a530-760d938032b6', null, null, '{"name":"mbg_nbd","version":1,"unit":"week","parameters":{"r":0.6327577279975726,"alpha":10.488692052870887,"a":0.666541801103512,"b":2.237651286052671},"customers":23,"log_likelihood":-108.5291852242091,"spending":{"GBP":{"p":7.001182721032231,"q":3.788786884444012,"gamma":6.244349577391298,"refund_rate":0.0,"monthly_cost":0.0},"USD":{"p":3.457649155278295,"q":3.38392456891482,"gamma":18.60139028268888,"refund_rate":0.005432223952486148,"monthly_cost":0.12153267098835024}}}'),
('25', '01a22b74-9844-7073-8e33-806e62e2b149', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', '1', 'crm.valuation.cuts_set.v1', 'crm.valuation.v1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', null, '2026-11-30 07:56:30.498497+00', '2026-11-30 07:56:31.177085+00', '01a22b74-9844-7074-a530-760d938032b6', null, null, '{"policy_version":0,"currency":"USD","cuts":{"A":"90.20","B":"30.10"},"customers":22,"model_version":1}'),
('26', '01a22b74-9999-74d3-a2c1-3fc22142e6d6', 'valuation-50000000-0000-4000-8000-000000000001', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 07:56:31.492496+00', '2026-11-30 07:56:31.51774+00', '01a22b74-9999-74d4-b677-8bbc8fd8bac9', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"B","churn_band":"low","credit_class":"unrated","credit_limit":"500","currency":"USD","payment_terms":"net_30","service_level":"preferred","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"volume","marketing":"targeted"}'),
('27', '01a22b74-9999-74d5-b881-46306ed526dc', 'valuation-50000000-0000-4000-8000-000000000005', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 07:56:31.492496+00', '2026-11-30 07:56:31.51774+00', '01a22b74-9999-74d6-979f-5f25f5587848', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('28', '01a22b74-9999-74d7-8f3a-0b87310c3732', 'valuation-50000000-0000-4000-8000-000000000007', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 07:56:31.492496+00', '2026-11-30 07:56:31.51774+00', '01a22b74-9999-74d8-8567-e3f54f633a67', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('29', '01a22b74-9999-74d9-8620-69c495b4ef49', 'valuation-50000000-0000-4000-8000-000000000008', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 07:56:31.492496+00', '2026-11-30 07:56:31.51774+00', '01a22b74-9999-74da-8c8b-208b0467d152', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('3', '01a22b74-9520-7173-bce2-9db54a8dcd25', 'valuation-50000000-0000-4000-8000-000000000002', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-942d-77d5-ae4d-f40d5868baf8', '01a22b74-942d-77d4-b1a1-d34e7053a261', null, '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9422-7807-a342-af75d0fe1226","01a22b74-9422-780a-8926-7ea0c0d2184d","01a22b74-942d-77d2-bb08-d864ddfb0167","01a22b74-9423-75dc-80aa-ba5510e55331","01a22b74-9423-75df-9326-88a866909d38","01a22b74-942d-77d4-b1a1-d34e7053a261"],"price_terms":"list","marketing":"standard"}'),
('30', '01a22b74-9999-74db-8f71-9ab6172c7ddd', 'valuation-50000000-0000-4000-8000-000000000009', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 07:56:31.492496+00', '2026-11-30 07:56:31.51774+00', '01a22b74-9999-74dc-8879-f9c48f31b1a5', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('31', '01a22b74-9999-74dd-8e0a-848062325e44', 'valuation-50000000-0000-4000-8000-00000000000e', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000e', '50000000-0000-4000-8000-00000000000e', '2026-11-30 07:56:31.492496+00', '2026-11-30 07:56:31.51774+00', '01a22b74-9999-74de-a8c4-7dbc7c6c0b20', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000e","grade":"B","churn_band":"medium","credit_class":"unrated","credit_limit":"500","currency":"USD","payment_terms":"net_30","service_level":"preferred","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"volume","marketing":"targeted"}'),
('32', '01a22b74-9999-74df-80de-9325f1a24cca', 'valuation-50000000-0000-4000-8000-000000000013', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000013', '50000000-0000-4000-8000-000000000013', '2026-11-30 07:56:31.492496+00', '2026-11-30 07:56:31.51774+00', '01a22b74-9999-74e0-bac4-735a85551b1b', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000013","grade":"B","churn_band":"medium","credit_class":"unrated","credit_limit":"500","currency":"USD","payment_terms":"net_30","service_level":"preferred","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"volume","marketing":"targeted"}'),
('33', '01a22b74-9999-74e1-9065-7fcd2e9b66e2', 'valuation-50000000-0000-4000-8000-000000000015', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000015', '50000000-0000-4000-8000-000000000015', '2026-11-30 07:56:31.492496+00', '2026-11-30 07:56:31.51774+00', '01a22b74-9999-74e2-8871-67e41fa06a0f', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000015","grade":"C","churn_band":"low","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('34', '01a22b74-9999-74e3-81e4-5eac65468d63', 'valuation-50000000-0000-4000-8000-000000000016', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000016', '50000000-0000-4000-8000-000000000016', '2026-11-30 07:56:31.492496+00', '2026-11-30 07:56:31.51774+00', '01a22b74-9999-74e4-af85-10c7eaea6c44', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000016","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('35', '01a22b74-9999-74e5-ba97-0250749569b8', 'valuation-50000000-0000-4000-8000-000000000017', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000017', '50000000-0000-4000-8000-000000000017', '2026-11-30 07:56:31.492496+00', '2026-11-30 07:56:31.51774+00', '01a22b74-9999-74e6-83be-91e8e9abe02b', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000017","grade":"A","churn_band":"medium","credit_class":"unrated","credit_limit":"2500","currency":"USD","payment_terms":"net_60","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"key_account","marketing":"personal"}'),
('4', '01a22b74-9520-7174-9afc-ddbe7c1e2348', 'valuation-50000000-0000-4000-8000-000000000003', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-9423-75db-88e8-a4d6113df64f', '01a22b74-9423-75da-bb84-7187bd09f505', null, '{"customer_id":"50000000-0000-4000-8000-000000000003","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9422-780c-82fb-bec527cec01d","01a22b74-9422-780f-bf47-169c4563f006","01a22b74-9422-7811-8f88-9af6562eb91e","01a22b74-9423-75d7-8d1e-1d538a0b0922","01a22b74-9423-75da-bb84-7187bd09f505"],"price_terms":"list","marketing":"standard"}'),
('5', '01a22b74-9520-7175-b218-c0602d05523e', 'valuation-50000000-0000-4000-8000-000000000005', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-9423-75ed-a57a-0db5332fdc3a', '01a22b74-9423-75ec-9b02-03eef0428c44', null, '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9423-75e1-ade8-2b83e95da4ed","01a22b74-9423-75e4-91bc-dda2989c700b","01a22b74-9423-75e6-aba6-2d5a1eec04f2","01a22b74-9423-75e9-9aba-ebdbca3de9ae","01a22b74-9423-75ec-9b02-03eef0428c44"],"price_terms":"list","marketing":"standard"}'),
('6', '01a22b74-9520-7176-ab88-1a31b9f65b62', 'valuation-50000000-0000-4000-8000-000000000006', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-9423-75f9-94a2-645d38a7ebe1', '01a22b74-9423-75f8-aec1-9dddc4fb555e', null, '{"customer_id":"50000000-0000-4000-8000-000000000006","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9423-75ee-9543-cad59bc822ee","01a22b74-9423-75f1-9cd1-63c05360a581","01a22b74-9423-75f3-99b1-4b5425f8dc67","01a22b74-9423-75f6-9191-66acbb5de03f","01a22b74-9423-75f8-aec1-9dddc4fb555e"],"price_terms":"list","marketing":"standard"}'),
('7', '01a22b74-9520-7177-92f5-0a3dc35beeeb', 'valuation-50000000-0000-4000-8000-000000000007', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-9423-7607-8b43-f16aa24efde1', '01a22b74-9423-7606-8de3-00c99968b722', null, '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9423-75fa-8c24-36befe1c1119","01a22b74-9423-75fd-82df-9033224bc87e","01a22b74-9423-7600-b52e-297d16d8b8fa","01a22b74-9423-7603-befa-0c2d15b80c11","01a22b74-9423-7606-8de3-00c99968b722"],"price_terms":"list","marketing":"standard"}'),
('8', '01a22b74-9520-7178-bc09-adbed42e2635', 'valuation-50000000-0000-4000-8000-000000000008', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-9423-7611-9fe8-f3cc962dd1e6', '01a22b74-9423-7610-86ac-7a14cf87406c', null, '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9423-7608-a414-f5ff74fda5fd","01a22b74-9423-760b-88ed-db3ec321a453","01a22b74-9423-760e-b3b9-7623d3f57bab","01a22b74-9423-7610-86ac-7a14cf87406c"],"price_terms":"list","marketing":"standard"}'),
('9', '01a22b74-9520-7179-91ee-dffee466c65c', 'valuation-50000000-0000-4000-8000-000000000009', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 07:56:30.154209+00', '2026-11-30 07:56:30.422528+00', '01a22b74-9423-7626-a47d-6e231e4e819f', '01a22b74-9423-7625-8884-938db80fdd3f', null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b74-9423-7612-85a8-08cb94377d30","01a22b74-9423-7615-a4a2-43ddc270159f","01a22b74-9423-7617-beef-685c59ff643c","01a22b74-9423-7619-bd3f-2923f0038cbe","01a22b74-9423-761c-bda1-d6249b1caaa5","01a22b74-9423-761e-81e4-e97a45fcfe46","01a22b74-9423-7620-ae14-f90b26d66b39","01a22b74-9423-7623-969d-52212c57f085","01a22b74-9423-7625-8884-938db80fdd3f"],"price_terms":"list","marketing":"standard"}');

insert into public.outbox ("position", shard) values
('1', '4'),
('10', '1'),
('11', '15'),
('12', '14'),
('13', '3'),
('14', '10'),
('15', '6'),
('16', '2'),
('17', '1'),
('18', '7'),
('19', '15'),
('2', '5'),
('20', '14'),
('21', '15'),
('22', '5'),
('23', '12'),
('24', '4'),
('25', '5'),
('26', '5'),
('27', '7'),
('28', '15'),
('29', '14'),
('3', '8'),
('30', '14'),
('31', '10'),
('32', '15'),
('33', '15'),
('34', '5'),
('35', '12'),
('4', '9'),
('5', '7'),
('6', '8'),
('7', '15'),
('8', '14'),
('9', '14');

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('50000000-0000-4000-8000-000000000017', null, '2026-11-30 07:56:30.12842+00', '2026-11-30 07:56:30.12842+00');

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

insert into public.rulings (version, made_at, fitted_at, heard, document, state, held, restores, seen_models, seen_policies, ready_at, switched_at, ended_at, valued, total, swept_day, swept_of, published_day, seen_orders) values
('0', '2026-11-30 07:56:29.778069+00', null, '0', '{}', 'retired', 'false', null, '0', '0', null, null, '2026-11-30 07:56:31.460512+00', '23', '23', '20787', '16580', null, '0'),
('1', '2026-11-30 07:56:31.224857+00', '2026-11-30 07:56:30.498497+00', '133', '{"version":1,"model":{"version":1,"timing":{"name":"mbg_nbd","r":0.6327577279975726,"alpha":10.488692052870887,"a":0.666541801103512,"b":2.237651286052671,"unit":"week"},"spending":{"GBP":{"orders":{"p":7.001182721032231,"q":3.788786884444012,"gamma":6.244349577391298},"refund_rate":0.0,"monthly_cost":0.0},"USD":{"orders":{"p":3.457649155278295,"q":3.38392456891482,"gamma":18.60139028268888},"refund_rate":0.005432223952486148,"monthly_cost":0.12153267098835024}},"prior":false,"customers":23,"churn":null},"policy":{"currency":"USD","rates":{},"default_margin_rate":1.0,"basis":"predicted_12m","scorecard":null,"cut_by":"customers","grades":[{"name":"A","share":0.05,"service_level":"priority","payment_terms":"net_60","credit_limit":"5000","least":null,"value_share":0.5,"price_terms":"key_account","marketing":"personal"},{"name":"B","share":0.15,"service_level":"preferred","payment_terms":"net_30","credit_limit":"1000","least":null,"value_share":0.3,"price_terms":"volume","marketing":"targeted"},{"name":"C","share":0.8,"service_level":"standard","payment_terms":"net_14","credit_limit":"100","least":null,"value_share":0.2,"price_terms":"list","marketing":"standard"}],"marks":null,"hysteresis":0.1,"least_population":20,"churn_horizon_weeks":13.0,"churn_bands":{"medium":0.5,"high":0.8},"lifecycle":{"loyal_order_days":4,"at_risk":0.8,"lapsed":0.9,"lost":0.97},"credit":{"grace_days":7,"slow_days":14.0,"classes":{"unrated":{"limit_share":0.5,"payment_terms":null},"prompt":{"limit_share":1.0,"payment_terms":null},"slow":{"limit_share":0.5,"payment_terms":"net_14"},"overdue":{"limit_share":0.0,"payment_terms":"prepaid"}},"review":{"every":"month","day":1},"days_of":{}},"clv_months":12,"yearly_discount":0.1,"referrals":{"share":0.25,"of":"clv"},"pilot":null},"policy_version":0,"cuts":{"USD":[90.2,30.1]},"marks":{},"pilot":null}', 'in_force', 'false', null, '1', '0', '2026-11-30 07:56:31.447396+00', '2026-11-30 07:56:31.46465+00', null, '23', '23', '20787', '16580', '20787', '0');

insert into public.scores (ruling, customer_id, valued_day, due_day, currency, lifecycle, churn_risk, revenue, net, predicted_12m, clv, grade, churn_band, credit_class, computed, payment_terms, credit_limit, review_day, worth, mark, by_hand, piloted) values
('0', '50000000-0000-4000-8000-000000000000', '20787', '20790', 'USD', '5', '0.7909506668698842', '20.41', '1.13', '4.05264120530955', '4.992949972524295', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '4.05264120530955', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000001', '20787', '20789', 'USD', '3', '0.43644514556531583', '84.88', '81.63', '80.38481878584913', '158.49894322177454', 'C', 'low', 'unrated', 'C', 'net_14', '50', '-2147483648', '80.38481878584913', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000002', '20787', '20793', 'USD', '6', '0.944961199511435', '31.220000000000002', '31.220000000000002', '4.596766157320444', '35.600918090384155', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '4.596766157320444', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000003', '20787', '20793', 'USD', '1', '0.7867388706416979', '22.47', '2.99', '3.8337885308885173', '6.68466963921691', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '3.8337885308885173', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000005', '20787', '20790', 'USD', '4', '0.8398356423330702', '29.6', '22.85', '20.927407388696686', '42.85422431094371', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '20.927407388696686', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000006', '20787', '20790', 'GBP', '5', '0.7965025852469005', '26.060000000000002', '7.82', '4.5127415373099105', '12.12022616740149', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '4.5127415373099105', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000007', '20787', '20793', 'USD', '4', '0.8375111106730252', '38.14', '36.89', '15.356200178596369', '51.53371771255676', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '15.356200178596369', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000008', '20787', '20788', 'USD', '4', '0.8228110763811752', '26.28', '26.28', '22.893954635391843', '48.166665308574', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '22.893954635391843', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000009', '20787', '20790', 'USD', '5', '0.8188323091718691', '36.63', '9.4399726999727', '4.376026887662868', '13.610016676371263', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '4.376026887662868', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-00000000000a', '20787', '20791', 'USD', '6', '0.9474702319691098', '0.58', '-4.42', '2.392207732429475', '-2.140992181259631', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '2.392207732429475', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-00000000000b', '20787', '20788', 'USD', '6', '0.9667810522102641', '32.21', '28.46', '3.6221247076945384', '31.909817594635538', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '3.6221247076945384', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-00000000000c', '20787', '20788', 'USD', '4', '0.862793495630323', '51.34', '15.4', '5.0173550120478625', '20.184222383799966', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '5.0173550120478625', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-00000000000d', '20787', '20790', 'USD', '6', '0.9651493179595987', '0', '0', '4.970140861688409', '4.731799591145669', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '4.970140861688409', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-00000000000e', '20787', '20788', 'USD', '2', '0.7925357073296636', '102.36', '102.36', '34.44766500044747', '135.21576378314964', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '34.44766500044747', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-00000000000f', '20787', '20791', 'USD', '6', '0.9429119299069367', '15.9', '-1.4799999999999995', '1.0782371097783026', '-0.4513640239088874', 'C', 'high', 'prompt', 'C', 'net_14', '100', '-2147483648', '1.0782371097783026', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000010', '20787', '20793', 'USD', '2', '0.7394145329153895', '53.5', '53.5', '24.92441220658804', '77.26634361538757', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '24.92441220658804', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000011', '20787', '20789', 'USD', '6', '0.9610823546382588', '8.26', '6.51', '2.2684910388052995', '8.67074952866778', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '2.2684910388052995', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000012', '20787', '20791', 'USD', '3', '0.6615003076778269', '87.34', '26.2', '11.609083664748432', '37.26485203725995', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '11.609083664748432', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000013', '20787', '20788', 'USD', '4', '0.8101928157409515', '88.8', '85.05', '58.322871197493754', '140.84594069252037', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '58.322871197493754', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000014', '20787', '20788', 'USD', '6', '0.9270504253458629', '0', '-5', '10.614774288117069', '5.119348357798231', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '10.614774288117069', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000015', '20787', '20790', 'USD', '3', '0.5004272663937678', '124.2', '35.41', '24.183983111974', '58.48729426916635', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '24.183983111974', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000016', '20787', '20791', 'USD', '5', '0.825903630607972', '22.71', '22.71', '11.681431618358898', '33.83733939970401', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '11.681431618358898', '0', 'false', 'false'),
('0', '50000000-0000-4000-8000-000000000017', '20787', '20790', 'USD', '3', '0.5606192313065413', '227.69', '226.44', '121.06435466356025', '341.86864683435675', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '121.06435466356025', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000000', '20787', '20790', 'USD', '5', '0.7595152814665946', '20.41', '1.13', '4.419896238935354', '5.339474619059944', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '4.419896238935354', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000001', '20787', '20789', 'USD', '3', '0.38848055359415196', '84.88', '81.63', '89.48969713436156', '167.01615731755535', 'B', 'low', 'unrated', 'B', 'net_30', '500', '-2147483648', '89.48969713436156', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000002', '20787', '20790', 'USD', '4', '0.8985708605220226', '31.220000000000002', '31.220000000000002', '8.467841509729382', '39.282460161663394', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '8.467841509729382', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000003', '20787', '20793', 'USD', '1', '0.7483974466058482', '22.47', '2.99', '3.387326516269142', '6.2461116387580145', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '3.387326516269142', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000005', '20787', '20790', 'USD', '1', '0.7954895983047988', '29.6', '22.85', '25.773502825254084', '47.43397608283439', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '25.773502825254084', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000006', '20787', '20790', 'GBP', '5', '0.7696095082966241', '26.060000000000002', '7.82', '4.27595276704878', '11.890683774863444', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '4.27595276704878', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000007', '20787', '20793', 'USD', '2', '0.7898753669652226', '38.14', '36.89', '19.861243701538754', '55.80760697191898', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '19.861243701538754', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000008', '20787', '20788', 'USD', '1', '0.7796260110260125', '26.28', '26.28', '27.69142996699034', '52.69410841937472', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '27.69142996699034', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000009', '20787', '20790', 'USD', '5', '0.7932073156044361', '36.63', '9.4399726999727', '4.662007340429926', '13.879035591174713', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '4.662007340429926', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-00000000000a', '20787', '20791', 'USD', '6', '0.917838291026156', '0.58', '-4.42', '3.667071540056059', '-0.9289212964347469', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '3.667071540056059', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-00000000000b', '20787', '20788', 'USD', '6', '0.9454391913973463', '32.21', '28.46', '5.456529357907794', '33.653196964401054', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '5.456529357907794', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-00000000000c', '20787', '20788', 'USD', '4', '0.80976497731682', '51.34', '15.4', '6.667641556058256', '21.751048921421535', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '6.667641556058256', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-00000000000d', '20787', '20790', 'USD', '6', '0.9430099679970957', '0', '0', '6.23508490398576', '5.932553646135423', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '6.23508490398576', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-00000000000e', '20787', '20788', 'USD', '2', '0.7275353308322954', '102.36', '102.36', '45.55782030777002', '145.75816328785768', 'B', 'medium', 'unrated', 'B', 'net_30', '500', '-2147483648', '45.55782030777002', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-00000000000f', '20787', '20791', 'USD', '6', '0.9116561189095238', '15.9', '-1.4799999999999995', '1.3314204637950664', '-0.21066247808248084', 'C', 'high', 'prompt', 'C', 'net_14', '100', '-2147483648', '1.3314204637950664', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000010', '20787', '20793', 'USD', '2', '0.6909267192100105', '53.5', '53.5', '30.07851139066958', '82.14819477472375', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '30.07851139066958', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000011', '20787', '20789', 'USD', '6', '0.9370381272834851', '8.26', '6.51', '3.4827625609834687', '9.82503169786492', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '3.4827625609834687', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000012', '20787', '20791', 'USD', '3', '0.6250694557676015', '87.34', '26.2', '12.794120715593019', '38.38285054685558', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '12.794120715593019', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000013', '20787', '20788', 'USD', '1', '0.7683483936274158', '88.8', '85.05', '67.16783615923173', '149.14275575355248', 'B', 'medium', 'unrated', 'B', 'net_30', '500', '-2147483648', '67.16783615923173', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000014', '20787', '20788', 'USD', '4', '0.8909993541008062', '0', '-5', '12.494505274489255', '6.898802977830568', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '12.494505274489255', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000015', '20787', '20790', 'USD', '3', '0.4834946994996273', '124.2', '35.41', '25.04689051853403', '59.278423217446644', 'C', 'low', 'overdue', 'C', 'prepaid', '0', '-2147483648', '25.04689051853403', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000016', '20787', '20789', 'USD', '5', '0.7993075944224732', '22.71', '22.71', '13.478975308788915', '35.53956046945187', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '13.478975308788915', '0', 'false', 'false'),
('1', '50000000-0000-4000-8000-000000000017', '20787', '20790', 'USD', '3', '0.5436512838827007', '227.69', '226.44', '126.40775207253135', '346.8288983582076', 'A', 'medium', 'unrated', 'A', 'net_60', '2500', '-2147483648', '126.40775207253135', '0', 'false', 'false');

insert into public.standings (customer_id, version, event_id, graded_at, grade, churn_band, credit_class, credit_limit, currency, payment_terms, service_level, policy_version, provisional, computed, price_terms, marketing, review_day) values
('50000000-0000-4000-8000-000000000000', '1', '01a22b74-951f-7583-9037-62cb600cde37', '2026-11-30 07:56:30.154209+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '2', '01a22b74-9999-74d3-a2c1-3fc22142e6d6', '2026-11-30 07:56:31.492496+00', 'B', 'low', 'unrated', '500', 'USD', 'net_30', 'preferred', '0', 'false', 'B', 'volume', 'targeted', '-2147483648'),
('50000000-0000-4000-8000-000000000002', '1', '01a22b74-9520-7173-bce2-9db54a8dcd25', '2026-11-30 07:56:30.154209+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000003', '1', '01a22b74-9520-7174-9afc-ddbe7c1e2348', '2026-11-30 07:56:30.154209+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000005', '2', '01a22b74-9999-74d5-b881-46306ed526dc', '2026-11-30 07:56:31.492496+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000006', '1', '01a22b74-9520-7176-ab88-1a31b9f65b62', '2026-11-30 07:56:30.154209+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000007', '2', '01a22b74-9999-74d7-8f3a-0b87310c3732', '2026-11-30 07:56:31.492496+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000008', '2', '01a22b74-9999-74d9-8620-69c495b4ef49', '2026-11-30 07:56:31.492496+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000009', '2', '01a22b74-9999-74db-8f71-9ab6172c7ddd', '2026-11-30 07:56:31.492496+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000a', '1', '01a22b74-9520-717a-9484-800074dae9f6', '2026-11-30 07:56:30.154209+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000b', '1', '01a22b74-9520-717b-9542-03b67227674e', '2026-11-30 07:56:30.154209+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000c', '1', '01a22b74-9520-717c-a798-6e2294bf2133', '2026-11-30 07:56:30.154209+00', 'C', 'high', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000d', '1', '01a22b74-9520-717d-aa21-504b00695ec6', '2026-11-30 07:56:30.154209+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000e', '2', '01a22b74-9999-74dd-8e0a-848062325e44', '2026-11-30 07:56:31.492496+00', 'B', 'medium', 'unrated', '500', 'USD', 'net_30', 'preferred', '0', 'false', 'B', 'volume', 'targeted', '-2147483648'),
('50000000-0000-4000-8000-00000000000f', '1', '01a22b74-9520-717f-aecd-1c295a7f49c4', '2026-11-30 07:56:30.154209+00', 'C', 'high', 'prompt', '100', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000010', '1', '01a22b74-9520-7180-9dc4-4ffec32648a5', '2026-11-30 07:56:30.154209+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000011', '1', '01a22b74-9520-7181-8fe2-12fcf5d641f8', '2026-11-30 07:56:30.154209+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000012', '1', '01a22b74-9520-7182-9d41-35a4c95207a5', '2026-11-30 07:56:30.154209+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000013', '2', '01a22b74-9999-74df-80de-9325f1a24cca', '2026-11-30 07:56:31.492496+00', 'B', 'medium', 'unrated', '500', 'USD', 'net_30', 'preferred', '0', 'false', 'B', 'volume', 'targeted', '-2147483648'),
('50000000-0000-4000-8000-000000000014', '1', '01a22b74-9520-7184-ba5b-33fa24e339d7', '2026-11-30 07:56:30.154209+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000015', '2', '01a22b74-9999-74e1-9065-7fcd2e9b66e2', '2026-11-30 07:56:31.492496+00', 'C', 'low', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000016', '2', '01a22b74-9999-74e3-81e4-5eac65468d63', '2026-11-30 07:56:31.492496+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000017', '2', '01a22b74-9999-74e5-ba97-0250749569b8', '2026-11-30 07:56:31.492496+00', 'A', 'medium', 'unrated', '2500', 'USD', 'net_60', 'priority', '0', 'false', 'A', 'key_account', 'personal', '-2147483648');

insert into public.streams (stream, version, key) values
('model-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c01', '1', 'model-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c01'),
('policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', '1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03'),
('valuation-50000000-0000-4000-8000-000000000000', '1', '50000000-0000-4000-8000-000000000000'),
('valuation-50000000-0000-4000-8000-000000000001', '2', '50000000-0000-4000-8000-000000000001'),
('valuation-50000000-0000-4000-8000-000000000002', '1', '50000000-0000-4000-8000-000000000002'),
('valuation-50000000-0000-4000-8000-000000000003', '1', '50000000-0000-4000-8000-000000000003'),
('valuation-50000000-0000-4000-8000-000000000005', '2', '50000000-0000-4000-8000-000000000005'),
('valuation-50000000-0000-4000-8000-000000000006', '1', '50000000-0000-4000-8000-000000000006'),
('valuation-50000000-0000-4000-8000-000000000007', '2', '50000000-0000-4000-8000-000000000007'),
('valuation-50000000-0000-4000-8000-000000000008', '2', '50000000-0000-4000-8000-000000000008'),
('valuation-50000000-0000-4000-8000-000000000009', '2', '50000000-0000-4000-8000-000000000009'),
('valuation-50000000-0000-4000-8000-00000000000a', '1', '50000000-0000-4000-8000-00000000000a'),
('valuation-50000000-0000-4000-8000-00000000000b', '1', '50000000-0000-4000-8000-00000000000b'),
('valuation-50000000-0000-4000-8000-00000000000c', '1', '50000000-0000-4000-8000-00000000000c'),
('valuation-50000000-0000-4000-8000-00000000000d', '1', '50000000-0000-4000-8000-00000000000d'),
('valuation-50000000-0000-4000-8000-00000000000e', '2', '50000000-0000-4000-8000-00000000000e'),
('valuation-50000000-0000-4000-8000-00000000000f', '1', '50000000-0000-4000-8000-00000000000f'),
('valuation-50000000-0000-4000-8000-000000000010', '1', '50000000-0000-4000-8000-000000000010'),
('valuation-50000000-0000-4000-8000-000000000011', '1', '50000000-0000-4000-8000-000000000011'),
('valuation-50000000-0000-4000-8000-000000000012', '1', '50000000-0000-4000-8000-000000000012'),
('valuation-50000000-0000-4000-8000-000000000013', '2', '50000000-0000-4000-8000-000000000013'),
('valuation-50000000-0000-4000-8000-000000000014', '1', '50000000-0000-4000-8000-000000000014'),
('valuation-50000000-0000-4000-8000-000000000015', '2', '50000000-0000-4000-8000-000000000015'),
('valuation-50000000-0000-4000-8000-000000000016', '2', '50000000-0000-4000-8000-000000000016'),
('valuation-50000000-0000-4000-8000-000000000017', '2', '50000000-0000-4000-8000-000000000017');

select setval('public.events_position', 35, true);
