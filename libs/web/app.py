"""One way to make a service's HTTP application, so that all of them behave the same."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.telemetry import TelemetryConfig
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from starlette.types import Lifespan

from libs.telemetry import tracing
from libs.telemetry.measuring import Measurements
from libs.telemetry.metrics import PROBLEMS
from libs.web.errors.problems import Problem, invalid
from libs.web.errors.refusals import Answer, ErrorResponses
from libs.web.errors.validation import field_errors
from libs.web.gate.auth import Authenticator
from libs.web.gate.cross_origin import CrossOrigin
from libs.web.gate.fast_path import FastPathApp, leading_hot_routes
from libs.web.gate.limits import Limits
from libs.web.gate.routing import GatedRoute, HotRoute
from libs.web.gate.scoping.scopes import Access
from libs.web.openapi.docs import docs_routes
from libs.web.openapi.document import describe
from libs.web.probes import Check, Readiness, probe_routes

# FastAPI's own records exception texts and validation failures, which may hold personal data.
_NO_TELEMETRY = TelemetryConfig(tracing=False, metrics=False, logs=False, auto_configure=False)
_SWITCHED_OFF: dict[str, Any] = {
    "openapi_url": None,  # ours are served
    "docs_url": None,
    "redoc_url": None,
    "redirect_slashes": False,
    "telemetry": _NO_TELEMETRY,
}
_TITLES = {
    404: ("not_found", "There is nothing at this address"),
    405: ("method_not_allowed", "This address does not take this method"),
}


def create_app(
    *,
    title: str,
    version: str,
    routes: Sequence[APIRouter | BaseRoute],
    authenticator: Authenticator,
    parts: Iterable[object] = (),
    pages: Iterable[BaseRoute] = (),
    refusals: Mapping[type[Exception], Answer] | None = None,
    checks: Mapping[str, Check] | None = None,
    measurements: Measurements | None = None,
    stopping: asyncio.Event | None = None,
    limits: Limits | None = None,
    access: Access | None = None,
    cross_origin: CrossOrigin | None = None,
    description: str = "",
    lifespan: Lifespan[Any] | None = None,
) -> FastAPI:
    """`parts` are found by class (libs.web.parts); `pages` are open to all and hold no data."""
    known, limits = ErrorResponses(refusals), limits or Limits()
    app = FastPathApp(
        leading_hot_routes(routes),
        authenticator=authenticator,
        parts=parts,
        refusals=known,
        limits=limits,
        access=access,
        cross_origin=cross_origin,
        title=title,
        version=version,
        description=description,
        lifespan=lifespan,
        **_SWITCHED_OFF,
        exception_handlers={HTTPException: _http_error, RequestValidationError: _invalid},
    )
    probes = probe_routes(_readiness(authenticator, checks, stopping), measurements)
    app.router.routes[:] = [*_flat(routes), *_open(probes, title, pages)]
    describe(app)
    return app


def _readiness(
    authenticator: Authenticator, checks: Mapping[str, Check] | None, stopping: asyncio.Event | None
) -> Readiness:
    required = {"issuer_keys": authenticator.ready, **(checks or {})}
    return Readiness(required, stopping or asyncio.Event())


def _open(probes: Iterable[Route], title: str, pages: Iterable[BaseRoute]) -> list[BaseRoute]:
    """Routes that answer without a token."""
    return [*probes, *docs_routes(title), *_without_data(pages)]


def _flat(routes: Sequence[APIRouter | BaseRoute]) -> list[BaseRoute]:
    """Included routers are matched a second time on every request; their routes are not."""
    found: list[BaseRoute] = []
    for route in routes:
        found += route.routes if isinstance(route, APIRouter) else [route]
    for route in found:
        if not isinstance(route, GatedRoute | HotRoute):
            raise ValueError(f"{getattr(route, 'path', route)} would be open to everybody")
    return found


def _without_data(pages: Iterable[BaseRoute]) -> list[BaseRoute]:
    found = list(pages)
    for page in found:
        if not isinstance(page, Route) or page.path.startswith("/v1"):
            raise ValueError(f"{getattr(page, 'path', page)} is no page: data need a gate")
    return found


async def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - how it was registered
    default = (f"http_{error.status_code}", "The request was refused")
    code, title = _TITLES.get(error.status_code, default)
    headers = {"Allow": _allowed(request)} if error.status_code == 405 else error.headers
    return _response(Problem(error.status_code, code, title, headers=headers))


def _allowed(request: Request) -> str:
    """Every method of this address; the router itself knows only those of the first match."""
    methods: set[str] = set()
    for route in request.app.router.routes:
        if isinstance(route, Route) and route.path_regex.match(request.scope["path"]):
            methods |= route.methods or set()
    return ", ".join(sorted(methods))


async def _invalid(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - how it was registered
    return _response(invalid(*field_errors(error.errors())))


def _response(problem: Problem) -> Response:
    PROBLEMS.labels(problem.code).inc()
    return problem.response(str(tracing.current().correlation_id))
