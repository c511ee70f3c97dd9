"""Clients who buy, and ask again with the same key until they are told what became of it."""

import asyncio
import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from uuid import UUID, uuid4

import httpx2

CLIENTS = 16
UNKNOWN = {500, 502, 503, 504}  # what may or may not have happened


class Buyers:
    """`urls` is asked anew for each attempt, so that a restarted or second API is found."""

    def __init__(self, token: str, urls: Callable[[], list[str]], customers: int = 20) -> None:
        self.accepted: dict[UUID, Decimal] = defaultdict(Decimal)
        self.purchases = 0
        self.retried = 0
        self._customers = [uuid4() for _ in range(customers)]
        self._headers = {"Authorization": f"Bearer {token}"}
        self._urls = urls

    async def buy(self, count: int) -> None:
        """Make `count` purchases at once by a few clients; returns when each was accepted."""
        orders = iter(range(count))
        async with httpx2.AsyncClient(headers=self._headers, timeout=10) as client:
            await asyncio.gather(*(self._shop(client, orders) for _ in range(CLIENTS)))

    async def _shop(self, client: httpx2.AsyncClient, orders: Iterator[int]) -> None:
        for _ in orders:
            customer = random.choice(self._customers)
            amount = Decimal(random.randrange(1, 10_000)) / 100
            await self._insist(client, customer, amount)
            self.accepted[customer] += amount
            self.purchases += 1

    async def _insist(self, client: httpx2.AsyncClient, customer: UUID, amount: Decimal) -> None:
        key = {"Idempotency-Key": str(uuid4())}
        order = {
            "customer_id": str(customer),
            "amount": str(amount),
            "currency": "USD",
            "occurred_at": "2026-01-05T12:00:00Z",
        }
        while True:
            try:
                url = random.choice(self._urls())
                answer = await client.post(f"{url}/v1/purchases", json=order, headers=key)
                if answer.status_code == 201:
                    return
                assert answer.status_code in UNKNOWN, answer.text
            except httpx2.TransportError:
                pass
            self.retried += 1
            await asyncio.sleep(0.02)
