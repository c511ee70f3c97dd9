-- The valuation service as of commit d9a116b, revision 0001: its whole database, filled through the code of then.

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
    ruling integer not null default '-1'::integer,
    valued_day integer not null default '-2147483648'::integer,
    due_day integer not null default '-2147483648'::integer,
    currency text collate "C" not null default 'XXX'::text,
    lifecycle smallint not null default 0,
    churn_risk double precision,
    revenue double precision not null default 0,
    net double precision not null default 0,
    predicted_12m double precision not null default 0,
    clv double precision not null default 0,
    constraint customers_pkey PRIMARY KEY (customer_id)
) with (autovacuum_vacuum_scale_factor=0.05, fillfactor=70);
CREATE INDEX customers_by_churn_risk ON projection.customers USING btree (churn_risk DESC NULLS LAST, customer_id DESC);
CREATE INDEX customers_by_net ON projection.customers USING btree (net DESC NULLS LAST, customer_id DESC);
CREATE INDEX customers_by_predicted ON projection.customers USING btree (predicted_12m DESC NULLS LAST, customer_id DESC);

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
    constraint facts_pkey PRIMARY KEY (customer_id, event_id)
);

create table projection.invoices (
    customer_id uuid not null,
    purchase_id uuid not null,
    currency text collate "C" not null,
    due integer not null,
    amount bigint not null,
    settled bigint not null,
    constraint invoices_pkey PRIMARY KEY (customer_id, purchase_id)
) with (fillfactor=80);
CREATE INDEX invoices_open ON projection.invoices USING btree (customer_id) WHERE (settled < amount);

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
    constraint purses_pkey PRIMARY KEY (customer_id, currency)
) with (autovacuum_vacuum_scale_factor=0.05, fillfactor=70);

create table projection.stream_versions (
    stream text collate "C" not null,
    version integer not null,
    constraint stream_versions_pkey PRIMARY KEY (stream)
) with (autovacuum_vacuum_scale_factor=0.05, fillfactor=90);

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

create table public.outbox (
    position bigint not null,
    shard smallint not null,
    constraint outbox_pkey PRIMARY KEY ("position")
) with (autovacuum_vacuum_cost_delay=0, autovacuum_vacuum_insert_threshold=-1, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000, vacuum_truncate=off);

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
    constraint rulings_pkey PRIMARY KEY (version)
);

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

insert into projection.customers (customer_id, first_day, last_day, order_days, orders, last_gap, gap_squares, interactions, complaints, known, erased, ruling, valued_day, due_day, currency, lifecycle, churn_risk, revenue, net, predicted_12m, clv) values
('50000000-0000-4000-8000-000000000000', '20512', '20709', '2', '2', '197', '38809', '0', '0', 'true', 'false', '1', '20787', '20794', 'USD', '5', '0.7660703773771065', '20.41', '1.13', '4.383131851554416', '5.3037765026773815'),
('50000000-0000-4000-8000-000000000001', '20672', '20756', '4', '4', '5', '5526', '1', '1', 'true', 'false', '1', '20787', '20793', 'USD', '3', '0.391094551494224', '84.88', '81.63', '88.67844270872493', '166.22921133499935'),
('50000000-0000-4000-8000-000000000002', '20491', '20491', '1', '1', '0', '0', '0', '0', 'true', 'false', '1', '20787', '20794', 'USD', '6', '0.9321632350802481', '23.44', '23.44', '6.9423425124297005', '30.046545186214857'),
('50000000-0000-4000-8000-000000000003', '20763', '20763', '1', '1', '0', '0', '1', '0', 'true', 'false', '1', '20787', '20794', 'USD', '1', '0.7688252581509812', '22.47', '5.49', '6.08447789289923', '11.303166475554635'),
('50000000-0000-4000-8000-000000000004', '20510', '20510', '1', '1', '0', '0', '0', '0', 'true', 'false', '1', '20787', '20794', 'USD', '6', '0.9281983020678408', '7.78', '7.78', '4.507468053486638', '12.069889601914738'),
('50000000-0000-4000-8000-000000000005', '20734', '20734', '1', '1', '0', '0', '1', '0', 'true', 'false', '1', '20787', '20794', 'USD', '4', '0.8112617072066061', '29.6', '22.85', '23.601722532996376', '45.35770532913168'),
('50000000-0000-4000-8000-000000000006', '20470', '20737', '2', '2', '267', '71289', '0', '0', 'true', 'false', '1', '20787', '20794', 'GBP', '5', '0.7765397379120262', '26.060000000000002', '7.82', '5.014002459504173', '12.592939440784855'),
('50000000-0000-4000-8000-000000000007', '20548', '20633', '2', '2', '85', '7225', '1', '1', 'true', 'false', '1', '20787', '20794', 'USD', '2', '0.7922442684337768', '38.14', '36.89', '19.584435087992667', '55.54193540827235'),
('50000000-0000-4000-8000-000000000008', '20745', '20745', '1', '1', '0', '0', '0', '0', 'true', 'false', '1', '20787', '20790', 'USD', '1', '0.7969642179907406', '26.28', '26.28', '25.420743697265102', '50.52248493430258'),
('50000000-0000-4000-8000-000000000009', '20413', '20726', '2', '2', '313', '97969', '1', '0', 'true', 'false', '1', '20787', '20789', 'USD', '5', '0.7994667160383903', '36.63', '9.4399726999727', '4.577547724756344', '13.798073948513135'),
('50000000-0000-4000-8000-00000000000a', '20536', '20536', '1', '1', '0', '0', '0', '0', 'true', 'false', '1', '20787', '20794', 'USD', '6', '0.9220737170975501', '0.58', '-4.42', '3.4820180918432277', '-1.105576552750326'),
('50000000-0000-4000-8000-00000000000b', '20395', '20395', '1', '1', '0', '0', '1', '0', 'true', 'false', '1', '20787', '20794', 'USD', '6', '0.9474477657977308', '32.21', '30.96', '6.0274560846428376', '36.69479537834712'),
('50000000-0000-4000-8000-00000000000c', '20553', '20612', '2', '2', '59', '3481', '0', '0', 'true', 'false', '1', '20787', '20794', 'USD', '4', '0.8101219381113436', '51.34', '15.4', '6.72732459552767', '21.807010457660468'),
('50000000-0000-4000-8000-00000000000d', '20412', '20412', '1', '1', '0', '0', '1', '1', 'true', 'false', '1', '20787', '20794', 'GBP', '6', '0.9452019930029454', '53.49', '52.99', '10.7286187455305', '63.19676611679859'),
('50000000-0000-4000-8000-00000000000e', '20534', '20641', '3', '3', '55', '5729', '0', '0', 'true', 'false', '1', '20787', '20794', 'USD', '2', '0.7259314290918011', '102.36', '102.36', '45.77674552358907', '145.9625106373947'),
('50000000-0000-4000-8000-00000000000f', '20557', '20557', '1', '1', '0', '0', '1', '0', 'true', 'false', '1', '20787', '20791', 'USD', '6', '0.9164242926914248', '15.9', '-1.4799999999999995', '1.2711961203813433', '-0.2683608776230051'),
('50000000-0000-4000-8000-000000000010', '20505', '20668', '3', '3', '65', '13829', '0', '0', 'true', 'false', '1', '20787', '20794', 'USD', '2', '0.692750081925933', '53.5', '53.5', '29.838690379245815', '81.91709256844733'),
('50000000-0000-4000-8000-000000000011', '20449', '20449', '1', '1', '0', '0', '1', '0', 'true', 'false', '1', '20787', '20794', 'USD', '6', '0.9396930105098092', '8.26', '6.51', '3.303180068470575', '9.653789503621528'),
('50000000-0000-4000-8000-000000000012', '20408', '20693', '4', '4', '70', '37673', '0', '0', 'true', 'false', '1', '20787', '20794', 'USD', '3', '0.6274677339897619', '87.34', '26.2', '12.779566627569535', '38.367877297695905'),
('50000000-0000-4000-8000-000000000013', '20752', '20752', '1', '1', '0', '0', '1', '1', 'true', 'false', '1', '20787', '20794', 'USD', '1', '0.7868019531765301', '88.8', '87.55', '64.34291663604787', '148.92217871839176'),
('50000000-0000-4000-8000-000000000014', '20612', '20612', '1', '1', '0', '0', '0', '0', 'true', 'false', '1', '20787', '20793', 'USD', '4', '0.8976095147866253', '0', '-5', '11.678461553551248', '6.1201375710934425'),
('50000000-0000-4000-8000-000000000015', '20537', '20773', '4', '4', '63', '33554', '1', '0', 'true', 'false', '1', '20787', '20794', 'USD', '3', '0.48887585645386256', '124.2', '35.41', '24.85523343785063', '59.09304996589668'),
('50000000-0000-4000-8000-000000000016', '20407', '20704', '2', '2', '297', '88209', '0', '0', 'true', 'false', '1', '20787', '20794', 'USD', '5', '0.8051672682166643', '22.71', '22.71', '13.064832973759799', '35.144325704612555'),
('50000000-0000-4000-8000-000000000017', '20457', '20773', '4', '4', '120', '37840', '1', '0', 'true', 'true', '1', '20787', '20794', 'USD', '3', '0.5488042336126939', '227.69', '226.44', '124.93219101332406', '345.41415828410584');

insert into projection.facts (customer_id, event_id, kind, document, occurred_at, recorded_at, currency, amount, margin, due) values
('50000000-0000-4000-8000-000000000000', '01a22b73-ef37-75f2-916c-730144ce8c62', '6', '50000000-0000-4000-8000-000000000000', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000000', '01a22b73-ef38-70a4-9673-30cb0bfc14a5', '1', '01a22b73-ef38-70a3-8116-06da8c0aa800', '2026-09-13 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '1662', '499', '20761'),
('50000000-0000-4000-8000-000000000000', '01a22b73-ef38-70a6-a748-7654ebcad05e', '2', '01a22b73-ef38-70a3-8116-06da8c0aa800', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000000', '01a22b73-ef38-70a9-a82e-77d42e2246e3', '1', '01a22b73-ef38-70a8-81d2-42c0ffbbb010', '2026-02-28 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '379', '114', '20758'),
('50000000-0000-4000-8000-000000000000', '01a22b73-ef38-70ab-b358-b118638ffcef', '2', '01a22b73-ef38-70a8-81d2-42c0ffbbb010', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '01a22b73-ef38-70ad-890b-df7972ea44e7', '6', '50000000-0000-4000-8000-000000000001', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '01a22b73-ef38-70b0-abb3-e038e054e787', '1', '01a22b73-ef38-70af-a304-a93672a1b517', '2026-08-12 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '495', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '01a22b73-ef38-70b2-aedb-41f88d250fbb', '3', '01a22b73-ef38-70af-a304-a93672a1b517', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00+00', 'USD', '50', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '01a22b73-ef38-70b5-a58e-edc26b1f5b09', '1', '01a22b73-ef38-70b4-b2a8-be9c929900b1', '2026-10-25 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '746', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '01a22b73-ef38-70b7-a1bb-0fa32df6df24', '3', '01a22b73-ef38-70b4-b2a8-be9c929900b1', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00+00', 'USD', '50', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '01a22b73-ef38-70ba-9e37-a8268c7e69a9', '1', '01a22b73-ef38-70b9-9ee5-e4b556f02ed7', '2026-10-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '3809', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '01a22b73-ef38-70bc-953c-6b185a156cda', '3', '01a22b73-ef38-70b9-9ee5-e4b556f02ed7', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00+00', 'USD', '50', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '01a22b73-ef38-70bf-8347-e6c9b6b20546', '1', '01a22b73-ef38-70be-922b-6f9f88f1cb4f', '2026-08-07 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '3438', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '01a22b73-ef38-70c1-b54b-84a637879d46', '3', '01a22b73-ef38-70be-922b-6f9f88f1cb4f', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00+00', 'USD', '50', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000001', '01a22b73-ef3b-758b-ba7e-6179f2e1dde6', '5', '01a22b73-ef3b-758a-b2eb-2b05b586a84a', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '125', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000002', '01a22b73-ef3b-758d-bfd4-d8c860aa8af2', '6', '50000000-0000-4000-8000-000000000002', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000002', '01a22b73-ef3b-7590-a0e3-f5a47c8f2d57', '1', '01a22b73-ef3b-758f-a4ba-2598e540d4cd', '2026-02-07 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '2344', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000003', '01a22b73-ef3b-7592-9af6-fa9231223206', '6', '50000000-0000-4000-8000-000000000003', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000003', '01a22b73-ef3b-7595-be30-dea3897f9456', '1', '01a22b73-ef3b-7594-812b-877b0f56a076', '2026-11-06 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '2247', '674', '20774'),
('50000000-0000-4000-8000-000000000003', '01a22b73-ef3b-7597-b328-3b8ca12c4585', '2', '01a22b73-ef3b-7594-812b-877b0f56a076', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000003', '01a22b73-ef3b-759a-916e-6b1767ee3932', '4', '01a22b73-ef3b-7599-8727-3dd5574a5a0f', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '125', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000004', '01a22b73-ef3b-759c-844f-6c64be5c55b2', '6', '50000000-0000-4000-8000-000000000004', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000004', '01a22b73-ef3b-759f-95db-5f75159326d9', '1', '01a22b73-ef3b-759e-b0d8-0816b268f655', '2026-02-26 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '778', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000005', '01a22b73-ef3b-75a1-8bac-89a57fa39c58', '6', '50000000-0000-4000-8000-000000000005', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000005', '01a22b73-ef3b-75a4-9bdd-130c83c3bc5d', '1', '01a22b73-ef3b-75a3-89f6-be27658d4376', '2026-10-08 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '2960', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000005', '01a22b73-ef3b-75a6-8528-31a4cbce10b7', '3', '01a22b73-ef3b-75a3-89f6-be27658d4376', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00+00', 'USD', '50', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000005', '01a22b73-ef3b-75a9-abe3-14d4234f9ad9', '4', '01a22b73-ef3b-75a8-b460-03125a6b0910', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '125', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000006', '01a22b73-ef3b-75ab-bb3e-fc3d8e1f08df', '6', '50000000-0000-4000-8000-000000000006', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000006', '01a22b73-ef3b-75ae-b2ad-5e463edb3e21', '1', '01a22b73-ef3b-75ad-a01b-9dcd50315006', '2026-10-11 00:00:00+00', '2026-11-30 00:00:00+00', 'GBP', '2192', '658', '20786'),
('50000000-0000-4000-8000-000000000006', '01a22b73-ef3b-75b0-ac46-c0ae6f9751fc', '2', '01a22b73-ef3b-75ad-a01b-9dcd50315006', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'GBP', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000006', '01a22b73-ef3b-75b3-bacb-a4ce80d0aa16', '1', '01a22b73-ef3b-75b2-abc7-bb56ab36e86d', '2026-01-17 00:00:00+00', '2026-11-30 00:00:00+00', 'GBP', '414', '124', '20774'),
('50000000-0000-4000-8000-000000000006', '01a22b73-ef3b-75b5-88e7-bc1f3c0cf56d', '2', '01a22b73-ef3b-75b2-abc7-bb56ab36e86d', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'GBP', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000007', '01a22b73-ef3b-75b7-ac3b-8fe49fa57873', '6', '50000000-0000-4000-8000-000000000007', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000007', '01a22b73-ef3b-75ba-8ed5-3c2a9a642210', '1', '01a22b73-ef3b-75b9-a644-bd2e74d62453', '2026-04-05 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '2627', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000007', '01a22b73-ef3b-75bd-957f-310da982348a', '1', '01a22b73-ef3b-75bc-8334-45d0651e3141', '2026-06-29 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '1187', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000007', '01a22b73-ef3b-75c0-a4d2-81f3c0f838b2', '5', '01a22b73-ef3b-75bf-bcd7-377674acaba5', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '125', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000008', '01a22b73-ef3b-75c2-9f83-43d9a97899b2', '6', '50000000-0000-4000-8000-000000000008', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000008', '01a22b73-ef3b-75c5-86e6-824440981f55', '1', '01a22b73-ef3b-75c4-985b-c4e7ab5a6dff', '2026-10-19 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '2628', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000009', '01a22b73-ef3b-75c7-9b9b-57f0614a9e79', '6', '50000000-0000-4000-8000-000000000009', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000009', '01a22b73-ef3b-75ca-acf4-921a64e7c881', '1', '01a22b73-ef3b-75c9-9e5f-ee2485644ab5', '2025-11-21 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '1605', '482', '20785'),
('50000000-0000-4000-8000-000000000009', '01a22b73-ef3b-75cc-b609-180dccaef46d', '2', '01a22b73-ef3b-75c9-9e5f-ee2485644ab5', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000009', '01a22b73-ef3b-75ce-917e-6cd117bdd29f', '3', '01a22b73-ef3b-75c9-9e5f-ee2485644ab5', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00+00', 'USD', '50', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000009', '01a22b73-ef3b-75d1-86d6-6aafe393c009', '1', '01a22b73-ef3b-75d0-9d61-6de1bbc62711', '2026-09-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '2058', '617', '20777'),
('50000000-0000-4000-8000-000000000009', '01a22b73-ef3b-75d3-9d20-f08a0d594c2a', '2', '01a22b73-ef3b-75d0-9d61-6de1bbc62711', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000009', '01a22b73-ef3b-75d5-9547-9da839846ce6', '3', '01a22b73-ef3b-75d0-9d61-6de1bbc62711', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00+00', 'USD', '50', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000009', '01a22b73-ef3b-75d8-8d94-03fed7282dc3', '4', '01a22b73-ef3b-75d7-8c47-ec4a692669a6', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '125', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000a', '01a22b73-ef3b-75da-9bb2-5cb87801bbe9', '6', '50000000-0000-4000-8000-00000000000a', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000a', '01a22b73-ef3b-75dd-af75-50954527a4f4', '1', '01a22b73-ef3b-75dc-9d91-af0764d47c2c', '2026-03-24 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '58', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000b', '01a22b73-ef3b-75df-b4ef-ae0aafa0af81', '6', '50000000-0000-4000-8000-00000000000b', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000b', '01a22b73-ef3b-75e2-80cc-e71bf5d9b7a8', '1', '01a22b73-ef3b-75e1-9da0-77d02092b612', '2025-11-03 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '3221', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000b', '01a22b73-ef3b-75e5-8816-ff08df231579', '4', '01a22b73-ef3b-75e4-8257-3865e1c3ff95', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '125', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000c', '01a22b73-ef3b-75e7-81f6-0295f9926c76', '6', '50000000-0000-4000-8000-00000000000c', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000c', '01a22b73-ef3b-75ea-8050-07fe24140676', '1', '01a22b73-ef3b-75e9-9d67-c5e96c0c98ea', '2026-06-08 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '4588', '1376', '20769'),
('50000000-0000-4000-8000-00000000000c', '01a22b73-ef3b-75ec-bd4f-2bb233cbff74', '2', '01a22b73-ef3b-75e9-9d67-c5e96c0c98ea', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000c', '01a22b73-ef3b-75ef-9063-05c22926929e', '1', '01a22b73-ef3b-75ee-9703-135c818fa57b', '2026-04-10 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '546', '164', '20785'),
('50000000-0000-4000-8000-00000000000c', '01a22b73-ef3b-75f1-bf4d-97b2cc5ebf69', '2', '01a22b73-ef3b-75ee-9703-135c818fa57b', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000d', '01a22b73-ef3c-735d-b171-44d3161f82b4', '6', '50000000-0000-4000-8000-00000000000d', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000d', '01a22b73-ef3c-7360-abff-87ef25ec2531', '1', '01a22b73-ef3c-735f-85c3-a70929481a03', '2025-11-20 00:00:00+00', '2026-11-30 00:00:00+00', 'GBP', '5349', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000d', '01a22b73-ef3c-7362-9306-b5fed72d2471', '3', '01a22b73-ef3c-735f-85c3-a70929481a03', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00+00', 'GBP', '50', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000d', '01a22b73-ef3c-7365-90da-af16305da9e3', '5', '01a22b73-ef3c-7364-94ff-d15fed9015aa', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000e', '01a22b73-ef3c-7367-90fe-80028299b2c6', '6', '50000000-0000-4000-8000-00000000000e', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000e', '01a22b73-ef3c-736a-a441-674b362ae668', '1', '01a22b73-ef3c-7369-97bf-6c29dd583d01', '2026-07-07 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '1062', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000e', '01a22b73-ef3c-736d-857a-6c2b4486179d', '1', '01a22b73-ef3c-736c-8ff5-d5c89512f67b', '2026-03-22 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '863', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000e', '01a22b73-ef3c-7370-bb37-8893288ed515', '1', '01a22b73-ef3c-736f-bae1-ae83df53858b', '2026-05-13 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '8311', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000f', '01a22b73-ef3c-7372-a7b1-e6be132d4ede', '6', '50000000-0000-4000-8000-00000000000f', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000f', '01a22b73-ef3c-7375-ad1d-37212415e35a', '1', '01a22b73-ef3c-7374-a3d4-c845fdfeb082', '2026-04-14 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '1590', '477', '20783'),
('50000000-0000-4000-8000-00000000000f', '01a22b73-ef3c-7377-b67c-ffeacc361543', '2', '01a22b73-ef3c-7374-a3d4-c845fdfeb082', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-00000000000f', '01a22b73-ef3c-737a-bacc-cd0cff9511e1', '4', '01a22b73-ef3c-7379-b69c-7dcab2f5266e', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '125', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000010', '01a22b73-ef3c-737c-a7c0-dd197ce78e26', '6', '50000000-0000-4000-8000-000000000010', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000010', '01a22b73-ef3c-737f-8780-d2a0019ab2e1', '1', '01a22b73-ef3c-737e-820b-da3f1cb48454', '2026-02-21 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '1048', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000010', '01a22b73-ef3c-7382-93ac-a28dbcb02bb1', '1', '01a22b73-ef3c-7381-b7cc-9ec22add4a1e', '2026-05-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '3331', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000010', '01a22b73-ef3c-7385-9115-1398fc3bad93', '1', '01a22b73-ef3c-7384-a3fa-620ade0e55d6', '2026-08-03 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '971', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000011', '01a22b73-ef3c-7387-9658-aa91a6480aa6', '6', '50000000-0000-4000-8000-000000000011', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000011', '01a22b73-ef40-719c-99ba-b3bab055124c', '1', '01a22b73-ef40-719b-ba30-d6fe8672a70f', '2025-12-27 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '826', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000011', '01a22b73-ef40-719e-a0ee-7fd73ae0e8a8', '3', '01a22b73-ef40-719b-ba30-d6fe8672a70f', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00+00', 'USD', '50', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000011', '01a22b73-ef40-71a1-8f35-63e7f66f9454', '4', '01a22b73-ef40-71a0-ab17-c36ecfc5f038', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '125', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000012', '01a22b73-ef40-71a3-9915-f5e5ee92be1b', '6', '50000000-0000-4000-8000-000000000012', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000012', '01a22b73-ef40-71a6-8149-e813e57f8426', '1', '01a22b73-ef40-71a5-bc01-42dbd61e42e8', '2026-08-28 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '1611', '483', '20769'),
('50000000-0000-4000-8000-000000000012', '01a22b73-ef40-71a8-9305-9b11c7ec8654', '2', '01a22b73-ef40-71a5-bc01-42dbd61e42e8', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000012', '01a22b73-ef40-71ab-aee9-268666ad6c5b', '1', '01a22b73-ef40-71aa-80cb-9d7aa9860a52', '2026-06-19 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '2153', '646', '20766'),
('50000000-0000-4000-8000-000000000012', '01a22b73-ef40-71ad-aaab-36b5dfa70bd6', '2', '01a22b73-ef40-71aa-80cb-9d7aa9860a52', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000012', '01a22b73-ef40-71b0-8716-cd05317e8f43', '1', '01a22b73-ef40-71af-a5a6-001c95a6ccaa', '2025-11-16 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '4657', '1397', '20775'),
('50000000-0000-4000-8000-000000000012', '01a22b73-ef40-71b2-9b60-16d2c9136afc', '2', '01a22b73-ef40-71af-a5a6-001c95a6ccaa', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000012', '01a22b73-ef40-71b5-8e2b-cc70b14d27a3', '1', '01a22b73-ef40-71b4-9f97-c7a9321404bc', '2026-05-12 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '313', '94', '20786'),
('50000000-0000-4000-8000-000000000012', '01a22b73-ef40-71b7-9e72-67a0782b29aa', '2', '01a22b73-ef40-71b4-9f97-c7a9321404bc', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000013', '01a22b73-ef40-71b9-9aad-0950fe77cc5a', '6', '50000000-0000-4000-8000-000000000013', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000013', '01a22b73-ef40-71bc-a79b-729582b82077', '1', '01a22b73-ef40-71bb-80a2-9ce514af052c', '2026-10-26 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '8880', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000013', '01a22b73-ef40-71bf-9e7c-b984b6a93726', '5', '01a22b73-ef40-71be-80e9-1c60bb200dee', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '125', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000014', '01a22b73-ef40-71c1-ad58-9c693bae772f', '6', '50000000-0000-4000-8000-000000000014', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '500', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000014', '01a22b73-ef40-71c4-bb5d-14cbbcf2a1c7', '1', '01a22b73-ef40-71c3-b9c3-a4a9fc1f5f34', '2026-06-08 00:00:00+00', '2026-11-30 00:00:00+00', 'GBP', '2435', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-7714-b687-cc0e52b3e27c', '6', '50000000-0000-4000-8000-000000000015', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-7717-8a93-ada13498a22a', '1', '01a22b73-ef41-7716-8d9f-d1274305d9aa', '2026-09-13 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '6875', '2062', '20768'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-7719-be3d-855696362d43', '2', '01a22b73-ef41-7716-8d9f-d1274305d9aa', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-771b-9cdc-4f6f15a9a596', '3', '01a22b73-ef41-7716-8d9f-d1274305d9aa', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00+00', 'USD', '50', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-771e-b54e-6bcc1b032bbd', '1', '01a22b73-ef41-771d-ad9a-87dbbff88e30', '2026-11-16 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '792', '238', '20775'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-7720-867a-0ef2744baf6e', '2', '01a22b73-ef41-771d-ad9a-87dbbff88e30', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-7722-8728-8d81eeaa3410', '3', '01a22b73-ef41-771d-ad9a-87dbbff88e30', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00+00', 'USD', '50', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-7725-b87f-90ae99b819d0', '1', '01a22b73-ef41-7724-a4c9-0ff4d9c01064', '2026-09-14 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '2804', '841', '20784'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-7727-aa65-9b85b81fa8ad', '2', '01a22b73-ef41-7724-a4c9-0ff4d9c01064', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-7729-a07c-2ee74e5c7b62', '3', '01a22b73-ef41-7724-a4c9-0ff4d9c01064', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00+00', 'USD', '50', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-772c-9d2d-e13adf810dbb', '1', '01a22b73-ef41-772b-8e69-3d6cf6a9f294', '2026-03-25 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '1949', '585', '20784'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-772e-9451-b0c1f352834e', '2', '01a22b73-ef41-772b-8e69-3d6cf6a9f294', '2026-11-29 12:00:00+00', '2026-11-30 00:00:00+00', 'USD', '100', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-7730-a3d9-1f2d55291bbd', '3', '01a22b73-ef41-772b-8e69-3d6cf6a9f294', '2026-11-29 14:24:00+00', '2026-11-30 00:00:00+00', 'USD', '50', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-7733-8dd0-462c7ebb7c10', '4', '01a22b73-ef41-7732-9758-c2d63de0f86a', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '125', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000016', '01a22b73-ef41-7735-a131-03763745b6ef', '6', '50000000-0000-4000-8000-000000000016', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000016', '01a22b73-ef41-7738-9290-d4f9da4c1235', '1', '01a22b73-ef41-7737-8d6f-31b40dfc8d4f', '2025-11-15 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '190', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000016', '01a22b73-ef41-773b-94d6-c3cb827fed26', '1', '01a22b73-ef41-773a-a6de-add97427e8d3', '2026-09-08 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '2081', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000017', '01a22b73-ef41-773d-b1e7-4ed6df8e5320', '6', '50000000-0000-4000-8000-000000000017', '2026-11-30 00:00:00+00', '2026-11-30 00:00:00+00', 'XXX', '0', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000017', '01a22b73-ef41-7740-8689-d556a53bbbb4', '1', '01a22b73-ef41-773f-a13f-9222e59646df', '2026-05-28 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '533', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000017', '01a22b73-ef41-7743-8a4b-ff944fdd16d2', '1', '01a22b73-ef41-7742-81a5-9bf406ae1157', '2026-11-16 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '3775', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000017', '01a22b73-ef41-7746-b8f5-7a0f82a1f639', '1', '01a22b73-ef41-7745-9187-51106816a838', '2026-01-04 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '15628', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000017', '01a22b73-ef41-7749-a1bf-93fb78223ac8', '1', '01a22b73-ef41-7748-b9ff-21f25f80bb3a', '2026-07-19 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '2833', '-1', '-2147483648'),
('50000000-0000-4000-8000-000000000017', '01a22b73-ef41-774c-933d-6967562705bc', '4', '01a22b73-ef41-774b-8572-03ef14e15691', '2026-11-10 00:00:00+00', '2026-11-30 00:00:00+00', 'USD', '125', '-1', '-2147483648');

insert into projection.invoices (customer_id, purchase_id, currency, due, amount, settled) values
('50000000-0000-4000-8000-000000000000', '01a22b73-ef38-70a3-8116-06da8c0aa800', 'USD', '20761', '1662', '100'),
('50000000-0000-4000-8000-000000000000', '01a22b73-ef38-70a8-81d2-42c0ffbbb010', 'USD', '20758', '379', '100'),
('50000000-0000-4000-8000-000000000003', '01a22b73-ef3b-7594-812b-877b0f56a076', 'USD', '20774', '2247', '100'),
('50000000-0000-4000-8000-000000000006', '01a22b73-ef3b-75ad-a01b-9dcd50315006', 'GBP', '20786', '2192', '100'),
('50000000-0000-4000-8000-000000000006', '01a22b73-ef3b-75b2-abc7-bb56ab36e86d', 'GBP', '20774', '414', '100'),
('50000000-0000-4000-8000-000000000009', '01a22b73-ef3b-75c9-9e5f-ee2485644ab5', 'USD', '20785', '1605', '150'),
('50000000-0000-4000-8000-000000000009', '01a22b73-ef3b-75d0-9d61-6de1bbc62711', 'USD', '20777', '2058', '150'),
('50000000-0000-4000-8000-00000000000c', '01a22b73-ef3b-75e9-9d67-c5e96c0c98ea', 'USD', '20769', '4588', '100'),
('50000000-0000-4000-8000-00000000000c', '01a22b73-ef3b-75ee-9703-135c818fa57b', 'USD', '20785', '546', '100'),
('50000000-0000-4000-8000-00000000000f', '01a22b73-ef3c-7374-a3d4-c845fdfeb082', 'USD', '20783', '1590', '100'),
('50000000-0000-4000-8000-000000000012', '01a22b73-ef40-71a5-bc01-42dbd61e42e8', 'USD', '20769', '1611', '100'),
('50000000-0000-4000-8000-000000000012', '01a22b73-ef40-71aa-80cb-9d7aa9860a52', 'USD', '20766', '2153', '100'),
('50000000-0000-4000-8000-000000000012', '01a22b73-ef40-71af-a5a6-001c95a6ccaa', 'USD', '20775', '4657', '100'),
('50000000-0000-4000-8000-000000000012', '01a22b73-ef40-71b4-9f97-c7a9321404bc', 'USD', '20786', '313', '100'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-7716-8d9f-d1274305d9aa', 'USD', '20768', '6875', '150'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-771d-ad9a-87dbbff88e30', 'USD', '20775', '792', '150'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-7724-a4c9-0ff4d9c01064', 'USD', '20784', '2804', '150'),
('50000000-0000-4000-8000-000000000015', '01a22b73-ef41-772b-8e69-3d6cf6a9f294', 'USD', '20784', '1949', '150');

insert into projection.positions (topic, partition, first_epoch, first_event_id, epoch, restored_epoch, next, advanced_at, applied_until) values
('crm.purchase.v1', '0', null, null, '0', '0', '114', '2026-11-30 07:55:38.231449+00', null);

insert into projection.purses (customer_id, currency, orders, gross, refunded, rated, margin, cost, acquisition, receivable, oldest_due, payments, delay_days) values
('50000000-0000-4000-8000-000000000000', 'USD', '2', '2041', '0', '2041', '613', '0', '500', '1841', '20758', '2', '53'),
('50000000-0000-4000-8000-000000000001', 'USD', '4', '8488', '200', '0', '0', '125', '0', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000002', 'USD', '1', '2344', '0', '0', '0', '0', '0', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000003', 'USD', '1', '2247', '0', '2247', '674', '125', '0', '2147', '20774', '1', '12'),
('50000000-0000-4000-8000-000000000004', 'USD', '1', '778', '0', '0', '0', '0', '0', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000005', 'USD', '1', '2960', '50', '0', '0', '125', '500', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000006', 'GBP', '2', '2606', '0', '2606', '782', '0', '0', '2406', '20774', '2', '12'),
('50000000-0000-4000-8000-000000000007', 'USD', '2', '3814', '0', '0', '0', '125', '0', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000008', 'USD', '1', '2628', '0', '0', '0', '0', '0', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000009', 'USD', '2', '3663', '100', '3663', '1099', '125', '0', '3363', '20777', '2', '10'),
('50000000-0000-4000-8000-00000000000a', 'USD', '1', '58', '0', '0', '0', '0', '500', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-00000000000b', 'USD', '1', '3221', '0', '0', '0', '125', '0', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-00000000000c', 'USD', '2', '5134', '0', '5134', '1540', '0', '0', '4934', '20769', '2', '18'),
('50000000-0000-4000-8000-00000000000d', 'GBP', '1', '5349', '50', '0', '0', '0', '0', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-00000000000e', 'USD', '3', '10236', '0', '0', '0', '0', '0', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-00000000000f', 'USD', '1', '1590', '0', '1590', '477', '125', '500', '1490', '20783', '1', '3'),
('50000000-0000-4000-8000-000000000010', 'USD', '3', '5350', '0', '0', '0', '0', '0', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000011', 'USD', '1', '826', '50', '0', '0', '125', '0', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000012', 'USD', '4', '8734', '0', '8734', '2620', '0', '0', '8334', '20766', '4', '48'),
('50000000-0000-4000-8000-000000000013', 'USD', '1', '8880', '0', '0', '0', '125', '0', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000014', 'GBP', '1', '2435', '0', '0', '0', '0', '0', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000014', 'USD', '0', '0', '0', '0', '0', '0', '500', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000015', 'USD', '4', '12420', '200', '12420', '3726', '125', '0', '11820', '20768', '4', '33'),
('50000000-0000-4000-8000-000000000016', 'USD', '2', '2271', '0', '0', '0', '0', '0', '0', '-2147483648', '0', '0'),
('50000000-0000-4000-8000-000000000017', 'USD', '4', '22769', '0', '0', '0', '125', '0', '0', '-2147483648', '0', '0');

insert into projection.stream_versions (stream, version) values
('customer-50000000-0000-4000-8000-000000000000', '1'),
('customer-50000000-0000-4000-8000-000000000001', '1'),
('customer-50000000-0000-4000-8000-000000000002', '1'),
('customer-50000000-0000-4000-8000-000000000003', '1'),
('customer-50000000-0000-4000-8000-000000000004', '1'),
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
('interaction-01a22b73-ef3b-758a-b2eb-2b05b586a84a', '1'),
('interaction-01a22b73-ef3b-7599-8727-3dd5574a5a0f', '1'),
('interaction-01a22b73-ef3b-75a8-b460-03125a6b0910', '1'),
('interaction-01a22b73-ef3b-75bf-bcd7-377674acaba5', '1'),
('interaction-01a22b73-ef3b-75d7-8c47-ec4a692669a6', '1'),
('interaction-01a22b73-ef3b-75e4-8257-3865e1c3ff95', '1'),
('interaction-01a22b73-ef3c-7364-94ff-d15fed9015aa', '1'),
('interaction-01a22b73-ef3c-7379-b69c-7dcab2f5266e', '1'),
('interaction-01a22b73-ef40-71a0-ab17-c36ecfc5f038', '1'),
('interaction-01a22b73-ef40-71be-80e9-1c60bb200dee', '1'),
('interaction-01a22b73-ef41-7732-9758-c2d63de0f86a', '1'),
('interaction-01a22b73-ef41-774b-8572-03ef14e15691', '1'),
('purchase-01a22b73-ef38-70a3-8116-06da8c0aa800', '2'),
('purchase-01a22b73-ef38-70a8-81d2-42c0ffbbb010', '2'),
('purchase-01a22b73-ef38-70af-a304-a93672a1b517', '2'),
('purchase-01a22b73-ef38-70b4-b2a8-be9c929900b1', '2'),
('purchase-01a22b73-ef38-70b9-9ee5-e4b556f02ed7', '2'),
('purchase-01a22b73-ef38-70be-922b-6f9f88f1cb4f', '2'),
('purchase-01a22b73-ef3b-758f-a4ba-2598e540d4cd', '1'),
('purchase-01a22b73-ef3b-7594-812b-877b0f56a076', '2'),
('purchase-01a22b73-ef3b-759e-b0d8-0816b268f655', '1'),
('purchase-01a22b73-ef3b-75a3-89f6-be27658d4376', '2'),
('purchase-01a22b73-ef3b-75ad-a01b-9dcd50315006', '2'),
('purchase-01a22b73-ef3b-75b2-abc7-bb56ab36e86d', '2'),
('purchase-01a22b73-ef3b-75b9-a644-bd2e74d62453', '1'),
('purchase-01a22b73-ef3b-75bc-8334-45d0651e3141', '1'),
('purchase-01a22b73-ef3b-75c4-985b-c4e7ab5a6dff', '1'),
('purchase-01a22b73-ef3b-75c9-9e5f-ee2485644ab5', '3'),
('purchase-01a22b73-ef3b-75d0-9d61-6de1bbc62711', '3'),
('purchase-01a22b73-ef3b-75dc-9d91-af0764d47c2c', '1'),
('purchase-01a22b73-ef3b-75e1-9da0-77d02092b612', '1'),
('purchase-01a22b73-ef3b-75e9-9d67-c5e96c0c98ea', '2'),
('purchase-01a22b73-ef3b-75ee-9703-135c818fa57b', '2'),
('purchase-01a22b73-ef3c-735f-85c3-a70929481a03', '2'),
('purchase-01a22b73-ef3c-7369-97bf-6c29dd583d01', '1'),
('purchase-01a22b73-ef3c-736c-8ff5-d5c89512f67b', '1'),
('purchase-01a22b73-ef3c-736f-bae1-ae83df53858b', '1'),
('purchase-01a22b73-ef3c-7374-a3d4-c845fdfeb082', '2'),
('purchase-01a22b73-ef3c-737e-820b-da3f1cb48454', '1'),
('purchase-01a22b73-ef3c-7381-b7cc-9ec22add4a1e', '1'),
('purchase-01a22b73-ef3c-7384-a3fa-620ade0e55d6', '1'),
('purchase-01a22b73-ef40-719b-ba30-d6fe8672a70f', '2'),
('purchase-01a22b73-ef40-71a5-bc01-42dbd61e42e8', '2'),
('purchase-01a22b73-ef40-71aa-80cb-9d7aa9860a52', '2'),
('purchase-01a22b73-ef40-71af-a5a6-001c95a6ccaa', '2'),
('purchase-01a22b73-ef40-71b4-9f97-c7a9321404bc', '2'),
('purchase-01a22b73-ef40-71bb-80a2-9ce514af052c', '1'),
('purchase-01a22b73-ef40-71c3-b9c3-a4a9fc1f5f34', '1'),
('purchase-01a22b73-ef41-7716-8d9f-d1274305d9aa', '3'),
('purchase-01a22b73-ef41-771d-ad9a-87dbbff88e30', '3'),
('purchase-01a22b73-ef41-7724-a4c9-0ff4d9c01064', '3'),
('purchase-01a22b73-ef41-772b-8e69-3d6cf6a9f294', '3'),
('purchase-01a22b73-ef41-7737-8d6f-31b40dfc8d4f', '1'),
('purchase-01a22b73-ef41-773a-a6de-add97427e8d3', '1'),
('purchase-01a22b73-ef41-773f-a13f-9222e59646df', '1'),
('purchase-01a22b73-ef41-7742-81a5-9bf406ae1157', '1'),
('purchase-01a22b73-ef41-7745-9187-51106816a838', '1'),
('purchase-01a22b73-ef41-7748-b9ff-21f25f80bb3a', '1');

insert into public.alembic_version (version_num) values
('0001');

insert into public.events ("position", event_id, stream, version, type, topic, key, subject, occurred_at, recorded_at, correlation_id, causation_id, traceparent, data) values
('1', '01a22b73-f021-727e-a018-0a070e0a3868', 'valuation-50000000-0000-4000-8000-000000000000', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000000', '50000000-0000-4000-8000-000000000000', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef38-70ac-8f04-63d9cf358259', '01a22b73-ef38-70ab-b358-b118638ffcef', null, '{"customer_id":"50000000-0000-4000-8000-000000000000","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef37-75f2-916c-730144ce8c62","01a22b73-ef38-70a4-9673-30cb0bfc14a5","01a22b73-ef38-70a6-a748-7654ebcad05e","01a22b73-ef38-70a9-a82e-77d42e2246e3","01a22b73-ef38-70ab-b358-b118638ffcef"]}'),
('10', '01a22b73-f021-7287-a9e8-510257d249ab', 'valuation-50000000-0000-4000-8000-000000000009', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3b-75d9-9dbb-cf95fa663224', '01a22b73-ef3b-75d8-8d94-03fed7282dc3', null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3b-75c7-9b9b-57f0614a9e79","01a22b73-ef3b-75ca-acf4-921a64e7c881","01a22b73-ef3b-75cc-b609-180dccaef46d","01a22b73-ef3b-75ce-917e-6cd117bdd29f","01a22b73-ef3b-75d1-86d6-6aafe393c009","01a22b73-ef3b-75d3-9d20-f08a0d594c2a","01a22b73-ef3b-75d5-9547-9da839846ce6","01a22b73-ef3b-75d8-8d94-03fed7282dc3"]}'),
('11', '01a22b73-f021-7288-b016-23eec079a2d9', 'valuation-50000000-0000-4000-8000-00000000000a', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000a', '50000000-0000-4000-8000-00000000000a', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3b-75de-8aaa-da32d529a372', '01a22b73-ef3b-75dd-af75-50954527a4f4', null, '{"customer_id":"50000000-0000-4000-8000-00000000000a","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3b-75da-9bb2-5cb87801bbe9","01a22b73-ef3b-75dd-af75-50954527a4f4"]}'),
('12', '01a22b73-f021-7289-8519-9f14bbf87b9f', 'valuation-50000000-0000-4000-8000-00000000000b', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000b', '50000000-0000-4000-8000-00000000000b', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3b-75e6-bb18-bcaeac8338a7', '01a22b73-ef3b-75e5-8816-ff08df231579', null, '{"customer_id":"50000000-0000-4000-8000-00000000000b","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3b-75df-b4ef-ae0aafa0af81","01a22b73-ef3b-75e2-80cc-e71bf5d9b7a8","01a22b73-ef3b-75e5-8816-ff08df231579"]}'),
('13', '01a22b73-f021-728a-a3de-c56cbef00f1d', 'valuation-50000000-0000-4000-8000-00000000000c', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000c', '50000000-0000-4000-8000-00000000000c', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3c-735c-b153-117ed4a2f75f', '01a22b73-ef3b-75f1-bf4d-97b2cc5ebf69', null, '{"customer_id":"50000000-0000-4000-8000-00000000000c","grade":"C","churn_band":"high","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3b-75e7-81f6-0295f9926c76","01a22b73-ef3b-75ea-8050-07fe24140676","01a22b73-ef3b-75ec-bd4f-2bb233cbff74","01a22b73-ef3b-75ef-9063-05c22926929e","01a22b73-ef3b-75f1-bf4d-97b2cc5ebf69"]}'),
('14', '01a22b73-f021-728b-b07a-8652b0694c40', 'valuation-50000000-0000-4000-8000-00000000000d', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000d', '50000000-0000-4000-8000-00000000000d', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3c-7366-a585-4f8b5ad6995b', '01a22b73-ef3c-7365-90da-af16305da9e3', null, '{"customer_id":"50000000-0000-4000-8000-00000000000d","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3c-735d-b171-44d3161f82b4","01a22b73-ef3c-7360-abff-87ef25ec2531","01a22b73-ef3c-7362-9306-b5fed72d2471","01a22b73-ef3c-7365-90da-af16305da9e3"]}'),
('15', '01a22b73-f021-728c-8e48-be3df43e6b5f', 'valuation-50000000-0000-4000-8000-00000000000e', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000e', '50000000-0000-4000-8000-00000000000e', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3c-7371-a45c-f8aa162fbe56', '01a22b73-ef3c-7370-bb37-8893288ed515', null, '{"customer_id":"50000000-0000-4000-8000-00000000000e","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3c-7367-90fe-80028299b2c6","01a22b73-ef3c-736a-a441-674b362ae668","01a22b73-ef3c-736d-857a-6c2b4486179d","01a22b73-ef3c-7370-bb37-8893288ed515"]}'),
('16', '01a22b73-f021-728d-a336-17cb3cf48337', 'valuation-50000000-0000-4000-8000-00000000000f', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000f', '50000000-0000-4000-8000-00000000000f', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3c-737b-b56b-b11affd76f1d', '01a22b73-ef3c-737a-bacc-cd0cff9511e1', null, '{"customer_id":"50000000-0000-4000-8000-00000000000f","grade":"C","churn_band":"high","credit_class":"prompt","credit_limit":"100","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3c-7372-a7b1-e6be132d4ede","01a22b73-ef3c-7375-ad1d-37212415e35a","01a22b73-ef3c-7377-b67c-ffeacc361543","01a22b73-ef3c-737a-bacc-cd0cff9511e1"]}'),
('17', '01a22b73-f021-728e-920e-450e638c1842', 'valuation-50000000-0000-4000-8000-000000000010', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000010', '50000000-0000-4000-8000-000000000010', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3c-7386-b5e4-5c7ebe35ff3f', '01a22b73-ef3c-7385-9115-1398fc3bad93', null, '{"customer_id":"50000000-0000-4000-8000-000000000010","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3c-737c-a7c0-dd197ce78e26","01a22b73-ef3c-737f-8780-d2a0019ab2e1","01a22b73-ef3c-7382-93ac-a28dbcb02bb1","01a22b73-ef3c-7385-9115-1398fc3bad93"]}'),
('18', '01a22b73-f021-728f-8bdb-14a758be29af', 'valuation-50000000-0000-4000-8000-000000000011', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000011', '50000000-0000-4000-8000-000000000011', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef40-71a2-9ce3-b2acd50be6dc', '01a22b73-ef40-71a1-8f35-63e7f66f9454', null, '{"customer_id":"50000000-0000-4000-8000-000000000011","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3c-7387-9658-aa91a6480aa6","01a22b73-ef40-719c-99ba-b3bab055124c","01a22b73-ef40-719e-a0ee-7fd73ae0e8a8","01a22b73-ef40-71a1-8f35-63e7f66f9454"]}'),
('19', '01a22b73-f021-7290-a170-bb0cb1bcb252', 'valuation-50000000-0000-4000-8000-000000000012', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000012', '50000000-0000-4000-8000-000000000012', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef40-71b8-86df-4e1cfe9bd5a8', '01a22b73-ef40-71b7-9e72-67a0782b29aa', null, '{"customer_id":"50000000-0000-4000-8000-000000000012","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef40-71a3-9915-f5e5ee92be1b","01a22b73-ef40-71a6-8149-e813e57f8426","01a22b73-ef40-71a8-9305-9b11c7ec8654","01a22b73-ef40-71ab-aee9-268666ad6c5b","01a22b73-ef40-71ad-aaab-36b5dfa70bd6","01a22b73-ef40-71b0-8716-cd05317e8f43","01a22b73-ef40-71b2-9b60-16d2c9136afc","01a22b73-ef40-71b5-8e2b-cc70b14d27a3","01a22b73-ef40-71b7-9e72-67a0782b29aa"]}'),
('2', '01a22b73-f021-727f-b2c6-d41fd580ab14', 'valuation-50000000-0000-4000-8000-000000000001', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3b-758c-ba77-723e22cd388d', '01a22b73-ef3b-758b-ba7e-6179f2e1dde6', null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"C","churn_band":"low","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef38-70ad-890b-df7972ea44e7","01a22b73-ef38-70b0-abb3-e038e054e787","01a22b73-ef38-70b2-aedb-41f88d250fbb","01a22b73-ef38-70b5-a58e-edc26b1f5b09","01a22b73-ef38-70b7-a1bb-0fa32df6df24","01a22b73-ef38-70ba-9e37-a8268c7e69a9","01a22b73-ef38-70bc-953c-6b185a156cda","01a22b73-ef38-70bf-8347-e6c9b6b20546","01a22b73-ef38-70c1-b54b-84a637879d46","01a22b73-ef3b-758b-ba7e-6179f2e1dde6"]}'),
('20', '01a22b73-f021-7291-8bb1-cbf2abd254cf', 'valuation-50000000-0000-4000-8000-000000000013', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000013', '50000000-0000-4000-8000-000000000013', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef40-71c0-b14b-25f9ec41e635', '01a22b73-ef40-71bf-9e7c-b984b6a93726', null, '{"customer_id":"50000000-0000-4000-8000-000000000013","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef40-71b9-9aad-0950fe77cc5a","01a22b73-ef40-71bc-a79b-729582b82077","01a22b73-ef40-71bf-9e7c-b984b6a93726"]}'),
('21', '01a22b73-f021-7292-8dd3-7cd4d97a0f9e', 'valuation-50000000-0000-4000-8000-000000000014', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000014', '50000000-0000-4000-8000-000000000014', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef40-71c5-8eec-ac22b7b9bd82', '01a22b73-ef40-71c4-bb5d-14cbbcf2a1c7', null, '{"customer_id":"50000000-0000-4000-8000-000000000014","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef40-71c1-ad58-9c693bae772f","01a22b73-ef40-71c4-bb5d-14cbbcf2a1c7"]}'),
('22', '01a22b73-f021-7293-a227-5b7d04c0ad5f', 'valuation-50000000-0000-4000-8000-000000000015', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000015', '50000000-0000-4000-8000-000000000015', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef41-7734-b1a3-a6928f94aaa1', '01a22b73-ef41-7733-8dd0-462c7ebb7c10', null, '{"customer_id":"50000000-0000-4000-8000-000000000015","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef41-7714-b687-cc0e52b3e27c","01a22b73-ef41-7717-8a93-ada13498a22a","01a22b73-ef41-7719-be3d-855696362d43","01a22b73-ef41-771b-9cdc-4f6f15a9a596","01a22b73-ef41-771e-b54e-6bcc1b032bbd","01a22b73-ef41-7720-867a-0ef2744baf6e","01a22b73-ef41-7722-8728-8d81eeaa3410","01a22b73-ef41-7725-b87f-90ae99b819d0","01a22b73-ef41-7727-aa65-9b85b81fa8ad","01a22b73-ef41-7729-a07c-2ee74e5c7b62","01a22b73-ef41-772c-9d2d-e13adf810dbb","01a22b73-ef41-772e-9451-b0c1f352834e","01a22b73-ef41-7730-a3d9-1f2d55291bbd","01a22b73-ef41-7733-8dd0-462c7ebb7c10"]}'),
('23', '01a22b73-f021-7294-a8e6-7f2ddaf694cc', 'valuation-50000000-0000-4000-8000-000000000016', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000016', '50000000-0000-4000-8000-000000000016', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef41-773c-824c-54cb117539c6', '01a22b73-ef41-773b-94d6-c3cb827fed26', null, '{"customer_id":"50000000-0000-4000-8000-000000000016","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef41-7735-a131-03763745b6ef","01a22b73-ef41-7738-9290-d4f9da4c1235","01a22b73-ef41-773b-94d6-c3cb827fed26"]}'),
('24', '01a22b73-f021-7295-87cf-ab3b07aecab5', 'valuation-50000000-0000-4000-8000-000000000017', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000017', '50000000-0000-4000-8000-000000000017', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef41-774f-9332-7884ac86d104', '01a22b73-ef41-774e-9c57-562a0fdd0b6e', null, '{"customer_id":"50000000-0000-4000-8000-000000000017","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef41-773d-b1e7-4ed6df8e5320","01a22b73-ef41-7740-8689-d556a53bbbb4","01a22b73-ef41-7743-8a4b-ff944fdd16d2","01a22b73-ef41-7746-b8f5-7a0f82a1f639","01a22b73-ef41-7749-a1bf-93fb78223ac8","01a22b73-ef41-774c-933d-6967562705bc","01a22b73-ef41-774e-9c57-562a0fdd0b6e"]}'),
('25', '01a22b73-f2bc-73b2-b643-54d7f6fecdc4', 'model-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c01', '1', 'crm.valuation.model_fitted.v1', 'crm.valuation.v1', 'model-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c01', null, '2026-11-30 07:55:48.244788+00', '2026-11-30 07:55:48.797962+00', '01a22b73-f2bd-743d-a315-a58de8a7f9d9', null, null, '{"name":"mbg_nbd","version":1,"unit":"week","parameters":{"r":0.5723950964005905,"alpha":10.71511778053572,"a":0.6503009346072003,"b":2.1959426500086643},"customers":24,"log_likelihood":-104.97721441653457,"spending":{"GBP":{"p":6.001302711263166,"q":3.712888626011463,"gamma":14.134211351159506,"refund_rate":0.006285355122564424,"monthly_cost":0.0},"USD":{"p":3.4536962836146787,"q":3.3409407232224773,"gamma":18.073827509019743,"refund_rate":0.005432223952486148,"monthly_cost":0.08011401703675344}}}'),
('26', '01a22b73-f2bd-743c-9bd6-46a4bd678446', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', '1', 'crm.valuation.cuts_set.v1', 'crm.valuation.v1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', null, '2026-11-30 07:55:48.244788+00', '2026-11-30 07:55:48.797962+00', '01a22b73-f2bd-743d-a315-a58de8a7f9d9', null, null, '{"policy_version":0,"currency":"USD","cuts":{"A":"89.31","B":"29.80"},"customers":22,"model_version":1}'),
('27', '01a22b73-f334-71c2-83f2-4ab4b03f31d3', 'valuation-50000000-0000-4000-8000-000000000001', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000001', '50000000-0000-4000-8000-000000000001', '2026-11-30 07:55:48.885276+00', '2026-11-30 07:55:48.921322+00', '01a22b73-f334-71c3-9604-a8be90a47795', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000001","grade":"B","churn_band":"low","credit_class":"unrated","credit_limit":"500","currency":"USD","payment_terms":"net_30","service_level":"preferred","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C"}'),
('28', '01a22b73-f334-71c4-b0fd-5432d8adeb42', 'valuation-50000000-0000-4000-8000-000000000007', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 07:55:48.885276+00', '2026-11-30 07:55:48.921322+00', '01a22b73-f334-71c5-9bdd-bd647822677a', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C"}'),
('29', '01a22b73-f334-71c6-9937-5390a26d8325', 'valuation-50000000-0000-4000-8000-000000000008', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 07:55:48.885276+00', '2026-11-30 07:55:48.921322+00', '01a22b73-f334-71c7-b491-fec6226a855a', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"C","churn_band":"medium","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C"}'),
('3', '01a22b73-f021-7280-8686-422411b22834', 'valuation-50000000-0000-4000-8000-000000000002', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000002', '50000000-0000-4000-8000-000000000002', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3b-7591-949d-af50ddf6d333', '01a22b73-ef3b-7590-a0e3-f5a47c8f2d57', null, '{"customer_id":"50000000-0000-4000-8000-000000000002","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3b-758d-bfd4-d8c860aa8af2","01a22b73-ef3b-7590-a0e3-f5a47c8f2d57"]}'),
('30', '01a22b73-f334-71c8-abbe-626e3b79cac0', 'valuation-50000000-0000-4000-8000-000000000009', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000009', '50000000-0000-4000-8000-000000000009', '2026-11-30 07:55:48.885276+00', '2026-11-30 07:55:48.921322+00', '01a22b73-f334-71c9-939c-63a0665a5e5b', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000009","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C"}'),
('31', '01a22b73-f334-71ca-995a-11e243754647', 'valuation-50000000-0000-4000-8000-00000000000e', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-00000000000e', '50000000-0000-4000-8000-00000000000e', '2026-11-30 07:55:48.885276+00', '2026-11-30 07:55:48.921322+00', '01a22b73-f334-71cb-b831-f33806d0e814', null, null, '{"customer_id":"50000000-0000-4000-8000-00000000000e","grade":"B","churn_band":"medium","credit_class":"unrated","credit_limit":"500","currency":"USD","payment_terms":"net_30","service_level":"preferred","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C"}'),
('32', '01a22b73-f334-71cc-88bd-3da4a8602f0c', 'valuation-50000000-0000-4000-8000-000000000010', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000010', '50000000-0000-4000-8000-000000000010', '2026-11-30 07:55:48.885276+00', '2026-11-30 07:55:48.921322+00', '01a22b73-f334-71cd-8db2-c7d22893531a', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000010","grade":"B","churn_band":"medium","credit_class":"unrated","credit_limit":"500","currency":"USD","payment_terms":"net_30","service_level":"preferred","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C"}'),
('33', '01a22b73-f334-71ce-9426-82d4c3a4843c', 'valuation-50000000-0000-4000-8000-000000000013', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000013', '50000000-0000-4000-8000-000000000013', '2026-11-30 07:55:48.885276+00', '2026-11-30 07:55:48.921322+00', '01a22b73-f334-71cf-9a55-4e436b29784f', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000013","grade":"B","churn_band":"medium","credit_class":"unrated","credit_limit":"500","currency":"USD","payment_terms":"net_30","service_level":"preferred","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C"}'),
('34', '01a22b73-f334-71d0-afcf-bfe2a3412c27', 'valuation-50000000-0000-4000-8000-000000000015', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000015', '50000000-0000-4000-8000-000000000015', '2026-11-30 07:55:48.885276+00', '2026-11-30 07:55:48.921322+00', '01a22b73-f334-71d1-91a3-153de3e656b4', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000015","grade":"C","churn_band":"low","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C"}'),
('35', '01a22b73-f334-71d2-9386-b57fa57f5415', 'valuation-50000000-0000-4000-8000-000000000017', '2', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000017', '50000000-0000-4000-8000-000000000017', '2026-11-30 07:55:48.885276+00', '2026-11-30 07:55:48.921322+00', '01a22b73-f334-71d3-895c-733d9e72ccdf', null, null, '{"customer_id":"50000000-0000-4000-8000-000000000017","grade":"A","churn_band":"medium","credit_class":"unrated","credit_limit":"2500","currency":"USD","payment_terms":"net_60","service_level":"priority","model":{"name":"mbg_nbd","version":1},"policy_version":0,"previous_grade":"C"}'),
('4', '01a22b73-f021-7281-86a5-6d20f1d46dd4', 'valuation-50000000-0000-4000-8000-000000000003', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000003', '50000000-0000-4000-8000-000000000003', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3b-759b-804a-df5caedf42a2', '01a22b73-ef3b-759a-916e-6b1767ee3932', null, '{"customer_id":"50000000-0000-4000-8000-000000000003","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3b-7592-9af6-fa9231223206","01a22b73-ef3b-7595-be30-dea3897f9456","01a22b73-ef3b-7597-b328-3b8ca12c4585","01a22b73-ef3b-759a-916e-6b1767ee3932"]}'),
('5', '01a22b73-f021-7282-b56b-f56bcb7f27fd', 'valuation-50000000-0000-4000-8000-000000000004', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000004', '50000000-0000-4000-8000-000000000004', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3b-75a0-8718-4283511a24b4', '01a22b73-ef3b-759f-95db-5f75159326d9', null, '{"customer_id":"50000000-0000-4000-8000-000000000004","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3b-759c-844f-6c64be5c55b2","01a22b73-ef3b-759f-95db-5f75159326d9"]}'),
('6', '01a22b73-f021-7283-b081-4ae836054596', 'valuation-50000000-0000-4000-8000-000000000005', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000005', '50000000-0000-4000-8000-000000000005', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3b-75aa-b901-d8b13cb855db', '01a22b73-ef3b-75a9-abe3-14d4234f9ad9', null, '{"customer_id":"50000000-0000-4000-8000-000000000005","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3b-75a1-8bac-89a57fa39c58","01a22b73-ef3b-75a4-9bdd-130c83c3bc5d","01a22b73-ef3b-75a6-8528-31a4cbce10b7","01a22b73-ef3b-75a9-abe3-14d4234f9ad9"]}'),
('7', '01a22b73-f021-7284-b0c9-03272a1e604b', 'valuation-50000000-0000-4000-8000-000000000006', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000006', '50000000-0000-4000-8000-000000000006', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3b-75b6-9900-290e626c7fb1', '01a22b73-ef3b-75b5-88e7-bc1f3c0cf56d', null, '{"customer_id":"50000000-0000-4000-8000-000000000006","grade":"C","churn_band":"medium","credit_class":"overdue","credit_limit":"0","currency":"USD","payment_terms":"prepaid","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3b-75ab-bb3e-fc3d8e1f08df","01a22b73-ef3b-75ae-b2ad-5e463edb3e21","01a22b73-ef3b-75b0-ac46-c0ae6f9751fc","01a22b73-ef3b-75b3-bacb-a4ce80d0aa16","01a22b73-ef3b-75b5-88e7-bc1f3c0cf56d"]}'),
('8', '01a22b73-f021-7285-a379-f79d3a90ce7e', 'valuation-50000000-0000-4000-8000-000000000007', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000007', '50000000-0000-4000-8000-000000000007', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3b-75c1-9603-2c14bc237a17', '01a22b73-ef3b-75c0-a4d2-81f3c0f838b2', null, '{"customer_id":"50000000-0000-4000-8000-000000000007","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3b-75b7-ac3b-8fe49fa57873","01a22b73-ef3b-75ba-8ed5-3c2a9a642210","01a22b73-ef3b-75bd-957f-310da982348a","01a22b73-ef3b-75c0-a4d2-81f3c0f838b2"]}'),
('9', '01a22b73-f021-7286-b1a7-12c1d5edd77d', 'valuation-50000000-0000-4000-8000-000000000008', '1', 'crm.valuation.graded.v1', 'crm.valuation.v1', '50000000-0000-4000-8000-000000000008', '50000000-0000-4000-8000-000000000008', '2026-11-30 07:55:47.95939+00', '2026-11-30 07:55:48.196056+00', '01a22b73-ef3b-75c6-ba10-c4871a4fee8d', '01a22b73-ef3b-75c5-86e6-824440981f55', null, '{"customer_id":"50000000-0000-4000-8000-000000000008","grade":"C","churn_band":"high","credit_class":"unrated","credit_limit":"50","currency":"USD","payment_terms":"net_14","service_level":"standard","model":{"name":"mbg_nbd","version":0},"policy_version":0,"because":["01a22b73-ef3b-75c2-9f83-43d9a97899b2","01a22b73-ef3b-75c5-86e6-824440981f55"]}');

insert into public.outbox ("position", shard) values
('1', '4'),
('10', '14'),
('11', '1'),
('12', '15'),
('13', '14'),
('14', '3'),
('15', '10'),
('16', '6'),
('17', '2'),
('18', '1'),
('19', '7'),
('2', '5'),
('20', '15'),
('21', '14'),
('22', '15'),
('23', '5'),
('24', '12'),
('25', '4'),
('26', '5'),
('27', '5'),
('28', '15'),
('29', '14'),
('3', '8'),
('30', '14'),
('31', '10'),
('32', '2'),
('33', '15'),
('34', '15'),
('35', '12'),
('4', '9'),
('5', '13'),
('6', '7'),
('7', '8'),
('8', '15'),
('9', '14');

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

insert into public.rulings (version, made_at, fitted_at, heard, document) values
('1', '2026-11-30 07:55:48.82856+00', '2026-11-30 07:55:48.244788+00', '114', '{"version":1,"model":{"version":1,"timing":{"name":"mbg_nbd","r":0.5723950964005905,"alpha":10.71511778053572,"a":0.6503009346072003,"b":2.1959426500086643,"unit":"week"},"spending":{"GBP":{"orders":{"p":6.001302711263166,"q":3.712888626011463,"gamma":14.134211351159506},"refund_rate":0.006285355122564424,"monthly_cost":0.0},"USD":{"orders":{"p":3.4536962836146787,"q":3.3409407232224773,"gamma":18.073827509019743},"refund_rate":0.005432223952486148,"monthly_cost":0.08011401703675344}},"prior":false,"customers":24},"policy":{"currency":"USD","rates":{},"default_margin_rate":1.0,"basis":"predicted_12m","cut_by":"customers","grades":[{"name":"A","share":0.05,"service_level":"priority","payment_terms":"net_60","credit_limit":"5000","least":null},{"name":"B","share":0.15,"service_level":"preferred","payment_terms":"net_30","credit_limit":"1000","least":null},{"name":"C","share":0.8,"service_level":"standard","payment_terms":"net_14","credit_limit":"100","least":null}],"hysteresis":0.1,"least_population":20,"churn_horizon_weeks":13.0,"churn_bands":{"medium":0.5,"high":0.8},"lifecycle":{"loyal_order_days":4,"at_risk":0.8,"lapsed":0.9,"lost":0.97},"credit":{"grace_days":7,"slow_days":14.0,"classes":{"unrated":{"limit_share":0.5,"payment_terms":null},"prompt":{"limit_share":1.0,"payment_terms":null},"slow":{"limit_share":0.5,"payment_terms":"net_14"},"overdue":{"limit_share":0.0,"payment_terms":"prepaid"}}},"clv_months":12,"yearly_discount":0.1},"policy_version":0,"cuts":{"USD":[89.31,29.8]}}');

insert into public.standings (customer_id, version, event_id, graded_at, grade, churn_band, credit_class, credit_limit, currency, payment_terms, service_level, policy_version, provisional) values
('50000000-0000-4000-8000-000000000000', '1', '01a22b73-f021-727e-a018-0a070e0a3868', '2026-11-30 07:55:47.95939+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true'),
('50000000-0000-4000-8000-000000000001', '2', '01a22b73-f334-71c2-83f2-4ab4b03f31d3', '2026-11-30 07:55:48.885276+00', 'B', 'low', 'unrated', '500', 'USD', 'net_30', 'preferred', '0', 'false'),
('50000000-0000-4000-8000-000000000002', '1', '01a22b73-f021-7280-8686-422411b22834', '2026-11-30 07:55:47.95939+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true'),
('50000000-0000-4000-8000-000000000003', '1', '01a22b73-f021-7281-86a5-6d20f1d46dd4', '2026-11-30 07:55:47.95939+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true'),
('50000000-0000-4000-8000-000000000004', '1', '01a22b73-f021-7282-b56b-f56bcb7f27fd', '2026-11-30 07:55:47.95939+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true'),
('50000000-0000-4000-8000-000000000005', '1', '01a22b73-f021-7283-b081-4ae836054596', '2026-11-30 07:55:47.95939+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true'),
('50000000-0000-4000-8000-000000000006', '1', '01a22b73-f021-7284-b0c9-03272a1e604b', '2026-11-30 07:55:47.95939+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true'),
('50000000-0000-4000-8000-000000000007', '2', '01a22b73-f334-71c4-b0fd-5432d8adeb42', '2026-11-30 07:55:48.885276+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'false'),
('50000000-0000-4000-8000-000000000008', '2', '01a22b73-f334-71c6-9937-5390a26d8325', '2026-11-30 07:55:48.885276+00', 'C', 'medium', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'false'),
('50000000-0000-4000-8000-000000000009', '2', '01a22b73-f334-71c8-abbe-626e3b79cac0', '2026-11-30 07:55:48.885276+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'false'),
('50000000-0000-4000-8000-00000000000a', '1', '01a22b73-f021-7288-b016-23eec079a2d9', '2026-11-30 07:55:47.95939+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true'),
('50000000-0000-4000-8000-00000000000b', '1', '01a22b73-f021-7289-8519-9f14bbf87b9f', '2026-11-30 07:55:47.95939+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true'),
('50000000-0000-4000-8000-00000000000c', '1', '01a22b73-f021-728a-a3de-c56cbef00f1d', '2026-11-30 07:55:47.95939+00', 'C', 'high', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true'),
('50000000-0000-4000-8000-00000000000d', '1', '01a22b73-f021-728b-b07a-8652b0694c40', '2026-11-30 07:55:47.95939+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true'),
('50000000-0000-4000-8000-00000000000e', '2', '01a22b73-f334-71ca-995a-11e243754647', '2026-11-30 07:55:48.885276+00', 'B', 'medium', 'unrated', '500', 'USD', 'net_30', 'preferred', '0', 'false'),
('50000000-0000-4000-8000-00000000000f', '1', '01a22b73-f021-728d-a336-17cb3cf48337', '2026-11-30 07:55:47.95939+00', 'C', 'high', 'prompt', '100', 'USD', 'net_14', 'standard', '0', 'true'),
('50000000-0000-4000-8000-000000000010', '2', '01a22b73-f334-71cc-88bd-3da4a8602f0c', '2026-11-30 07:55:48.885276+00', 'B', 'medium', 'unrated', '500', 'USD', 'net_30', 'preferred', '0', 'false'),
('50000000-0000-4000-8000-000000000011', '1', '01a22b73-f021-728f-8bdb-14a758be29af', '2026-11-30 07:55:47.95939+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true'),
('50000000-0000-4000-8000-000000000012', '1', '01a22b73-f021-7290-a170-bb0cb1bcb252', '2026-11-30 07:55:47.95939+00', 'C', 'medium', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'true'),
('50000000-0000-4000-8000-000000000013', '2', '01a22b73-f334-71ce-9426-82d4c3a4843c', '2026-11-30 07:55:48.885276+00', 'B', 'medium', 'unrated', '500', 'USD', 'net_30', 'preferred', '0', 'false'),
('50000000-0000-4000-8000-000000000014', '1', '01a22b73-f021-7292-8dd3-7cd4d97a0f9e', '2026-11-30 07:55:47.95939+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true'),
('50000000-0000-4000-8000-000000000015', '2', '01a22b73-f334-71d0-afcf-bfe2a3412c27', '2026-11-30 07:55:48.885276+00', 'C', 'low', 'overdue', '0', 'USD', 'prepaid', 'standard', '0', 'false'),
('50000000-0000-4000-8000-000000000016', '1', '01a22b73-f021-7294-a8e6-7f2ddaf694cc', '2026-11-30 07:55:47.95939+00', 'C', 'high', 'unrated', '50', 'USD', 'net_14', 'standard', '0', 'true'),
('50000000-0000-4000-8000-000000000017', '2', '01a22b73-f334-71d2-9386-b57fa57f5415', '2026-11-30 07:55:48.885276+00', 'A', 'medium', 'unrated', '2500', 'USD', 'net_60', 'priority', '0', 'false');

insert into public.streams (stream, version, key) values
('model-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c01', '1', 'model-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c01'),
('policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03', '1', 'policy-8f0d4c1e-5a36-5d0c-9a5e-5b1b9a4f1c03'),
('valuation-50000000-0000-4000-8000-000000000000', '1', '50000000-0000-4000-8000-000000000000'),
('valuation-50000000-0000-4000-8000-000000000001', '2', '50000000-0000-4000-8000-000000000001'),
('valuation-50000000-0000-4000-8000-000000000002', '1', '50000000-0000-4000-8000-000000000002'),
('valuation-50000000-0000-4000-8000-000000000003', '1', '50000000-0000-4000-8000-000000000003'),
('valuation-50000000-0000-4000-8000-000000000004', '1', '50000000-0000-4000-8000-000000000004'),
('valuation-50000000-0000-4000-8000-000000000005', '1', '50000000-0000-4000-8000-000000000005'),
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
('valuation-50000000-0000-4000-8000-000000000010', '2', '50000000-0000-4000-8000-000000000010'),
('valuation-50000000-0000-4000-8000-000000000011', '1', '50000000-0000-4000-8000-000000000011'),
('valuation-50000000-0000-4000-8000-000000000012', '1', '50000000-0000-4000-8000-000000000012'),
('valuation-50000000-0000-4000-8000-000000000013', '2', '50000000-0000-4000-8000-000000000013'),
('valuation-50000000-0000-4000-8000-000000000014', '1', '50000000-0000-4000-8000-000000000014'),
('valuation-50000000-0000-4000-8000-000000000015', '2', '50000000-0000-4000-8000-000000000015'),
('valuation-50000000-0000-4000-8000-000000000016', '1', '50000000-0000-4000-8000-000000000016'),
('valuation-50000000-0000-4000-8000-000000000017', '2', '50000000-0000-4000-8000-000000000017');

select setval('public.events_position', 35, true);
