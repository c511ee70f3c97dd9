"""Index of the customers who are silent in a period that a report was asked about."""

from libs.database.migrations import build_index

revision = "0033_silent_customers"
down_revision = "0032_profiles_by_region"


def upgrade() -> None:
    build_index(
        "period_figures_of_silent",
        "projection.period_figures (period_id, customer_id) where orders = 0",
    )
