"""Indexes of money, of one currency each."""

from libs.database.migrations import replace_index

revision = "0017_currencies"
down_revision = "0016_round_trips"


def upgrade() -> None:
    # What is ranked by money is of one currency.
    replace_index("scores_by_net", "public.scores (ruling, currency, net, customer_id)")
    replace_index(
        "scores_by_predicted", "public.scores (ruling, currency, predicted_12m, customer_id)"
    )
