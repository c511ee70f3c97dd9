"""Who was in which segment, and over which channels customers were spoken with."""

from libs.database.migrations import run_script
from services.valuation.projections import touches
from services.valuation.segments import schema

revision = "0007_segments"
down_revision = "0006_orders"


def upgrade() -> None:
    run_script(schema.DDL)
    run_script(f"set local search_path = projection, public; {touches.DDL}")
