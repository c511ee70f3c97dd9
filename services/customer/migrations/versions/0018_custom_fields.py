"""Values of custom fields, by which the list is filtered."""

from libs.database.migrations import run_script

revision = "0018_custom_fields"
down_revision = "0017_access"

_SQL = """
create table projection.custom_values (
    customer_id uuid not null,
    name text collate "C" not null,
    value text collate "C" not null,
    primary key (customer_id, name)
);
create index custom_values_customers on projection.custom_values (name, value, customer_id)"""


def upgrade() -> None:
    run_script(_SQL)
