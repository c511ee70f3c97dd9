"""Merges, write-offs, and the shape of the projection that holds them."""

from libs.database.migrations import replace_index, run_script

revision = "0002_merges"
down_revision = "0001"

MERGES = """
-- The survivor of a record that is no customer of its own any more.
alter table projection.customers add column if not exists merged_into uuid;
"""
BAD_DEBT = """
-- What was written off is owed no more.
alter table projection.invoices add column if not exists written_off numeric not null default 0;
"""
OPEN = "projection.invoices (customer_id) where amount > paid + refunded + written_off"
SHAPE = """
-- The shape the projection was last built in: a consumer whose code has a newer one rebuilds it.
create table if not exists public.projection_shape (
    only_row boolean primary key default true check (only_row),
    shape int not null default 0
);
insert into public.projection_shape default values on conflict do nothing;
"""


def upgrade() -> None:
    run_script(MERGES)
    run_script(BAD_DEBT)
    run_script(SHAPE)
    replace_index("invoices_open", OPEN)
