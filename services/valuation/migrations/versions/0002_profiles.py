"""Who customers are, and what their purchases were of."""

from libs.database.migrations import run_script
from services.valuation.projections import lines, profiles

revision = "0002_profiles"
down_revision = "0001"


def upgrade() -> None:
    run_script(f"set local search_path = projection, public; {profiles.DDL} {lines.DDL}")
