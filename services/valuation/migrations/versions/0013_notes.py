"""Keys of customers: notes on assessments are personal data."""

from libs.database.migrations import run_script
from libs.sealing.schema import DDL as KEYS

revision = "0013_notes"
down_revision = "0012_tickets"


def upgrade() -> None:
    run_script(KEYS)
