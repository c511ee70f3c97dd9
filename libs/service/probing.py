"""The small HTTP surface of a relay or a consumer: probes and metrics, and nothing else."""

from starlette.applications import Starlette

from libs.service.runtime import Runtime
from libs.web.edge import Edge
from libs.web.probes import Readiness, probe_routes
from libs.web.refusals import Refusals


def probing_app(runtime: Runtime) -> Starlette:
    readiness = Readiness(runtime.checks, runtime.stopping)
    app = Starlette(routes=list(probe_routes(readiness, runtime.measurements)))
    app.add_middleware(Edge, refusals=Refusals(), deadline=runtime.settings.request_deadline)
    return app
