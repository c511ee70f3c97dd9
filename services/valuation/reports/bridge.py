"""The bridge from one period's revenue to the next one's: new, grown, shrunk, lost and won back."""

from libs.database.fragments import Fragment
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.reports.activity import activity
from services.valuation.reports.periods import Period
from services.valuation.reports.scored import scored

STEPS = ("new", "won_back", "grown", "same", "shrunk", "lost")
GROUPS = {"grade": "v.grade", "owner": "p.owner", "source": "p.source", "all": "null::text"}
# Whoever bought before the earlier period, was silent in it and buys again is won back; who never
# bought before is new. What counts is orders: a gift and a full refund are orders as well.
_STEP = """case
when a.orders_before = 0 and a.orders > 0 and v.first_day >= {since} then 'new'
when a.orders_before = 0 and a.orders > 0 then 'won_back'
when a.orders = 0 and a.orders_before > 0 then 'lost'
when a.revenue > a.revenue_before then 'grown'
when a.revenue < a.revenue_before then 'shrunk' else 'same' end"""


def bridge(period: Period, configuration: ScoringConfiguration, by: str) -> Fragment:
    """Customers, revenue before and now, per group and step; those two sums are everybody's."""
    query = f"""
    select {GROUPS[by]} as name, {_STEP} as step, count(*) as customers,
        sum(a.revenue_before) as before, sum(a.revenue) as now
    from {{active}} a join {{valued}} v on v.customer_id = a.customer_id
    left join profiles p on p.customer_id = a.customer_id
    where a.orders > 0 or a.orders_before > 0 or a.revenue <> 0 or a.revenue_before <> 0
    group by 1, 2 order by 1 nulls last, 2"""
    return Fragment(
        query,
        since=_day(period),
        active=activity(period, configuration.policy),
        valued=scored(configuration),
    )


def _day(period: Period) -> int:
    return (period.since - type(period.since)(1970, 1, 1)).days
