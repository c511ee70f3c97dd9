"""Routes under /v1: FastAPI's behind our gate, and plain Starlette ones for the hottest paths."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from fastapi import APIRouter
from fastapi.dependencies.utils import get_flat_params
from fastapi.params import Query
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from libs.web.bodies.large_bodies import LargeBody
from libs.web.gate.admission import Admitted, admit, refuse_unknown_query, require_asked
from libs.web.gate.roles import Rule

HotEndpoint = Callable[[Request, Admitted], Awaitable[ASGIApp]]


class GatedRoute(APIRoute):
    """A FastAPI route that lets nobody in whom its `@requires` does not name."""

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        rule: Rule | None = getattr(endpoint, "rule", None)
        if rule is None:
            raise ValueError(f"{path} does not say which roles may call it: add @requires(...)")
        if not options.get("operation_id"):
            options["operation_id"] = endpoint.__name__
        self.rule = rule
        super().__init__(path, endpoint, **options)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()
        allowed = _query_names(self)

        async def gated(request: Request) -> Response:
            admitted = await admit(request.scope, request.receive, self.rule, self.path_format)
            await self.complete(request)
            refuse_unknown_query(request.scope, allowed)
            response = await handle(_Parsed(request, admitted))
            require_asked(admitted, self.rule)
            return response

        return gated

    async def complete(self, request: Request) -> None:
        """Complete the query of a request that was let in, before it is looked at."""


class HotRoute(Route):
    """A route without FastAPI: the endpoint gets what the gate found and answers with bytes.

    `operation` is its OpenAPI entry, written by hand and served beside the generated ones.
    """

    def __init__(
        self,
        path: str,
        endpoint: HotEndpoint,
        *,
        method: str,
        rule: Rule,
        operation: dict[str, Any],
        query: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(path, endpoint, methods=[method], include_in_schema=False)
        self.methods = {method}
        self.rule = rule
        self.operation = operation
        self._endpoint = endpoint
        self._query = query
        self.app = self.run

    async def run(self, scope: Scope, receive: Receive, send: Send) -> None:
        admitted = await admit(scope, receive, self.rule, self.path_format)
        refuse_unknown_query(scope, self._query)
        response = await self._endpoint(Request(scope, receive, send), admitted)
        require_asked(admitted, self.rule)
        await response(scope, receive, send)


class BatchRoute(HotRoute):
    """A hot route for bodies that may be large; its endpoint asks for the items."""

    async def run(self, scope: Scope, receive: Receive, send: Send) -> None:
        async with LargeBody(scope["app"].large_bodies, receive) as body:
            admitted = await admit(scope, body.receive, self.rule, self.path_format)
            refuse_unknown_query(scope, self._query)
            async with body.turn():
                response = await self._endpoint(Request(scope, receive, send), admitted)
        require_asked(admitted, self.rule)
        await response(scope, receive, send)


class _Parsed(Request):
    """A request whose body the gate has read and parsed already."""

    def __init__(self, request: Request, admitted: Admitted) -> None:
        super().__init__(request.scope, request.receive)
        self._admitted = admitted

    async def body(self) -> bytes:
        return bytes(self._admitted.raw_body)

    async def json(self) -> Any:
        return self._admitted.body


def router(
    *tags: str, prefix: str = "/v1", route_class: type[GatedRoute] = GatedRoute
) -> APIRouter:
    """A router whose routes are gated. Give whole paths below `prefix`: it is not nested."""
    return APIRouter(prefix=prefix, tags=list(tags), route_class=route_class)


def _query_names(route: APIRoute) -> frozenset[str]:
    fields = get_flat_params(route.dependant)
    return frozenset(field.alias for field in fields if isinstance(field.field_info, Query))
