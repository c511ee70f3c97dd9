"""Logs: JSON lines with the correlation id, and nothing personal or secret in them."""

import json
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from libs.telemetry.logging import REDACTED, redact

ROOT = Path(__file__).parents[3]
PROGRAM = """
import logging, structlog
from libs.telemetry import tracing
from libs.telemetry.logging import configure_logging
configure_logging("customer", "INFO")
log = structlog.get_logger("here")
log.info("before_any_trace")
tracing.begin()
log.info("untraced")
trace = tracing.begin(traceparent="00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
log.info("changed", customer_id="c1", email="anna@example.org", count=3)
log.debug("not shown")
try:
    raise ValueError("anna@example.org")
except ValueError:
    log.exception("failed")
    logging.getLogger("asyncpg").exception("failed elsewhere", extra={"token": "t"})
logging.getLogger("uvicorn.error").info("listening on %s", "127.0.0.1")
logging.getLogger("uvicorn.access").info("GET /v1/customers?q=anna")
print(trace.correlation_id)
"""


def test_every_line_is_json_with_service_time_and_trace_and_without_personal_data():
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True
    )
    *lines, correlation_id = ran.stdout.splitlines()
    logged = [json.loads(line) for line in lines]
    untraced = logged.pop(1)
    assert untraced["event"] == "untraced" and "trace_id" not in untraced
    assert logged[1]["trace_id"] == "0af7651916cd43dd8448eb211c80319c"
    assert [line["event"] for line in logged][:4] == [
        "before_any_trace",
        "changed",
        "failed",
        "failed elsewhere",
    ]
    assert "listening on 127.0.0.1" in lines[5]
    assert all(line["service"] == "customer" and line["timestamp"] for line in logged)
    assert "correlation_id" not in logged[0]
    assert all(line["correlation_id"] == correlation_id for line in logged[1:])
    assert (logged[1]["email"], logged[1]["customer_id"], logged[1]["count"]) == (REDACTED, "c1", 3)
    assert logged[2]["error"] == "ValueError"
    assert logged[2]["frames"]
    assert "anna" not in ran.stdout
    assert "Traceback" not in ran.stdout
    assert ran.stderr == ""


_LEAVES = st.text() | st.integers() | st.none() | st.binary()
_VALUES = st.recursive(
    _LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["id", "n"]), inner)
)


@given(
    st.sampled_from(["name", "customer_name", "EMAIL", "phone_number", "access_token", "body"]),
    st.text(min_size=1),
)
def test_personal_keys_are_redacted_at_any_depth(key: str, value: str):
    event = redact(None, "info", {"event": "x", "outer": {"inner": [{key: value}]}, key: value})
    assert event[key] == REDACTED
    assert event["outer"]["inner"][0][key] == REDACTED


@given(_VALUES)
def test_bytes_never_pass_and_long_texts_are_cut(value: object):
    event = redact(None, "info", {"event": "x", "items": value})
    assert all(len(leaf) <= 500 for leaf in texts(event["items"]))


def texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    assert not isinstance(value, bytes)
    return []
