"""Scores beside the customers they are of, by scoring configuration; scoring configurations with a
life. The rescoring fills them."""

from libs.database.migrations import run_script

revision = "0004_scores"
down_revision = "0003_shape"

SCORES = """set local search_path = public;
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
CUSTOMERS = """set local search_path = projection, public;
alter table customers
    drop column ruling, drop column valued_day, drop column due_day, drop column currency,
    drop column lifecycle, drop column churn_risk, drop column revenue, drop column net,
    drop column predicted_12m, drop column clv;
"""


def upgrade() -> None:
    run_script(SCORES)
    run_script(CUSTOMERS)
