"""Completeness and age of profiles, which the list of customers is sorted by."""

from libs.database.migrations import build_index, run_script

revision = "0019_profiles"
down_revision = "0018_custom_fields"

_SQL = """
alter table projection.customers
    add column if not exists facts integer not null default 0,
    add column if not exists completeness integer not null default 0,
    add column if not exists profile_at timestamptz not null default 'epoch'"""


def upgrade() -> None:
    run_script(_SQL)
    build_index("customers_completeness", "projection.customers (completeness, customer_id)")
    build_index("customers_profile", "projection.customers (profile_at, customer_id)")
