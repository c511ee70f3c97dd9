"""Words in clear, of releases from before the tokens, are found at once, and made anew."""

from libs.database.migrations import run_script

revision = "0010_in_clear"
down_revision = "0009_happenings"


# Where nothing was ever recorded, nobody's name is missing.
_SQL = """
create index if not exists names_in_clear on names (customer_id)
where words <> '' and not words @@ $$'=':*$$::tsquery;
update names_filled set normalisation = 3 where not exists (select from events);
"""


def upgrade() -> None:
    run_script(_SQL)
