-- The valuation service as of commit 3e54f84, revision 0021_discarded: its whole database, filled through the code of then.

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

CREATE OR REPLACE FUNCTION public.check_projection_shape()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
    declared int := nullif(current_setting('rapport.projection_shape', true), '')::int;
    stored int := (select shape from public.projection_shape);
begin
    if (declared is null and stored > 6) or (stored <> 0 and declared <> stored) then
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

CREATE TRIGGER same_shape AFTER UPDATE ON projection.positions FOR EACH STATEMENT EXECUTE FUNCTION public.guard_projection();

CREATE TRIGGER same_shape BEFORE INSERT OR UPDATE ON projection.stream_versions FOR EACH STATEMENT EXECUTE FUNCTION public.guard_projection();

CREATE TRIGGER never_lower AFTER UPDATE ON public.projection_shape FOR EACH ROW WHEN ((new.shape < old.shape)) EXECUTE FUNCTION public.guard_shape();

create table public.alembic_version (version_num varchar(32) primary key);

insert into projection.costs (customer_id, currency, kind, amount) values
('50000000-0000-4000-8000-000000000001', 'EUR', '4', '8500'),
('50000000-0000-4000-8000-000000000002', 'EUR', '4', '8500'),
('50000000-0000-4000-8000-000000000003', 'EUR', '4', '8500'),
('50000000-0000-4000-8000-000000000005', 'EUR', '4', '8500'),
('50000000-0000-4000-8000-000000000006', 'EUR', '4', '8500'),
('50000000-0000-4000-8000-000000000007', 'EUR', '4', '8500'),
('50000000-0000-4000-8000-000000000009', 'EUR', '4', '8500');

insert into projection.customers (customer_id, first_day, last_day, order_days, orders, last_gap, gap_squares, interactions, complaints, known, erased, information, disputes, satisfied_day, satisfaction, tickets, open_tickets) values
('50000000-0000-4000-8000-000000000000', '20091', '20513', '2', '2', '422', '178084', '1', '0', 'true', 'false', '0', '0', '-2147483648', '0', '1', '1'),
('50000000-0000-4000-8000-000000000001', '20122', '20514', '2', '2', '392', '153664', '1', '1', 'true', 'false', '0', '1', '20513', '2', '1', '1'),
('50000000-0000-4000-8000-000000000002', '20150', '20515', '2', '2', '365', '133225', '1', '0', 'true', 'false', '0', '0', '20532', '4', '1', '1'),
('50000000-0000-4000-8000-000000000003', '20181', '20516', '2', '2', '335', '112225', '1', '1', 'true', 'false', '0', '1', '20532', '4', '1', '1'),
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

insert into projection.facts (customer_id, event_id, kind, document, occurred_at, recorded_at, currency, amount, margin, due, detail) values
('50000000-0000-4000-8000-000000000000', '01a22d16-0ecd-7364-928f-b9c465386d3b', '6', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:32:29.69174+00', '2026-11-30 15:32:30.103857+00', 'EUR', '1250', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22d16-16af-7054-8898-b5c79c245cb4', '1', '43dbecc7-a2e3-4c11-9cad-328a6820ae50', '2025-01-03 08:00:00+00', '2026-11-30 15:32:32.13887+00', 'EUR', '10000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22d16-17c7-7674-8dbc-1de2d24112a3', '2', '43dbecc7-a2e3-4c11-9cad-328a6820ae50', '2026-02-02 12:00:00+00', '2026-11-30 15:32:32.330101+00', 'EUR', '3000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22d16-1814-7761-b29b-261318f85245', '3', '43dbecc7-a2e3-4c11-9cad-328a6820ae50', '2026-02-03 12:00:00+00', '2026-11-30 15:32:32.406815+00', 'EUR', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22d16-184f-728e-a704-d318682eaff7', '1', 'd4b1306b-4b93-460a-adff-9a68a584ef54', '2026-03-01 12:00:00+00', '2026-11-30 15:32:32.47514+00', 'EUR', '2050', '718', '20544', '0'),
('50000000-0000-4000-8000-000000000000', '01a22d16-1aa2-7379-8cca-77af6df24656', '4', '4b05e739-9b53-4b84-b895-7fc59e59be46', '2026-03-01 12:00:00+00', '2026-11-30 15:32:33.076271+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000000', '01a22d16-a829-771a-aed9-4ef2e3ce7a43', '13', '01a22d16-a807-72a6-aec8-fb0445030a52', '2026-11-30 15:33:09.255765+00', '2026-11-30 15:33:09.292938+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d16-113c-72a9-a866-dabf78533e35', '6', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:32:30.320445+00', '2026-11-30 15:32:30.654277+00', 'EUR', '1250', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d16-1b3a-753b-a3db-0acff3139f9c', '1', 'bee9332d-65ec-4260-8333-830d89d5ee4f', '2025-02-03 08:00:00+00', '2026-11-30 15:32:33.213715+00', 'EUR', '10000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d16-1bd1-72be-b2aa-6eaa85eb7887', '2', 'bee9332d-65ec-4260-8333-830d89d5ee4f', '2026-02-02 12:00:00+00', '2026-11-30 15:32:33.364179+00', 'EUR', '3000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d16-1c74-7450-84e7-0ad9345b5c40', '3', 'bee9332d-65ec-4260-8333-830d89d5ee4f', '2026-02-03 12:00:00+00', '2026-11-30 15:32:33.528835+00', 'EUR', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d16-1ca2-776d-a5df-9c9ca5853da1', '1', 'ce9ac201-77d3-42c0-aa1a-850176edc577', '2026-03-02 12:00:00+00', '2026-11-30 15:32:33.576194+00', 'EUR', '2150', '752', '20544', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d16-1d39-7008-99b0-979b954b7524', '9', 'ce9ac201-77d3-42c0-aa1a-850176edc577', '2026-03-15 12:00:00+00', '2026-11-30 15:32:33.747231+00', 'EUR', '750', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d16-1df8-7030-a6db-e33e4509f2a1', '10', 'ce9ac201-77d3-42c0-aa1a-850176edc577', '2026-03-20 12:00:00+00', '2026-11-30 15:32:33.921388+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000001', '01a22d16-1e57-7323-a9ea-ca33c5ec78d5', '5', '2d2e8989-0696-4540-a46e-886e4c66c17c', '2026-03-01 12:00:00+00', '2026-11-30 15:32:34.010533+00', 'EUR', '440', '-1', '-2147483648', '2'),
('50000000-0000-4000-8000-000000000001', '01a22d16-1ee6-75de-9fc2-a5b1579172c4', '8', 'a5258e34-0c36-4683-942a-99a4396cf839', '2026-03-04 09:00:00+00', '2026-11-30 15:32:34.201934+00', 'EUR', '8500', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000001', '01a22d16-a991-7526-b814-19d7a78b9962', '13', '01a22d16-a8b6-7788-a5ee-1856f8fdc576', '2026-11-30 15:33:09.430673+00', '2026-11-30 15:33:09.652809+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d16-11c2-73f5-a2d5-766b45d78f69', '6', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:32:30.72627+00', '2026-11-30 15:32:30.787126+00', 'EUR', '1250', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d16-1f77-77cd-b121-a764027f88c6', '1', '6a66e6e2-5696-4a60-be01-d88a1183d981', '2025-03-03 08:00:00+00', '2026-11-30 15:32:34.29979+00', 'EUR', '10000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d16-1ffe-7423-b36f-31770ae7e260', '2', '6a66e6e2-5696-4a60-be01-d88a1183d981', '2026-02-02 12:00:00+00', '2026-11-30 15:32:34.436267+00', 'EUR', '3000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d16-20e8-7454-998a-7b74b49809c8', '3', '6a66e6e2-5696-4a60-be01-d88a1183d981', '2026-02-03 12:00:00+00', '2026-11-30 15:32:34.669324+00', 'EUR', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d16-214f-7315-91d2-0a8ce730e829', '1', 'c1ed157d-c5e1-4dd9-880a-f25a99d842c3', '2026-03-03 12:00:00+00', '2026-11-30 15:32:34.788938+00', 'USD', '2250', '788', '20544', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d16-223e-74e9-942c-f9014a5de055', '11', 'c1ed157d-c5e1-4dd9-880a-f25a99d842c3', '2026-09-30 12:00:00+00', '2026-11-30 15:32:35.023752+00', 'USD', '2250', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d16-245b-7086-a4d4-96b547adcb3c', '4', '738a452d-c9fd-4691-a727-046c5a46ff7b', '2026-03-01 12:00:00+00', '2026-11-30 15:32:35.56174+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000002', '01a22d16-24f9-704a-8225-a92c9265f1c4', '8', '71e49f43-ac7a-4238-a8ae-844f7134b142', '2026-03-04 09:00:00+00', '2026-11-30 15:32:35.719132+00', 'EUR', '8500', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000002', '01a22d16-25d5-7329-9be2-8555c68599c7', '12', '5e440ba5-3ce5-4cbe-b2a4-c0b46724c0bf', '2026-03-20 12:00:00+00', '2026-11-30 15:32:35.939982+00', 'EUR', '14950', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000002', '01a22d16-aa7e-758c-a721-fe2fabb481bd', '13', '01a22d16-aa46-73e5-afec-97b808fb87ce', '2026-11-30 15:33:09.830566+00', '2026-11-30 15:33:09.88875+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d16-1381-7108-8c79-03e4f94725d2', '6', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:32:30.923785+00', '2026-11-30 15:32:31.235+00', 'EUR', '1250', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d16-2661-77b9-8c5b-24ad50957a86', '1', '60e0227e-da76-4e7f-b58d-c13569137a4a', '2025-04-03 08:00:00+00', '2026-11-30 15:32:36.073716+00', 'EUR', '10000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d16-2759-705d-8457-8fb10a4de5f8', '2', '60e0227e-da76-4e7f-b58d-c13569137a4a', '2026-02-02 12:00:00+00', '2026-11-30 15:32:36.317048+00', 'EUR', '3000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d16-27e4-746e-844a-64b0ab890e16', '3', '60e0227e-da76-4e7f-b58d-c13569137a4a', '2026-02-03 12:00:00+00', '2026-11-30 15:32:36.458731+00', 'EUR', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d16-2884-73f7-82c6-5a45b7379f20', '1', '7edc6314-ac19-4cbe-a839-cb49f21b77c9', '2026-03-04 12:00:00+00', '2026-11-30 15:32:36.615585+00', 'EUR', '2350', '822', '20544', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d16-29aa-734e-add2-10cb57c3a620', '9', '7edc6314-ac19-4cbe-a839-cb49f21b77c9', '2026-03-15 12:00:00+00', '2026-11-30 15:32:36.908623+00', 'EUR', '750', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000003', '01a22d16-2ac4-7719-8e3c-cffba831713b', '5', '0e575e78-1224-4b6f-8d2f-3e8fcf27c471', '2026-03-01 12:00:00+00', '2026-11-30 15:32:37.190947+00', 'EUR', '440', '-1', '-2147483648', '2'),
('50000000-0000-4000-8000-000000000003', '01a22d16-2b3d-7161-a908-8414b77eaacd', '8', 'c7aa5c9d-4c3b-49b9-99f9-b2e1ecba3280', '2026-03-04 09:00:00+00', '2026-11-30 15:32:37.312872+00', 'EUR', '8500', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000003', '01a22d16-2bf7-70af-b075-77d5e3d43095', '12', '0a2e898c-4c8d-4ab9-b71f-4660cff28643', '2026-03-20 12:00:00+00', '2026-11-30 15:32:37.501005+00', 'EUR', '14950', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000003', '01a22d16-abe7-748e-a767-8080e872aaac', '13', '01a22d16-abc5-727c-ad90-ab869a83c1a1', '2026-11-30 15:33:10.213771+00', '2026-11-30 15:33:10.250194+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d16-13e1-714c-960b-1ce5d68541f8', '6', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:32:31.301572+00', '2026-11-30 15:32:31.330884+00', 'EUR', '1250', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d16-2cfa-722b-af76-50d0d67a2618', '1', '75ba3c7e-46e3-4c03-921d-0cc08b04b31f', '2025-05-03 08:00:00+00', '2026-11-30 15:32:37.756182+00', 'EUR', '10000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d16-2e10-7275-b47f-046d4cedd74b', '2', '75ba3c7e-46e3-4c03-921d-0cc08b04b31f', '2026-02-02 12:00:00+00', '2026-11-30 15:32:38.049886+00', 'EUR', '3000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d16-2ee7-76a4-86ed-85624c0eff40', '3', '75ba3c7e-46e3-4c03-921d-0cc08b04b31f', '2026-02-03 12:00:00+00', '2026-11-30 15:32:38.250678+00', 'EUR', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d16-2f6e-7754-a348-6af6ebb51ff5', '1', '70b7d923-8459-4b55-a379-d249e6f407a4', '2026-03-05 12:00:00+00', '2026-11-30 15:32:38.392447+00', 'EUR', '2450', '858', '20544', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d16-302e-72c5-8024-f63fccb18a9d', '4', '2359abe1-72be-4d48-92f7-3e10120b7b04', '2026-03-01 12:00:00+00', '2026-11-30 15:32:38.58819+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d16-ae37-715b-8fcb-4a862f32c711', '13', '01a22d16-adfa-74f6-b870-779eecf848e0', '2026-11-30 15:33:10.778281+00', '2026-11-30 15:33:10.853076+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000004', '01a22d16-b32d-72b4-b39d-cd19a6151834', '14', '01a22d16-adfa-74f6-b870-779eecf848e0', '2026-11-30 15:33:12.051016+00', '2026-11-30 15:33:12.133603+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d16-145d-71f7-9bf0-59bee805c5f2', '6', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:32:31.413575+00', '2026-11-30 15:32:31.470124+00', 'EUR', '1250', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d16-3066-72bc-8a29-cdde736f79ae', '1', 'c6cba664-92cb-4e7f-aaa8-c77cb2d0ec95', '2025-06-03 08:00:00+00', '2026-11-30 15:32:38.635865+00', 'EUR', '10000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d16-313f-7669-8790-c52618ffce72', '2', 'c6cba664-92cb-4e7f-aaa8-c77cb2d0ec95', '2026-02-02 12:00:00+00', '2026-11-30 15:32:38.848796+00', 'EUR', '3000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d16-32e4-75ad-a7de-6c6cb5d74b78', '3', 'c6cba664-92cb-4e7f-aaa8-c77cb2d0ec95', '2026-02-03 12:00:00+00', '2026-11-30 15:32:39.287713+00', 'EUR', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d16-3362-75c9-a165-3ca258963ddc', '1', 'b76a34df-5a71-4fea-92b6-0c76e065cd60', '2026-03-06 12:00:00+00', '2026-11-30 15:32:39.395043+00', 'EUR', '2550', '892', '20544', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d16-33e1-7287-90f4-2f977a7617ee', '9', 'b76a34df-5a71-4fea-92b6-0c76e065cd60', '2026-03-15 12:00:00+00', '2026-11-30 15:32:39.522353+00', 'EUR', '750', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d16-34b4-70f8-87ae-46596f0ebbe8', '10', 'b76a34df-5a71-4fea-92b6-0c76e065cd60', '2026-03-20 12:00:00+00', '2026-11-30 15:32:39.748772+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d16-35ab-721c-8501-708bca2feb63', '5', '83477321-4b33-43cc-b66c-9e5f6b284c44', '2026-03-01 12:00:00+00', '2026-11-30 15:32:39.986724+00', 'EUR', '440', '-1', '-2147483648', '2'),
('50000000-0000-4000-8000-000000000005', '01a22d16-366a-74a9-98cd-a80f59afa473', '8', 'f7f64710-d377-4300-be0e-fbe21268f5de', '2026-03-04 09:00:00+00', '2026-11-30 15:32:40.174716+00', 'EUR', '8500', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000005', '01a22d16-b4a2-72bb-84c6-531ce669d00f', '13', '01a22d16-b411-7484-8243-0b66a58d956c', '2026-11-30 15:33:12.337167+00', '2026-11-30 15:33:12.484231+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d16-b922-754d-851f-f7708121fc21', '14', '01a22d16-b411-7484-8243-0b66a58d956c', '2026-11-30 15:33:13.546101+00', '2026-11-30 15:33:13.641013+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000005', '01a22d16-ba5b-76e7-a6ca-3a971e49ed63', '15', '01a22d16-b411-7484-8243-0b66a58d956c', '2026-11-30 15:33:13.886026+00', '2026-11-30 15:33:13.981161+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d16-14d9-7025-97c9-ba5dd7c3b4fc', '6', '50000000-0000-4000-8000-000000000006', '2026-11-30 15:32:31.512995+00', '2026-11-30 15:32:31.59088+00', 'EUR', '1250', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d16-3723-7780-aba6-2f5494a0f578', '1', 'b49d6e16-f588-4803-9e73-94e750b67d68', '2025-07-03 08:00:00+00', '2026-11-30 15:32:40.388164+00', 'EUR', '10000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d16-383d-7350-8941-44baa991dc5c', '2', 'b49d6e16-f588-4803-9e73-94e750b67d68', '2026-02-02 12:00:00+00', '2026-11-30 15:32:40.640573+00', 'EUR', '3000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d16-38ee-7766-8d98-9482f145f36d', '3', 'b49d6e16-f588-4803-9e73-94e750b67d68', '2026-02-03 12:00:00+00', '2026-11-30 15:32:40.832804+00', 'EUR', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d16-397f-75c6-8af1-183bd0ed414f', '1', '6b3a3ac4-6162-4660-a585-7261da9ec3ab', '2026-03-07 12:00:00+00', '2026-11-30 15:32:40.978455+00', 'EUR', '2650', '928', '20544', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d16-3a61-71ce-9860-267d249edd9f', '11', '6b3a3ac4-6162-4660-a585-7261da9ec3ab', '2026-09-30 12:00:00+00', '2026-11-30 15:32:41.202777+00', 'EUR', '2650', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d16-3bba-770c-b660-4321224c5e5b', '4', '9c2f1574-229d-4341-8b7f-5992ce9e37ea', '2026-03-01 12:00:00+00', '2026-11-30 15:32:41.538815+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000006', '01a22d16-3c75-755f-9bd4-1e9f57099ca1', '8', '05389a3b-d924-48d7-8d3c-2d2d12e0729f', '2026-03-04 09:00:00+00', '2026-11-30 15:32:41.728832+00', 'EUR', '8500', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000006', '01a22d16-3d48-71bc-9475-51a8d602ffde', '12', 'cf7b0451-1873-4c32-98c8-85a78e3ad651', '2026-03-20 12:00:00+00', '2026-11-30 15:32:41.948943+00', 'EUR', '14950', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000006', '01a22d16-bc0f-70fe-9f92-af4e69d46ab3', '13', '01a22d16-bb8a-70ed-b079-9a0fd08d2093', '2026-11-30 15:33:14.250956+00', '2026-11-30 15:33:14.398249+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d16-1531-74b2-b6fc-1c4c7c4fe769', '6', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:32:31.642145+00', '2026-11-30 15:32:31.666332+00', 'EUR', '1250', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d16-3db4-71e1-bb90-533675adca65', '1', 'e9c7a8f1-19d5-4e27-84f2-870459b655c3', '2025-08-03 08:00:00+00', '2026-11-30 15:32:42.059484+00', 'EUR', '10000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d16-3e85-7709-a3f5-f9565f5a5c1e', '2', 'e9c7a8f1-19d5-4e27-84f2-870459b655c3', '2026-02-02 12:00:00+00', '2026-11-30 15:32:42.259887+00', 'EUR', '3000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d16-3f48-7206-8987-be6c6c6830cd', '3', 'e9c7a8f1-19d5-4e27-84f2-870459b655c3', '2026-02-03 12:00:00+00', '2026-11-30 15:32:42.442674+00', 'EUR', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d16-3f86-77e6-a1b4-855c24bbd762', '1', '336e2da5-75a0-46ba-93eb-87ad1dce709f', '2026-03-08 12:00:00+00', '2026-11-30 15:32:42.504916+00', 'EUR', '2750', '962', '20544', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d16-404e-76a2-b6eb-2d07351f1e0a', '9', '336e2da5-75a0-46ba-93eb-87ad1dce709f', '2026-03-15 12:00:00+00', '2026-11-30 15:32:42.709944+00', 'EUR', '750', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000007', '01a22d16-40cc-77c1-90a9-b94ec1157c3b', '5', 'bd80c496-adfb-45e5-9a9d-cc1d956de1d7', '2026-03-01 12:00:00+00', '2026-11-30 15:32:42.829539+00', 'EUR', '440', '-1', '-2147483648', '2'),
('50000000-0000-4000-8000-000000000007', '01a22d16-4154-731e-99d1-d975b1446ea8', '8', '57851958-7658-428c-8095-15297f0b9a3e', '2026-03-04 09:00:00+00', '2026-11-30 15:32:42.976856+00', 'EUR', '8500', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000007', '01a22d16-41f3-75f8-ae53-849e93749101', '12', 'b61920ed-d65b-4b2a-b878-6f9094f0f23e', '2026-03-20 12:00:00+00', '2026-11-30 15:32:43.136789+00', 'EUR', '14950', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-000000000007', '01a22d16-bd32-76c7-8c48-5981fa815103', '13', '01a22d16-bcc4-754c-bc9d-c23fb1182c55', '2026-11-30 15:33:14.565038+00', '2026-11-30 15:33:14.690526+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22d16-1575-74b2-9451-49f0636f49c9', '6', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:32:31.709707+00', '2026-11-30 15:32:31.742928+00', 'EUR', '1250', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22d16-429a-738c-9a9f-9c587b6bc101', '1', '91506655-5d4c-4150-a6b6-3bcdae10b540', '2025-09-03 08:00:00+00', '2026-11-30 15:32:43.318076+00', 'EUR', '10000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22d16-434c-75d4-97b1-fdf351373b0b', '2', '91506655-5d4c-4150-a6b6-3bcdae10b540', '2026-02-02 12:00:00+00', '2026-11-30 15:32:43.470334+00', 'EUR', '3000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22d16-4404-73f0-923c-84cd00238047', '3', '91506655-5d4c-4150-a6b6-3bcdae10b540', '2026-02-03 12:00:00+00', '2026-11-30 15:32:43.65413+00', 'EUR', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22d16-446b-705e-b65b-e90e56ec0a93', '1', 'efed164e-d54a-454a-97c0-5696cb66d7ea', '2026-03-09 12:00:00+00', '2026-11-30 15:32:43.766562+00', 'EUR', '2850', '998', '20544', '0'),
('50000000-0000-4000-8000-000000000008', '01a22d16-4519-72ac-9556-a30621ddab8a', '4', '5dcf30f8-9621-4973-89b3-e6399e9386c5', '2026-03-01 12:00:00+00', '2026-11-30 15:32:43.939728+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000008', '01a22d16-c05f-77f2-903c-3eba0b8950d4', '13', '01a22d16-bf58-7123-bd46-58a70339ccd9', '2026-11-30 15:33:15.224688+00', '2026-11-30 15:33:15.489397+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d16-15d4-74d2-adb9-e1e43d9319f0', '6', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:32:31.7932+00', '2026-11-30 15:32:31.832975+00', 'EUR', '1250', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d16-454b-76cb-af19-12a648b005f1', '1', 'cafc01a3-f3e6-42af-be3b-61191795a4e2', '2025-10-03 08:00:00+00', '2026-11-30 15:32:44.020899+00', 'EUR', '10000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d16-465b-7632-81ff-9d05a616addc', '2', 'cafc01a3-f3e6-42af-be3b-61191795a4e2', '2026-02-02 12:00:00+00', '2026-11-30 15:32:44.25223+00', 'EUR', '3000', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d16-46f0-747e-8e12-1c5d26400f5a', '3', 'cafc01a3-f3e6-42af-be3b-61191795a4e2', '2026-02-03 12:00:00+00', '2026-11-30 15:32:44.401973+00', 'EUR', '500', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d16-474d-7726-ae26-29135c10e419', '1', '68330f0e-9591-4daa-b23c-ad3fc9fb55e5', '2026-03-10 12:00:00+00', '2026-11-30 15:32:44.495517+00', 'EUR', '2950', '1032', '20544', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d16-47aa-76cc-bd8d-3cab72104733', '9', '68330f0e-9591-4daa-b23c-ad3fc9fb55e5', '2026-03-15 12:00:00+00', '2026-11-30 15:32:44.607377+00', 'EUR', '750', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d16-486c-7294-a6aa-6626d59bfd1d', '10', '68330f0e-9591-4daa-b23c-ad3fc9fb55e5', '2026-03-20 12:00:00+00', '2026-11-30 15:32:44.787823+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-000000000009', '01a22d16-4972-7349-a940-168026a30329', '5', '9e9add07-3421-4544-a6cf-ebae5355f8da', '2026-03-01 12:00:00+00', '2026-11-30 15:32:45.058196+00', 'EUR', '440', '-1', '-2147483648', '2'),
('50000000-0000-4000-8000-000000000009', '01a22d16-49d1-746b-b46c-75bb697fd063', '8', '72f4bbf8-d9b4-4936-b0c3-a5df099dd598', '2026-03-04 09:00:00+00', '2026-11-30 15:32:45.15241+00', 'EUR', '8500', '-1', '-2147483648', '4'),
('50000000-0000-4000-8000-00000000000a', '01a22d16-162e-7427-89f4-a679f3e3a7a1', '6', '50000000-0000-4000-8000-00000000000a', '2026-11-30 15:32:31.894496+00', '2026-11-30 15:32:31.919632+00', 'EUR', '1250', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000b', '01a22d16-167d-72e8-ba9c-e7cbbef91b93', '6', '50000000-0000-4000-8000-00000000000b', '2026-11-30 15:32:31.997365+00', '2026-11-30 15:32:31.999289+00', 'XXX', '0', '-1', '-2147483648', '0'),
('50000000-0000-4000-8000-00000000000c', '01a22d16-167e-709b-8900-0c180dac6a9d', '6', '50000000-0000-4000-8000-00000000000c', '2026-11-30 15:32:31.997365+00', '2026-11-30 15:32:31.999289+00', 'EUR', '1250', '-1', '-2147483648', '0');

insert into projection.invoices (customer_id, purchase_id, currency, due, amount, settled, disputed, dispute_at) values
('50000000-0000-4000-8000-000000000000', 'd4b1306b-4b93-460a-adff-9a68a584ef54', 'EUR', '20544', '2050', '0', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000001', 'ce9ac201-77d3-42c0-aa1a-850176edc577', 'EUR', '20544', '2150', '0', '0', '849367953921388'),
('50000000-0000-4000-8000-000000000002', 'c1ed157d-c5e1-4dd9-880a-f25a99d842c3', 'USD', '20544', '2250', '2250', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000003', '7edc6314-ac19-4cbe-a839-cb49f21b77c9', 'EUR', '20544', '2350', '0', '750', '849367956908623'),
('50000000-0000-4000-8000-000000000004', '70b7d923-8459-4b55-a379-d249e6f407a4', 'EUR', '20544', '2450', '0', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000005', '6b3a3ac4-6162-4660-a585-7261da9ec3ab', 'EUR', '20544', '2650', '2650', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000005', 'b76a34df-5a71-4fea-92b6-0c76e065cd60', 'EUR', '20544', '2550', '0', '0', '849367959748772'),
('50000000-0000-4000-8000-000000000007', '336e2da5-75a0-46ba-93eb-87ad1dce709f', 'EUR', '20544', '2750', '0', '750', '849367962709944'),
('50000000-0000-4000-8000-000000000008', 'efed164e-d54a-454a-97c0-5696cb66d7ea', 'EUR', '20544', '2850', '0', '0', '-9223372036854775808'),
('50000000-0000-4000-8000-000000000009', '68330f0e-9591-4daa-b23c-ad3fc9fb55e5', 'EUR', '20544', '2950', '0', '0', '849367964787823');

insert into projection.lines (customer_id, event_id, line_no, purchase_id, product_id, category, quantity, amount, currency, occurred_at, recorded_at) values
('50000000-0000-4000-8000-000000000000', '01a22d16-16af-7054-8898-b5c79c245cb4', '1', '43dbecc7-a2e3-4c11-9cad-328a6820ae50', 'loom-1', 'looms', '2', '6000', 'EUR', '2025-01-03 08:00:00+00', '2026-11-30 15:32:32.13887+00'),
('50000000-0000-4000-8000-000000000000', '01a22d16-16af-7054-8898-b5c79c245cb4', '2', '43dbecc7-a2e3-4c11-9cad-328a6820ae50', 'card-9', 'cards', '40', '4000', 'EUR', '2025-01-03 08:00:00+00', '2026-11-30 15:32:32.13887+00'),
('50000000-0000-4000-8000-000000000003', '01a22d16-2661-77b9-8c5b-24ad50957a86', '1', '60e0227e-da76-4e7f-b58d-c13569137a4a', 'loom-1', 'looms', '2', '6000', 'EUR', '2025-04-03 08:00:00+00', '2026-11-30 15:32:36.073716+00'),
('50000000-0000-4000-8000-000000000003', '01a22d16-2661-77b9-8c5b-24ad50957a86', '2', '60e0227e-da76-4e7f-b58d-c13569137a4a', 'card-9', 'cards', '40', '4000', 'EUR', '2025-04-03 08:00:00+00', '2026-11-30 15:32:36.073716+00'),
('50000000-0000-4000-8000-000000000006', '01a22d16-3723-7780-aba6-2f5494a0f578', '1', 'b49d6e16-f588-4803-9e73-94e750b67d68', 'loom-1', 'looms', '2', '6000', 'EUR', '2025-07-03 08:00:00+00', '2026-11-30 15:32:40.388164+00'),
('50000000-0000-4000-8000-000000000006', '01a22d16-3723-7780-aba6-2f5494a0f578', '2', 'b49d6e16-f588-4803-9e73-94e750b67d68', 'card-9', 'cards', '40', '4000', 'EUR', '2025-07-03 08:00:00+00', '2026-11-30 15:32:40.388164+00'),
('50000000-0000-4000-8000-000000000009', '01a22d16-454b-76cb-af19-12a648b005f1', '1', 'cafc01a3-f3e6-42af-be3b-61191795a4e2', 'loom-1', 'looms', '2', '6000', 'EUR', '2025-10-03 08:00:00+00', '2026-11-30 15:32:44.020899+00'),
('50000000-0000-4000-8000-000000000009', '01a22d16-454b-76cb-af19-12a648b005f1', '2', 'cafc01a3-f3e6-42af-be3b-61191795a4e2', 'card-9', 'cards', '40', '4000', 'EUR', '2025-10-03 08:00:00+00', '2026-11-30 15:32:44.020899+00');

insert into projection.members (member_id, survivor_id, since) values
('50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:32:48.234946+00'),
('50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:32:48.942603+00');

insert into projection.merges (member_id, version, survivor_id, since) values
('50000000-0000-4000-8000-000000000005', '2', null, '2026-11-30 15:32:48.234946+00'),
('50000000-0000-4000-8000-000000000006', '2', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:32:48.234946+00'),
('50000000-0000-4000-8000-000000000007', '2', null, '2026-11-30 15:32:48.514613+00'),
('50000000-0000-4000-8000-000000000007', '3', null, '2026-11-30 15:32:49.22204+00'),
('50000000-0000-4000-8000-000000000008', '2', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:32:48.514613+00'),
('50000000-0000-4000-8000-000000000008', '3', null, '2026-11-30 15:32:49.22204+00'),
('50000000-0000-4000-8000-000000000009', '2', null, '2026-11-30 15:32:48.942603+00'),
('50000000-0000-4000-8000-00000000000a', '2', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:32:48.942603+00'),
('70000000-0000-0000-0000-000000000001', '2', null, '2026-11-30 15:33:23.301537+00');

insert into projection.parked (seq, unit, reason, detail, topic, partition, kafka_offset, digest, key, headers, data, event_id, type, stream, version, subject, parked_at) overriding system value values
('1', '70000000-0000-0000-0000-000000000000', 'unreadable', 'ValidationError', 'crm.customer.v1', '0', '0', E'\\x9d1bfae4519383821ac32e2a540701d1fa43e9b41443e97b9992b5359867240e', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431362d646539392d373663392d393463362d65623665393761316230326492a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33333a32332e3232353437345a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013192a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431362d646539392d373663612d613339662d34313465346662633838653192aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b226d656d62657273223a20307d', '01a22d16-de99-76c9-94c6-eb6e97a1b02d', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '1', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:33:23.275057+00'),
('2', '70000000-0000-0000-0000-000000000000', 'waiting', null, 'crm.customer.v1', '0', '1', E'\\xa319503da1af5ac9ee62754da5cce2742f190f47f0fc9191853fcf59db5d7a06', E'\\x37303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x9c92ac636f6e74656e742d74797065c4106170706c69636174696f6e2f6a736f6e92ae63655f7370656376657273696f6ec403312e3092a563655f6964c42430316132326431362d646539392d373663622d383537332d35306662316636666232326692a963655f736f75726365c40d2f63726d2f637573746f6d657292a763655f74797065c41663726d2e637573746f6d65722e6d65726765642e763192a763655f74696d65c414323032362d30332d30315431323a30303a30305a92af63655f7265636f7264656474696d65c41b323032362d31312d33305431353a33333a32332e3232353531355a92a963655f73747265616dc42d637573746f6d65722d37303030303030302d303030302d303030302d303030302d30303030303030303030303092b063655f73747265616d76657273696f6ec4013292a863655f65706f6368c4013192b063655f636f7272656c6174696f6e6964c42430316132326431362d646539392d373663632d396366342d63356239313638346439316292aa63655f7375626a656374c42437303030303030302d303030302d303030302d303030302d303030303030303030303030', E'\\x7b22637573746f6d65725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c227375727669766f725f6964223a2237303030303030302d303030302d303030302d303030302d303030303030303030303030222c226d656d62657273223a5b2237303030303030302d303030302d303030302d303030302d303030303030303030303030225d7d', '01a22d16-de99-76cb-8573-50fb1f6fb22f', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000000', '2', '70000000-0000-0000-0000-000000000000', '2026-11-30 15:33:23.275473+00');

insert into projection.positions (topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next, advanced_at, applied_until) values
('crm.callcenter.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:32:32.43065+00', '2026-11-30 15:33:21.517214+00'),
('crm.callcenter.v1', '1', '1', '01a22d16-bd32-76c7-8c48-5981fa815103', '1', '0', '2', '2026-11-30 15:33:16.676779+00', '2026-11-30 15:33:21.517214+00'),
('crm.callcenter.v1', '10', '1', '01a22d16-a6ff-7644-a473-62af6cd2271c', '1', '0', '7', '2026-11-30 15:33:12.70222+00', '2026-11-30 15:33:21.517214+00'),
('crm.callcenter.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:32:32.430943+00', '2026-11-30 15:33:21.517214+00'),
('crm.callcenter.v1', '2', '1', '01a22d16-9ce4-72f4-a0aa-3413405589ea', '1', '0', '6', '2026-11-30 15:33:10.994229+00', '2026-11-30 15:33:21.517214+00'),
('crm.callcenter.v1', '3', '1', '01a22d16-c05f-77f2-903c-3eba0b8950d4', '1', '0', '3', '2026-11-30 15:33:17.379641+00', '2026-11-30 15:33:21.517214+00'),
('crm.callcenter.v1', '4', '1', '01a22d16-a64d-7164-b411-0e5375d2ebc4', '1', '0', '10', '2026-11-30 15:33:15.022814+00', '2026-11-30 15:33:21.517214+00'),
('crm.callcenter.v1', '5', '1', '01a22d16-9f35-703c-a662-ca6dfd84c876', '1', '0', '2', '2026-11-30 15:33:07.347696+00', '2026-11-30 15:33:21.517214+00'),
('crm.callcenter.v1', '6', '1', '01a22d16-a1f5-70d1-8d28-796a8beadaa3', '1', '0', '5', '2026-11-30 15:33:15.022833+00', '2026-11-30 15:33:21.517214+00'),
('crm.callcenter.v1', '7', '1', '01a22d16-a0d2-7607-87e2-26b43f76bcd4', '1', '0', '5', '2026-11-30 15:33:09.350136+00', '2026-11-30 15:33:21.517214+00'),
('crm.callcenter.v1', '8', null, null, '0', '0', '0', '2026-11-30 15:32:32.430934+00', '2026-11-30 15:33:21.517214+00'),
('crm.callcenter.v1', '9', null, null, '0', '0', '0', '2026-11-30 15:32:32.430937+00', '2026-11-30 15:33:21.517214+00'),
('crm.customer.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:32:32.430949+00', '2026-11-30 15:33:21.517214+00'),
('crm.customer.v1', '1', '1', '01a22d16-1531-74b2-b6fc-1c4c7c4fe769', '1', '0', '3', '2026-11-30 15:32:51.046867+00', '2026-11-30 15:33:21.517214+00'),
('crm.customer.v1', '10', '1', '01a22d16-13e1-714c-960b-1ce5d68541f8', '1', '0', '3', '2026-11-30 15:33:17.275331+00', '2026-11-30 15:33:21.517214+00'),
('crm.customer.v1', '11', '1', '01a22d16-162e-7427-89f4-a679f3e3a7a1', '1', '0', '3', '2026-11-30 15:33:17.457722+00', '2026-11-30 15:33:21.517214+00'),
('crm.customer.v1', '2', '1', '01a22d16-1381-7108-8c79-03e4f94725d2', '1', '0', '5', '2026-11-30 15:32:48.716304+00', '2026-11-30 15:33:21.517214+00'),
('crm.customer.v1', '3', '1', '01a22d16-1575-74b2-9451-49f0636f49c9', '1', '0', '3', '2026-11-30 15:32:51.046832+00', '2026-11-30 15:33:21.517214+00'),
('crm.customer.v1', '4', '1', '01a22d16-11c2-73f5-a2d5-766b45d78f69', '1', '0', '4', '2026-11-30 15:32:48.716331+00', '2026-11-30 15:33:21.517214+00'),
('crm.customer.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:32:32.430972+00', '2026-11-30 15:33:21.517214+00'),
('crm.customer.v1', '6', '1', '01a22d16-113c-72a9-a866-dabf78533e35', '1', '0', '4', '2026-11-30 15:32:48.716328+00', '2026-11-30 15:33:21.517214+00'),
('crm.customer.v1', '7', '1', '01a22d16-0ecd-7364-928f-b9c465386d3b', '1', '0', '1', '2026-11-30 15:32:33.386834+00', '2026-11-30 15:33:21.517214+00'),
('crm.customer.v1', '8', '1', '01a22d16-15d4-74d2-adb9-e1e43d9319f0', '1', '0', '3', '2026-11-30 15:33:17.45769+00', '2026-11-30 15:33:21.517214+00'),
('crm.customer.v1', '9', '1', '01a22d16-167d-72e8-ba9c-e7cbbef91b93', '1', '0', '1', '2026-11-30 15:32:33.386855+00', '2026-11-30 15:33:21.517214+00'),
('crm.interaction.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:32:32.431003+00', '2026-11-30 15:33:21.517214+00'),
('crm.interaction.v1', '1', '1', '01a22d16-40cc-77c1-90a9-b94ec1157c3b', '1', '0', '4', '2026-11-30 15:32:44.548739+00', '2026-11-30 15:33:21.517214+00'),
('crm.interaction.v1', '10', '1', '01a22d16-302e-72c5-8024-f63fccb18a9d', '1', '0', '1', '2026-11-30 15:32:39.287975+00', '2026-11-30 15:33:21.517214+00'),
('crm.interaction.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:32:32.431043+00', '2026-11-30 15:33:21.517214+00'),
('crm.interaction.v1', '2', '1', '01a22d16-2ac4-7719-8e3c-cffba831713b', '1', '0', '4', '2026-11-30 15:32:39.287928+00', '2026-11-30 15:33:21.517214+00'),
('crm.interaction.v1', '3', '1', '01a22d16-4519-72ac-9556-a30621ddab8a', '1', '0', '1', '2026-11-30 15:32:44.548719+00', '2026-11-30 15:33:21.517214+00'),
('crm.interaction.v1', '4', '1', '01a22d16-245b-7086-a4d4-96b547adcb3c', '1', '0', '5', '2026-11-30 15:32:40.692244+00', '2026-11-30 15:33:21.517214+00'),
('crm.interaction.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:32:32.431024+00', '2026-11-30 15:33:21.517214+00'),
('crm.interaction.v1', '6', '1', '01a22d16-1e57-7323-a9ea-ca33c5ec78d5', '1', '0', '5', '2026-11-30 15:32:43.354367+00', '2026-11-30 15:33:21.517214+00'),
('crm.interaction.v1', '7', '1', '01a22d16-1aa2-7379-8cca-77af6df24656', '1', '0', '1', '2026-11-30 15:32:34.705326+00', '2026-11-30 15:33:21.517214+00'),
('crm.interaction.v1', '8', '1', '01a22d16-4972-7349-a940-168026a30329', '1', '0', '2', '2026-11-30 15:32:47.056902+00', '2026-11-30 15:33:21.517214+00'),
('crm.interaction.v1', '9', null, null, '0', '0', '0', '2026-11-30 15:32:32.431035+00', '2026-11-30 15:33:21.517214+00'),
('crm.purchase.v1', '0', null, null, '0', '0', '0', '2026-11-30 15:32:32.431052+00', '2026-11-30 15:33:21.517214+00'),
('crm.purchase.v1', '1', '1', '01a22d16-3db4-71e1-bb90-533675adca65', '1', '0', '5', '2026-11-30 15:32:43.90444+00', '2026-11-30 15:33:21.517214+00'),
('crm.purchase.v1', '10', '1', '01a22d16-2cfa-722b-af76-50d0d67a2618', '1', '0', '4', '2026-11-30 15:32:39.9287+00', '2026-11-30 15:33:21.517214+00'),
('crm.purchase.v1', '11', null, null, '0', '0', '0', '2026-11-30 15:32:32.431101+00', '2026-11-30 15:33:21.517214+00'),
('crm.purchase.v1', '2', '1', '01a22d16-2661-77b9-8c5b-24ad50957a86', '1', '0', '5', '2026-11-30 15:32:38.526109+00', '2026-11-30 15:33:21.517214+00'),
('crm.purchase.v1', '3', '1', '01a22d16-429a-738c-9a9f-9c587b6bc101', '1', '0', '4', '2026-11-30 15:32:45.168074+00', '2026-11-30 15:33:21.517214+00'),
('crm.purchase.v1', '4', '1', '01a22d16-1f77-77cd-b121-a764027f88c6', '1', '0', '11', '2026-11-30 15:32:41.579093+00', '2026-11-30 15:33:21.517214+00'),
('crm.purchase.v1', '5', null, null, '0', '0', '0', '2026-11-30 15:32:32.431075+00', '2026-11-30 15:33:21.517214+00'),
('crm.purchase.v1', '6', '1', '01a22d16-1b3a-753b-a3db-0acff3139f9c', '1', '0', '11', '2026-11-30 15:32:42.245624+00', '2026-11-30 15:33:21.517214+00'),
('crm.purchase.v1', '7', '1', '01a22d16-16af-7054-8898-b5c79c245cb4', '1', '0', '4', '2026-11-30 15:32:33.386883+00', '2026-11-30 15:33:21.517214+00'),
('crm.purchase.v1', '8', '1', '01a22d16-454b-76cb-af19-12a648b005f1', '1', '0', '6', '2026-11-30 15:32:45.997894+00', '2026-11-30 15:33:21.517214+00'),
('crm.purchase.v1', '9', null, null, '0', '0', '0', '2026-11-30 15:32:32.431095+00', '2026-11-30 15:33:21.517214+00');

insert into projection.profiles (customer_id, kind, region, industry, owner, source, referred_by, registered_at) values
('50000000-0000-4000-8000-000000000000', 'organization', 'north', 'computing', null, 'campaign', null, '2026-11-30 15:32:29.69174+00'),
('50000000-0000-4000-8000-000000000001', 'person', 'south', 'computing', null, 'campaign', null, '2026-11-30 15:32:30.320445+00'),
('50000000-0000-4000-8000-000000000002', 'person', 'east', 'computing', null, 'campaign', null, '2026-11-30 15:32:30.72627+00'),
('50000000-0000-4000-8000-000000000003', 'person', 'south', 'computing', 'kb', 'campaign', null, '2026-11-30 15:32:30.923785+00'),
('50000000-0000-4000-8000-000000000004', 'person', 'north', 'computing', null, 'campaign', null, '2026-11-30 15:32:31.301572+00'),
('50000000-0000-4000-8000-000000000005', 'person', 'south', 'computing', null, 'campaign', null, '2026-11-30 15:32:31.413575+00'),
('50000000-0000-4000-8000-000000000006', 'person', 'north', 'computing', null, 'campaign', null, '2026-11-30 15:32:31.512995+00'),
('50000000-0000-4000-8000-000000000007', 'person', 'south', 'computing', null, 'campaign', null, '2026-11-30 15:32:31.642145+00'),
('50000000-0000-4000-8000-000000000008', 'person', 'north', 'computing', null, 'campaign', null, '2026-11-30 15:32:31.709707+00'),
('50000000-0000-4000-8000-000000000009', 'person', 'south', 'computing', null, 'campaign', null, '2026-11-30 15:32:31.7932+00'),
('50000000-0000-4000-8000-00000000000a', 'person', 'north', 'computing', null, 'campaign', null, '2026-11-30 15:32:31.894496+00'),
('50000000-0000-4000-8000-00000000000b', 'person', 'south', 'computing', null, 'referral', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:32:31.997365+00'),
('50000000-0000-4000-8000-00000000000c', 'person', 'north', 'computing', null, 'campaign', null, '2026-11-30 15:32:31.997365+00');

insert into projection.purses (customer_id, currency, orders, gross, refunded, rated, margin, cost, acquisition, receivable, oldest_due, payments, delay_days, bad_debt, disputed, delivered, feedbacks, refunded_rated, refunded_margin, refunded_ahead, returned_orders, returned) values
('50000000-0000-4000-8000-000000000000', 'EUR', '2', '12050', '500', '2050', '718', '0', '1250', '2050', '20544', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000001', 'EUR', '2', '12150', '500', '2150', '752', '8940', '1250', '2150', '20544', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000002', 'EUR', '1', '10000', '500', '0', '0', '8500', '1250', '0', '-2147483648', '0', '0', '0', '0', '14950', '1', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000002', 'USD', '1', '2250', '0', '2250', '788', '0', '0', '0', '-2147483648', '0', '0', '2250', '0', '0', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000003', 'EUR', '2', '12350', '500', '2350', '822', '8940', '1250', '2350', '20544', '0', '0', '0', '750', '14950', '1', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000004', 'EUR', '2', '12450', '500', '2450', '858', '0', '1250', '2450', '20544', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000005', 'EUR', '4', '25200', '1000', '5200', '1820', '17440', '2500', '2550', '20544', '0', '0', '2650', '0', '14950', '1', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000007', 'EUR', '2', '12750', '500', '2750', '962', '8940', '1250', '2750', '20544', '0', '0', '0', '750', '14950', '1', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000008', 'EUR', '2', '12850', '500', '2850', '998', '0', '1250', '2850', '20544', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-000000000009', 'EUR', '2', '12950', '500', '2950', '1032', '8940', '2500', '2950', '20544', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'),
('50000000-0000-4000-8000-00000000000c', 'EUR', '0', '0', '0', '0', '0', '0', '1250', '0', '-2147483648', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0');

insert into projection.stream_versions (stream, version) values
('agent-01a22d16-9be8-735c-b085-d58640cd5378', '2'),
('agent-01a22d16-9ead-7151-a54b-3e542aef3572', '2'),
('agent-01a22d16-a036-73bf-ad78-39cf5c658963', '1'),
('contact-01a22d16-a137-7636-9ee6-6ca2a6fe70b0', '3'),
('contact-01a22d16-a1c5-72ae-a799-a38463aeaddd', '2'),
('contact-01a22d16-a627-75d8-bf00-eece14470352', '1'),
('contact-01a22d16-a6f1-7147-b20f-851448504fb1', '1'),
('contact-01a22d16-a78e-7082-b85a-ed7532c31ee2', '1'),
('cost-05389a3b-d924-48d7-8d3c-2d2d12e0729f', '1'),
('cost-57851958-7658-428c-8095-15297f0b9a3e', '1'),
('cost-71e49f43-ac7a-4238-a8ae-844f7134b142', '1'),
('cost-72f4bbf8-d9b4-4936-b0c3-a5df099dd598', '1'),
('cost-a5258e34-0c36-4683-942a-99a4396cf839', '1'),
('cost-c7aa5c9d-4c3b-49b9-99f9-b2e1ecba3280', '1'),
('cost-f7f64710-d377-4300-be0e-fbe21268f5de', '1'),
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
('feedback-0a2e898c-4c8d-4ab9-b71f-4660cff28643', '1'),
('feedback-5e440ba5-3ce5-4cbe-b2a4-c0b46724c0bf', '1'),
('feedback-b61920ed-d65b-4b2a-b878-6f9094f0f23e', '1'),
('feedback-cf7b0451-1873-4c32-98c8-85a78e3ad651', '1'),
('interaction-0e575e78-1224-4b6f-8d2f-3e8fcf27c471', '1'),
('interaction-2359abe1-72be-4d48-92f7-3e10120b7b04', '1'),
('interaction-2d2e8989-0696-4540-a46e-886e4c66c17c', '1'),
('interaction-4b05e739-9b53-4b84-b895-7fc59e59be46', '1'),
('interaction-5dcf30f8-9621-4973-89b3-e6399e9386c5', '1'),
('interaction-738a452d-c9fd-4691-a727-046c5a46ff7b', '1'),
('interaction-83477321-4b33-43cc-b66c-9e5f6b284c44', '1'),
('interaction-9c2f1574-229d-4341-8b7f-5992ce9e37ea', '1'),
('interaction-9e9add07-3421-4544-a6cf-ebae5355f8da', '1'),
('interaction-bd80c496-adfb-45e5-9a9d-cc1d956de1d7', '1'),
('purchase-336e2da5-75a0-46ba-93eb-87ad1dce709f', '2'),
('purchase-43dbecc7-a2e3-4c11-9cad-328a6820ae50', '3'),
('purchase-60e0227e-da76-4e7f-b58d-c13569137a4a', '3'),
('purchase-68330f0e-9591-4daa-b23c-ad3fc9fb55e5', '3'),
('purchase-6a66e6e2-5696-4a60-be01-d88a1183d981', '3'),
('purchase-6b3a3ac4-6162-4660-a585-7261da9ec3ab', '2'),
('purchase-70b7d923-8459-4b55-a379-d249e6f407a4', '1'),
('purchase-75ba3c7e-46e3-4c03-921d-0cc08b04b31f', '3'),
('purchase-7edc6314-ac19-4cbe-a839-cb49f21b77c9', '2'),
('purchase-91506655-5d4c-4150-a6b6-3bcdae10b540', '3'),
('purchase-b49d6e16-f588-4803-9e73-94e750b67d68', '3'),
('purchase-b76a34df-5a71-4fea-92b6-0c76e065cd60', '3'),
('purchase-bee9332d-65ec-4260-8333-830d89d5ee4f', '3'),
('purchase-c1ed157d-c5e1-4dd9-880a-f25a99d842c3', '2'),
('purchase-c6cba664-92cb-4e7f-aaa8-c77cb2d0ec95', '3'),
('purchase-cafc01a3-f3e6-42af-be3b-61191795a4e2', '3'),
('purchase-ce9ac201-77d3-42c0-aa1a-850176edc577', '3'),
('purchase-d4b1306b-4b93-460a-adff-9a68a584ef54', '1'),
('purchase-e9c7a8f1-19d5-4e27-84f2-870459b655c3', '3'),
('purchase-efed164e-d54a-454a-97c0-5696cb66d7ea', '1'),
('ticket-01a22d16-a807-72a6-aec8-fb0445030a52', '1'),
('ticket-01a22d16-a8b6-7788-a5ee-1856f8fdc576', '2'),
('ticket-01a22d16-aa46-73e5-afec-97b808fb87ce', '3'),
('ticket-01a22d16-abc5-727c-ad90-ab869a83c1a1', '4'),
('ticket-01a22d16-adfa-74f6-b870-779eecf848e0', '5'),
('ticket-01a22d16-b411-7484-8243-0b66a58d956c', '6'),
('ticket-01a22d16-bb8a-70ed-b079-9a0fd08d2093', '1'),
('ticket-01a22d16-bcc4-754c-bc9d-c23fb1182c55', '2'),
('ticket-01a22d16-bf58-7123-bd46-58a70339ccd9', '3'),
('wallet-3cdda70c-fba0-44f2-b859-1e81823ccc66', '1'),
('wallet-e459acf0-3eac-47b1-8166-19c2dbd59f91', '1');

insert into projection.touches (customer_id, channel, contacts, inbound, last_at, last_event) values
('50000000-0000-4000-8000-000000000000', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d16-1aa2-7379-8cca-77af6df24656'),
('50000000-0000-4000-8000-000000000001', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d16-1e57-7323-a9ea-ca33c5ec78d5'),
('50000000-0000-4000-8000-000000000002', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d16-245b-7086-a4d4-96b547adcb3c'),
('50000000-0000-4000-8000-000000000003', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d16-2ac4-7719-8e3c-cffba831713b'),
('50000000-0000-4000-8000-000000000004', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d16-302e-72c5-8024-f63fccb18a9d'),
('50000000-0000-4000-8000-000000000005', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d16-35ab-721c-8501-708bca2feb63'),
('50000000-0000-4000-8000-000000000006', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d16-3bba-770c-b660-4321224c5e5b'),
('50000000-0000-4000-8000-000000000007', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d16-40cc-77c1-90a9-b94ec1157c3b'),
('50000000-0000-4000-8000-000000000008', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d16-4519-72ac-9556-a30621ddab8a'),
('50000000-0000-4000-8000-000000000009', 'phone', '1', '1', '2026-03-01 12:00:00+00', '01a22d16-4972-7349-a940-168026a30329');

insert into projection.wallets (customer_id, event_id, yearly, currency, competitor, occurred_at, recorded_at) values
('50000000-0000-4000-8000-000000000003', '01a22d16-2c92-7072-b90d-91e139bfbe10', '4800000', 'EUR', 'Babbage & Sons', '2026-03-15 12:00:00+00', '2026-11-30 15:32:37.652922+00'),
('50000000-0000-4000-8000-000000000007', '01a22d16-4239-7448-b53d-f805366cc235', '4800000', 'EUR', 'Babbage & Sons', '2026-03-15 12:00:00+00', '2026-11-30 15:32:43.196652+00');

insert into public.alembic_version (version_num) values
('0021_discarded');

insert into public.assessments (customer_id, indicator, points, judged_day, judged_by, period, event_id) values
('50000000-0000-4000-8000-000000000000', 'affinity', '7', '20787', 'm@example.org', '2026-Q3', '01a22d16-8524-716f-b525-fbc91f99227e'),
('50000000-0000-4000-8000-000000000003', 'affinity', '7', '20787', 'm@example.org', '2026-Q3', '01a22d16-8b00-77d7-86f7-22de1a1c28e7'),
('50000000-0000-4000-8000-000000000009', 'affinity', '7', '20787', 'm@example.org', '2026-Q3', '01a22d16-9141-75f9-a0b2-3f1176f7bfb4');

insert into public.discarded (event_id, unit, type, stream, version, parked_for, detail, parked_at, discarded_by, because, discarded_at) values
('01a22d16-dee5-7498-883b-d273c1d2f2d1', '70000000-0000-0000-0000-000000000001', 'crm.customer.merged.v1', 'customer-70000000-0000-0000-0000-000000000001', '1', 'unreadable', 'ValidationError', '2026-11-30 15:33:23.302747+00', 'user-admin', 'was never meant', '2026-11-30 15:33:23.381601+00');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data) values
('1', '01a22d16-1f5f-738e-b4c8-2b847d7c12e6', 'valuation-50000000-0000-4000-8000-000000000000', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:32:33.53415+00', '2026-11-30 15:32:34.510721+00', '01a22d16-184f-728d-af2b-110210a37b69', '01a22d16-184f-728e-a704-d318682eaff7', null, '{"customer_id":"50000000-0000-4000-8000-000000000000","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d16-0ecd-7364-928f-b9c465386d3b","01a22d16-16af-7054-8898-b5c79c245cb4","01a22d16-17c7-7674-8dbc-1de2d24112a3","01a22d16-1814-7761-b29b-261318f85245","01a22d16-184f-728e-a704-d318682eaff7"],"price_terms":"list","marketing":"standard"}'),
('10', '01a22d16-3a9e-7654-a979-b206efe818fd', 'valuation-50000000-0000-4000-8000-000000000005', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:32:40.792238+00', '2026-11-30 15:32:41.28448+00', '01a22d16-3613-71d7-a00e-83a2dab379b7', '01a22d16-366a-74a9-98cd-a80f59afa473', null, '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d16-3362-75c9-a165-3ca258963ddc","01a22d16-33e1-7287-90f4-2f977a7617ee","01a22d16-35ab-721c-8501-708bca2feb63","01a22d16-366a-74a9-98cd-a80f59afa473"],"price_terms":"list","marketing":"standard"}'),
('11', '01a22d16-3dd4-7381-a38d-5f417d39cc76', 'valuation-50000000-0000-4000-8000-000000000006', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 15:32:41.717675+00', '2026-11-30 15:32:42.083552+00', '01a22d16-3787-7376-9b1f-9f59fb194f05', '01a22d16-383d-7350-8941-44baa991dc5c', null, '{"customer_id":"50000000-0000-4000-8000-000000000006","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d16-3723-7780-aba6-2f5494a0f578","01a22d16-383d-7350-8941-44baa991dc5c"],"price_terms":"list","marketing":"standard"}'),
('12', '01a22d16-41d7-7602-8bae-d30b3d74ee70', 'valuation-50000000-0000-4000-8000-000000000007', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:32:42.829468+00', '2026-11-30 15:32:43.120608+00', '01a22d16-3db3-7199-b3bb-18181f8dffb5', '01a22d16-3db4-71e1-bb90-533675adca65', null, '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d16-3db4-71e1-bb90-533675adca65"],"price_terms":"list","marketing":"standard"}'),
('13', '01a22d16-46c4-7380-ac19-8651eccddf15', 'valuation-50000000-0000-4000-8000-000000000007', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 15:32:43.955522+00', '2026-11-30 15:32:44.367788+00', '01a22d16-41ba-7686-983a-2e15cd6d541b', '01a22d16-41f3-75f8-ae53-849e93749101', null, '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d16-3f86-77e6-a1b4-855c24bbd762","01a22d16-404e-76a2-b6eb-2d07351f1e0a","01a22d16-4154-731e-99d1-d975b1446ea8","01a22d16-41f3-75f8-ae53-849e93749101"],"price_terms":"list","marketing":"standard"}'),
('14', '01a22d16-46c4-7381-87b6-9bf6dd0b3353', 'valuation-50000000-0000-4000-8000-000000000008', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:32:43.955522+00', '2026-11-30 15:32:44.367788+00', '01a22d16-429a-738b-a420-cde766443c69', '01a22d16-429a-738c-9a9f-9c587b6bc101', null, '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d16-429a-738c-9a9f-9c587b6bc101"],"price_terms":"list","marketing":"standard"}'),
('15', '01a22d16-48d9-75c8-98d4-7120f2fbff26', 'valuation-50000000-0000-4000-8000-000000000009', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:32:44.608844+00', '2026-11-30 15:32:44.934212+00', '01a22d16-454a-7753-afe0-596eb9435776', '01a22d16-454b-76cb-af19-12a648b005f1', null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d16-454b-76cb-af19-12a648b005f1"],"price_terms":"list","marketing":"standard"}'),
('16', '01a22d16-4c12-7156-8e50-d22cf27d2e29', 'valuation-50000000-0000-4000-8000-000000000008', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:32:45.306009+00', '2026-11-30 15:32:45.747064+00', '01a22d16-4469-7659-81cd-cb17f34b4781', '01a22d16-446b-705e-b65b-e90e56ec0a93', null, '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d16-4404-73f0-923c-84cd00238047","01a22d16-446b-705e-b65b-e90e56ec0a93"],"price_terms":"list","marketing":"standard"}'),
('17', '01a22d16-4fb1-7176-af04-2dfe0b84164d', 'valuation-50000000-0000-4000-8000-000000000009', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:32:46.093985+00', '2026-11-30 15:32:46.668298+00', '01a22d16-48cf-7691-8eec-8f20039d41ff', '01a22d16-4972-7349-a940-168026a30329', null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d16-46f0-747e-8e12-1c5d26400f5a","01a22d16-474d-7726-ae26-29135c10e419","01a22d16-47aa-76cc-bd8d-3cab72104733","01a22d16-486c-7294-a6aa-6626d59bfd1d","01a22d16-4972-7349-a940-168026a30329"],"price_terms":"list","marketing":"standard"}'),
('18', '01a22d16-671b-7742-831c-2ffbebed111b', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c02', '1', 'crm.valuation.policy_published.v1', 'crm.valuation.v1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c02', null, '2026-11-30 15:32:52.576236+00', '2026-11-30 15:32:52.684303+00', '01a22d16-6693-7189-b755-408915a2e832', null, null, '{"version":1,"policy":{"currency":"USD","rates":{},"default_margin_rate":1.0,"basis":"scorecard","scorecard":{"indicators":[{"name":"affinity","weight":2.0,"scale":[]}],"reassess_days":30},"cut_by":"amounts","grades":[{"name":"A","share":0.05,"service_level":"priority","payment_terms":"net_60","credit_limit":"5000","least":"60","value_share":0.5,"price_terms":"key_account","marketing":"personal"},{"name":"B","share":0.15,"service_level":"preferred","payment_terms":"net_30","credit_limit":"1000","least":"30","value_share":0.3,"price_terms":"volume","marketing":"targeted"},{"name":"C","share":0.8,"service_level":"standard","payment_terms":"net_14","credit_limit":"100","least":null,"value_share":0.2,"price_terms":"list","marketing":"standard"}],"marks":null,"hysteresis":0.1,"least_population":20,"churn_horizon_weeks":13.0,"churn_bands":{"medium":0.5,"high":0.8},"lifecycle":{"loyal_order_days":4,"at_risk":0.8,"lapsed":0.9,"lost":0.97},"credit":{"grace_days":7,"slow_days":14.0,"classes":{"unrated":{"limit_share":0.5,"payment_terms":null},"prompt":{"limit_share":1.0,"payment_terms":null},"slow":{"limit_share":0.5,"payment_terms":"net_14"},"overdue":{"limit_share":0.0,"payment_terms":"prepaid"}},"review":{"every":"month","day":1},"days_of":{}},"clv_months":12,"yearly_discount":0.1,"referrals":{"share":0.25,"of":"clv"},"pilot":null}}'),
('19', '01a22d16-6ca2-744e-bad8-031f3ca20e01', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', '1', 'crm.valuation.cuts_set.v1', 'crm.valuation.v1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', null, '2026-11-30 15:32:53.121907+00', '2026-11-30 15:32:54.130508+00', '01a22d16-6ca2-744f-ae50-936872901323', null, null, '{"policy_version":1,"currency":"XXX","cuts":{"A":"60.00","B":"30.00"},"customers":9,"model_version":0}'),
('2', '01a22d16-233c-754d-aa5e-5bdf39fe82dd', 'valuation-50000000-0000-4000-8000-000000000001', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:32:34.807996+00', '2026-11-30 15:32:35.272881+00', '01a22d16-1e0e-7653-8770-e3dd76074b59', '01a22d16-1e57-7323-a9ea-ca33c5ec78d5', null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d16-1b3a-753b-a3db-0acff3139f9c","01a22d16-1e57-7323-a9ea-ca33c5ec78d5"],"price_terms":"list","marketing":"standard"}'),
('20', '01a22d16-74e9-71f4-91e9-8fd6e254e3dc', 'segment-01a22d16-74d5-7430-8334-f9f66d8979b9', '1', 'crm.valuation.segment_defined.v1', 'crm.valuation.v1', 'segment-01a22d16-74d5-7430-8334-f9f66d8979b9', null, '2026-11-30 15:32:56.14987+00', '2026-11-30 15:32:56.172474+00', '01a22d16-74bb-757e-96e2-5fbd48f8dd26', null, null, '{"segment_id":"01a22d16-74d5-7430-8334-f9f66d8979b9","name":"north","rule":{"fact":"region","one_of":["north"]}}'),
('21', '01a22d16-756d-76c3-ae4d-d50c8609c9b0', 'segment-01a22d16-7534-74ec-b330-d9b6374f5864', '1', 'crm.valuation.segment_defined.v1', 'crm.valuation.v1', 'segment-01a22d16-7534-74ec-b330-d9b6374f5864', null, '2026-11-30 15:32:56.245694+00', '2026-11-30 15:32:56.303469+00', '01a22d16-750c-72b7-a6d3-b505c2cef951', null, null, '{"segment_id":"01a22d16-7534-74ec-b330-d9b6374f5864","name":"looms","rule":{"all":[{"fact":"revenue","at_least":100},{"not":{"fact":"region","one_of":["north"]}}]}}'),
('22', '01a22d16-7722-7709-8b98-cd30343b12c2', 'valuation-50000000-0000-4000-8000-000000000001', '3', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:32:56.476805+00', '2026-11-30 15:32:56.876008+00', '01a22d16-75c5-720b-8936-281d2dc7652d', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d16-76d1-706c-8b94-9839dd24d9c6"],"computed_grade":"C","set_by_hand":true,"price_terms":"key_account","marketing":"personal"}'),
('23', '01a22d16-76d1-706c-8b94-9839dd24d9c6', 'judgement-50000000-0000-4000-8000-000000000001', '1', 'crm.valuation.grade_set.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:32:56.476805+00', '2026-11-30 15:32:56.876008+00', '01a22d16-75c5-720b-8936-281d2dc7652d', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"A","reason":"strategic","until":"2029-08-26","set_by":"m@example.org"}'),
('24', '01a22d16-7bff-73bc-b973-d1833218209a', 'valuation-50000000-0000-4000-8000-000000000002', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:32:57.491191+00', '2026-11-30 15:32:58.310591+00', '01a22d16-79be-7019-96f1-bf56d8f333a4', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"A","churn_band":"high","credit_class":"unrated","credit_limit":"2500","currency":"USD","payment_terms":"net_60","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d16-7ac9-73f2-bd5f-894904c0e473"],"computed_grade":"C","set_by_hand":true,"price_terms":"key_account","marketing":"personal"}'),
('25', '01a22d16-7ac9-73f2-bd5f-894904c0e473', 'judgement-50000000-0000-4000-8000-000000000002', '1', 'crm.valuation.grade_set.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:32:57.491191+00', '2026-11-30 15:32:58.310591+00', '01a22d16-79be-7019-96f1-bf56d8f333a4', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"A","reason":"strategic","until":"2029-08-26","set_by":"m@example.org"}'),
('26', '01a22d16-7fbc-70a2-89ce-4a8c71c2eeb1', 'valuation-50000000-0000-4000-8000-000000000009', '3', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:32:58.795606+00', '2026-11-30 15:32:58.961428+00', '01a22d16-7ecd-75e7-8f2a-84d32cbece24', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d16-7f55-7298-8385-ca07d51aca1c"],"computed_grade":"C","set_by_hand":true,"price_terms":"key_account","marketing":"personal"}'),
('27', '01a22d16-7f55-7298-8385-ca07d51aca1c', 'judgement-50000000-0000-4000-8000-000000000009', '1', 'crm.valuation.grade_set.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:32:58.795606+00', '2026-11-30 15:32:58.961428+00', '01a22d16-7ecd-75e7-8f2a-84d32cbece24', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"A","reason":"strategic","until":"2029-08-26","set_by":"m@example.org"}'),
('28', '01a22d16-82c6-719c-9a77-67beb5864b5c', 'valuation-50000000-0000-4000-8000-000000000002', '3', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:32:59.561913+00', '2026-11-30 15:32:59.739048+00', '01a22d16-81fb-72bb-8844-507dcaa4a6b8', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"A","because":["01a22d16-8279-76ee-aaae-4df8d67c9708"],"price_terms":"list","marketing":"standard"}'),
('29', '01a22d16-8279-76ee-aaae-4df8d67c9708', 'judgement-50000000-0000-4000-8000-000000000002', '2', 'crm.valuation.grade_released.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:32:59.561913+00', '2026-11-30 15:32:59.739048+00', '01a22d16-81fb-72bb-8844-507dcaa4a6b8', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"A","released_by":"user-admin"}'),
('3', '01a22d16-233c-754e-a269-fb4f9c847c9b', 'valuation-50000000-0000-4000-8000-000000000002', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 15:32:34.807996+00', '2026-11-30 15:32:35.272881+00', '01a22d16-1f67-73d0-a770-e7ac242e96b8', '01a22d16-1f77-77cd-b121-a764027f88c6', null, '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d16-1f77-77cd-b121-a764027f88c6"],"price_terms":"list","marketing":"standard"}'),
('30', '01a22d16-85fa-74cd-a250-202a6390b815', 'valuation-50000000-0000-4000-8000-000000000000', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:33:00.221508+00', '2026-11-30 15:33:00.558823+00', '01a22d16-83a6-7050-876f-50500d451390', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000000","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d16-8524-716f-b525-fbc91f99227e"],"price_terms":"key_account","marketing":"personal"}'),
('31', '01a22d16-8524-716f-b525-fbc91f99227e', 'judgement-50000000-0000-4000-8000-000000000000', '1', 'crm.valuation.assessed.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:33:00.221508+00', '2026-11-30 15:33:00.558823+00', '01a22d16-83a6-7050-876f-50500d451390', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000000","indicators":{"affinity":7},"assessed_by":"m@example.org","period":"2026-Q3","note":"sealed:v1:4EeWW20tycBhT4dVUvgCIBgtLO4lRIKujrH2gXqFPO0-kNENryMAcoo="}'),
('32', '01a22d16-8996-7272-a0a6-2598dcc2fedc', 'suggestion-01a22d16-8996-7271-9d0a-f13be4ed8c3b', '1', 'crm.valuation.suggestion_made.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:33:00.911047+00', '2026-11-30 15:33:01.479889+00', '01a22d16-8710-7129-8d51-064b3e9aee3e', null, null, '{"suggestion_id":"01a22d16-8996-7271-9d0a-f13be4ed8c3b","customer_id":"50000000-0000-4000-8000-000000000000","product_id":"card-9","probability":"0.0000","expected_by":"2027-03-01T15:33:00.911047Z","channel":"phone"}'),
('33', '01a22d16-8b61-74d4-86d9-66bb2d9423e6', 'valuation-50000000-0000-4000-8000-000000000003', '3', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:33:01.733385+00', '2026-11-30 15:33:01.939407+00', '01a22d16-89cd-713a-8d4e-b598a7637343', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000003","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"C","because":["01a22d16-8b00-77d7-86f7-22de1a1c28e7"],"price_terms":"key_account","marketing":"personal"}'),
('34', '01a22d16-8b00-77d7-86f7-22de1a1c28e7', 'judgement-50000000-0000-4000-8000-000000000003', '1', 'crm.valuation.assessed.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:33:01.733385+00', '2026-11-30 15:33:01.939407+00', '01a22d16-89cd-713a-8d4e-b598a7637343', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000003","indicators":{"affinity":7},"assessed_by":"m@example.org","period":"2026-Q3","note":"sealed:v1:3hZQhBaHwzcdYM_lx9quN8SuqcrYUd7wRqeH3fl2vCbKiKJ4SahhWJ4="}'),
('35', '01a22d16-8e80-7397-9928-5dc15c0ae076', 'suggestion-01a22d16-8e7f-72ee-9c4e-d3258a5db937', '1', 'crm.valuation.suggestion_made.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:33:02.39356+00', '2026-11-30 15:33:02.755722+00', '01a22d16-8caa-77a7-9677-c69a6a2463f1', null, null, '{"suggestion_id":"01a22d16-8e7f-72ee-9c4e-d3258a5db937","customer_id":"50000000-0000-4000-8000-000000000003","product_id":"card-9","probability":"0.0000","expected_by":"2027-03-01T15:33:02.393560Z","channel":"phone"}'),
('36', '01a22d16-91fe-702b-a772-f8968b2aaf3d', 'valuation-50000000-0000-4000-8000-000000000009', '4', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:33:03.23245+00', '2026-11-30 15:33:03.69256+00', '01a22d16-8f00-70b0-af4c-aa0b8de8b1dc', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"A","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"priority","model":{"name":"mbg_nbd","version":0},"policy_version":1,"previous_grade":"A","because":["01a22d16-9141-75f9-a0b2-3f1176f7bfb4"],"computed_grade":"A","set_by_hand":true,"price_terms":"key_account","marketing":"personal"}'),
('37', '01a22d16-9141-75f9-a0b2-3f1176f7bfb4', 'judgement-50000000-0000-4000-8000-000000000009', '2', 'crm.valuation.assessed.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:33:03.23245+00', '2026-11-30 15:33:03.69256+00', '01a22d16-8f00-70b0-af4c-aa0b8de8b1dc', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009","indicators":{"affinity":7},"assessed_by":"m@example.org","period":"2026-Q3","note":"sealed:v1:YPhYwsKd5X0sRwAF_8ATWW5rFU53lGzZMZg4Sp_WOq1VMPTIB4GhBzg="}'),
('38', '01a22d16-9657-7270-b806-44ced35e0bf1', 'suggestion-01a22d16-9656-734b-8c6b-48722cea16ef', '1', 'crm.valuation.suggestion_made.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 15:33:04.414954+00', '2026-11-30 15:33:04.731916+00', '01a22d16-9498-74eb-b333-a913115e57f8', null, null, '{"suggestion_id":"01a22d16-9656-734b-8c6b-48722cea16ef","customer_id":"50000000-0000-4000-8000-000000000009","product_id":"card-9","probability":"0.0000","expected_by":"2027-03-01T15:33:04.414954Z","channel":"phone"}'),
('39', '01a22d16-d5a8-7709-8fed-3077ea4ed4a5', 'membership-6408dfd5-674f-50cc-912a-a29049d5d14c', '1', 'crm.valuation.segment_entered.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:33:20.928201+00', '2026-11-30 15:33:20.940918+00', '01a22d16-d5a8-770a-93ba-f4f830b9dff9', null, null, '{"segment_id":"01a22d16-74d5-7430-8334-f9f66d8979b9","segment_version":1,"customer_id":"50000000-0000-4000-8000-000000000000"}'),
('4', '01a22d16-2650-71da-977c-42c355fa5a42', 'valuation-50000000-0000-4000-8000-000000000001', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 15:32:35.583807+00', '2026-11-30 15:32:36.093164+00', '01a22d16-1ec0-7701-9e95-c0c1e3f40060', '01a22d16-1ee6-75de-9fc2-a5b1579172c4', null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d16-1bd1-72be-b2aa-6eaa85eb7887","01a22d16-1c74-7450-84e7-0ad9345b5c40","01a22d16-1ca2-776d-a5df-9c9ca5853da1","01a22d16-1d39-7008-99b0-979b954b7524","01a22d16-1df8-7030-a6db-e33e4509f2a1","01a22d16-1ee6-75de-9fc2-a5b1579172c4"],"price_terms":"list","marketing":"standard"}'),
('40', '01a22d16-d5a8-770b-99e2-527f8f86b2c1', 'membership-055b577f-fb90-5e65-90d1-e13e909dd768', '1', 'crm.valuation.segment_entered.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:33:20.928201+00', '2026-11-30 15:33:20.940918+00', '01a22d16-d5a8-770c-b111-bee02d5dddfa', null, null, '{"segment_id":"01a22d16-74d5-7430-8334-f9f66d8979b9","segment_version":1,"customer_id":"50000000-0000-4000-8000-000000000004"}'),
('41', '01a22d16-d5a8-770d-b97f-d2cd62161390', 'membership-f049dfc7-6c80-562f-8639-782b8f01663c', '1', 'crm.valuation.segment_entered.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:33:20.928201+00', '2026-11-30 15:33:20.940918+00', '01a22d16-d5a8-770e-8260-bbac75d4d8b7', null, null, '{"segment_id":"01a22d16-74d5-7430-8334-f9f66d8979b9","segment_version":1,"customer_id":"50000000-0000-4000-8000-000000000008"}'),
('42', '01a22d16-d5a8-770f-9303-5bff44d87784', 'membership-3d015e50-284d-53ce-a541-0a468fd2d3f2', '1', 'crm.valuation.segment_entered.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000c', '50000000-0000-4000-8000-00000000000c', '2026-11-30 15:33:20.928201+00', '2026-11-30 15:33:20.940918+00', '01a22d16-d5a8-7710-8588-e79110c67b82', null, null, '{"segment_id":"01a22d16-74d5-7430-8334-f9f66d8979b9","segment_version":1,"customer_id":"50000000-0000-4000-8000-00000000000c"}'),
('5', '01a22d16-2be3-707a-bc6e-565f6c661db2', 'valuation-50000000-0000-4000-8000-000000000003', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:32:37.163359+00', '2026-11-30 15:32:37.496779+00', '01a22d16-2654-74f5-9f32-017dc9df571c', '01a22d16-2661-77b9-8c5b-24ad50957a86', null, '{"customer_id":"50000000-0000-4000-8000-000000000003","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d16-2661-77b9-8c5b-24ad50957a86"],"price_terms":"list","marketing":"standard"}'),
('6', '01a22d16-31c2-7358-9ea6-266106b83bb1', 'valuation-50000000-0000-4000-8000-000000000003', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 15:32:38.601044+00', '2026-11-30 15:32:39.025105+00', '01a22d16-2b7c-76fb-b350-d9b582819ec4', '01a22d16-2bf7-70af-b075-77d5e3d43095', null, '{"customer_id":"50000000-0000-4000-8000-000000000003","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d16-2884-73f7-82c6-5a45b7379f20","01a22d16-29aa-734e-add2-10cb57c3a620","01a22d16-2b3d-7161-a908-8414b77eaacd","01a22d16-2bf7-70af-b075-77d5e3d43095"],"price_terms":"list","marketing":"standard"}'),
('7', '01a22d16-31c2-7359-9674-f7950252c0e4', 'valuation-50000000-0000-4000-8000-000000000004', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:32:38.601044+00', '2026-11-30 15:32:39.025105+00', '01a22d16-2cfa-722a-a603-b4160aba09ec', '01a22d16-2cfa-722b-af76-50d0d67a2618', null, '{"customer_id":"50000000-0000-4000-8000-000000000004","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d16-2cfa-722b-af76-50d0d67a2618"],"price_terms":"list","marketing":"standard"}'),
('8', '01a22d16-3479-7113-8df9-b56076a15809', 'valuation-50000000-0000-4000-8000-000000000005', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 15:32:39.378323+00', '2026-11-30 15:32:39.68495+00', '01a22d16-309a-7463-b9cc-a2ce30a2d740', '01a22d16-313f-7669-8790-c52618ffce72', null, '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22d16-3066-72bc-8a29-cdde736f79ae","01a22d16-313f-7669-8790-c52618ffce72"],"price_terms":"list","marketing":"standard"}'),
('9', '01a22d16-37e3-7233-acb6-7d7ca2471636', 'valuation-50000000-0000-4000-8000-000000000004', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:32:40.011709+00', '2026-11-30 15:32:40.566814+00', '01a22d16-2f6d-7430-869e-9bc8a00082f0', '01a22d16-2f6e-7754-a348-6af6ebb51ff5', null, '{"customer_id":"50000000-0000-4000-8000-000000000004","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"previous_grade":"C","because":["01a22d16-2ee7-76a4-86ed-85624c0eff40","01a22d16-2f6e-7754-a348-6af6ebb51ff5"],"price_terms":"list","marketing":"standard"}');

insert into public.hand_grades (customer_id, event_id, set_at, set_by, grade, reason, until_day) values
('50000000-0000-4000-8000-000000000001', '01a22d16-76d1-706c-8b94-9839dd24d9c6', '2026-11-30 15:32:56.476805+00', 'm@example.org', 'A', 'strategic', '21787'),
('50000000-0000-4000-8000-000000000009', '01a22d16-7f55-7298-8385-ca07d51aca1c', '2026-11-30 15:32:58.795606+00', 'm@example.org', 'A', 'strategic', '21787');

insert into public.idempotency_keys (digest, fingerprint, status, response, created_at) values
(E'\\x0a2ab8a4a5179cabf758a43cefc3ddd51759201dd6be246fe2d199535849d58f', E'\\x00d90c95fbbd4cd4b9cb36cf39e7f6e498d94921abb894b2e4cc33bbcf644004', '201', E'\\x7b22696473223a7b2273756767657374696f6e5f6964223a2230316132326431362d386537662d373265652d396334652d643332353861356462393337222c22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033222c2270726f647563745f6964223a22636172642d39222c226368616e6e656c223a2270686f6e65222c2270726f626162696c697479223a302e302c226d6164655f6174223a22323032362d31312d33305431353a33333a30322e3339333536305a222c2265787065637465645f6279223a22323032372d30332d30315431353a33333a30322e3339333536305a227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d386538302d373339372d393932382d356463313563306165303736222c2273747265616d223a2273756767657374696f6e2d30316132326431362d386537662d373265652d396334652d643332353861356462393337222c2276657273696f6e223a317d7d', '2026-11-30 15:33:02.755667+00'),
(E'\\x10611a7684d0068b9cb33c5b5ab0fa51f647809826003f2b0cbf95f02a17626f', E'\\x5493023d1701c603a222bc882c17175fcdd72978de7e4594ca5bbd8952cc7546', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303031227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d373664312d373036632d386239342d393833396464323464396336222c2273747265616d223a226a756467656d656e742d35303030303030302d303030302d343030302d383030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 15:32:56.875714+00'),
(E'\\x328eb7040d92e1ebde9a96642ef91b0cd615e2ed6bd269e43c74962ce3954071', E'\\xc52254d4b1f9da75ff41bf08b140f77c32dca08866c9ec9bb3dade47233701a6', '201', E'\\x7b22696473223a7b227365676d656e745f6964223a2230316132326431362d373533342d373465632d623333302d643962363337346635383634227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d373536642d373663332d616534642d643530633836303963396230222c2273747265616d223a227365676d656e742d30316132326431362d373533342d373465632d623333302d643962363337346635383634222c2276657273696f6e223a317d7d', '2026-11-30 15:32:56.303411+00'),
(E'\\x3de671b0cd3691b4d61e09cec4e26227a7ce38ef3c87466c932fb14239f48614', E'\\xdbc5e97e211216e400d4ab6d807af55f9e5fb100ccb40b8d6e4f8c18ddd2b702', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303030227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d383532342d373136662d623532352d666263393166393932323765222c2273747265616d223a226a756467656d656e742d35303030303030302d303030302d343030302d383030302d303030303030303030303030222c2276657273696f6e223a317d7d', '2026-11-30 15:33:00.558758+00'),
(E'\\x5cbcd2e825fa9fc3a5e04a5bdb47c0ea04cbbdba5ab7f2c179ed0372d71739bf', E'\\x1df66bcd82a3b645dc5274eabe72b376067482611bc7c32ce81e9256087d275d', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d383237392d373665652d616161652d346466386436376339373038222c2273747265616d223a226a756467656d656e742d35303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a327d7d', '2026-11-30 15:32:59.738964+00'),
(E'\\x635367600e00fb2604d9f6e0882b8b6718efa9e56bf58973d1416793a15395d2', E'\\x7ff9181546c11c53149f41ca3c138660174c5612a8f40c7299e12499d4f66fbd', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303033227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d386230302d373764372d383666372d323264653161316332386537222c2273747265616d223a226a756467656d656e742d35303030303030302d303030302d343030302d383030302d303030303030303030303033222c2276657273696f6e223a317d7d', '2026-11-30 15:33:01.939361+00'),
(E'\\x8f598a55b0cade4f12d65d706adaabfea08142fc1fcfab18d827692ca9db6790', E'\\xb3be7e281eb8c041bf85843bc0bf7373252371f96292eb3aef45886e637c0122', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303039227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d393134312d373566392d613062322d336631313736663762666234222c2273747265616d223a226a756467656d656e742d35303030303030302d303030302d343030302d383030302d303030303030303030303039222c2276657273696f6e223a327d7d', '2026-11-30 15:33:03.692483+00'),
(E'\\xa2efc78d381a7667f3ebc9592abdd22b1a8f688c6d3e7778d51157cbeebc36a7', E'\\x25c234eb1c5726cc450d25397c054ab0aa3a7ba91e8b8d00309c5c877de3bb9d', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303032227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d376163392d373366322d626435662d383934393034633065343733222c2273747265616d223a226a756467656d656e742d35303030303030302d303030302d343030302d383030302d303030303030303030303032222c2276657273696f6e223a317d7d', '2026-11-30 15:32:58.310316+00'),
(E'\\xa56dfbc5a8bb67ac4123b694368d08d75087a30eb505d6d1e7f962585c1793c2', E'\\x3e0d8e7575bf749bbb1e86768278de4744a8abf61f71576c5fbe5ea151400807', '201', E'\\x7b22696473223a7b2276657273696f6e223a317d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d363731622d373734322d383331632d326666626562656431313162222c2273747265616d223a22706f6c6963792d38663064346331652d356133362d356430632d396135652d356231623961346631633032222c2276657273696f6e223a317d7d', '2026-11-30 15:32:52.674577+00'),
(E'\\xa7bc3bf48ba395909d01fdf7019f8c6b838176645da9881ed5ad0f813b7b23be', E'\\x2ff27c969c1bc97821504219300922976996936648f40082b4c97e7a9195acb6', '200', E'\\x7b22696473223a7b22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303039227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d376635352d373239382d383338352d636130376435316163613163222c2273747265616d223a226a756467656d656e742d35303030303030302d303030302d343030302d383030302d303030303030303030303039222c2276657273696f6e223a317d7d', '2026-11-30 15:32:58.961342+00'),
(E'\\xa8650e6584aa8205308df028355085dde2e82395fc10fe6b4c08df1ac81d6134', E'\\xed517a9cccfdfa04e3f6092f380d2c0541d9439bdd3cde9edb1a53e67f04eff0', '201', E'\\x7b22696473223a7b2273756767657374696f6e5f6964223a2230316132326431362d393635362d373334622d386336622d343837323263656131366566222c22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303039222c2270726f647563745f6964223a22636172642d39222c226368616e6e656c223a2270686f6e65222c2270726f626162696c697479223a302e302c226d6164655f6174223a22323032362d31312d33305431353a33333a30342e3431343935345a222c2265787065637465645f6279223a22323032372d30332d30315431353a33333a30342e3431343935345a227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d393635372d373237302d623830362d343463656433356530626631222c2273747265616d223a2273756767657374696f6e2d30316132326431362d393635362d373334622d386336622d343837323263656131366566222c2276657273696f6e223a317d7d', '2026-11-30 15:33:04.731859+00'),
(E'\\xac467ea67d45678efb9bb2f34b434d25c6ab5150ec22cd083b67b9728be3db46', E'\\xdf6643e1adc463d4cf2f361beef7fcb93d39fe41e3c254680f2f4fe31615ac84', '201', E'\\x7b22696473223a7b2273756767657374696f6e5f6964223a2230316132326431362d383939362d373237312d396430612d663133626534656438633362222c22637573746f6d65725f6964223a2235303030303030302d303030302d343030302d383030302d303030303030303030303030222c2270726f647563745f6964223a22636172642d39222c226368616e6e656c223a2270686f6e65222c2270726f626162696c697479223a302e302c226d6164655f6174223a22323032362d31312d33305431353a33333a30302e3931313034375a222c2265787065637465645f6279223a22323032372d30332d30315431353a33333a30302e3931313034375a227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d383939362d373237322d613061362d323539386463633266656463222c2273747265616d223a2273756767657374696f6e2d30316132326431362d383939362d373237312d396430612d663133626534656438633362222c2276657273696f6e223a317d7d', '2026-11-30 15:33:01.479812+00'),
(E'\\xe81543a360df7208653f5bae25bbee282299a1e2cba30b10cde1d40c87ca2b49', E'\\x4054b381734ccab0646d39514239457eb8cf6c67e7e3f5558b4b6525a725ac86', '201', E'\\x7b22696473223a7b227365676d656e745f6964223a2230316132326431362d373464352d373433302d383333342d663966363664383937396239227d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d373465392d373166342d393165392d386664366532353465336463222c2273747265616d223a227365676d656e742d30316132326431362d373464352d373433302d383333342d663966363664383937396239222c2276657273696f6e223a317d7d', '2026-11-30 15:32:56.172429+00'),
(E'\\xfa13a000aa9c762c7cd7d20ec31acb76a54cd150df30f9b2894a9b9011bf0cf7', E'\\x8f43266c1cec417d301107d294040371b1dbc8552b3f56d1a0da107be23e4dc0', '200', E'\\x7b22696473223a7b22756e6974223a2237303030303030302d303030302d303030302d303030302d303030303030303030303031222c226170706c696564223a312c226475706c696361746573223a302c2277616974696e67223a302c22626c6f636b696e67223a6e756c6c7d2c226576656e74223a7b226576656e745f6964223a2230316132326431362d646565352d373439382d383833622d643237336331643266326431222c2273747265616d223a22637573746f6d65722d37303030303030302d303030302d303030302d303030302d303030303030303030303031222c2276657273696f6e223a317d7d', '2026-11-30 15:33:23.624984+00');

insert into public.memberships (segment_id, customer_id, entered_at, left_at, stream_version) values
('01a22d16-74d5-7430-8334-f9f66d8979b9', '50000000-0000-4000-8000-000000000000', '2026-11-30 15:33:20.928201+00', null, '1'),
('01a22d16-74d5-7430-8334-f9f66d8979b9', '50000000-0000-4000-8000-000000000004', '2026-11-30 15:33:20.928201+00', null, '1'),
('01a22d16-74d5-7430-8334-f9f66d8979b9', '50000000-0000-4000-8000-000000000008', '2026-11-30 15:33:20.928201+00', null, '1'),
('01a22d16-74d5-7430-8334-f9f66d8979b9', '50000000-0000-4000-8000-00000000000c', '2026-11-30 15:33:20.928201+00', null, '1');

insert into public.personal_keys (customer_id, wrapped, created_at, destroyed_at) values
('50000000-0000-4000-8000-000000000000', E'\\x014815f0c35c7094cf7762d20be0a7f7a3b504a2f19b97a9b618d8c951815f5bff31f2e3543df1b8a17c6133ba39fb8cbcd639fe2b0217be524d400c73', '2026-11-30 15:33:00.160438+00', null),
('50000000-0000-4000-8000-000000000003', E'\\x01b31efa6c62806c2c47cce0ca083aaf66560746f3475585e20569035a82f1d47c6975f2aa27e9d2d62691c4cee8e07bf328d7682087f52b2a8c632543', '2026-11-30 15:33:01.645453+00', null),
('50000000-0000-4000-8000-000000000004', null, '2026-11-30 15:33:17.265986+00', '2026-11-30 15:33:17.265986+00'),
('50000000-0000-4000-8000-000000000009', null, '2026-11-30 15:33:03.04448+00', '2026-11-30 15:33:17.454535+00'),
('50000000-0000-4000-8000-00000000000a', null, '2026-11-30 15:33:17.454535+00', '2026-11-30 15:33:17.454535+00');

insert into public.projection_shape (only_row, shape) values
('true', '7');

insert into public.relay_epoch (only_row, epoch, restored_epoch) values
('true', '1', '0');

insert into public.relay_log (topic, partition, epoch, first_epoch, first_event_id, last_offset) values
('crm.valuation.v1', '1', '1', '1', '01a22d16-41d7-7602-8bae-d30b3d74ee70', '1'),
('crm.valuation.v1', '10', '1', '1', '01a22d16-31c2-7359-9674-f7950252c0e4', '3'),
('crm.valuation.v1', '2', '1', '1', '01a22d16-2be3-707a-bc6e-565f6c661db2', '4'),
('crm.valuation.v1', '3', '1', '1', '01a22d16-46c4-7381-87b6-9bf6dd0b3353', '2'),
('crm.valuation.v1', '4', '1', '1', '01a22d16-233c-754e-a269-fb4f9c847c9b', '7'),
('crm.valuation.v1', '6', '1', '1', '01a22d16-233c-754d-aa5e-5bdf39fe82dd', '5'),
('crm.valuation.v1', '7', '1', '1', '01a22d16-1f5f-738e-b4c8-2b847d7c12e6', '5'),
('crm.valuation.v1', '8', '1', '1', '01a22d16-48d9-75c8-98d4-7120f2fbff26', '7');

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
('0', '2026-11-30 15:32:25.855607+00', null, '0', '{}', 'retired', 'false', null, '0', '0', null, null, '2026-11-30 15:32:55.635935+00', '11', '11', '20787', '17090', null, '0'),
('1', '2026-11-30 15:32:54.186327+00', null, '50', '{"version":1,"model":{"version":0,"timing":{"name":"mbg_nbd","r":0.52484,"alpha":6.1831,"a":0.8914,"b":1.614,"unit":"week"},"spending":{},"prior":true,"customers":0,"churn":null},"policy":{"currency":"USD","rates":{},"default_margin_rate":1.0,"basis":"scorecard","scorecard":{"indicators":[{"name":"affinity","weight":2.0,"scale":[]}],"reassess_days":30},"cut_by":"amounts","grades":[{"name":"A","share":0.05,"service_level":"priority","payment_terms":"net_60","credit_limit":"5000","least":"60","value_share":0.5,"price_terms":"key_account","marketing":"personal"},{"name":"B","share":0.15,"service_level":"preferred","payment_terms":"net_30","credit_limit":"1000","least":"30","value_share":0.3,"price_terms":"volume","marketing":"targeted"},{"name":"C","share":0.8,"service_level":"standard","payment_terms":"net_14","credit_limit":"100","least":null,"value_share":0.2,"price_terms":"list","marketing":"standard"}],"marks":null,"hysteresis":0.1,"least_population":20,"churn_horizon_weeks":13.0,"churn_bands":{"medium":0.5,"high":0.8},"lifecycle":{"loyal_order_days":4,"at_risk":0.8,"lapsed":0.9,"lost":0.97},"credit":{"grace_days":7,"slow_days":14.0,"classes":{"unrated":{"limit_share":0.5,"payment_terms":null},"prompt":{"limit_share":1.0,"payment_terms":null},"slow":{"limit_share":0.5,"payment_terms":"net_14"},"overdue":{"limit_share":0.0,"payment_terms":"prepaid"}},"review":{"every":"month","day":1},"days_of":{}},"clv_months":12,"yearly_discount":0.1,"referrals":{"share":0.25,"of":"clv"},"pilot":null},"policy_version":1,"cuts":{"XXX":[60.0,30.0]},"marks":{},"pilot":null}', 'in_force', 'false', null, '0', '1', '2026-11-30 15:32:55.548612+00', '2026-11-30 15:32:55.651153+00', null, '11', '11', '20787', '17090', '20787', '0');

insert into public.scores (ruling, customer_id, valued_day, due_day, currency, lifecycle, churn_risk, revenue, net, predicted_12m, clv, grade, churn_band, credit_class, computed, payment_terms, credit_limit, review_day, worth, mark, by_hand, piloted, digest) values
('0', '50000000-0000-4000-8000-000000000000', '20787', '20790', 'EUR', '6', '0.904055482564285', '120.5', '89.68', '19.459754808721126', '108.19844481323747', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '19.459754808721126', '0', 'false', 'false', '3388682045789462347'),
('0', '50000000-0000-4000-8000-000000000001', '20787', '20788', 'EUR', '6', '0.9019347871722657', '121.5', '0.6199999999999903', '-2.47723287319511', '-1.7005870260408202', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '-2.47723287319511', '0', 'false', 'false', '3388682045789462347'),
('0', '50000000-0000-4000-8000-000000000002', '20787', '20789', 'USD', '6', '0.9000284905665706', '22.5', '-14.620000000000001', '0.7093832763488741', '-13.944847528712701', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '0.7093832763488741', '0', 'false', 'false', '6095886068914154564'),
('0', '50000000-0000-4000-8000-000000000003', '20787', '20791', 'EUR', '5', '0.8979997846125265', '123.5', '1.3199999999999932', '-2.3588708024116407', '-0.8838700789191569', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '-2.3588708024116407', '0', 'false', 'false', '6891313713627757604'),
('0', '50000000-0000-4000-8000-000000000004', '20787', '20793', 'EUR', '5', '0.8961517502178978', '124.5', '91.08', '21.41588497867463', '111.46551608963013', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '21.41588497867463', '0', 'false', 'false', '6891313713627757604'),
('0', '50000000-0000-4000-8000-000000000005', '20787', '20790', 'EUR', '4', '0.8497694839785638', '252', '-17.700000000000017', '2.6720937889853857', '-15.077123864924808', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '2.6720937889853857', '0', 'false', 'false', '2609449607870373463'),
('0', '50000000-0000-4000-8000-000000000007', '20787', '20792', 'EUR', '5', '0.8922614379949396', '127.5', '2.719999999999999', '-1.9289773247854818', '0.9350487665419787', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '-1.9289773247854818', '0', 'false', 'false', '6891313713627757604'),
('0', '50000000-0000-4000-8000-000000000008', '20787', '20791', 'EUR', '5', '0.8921638917920053', '128.5', '92.48', '22.708584698076038', '114.10451212118866', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '22.708584698076038', '0', 'false', 'false', '6891313713627757604'),
('0', '50000000-0000-4000-8000-000000000009', '20787', '20788', 'EUR', '5', '0.8931497792988142', '129.5', '-9.080000000000013', '-1.565120952015537', '-10.514032033678442', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '-1.565120952015537', '0', 'false', 'false', '6891313713627757604'),
('0', '50000000-0000-4000-8000-00000000000b', '20787', '2147483647', 'USD', '0', null, '0', '0', '0', '0', null, null, 'unrated', null, '', '0', '-2147483648', '0', '0', 'false', 'false', '-47147331939158517'),
('0', '50000000-0000-4000-8000-00000000000c', '20787', '2147483647', 'EUR', '0', null, '0', '-12.5', '0', '-12.5', null, null, 'unrated', null, '', '0', '-2147483648', '0', '0', 'false', 'false', '-47147331939158517'),
('1', '50000000-0000-4000-8000-000000000000', '20787', '20790', 'EUR', '6', '0.904055482564285', '120.5', '89.68', '19.459754808721126', '108.19844481323747', 'A', 'high', 'overdue', 'A', 'prepaid', '0', '-2147483648', '70', '0', 'false', 'false', '8829169985527574509'),
('1', '50000000-0000-4000-8000-000000000001', '20787', '20788', 'EUR', '6', '0.9019347871722657', '121.5', '0.6199999999999903', '-2.47723287319511', '-1.7005870260408202', 'A', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '0', '0', 'true', 'false', '7602128522218189352'),
('1', '50000000-0000-4000-8000-000000000002', '20787', '20789', 'USD', '6', '0.9000284905665706', '22.5', '-14.620000000000001', '0.7093832763488741', '-13.944847528712701', 'C', 'high', 'unrated', 'C', 'net_14', '50', '-2147483648', '0', '0', 'false', 'false', '6095886068914154564'),
('1', '50000000-0000-4000-8000-000000000003', '20787', '20791', 'EUR', '5', '0.8979997846125265', '123.5', '1.3199999999999932', '-2.3588708024116407', '-0.8838700789191569', 'A', 'high', 'overdue', 'A', 'prepaid', '0', '-2147483648', '70', '0', 'false', 'false', '266678375047097279'),
('1', '50000000-0000-4000-8000-000000000004', '20787', '20793', 'EUR', '5', '0.8961517502178978', '124.5', '91.08', '21.41588497867463', '111.46551608963013', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '0', '0', 'false', 'false', '6891313713627757604'),
('1', '50000000-0000-4000-8000-000000000005', '20787', '20790', 'EUR', '4', '0.8497694839785638', '252', '-17.700000000000017', '2.6720937889853857', '-15.077123864924808', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '0', '0', 'false', 'false', '2609449607870373463'),
('1', '50000000-0000-4000-8000-000000000007', '20787', '20792', 'EUR', '5', '0.8922614379949396', '127.5', '2.719999999999999', '-1.9289773247854818', '0.9350487665419787', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '0', '0', 'false', 'false', '6891313713627757604'),
('1', '50000000-0000-4000-8000-000000000008', '20787', '20791', 'EUR', '5', '0.8921638917920053', '128.5', '92.48', '22.708584698076038', '114.10451212118866', 'C', 'high', 'overdue', 'C', 'prepaid', '0', '-2147483648', '0', '0', 'false', 'false', '6891313713627757604'),
('1', '50000000-0000-4000-8000-000000000009', '20787', '20788', 'EUR', '5', '0.8931497792988142', '129.5', '-9.080000000000013', '-1.565120952015537', '-10.514032033678442', 'A', 'high', 'overdue', 'A', 'prepaid', '0', '-2147483648', '70', '0', 'true', 'false', '-2694158309153509493'),
('1', '50000000-0000-4000-8000-00000000000b', '20787', '2147483647', 'USD', '0', null, '0', '0', '0', '0', null, null, 'unrated', null, '', '0', '-2147483648', '0', '0', 'false', 'false', '-47147331939158517'),
('1', '50000000-0000-4000-8000-00000000000c', '20787', '2147483647', 'EUR', '0', null, '0', '-12.5', '0', '-12.5', null, null, 'unrated', null, '', '0', '-2147483648', '0', '0', 'false', 'false', '-47147331939158517'),
('1', '70000000-0000-0000-0000-000000000001', '20787', '2147483647', 'USD', '0', null, '0', '0', '0', '0', null, null, 'unrated', null, '', '0', '-2147483648', '0', '0', 'false', 'false', '-47147331939158517');

insert into public.standings (customer_id, version, event_id, graded_at, grade, churn_band, credit_class, credit_limit, currency, payment_terms, service_level, policy_version, provisional, computed, price_terms, marketing, review_day) values
('50000000-0000-4000-8000-000000000000', '2', '01a22d16-85fa-74cd-a250-202a6390b815', '2026-11-30 15:33:00.221508+00', 'A', 'high', 'overdue', '0', 'USD', 'prepaid', 'priority', '1', 'false', 'A', 'key_account', 'personal', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '3', '01a22d16-7722-7709-8b98-cd30343b12c2', '2026-11-30 15:32:56.476805+00', 'A', 'high', 'overdue', '0', 'USD', 'prepaid', 'priority', '1', 'false', 'C', 'key_account', 'personal', '-2147483648'),
('50000000-0000-4000-8000-000000000002', '3', '01a22d16-82c6-719c-9a77-67beb5864b5c', '2026-11-30 15:32:59.561913+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '1', 'false', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000003', '3', '01a22d16-8b61-74d4-86d9-66bb2d9423e6', '2026-11-30 15:33:01.733385+00', 'A', 'high', 'overdue', '0', 'USD', 'prepaid', 'priority', '1', 'false', 'A', 'key_account', 'personal', '-2147483648'),
('50000000-0000-4000-8000-000000000004', '2', '01a22d16-37e3-7233-acb6-7d7ca2471636', '2026-11-30 15:32:40.011709+00', 'C', 'high', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000005', '2', '01a22d16-3a9e-7654-a979-b206efe818fd', '2026-11-30 15:32:40.792238+00', 'C', 'high', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000006', '1', '01a22d16-3dd4-7381-a38d-5f417d39cc76', '2026-11-30 15:32:41.717675+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000007', '2', '01a22d16-46c4-7380-ac19-8651eccddf15', '2026-11-30 15:32:43.955522+00', 'C', 'high', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000008', '2', '01a22d16-4c12-7156-8e50-d22cf27d2e29', '2026-11-30 15:32:45.306009+00', 'C', 'high', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true', 'C', 'list', 'standard', '-2147483648'),
('50000000-0000-4000-8000-000000000009', '4', '01a22d16-91fe-702b-a772-f8968b2aaf3d', '2026-11-30 15:33:03.23245+00', 'A', 'high', 'overdue', '0', 'USD', 'prepaid', 'priority', '1', 'false', 'A', 'key_account', 'personal', '-2147483648');

insert into public.streams (stream, version, key) values
('judgement-50000000-0000-4000-8000-000000000000', '1', '50000000-0000-4000-8000-000000000000'),
('judgement-50000000-0000-4000-8000-000000000001', '1', '50000000-0000-4000-8000-000000000001'),
('judgement-50000000-0000-4000-8000-000000000002', '2', '50000000-0000-4000-8000-000000000002'),
('judgement-50000000-0000-4000-8000-000000000003', '1', '50000000-0000-4000-8000-000000000003'),
('judgement-50000000-0000-4000-8000-000000000009', '2', '50000000-0000-4000-8000-000000000009'),
('membership-055b577f-fb90-5e65-90d1-e13e909dd768', '1', '50000000-0000-4000-8000-000000000004'),
('membership-3d015e50-284d-53ce-a541-0a468fd2d3f2', '1', '50000000-0000-4000-8000-00000000000c'),
('membership-6408dfd5-674f-50cc-912a-a29049d5d14c', '1', '50000000-0000-4000-8000-000000000000'),
('membership-f049dfc7-6c80-562f-8639-782b8f01663c', '1', '50000000-0000-4000-8000-000000000008'),
('policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c02', '1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c02'),
('policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', '1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03'),
('segment-01a22d16-74d5-7430-8334-f9f66d8979b9', '1', 'segment-01a22d16-74d5-7430-8334-f9f66d8979b9'),
('segment-01a22d16-7534-74ec-b330-d9b6374f5864', '1', 'segment-01a22d16-7534-74ec-b330-d9b6374f5864'),
('suggestion-01a22d16-8996-7271-9d0a-f13be4ed8c3b', '1', '50000000-0000-4000-8000-000000000000'),
('suggestion-01a22d16-8e7f-72ee-9c4e-d3258a5db937', '1', '50000000-0000-4000-8000-000000000003'),
('suggestion-01a22d16-9656-734b-8c6b-48722cea16ef', '1', '50000000-0000-4000-8000-000000000009'),
('valuation-50000000-0000-4000-8000-000000000000', '2', '50000000-0000-4000-8000-000000000000'),
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
select setval('public.events_position', 42, true);
