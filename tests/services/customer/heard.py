"""What the customer service hears from the others."""

from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from libs.events.customer import Cost
from libs.events.interaction import CostRecorded, EntryVoided, InteractionRecorded
from libs.events.purchase import (
    PurchaseMovementVoided,
    PurchasePaid,
    PurchaseRecorded,
    PurchaseRefunded,
    PurchaseVoided,
    PurchaseWrittenOff,
)
from libs.events.recorded import Recorded
from libs.events.valuation import CustomerGraded, GradeWithdrawn, ModelRef


def graded(customer_id: UUID, grade: str) -> CustomerGraded:
    return CustomerGraded(
        customer_id=customer_id,
        grade=grade,
        churn_band="low",
        credit_class="good",
        credit_limit=Decimal(1500),
        currency="EUR",
        payment_terms="net 30",
        service_level="priority",
        model=ModelRef(name="mbg_nbd", version=1),
        policy_version=1,
    )


def withdrawn(customer_id: UUID, grade: str) -> GradeWithdrawn:
    return GradeWithdrawn(customer_id=customer_id, previous_grade=grade, policy_version=1)


def purchase(customer_id: UUID, amount: str, **more: Any) -> PurchaseRecorded:
    values = {"purchase_id": uuid4(), "currency": "EUR", **more}
    return PurchaseRecorded(customer_id=customer_id, amount=Decimal(amount), **values)


def payment(of: PurchaseRecorded, amount: str) -> PurchasePaid:
    return PurchasePaid(
        purchase_id=of.purchase_id,
        customer_id=of.customer_id,
        amount=Decimal(amount),
        currency=of.currency,
    )


def refund(of: PurchaseRecorded, amount: str) -> PurchaseRefunded:
    return PurchaseRefunded(
        purchase_id=of.purchase_id,
        customer_id=of.customer_id,
        amount=Decimal(amount),
        currency=of.currency,
    )


def bad_debt(of: PurchaseRecorded, amount: str) -> PurchaseWrittenOff:
    return PurchaseWrittenOff(
        purchase_id=of.purchase_id,
        customer_id=of.customer_id,
        amount=Decimal(amount),
        currency=of.currency,
    )


def visit(customer_id: UUID, cost: str, purchase_id: UUID | None = None) -> CostRecorded:
    return CostRecorded(
        cost_id=uuid4(),
        customer_id=customer_id,
        kind="visit",
        cost=Cost(amount=Decimal(cost), currency="EUR"),
        purchase_id=purchase_id,
    )


def complaint(customer_id: UUID, cost: str) -> InteractionRecorded:
    return InteractionRecorded(
        interaction_id=uuid4(),
        customer_id=customer_id,
        channel="phone",
        direction="inbound",
        topic="delivery",
        kind="complaint",
        cost=Cost(amount=Decimal(cost), currency="EUR"),
        note="sealed:v1:not-for-us",
    )


def void(recorded: Recorded) -> Any:
    event = recorded.event()
    voided = {"customer_id": event.customer_id, "voided_events": (recorded.event_id,)}
    match event:
        case PurchaseRecorded():
            return PurchaseVoided(
                purchase_id=event.purchase_id,
                amount=event.amount,
                currency=event.currency,
                reason="duplicate",
                **voided,
            )
        case PurchasePaid() | PurchaseRefunded() | PurchaseWrittenOff():
            return PurchaseMovementVoided(
                purchase_id=event.purchase_id,
                movement=_MOVEMENTS[type(event)],
                amount=event.amount,
                currency=event.currency,
                reason="duplicate",
                **voided,
            )
        case InteractionRecorded():
            return EntryVoided(
                entry="interaction",
                entry_id=event.interaction_id,
                kind=event.kind,
                cost=event.cost,
                reason="duplicate",
                **voided,
            )
        case _:
            return EntryVoided(
                entry="cost", entry_id=event.cost_id, cost=event.cost, reason="duplicate", **voided
            )


_MOVEMENTS: dict[type, Any] = {
    PurchasePaid: "payment",
    PurchaseRefunded: "refund",
    PurchaseWrittenOff: "write_off",
}
