"""Saved views: whose they are, what they may ask for, and what whoever opens them sees."""

from typing import Any
from uuid import UUID, uuid4

import pytest
import pytest_asyncio
from httpx2 import Response

from libs.events.file.views import ViewChanged, ViewDeleted, ViewSaved
from services.customer.domain.view.decider import By, decide
from services.customer.domain.view.errors import SharedWithAll, ViewAlreadySaved, ViewOfAnother
from services.customer.domain.view.state import evolve
from tests.services.customer import staffed
from tests.services.customer.asked import registered
from tests.services.live import caught_up
from tests.services.problems import problem_of
from tests.services.serving import Served
from tests.specification import BEFORE

pytestmark = pytest.mark.asyncio(loop_scope="module")
VIEW_ID = UUID(int=5)
SAVED = ViewSaved(view_id=VIEW_ID, owner="kim", name="North", query={"region": "north"})
KIM = By("kim", frozenset({"agent"}))


class Colleague:
    """A member of staff and what they ask."""

    def __init__(self, served: Served, subject: str, role: str = "agent") -> None:
        self.served, self.subject, self.role = served, subject, role

    async def ask(self, method: str, path: str, body: Any = None, **more: Any) -> Response:
        claims = {"sub": self.subject}
        return await self.served.call(
            method, f"/v1{path}", body, role=self.role, claims=claims, **more
        )

    async def saved(self, **body: Any) -> dict[str, Any]:
        answer = await self.ask("POST", "/views", {"name": "North", **body})
        assert answer.status_code == 201, answer.text
        return answer.json()

    async def ids(self, path: str) -> list[str]:
        answer = await self.ask("GET", path)
        assert answer.status_code == 200, answer.text
        return [item["customer_id"] for item in answer.json()["items"]]


@pytest_asyncio.fixture(loop_scope="module")
async def team(live_customer: Served) -> tuple[Colleague, Colleague, Colleague]:
    """Two of a team, and somebody of another."""
    own, other = uuid4().hex, uuid4().hex
    subjects = [uuid4().hex for _ in range(3)]
    for subject, name in zip(subjects, (own, own, other), strict=True):
        await staffed.member(live_customer, subject=subject, team=name)
    first, second, third = (Colleague(live_customer, subject) for subject in subjects)
    return first, second, third


class TestRules:
    async def test_the_same_once_more_changes_nothing(self):
        state = evolve(None, SAVED, BEFORE)
        assert state
        assert decide(state, SAVED, KIM) == ()
        renamed = ViewChanged(view_id=VIEW_ID, name="South")
        assert decide(state, renamed, KIM) == (renamed,)
        again = evolve(state, renamed, BEFORE)
        assert decide(again, renamed, KIM) == ()
        assert decide(again, SAVED, KIM) == ()
        deleted = evolve(again, ViewDeleted(view_id=VIEW_ID), BEFORE)
        assert decide(deleted, ViewDeleted(view_id=VIEW_ID), KIM) == ()

    @pytest.mark.parametrize(
        ("command", "by", "error"),
        [
            (ViewChanged(view_id=VIEW_ID, shared="all"), KIM, SharedWithAll),
            (ViewDeleted(view_id=VIEW_ID), By("lee", frozenset({"manager"})), ViewOfAnother),
            (ViewDeleted(view_id=VIEW_ID), By("lee", frozenset({"admin"})), ViewOfAnother),
            (
                ViewSaved(view_id=VIEW_ID, owner="lee", name="North", query={"region": "north"}),
                By("lee", frozenset({"agent"})),
                ViewAlreadySaved,
            ),
        ],
    )
    async def test_what_is_refused(self, command: Any, by: By, error: type[Exception]):
        with pytest.raises(error):
            decide(evolve(None, SAVED, BEFORE), command, by)


async def test_a_view_is_the_list_that_it_asks_for_and_can_be_narrowed(
    live_customer: Served, team: tuple[Colleague, Colleague, Colleague]
):
    kim, region = team[0], uuid4().hex[:8]
    ids = [
        (await registered(live_customer, region=region, kind=kind, name=f"Ada {n}"))["customer_id"]
        for n, kind in enumerate(("person", "organization", "person"))
    ]
    await registered(live_customer, region="elsewhere")
    await caught_up(live_customer)
    query = {"region": region, "sort": "registered_at"}
    view = await kim.saved(query=query, columns=["name", "owner"])
    assert (view["query"], view["columns"], view["own"]) == (query, ["name", "owner"], True)
    opened = view["href"].removeprefix("/v1")
    assert (
        await kim.ids(opened)
        == ids
        == await kim.ids(f"/customers?region={region}&sort=registered_at")
    )
    assert await kim.ids(f"{opened}&kind=person") == [ids[0], ids[2]]
    assert await kim.ids(f"{opened}&sort=-registered_at") == ids[::-1]
    first = (await kim.ask("GET", f"{opened}&limit=2&total=true")).json()
    assert first["total"] == {"count": 3, "relation": "exact"}
    assert await kim.ids(f"{opened}&limit=2&cursor={first['next_cursor']}") == ids[2:]
    refused = problem_of(await kim.ask("GET", f"{opened}&region=south"), 422, "validation_failed")
    assert refused["errors"][0]["pointer"] == "/query/region"


async def test_who_is_shown_a_view(team: tuple[Colleague, Colleague, Colleague]):
    kim, lee, max = team
    for shared, seen_by in (("private", [kim]), ("team", [kim, lee])):
        view = await kim.saved(shared=shared)
        path = f"/views/{view['view_id']}"
        for who in team:
            listed = (await who.ask("GET", "/views")).json()["items"]
            assert (view["view_id"] in {each["view_id"] for each in listed}) is (who in seen_by)
            for shown in (path, view["href"].removeprefix("/v1")):
                answer = await who.ask("GET", shown)
                if who in seen_by:
                    assert answer.status_code == 200
                else:
                    problem_of(answer, 404, "view_not_found")
        any_version = {"If-Match": "*"}
        refused = await lee.ask("PATCH", path, {"name": "Mine"}, headers=any_version)
        problem_of(
            refused, *((403, "view_of_another") if shared == "team" else (404, "view_not_found"))
        )
        problem_of(await max.ask("DELETE", path), 404, "view_not_found")
    refused = await kim.ask("POST", "/views", {"name": "Everybody's", "shared": "all"})
    problem_of(refused, 403, "shared_with_all")


async def test_a_team_is_shown_what_one_shares_whose_subject_is_an_address(
    live_customer: Served,
):
    own, marked = uuid4().hex, uuid4().hex
    address = f"{marked}@example.com"
    for subject in (address, marked):
        await staffed.member(live_customer, subject=subject, team=own)
    kim, lee = Colleague(live_customer, address), Colleague(live_customer, marked)
    view = await kim.saved(shared="team")
    assert address not in view["owner"]
    path = f"/views/{view['view_id']}"
    assert (await lee.ask("GET", path)).status_code == 200
    renamed = await kim.ask("PATCH", path, {"name": "South"}, headers={"If-Match": "*"})
    assert renamed.status_code == 200
    assert (await lee.ask("GET", path)).json()["name"] == "South"


async def test_a_view_is_changed_and_deleted_once(team: tuple[Colleague, Colleague, Colleague]):
    kim = team[0]
    view = await kim.saved()
    path, key = f"/views/{view['view_id']}", uuid4().hex
    change = {"name": "South", "query": {"region": "south"}}
    stale, fresh = {"If-Match": '"7"'}, {"If-Match": '"1"'}
    problem_of(await kim.ask("PATCH", path, change, headers=stale), 412, "stale_version")
    once, again = [await kim.ask("PATCH", path, change, headers=fresh, key=key) for _ in range(2)]
    assert (once.status_code, once.json()["version"]) == (200, 2)
    assert again.content == once.content
    assert (await kim.ask("GET", path)).json() == once.json()
    deleted = await kim.ask("DELETE", path)
    assert deleted.json()["deleted_at"]
    assert (await kim.ask("DELETE", path)).json() == deleted.json()
    problem_of(await team[1].ask("DELETE", path), 404, "view_not_found")
    any_version = {"If-Match": "*"}
    problem_of(await kim.ask("PATCH", path, change, headers=any_version), 404, "view_not_found")
    problem_of(await kim.ask("GET", path), 404, "view_not_found")
    problem_of(await kim.ask("GET", view["href"].removeprefix("/v1")), 404, "view_not_found")
    problem_of(
        await kim.ask("POST", "/views", {"view_id": view["view_id"], "name": "X"}),
        409,
        "view_already_saved",
    )


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"query": {"q": "Ada"}}, "/query/q"),
        ({"query": {"external_id": "erp:17"}}, "/query/external_id"),
        ({"query": {"limit": "5"}}, "/query/limit"),
        ({"query": {"kind": "robot"}}, "/query/kind"),
        ({"query": {"sort": "name"}}, "/query/sort"),
        ({"query": {"tag": "a b"}}, "/query/tag"),
        ({"query": {"custom": "nothing:1"}}, "/query/custom"),
        ({"query": {"region": "ada@example.com"}}, "/query/region"),
        ({"name": "Call +44 20 7946 0018"}, "/name"),
        ({"columns": ["email"]}, "/columns/0"),
    ],
)
async def test_what_the_list_would_refuse_is_refused_at_its_place_and_nothing_saved(
    team: tuple[Colleague, Colleague, Colleague], body: dict[str, Any], pointer: str
):
    kim = team[0]
    refused = problem_of(
        await kim.ask("POST", "/views", {"name": "North", **body}), 422, "validation_failed"
    )
    assert refused["errors"][0]["pointer"] == pointer
    assert (await kim.ask("GET", "/views?own=true")).json()["items"] == []


async def test_a_view_that_asks_for_what_is_gone_says_so_and_shows_nobody(
    live_customer: Served, team: tuple[Colleague, Colleague, Colleague]
):
    kim, name = team[0], f"f{uuid4().hex[:12]}"
    field = {"kind": "text"}
    await live_customer.call("PUT", f"/v1/custom-fields/{name}", field)
    view = await kim.saved(query={"custom": f"{name}:big"})
    opened = view["href"].removeprefix("/v1")
    assert await kim.ids(opened) == []
    await live_customer.call("PUT", f"/v1/custom-fields/{name}", field | {"retired": True})
    problem = problem_of(await kim.ask("GET", opened), 409, "view_outdated")
    assert problem["errors"] == [
        {
            "pointer": "/query/custom",
            "code": "retired",
            "message": f"asks for the field {name}, which is retired",
        }
    ]
    assert (await kim.ask("GET", f"/views/{view['view_id']}")).status_code == 200


async def test_a_shared_view_shows_everybody_their_own_scope(
    live_customer: Served, team: tuple[Colleague, Colleague, Colleague]
):
    kim, lee, _ = team
    region = uuid4().hex[:8]
    owned = [await staffed.owned(live_customer, who.subject, region=region) for who in (kim, lee)]
    await caught_up(live_customer)
    view = await kim.saved(query={"region": region}, shared="team")
    opened = f"{view['href'].removeprefix('/v1')}&total=true"
    assert {*await lee.ids(opened)} == {*owned}
    policy = {"roles": {"agent": {"customers": {"read": "own", "write": "own"}}}}
    any_version = {"If-Match": "*"}
    await live_customer.call("PUT", "/v1/access", policy, headers=any_version)
    try:
        for who, id in zip((kim, lee), owned, strict=True):
            answer = (await who.ask("GET", opened)).json()
            assert [item["customer_id"] for item in answer["items"]] == [id]
            assert answer["total"] == {"count": 1, "relation": "exact"}
    finally:
        await live_customer.call("PUT", "/v1/access", {"roles": {}}, headers=any_version)
