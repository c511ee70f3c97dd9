"""Grades set by hand, judgements, and what is granted of credit beside what is allowed."""

from libs.database.migrations import run_script
from services.valuation.projections.judgements import DDL as JUDGEMENTS
from services.valuation.projections.standings import DDL as GRANTED

revision = "0008_judgements"
down_revision = "0007_segments"


def upgrade() -> None:
    run_script(f"set local search_path = public; {JUDGEMENTS} {GRANTED}")
