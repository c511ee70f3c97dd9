"""Records that are one customer."""

from libs.database.migrations import run_script

revision = "0010_members"
down_revision = "0009_worth"

SQL = """set local search_path = projection, public;
-- Records merged into another, `since` that was recorded: their facts count for the survivor, and
-- they have no state, money or scores of their own. Each row follows from its member's own stream.
create table members (
    member_id uuid primary key,
    survivor_id uuid not null,
    since timestamptz not null
);
create index members_by_survivor on members (survivor_id);
"""


def upgrade() -> None:
    run_script(SQL)
