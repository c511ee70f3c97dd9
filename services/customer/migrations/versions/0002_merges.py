"""Who was merged into whom, what was written off, and the shape this was all built in."""

from libs.database.migrations import run_script

revision = "0002_merges"
down_revision = "0001"

MERGES = """
-- The survivor of a record that is no customer of its own any more.
alter table projection.customers add column merged_into uuid;
"""
BAD_DEBT = """
-- What was written off is owed no more.
alter table projection.invoices add column written_off numeric not null default 0;
drop index projection.invoices_open;
create index invoices_open on projection.invoices (customer_id)
    where amount > paid + refunded + written_off;
"""
SHAPE = """
-- The shape the projection was last built in: a consumer whose code has a newer one rebuilds it.
create table public.projection_shape (
    only_row boolean primary key default true check (only_row),
    shape int not null default 0
);
insert into public.projection_shape default values;
"""


def upgrade() -> None:
    run_script(MERGES)
    run_script(BAD_DEBT)
    run_script(SHAPE)
