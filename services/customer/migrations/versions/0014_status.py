"""Status of customers in the list: active, suspended or closed."""

from libs.database.migrations import build_index, run_script

revision = "0014_status"
down_revision = "0013_external_ids"

_SQL = """
alter table projection.customers
    add column if not exists status text collate "C" not null default 'active'"""


def upgrade() -> None:
    run_script(_SQL)
    build_index("customers_status", "projection.customers (status, registered_at, customer_id)")
