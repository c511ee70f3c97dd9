"""Purchases, interactions, costs, feedback and wallet estimates as clients send them."""

from typing import Any
from uuid import uuid4

from tests.services.serving import Served


def order(**changes: Any) -> dict[str, Any]:
    """A purchase with an id of the client's; None takes a field away."""
    body = {
        "purchase_id": str(uuid4()),
        "customer_id": str(uuid4()),
        "amount": "100.00",
        "currency": "EUR",
        "occurred_at": "2026-03-01T12:00:00Z",
        **changes,
    }
    return _filled(body)


def call(**changes: Any) -> dict[str, Any]:
    body = {
        "interaction_id": str(uuid4()),
        "customer_id": str(uuid4()),
        "channel": "phone",
        "direction": "inbound",
        "topic": "delivery",
        "occurred_at": "2026-03-01T12:00:00Z",
        "note": "The parcel came open",
        **changes,
    }
    return _filled(body)


def cost(**changes: Any) -> dict[str, Any]:
    return _filled(
        {
            "cost_id": str(uuid4()),
            "customer_id": str(uuid4()),
            "kind": "visit",
            "cost": {"amount": "85.00", "currency": "EUR"},
            "purchase_id": str(uuid4()),
            "occurred_at": "2026-03-04T09:00:00Z",
            **changes,
        }
    )


def feedback(**changes: Any) -> dict[str, Any]:
    return _filled(
        {
            "feedback_id": str(uuid4()),
            "customer_id": str(uuid4()),
            "expected_total_cost": {"amount": "1200.00", "currency": "EUR"},
            "actual_total_cost": {"amount": "1050.50", "currency": "EUR"},
            "satisfaction": 4,
            "purchase_id": str(uuid4()),
            "occurred_at": "2026-03-20T12:00:00Z",
            **changes,
        }
    )


def wallet_estimate(**changes: Any) -> dict[str, Any]:
    return _filled(
        {
            "estimate_id": str(uuid4()),
            "customer_id": str(uuid4()),
            "yearly_spend": {"amount": "48000.00", "currency": "EUR"},
            "competitor": "Babbage & Sons",
            "occurred_at": "2026-03-15T12:00:00Z",
            **changes,
        }
    )


def _filled(body: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in body.items() if value is not None}


async def recorded(served: Served, **changes: Any) -> dict[str, Any]:
    answer = await served.post("/v1/purchases", order(**changes))
    assert answer.status_code == 201, answer.text
    return answer.json()


async def paid(served: Served, purchase_id: str, amount: str, **more: Any) -> Any:
    body = {"amount": amount, "paid_at": "2026-03-02T12:00:00Z"}
    return await served.post(f"/v1/purchases/{purchase_id}/payments", body, **more)


async def refunded(served: Served, purchase_id: str, amount: str, **more: Any) -> Any:
    body = {"amount": amount, "occurred_at": "2026-03-03T12:00:00Z"}
    return await served.post(f"/v1/purchases/{purchase_id}/refunds", body, **more)


async def disputed(served: Served, purchase_id: str, amount: str, **more: Any) -> Any:
    body = {"amount": amount, "reason": "quality", "occurred_at": "2026-03-05T12:00:00Z"}
    return await served.post(f"/v1/purchases/{purchase_id}/disputes", body, **more)


async def settled(served: Served, purchase_id: str, outcome: str, **more: Any) -> Any:
    body = {"outcome": outcome, "occurred_at": "2026-03-09T12:00:00Z"}
    return await served.post(f"/v1/purchases/{purchase_id}/disputes/settle", body, **more)


async def written_off(served: Served, purchase_id: str, **more: Any) -> Any:
    body = {"occurred_at": "2026-09-30T12:00:00Z", **more.pop("body", {})}
    return await served.post(f"/v1/purchases/{purchase_id}/write-offs", body, **more)


async def stored(served: Served) -> int:
    return await served.runtime.pool.fetchval("select count(*) from events")
