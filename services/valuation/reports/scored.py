"""Customers as valued under one scoring configuration, with the role of their grade, for joins."""

from collections.abc import Sequence
from typing import Any

from libs.database.fragments import Fragment
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.grading import POINTS

# The policy that rules a customer says what its grades mean. `made` and `promised` are what its
# cuts compare, money or points; cuts are of those who are measured in one currency.
_SCORED = f"""(
select s.customer_id, c.first_day, c.last_day, c.order_days, c.open_tickets, s.currency,
    s.lifecycle, s.churn_risk, s.predicted_12m, s.net as worth, s.grade, s.churn_band,
    case when s.grade = r.best then 'key' when s.grade <> r.last then 'suitable' end as role,
    case when r.by_points then s.worth else s.net end as made,
    case when r.by_points then s.worth else s.predicted_12m end as promised,
    k.best_from, k.graded_from
from scores s join customers c on c.customer_id = s.customer_id
join unnest({{piloted}}::boolean[], {{best}}::text[], {{last}}::text[], {{by_points}}::boolean[])
    as r (piloted, best, last, by_points) on r.piloted = s.piloted
left join unnest({{cut_piloted}}::boolean[], {{cut_currency}}::text[], {{best_from}}::float8[],
        {{graded_from}}::float8[])
    as k (piloted, currency, best_from, graded_from) on k.piloted = s.piloted
    and k.currency = case when r.by_points then '{POINTS}' else s.currency end
where s.ruling = {{version}})"""


def scored(configuration: ScoringConfiguration) -> Fragment:
    """A subquery: a row for each customer.

    `role` is key for the best grade, suitable for those between it and the last, NULL elsewhere;
    `best_from` and `graded_from` are the cuts of the best grade and of the last but one, NULL where
    none are known.
    """
    books = [(piloted, rules, rules.policy) for piloted, rules in configuration.rulebooks.items()]
    grades = [
        (piloted, policy.grade_names[0], policy.grade_names[-1], policy.basis == "scorecard")
        for piloted, _, policy in books
    ]
    cuts = [
        (piloted, currency, found[0], found[-1])
        for piloted, rules, _ in books
        for currency, found in rules.cuts.items()
        if found
    ]
    return Fragment(
        _SCORED,
        **_columns(grades, "piloted", "best", "last", "by_points"),
        **_columns(cuts, "cut_piloted", "cut_currency", "best_from", "graded_from"),
        version=configuration.version,
    )


def _columns(rows: Sequence[tuple[Any, ...]], *names: str) -> dict[str, list[Any]]:
    return {name: [row[at] for row in rows] for at, name in enumerate(names)}
