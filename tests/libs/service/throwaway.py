"""A service as small as one can be, for tests of how all of them are run."""

import asyncio
import os
import sys
from pathlib import Path

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from libs.service.process import run
from libs.service.runtime import Runtime
from libs.service.service import Jobs, Service
from libs.web.app import create_app
from libs.web.gate.admission import Admitted
from libs.web.gate.roles import rule_of
from libs.web.gate.routing import HotRoute
from libs.web.live.sse import EventStream, ServerEvent
from tests.libs.messaging.ledger import Ledger

OPERATION = {"operationId": "hot", "responses": {"200": {"description": "done"}}}


def build_api(runtime: Runtime) -> FastAPI:
    async def hot(_: Request, __: Admitted) -> ASGIApp:
        return Response(b"{}", media_type="application/json")

    async def slow(_: Request, __: Admitted) -> ASGIApp:
        await asyncio.sleep(1)
        return Response(b'{"slow": true}', media_type="application/json")

    async def stream(_: Request, __: Admitted) -> ASGIApp:
        return EventStream(_forever(), stopping=runtime.stopping)

    reads = rule_of("admin")
    return create_app(
        title="Throwaway",
        version="1",
        routes=[
            HotRoute("/v1/hot", hot, method="POST", rule=reads, operation=OPERATION),
            HotRoute("/v1/slow", slow, method="GET", rule=reads, operation=OPERATION),
            HotRoute("/v1/stream", stream, method="GET", rule=reads, operation=OPERATION),
        ],
        authenticator=runtime.authenticator,
        checks=runtime.checks,
        measurements=runtime.measurements,
        stopping=runtime.stopping,
    )


def build_jobs(runtime: Runtime) -> Jobs:
    return {"mortal job": _mortal(runtime)} if "MORTAL_JOB" in os.environ else {}


async def _mortal(runtime: Runtime) -> None:
    await runtime.pool.fetchval("select 1")
    raise LookupError("anna@example.org")  # the text of an exception must not reach the log


async def _forever():
    number = 0
    while True:
        number += 1
        yield ServerEvent(str(number), "tick", b"{}").encode()
        await asyncio.sleep(0.05)


class Nothing(Ledger):
    """A projection in shape 1, whose tables nobody asks for."""

    shape = 1


if __name__ == "__main__":
    service = Service(
        name="throwaway",
        migrations=Path(os.environ["THROWAWAY_MIGRATIONS"]),
        publishes=frozenset(),
        api=build_api,
        projection=(lambda _: Nothing()) if "PROJECTION" in os.environ else None,
        jobs=build_jobs,
        access_policy="select 0, '{}' where false",  # it hears of none
    )
    sys.exit(run(service))
