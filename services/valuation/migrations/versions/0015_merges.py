"""Who counted for whom when, so that a valuation of then knows the merges of then."""

from libs.database.migrations import run_script
from services.valuation.projections import merges

revision = "0015_merges"
down_revision = "0014_digests"


def upgrade() -> None:
    run_script(f"set local search_path = projection, public; {merges.DDL}")
