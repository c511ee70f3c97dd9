"""The store, its relay, the customers' keys, and the positions of what this service hears."""

from libs.database.migrations import run_script
from libs.eventstore.schema import DDL as STORE
from libs.messaging.schema import PROJECTION, RELAY
from libs.sealing.schema import DDL as KEYS

revision = "0001"
down_revision = None


def upgrade() -> None:
    run_script(STORE)
    run_script(RELAY)
    run_script(KEYS)
    run_script(PROJECTION)
