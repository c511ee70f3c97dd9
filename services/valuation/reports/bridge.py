"""The bridge from one period's revenue to the next one's: new, grown, shrunk, lost and won back."""

from libs.database.fragments import Fragment
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.reports.activity import activity
from services.valuation.reports.periods import Period
from services.valuation.reports.scored import scored

STEPS = ("new", "won_back", "grown", "same", "shrunk", "lost", "moved")
GROUPS = {"grade": "v.grade", "source": "p.source", "all": "null::text"}
_FIGURES = "a.orders > 0 or a.orders_before > 0 or a.revenue <> 0 or a.revenue_before <> 0"
# Whoever bought before the earlier period, was silent in it and buys again is won back; who never
# bought before is new. What counts is orders: a gift and a full refund are orders as well.
_STEP = """case
when a.orders_before = 0 and a.orders > 0 and v.first_day >= {since} then 'new'
when a.orders_before = 0 and a.orders > 0 then 'won_back'
when a.orders = 0 and a.orders_before > 0 then 'lost'
when a.revenue > a.revenue_before then 'grown'
when a.revenue < a.revenue_before then 'shrunk' else 'same' end"""


# Figures of the owner of then; `owners` is how many a customer had who have figures.
_OF_OWNERS = f"""(select a.*, count(*) over (partition by a.customer_id) as owners
    from {{active}} a where {_FIGURES})"""


def bridge(period: Period, configuration: ScoringConfiguration, by: str) -> Fragment:
    """Customers, revenue before and now, per group and step; those two sums are everybody's.

    By owner, each figure is that of the owner of then. A customer with more than one of them is in
    step `moved` of each.
    """
    if by == "owner":
        query = _summed(
            "a.owner", f"case when a.owners > 1 then 'moved' else {_STEP} end", _OF_OWNERS
        )
    else:
        query = _summed(GROUPS[by], _STEP, "{active}")
    return Fragment(
        query,
        since=_day(period),
        active=activity(period, configuration.policy, by_owner=by == "owner"),
        valued=scored(configuration),
    )


def _summed(name: str, step: str, source: str) -> str:
    return f"""
    select {name} as name, {step} as step, count(*) as customers,
        sum(a.revenue_before) as before, sum(a.revenue) as now
    from {source} a join {{valued}} v on v.customer_id = a.customer_id
    left join profiles p on p.customer_id = a.customer_id
    where {_FIGURES}
    group by 1, 2 order by 1 nulls last, 2"""


def _day(period: Period) -> int:
    return (period.since - type(period.since)(1970, 1, 1)).days
