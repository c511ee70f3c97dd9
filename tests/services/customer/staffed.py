"""Members of staff as the tests make them, and hand-overs carried out."""

from typing import Any
from uuid import uuid4

from services.customer.staffing.handing_over import HandOvers
from tests.services.customer.asked import registered
from tests.services.serving import Served


async def member(served: Served, subject: str | None = None, **changes: Any) -> dict[str, Any]:
    """A new member of staff, by a subject of their own unless one is given."""
    body = {"subject": subject or f"auth0|{uuid4().hex}", "name": "Kim Berg", **changes}
    answer = await served.post("/v1/staff", body)
    assert answer.status_code == 201, answer.text
    return answer.json()


async def state_of(served: Served, staff_id: str, state: str, **more: Any) -> Any:
    return await served.call("PUT", f"/v1/staff/{staff_id}/state", {"state": state, **more})


async def owned(served: Served, owner: Any, **changes: Any) -> str:
    """A new customer of this owner: a label, or a member by {"staff_id": ...}."""
    customer_id = (await registered(served, **changes))["customer_id"]
    await assign(served, customer_id, owner)
    return customer_id


async def assign(served: Served, customer_id: str, owner: Any) -> dict[str, Any]:
    body = owner if isinstance(owner, dict) else {"owner": owner}
    answer = await served.call("PUT", f"/v1/customers/{customer_id}/owner", body)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def hand_over(served: Served, staff_id: str, **body: Any) -> dict[str, Any]:
    """Started, and not yet carried out."""
    answer = await served.post(f"/v1/staff/{staff_id}/hand-over", {"reason": "Leaves", **body})
    assert answer.status_code == 202, answer.text
    return answer.json()


async def carried_out(served: Served) -> int:
    """Every hand-over that is under way; how many batches that took."""
    work = HandOvers(served.runtime.pool, served.runtime.committed.set).work
    batches = 0
    while await work():
        batches += 1
    return batches


async def handed_over(served: Served, staff_id: str, **body: Any) -> dict[str, Any]:
    """A hand-over, when it is done."""
    started = await hand_over(served, staff_id, **body)
    await carried_out(served)
    path = f"/v1/staff/{staff_id}/hand-overs/{started['hand_over_id']}"
    return (await served.get(path)).json()


async def owner_of(served: Served, customer_id: str) -> tuple[str | None, str | None]:
    answer = (await served.get(f"/v1/customers/{customer_id}")).json()
    return answer["owner"], answer["staff_id"]
