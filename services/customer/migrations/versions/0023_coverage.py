"""Coverage of customers by their owners, and counts of it."""

from libs.database.migrations import run_script

revision = "0023_coverage"
down_revision = "0022_service_cases"

_SQL = """
-- Who looks after each customer, and when we were in touch last; without a key not counted.
create table projection.coverage (
    customer_id uuid primary key,
    owner_key text collate "C",
    touched_at timestamptz,
    merged_into uuid
);
create index coverage_by_owner on projection.coverage (owner_key, touched_at)
    where owner_key is not null;
create index coverage_by_touch on projection.coverage (touched_at) where owner_key is not null;
-- How many customers each owner has, '' for none, and how many were touched last on each day.
create table projection.coverage_owners (
    owner_key text collate "C" primary key,
    customers bigint not null
);
create table projection.coverage_days (
    touched_on date primary key,
    customers bigint not null
);
"""


def upgrade() -> None:
    run_script(_SQL)
