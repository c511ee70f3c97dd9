"""Tickets of the call centre: how many, and how many are open."""

from libs.database.migrations import run_script
from services.valuation.projections.schema_tickets import TICKETS

revision = "0012_tickets"
down_revision = "0011_costs"


def upgrade() -> None:
    run_script(f"set local search_path = projection, public; {TICKETS}")
