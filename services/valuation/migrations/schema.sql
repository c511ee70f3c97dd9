-- The whole schema of the valuation service at its newest revision.
-- Written by `make schema` from a migrated database; never edited, never run in production.

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

create table projection.access_policy (
    one boolean not null,
    version integer not null,
    data text not null,
    constraint access_policy_pkey PRIMARY KEY (one)
);

create unlogged table projection.changed_figures (
    period_id integer,
    customers uuid[] not null
) with (autovacuum_vacuum_scale_factor=0.05);
CREATE INDEX changed_figures_by_period ON projection.changed_figures USING btree (period_id);

create table projection.consents (
    record_id uuid not null,
    version integer not null,
    purpose text collate "C" not null,
    channel text collate "C",
    given boolean not null,
    at timestamp with time zone not null,
    until timestamp with time zone,
    speaks_for uuid[] not null,
    constraint consents_pkey PRIMARY KEY (record_id, version)
);

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

create table projection.owners (
    customer_id uuid not null,
    owner text collate "C",
    staff_id uuid,
    merged_into uuid,
    constraint owners_pkey PRIMARY KEY (customer_id)
);
CREATE INDEX owners_counted ON projection.owners USING btree (COALESCE(merged_into, customer_id));
CREATE INDEX owners_key ON projection.owners USING btree (COALESCE((staff_id)::text, ('='::text || owner)));

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

create unlogged table projection.period_figures (
    period_id integer not null,
    customer_id uuid not null,
    revenue numeric not null,
    revenue_before numeric not null,
    net numeric not null,
    net_before numeric not null,
    cost numeric not null,
    cost_before numeric not null,
    orders integer not null,
    orders_before integer not null,
    complaints integer not null,
    complaints_before integer not null,
    open_tickets integer not null,
    grade text collate "C",
    role text collate "C",
    source text collate "C",
    step text collate "C",
    apart text[] not null,
    constraint period_figures_pkey PRIMARY KEY (period_id, customer_id)
) with (autovacuum_vacuum_scale_factor=0.05);
CREATE INDEX period_figures_by_complaints ON projection.period_figures USING btree (period_id, complaints, customer_id) WHERE ((role IS NOT NULL) AND ((complaints > 0) OR (open_tickets > 0)));
CREATE INDEX period_figures_by_deficit ON projection.period_figures USING btree (period_id, net, customer_id) WHERE (net < (0)::numeric);
CREATE INDEX period_figures_by_loss ON projection.period_figures USING btree (period_id, ((revenue_before - revenue)), customer_id) WHERE (revenue < revenue_before);
CREATE INDEX period_figures_by_net ON projection.period_figures USING btree (period_id, net, customer_id) WHERE (role IS NOT NULL);
CREATE INDEX period_figures_by_revenue_before ON projection.period_figures USING btree (period_id, revenue_before, customer_id) WHERE (revenue_before > (0)::numeric);
CREATE INDEX period_figures_by_rise ON projection.period_figures USING btree (period_id, ((cost - cost_before)), customer_id) WHERE (cost > cost_before);
CREATE INDEX period_figures_of_silent ON projection.period_figures USING btree (period_id, customer_id) WHERE (orders = 0);

create unlogged table projection.period_owner_figures (
    period_id integer not null,
    customer_id uuid not null,
    owner text collate "C" not null,
    revenue numeric not null,
    revenue_before numeric not null,
    step text collate "C",
    apart text[] not null,
    constraint period_owner_figures_pkey PRIMARY KEY (period_id, customer_id, owner)
);

create unlogged table projection.period_sums (
    period_id integer not null,
    kind text collate "C" not null,
    name text collate "C" not null,
    step text collate "C" not null,
    customers bigint not null,
    before numeric not null,
    now numeric not null,
    constraint period_sums_pkey PRIMARY KEY (period_id, kind, name, step)
) with (fillfactor=50);

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
CREATE INDEX profiles_by_region ON projection.profiles USING btree (region, customer_id) WHERE (region IS NOT NULL);

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

create unlogged table projection.report_periods (
    period_id integer not null generated by default as identity,
    since date not null,
    until date not null,
    ruling integer not null,
    by_owner boolean not null,
    filled boolean not null default false,
    read_at timestamp with time zone not null default clock_timestamp(),
    constraint report_periods_pkey PRIMARY KEY (period_id),
    constraint report_periods_since_until_ruling_by_owner_key UNIQUE (since, until, ruling, by_owner)
) with (fillfactor=50);

create table projection.staff (
    staff_id uuid not null,
    team text collate "C",
    manager_id uuid,
    state text collate "C" not null,
    deputy_id uuid,
    until timestamp with time zone,
    constraint staff_pkey PRIMARY KEY (staff_id)
);
CREATE INDEX staff_by_deputy ON projection.staff USING btree (deputy_id) WHERE (deputy_id IS NOT NULL);
CREATE INDEX staff_by_manager ON projection.staff USING btree (manager_id) WHERE (manager_id IS NOT NULL);
CREATE INDEX staff_by_team ON projection.staff USING btree (team) WHERE (team IS NOT NULL);

create table projection.staff_subjects (
    subject text collate "C" not null,
    staff_id uuid not null,
    signs_in boolean not null,
    constraint staff_subjects_pkey PRIMARY KEY (staff_id, signs_in, subject)
);
CREATE INDEX staff_subjects_by_subject ON projection.staff_subjects USING btree (subject);

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

create table public.announced_values (
    customer_id uuid not null,
    version integer not null,
    announced_at timestamp with time zone not null,
    valued_day integer not null,
    currency text collate "C" not null,
    apart boolean not null,
    lifecycle smallint not null,
    churn_risk double precision,
    revenue double precision not null,
    net double precision not null,
    predicted_12m double precision not null,
    clv double precision not null,
    merged_into uuid,
    constraint announced_values_pkey PRIMARY KEY (customer_id)
) with (fillfactor=80);

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

create table public.personal_reads (
    read_id uuid not null,
    read_at timestamp with time zone not null,
    actor text collate "C" not null,
    via text collate "C",
    route text collate "C" not null,
    purpose text collate "C",
    fields text[] not null,
    customer_ids uuid[] not null,
    constraint personal_reads_pkey PRIMARY KEY (read_id)
);
CREATE INDEX personal_reads_by_actor ON public.personal_reads USING btree (actor, read_at, read_id);
CREATE INDEX personal_reads_by_time ON public.personal_reads USING btree (read_at, read_id);
CREATE INDEX personal_reads_of_customers ON public.personal_reads USING gin (customer_ids);

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

create table public.score_steps (
    ruling integer not null,
    backend integer not null,
    currency text collate "C" not null,
    by_net boolean not null,
    step smallint not null,
    customers bigint not null,
    amount numeric not null,
    constraint score_steps_pkey PRIMARY KEY (ruling, backend, currency, by_net, step)
) with (fillfactor=50);

create table public.score_sums (
    ruling integer not null,
    backend integer not null,
    currency text collate "C" not null,
    grade text collate "C" not null,
    lifecycle smallint not null,
    tenth smallint not null,
    customers bigint not null,
    revenue numeric not null,
    net numeric not null,
    predicted_12m numeric not null,
    churn_risk numeric not null,
    profit numeric not null,
    worth numeric not null,
    constraint score_sums_pkey PRIMARY KEY (ruling, backend, currency, grade, lifecycle, tenth)
) with (fillfactor=50);

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

create table public.unannounced_values (
    customer_id uuid not null,
    due_at timestamp with time zone not null,
    exact boolean not null,
    constraint unannounced_values_pkey PRIMARY KEY (customer_id)
) with (autovacuum_vacuum_scale_factor=0.05, fillfactor=70);
CREATE INDEX unannounced_values_due ON public.unannounced_values USING btree (due_at);

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
    -- Nothing was asked of what a rebuild is filling.
    if current_schema() = 'projection' then
        insert into changed_figures (customers)
        select array_agg(customer_id) from staged_states having count(*) > 0;
    end if;
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

CREATE OR REPLACE FUNCTION public.note_scores()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
    if tg_op = 'UPDATE' then
        insert into projection.changed_figures (customers)
        select array_agg(n.customer_id) from new_rows n
        join old_rows o on o.customer_id = n.customer_id and o.ruling = n.ruling
        where (n.grade, n.piloted) is distinct from (o.grade, o.piloted)
            and n.ruling = (select version from public.rulings where state = 'in_force')
        having count(*) > 0;
    elsif tg_op = 'INSERT' then
        insert into projection.changed_figures (customers)
        select array_agg(customer_id) from new_rows
        where ruling = (select version from public.rulings where state = 'in_force')
        having count(*) > 0;
    else
        insert into projection.changed_figures (customers)
        select array_agg(customer_id) from old_rows
        where ruling = (select version from public.rulings where state = 'in_force')
        having count(*) > 0;
    end if;
    return null;
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

CREATE OR REPLACE FUNCTION public.step_of(amount double precision)
 RETURNS smallint
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (CASE WHEN (abs(amount) < (0.005)::double precision) THEN (0)::double precision ELSE (sign(amount) * (floor(((64)::double precision * log(abs(amount)))) + (200)::double precision)) END)::smallint;

CREATE OR REPLACE FUNCTION public.sum_scores()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
    rows text := case tg_op
        when 'INSERT' then 'select 1 as sign, n.* from new_rows n'
        when 'DELETE' then 'select -1 as sign, o.* from old_rows o'
        else 'select 1 as sign, n.* from new_rows n union all select -1, o.* from old_rows o'
    end;
begin
    execute 'insert into score_sums as kept (ruling, backend, currency, grade, lifecycle, tenth,
        customers, revenue, net, predicted_12m, churn_risk, profit, worth)
    select ruling, pg_backend_pid(), currency, coalesce(grade, ''''), lifecycle,
        coalesce(width_bucket(churn_risk, 0, 1, 10), 0), sum(sign), sum(sign * revenue::numeric),
        sum(sign * net::numeric), sum(sign * predicted_12m::numeric),
        sum(sign * coalesce(churn_risk, 0)::numeric), sum(sign * greatest(net, 0)::numeric),
        sum(sign * greatest(worth, 0)::numeric)
    from (' || rows || ') s group by 1, 3, 4, 5, 6 order by 1, 3, 4, 5, 6
    on conflict (ruling, backend, currency, grade, lifecycle, tenth) do update set
        customers = kept.customers + excluded.customers, revenue = kept.revenue + excluded.revenue,
        net = kept.net + excluded.net,
        predicted_12m = kept.predicted_12m + excluded.predicted_12m,
        churn_risk = kept.churn_risk + excluded.churn_risk, profit = kept.profit + excluded.profit,
        worth = kept.worth + excluded.worth';
    execute 'insert into score_steps as kept
        (ruling, backend, currency, by_net, step, customers, amount)
    select ruling, pg_backend_pid(), currency, by.net, step_of(by.amount), sum(sign),
        sum(sign * by.amount::numeric)
    from (' || rows || ') s
        cross join lateral (values (false, revenue), (true, s.net)) as by (net, amount)
    where churn_risk is not null group by 1, 3, 4, 5
    having sum(sign) <> 0 or sum(sign * by.amount::numeric) <> 0 order by 1, 3, 4, 5
    on conflict (ruling, backend, currency, by_net, step) do update set
        customers = kept.customers + excluded.customers, amount = kept.amount + excluded.amount';
    return null;
end $function$;

CREATE TRIGGER same_shape AFTER UPDATE ON projection.positions FOR EACH STATEMENT EXECUTE FUNCTION public.guard_projection();

CREATE TRIGGER same_shape BEFORE INSERT OR UPDATE ON projection.stream_versions FOR EACH STATEMENT EXECUTE FUNCTION public.guard_projection();

CREATE TRIGGER never_lower AFTER UPDATE ON public.projection_shape FOR EACH ROW WHEN ((new.shape < old.shape)) EXECUTE FUNCTION public.guard_shape();

CREATE TRIGGER note_time_zone AFTER UPDATE ON public.projection_shape FOR EACH ROW EXECUTE FUNCTION public.note_time_zone();

CREATE TRIGGER scores_added AFTER INSERT ON public.scores REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.sum_scores();

CREATE TRIGGER scores_added_noted AFTER INSERT ON public.scores REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.note_scores();

CREATE TRIGGER scores_removed AFTER DELETE ON public.scores REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.sum_scores();

CREATE TRIGGER scores_removed_noted AFTER DELETE ON public.scores REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.note_scores();

CREATE TRIGGER scores_replaced AFTER UPDATE ON public.scores REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.sum_scores();

CREATE TRIGGER scores_replaced_noted AFTER UPDATE ON public.scores REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.note_scores();
