"""Contact points over HTTP, and found by look-ups and searches."""

from typing import Any
from uuid import uuid4

import pytest
from structlog.testing import capture_logs

from tests.services.customer.asked import names_of, registered
from tests.services.live import caught_up
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def add(served: Served, customer_id: str, **body: Any) -> Any:
    return await served.post(f"/v1/customers/{customer_id}/contact-points", body)


async def change(served: Served, customer_id: str, id: str, **body: Any) -> Any:
    path = f"/v1/customers/{customer_id}/contact-points/{id}"
    return await served.call("PATCH", path, body, headers={"If-Match": "*"})


async def remove(served: Served, customer_id: str, id: str, **more: Any) -> Any:
    return await served.call("DELETE", f"/v1/customers/{customer_id}/contact-points/{id}", **more)


async def read(served: Served, customer_id: str, **more: Any) -> dict[str, Any]:
    return (await served.get(f"/v1/customers/{customer_id}", **more)).json()


def listed(customer: dict[str, Any], kind: str) -> list[Any]:
    return [point for point in customer["contact_points"] if point["kind"] == kind]


class TestOverHttp:
    async def test_a_registration_has_one_of_each(self, shared_customer: Served):
        known = await registered(shared_customer)
        assert [(p["kind"], p[p["kind"]], p["preferred"]) for p in known["contact_points"]] == [
            ("name", "Ada Lovelace", True),
            ("email", "ada@example.com", True),
            ("phone", "+44 20 7946 0018", True),
        ]
        assert {p["since"] for p in known["contact_points"]} == {known["registered_at"]}

    async def test_is_added_answered_and_repeated(self, shared_customer: Served):
        known = await registered(shared_customer)
        id = known["customer_id"]
        body = {"contact_point_id": str(uuid4()), "email": "b@x.org", "purpose": "billing"}
        answer = await add(shared_customer, id, **body, source="erp")
        assert answer.status_code == 201, answer.text
        point = answer.json()
        assert answer.headers["etag"] == '"3"'
        told = {name: point[name] for name in ("email", "purpose", "source", "preferred", "phone")}
        assert told == {
            "email": "b@x.org",
            "purpose": "billing",
            "source": "erp",
            "preferred": False,
            "phone": None,
        }
        again = await add(shared_customer, id, **body, source="erp")
        assert (again.status_code, again.json()) == (200, point)
        problem_of(await add(shared_customer, id, **body), 409, "contact_point_exists")
        after = await read(shared_customer, id)
        assert [p["email"] for p in listed(after, "email")] == ["ada@example.com", "b@x.org"]
        assert after["email"] == "ada@example.com"

    async def test_preferred_it_is_the_customers_own_and_the_other_way_round(
        self, shared_customer: Served
    ):
        id = (await registered(shared_customer))["customer_id"]
        second = (await add(shared_customer, id, email="b@x.org")).json()["contact_point_id"]
        preferred = await change(shared_customer, id, second, preferred=True)
        assert preferred.json()["preferred"] is True
        assert (await read(shared_customer, id))["email"] == "b@x.org"
        path, headers = f"/v1/customers/{id}", {"If-Match": "*"}
        await shared_customer.call("PATCH", path, {"email": "c@x.org"}, headers=headers)
        after = listed(await read(shared_customer, id), "email")
        assert [(p["email"], p["preferred"]) for p in after] == [
            ("ada@example.com", False),
            ("c@x.org", True),
        ]
        gone = await remove(shared_customer, id, second)
        assert (gone.status_code, gone.content) == (204, b"")
        assert (await read(shared_customer, id))["email"] is None

    async def test_an_address_has_parts(self, shared_customer: Served):
        id = (await registered(shared_customer))["customer_id"]
        address = {"street": ["12 St James", "Square"], "city": "London", "country": "GB"}
        answer = await add(shared_customer, id, address=address, since="2025-11-01T00:00:00Z")
        point = answer.json()
        assert point["address"] == {**address, "postal_code": None, "state": None}
        assert (point["preferred"], point["since"]) == (True, "2025-11-01T00:00:00Z")
        moved = {"city": "Bath"}
        changed = await change(shared_customer, id, point["contact_point_id"], address=moved)
        assert changed.json()["address"]["street"] == []

    async def test_values_are_sealed_masked_audited_and_gone_with_the_key(
        self, shared_customer: Served
    ):
        id, text = (await registered(shared_customer))["customer_id"], uuid4().hex
        await add(shared_customer, id, email=f"{text}@x.org")
        await add(shared_customer, id, address={"city": text})
        rows = await shared_customer.runtime.pool.fetchval(
            "select count(*) from events where data like $1", f"%{text}%"
        )
        assert rows == 0
        with capture_logs() as logs:
            clear = await read(shared_customer, id)
        (line,) = [line for line in logs if line["event"] == "personal_data_read"]
        assert "contact_points" in line["fields"]
        masked = await read(shared_customer, id, role="analyst")
        assert len(masked["contact_points"]) == len(clear["contact_points"]) == 5
        for point in masked["contact_points"]:
            assert {point[kind] for kind in ("name", "email", "phone", "address")} == {None}
        hidden = [(p["contact_point_id"], p["kind"], p["since"]) for p in masked["contact_points"]]
        assert hidden == [
            (p["contact_point_id"], p["kind"], p["since"]) for p in clear["contact_points"]
        ]
        await shared_customer.post(f"/v1/customers/{id}/erase")
        assert (await read(shared_customer, id))["contact_points"] == []
        history = await shared_customer.get(f"/v1/customers/{id}/history")
        assert text not in history.text
        problem_of(await add(shared_customer, id, phone="+44 1 234"), 409, "customer_erased")

    async def test_a_registration_that_is_masked_has_the_same_list(self, shared_customer: Served):
        body = {"kind": "person", "name": "Ada", "email": "a@x.org"}
        one = await shared_customer.post("/v1/customers", body, role="integration")
        batch = await shared_customer.post(
            "/v1/customers:batch", {"items": [body]}, role="integration"
        )
        for points in (
            one.json()["contact_points"],
            batch.json()["items"][0]["result"]["contact_points"],
        ):
            assert [(p["kind"], p["name"], p["email"]) for p in points] == [
                ("name", None, None),
                ("email", None, None),
            ]

    async def test_as_of_then(self, shared_customer: Served):
        known = await registered(shared_customer)
        id = known["customer_id"]
        history = f"/v1/customers/{id}/history"
        then = (await shared_customer.get(history)).json()["items"][0]["recorded_at"]
        await add(shared_customer, id, phone="+44 20 7946 0019", preferred=True)
        before = await shared_customer.get(f"/v1/customers/{id}?as_of={then}")
        assert before.json()["contact_points"] == known["contact_points"]

    async def test_if_match_is_the_customers(self, shared_customer: Served):
        known = await registered(shared_customer)
        id, point = known["customer_id"], known["contact_points"][1]["contact_point_id"]
        path = f"/v1/customers/{id}/contact-points/{point}"
        none = await shared_customer.call("PATCH", path, {"purpose": "x"})
        problem_of(none, 428, "if_match_missing")
        stale = {"headers": {"If-Match": '"9"'}}
        problem_of(await remove(shared_customer, id, point, **stale), 412, "stale_version")
        problem_of(await remove(shared_customer, id, str(uuid4())), 404, "contact_point_not_found")

    async def test_a_removal_repeated_under_its_key_is_answered_the_same(
        self, shared_customer: Served
    ):
        known = await registered(shared_customer)
        id, point = known["customer_id"], known["contact_points"][1]["contact_point_id"]
        for _ in range(2):
            assert (await remove(shared_customer, id, point, key=f"k{id}")).status_code == 204

    @pytest.mark.parametrize(
        ("body", "pointer"),
        [
            ({}, ""),
            ({"email": "a@x.org", "phone": "+44 1 234"}, ""),
            ({"email": "x"}, "/email"),
            ({"phone": "call me"}, "/phone"),
            ({"name": ""}, "/name"),
            ({"address": {}}, "/address"),
            ({"address": {"city": ""}}, "/address/city"),
            ({"address": {"planet": "x"}}, "/address/planet"),
            ({"email": "a@x.org", "purpose": "b@x.org"}, "/purpose"),
            ({"email": "a@x.org", "since": "2025-11-01"}, "/since"),
            ({"email": "a@x.org", "kind": "email"}, "/kind"),
        ],
    )
    async def test_bad_input_names_the_field(
        self, shared_customer: Served, body: dict[str, Any], pointer: str
    ):
        id = (await registered(shared_customer))["customer_id"]
        answer = await add(shared_customer, id, **body)
        problem_of(answer, 422, "validation_failed")
        assert pointers_of(answer) == [pointer]

    async def test_a_value_of_another_kind_names_the_field(self, shared_customer: Served):
        known = await registered(shared_customer)
        point = known["contact_points"][1]["contact_point_id"]
        answer = await change(shared_customer, known["customer_id"], point, phone="+44 1 234")
        problem_of(answer, 422, "validation_failed")
        assert pointers_of(answer) == ["/phone"]
        null = await change(shared_customer, known["customer_id"], point, preferred=None)
        assert pointers_of(null) == ["/preferred"]


async def found(served: Served, **contact: str) -> list[tuple[str, str | None]]:
    await caught_up(served)
    answer = await served.post("/v1/customers:lookup", contact)
    return [(item["customer_id"], item["merged_into"]) for item in answer.json()["items"]]


async def searched(served: Served, words: str) -> list[str]:
    await caught_up(served)
    answer = await served.get(f"/v1/customers?q={words}")
    return [item["customer_id"] for item in answer.json()["items"]]


class TestFound:
    async def test_by_each_email_and_phone_until_it_is_removed(self, live_customer: Served):
        text = uuid4().hex
        id = (await registered(live_customer, email=f"a{text}@x.org"))["customer_id"]
        other = (await add(live_customer, id, email=f"b{text}@x.org")).json()["contact_point_id"]
        number = str(int(text[:8], 16))
        await add(live_customer, id, phone=f"+49 30 {number}", purpose="work")
        for contact in (
            {"email": f"A{text}@X.org"},
            {"email": f"b{text}@x.org"},
            {"phone": f"004930{number}"},
        ):
            assert await found(live_customer, **contact) == [(id, None)]
        await change(live_customer, id, other, email=f"c{text}@x.org")
        assert await found(live_customer, email=f"b{text}@x.org") == []
        assert await found(live_customer, email=f"c{text}@x.org") == [(id, None)]
        await remove(live_customer, id, other)
        assert await found(live_customer, email=f"c{text}@x.org") == []
        assert await found(live_customer, email=f"a{text}@x.org") == [(id, None)]

    async def test_by_each_name_also_once_names_are_filled_again(self, live_customer: Served):
        one, other = uuid4().hex, uuid4().hex
        id = (await registered(live_customer, name=f"Ada {one}"))["customer_id"]
        second = (await add(live_customer, id, name=f"Byron {other}")).json()["contact_point_id"]
        for _ in range(2):
            for words in (f"ada+{one}", f"byron+{other[:9]}", one, other):
                assert await searched(live_customer, words) == [id]
            await live_customer.runtime.pool.execute("truncate names")
            await names_of(live_customer).fill()
        await remove(live_customer, id, second)
        assert await searched(live_customer, other) == []
        assert await searched(live_customer, one) == [id]

    async def test_members_are_found_by_theirs_and_name_their_survivor(self, live_customer: Served):
        text = uuid4().hex
        survivor, member = [(await registered(live_customer))["customer_id"] for _ in range(2)]
        await add(live_customer, member, email=f"{text}@x.org")
        path = f"/v1/customers/{survivor}"
        await live_customer.post(f"{path}/merge", {"customer_id": member})
        assert await found(live_customer, email=f"{text}@x.org") == [(member, survivor)]
        own = await read(live_customer, survivor)
        assert len(listed(own, "email")) == 1
        await live_customer.post(f"{path}/unmerge", {"customer_id": member})
        assert await found(live_customer, email=f"{text}@x.org") == [(member, None)]

    async def test_nobody_once_they_are_erased(self, live_customer: Served):
        text = uuid4().hex
        id = (await registered(live_customer))["customer_id"]
        await add(live_customer, id, email=f"{text}@x.org")
        await add(live_customer, id, name=f"Byron {text}")
        assert await found(live_customer, email=f"{text}@x.org") == [(id, None)]
        await live_customer.post(f"/v1/customers/{id}/erase")
        assert await found(live_customer, email=f"{text}@x.org") == []
        assert await searched(live_customer, text) == []
        left = "select count(*) from contact_points where customer_id = $1"
        assert await live_customer.runtime.pool.fetchval(left, id) == 0
