"""Costs by kind."""

from libs.database.migrations import run_script

revision = "0011_costs"
down_revision = "0010_members"

SQL = """set local search_path = projection, public;
-- Costs by kind, the place of its name in COST_KINDS of rules/book.py from 1, in whole numbers of
-- the currency's smallest unit. Each follows from its record's own events, whomever it counts for.
create table costs (
    customer_id uuid,
    currency text collate "C",
    kind smallint,
    amount bigint not null,
    primary key (customer_id, currency, kind)
) with (fillfactor = 80);
"""


def upgrade() -> None:
    run_script(SQL)
