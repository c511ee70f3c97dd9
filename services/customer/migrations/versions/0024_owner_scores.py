"""Scores of owners: what counts, whose customer it was then, and sums by owner and day."""

from libs.database.migrations import run_script

revision = "0024_owner_scores"
down_revision = "0023_coverage"

_SQL = """
-- Who owned a record from when on, '=label' or a member's id; null: nobody.
create table projection.owner_periods (
    customer_id uuid not null,
    version int not null,
    since timestamptz not null,
    owner_key text collate "C",
    previous_key text collate "C",
    primary key (customer_id, version)
);
create index owner_periods_gained on projection.owner_periods (owner_key, since)
    where owner_key is not null;
create index owner_periods_lost on projection.owner_periods (previous_key, since)
    where previous_key is not null;
-- What counts for the owner of then; null: for nobody.
create table projection.owner_facts (
    customer_id uuid not null,
    fact_id uuid not null,
    kind text collate "C" not null,
    at timestamptz not null,
    currency text collate "C" not null,
    amount numeric not null,
    owner_key text collate "C",
    primary key (customer_id, fact_id, kind)
);
create index owner_facts_at on projection.owner_facts (customer_id, at);
create index owner_facts_by_owner on projection.owner_facts (owner_key, at)
    where owner_key is not null;
-- Sums of the same by days of UTC.
create table projection.owner_days (
    owner_key text collate "C" not null,
    day date not null,
    kind text collate "C" not null,
    currency text collate "C" not null,
    count bigint not null,
    amount numeric not null,
    primary key (owner_key, day, kind, currency)
);
"""


def upgrade() -> None:
    run_script(_SQL)
