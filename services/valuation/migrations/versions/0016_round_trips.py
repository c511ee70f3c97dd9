"""Functions that do in one round trip what took several."""

from libs.database.migrations import run_script
from services.valuation.projections import keeping, locking

revision = "0016_round_trips"
down_revision = "0015_merges"


def upgrade() -> None:
    run_script(locking.DDL)
    run_script(keeping.DDL)
