"""Keys of customers: notes on assessments are personal data."""

from libs.database.migrations import run_script

revision = "0013_notes"
down_revision = "0012_tickets"

SQL = """
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


def upgrade() -> None:
    run_script(SQL)
