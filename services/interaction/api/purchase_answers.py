"""Answers about purchases."""

from datetime import datetime
from uuid import UUID

import msgspec

from libs.events.purchase import Movement, PurchaseLine, PurchaseMovementVoided, PurchaseVoided
from libs.eventstore.folding import Folded
from libs.money.money import amount_text
from services.interaction.domain.purchase.state import Moved, Purchase
from services.interaction.domain.reasons import coded_reason


class LineAnswer(msgspec.Struct, frozen=True, kw_only=True):
    product_id: str
    category: str | None
    quantity: str
    amount: str


class PurchaseVoidAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """`reason` is null where it is free text: the timeline has it, for those who may read it."""

    voided_at: datetime
    reason: str | None
    replaced_by: UUID | None


class MovementAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """A payment, refund or write-off; `movement_id` is the id by which it is voided, and `replaces`
    that of the one voided for it."""

    movement_id: UUID
    movement: Movement
    amount: str
    occurred_at: datetime
    replaces: UUID | None
    voided: PurchaseVoidAnswer | None


class PurchaseAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """Amounts are decimal strings with the currency's decimals. `outstanding` is what the
    customer still owes: the amount less refunds, payments and what was written off as bad debt,
    and never below zero. `disputed` is what they refuse to pay, until that is settled. A purchase
    that is `voided` no longer counts; `replaces` is the one that was voided for this one."""

    purchase_id: UUID
    customer_id: UUID
    amount: str
    currency: str
    occurred_at: datetime
    due_at: datetime | None
    margin_rate: str | None
    lines: tuple[LineAnswer, ...]
    paid: str
    refunded: str
    disputed: str
    written_off: str
    outstanding: str
    movements: tuple[MovementAnswer, ...]
    replaces: UUID | None
    voided: PurchaseVoidAnswer | None
    version: int


def purchase_answer(purchase: Purchase, version: int) -> PurchaseAnswer:
    recorded, currency = purchase.recorded, purchase.currency
    return PurchaseAnswer(
        purchase_id=recorded.purchase_id,
        customer_id=recorded.customer_id,
        amount=amount_text(recorded.amount, currency),
        currency=currency,
        occurred_at=purchase.occurred_at,
        due_at=recorded.due_at,
        margin_rate=None if recorded.margin_rate is None else str(recorded.margin_rate),
        lines=tuple(_line(line, currency) for line in recorded.lines),
        paid=amount_text(purchase.paid, currency),
        refunded=amount_text(purchase.refunded, currency),
        disputed=amount_text(purchase.disputed, currency),
        written_off=amount_text(purchase.written_off, currency),
        outstanding=amount_text(purchase.outstanding, currency),
        movements=tuple(_movement(moved) for moved in purchase.moved),
        replaces=recorded.replaces,
        voided=_voided(purchase.voided, purchase.voided_at, purchase.replaced_by),
        version=version,
    )


def _movement(moved: Moved) -> MovementAnswer:
    return MovementAnswer(
        movement_id=moved.event_id,
        movement=moved.movement,
        amount=amount_text(moved.event.amount, moved.event.currency),
        occurred_at=moved.occurred_at,
        replaces=moved.event.replaces,
        voided=_voided(moved.voided, moved.voided_at, moved.replaced_by),
    )


def _voided(
    event: PurchaseVoided | PurchaseMovementVoided | None,
    at: datetime | None,
    replaced_by: UUID | None,
) -> PurchaseVoidAnswer | None:
    if event is None or at is None:
        return None
    return PurchaseVoidAnswer(voided_at=at, reason=coded_reason(event), replaced_by=replaced_by)


def _line(line: PurchaseLine, currency: str) -> LineAnswer:
    return LineAnswer(
        product_id=line.product_id,
        category=line.category,
        quantity=str(line.quantity),
        amount=amount_text(line.amount, currency),
    )


def purchase_json(folded: Folded[Purchase]) -> bytes:
    return encode(purchase_answer(folded.known, folded.version))


encode = msgspec.json.Encoder(uuid_format="canonical").encode
