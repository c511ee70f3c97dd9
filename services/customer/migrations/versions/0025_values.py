"""Customers by what they are worth, as heard from the valuation service."""

from libs.database.migrations import build_index, run_script

revision = "0025_values"
down_revision = "0024_owner_scores"

_SQL = """
-- `worth` is a valued event's data. `apart` is '~' of who is reported in the policy's currency, and
-- otherwise the currency, for amounts compare within it alone.
alter table projection.customers
    add column if not exists worth text,
    add column if not exists valued_at timestamptz,
    add column if not exists apart text collate "C",
    add column if not exists net numeric,
    add column if not exists predicted_12m numeric,
    add column if not exists churn_risk numeric;
"""
_OWNER = """(coalesce(staff_id::text, '=' || owner) collate "C")"""
_KEYS = {
    "net": "apart, net, customer_id",
    "predicted": "apart, predicted_12m, customer_id",
    "risk": "churn_risk, customer_id",
    "grade": "grade, customer_id",
}


def upgrade() -> None:
    run_script(_SQL)
    for name, keys in _KEYS.items():
        if name != "grade":  # there is one already
            build_index(f"customers_{name}", f"projection.customers ({keys})")
        build_index(f"customers_owned_{name}", f"projection.customers ({_OWNER}, {keys})")
