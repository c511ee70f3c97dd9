"""Dates of what key accounts have and was agreed with them, by which ends are found."""

from libs.database.migrations import run_script

revision = "0020_archive"
down_revision = "0019_profiles"

_SQL = """
create table if not exists public.archive_entries (
    entry_id uuid primary key,
    customer_id uuid not null,
    kind text collate "C" not null,
    ends_on date,
    remind_on date
);
create index if not exists archive_entries_of on public.archive_entries (customer_id, entry_id);
create index if not exists archive_entries_ending on public.archive_entries (ends_on, entry_id)
    where ends_on is not null;
"""


def upgrade() -> None:
    run_script(_SQL)
