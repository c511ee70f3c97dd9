-- The valuation service as of commit 827712f, revision 0016_round_trips: its whole database, filled through the code of then.

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

create table projection.merges (
    member_id uuid not null,
    version integer not null,
    survivor_id uuid,
    since timestamp with time zone not null,
    constraint merges_pkey PRIMARY KEY (member_id, version)
);
CREATE INDEX merges_by_survivor ON projection.merges USING btree (survivor_id) WHERE (survivor_id IS NOT NULL);

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
    digest bigint not null default 0,
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

CREATE OR REPLACE FUNCTION public.keep_staged()
 RETURNS void
 LANGUAGE plpgsql
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_seqscan TO 'off'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
AS $function$
begin
    update customers c set first_day = s.first_day, last_day = s.last_day, order_days = s.order_days, orders = s.orders, last_gap = s.last_gap, gap_squares = s.gap_squares, interactions = s.interactions, complaints = s.complaints, information = s.information, disputes = s.disputes, tickets = s.tickets, open_tickets = s.open_tickets, satisfied_day = s.satisfied_day, satisfaction = s.satisfaction, known = s.known, erased = s.erased
    from staged_states s where c.customer_id = s.customer_id;
    update purses p set orders = s.orders, gross = s.gross, refunded = s.refunded, rated = s.rated, margin = s.margin, cost = s.cost, acquisition = s.acquisition, receivable = s.receivable, oldest_due = s.oldest_due, payments = s.payments, delay_days = s.delay_days, bad_debt = s.bad_debt, disputed = s.disputed, delivered = s.delivered, feedbacks = s.feedbacks
    from staged_purses s where p.customer_id = s.customer_id and p.currency = s.currency;
    insert into purses (customer_id, currency, orders, gross, refunded, rated, margin, cost, acquisition, receivable, oldest_due, payments, delay_days, bad_debt, disputed, delivered, feedbacks) select customer_id, currency, orders, gross, refunded, rated, margin, cost, acquisition, receivable, oldest_due, payments, delay_days, bad_debt, disputed, delivered, feedbacks from staged_purses s
    where not exists (select from purses p where p.customer_id = s.customer_id and p.currency = s.currency) order by customer_id, currency;
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
('50000000-0000-4000-8000-000000000000', '01a22b75-2c6f-7779-9454-c4f52af0d7a7', '6', '50000000-0000-4000-8000-000000000000', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b75-2c6f-777c-b66b-2f9167ab6a46', '1', '01a22b75-2c6f-777b-9e8b-82a01ad62a3d', '2026-09-13 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1662', '499', '20761', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b75-2c6f-777e-bfed-d4b954785826', '2', '01a22b75-2c6f-777b-9e8b-82a01ad62a3d', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b75-2c6f-7781-baf0-517df3aacb93', '1', '01a22b75-2c6f-7780-bb50-428d94ef14cb', '2026-02-28 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '379', '114', '20758', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b75-2c6f-7783-a70e-9d3e3767246e', '2', '01a22b75-2c6f-7780-bb50-428d94ef14cb', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b75-2c6f-7786-9881-ed8df2d31415', '13', '01a22b75-2c6f-7785-9ff5-f92768ad9aa1', '2026-11-25 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b75-2c6f-7788-aa1b-176e2d4bdca6', '14', '01a22b75-2c6f-7785-9ff5-f92768ad9aa1', '2026-11-27 00:00:00+00', '2026-11-30 00:00:00.000006+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-2c6f-778a-9a00-bc21f5bd60a0', '6', '50000000-0000-4000-8000-000000000001', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-2c6f-778d-b9b2-9421c1619cef', '1', '01a22b75-2c6f-778c-b228-4af3e9b1dc4f', '2026-08-12 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '495', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-2c6f-778f-b255-957ca1f8a22c', '3', '01a22b75-2c6f-778c-b228-4af3e9b1dc4f', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-2c6f-7792-9c4e-dcbe6cd37ee7', '1', '01a22b75-2c6f-7791-9815-cd78046c6111', '2026-10-25 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '746', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-2c6f-7794-857f-fa3bb5607ad8', '3', '01a22b75-2c6f-7791-9815-cd78046c6111', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-2c6f-7797-9b38-aabe0e001177', '1', '01a22b75-2c6f-7796-9a11-e45f0e8e0cd0', '2026-10-30 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '3809', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-2c6f-7799-9b69-45ad89b6d86e', '3', '01a22b75-2c6f-7796-9a11-e45f0e8e0cd0', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000006+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-2c6f-779c-8968-8fb2077570eb', '1', '01a22b75-2c6f-779b-9870-b82f1e05d0c8', '2026-08-07 00:00:00+00', '2026-11-30 00:00:00.000007+00', 'USD', '3438', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-2c6f-779e-92db-9b676adcc826', '3', '01a22b75-2c6f-779b-9870-b82f1e05d0c8', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000008+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-2c6f-77a1-81f2-5e7228c86ec7', '5', '01a22b75-2c6f-77a0-b253-e868b8975df2', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000009+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000002', '01a22b75-2c6f-77a3-a6eb-358d00194ab5', '6', '50000000-0000-4000-8000-000000000002', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000002', '01a22b75-2c6f-77a6-8bdc-664d991aa721', '1', '01a22b75-2c6f-77a5-a8b1-3223a0d9be0c', '2026-02-07 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2344', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b75-2c6f-77a8-b4ff-b1e2d7170f89', '6', '50000000-0000-4000-8000-000000000003', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b75-2c6f-77ab-bc0c-5d269c88f360', '1', '01a22b75-2c6f-77aa-bf96-c2194e0c80ca', '2026-11-06 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2247', '674', '20774', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b75-2c6f-77ad-8e45-d12ec69d8bc1', '2', '01a22b75-2c6f-77aa-bf96-c2194e0c80ca', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b75-2c6f-77b0-9850-074afed8b330', '4', '01a22b75-2c6f-77af-af39-c9da7b15f41f', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b75-2c6f-77b3-bf07-70ab96074b3c', '8', '01a22b75-2c6f-77b2-b833-d272596102a0', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '250', '-1', '-2147483648', '2'),
('50000000-0000-4000-8000-000000000004', '01a22b75-2c6f-77b5-8ae2-442c5bbdd7ce', '6', '50000000-0000-4000-8000-000000000004', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000004', '01a22b75-2c6f-77b8-9181-efb3c524e415', '1', '01a22b75-2c6f-77b7-b9bd-84a23ac13bd4', '2026-02-26 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '778', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b75-2c6f-77ba-9bf5-18db7b8e6458', '6', '50000000-0000-4000-8000-000000000005', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b75-2c6f-77bd-9792-7d742568e075', '1', '01a22b75-2c6f-77bc-8ae5-97a7b47fc676', '2026-10-08 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2960', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b75-2c6f-77bf-8069-bcf23374907c', '3', '01a22b75-2c6f-77bc-8ae5-97a7b47fc676', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b75-2c6f-77c2-a536-ec2569f285d7', '4', '01a22b75-2c6f-77c1-a381-b263fbe5bbb7', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b75-2c6f-77c5-8239-3d8dea7f310c', '12', '01a22b75-2c6f-77c4-8b09-9567a7f572b9', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '1000', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000006', '01a22b75-2c6f-77c7-b14c-bd10f10be961', '6', '50000000-0000-4000-8000-000000000006', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000006', '01a22b75-2c6f-77ca-9252-5deb268af75e', '1', '01a22b75-2c6f-77c9-b6ed-0480cef99327', '2026-10-11 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'GBP', '2192', '658', '20786', '0'),
('50000000-0000-4000-8000-000000000006', '01a22b75-2c6f-77cc-9703-9df173a4d8d1', '2', '01a22b75-2c6f-77c9-b6ed-0480cef99327', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'GBP', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000006', '01a22b75-2c6f-77cf-9920-c1d76081bdb6', '1', '01a22b75-2c6f-77ce-a5d3-19449ffe4cc6', '2026-01-17 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'GBP', '414', '124', '20774', '0'),
('50000000-0000-4000-8000-000000000006', '01a22b75-2c6f-77d1-b970-b2d96c85261c', '2', '01a22b75-2c6f-77ce-a5d3-19449ffe4cc6', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000004+00', 'GBP', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22b75-2c6f-77d3-87a5-861c4a3850ce', '6', '50000000-0000-4000-8000-000000000007', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22b75-2c6f-77d6-9a0b-434b24f36800', '1', '01a22b75-2c6f-77d5-b9b8-b38f46a4990d', '2026-04-05 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2627', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22b75-2c6f-77d9-97fd-3ae991ee4915', '1', '01a22b75-2c6f-77d8-939c-8327f14efad1', '2026-06-29 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '1187', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22b75-2c6f-77dc-bcbb-35fd015bb2be', '5', '01a22b75-2c6f-77db-9896-87b7f51da408', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22b75-2c6f-77e1-b6a1-9220c8509ec1', '6', '50000000-0000-4000-8000-000000000008', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22b75-2c70-75dc-9f86-497fabcb61ea', '1', '01a22b75-2c6f-77e3-8532-361aeb8b0b8c', '2026-10-19 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2628', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22b75-2c70-75df-8a8e-41b30cc0b094', '13', '01a22b75-2c70-75de-91ea-aee0900382a2', '2026-11-25 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22b75-2c70-75e1-ab8e-e23edba15870', '14', '01a22b75-2c70-75de-91ea-aee0900382a2', '2026-11-27 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-2c70-75e3-89b9-ae93ac2c60c9', '6', '50000000-0000-4000-8000-000000000009', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-2c70-75e6-9af6-8038eec037cf', '1', '01a22b75-2c70-75e5-bb86-d96f73f60e6c', '2025-11-21 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1605', '482', '20785', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-2c70-75e8-8bf5-ce0f80e404d9', '2', '01a22b75-2c70-75e5-bb86-d96f73f60e6c', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-2c70-75ea-9f79-47097d49333e', '3', '01a22b75-2c70-75e5-bb86-d96f73f60e6c', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-2c70-75ed-a80b-59cdcdd5640a', '1', '01a22b75-2c70-75ec-bc3c-9d513413fb34', '2026-09-30 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '2058', '617', '20777', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-2c70-75ef-a1cd-9578b81c460d', '2', '01a22b75-2c70-75ec-bc3c-9d513413fb34', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-2c70-75f1-ad7c-13361700334d', '3', '01a22b75-2c70-75ec-bc3c-9d513413fb34', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000006+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-2c70-75f4-a674-8e1729f7be6b', '4', '01a22b75-2c70-75f3-b7ff-9a949d9e39fe', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000007+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-2c70-75f6-8677-bd9ae4ac0fb2', '9', '01a22b75-2c70-75ec-bc3c-9d513413fb34', '2026-11-29 16:48:00+00', '2026-11-30 00:00:00.000008+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000a', '01a22b75-2c70-75f8-89a7-5453c9bd03a8', '6', '50000000-0000-4000-8000-00000000000a', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000a', '01a22b75-2c70-75fb-8cb2-dcc97dede3d2', '1', '01a22b75-2c70-75fa-bc19-3896ef4c2281', '2026-03-24 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '58', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000b', '01a22b75-2c70-75fd-980e-297f9fcba213', '6', '50000000-0000-4000-8000-00000000000b', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000b', '01a22b75-2c70-7600-80a6-a56f15ebdada', '1', '01a22b75-2c70-75ff-b1ca-7a0fa0ea62d8', '2025-11-03 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '3221', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000b', '01a22b75-2c70-7603-9be5-c7b4210ef94a', '4', '01a22b75-2c70-7602-acd4-1894c77c8e92', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000b', '01a22b75-2c70-7606-ae74-a79b966f973b', '8', '01a22b75-2c70-7605-a9ed-422abf8b56e9', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '250', '-1', '-2147483648', '2'),
('50000000-0000-4000-8000-00000000000c', '01a22b75-2c70-7608-be3e-b258f222bdb0', '6', '50000000-0000-4000-8000-00000000000c', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000c', '01a22b75-2c70-760b-aa31-673dded31928', '1', '01a22b75-2c70-760a-807d-43bb36c01c40', '2026-06-08 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '4588', '1376', '20769', '0'),
('50000000-0000-4000-8000-00000000000c', '01a22b75-2c70-760d-b555-09582eab1fcf', '2', '01a22b75-2c70-760a-807d-43bb36c01c40', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000c', '01a22b75-2c70-7610-8c58-0cfe05c84efe', '1', '01a22b75-2c70-760f-a093-66ccbe6dd3cc', '2026-04-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '546', '164', '20785', '0'),
('50000000-0000-4000-8000-00000000000c', '01a22b75-2c70-7612-9a0b-c353bd6d7c8c', '2', '01a22b75-2c70-760f-a093-66ccbe6dd3cc', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b75-2c70-7614-87c0-75de80e612c0', '6', '50000000-0000-4000-8000-00000000000d', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b75-2c77-760e-9fcd-67718c58139a', '1', '01a22b75-2c77-760d-bc9b-25d86d915a79', '2025-11-20 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'GBP', '5349', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b75-2c77-7610-ab23-9fa08fefe9eb', '3', '01a22b75-2c77-760d-bc9b-25d86d915a79', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000002+00', 'GBP', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b75-2c77-7613-a1ae-e265822a5c40', '5', '01a22b75-2c77-7612-98bb-0a8124c64c1f', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b75-2c77-7616-a7af-061f715c3256', '12', '01a22b75-2c77-7615-8ec9-58eac49863b8', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '1000', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-00000000000e', '01a22b75-2c77-7618-a21c-91662aa99a3c', '6', '50000000-0000-4000-8000-00000000000e', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000e', '01a22b75-2c77-761b-b91f-730e63e71923', '1', '01a22b75-2c77-761a-a963-61f4cf212d8d', '2026-07-07 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1062', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000e', '01a22b75-2c77-761e-a041-d0f1bd813a66', '1', '01a22b75-2c77-761d-8403-e306f11f184d', '2026-03-22 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '863', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000e', '01a22b75-2c77-7621-ac6a-6bab941a71e7', '1', '01a22b75-2c77-7620-b313-d917784c8ddc', '2026-05-13 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '8311', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000f', '01a22b75-2c77-7623-b49b-92ca89edceb8', '6', '50000000-0000-4000-8000-00000000000f', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000f', '01a22b75-2c77-7626-b796-9b97ac5b40df', '1', '01a22b75-2c77-7625-a16d-9526dba3a12e', '2026-04-14 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1590', '477', '20783', '0'),
('50000000-0000-4000-8000-00000000000f', '01a22b75-2c77-7628-9ac2-eada1c13c849', '2', '01a22b75-2c77-7625-a16d-9526dba3a12e', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000f', '01a22b75-2c77-762b-958f-c8620c97e101', '4', '01a22b75-2c77-762a-ab2f-6334949eee9d', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b75-2c77-7630-a4a5-a74800367a11', '6', '50000000-0000-4000-8000-000000000010', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b75-2c77-7633-84e1-7b2bed3ab827', '1', '01a22b75-2c77-7632-b6e6-14c852003947', '2026-02-21 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1048', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b75-2c77-7636-bcd8-da5b3da81271', '1', '01a22b75-2c77-7635-a50d-5472463791f5', '2026-05-30 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '3331', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b75-2c77-7639-bab2-9b4645acc767', '1', '01a22b75-2c77-7638-b4e5-60c055a10fae', '2026-08-03 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '971', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b75-2c77-763c-9b11-90cd9108845e', '13', '01a22b75-2c77-763b-b78d-ebfa30853c34', '2026-11-25 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b75-2c77-763e-95f2-47fa71d0f836', '14', '01a22b75-2c77-763b-b78d-ebfa30853c34', '2026-11-27 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000011', '01a22b75-2c77-7640-89ef-f67f273b3ee2', '6', '50000000-0000-4000-8000-000000000011', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000011', '01a22b75-2c77-7643-8a2c-0bde44ec16e1', '1', '01a22b75-2c77-7642-8a55-5db28dd16fbb', '2025-12-27 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '826', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000011', '01a22b75-2c77-7645-8898-4e63359d7015', '3', '01a22b75-2c77-7642-8a55-5db28dd16fbb', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000011', '01a22b75-2c77-7648-b799-c4847b7b346d', '4', '01a22b75-2c77-7647-b6e8-462af8fe023b', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-2c77-764a-a070-5e8993060a63', '6', '50000000-0000-4000-8000-000000000012', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-2c77-764d-b369-fb854d4a4844', '1', '01a22b75-2c77-764c-bc60-7ad8836b2fa1', '2026-08-28 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1611', '483', '20769', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-2c77-764f-afd3-210466935ebb', '2', '01a22b75-2c77-764c-bc60-7ad8836b2fa1', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-2c77-7652-ae32-662af0d8e1ff', '1', '01a22b75-2c77-7651-b841-cbab46a87825', '2026-06-19 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '2153', '646', '20766', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-2c77-7654-805c-74530e5eeeec', '2', '01a22b75-2c77-7651-b841-cbab46a87825', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-2c77-7657-9642-d92f2d6f08b7', '1', '01a22b75-2c77-7656-b88a-40af3190d36e', '2025-11-16 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '4657', '1397', '20775', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-2c77-7659-bdb8-257112b60d10', '2', '01a22b75-2c77-7656-b88a-40af3190d36e', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000006+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-2c77-765c-8523-32e01eed51fb', '1', '01a22b75-2c77-765b-a253-c5cdbb010180', '2026-05-12 00:00:00+00', '2026-11-30 00:00:00.000007+00', 'USD', '313', '94', '20786', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-2c77-765e-aadb-04499e863f83', '2', '01a22b75-2c77-765b-a253-c5cdbb010180', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000008+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000013', '01a22b75-2c78-7500-900d-77716d387b1c', '6', '50000000-0000-4000-8000-000000000013', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000013', '01a22b75-2c78-7503-b961-eff921982768', '1', '01a22b75-2c78-7502-bf88-ecdf8d38019a', '2026-10-26 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '8880', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000013', '01a22b75-2c78-7506-b808-85eadb336767', '5', '01a22b75-2c78-7505-828b-0ad2cd8a90b6', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000013', '01a22b75-2c78-7509-b0f1-eee3f2950163', '8', '01a22b75-2c78-7508-9211-e2b9580666fc', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '250', '-1', '-2147483648', '2'),
('50000000-0000-4000-8000-000000000014', '01a22b75-2c78-750b-ac40-794bdc2cd10f', '6', '50000000-0000-4000-8000-000000000014', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000014', '01a22b75-2c78-750e-a837-47c6628f64c8', '1', '01a22b75-2c78-750d-ad78-06405f87129e', '2026-06-08 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'GBP', '2435', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-7510-8528-74a929d8ae15', '6', '50000000-0000-4000-8000-000000000015', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-7513-aba0-2d98953caf69', '1', '01a22b75-2c78-7512-aab5-545d52ee9165', '2026-09-13 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '6875', '2062', '20768', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-7515-b05a-cae706636ee3', '2', '01a22b75-2c78-7512-aab5-545d52ee9165', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-7517-be5e-6916cf1dcc8b', '3', '01a22b75-2c78-7512-aab5-545d52ee9165', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-751a-ba4f-9f21258222d0', '1', '01a22b75-2c78-7519-8fda-2d88a34e6a53', '2026-11-16 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '792', '238', '20775', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-751c-8a6e-b95752837d0f', '2', '01a22b75-2c78-7519-8fda-2d88a34e6a53', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-751e-af4c-59eb375dce0e', '3', '01a22b75-2c78-7519-8fda-2d88a34e6a53', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000006+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-7521-9d2d-e7aab898b17b', '1', '01a22b75-2c78-7520-ae25-675cdf3afe11', '2026-09-14 00:00:00+00', '2026-11-30 00:00:00.000007+00', 'USD', '2804', '841', '20784', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-7523-8dc0-02dcda1c2925', '2', '01a22b75-2c78-7520-ae25-675cdf3afe11', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000008+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-7525-a7f6-a0c7b2fa2612', '3', '01a22b75-2c78-7520-ae25-675cdf3afe11', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000009+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-7528-9fcb-290e66a0e52c', '1', '01a22b75-2c78-7527-89c0-426ccd108362', '2026-03-25 00:00:00+00', '2026-11-30 00:00:00.00001+00', 'USD', '1949', '585', '20784', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-752a-91c3-f2c68a88ad78', '2', '01a22b75-2c78-7527-89c0-426ccd108362', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000011+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-752c-94ad-f580517a4f16', '3', '01a22b75-2c78-7527-89c0-426ccd108362', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000012+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-752f-b811-e8971066f814', '4', '01a22b75-2c78-752e-bd87-05a8f5b944ba', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000013+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-7532-9915-b299a15d581b', '12', '01a22b75-2c78-7531-ab5b-117a7186e614', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000014+00', 'USD', '1000', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-7534-802c-1f8cd9354777', '9', '01a22b75-2c78-7527-89c0-426ccd108362', '2026-11-29 16:48:00+00', '2026-11-30 00:00:00.000015+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000016', '01a22b75-2c78-7536-a91d-167496e5c724', '6', '50000000-0000-4000-8000-000000000016', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000016', '01a22b75-2c78-7539-9f1d-135ab84bea09', '1', '01a22b75-2c78-7538-97d6-d4909d9274d6', '2025-11-15 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '190', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000016', '01a22b75-2c78-753c-9d4d-cb9ae8e5cf84', '1', '01a22b75-2c78-753b-a7ec-75a6503a3d56', '2026-09-08 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '2081', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b75-2c78-753e-a737-a40c44541318', '6', '50000000-0000-4000-8000-000000000017', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b75-2c78-7541-9ecc-f2a762dd6734', '1', '01a22b75-2c78-7540-a8ea-9c36e8bfabfe', '2026-05-28 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '533', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b75-2c78-7544-b730-8a0771c6eafa', '1', '01a22b75-2c78-7543-8772-6d1c9a2261d3', '2026-11-16 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '3775', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b75-2c78-7547-880b-be2d50396886', '1', '01a22b75-2c78-7546-93b1-a67d34d95ffb', '2026-01-04 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '15628', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b75-2c78-754a-8285-0164d935d5cd', '1', '01a22b75-2c78-7549-a47b-abceb79382c6', '2026-07-19 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '2833', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b75-2c78-754d-9f75-f8623b28382c', '4', '01a22b75-2c78-754c-a8f1-7ecba2bd2b03', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '125', '-1', '-2147483648', '0');

insert into projection.invoices (customer_id, purchase_id, currency, due, amount, settled, disputed, dispute_at) values
('50000000-0000-4000-8000-000000000000', '01a22b75-2c6f-777b-9e8b-82a01ad62a3d', 'USD', '20761', '1662', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000000', '01a22b75-2c6f-7780-bb50-428d94ef14cb', 'USD', '20758', '379', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000003', '01a22b75-2c6f-77aa-bf96-c2194e0c80ca', 'USD', '20774', '2247', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000006', '01a22b75-2c6f-77c9-b6ed-0480cef99327', 'GBP', '20786', '2192', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000006', '01a22b75-2c6f-77ce-a5d3-19449ffe4cc6', 'GBP', '20774', '414', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000009', '01a22b75-2c70-75e5-bb86-d96f73f60e6c', 'USD', '20785', '1605', '150', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000009', '01a22b75-2c70-75ec-bc3c-9d513413fb34', 'USD', '20777', '2058', '150', '100', '849312000000008'),
('50000000-0000-4000-8000-00000000000c', '01a22b75-2c70-760a-807d-43bb36c01c40', 'USD', '20769', '4588', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-00000000000c', '01a22b75-2c70-760f-a093-66ccbe6dd3cc', 'USD', '20785', '546', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-00000000000f', '01a22b75-2c77-7625-a16d-9526dba3a12e', 'USD', '20783', '1590', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000012', '01a22b75-2c77-764c-bc60-7ad8836b2fa1', 'USD', '20769', '1611', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000012', '01a22b75-2c77-7651-b841-cbab46a87825', 'USD', '20766', '2153', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000012', '01a22b75-2c77-7656-b88a-40af3190d36e', 'USD', '20775', '4657', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000012', '01a22b75-2c77-765b-a253-c5cdbb010180', 'USD', '20786', '313', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-7512-aab5-545d52ee9165', 'USD', '20768', '6875', '150', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-7519-8fda-2d88a34e6a53', 'USD', '20775', '792', '150', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-7520-ae25-675cdf3afe11', 'USD', '20784', '2804', '150', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000015', '01a22b75-2c78-7527-89c0-426ccd108362', 'USD', '20784', '1949', '150', '100', '849312000000015');

insert into projection.members (member_id, survivor_id, since) values
('50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000002', '2026-11-30 00:00:00.000002+00');

insert into projection.merges (member_id, version, survivor_id, since) values
('50000000-0000-4000-8000-000000000002', '2', null, '2026-11-30 00:00:00.000002+00'),
('50000000-0000-4000-8000-000000000004', '2', '50000000-0000-4000-8000-000000000002', '2026-11-30 00:00:00.000002+00');

insert into projection.positions (topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next, advanced_at, applied_until) values
('crm.purchase.v1', '0', null, null, '0', '0', '133', '2026-11-30 07:56:59.393359+00', null);

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
('cost-01a22b75-2c6f-77b2-b833-d272596102a0', '1'),
('cost-01a22b75-2c70-7605-a9ed-422abf8b56e9', '1'),
('cost-01a22b75-2c78-7508-9211-e2b9580666fc', '1'),
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
('feedback-01a22b75-2c6f-77c4-8b09-9567a7f572b9', '1'),
('feedback-01a22b75-2c77-7615-8ec9-58eac49863b8', '1'),
('feedback-01a22b75-2c78-7531-ab5b-117a7186e614', '1'),
('interaction-01a22b75-2c6f-77a0-b253-e868b8975df2', '1'),
('interaction-01a22b75-2c6f-77af-af39-c9da7b15f41f', '1'),
('interaction-01a22b75-2c6f-77c1-a381-b263fbe5bbb7', '1'),
('interaction-01a22b75-2c6f-77db-9896-87b7f51da408', '1'),
('interaction-01a22b75-2c70-75f3-b7ff-9a949d9e39fe', '1'),
('interaction-01a22b75-2c70-7602-acd4-1894c77c8e92', '1'),
('interaction-01a22b75-2c77-7612-98bb-0a8124c64c1f', '1'),
('interaction-01a22b75-2c77-762a-ab2f-6334949eee9d', '1'),
('interaction-01a22b75-2c77-7647-b6e8-462af8fe023b', '1'),
('interaction-01a22b75-2c78-7505-828b-0ad2cd8a90b6', '1'),
('interaction-01a22b75-2c78-752e-bd87-05a8f5b944ba', '1'),
('interaction-01a22b75-2c78-754c-a8f1-7ecba2bd2b03', '1'),
('purchase-01a22b75-2c6f-777b-9e8b-82a01ad62a3d', '2'),
('purchase-01a22b75-2c6f-7780-bb50-428d94ef14cb', '2'),
('purchase-01a22b75-2c6f-778c-b228-4af3e9b1dc4f', '2'),
('purchase-01a22b75-2c6f-7791-9815-cd78046c6111', '2'),
('purchase-01a22b75-2c6f-7796-9a11-e45f0e8e0cd0', '2'),
('purchase-01a22b75-2c6f-779b-9870-b82f1e05d0c8', '2'),
('purchase-01a22b75-2c6f-77a5-a8b1-3223a0d9be0c', '1'),
('purchase-01a22b75-2c6f-77aa-bf96-c2194e0c80ca', '2'),
('purchase-01a22b75-2c6f-77b7-b9bd-84a23ac13bd4', '1'),
('purchase-01a22b75-2c6f-77bc-8ae5-97a7b47fc676', '2'),
('purchase-01a22b75-2c6f-77c9-b6ed-0480cef99327', '2'),
('purchase-01a22b75-2c6f-77ce-a5d3-19449ffe4cc6', '2'),
('purchase-01a22b75-2c6f-77d5-b9b8-b38f46a4990d', '1'),
('purchase-01a22b75-2c6f-77d8-939c-8327f14efad1', '1'),
('purchase-01a22b75-2c6f-77e3-8532-361aeb8b0b8c', '1'),
('purchase-01a22b75-2c70-75e5-bb86-d96f73f60e6c', '3'),
('purchase-01a22b75-2c70-75ec-bc3c-9d513413fb34', '4'),
('purchase-01a22b75-2c70-75fa-bc19-3896ef4c2281', '1'),
('purchase-01a22b75-2c70-75ff-b1ca-7a0fa0ea62d8', '1'),
('purchase-01a22b75-2c70-760a-807d-43bb36c01c40', '2'),
('purchase-01a22b75-2c70-760f-a093-66ccbe6dd3cc', '2'),
('purchase-01a22b75-2c77-760d-bc9b-25d86d915a79', '2'),
('purchase-01a22b75-2c77-761a-a963-61f4cf212d8d', '1'),
('purchase-01a22b75-2c77-761d-8403-e306f11f184d', '1'),
('purchase-01a22b75-2c77-7620-b313-d917784c8ddc', '1'),
('purchase-01a22b75-2c77-7625-a16d-9526dba3a12e', '2'),
('purchase-01a22b75-2c77-7632-b6e6-14c852003947', '1'),
('purchase-01a22b75-2c77-7635-a50d-5472463791f5', '1'),
('purchase-01a22b75-2c77-7638-b4e5-60c055a10fae', '1'),
('purchase-01a22b75-2c77-7642-8a55-5db28dd16fbb', '2'),
('purchase-01a22b75-2c77-764c-bc60-7ad8836b2fa1', '2'),
('purchase-01a22b75-2c77-7651-b841-cbab46a87825', '2'),
('purchase-01a22b75-2c77-7656-b88a-40af3190d36e', '2'),
('purchase-01a22b75-2c77-765b-a253-c5cdbb010180', '2'),
('purchase-01a22b75-2c78-7502-bf88-ecdf8d38019a', '1'),
('purchase-01a22b75-2c78-750d-ad78-06405f87129e', '1'),
('purchase-01a22b75-2c78-7512-aab5-545d52ee9165', '3'),
('purchase-01a22b75-2c78-7519-8fda-2d88a34e6a53', '3'),
('purchase-01a22b75-2c78-7520-ae25-675cdf3afe11', '3'),
('purchase-01a22b75-2c78-7527-89c0-426ccd108362', '4'),
('purchase-01a22b75-2c78-7538-97d6-d4909d9274d6', '1'),
('purchase-01a22b75-2c78-753b-a7ec-75a6503a3d56', '1'),
('purchase-01a22b75-2c78-7540-a8ea-9c36e8bfabfe', '1'),
('purchase-01a22b75-2c78-7543-8772-6d1c9a2261d3', '1'),
('purchase-01a22b75-2c78-7546-93b1-a67d34d95ffb', '1'),
('purchase-01a22b75-2c78-7549-a47b-abceb79382c6', '1'),
('ticket-01a22b75-2c6f-7785-9ff5-f92768ad9aa1', '2'),
('ticket-01a22b75-2c70-75de-91ea-aee0900382a2', '2'),
('ticket-01a22b75-2c77-763b-b78d-ebfa30853c34', '2'),
('wallet-01a22b75-2c6f-77de-9e8e-70efe5c8598b', '1'),
('wallet-01a22b75-2c77-762d-b521-d8598fddfefe', '1'),
('wallet-01a22b75-2c78-754f-9b92-d172dceaf916', '1');

insert into projection.touches (customer_id, channel, contacts, inbound, last_at, last_event) values
('50000000-0000-4000-8000-000000000001', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-2c6f-77a1-81f2-5e7228c86ec7'),
('50000000-0000-4000-8000-000000000003', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-2c6f-77b0-9850-074afed8b330'),
('50000000-0000-4000-8000-000000000005', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-2c6f-77c2-a536-ec2569f285d7'),
('50000000-0000-4000-8000-000000000007', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-2c6f-77dc-bcbb-35fd015bb2be'),
('50000000-0000-4000-8000-000000000009', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-2c70-75f4-a674-8e1729f7be6b'),
('50000000-0000-4000-8000-00000000000b', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-2c70-7603-9be5-c7b4210ef94a'),
('50000000-0000-4000-8000-00000000000d', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-2c77-7613-a1ae-e265822a5c40'),
('50000000-0000-4000-8000-00000000000f', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-2c77-762b-958f-c8620c97e101'),
('50000000-0000-4000-8000-000000000011', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-2c77-7648-b799-c4847b7b346d'),
('50000000-0000-4000-8000-000000000013', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-2c78-7506-b808-85eadb336767'),
('50000000-0000-4000-8000-000000000015', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-2c78-752f-b811-e8971066f814'),
('50000000-0000-4000-8000-000000000017', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-2c78-754d-9f75-f8623b28382c');

insert into projection.wallets (customer_id, event_id, yearly, currency, competitor, occurred_at, recorded_at) values
('50000000-0000-4000-8000-000000000007', '01a22b75-2c6f-77df-91cd-d42c7f6ddd5a', '100000', 'USD', 'Acme', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00'),
('50000000-0000-4000-8000-00000000000f', '01a22b75-2c77-762e-9dc6-55ac83882543', '100000', 'USD', 'Acme', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00'),
('50000000-0000-4000-8000-000000000017', '01a22b75-2c78-7550-a819-c0b61fb8684f', '100000', 'USD', 'Acme', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000006+00');

insert into public.alembic_version (version_num) values
('0016_round_trips');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data) values
('1', '01a22b75-2d47-70a5-a4fa-d16280abb3fd', 'valuation-50000000-0000-4000-8000-000000000000', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c6f-7789-924e-18593d0722bf', '01a22b75-2c6f-7788-aa1b-176e2d4bdca6', null, '{"customer_id":"50000000-0000-4000-8000-000000000000","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c6f-7779-9454-c4f52af0d7a7","01a22b75-2c6f-777c-b66b-2f9167ab6a46","01a22b75-2c6f-777e-bfed-d4b954785826","01a22b75-2c6f-7781-baf0-517df3aacb93","01a22b75-2c6f-7783-a70e-9d3e3767246e","01a22b75-2c6f-7786-9881-ed8df2d31415","01a22b75-2c6f-7788-aa1b-176e2d4bdca6"],"price_terms":"list","marketing":"standard"}'),
('10', '01a22b75-2d48-709c-b75c-fe220b4c518b', 'valuation-50000000-0000-4000-8000-00000000000a', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-00000000000a', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c70-75fc-a386-6183eb80c037', '01a22b75-2c70-75fb-8cb2-dcc97dede3d2', null, '{"customer_id":"50000000-0000-4000-8000-00000000000a","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c70-75f8-89a7-5453c9bd03a8","01a22b75-2c70-75fb-8cb2-dcc97dede3d2"],"price_terms":"list","marketing":"standard"}'),
('11', '01a22b75-2d48-709d-be6b-79b4ac3d4e87', 'valuation-50000000-0000-4000-8000-00000000000b', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000b', '50000000-0000-4000-8000-00000000000b', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c70-7607-b64e-042da8cbf435', '01a22b75-2c70-7606-ae74-a79b966f973b', null, '{"customer_id":"50000000-0000-4000-8000-00000000000b","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c70-75fd-980e-297f9fcba213","01a22b75-2c70-7600-80a6-a56f15ebdada","01a22b75-2c70-7603-9be5-c7b4210ef94a","01a22b75-2c70-7606-ae74-a79b966f973b"],"price_terms":"list","marketing":"standard"}'),
('12', '01a22b75-2d48-709e-bd4f-c4e4fd7db37c', 'valuation-50000000-0000-4000-8000-00000000000c', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000c', '50000000-0000-4000-8000-00000000000c', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c70-7613-92d9-9cdf8b66eef3', '01a22b75-2c70-7612-9a0b-c353bd6d7c8c', null, '{"customer_id":"50000000-0000-4000-8000-00000000000c","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c70-7608-be3e-b258f222bdb0","01a22b75-2c70-760b-aa31-673dded31928","01a22b75-2c70-760d-b555-09582eab1fcf","01a22b75-2c70-7610-8c58-0cfe05c84efe","01a22b75-2c70-7612-9a0b-c353bd6d7c8c"],"price_terms":"list","marketing":"standard"}'),
('13', '01a22b75-2d48-709f-a210-91be33e80daa', 'valuation-50000000-0000-4000-8000-00000000000d', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000d', '50000000-0000-4000-8000-00000000000d', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c77-7617-97fb-b652197e1211', '01a22b75-2c77-7616-a7af-061f715c3256', null, '{"customer_id":"50000000-0000-4000-8000-00000000000d","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c70-7614-87c0-75de80e612c0","01a22b75-2c77-760e-9fcd-67718c58139a","01a22b75-2c77-7610-ab23-9fa08fefe9eb","01a22b75-2c77-7613-a1ae-e265822a5c40","01a22b75-2c77-7616-a7af-061f715c3256"],"price_terms":"list","marketing":"standard"}'),
('14', '01a22b75-2d48-70a0-93a3-e5472f2e6f6e', 'valuation-50000000-0000-4000-8000-00000000000e', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000e', '50000000-0000-4000-8000-00000000000e', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c77-7622-a352-95511ea95c9b', '01a22b75-2c77-7621-ac6a-6bab941a71e7', null, '{"customer_id":"50000000-0000-4000-8000-00000000000e","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c77-7618-a21c-91662aa99a3c","01a22b75-2c77-761b-b91f-730e63e71923","01a22b75-2c77-761e-a041-d0f1bd813a66","01a22b75-2c77-7621-ac6a-6bab941a71e7"],"price_terms":"list","marketing":"standard"}'),
('15', '01a22b75-2d48-70a1-b493-cc7ece975966', 'valuation-50000000-0000-4000-8000-00000000000f', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000f', '50000000-0000-4000-8000-00000000000f', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c77-762f-a83e-a3e096f15760', '01a22b75-2c77-762e-9dc6-55ac83882543', null, '{"customer_id":"50000000-0000-4000-8000-00000000000f","grade":"C","churn_band":"high","credit_class":"prompt","credit_limit":"100","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c77-7623-b49b-92ca89edceb8","01a22b75-2c77-7626-b796-9b97ac5b40df","01a22b75-2c77-7628-9ac2-eada1c13c849","01a22b75-2c77-762b-958f-c8620c97e101","01a22b75-2c77-762e-9dc6-55ac83882543"],"price_terms":"list","marketing":"standard"}'),
('16', '01a22b75-2d48-70a2-ab13-f072d08a4b1e', 'valuation-50000000-0000-4000-8000-000000000010', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000010', '50000000-0000-4000-8000-000000000010', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c77-763f-8a85-984771f73810', '01a22b75-2c77-763e-95f2-47fa71d0f836', null, '{"customer_id":"50000000-0000-4000-8000-000000000010","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c77-7630-a4a5-a74800367a11","01a22b75-2c77-7633-84e1-7b2bed3ab827","01a22b75-2c77-7636-bcd8-da5b3da81271","01a22b75-2c77-7639-bab2-9b4645acc767","01a22b75-2c77-763c-9b11-90cd9108845e","01a22b75-2c77-763e-95f2-47fa71d0f836"],"price_terms":"list","marketing":"standard"}'),
('17', '01a22b75-2d48-70a3-9575-2a10589ae9ee', 'valuation-50000000-0000-4000-8000-000000000011', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000011', '50000000-0000-4000-8000-000000000011', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c77-7649-b801-bf7e132c598f', '01a22b75-2c77-7648-b799-c4847b7b346d', null, '{"customer_id":"50000000-0000-4000-8000-000000000011","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c77-7640-89ef-f67f273b3ee2","01a22b75-2c77-7643-8a2c-0bde44ec16e1","01a22b75-2c77-7645-8898-4e63359d7015","01a22b75-2c77-7648-b799-c4847b7b346d"],"price_terms":"list","marketing":"standard"}'),
('18', '01a22b75-2d48-70a4-abe9-f7b269290123', 'valuation-50000000-0000-4000-8000-000000000012', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000012', '50000000-0000-4000-8000-000000000012', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c77-765f-99bc-23c97e63de98', '01a22b75-2c77-765e-aadb-04499e863f83', null, '{"customer_id":"50000000-0000-4000-8000-000000000012","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c77-764a-a070-5e8993060a63","01a22b75-2c77-764d-b369-fb854d4a4844","01a22b75-2c77-764f-afd3-210466935ebb","01a22b75-2c77-7652-ae32-662af0d8e1ff","01a22b75-2c77-7654-805c-74530e5eeeec","01a22b75-2c77-7657-9642-d92f2d6f08b7","01a22b75-2c77-7659-bdb8-257112b60d10","01a22b75-2c77-765c-8523-32e01eed51fb","01a22b75-2c77-765e-aadb-04499e863f83"],"price_terms":"list","marketing":"standard"}'),
('19', '01a22b75-2d48-70a5-a316-a9cc1a0db9eb', 'valuation-50000000-0000-4000-8000-000000000013', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000013', '50000000-0000-4000-8000-000000000013', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c78-750a-938e-b58a4e67298e', '01a22b75-2c78-7509-b0f1-eee3f2950163', null, '{"customer_id":"50000000-0000-4000-8000-000000000013","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c78-7500-900d-77716d387b1c","01a22b75-2c78-7503-b961-eff921982768","01a22b75-2c78-7506-b808-85eadb336767","01a22b75-2c78-7509-b0f1-eee3f2950163"],"price_terms":"list","marketing":"standard"}'),
('2', '01a22b75-2d48-7094-88ec-71c1b70db5ae', 'valuation-50000000-0000-4000-8000-000000000001', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c6f-77a2-aef4-7a1669f738ef', '01a22b75-2c6f-77a1-81f2-5e7228c86ec7', null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"C","churn_band":"low","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c6f-778a-9a00-bc21f5bd60a0","01a22b75-2c6f-778d-b9b2-9421c1619cef","01a22b75-2c6f-778f-b255-957ca1f8a22c","01a22b75-2c6f-7792-9c4e-dcbe6cd37ee7","01a22b75-2c6f-7794-857f-fa3bb5607ad8","01a22b75-2c6f-7797-9b38-aabe0e001177","01a22b75-2c6f-7799-9b69-45ad89b6d86e","01a22b75-2c6f-779c-8968-8fb2077570eb","01a22b75-2c6f-779e-92db-9b676adcc826","01a22b75-2c6f-77a1-81f2-5e7228c86ec7"],"price_terms":"list","marketing":"standard"}'),
('20', '01a22b75-2d48-70a6-b299-ad4a1d3cc65f', 'valuation-50000000-0000-4000-8000-000000000014', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000014', '50000000-0000-4000-8000-000000000014', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c78-750f-b3df-e33876dcb0a5', '01a22b75-2c78-750e-a837-47c6628f64c8', null, '{"customer_id":"50000000-0000-4000-8000-000000000014","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c78-750b-ac40-794bdc2cd10f","01a22b75-2c78-750e-a837-47c6628f64c8"],"price_terms":"list","marketing":"standard"}'),
('21', '01a22b75-2d48-70a7-a735-bb5b087a0d31', 'valuation-50000000-0000-4000-8000-000000000015', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000015', '50000000-0000-4000-8000-000000000015', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c78-7535-9582-acb470db0919', '01a22b75-2c78-7534-802c-1f8cd9354777', null, '{"customer_id":"50000000-0000-4000-8000-000000000015","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c78-7510-8528-74a929d8ae15","01a22b75-2c78-7513-aba0-2d98953caf69","01a22b75-2c78-7515-b05a-cae706636ee3","01a22b75-2c78-7517-be5e-6916cf1dcc8b","01a22b75-2c78-751a-ba4f-9f21258222d0","01a22b75-2c78-751c-8a6e-b95752837d0f","01a22b75-2c78-751e-af4c-59eb375dce0e","01a22b75-2c78-7521-9d2d-e7aab898b17b","01a22b75-2c78-7523-8dc0-02dcda1c2925","01a22b75-2c78-7525-a7f6-a0c7b2fa2612","01a22b75-2c78-7528-9fcb-290e66a0e52c","01a22b75-2c78-752a-91c3-f2c68a88ad78","01a22b75-2c78-752c-94ad-f580517a4f16","01a22b75-2c78-752f-b811-e8971066f814","01a22b75-2c78-7532-9915-b299a15d581b","01a22b75-2c78-7534-802c-1f8cd9354777"],"price_terms":"list","marketing":"standard"}'),
('22', '01a22b75-2d48-70a8-be39-ae76d1a67d2d', 'valuation-50000000-0000-4000-8000-000000000016', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000016', '50000000-0000-4000-8000-000000000016', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c78-753d-b3d9-ab8f57836be7', '01a22b75-2c78-753c-9d4d-cb9ae8e5cf84', null, '{"customer_id":"50000000-0000-4000-8000-000000000016","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c78-7536-a91d-167496e5c724","01a22b75-2c78-7539-9f1d-135ab84bea09","01a22b75-2c78-753c-9d4d-cb9ae8e5cf84"],"price_terms":"list","marketing":"standard"}'),
('23', '01a22b75-2d48-70a9-8d3d-744eaf27df46', 'valuation-50000000-0000-4000-8000-000000000017', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000017', '50000000-0000-4000-8000-000000000017', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c78-7557-8e23-08e2a4282823', '01a22b75-2c78-7556-830a-830bc364a867', null, '{"customer_id":"50000000-0000-4000-8000-000000000017","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c78-753e-a737-a40c44541318","01a22b75-2c78-7541-9ecc-f2a762dd6734","01a22b75-2c78-7544-b730-8a0771c6eafa","01a22b75-2c78-7547-880b-be2d50396886","01a22b75-2c78-754a-8285-0164d935d5cd","01a22b75-2c78-754d-9f75-f8623b28382c","01a22b75-2c78-7550-a819-c0b61fb8684f","01a22b75-2c78-7556-830a-830bc364a867"],"price_terms":"list","marketing":"standard"}'),
('24', '01a22b75-2e81-7762-8ab0-88312348ea09', 'model-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c01', '1', 'crm.valuation.model_fitted.v1', 'crm.valuation.v1', 'model-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c01', null, '2026-11-30 07:57:09.413577+00', '2026-11-30 07:57:09.641475+00', '01a22b75-2e88-7424-8eba-d0529a8cf83e', null, null, '{"name":"mbg_nbd","version":1,"unit":"week","parameters":{"r":0.6327577279975726,"alpha":10.488692052870887,"a":0.666541801103512,"b":2.237651286052671},"customers":23,"log_likelihood":-108.5291852242091,"spending":{"GBP":{"p":7.001182721032231,"q":3.788786884444012,"gamma":6.244349577391298,"refund_rate":0.0,"monthly_cost":0.0},"USD":{"p":3.457649155278295,"q":3.38392456891482,"gamma":18.60139028268888,"refund_rate":0.005432223952486148,"monthly_cost":0.12153267098835024}}}'),
('25', '01a22b75-2e88-7423-9307-f48bdb87ead1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', '1', 'crm.valuation.cuts_set.v1', 'crm.valuation.v1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', null, '2026-11-30 07:57:09.413577+00', '2026-11-30 07:57:09.641475+00', '01a22b75-2e88-7424-8eba-d0529a8cf83e', null, null, '{"policy_version":0,"currency":"USD","cuts":{"A":"90.20","B":"30.10"},"customers":22,"model_version":1}'),
('26', '01a22b75-2ffb-7027-b8c9-c3315bea5cd5', 'valuation-50000000-0000-4000-8000-000000000001', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 07:57:09.961877+00', '2026-11-30 07:57:10.103376+00', '01a22b75-2ffb-7028-8136-7d6be0d17f76', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"B","churn_band":"low","credit_class":"unrated","credit_limit":"500","currency":"USD","payment_terms":"net_30","service_level":"preferred","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"volume","marketing":"targeted"}'),
('27', '01a22b75-2ffb-7029-ba6a-2975549803a9', 'valuation-50000000-0000-4000-8000-000000000005', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 07:57:09.961877+00', '2026-11-30 07:57:10.103376+00', '01a22b75-2ffb-702a-8602-51bd1bb0933a', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('28', '01a22b75-2ffb-702b-bd78-218470fe20fa', 'valuation-50000000-0000-4000-8000-000000000007', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 07:57:09.961877+00', '2026-11-30 07:57:10.103376+00', '01a22b75-2ffb-702c-8a89-b3f922070614', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('29', '01a22b75-2ffb-702d-87d7-3c1b284f8ebd', 'valuation-50000000-0000-4000-8000-000000000008', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 07:57:09.961877+00', '2026-11-30 07:57:10.103376+00', '01a22b75-2ffb-702e-9671-314b07d275b7', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('3', '01a22b75-2d48-7095-8d21-8f927e9f4a7c', 'valuation-50000000-0000-4000-8000-000000000002', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c78-7555-bf33-a485dffeea87', '01a22b75-2c78-7554-835d-62540d76552e', null, '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c6f-77a3-a6eb-358d00194ab5","01a22b75-2c6f-77a6-8bdc-664d991aa721","01a22b75-2c78-7552-b533-7f8060770750","01a22b75-2c6f-77b5-8ae2-442c5bbdd7ce","01a22b75-2c6f-77b8-9181-efb3c524e415","01a22b75-2c78-7554-835d-62540d76552e"],"price_terms":"list","marketing":"standard"}'),
('30', '01a22b75-2ffb-702f-abeb-b74a53d8aa68', 'valuation-50000000-0000-4000-8000-000000000009', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 07:57:09.961877+00', '2026-11-30 07:57:10.103376+00', '01a22b75-2ffb-7030-9e31-0b871dad0f99', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('31', '01a22b75-2ffb-7031-8ed3-b79ff48f29e2', 'valuation-50000000-0000-4000-8000-00000000000e', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000e', '50000000-0000-4000-8000-00000000000e', '2026-11-30 07:57:09.961877+00', '2026-11-30 07:57:10.103376+00', '01a22b75-2ffb-7032-a3d6-27198c5b6771', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000e","grade":"B","churn_band":"medium","credit_class":"unrated","credit_limit":"500","currency":"USD","payment_terms":"net_30","service_level":"preferred","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"volume","marketing":"targeted"}'),
('32', '01a22b75-2ffb-7033-a29d-7147ea2a23a1', 'valuation-50000000-0000-4000-8000-000000000013', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000013', '50000000-0000-4000-8000-000000000013', '2026-11-30 07:57:09.961877+00', '2026-11-30 07:57:10.103376+00', '01a22b75-2ffb-7034-953a-42aaa2c7ba6f', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000013","grade":"B","churn_band":"medium","credit_class":"unrated","credit_limit":"500","currency":"USD","payment_terms":"net_30","service_level":"preferred","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"volume","marketing":"targeted"}'),
('33', '01a22b75-2ffb-7035-ac03-f5f975df745a', 'valuation-50000000-0000-4000-8000-000000000015', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000015', '50000000-0000-4000-8000-000000000015', '2026-11-30 07:57:09.961877+00', '2026-11-30 07:57:10.103376+00', '01a22b75-2ffb-7036-bddb-4002b492c6da', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000015","grade":"C","churn_band":"low","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('34', '01a22b75-2ffb-7037-9dbb-287d86f06f03', 'valuation-50000000-0000-4000-8000-000000000016', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000016', '50000000-0000-4000-8000-000000000016', '2026-11-30 07:57:09.961877+00', '2026-11-30 07:57:10.103376+00', '01a22b75-2ffb-7038-917c-5f5f87b04afd', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000016","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('35', '01a22b75-2ffb-7039-b556-0a6198cb1d0f', 'valuation-50000000-0000-4000-8000-000000000017', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000017', '50000000-0000-4000-8000-000000000017', '2026-11-30 07:57:09.961877+00', '2026-11-30 07:57:10.103376+00', '01a22b75-2ffb-703a-ad3f-7d3dcada97a6', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000017","grade":"A","churn_band":"medium","credit_class":"unrated","credit_limit":"2500","currency":"USD","payment_terms":"net_60","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"key_account","marketing":"personal"}'),
('4', '01a22b75-2d48-7096-a3e5-2b0fb9e341f1', 'valuation-50000000-0000-4000-8000-000000000003', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c6f-77b4-b05a-a902dd5fb609', '01a22b75-2c6f-77b3-bf07-70ab96074b3c', null, '{"customer_id":"50000000-0000-4000-8000-000000000003","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c6f-77a8-b4ff-b1e2d7170f89","01a22b75-2c6f-77ab-bc0c-5d269c88f360","01a22b75-2c6f-77ad-8e45-d12ec69d8bc1","01a22b75-2c6f-77b0-9850-074afed8b330","01a22b75-2c6f-77b3-bf07-70ab96074b3c"],"price_terms":"list","marketing":"standard"}'),
('5', '01a22b75-2d48-7097-b792-1aaba073ff47', 'valuation-50000000-0000-4000-8000-000000000005', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c6f-77c6-a301-dbc8cfec09bd', '01a22b75-2c6f-77c5-8239-3d8dea7f310c', null, '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c6f-77ba-9bf5-18db7b8e6458","01a22b75-2c6f-77bd-9792-7d742568e075","01a22b75-2c6f-77bf-8069-bcf23374907c","01a22b75-2c6f-77c2-a536-ec2569f285d7","01a22b75-2c6f-77c5-8239-3d8dea7f310c"],"price_terms":"list","marketing":"standard"}'),
('6', '01a22b75-2d48-7098-a112-83e0d37b3209', 'valuation-50000000-0000-4000-8000-000000000006', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c6f-77d2-b630-133b7e5757f8', '01a22b75-2c6f-77d1-b970-b2d96c85261c', null, '{"customer_id":"50000000-0000-4000-8000-000000000006","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c6f-77c7-b14c-bd10f10be961","01a22b75-2c6f-77ca-9252-5deb268af75e","01a22b75-2c6f-77cc-9703-9df173a4d8d1","01a22b75-2c6f-77cf-9920-c1d76081bdb6","01a22b75-2c6f-77d1-b970-b2d96c85261c"],"price_terms":"list","marketing":"standard"}'),
('7', '01a22b75-2d48-7099-a0a2-28dc3e7e2c05', 'valuation-50000000-0000-4000-8000-000000000007', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c6f-77e0-9f04-d05d1929b95b', '01a22b75-2c6f-77df-91cd-d42c7f6ddd5a', null, '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c6f-77d3-87a5-861c4a3850ce","01a22b75-2c6f-77d6-9a0b-434b24f36800","01a22b75-2c6f-77d9-97fd-3ae991ee4915","01a22b75-2c6f-77dc-bcbb-35fd015bb2be","01a22b75-2c6f-77df-91cd-d42c7f6ddd5a"],"price_terms":"list","marketing":"standard"}'),
('8', '01a22b75-2d48-709a-99ee-4a80a92e23f9', 'valuation-50000000-0000-4000-8000-000000000008', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c70-75e2-bfa5-cec24c3fed64', '01a22b75-2c70-75e1-ab8e-e23edba15870', null, '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c6f-77e1-b6a1-9220c8509ec1","01a22b75-2c70-75dc-9f86-497fabcb61ea","01a22b75-2c70-75df-8a8e-41b30cc0b094","01a22b75-2c70-75e1-ab8e-e23edba15870"],"price_terms":"list","marketing":"standard"}'),
('9', '01a22b75-2d48-709b-8f16-eee51ef6af0a', 'valuation-50000000-0000-4000-8000-000000000009', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 07:57:09.118336+00', '2026-11-30 07:57:09.370319+00', '01a22b75-2c70-75f7-ba86-846761cb6e3e', '01a22b75-2c70-75f6-8677-bd9ae4ac0fb2', null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-2c70-75e3-89b9-ae93ac2c60c9","01a22b75-2c70-75e6-9af6-8038eec037cf","01a22b75-2c70-75e8-8bf5-ce0f80e404d9","01a22b75-2c70-75ea-9f79-47097d49333e","01a22b75-2c70-75ed-a80b-59cdcdd5640a","01a22b75-2c70-75ef-a1cd-9578b81c460d","01a22b75-2c70-75f1-ad7c-13361700334d","01a22b75-2c70-75f4-a674-8e1729f7be6b","01a22b75-2c70-75f6-8677-bd9ae4ac0fb2"],"price_terms":"list","marketing":"standard"}');

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
('50000000-0000-4000-8000-000000000017', null, '2026-11-30 07:57:09.114545+00', '2026-11-30 07:57:09.114545+00');

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
('0', '2026-11-30 07:57:08.17976+00', null, '0', '{}', 'retired', 'false', null, '0', '0', null, null, '2026-11-30 07:57:09.896803+00', '23', '23', '20787', '16580', null, '0'),
('1', '2026-11-30 07:57:09.642699+00', '2026-11-30 07:57:09.413577+00', '133', '{"version":1,"model":{"version":1,"timing":{"name":"mbg_nbd","r":0.6327577279975726,"alpha":10.488692052870887,"a":0.666541801103512,"b":2.237651286052671,"unit":"week"},"spending":{"GBP":{"orders":{"p":7.001182721032231,"q":3.788786884444012,"gamma":6.244349577391298},"refund_rate":0.0,"monthly_cost":0.0},"USD":{"orders":{"p":3.457649155278295,"q":3.38392456891482,"gamma":18.60139028268888},"refund_rate":0.005432223952486148,"monthly_cost":0.12153267098835024}},"prior":false,"customers":23,"churn":null},"policy":{"currency":"USD","rates":{},"default_margin_rate":1.0,"basis":"predicted_12m","scorecard":null,"cut_by":"customers","grades":[{"name":"A","share":0.05,"service_level":"priority","payment_terms":"net_60","credit_limit":"5000","least":null,"value_share":0.5,"price_terms":"key_account","marketing":"personal"},{"name":"B","share":0.15,"service_level":"preferred","payment_terms":"net_30","credit_limit":"1000","least":null,"value_share":0.3,"price_terms":"volume","marketing":"targeted"},{"name":"C","share":0.8,"service_level":"standard","payment_terms":"net_14","credit_limit":"100","least":null,"value_share":0.2,"price_terms":"list","marketing":"standard"}],"marks":null,"hysteresis":0.1,"least_population":20,"churn_horizon_weeks":13.0,"churn_bands":{"medium":0.5,"high":0.8},"lifecycle":{"loyal_order_days":4,"at_risk":0.8,"lapsed":0.9,"lost":0.97},"credit":{"grace_days":7,"slow_days":14.0,"classes":{"unrated":{"limit_share":0.5,"payment_terms":null},"prompt":{"limit_share":1.0,"payment_terms":null},"slow":{"limit_share":0.5,"payment_terms":"net_14"},"overdue":{"limit_share":0.0,"payment_terms":"prepaid"}},"review":{"every":"month","day":1},"days_of":{}},"clv_months":12,"yearly_discount":0.1,"referrals":{"share":0.25,"of":"clv"},"pilot":null},"policy_version":0,"cuts":{"USD":[90.2,30.1]},"marks":{},"pilot":null}', 'in_force', 'false', null, '1', '0', '2026-11-30 07:57:09.881204+00', '2026-11-30 07:57:09.897353+00', null, '23', '23', '20787', '16580', '20787', '0');

insert into public.scores (ruling, customer_id, valued_day, due_day, currency, lifecycle, churn_risk, revenue, net, predicted_12m, clv, grade, churn_band, credit_class, computed, payment_terms, credit_limit, review_day, worth, mark, by_hand, piloted, digest) values
('0', '50000000-0000-4000-8000-000000000000', '20787', '20790', 'USD', '5', '0.7909506668698842', '20.41', '1.13', '4.05264120530955', '4.992949972524295', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '4.05264120530955', '0', 'false', 'false', '-2803366949607225492'),
('0', '50000000-0000-4000-8000-000000000001', '20787', '20789', 'USD', '3', '0.43644514556531583', '84.88', '81.63', '80.38481878584913', '158.49894322177454', 'C', 'low', 'unrated', 'C', 'net_14', '50', '-2147483648', '80.38481878584913', '0', 'false', 'false', '-1518680587382904256'),
('0', '50000000-0000-4000-8000-000000000002', '20787', '20793', 'USD', '6', '0.944961199511435', '31.220000000000002', '31.220000000000002', '4.596766157320444', '35.600918090384155', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '4.596766157320444', '0', 'false', 'false', '6095886068914154564'),
('0', '50000000-0000-4000-8000-000000000003', '20787', '20793', 'USD', '1', '0.7867388706416979', '22.47', '2.99', '3.8337885308885173', '6.68466963921691', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '3.8337885308885173', '0', 'false', 'false', '658046607666476669'),
('0', '50000000-0000-4000-8000-000000000005', '20787', '20790', 'USD', '4', '0.8398356423330702', '29.6', '22.85', '20.927407388696686', '42.85422431094371', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '20.927407388696686', '0', 'false', 'false', '966391116731302619'),
('0', '50000000-0000-4000-8000-000000000006', '20787', '20790', 'GBP', '5', '0.7965025852469005', '26.060000000000002', '7.82', '4.5127415373099105', '12.12022616740149', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '4.5127415373099105', '0', 'false', 'false', '-2803366949607225492'),
('0', '50000000-0000-4000-8000-000000000007', '20787', '20793', 'USD', '4', '0.8375111106730252', '38.14', '36.89', '15.356200178596369', '51.53371771255676', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '15.356200178596369', '0', 'false', 'false', '966391116731302619'),
('0', '50000000-0000-4000-8000-000000000008', '20787', '20788', 'USD', '4', '0.8228110763811752', '26.28', '26.28', '22.893954635391843', '48.166665308574', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '22.893954635391843', '0', 'false', 'false', '966391116731302619'),
('0', '50000000-0000-4000-8000-000000000009', '20787', '20790', 'USD', '5', '0.8188323091718691', '36.63', '9.4399726999727', '4.376026887662868', '13.610016676371263', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '4.376026887662868', '0', 'false', 'false', '6891313713627757604'),
('0', '50000000-0000-4000-8000-00000000000a', '20787', '20791', 'USD', '6', '0.9474702319691098', '0.58', '-4.42', '2.392207732429475', '-2.140992181259631', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '2.392207732429475', '0', 'false', 'false', '6095886068914154564'),
('0', '50000000-0000-4000-8000-00000000000b', '20787', '20788', 'USD', '6', '0.9667810522102641', '32.21', '28.46', '3.6221247076945384', '31.909817594635538', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '3.6221247076945384', '0', 'false', 'false', '6095886068914154564'),
('0', '50000000-0000-4000-8000-00000000000c', '20787', '20788', 'USD', '4', '0.862793495630323', '51.34', '15.4', '5.0173550120478625', '20.184222383799966', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '5.0173550120478625', '0', 'false', 'false', '2609449607870373463'),
('0', '50000000-0000-4000-8000-00000000000d', '20787', '20790', 'USD', '6', '0.9651493179595987', '0', '0', '4.970140861688409', '4.731799591145669', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '4.970140861688409', '0', 'false', 'false', '6095886068914154564'),
('0', '50000000-0000-4000-8000-00000000000e', '20787', '20788', 'USD', '2', '0.7925357073296636', '102.36', '102.36', '34.44766500044747', '135.21576378314964', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '34.44766500044747', '0', 'false', 'false', '-2088971771691066703'),
('0', '50000000-0000-4000-8000-00000000000f', '20787', '20791', 'USD', '6', '0.9429119299069367', '15.9', '-1.4799999999999995', '1.0782371097783026', '-0.4513640239088874', 'C', 'high', 'prompt', 'C', 'net_14', '100', '-2147483648', '1.0782371097783026', '0', 'false', 'false', '-7824105982483752440'),
('0', '50000000-0000-4000-8000-000000000010', '20787', '20793', 'USD', '2', '0.7394145329153895', '53.5', '53.5', '24.92441220658804', '77.26634361538757', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '24.92441220658804', '0', 'false', 'false', '-2088971771691066703'),
('0', '50000000-0000-4000-8000-000000000011', '20787', '20789', 'USD', '6', '0.9610823546382588', '8.26', '6.51', '2.2684910388052995', '8.67074952866778', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '2.2684910388052995', '0', 'false', 'false', '6095886068914154564'),
('0', '50000000-0000-4000-8000-000000000012', '20787', '20791', 'USD', '3', '0.6615003076778269', '87.34', '26.2', '11.609083664748432', '37.26485203725995', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '11.609083664748432', '0', 'false', 'false', '-8667935742767895796'),
('0', '50000000-0000-4000-8000-000000000013', '20787', '20788', 'USD', '4', '0.8101928157409515', '88.8', '85.05', '58.322871197493754', '140.84594069252037', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '58.322871197493754', '0', 'false', 'false', '966391116731302619'),
('0', '50000000-0000-4000-8000-000000000014', '20787', '20788', 'USD', '6', '0.9270504253458629', '0', '-5', '10.614774288117069', '5.119348357798231', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '10.614774288117069', '0', 'false', 'false', '6095886068914154564'),
('0', '50000000-0000-4000-8000-000000000015', '20787', '20790', 'USD', '3', '0.5004272663937678', '124.2', '35.41', '24.183983111974', '58.48729426916635', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '24.183983111974', '0', 'false', 'false', '-8667935742767895796'),
('0', '50000000-0000-4000-8000-000000000016', '20787', '20791', 'USD', '5', '0.825903630607972', '22.71', '22.71', '11.681431618358898', '33.83733939970401', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '11.681431618358898', '0', 'false', 'false', '-5980909229540547774'),
('0', '50000000-0000-4000-8000-000000000017', '20787', '20790', 'USD', '3', '0.5606192313065413', '227.69', '226.44', '121.06435466356025', '341.86864683435675', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '121.06435466356025', '0', 'false', 'false', '-9214798733993791359'),
('1', '50000000-0000-4000-8000-000000000000', '20787', '20790', 'USD', '5', '0.7595152814665946', '20.41', '1.13', '4.419896238935354', '5.339474619059944', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '4.419896238935354', '0', 'false', 'false', '-2803366949607225492'),
('1', '50000000-0000-4000-8000-000000000001', '20787', '20789', 'USD', '3', '0.38848055359415196', '84.88', '81.63', '89.48969713436156', '167.01615731755535', 'B', 'low', 'unrated', 'B', 'net_30', '500', '-2147483648', '89.48969713436156', '0', 'false', 'false', '-4657721274598637216'),
('1', '50000000-0000-4000-8000-000000000002', '20787', '20790', 'USD', '4', '0.8985708605220226', '31.220000000000002', '31.220000000000002', '8.467841509729382', '39.282460161663394', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '8.467841509729382', '0', 'false', 'false', '966391116731302619'),
('1', '50000000-0000-4000-8000-000000000003', '20787', '20793', 'USD', '1', '0.7483974466058482', '22.47', '2.99', '3.387326516269142', '6.2461116387580145', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '3.387326516269142', '0', 'false', 'false', '658046607666476669'),
('1', '50000000-0000-4000-8000-000000000005', '20787', '20790', 'USD', '1', '0.7954895983047988', '29.6', '22.85', '25.773502825254084', '47.43397608283439', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '25.773502825254084', '0', 'false', 'false', '6600122889508258342'),
('1', '50000000-0000-4000-8000-000000000006', '20787', '20790', 'GBP', '5', '0.7696095082966241', '26.060000000000002', '7.82', '4.27595276704878', '11.890683774863444', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '4.27595276704878', '0', 'false', 'false', '-2803366949607225492'),
('1', '50000000-0000-4000-8000-000000000007', '20787', '20793', 'USD', '2', '0.7898753669652226', '38.14', '36.89', '19.861243701538754', '55.80760697191898', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '19.861243701538754', '0', 'false', 'false', '-2088971771691066703'),
('1', '50000000-0000-4000-8000-000000000008', '20787', '20788', 'USD', '1', '0.7796260110260125', '26.28', '26.28', '27.69142996699034', '52.69410841937472', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '27.69142996699034', '0', 'false', 'false', '6600122889508258342'),
('1', '50000000-0000-4000-8000-000000000009', '20787', '20790', 'USD', '5', '0.7932073156044361', '36.63', '9.4399726999727', '4.662007340429926', '13.879035591174713', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '4.662007340429926', '0', 'false', 'false', '-2803366949607225492'),
('1', '50000000-0000-4000-8000-00000000000a', '20787', '20791', 'USD', '6', '0.917838291026156', '0.58', '-4.42', '3.667071540056059', '-0.9289212964347469', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '3.667071540056059', '0', 'false', 'false', '6095886068914154564'),
('1', '50000000-0000-4000-8000-00000000000b', '20787', '20788', 'USD', '6', '0.9454391913973463', '32.21', '28.46', '5.456529357907794', '33.653196964401054', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '5.456529357907794', '0', 'false', 'false', '6095886068914154564'),
('1', '50000000-0000-4000-8000-00000000000c', '20787', '20788', 'USD', '4', '0.80976497731682', '51.34', '15.4', '6.667641556058256', '21.751048921421535', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '6.667641556058256', '0', 'false', 'false', '2609449607870373463'),
('1', '50000000-0000-4000-8000-00000000000d', '20787', '20790', 'USD', '6', '0.9430099679970957', '0', '0', '6.23508490398576', '5.932553646135423', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '6.23508490398576', '0', 'false', 'false', '6095886068914154564'),
('1', '50000000-0000-4000-8000-00000000000e', '20787', '20788', 'USD', '2', '0.7275353308322954', '102.36', '102.36', '45.55782030777002', '145.75816328785768', 'B', 'medium', 'unrated', 'B', 'net_30', '500', '-2147483648', '45.55782030777002', '0', 'false', 'false', '7754895185421618139'),
('1', '50000000-0000-4000-8000-00000000000f', '20787', '20791', 'USD', '6', '0.9116561189095238', '15.9', '-1.4799999999999995', '1.3314204637950664', '-0.21066247808248084', 'C', 'high', 'prompt', 'C', 'net_14', '100', '-2147483648', '1.3314204637950664', '0', 'false', 'false', '-7824105982483752440'),
('1', '50000000-0000-4000-8000-000000000010', '20787', '20793', 'USD', '2', '0.6909267192100105', '53.5', '53.5', '30.07851139066958', '82.14819477472375', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '30.07851139066958', '0', 'false', 'false', '-2088971771691066703'),
('1', '50000000-0000-4000-8000-000000000011', '20787', '20789', 'USD', '6', '0.9370381272834851', '8.26', '6.51', '3.4827625609834687', '9.82503169786492', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '3.4827625609834687', '0', 'false', 'false', '6095886068914154564'),
('1', '50000000-0000-4000-8000-000000000012', '20787', '20791', 'USD', '3', '0.6250694557676015', '87.34', '26.2', '12.794120715593019', '38.38285054685558', 'C', 'medium', 'overdue', 'C', 'prepaid', '0', '-2147483648', '12.794120715593019', '0', 'false', 'false', '-8667935742767895796'),
('1', '50000000-0000-4000-8000-000000000013', '20787', '20788', 'USD', '1', '0.7683483936274158', '88.8', '85.05', '67.16783615923173', '149.14275575355248', 'B', 'medium', 'unrated', 'B', 'net_30', '500', '-2147483648', '67.16783615923173', '0', 'false', 'false', '-191573541426945198'),
('1', '50000000-0000-4000-8000-000000000014', '20787', '20788', 'USD', '4', '0.8909993541008062', '0', '-5', '12.494505274489255', '6.898802977830568', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '12.494505274489255', '0', 'false', 'false', '966391116731302619'),
('1', '50000000-0000-4000-8000-000000000015', '20787', '20790', 'USD', '3', '0.4834946994996273', '124.2', '35.41', '25.04689051853403', '59.278423217446644', 'C', 'low', 'overdue', 'C', 'prepaid', '0', '-2147483648', '25.04689051853403', '0', 'false', 'false', '2774662834098165089'),
('1', '50000000-0000-4000-8000-000000000016', '20787', '20789', 'USD', '5', '0.7993075944224732', '22.71', '22.71', '13.478975308788915', '35.53956046945187', 'C', 'medium', 'unrated', 'C', 'net_14', '50', '-2147483648', '13.478975308788915', '0', 'false', 'false', '-4572436153783096201'),
('1', '50000000-0000-4000-8000-000000000017', '20787', '20790', 'USD', '3', '0.5436512838827007', '227.69', '226.44', '126.40775207253135', '346.8288983582076', 'A', 'medium', 'unrated', 'A', 'net_60', '2500', '-2147483648', '126.40775207253135', '0', 'false', 'false', '5662815798757829808');

insert into public.standings (customer_id, version, event_id, graded_at, grade, churn_band, credit_class, credit_limit, currency, payment_terms, service_level, policy_version, provisional, computed, price_terms, marketing, review_day) values
('50000000-0000-4000-8000-000000000000', '1', '01a22b75-2d47-70a5-a4fa-d16280abb3fd', '2026-11-30 07:57:09.118336+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '2', '01a22b75-2ffb-7027-b8c9-c3315bea5cd5', '2026-11-30 07:57:09.961877+00', 'B', 'low', 'unrated', '500', 'USD', 'net_30', 'preferred', '0', 'false', 'B', 'volume', 'targeted', '-2147483648'),
('50000000-0000-4000-8000-000000000002', '1', '01a22b75-2d48-7095-8d21-8f927e9f4a7c', '2026-11-30 07:57:09.118336+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000003', '1', '01a22b75-2d48-7096-a3e5-2b0fb9e341f1', '2026-11-30 07:57:09.118336+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000005', '2', '01a22b75-2ffb-7029-ba6a-2975549803a9', '2026-11-30 07:57:09.961877+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000006', '1', '01a22b75-2d48-7098-a112-83e0d37b3209', '2026-11-30 07:57:09.118336+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000007', '2', '01a22b75-2ffb-702b-bd78-218470fe20fa', '2026-11-30 07:57:09.961877+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000008', '2', '01a22b75-2ffb-702d-87d7-3c1b284f8ebd', '2026-11-30 07:57:09.961877+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000009', '2', '01a22b75-2ffb-702f-abeb-b74a53d8aa68', '2026-11-30 07:57:09.961877+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000a', '1', '01a22b75-2d48-709c-b75c-fe220b4c518b', '2026-11-30 07:57:09.118336+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000b', '1', '01a22b75-2d48-709d-be6b-79b4ac3d4e87', '2026-11-30 07:57:09.118336+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000c', '1', '01a22b75-2d48-709e-bd4f-c4e4fd7db37c', '2026-11-30 07:57:09.118336+00', 'C', 'high', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000d', '1', '01a22b75-2d48-709f-a210-91be33e80daa', '2026-11-30 07:57:09.118336+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000e', '2', '01a22b75-2ffb-7031-8ed3-b79ff48f29e2', '2026-11-30 07:57:09.961877+00', 'B', 'medium', 'unrated', '500', 'USD', 'net_30', 'preferred', '0', 'false', 'B', 'volume', 'targeted', '-2147483648'),
('50000000-0000-4000-8000-00000000000f', '1', '01a22b75-2d48-70a1-b493-cc7ece975966', '2026-11-30 07:57:09.118336+00', 'C', 'high', 'prompt', '100', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000010', '1', '01a22b75-2d48-70a2-ab13-f072d08a4b1e', '2026-11-30 07:57:09.118336+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000011', '1', '01a22b75-2d48-70a3-9575-2a10589ae9ee', '2026-11-30 07:57:09.118336+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000012', '1', '01a22b75-2d48-70a4-abe9-f7b269290123', '2026-11-30 07:57:09.118336+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000013', '2', '01a22b75-2ffb-7033-a29d-7147ea2a23a1', '2026-11-30 07:57:09.961877+00', 'B', 'medium', 'unrated', '500', 'USD', 'net_30', 'preferred', '0', 'false', 'B', 'volume', 'targeted', '-2147483648'),
('50000000-0000-4000-8000-000000000014', '1', '01a22b75-2d48-70a6-b299-ad4a1d3cc65f', '2026-11-30 07:57:09.118336+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000015', '2', '01a22b75-2ffb-7035-ac03-f5f975df745a', '2026-11-30 07:57:09.961877+00', 'C', 'low', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000016', '2', '01a22b75-2ffb-7037-9dbb-287d86f06f03', '2026-11-30 07:57:09.961877+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000017', '2', '01a22b75-2ffb-7039-b556-0a6198cb1d0f', '2026-11-30 07:57:09.961877+00', 'A', 'medium', 'unrated', '2500', 'USD', 'net_60', 'priority', '0', 'false', 'A', 'key_account', 'personal', '-2147483648');

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
