"""Who may do what with customers."""

import pytest

from tests.services.serving import Served
from tests.services.walking import EVERYWHERE, assert_hidden, assert_kept, table_of

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
        "GET /v1/customers/changes": READERS - {"customer"},
        "GET /v1/customers/{customer_id}": READERS,
        "PATCH /v1/customers/{customer_id}": WRITERS,
        "GET /v1/customers/{customer_id}/history": READERS,
        "GET /v1/customers/{customer_id}/overview": READERS,
        "PUT /v1/customers/{customer_id}/owner": {"admin", "manager"},
        "GET /v1/customers/{customer_id}/owners": READERS - {"customer"},
        "PUT /v1/customers/{customer_id}/status": {"admin", "manager"},
        "POST /v1/customers/{customer_id}/contact-points": WRITERS,
        "PATCH /v1/customers/{customer_id}/contact-points/{contact_point_id}": WRITERS,
        "DELETE /v1/customers/{customer_id}/contact-points/{contact_point_id}": WRITERS,
        "POST /v1/customers/{customer_id}/tags": WRITERS,
        "GET /v1/customers/{customer_id}/facts": READERS - {"customer"},
        "GET /v1/customers/{customer_id}/contradictions": READERS - {"customer"},
        "POST /v1/customers/{customer_id}/contradictions/settle": WRITERS,
        "GET /v1/source-order": READERS - {"customer"},
        "PUT /v1/source-order": {"admin"},
        "POST /v1/customers/{customer_id}/archive": WRITERS,
        "GET /v1/customers/{customer_id}/archive": READERS - {"customer"},
        "GET /v1/archive/ending": READERS - {"customer"},
        "GET /v1/archive/{entry_id}": READERS - {"customer"},
        "PATCH /v1/archive/{entry_id}": WRITERS,
        "POST /v1/archive/{entry_id}/void": WRITERS - {"agent"},
        "GET /v1/customers/{customer_id}/plan": READERS - {"customer"},
        "PUT /v1/customers/{customer_id}/plan": WRITERS,
        "POST /v1/views": READERS - {"customer"},
        "GET /v1/views": READERS - {"customer"},
        "GET /v1/views/{view_id}": READERS - {"customer"},
        "PATCH /v1/views/{view_id}": READERS - {"customer"},
        "DELETE /v1/views/{view_id}": READERS - {"customer"},
        "GET /v1/custom-fields": READERS - {"customer"},
        "GET /v1/custom-fields/schema": READERS - {"customer"},
        "GET /v1/custom-fields/history": {"admin"},
        "PUT /v1/custom-fields/{field_name}": {"admin"},
        "POST /v1/customers/{customer_id}/erase": {"admin"},
        "PUT /v1/customers/{customer_id}/consents/{purpose}": WRITERS | {"customer"},
        "GET /v1/customers/{customer_id}/consents": READERS,
        "POST /v1/customers/{survivor_id}/merge": {"admin", "manager"},
        "POST /v1/customers/{survivor_id}/unmerge": {"admin", "manager"},
        "GET /v1/customers/{survivor_id}/merge-preview": {"admin", "manager"},
        "GET /v1/customers/{survivor_id}/unmerge-preview": {"admin", "manager"},
        "GET /v1/customers/{customer_id}/lineage": READERS - {"customer"},
        "GET /v1/duplicates": READERS - {"customer"},
        "POST /v1/duplicates/{customer_id}/{other_id}/dismissal": WRITERS,
        "DELETE /v1/duplicates/{customer_id}/{other_id}/dismissal": WRITERS,
        "POST /v1/staff": {"admin", "manager"},
        "GET /v1/staff": READERS - {"customer"},
        "GET /v1/staff/me": READERS - {"customer"},
        "GET /v1/staff/{staff_id}": READERS - {"customer"},
        "PATCH /v1/staff/{staff_id}": {"admin", "manager"},
        "PUT /v1/staff/{staff_id}/state": {"admin", "manager"},
        "POST /v1/staff/{staff_id}/hand-over": {"admin", "manager"},
        "GET /v1/staff/{staff_id}/hand-overs": {"admin", "manager", "analyst"},
        "GET /v1/staff/{staff_id}/hand-overs/{hand_over_id}": {"admin", "manager", "analyst"},
        "GET /v1/staff/{staff_id}/customers": READERS - {"customer"},
        "GET /v1/coverage": STAFF | {"analyst"},
        "GET /v1/staff/{staff_id}/score-card": STAFF | {"analyst"},
        "GET /v1/access": {"admin"},
        "PUT /v1/access": {"admin"},
        "GET /v1/access/history": {"admin"},
        "POST /v1/relations": WRITERS,
        "GET /v1/relations/{relation_id}": READERS - {"customer"},
        "PATCH /v1/relations/{relation_id}": WRITERS,
        "POST /v1/relations/{relation_id}/move": WRITERS,
        "POST /v1/relations/{relation_id}/void": WRITERS - {"agent"},
        "GET /v1/relations/{relation_id}/history": READERS - {"customer"},
        "GET /v1/customers/{customer_id}/relations": READERS - {"customer"},
        "GET /v1/customers/{customer_id}/groups": READERS - {"customer"},
        "GET /v1/customers/{customer_id}/axes": READERS - {"customer"},
        "PUT /v1/customers/{customer_id}/axes/{axis}": WRITERS,
        "DELETE /v1/customers/{customer_id}/axes/{axis}": WRITERS,
        **EVERYWHERE,
    }


async def test_is_kept(shared_customer: Served):
    await assert_kept(shared_customer, endless={"/v1/customers/changes"})


async def test_customers_are_not_told_what_exists(shared_customer: Served):
    await assert_hidden(shared_customer)
