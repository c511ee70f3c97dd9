"""Orders of what is to become of scoring configurations."""

from libs.database.migrations import run_script

revision = "0006_orders"
down_revision = "0005_facts_by_time"

SQL = """
-- How many orders were carried out when a ruling was made or moved; the most of all rulings counts.
alter table rulings add column seen_orders int not null default 0;
"""


def upgrade() -> None:
    run_script(SQL)
