"""Purchases as the load generators send them."""

from uuid import NAMESPACE_OID, UUID, uuid5


def customer(number: int) -> UUID:
    """Always the same customer for the same number."""
    return uuid5(NAMESPACE_OID, f"bench-{number}")


def order(purchase_id: UUID, buyer: int) -> bytes:
    """The JSON body of one purchase."""
    return (
        f'{{"purchase_id":"{purchase_id}","customer_id":"{customer(buyer)}",'
        f'"amount":"{buyer % 90 + 10}.50","currency":"USD",'
        f'"occurred_at":"2026-01-05T12:00:00Z"}}'
    ).encode()
