"""Tickets of the call centre: how many, and how many are open."""

from libs.database.migrations import run_script

revision = "0012_tickets"
down_revision = "0011_costs"

SQL = """set local search_path = projection, public;
alter table customers
    add column tickets int not null default 0,
    add column open_tickets int not null default 0;
"""


def upgrade() -> None:
    run_script(SQL)
