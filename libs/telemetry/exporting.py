"""Traces sent to a collector by OTLP over HTTP, as OpenTelemetry's environment variables say."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from libs.telemetry import spans

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider

_PROTOCOL = "http/protobuf"
_ENDPOINTS = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
_PROTOCOLS = ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL")


class TracesUnavailable(RuntimeError):
    """Traces are asked for and cannot be sent."""


def wanted(environ: Mapping[str, str]) -> bool:
    """True when an exporter or its endpoint is named. Raises TracesUnavailable for other protocols.

    Other than OpenTelemetry's own default: who says nothing exports nothing.
    """
    exporter = environ.get("OTEL_TRACES_EXPORTER", "")
    if environ.get("OTEL_SDK_DISABLED", "").lower() == "true" or exporter == "none":
        return False
    if exporter not in ("", "otlp"):
        raise TracesUnavailable("OTEL_TRACES_EXPORTER must be otlp or none")
    if not (exporter or any(environ.get(name) for name in _ENDPOINTS)):
        return False
    if next((environ[n] for n in _PROTOCOLS if environ.get(n)), _PROTOCOL) != _PROTOCOL:
        raise TracesUnavailable(f"OTEL_EXPORTER_OTLP_PROTOCOL must be {_PROTOCOL}")
    return True


@contextmanager
def exported_traces(service: str) -> Iterator[None]:
    """Export the spans of the block when they are wanted, the last ones at its end.

    Raises TracesUnavailable.
    """
    if not wanted(os.environ):
        yield
        return
    provider = _provider(service)
    spans.switch(provider.get_tracer("rapport"))
    try:
        yield
    finally:
        spans.switch(None)
        provider.shutdown()


def _provider(service: str) -> "TracerProvider":
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import OTELResourceDetector, Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        raise TracesUnavailable(
            "traces need the packages of requirements/traces.txt: install them, or leave "
            "OTEL_TRACES_EXPORTER and OTEL_EXPORTER_OTLP_ENDPOINT unset"
        ) from None
    own = Resource.create({"service.name": service, "service.namespace": "rapport"})
    provider = TracerProvider(
        resource=own.merge(OTELResourceDetector().detect()), shutdown_on_exit=False
    )
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    return provider
