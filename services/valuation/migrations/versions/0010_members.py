"""Records that are one customer."""

from libs.database.migrations import run_script
from services.valuation.projections import merging

revision = "0010_members"
down_revision = "0009_worth"


def upgrade() -> None:
    run_script(f"set local search_path = projection, public; {merging.DDL}")
