"""What the valuation service says customers have spent, asked over its API."""

import asyncio
import time
from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

import httpx2


async def assert_valued(
    url: str, token: str, accepted: Mapping[UUID, Decimal], *, within: float = 60
) -> None:
    """Every accepted amount is valued exactly once, and stays so."""
    deadline = time.monotonic() + within
    while (valued := await revenues(url, token, accepted)) != dict(accepted):
        if time.monotonic() > deadline:
            break
        await asyncio.sleep(0.1)
    assert valued == dict(accepted)
    await asyncio.sleep(1)  # what comes twice comes late
    assert await revenues(url, token, accepted) == dict(accepted)


async def revenues(url: str, token: str, customers: Mapping[UUID, Decimal]) -> dict[UUID, Decimal]:
    """Revenue by customer, without those that are not valued yet."""
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx2.AsyncClient(headers=headers, base_url=url, timeout=10) as client:
        answers = [(c, await client.get(f"/v1/valuations/{c}")) for c in customers]
    return {
        customer: Decimal(answer.json()["value"]["revenue"])
        for customer, answer in answers
        if answer.status_code == 200
    }
