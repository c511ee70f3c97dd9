"""Orders of what is to become of rulings."""

from libs.database.migrations import run_script
from services.valuation.projections.schema import ORDERS

revision = "0006_orders"
down_revision = "0005_facts_by_time"


def upgrade() -> None:
    run_script(ORDERS)
