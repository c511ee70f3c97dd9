"""What is recorded of customers, within the scope that the access policy gives."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest

from libs.events.access import Scopes
from libs.events.customer import CustomerMerged, CustomerUnmerged
from libs.events.relation import RelationRecorded
from tests.services.interaction.asked import call, cost, feedback, order
from tests.services.interaction.elsewhere import Elsewhere
from tests.services.interaction.test_api_timeline import timeline
from tests.services.interaction.test_timeline_elsewhere import opened
from tests.services.problems import pointers_of, problem_of
from tests.services.scoping import Hearing, as_told
from tests.services.serving import Served

OWN = {"interactions": Scopes(read="own", write="own")}


@pytest.fixture
async def hearing(interaction: Served) -> Hearing:
    """Agents and managers have their own."""
    heard = Hearing(interaction)
    await heard.policy(agent=OWN, manager=OWN)
    return heard


async def recorded(served: Served, customer_id: Any) -> dict[str, str]:
    """One of everything about a customer, by the names of their ids in paths."""
    whose = str(customer_id)
    bought = order(customer_id=whose)
    others = {
        "interactions": call(customer_id=whose),
        "costs": cost(customer_id=whose, purchase_id=bought["purchase_id"]),
        "feedback": feedback(customer_id=whose, purchase_id=bought["purchase_id"]),
    }
    ids = {"customer_id": whose}
    for path, body in {"purchases": bought, **others}.items():
        answer = await served.post(f"/v1/{path}", body)
        assert answer.status_code == 201, answer.text
        ids |= {name: id for name, id in answer.json().items() if name.endswith("_id") and id}
    paid = await served.post(
        f"/v1/purchases/{bought['purchase_id']}/payments",
        {"amount": "1.00", "paid_at": "2026-03-02T12:00:00Z"},
    )
    ids["payment_id"] = paid.json()["movements"][0]["movement_id"]
    wallet = {
        "customer_id": whose,
        "yearly_spend": {"amount": "10.00", "currency": "EUR"},
        "occurred_at": "2026-03-02T12:00:00Z",
    }
    estimated = await served.post("/v1/wallet-estimates", wallet)
    ids["estimate_id"] = estimated.json()["estimate_id"]
    return ids


ROUTES: tuple[tuple[str, str, Any], ...] = (
    ("GET", "/v1/customers/{customer_id}/timeline", None),
    ("GET", "/v1/purchases/{purchase_id}", None),
    ("GET", "/v1/interactions/{interaction_id}", None),
    ("GET", "/v1/costs/{cost_id}", None),
    ("GET", "/v1/feedback/{feedback_id}", None),
    ("GET", "/v1/wallet-estimates/{estimate_id}", None),
    (
        "POST",
        "/v1/purchases/{purchase_id}/payments",
        {"amount": "1.00", "paid_at": "2026-03-02T12:00:00Z"},
    ),
    (
        "POST",
        "/v1/purchases/{purchase_id}/refunds",
        {"amount": "1.00", "occurred_at": "2026-03-02T12:00:00Z"},
    ),
    ("POST", "/v1/purchases/{purchase_id}/disputes", {"reason": "late"}),
    ("POST", "/v1/purchases/{purchase_id}/disputes/settle", {"outcome": "upheld"}),
    ("POST", "/v1/purchases/{purchase_id}/write-offs", {"reason": "bankrupt"}),
    ("POST", "/v1/purchases/{purchase_id}/void", {"reason": "duplicate"}),
    ("POST", "/v1/payments/{payment_id}/void", {"reason": "duplicate"}),
    ("POST", "/v1/interactions/{interaction_id}/void", {"reason": "duplicate"}),
    ("POST", "/v1/costs/{cost_id}/void", {"reason": "duplicate"}),
    ("POST", "/v1/feedback/{feedback_id}/void", {"reason": "duplicate"}),
    ("POST", "/v1/wallet-estimates/{estimate_id}/void", {"reason": "duplicate"}),
)


async def test_what_is_out_of_scope_is_told_of_as_what_does_not_exist(
    interaction: Served, hearing: Hearing
):
    kim, claims = await hearing.member()
    lee, _ = await hearing.member()
    ours = await recorded(interaction, await hearing.owned(kim))
    theirs = await recorded(interaction, await hearing.owned(lee))
    unheard = await recorded(interaction, uuid4())
    for method, path, body in ROUTES:
        told = []
        for ids in (theirs, unheard, {name: str(uuid4()) for name in theirs}):
            answer = await interaction.call(
                method, path.format(**ids), body, role="manager", claims=claims
            )
            told.append(as_told(answer))
        assert told[0] == told[1] == told[2], path
        assert told[0][0] == 404, path
    for method, path, body in ROUTES:
        answer = await interaction.call(
            method, path.format(**ours), body, role="manager", claims=claims
        )
        assert answer.status_code != 404, (path, answer.text)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("purchases", order),
        ("interactions", call),
        ("costs", cost),
        ("feedback", feedback),
    ],
)
async def test_nothing_is_recorded_of_whoever_is_out_of_scope(
    interaction: Served, hearing: Hearing, path: str, body: Callable[..., dict[str, Any]]
):
    kim, claims = await hearing.member()
    lee, _ = await hearing.member()
    ours, theirs = await hearing.owned(kim), await hearing.owned(lee)
    bought = order(customer_id=str(ours))
    assert (await interaction.post("/v1/purchases", bought)).status_code == 201

    async def said(customer_id: Any, **caller: Any) -> Any:
        named = {"purchase_id": bought["purchase_id"]} if path == "feedback" else {}
        named |= {"purchase_id": None} if path == "costs" else {}
        sent = body(customer_id=str(customer_id), **named)
        return await interaction.post(f"/v1/{path}", sent, **caller)

    for customer_id in (theirs, uuid4()):
        refused = await said(customer_id, role="agent", claims=claims)
        problem_of(refused, 404, "customer_not_found")
        assert pointers_of(refused) == ["/customer_id"]
    assert (await said(ours, role="agent", claims=claims)).status_code == 201
    assert (await said(theirs)).status_code == 201


async def test_a_purchase_that_is_named_is_in_scope_or_not_there(
    interaction: Served, hearing: Hearing
):
    kim, claims = await hearing.member()
    ours, theirs = await hearing.owned(kim), uuid4()
    bought = order(customer_id=str(theirs))
    await interaction.post("/v1/purchases", bought)
    for purchase_id in (bought["purchase_id"], str(uuid4())):
        body = feedback(customer_id=str(ours), purchase_id=purchase_id)
        answer = await interaction.post("/v1/feedback", body, role="agent", claims=claims)
        problem_of(answer, 404, "purchase_not_found")


async def test_of_a_batch_the_items_in_scope_are_recorded(interaction: Served, hearing: Hearing):
    kim, claims = await hearing.member()
    ours, theirs = await hearing.owned(kim), uuid4()
    items = [order(customer_id=str(whose)) for whose in (ours, theirs, ours)]
    for path in ("purchases", "costs"):
        if path == "costs":
            items = [cost(customer_id=str(w), purchase_id=None) for w in (ours, theirs, ours)]
        key = uuid4().hex
        for _ in range(2):
            answer = await interaction.post(
                f"/v1/{path}:batch", {"items": items}, role="agent", claims=claims, key=key
            )
            found = answer.json()["items"]
            assert [item["status"] for item in found] == [201, 404, 201], found
        (error,) = found[1]["problem"]["errors"]
        assert (error["pointer"], error["code"]) == ("/items/1/customer_id", "customer_not_found")


async def test_what_a_key_was_answered_is_not_told_again_once_out_of_scope(
    interaction: Served, hearing: Hearing
):
    kim, claims = await hearing.member()
    ours = await hearing.owned(kim)
    body, key = order(customer_id=str(ours)), uuid4().hex
    many = {"items": [order(customer_id=str(ours))]}
    asked: dict[str, Any] = {"role": "agent", "claims": claims}
    assert (await interaction.post("/v1/purchases", body, key=key, **asked)).status_code == 201
    batch = await interaction.post("/v1/purchases:batch", many, key=key + "b", **asked)
    assert batch.json()["items"][0]["status"] == 201
    await hearing.owned(None, ours)
    problem_of(
        await interaction.post("/v1/purchases", body, key=key, **asked), 404, "customer_not_found"
    )
    again = await interaction.post("/v1/purchases:batch", many, key=key + "b", **asked)
    assert again.json()["items"][0]["status"] == 404


async def test_a_merged_record_is_its_survivors_owners(interaction: Served, hearing: Hearing):
    kim, kims = await hearing.member()
    lee, lees = await hearing.member()
    survivor, record = await hearing.owned(kim), await hearing.owned(lee)
    members = (survivor, record)

    async def sees(claims: dict[str, Any], id: Any) -> bool:
        path = f"/v1/customers/{id}/timeline"
        return (await interaction.get(path, role="agent", claims=claims)).status_code == 200

    assert [await sees(claims, record) for claims in (kims, lees)] == [False, True]
    for id in members:
        await hearing.hears(CustomerMerged(customer_id=id, survivor_id=survivor, members=members))
    assert [await sees(claims, record) for claims in (kims, lees)] == [True, False]
    for id in members:
        await hearing.hears(
            CustomerUnmerged(
                customer_id=id, survivor_id=survivor, left_id=record, members=(survivor,)
            )
        )
    assert [await sees(claims, record) for claims in (kims, lees)] == [False, True]


async def test_until_a_policy_is_heard_every_role_has_all(interaction: Served):
    path = f"/v1/customers/{uuid4()}/timeline"
    for role in ("admin", "manager", "agent", "analyst", "integration"):
        assert (await interaction.get(path, role=role)).status_code == 200


async def test_an_older_policy_takes_nothing_back(interaction: Served, hearing: Hearing):
    old = Hearing(interaction)
    await hearing.policy(agent=OWN)
    await old.policy()
    path = f"/v1/customers/{uuid4()}/timeline"
    assert (await interaction.get(path, role="agent")).status_code == 404


async def test_customers_have_their_own_whatever_the_policy_says(
    interaction: Served, hearing: Hearing
):
    customer_id = str(uuid4())
    claims = {"customer_id": customer_id}
    path = f"/v1/customers/{customer_id}/timeline"
    assert (await interaction.get(path, role="customer", claims=claims)).status_code == 200


async def seen_by(served: Served, id: UUID, claims: dict[str, Any]) -> list[str]:
    answer = await timeline(served, str(id), role="agent", claims=claims)
    return [item["kind"] for item in answer["items"]]


async def test_what_is_out_of_scope_by_kind_of_data_is_not_listed(
    interaction: Served, hearing: Hearing
):
    kim, claims = await hearing.member()
    ours, theirs = await hearing.owned(kim), await hearing.owned((await hearing.member())[0])
    elsewhere = Elsewhere(interaction)
    for id in (ours, theirs):
        await elsewhere.hears(opened(uuid4(), id))
        await interaction.post("/v1/interactions", call(customer_id=str(id)))
    for other in (ours, uuid4()):
        relation = RelationRecorded(relation_id=uuid4(), from_id=theirs, to_id=other, kind="buyer")
        await elsewhere.hears(relation)
    own, none = Scopes(read="own"), Scopes(read="none")
    for scopes, of_ours, of_theirs in (
        ({}, {"relation": 1, "ticket": 1}, {"relation": 2, "ticket": 1}),
        ({"service": own}, {"relation": 1, "ticket": 1}, {"relation": 2}),
        ({"customers": own}, {"ticket": 1}, {"ticket": 1}),
        ({"service": none, "customers": none}, {}, {}),
    ):
        await hearing.policy(agent=scopes)
        for id, expected in ((ours, of_ours), (theirs, of_theirs)):
            kinds = await seen_by(interaction, id, claims)
            counted = {kind: kinds.count(kind) for kind in set(kinds)}
            assert counted == {"interaction": 1, **expected}, scopes
