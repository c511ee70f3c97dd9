"""Members of a segment now: its rule as a query over what is known of customers at this moment."""

from collections.abc import Sequence
from datetime import UTC, datetime

from libs.database.fragments import Fragment
from services.valuation.domain.churn.risk import LIFECYCLES
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.segments.segment_rules import (
    MONEY,
    Condition,
    Either,
    Every,
    Not,
    Rule,
)
from services.valuation.snapshots.calendar_columns import clock, day_at
from services.valuation.snapshots.counting import counted
from services.valuation.storage import configuration_table

_COLUMNS = {
    "kind": "p.kind",
    "region": "p.region",
    "industry": "p.industry",
    "source": "p.source",
    "owner": "p.owner",
    "grade": "s.grade",
    "lifecycle": f"(array[{', '.join(repr(phase) for phase in LIFECYCLES)}])[s.lifecycle + 1]",
    "churn_band": "s.churn_band",
    "credit_class": "s.credit_class",
    "currency": "s.currency",
    "orders": "c.orders",
    "order_days": "c.order_days",
    "interactions": "c.interactions",
    "complaints": "c.complaints",
    "open_tickets": "c.open_tickets",
    "churn_risk": "s.churn_risk",
    "revenue": "s.revenue",
    "net": "s.net",
    "predicted_12m": "s.predicted_12m",
    "clv": "s.clv",
    "days_since_first_order": "case when c.orders > 0 then clock.today - c.first_day end",
    "days_since_last_order": "case when c.orders > 0 then clock.today - c.last_day end",
    "days_since_registration": "(clock.today - {registered})",
}
_BOUGHT = {"bought_product": "l.product_id", "bought_category": "l.category"}
_EVERYBODY = """{clock} cross join scores s join customers c on c.customer_id = s.customer_id
left join profiles p on p.customer_id = s.customer_id"""
# The policy's currency, as what it is left out of says it.
HOME = f"""coalesce((select document::json -> 'policy' ->> 'currency' from rulings
    where state = 'in_force'), '{Policy().currency}')"""
IN_FORCE = Fragment(f"s.ruling = {configuration_table.IN_FORCE}")


def everybody(calendar: BusinessCalendar) -> Fragment:
    """Everybody, as valued under scoring configurations, today: for FROM."""
    return Fragment(_EVERYBODY, clock=clock(calendar, datetime.now(UTC)))


def fitting(rule: Rule, calendar: BusinessCalendar) -> Fragment:
    """A condition on rows of `everybody`: those of the scoring configuration in force that fit.

    Never NULL: what is not known passes no test but `none_of` and `known: false`.
    """
    return Fragment("{in_force} and {fits}", in_force=IN_FORCE, fits=_fits(rule, calendar))


def _fits(rule: Rule, calendar: BusinessCalendar) -> Fragment:
    match rule:
        case Every(rules):
            return _joined(" and ", rules, calendar)
        case Either(rules):
            return _joined(" or ", rules, calendar)
        case Not(part):
            return Fragment("(not {part})", part=_fits(part, calendar))
        case Condition():
            return _condition(rule, calendar)


def _joined(word: str, rules: Sequence[Rule], calendar: BusinessCalendar) -> Fragment:
    parts = {f"part_{n}": _fits(part, calendar) for n, part in enumerate(rules)}
    return Fragment(f"({word.join(f'{{{name}}}' for name in parts)})", **parts)


def _condition(rule: Condition, calendar: BusinessCalendar) -> Fragment:
    if rule.fact in _BOUGHT:
        return _bought(rule)
    column = _column(rule.fact, calendar)
    match rule.test:
        case "known":
            return Fragment(f"({{column}} is {'not ' if rule.value else ''}null)", column=column)
        case "one_of":
            text = "coalesce({column} = any({texts}::text[]), false)"
            return Fragment(text, column=column, texts=rule.value)
        case "none_of":
            text = "coalesce({column} <> all({texts}::text[]), true)"
            return Fragment(text, column=column, texts=rule.value)
        case _:
            return _compared(rule, column)


def _column(fact: str, calendar: BusinessCalendar) -> Fragment:
    if fact != "days_since_registration":
        return Fragment(_COLUMNS[fact])
    return Fragment(_COLUMNS[fact], registered=day_at("p.registered_at", calendar))


def _compared(rule: Condition, column: Fragment) -> Fragment:
    """Amounts compare with those of their own currency alone."""
    text = f"{{column}} {'>=' if rule.test == 'at_least' else '<='} {{number}}::float8"
    compared = Fragment(text, column=column, number=float(rule.value))
    if rule.fact not in MONEY:
        return Fragment("coalesce({compared}, false)", compared=compared)
    currency = Fragment(HOME) if rule.currency is None else rule.currency
    text = "coalesce({compared} and s.currency = {currency}, false)"
    return Fragment(text, compared=compared, currency=currency)


def _bought(rule: Condition) -> Fragment:
    recent = Fragment("")
    if rule.within_days is not None:
        window = " and l.occurred_at > now() - {days}::int * interval '24 hours'"
        recent = Fragment(window, days=rule.within_days)
    return Fragment(
        f"""s.customer_id in (select l.counts_for from {counted("lines")} l
        where {_BOUGHT[rule.fact]} = any({{texts}}::text[]){{recent}})""",
        texts=rule.value,
        recent=recent,
    )
