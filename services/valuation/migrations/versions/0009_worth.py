"""Worth beyond revenue: costs, bad debt, disputes, feedback, wallets."""

from libs.database.migrations import run_script

revision = "0009_worth"
down_revision = "0008_judgements"

SQL = """set local search_path = projection, public;
alter table customers
    add column information int not null default 0,
    add column disputes int not null default 0,
    add column satisfied_day int not null default -2147483648,
    add column satisfaction smallint not null default 0;
alter table purses
    add column bad_debt bigint not null default 0,
    add column disputed bigint not null default 0,
    add column delivered bigint not null default 0,
    add column feedbacks int not null default 0;
alter table invoices
    add column disputed bigint not null default 0,
    add column dispute_at bigint not null default -9223372036854775808;
-- `detail` is what rules/book.py says of it for each kind.
alter table facts add column detail smallint not null default 0;

-- Every estimate of a customer's yearly spend, in whole numbers of the currency's smallest unit;
-- the one that occurred last holds. `competitor`: whom they were seen buying from.
create table wallets (
    customer_id uuid,
    event_id uuid,
    yearly bigint not null,
    currency text collate "C" not null,
    competitor text collate "C",
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (customer_id, event_id)
);
"""


def upgrade() -> None:
    run_script(SQL)
