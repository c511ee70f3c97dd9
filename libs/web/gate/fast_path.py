"""The short way to hot routes: through the edge, past the layers FastAPI has around its own.

Those layers serve dependencies, exception handlers and request limits that a hot route does
without: they were a fifth of what POST /v1/purchases took, validation alone.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import takewhile
from typing import Any

from fastapi import APIRouter, FastAPI
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

from libs.web.bodies.large_bodies import LargeBodies
from libs.web.errors.refusals import ErrorResponses
from libs.web.gate.auth import Authenticator
from libs.web.gate.cross_origin import CrossOrigin
from libs.web.gate.edge import Edge
from libs.web.gate.limits import Limits
from libs.web.gate.routing import HotRoute
from libs.web.gate.scoping.scopes import Access
from libs.web.parts import by_class


class FastPathApp(FastAPI):
    """Tries `hot` before everything else, each with its own method only.

    What every request needs are plain attributes: Starlette's `state` takes longer to ask.
    """

    def __init__(
        self,
        hot: Sequence[HotRoute],
        *,
        authenticator: Authenticator,
        parts: Iterable[object],
        refusals: ErrorResponses,
        limits: Limits,
        access: Access | None = None,
        cross_origin: CrossOrigin | None = None,
        **options: Any,
    ) -> None:
        edge = partial(Edge, refusals=refusals, deadline=limits.deadline, cross_origin=cross_origin)
        super().__init__(middleware=[Middleware(edge)], **options)
        self.authenticator = authenticator
        self.parts = by_class(parts)
        self.refusals = refusals
        self.large_bodies = LargeBodies()
        self.limits = limits
        self.access = access
        self._hot = [(route, edge(route.run)) for route in hot]
        fixed = takewhile(lambda hot: not hot[0].param_convertors, self._hot)
        self._fixed = {
            (method, route.path): edge for route, edge in fixed for method in route.methods
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and (edge := self._edge(scope)):
            scope["app"] = self
            return await edge(scope, receive, send)
        return await super().__call__(scope, receive, send)

    def _edge(self, scope: Scope) -> Edge | None:
        if edge := self._fixed.get((scope["method"], scope["path"])):
            return edge
        for route, edge in self._hot:
            match, found = route.matches(scope)
            if match is Match.FULL:
                scope.update(found)
                return edge
        return None


def leading_hot_routes(routes: Sequence[APIRouter | BaseRoute]) -> list[HotRoute]:
    """The hot routes that no other route comes before, so that going first changes no match."""
    hot = takewhile(lambda route: isinstance(route, HotRoute), routes)
    return [route for route in hot if isinstance(route, HotRoute)]
