"""Counts of listed customers, and saved views of lists."""

from libs.database.migrations import build_index, run_script

revision = "0028_views"
down_revision = "0027_duplicates"

_SQL = """
-- How many customers are listed, merged records apart: of everybody (''), and by one column each.
create table if not exists projection.customer_counts (
    dimension text collate "C",
    value text collate "C",
    customers bigint not null,
    primary key (dimension, value)
);
-- Views as they are now, which commit with their events. `owner` is an actor, and
-- `staff_id` the member of staff who that was when they saved the view.
create table if not exists public.views (
    view_id uuid primary key,
    owner text collate "C" not null,
    shared text collate "C" not null,
    name text collate "C" not null,
    staff_id uuid
);
create index if not exists views_of on public.views (owner, name, view_id);
create index if not exists views_shared on public.views (shared, name, view_id)
    where shared <> 'private';
"""


_NEWEST = "registered_at, customer_id"


def upgrade() -> None:
    run_script(_SQL)
    for column in ("kind", "industry"):
        build_index(f"customers_{column}", f"projection.customers ({column}, {_NEWEST})")
    build_index(
        "customers_survivors",
        "projection.customers (customer_id, merged_into) where merged_into is not null",
    )
