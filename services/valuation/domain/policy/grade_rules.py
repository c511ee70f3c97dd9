"""Grades as a policy states them: how large each is, and what it gives."""

from decimal import Decimal
from typing import Annotated

from msgspec import Meta

from services.valuation.domain.policy.clauses import Clause, Code, GradeName, InvalidPolicy, Share

HIGHEST_LIMIT = 10**12
UNGRADED = -1  # the place, among a policy's grades, of who has none


class GradeRule(Clause, frozen=True, kw_only=True):
    """A grade: the best `share` of customers not in a better one, and how they are treated.

    `value_share` is what these customers are expected to bring of all profit; grades cut by value
    go by it. The last grade takes the rest, so its shares are not looked at. `least` is the worth
    it begins at where cuts are fixed amounts (points, where a scorecard grades).
    """

    name: GradeName
    share: Share
    service_level: Code
    payment_terms: Code
    credit_limit: Decimal
    least: Decimal | None = None
    value_share: Share | None = None
    price_terms: Code = "list"
    marketing: Code = "standard"


Grades = Annotated[tuple[GradeRule, ...], Meta(min_length=1, max_length=12)]


class MarkRules(Clause, frozen=True, kw_only=True):
    """The 30 in 80/20/30: the least valuable `share` of the last grade is marked, `develop` where
    a profit of `develop_from` or more is expected of the next 12 months, `leave` elsewhere."""

    share: Share = 0.30
    develop_from: Decimal = Decimal(0)


def abc() -> tuple[GradeRule, ...]:
    return (
        GradeRule(
            name="A",
            share=0.05,
            value_share=0.50,
            service_level="priority",
            payment_terms="net_60",
            credit_limit=Decimal(5000),
            price_terms="key_account",
            marketing="personal",
        ),
        GradeRule(
            name="B",
            share=0.15,
            value_share=0.30,
            service_level="preferred",
            payment_terms="net_30",
            credit_limit=Decimal(1000),
            price_terms="volume",
            marketing="targeted",
        ),
        GradeRule(
            name="C",
            share=0.80,
            value_share=0.20,
            service_level="standard",
            payment_terms="net_14",
            credit_limit=Decimal(100),
        ),
    )


def check_grades(grades: tuple[GradeRule, ...], cut_by: str) -> None:
    """Raises InvalidPolicy."""
    if len({rule.name for rule in grades}) < len(grades):
        raise InvalidPolicy("/grades", "must have different names")
    if sum(rule.share for rule in grades[:-1]) > 1:
        raise InvalidPolicy("/grades", "have shares that add up to more than 1")
    if sum(rule.value_share or 0 for rule in grades[:-1]) > 1:
        raise InvalidPolicy("/grades", "have value shares that add up to more than 1")
    limits = [rule.credit_limit for rule in grades]
    if not all(limit.is_finite() and 0 <= limit <= HIGHEST_LIMIT for limit in limits):
        raise InvalidPolicy("/grades", f"need credit limits from 0 to {HIGHEST_LIMIT}")
    if cut_by == "value":
        _check_value_shares(grades)
    if cut_by == "amounts":
        _check_amounts(grades)


def _check_value_shares(grades: tuple[GradeRule, ...]) -> None:
    """All of them or none: a policy from before there were any is cut by `share`."""
    given = [rule.value_share is not None for rule in grades[:-1]]
    if any(given) and not all(given):
        at = given.index(False)
        raise InvalidPolicy(f"/grades/{at}/value_share", "is missing, and others have theirs")


def _check_amounts(grades: tuple[GradeRule, ...]) -> None:
    least = [rule.least for rule in grades[:-1]]
    if any(amount is None or not amount.is_finite() for amount in least):
        raise InvalidPolicy("/grades", "need a finite amount `least` in all but the last")
    if least != sorted(least, reverse=True):  # pyright: ignore[reportArgumentType]
        raise InvalidPolicy("/grades", "must be ordered from the highest `least` down")
