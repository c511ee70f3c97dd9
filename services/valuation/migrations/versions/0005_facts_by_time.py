"""Facts by when they occurred, for reports over a period."""

from libs.database.migrations import run_script

revision = "0005_facts_by_time"
down_revision = "0004_scores"

SQL = """create index facts_by_time on projection.facts using brin (occurred_at)"""


def upgrade() -> None:
    run_script(SQL)
