"""Credit class from payment behaviour, and what grade and class together allow."""

from decimal import Decimal

import pytest

from services.valuation.domain.policy.clauses import CREDIT_CLASSES
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.due_days import due_days
from services.valuation.domain.scoring.treatment import treatment
from tests.services.valuation.domain.stories import bought, given, only, paid

INVOICE = bought(0, 1_000, due=30, document="i")


def credit(ledger, as_of: int) -> str:
    return CREDIT_CLASSES[only(ledger.value(as_of).credit_class)]


def test_who_never_paid_an_invoice_is_unrated():
    assert credit(given(bought(0)), 50) == "unrated"
    assert credit(given(INVOICE), 20) == "unrated"


def test_who_pays_in_time_is_prompt_and_who_does_not_is_slow():
    assert credit(given(INVOICE, paid(29, 1_000, "i")), 50) == "prompt"
    assert credit(given(INVOICE, paid(60, 1_000, "i")), 61) == "slow"


def test_an_invoice_past_its_grace_makes_anybody_overdue_until_it_is_paid():
    ledger = given(INVOICE, bought(0, 500, due=5, document="j"), paid(4, 500, "j"))
    assert credit(ledger, 37) == "prompt"
    assert credit(ledger, 38) == "overdue"
    assert credit(ledger.tell([paid(38, 1_000, "i")]), 39) == "prompt"


def test_a_customer_comes_due_on_the_day_the_grace_is_over():
    ledger = given(INVOICE)
    assert only(due_days(ledger.book.states, ledger.value(35), ScoringConfiguration(), 35)) == 38


@pytest.mark.parametrize(
    ("grade", "credit_class", "limit", "terms", "level"),
    [
        (0, "prompt", 5000, "net_60", "priority"),
        (0, "unrated", 2500, "net_60", "priority"),
        (1, "slow", 500, "net_14", "preferred"),
        (2, "overdue", 0, "prepaid", "standard"),
    ],
)
def test_treatment_by_grade_and_class(grade, credit_class, limit, terms, level):
    given_treatment = treatment(Policy(), grade, credit_class)
    assert given_treatment.credit_limit == Decimal(limit)
    assert (given_treatment.payment_terms, given_treatment.service_level) == (terms, level)
