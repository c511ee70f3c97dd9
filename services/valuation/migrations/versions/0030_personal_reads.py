"""Reads of clear personal data: who, whom, which fields, why, when."""

from libs.database.migrations import run_script

revision = "0030_personal_reads"
down_revision = "0029_announced_values"

_SQL = """
-- Kept before what was read is shown. No personal data: an erasure leaves it.
create table if not exists public.personal_reads (
    read_id uuid primary key,
    read_at timestamptz not null,
    actor text collate "C" not null,
    via text collate "C",
    route text collate "C" not null,
    purpose text collate "C",
    fields text[] not null,
    customer_ids uuid[] not null
);
create index if not exists personal_reads_by_time on public.personal_reads (read_at, read_id);
create index if not exists personal_reads_by_actor
    on public.personal_reads (actor, read_at, read_id);
create index if not exists personal_reads_of_customers
    on public.personal_reads using gin (customer_ids);
"""


def upgrade() -> None:
    run_script(_SQL)
