"""Spans of OpenTelemetry where traces are switched on; elsewhere none is made, at no cost.

No attribute holds personal data, an id of a customer, or the text of an exception.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext

from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.trace import Link, Span, SpanContext, SpanKind, StatusCode, Tracer

from libs.telemetry.tracing import readable

Attributes = Mapping[str, str | int]
_NONE: AbstractContextManager[None] = nullcontext()
_tracer: Tracer | None = None


def switch(tracer: Tracer | None) -> None:
    """Make spans with this tracer from now on, or none."""
    global _tracer
    _tracer = tracer


def tracer() -> Tracer | None:
    """The tracer, None while traces are off."""
    return _tracer


def span(
    name: str, kind: SpanKind, attributes: Attributes, follows: Iterable[str | None] = ()
) -> AbstractContextManager[Span | None]:
    """A span of the block, below the current one. `follows` are the traceparents it links to.

    What the block raises is told by its class alone.
    """
    return _NONE if _tracer is None else _recorded(_tracer, name, kind, attributes, follows)


def processing(
    group: str, messages: int, follows: Iterable[str | None]
) -> AbstractContextManager[Span | None]:
    """A consumer's span of a batch; `follows` are the traceparents of what is in it."""
    attributes: dict[str, str | int] = {
        "messaging.system": "kafka",
        "messaging.operation.name": "process",
        "messaging.operation.type": "process",
        "messaging.consumer.group.name": group,
        "messaging.batch.message_count": messages,
    }
    return span("process", SpanKind.CONSUMER, attributes, follows)


def failed(span: Span | None, error: BaseException) -> None:
    """Say of a span that what it is about failed."""
    if span is not None:
        span.set_attribute("error.type", type(error).__name__)
        span.set_status(StatusCode.ERROR)


def context_of(traceparent: str | None) -> Context:
    """The context to begin a span in, below the caller's where there is one."""
    if traceparent is None:
        return Context()
    return trace.set_span_in_context(trace.NonRecordingSpan(_parsed(traceparent)), Context())


def traceparent_of(span: Span) -> str:
    found = span.get_span_context()
    return f"00-{found.trace_id:032x}-{found.span_id:016x}-{found.trace_flags:02x}"


@contextmanager
def _recorded(
    tracer: Tracer,
    name: str,
    kind: SpanKind,
    attributes: Attributes,
    follows: Iterable[str | None],
) -> Iterator[Span]:
    parents = [parent for parent in dict.fromkeys(follows) if parent and readable(parent)]
    links = [Link(_parsed(parent)) for parent in parents]
    with tracer.start_as_current_span(
        name,
        kind=kind,
        attributes=attributes,
        links=links,
        record_exception=False,
        set_status_on_exception=False,
    ) as span:
        try:
            yield span
        except Exception as error:
            failed(span, error)
            raise


def _parsed(traceparent: str) -> SpanContext:
    return SpanContext(
        int(traceparent[3:35], 16),
        int(traceparent[36:52], 16),
        is_remote=True,
        trace_flags=trace.TraceFlags(int(traceparent[53:55], 16)),
    )
