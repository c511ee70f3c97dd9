"""Activity of each customer in a period and in the one before, in the policy's currency."""

from collections.abc import Iterator
from decimal import Decimal

from libs.database.fragments import Fragment
from libs.money.currencies import CURRENCIES
from services.valuation.domain.customer.columns import CONTACTS, UNKNOWN, Kind
from services.valuation.domain.policy.policy import Policy
from services.valuation.reports.periods import Period
from services.valuation.snapshots.counting import counted

SERVED = (*CONTACTS, Kind.COST)
_BOUGHT, _BACK = f"kind = {Kind.PURCHASE:d}", f"kind = {Kind.REFUND:d}"
_COST = f"kind in ({', '.join(f'{kind:d}' for kind in SERVED)})"
_SUMS = {
    "bought": ("amount", _BOUGHT),
    "refunds": ("amount", _BACK),
    "rated": ("amount", f"{_BOUGHT} and margin <> {UNKNOWN}"),
    "margin": ("margin", f"{_BOUGHT} and margin <> {UNKNOWN}"),
    "refunded_rated": ("amount", f"{_BACK} and margin <> {UNKNOWN}"),
    "refunded_margin": ("margin", f"{_BACK} and margin <> {UNKNOWN}"),
    "cost": ("amount", _COST),
}
_COUNTS = {"orders": _BOUGHT, "complaints": f"kind = {Kind.COMPLAINT:d}"}
_PERIODS = {"": "now", "_before": "not now"}
# What a refund gives back of its own purchase's margin: what all refunds of the purchase up to it
# do, less what those before it did; so those of any periods add up as rules/refunds.py has it.
_BACK_BY = "div(2 * p.margin::numeric * {back} + p.amount, 2 * p.amount)"
_ALL_BACK = _BACK_BY.format(back="p.refunded_with")
_BACK_BEFORE = _BACK_BY.format(back="p.refunded_before")
_OF_PURCHASE = f"""
select {_ALL_BACK} - {_BACK_BEFORE} as margin from (
    select max(s.amount) filter (where s.kind = {Kind.PURCHASE:d}) as amount,
        max(s.margin) filter (where s.kind = {Kind.PURCHASE:d}) as margin,
        sum(s.amount) filter (where s.kind = {Kind.REFUND:d}) as refunded_with,
        coalesce(sum(s.amount) filter (where s.kind = {Kind.REFUND:d}
            and s.event_id <> f.event_id), 0) as refunded_before
    from facts s where f.kind = {Kind.REFUND:d} and s.customer_id = f.customer_id
        and s.document = f.document and (s.kind = {Kind.PURCHASE:d} or s.kind = {Kind.REFUND:d}
            and (s.occurred_at, s.event_id) <= (f.occurred_at, f.event_id))
) p where p.margin <> {UNKNOWN} and p.amount > 0"""
# Whose the customer was when it happened: before a merge the owner of the record, from then on the
# survivor's. Joined as intervals, all at once, for everybody's owner may have changed today.
_OWNER_THEN = """
left join members joined on joined.member_id = f.customer_id and joined.since <= f.occurred_at
left join (
    select customer_id, owner, since,
        lead(since, 1, 'infinity') over (partition by customer_id order by since) as ended
    from owner_periods where since < {until}
) o on o.customer_id = coalesce(joined.survivor_id, f.customer_id)
    and o.since <= f.occurred_at and o.ended > f.occurred_at"""


def _facts(columns: str = "", joined: str = "") -> str:
    """Money in a currency without a rate counts nowhere here: it is listed apart."""
    return f"""
select f.counts_for as customer_id, f.kind, f.occurred_at >= {{since}} as now,
    f.amount * r.factor as amount,
    case when f.kind = {Kind.REFUND:d} then coalesce(back.margin * r.factor, {UNKNOWN})
        when f.margin = {UNKNOWN} then {UNKNOWN} else f.margin * r.factor end as margin{columns}
from {counted("facts")} f left join unnest({{currencies}}::text[], {{factors}}::numeric[])
    as r (currency, factor) on r.currency = f.currency
left join lateral ({_OF_PURCHASE}) back on true{joined}
where f.occurred_at >= {{before}} and f.occurred_at < {{until}}"""


_APART = """
select distinct currency from facts
where occurred_at >= {before} and occurred_at < {until} and amount <> 0
    and currency <> all({known})
order by currency"""


def _summed() -> Iterator[str]:
    for suffix, period in _PERIODS.items():
        for name, (column, which) in _SUMS.items():
            total = f"sum({column}) filter (where {which} and {period})"
            yield f"coalesce({total}, 0) as {name}{suffix}"
        for name, which in _COUNTS.items():
            yield f"count(*) filter (where {which} and {period}) as {name}{suffix}"


def _earned(suffix: str) -> str:
    """The margin on what was kept, less what serving cost: as rules/accounts.py has it."""
    bought, refunds, rated, margin, back_rated, back, cost = (f"{name}{suffix}" for name in _SUMS)
    unrated = f"({bought} - {rated}) - ({refunds} - {back_rated})"
    return f"{margin} - {back} + ({unrated}) * {{default_margin}}::numeric - {cost} as net{suffix}"


def _source(by: str, facts: str) -> str:
    return f"""(
select *, bought - refunds as revenue, bought_before - refunds_before as revenue_before,
    {_earned("")}, {_earned("_before")}
from (select {by}, {", ".join(_summed())} from ({facts}) fact group by {by}) summed
)"""


_BY_CUSTOMER = _source("customer_id", _facts())
_BY_OWNER = _source("customer_id, owner", _facts(", o.owner", _OWNER_THEN))


def activity(period: Period, policy: Policy, *, by_owner: bool = False) -> Fragment:
    """A subquery: one row for each customer of whom something is
    known in `period` or in the one before, whose columns end in `_before`.

    `revenue` is net of refunds and `net` is profit; both exact, in whole units. `by_owner`: a row
    for each `owner` a customer had when it happened, whose figures add up to the customer's.
    """
    since, until = period.moments
    factors = factors_of(policy)
    return Fragment(
        _BY_OWNER if by_owner else _BY_CUSTOMER,
        default_margin=Decimal(str(policy.default_margin_rate)),
        since=since,
        before=period.before.moments[0],
        until=until,
        currencies=list(factors),
        factors=list(factors.values()),
    )


def apart(period: Period, policy: Policy) -> Fragment:
    """A query of the currencies that moved in the two periods and have no rate."""
    known = [*factors_of(policy), "XXX"]
    before, until = period.before.moments[0], period.moments[1]
    return Fragment(_APART, before=before, until=until, known=known)


def factors_of(policy: Policy) -> dict[str, Decimal]:
    """Value of one smallest unit of each currency with a rate, in whole units of the policy's."""
    rates = {policy.currency: Decimal(1), **policy.rates}
    return {code: rate.scaleb(-CURRENCIES[code]) for code, rate in rates.items()}
