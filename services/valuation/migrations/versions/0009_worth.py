"""Worth beyond revenue: costs, bad debt, disputes, feedback, wallets."""

from libs.database.migrations import run_script
from services.valuation.projections import wallets
from services.valuation.projections.schema_worth import WORTH

revision = "0009_worth"
down_revision = "0008_judgements"


def upgrade() -> None:
    run_script(f"set local search_path = projection, public; {WORTH} {wallets.DDL}")
