"""Commands to customers that change nothing: their keys count."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import pytest

from tests.services.customer.asked import ADA, registered
from tests.services.customer.staffed import member
from tests.services.serving import Served
from tests.services.unchanging import Request, assert_complete, assert_key_kept

Made = Callable[[Served], Awaitable[tuple[Request, Request]]]


async def register(served: Served) -> tuple:
    body = {**ADA, "customer_id": str(uuid4())}
    await registered(served, **body)
    other = Request("POST", "/v1/customers", body | {"name": "Charles Babbage"})
    return Request("POST", "/v1/customers", body), other


async def register_all(served: Served) -> tuple:
    one, other = await register(served)
    bodies = ({"items": [request.body]} for request in (one, other))
    asked, another = (Request("POST", "/v1/customers:batch", body) for body in bodies)
    return asked, another


class Change(Request):
    """Whatever version the customer has."""

    async def send(self, served: Served, key: str) -> Any:
        headers = {"If-Match": "*"}
        return await served.call(self.method, self.path, self.body, key=key, headers=headers)


async def change(served: Served) -> tuple:
    path = f"/v1/customers/{(await registered(served))['customer_id']}"
    return Change("PATCH", path, {"region": "north"}), Change("PATCH", path, {"region": "south"})


async def govern(served: Served) -> tuple:
    asked = Change("PUT", "/v1/access", {"roles": {}})
    await asked.send(served, uuid4().hex)
    hidden = {"agent": {"customers": {"hidden": ["phone"]}}}
    return asked, Change("PUT", "/v1/access", {"roles": hidden})


async def declare_field(served: Served) -> tuple:
    path = f"/v1/custom-fields/f{uuid4().hex[:12]}"
    await served.call("PUT", path, {"kind": "text"})
    retired = {"kind": "text", "retired": True}
    return Request("PUT", path, {"kind": "text"}), Request("PUT", path, retired)


async def order(served: Served) -> tuple:
    await served.call("PUT", "/v1/source-order", {"sources": ["erp"]})
    other = Request("PUT", "/v1/source-order", {"sources": []})
    return Request("PUT", "/v1/source-order", {"sources": ["erp"]}), other


async def archive(served: Served) -> tuple:
    path = f"/v1/customers/{(await registered(served))['customer_id']}/archive"
    body = {"entry_id": str(uuid4()), "kind": "equipment", "title": "Loom"}
    await served.post(path, body)
    return Request("POST", path, body), Request("POST", path, body | {"title": "Mill"})


async def archived(served: Served) -> str:
    request, _ = await archive(served)
    return f"/v1/archive/{request.body['entry_id']}"


async def change_archive(served: Served) -> tuple:
    path = await archived(served)
    return Change("PATCH", path, {"title": "Loom"}), Change("PATCH", path, {"title": "Mill"})


async def void_archive(served: Served) -> tuple:
    path = f"{await archived(served)}/void"
    await served.post(path, {"reason": "duplicate"})
    asked, other = (Request("POST", path, {"reason": why}) for why in ("duplicate", "mistaken"))
    return asked, other


async def plan(served: Served) -> tuple:
    path = f"/v1/customers/{(await registered(served))['customer_id']}/plan"
    asked = Change("PUT", path, {"goals": [{"goal_id": str(uuid4()), "objective": "Looms"}]})
    await asked.send(served, uuid4().hex)
    return asked, Change("PUT", path, {})


async def own(served: Served) -> tuple:
    path = f"/v1/customers/{(await registered(served))['customer_id']}/owner"
    await served.call("PUT", path, {"owner": "kim"})
    return Request("PUT", path, {"owner": "kim"}), Request("PUT", path, {"owner": "lee"})


async def suspend(served: Served) -> tuple:
    path = f"/v1/customers/{(await registered(served))['customer_id']}/status"
    body = {"status": "suspended", "reason": "Owes us"}
    await served.call("PUT", path, body)
    return Request("PUT", path, body), Request("PUT", path, body | {"status": "closed"})


async def tag(served: Served) -> tuple:
    path = f"/v1/customers/{(await registered(served))['customer_id']}/tags"
    await served.post(path, {"add": ["dealer"]})
    return Request("POST", path, {"add": ["dealer"]}), Request("POST", path, {"add": ["other"]})


async def contact(served: Served) -> tuple:
    path = f"/v1/customers/{(await registered(served))['customer_id']}/contact-points"
    body = {"contact_point_id": str(uuid4()), "email": "b@example.com"}
    await served.post(path, body)
    return Request("POST", path, body), Request("POST", path, body | {"purpose": "billing"})


async def change_contact(served: Served) -> tuple:
    known = await registered(served)
    point = known["contact_points"][1]["contact_point_id"]
    path = f"/v1/customers/{known['customer_id']}/contact-points/{point}"
    return Change("PATCH", path, {"preferred": True}), Change("PATCH", path, {"purpose": "work"})


async def erase(served: Served) -> tuple:
    paths = [f"/v1/customers/{(await registered(served))['customer_id']}/erase" for _ in range(2)]
    await served.post(paths[0])
    return Request("POST", paths[0]), Request("POST", paths[1])


async def merge(served: Served) -> tuple:
    survivor, one, other = [(await registered(served))["customer_id"] for _ in range(3)]
    path = f"/v1/customers/{survivor}/merge"
    await served.post(path, {"customer_id": one})
    other_body = {"customer_id": other}
    return Request("POST", path, {"customer_id": one}), Request("POST", path, other_body)


async def unmerge(served: Served) -> tuple:
    survivor, one, other = [(await registered(served))["customer_id"] for _ in range(3)]
    path = f"/v1/customers/{survivor}/unmerge"
    bodies = ({"customer_id": record} for record in (one, other))
    asked, another = (Request("POST", path, body) for body in bodies)
    return asked, another


async def hire(served: Served) -> tuple:
    body = {"staff_id": str(uuid4()), "subject": uuid4().hex, "name": "Kim Berg"}
    await member(served, **body)
    other = Request("POST", "/v1/staff", body | {"name": "Jo"})
    return Request("POST", "/v1/staff", body), other


async def change_member(served: Served) -> tuple:
    path = f"/v1/staff/{(await member(served, team='north'))['staff_id']}"
    return Change("PATCH", path, {"team": "north"}), Change("PATCH", path, {"team": "south"})


async def leave(served: Served) -> tuple:
    path = f"/v1/staff/{(await member(served))['staff_id']}/state"
    await served.call("PUT", path, {"state": "left"})
    return Request("PUT", path, {"state": "left"}), Request("PUT", path, {"state": "active"})


async def give(served: Served) -> tuple:
    kim, sam = await member(served), await member(served)
    path = f"/v1/staff/{kim['staff_id']}/hand-over"
    body = {"hand_over_id": str(uuid4()), "to": sam["staff_id"], "reason": "Leaves"}
    await served.post(path, body)
    return Request("POST", path, body), Request("POST", path, body | {"reason": "Ill"})


async def say(served: Served) -> tuple:
    id = (await registered(served))["customer_id"]
    path, body = f"/v1/customers/{id}/consents/marketing", {"given": False, "channel": "phone"}
    await served.call("PUT", path, body)
    return Request("PUT", path, body), Request("PUT", path, {"given": True})


async def ends(served: Served) -> dict[str, str]:
    ids = [(await registered(served, kind="organization"))["customer_id"] for _ in range(3)]
    return dict(zip(("from_id", "to_id", "other_id"), ids, strict=True))


async def relate(served: Served) -> tuple:
    whose = await ends(served)
    whose.pop("other_id")
    body = {**whose, "relation_id": str(uuid4()), "kind": "supplier"}
    await served.post("/v1/relations", body)
    other = Request("POST", "/v1/relations", body | {"role": "owner"})
    return Request("POST", "/v1/relations", body), other


async def relation(served: Served) -> tuple[str, str]:
    """The path of a new one, and somebody else."""
    whose = await ends(served)
    other = whose.pop("other_id")
    known = await served.post("/v1/relations", whose | {"kind": "supplier", "role": "owner"})
    return f"/v1/relations/{known.json()['relation_id']}", other


async def change_relation(served: Served) -> tuple:
    path, _ = await relation(served)
    return Change("PATCH", path, {"role": "owner"}), Change("PATCH", path, {"role": "buyer"})


async def move_relation(served: Served) -> tuple:
    path, other = await relation(served)
    body = {"relation_id": str(uuid4()), "to_id": other}
    await served.post(f"{path}/move", body)
    another = Request("POST", f"{path}/move", body | {"role": "buyer"})
    return Request("POST", f"{path}/move", body), another


async def place(served: Served) -> tuple:
    path = f"/v1/customers/{(await registered(served))['customer_id']}/axes/temperament"
    body = {"values": ["rational"], "reason": "told_us"}
    await served.call("PUT", path, body)
    return Request("PUT", path, body), Request("PUT", path, body | {"values": ["follower"]})


async def release(served: Served) -> tuple:
    path = f"/v1/customers/{(await registered(served))['customer_id']}/axes/temperament"
    asked, other = (Request("DELETE", f"{path}?reason={why}") for why in ("mistaken", "left"))
    return asked, other


async def paired(served: Served) -> str:
    """The path of a dismissal of two whom the projection takes for one."""
    ids = sorted([(await registered(served))["customer_id"] for _ in range(2)])
    await served.runtime.pool.execute(
        """insert into duplicate_pairs (customer_id, other_id, score, reasons, since, dismissed,
        new_reasons) values ($1, $2, 70, array['email'], now(), false, array[]::text[])""",
        *ids,
    )
    return f"/v1/duplicates/{ids[0]}/{ids[1]}/dismissal"


async def dismiss(served: Served) -> tuple:
    path = await paired(served)
    asked, other = (Request("POST", path, {"reason": why}) for why in ("family", "branches"))
    await asked.send(served, uuid4().hex)
    return asked, other


async def withdraw(served: Served) -> tuple:
    path = await paired(served)
    await served.post(path, {"reason": "family"})
    asked, other = (Request("DELETE", f"{path}?reason={why}") for why in ("mistaken", "again"))
    await asked.send(served, uuid4().hex)
    return asked, other


async def keep_view(served: Served) -> tuple:
    body = {"view_id": str(uuid4()), "name": "North", "query": {"region": "north"}}
    await served.post("/v1/views", body)
    other = Request("POST", "/v1/views", body | {"name": "South"})
    return Request("POST", "/v1/views", body), other


async def change_view(served: Served) -> tuple:
    request, _ = await keep_view(served)
    path = f"/v1/views/{request.body['view_id']}"
    return Change("PATCH", path, {"name": "North"}), Change("PATCH", path, {"name": "South"})


async def delete_view(served: Served) -> tuple:
    request, _ = await keep_view(served)
    other, _ = await keep_view(served)
    path = f"/v1/views/{request.body['view_id']}"
    await served.call("DELETE", path)
    return Request("DELETE", path), Request("DELETE", f"/v1/views/{other.body['view_id']}")


UNCHANGING: dict[str, Made] = {
    "POST /v1/duplicates/{customer_id}/{other_id}/dismissal": dismiss,
    "DELETE /v1/duplicates/{customer_id}/{other_id}/dismissal": withdraw,
    "POST /v1/views": keep_view,
    "PATCH /v1/views/{view_id}": change_view,
    "DELETE /v1/views/{view_id}": delete_view,
    "POST /v1/customers": register,
    "POST /v1/customers:batch": register_all,
    "PATCH /v1/customers/{customer_id}": change,
    "PUT /v1/access": govern,
    "PUT /v1/customers/{customer_id}/plan": plan,
    "POST /v1/customers/{customer_id}/archive": archive,
    "PATCH /v1/archive/{entry_id}": change_archive,
    "POST /v1/archive/{entry_id}/void": void_archive,
    "PUT /v1/source-order": order,
    "PUT /v1/custom-fields/{field_name}": declare_field,
    "PUT /v1/customers/{customer_id}/owner": own,
    "PUT /v1/customers/{customer_id}/status": suspend,
    "POST /v1/customers/{customer_id}/tags": tag,
    "POST /v1/customers/{customer_id}/contact-points": contact,
    "PATCH /v1/customers/{customer_id}/contact-points/{contact_point_id}": change_contact,
    "POST /v1/customers/{customer_id}/erase": erase,
    "PUT /v1/customers/{customer_id}/consents/{purpose}": say,
    "POST /v1/customers/{survivor_id}/merge": merge,
    "POST /v1/customers/{survivor_id}/unmerge": unmerge,
    "POST /v1/relations": relate,
    "PATCH /v1/relations/{relation_id}": change_relation,
    "POST /v1/relations/{relation_id}/move": move_relation,
    "PUT /v1/customers/{customer_id}/axes/{axis}": place,
    "DELETE /v1/customers/{customer_id}/axes/{axis}": release,
    "POST /v1/staff": hire,
    "PATCH /v1/staff/{staff_id}": change_member,
    "PUT /v1/staff/{staff_id}/state": leave,
    "POST /v1/staff/{staff_id}/hand-over": give,
}


async def test_every_command_may_change_nothing(customer: Served):
    removal = "DELETE /v1/customers/{customer_id}/contact-points/{contact_point_id}"
    void = "POST /v1/relations/{relation_id}/void"  # a second one is refused
    settle = "POST /v1/customers/{customer_id}/contradictions/settle"  # likewise
    assert_complete(customer, UNCHANGING, (removal, void, settle))


@pytest.mark.parametrize("made", UNCHANGING.values(), ids=list(UNCHANGING))
async def test_a_key_counts_though_nothing_was_changed(customer: Served, made: Made):
    await assert_key_kept(customer, *await made(customer))
