"""Voided events of a customer, as explanations and stories show them."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field

from libs.events.interaction import SEALED_TOPIC
from libs.money.currencies import CURRENCIES
from services.valuation.domain.customer.columns import Kind
from services.valuation.domain.customer.statements import amount_in
from services.valuation.projection.voided_facts import VoidedFact
from services.valuation.storage.facts import NO_CURRENCY


class VoidMark(BaseModel):
    """`reason` is null where it is free text: the interaction service's timeline has that."""

    void_event: UUID
    voided_at: datetime
    reason: str | None


class VoidedEvent(VoidMark):
    """An event that counts for nothing; `amount` in `currency`, both null where no money moved."""

    event_id: UUID
    kind: str = Field(examples=[kind.name.lower() for kind in Kind])
    occurred_at: datetime
    amount: str | None
    currency: str | None


def voided_event(fact: VoidedFact) -> VoidedEvent:
    return VoidedEvent(
        event_id=fact.event_id,
        kind=Kind(fact.kind).name.lower(),
        occurred_at=fact.occurred_at,
        **moved(fact.amount, fact.currency),
        **void_mark(fact).model_dump(),
    )


def void_mark(fact: VoidedFact) -> VoidMark:
    reason = None if fact.reason == SEALED_TOPIC else fact.reason
    return VoidMark(void_event=fact.void_event, voided_at=fact.voided_at, reason=reason)


def moved(units: int, currency: str) -> dict[str, Any]:
    """The amount of a fact and its currency, both None where no money moved."""
    if currency == NO_CURRENCY:
        return {"amount": None, "currency": None}
    amount = Decimal(units).scaleb(-CURRENCIES[currency])
    return {"amount": amount_in(currency, amount), "currency": currency}
