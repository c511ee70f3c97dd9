"""Units with a parked event, counted without a look at those that wait behind."""

from libs.database.migrations import run_script

revision = "0019_parked"
down_revision = "0018_same_shape"


def upgrade() -> None:
    run_script(
        "create index if not exists parked_firsts on projection.parked (parked_at)"
        " where reason <> 'waiting'"
    )
