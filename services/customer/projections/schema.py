"""The tables of this service's projections, in whatever schema they are being built."""

TABLES = """
-- One row per customer ever heard of; registered_at says that their registration arrived.
create table customers (
    customer_id uuid primary key,
    kind text collate "C",
    region text collate "C",
    industry text collate "C",
    owner text collate "C",
    registered_at timestamptz,
    erased boolean not null default false,
    name_event uuid,             -- the event whose seal name_sealed is under
    name_version int,            -- its version
    name_sealed text,
    email_token text collate "C",
    phone_token text collate "C",
    grade text collate "C",      -- as heard on crm.valuation.v1, and so is
    standing text                -- the whole of that event's data, JSON
) with (fillfactor = 80);
create index customers_registered_at on customers (registered_at, customer_id);
create index customers_region on customers (region, customer_id);
create index customers_owner on customers (owner, registered_at, customer_id);
create index customers_grade on customers (grade, customer_id);
create index customers_email on customers (email_token) where email_token is not null;
create index customers_phone on customers (phone_token) where phone_token is not null;

-- What happened with them: counts, and the last of each kind as JSON.
create table activity (
    customer_id uuid primary key,
    interactions int not null default 0,
    complaints int not null default 0,
    purchases int not null default 0,
    last_interaction_at timestamptz,
    last_interaction_id uuid,
    last_interaction text,
    last_purchase_at timestamptz,
    last_purchase_id uuid,
    last_purchase text,
    last_payment_at timestamptz,
    last_refund_at timestamptz
) with (fillfactor = 80);

create table totals (
    customer_id uuid,
    currency text collate "C",
    purchases int not null,
    purchased numeric not null,
    paid numeric not null,
    refunded numeric not null,
    cost_to_serve numeric not null,
    primary key (customer_id, currency)
) with (fillfactor = 80);

-- Purchases to be paid later, which is all that can be owed.
create table invoices (
    purchase_id uuid primary key,
    customer_id uuid not null,
    currency text not null,
    amount numeric not null,
    due_at timestamptz not null,
    paid numeric not null default 0,
    refunded numeric not null default 0
) with (fillfactor = 80);
create index invoices_open on invoices (customer_id) where amount > paid + refunded;
"""

MERGES = """
-- The survivor of a record that is no customer of its own any more.
alter table projection.customers add column merged_into uuid;
"""

BAD_DEBT = """
-- What was written off is owed no more.
alter table projection.invoices add column written_off numeric not null default 0;
drop index projection.invoices_open;
create index invoices_open on projection.invoices (customer_id)
    where amount > paid + refunded + written_off;
"""

SEARCH = """
-- What to search names by, in clear: unlogged, so that it is in no backup and on no replica. In a
-- schema that no rebuild copies. A row in names_filled says that nobody is missing, by the words of
-- that normalisation: services/customer/projections/names.py counts them.
create unlogged table names (
    customer_id uuid primary key,
    version int not null,
    words tsvector not null
);
create index names_words on names using gin (words);
create unlogged table names_filled (
    at timestamptz not null,
    normalisation int not null default 1
);
insert into names_filled values (now(), 2);
"""
