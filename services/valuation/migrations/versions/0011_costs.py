"""Costs by kind."""

from libs.database.migrations import run_script
from services.valuation.projections import costs

revision = "0011_costs"
down_revision = "0010_members"


def upgrade() -> None:
    run_script(f"set local search_path = projection, public; {costs.DDL}")
