"""Facts with their sources and ages, and contradictions, as they are answered."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import to_builtins
from pydantic import BaseModel, Field

from libs.web.gate.personal import Visibility
from services.customer.domain.provenance.claims import Claim
from services.customer.domain.provenance.contradictions import Contradiction


class ClaimAnswer(BaseModel):
    """The value that a source said of a fact of the record `customer_id`; null where it is personal
    and masked. `source` is null of events that say nobody."""

    value: Any = Field(description="As the customer shows it: text, boolean, or hours")
    source: str | None
    since: datetime
    event_id: UUID
    customer_id: UUID


class FactAnswer(ClaimAnswer):
    """A fact such as region, preferences.language or custom.size, and how long it is known."""

    fact: str
    age_days: int


class FactsAnswer(BaseModel):
    """Everything fixed that is known of a customer, each with source and age."""

    customer_id: UUID
    personal_data: Visibility
    hidden: list[str]
    items: list[FactAnswer]


class ContradictionAnswer(BaseModel):
    """`current` is the value that holds now; `claims` what each source says of each record, the
    last. `by_rule` is the event whose claim the order of sources chooses."""

    fact: str
    current: ClaimAnswer | None
    claims: list[ClaimAnswer]
    by_rule: UUID | None


class ContradictionsAnswer(BaseModel):
    """Facts of which several values are said, of all records of the customer."""

    customer_id: UUID
    personal_data: Visibility
    hidden: list[str]
    items: list[ContradictionAnswer]


Shown = Mapping[tuple[str, UUID], Claim]


def shown_by_event(claims: Iterable[Claim]) -> Shown:
    return {(claim.fact, claim.event_id): claim for claim in claims}


def fact_answer(claim: Claim, now: datetime) -> FactAnswer:
    age = max((now - claim.since).days, 0)
    return FactAnswer(**_claim(claim).model_dump(), fact=claim.fact, age_days=age)


def contradiction_answer(found: Contradiction, shown: Shown) -> ContradictionAnswer:
    """The contradiction with values as the caller is `shown` them."""

    def answer(claim: Claim) -> ClaimAnswer:
        return _claim(shown[claim.fact, claim.event_id])

    return ContradictionAnswer(
        fact=found.fact,
        current=found.current and answer(found.current),
        claims=[answer(claim) for claim in found.claims],
        by_rule=found.by_rule and found.by_rule.event_id,
    )


def _claim(claim: Claim) -> ClaimAnswer:
    return ClaimAnswer(
        value=to_builtins(claim.value),
        source=claim.source,
        since=claim.since,
        event_id=claim.event_id,
        customer_id=claim.record,
    )
