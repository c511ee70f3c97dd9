"""What is recorded a second time changes nothing, and its key counts."""

from typing import Any

import pytest

from tests.services.interaction.asked import call, cost, feedback, order, wallet_estimate
from tests.services.serving import Served
from tests.services.unchanging import Request, assert_complete, assert_key_kept

ALWAYS = {
    "POST /v1/purchases/{purchase_id}/payments",
    "POST /v1/purchases/{purchase_id}/refunds",
    "POST /v1/purchases/{purchase_id}/disputes",
    "POST /v1/purchases/{purchase_id}/disputes/settle",
    "POST /v1/purchases/{purchase_id}/write-offs",
    "POST /v1/purchases/{purchase_id}/void",
    "POST /v1/payments/{payment_id}/void",
    "POST /v1/refunds/{refund_id}/void",
    "POST /v1/write-offs/{write_off_id}/void",
    "POST /v1/interactions/{interaction_id}/void",
    "POST /v1/costs/{cost_id}/void",
    "POST /v1/feedback/{feedback_id}/void",
    "POST /v1/wallet-estimates/{estimate_id}/void",
}
UNCHANGING = {
    "POST /v1/purchases": order,
    "POST /v1/purchases:batch": order,
    "POST /v1/interactions": call,
    "POST /v1/costs": cost,
    "POST /v1/costs:batch": cost,
    "POST /v1/feedback": feedback,
    "POST /v1/wallet-estimates": wallet_estimate,
}


async def test_every_command_is_known_to_change_something_or_perhaps_nothing(interaction: Served):
    assert_complete(interaction, UNCHANGING, ALWAYS)


@pytest.mark.parametrize("route", UNCHANGING)
async def test_a_key_counts_though_nothing_was_changed(interaction: Served, route: str):
    path, body = route.removeprefix("POST "), UNCHANGING[route]()
    recorded = await interaction.post(path.removesuffix(":batch"), body)
    assert recorded.status_code == 201, recorded.text
    other = body | {"occurred_at": "2026-02-28T12:00:00Z"}
    requests = [Request("POST", path, _sent(path, one)) for one in (body, other)]
    await assert_key_kept(interaction, *requests)


def _sent(path: str, body: dict[str, Any]) -> dict[str, Any]:
    return {"items": [body]} if path.endswith(":batch") else body
