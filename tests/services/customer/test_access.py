"""The access policy, and customers within the scope that it gives."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest
import pytest_asyncio

from tests.services.customer.asked import ADA, registered
from tests.services.customer.staffed import assign, handed_over, member, owned, state_of
from tests.services.live import caught_up
from tests.services.problems import problem_of
from tests.services.scoping import as_told, forget, put_policy
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
OWN = {"read": "own", "write": "own"}


@pytest_asyncio.fixture(loop_scope="module")
async def service(live_customer: Served) -> AsyncIterator[Served]:
    """With a policy by which agents have their own, and managers their team's."""
    team = {"read": "team", "write": "team"}
    await put_policy(live_customer, {"agent": {"customers": OWN}, "manager": {"customers": team}})
    yield live_customer
    await put_policy(live_customer, {})


async def agent(served: Served, **more: Any) -> dict[str, Any]:
    """A member of staff; `claims` are those of the tokens they sign in with."""
    known = await member(served, **more)
    return {**known, "claims": {"sub": known["subjects"][0]}}


async def sees(served: Served, who: dict[str, Any], customer_id: str, role: str = "agent") -> bool:
    answer = await served.get(f"/v1/customers/{customer_id}", role=role, claims=who["claims"])
    assert answer.status_code in (200, 404), answer.text
    return answer.status_code == 200


async def listed(served: Served, who: dict[str, Any], query: str = "", role: str = "agent") -> Any:
    await caught_up(served)
    path = f"/v1/customers?limit=1000{query}"
    answer = await served.get(path, role=role, claims=who["claims"])
    assert answer.status_code == 200, answer.text
    return {item["customer_id"] for item in answer.json()["items"]}


class TestPolicy:
    async def test_by_default_every_role_has_all(self, live_customer: Served):
        answer = await live_customer.get("/v1/access")
        for role, kinds in answer.json()["roles"].items():
            for kind, said in kinds.items():
                assert said["read"] == said["write"] == "all", (role, kind)

    async def test_each_version_is_kept_with_who_published_it(self, live_customer: Served):
        before = (await live_customer.get("/v1/access")).json()["version"]
        await put_policy(live_customer, {"agent": {"customers": OWN}})
        now = await put_policy(live_customer, {})
        assert now["version"] == before + 2
        (newest, older, *_) = (await live_customer.get("/v1/access/history")).json()["items"]
        assert newest == now
        assert (older["version"], older["actor"]) == (before + 1, "user-admin")
        assert older["roles"]["agent"]["customers"] == {**OWN, "hidden": []}
        page = (await live_customer.get("/v1/access/history?limit=1")).json()
        rest = await live_customer.get(f"/v1/access/history?cursor={page['next_cursor']}")
        assert rest.json()["items"][0] == older
        assert page["items"] == [newest]

    async def test_the_version_seen_must_be_named(self, live_customer: Served):
        problem_of(
            await live_customer.call("PUT", "/v1/access", {"roles": {}}), 428, "if_match_missing"
        )
        await put_policy(live_customer, {})
        stale = await live_customer.call(
            "PUT", "/v1/access", {"roles": {}}, headers={"If-Match": '"0"'}
        )
        problem_of(stale, 412, "stale_version")

    async def test_of_two_who_change_it_at_once_one_does(self, live_customer: Served):
        version = (await live_customer.get("/v1/access")).headers["etag"]
        wanted = [
            {"agent": {"service": {"read": scope, "write": "none"}}} for scope in ("own", "team")
        ]
        answers = await asyncio.gather(
            *(
                live_customer.call(
                    "PUT", "/v1/access", {"roles": roles}, headers={"If-Match": version}
                )
                for roles in wanted
            )
        )
        statuses = sorted(answer.status_code for answer in answers)
        assert statuses[0] == 200 and statuses[1] in (409, 412)
        winner = next(answer for answer in answers if answer.status_code == 200)
        assert (await live_customer.get("/v1/access")).json() == winner.json()
        await put_policy(live_customer, {})

    @pytest.mark.parametrize(
        ("roles", "pointer"),
        [
            ({"admin": {"customers": {"read": "own", "write": "own"}}}, "/roles/admin"),
            ({"customer": {}}, "/roles/customer"),
            ({"clerk": {}}, "/roles/clerk"),
            ({"agent": {"orders": OWN}}, "/roles/agent/orders"),
            ({"agent": {"customers": {"read": "region"}}}, "/roles/agent/customers/read"),
            ({"agent": {"customers": {"read": "own"}}}, "/roles/agent/customers"),
            (
                {"agent": {"customers": {"hidden": ["region"]}}},
                "/roles/agent/customers/hidden/0",
            ),
            ({"agent": {"valuations": {"hidden": ["net"]}}}, "/roles/agent/valuations/hidden"),
        ],
    )
    async def test_what_cannot_be_enforced_is_refused_by_its_field(
        self, live_customer: Served, roles: dict[str, Any], pointer: str
    ):
        before = (await live_customer.get("/v1/access")).json()
        version = f'"{before["version"]}"'
        answer = await live_customer.call(
            "PUT", "/v1/access", {"roles": roles}, headers={"If-Match": version}
        )
        assert answer.status_code == 422, answer.text
        assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
        assert (await live_customer.get("/v1/access")).json() == before

    @pytest.mark.parametrize("role", ["manager", "agent", "analyst", "integration", "customer"])
    async def test_admins_alone_see_and_change_it(self, live_customer: Served, role: str):
        problem_of(await live_customer.get("/v1/access", role=role), 403, "forbidden")
        changed = await live_customer.call("PUT", "/v1/access", {"roles": {}}, role=role)
        problem_of(changed, 403, "forbidden")


class TestScopes:
    async def test_an_agent_sees_their_own_and_nobody_else(self, service: Served):
        kim, lee = await agent(service), await agent(service)
        ours = await owned(service, {"staff_id": kim["staff_id"]})
        theirs = await owned(service, {"staff_id": lee["staff_id"]})
        nobodys = (await registered(service))["customer_id"]
        assert await sees(service, kim, ours)
        assert not await sees(service, kim, theirs)
        assert not await sees(service, kim, nobodys)
        assert await listed(service, kim) == {ours}
        assert await listed(service, kim, "&merged=true&sort=owner") == {ours}

    @pytest.mark.parametrize(
        "sort", ["registered_at", "-registered_at", "region", "owner", "grade"]
    )
    async def test_pages_hold_all_in_scope_and_nothing_else(self, service: Served, sort: str):
        kim, lee = await agent(service), await agent(service)
        ours = [
            await owned(service, {"staff_id": kim["staff_id"]}, region=region)
            for region in ("a", "b", "a")
        ]
        await owned(service, {"staff_id": lee["staff_id"]}, region="a")
        await caught_up(service)
        found: list[str] = []
        cursor = ""
        while True:
            page = await service.get(
                f"/v1/customers?limit=1&sort={sort}{cursor}", role="agent", claims=kim["claims"]
            )
            found += [item["customer_id"] for item in page.json()["items"]]
            if not page.json()["next_cursor"]:
                break
            cursor = f"&cursor={page.json()['next_cursor']}"
        assert sorted(found) == sorted(ours)

    async def test_a_team_are_its_members_and_all_who_answer_to_the_caller(self, service: Served):
        team = uuid4().hex
        boss = await agent(service)
        peer = await agent(service, team=team)
        middle = await agent(service, manager_id=boss["staff_id"])
        below = await agent(service, manager_id=middle["staff_id"])
        lead = await agent(service, team=team, manager_id=boss["staff_id"])
        of = {
            who["staff_id"]: await owned(service, {"staff_id": who["staff_id"]})
            for who in (boss, peer, middle, below, lead)
        }
        everybody = set(of.values())
        assert await listed(service, boss, role="manager") == everybody - {of[peer["staff_id"]]}
        assert await listed(service, lead, role="manager") == {
            of[peer["staff_id"]],
            of[lead["staff_id"]],
        }
        assert await sees(service, boss, of[below["staff_id"]], role="manager")
        assert not await sees(service, below, of[middle["staff_id"]], role="manager")
        assert not await sees(service, boss, of[below["staff_id"]])

    async def test_a_deputy_has_the_customers_of_whoever_is_away(self, service: Served):
        kim, lee = await agent(service), await agent(service)
        hers = await owned(service, {"staff_id": kim["staff_id"]})
        assert not await sees(service, lee, hers)
        await state_of(service, kim["staff_id"], "away", deputy_id=lee["staff_id"])
        forget(service)
        assert await sees(service, lee, hers)
        assert await sees(service, kim, hers)
        await state_of(service, kim["staff_id"], "active")
        forget(service)
        assert not await sees(service, lee, hers)

    async def test_whoever_left_or_is_no_member_sees_nobody(self, service: Served):
        kim = await agent(service)
        hers = await owned(service, {"staff_id": kim["staff_id"]})
        stranger = {"claims": {"sub": f"auth0|{uuid4().hex}"}}
        assert not await sees(service, stranger, hers)
        assert await listed(service, stranger) == set()
        await state_of(service, kim["staff_id"], "left")
        forget(service)
        assert not await sees(service, kim, hers)
        assert await listed(service, kim) == set()

    async def test_a_label_counts_as_whose_it_is_now(self, service: Served):
        label = uuid4().hex
        before = await owned(service, label)
        kim = await agent(service, owner_labels=[label])
        assert await sees(service, kim, before)
        assert await listed(service, kim) == {before}

    async def test_a_new_owner_sees_a_customer_at_once_and_the_old_one_no_more(
        self, service: Served
    ):
        kim, lee = await agent(service), await agent(service)
        customer_id = await owned(service, {"staff_id": kim["staff_id"]})
        assert await sees(service, kim, customer_id)
        await assign(service, customer_id, {"staff_id": lee["staff_id"]})
        assert not await sees(service, kim, customer_id)
        assert await sees(service, lee, customer_id)
        await handed_over(service, lee["staff_id"], to=kim["staff_id"])
        assert not await sees(service, lee, customer_id)
        assert await sees(service, kim, customer_id)
        assert await listed(service, kim) == {customer_id}
        assert await listed(service, lee) == set()

    async def test_a_merged_record_is_its_survivors_owners_until_it_leaves(self, service: Served):
        kim, lee = await agent(service), await agent(service)
        survivor = await owned(service, {"staff_id": kim["staff_id"]})
        record = await owned(service, {"staff_id": lee["staff_id"]})
        assert await sees(service, lee, record)
        merged = await service.post(f"/v1/customers/{survivor}/merge", {"customer_id": record})
        assert merged.status_code == 200
        assert await sees(service, kim, record)
        assert not await sees(service, lee, record)
        assert await listed(service, kim) == {survivor}
        assert await listed(service, kim, "&merged=true") == {survivor, record}
        assert await listed(service, lee, "&merged=true") == set()
        await assign(service, survivor, {"staff_id": lee["staff_id"]})
        assert await sees(service, lee, record)
        await assign(service, survivor, {"staff_id": kim["staff_id"]})
        left = await service.post(f"/v1/customers/{survivor}/unmerge", {"customer_id": record})
        assert left.status_code == 200
        assert await sees(service, lee, record)
        assert not await sees(service, kim, record)
        assert await listed(service, lee, "&merged=true") == {record}

    async def test_the_widest_role_that_the_route_lets_in_counts(self, service: Served):
        kim = await agent(service)
        nobodys = (await registered(service))["customer_id"]
        path = f"/v1/customers/{nobodys}"
        both = {**kim["claims"], "roles": ["agent", "analyst"]}
        assert (await service.get(path, claims=both)).status_code == 200
        headers = {"If-Match": '"1"'}  # analysts may not write, so they widen nothing
        changed = await service.call("PATCH", path, {"region": "x"}, claims=both, headers=headers)
        problem_of(changed, 404, "customer_not_found")

    async def test_searches_and_look_ups_find_those_in_scope_alone(self, service: Served):
        kim, lee = await agent(service), await agent(service)
        email, name = f"{uuid4().hex}@example.com", uuid4().hex
        ours = await owned(service, {"staff_id": kim["staff_id"]}, email=email, name=name)
        await owned(service, {"staff_id": lee["staff_id"]}, email=email, name=name)
        assert await listed(service, kim, f"&q={name}") == {ours}
        found = await service.post(
            "/v1/customers:lookup", {"email": email}, role="agent", claims=kim["claims"]
        )
        assert [item["customer_id"] for item in found.json()["items"]] == [ours]

    async def test_none_is_nobody(self, live_customer: Served):
        none = {"read": "none", "write": "none"}
        await put_policy(live_customer, {"agent": {"customers": none}})
        kim = await agent(live_customer)
        ours = await owned(live_customer, {"staff_id": kim["staff_id"]})
        assert not await sees(live_customer, kim, ours)
        assert await listed(live_customer, kim) == set()
        made = await live_customer.post("/v1/customers", ADA, role="agent", claims=kim["claims"])
        problem_of(made, 403, "scope_is_empty")
        await put_policy(live_customer, {})
        assert await sees(live_customer, kim, ours)


ROUTES = (
    ("GET", "/v1/customers/{id}", None),
    ("GET", "/v1/customers/{id}?as_of=2020-01-01T00:00:00Z", None),
    ("GET", "/v1/customers/{id}/history", None),
    ("GET", "/v1/customers/{id}/overview", None),
    ("GET", "/v1/customers/{id}/owners", None),
    ("PATCH", "/v1/customers/{id}", {"region": "south"}),
    ("PUT", "/v1/customers/{id}/owner", {"owner": "me"}),
    ("POST", "/v1/customers/{id}/merge", {"customer_id": "{own}"}),
    ("POST", "/v1/customers/{own}/merge", {"customer_id": "{id}"}),
    ("POST", "/v1/customers/{id}/unmerge", {"customer_id": "{own}"}),
    ("POST", "/v1/customers/{own}/unmerge", {"customer_id": "{id}"}),
)


@pytest.mark.parametrize(("method", "path", "body"), ROUTES)
@pytest.mark.parametrize("role", ["manager", "agent"])
async def test_who_is_out_of_scope_is_told_of_as_who_does_not_exist(
    service: Served, method: str, path: str, body: Any, role: str
):
    kim = await agent(service)
    ours = await owned(service, {"staff_id": kim["staff_id"]})
    nobodys = (await registered(service))["customer_id"]
    told = []
    for id in (nobodys, str(uuid4())):
        ids = {"id": id, "own": ours}
        filled = body and {name: value.format(**ids) for name, value in body.items()}
        answer = await service.call(
            method,
            path.format(**ids),
            filled,
            role=role,
            claims=kim["claims"],
            headers={"If-Match": '"1"'} if method == "PATCH" else None,
        )
        told.append(as_told(answer))
    assert told[0] == told[1]
    assert told[0][0] in ((403, 404) if role == "agent" else (404,))


def someone() -> dict[str, Any]:
    """Ada again, with an id of the other system that nobody has."""
    return {**ADA, "external_ids": {"erp": uuid4().hex}}


class TestRegistering:
    async def test_whom_an_agent_registers_is_theirs(self, service: Served):
        kim = await agent(service)
        made = await service.post("/v1/customers", ADA, role="agent", claims=kim["claims"])
        assert made.status_code == 201, made.text
        assert made.json()["staff_id"] == kim["staff_id"]
        assert await sees(service, kim, made.json()["customer_id"])
        items = {"items": [someone(), someone()]}
        many = await service.post("/v1/customers:batch", items, role="agent", claims=kim["claims"])
        for item in many.json()["items"]:
            assert item["result"]["staff_id"] == kim["staff_id"]
            assert item["result"]["version"] == 2
            stored = await service.get(f"/v1/customers/{item['result']['customer_id']}")
            assert stored.json() == item["result"] | {"as_of": None, "basis": None}

    async def test_whom_somebody_registers_who_has_all_is_nobodys(self, service: Served):
        assert (await registered(service))["owner"] is None

    async def test_whoever_is_no_member_registers_nobody(self, service: Served):
        problem_of(await service.post("/v1/customers", ADA, role="agent"), 403, "scope_is_empty")

    async def test_the_same_registration_of_somebody_else_shows_nothing(self, service: Served):
        kim = await agent(service)
        known = await registered(service)
        body = {**ADA, "customer_id": known["customer_id"]}
        told = []
        for changed in (body, {**body, "name": "Another"}):
            again = await service.post("/v1/customers", changed, role="agent", claims=kim["claims"])
            told.append(as_told(again))
        assert told[0] == told[1]
        assert told[0][1]["code"] == "customer_already_registered"


async def test_what_tells_of_everybody_needs_all(service: Served):
    kim = await agent(service)
    for method, path, body in (
        ("POST", f"/v1/staff/{kim['staff_id']}/hand-over", {"team": "x", "reason": "leaves"}),
        ("GET", f"/v1/staff/{kim['staff_id']}/hand-overs", None),
    ):
        answer = await service.call(method, path, body, role="manager", claims=kim["claims"])
        problem_of(answer, 403, "scope_needs_all")


class TestHiddenFields:
    async def test_are_shown_nowhere(self, live_customer: Served):
        hidden = ["email", "phone", "acquisition", "external_ids"]
        await put_policy(live_customer, {"agent": {"customers": {"hidden": hidden}}})
        known = await registered(live_customer)
        path = f"/v1/customers/{known['customer_id']}"
        answer = (await live_customer.get(path, role="agent")).json()
        assert answer["hidden"] == sorted(hidden)
        assert answer["name"] == ADA["name"]
        texts = [answer]
        for more in ("/history", "/overview"):
            texts.append((await live_customer.get(path + more, role="agent")).json())
        made = await live_customer.post("/v1/customers", someone(), role="agent")
        batch = await live_customer.post(
            "/v1/customers:batch", {"items": [someone()]}, role="agent"
        )
        texts += [made.json(), batch.json()]
        for text in map(str, texts):
            assert ADA["email"] not in text and "7946" not in text and "campaign" not in text
            assert "erp" not in text
        for body in ({"email": ADA["email"]}, {"phone": ADA["phone"]}):
            found = await live_customer.post("/v1/customers:lookup", body, role="agent")
            problem_of(found, 403, "field_hidden")
        assert (await live_customer.get(path)).json()["email"] == ADA["email"]
        await put_policy(live_customer, {})

    async def test_a_hidden_name_is_neither_listed_nor_searched(self, live_customer: Served):
        await put_policy(live_customer, {"agent": {"customers": {"hidden": ["name"]}}})
        known = await registered(live_customer)
        await caught_up(live_customer)
        items = (await live_customer.get("/v1/customers", role="agent")).json()["items"]
        (item,) = [item for item in items if item["customer_id"] == known["customer_id"]]
        assert item["name"] is None
        searched = await live_customer.get("/v1/customers?q=ada", role="agent")
        problem_of(searched, 403, "field_hidden")
        await put_policy(live_customer, {})
