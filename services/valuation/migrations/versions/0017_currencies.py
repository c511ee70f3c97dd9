"""Indexes of money, of one currency each."""

from libs.database.migrations import run_script

revision = "0017_currencies"
down_revision = "0016_round_trips"

SQL = """set local search_path = public;
-- What is ranked by money is of one currency.
drop index scores_by_net, scores_by_predicted;
create index scores_by_net on scores (ruling, currency, net, customer_id);
create index scores_by_predicted on scores (ruling, currency, predicted_12m, customer_id);
"""


def upgrade() -> None:
    run_script(SQL)
