"""Relations as the tests record and read them."""

from typing import Any
from uuid import uuid4

from tests.services.customer.asked import registered
from tests.services.serving import Served


async def person(served: Served, **changes: Any) -> str:
    return (await registered(served, **{"acquisition": None, **changes}))["customer_id"]


async def organization(served: Served, **changes: Any) -> str:
    return await person(served, kind="organization", name="Acme", **changes)


async def related(served: Served, from_id: str, kind: str, to_id: str, **more: Any) -> str:
    """The id of a new relation."""
    answer = await relate(served, from_id, kind, to_id, **more)
    assert answer.status_code == 201, answer.text
    return answer.json()["relation_id"]


async def relate(served: Served, from_id: str, kind: str, to_id: str, **more: Any) -> Any:
    body = {"from_id": from_id, "to_id": to_id, "kind": kind, **more}
    return await served.post("/v1/relations", body)


async def change(served: Served, relation_id: str, body: Any, version: str = "*") -> Any:
    headers = {"If-Match": version}
    return await served.call("PATCH", f"/v1/relations/{relation_id}", body, headers=headers)


async def move(served: Served, id: str, to_id: str, **more: Any) -> Any:
    return await served.post(f"/v1/relations/{id}/move", {"to_id": to_id, **more})


async def void(served: Served, relation_id: str, reason: str = "duplicate") -> Any:
    return await served.post(f"/v1/relations/{relation_id}/void", {"reason": reason})


async def merge(served: Served, survivor_id: str, other_id: str, what: str = "merge") -> None:
    path = f"/v1/customers/{survivor_id}/{what}"
    answer = await served.post(path, {"customer_id": other_id})
    assert answer.status_code == 200, answer.text


async def graph(served: Served, customer_id: str, **query: Any) -> dict[str, Any]:
    """The graph, without how fresh it is."""
    role = query.pop("role", "admin")
    parts = [f"{name}={value}" for name, value in query.items()]
    path = f"/v1/customers/{customer_id}/relations?{'&'.join(parts)}".replace("+", "%2B")
    answer = await served.get(path, role=role)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    del found["freshness"]
    return found


async def neighbours(served: Served, customer_id: str, **query: Any) -> list[str]:
    """Everybody but the customer, in the order of the answer."""
    return [
        node["customer_id"] for node in (await graph(served, customer_id, **query))["nodes"][1:]
    ]


def lines(found: dict[str, Any]) -> set[tuple[str, str, str]]:
    return {(each["from_id"], each["kind"], each["to_id"]) for each in found["relations"]}


def new_id() -> str:
    return str(uuid4())
