"""Who is told of as the actor of what the customer service records."""

from uuid import uuid4

import pytest

from tests.services.attributed import attributed, changes, of_stream
from tests.services.customer.asked import ADA, registered
from tests.services.problems import pointers_of
from tests.services.serving import Served


async def history(served: Served, customer_id: str, **more) -> list[tuple]:
    answer = await served.get(f"/v1/customers/{customer_id}/history", **more)
    assert answer.status_code == 200, answer.text
    return [
        (item["type"].split(".")[2], item["actor"], item["via"]) for item in answer.json()["items"]
    ]


async def test_a_retry_is_the_first_actors_and_adds_nobody(customer: Served):
    body = {**ADA, "customer_id": str(uuid4())}
    for claims in ({"azp": "console"}, {"azp": "other"}, {}):
        answer = await customer.post("/v1/customers", body, key="once", claims=claims)
        assert answer.status_code == 201
    same = await customer.post("/v1/customers", body, role="manager", claims={"azp": "other"})
    assert same.status_code == 200
    assert await of_stream(customer, f"customer-{body['customer_id']}") == [
        ("user-admin", "console")
    ]


async def test_each_item_of_a_batch_names_them(customer: Served):
    items = [
        {**ADA, "customer_id": str(uuid4()), "external_ids": {"erp": str(n)}} for n in range(3)
    ]
    claims = {"sub": "import@example.org", "client_id": "erp-import"}
    answer = await customer.post("/v1/customers:batch", {"items": items}, claims=claims)
    assert answer.status_code == 200, answer.text
    keyed = customer.runtime.pseudonyms.of("import@example.org")
    for item in items:
        found = await of_stream(customer, f"customer-{item['customer_id']}")
        assert found == [(keyed, "erp-import")]


async def test_the_history_of_a_merged_customer_says_who_merged(customer: Served):
    ada, bob = [(await registered(customer))["customer_id"] for _ in range(2)]
    merge = {"role": "manager", "claims": {"azp": "console"}}
    for what in ("merge", "unmerge"):
        answer = await customer.post(f"/v1/customers/{ada}/{what}", {"customer_id": bob}, **merge)
        assert answer.status_code == 200
    for record in (ada, bob):
        assert await history(customer, record, role="analyst") == [
            ("unmerged", "user-manager", "console"),
            ("merged", "user-manager", "console"),
            ("registered", "user-admin", None),
        ]


async def test_of_an_older_event_nobody_is_named(customer: Served):
    ada = (await registered(customer))["customer_id"]
    await customer.runtime.pool.execute("update events set actor = null, via = null")
    assert await history(customer, ada) == [("registered", None, None)]
    answer = await customer.call("PUT", f"/v1/customers/{ada}/owner", {"owner": "kim"})
    assert answer.status_code == 200, answer.text
    assert await history(customer, ada) == [
        ("owner_assigned", "user-admin", None),
        ("registered", None, None),
    ]


async def test_who_erased_stays_and_names_nobody_who_was_erased(customer: Served):
    """No actor is a person's address, and a customer's is the id that is on their events anyway."""
    ada = (await registered(customer))["customer_id"]
    answer = await customer.post(f"/v1/customers/{ada}/erase")
    assert answer.is_success, answer.text
    assert (await history(customer, ada))[0] == ("erased", "user-admin", None)


async def test_a_customer_is_told_of_nobody_who_works_here(customer: Served):
    ada = (await registered(customer))["customer_id"]
    own = {"role": "customer", "claims": {"customer_id": ada}}
    assert await history(customer, ada, **own) == [("registered", None, None)]


async def test_changes_are_found_by_actor_client_type_and_period(customer: Served):
    claims = {"sub": "kim@example.org", "azp": "console"}
    mine = []
    for number in range(5):
        body = {**ADA, "external_ids": {"erp": str(number)}}
        answer = await customer.post("/v1/customers", body, role="manager", claims=claims)
        mine.append(answer.json()["customer_id"])
        if number % 2:
            await customer.call(
                "PUT",
                f"/v1/customers/{mine[-1]}/owner",
                {"owner": "kim"},
                role="manager",
                claims=claims,
            )
    await registered(customer)
    keyed = customer.runtime.pseudonyms.of("kim@example.org")
    assert await attributed(customer) == {keyed, "user-admin"}

    found = await changes(customer, actor="kim@example.org")
    assert len(found) == 7 and {item["actor"] for item in found} == {keyed}
    assert {item["customer_id"] for item in found} == set(mine)
    assert found == await changes(customer, actor=keyed, via="console")
    assert await changes(customer, actor=keyed, via="other") == []
    named = "crm.customer.owner_assigned.v1"
    assert await changes(customer, actor=keyed, type=named) == [
        i for i in found if i["type"] == named
    ]
    middle = found[3]["recorded_at"]
    later = await changes(customer, actor=keyed, **{"from": middle})
    earlier = await changes(customer, actor=keyed, to=middle)
    assert later + earlier == found and later[-1]["recorded_at"] == middle
    text = str(found)
    assert "Ada" not in text and "example" not in text and "data" not in found[0]


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("", "/query/actor"),
        ("type=crm.customer.erased.v1", "/query/actor"),
        ("actor=", "/query/actor"),
        ("actor=a&via=", "/query/via"),
        (f"actor={'a' * 256}", "/query/actor"),
        ("actor=a&type=Erased", "/query/type"),
        ("actor=a&from=2026-01-01", "/query/from"),
        ("actor=a&from=0001-01-01T00:00:00%2B14:00", "/query/from"),
        ("actor=a&from=2026-01-02T00:00:00Z&to=2026-01-02T00:00:00Z", "/query/to"),
        ("actor=a&who=b", "/query/who"),
    ],
)
async def test_what_cannot_be_looked_for_is_named(
    shared_customer: Served, query: str, pointer: str
):
    answer = await shared_customer.get(f"/v1/audit/changes?{query}")
    assert answer.status_code == 422, answer.text
    assert pointers_of(answer) == [pointer]


async def test_a_cursor_is_of_its_own_question(customer: Served):
    for _ in range(2):
        await registered(customer)
    first = await customer.get("/v1/audit/changes?actor=user-admin&limit=1")
    cursor = first.json()["next_cursor"]
    other = await customer.get(f"/v1/audit/changes?actor=user-agent&limit=1&cursor={cursor}")
    assert other.status_code in (400, 422)
