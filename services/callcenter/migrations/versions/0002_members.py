"""Records merged into others, and the shape of the projection that holds them."""

from libs.database.migrations import run_script

revision = "0002_members"
down_revision = "0001"

MEMBERS = """
-- Records of which it was heard that they were merged, or are no longer; `merged_into` is their
-- survivor. Each row follows from its record's own stream.
create table projection.members (
    record_id uuid primary key,
    merged_into uuid
);
create index members_by_survivor on projection.members (merged_into)
    where merged_into is not null;
"""
SHAPE = """
-- The shape the projection was last built in: a consumer whose code has a newer one rebuilds it.
create table public.projection_shape (
    only_row boolean primary key default true check (only_row),
    shape int not null default 0
);
insert into public.projection_shape default values;
"""


def upgrade() -> None:
    run_script(MEMBERS)
    run_script(SHAPE)
