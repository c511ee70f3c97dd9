"""By which normalisation the names are searchable: older ones are filled in again at the start."""

from libs.database.migrations import run_script

revision = "0005_normalisation"
down_revision = "0004_parked"


def upgrade() -> None:
    run_script(
        "alter table names_filled add column if not exists normalisation int not null default 1"
    )
