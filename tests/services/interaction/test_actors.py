"""Who is told of as the actor of what happens with customers."""

from uuid import uuid4

from tests.services.attributed import attributed, changes
from tests.services.interaction.asked import call, order
from tests.services.serving import Served


async def test_purchases_one_by_one_in_batches_and_what_follows_name_their_caller(
    interaction: Served,
):
    customer = str(uuid4())
    bought = order(customer_id=customer)
    shop = {"role": "integration", "claims": {"azp": "shop"}}
    assert (await interaction.post("/v1/purchases", bought, **shop)).status_code == 201
    paid = {"amount": "10.00", "paid_at": "2026-03-02T12:00:00Z"}
    path = f"/v1/purchases/{bought['purchase_id']}/payments"
    assert (await interaction.post(path, paid, role="agent")).is_success
    items = [order(customer_id=customer) for _ in range(2)]
    assert (await interaction.post("/v1/purchases:batch", {"items": items}, **shop)).is_success
    assert (await interaction.post("/v1/interactions", call(customer_id=customer))).is_success

    timeline = (await interaction.get(f"/v1/customers/{customer}/timeline")).json()["items"]
    told = sorted((item["type"].split(".", 1)[1], item["actor"], item["via"]) for item in timeline)
    assert told == [
        ("interaction.recorded.v1", "user-admin", None),
        ("purchase.paid.v1", "user-agent", None),
        *[("purchase.recorded.v1", "user-integration", "shop")] * 3,
    ]
    assert len(await changes(interaction, actor="user-integration", via="shop")) == 3
    assert await attributed(interaction) == {"user-admin", "user-agent", "user-integration"}


async def test_a_customer_sees_themselves_alone_in_their_timeline(interaction: Served):
    own = str(uuid4())
    await interaction.post("/v1/purchases", order(customer_id=own))
    await interaction.runtime.pool.execute("update events set actor = $1", f"customer:{own}")
    await interaction.post("/v1/purchases", order(customer_id=own), role="agent")
    answer = await interaction.get(
        f"/v1/customers/{own}/timeline", role="customer", claims={"customer_id": own}
    )
    assert [item["actor"] for item in answer.json()["items"]] == [None, f"customer:{own}"]
