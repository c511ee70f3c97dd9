"""Figures that were last published of each customer, and whose are to be compared with them."""

from libs.database.migrations import run_script

revision = "0029_announced_values"
down_revision = "0028_score_sums"

_SQL = """
-- Kept through a rebuild, as standings are: what was published does not follow from what was heard.
create table if not exists public.announced_values (
    customer_id uuid primary key,
    version int not null,
    announced_at timestamptz not null,
    valued_day int not null,
    currency text collate "C" not null,
    apart boolean not null,
    lifecycle smallint not null,
    churn_risk float8,
    revenue float8 not null,
    net float8 not null,
    predicted_12m float8 not null,
    clv float8 not null,
    merged_into uuid
) with (fillfactor = 80);

-- Customers whose figures may have moved: by an event (`exact`), or with time alone.
create table if not exists public.unannounced_values (
    customer_id uuid primary key,
    due_at timestamptz not null,
    exact boolean not null
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
create index if not exists unannounced_values_due on public.unannounced_values (due_at);
-- Nobody's figures were published yet.
insert into public.unannounced_values (customer_id, due_at, exact)
select customer_id, clock_timestamp(), false from public.scores
where ruling = (select version from public.rulings where state = 'in_force')
order by customer_id on conflict do nothing;
"""


def upgrade() -> None:
    run_script(_SQL)
