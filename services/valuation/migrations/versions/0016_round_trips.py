"""Functions that do in one round trip what took several."""

from libs.database.migrations import run_script

revision = "0016_round_trips"
down_revision = "0015_merges"

LOCKING = """
create or replace function public.lock_customers(asked uuid[]) returns void
language plpgsql
-- By their keys, whatever the statistics said of an empty table when a plan was cached.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
as $$
declare
    everybody uuid[] := asked;
    since uuid[];
begin
    perform pg_advisory_xact_lock_shared(1381321797);
    if exists (select from members) then
        everybody := (
select array_agg(id order by id) from (
    select unnest(asked)
    union
    select unnest(array[member_id, survivor_id]) from members
    where survivor_id = any(asked)
        or survivor_id in (select survivor_id from members where member_id = any(asked))
) as one (id));
    end if;
    insert into customers (customer_id) select id from unnest(everybody) as one (id)
    where not exists (select from customers c where c.customer_id = one.id) order by id
    on conflict do nothing;
    perform from customers where customer_id = any(everybody) order by customer_id for update;
    if exists (select from members) then
        since := (
select array_agg(id order by id) from (
    select unnest(asked)
    union
    select unnest(array[member_id, survivor_id]) from members
    where survivor_id = any(asked)
        or survivor_id in (select survivor_id from members where member_id = any(asked))
) as one (id));
        if since <> everybody then
            raise serialization_failure using message = 'somebody was merged meanwhile';
        end if;
    end if;
end $$;
"""
KEEPING = """
create or replace function public.keep_staged() returns void
language plpgsql
-- By their keys, whatever the statistics said of an empty table when a plan was cached.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
begin
    update customers c set first_day = s.first_day, last_day = s.last_day, order_days = s.order_days, orders = s.orders, last_gap = s.last_gap, gap_squares = s.gap_squares, interactions = s.interactions, complaints = s.complaints, information = s.information, disputes = s.disputes, tickets = s.tickets, open_tickets = s.open_tickets, satisfied_day = s.satisfied_day, satisfaction = s.satisfaction, known = s.known, erased = s.erased
    from staged_states s where c.customer_id = s.customer_id;
    update purses p set orders = s.orders, gross = s.gross, refunded = s.refunded, rated = s.rated, margin = s.margin, cost = s.cost, acquisition = s.acquisition, receivable = s.receivable, oldest_due = s.oldest_due, payments = s.payments, delay_days = s.delay_days, bad_debt = s.bad_debt, disputed = s.disputed, delivered = s.delivered, feedbacks = s.feedbacks
    from staged_purses s where p.customer_id = s.customer_id and p.currency = s.currency;
    insert into purses (customer_id, currency, orders, gross, refunded, rated, margin, cost, acquisition, receivable, oldest_due, payments, delay_days, bad_debt, disputed, delivered, feedbacks) select customer_id, currency, orders, gross, refunded, rated, margin, cost, acquisition, receivable, oldest_due, payments, delay_days, bad_debt, disputed, delivered, feedbacks from staged_purses s
    where not exists (select from purses p where p.customer_id = s.customer_id and p.currency = s.currency) order by customer_id, currency;
end $$;
"""


def upgrade() -> None:
    run_script(LOCKING)
    run_script(KEEPING)
