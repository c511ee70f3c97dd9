"""Margins that refunds give back, by their own purchases."""

from libs.database.migrations import run_script

revision = "0020_refunds"
down_revision = "0019_parked"

_SQL = """
set local search_path = projection, public;
alter table purses
    add column refunded_rated bigint not null default 0,
    add column refunded_margin bigint not null default 0,
    add column refunded_ahead bigint not null default 0,
    add column returned_orders int not null default 0,
    add column returned bigint not null default 0;

create or replace function public.keep_staged() returns void
language plpgsql
-- By their keys, whatever the statistics said of an empty table when a plan was cached.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
begin
    update customers c set first_day = s.first_day, last_day = s.last_day,
        order_days = s.order_days, orders = s.orders, last_gap = s.last_gap,
        gap_squares = s.gap_squares, interactions = s.interactions, complaints = s.complaints,
        information = s.information, disputes = s.disputes, tickets = s.tickets,
        open_tickets = s.open_tickets, satisfied_day = s.satisfied_day,
        satisfaction = s.satisfaction, known = s.known, erased = s.erased
    from staged_states s where c.customer_id = s.customer_id;
    update purses p set orders = s.orders, gross = s.gross, refunded = s.refunded, rated = s.rated,
        margin = s.margin, cost = s.cost, acquisition = s.acquisition, receivable = s.receivable,
        oldest_due = s.oldest_due, payments = s.payments, delay_days = s.delay_days,
        bad_debt = s.bad_debt, disputed = s.disputed, delivered = s.delivered,
        feedbacks = s.feedbacks, refunded_rated = s.refunded_rated,
        refunded_margin = s.refunded_margin, refunded_ahead = s.refunded_ahead,
        returned_orders = s.returned_orders, returned = s.returned
    from staged_purses s where p.customer_id = s.customer_id and p.currency = s.currency;
    insert into purses (customer_id, currency, orders, gross, refunded, rated, margin, cost,
        acquisition, receivable, oldest_due, payments, delay_days, bad_debt, disputed, delivered,
        feedbacks, refunded_rated, refunded_margin, refunded_ahead, returned_orders, returned)
    select customer_id, currency, orders, gross, refunded, rated, margin, cost, acquisition,
        receivable, oldest_due, payments, delay_days, bad_debt, disputed, delivered, feedbacks,
        refunded_rated, refunded_margin, refunded_ahead, returned_orders, returned
    from staged_purses s
    where not exists (
        select from purses p where p.customer_id = s.customer_id and p.currency = s.currency
    )
    order by customer_id, currency;
end $$;
"""


def upgrade() -> None:
    run_script(_SQL)
