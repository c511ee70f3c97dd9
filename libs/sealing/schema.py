"""Tables of a service's customer keys and of what was read under them, for tests; a test holds them
equal to revisions."""

DDL = """
create table personal_keys (
    customer_id uuid primary key,
    wrapped bytea,
    created_at timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);
comment on table personal_keys is
    'One key per customer, wrapped by the master key; null once destroyed, and never made again.';
create table personal_reads (
    read_id uuid primary key,
    read_at timestamptz not null,
    actor text collate "C" not null,
    via text collate "C",
    route text collate "C" not null,
    purpose text collate "C",
    fields text[] not null,
    customer_ids uuid[] not null
);
create index personal_reads_by_time on personal_reads (read_at, read_id);
create index personal_reads_by_actor on personal_reads (actor, read_at, read_id);
create index personal_reads_of_customers on personal_reads using gin (customer_ids);
"""
