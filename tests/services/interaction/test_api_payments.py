"""POST /v1/purchases/{id}/payments and /refunds."""

import asyncio
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

from services.interaction.service import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.interaction.asked import paid, recorded, refunded, stored
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served, serving


async def test_payments_and_refunds_change_what_is_outstanding(interaction: Served):
    purchase = await recorded(interaction)
    id = purchase["purchase_id"]
    answers = [
        await paid(interaction, id, "30.5"),
        await refunded(interaction, id, "20"),
        await paid(interaction, id, "49.50"),
    ]
    assert [answer.status_code for answer in answers] == [201, 201, 201]
    assert [answer.headers["etag"] for answer in answers] == ['"2"', '"3"', '"4"']
    assert answers[-1].json() == {
        **purchase,
        "paid": "80.00",
        "refunded": "20.00",
        "outstanding": "0.00",
        "movements": answers[-1].json()["movements"],
        "version": 4,
    }
    moved = answers[-1].json()["movements"]
    assert [(each["movement"], each["amount"]) for each in moved] == [
        ("payment", "30.50"),
        ("refund", "20.00"),
        ("payment", "49.50"),
    ]


async def test_refusals_change_nothing(interaction: Served):
    id = (await recorded(interaction))["purchase_id"]
    await refunded(interaction, id, "60")
    over = await refunded(interaction, id, "40.01")
    problem_of(over, 409, "refund_exceeds_purchase")
    assert pointers_of(over) == ["/amount"]
    problem_of(await paid(interaction, id, "40.01"), 409, "payment_exceeds_outstanding")
    assert await stored(interaction) == 2


async def test_an_unknown_purchase(interaction: Served):
    problem_of(await paid(interaction, str(uuid4()), "1"), 404, "purchase_not_found")
    problem_of(await refunded(interaction, str(uuid4()), "1"), 404, "purchase_not_found")


async def test_the_version_is_checked_where_it_is_given(interaction: Served):
    id = (await recorded(interaction))["purchase_id"]
    first = await paid(interaction, id, "1", headers={"If-Match": '"1"'})
    stale = await paid(interaction, id, "1", headers={"If-Match": '"1"'})
    assert first.status_code == 201
    problem_of(stale, 412, "stale_version")


async def test_a_retry_is_answered_though_nothing_is_owed_any_more(interaction: Served):
    id = (await recorded(interaction))["purchase_id"]
    first = await paid(interaction, id, "100", key="k")
    again = await paid(interaction, id, "100", key="k")
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    problem_of(await paid(interaction, id, "100"), 409, "payment_exceeds_outstanding")
    assert await stored(interaction) == 2


async def test_many_at_once_through_two_processes_never_pay_or_refund_too_much(
    interaction: Served, database: str, issuer: TestIssuer, tmp_path: Path
):
    id = (await recorded(interaction))["purchase_id"]
    async with serving(SERVICE, database, issuer, tmp_path) as second:
        answers = await asyncio.gather(
            *(
                pay(served, id, "7")
                for pay in (paid, refunded)
                for served in (interaction, second)
                for _ in range(10)
            )
        )
    statuses = [answer.status_code for answer in answers]
    assert set(statuses) <= {201, 409}
    body = (await interaction.get(f"/v1/purchases/{id}")).json()
    done = statuses.count(201)
    paid_in_all, refunded_in_all = Decimal(body["paid"]), Decimal(body["refunded"])
    assert paid_in_all + refunded_in_all == 7 * done
    assert max(paid_in_all, refunded_in_all) <= 100
    assert await stored(interaction) == 1 + done


async def test_one_process_takes_turns_so_that_nobody_is_refused_for_a_conflict(
    interaction: Served,
):
    id = (await recorded(interaction))["purchase_id"]
    answers = await asyncio.gather(*(paid(interaction, id, "2") for _ in range(40)))
    assert {answer.status_code for answer in answers} == {201}
