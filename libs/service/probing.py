"""The small HTTP surface of a relay or a consumer: probes and metrics, and nothing else."""

from starlette.applications import Starlette

from libs.service.runtime import Runtime
from libs.web.errors.refusals import ErrorResponses
from libs.web.gate.edge import Edge
from libs.web.probes import Readiness, probe_routes


def probing_app(runtime: Runtime) -> Starlette:
    readiness = Readiness(runtime.checks, runtime.stopping)
    app = Starlette(routes=list(probe_routes(readiness, runtime.measurements)))
    app.add_middleware(Edge, refusals=ErrorResponses(), deadline=runtime.settings.request_deadline)
    return app
