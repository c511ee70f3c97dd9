"""Probes: alive is this process alone; ready is everything it cannot answer without."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping

import msgspec
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from libs.telemetry.measuring import Measurements
from libs.web.errors.problems import Problem

Check = Callable[[], Awaitable[bool | str]]  # a text: why it is not ready, in one line
CHECK_TIMEOUT = 1.0
REMEMBERED_FOR = 0.5  # seconds; probes of many sources must not load the database


class Readiness:
    """Named checks, asked together; not ready at all once `stopping` is set."""

    def __init__(self, checks: Mapping[str, Check], stopping: asyncio.Event) -> None:
        self._checks = dict(checks)
        self._stopping = stopping
        self._failing: list[str] = []
        self._asked_at = float("-inf")

    async def failing(self) -> list[str]:
        """Names of what is not ready, and why where that is known; empty when all is."""
        if self._stopping.is_set():
            return ["stopping"]
        if time.monotonic() - self._asked_at > REMEMBERED_FOR:
            outcomes = await asyncio.gather(*map(_passes, self._checks.values()))
            self._failing = [
                f"{name} ({outcome})" if isinstance(outcome, str) else name
                for name, outcome in zip(self._checks, outcomes, strict=True)
                if outcome is not True
            ]
            self._asked_at = time.monotonic()
        return self._failing


def probe_routes(readiness: Readiness, measurements: Measurements | None = None) -> list[Route]:
    async def livez(_: Request) -> Response:
        return _json({"status": "alive"})

    async def readyz(_: Request) -> Response:
        if failing := await readiness.failing():
            title = "Not ready: " + ", ".join(failing)
            raise Problem(503, "not_ready", title, headers={"Retry-After": "1"})
        return _json({"status": "ready"})

    async def metrics(_: Request) -> Response:
        if measurements is not None:
            await measurements.take()
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    return [
        Route(path, endpoint, methods=["GET"], include_in_schema=False)
        for path, endpoint in (("/livez", livez), ("/readyz", readyz), ("/metrics", metrics))
    ]


async def _passes(check: Check) -> bool | str:
    try:
        async with asyncio.timeout(CHECK_TIMEOUT):
            return await check()
    except Exception:  # whatever it is: not ready, and the probe says which
        return False


def _json(data: object) -> Response:
    return Response(msgspec.json.encode(data), media_type="application/json")
