"""Days to move the demo's history by, such that a second run repeats the same purchases."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from deploy.local.cdnow import LAST_DAY
from deploy.local.errors import LocalError
from deploy.local.private_files import write_private

FILE = "demo.json"


def kept_shift(data: Path, given: str) -> timedelta:
    """`given` is SHIFT: empty for a history that ends yesterday, or 0 for 1997-98 as it was."""
    if given not in ("", "0"):
        raise LocalError(f"SHIFT={given} makes no sense: say SHIFT=0, or leave it out")
    file = data / FILE
    if not file.exists():
        days = 0 if given == "0" else _days_until_yesterday()
        write_private(file, json.dumps({"shift_days": days}))
        return timedelta(days=days)
    days = int(json.loads(file.read_text())["shift_days"])
    if given == "0" and days:
        raise LocalError(
            "This stack already holds the history moved to today: "
            "for SHIFT=0 choose another one, e.g. CRM_PORT_BASE=9000"
        )
    return timedelta(days=days)


def _days_until_yesterday() -> int:
    return (datetime.now(UTC).date() - timedelta(days=1) - LAST_DAY).days
