"""All that happened with each customer by when it did, so that what was last can be voided."""

from libs.database.migrations import run_script

revision = "0009_happenings"
down_revision = "0008_staff"

_SQL = """
create table projection.happenings (
    customer_id uuid not null,
    what text collate "C" not null,
    at timestamptz not null,
    id uuid not null,
    data text,
    primary key (customer_id, what, at, id)
)"""


def upgrade() -> None:
    run_script(_SQL)
