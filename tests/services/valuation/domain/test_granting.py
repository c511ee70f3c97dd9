"""Limits and terms: stricter at once, better only at the review."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given as hypothesis_given
from hypothesis import strategies as st

from services.valuation.domain.customer.columns import NEVER, day_number
from services.valuation.domain.policy.credit_rules import CreditRules, ReviewRules
from services.valuation.domain.scoring.treatment import Granted, grant, named

MONTHLY = CreditRules()
MID_MONTH, REVIEW = day_number(date(2026, 5, 12)), day_number(date(2026, 6, 1))


def credit(limit: int, terms: str, review: int = NEVER) -> Granted:
    return Granted(np.array([limit]), named([terms]), np.array([review]))


def granted(entitled, before, as_of=MID_MONTH, afresh=False, rules=MONTHLY):
    found = grant(entitled, before, np.array([afresh]), rules, as_of)
    return int(found.limit[0]), found.terms[0].decode(), int(found.review_day[0])


def test_what_is_stricter_holds_at_once():
    overdue = granted(credit(0, "prepaid"), credit(5000, "net_60"))
    assert overdue == (0, "prepaid", NEVER)


def test_what_is_better_waits_for_the_review():
    before = credit(0, "prepaid")
    waiting = granted(credit(5000, "net_60"), before)
    assert waiting == (0, "prepaid", REVIEW)
    on_the_day = granted(credit(5000, "net_60"), credit(0, "prepaid", REVIEW), REVIEW)
    assert on_the_day == (5000, "net_60", NEVER)


def test_a_review_that_nobody_was_there_for_is_made_up_for():
    late = granted(credit(5000, "net_60"), credit(0, "prepaid", REVIEW), REVIEW + 3)
    assert late == (5000, "net_60", NEVER)


def test_who_becomes_better_after_the_review_waits_for_the_next_one():
    assert granted(credit(5000, "net_60"), credit(0, "net_60"), REVIEW + 3) == (
        0,
        "net_60",
        day_number(date(2026, 7, 1)),
    )


def test_limit_and_terms_are_held_each_on_its_own():
    assert granted(credit(100, "net_60"), credit(1000, "net_14")) == (100, "net_14", REVIEW)
    assert granted(credit(1000, "net_14"), credit(100, "net_60")) == (100, "net_14", REVIEW)


def test_who_is_cut_while_waiting_waits_no_more():
    assert granted(credit(0, "prepaid"), credit(100, "net_14", REVIEW)) == (0, "prepaid", NEVER)


def test_a_first_grant_is_whole():
    assert granted(credit(5000, "net_60"), credit(0, ""), afresh=True) == (5000, "net_60", NEVER)


def test_a_shorter_period_brings_a_promised_review_forward():
    yearly = day_number(date(2027, 1, 1))
    assert granted(credit(9, "net_14"), credit(1, "net_14", yearly)) == (1, "net_14", REVIEW)


def test_terms_of_other_names_count_the_days_that_the_policy_says():
    rules = CreditRules(days_of={"end_of_month": 30})
    assert granted(credit(1, "end_of_month"), credit(1, "net_14"), rules=rules)[1] == "net_14"
    assert granted(credit(1, "end_of_month"), credit(1, "net_60"), rules=rules)[1] == "end_of_month"


@pytest.mark.parametrize(
    ("every", "day", "following"),
    [
        ("week", 5, date(2026, 5, 15)),
        ("month", 12, date(2026, 6, 12)),
        ("quarter", 1, date(2026, 7, 1)),
        ("year", 28, date(2027, 1, 28)),
        ("always", 1, date(2026, 5, 13)),
    ],
)
def test_the_day_of_the_review(every, day, following):
    assert ReviewRules(every=every, day=day).next_day(date(2026, 5, 12)) == following


LIMITS = st.integers(0, 9)
DAYS = st.lists(st.tuples(st.integers(0, 40), LIMITS), min_size=1, max_size=12)


@hypothesis_given(DAYS, LIMITS)
def test_a_limit_never_rises_between_reviews_and_is_never_more_than_allowed(course, first):
    before, as_of = credit(first, "net_14"), REVIEW + 1
    for days, allowed in course:
        found = grant(credit(allowed, "net_14"), before, np.array([False]), MONTHLY, as_of + days)
        limit, promised = int(found.limit[0]), int(before.review_day[0])
        assert limit <= allowed
        reviewed = MONTHLY.review.falls_on(date.fromordinal(as_of + days + _EPOCH))
        if limit > before.limit[0]:
            assert reviewed or (promised != NEVER and promised <= as_of + days)
        before, as_of = found, as_of + days


_EPOCH = date(1970, 1, 1).toordinal()
