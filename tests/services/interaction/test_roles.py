"""Who may do what with interactions and purchases."""

import pytest

from tests.services.serving import Served
from tests.services.walking import assert_kept, table_of

pytestmark = pytest.mark.asyncio(loop_scope="module")
WRITERS = {"admin", "manager", "agent", "integration"}
READERS = WRITERS | {"analyst", "customer"}


async def test_the_table(shared_interaction: Served):
    assert table_of(shared_interaction) == {
        "POST /v1/purchases": WRITERS,
        "POST /v1/purchases:batch": WRITERS,
        "GET /v1/purchases/{purchase_id}": READERS,
        "POST /v1/purchases/{purchase_id}/payments": WRITERS,
        "POST /v1/purchases/{purchase_id}/refunds": WRITERS,
        "POST /v1/interactions": WRITERS,
        "GET /v1/interactions/{interaction_id}": READERS,
        "GET /v1/customers/{customer_id}/timeline": READERS,
    }


async def test_is_kept(shared_interaction: Served):
    await assert_kept(shared_interaction)
