"""Who may do what with interactions, purchases and what else is recorded."""

import pytest

from tests.services.serving import Served
from tests.services.walking import EVERYWHERE, assert_hidden, assert_kept, table_of

pytestmark = pytest.mark.asyncio(loop_scope="module")
WRITERS = {"admin", "manager", "agent", "integration"}
CORRECTORS = WRITERS - {"agent"}
STAFF = WRITERS | {"analyst"}
READERS = STAFF | {"customer"}


async def test_the_table(shared_interaction: Served):
    assert table_of(shared_interaction) == {
        "POST /v1/purchases": WRITERS,
        "POST /v1/purchases:batch": WRITERS,
        "GET /v1/purchases/{purchase_id}": READERS,
        "POST /v1/purchases/{purchase_id}/payments": WRITERS,
        "POST /v1/purchases/{purchase_id}/refunds": WRITERS,
        "POST /v1/purchases/{purchase_id}/disputes": WRITERS,
        "POST /v1/purchases/{purchase_id}/disputes/settle": WRITERS,
        "POST /v1/purchases/{purchase_id}/write-offs": CORRECTORS,
        "POST /v1/purchases/{purchase_id}/void": CORRECTORS,
        "POST /v1/payments/{payment_id}/void": CORRECTORS,
        "POST /v1/refunds/{refund_id}/void": CORRECTORS,
        "POST /v1/write-offs/{write_off_id}/void": CORRECTORS,
        "POST /v1/interactions": WRITERS,
        "GET /v1/interactions/{interaction_id}": READERS,
        "POST /v1/costs": WRITERS,
        "POST /v1/costs:batch": WRITERS,
        "GET /v1/costs/{cost_id}": STAFF,
        "POST /v1/feedback": WRITERS,
        "GET /v1/feedback/{feedback_id}": READERS,
        "POST /v1/wallet-estimates": WRITERS,
        "GET /v1/wallet-estimates/{estimate_id}": STAFF,
        "POST /v1/interactions/{interaction_id}/void": CORRECTORS,
        "POST /v1/costs/{cost_id}/void": CORRECTORS,
        "POST /v1/feedback/{feedback_id}/void": CORRECTORS,
        "POST /v1/wallet-estimates/{estimate_id}/void": CORRECTORS,
        "GET /v1/customers/{customer_id}/timeline": READERS,
        "GET /v1/timeline/changes": STAFF,
        "GET /v1/customers/{customer_id}/timeline/changes": STAFF,
        **EVERYWHERE,
    }


async def test_is_kept(shared_interaction: Served):
    await assert_kept(
        shared_interaction,
        endless={"/v1/timeline/changes", "/v1/customers/{customer_id}/timeline/changes"},
    )


async def test_customers_are_not_told_what_exists(shared_interaction: Served):
    await assert_hidden(shared_interaction)
