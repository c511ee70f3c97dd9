"""Who is served as whom, and the shape in which that was found."""

from libs.database.migrations import run_script
from libs.messaging.schema import SHAPE
from services.callcenter.projections.members import DDL

revision = "0002_members"
down_revision = "0001"


def upgrade() -> None:
    run_script(DDL)
    run_script(SHAPE)
