"""The store, its relay, this service's projections, and what its own events stand for."""

from libs.database.migrations import run_script
from libs.eventstore.schema import DDL as STORE
from libs.messaging.schema import PROJECTION, RELAY
from services.valuation.projections.schema import STANDING, TABLES

revision = "0001"
down_revision = None


def upgrade() -> None:
    run_script(STORE)
    run_script(RELAY)
    run_script(PROJECTION)
    run_script(STANDING)
    run_script(f"set local search_path = projection, public; {TABLES}")
