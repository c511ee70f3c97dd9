"""Table of a service's customer keys, for tests; a test holds it equal to revisions."""

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
"""
