"""Sums of the scores: what answers about everybody are added up from."""

from libs.database.migrations import run_script

revision = "0028_score_sums"
down_revision = "0027_consents"

_TABLES = """
-- A backend adds to rows of its own (`backend` is its process id), so that nobody waits for anybody;
-- readers add them up. Rows of backends that ended are folded into those of backend 0.
create table if not exists public.score_sums (
    ruling int,
    backend int,
    currency text collate "C",
    grade text collate "C",
    lifecycle smallint,
    tenth smallint,
    customers bigint not null,
    revenue numeric not null,
    net numeric not null,
    predicted_12m numeric not null,
    churn_risk numeric not null,
    profit numeric not null,
    worth numeric not null,
    primary key (ruling, backend, currency, grade, lifecycle, tenth)
) with (fillfactor = 50);
-- Of customers with a churn risk: by revenue, and by net value, in steps of about 3.7 %.
create table if not exists public.score_steps (
    ruling int,
    backend int,
    currency text collate "C",
    by_net boolean,
    step smallint,
    customers bigint not null,
    amount numeric not null,
    primary key (ruling, backend, currency, by_net, step)
) with (fillfactor = 50);
-- 64 steps to a power of ten, ascending with the amount; 0 is less than half a cent.
create or replace function public.step_of(amount float8) returns smallint
language sql immutable parallel safe
return case when abs(amount) < 0.005 then 0
    else sign(amount) * (floor(64 * log(abs(amount))) + 200) end::smallint;
create or replace function public.sum_scores() returns trigger language plpgsql as $$
declare
    rows text := case tg_op
        when 'INSERT' then 'select 1 as sign, n.* from new_rows n'
        when 'DELETE' then 'select -1 as sign, o.* from old_rows o'
        else 'select 1 as sign, n.* from new_rows n union all select -1, o.* from old_rows o'
    end;
begin
    execute 'insert into score_sums as kept (ruling, backend, currency, grade, lifecycle, tenth,
        customers, revenue, net, predicted_12m, churn_risk, profit, worth)
    select ruling, pg_backend_pid(), currency, coalesce(grade, ''''), lifecycle,
        coalesce(width_bucket(churn_risk, 0, 1, 10), 0), sum(sign), sum(sign * revenue::numeric),
        sum(sign * net::numeric), sum(sign * predicted_12m::numeric),
        sum(sign * coalesce(churn_risk, 0)::numeric), sum(sign * greatest(net, 0)::numeric),
        sum(sign * greatest(worth, 0)::numeric)
    from (' || rows || ') s group by 1, 3, 4, 5, 6 order by 1, 3, 4, 5, 6
    on conflict (ruling, backend, currency, grade, lifecycle, tenth) do update set
        customers = kept.customers + excluded.customers, revenue = kept.revenue + excluded.revenue,
        net = kept.net + excluded.net,
        predicted_12m = kept.predicted_12m + excluded.predicted_12m,
        churn_risk = kept.churn_risk + excluded.churn_risk, profit = kept.profit + excluded.profit,
        worth = kept.worth + excluded.worth';
    execute 'insert into score_steps as kept
        (ruling, backend, currency, by_net, step, customers, amount)
    select ruling, pg_backend_pid(), currency, by.net, step_of(by.amount), sum(sign),
        sum(sign * by.amount::numeric)
    from (' || rows || ') s
        cross join lateral (values (false, revenue), (true, s.net)) as by (net, amount)
    where churn_risk is not null group by 1, 3, 4, 5
    having sum(sign) <> 0 or sum(sign * by.amount::numeric) <> 0 order by 1, 3, 4, 5
    on conflict (ruling, backend, currency, by_net, step) do update set
        customers = kept.customers + excluded.customers, amount = kept.amount + excluded.amount';
    return null;
end $$;
"""
_TRIGGERS = """
create or replace trigger scores_added after insert on public.scores
referencing new table as new_rows for each statement execute function public.sum_scores();
create or replace trigger scores_replaced after update on public.scores
referencing old table as old_rows new table as new_rows
for each statement execute function public.sum_scores();
create or replace trigger scores_removed after delete on public.scores
referencing old table as old_rows for each statement execute function public.sum_scores();
truncate public.score_sums, public.score_steps;
insert into public.score_sums (ruling, backend, currency, grade, lifecycle, tenth, customers,
    revenue, net, predicted_12m, churn_risk, profit, worth)
select ruling, 0, currency, coalesce(grade, ''), lifecycle,
    coalesce(width_bucket(churn_risk, 0, 1, 10), 0), count(*), sum(revenue::numeric),
    sum(net::numeric), sum(predicted_12m::numeric), sum(coalesce(churn_risk, 0)::numeric),
    sum(greatest(net, 0)::numeric), sum(greatest(worth, 0)::numeric)
from public.scores group by 1, 3, 4, 5, 6;
insert into public.score_steps (ruling, backend, currency, by_net, step, customers, amount)
select ruling, 0, currency, by.net, step_of(by.amount), count(*), sum(by.amount::numeric)
from public.scores s
    cross join lateral (values (false, revenue), (true, s.net)) as by (net, amount)
where churn_risk is not null group by 1, 3, 4, 5;
"""


def upgrade() -> None:
    run_script(_TABLES)
    run_script(_TRIGGERS)
