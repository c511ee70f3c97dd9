"""POST /v1/purchases/{id}/disputes, .../disputes/settle and .../write-offs."""

import asyncio
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest

from services.interaction.service import SERVICE
from tests.libs.web.issuing import TestIssuer
from tests.services.interaction.asked import (
    disputed,
    paid,
    recorded,
    refunded,
    settled,
    stored,
    written_off,
)
from tests.services.problems import pointers_of, problem_of
from tests.services.serving import Served, serving


async def test_a_dispute_is_shown_until_it_is_settled(interaction: Served):
    purchase = await recorded(interaction)
    id = purchase["purchase_id"]
    opened = await disputed(interaction, id, "20")
    assert (opened.status_code, opened.headers["etag"]) == (201, '"2"')
    assert opened.json() == {**purchase, "disputed": "20.00", "version": 2}
    assert purchase["outstanding"] == "100.00"
    second = await disputed(interaction, id, "1")
    problem_of(second, 409, "dispute_already_open")
    closed = await settled(interaction, id, "upheld")
    assert closed.json() == {**purchase, "version": 3}
    problem_of(await settled(interaction, id, "rejected"), 409, "no_open_dispute")
    over = await disputed(interaction, id, "100.01")
    problem_of(over, 409, "dispute_exceeds_purchase")
    assert pointers_of(over) == ["/amount"]
    assert await stored(interaction) == 3


async def test_what_is_written_off_is_owed_no_more(interaction: Served):
    purchase = await recorded(interaction)
    id = purchase["purchase_id"]
    await paid(interaction, id, "30")
    some = await written_off(interaction, id, body={"amount": "20"})
    assert some.json() == {
        **purchase,
        "paid": "30.00",
        "written_off": "20.00",
        "outstanding": "50.00",
        "movements": some.json()["movements"],
        "version": 3,
    }
    rest = await written_off(interaction, id)
    assert (rest.json()["written_off"], rest.json()["outstanding"]) == ("70.00", "0.00")
    problem_of(await written_off(interaction, id), 409, "nothing_outstanding")
    problem_of(await paid(interaction, id, "1"), 409, "payment_exceeds_outstanding")
    problem_of(await refunded(interaction, id, "30.01"), 409, "refund_exceeds_purchase")
    over = await written_off(interaction, id, body={"amount": "1"})
    problem_of(over, 409, "write_off_exceeds_outstanding")
    assert pointers_of(over) == ["/amount"]
    assert await stored(interaction) == 4


async def test_a_retry_is_answered_as_the_first_was(interaction: Served):
    id = (await recorded(interaction))["purchase_id"]
    first = [
        await disputed(interaction, id, "20", key="d"),
        await settled(interaction, id, "rejected", key="s"),
        await written_off(interaction, id, key="w"),
    ]
    again = [
        await disputed(interaction, id, "20", key="d"),
        await settled(interaction, id, "rejected", key="s"),
        await written_off(interaction, id, key="w"),
    ]
    assert [answer.status_code for answer in first + again] == [201] * 6
    assert [answer.json() for answer in first] == [answer.json() for answer in again]
    assert await stored(interaction) == 4


async def test_the_version_is_checked_where_it_is_given(interaction: Served):
    id = (await recorded(interaction))["purchase_id"]
    await paid(interaction, id, "1")
    stale = {"If-Match": '"1"'}
    for answer in (
        await disputed(interaction, id, "1", headers=stale),
        await settled(interaction, id, "upheld", headers=stale),
        await written_off(interaction, id, headers=stale),
    ):
        problem_of(answer, 412, "stale_version")


async def test_an_unknown_purchase(interaction: Served):
    for answer in (
        await disputed(interaction, str(uuid4()), "1"),
        await settled(interaction, str(uuid4()), "upheld"),
        await written_off(interaction, str(uuid4())),
    ):
        problem_of(answer, 404, "purchase_not_found")


async def test_many_at_once_through_two_processes_write_off_and_collect_no_more_than_is_owed(
    interaction: Served, database: str, issuer: TestIssuer, tmp_path: Path
):
    id = (await recorded(interaction))["purchase_id"]
    async with serving(SERVICE, database, issuer, tmp_path) as second:
        answers = await asyncio.gather(
            *(
                what
                for served in (interaction, second)
                for _ in range(8)
                for what in (
                    paid(served, id, "7"),
                    written_off(served, id, body={"amount": "7"}),
                    disputed(served, id, "7"),
                )
            )
        )
    assert {answer.status_code for answer in answers} <= {201, 409}
    body = (await interaction.get(f"/v1/purchases/{id}")).json()
    assert body["disputed"] == "7.00"
    gone = Decimal(body["paid"]) + Decimal(body["written_off"])
    assert gone + Decimal(body["outstanding"]) == 100
    assert await stored(interaction) == 1 + [a.status_code for a in answers].count(201)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("refunds", {"amount": "1"}),
        ("disputes", {"amount": "1", "reason": "price"}),
        ("write-offs", {}),
        ("write-offs", {"amount": "1"}),
    ],
)
async def test_nothing_is_taken_back_before_it_was_bought(
    interaction: Served, path: str, body: dict[str, str]
):
    id = (await recorded(interaction))["purchase_id"]
    early = {**body, "occurred_at": "2026-02-20T12:00:00Z"}
    answer = await interaction.post(f"/v1/purchases/{id}/{path}", early)
    problem_of(answer, 422, "validation_failed")
    assert pointers_of(answer) == ["/occurred_at"]
    assert answer.json()["errors"][0]["code"] == "before_purchase"
    prepaid = {"amount": "1", "paid_at": "2026-02-20T12:00:00Z"}
    answer = await interaction.post(f"/v1/purchases/{id}/payments", prepaid)
    assert (answer.status_code, await stored(interaction)) == (201, 2)
