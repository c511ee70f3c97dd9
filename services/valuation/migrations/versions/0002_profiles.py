"""Profiles of customers, and the lines of their purchases."""

from libs.database.migrations import run_script

revision = "0002_profiles"
down_revision = "0001"

SQL = """set local search_path = projection, public;
-- What customers are known by, personal data left out; a row for everybody whose registration, or
-- an owner, was heard of. NULL: not known. Nothing of it goes with an erasure.
create table profiles (
    customer_id uuid primary key,
    kind text collate "C",
    region text collate "C",
    industry text collate "C",
    owner text collate "C",
    source text collate "C",     -- how they were won, and
    referred_by uuid,            -- by whom
    registered_at timestamptz
) with (fillfactor = 80);
create index profiles_by_owner on profiles (owner, customer_id) where owner is not null;
create index profiles_by_referrer on profiles (referred_by) where referred_by is not null;

-- The lines of purchases, as recorded; `amount` is a whole number of the currency's smallest unit.
-- Refunds name no lines, so these are gross.
create table lines (
    customer_id uuid,
    event_id uuid,
    line_no int,                 -- from 1, as the purchase lists them
    purchase_id uuid not null,
    product_id text collate "C" not null,
    category text collate "C",
    quantity numeric not null,
    amount bigint not null,
    currency text collate "C" not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (customer_id, event_id, line_no)
);
"""


def upgrade() -> None:
    run_script(SQL)
