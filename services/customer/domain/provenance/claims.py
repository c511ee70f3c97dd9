"""Claims: what each source said of each fixed fact of a customer, as events tell it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import UNSET, Struct

from libs.events.customer import CustomerChanged, CustomerErased, CustomerRegistered
from services.customer.domain.custom.values import decoded

# The facts by the fields of events; custom fields are besides, each a fact of its own.
FACTS = {
    "name": "name",
    "region": "region",
    "industry": "industry",
    "preferred_channel": "preferences.channel",
    "language": "preferences.language",
    "contact_hours": "preferences.hours",
}
CUSTOM = "custom."
_CUSTOMER, _SYSTEM = "customer:", "system:"


class Claim(Struct, frozen=True, kw_only=True):
    """One value of one fact, since its event occurred. `value` None: cleared, or `personal` and not
    to be read; `cleared` tells which."""

    fact: str
    value: Any
    cleared: bool
    personal: bool
    source: str | None
    since: datetime
    event_id: UUID
    record: UUID


class Telling(Struct, frozen=True, kw_only=True):
    """An event as it was recorded and as it was opened, and the facts about it."""

    event: Any
    opened: Any
    at: datetime
    event_id: UUID
    actor: str | None


def claims_of(record: UUID, told: Iterable[Telling]) -> list[Claim]:
    """All claims in the order of the events; an erasure clears what is personal."""
    claims: list[Claim] = []
    for each in told:
        match each.event:
            case CustomerRegistered() | CustomerChanged():
                claims += _told(record, each)
            case CustomerErased():
                known = latest(claims).values()
                claims += [_cleared(claim, each) for claim in known if claim.personal]
            case _:
                pass
    return claims


def latest(claims: Sequence[Claim]) -> dict[str, Claim]:
    """The claim that holds for each fact: the last one, whoever made it."""
    return {claim.fact: claim for claim in claims}


def source_of(given: str | None, actor: str | None) -> str | None:
    """The source that was given, or else the kind of the actor; None of older events."""
    if given or actor is None:
        return given
    kinds = ((_CUSTOMER, "customer"), (_SYSTEM, "system"))
    return next((kind for prefix, kind in kinds if actor.startswith(prefix)), "staff")


def _told(record: UUID, told: Telling) -> Iterator[Claim]:
    for fact, value, cleared, personal in _values(told.event, told.opened):
        yield Claim(
            fact=fact,
            value=value,
            cleared=cleared,
            personal=personal,
            source=source_of(told.event.source, told.actor),
            since=told.at,
            event_id=told.event_id,
            record=record,
        )


def _values(event: Any, opened: Any) -> Iterator[tuple[str, Any, bool, bool]]:
    absent = (None, UNSET) if isinstance(event, CustomerRegistered) else (UNSET,)
    for field, fact in FACTS.items():
        if (told := getattr(event, field)) not in absent:
            yield fact, getattr(opened, field), told is None, field == "name"
    for name, value in event.custom.items():
        yield CUSTOM + name, value, value is None, False
    clear = opened.custom_personal or {}
    for name, sealed in (event.custom_personal or {}).items():
        text = clear.get(name)
        yield CUSTOM + name, text and decoded(text), sealed is None, True


def _cleared(claim: Claim, told: Telling) -> Claim:
    return Claim(
        fact=claim.fact,
        value=None,
        cleared=True,
        personal=True,
        source=source_of(None, told.actor),
        since=told.at,
        event_id=told.event_id,
        record=claim.record,
    )
