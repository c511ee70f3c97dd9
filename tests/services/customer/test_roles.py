"""Who may do what with customers."""

import pytest

from tests.services.serving import Served
from tests.services.walking import EVERYWHERE, assert_kept, table_of

pytestmark = pytest.mark.asyncio(loop_scope="module")
STAFF = {"admin", "manager", "agent"}
WRITERS = STAFF | {"integration"}
READERS = WRITERS | {"analyst", "customer"}


async def test_the_table(shared_customer: Served):
    assert table_of(shared_customer) == {
        "POST /v1/customers": WRITERS,
        "POST /v1/customers:batch": WRITERS,
        "POST /v1/customers:lookup": WRITERS,
        "GET /v1/customers": READERS - {"customer"},
        "GET /v1/customers/{customer_id}": READERS,
        "PATCH /v1/customers/{customer_id}": WRITERS,
        "GET /v1/customers/{customer_id}/history": READERS,
        "GET /v1/customers/{customer_id}/overview": READERS,
        "PUT /v1/customers/{customer_id}/owner": {"admin", "manager"},
        "POST /v1/customers/{customer_id}/erase": {"admin"},
        "POST /v1/customers/{survivor_id}/merge": {"admin", "manager"},
        "POST /v1/customers/{survivor_id}/unmerge": {"admin", "manager"},
        **EVERYWHERE,
    }


async def test_is_kept(shared_customer: Served):
    await assert_kept(shared_customer)
