"""The store, its relay, the customers' keys, the desk's work queue, and the projections."""

from libs.database.migrations import run_script
from libs.eventstore.schema import DDL as STORE
from libs.messaging.schema import PROJECTION, RELAY
from libs.sealing.schema import DDL as KEYS
from services.callcenter.projections.schema import TABLES
from services.callcenter.workqueue.schema import DDL as WORK_QUEUE

revision = "0001"
down_revision = None


def upgrade() -> None:
    run_script(STORE)
    run_script(RELAY)
    run_script(KEYS)
    run_script(WORK_QUEUE)
    run_script(PROJECTION)
    run_script(f"set local search_path = projection, public; {TABLES}")
