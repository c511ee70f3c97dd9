"""A policy is data: what it must not say, and that it survives the wire."""

import msgspec
import pytest

from services.valuation.rules.policy import InvalidPolicy, Policy

DEFAULT = msgspec.to_builtins(Policy())


def test_a_policy_survives_the_wire():
    assert msgspec.json.decode(msgspec.json.encode(Policy()), type=Policy) == Policy()


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
    ],
)
def test_a_policy_that_contradicts_itself_is_refused(change, message):
    with pytest.raises((msgspec.ValidationError, InvalidPolicy), match=message):
        msgspec.convert(DEFAULT | change, Policy, strict=False)
