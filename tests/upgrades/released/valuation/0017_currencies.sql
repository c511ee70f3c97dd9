-- The valuation service as of commit 4b391af, revision 0017_currencies: its whole database, filled through the code of then.

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
('50000000-0000-4000-8000-000000000000', '01a22b75-e15e-74d2-b1d3-a454f22e0889', '6', '50000000-0000-4000-8000-000000000000', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b75-e15e-74d5-b98b-64d8a3664390', '1', '01a22b75-e15e-74d4-b1ba-0ac4e9d1eea6', '2026-09-13 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1662', '499', '20761', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b75-e15e-74d7-bc48-f4bb5fa54749', '2', '01a22b75-e15e-74d4-b1ba-0ac4e9d1eea6', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b75-e15e-74da-a666-0d5af9749cec', '1', '01a22b75-e15e-74d9-8b97-f64e8dfe72b4', '2026-02-28 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '379', '114', '20758', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b75-e15e-74dc-bd0e-dceb6966ab1a', '2', '01a22b75-e15e-74d9-8b97-f64e8dfe72b4', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b75-e15e-74df-8bad-d95e17a148d5', '13', '01a22b75-e15e-74de-8c6e-3bb4bcc48092', '2026-11-25 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22b75-e15e-74e1-9295-2f0d5a2f2d09', '14', '01a22b75-e15e-74de-8c6e-3bb4bcc48092', '2026-11-27 00:00:00+00', '2026-11-30 00:00:00.000006+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-e15e-74e3-85b1-aa284f9da250', '6', '50000000-0000-4000-8000-000000000001', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-e15e-74e6-867b-a0869933f30c', '1', '01a22b75-e15e-74e5-8480-0d3658830362', '2026-08-12 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '495', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-e15e-74e8-b192-a2e640dda6c4', '3', '01a22b75-e15e-74e5-8480-0d3658830362', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-e15e-74eb-a1ce-e85166a07ff0', '1', '01a22b75-e15e-74ea-8d1a-be7e0a2d39a2', '2026-10-25 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '746', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-e15e-74ed-ad46-e24d8163f5e3', '3', '01a22b75-e15e-74ea-8d1a-be7e0a2d39a2', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-e15e-74f0-b4a5-c6d2528b0c86', '1', '01a22b75-e15e-74ef-972f-891c181ad681', '2026-10-30 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '3809', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-e15e-74f2-960e-3b05cb9a2b1a', '3', '01a22b75-e15e-74ef-972f-891c181ad681', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000006+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-e15f-751f-aacd-c42d988d8e71', '1', '01a22b75-e15e-74f4-b8e2-aed7a3e45fee', '2026-08-07 00:00:00+00', '2026-11-30 00:00:00.000007+00', 'USD', '3438', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-e15f-7521-85d7-ced1e597a431', '3', '01a22b75-e15e-74f4-b8e2-aed7a3e45fee', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000008+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22b75-e15f-7524-b140-4c7ed2ef2701', '5', '01a22b75-e15f-7523-9067-625880b053d5', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000009+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000002', '01a22b75-e15f-7526-9b5e-461958fc6b2c', '6', '50000000-0000-4000-8000-000000000002', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000002', '01a22b75-e15f-7529-ad44-29318d2b3233', '1', '01a22b75-e15f-7528-a0af-03274709330c', '2026-02-07 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2344', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b75-e15f-752b-8aa7-fc990f242c52', '6', '50000000-0000-4000-8000-000000000003', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b75-e15f-752e-a3d2-83b68311f241', '1', '01a22b75-e15f-752d-95f8-092ef51489ce', '2026-11-06 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2247', '674', '20774', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b75-e15f-7530-8e99-ba299a4467b9', '2', '01a22b75-e15f-752d-95f8-092ef51489ce', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b75-e15f-7533-b616-ca4bd7bf5ed9', '4', '01a22b75-e15f-7532-93be-83b275ef093d', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22b75-e15f-7536-a358-60a6e57c5597', '8', '01a22b75-e15f-7535-8f8a-9a06c10dc692', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '250', '-1', '-2147483648', '2'),
('50000000-0000-4000-8000-000000000004', '01a22b75-e15f-7538-865c-375560512335', '6', '50000000-0000-4000-8000-000000000004', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000004', '01a22b75-e15f-753b-a336-950ba408699b', '1', '01a22b75-e15f-753a-9ba6-4ed7a2fa452b', '2026-02-26 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '778', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b75-e15f-753d-821a-a46bcfb88aa9', '6', '50000000-0000-4000-8000-000000000005', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b75-e15f-7540-988d-f1e7443efede', '1', '01a22b75-e15f-753f-805f-5890dbada4c1', '2026-10-08 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2960', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b75-e15f-7542-b980-916f006342d2', '3', '01a22b75-e15f-753f-805f-5890dbada4c1', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b75-e15f-7545-886b-fc01177d93dc', '4', '01a22b75-e15f-7544-9be8-0d5e8f43a433', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22b75-e15f-7548-aefb-00d3e8d15f69', '12', '01a22b75-e15f-7547-bbd0-2674beb53353', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '1000', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000006', '01a22b75-e15f-754a-b749-2596a605a251', '6', '50000000-0000-4000-8000-000000000006', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000006', '01a22b75-e15f-754d-8840-687948be77b3', '1', '01a22b75-e15f-754c-84a9-25185106f883', '2026-10-11 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'GBP', '2192', '658', '20786', '0'),
('50000000-0000-4000-8000-000000000006', '01a22b75-e15f-754f-9f20-9895f5503f60', '2', '01a22b75-e15f-754c-84a9-25185106f883', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'GBP', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000006', '01a22b75-e15f-7552-9266-f51fc9e51f62', '1', '01a22b75-e15f-7551-b82c-11e07b46dbe7', '2026-01-17 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'GBP', '414', '124', '20774', '0'),
('50000000-0000-4000-8000-000000000006', '01a22b75-e15f-7554-8c5c-3c26b57f36b0', '2', '01a22b75-e15f-7551-b82c-11e07b46dbe7', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000004+00', 'GBP', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22b75-e15f-7556-a26a-49bc0abb7c27', '6', '50000000-0000-4000-8000-000000000007', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22b75-e15f-7559-8bab-901d5f77267f', '1', '01a22b75-e15f-7558-b1cc-27bba5744efc', '2026-04-05 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2627', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22b75-e15f-755c-b52e-e2b870f41cb5', '1', '01a22b75-e15f-755b-81e3-3c7f7d227809', '2026-06-29 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '1187', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22b75-e15f-755f-8092-17d6f2893062', '5', '01a22b75-e15f-755e-84ce-b5338941129e', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22b75-e15f-7564-b4a7-6577f77d44cd', '6', '50000000-0000-4000-8000-000000000008', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22b75-e15f-7567-8876-04a20cb89e60', '1', '01a22b75-e15f-7566-92c3-668812950ead', '2026-10-19 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '2628', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22b75-e15f-756a-8194-b497415caa2a', '13', '01a22b75-e15f-7569-928d-95c540a39389', '2026-11-25 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22b75-e15f-756c-a0fe-316652d4b028', '14', '01a22b75-e15f-7569-928d-95c540a39389', '2026-11-27 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-e15f-756e-968e-744f1b2984e2', '6', '50000000-0000-4000-8000-000000000009', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-e15f-7571-a305-06714bb08c9a', '1', '01a22b75-e15f-7570-9e8b-587c9f463d84', '2025-11-21 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1605', '482', '20785', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-e15f-7573-b906-f4a49b324ff2', '2', '01a22b75-e15f-7570-9e8b-587c9f463d84', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-e15f-7575-a4d1-93eb540bb507', '3', '01a22b75-e15f-7570-9e8b-587c9f463d84', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-e15f-7578-88cf-04e29b246418', '1', '01a22b75-e15f-7577-864a-9990593c0987', '2026-09-30 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '2058', '617', '20777', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-e15f-757a-b2a9-04a4b0ba7329', '2', '01a22b75-e15f-7577-864a-9990593c0987', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-e15f-757c-819b-05ebdf52638a', '3', '01a22b75-e15f-7577-864a-9990593c0987', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000006+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-e15f-757f-a98f-68e97211b622', '4', '01a22b75-e15f-757e-a191-6b59082b9bbf', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000007+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22b75-e160-7527-893b-88fbd41233cb', '9', '01a22b75-e15f-7577-864a-9990593c0987', '2026-11-29 16:48:00+00', '2026-11-30 00:00:00.000008+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000a', '01a22b75-e160-7529-9f93-bfcc4001e23a', '6', '50000000-0000-4000-8000-00000000000a', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000a', '01a22b75-e160-752c-8c56-e02f7f773b29', '1', '01a22b75-e160-752b-baf5-1d7a652cef59', '2026-03-24 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '58', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000b', '01a22b75-e160-752e-89cb-5f38676b31ec', '6', '50000000-0000-4000-8000-00000000000b', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000b', '01a22b75-e160-7531-9b5b-7b75762b06c0', '1', '01a22b75-e160-7530-ae4b-869c0cf98418', '2025-11-03 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '3221', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000b', '01a22b75-e160-7534-9c00-7efdae32cc32', '4', '01a22b75-e160-7533-aff8-861e20f009f8', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000b', '01a22b75-e160-7537-9886-233eb393719b', '8', '01a22b75-e160-7536-b166-e4dbda95b1b7', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '250', '-1', '-2147483648', '2'),
('50000000-0000-4000-8000-00000000000c', '01a22b75-e160-7539-b6ce-02d6c9a30832', '6', '50000000-0000-4000-8000-00000000000c', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000c', '01a22b75-e160-753c-9715-134032fec328', '1', '01a22b75-e160-753b-8074-a82ac214db4e', '2026-06-08 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '4588', '1376', '20769', '0'),
('50000000-0000-4000-8000-00000000000c', '01a22b75-e160-753e-b940-28cab84ca2fc', '2', '01a22b75-e160-753b-8074-a82ac214db4e', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000c', '01a22b75-e160-7541-9903-4532d30c9c0e', '1', '01a22b75-e160-7540-a414-f73e22372cc7', '2026-04-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '546', '164', '20785', '0'),
('50000000-0000-4000-8000-00000000000c', '01a22b75-e160-7543-adba-e7d3fde83c43', '2', '01a22b75-e160-7540-a414-f73e22372cc7', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b75-e160-7545-802a-ca3efc8e8055', '6', '50000000-0000-4000-8000-00000000000d', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b75-e160-7548-bac8-2ec18701aae4', '1', '01a22b75-e160-7547-9627-2bc040b1caec', '2025-11-20 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'GBP', '5349', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b75-e160-754a-97d0-898a017c0577', '3', '01a22b75-e160-7547-9627-2bc040b1caec', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000002+00', 'GBP', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b75-e160-754d-9590-469d355e8e67', '5', '01a22b75-e160-754c-b588-ef8477908312', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000d', '01a22b75-e169-7158-8133-27318381b310', '12', '01a22b75-e169-7157-ba70-b1d56f35d9d3', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '1000', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-00000000000e', '01a22b75-e169-715a-af11-fa6ab95f58a2', '6', '50000000-0000-4000-8000-00000000000e', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000e', '01a22b75-e169-715d-9a6c-80aca0ad6819', '1', '01a22b75-e169-715c-b55a-5e96a0e58316', '2026-07-07 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1062', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000e', '01a22b75-e169-7160-8f8a-1964c64b28d8', '1', '01a22b75-e169-715f-88b9-fb44a0031ef7', '2026-03-22 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '863', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000e', '01a22b75-e169-7163-bdbb-c739a1113bbf', '1', '01a22b75-e169-7162-bda2-edd20175c0c0', '2026-05-13 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '8311', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000f', '01a22b75-e169-7165-94fd-2fdb64319754', '6', '50000000-0000-4000-8000-00000000000f', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000f', '01a22b75-e169-7168-9094-96a5f7c6a7c3', '1', '01a22b75-e169-7167-b04d-837177f403be', '2026-04-14 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1590', '477', '20783', '0'),
('50000000-0000-4000-8000-00000000000f', '01a22b75-e169-716a-a417-805d7b96d338', '2', '01a22b75-e169-7167-b04d-837177f403be', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000f', '01a22b75-e169-716d-9800-965388097a8d', '4', '01a22b75-e169-716c-9952-50e2b8fa5a4b', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b75-e169-7172-933d-ef21b5f0b84c', '6', '50000000-0000-4000-8000-000000000010', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b75-e169-7175-8703-97b521c376bd', '1', '01a22b75-e169-7174-9ae7-9837c8daa042', '2026-02-21 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1048', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b75-e169-7178-a2bc-74cb3e18329f', '1', '01a22b75-e169-7177-9a2d-74d6913b0b23', '2026-05-30 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '3331', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b75-e169-717b-bc33-7f8b27057190', '1', '01a22b75-e169-717a-a48f-d289d53670df', '2026-08-03 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '971', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b75-e169-717e-b407-a7c6b05bff70', '13', '01a22b75-e169-717d-b1a3-b381a65b50c6', '2026-11-25 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000010', '01a22b75-e169-7180-ba6e-d8515f180735', '14', '01a22b75-e169-717d-b1a3-b381a65b50c6', '2026-11-27 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000011', '01a22b75-e169-7182-8bd1-5590d28bab97', '6', '50000000-0000-4000-8000-000000000011', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000011', '01a22b75-e169-7185-afd6-c45276d92f12', '1', '01a22b75-e169-7184-90e4-e256174b083f', '2025-12-27 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '826', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000011', '01a22b75-e16a-71c8-92aa-6d79447c6e83', '3', '01a22b75-e169-7184-90e4-e256174b083f', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000011', '01a22b75-e16a-71cb-8201-8cc61600c688', '4', '01a22b75-e16a-71ca-a45e-accc1e54c263', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-e16a-71cd-a5a1-f72172da8d51', '6', '50000000-0000-4000-8000-000000000012', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-e16a-71d0-bf14-92a9b0a2022d', '1', '01a22b75-e16a-71cf-823b-4329564999a5', '2026-08-28 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '1611', '483', '20769', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-e16a-71d2-aa49-3ca50d96414c', '2', '01a22b75-e16a-71cf-823b-4329564999a5', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-e16a-71d5-b76f-a35320e7f2c7', '1', '01a22b75-e16a-71d4-b13d-02d52140afda', '2026-06-19 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '2153', '646', '20766', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-e16a-71d7-bc8a-ee9ecd4def6e', '2', '01a22b75-e16a-71d4-b13d-02d52140afda', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-e16a-71da-8bec-772ec8a44c20', '1', '01a22b75-e16a-71d9-8b44-c4b7ba463bf5', '2025-11-16 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '4657', '1397', '20775', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-e16a-71dc-b453-8cf8ef919a19', '2', '01a22b75-e16a-71d9-8b44-c4b7ba463bf5', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000006+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-e16a-71df-bbe6-4f76b88aca41', '1', '01a22b75-e16a-71de-af57-22f892b455d6', '2026-05-12 00:00:00+00', '2026-11-30 00:00:00.000007+00', 'USD', '313', '94', '20786', '0'),
('50000000-0000-4000-8000-000000000012', '01a22b75-e16a-71e1-ac7f-9e6049d6f0a0', '2', '01a22b75-e16a-71de-af57-22f892b455d6', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000008+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000013', '01a22b75-e16a-71e3-960e-d09be07ce1e0', '6', '50000000-0000-4000-8000-000000000013', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000013', '01a22b75-e16a-71e6-aa01-e4ba4d3b13b2', '1', '01a22b75-e16a-71e5-97db-5926188bcd8b', '2026-10-26 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '8880', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000013', '01a22b75-e16a-71e9-8918-88b3c0dbcbe1', '5', '01a22b75-e16a-71e8-8936-794f440905e4', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000013', '01a22b75-e16a-71ec-adb8-0f78d8470e75', '8', '01a22b75-e16a-71eb-a255-99a63027ceaa', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '250', '-1', '-2147483648', '2'),
('50000000-0000-4000-8000-000000000014', '01a22b75-e16a-71ee-be16-9d5fb53fa606', '6', '50000000-0000-4000-8000-000000000014', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000014', '01a22b75-e16a-71f1-8f81-e85d1d931d41', '1', '01a22b75-e16a-71f0-92c8-e3317c4f768c', '2026-06-08 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'GBP', '2435', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16a-71f3-b51d-6553e8dd8e95', '6', '50000000-0000-4000-8000-000000000015', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16a-71f6-8438-43e129d76b58', '1', '01a22b75-e16a-71f5-8706-d24746f18c0c', '2026-09-13 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '6875', '2062', '20768', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16a-71f8-8b21-7bd9fcd08dbd', '2', '01a22b75-e16a-71f5-8706-d24746f18c0c', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16a-71fa-9dd8-c4978e47131c', '3', '01a22b75-e16a-71f5-8706-d24746f18c0c', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16a-71fd-8278-425fbb86e29c', '1', '01a22b75-e16a-71fc-b495-09e53c130d7c', '2026-11-16 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '792', '238', '20775', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16a-71ff-8f27-254ee61aeab1', '2', '01a22b75-e16a-71fc-b495-09e53c130d7c', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16a-7201-b3c1-571870ec9c57', '3', '01a22b75-e16a-71fc-b495-09e53c130d7c', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000006+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16b-759b-81af-cb6d6c611d29', '1', '01a22b75-e16a-7203-9c14-ab444cb185eb', '2026-09-14 00:00:00+00', '2026-11-30 00:00:00.000007+00', 'USD', '2804', '841', '20784', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16b-759d-8ae8-3160e797d9bf', '2', '01a22b75-e16a-7203-9c14-ab444cb185eb', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000008+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16b-759f-9663-10da2a2c17bc', '3', '01a22b75-e16a-7203-9c14-ab444cb185eb', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000009+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16b-75a2-8513-4430a3e4fb2d', '1', '01a22b75-e16b-75a1-8bd8-5019d3a69b01', '2026-03-25 00:00:00+00', '2026-11-30 00:00:00.00001+00', 'USD', '1949', '585', '20784', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16b-75a4-b5c8-5d12a846e013', '2', '01a22b75-e16b-75a1-8bd8-5019d3a69b01', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00.000011+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16b-75a6-bfac-1c63ea01bdf0', '3', '01a22b75-e16b-75a1-8bd8-5019d3a69b01', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00.000012+00', 'USD', '50', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16b-75a9-b7bb-9425605c5a99', '4', '01a22b75-e16b-75a8-a5f9-71b5187a1c3a', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000013+00', 'USD', '125', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16b-75ac-aa45-d9113989c149', '12', '01a22b75-e16b-75ab-a6ea-c25b172ec413', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000014+00', 'USD', '1000', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16b-75ae-8db9-1d2090bd16d4', '9', '01a22b75-e16b-75a1-8bd8-5019d3a69b01', '2026-11-29 16:48:00+00', '2026-11-30 00:00:00.000015+00', 'USD', '100', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000016', '01a22b75-e16b-75b0-8cdd-641888278420', '6', '50000000-0000-4000-8000-000000000016', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000016', '01a22b75-e16b-75b3-a8c4-f9d155c783b5', '1', '01a22b75-e16b-75b2-817e-d9d3eb025ab2', '2025-11-15 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '190', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000016', '01a22b75-e16b-75b6-96dd-3f1ccd69635c', '1', '01a22b75-e16b-75b5-a8f6-c78420742402', '2026-09-08 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '2081', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b75-e16b-75b8-a8bb-a26817469047', '6', '50000000-0000-4000-8000-000000000017', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b75-e16b-75bb-88d7-3f15809793c0', '1', '01a22b75-e16b-75ba-95fd-1b6ed48c1682', '2026-05-28 00:00:00+00', '2026-11-30 00:00:00.000001+00', 'USD', '533', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b75-e16b-75be-8718-129b589ee29d', '1', '01a22b75-e16b-75bd-854d-f53f020bdd03', '2026-11-16 00:00:00+00', '2026-11-30 00:00:00.000002+00', 'USD', '3775', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b75-e16b-75c1-b120-d13349b2cb9e', '1', '01a22b75-e16b-75c0-8476-16e093b3454d', '2026-01-04 00:00:00+00', '2026-11-30 00:00:00.000003+00', 'USD', '15628', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b75-e16b-75c4-b958-13d34f1a1a05', '1', '01a22b75-e16b-75c3-ad33-0a5f661f683f', '2026-07-19 00:00:00+00', '2026-11-30 00:00:00.000004+00', 'USD', '2833', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000017', '01a22b75-e16b-75c7-82e1-565a973c9f3d', '4', '01a22b75-e16b-75c6-897f-1c00d363363c', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00.000005+00', 'USD', '125', '-1', '-2147483648', '0');

insert into projection.invoices (customer_id, purchase_id, currency, due, amount, settled, disputed, dispute_at) values
('50000000-0000-4000-8000-000000000000', '01a22b75-e15e-74d4-b1ba-0ac4e9d1eea6', 'USD', '20761', '1662', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000000', '01a22b75-e15e-74d9-8b97-f64e8dfe72b4', 'USD', '20758', '379', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000003', '01a22b75-e15f-752d-95f8-092ef51489ce', 'USD', '20774', '2247', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000006', '01a22b75-e15f-754c-84a9-25185106f883', 'GBP', '20786', '2192', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000006', '01a22b75-e15f-7551-b82c-11e07b46dbe7', 'GBP', '20774', '414', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000009', '01a22b75-e15f-7570-9e8b-587c9f463d84', 'USD', '20785', '1605', '150', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000009', '01a22b75-e15f-7577-864a-9990593c0987', 'USD', '20777', '2058', '150', '100', '849312000000008'),
('50000000-0000-4000-8000-00000000000c', '01a22b75-e160-753b-8074-a82ac214db4e', 'USD', '20769', '4588', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-00000000000c', '01a22b75-e160-7540-a414-f73e22372cc7', 'USD', '20785', '546', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-00000000000f', '01a22b75-e169-7167-b04d-837177f403be', 'USD', '20783', '1590', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000012', '01a22b75-e16a-71cf-823b-4329564999a5', 'USD', '20769', '1611', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000012', '01a22b75-e16a-71d4-b13d-02d52140afda', 'USD', '20766', '2153', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000012', '01a22b75-e16a-71d9-8b44-c4b7ba463bf5', 'USD', '20775', '4657', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000012', '01a22b75-e16a-71de-af57-22f892b455d6', 'USD', '20786', '313', '100', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16a-71f5-8706-d24746f18c0c', 'USD', '20768', '6875', '150', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16a-71fc-b495-09e53c130d7c', 'USD', '20775', '792', '150', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16a-7203-9c14-ab444cb185eb', 'USD', '20784', '2804', '150', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000015', '01a22b75-e16b-75a1-8bd8-5019d3a69b01', 'USD', '20784', '1949', '150', '100', '849312000000015');

insert into projection.members (member_id, survivor_id, since) values
('50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000002', '2026-11-30 00:00:00.000002+00');

insert into projection.merges (member_id, version, survivor_id, since) values
('50000000-0000-4000-8000-000000000002', '2', null, '2026-11-30 00:00:00.000002+00'),
('50000000-0000-4000-8000-000000000004', '2', '50000000-0000-4000-8000-000000000002', '2026-11-30 00:00:00.000002+00');

insert into projection.positions (topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next, advanced_at, applied_until) values
('crm.purchase.v1', '0', null, null, '0', '0', '133', '2026-11-30 07:57:46.161185+00', null);

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
('cost-01a22b75-e15f-7535-8f8a-9a06c10dc692', '1'),
('cost-01a22b75-e160-7536-b166-e4dbda95b1b7', '1'),
('cost-01a22b75-e16a-71eb-a255-99a63027ceaa', '1'),
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
('feedback-01a22b75-e15f-7547-bbd0-2674beb53353', '1'),
('feedback-01a22b75-e169-7157-ba70-b1d56f35d9d3', '1'),
('feedback-01a22b75-e16b-75ab-a6ea-c25b172ec413', '1'),
('interaction-01a22b75-e15f-7523-9067-625880b053d5', '1'),
('interaction-01a22b75-e15f-7532-93be-83b275ef093d', '1'),
('interaction-01a22b75-e15f-7544-9be8-0d5e8f43a433', '1'),
('interaction-01a22b75-e15f-755e-84ce-b5338941129e', '1'),
('interaction-01a22b75-e15f-757e-a191-6b59082b9bbf', '1'),
('interaction-01a22b75-e160-7533-aff8-861e20f009f8', '1'),
('interaction-01a22b75-e160-754c-b588-ef8477908312', '1'),
('interaction-01a22b75-e169-716c-9952-50e2b8fa5a4b', '1'),
('interaction-01a22b75-e16a-71ca-a45e-accc1e54c263', '1'),
('interaction-01a22b75-e16a-71e8-8936-794f440905e4', '1'),
('interaction-01a22b75-e16b-75a8-a5f9-71b5187a1c3a', '1'),
('interaction-01a22b75-e16b-75c6-897f-1c00d363363c', '1'),
('purchase-01a22b75-e15e-74d4-b1ba-0ac4e9d1eea6', '2'),
('purchase-01a22b75-e15e-74d9-8b97-f64e8dfe72b4', '2'),
('purchase-01a22b75-e15e-74e5-8480-0d3658830362', '2'),
('purchase-01a22b75-e15e-74ea-8d1a-be7e0a2d39a2', '2'),
('purchase-01a22b75-e15e-74ef-972f-891c181ad681', '2'),
('purchase-01a22b75-e15e-74f4-b8e2-aed7a3e45fee', '2'),
('purchase-01a22b75-e15f-7528-a0af-03274709330c', '1'),
('purchase-01a22b75-e15f-752d-95f8-092ef51489ce', '2'),
('purchase-01a22b75-e15f-753a-9ba6-4ed7a2fa452b', '1'),
('purchase-01a22b75-e15f-753f-805f-5890dbada4c1', '2'),
('purchase-01a22b75-e15f-754c-84a9-25185106f883', '2'),
('purchase-01a22b75-e15f-7551-b82c-11e07b46dbe7', '2'),
('purchase-01a22b75-e15f-7558-b1cc-27bba5744efc', '1'),
('purchase-01a22b75-e15f-755b-81e3-3c7f7d227809', '1'),
('purchase-01a22b75-e15f-7566-92c3-668812950ead', '1'),
('purchase-01a22b75-e15f-7570-9e8b-587c9f463d84', '3'),
('purchase-01a22b75-e15f-7577-864a-9990593c0987', '4'),
('purchase-01a22b75-e160-752b-baf5-1d7a652cef59', '1'),
('purchase-01a22b75-e160-7530-ae4b-869c0cf98418', '1'),
('purchase-01a22b75-e160-753b-8074-a82ac214db4e', '2'),
('purchase-01a22b75-e160-7540-a414-f73e22372cc7', '2'),
('purchase-01a22b75-e160-7547-9627-2bc040b1caec', '2'),
('purchase-01a22b75-e169-715c-b55a-5e96a0e58316', '1'),
('purchase-01a22b75-e169-715f-88b9-fb44a0031ef7', '1'),
('purchase-01a22b75-e169-7162-bda2-edd20175c0c0', '1'),
('purchase-01a22b75-e169-7167-b04d-837177f403be', '2'),
('purchase-01a22b75-e169-7174-9ae7-9837c8daa042', '1'),
('purchase-01a22b75-e169-7177-9a2d-74d6913b0b23', '1'),
('purchase-01a22b75-e169-717a-a48f-d289d53670df', '1'),
('purchase-01a22b75-e169-7184-90e4-e256174b083f', '2'),
('purchase-01a22b75-e16a-71cf-823b-4329564999a5', '2'),
('purchase-01a22b75-e16a-71d4-b13d-02d52140afda', '2'),
('purchase-01a22b75-e16a-71d9-8b44-c4b7ba463bf5', '2'),
('purchase-01a22b75-e16a-71de-af57-22f892b455d6', '2'),
('purchase-01a22b75-e16a-71e5-97db-5926188bcd8b', '1'),
('purchase-01a22b75-e16a-71f0-92c8-e3317c4f768c', '1'),
('purchase-01a22b75-e16a-71f5-8706-d24746f18c0c', '3'),
('purchase-01a22b75-e16a-71fc-b495-09e53c130d7c', '3'),
('purchase-01a22b75-e16a-7203-9c14-ab444cb185eb', '3'),
('purchase-01a22b75-e16b-75a1-8bd8-5019d3a69b01', '4'),
('purchase-01a22b75-e16b-75b2-817e-d9d3eb025ab2', '1'),
('purchase-01a22b75-e16b-75b5-a8f6-c78420742402', '1'),
('purchase-01a22b75-e16b-75ba-95fd-1b6ed48c1682', '1'),
('purchase-01a22b75-e16b-75bd-854d-f53f020bdd03', '1'),
('purchase-01a22b75-e16b-75c0-8476-16e093b3454d', '1'),
('purchase-01a22b75-e16b-75c3-ad33-0a5f661f683f', '1'),
('ticket-01a22b75-e15e-74de-8c6e-3bb4bcc48092', '2'),
('ticket-01a22b75-e15f-7569-928d-95c540a39389', '2'),
('ticket-01a22b75-e169-717d-b1a3-b381a65b50c6', '2'),
('wallet-01a22b75-e15f-7561-b56d-201242991915', '1'),
('wallet-01a22b75-e169-716f-b1f4-63237810f622', '1'),
('wallet-01a22b75-e16b-75c9-b50e-35e3e50bf912', '1');

insert into projection.touches (customer_id, channel, contacts, inbound, last_at, last_event) values
('50000000-0000-4000-8000-000000000001', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-e15f-7524-b140-4c7ed2ef2701'),
('50000000-0000-4000-8000-000000000003', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-e15f-7533-b616-ca4bd7bf5ed9'),
('50000000-0000-4000-8000-000000000005', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-e15f-7545-886b-fc01177d93dc'),
('50000000-0000-4000-8000-000000000007', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-e15f-755f-8092-17d6f2893062'),
('50000000-0000-4000-8000-000000000009', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-e15f-757f-a98f-68e97211b622'),
('50000000-0000-4000-8000-00000000000b', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-e160-7534-9c00-7efdae32cc32'),
('50000000-0000-4000-8000-00000000000d', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-e160-754d-9590-469d355e8e67'),
('50000000-0000-4000-8000-00000000000f', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-e169-716d-9800-965388097a8d'),
('50000000-0000-4000-8000-000000000011', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-e16a-71cb-8201-8cc61600c688'),
('50000000-0000-4000-8000-000000000013', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-e16a-71e9-8918-88b3c0dbcbe1'),
('50000000-0000-4000-8000-000000000015', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-e16b-75a9-b7bb-9425605c5a99'),
('50000000-0000-4000-8000-000000000017', 'phone', '1', '1', '2026-11-10 00:00:00+00', '01a22b75-e16b-75c7-82e1-565a973c9f3d');

insert into projection.wallets (customer_id, event_id, yearly, currency, competitor, occurred_at, recorded_at) values
('50000000-0000-4000-8000-000000000007', '01a22b75-e15f-7562-b5af-e284c47bdf4e', '100000', 'USD', 'Acme', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00'),
('50000000-0000-4000-8000-00000000000f', '01a22b75-e169-7170-987c-cbf1ecefe682', '100000', 'USD', 'Acme', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000004+00'),
('50000000-0000-4000-8000-000000000017', '01a22b75-e16b-75ca-a910-13e04ca82f9d', '100000', 'USD', 'Acme', '2026-11-26 00:00:00+00', '2026-11-30 00:00:00.000006+00');

insert into public.alembic_version (version_num) values
('0017_currencies');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data) values
('1', '01a22b75-e359-769d-8628-28b7339ca03a', 'valuation-50000000-0000-4000-8000-000000000000', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e15e-74e2-97c2-909af4bf9565', '01a22b75-e15e-74e1-9295-2f0d5a2f2d09', null, '{"customer_id":"50000000-0000-4000-8000-000000000000","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e15e-74d2-b1d3-a454f22e0889","01a22b75-e15e-74d5-b98b-64d8a3664390","01a22b75-e15e-74d7-bc48-f4bb5fa54749","01a22b75-e15e-74da-a666-0d5af9749cec","01a22b75-e15e-74dc-bd0e-dceb6966ab1a","01a22b75-e15e-74df-8bad-d95e17a148d5","01a22b75-e15e-74e1-9295-2f0d5a2f2d09"],"price_terms":"list","marketing":"standard"}'),
('10', '01a22b75-e359-76a6-9730-1c15cc86ccb6', 'valuation-50000000-0000-4000-8000-00000000000a', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-00000000000a', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e160-752d-9715-1f073593a10d', '01a22b75-e160-752c-8c56-e02f7f773b29', null, '{"customer_id":"50000000-0000-4000-8000-00000000000a","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e160-7529-9f93-bfcc4001e23a","01a22b75-e160-752c-8c56-e02f7f773b29"],"price_terms":"list","marketing":"standard"}'),
('11', '01a22b75-e359-76a7-a96b-9207a00f5c8a', 'valuation-50000000-0000-4000-8000-00000000000b', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000b', '50000000-0000-4000-8000-00000000000b', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e160-7538-8f4e-f1805fb1876e', '01a22b75-e160-7537-9886-233eb393719b', null, '{"customer_id":"50000000-0000-4000-8000-00000000000b","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e160-752e-89cb-5f38676b31ec","01a22b75-e160-7531-9b5b-7b75762b06c0","01a22b75-e160-7534-9c00-7efdae32cc32","01a22b75-e160-7537-9886-233eb393719b"],"price_terms":"list","marketing":"standard"}'),
('12', '01a22b75-e359-76a8-b784-4569f6298e30', 'valuation-50000000-0000-4000-8000-00000000000c', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000c', '50000000-0000-4000-8000-00000000000c', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e160-7544-a212-5be462003753', '01a22b75-e160-7543-adba-e7d3fde83c43', null, '{"customer_id":"50000000-0000-4000-8000-00000000000c","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e160-7539-b6ce-02d6c9a30832","01a22b75-e160-753c-9715-134032fec328","01a22b75-e160-753e-b940-28cab84ca2fc","01a22b75-e160-7541-9903-4532d30c9c0e","01a22b75-e160-7543-adba-e7d3fde83c43"],"price_terms":"list","marketing":"standard"}'),
('13', '01a22b75-e359-76a9-827e-1cc0ce8a77e4', 'valuation-50000000-0000-4000-8000-00000000000d', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000d', '50000000-0000-4000-8000-00000000000d', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e169-7159-972a-6905ad0514fe', '01a22b75-e169-7158-8133-27318381b310', null, '{"customer_id":"50000000-0000-4000-8000-00000000000d","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e160-7545-802a-ca3efc8e8055","01a22b75-e160-7548-bac8-2ec18701aae4","01a22b75-e160-754a-97d0-898a017c0577","01a22b75-e160-754d-9590-469d355e8e67","01a22b75-e169-7158-8133-27318381b310"],"price_terms":"list","marketing":"standard"}'),
('14', '01a22b75-e359-76aa-937c-b1a7fba05d44', 'valuation-50000000-0000-4000-8000-00000000000e', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000e', '50000000-0000-4000-8000-00000000000e', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e169-7164-8b30-a57377149b18', '01a22b75-e169-7163-bdbb-c739a1113bbf', null, '{"customer_id":"50000000-0000-4000-8000-00000000000e","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e169-715a-af11-fa6ab95f58a2","01a22b75-e169-715d-9a6c-80aca0ad6819","01a22b75-e169-7160-8f8a-1964c64b28d8","01a22b75-e169-7163-bdbb-c739a1113bbf"],"price_terms":"list","marketing":"standard"}'),
('15', '01a22b75-e35a-76f3-846f-24bdf1bf4f6c', 'valuation-50000000-0000-4000-8000-00000000000f', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000f', '50000000-0000-4000-8000-00000000000f', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e169-7171-8688-ad6177aa4804', '01a22b75-e169-7170-987c-cbf1ecefe682', null, '{"customer_id":"50000000-0000-4000-8000-00000000000f","grade":"C","churn_band":"high","credit_class":"prompt","credit_limit":"100","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e169-7165-94fd-2fdb64319754","01a22b75-e169-7168-9094-96a5f7c6a7c3","01a22b75-e169-716a-a417-805d7b96d338","01a22b75-e169-716d-9800-965388097a8d","01a22b75-e169-7170-987c-cbf1ecefe682"],"price_terms":"list","marketing":"standard"}'),
('16', '01a22b75-e35a-76f4-a3b0-d7fd73c37aad', 'valuation-50000000-0000-4000-8000-000000000010', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000010', '50000000-0000-4000-8000-000000000010', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e169-7181-828a-7907d5c0d1a8', '01a22b75-e169-7180-ba6e-d8515f180735', null, '{"customer_id":"50000000-0000-4000-8000-000000000010","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e169-7172-933d-ef21b5f0b84c","01a22b75-e169-7175-8703-97b521c376bd","01a22b75-e169-7178-a2bc-74cb3e18329f","01a22b75-e169-717b-bc33-7f8b27057190","01a22b75-e169-717e-b407-a7c6b05bff70","01a22b75-e169-7180-ba6e-d8515f180735"],"price_terms":"list","marketing":"standard"}'),
('17', '01a22b75-e35a-76f5-a259-8236eac28b73', 'valuation-50000000-0000-4000-8000-000000000011', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000011', '50000000-0000-4000-8000-000000000011', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e16a-71cc-ac6c-59cb91920ebb', '01a22b75-e16a-71cb-8201-8cc61600c688', null, '{"customer_id":"50000000-0000-4000-8000-000000000011","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e169-7182-8bd1-5590d28bab97","01a22b75-e169-7185-afd6-c45276d92f12","01a22b75-e16a-71c8-92aa-6d79447c6e83","01a22b75-e16a-71cb-8201-8cc61600c688"],"price_terms":"list","marketing":"standard"}'),
('18', '01a22b75-e35a-76f6-a034-018c1a1e68aa', 'valuation-50000000-0000-4000-8000-000000000012', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000012', '50000000-0000-4000-8000-000000000012', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e16a-71e2-a5c9-55f2c7236585', '01a22b75-e16a-71e1-ac7f-9e6049d6f0a0', null, '{"customer_id":"50000000-0000-4000-8000-000000000012","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e16a-71cd-a5a1-f72172da8d51","01a22b75-e16a-71d0-bf14-92a9b0a2022d","01a22b75-e16a-71d2-aa49-3ca50d96414c","01a22b75-e16a-71d5-b76f-a35320e7f2c7","01a22b75-e16a-71d7-bc8a-ee9ecd4def6e","01a22b75-e16a-71da-8bec-772ec8a44c20","01a22b75-e16a-71dc-b453-8cf8ef919a19","01a22b75-e16a-71df-bbe6-4f76b88aca41","01a22b75-e16a-71e1-ac7f-9e6049d6f0a0"],"price_terms":"list","marketing":"standard"}'),
('19', '01a22b75-e35a-76f7-95e9-33485c8fb622', 'valuation-50000000-0000-4000-8000-000000000013', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000013', '50000000-0000-4000-8000-000000000013', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e16a-71ed-b4af-a7bc25527540', '01a22b75-e16a-71ec-adb8-0f78d8470e75', null, '{"customer_id":"50000000-0000-4000-8000-000000000013","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e16a-71e3-960e-d09be07ce1e0","01a22b75-e16a-71e6-aa01-e4ba4d3b13b2","01a22b75-e16a-71e9-8918-88b3c0dbcbe1","01a22b75-e16a-71ec-adb8-0f78d8470e75"],"price_terms":"list","marketing":"standard"}'),
('2', '01a22b75-e359-769e-b651-9d4368960cc7', 'valuation-50000000-0000-4000-8000-000000000001', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e15f-7525-9d41-0ca3c1f503e1', '01a22b75-e15f-7524-b140-4c7ed2ef2701', null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"C","churn_band":"low","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e15e-74e3-85b1-aa284f9da250","01a22b75-e15e-74e6-867b-a0869933f30c","01a22b75-e15e-74e8-b192-a2e640dda6c4","01a22b75-e15e-74eb-a1ce-e85166a07ff0","01a22b75-e15e-74ed-ad46-e24d8163f5e3","01a22b75-e15e-74f0-b4a5-c6d2528b0c86","01a22b75-e15e-74f2-960e-3b05cb9a2b1a","01a22b75-e15f-751f-aacd-c42d988d8e71","01a22b75-e15f-7521-85d7-ced1e597a431","01a22b75-e15f-7524-b140-4c7ed2ef2701"],"price_terms":"list","marketing":"standard"}'),
('20', '01a22b75-e35a-76f8-9fcd-cf4fd13c18c9', 'valuation-50000000-0000-4000-8000-000000000014', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000014', '50000000-0000-4000-8000-000000000014', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e16a-71f2-939f-dfdab8673edd', '01a22b75-e16a-71f1-8f81-e85d1d931d41', null, '{"customer_id":"50000000-0000-4000-8000-000000000014","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e16a-71ee-be16-9d5fb53fa606","01a22b75-e16a-71f1-8f81-e85d1d931d41"],"price_terms":"list","marketing":"standard"}'),
('21', '01a22b75-e35a-76f9-ad2d-e244ed4f1350', 'valuation-50000000-0000-4000-8000-000000000015', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000015', '50000000-0000-4000-8000-000000000015', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e16b-75af-8159-8bf3b7b5e13b', '01a22b75-e16b-75ae-8db9-1d2090bd16d4', null, '{"customer_id":"50000000-0000-4000-8000-000000000015","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e16a-71f3-b51d-6553e8dd8e95","01a22b75-e16a-71f6-8438-43e129d76b58","01a22b75-e16a-71f8-8b21-7bd9fcd08dbd","01a22b75-e16a-71fa-9dd8-c4978e47131c","01a22b75-e16a-71fd-8278-425fbb86e29c","01a22b75-e16a-71ff-8f27-254ee61aeab1","01a22b75-e16a-7201-b3c1-571870ec9c57","01a22b75-e16b-759b-81af-cb6d6c611d29","01a22b75-e16b-759d-8ae8-3160e797d9bf","01a22b75-e16b-759f-9663-10da2a2c17bc","01a22b75-e16b-75a2-8513-4430a3e4fb2d","01a22b75-e16b-75a4-b5c8-5d12a846e013","01a22b75-e16b-75a6-bfac-1c63ea01bdf0","01a22b75-e16b-75a9-b7bb-9425605c5a99","01a22b75-e16b-75ac-aa45-d9113989c149","01a22b75-e16b-75ae-8db9-1d2090bd16d4"],"price_terms":"list","marketing":"standard"}'),
('22', '01a22b75-e35a-76fa-889a-47a34b1bab4e', 'valuation-50000000-0000-4000-8000-000000000016', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000016', '50000000-0000-4000-8000-000000000016', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e16b-75b7-aaa8-11f14d1422a1', '01a22b75-e16b-75b6-96dd-3f1ccd69635c', null, '{"customer_id":"50000000-0000-4000-8000-000000000016","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e16b-75b0-8cdd-641888278420","01a22b75-e16b-75b3-a8c4-f9d155c783b5","01a22b75-e16b-75b6-96dd-3f1ccd69635c"],"price_terms":"list","marketing":"standard"}'),
('23', '01a22b75-e35a-76fb-ac99-e4592af17501', 'valuation-50000000-0000-4000-8000-000000000017', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000017', '50000000-0000-4000-8000-000000000017', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e16b-75d1-a5e0-40274f50c830', '01a22b75-e16b-75d0-a81e-eeb7243051bc', null, '{"customer_id":"50000000-0000-4000-8000-000000000017","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e16b-75b8-a8bb-a26817469047","01a22b75-e16b-75bb-88d7-3f15809793c0","01a22b75-e16b-75be-8718-129b589ee29d","01a22b75-e16b-75c1-b120-d13349b2cb9e","01a22b75-e16b-75c4-b958-13d34f1a1a05","01a22b75-e16b-75c7-82e1-565a973c9f3d","01a22b75-e16b-75ca-a910-13e04ca82f9d","01a22b75-e16b-75d0-a81e-eeb7243051bc"],"price_terms":"list","marketing":"standard"}'),
('24', '01a22b75-e720-7624-baec-5621693512d9', 'model-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c01', '1', 'crm.valuation.model_fitted.v1', 'crm.valuation.v1', 'model-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c01', null, '2026-11-30 07:57:56.237424+00', '2026-11-30 07:57:56.908868+00', '01a22b75-e72b-704d-81b1-0f06514db472', null, null, '{"name":"mbg_nbd","version":1,"unit":"week","parameters":{"r":0.6327577279975726,"alpha":10.488692052870887,"a":0.666541801103512,"b":2.237651286052671},"customers":23,"log_likelihood":-108.5291852242091,"spending":{"GBP":{"p":7.001182721032231,"q":3.788786884444012,"gamma":6.244349577391298,"refund_rate":0.0,"monthly_cost":0.0},"USD":{"p":3.457649155278295,"q":3.38392456891482,"gamma":18.60139028268888,"refund_rate":0.005432223952486148,"monthly_cost":0.12153267098835024}}}'),
('25', '01a22b75-e72b-704c-b0f4-32815340d1c3', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', '1', 'crm.valuation.cuts_set.v1', 'crm.valuation.v1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', null, '2026-11-30 07:57:56.237424+00', '2026-11-30 07:57:56.908868+00', '01a22b75-e72b-704d-81b1-0f06514db472', null, null, '{"policy_version":0,"currency":"USD","cuts":{"A":"90.20","B":"30.10"},"customers":22,"model_version":1}'),
('26', '01a22b75-e8ad-72bc-b05c-47a98390b55f', 'valuation-50000000-0000-4000-8000-000000000001', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 07:57:57.246724+00', '2026-11-30 07:57:57.298923+00', '01a22b75-e8ad-72bd-b8ec-07ee0c58c758', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"B","churn_band":"low","credit_class":"unrated","credit_limit":"500","currency":"USD","payment_terms":"net_30","service_level":"preferred","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"volume","marketing":"targeted"}'),
('27', '01a22b75-e8ad-72be-a27d-56cac74332f1', 'valuation-50000000-0000-4000-8000-000000000005', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 07:57:57.246724+00', '2026-11-30 07:57:57.298923+00', '01a22b75-e8ad-72bf-9873-fefc7b61e620', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('28', '01a22b75-e8ad-72c0-b9a5-d31e6be38c2f', 'valuation-50000000-0000-4000-8000-000000000007', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 07:57:57.246724+00', '2026-11-30 07:57:57.298923+00', '01a22b75-e8ad-72c1-8202-b89a7efb7bea', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('29', '01a22b75-e8ad-72c2-b329-819f5d53ae1a', 'valuation-50000000-0000-4000-8000-000000000008', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 07:57:57.246724+00', '2026-11-30 07:57:57.298923+00', '01a22b75-e8ad-72c3-8547-c0acba7cf74a', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('3', '01a22b75-e359-769f-88a2-f247b92b2925', 'valuation-50000000-0000-4000-8000-000000000002', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e16b-75cf-8c79-0ac1ae5b972c', '01a22b75-e16b-75ce-9b09-0650b9d6fc9b', null, '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e15f-7526-9b5e-461958fc6b2c","01a22b75-e15f-7529-ad44-29318d2b3233","01a22b75-e16b-75cc-8f72-1e3dad6f5e84","01a22b75-e15f-7538-865c-375560512335","01a22b75-e15f-753b-a336-950ba408699b","01a22b75-e16b-75ce-9b09-0650b9d6fc9b"],"price_terms":"list","marketing":"standard"}'),
('30', '01a22b75-e8ad-72c4-bd87-2d53ab6a45be', 'valuation-50000000-0000-4000-8000-000000000009', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 07:57:57.246724+00', '2026-11-30 07:57:57.298923+00', '01a22b75-e8ad-72c5-bddb-5deb24d827c3', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('31', '01a22b75-e8ad-72c6-a0fd-3ae2498ca10c', 'valuation-50000000-0000-4000-8000-00000000000e', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000e', '50000000-0000-4000-8000-00000000000e', '2026-11-30 07:57:57.246724+00', '2026-11-30 07:57:57.298923+00', '01a22b75-e8ad-72c7-84c6-2aa0dc19d029', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000e","grade":"B","churn_band":"medium","credit_class":"unrated","credit_limit":"500","currency":"USD","payment_terms":"net_30","service_level":"preferred","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"volume","marketing":"targeted"}'),
('32', '01a22b75-e8ad-72c8-b7aa-78b3e1c19512', 'valuation-50000000-0000-4000-8000-000000000013', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000013', '50000000-0000-4000-8000-000000000013', '2026-11-30 07:57:57.246724+00', '2026-11-30 07:57:57.298923+00', '01a22b75-e8ad-72c9-8a2c-5b6928635caa', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000013","grade":"B","churn_band":"medium","credit_class":"unrated","credit_limit":"500","currency":"USD","payment_terms":"net_30","service_level":"preferred","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"volume","marketing":"targeted"}'),
('33', '01a22b75-e8ad-72ca-a3af-dd399c09c571', 'valuation-50000000-0000-4000-8000-000000000015', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000015', '50000000-0000-4000-8000-000000000015', '2026-11-30 07:57:57.246724+00', '2026-11-30 07:57:57.298923+00', '01a22b75-e8ad-72cb-9106-58fdc1c2ef8e', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000015","grade":"C","churn_band":"low","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('34', '01a22b75-e8ad-72cc-a826-b8008176b4fe', 'valuation-50000000-0000-4000-8000-000000000016', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000016', '50000000-0000-4000-8000-000000000016', '2026-11-30 07:57:57.246724+00', '2026-11-30 07:57:57.298923+00', '01a22b75-e8ad-72cd-a51d-a91793d681e9', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000016","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"list","marketing":"standard"}'),
('35', '01a22b75-e8ad-72ce-a827-283272431317', 'valuation-50000000-0000-4000-8000-000000000017', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000017', '50000000-0000-4000-8000-000000000017', '2026-11-30 07:57:57.246724+00', '2026-11-30 07:57:57.298923+00', '01a22b75-e8ad-72cf-ad05-9b27a6e4f148', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000017","grade":"A","churn_band":"medium","credit_class":"unrated","credit_limit":"2500","currency":"USD","payment_terms":"net_60","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C","price_terms":"key_account","marketing":"personal"}'),
('4', '01a22b75-e359-76a0-a52f-f84076b0fff4', 'valuation-50000000-0000-4000-8000-000000000003', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e15f-7537-bd5b-b26c22238a1e', '01a22b75-e15f-7536-a358-60a6e57c5597', null, '{"customer_id":"50000000-0000-4000-8000-000000000003","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e15f-752b-8aa7-fc990f242c52","01a22b75-e15f-752e-a3d2-83b68311f241","01a22b75-e15f-7530-8e99-ba299a4467b9","01a22b75-e15f-7533-b616-ca4bd7bf5ed9","01a22b75-e15f-7536-a358-60a6e57c5597"],"price_terms":"list","marketing":"standard"}'),
('5', '01a22b75-e359-76a1-b3cc-f3814d7946de', 'valuation-50000000-0000-4000-8000-000000000005', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e15f-7549-b53e-6c4a0f62ecdb', '01a22b75-e15f-7548-aefb-00d3e8d15f69', null, '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e15f-753d-821a-a46bcfb88aa9","01a22b75-e15f-7540-988d-f1e7443efede","01a22b75-e15f-7542-b980-916f006342d2","01a22b75-e15f-7545-886b-fc01177d93dc","01a22b75-e15f-7548-aefb-00d3e8d15f69"],"price_terms":"list","marketing":"standard"}'),
('6', '01a22b75-e359-76a2-934a-954d3ad75965', 'valuation-50000000-0000-4000-8000-000000000006', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e15f-7555-a1eb-f557062b4658', '01a22b75-e15f-7554-8c5c-3c26b57f36b0', null, '{"customer_id":"50000000-0000-4000-8000-000000000006","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e15f-754a-b749-2596a605a251","01a22b75-e15f-754d-8840-687948be77b3","01a22b75-e15f-754f-9f20-9895f5503f60","01a22b75-e15f-7552-9266-f51fc9e51f62","01a22b75-e15f-7554-8c5c-3c26b57f36b0"],"price_terms":"list","marketing":"standard"}'),
('7', '01a22b75-e359-76a3-a6ff-6b2eaa73f1b2', 'valuation-50000000-0000-4000-8000-000000000007', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e15f-7563-82a9-1d30648dda10', '01a22b75-e15f-7562-b5af-e284c47bdf4e', null, '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e15f-7556-a26a-49bc0abb7c27","01a22b75-e15f-7559-8bab-901d5f77267f","01a22b75-e15f-755c-b52e-e2b870f41cb5","01a22b75-e15f-755f-8092-17d6f2893062","01a22b75-e15f-7562-b5af-e284c47bdf4e"],"price_terms":"list","marketing":"standard"}'),
('8', '01a22b75-e359-76a4-b9cb-511971088aae', 'valuation-50000000-0000-4000-8000-000000000008', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e15f-756d-bed8-4077528e0739', '01a22b75-e15f-756c-a0fe-316652d4b028', null, '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e15f-7564-b4a7-6577f77d44cd","01a22b75-e15f-7567-8876-04a20cb89e60","01a22b75-e15f-756a-8194-b497415caa2a","01a22b75-e15f-756c-a0fe-316652d4b028"],"price_terms":"list","marketing":"standard"}'),
('9', '01a22b75-e359-76a5-9683-58161b9bcbd9', 'valuation-50000000-0000-4000-8000-000000000009', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 07:57:55.461546+00', '2026-11-30 07:57:56.106756+00', '01a22b75-e160-7528-9be4-979434eafa67', '01a22b75-e160-7527-893b-88fbd41233cb', null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b75-e15f-756e-968e-744f1b2984e2","01a22b75-e15f-7571-a305-06714bb08c9a","01a22b75-e15f-7573-b906-f4a49b324ff2","01a22b75-e15f-7575-a4d1-93eb540bb507","01a22b75-e15f-7578-88cf-04e29b246418","01a22b75-e15f-757a-b2a9-04a4b0ba7329","01a22b75-e15f-757c-819b-05ebdf52638a","01a22b75-e15f-757f-a98f-68e97211b622","01a22b75-e160-7527-893b-88fbd41233cb"],"price_terms":"list","marketing":"standard"}');

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
('50000000-0000-4000-8000-000000000017', null, '2026-11-30 07:57:55.435953+00', '2026-11-30 07:57:55.435953+00');

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
('0', '2026-11-30 07:57:52.839708+00', null, '0', '{}', 'retired', 'false', null, '0', '0', null, null, '2026-11-30 07:57:57.23132+00', '23', '23', '20787', '16580', null, '0'),
('1', '2026-11-30 07:57:56.913688+00', '2026-11-30 07:57:56.237424+00', '133', '{"version":1,"model":{"version":1,"timing":{"name":"mbg_nbd","r":0.6327577279975726,"alpha":10.488692052870887,"a":0.666541801103512,"b":2.237651286052671,"unit":"week"},"spending":{"GBP":{"orders":{"p":7.001182721032231,"q":3.788786884444012,"gamma":6.244349577391298},"refund_rate":0.0,"monthly_cost":0.0},"USD":{"orders":{"p":3.457649155278295,"q":3.38392456891482,"gamma":18.60139028268888},"refund_rate":0.005432223952486148,"monthly_cost":0.12153267098835024}},"prior":false,"customers":23,"churn":null},"policy":{"currency":"USD","rates":{},"default_margin_rate":1.0,"basis":"predicted_12m","scorecard":null,"cut_by":"customers","grades":[{"name":"A","share":0.05,"service_level":"priority","payment_terms":"net_60","credit_limit":"5000","least":null,"value_share":0.5,"price_terms":"key_account","marketing":"personal"},{"name":"B","share":0.15,"service_level":"preferred","payment_terms":"net_30","credit_limit":"1000","least":null,"value_share":0.3,"price_terms":"volume","marketing":"targeted"},{"name":"C","share":0.8,"service_level":"standard","payment_terms":"net_14","credit_limit":"100","least":null,"value_share":0.2,"price_terms":"list","marketing":"standard"}],"marks":null,"hysteresis":0.1,"least_population":20,"churn_horizon_weeks":13.0,"churn_bands":{"medium":0.5,"high":0.8},"lifecycle":{"loyal_order_days":4,"at_risk":0.8,"lapsed":0.9,"lost":0.97},"credit":{"grace_days":7,"slow_days":14.0,"classes":{"unrated":{"limit_share":0.5,"payment_terms":null},"prompt":{"limit_share":1.0,"payment_terms":null},"slow":{"limit_share":0.5,"payment_terms":"net_14"},"overdue":{"limit_share":0.0,"payment_terms":"prepaid"}},"review":{"every":"month","day":1},"days_of":{}},"clv_months":12,"yearly_discount":0.1,"referrals":{"share":0.25,"of":"clv"},"pilot":null},"policy_version":0,"cuts":{"USD":[90.2,30.1]},"marks":{},"pilot":null}', 'in_force', 'false', null, '1', '0', '2026-11-30 07:57:57.221413+00', '2026-11-30 07:57:57.231845+00', null, '23', '23', '20787', '16580', '20787', '0');

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
('50000000-0000-4000-8000-000000000000', '1', '01a22b75-e359-769d-8628-28b7339ca03a', '2026-11-30 07:57:55.461546+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '2', '01a22b75-e8ad-72bc-b05c-47a98390b55f', '2026-11-30 07:57:57.246724+00', 'B', 'low', 'unrated', '500', 'USD', 'net_30', 'preferred', '0', 'false', 'B', 'volume', 'targeted', '-2147483648'),
('50000000-0000-4000-8000-000000000002', '1', '01a22b75-e359-769f-88a2-f247b92b2925', '2026-11-30 07:57:55.461546+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000003', '1', '01a22b75-e359-76a0-a52f-f84076b0fff4', '2026-11-30 07:57:55.461546+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000005', '2', '01a22b75-e8ad-72be-a27d-56cac74332f1', '2026-11-30 07:57:57.246724+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000006', '1', '01a22b75-e359-76a2-934a-954d3ad75965', '2026-11-30 07:57:55.461546+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000007', '2', '01a22b75-e8ad-72c0-b9a5-d31e6be38c2f', '2026-11-30 07:57:57.246724+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000008', '2', '01a22b75-e8ad-72c2-b329-819f5d53ae1a', '2026-11-30 07:57:57.246724+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000009', '2', '01a22b75-e8ad-72c4-bd87-2d53ab6a45be', '2026-11-30 07:57:57.246724+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000a', '1', '01a22b75-e359-76a6-9730-1c15cc86ccb6', '2026-11-30 07:57:55.461546+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000b', '1', '01a22b75-e359-76a7-a96b-9207a00f5c8a', '2026-11-30 07:57:55.461546+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000c', '1', '01a22b75-e359-76a8-b784-4569f6298e30', '2026-11-30 07:57:55.461546+00', 'C', 'high', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000d', '1', '01a22b75-e359-76a9-827e-1cc0ce8a77e4', '2026-11-30 07:57:55.461546+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-00000000000e', '2', '01a22b75-e8ad-72c6-a0fd-3ae2498ca10c', '2026-11-30 07:57:57.246724+00', 'B', 'medium', 'unrated', '500', 'USD', 'net_30', 'preferred', '0', 'false', 'B', 'volume', 'targeted', '-2147483648'),
('50000000-0000-4000-8000-00000000000f', '1', '01a22b75-e35a-76f3-846f-24bdf1bf4f6c', '2026-11-30 07:57:55.461546+00', 'C', 'high', 'prompt', '100', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000010', '1', '01a22b75-e35a-76f4-a3b0-d7fd73c37aad', '2026-11-30 07:57:55.461546+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000011', '1', '01a22b75-e35a-76f5-a259-8236eac28b73', '2026-11-30 07:57:55.461546+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000012', '1', '01a22b75-e35a-76f6-a034-018c1a1e68aa', '2026-11-30 07:57:55.461546+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000013', '2', '01a22b75-e8ad-72c8-b7aa-78b3e1c19512', '2026-11-30 07:57:57.246724+00', 'B', 'medium', 'unrated', '500', 'USD', 'net_30', 'preferred', '0', 'false', 'B', 'volume', 'targeted', '-2147483648'),
('50000000-0000-4000-8000-000000000014', '1', '01a22b75-e35a-76f8-9fcd-cf4fd13c18c9', '2026-11-30 07:57:55.461546+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000015', '2', '01a22b75-e8ad-72ca-a3af-dd399c09c571', '2026-11-30 07:57:57.246724+00', 'C', 'low', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000016', '2', '01a22b75-e8ad-72cc-a826-b8008176b4fe', '2026-11-30 07:57:57.246724+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000017', '2', '01a22b75-e8ad-72ce-a827-283272431317', '2026-11-30 07:57:57.246724+00', 'A', 'medium', 'unrated', '2500', 'USD', 'net_60', 'priority', '0', 'false', 'A', 'key_account', 'personal', '-2147483648');

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
