"""What people may say of a customer, and what follows."""

import uuid
from datetime import date, timedelta

import pytest
from msgspec import structs

from libs.events.valuation import CustomerAssessed, GradeReleased, GradeSet
from services.valuation.domain.overrides.commands import (
    Assess,
    OverrideCommand,
    ReleaseGrade,
    SetGrade,
)
from services.valuation.domain.overrides.decider import decide as decide_as
from services.valuation.domain.overrides.errors import NoGradeSetByHand, OverrideRefused
from services.valuation.domain.overrides.state import HandGrade, Override, Vocabulary

TODAY = date(2026, 5, 12)
BEFORE = Override(customer_id=uuid.uuid4())
KNOWN = Vocabulary(grades=("A", "B", "C"), indicators=("affinity", "attitude"))
THOUGHT_KEY = HandGrade(grade="A", reason="strategic", until=TODAY, set_by="ada")
SET = SetGrade(by="ada", grade="A", reason="strategic", until=TODAY)


def decide(state: Override, command: OverrideCommand, today: date = TODAY) -> tuple:
    return decide_as(state, command, today, KNOWN)


def test_a_grade_is_set_by_somebody_with_a_reason_until_a_day():
    assert decide(BEFORE, SET) == (
        GradeSet(
            customer_id=BEFORE.customer_id,
            grade="A",
            reason="strategic",
            until=TODAY,
            set_by="ada",
        ),
    )


def test_what_is_so_already_is_not_said_again_but_a_new_day_is():
    given = structs.replace(BEFORE, hand=THOUGHT_KEY)
    assert decide(given, SET) == ()
    assert decide(given, structs.replace(SET, until=TODAY + timedelta(days=1)))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"grade": "Z"}, "/grade"),
        ({"until": TODAY - timedelta(days=1)}, "/until"),
        ({"until": TODAY + timedelta(days=1_200)}, "/until"),
    ],
)
def test_what_cannot_be_set_is_refused_by_name(change, field):
    with pytest.raises(OverrideRefused) as refused:
        decide(BEFORE, structs.replace(SET, **change))
    assert refused.value.field == field


def test_a_grade_is_released_while_it_holds_and_not_after():
    given = structs.replace(BEFORE, hand=THOUGHT_KEY)
    assert decide(given, ReleaseGrade(by="ada")) == (
        GradeReleased(customer_id=BEFORE.customer_id, grade="A", released_by="ada"),
    )
    for nothing, today in ((BEFORE, TODAY), (given, TODAY + timedelta(days=1))):
        with pytest.raises(NoGradeSetByHand):
            decide(nothing, ReleaseGrade(by="ada"), today)


def test_people_judge_what_a_scorecard_asks_them_and_nothing_else():
    (assessed,) = decide(BEFORE, Assess(by="ada", indicators={"affinity": 7}, period="2026-Q2"))
    assert isinstance(assessed, CustomerAssessed)
    assert (assessed.indicators, assessed.assessed_by) == ({"affinity": 7}, "ada")
    with pytest.raises(OverrideRefused) as refused:
        decide(BEFORE, Assess(by="ada", indicators={"affinity": 7, "mood": 1}))
    assert refused.value.field == "/indicators/mood"
