-- The whole schema of the customer service at its newest revision.
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
CREATE INDEX activity_in_touch ON projection.activity USING btree (last_interaction_at) WHERE (purchases = 0);

create table projection.contact_points (
    customer_id uuid not null,
    contact_point_id uuid not null,
    kind text collate "C" not null,
    token text collate "C",
    event_id uuid,
    version integer not null,
    sealed text,
    constraint contact_points_pkey PRIMARY KEY (customer_id, contact_point_id)
);
CREATE INDEX contact_points_token ON projection.contact_points USING btree (token) WHERE (token IS NOT NULL);

create table projection.coverage (
    customer_id uuid not null,
    owner_key text collate "C",
    touched_at timestamp with time zone,
    merged_into uuid,
    constraint coverage_pkey PRIMARY KEY (customer_id)
);
CREATE INDEX coverage_by_owner ON projection.coverage USING btree (owner_key, touched_at) WHERE (owner_key IS NOT NULL);
CREATE INDEX coverage_by_touch ON projection.coverage USING btree (touched_at) WHERE (owner_key IS NOT NULL);

create table projection.coverage_days (
    touched_on date not null,
    customers bigint not null,
    constraint coverage_days_pkey PRIMARY KEY (touched_on)
);

create table projection.coverage_owners (
    owner_key text collate "C" not null,
    customers bigint not null,
    constraint coverage_owners_pkey PRIMARY KEY (owner_key)
);

create table projection.custom_values (
    customer_id uuid not null,
    name text collate "C" not null,
    value text collate "C" not null,
    constraint custom_values_pkey PRIMARY KEY (customer_id, name)
);
CREATE INDEX custom_values_customers ON projection.custom_values USING btree (name, value, customer_id);

create table projection.customer_counts (
    dimension text collate "C" not null,
    value text collate "C" not null,
    customers bigint not null,
    constraint customer_counts_pkey PRIMARY KEY (dimension, value)
);

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
    status text collate "C" not null default 'active'::text,
    facts integer not null default 0,
    completeness integer not null default 0,
    profile_at timestamp with time zone not null default '1970-01-01 00:00:00+00'::timestamp with time zone,
    worth text,
    valued_at timestamp with time zone,
    apart text collate "C",
    net numeric,
    predicted_12m numeric,
    churn_risk numeric,
    constraint customers_pkey PRIMARY KEY (customer_id)
) with (fillfactor=80);
CREATE INDEX customers_completeness ON projection.customers USING btree (completeness, customer_id);
CREATE INDEX customers_email ON projection.customers USING btree (email_token) WHERE (email_token IS NOT NULL);
CREATE INDEX customers_grade ON projection.customers USING btree (grade, customer_id);
CREATE INDEX customers_industry ON projection.customers USING btree (industry, registered_at, customer_id);
CREATE INDEX customers_kind ON projection.customers USING btree (kind, registered_at, customer_id);
CREATE INDEX customers_merged ON projection.customers USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX customers_net ON projection.customers USING btree (apart, net, customer_id);
CREATE INDEX customers_owned_grade ON projection.customers USING btree (COALESCE((staff_id)::text, ('='::text || owner)), grade, customer_id);
CREATE INDEX customers_owned_net ON projection.customers USING btree (COALESCE((staff_id)::text, ('='::text || owner)), apart, net, customer_id);
CREATE INDEX customers_owned_predicted ON projection.customers USING btree (COALESCE((staff_id)::text, ('='::text || owner)), apart, predicted_12m, customer_id);
CREATE INDEX customers_owned_risk ON projection.customers USING btree (COALESCE((staff_id)::text, ('='::text || owner)), churn_risk, customer_id);
CREATE INDEX customers_owner ON projection.customers USING btree (owner, registered_at, customer_id);
CREATE INDEX customers_owner_key ON projection.customers USING btree (COALESCE((staff_id)::text, ('='::text || owner)), registered_at, customer_id);
CREATE INDEX customers_phone ON projection.customers USING btree (phone_token) WHERE (phone_token IS NOT NULL);
CREATE INDEX customers_predicted ON projection.customers USING btree (apart, predicted_12m, customer_id);
CREATE INDEX customers_profile ON projection.customers USING btree (profile_at, customer_id);
CREATE INDEX customers_region ON projection.customers USING btree (region, customer_id);
CREATE INDEX customers_registered_at ON projection.customers USING btree (registered_at, customer_id);
CREATE INDEX customers_risk ON projection.customers USING btree (churn_risk, customer_id);
CREATE INDEX customers_status ON projection.customers USING btree (status, registered_at, customer_id);
CREATE INDEX customers_survivors ON projection.customers USING btree (customer_id, merged_into) WHERE (merged_into IS NOT NULL);

create table projection.duplicate_dismissals (
    customer_id uuid not null,
    other_id uuid not null,
    version integer not null,
    matched text[] not null,
    reason text collate "C" not null,
    dismissed_at timestamp with time zone not null,
    actor text collate "C",
    constraint duplicate_dismissals_pkey PRIMARY KEY (customer_id, other_id)
);
CREATE INDEX duplicate_dismissals_of_other ON projection.duplicate_dismissals USING btree (other_id);

create table projection.duplicate_pairs (
    customer_id uuid not null,
    other_id uuid not null,
    score integer not null,
    reasons text[] not null,
    since timestamp with time zone not null,
    dismissed boolean not null,
    new_reasons text[] not null,
    dismissed_customer_id uuid,
    dismissed_other_id uuid,
    constraint duplicate_pairs_pkey PRIMARY KEY (customer_id, other_id)
);
CREATE INDEX duplicate_pairs_by_score ON projection.duplicate_pairs USING btree (dismissed, score DESC, customer_id, other_id);
CREATE INDEX duplicate_pairs_of_other ON projection.duplicate_pairs USING btree (other_id);

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

create table projection.match_facts (
    customer_id uuid not null,
    survivor_id uuid not null,
    region text collate "C",
    tokens bigint[] not null,
    since timestamp with time zone[] not null,
    constraint match_facts_pkey PRIMARY KEY (customer_id)
);
CREATE INDEX match_facts_of_survivor ON projection.match_facts USING btree (survivor_id);
CREATE INDEX match_facts_tokens ON projection.match_facts USING gin (tokens) WITH (fastupdate=off);

create table projection.own_contacts (
    customer_id uuid not null,
    kind text collate "C" not null,
    version integer not null,
    event_id uuid not null,
    sealed text,
    constraint own_contacts_pkey PRIMARY KEY (customer_id, kind)
);

create table projection.owner_days (
    owner_key text collate "C" not null,
    day date not null,
    kind text collate "C" not null,
    currency text collate "C" not null,
    count bigint not null,
    amount numeric not null,
    constraint owner_days_pkey PRIMARY KEY (owner_key, day, kind, currency)
);

create table projection.owner_facts (
    customer_id uuid not null,
    fact_id uuid not null,
    kind text collate "C" not null,
    at timestamp with time zone not null,
    currency text collate "C" not null,
    amount numeric not null,
    owner_key text collate "C",
    constraint owner_facts_pkey PRIMARY KEY (customer_id, fact_id, kind)
);
CREATE INDEX owner_facts_at ON projection.owner_facts USING btree (customer_id, at);
CREATE INDEX owner_facts_by_owner ON projection.owner_facts USING btree (owner_key, at) WHERE (owner_key IS NOT NULL);

create table projection.owner_periods (
    customer_id uuid not null,
    version integer not null,
    since timestamp with time zone not null,
    owner_key text collate "C",
    previous_key text collate "C",
    constraint owner_periods_pkey PRIMARY KEY (customer_id, version)
);
CREATE INDEX owner_periods_gained ON projection.owner_periods USING btree (owner_key, since) WHERE (owner_key IS NOT NULL);
CREATE INDEX owner_periods_lost ON projection.owner_periods USING btree (previous_key, since) WHERE (previous_key IS NOT NULL);

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

create table projection.service_contacts (
    contact_id uuid not null,
    customer_id uuid not null,
    channel text collate "C" not null,
    queue text collate "C" not null,
    since timestamp with time zone not null,
    purpose text collate "C",
    agent_id uuid,
    constraint service_contacts_pkey PRIMARY KEY (contact_id)
);
CREATE INDEX service_contacts_of ON projection.service_contacts USING btree (customer_id, since, contact_id);

create table projection.service_tickets (
    ticket_id uuid not null,
    customer_id uuid not null,
    queue text collate "C" not null,
    priority text collate "C" not null,
    opened_at timestamp with time zone not null,
    kind text collate "C",
    state text collate "C" not null,
    agent_id uuid,
    level integer not null,
    constraint service_tickets_pkey PRIMARY KEY (ticket_id)
);
CREATE INDEX service_tickets_open ON projection.service_tickets USING btree (customer_id, opened_at, ticket_id) WHERE (state = 'open'::text);

create table projection.stream_versions (
    stream text collate "C" not null,
    version integer not null,
    constraint stream_versions_pkey PRIMARY KEY (stream)
) with (autovacuum_vacuum_scale_factor=0.05, fillfactor=90);

create table projection.tags (
    customer_id uuid not null,
    tag text collate "C" not null,
    constraint tags_pkey PRIMARY KEY (customer_id, tag)
);
CREATE INDEX tags_customers ON projection.tags USING btree (tag, customer_id);

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

create table public.archive_entries (
    entry_id uuid not null,
    customer_id uuid not null,
    kind text collate "C" not null,
    ends_on date,
    remind_on date,
    constraint archive_entries_pkey PRIMARY KEY (entry_id)
);
CREATE INDEX archive_entries_ending ON public.archive_entries USING btree (ends_on, entry_id) WHERE (ends_on IS NOT NULL);
CREATE INDEX archive_entries_of ON public.archive_entries USING btree (customer_id, entry_id);

create table public.axes (
    customer_id uuid not null,
    axis text collate "C" not null,
    value text collate "C" not null,
    constraint axes_pkey PRIMARY KEY (customer_id, axis, value)
);
CREATE INDEX axes_by_value ON public.axes USING btree (axis, value, customer_id);

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
CREATE INDEX events_referred ON public.events USING btree ((((data)::json #>> '{acquisition,referred_by}'::text[])), "position") WHERE ((type = 'crm.customer.registered.v1'::text) AND (((data)::json #>> '{acquisition,referred_by}'::text[]) IS NOT NULL));
CREATE INDEX events_regrouped ON public.events USING btree (subject, "position") WHERE (type = ANY (ARRAY['crm.customer.merged.v1'::text, 'crm.customer.unmerged.v1'::text]));
CREATE INDEX events_subject ON public.events USING btree (subject, occurred_at, "position") WHERE (subject IS NOT NULL);

create table public.external_ids (
    system text collate "C" not null,
    id text collate "C" not null,
    place integer not null default 0,
    customer_id uuid not null,
    constraint external_ids_pkey PRIMARY KEY (system, id, place)
);
CREATE INDEX external_ids_by_id ON public.external_ids USING btree (id);
CREATE INDEX external_ids_of ON public.external_ids USING btree (customer_id);

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
CREATE INDEX names_words ON public.names USING gin (words) WITH (gin_pending_list_limit='256');

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

create table public.relations (
    relation_id uuid not null,
    version integer not null,
    from_id uuid not null,
    to_id uuid not null,
    kind text collate "C" not null,
    role text collate "C",
    tier integer,
    territory text collate "C",
    since timestamp with time zone,
    until timestamp with time zone,
    known_from timestamp with time zone not null default clock_timestamp(),
    known_until timestamp with time zone,
    constraint relations_pkey PRIMARY KEY (relation_id, version)
);
CREATE INDEX relations_distributing ON public.relations USING btree (from_id) WHERE ((kind = 'distributor'::text) AND (known_until IS NULL));
CREATE INDEX relations_from ON public.relations USING btree (from_id, kind, relation_id);
CREATE INDEX relations_to ON public.relations USING btree (to_id, kind, relation_id);

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
    deputy_id uuid,
    constraint staff_pkey PRIMARY KEY (staff_id)
);
CREATE INDEX staff_by_deputy ON public.staff USING btree (deputy_id) WHERE (deputy_id IS NOT NULL);
CREATE INDEX staff_by_manager ON public.staff USING btree (manager_id) WHERE (manager_id IS NOT NULL);
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

create table public.views (
    view_id uuid not null,
    owner text collate "C" not null,
    shared text collate "C" not null,
    name text collate "C" not null,
    staff_id uuid,
    constraint views_pkey PRIMARY KEY (view_id)
);
CREATE INDEX views_of ON public.views USING btree (owner, name, view_id);
CREATE INDEX views_shared ON public.views USING btree (shared, name, view_id) WHERE (shared <> 'private'::text);

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
