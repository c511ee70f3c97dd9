"""Who may do what with valuations, models and policies."""

from tests.services.serving import Served
from tests.services.walking import assert_kept, table_of

STAFF = {"admin", "manager", "agent", "analyst", "integration"}
TABLE = {
    "GET /v1/valuations": STAFF,
    "GET /v1/valuations/{customer_id}": STAFF | {"customer"},
    "GET /v1/valuations/{customer_id}/explanation": STAFF | {"customer"},
    "GET /v1/valuations/{customer_id}/history": STAFF | {"customer"},
    "GET /v1/valuations/{customer_id}/story": STAFF | {"customer"},
    "GET /v1/portfolio": {"admin", "manager", "analyst"},
    "GET /v1/stream": STAFF,
    "GET /v1/models": {"admin", "manager", "analyst"},
    "POST /v1/models": {"admin"},
    "GET /v1/policies": {"admin", "manager", "analyst"},
    "POST /v1/policies": {"admin"},
    "GET /v1/rulings": {"admin", "manager", "analyst"},
    "GET /v1/rulings/{version}": {"admin", "manager", "analyst"},
    "GET /v1/rulings/{version}/comparison": {"admin", "manager", "analyst"},
    "POST /v1/rulings/{version}/switch": {"admin"},
    "POST /v1/rulings/{version}/discard": {"admin"},
    "POST /v1/rulings/{version}/restore": {"admin"},
    "POST /v1/what-if": {"admin", "manager", "analyst"},
    "PUT /v1/valuations/{customer_id}/grade": {"admin", "manager"},
    "DELETE /v1/valuations/{customer_id}/grade": {"admin", "manager"},
    "POST /v1/valuations/{customer_id}/assessments": {"admin", "manager", "agent"},
    "GET /v1/valuations/{customer_id}/assessments": STAFF - {"integration"},
    "GET /v1/valuations:by-hand": {"admin", "manager", "analyst"},
}


async def test_the_table(served: Served):
    """Whatever is not named here is for staff alone."""
    found = table_of(served)
    assert {route: found.pop(route, None) for route in TABLE} == TABLE
    assert all(roles <= STAFF for roles in found.values())


async def test_is_kept(served: Served):
    await assert_kept(served, endless={"/v1/stream"})
