"""Which shape the projection was built in, so that a newer one is known to be due."""

from libs.database.migrations import run_script
from libs.messaging.schema import SHAPE

revision = "0003_shape"
down_revision = "0002_profiles"


def upgrade() -> None:
    run_script(SHAPE)
