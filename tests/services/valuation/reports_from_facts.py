"""Reports in plain SQL over all facts, as they were asked before figures were kept: what these must
equal, and what the benchmark compares them with."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from libs.database.connections import Source

# Of each customer, in whole units of one currency; `$4` and `$5` are currencies and factors.
_PERIOD = """
select counts_for, sum(case kind when 1 then money when 3 then -money else 0 end) as revenue,
    sum(case when kind in (4, 5, 7, 8) then money else 0 end) as cost,
    sum(case when kind in (1, 3) and unrated then sign * money * $3::numeric
        when kind in (1, 3) then sign * earned else 0 end) as kept,
    count(*) filter (where kind = 1) as orders, count(*) filter (where kind = 5) as complaints
from moved where {period} group by 1"""
FIGURES = f"""
with own as (
    select f.*, coalesce(m.survivor_id, f.customer_id) as counts_for, r.factor
    from facts f left join members m on m.member_id = f.customer_id
    left join unnest($4::text[], $5::numeric[]) as r (currency, factor) on r.currency = f.currency
), refunded as (
    select t.event_id, p.margin = -1 as unrated,
        floor(round((2 * p.margin::numeric * t.so_far + p.amount) / (2 * p.amount), 18))
        - floor(round((2 * p.margin::numeric * (t.so_far - t.amount) + p.amount)
            / (2 * p.amount), 18)) as back
    from (select *, sum(amount) over (
            partition by customer_id, document order by occurred_at, event_id) as so_far
        from facts where kind = 3) t
    join facts p on p.customer_id = t.customer_id and p.document = t.document and p.kind = 1
    where p.amount > 0
), moved as (
    select o.*, case kind when 3 then -1 else 1 end as sign, coalesce(amount * factor, 0) as money,
        coalesce(case when kind = 3 then r.back else o.margin end * factor, 0) as earned,
        case when kind = 3 then coalesce(r.unrated, true) else o.margin = -1 end as unrated
    from own o left join refunded r on r.event_id = o.event_id
    where occurred_at >= $6 and occurred_at < $2
), now as ({_PERIOD.format(period="occurred_at >= $1")}),
    before as ({_PERIOD.format(period="occurred_at < $1")})
select s.customer_id,
    coalesce(n.revenue, 0) as revenue, coalesce(b.revenue, 0) as revenue_before,
    coalesce(n.kept - n.cost, 0) as net, coalesce(b.kept - b.cost, 0) as net_before,
    coalesce(n.cost, 0) as cost, coalesce(b.cost, 0) as cost_before,
    coalesce(n.orders, 0) as orders, coalesce(b.orders, 0) as orders_before,
    coalesce(n.complaints, 0) as complaints, coalesce(b.complaints, 0) as complaints_before,
    c.first_day, s.grade, p.source, c.open_tickets
from scores s join customers c on c.customer_id = s.customer_id
left join now n on n.counts_for = s.customer_id left join before b on b.counts_for = s.customer_id
left join profiles p on p.customer_id = s.customer_id
where s.ruling = (select version from rulings where state = 'in_force')"""
# By the owner of then: of the record before its merge, of the survivor from then on.
BY_OWNER = """
select coalesce(m.survivor_id, f.customer_id) as customer_id, o.owner,
    coalesce(sum(case kind when 1 then amount when 3 then -amount end * factor)
        filter (where occurred_at >= $1), 0) as now,
    coalesce(sum(case kind when 1 then amount when 3 then -amount end * factor)
        filter (where occurred_at < $1), 0) as before
from facts f left join members m on m.member_id = f.customer_id
left join unnest($3::text[], $4::numeric[]) as r (currency, factor) on r.currency = f.currency
left join (
    select *, lead(since, 1, 'infinity') over (partition by customer_id order by since) as ended
    from owner_periods
) o on o.customer_id = case when m.since <= f.occurred_at then m.survivor_id else f.customer_id end
    and o.since <= f.occurred_at and o.ended > f.occurred_at
where occurred_at >= $5 and occurred_at < $2 and kind in (1, 3) group by 1, 2"""


async def figures(
    source: Source, since: datetime, until: datetime, factors: dict[str, Decimal], margin: Decimal
) -> list[Any]:
    before = since - (until - since)
    rates = list(factors), list(factors.values())
    return await source.fetch(FIGURES, since, until, margin, *rates, before)


async def by_owner(
    source: Source, since: datetime, until: datetime, factors: dict[str, Decimal]
) -> list[Any]:
    before = since - (until - since)
    return await source.fetch(BY_OWNER, since, until, list(factors), list(factors.values()), before)
