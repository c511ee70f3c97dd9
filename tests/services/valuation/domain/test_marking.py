"""80/20/30: the best fifth, and the part of the others to be developed or left."""

import numpy as np
import pytest

from services.valuation.domain.customer.histograms import histogram
from services.valuation.domain.policy.grade_rules import MarkRules, abc
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.grading import MARKS, cuts_of, grades, mark_cut_of, marks

KEY, ORDINARY = abc()[0], abc()[2]
EIGHTY_TWENTY_THIRTY = Policy(
    grades=(
        type(KEY)(
            name="key",
            share=0.2,
            value_share=0.8,
            service_level="priority",
            payment_terms="net_60",
            credit_limit=KEY.credit_limit,
        ),
        ORDINARY,
    ),
    marks=MarkRules(share=0.3),
)


def marked(worth, predicted=None, policy=EIGHTY_TWENTY_THIRTY) -> list[str | None]:
    population = histogram(worth)
    cuts = cuts_of(population, policy)
    assert cuts is not None
    cut = mark_cut_of(population, cuts, policy)
    currency = np.full(len(worth), b"USD", dtype="S3")
    graded = grades(worth, currency, np.full(len(worth), -1), {"USD": cuts}, policy)
    found = marks(
        worth, graded, worth if predicted is None else predicted, currency, currency,
        {} if cut is None else {"USD": cut}, policy,
    )  # fmt: skip
    return [MARKS[place] for place in found]


@pytest.fixture
def worth() -> np.ndarray:
    """10,000 customers of whom about half cost more than they bring."""
    return np.random.default_rng(4).normal(0.0, 50.0, 10_000)


def test_the_thirty_are_thirty_percent_of_the_ordinary(worth):
    found = marked(worth)
    assert sum(mark is not None for mark in found) == pytest.approx(0.3 * 0.8 * 10_000, abs=40)


def test_they_are_the_least_valuable_ones(worth):
    found = np.array([mark is not None for mark in marked(worth)])
    assert worth[found].max() <= worth[~found].min() + 1.0


def test_who_is_expected_to_bring_profit_is_developed_and_who_is_not_is_left(worth):
    predicted = np.random.default_rng(5).normal(0.0, 1.0, 10_000)
    for mark, profit in zip(marked(worth, predicted), predicted, strict=True):
        if mark is not None:
            assert mark == ("develop" if profit >= 0 else "leave")


def test_without_marks_in_the_policy_nobody_is_marked(worth):
    assert set(marked(worth, policy=Policy())) == {None}


def test_grades_by_value_go_by_the_value_shares(worth):
    policy = Policy(cut_by="value", grades=EIGHTY_TWENTY_THIRTY.grades)
    profit = np.exp(worth / 25)
    cuts = cuts_of(histogram(profit), policy)
    assert cuts is not None
    held = profit[profit >= cuts[0]].sum() / profit.sum()
    assert held == pytest.approx(0.8, abs=0.01)
