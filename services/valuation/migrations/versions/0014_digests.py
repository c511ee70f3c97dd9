"""One number for what must be exactly so of a score."""

from libs.database.migrations import run_script

revision = "0014_digests"
down_revision = "0013_notes"

SQL = """set local search_path = public;
-- Stands for all of a row that must be exactly so: a sweep reads one number where it would read
-- eleven columns. 0 in rows from before it: the next sweep of everybody writes them once more.
alter table scores add column digest bigint not null default 0;
"""


def upgrade() -> None:
    run_script(SQL)
