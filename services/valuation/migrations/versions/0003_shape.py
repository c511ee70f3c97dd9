"""Shape the projection was built in, so that a newer one is known to be due."""

from libs.database.migrations import run_script

revision = "0003_shape"
down_revision = "0002_profiles"

SQL = """
-- The shape the projection was last built in: a consumer whose code has a newer one rebuilds it.
create table public.projection_shape (
    only_row boolean primary key default true check (only_row),
    shape int not null default 0
);
insert into public.projection_shape default values;
"""


def upgrade() -> None:
    run_script(SQL)
