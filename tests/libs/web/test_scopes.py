"""A route of several customers asks who is in scope, or shows nobody."""

from typing import Annotated

import pytest
from fastapi import Depends
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp

from libs.access.policy import Kind, Policy, Verb
from libs.access.reach import EVERYTHING, Reach
from libs.web.app import create_app
from libs.web.gate.admission import Admitted, reach
from libs.web.gate.auth import Caller
from libs.web.gate.roles import Rule, requires, rule_of
from libs.web.gate.routing import HotRoute, router
from libs.web.gate.scoping.kinds import of_everybody, of_several
from libs.web.gate.scoping.scopes import Access
from tests.libs.web.example import client_of
from tests.libs.web.issuing import TestIssuer

routes = router("things")


class Known(Access):
    """Agents have one owner's customers, everybody else all."""

    def __init__(self) -> None:
        """Without a database."""

    async def policy(self) -> Policy:
        return Policy()

    async def reach(self, caller: Caller, rule: Rule, kind: Kind, verb: Verb) -> Reach:
        return Reach(("kim",)) if "agent" in caller.roles else EVERYTHING


@routes.get("/forgetful")
@requires("admin", "agent", data=of_several("customers"))
async def list_forgetfully() -> list[str]:
    return ["everybody"]


@routes.get("/mindful")
@requires("admin", "agent", data=of_several("customers"))
async def list_mindfully(within: Annotated[Reach, Depends(reach)]) -> list[str]:
    return ["everybody"] if within.whole else list(within.keys or ())


@routes.get("/totals")
@requires("admin", "agent", data=of_everybody("customers"))
async def add_up() -> int:
    return 7


async def forget(_: Request, __: Admitted) -> ASGIApp:
    return PlainTextResponse("everybody")


HOT = HotRoute(
    "/v1/hot-and-forgetful",
    forget,
    method="GET",
    rule=rule_of("admin", "agent", data=of_several("customers")),
    operation={"operationId": "forget", "responses": {}},
)


@pytest.mark.parametrize(
    ("path", "role", "expected"),
    [
        ("/v1/forgetful", "admin", (200, '["everybody"]')),
        ("/v1/forgetful", "agent", (500, "internal_error")),
        ("/v1/hot-and-forgetful", "admin", (200, "everybody")),
        ("/v1/hot-and-forgetful", "agent", (500, "internal_error")),
        ("/v1/mindful", "admin", (200, '["everybody"]')),
        ("/v1/mindful", "agent", (200, '["kim"]')),
        ("/v1/totals", "admin", (200, "7")),
        ("/v1/totals", "agent", (403, "scope_needs_all")),
    ],
)
async def test_only_who_has_all_is_told_of_everybody(
    issuer: TestIssuer, path: str, role: str, expected: tuple[int, str]
):
    app = create_app(
        title="things",
        version="1",
        routes=[HOT, routes],
        authenticator=issuer.authenticator(),
        access=Known(),
    )
    async with client_of(app) as client:
        answer = await client.get(path, headers=issuer.headers(role))
    said = answer.text if answer.status_code == 200 else answer.json()["code"]
    assert (answer.status_code, said) == expected
