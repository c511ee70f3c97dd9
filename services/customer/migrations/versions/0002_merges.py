"""Who was merged into whom, what was written off, and the shape this was all built in."""

from libs.database.migrations import run_script
from libs.messaging.schema import SHAPE
from services.customer.projections.schema import BAD_DEBT, MERGES

revision = "0002_merges"
down_revision = "0001"


def upgrade() -> None:
    run_script(MERGES)
    run_script(BAD_DEBT)
    run_script(SHAPE)
