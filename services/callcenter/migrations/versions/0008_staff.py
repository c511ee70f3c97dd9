"""Members of staff who are away and their deputies, and owners of customers as members of staff."""

from libs.database.migrations import run_script

revision = "0008_staff"
down_revision = "0007_open_of_customer"

_SQL = """
alter table projection.standings add column if not exists staff_id uuid;

-- How members of staff are, as heard on crm.customer.v1, and who stands in for them until when.
create table if not exists projection.staff (
    staff_id uuid primary key,
    state text collate "C",
    deputy_id uuid,
    until timestamptz
);
create index if not exists staff_by_deputy on projection.staff (deputy_id)
    where deputy_id is not null;
"""


def upgrade() -> None:
    run_script(_SQL)
