"""The consumer's span of a batch, linked to those of its events' producers."""

from contextlib import AbstractContextManager

from opentelemetry.trace import Span, SpanKind

from libs.messaging.consumer.batches import Batch
from libs.telemetry import spans


def processing(batch: Batch, group: str) -> AbstractContextManager[Span | None]:
    """By OpenTelemetry's conventions for messaging."""
    attributes: dict[str, str | int] = {
        "messaging.system": "kafka",
        "messaging.operation.name": "process",
        "messaging.operation.type": "process",
        "messaging.consumer.group.name": group,
        "messaging.batch.message_count": len(batch.items),
    }
    traced = (item.event.traceparent for item in batch.items if item.event)
    return spans.span("process", SpanKind.CONSUMER, attributes, traced)
