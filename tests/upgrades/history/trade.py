"""What customers bought, paid, said and cost, through the interaction service's API."""

from typing import Any

from tests.services.interaction.asked import call, cost, feedback, order, wallet_estimate
from tests.upgrades.history.people import BY_SOMEBODY, CUSTOMERS
from tests.upgrades.product import Product

ENTRIES = {
    "interactions": "interaction_id",
    "costs": "cost_id",
    "feedback": "feedback_id",
    "wallet-estimates": "estimate_id",
}
_LINES = [
    {"product_id": "loom-1", "category": "looms", "quantity": 2, "amount": "60.00"},
    {"product_id": "card-9", "category": "cards", "quantity": 40, "amount": "40.00"},
]


async def trade(product: Product) -> None:
    """The first ten buy: each other amounts, in other months, one in two currencies."""
    for number, customer_id in enumerate(CUSTOMERS[:10]):
        await buy(product, number, customer_id)
    visit = call(customer_id=CUSTOMERS[2], kind="care", occurred_at="2026-07-01T09:00:00Z")
    await product.said("interaction", "POST", "/interactions", visit)  # after they had an owner


async def buy(product: Product, number: int, customer_id: str) -> None:
    first = await ordered(
        product,
        customer_id=customer_id,
        amount="100.00",
        lines=None if number % 3 else _LINES,
        occurred_at=f"2025-{1 + number % 12:02}-03T08:00:00Z",
    )
    await moved(product, first, "payments", amount="30.00", paid_at="2026-02-02T12:00:00Z")
    await moved(product, first, "refunds", amount="5.00", occurred_at="2026-02-03T12:00:00Z")
    second = await ordered(
        product,
        customer_id=customer_id,
        amount=f"{20 + number}.50",
        currency="USD" if number == 2 else "EUR",
        margin_rate="0.35",
        due_at="2026-04-01T00:00:00Z",
        occurred_at=f"2026-03-{1 + number:02}T12:00:00Z",
    )
    if number % 2:
        body = {"amount": "7.50", "reason": "quality", "occurred_at": "2026-03-15T12:00:00Z"}
        await moved(product, second, "disputes", **body)
    if number % 4 == 1:
        body = {"outcome": "rejected", "occurred_at": "2026-03-20T12:00:00Z"}
        await moved(product, second, "disputes/settle", **body)
    if number % 4 == 2:
        await moved(product, second, "write-offs", occurred_at="2026-09-30T12:00:00Z")
    await tell(product, number, customer_id, second)


async def tell(product: Product, number: int, customer_id: str, purchase_id: str) -> None:
    whose = {"customer_id": customer_id, "purchase_id": purchase_id}
    complaint = {"kind": "complaint", "satisfaction": 2, "cost": _eur("4.40")}
    topic = {"topic": "Anna, anna@example.org, calls back"} if number % 3 else {}
    bodies: dict[str, Any] = {
        "interactions": call(customer_id=customer_id, **topic, **(complaint if number % 2 else {})),
        "costs": cost(**whose),
        "feedback": feedback(**whose),
        "wallet-estimates": wallet_estimate(customer_id=customer_id),
    }
    for path in list(ENTRIES)[: 1 + number % 4]:
        await product.said("interaction", "POST", f"/{path}", bodies[path], **BY_SOMEBODY)


async def correct(product: Product) -> None:
    """Purchases, payments and entries that were mistakes; some are replaced, one elsewhere."""
    bought = await ordered(product, customer_id=CUSTOMERS[0], amount="999.00")
    await void(product, f"purchases/{bought}", "duplicate")
    bought = await ordered(product, customer_id=CUSTOMERS[0], amount="12.00")
    right = order(customer_id=CUSTOMERS[1], amount="21.00")
    await void(product, f"purchases/{bought}", "wrong_customer", right)
    bought = await ordered(product, customer_id=CUSTOMERS[2], amount="80.00")
    paid = {"paid_at": "2026-03-02T12:00:00Z"}
    told = await moved(product, bought, "payments", amount="80.00", **paid)
    (payment,) = told["movements"]
    path = f"payments/{payment['movement_id']}"
    await void(product, path, "Kim typed one nought too many", {"amount": "8.00", **paid})
    told = await moved(
        product, bought, "refunds", amount="3.00", occurred_at="2026-03-03T12:00:00Z"
    )
    await void(product, f"refunds/{told['movements'][-1]['movement_id']}", "duplicate")
    makers = {"interactions": call, "costs": cost, "feedback": feedback}
    for path, make in makers.items():
        wrong, right = (make(customer_id=CUSTOMERS[3], purchase_id=None) for _ in range(2))
        await product.said("interaction", "POST", f"/{path}", wrong)
        await void(product, f"{path}/{wrong[ENTRIES[path]]}", "typing_error", right)
    wrong = wallet_estimate(customer_id=CUSTOMERS[3], yearly_spend=_eur("1.00"))
    await product.said("interaction", "POST", "/wallet-estimates", wrong)
    await void(product, f"wallet-estimates/{wrong['estimate_id']}", "duplicate")


async def void(product: Product, path: str, reason: str, replacement: Any = None) -> None:
    body = {"reason": reason} | ({"replacement": replacement} if replacement else {})
    await product.said("interaction", "POST", f"/{path}/void", body, **BY_SOMEBODY)


async def ordered(product: Product, **changes: Any) -> str:
    body = order(**changes)
    return (await product.said("interaction", "POST", "/purchases", body))["purchase_id"]


async def moved(product: Product, purchase_id: str, path: str, **body: Any) -> Any:
    return await product.said("interaction", "POST", f"/purchases/{purchase_id}/{path}", body)


def _eur(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "EUR"}
