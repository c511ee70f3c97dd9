"""Axes of customers as people set them."""

from libs.database.migrations import run_script

revision = "0012_axes"
down_revision = "0011_relations"

_SQL = """
create table if not exists public.axes (
    customer_id uuid not null,
    axis text collate "C" not null,
    value text collate "C" not null,
    primary key (customer_id, axis, value)
);
create index if not exists axes_by_value on public.axes (axis, value, customer_id);
-- Of whom there are few, such as customers who never bought.
create index if not exists activity_in_touch on projection.activity (last_interaction_at)
    where purchases = 0;
create index if not exists relations_distributing on public.relations (from_id)
    where kind = 'distributor' and known_until is null;
create index if not exists customers_merged on projection.customers (merged_into)
    where merged_into is not null;
"""


def upgrade() -> None:
    run_script(_SQL)
