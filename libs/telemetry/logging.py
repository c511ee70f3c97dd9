"""Logs: one JSON line per event on stdout, with the correlation id and nothing personal."""

import logging
import sys
import traceback
from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

import msgspec
import structlog

from libs.telemetry import tracing

_failures = structlog.get_logger("http")
ROOT = Path(__file__).parents[2]
LONGEST_TEXT = 500
REDACTED = "[redacted]"
# Whole words of a key; such a value never belongs into a log, whoever put it there.
_PERSONAL = ("name", "email", "phone", "address", "note", "text", "comment", "query")
_CONTENT = ("body", "payload", "data")
_SECRET = ("token", "authorization", "password", "secret", "cookie", "dsn")
REDACTED_WORDS = frozenset({*_PERSONAL, *_CONTENT, *_SECRET})
_ALWAYS_SHOWN = frozenset({"event", "logger", "level"})


def configure_logging(service: str, level: str = "INFO") -> None:
    """Send structlog's and every other library's logs through the same JSON lines."""
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            *_shared(service),
            structlog.processors.JSONRenderer(serializer=_serialize),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level)),
        logger_factory=structlog.PrintLoggerFactory(sys.stdout),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_log_level, structlog.stdlib.add_logger_name],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *_shared(service),
                structlog.processors.JSONRenderer(serializer=_serialize),
            ],
        )
    )
    logging.root.handlers[:] = [handler]
    logging.root.setLevel(level)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True
    for name in ("aiokafka", "httpx2", "uvicorn.access"):  # too much, or addresses with names in
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))


def frames_of(error: BaseException) -> list[str]:
    """Frames of an error, innermost last; its text is left out, for it may hold data."""
    found = [
        f"{_short(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)[-12:]
    ]
    if error.__cause__ is not None:
        found.append(f"caused by {type(error.__cause__).__name__}")
    return found


def report_failure(error: BaseException, route: str) -> None:
    """A request, or one item of a batch, that failed in a way nobody foresaw."""
    _failures.error(
        "request_failed", route=route, error=type(error).__name__, frames=frames_of(error)
    )


def redact(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Replace values whose key names something personal or secret, at any depth."""
    for key, value in event.items():
        event[key] = value if key in _ALWAYS_SHOWN else _redacted(key, value)
    return event


def _redacted(key: str, value: Any) -> Any:
    if REDACTED_WORDS.intersection(key.lower().split("_")):
        return REDACTED
    if isinstance(value, Mapping):
        return {str(name): _redacted(str(name), item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_redacted(key, item) for item in value]
    if isinstance(value, bytes | bytearray):
        return REDACTED
    return value[:LONGEST_TEXT] if isinstance(value, str) else value


def _with_trace(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    trace = tracing.current_or_none()
    if trace is not None:
        event.setdefault("correlation_id", str(trace.correlation_id))
        if trace.traceparent:
            event.setdefault("trace_id", trace.traceparent[3:35])
    return event


def _without_exception_text(
    _: Any, __: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    failure = event.pop("exc_info", None)
    if failure is True:
        failure = sys.exc_info()
    error = failure[1] if isinstance(failure, tuple) else failure
    if isinstance(error, BaseException):
        event["error"], event["frames"] = type(error).__name__, frames_of(error)
    event.pop("stack_info", None)
    return event


def _shared(service: str) -> list[Any]:
    def with_service(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        event["service"] = service
        return event

    stamp = structlog.processors.TimeStamper(fmt="iso", utc=True)
    return [_without_exception_text, redact, with_service, _with_trace, stamp]


def _serialize(event: Any, **_: Any) -> str:
    return msgspec.json.encode(event, enc_hook=str).decode()


def _short(filename: str) -> str:
    path = Path(filename)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else "/".join(path.parts[-2:])
