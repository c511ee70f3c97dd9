"""Customers with whom there is no trade, since when."""

from libs.database.migrations import run_script

revision = "0008_suspensions"
down_revision = "0007_access"

_SQL = "alter table projection.members add column no_trade_since timestamptz"


def upgrade() -> None:
    run_script(_SQL)
