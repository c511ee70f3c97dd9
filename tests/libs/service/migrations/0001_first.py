"""What every service has."""

from libs.database.migrations import run_script
from libs.eventstore.schema import DDL as STORE
from libs.messaging.schema import DISCARDED, PROJECTION, RELAY, SHAPE, SHAPE_GUARD
from libs.sealing.schema import DDL as KEYS

revision = "0001"
down_revision = None


def upgrade() -> None:
    for script in (STORE, RELAY, PROJECTION, DISCARDED, SHAPE, SHAPE_GUARD, KEYS):
        run_script(script)
