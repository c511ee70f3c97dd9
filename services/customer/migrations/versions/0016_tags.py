"""Tags of customers, by which the list is filtered."""

from libs.database.migrations import run_script

revision = "0016_tags"
down_revision = "0015_contact_points"

_SQL = """
create table projection.tags (
    customer_id uuid not null,
    tag text collate "C" not null,
    primary key (customer_id, tag)
);
create index tags_customers on projection.tags (tag, customer_id)"""


def upgrade() -> None:
    run_script(_SQL)
