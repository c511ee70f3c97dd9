"""Customers by their ids and by those of other systems, over relay, broker and consumer."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from libs.web.fields.id_lists import MOST_IDS
from tests.services.customer.asked import registered
from tests.services.customer.staffed import assign, member
from tests.services.live import caught_up
from tests.services.problems import pointers_of, problem_of
from tests.services.scoping import put_policy
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def listed(served: Served, query: str) -> list[str]:
    answer = await served.get(f"/v1/customers?{query}")
    assert answer.status_code == 200, answer.text
    return [item["customer_id"] for item in answer.json()["items"]]


async def two(served: Served, **changes: Any) -> tuple[str, str]:
    ids = [(await registered(served, **changes))["customer_id"] for _ in range(2)]
    return ids[0], ids[1]


class TestExternalId:
    async def test_finds_the_one_who_has_it_in_that_system(self, live_customer: Served):
        id = uuid4().hex
        known = await registered(live_customer, external_ids={"erp": id})
        await registered(live_customer, external_ids={"shop": id})
        await caught_up(live_customer)
        assert await listed(live_customer, f"external_id=erp:{id}") == [known["customer_id"]]
        assert await listed(live_customer, f"external_id=crm:{id}") == []
        assert await listed(live_customer, f"external_id=erp:{id}&region=nowhere") == []

    async def test_reads_colons_either_way(self, live_customer: Served):
        id = uuid4().hex
        known = await registered(live_customer, external_ids={"erp:de": f"{id}:1"})
        await caught_up(live_customer)
        assert await listed(live_customer, f"external_id=erp:de:{id}:1") == [known["customer_id"]]

    async def test_of_a_merged_record_finds_the_survivor(self, live_customer: Served):
        id = uuid4().hex
        survivor = (await registered(live_customer))["customer_id"]
        member = (await registered(live_customer, external_ids={"erp": id}))["customer_id"]
        path = f"/v1/customers/{survivor}"
        await live_customer.post(f"{path}/merge", {"customer_id": member})
        await caught_up(live_customer)
        assert await listed(live_customer, f"external_id=erp:{id}") == [survivor]
        both = await listed(live_customer, f"external_id=erp:{id}&merged=true")
        assert both == [member, survivor]
        await live_customer.post(f"{path}/unmerge", {"customer_id": member})
        await caught_up(live_customer)
        assert await listed(live_customer, f"external_id=erp:{id}") == [member]

    async def test_of_an_erased_customer_finds_them_still(self, live_customer: Served):
        id = uuid4().hex
        known = (await registered(live_customer, external_ids={"erp": id}))["customer_id"]
        await live_customer.post(f"/v1/customers/{known}/erase")
        await caught_up(live_customer)
        assert await listed(live_customer, f"external_id=erp:{id}") == [known]

    @pytest.mark.parametrize("text", ["erp17", ":17a", "erp:"])
    async def test_is_a_system_and_an_id(self, live_customer: Served, text: str):
        answer = await live_customer.get(f"/v1/customers?external_id={text}")
        problem_of(answer, 422, "validation_failed")
        assert pointers_of(answer) == ["/query/external_id"]


class TestIds:
    async def test_answers_those_who_are_known_merged_ones_as_themselves(
        self, live_customer: Served
    ):
        region = uuid4().hex[:8]
        one, other = await two(live_customer, region=region)
        survivor = (await registered(live_customer, region=region))["customer_id"]
        await live_customer.post(f"/v1/customers/{survivor}/merge", {"customer_id": other})
        await registered(live_customer, region=region)
        await caught_up(live_customer)
        asked = ",".join([other, str(uuid4()), one, one])
        found = await listed(live_customer, f"ids={asked}&sort=registered_at")
        assert found == [one, other]
        answer = await live_customer.get(f"/v1/customers?ids={other}")
        assert answer.json()["items"][0]["merged_into"] == survivor

    async def test_in_pages_with_other_filters(self, live_customer: Served):
        one, other = await two(live_customer, region="north")
        await caught_up(live_customer)
        query = f"ids={one},{other}&sort=registered_at&limit=1"
        first = (await live_customer.get(f"/v1/customers?{query}")).json()
        cursor = first["next_cursor"]
        assert [item["customer_id"] for item in first["items"]] == [one]
        assert await listed(live_customer, f"{query}&cursor={cursor}") == [other]
        assert await listed(live_customer, f"ids={one},{other}&region=south") == []

    async def test_in_their_order_on_one_page_that_says_who_is_missing(self, live_customer: Served):
        one, other = await two(live_customer, region="north")
        south = (await registered(live_customer, region="south"))["customer_id"]
        await caught_up(live_customer)
        nobody = [str(uuid4()) for _ in range(60)]
        asked = [*nobody[:9], other, south, *nobody[9:], one, other]
        path = f"/v1/customers?ids={','.join(asked)}"
        page = (await live_customer.get(path)).json()
        assert [item["customer_id"] for item in page["items"]] == [other, south, one]
        assert (page["missing"], page["next_cursor"]) == (nobody, None)
        north = (await live_customer.get(f"{path}&region=north&total=true")).json()
        assert [item["customer_id"] for item in north["items"]] == [other, one]
        assert north["missing"] == [*nobody[:9], south, *nobody[9:]]
        assert north["total"] == {"count": 2, "relation": "exact"}
        found, cursor = [], ""
        while True:
            page = (await live_customer.get(f"{path}&limit=1{cursor}")).json()
            found += [item["customer_id"] for item in page["items"]]
            assert page["missing"] is None
            if page["next_cursor"] is None:
                break
            cursor = f"&cursor={page['next_cursor']}"
        assert found == [other, south, one]
        assert (await live_customer.get("/v1/customers?limit=1")).json()["missing"] is None

    async def test_who_is_out_of_scope_is_missing_as_nobody_is(self, live_customer: Served):
        subject = f"kim-{uuid4().hex}"
        await member(live_customer, subject)
        one, other = await two(live_customer)
        await assign(live_customer, one, subject)
        await caught_up(live_customer)
        await put_policy(live_customer, {"agent": {"customers": {"read": "own", "write": "none"}}})
        nobody, kim = str(uuid4()), {"role": "agent", "claims": {"sub": subject}}
        path = f"/v1/customers?ids={other},{nobody},{one}"
        page = (await live_customer.get(path, **kim)).json()
        alone = [
            (await live_customer.get(f"/v1/customers/{id}", **kim)).status_code
            for id in (other, nobody, one)
        ]
        await put_policy(live_customer, {})
        assert [item["customer_id"] for item in page["items"]] == [one]
        assert page["missing"] == [other, nobody] and alone == [404, 404, 200]

    async def test_as_many_as_are_allowed_fit(self, live_customer: Served):
        query = ",".join(str(uuid4()) for _ in range(MOST_IDS))
        assert await listed(live_customer, f"ids={query}") == []

    @pytest.mark.parametrize(
        "text",
        ["x", ",", f"{UUID(int=1)},", ",".join([str(UUID(int=1))] * 201)],
        ids=["no id", "nothing", "nothing at the end", "too many"],
    )
    async def test_others_are_refused(self, live_customer: Served, text: str):
        answer = await live_customer.get(f"/v1/customers?ids={text}")
        problem_of(answer, 422, "validation_failed")
        assert pointers_of(answer) == ["/query/ids"]

    async def test_a_look_up_answers_in_the_order_asked_and_says_who_is_missing(
        self, live_customer: Served
    ):
        one, other = await two(live_customer)
        await caught_up(live_customer)
        nobody = [str(uuid4()) for _ in range(997)]
        ids = [other, *nobody, one, other]
        answer = await live_customer.post("/v1/customers:lookup", {"ids": ids})
        assert [item["customer_id"] for item in answer.json()["items"]] == [other, one]
        assert answer.json()["missing"] == nobody
        many = await live_customer.post("/v1/customers:lookup", {"ids": [one] * 1_001})
        problem_of(many, 422, "validation_failed")
        assert pointers_of(many) == ["/ids"]


class TestStatus:
    async def test_is_a_filter_and_shown_merged_records_by_their_survivors(
        self, live_customer: Served
    ):
        region = uuid4().hex[:8]
        one, other = await two(live_customer, region=region)
        body = {"status": "suspended", "reason": "Owes us"}
        await live_customer.call("PUT", f"/v1/customers/{one}/status", body)
        await caught_up(live_customer)
        assert await listed(live_customer, f"region={region}&status=suspended") == [one]
        assert await listed(live_customer, f"region={region}&status=active") == [other]
        await live_customer.post(f"/v1/customers/{one}/merge", {"customer_id": other})
        await caught_up(live_customer)
        query = f"region={region}&merged=true"
        assert len(await listed(live_customer, f"{query}&status=suspended")) == 2
        await live_customer.post(f"/v1/customers/{one}/unmerge", {"customer_id": other})
        await caught_up(live_customer)
        assert await listed(live_customer, f"{query}&status=suspended") == [one]
