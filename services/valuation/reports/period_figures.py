"""Kept figures of customers in a period and in the one before, and the sums of a bridge of them."""

from collections.abc import Sequence
from uuid import UUID

from libs.database.connections import Connection
from libs.database.fragments import Fragment, rendered
from services.valuation.domain.customer.columns import day_number
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.reports.activity import activity
from services.valuation.reports.periods import Period
from services.valuation.reports.scored import scored

_MONEY = ("revenue", "net", "cost")
_COUNTS = ("orders", "complaints")
_SUFFIXES = ("", "_before")
_OF_CUSTOMER = [f"{name}{suffix}" for name in (*_MONEY, *_COUNTS) for suffix in _SUFFIXES]
_FOUND = ", ".join(f"coalesce(a.{name}, 0)" for name in _OF_CUSTOMER)
_FIGURES = "a.orders > 0 or a.orders_before > 0 or a.revenue <> 0 or a.revenue_before <> 0"
# Whoever bought before the earlier period, was silent in it and buys again is won back; who never
# bought before is new. What counts is orders: a gift and a full refund are orders as well.
_STEP = """case
when a.orders_before = 0 and a.orders > 0 and v.first_day >= {first_day} then 'new'
when a.orders_before = 0 and a.orders > 0 then 'won_back'
when a.orders = 0 and a.orders_before > 0 then 'lost'
when a.revenue > a.revenue_before then 'grown'
when a.revenue < a.revenue_before then 'shrunk' else 'same' end"""
_ADD_CUSTOMERS = f"""
insert into period_figures (period_id, customer_id, {", ".join(_OF_CUSTOMER)}, open_tickets, grade,
    role, source, step, apart)
select {{period_id}}::int, v.customer_id, {_FOUND},
    v.open_tickets, v.grade, v.role, p.source, case when {_FIGURES} then {_STEP} end,
    coalesce(a.apart, '{{{{}}}}')
from unnest({{customers}}::uuid[]) as c (id) join {{valued}} v on v.customer_id = c.id
left join {{active}} a on a.customer_id = v.customer_id
left join profiles p on p.customer_id = v.customer_id order by v.customer_id returning *"""
_APART = """
select 'apart', currency, '', count(*), 0, 0 from moved cross join unnest(apart) as currency
group by 2"""
_OF_CUSTOMERS = f"""
select by.kind, coalesce(by.name, '') as name, r.step, count(*) as customers,
    sum(r.revenue_before) as before, sum(r.revenue) as now
from moved r cross join lateral (
    values ('all', null), ('grade', r.grade), ('source', r.source)
) as by (kind, name)
where r.step is not null group by 1, 2, 3
union all {_APART}"""
# Figures of the owner of then; `owners` is how many a customer had who have figures.
_ADD_OWNERS = f"""
insert into period_owner_figures (period_id, customer_id, owner, revenue, revenue_before, step,
    apart)
select {{period_id}}::int, a.customer_id, coalesce(a.owner, ''), a.revenue, a.revenue_before,
    case when not ({_FIGURES}) then null when a.owners > 1 then 'moved' else {_STEP} end, a.apart
from (select a.*, count(*) filter (where {_FIGURES}) over (partition by a.customer_id) as owners
    from {{active}} a) a
join {{valued}} v on v.customer_id = a.customer_id order by 2, 3 returning *"""
_OF_OWNERS = f"""
select 'owner' as kind, owner as name, step, count(*) as customers,
    sum(revenue_before) as before, sum(revenue) as now
from moved where step is not null group by 2, 3
union all {_APART}"""
_REMOVE = """
delete from {table} where period_id = {{period_id}} and customer_id = any({{customers}})
returning *"""
_MOVE = """
with moved as ({rows})
insert into period_sums as kept (period_id, kind, name, step, customers, before, now)
select {{period_id}}, kind, name, step, {sign} * customers, {sign} * before, {sign} * now
from ({sums}) summed
on conflict (period_id, kind, name, step) do update set
    customers = kept.customers + excluded.customers, before = kept.before + excluded.before,
    now = kept.now + excluded.now"""


def _moves(table: str, added: str, sums: str) -> tuple[str, str]:
    removed = _REMOVE.format(table=table)
    return _MOVE.format(rows=removed, sums=sums, sign=-1), _MOVE.format(
        rows=added, sums=sums, sign=1
    )


_MOVES = {
    False: _moves("period_figures", _ADD_CUSTOMERS, _OF_CUSTOMERS),
    True: _moves("period_owner_figures", _ADD_OWNERS, _OF_OWNERS),
}


async def count_again(
    connection: Connection,
    period_id: int,
    period: Period,
    configuration: ScoringConfiguration,
    customers: Sequence[UUID],
    *,
    by_owner: bool,
) -> None:
    """Put what is known of these customers now in the place of their figures of the period, and
    their part of its sums; nobody else may be at it."""
    arguments = {
        "period_id": period_id,
        "customers": customers,
        "first_day": day_number(period.since),
        "active": activity(period, configuration.policy, customers, by_owner=by_owner),
        "valued": scored(configuration),
    }
    for text in _MOVES[by_owner]:
        query, values = rendered(_with_used(text, arguments))
        await connection.execute(query, *values)


def _with_used(text: str, arguments: dict[str, object]) -> Fragment:
    """A fragment with the arguments that its text has a name for."""
    return Fragment(text, **{name: at for name, at in arguments.items() if f"{{{name}}}" in text})
