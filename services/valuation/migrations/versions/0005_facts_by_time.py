"""Facts by when they occurred, for reports over a period."""

from libs.database.migrations import build_index

revision = "0005_facts_by_time"
down_revision = "0004_scores"


def upgrade() -> None:
    build_index("facts_by_time", "projection.facts using brin (occurred_at)")
