"""One number for what must be exactly so of a score."""

from libs.database.migrations import run_script
from services.valuation.projections.digests import DDL

revision = "0014_digests"
down_revision = "0013_notes"


def upgrade() -> None:
    run_script(f"set local search_path = public; {DDL}")
