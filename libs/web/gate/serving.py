"""The server's span of a request, by OpenTelemetry's conventions. Paths hold ids: left out."""

from opentelemetry import context, trace
from opentelemetry.trace import SpanKind, StatusCode, Tracer
from starlette.types import Scope

from libs.telemetry import spans, tracing

_PROBES = frozenset({"/livez", "/readyz", "/metrics"})
_METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})


class ServerSpan:
    """Current from its making to `end`, in the context of one task. `trace` is the request's."""

    def __init__(self, tracer: Tracer, scope: Scope, caller: tracing.Trace) -> None:
        self._method = scope["method"] if scope["method"] in _METHODS else "_OTHER"
        self._span = tracer.start_span(
            self._method,
            context=spans.context_of(caller.traceparent),
            kind=SpanKind.SERVER,
            attributes={"http.request.method": self._method, "url.scheme": scope["scheme"]},
        )
        self._token = context.attach(trace.set_span_in_context(self._span))
        self.trace = tracing.carry_on(caller, spans.traceparent_of(self._span))

    def end(self, route: str | None, status: int) -> None:
        """`route` is None where no route was found, `status` 0 where nothing was answered."""
        if route is not None:
            self._span.update_name(f"{self._method} {route}")
            self._span.set_attribute("http.route", route)
        if status:
            self._span.set_attribute("http.response.status_code", status)
        if status >= 500 or not status:
            self._span.set_attribute("error.type", str(status) if status else "cancelled")
            self._span.set_status(StatusCode.ERROR)
        context.detach(self._token)
        self._span.end()


def server_span(scope: Scope, caller: tracing.Trace) -> ServerSpan | None:
    """None while traces are off, and for probes."""
    tracer = spans.tracer()
    if tracer is None or scope["path"] in _PROBES:
        return None
    return ServerSpan(tracer, scope, caller)
