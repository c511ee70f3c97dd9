"""The overview and connections: one at a time for each request, however few there are."""

import asyncio
from contextlib import AsyncExitStack

import pytest

from tests.services.customer.asked import registered
from tests.services.customer.staffed import assign, member
from tests.services.scoping import forget, put_policy
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
LEFT = 3  # connections
SCOPES = {
    "customers": {"read": "all", "write": "all"},
    "service": {"read": "team", "write": "none"},
    "interactions": {"read": "own", "write": "none"},
}


async def test_nobody_waits_for_a_second_connection(shared_customer: Served):
    id = (await registered(shared_customer))["customer_id"]
    subjects = [(await member(shared_customer))["subjects"][0] for _ in range(8)]
    await assign(shared_customer, id, subjects[0])
    await put_policy(shared_customer, {"agent": SCOPES})
    forget(shared_customer)
    pool = shared_customer.runtime.pool
    async with AsyncExitStack() as held:
        for _ in range(pool.get_max_size() - LEFT):
            await held.enter_async_context(pool.acquire())
        answers = await asyncio.gather(
            *(
                shared_customer.get(
                    f"/v1/customers/{id}/overview", role="agent", claims={"sub": subject}
                )
                for subject in subjects
            )
        )
    assert [answer.status_code for answer in answers] == [200] * len(subjects)
    shown = [answer.json() for answer in answers]
    assert [each["last_interactions"] is not None for each in shown] == [True, *[False] * 7]
    await put_policy(shared_customer, {})
    forget(shared_customer)
