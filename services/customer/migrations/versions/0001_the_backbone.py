"""The store, its relay, the customers' keys, and this service's projections."""

from libs.database.migrations import run_script
from libs.eventstore.schema import DDL as STORE
from libs.messaging.schema import PROJECTION, RELAY
from libs.sealing.schema import DDL as KEYS
from services.customer.projections.schema import SEARCH, TABLES

revision = "0001"
down_revision = None


def upgrade() -> None:
    run_script(STORE)
    run_script(RELAY)
    run_script(KEYS)
    run_script(PROJECTION)
    run_script(SEARCH)
    run_script(f"set local search_path = projection, public; {TABLES}")
