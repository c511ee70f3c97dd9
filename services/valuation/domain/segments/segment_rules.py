"""Segments as rules over what is known of customers: written as data, checked before they hold."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from msgspec import Struct

from libs.money.currencies import CURRENCIES

DEEPEST = 5
MOST_CONDITIONS = 50
MOST_VALUES = 200
LONGEST_TEXT = 100
LONGEST_WINDOW = 3_660
Kind = Literal["text", "number", "product"]
TEXTS = (
    "kind",
    "region",
    "industry",
    "source",
    "owner",
    "grade",
    "lifecycle",
    "churn_band",
    "credit_class",
    "currency",
)
NUMBERS = (
    "orders",
    "order_days",
    "interactions",
    "complaints",
    "open_tickets",
    "churn_risk",
    "revenue",
    "net",
    "predicted_12m",
    "clv",
    "days_since_first_order",
    "days_since_last_order",
    "days_since_registration",
)
MONEY = ("revenue", "net", "predicted_12m", "clv")
PRODUCTS = ("bought_product", "bought_category")
FACTS: Mapping[str, Kind] = {
    **dict.fromkeys(TEXTS, "text"),
    **dict.fromkeys(NUMBERS, "number"),
    **dict.fromkeys(PRODUCTS, "product"),
}
TESTS: Mapping[Kind, tuple[str, ...]] = {
    "text": ("one_of", "none_of", "known"),
    "number": ("at_least", "at_most", "known"),
    "product": ("one_of",),
}


class InvalidRule(ValueError):
    """`pointer` names the part of the rule that says nothing that can be decided."""

    def __init__(self, pointer: str, reason: str) -> None:
        super().__init__(f"{pointer}: {reason}")
        self.pointer = pointer
        self.reason = reason


class Condition(Struct, frozen=True, kw_only=True):
    """`test` is one of TESTS of the fact's kind; `within_days` is for products alone. Amounts
    are of `currency`, the policy's where it is None: of who is reported in another one no amount is
    known in it."""

    fact: str
    test: str
    value: Any
    within_days: int | None = None
    currency: str | None = None


class Every(Struct, frozen=True):
    rules: tuple["Rule", ...]


class Either(Struct, frozen=True):
    rules: tuple["Rule", ...]


class Not(Struct, frozen=True):
    rule: "Rule"


Rule = Condition | Every | Either | Not


def rule_of(document: Any) -> Rule:
    """The rule that a JSON document says. Raises InvalidRule.

    {"all": [rule, ...]}, {"any": [rule, ...]}, {"not": rule}, or a condition:
    {"fact": "net", "at_least": 100}, {"fact": "net", "at_least": 100, "currency": "EUR"},
    {"fact": "bought_product", "one_of": ["x"], "within_days": 90}
    """
    rule = _rule(document, "", DEEPEST)
    if sum(1 for _ in _conditions(rule)) > MOST_CONDITIONS:
        raise InvalidRule("", f"must have at most {MOST_CONDITIONS} conditions")
    return rule


def currencies_of(rule: Rule) -> frozenset[str | None]:
    """Currencies in which the rule has amounts; None stands for the policy's."""
    return frozenset(
        condition.currency
        for condition in _conditions(rule)
        if condition.fact in MONEY and condition.test != "known"
    )


def _rule(document: Any, at: str, depth: int) -> Rule:
    if not isinstance(document, dict):
        raise InvalidRule(at, "must be an object")
    if depth == 0:
        raise InvalidRule(at, f"must be at most {DEEPEST} rules deep")
    if "fact" in document:
        return _condition(document, at)
    if len(document) != 1 or not document.keys() <= {"all", "any", "not"}:
        raise InvalidRule(at, "must be one of all, any, not, or name a fact")
    ((name, parts),) = document.items()
    if name == "not":
        return Not(_rule(parts, f"{at}/not", depth - 1))
    if not isinstance(parts, list) or not parts:
        raise InvalidRule(f"{at}/{name}", "must be a list of rules")
    rules = tuple(_rule(part, f"{at}/{name}/{n}", depth - 1) for n, part in enumerate(parts))
    return Every(rules) if name == "all" else Either(rules)


def _condition(document: dict[str, Any], at: str) -> Condition:
    fact = document["fact"]
    if not isinstance(fact, str) or fact not in FACTS:
        raise InvalidRule(f"{at}/fact", "must be one of " + ", ".join(FACTS))
    kind = FACTS[fact]
    tests = document.keys() - {"fact", "within_days", "currency"}
    if len(tests) != 1 or not tests <= set(TESTS[kind]):
        raise InvalidRule(at, f"must have one of {', '.join(TESTS[kind])}")
    (test,) = tests
    _check_value(test, document[test], f"{at}/{test}")
    window = document.get("within_days")
    if window is not None:
        _check_window(kind, window, f"{at}/within_days")
    currency = document.get("currency")
    if currency is not None:
        _check_currency(fact, test, currency, f"{at}/currency")
    return Condition(
        fact=fact, test=test, value=document[test], within_days=window, currency=currency
    )


def _check_value(test: str, value: Any, at: str) -> None:
    if test in ("at_least", "at_most"):
        if not _is_number(value) or not abs(value) <= 1e15:
            raise InvalidRule(at, "must be a number up to 10^15")
    elif test == "known":
        if not isinstance(value, bool):
            raise InvalidRule(at, "must be true or false")
    elif not isinstance(value, list) or not 0 < len(value) <= MOST_VALUES:
        raise InvalidRule(at, f"must be a list of 1 to {MOST_VALUES} texts")
    elif odd := [n for n, text in enumerate(value) if not _is_text(text)]:
        raise InvalidRule(f"{at}/{odd[0]}", f"must be a text of 1 to {LONGEST_TEXT} characters")


def _check_window(kind: Kind, window: Any, at: str) -> None:
    if kind != "product":
        raise InvalidRule(at, "goes with bought_product and bought_category")
    if not isinstance(window, int) or isinstance(window, bool) or not 0 < window <= LONGEST_WINDOW:
        raise InvalidRule(at, f"must be a whole number of days, 1 to {LONGEST_WINDOW}")


def _check_currency(fact: str, test: str, currency: Any, at: str) -> None:
    if fact not in MONEY or test == "known":
        raise InvalidRule(at, f"goes with amounts of {', '.join(MONEY)}")
    if not isinstance(currency, str) or currency not in CURRENCIES:
        raise InvalidRule(at, "must be an ISO 4217 currency code")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= LONGEST_TEXT and value.isprintable()


def _conditions(rule: Rule) -> Iterator[Condition]:
    match rule:
        case Condition():
            yield rule
        case Not():
            yield from _conditions(rule.rule)
        case Every() | Either():
            for part in rule.rules:
                yield from _conditions(part)
