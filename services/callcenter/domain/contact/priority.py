"""Order in which contacts are served: a head start by grade, then the longest wait.

Everybody gains on the clock alike, so nobody starves: a contact is overtaken only by those that
came less than the longest head start after it.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

LEVEL = timedelta(minutes=5)
KEY_GRADES = frozenset({"A"})
HEAD_STARTS: Mapping[str, timedelta] = {"A": 3 * LEVEL, "B": LEVEL}
GREEN_CHANNEL = 6 * LEVEL


def head_start(grade: str | None, *, own_customer: bool = False) -> timedelta:
    """Waiting time a contact is credited with; `own_customer`: the agent is its account manager."""
    credit = HEAD_STARTS.get(grade or "", timedelta())
    if own_customer and grade in KEY_GRADES:
        credit += GREEN_CHANNEL
    return credit


def priority(grade: str | None, waiting_since: datetime, now: datetime) -> int:
    """Levels from 0 up, one more for every five minutes: the higher is served first."""
    return int((head_start(grade) + max(now - waiting_since, timedelta())) / LEVEL)
