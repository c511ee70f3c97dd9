"""Grades by cuts: how they are found, kept with hysteresis, and merged from parts."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from services.valuation.domain.customer.histograms import histogram
from services.valuation.domain.policy.grade_rules import UNGRADED, GradeRule
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.grading import cuts_of, grades
from services.valuation.domain.scoring.population_review import find_cuts, with_cuts
from tests.services.valuation.domain.stories import bought
from tests.services.valuation.domain.stories import given as told

ABC = Policy()
CUTS = {"USD": (100.0, 10.0)}


def graded(values, prior=UNGRADED, cuts=CUTS, currency=b"USD", policy=ABC) -> str:
    amounts = np.atleast_1d(np.asarray(values, dtype=float))
    places = grades(
        amounts, np.full(len(amounts), currency, dtype="S3"), np.full(len(amounts), prior), cuts,
        policy,
    )  # fmt: skip
    return "".join(policy.grade_names[place] for place in places)


def test_the_best_five_percent_are_a_and_the_next_fifteen_b():
    values = np.random.default_rng(1).lognormal(3, 1.5, 10_000)
    cuts = cuts_of(histogram(values), ABC)
    assert cuts is not None
    given_grades = graded(values, cuts={"USD": cuts})
    assert given_grades.count("A") == pytest.approx(500, abs=15)
    assert given_grades.count("B") == pytest.approx(1_500, abs=30)


def test_shares_hold_for_losses_too():
    values = np.random.default_rng(2).normal(-5.0, 20.0, 10_000)
    cuts = cuts_of(histogram(values), ABC)
    assert cuts is not None
    assert graded(values, cuts={"USD": cuts}).count("A") == pytest.approx(500, abs=15)


def test_twenty_customers_have_one_a_and_three_b():
    values = np.arange(1.0, 21.0) ** 2
    cuts = cuts_of(histogram(values), ABC)
    assert cuts is not None
    assert graded(values, cuts={"USD": cuts}) == "C" * 16 + "BBB" + "A"


def test_few_customers_have_no_cuts_and_everybody_is_ordinary():
    assert cuts_of(histogram(np.arange(19.0)), ABC) is None
    assert graded([1e9], cuts={}) == "C"


def test_a_currency_without_cuts_is_not_measured_with_another_one_s():
    assert graded([1e9], currency=b"JPY") == "C"


def by_value(*shares: float) -> Policy:
    names = "ABCDEFG"
    rules = tuple(
        GradeRule(name=names[i], share=share, service_level="s", payment_terms="t",
                  credit_limit=Decimal(0))
        for i, share in enumerate(shares)
    )  # fmt: skip
    return Policy(grades=rules, cut_by="value")


def test_cuts_by_value_give_a_to_those_who_hold_its_share_of_it():
    values = np.array([500.0, 300.0, *[2.0] * 100])
    cuts = cuts_of(histogram(values), by_value(0.5, 0.3, 0.2))
    assert cuts is not None
    assert graded(values, cuts={"USD": cuts}, policy=by_value(0.5, 0.3, 0.2))[:3] == "ABC"


def test_cuts_by_amount_are_the_policy_s_own():
    rules = tuple(
        GradeRule(name=name, share=0.1, service_level="s", payment_terms="t",
                  credit_limit=Decimal(0), least=least)
        for name, least in (("A", Decimal(1000)), ("B", Decimal(50)), ("C", None))
    )  # fmt: skip
    assert cuts_of(histogram(np.array([1.0])), Policy(grades=rules, cut_by="amounts")) == (1000, 50)


@pytest.mark.parametrize(
    ("value", "prior", "expected"),
    [
        (105.0, UNGRADED, "A"),
        (105.0, 1, "B"),
        (111.0, 1, "A"),
        (95.0, 0, "A"),
        (89.0, 0, "B"),
        (95.0, 2, "B"),
        (8.0, 0, "C"),
        (500.0, 2, "A"),
    ],
)
def test_a_grade_is_kept_until_the_cut_is_passed_by_the_hysteresis(value, prior, expected):
    assert graded([value], prior=prior) == expected


def test_hysteresis_widens_a_negative_cut_as_well():
    below_zero = {"USD": (-10.0, -100.0)}
    assert graded([-10.5], prior=0, cuts=below_zero) == "A"
    assert graded([-9.5], prior=1, cuts=below_zero) == "B"
    assert graded([-8.5], prior=1, cuts=below_zero) == "A"


VALUES = st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=60)


@settings(max_examples=200)
@given(VALUES, VALUES)
def test_merged_histograms_are_the_histogram_of_all(left, right):
    merged = histogram(np.array(left)).merged(histogram(np.array(right)))
    whole = histogram(np.array(left + right))
    assert np.array_equal(merged.buckets, whole.buckets)
    assert np.array_equal(merged.counts, whole.counts)
    assert merged.sums == pytest.approx(whole.sums, rel=1e-9, abs=1e-6)


@settings(max_examples=200)
@given(VALUES, st.floats(0.0, 1.0))
def test_a_cut_lies_within_one_percent_of_the_exact_rank(values, share):
    ranked = np.sort(np.array(values))[::-1]
    cut = histogram(ranked).value_of_top(share * len(values))
    reached = ranked[: int(np.floor(share * len(values)))]
    beyond = ranked[int(np.ceil(share * len(values))) :]
    slack = 1.0101
    if len(reached):
        assert cut <= max(reached[-1] * slack, reached[-1] / slack) + 2e-6
    if len(beyond):
        assert cut >= min(beyond[0] * slack, beyond[0] / slack) - 2e-6


def test_amounts_grade_nobody_of_another_currency_not_even_by_cuts_of_before():
    rules = tuple(structs.replace(rule, least=Decimal(50)) for rule in ABC.grades[1:])
    policy = Policy(basis="net", cut_by="amounts", grades=rules)
    ledger = told(bought(1, 10_000, who=0), bought(1, 10_000, currency="EUR", who=1))
    configuration = ScoringConfiguration(policy=policy, cuts={"USD": (9.0,), "EUR": (8.0,)})
    found = find_cuts(configuration, ledger.book.states, ledger.money(configuration), 9)
    assert with_cuts(configuration, found).cuts == {"USD": (50.0,)}
