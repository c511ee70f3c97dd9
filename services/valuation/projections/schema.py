"""The tables of this service: what is projected from events, and what its own events stand for."""

# In whatever schema they are being built. A day counts from 1970-01-01 in UTC, money is whole
# numbers of the currency's smallest unit, -2147483648 stands for "no such day" and a margin of -1
# for "not given": rows travel as fixed-width arrays, which hold no NULL.
TABLES = """
-- When customers bought and what follows from it; one row per customer ever heard of. The columns
-- from churn_risk on are what was found on valued_day under a ruling, and are found again on
-- due_day; amounts are in whole units of `currency`.
create table customers (
    customer_id uuid primary key,
    first_day int not null default -2147483648,
    last_day int not null default -2147483648,
    order_days int not null default 0,
    orders int not null default 0,
    last_gap int not null default 0,
    gap_squares bigint not null default 0,
    interactions int not null default 0,
    complaints int not null default 0,
    known boolean not null default false,     -- the registration has arrived
    erased boolean not null default false,
    ruling int not null default -1,
    valued_day int not null default -2147483648,
    due_day int not null default -2147483648,
    currency text collate "C" not null default 'XXX',
    lifecycle smallint not null default 0,
    churn_risk float8,
    revenue float8 not null default 0,
    net float8 not null default 0,
    predicted_12m float8 not null default 0,
    clv float8 not null default 0
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
create index customers_by_churn_risk on customers (churn_risk desc nulls last, customer_id desc);
create index customers_by_net on customers (net desc nulls last, customer_id desc);
create index customers_by_predicted on customers (predicted_12m desc nulls last, customer_id desc);

-- Their money, per currency and never across.
create table purses (
    customer_id uuid,
    currency text collate "C",
    orders int not null,
    gross bigint not null,
    refunded bigint not null,
    rated bigint not null,
    margin bigint not null,
    cost bigint not null,
    acquisition bigint not null,
    receivable bigint not null,
    oldest_due int not null,
    payments int not null,
    delay_days bigint not null,
    primary key (customer_id, currency)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);

-- Purchases to be paid later, which is all that can be owed.
create table invoices (
    customer_id uuid,
    purchase_id uuid,
    currency text collate "C" not null,
    due int not null,
    amount bigint not null,
    settled bigint not null,
    primary key (customer_id, purchase_id)
) with (fillfactor = 80);
create index invoices_open on invoices (customer_id) where settled < amount;

-- Everything the above is folded from, to fold it again and to say why. `document` is the purchase
-- or interaction; kinds are those of rules/book.py.
create table facts (
    customer_id uuid,
    event_id uuid,
    kind smallint not null,
    document uuid not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    currency text collate "C" not null,
    amount bigint not null,
    margin bigint not null,
    due int not null,
    primary key (customer_id, event_id)
);
"""

STANDING = """
-- What was last published of each customer (crm.valuation.graded.v1): written in the transaction
-- that appends the event, so no rebuild touches it. `version` is the stream's; `provisional`: no
-- cuts were known yet, so there is no grade to hold on to.
create table standings (
    customer_id uuid primary key,
    version int not null,
    event_id uuid not null,
    graded_at timestamptz not null,
    grade text collate "C" not null,
    churn_band text collate "C" not null,
    credit_class text collate "C" not null,
    credit_limit numeric not null,
    currency text collate "C" not null,
    payment_terms text collate "C" not null,
    service_level text collate "C" not null,
    policy_version int not null,
    provisional boolean not null
) with (fillfactor = 80);
create index standings_grade on standings (grade, customer_id);

-- What customers are valued by, as a whole: model, policy and cuts. The newest one is in force.
-- `heard` is how many purchases had been heard of when it was made.
create table rulings (
    version int primary key,
    made_at timestamptz not null default clock_timestamp(),
    fitted_at timestamptz,
    heard bigint not null,
    document text not null
);
"""

SCORES = """
-- What was found of each customer under each ruling that is open, on valued_day; found again on
-- due_day. Amounts are in whole units of `currency`. Not a projection: it follows from the day and
-- the ruling as well, so a rebuild leaves it alone and a sweep brings it into line.
create table scores (
    ruling int,
    customer_id uuid,
    valued_day int not null,
    due_day int not null,
    currency text collate "C" not null,
    lifecycle smallint not null,
    churn_risk float8,                   -- NULL, like grade and band, before the first purchase
    revenue float8 not null,
    net float8 not null,
    predicted_12m float8 not null,
    clv float8 not null,
    grade text collate "C",
    churn_band text collate "C",
    credit_class text collate "C" not null,
    primary key (ruling, customer_id)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
create index scores_by_churn_risk on scores
    (ruling, churn_risk desc nulls last, customer_id desc);
create index scores_by_net on scores (ruling, net, customer_id);
create index scores_by_predicted on scores (ruling, predicted_12m, customer_id);

-- A ruling is built (everybody valued under it), ready, in force, then retired; or discarded.
-- Exactly one is in force, and everybody reads by that one. A held one waits to be switched to.
-- `seen_*`: the versions of the models and policies considered when it was made. `swept_*`: the
-- day, and the table of customers, that everybody was last valued for; `published_day`: the day
-- everybody's answers were last compared with what was published.
alter table rulings
    add column state text collate "C" not null default 'building',
    add column held boolean not null default false,
    add column restores int,
    add column seen_models int not null default 0,
    add column seen_policies int not null default 0,
    add column ready_at timestamptz,
    add column switched_at timestamptz,
    add column ended_at timestamptz,
    add column valued int not null default 0,
    add column total int not null default 0,
    add column swept_day int,
    add column swept_of oid,
    add column published_day int;
insert into rulings (version, heard, document) values (0, 0, '{}') on conflict do nothing;
update rulings set
    state = case when version = (select max(version) from rulings) then 'in_force'
        else 'retired' end,
    switched_at = case when version > 0 then made_at end,
    seen_models = coalesce((document::json -> 'model' ->> 'version')::int, 0),
    seen_policies = coalesce((document::json ->> 'policy_version')::int, 0);
create unique index rulings_in_force on rulings (state) where state = 'in_force';
"""

# In whatever schema holds the projection: of a customer only what was heard stays there.
STATES_ALONE = """
alter table customers
    drop column ruling, drop column valued_day, drop column due_day, drop column currency,
    drop column lifecycle, drop column churn_risk, drop column revenue, drop column net,
    drop column predicted_12m, drop column clv;
"""

ORDERS = """
-- How many orders were carried out when a ruling was made or moved; the most of all rulings counts.
alter table rulings add column seen_orders int not null default 0;
"""
