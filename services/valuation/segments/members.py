"""Who is in a segment now: its rule as a query over what is known of customers at this moment."""

from typing import Any

from libs.database.keyset import Condition as Filter
from services.valuation.domain.churn.bands import LIFECYCLES
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.segments.segment_rules import (
    MONEY,
    Condition,
    Either,
    Every,
    Not,
    Rule,
)
from services.valuation.snapshots.counting import counted
from services.valuation.storage import configuration_table

_DATE = "(now() at time zone 'UTC')::date"
_TODAY = f"({_DATE} - date '1970-01-01')"
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
    "days_since_first_order": f"case when c.orders > 0 then {_TODAY} - c.first_day end",
    "days_since_last_order": f"case when c.orders > 0 then {_TODAY} - c.last_day end",
    "days_since_registration": f"({_DATE} - (p.registered_at at time zone 'UTC')::date)",
}
_BOUGHT = {"bought_product": "l.product_id", "bought_category": "l.category"}
# Everybody, as valued under the scoring configuration in force.
EVERYBODY = """scores s join customers c on c.customer_id = s.customer_id
left join profiles p on p.customer_id = s.customer_id"""
# The policy's currency, as what it is left out of says it.
HOME = f"""coalesce((select document::json -> 'policy' ->> 'currency' from rulings
    where state = 'in_force'), '{Policy().currency}')"""
IN_FORCE = Filter(f"s.ruling = {configuration_table.IN_FORCE}")


def filter_of(rule: Rule) -> Filter:
    """True or false for every row of EVERYBODY, never NULL: what is not known passes no test but
    `none_of` and `known: false`."""
    arguments: list[Any] = []
    return Filter(_sql(rule, arguments), tuple(arguments))


def _sql(rule: Rule, arguments: list[Any]) -> str:
    match rule:
        case Every(rules):
            return "(" + " and ".join(_sql(part, arguments) for part in rules) + ")"
        case Either(rules):
            return "(" + " or ".join(_sql(part, arguments) for part in rules) + ")"
        case Not(part):
            return f"(not {_sql(part, arguments)})"
        case Condition():
            return _condition(rule, arguments)


def _condition(rule: Condition, arguments: list[Any]) -> str:
    if rule.fact in _BOUGHT:
        return _bought(rule, arguments)
    column = _COLUMNS[rule.fact]
    if rule.test == "known":
        return f"({column} is {'not ' if rule.value else ''}null)"
    arguments.append(rule.value if isinstance(rule.value, list) else float(rule.value))
    match rule.test:
        case "one_of":
            return f"coalesce({column} = any({{}}::text[]), false)"
        case "none_of":
            return f"coalesce({column} <> all({{}}::text[]), true)"
        case test:
            compared = f"{column} {'>=' if test == 'at_least' else '<='} {{}}::float8"
            return f"coalesce({compared}{_in_currency(rule, arguments)}, false)"


def _in_currency(rule: Condition, arguments: list[Any]) -> str:
    """Amounts compare with those of their own currency alone."""
    if rule.fact not in MONEY:
        return ""
    if rule.currency is None:
        return f" and s.currency = {HOME}"
    arguments.append(rule.currency)
    return " and s.currency = {}"


def _bought(rule: Condition, arguments: list[Any]) -> str:
    arguments.append(rule.value)
    recent = ""
    if rule.within_days is not None:
        arguments.append(rule.within_days)
        recent = " and l.occurred_at > now() - {}::int * interval '1 day'"
    return f"""s.customer_id in (select l.counts_for from {counted("lines")} l
        where {_BOUGHT[rule.fact]} = any({{}}::text[]){recent})"""
