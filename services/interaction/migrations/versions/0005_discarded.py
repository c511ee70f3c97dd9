"""Parked events that an operator gave up, and why: kept apart from what a rebuild fills anew."""

from libs.database.migrations import run_script

revision = "0005_discarded"
down_revision = "0004_parked"

_SQL = """
create table public.discarded (
    event_id uuid primary key,
    unit text collate "C" not null,
    type text collate "C" not null,
    stream text collate "C" not null,
    version int not null,
    parked_for text collate "C" not null,
    detail text,
    parked_at timestamptz not null,
    discarded_by text not null,
    because text not null,
    discarded_at timestamptz not null default clock_timestamp()
);
create index discarded_by_unit on public.discarded (unit, discarded_at)"""


def upgrade() -> None:
    run_script(_SQL)
