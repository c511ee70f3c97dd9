"""Periods of ownership, so that a purchase counts for the owner of its time."""

from libs.database.migrations import run_script

revision = "0024_owner_periods"
down_revision = "0023_voids"

_SQL = """
-- Owners of each record, one after the other; NULL: nobody.
create table if not exists projection.owner_periods (
    customer_id uuid,
    since timestamptz,
    owner text collate "C",
    primary key (customer_id, since)
);
-- Whose owner changed lately is looked at record by record, everybody else all at once.
create index if not exists owner_periods_since on projection.owner_periods (since);
"""


def upgrade() -> None:
    run_script(_SQL)
