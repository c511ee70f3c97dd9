"""Events that no service can apply: parked in each, and one of two discarded."""

from uuid import UUID

from libs.events.customer import CustomerMerged
from libs.messaging.consumer.batches import Unapplicable
from libs.messaging.consumer.guards import WAITING
from libs.messaging.consumer.parked import park
from tests.libs.messaging.happenings import Message, message
from tests.libs.messaging.items import item_of
from tests.services.serving import Served
from tests.upgrades.product import Product

_UNREADABLE = Unapplicable("unreadable", "ValidationError")


async def refuse(product: Product) -> None:
    for name, served in product.services.items():
        waits, ends = (UUID(int=(0x7 << 124) + number) for number in range(2))
        await parked(served, waits)
        first = await parked(served, ends)
        body = {"event_id": dict(first.headers)["ce_id"].decode(), "reason": "was never meant"}
        await product.said(name, "POST", f"/parked/{ends}/discard", body)


async def parked(served: Served, customer_id: UUID) -> Message:
    """An event that cannot be read, and one that waits for it. Returns the former."""
    alone = CustomerMerged(customer_id=customer_id, survivor_id=customer_id, members=(customer_id,))
    first, second = (
        message(alone, customer_id, stream=f"customer-{customer_id}", version=version)
        for version in (1, 2)
    )
    items = [item_of(first._replace(value=b'{"members": 0}')), item_of(second, offset=1)]
    async with served.runtime.pool.acquire() as connection, connection.transaction():
        await park(connection, list(zip(items, (_UNREADABLE, WAITING), strict=True)))
    return first
