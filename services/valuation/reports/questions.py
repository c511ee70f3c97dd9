"""The questions a sales manager asks, each a list: who answers it, and in which order."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from libs.database.fragments import Fragment
from libs.database.keyset import Listing, SortKey
from services.valuation.domain.churn.risk import LIFECYCLES
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.reports.periods import Period
from services.valuation.reports.scored import promising, scored
from services.valuation.snapshots.calendar_columns import clock
from services.valuation.snapshots.counting import customer_of

LEAST_SIGNALS = 2
_GONE = [LIFECYCLES.index(phase) for phase in ("lapsed", "lost")]
_FIGURES = ("revenue", "net", "cost", "orders", "complaints")
_COLUMNS = ", ".join(f"a.{name}{suffix}" for name in _FIGURES for suffix in ("", "_before"))
# What speaks for somebody buying elsewhere. Silence counts when it is twice the usual gap, unless
# the churn risk, which knows of it, is low nevertheless.
_SIGNALS = """array_remove(array[
    case when a.orders_before >= 2 and a.orders * 2 <= a.orders_before then 'fewer_orders' end,
    case when a.revenue <= a.revenue_before * 0.7 then 'less_revenue' end,
    case when v.churn_band = 'high' then 'high_churn_risk' end,
    case when a.complaints > 0 then 'complained' end,
    case when a.open_tickets > 0 then 'ticket_open' end,
    case when v.customer_id = any(array(
        select coalesce(m.survivor_id, w.customer_id)
        from wallets w left join members m on m.member_id = w.customer_id
        where w.competitor is not null and w.voided_at is null
            and w.occurred_at >= {since} and w.occurred_at < {until}
    )) then 'seen_with_competitor' end,
    case when v.churn_band <> 'low' and v.order_days >= 3
        and clock.today - v.last_day
        > 2 * (v.last_day - v.first_day) / (v.order_days - 1) then 'silent' end
], null)"""
_BESIDE_ORDERS = ["complained", "ticket_open", "seen_with_competitor"]
# How near the best grade's cut somebody is to be wanted for it.
_NEARLY = 0.5
# Why somebody is wanted, or NULL.
_REASON = f"""case
    when v.order_days = 0 then case when exists (
        select from period_figures k where k.period_id = {{kept}} and k.role = 'key'
            and k.customer_id = {customer_of("p.referred_by")})
        then 'referred_by_key_customer' end
    when a.orders = 0 and v.made >= v.graded_from then 'win_back'
    when a.role is distinct from 'key' and v.lifecycle <> all({{gone}}::smallint[])
        and v.promised >= {{nearly}} * v.best_from then 'nearly_key' end"""
_EVERYBODY = f"""(select v.customer_id, p.owner, p.source, v.grade, a.role, v.lifecycle,
    v.churn_risk, v.churn_band, v.predicted_12m, v.worth, v.currency,
    v.currency <> {{home}} as apart, a.open_tickets, {_COLUMNS},
    {_SIGNALS} as signals,
    {_REASON} as reason
from {{clock}} cross join period_figures a join {{valued}} v on v.customer_id = a.customer_id
left join profiles p on p.customer_id = v.customer_id
where a.period_id = {{kept}}) q"""


@dataclass(frozen=True, slots=True)
class Question:
    listing: Listing
    conditions: tuple[Fragment, ...] = ()

    def of_owner(self, owner: str | None) -> "Question":
        if owner is None:
            return self
        return replace(
            self, conditions=(*self.conditions, Fragment("q.owner = {owner}", owner=owner))
        )


_GRADED = Fragment("q.role is not null")
Ask = Callable[[Period, ScoringConfiguration, int], Question]


def key_customers(period: Period, configuration: ScoringConfiguration, kept: int) -> Question:
    """Customers in the best grade, and in those between it and the last, by profit."""
    return _question("key", "q.net", Decimal, period, configuration, kept, _GRADED)


def cost_increases(period: Period, configuration: ScoringConfiguration, kept: int) -> Question:
    """Customers whose cost to serve rose from the period before, the largest rise first."""
    rise = "q.cost - q.cost_before"
    return _question(
        "costs", rise, Decimal, period, configuration, kept, Fragment("q.cost > q.cost_before")
    )


def wanted(period: Period, configuration: ScoringConfiguration, kept: int) -> Question:
    """Customers to win: nearly key customers, valuable ones who are silent, and prospects referred
    by a key customer; the most promising first, those in a currency without a rate last, by
    currency."""
    found = Fragment(
        "q.reason is not null and q.customer_id in {promising}",
        promising=promising(configuration, Fragment(f"{kept:d}"), _NEARLY),
    )
    promise = "greatest(q.predicted_12m, q.worth)"
    question = _question("wanted", promise, float, period, configuration, kept, found)
    keys = (SortKey("q.apart", bool), SortKey("q.currency", str), *question.listing.keys)
    return replace(question, listing=replace(question.listing, keys=keys))


def complaints(period: Period, configuration: ScoringConfiguration, kept: int) -> Question:
    """Key and suitable customers who complained or have a ticket open, most often first."""
    complained = Fragment("(q.complaints > 0 or q.open_tickets > 0)")
    return _question(
        "complaints", "q.complaints", int, period, configuration, kept, _GRADED, complained
    )


def largest_before(period: Period, configuration: ScoringConfiguration, kept: int) -> Question:
    """Customers who bought in the period before, the largest revenue first."""
    bought = Fragment("q.revenue_before > 0")
    return _question("largest", "q.revenue_before", Decimal, period, configuration, kept, bought)


def turning_away(period: Period, configuration: ScoringConfiguration, kept: int) -> Question:
    """Customers who bought less than before and show LEAST_SIGNALS signs of buying elsewhere, the
    largest loss first. At low churn risk, at least one sign must not be about their orders."""
    lost = "q.revenue_before - q.revenue"
    signs = Fragment(
        """q.revenue < q.revenue_before and cardinality(q.signals) >= {least}
        and (q.churn_band <> 'low' or q.signals && {beside}::text[])""",
        least=LEAST_SIGNALS,
        beside=_BESIDE_ORDERS,
    )
    return _question("turning", lost, Decimal, period, configuration, kept, signs)


def unprofitable(period: Period, configuration: ScoringConfiguration, kept: int) -> Question:
    """Customers who cost more in the period than they brought, the worst first."""
    return _question(
        "unprofitable",
        "q.net",
        Decimal,
        period,
        configuration,
        kept,
        Fragment("q.net < 0"),
        descending=False,
    )


def _question(
    name: str,
    order: str,
    kind: type,
    period: Period,
    configuration: ScoringConfiguration,
    kept: int,
    *conditions: Fragment,
    descending: bool = True,
) -> Question:
    keys = (
        SortKey(order, kind, descending=descending),
        SortKey("q.customer_id", UUID, descending=descending),
    )
    return Question(Listing(name, "q.*", _everybody(period, configuration, kept), keys), conditions)


def _everybody(period: Period, configuration: ScoringConfiguration, kept: int) -> Fragment:
    """Every customer with what they did in both periods, how they are valued and whose they are;
    `kept` is the id of the figures kept of them. It is text and no argument, so that a list can be
    walked to its end after they were kept anew."""
    since, until = period.moments
    return Fragment(
        _EVERYBODY,
        clock=clock(period.calendar, datetime.now(UTC)),
        kept=Fragment(f"{kept:d}"),
        valued=scored(configuration),
        home=configuration.policy.currency,
        since=since,
        until=until,
        gone=_GONE,
        nearly=_NEARLY,
    )
