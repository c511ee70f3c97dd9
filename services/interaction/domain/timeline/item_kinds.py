"""Kinds of what a timeline lists: of what sort of thing an event tells."""

from typing import Literal, get_args

from libs.consents.statements import TYPES as CONSENTS

TimelineKind = Literal[
    "interaction",
    "cost",
    "feedback",
    "wallet_estimate",
    "purchase",
    "contact",
    "ticket",
    "customer",
    "consent",
    "relation",
]
_NAMES: dict[str, TimelineKind] = {"wallet": "wallet_estimate"}
_CATEGORIES = {name: category for category, name in _NAMES.items()}


def kind_of_item(stream: str, type: str) -> TimelineKind:
    """The kind of an event; one about a consent stands in a customer's stream and is of its own."""
    if type in CONSENTS:
        return "consent"
    category = stream.partition("-")[0]
    named = {name: name for name in get_args(TimelineKind)}
    return _NAMES.get(category) or named[category]


def category_of(kind: TimelineKind) -> str:
    """The category of the streams in which such events stand."""
    return "customer" if kind == "consent" else _CATEGORIES.get(kind, kind)
