"""What a segment's rule may say, and what is refused where."""

import pytest

from services.valuation.domain.segments.segment_rules import (
    Condition,
    Either,
    Every,
    InvalidRule,
    Not,
    rule_of,
)

NET = {"fact": "net", "at_least": 100}


def deep(levels: int) -> dict:
    return NET if levels == 0 else {"not": deep(levels - 1)}


def test_a_rule_reads_as_it_is_written():
    document = {"all": [NET, {"any": [{"not": NET}, {"fact": "grade", "one_of": ["A"]}]}]}
    net = Condition(fact="net", test="at_least", value=100)
    grade = Condition(fact="grade", test="one_of", value=["A"])
    assert rule_of(document) == Every((net, Either((Not(net), grade))))


@pytest.mark.parametrize(
    ("document", "pointer"),
    [
        ([], ""),
        ({}, ""),
        ({"all": []}, "/all"),
        ({"all": [NET], "any": [NET]}, ""),
        ({"all": [NET, {"fact": "shoe_size", "at_least": 1}]}, "/all/1/fact"),
        ({"fact": "net", "one_of": ["x"]}, ""),
        ({"fact": "net", "at_least": "much"}, "/at_least"),
        ({"fact": "net", "at_least": float("nan")}, "/at_least"),
        ({"fact": "net", "at_least": True}, "/at_least"),
        ({"fact": "grade", "one_of": []}, "/one_of"),
        ({"fact": "grade", "one_of": ["A", 7]}, "/one_of/1"),
        ({"fact": "grade", "one_of": ["A"], "within_days": 3}, "/within_days"),
        ({"fact": "bought_product", "one_of": ["x"], "within_days": 0}, "/within_days"),
        ({"fact": "grade", "known": "yes"}, "/known"),
        ({"fact": "net", "at_least": 1, "at_most": 2}, ""),
        ({"fact": "orders", "at_least": 1, "currency": "EUR"}, "/currency"),
        ({"fact": "net", "known": True, "currency": "EUR"}, "/currency"),
        ({"fact": "net", "at_least": 1, "currency": "euro"}, "/currency"),
        ({"fact": "net", "at_least": 1, "currency": ["EUR"]}, "/currency"),
        ({"not": {"not": {"fact": []}}}, "/not/not/fact"),
        (deep(9), "/not/not/not/not/not"),
    ],
)
def test_what_says_nothing_is_refused_where_it_stands(document, pointer):
    with pytest.raises(InvalidRule) as refused:
        rule_of(document)
    assert refused.value.pointer == pointer


def test_a_rule_has_an_end():
    with pytest.raises(InvalidRule, match="at most 50"):
        rule_of({"any": [NET] * 51})
