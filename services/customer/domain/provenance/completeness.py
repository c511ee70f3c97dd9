"""Completeness of a profile: the share of those facts that count which are known, by kind."""

from collections.abc import Mapping
from typing import Any

from msgspec import UNSET

from libs.events.customer import CustomerChanged, CustomerRegistered, Kind

# The place of each is kept in rows: what is added comes last.
FACTS = ("name", "email", "phone", "region", "industry", "preferred_channel", "language")
PERSONAL = ("name", "email", "phone")
COUNTING: Mapping[Kind, tuple[str, ...]] = {
    "person": ("name", "email", "phone", "region", "preferred_channel", "language"),
    "organization": ("name", "email", "phone", "region", "industry", "language"),
}
_BITS = {fact: 1 << place for place, fact in enumerate(FACTS)}
_MASKS = {kind: sum(_BITS[fact] for fact in facts) for kind, facts in COUNTING.items()}
_PERSONAL = sum(_BITS[fact] for fact in PERSONAL)


def known_after(known: int, event: CustomerRegistered | CustomerChanged) -> int:
    """The known facts as bits, after the event; whether its values are sealed does not matter."""
    for fact, bit in _BITS.items():
        value: Any = getattr(event, fact)
        if value is not UNSET:
            known = known | bit if value is not None else known & ~bit
    return known


def without_personal(known: int) -> int:
    return known & ~_PERSONAL


def completeness(kind: str | None, known: int) -> int:
    """Percent, rounded down; 0 of nobody."""
    if kind not in _MASKS:
        return 0
    mask = _MASKS[kind]
    return 100 * (known & mask).bit_count() // mask.bit_count()
