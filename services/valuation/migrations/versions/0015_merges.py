"""Merges with their times, so that a valuation as of a moment knows those of that moment."""

from libs.database.migrations import run_script

revision = "0015_merges"
down_revision = "0014_digests"

SQL = """set local search_path = projection, public;
-- What each merge and unmerge said of a record, by the version of its stream: whom it counts for
-- from when that was recorded on; null: for itself.
create table merges (
    member_id uuid,
    version int,
    survivor_id uuid,
    since timestamptz not null,
    primary key (member_id, version)
);
create index merges_by_survivor on merges (survivor_id) where survivor_id is not null;
"""


def upgrade() -> None:
    run_script(SQL)
