"""Customers of a region, for the list of valuations."""

from libs.database.migrations import build_index

revision = "0032_profiles_by_region"
down_revision = "0031_period_figures"


def upgrade() -> None:
    build_index(
        "profiles_by_region", "projection.profiles (region, customer_id) where region is not null"
    )
