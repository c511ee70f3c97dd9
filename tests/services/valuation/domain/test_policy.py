"""A policy is data: what it must not say, and that it survives the wire."""

import re
from pathlib import Path

import msgspec
import pytest

from services.valuation.domain.policy.clauses import InvalidPolicy
from services.valuation.domain.policy.policy import Policy

DEFAULT = msgspec.to_builtins(Policy())
STEPS = [{"up_to": 0.2, "points": 1}, {"points": 5}]
HALF_BY_VALUE = [
    DEFAULT["grades"][0],
    DEFAULT["grades"][1] | {"value_share": None},
    DEFAULT["grades"][2],
]


def scored(*indicators: dict) -> dict:
    return {"basis": "scorecard", "scorecard": {"indicators": list(indicators)}}


def test_a_policy_survives_the_wire():
    assert msgspec.json.decode(msgspec.json.encode(Policy()), type=Policy) == Policy()


def test_rates_may_name_currencies_of_the_past_and_old_policies_stay_readable():
    kuna = {"currency": "EUR", "rates": {"HRK": "0.132723", "DEM": "0.511292"}}
    assert set(msgspec.convert(kuna, Policy).rates) == {"HRK", "DEM"}
    published = msgspec.json.encode(Policy(currency="BGN"))
    assert msgspec.json.decode(published, type=Policy).currency == "BGN"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"currency": "XYZ"}, "/currency"),
        ({"rates": {"USD": "1"}}, "/rates"),
        ({"rates": {"ABC": "1"}}, "/rates"),
        ({"rates": {"EUR": "0"}}, "above 0"),
        ({"rates": {"EUR": "Infinity"}}, "above 0"),
        ({"grades": [DEFAULT["grades"][0] | {"credit_limit": "-1"}]}, "from 0 to"),
        ({"churn_bands": {"medium": 0.8, "high": 0.5}}, "/churn_bands/high"),
        ({"lifecycle": {"at_risk": 0.9, "lapsed": 0.8}}, "/lifecycle"),
        ({"grades": []}, "length"),
        ({"grades": DEFAULT["grades"][:1] * 2}, "different names"),
        ({"grades": [DEFAULT["grades"][0] | {"share": 0.9}, *DEFAULT["grades"][1:]]}, "add up"),
        ({"cut_by": "amounts"}, "least"),
        ({"credit": {"classes": {}}}, "misses"),
        ({"hysteresis": -0.1}, ">= 0"),
        ({"clv_months": 0}, ">= 1"),
        ({"surprise": 1}, "unknown field"),
        ({"basis": "scorecard"}, "/scorecard: is missing"),
        ({"scorecard": {"indicators": [{"name": "affinity"}]}}, "/basis"),
        (scored({"name": "affinity"}) | {"cut_by": "value"}, "/cut_by"),
        (scored({"name": "affinity"}, {"name": "affinity"}), "/scorecard/indicators/1/name"),
        (scored({"name": "mood", "scale": [{"points": 1}]}), "/scorecard/indicators/0/name"),
        (scored({"name": "margin", "scale": STEPS[:1]}), "/scorecard/indicators/0/scale"),
        (scored({"name": "margin", "scale": STEPS[::-1]}), "/scorecard/indicators/0/scale"),
        (scored({"name": "margin", "scale": [STEPS[0], *STEPS]}), "rising"),
        (scored({"name": "affinity", "weight": 0}), "weight"),
        ({"pilot": {"name": "everybody"}}, "/pilot"),
        ({"pilot": {"name": "p", "share": 0}}, "share"),
        ({"credit": {"review": {"every": "week", "day": 8}}}, "/credit/review/day"),
        ({"marks": {"develop_from": "NaN"}}, "/marks/develop_from"),
        ({"grades": HALF_BY_VALUE, "cut_by": "value"}, "/grades/1/value_share"),
    ],
)
def test_a_policy_that_contradicts_itself_is_refused(change, message):
    with pytest.raises((msgspec.ValidationError, InvalidPolicy), match=message):
        msgspec.convert(DEFAULT | change, Policy, strict=False)


def test_a_policy_from_before_there_were_more_rules_can_still_be_read():
    """As version 1 of this service published it."""
    grade = {
        "name": "A",
        "share": 1.0,
        "service_level": "s",
        "payment_terms": "net_14",
        "credit_limit": "5",
        "least": None,
    }
    old = {
        name: DEFAULT[name]
        for name in ("currency", "rates", "basis", "hysteresis", "churn_bands", "clv_months")
    }
    credit = {name: DEFAULT["credit"][name] for name in ("grace_days", "slow_days", "classes")}
    policy = msgspec.convert(old | {"grades": [grade], "credit": credit}, Policy)
    assert (policy.grades[0].price_terms, policy.scorecard, policy.pilot) == ("list", None, None)


EXAMPLES = re.findall(r"```json\n(.*?)```", Path("docs/policies.md").read_text(), re.S)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_are_policies(example):
    policy = msgspec.json.decode(example, type=Policy)
    assert policy != Policy() or "0.1}" in example
