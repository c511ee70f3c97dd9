"""Scores beside the customers they are of, by ruling; rulings with a life. The sweep fills them."""

from libs.database.migrations import run_script
from services.valuation.projections.schema import SCORES, STATES_ALONE

revision = "0004_scores"
down_revision = "0003_shape"


def upgrade() -> None:
    run_script(f"set local search_path = public; {SCORES}")
    run_script(f"set local search_path = projection, public; {STATES_ALONE}")
