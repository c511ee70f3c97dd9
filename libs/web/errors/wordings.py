"""Rules of fields in words: what a form can show to whoever filled it in."""

import ast
import re

NAME_RULE = "must have letters a-z, digits and _ alone"
_PATTERN = re.compile(r"`?str`? matching regex (?P<quoted>'.*'|\".*\")$", re.DOTALL)
_LENGTH = re.compile(r"`?(?P<type>\w+)`? of length (?P<bound>[<>]=) (?P<count>\d+)$")
_RANGE = re.compile(r"`?(?:int|float|decimal)`? (?P<bound>[<>]=?) (?P<limit>-?[\d.]+)$")
_ONE = re.compile(r"\b1 (character|item|decimal|digit)s\b")
_sentences: dict[str, str] = {}
_BOUNDS = {
    "<=": "must be {} or less",
    ">=": "must be {} or more",
    "<": "must be less than {}",
    ">": "must be greater than {}",
}
_OF_TYPES = {
    "array": "must be a list",
    "bool": "must be true or false",
    "boolean": "must be true or false",
    "date": "must be a date, such as 2026-03-02",
    "datetime": "must be a time with its offset, such as 2026-03-02T09:30:00Z",
    "decimal": "must be a number",
    "dict": "must be an object",
    "float": "must be a number",
    "int": "must be a whole number",
    "list": "must be a list",
    "model": "must be an object",
    "null": "must be null",
    "object": "must be an object",
    "str": "must be text",
    "string": "must be text",
    "tuple": "must be a list",
    "uuid": "must be an id, such as 0192f0c1-7a55-7c3e-9d42-6f1f0a3c5e01",
}
_COUNTED = {"str": "characters", "array": "items", "object": "entries"}


def worded(pattern: str, sentence: str) -> str:
    """The pattern itself; what does not match it `sentence` says. One pattern has one sentence."""
    if _sentences.setdefault(pattern, sentence) != sentence:
        raise ValueError(f"{pattern} is said to be {_sentences[pattern]!r} already")
    return pattern


def is_worded(pattern: str) -> bool:
    return pattern in _sentences


def counted(sentence: str) -> str:
    """The sentence with its noun in the singular where there is one of it."""
    return _ONE.sub(r"1 \1", sentence).replace(" 1 entries", " 1 entry")


def of_pattern(pattern: str) -> str:
    return _sentences.get(pattern, "is not in the form that is expected here")


def of_kind(kind: str) -> str:
    """Words for pydantic's kind of error: `decimal_parsing` -> "must be a number"."""
    return _OF_TYPES.get(kind.split("_", maxsplit=1)[0], "is not valid")


def of_rule(rule: str) -> str:
    """Words for a rule that msgspec names: "`str` of length <= 3"."""
    if found := _PATTERN.search(rule):
        try:
            return of_pattern(ast.literal_eval(found["quoted"]))
        except (SyntaxError, ValueError):
            return of_pattern("")
    if found := _LENGTH.search(rule):
        more = "fewer" if found["bound"] == "<=" else "more"
        what = _COUNTED.get(found["type"], "items")
        return counted(f"must have {found['count']} {what} or {more}")
    if found := _RANGE.search(rule):
        return _BOUNDS[found["bound"]].format(found["limit"])
    kinds = [kind.strip("` ") for kind in rule.partition(", got")[0].split("|")]
    words = [_OF_TYPES[kind].removeprefix("must be ") for kind in kinds if kind in _OF_TYPES]
    return f"must be {' or '.join(words)}" if words else "is not valid"
