"""Activity of each customer in a period and in the one before, in the policy's currency."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from uuid import UUID

from libs.database.fragments import Fragment
from libs.money.currencies import CURRENCIES
from services.valuation.domain.customer.columns import CONTACTS, UNKNOWN, Kind
from services.valuation.domain.policy.policy import Policy
from services.valuation.reports.periods import Period
from services.valuation.snapshots.counting import array_of, records_of
from services.valuation.storage.facts import NO_CURRENCY

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
# survivor's.
_OWNER_THEN = """
left join members joined on joined.member_id = f.customer_id and joined.since <= f.occurred_at
left join lateral (
    select owner from owner_periods
    where customer_id = coalesce(joined.survivor_id, f.customer_id) and since <= f.occurred_at
    order by since desc limit 1
) o on true"""


def _facts(columns: str = "", joined: str = "") -> str:
    """Money in a currency without a rate counts nowhere here: it is listed apart."""
    return f"""
select known.customer_id, f.kind, f.occurred_at >= {{since}} as now, f.amount * r.factor as amount,
    case when f.kind = {Kind.REFUND:d} then coalesce(back.margin * r.factor, {UNKNOWN})
        when f.margin = {UNKNOWN} then {UNKNOWN} else f.margin * r.factor end as margin,
    case when r.factor is null and f.amount <> 0 and f.currency <> '{NO_CURRENCY}'
        then f.currency end as without_rate{columns}
from {records_of(array_of("{customers}"))} known join facts f on f.customer_id = known.record_id
left join unnest({{currencies}}::text[], {{factors}}::numeric[])
    as r (currency, factor) on r.currency = f.currency
left join lateral ({_OF_PURCHASE}) back on true{joined}
where f.occurred_at >= {{before}} and f.occurred_at < {{until}}"""


def _summed() -> Iterator[str]:
    for suffix, period in _PERIODS.items():
        for name, (column, which) in _SUMS.items():
            total = f"sum({column}) filter (where {which} and {period})"
            yield f"coalesce({total}, 0) as {name}{suffix}"
        for name, which in _COUNTS.items():
            yield f"count(*) filter (where {which} and {period})::int as {name}{suffix}"
    apart = "array_agg(distinct without_rate) filter (where without_rate is not null)"
    yield f"coalesce({apart}, '{{{{}}}}') as apart"


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


def activity(
    period: Period, policy: Policy, customers: Sequence[UUID], *, by_owner: bool = False
) -> Fragment:
    """A subquery: one row for each of `customers` of whom something is
    known in `period` or in the one before, whose columns end in `_before`.

    `revenue` is net of refunds and `net` is profit; both exact, in whole units. `apart` are the
    currencies that moved and have no rate. `by_owner`: a row
    for each `owner` a customer had when it happened, whose figures add up to the customer's.
    """
    since, until = period.moments
    factors = factors_of(policy)
    return Fragment(
        _BY_OWNER if by_owner else _BY_CUSTOMER,
        customers=customers,
        default_margin=Decimal(str(policy.default_margin_rate)),
        since=since,
        before=period.before.moments[0],
        until=until,
        currencies=list(factors),
        factors=list(factors.values()),
    )


def factors_of(policy: Policy) -> dict[str, Decimal]:
    """Value of one smallest unit of each currency with a rate, in whole units of the policy's."""
    rates = {policy.currency: Decimal(1), **policy.rates}
    return {code: rate.scaleb(-CURRENCIES[code]) for code, rate in rates.items()}
