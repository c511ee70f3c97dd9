"""Version of the normalisation of searchable names: older ones are filled in again at the start."""

from libs.database.migrations import run_script

revision = "0005_normalisation"
down_revision = "0004_parked"


# Where nothing was ever recorded, nobody's name is missing.
_SQL = """
alter table names_filled add column if not exists normalisation int not null default 1;
update names_filled set normalisation = 2 where not exists (select from events);
"""


def upgrade() -> None:
    run_script(_SQL)
