"""Customers as valued under one scoring configuration, with the role of their grade, for joins."""

from collections.abc import Iterator, Sequence
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

# Of the customers who are silent in the period, those above the cut of the last grade.
_SILENT = f"""
select s.customer_id from period_figures silent
join scores s on s.ruling = {{version}} and s.customer_id = silent.customer_id
join unnest({{piloted}}::boolean[], {{best}}::text[], {{last}}::text[], {{by_points}}::boolean[])
    as r (piloted, best, last, by_points) on r.piloted = s.piloted
join unnest({{cut_piloted}}::boolean[], {{cut_currency}}::text[], {{best_from}}::float8[],
        {{graded_from}}::float8[])
    as k (piloted, currency, best_from, graded_from) on k.piloted = s.piloted
    and k.currency = case when r.by_points then '{POINTS}' else s.currency end
where silent.period_id = {{kept}} and silent.orders = 0
    and case when r.by_points then s.worth else s.net end >= k.graded_from"""
# One for each cut, so that an index serves (by money; by points all scores are read) and the
# planner knows how many there are about.
_NEARLY = """
select s.customer_id from scores s where s.ruling = {version} and s.piloted = {piloted}
    and s.grade is distinct from {best} and """
_NEARLY_BY_MONEY = f"{_NEARLY} s.currency = {{currency}} and s.predicted_12m >= {{least}}"
_NEARLY_BY_POINTS = f"{_NEARLY} s.worth >= {{least}}"
_REFERRED = "select p.customer_id from profiles p where p.referred_by is not null"


def scored(configuration: ScoringConfiguration) -> Fragment:
    """A subquery: a row for each customer.

    `role` is key for the best grade, suitable for those between it and the last, NULL elsewhere;
    `best_from` and `graded_from` are the cuts of the best grade and of the last but one, NULL where
    none are known.
    """
    return Fragment(_SCORED, **_rules(configuration))


def promising(configuration: ScoringConfiguration, kept: Fragment, nearly: float) -> Fragment:
    """A subquery: ids of all customers who can be wanted, and of some who are not.

    `kept` is the id of the period's figures, `nearly` the share of the best grade's cut from which
    on somebody is wanted for it.
    """
    parts = [
        Fragment(_REFERRED),
        Fragment(_SILENT, **_rules(configuration), kept=kept),
        *_near_the_best(configuration, nearly),
    ]
    names = {f"part_{n}": part for n, part in enumerate(parts)}
    return Fragment(f"({' union all '.join(f'{{{name}}}' for name in names)})", **names)


def _near_the_best(configuration: ScoringConfiguration, nearly: float) -> Iterator[Fragment]:
    for piloted, rules in configuration.rulebooks.items():
        policy = rules.policy
        for currency, cuts in rules.cuts.items():
            if cuts:
                known = {
                    "version": configuration.version,
                    "piloted": piloted,
                    "best": policy.grade_names[0],
                    "least": nearly * cuts[0],
                }
                if policy.basis == "scorecard":
                    yield Fragment(_NEARLY_BY_POINTS, **known)
                else:
                    yield Fragment(_NEARLY_BY_MONEY, **known, currency=currency)


def _rules(configuration: ScoringConfiguration) -> dict[str, Any]:
    """Grades and cuts of each policy, as columns."""
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
    return {
        **_columns(grades, "piloted", "best", "last", "by_points"),
        **_columns(cuts, "cut_piloted", "cut_currency", "best_from", "graded_from"),
        "version": configuration.version,
    }


def _columns(rows: Sequence[tuple[Any, ...]], *names: str) -> dict[str, list[Any]]:
    return {name: [row[at] for row in rows] for at, name in enumerate(names)}
