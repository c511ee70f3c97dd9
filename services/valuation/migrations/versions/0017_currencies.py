"""Indexes of money, of one currency each."""

from libs.database.migrations import run_script
from services.valuation import ranking

revision = "0017_currencies"
down_revision = "0016_round_trips"


def upgrade() -> None:
    run_script(f"set local search_path = public; {ranking.DDL}")
