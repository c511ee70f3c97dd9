"""An application with one route of each kind, for tests of what all of them share."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

import httpx2
import msgspec
from fastapi import Depends, FastAPI, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from libs.web.app import create_app
from libs.web.errors.refusals import ErrorResponse
from libs.web.errors.validation import RequestModel, convert
from libs.web.gate.admission import Admitted, caller
from libs.web.gate.auth import Caller
from libs.web.gate.cross_origin import CrossOrigin
from libs.web.gate.limits import Limits
from libs.web.gate.roles import only_own, requires, rule_of
from libs.web.gate.routing import HotRoute, router
from libs.web.live.sse import EventStream, ServerEvent
from libs.web.reads.pages import CursorText, Limit, Page
from tests.libs.web.issuing import TestIssuer

routes = router("things")


class Part(RequestModel):
    name: Annotated[str, Field(min_length=1, max_length=20)]
    amount: Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=2)] = Decimal(0)


class OpenThing(RequestModel):
    name: Annotated[str, Field(min_length=1, max_length=20)]
    count: Annotated[int, Field(strict=True, ge=0, le=1000)] = 0
    share: float = 0.0
    parts: Annotated[tuple[Part, ...], Field(max_length=3)] = ()


class ThingAlreadyOpen(Exception):
    """A domain error, which knows no HTTP."""


@routes.post("/things", status_code=201)
@requires("admin", "manager")
async def open_thing(body: OpenThing) -> dict[str, Any]:
    if body.name == "taken":
        raise ThingAlreadyOpen(body.name)
    if body.name == "bug":
        raise LookupError("anna@example.org")
    return {"name": body.name, "parts": len(body.parts)}


@routes.get("/things")
@requires("admin", "customer")
async def list_things(limit: Limit = 50, cursor: CursorText = None) -> Page[str]:
    return Page(items=["a"] * min(limit, 2))


@routes.get("/things/{thing_id}")
@requires("admin", "agent", "customer")
async def read_thing(
    thing_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    depth: Annotated[int, Query(ge=1)] = 1,
) -> dict[str, Any]:
    only_own(who, thing_id)
    return {"thing_id": str(thing_id), "depth": depth}


@routes.put("/slow")
@requires("admin")
async def write_slowly() -> None:
    await asyncio.sleep(30)


@routes.get("/slow")
@requires("admin")
async def read_slowly() -> None:
    await asyncio.sleep(30)


class HotThing(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    amount: Decimal
    lines: list[dict[str, int]] = []


async def hot(_: Request, admitted: Admitted) -> ASGIApp:
    thing = convert(admitted.body, HotThing)
    return Response(msgspec.json.encode(thing), 201, media_type="application/json")


async def stream(_: Request, __: Admitted) -> ASGIApp:
    return EventStream(ticks(), stopping=asyncio.Event())


async def ticks() -> AsyncIterator[bytes]:
    for number in range(4):
        await asyncio.sleep(0.05)
        yield ServerEvent(str(number), "tick", b"{}").encode()


HOT = HotRoute(
    "/v1/hot",
    hot,
    method="POST",
    rule=rule_of("admin", "integration"),
    operation={
        "operationId": "hot_thing",
        "tags": ["things"],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/HotThing"}}},
        },
        "responses": {"201": {"description": "Done"}},
        "schemas": {"HotThing": {"type": "object"}},
    },
)
STREAM = HotRoute(
    "/v1/stream",
    stream,
    method="GET",
    rule=rule_of("admin", produces=b"text/event-stream"),
    operation={"operationId": "stream_things", "responses": {"200": {"description": "Events"}}},
)
REFUSALS = {
    ThingAlreadyOpen: ErrorResponse(409, "thing_already_open", "It is open already", "/name")
}


def example_app(
    issuer: TestIssuer, *, deadline: float = 5.0, cross_origin: CrossOrigin | None = None
) -> FastAPI:
    return create_app(
        title="Example",
        version="1",
        routes=[HOT, STREAM, routes],
        authenticator=issuer.authenticator(),
        refusals=REFUSALS,
        limits=Limits(deadline=deadline),
        cross_origin=cross_origin,
    )


@asynccontextmanager
async def client_of(app: FastAPI) -> AsyncIterator[httpx2.AsyncClient]:
    transport = httpx2.ASGITransport(app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://example") as client:
        yield client
