"""Agents at their desk, contacts who wait, and tickets, through the call centre's API."""

from typing import Any

from tests.upgrades.history.people import BY_SOMEBODY, CUSTOMERS, ERASED, KIM
from tests.upgrades.product import Product

_AGENTS = (
    {"name": "Kim", "login": "kb", "skills": ["looms"]},
    {"name": "Sam", "capacity": {"phone": 1, "chat": 2}},
    {"name": "Jo"},
)


async def answer(product: Product, *, staffed: bool = True) -> None:
    """Three agents, of whom one is away, one has a contact and one had one; three still wait."""
    agents = [await agent(product, number, staffed) for number in range(len(_AGENTS))]
    for customer_id in CUSTOMERS[:2]:
        body = {"customer_id": customer_id, "channel": "phone", "queue": "support"}
        await product.said("callcenter", "POST", "/contacts", body, **BY_SOMEBODY)
    first = await product.said("callcenter", "POST", f"/agents/{agents[0]}/next", **BY_SOMEBODY)
    await product.said("callcenter", "POST", f"/contacts/{first['contact_id']}/close")
    await product.said("callcenter", "POST", f"/agents/{agents[1]}/next")
    for channel, more in (
        ("phone", {"customer_id": CUSTOMERS[2], "skills": ["looms"]}),
        ("chat", {}),
        ("email", {"customer_id": ERASED}),
    ):
        await product.said("callcenter", "POST", "/contacts", {"channel": channel, **more})
    for number, customer_id in enumerate(CUSTOMERS[:9]):
        await ticket(product, customer_id, number, agents)


async def agent(product: Product, number: int, staffed: bool) -> str:
    body: dict[str, Any] = dict(_AGENTS[number])
    if number == 0 and staffed:
        body["staff_id"] = KIM
    agent_id = (await product.said("callcenter", "POST", "/agents", body))["agent_id"]
    state = {"state": "offline" if number == 2 else "available"}
    if number != 2:
        await product.said("callcenter", "PUT", f"/agents/{agent_id}/state", state)
    return agent_id


async def ticket(product: Product, customer_id: str, number: int, agents: list[str]) -> None:
    body = {
        "customer_id": customer_id,
        "subject": f"The loom stands still {number}",
        "description": "Since Monday",
        "priority": ("normal", "high")[number % 2],
    }
    path = f"/tickets/{(await product.said('callcenter', 'POST', '/tickets', body))['ticket_id']}"
    steps: tuple[tuple[str, Any], ...] = (
        ("assign", {"agent_id": agents[number % len(agents)]}),
        ("reply", {"body": "On our way", "author": "agent"}),
        ("escalate", None),
        ("resolve", None),
        ("reopen", None),
    )
    for step, sent in steps[: number % (len(steps) + 1)]:
        await product.said("callcenter", "POST", f"{path}/{step}", sent, **BY_SOMEBODY)
