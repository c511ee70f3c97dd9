"""Who may do what with valuations, models and policies."""

from tests.services.serving import Served
from tests.services.walking import EVERYWHERE, assert_hidden, assert_kept, table_of

STAFF = {"admin", "manager", "agent", "analyst", "integration"}
LEADERS = {"admin", "manager", "analyst"}
REPORTS = (
    "bridge",
    "complaints",
    "cost-increases",
    "key-customers",
    "largest-before",
    "turning-away",
    "unprofitable",
    "wanted",
)
TABLE = {
    "GET /v1/valuations": STAFF,
    "GET /v1/valuations/{customer_id}": STAFF | {"customer"},
    "GET /v1/valuations/{customer_id}/explanation": STAFF | {"customer"},
    "GET /v1/valuations/{customer_id}/history": STAFF | {"customer"},
    "GET /v1/valuations/{customer_id}/story": STAFF | {"customer"},
    "GET /v1/portfolio": LEADERS,
    "GET /v1/stream": STAFF,
    "GET /v1/models": LEADERS,
    "POST /v1/models": {"admin"},
    "GET /v1/policies": LEADERS,
    "POST /v1/policies": {"admin"},
    "GET /v1/rulings": LEADERS,
    "GET /v1/rulings/{version}": LEADERS,
    "GET /v1/rulings/{version}/comparison": LEADERS,
    "POST /v1/rulings/{version}/switch": {"admin"},
    "POST /v1/rulings/{version}/discard": {"admin"},
    "POST /v1/rulings/{version}/restore": {"admin"},
    "POST /v1/what-if": LEADERS,
    "PUT /v1/valuations/{customer_id}/grade": {"admin", "manager"},
    "DELETE /v1/valuations/{customer_id}/grade": {"admin", "manager"},
    "POST /v1/valuations/{customer_id}/assessments": {"admin", "manager", "agent"},
    "GET /v1/valuations/{customer_id}/assessments": STAFF - {"integration"},
    "GET /v1/valuations:by-hand": LEADERS,
    "GET /v1/valuations/{customer_id}/segments": STAFF,
    "GET /v1/valuations/{customer_id}/suggestions": STAFF,
    "POST /v1/valuations/{customer_id}/suggestions": STAFF - {"analyst"},
    "GET /v1/valuations/{customer_id}/tendency": STAFF,
    "GET /v1/tendencies": LEADERS,
    "GET /v1/portfolio/calibration": LEADERS,
    "GET /v1/portfolio/pareto": LEADERS,
    "GET /v1/segments": STAFF - {"agent"},
    "POST /v1/segments": LEADERS,
    "POST /v1/segments:preview": LEADERS,
    "GET /v1/segments/{segment_id}": STAFF - {"agent"},
    "PUT /v1/segments/{segment_id}": LEADERS,
    "DELETE /v1/segments/{segment_id}": LEADERS,
    "GET /v1/segments/{segment_id}/members": STAFF - {"agent"},
    "GET /v1/segments/{segment_id}/memberships": STAFF - {"agent"},
    **EVERYWHERE,
    **{f"GET /v1/reports/{name}": LEADERS for name in REPORTS},
}


async def test_the_table(served: Served):
    assert table_of(served) == TABLE


async def test_is_kept(served: Served):
    await assert_kept(served, endless={"/v1/stream"})


async def test_customers_are_not_told_what_exists(served: Served):
    await assert_hidden(served)
