"""Every route of a service as every role, and as nobody."""

import re
from collections.abc import Collection
from uuid import uuid4

from libs.web.gate.roles import ROLES, RouteRoles, roles_table
from tests.services.serving import Served

EVERYWHERE = {  # every service's
    "GET /v1/audit/changes": {"admin"},
    "GET /v1/audit/reads": {"admin"},
    "GET /v1/audit/unusual-reads": {"admin"},
    "GET /v1/customers/{customer_id}/access-export": {"admin", "customer"},
    "GET /v1/parked": {"admin"},
    "GET /v1/parked/{unit}": {"admin"},
    "POST /v1/parked/{unit}/retry": {"admin"},
    "POST /v1/parked/{unit}/discard": {"admin"},
}


def table_of(served: Served) -> dict[str, set[str]]:
    """`METHOD /path` -> who may."""
    rows = roles_table(served.app.routes)
    return {f"{row.method} {row.path}": set(row.roles) for row in rows}


async def assert_kept(served: Served, *, endless: Collection[str] = ()) -> None:
    """Who may not is told so before anything else is looked at; who may is not.

    The answer of an `endless` path is not waited for.
    """
    for row in roles_table(served.app.routes):
        path = re.sub(r"\{\w+\}", str(uuid4()), row.path)
        anonymous = await served.client.request(row.method, path)
        assert anonymous.status_code == 401, (row, anonymous.text)
        for role in ROLES - row.roles if row.path in endless else ROLES:
            await _assert_role(served, row, path, role)


async def assert_hidden(served: Served) -> None:
    """A customer is told the same of what is another's and of what does not exist."""
    for row in roles_table(served.app.routes):
        if row.method == "GET" and "{" in row.path and "customer" in row.roles:
            path = re.sub(r"\{\w+\}", str(uuid4()), row.path)
            answer = await served.get(path, role="customer")
            assert (answer.status_code, answer.json()["code"]) == (403, "not_your_data"), row


async def _assert_role(served: Served, row: RouteRoles, path: str, role: str) -> None:
    answer = await served.call(row.method, path, {}, role=role)
    kept_out = answer.status_code == 403 and answer.json()["code"] == "forbidden"
    assert kept_out == (role not in row.roles), (row, role, answer.text)
    assert answer.status_code != 401
