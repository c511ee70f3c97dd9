"""Grade events as they are recorded."""

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from libs.events.contract import contract_of, encode
from libs.events.recorded import Recorded
from libs.events.valuation import CustomerGraded, ModelRef

_THEN = datetime(2026, 1, 1, tzinfo=UTC)
_SOMEBODY = UUID(int=1)


def recorded_grade(position: int, customer_id: UUID = _SOMEBODY) -> Recorded:
    event = CustomerGraded(
        customer_id=customer_id,
        grade="A",
        churn_band="low",
        credit_class="1",
        credit_limit=Decimal(position),
        currency="EUR",
        payment_terms="net30",
        service_level="gold",
        model=ModelRef(name="test", version=1),
        policy_version=1,
    )
    contract = contract_of(event)
    return Recorded(
        position=position,
        event_id=UUID(int=position),
        stream=f"valuation-{customer_id}",
        version=position,
        type=contract.type,
        topic=contract.topic,
        key=str(customer_id),
        subject=customer_id,
        occurred_at=_THEN,
        recorded_at=_THEN,
        correlation_id=UUID(int=position),
        causation_id=None,
        traceparent=None,
        data=encode(event),
    )
