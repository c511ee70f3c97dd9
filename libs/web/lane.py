"""The short way to hot routes: through the edge, past the layers FastAPI has around its own.

Those layers serve dependencies, exception handlers and request limits that a hot route does
without: they were a fifth of what POST /v1/purchases took, validation alone.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from fastapi import APIRouter, FastAPI
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

from libs.web.edge import Edge
from libs.web.refusals import Refusals
from libs.web.routing import HotRoute

_FOUND = "rapport.hot_route"


class Lane(FastAPI):
    """Tries `hot` before everything else, each with its own method only."""

    def __init__(
        self, hot: Sequence[HotRoute], *, refusals: Refusals, deadline: float, **options: Any
    ) -> None:
        super().__init__(**options)
        self._hot = hot
        self._edge = Edge(_run, refusals=refusals, deadline=deadline)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            for route in self._hot:
                match, found = route.matches(scope)
                if match is Match.FULL:
                    scope.update(found)
                    scope["app"], scope[_FOUND] = self, route
                    return await self._edge(scope, receive, send)
        return await super().__call__(scope, receive, send)


def leading(routes: Sequence[APIRouter | BaseRoute]) -> list[HotRoute]:
    """The hot routes that no other route comes before, so that going first changes no match."""
    hot = takewhile(lambda route: isinstance(route, HotRoute), routes)
    return [route for route in hot if isinstance(route, HotRoute)]


async def _run(scope: Scope, receive: Receive, send: Send) -> None:
    route: HotRoute = scope[_FOUND]
    await route.run(scope, receive, send)
