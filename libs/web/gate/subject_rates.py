"""Rates by subject: how many requests a second one token subject may make of one process."""

import math
import time
from collections import OrderedDict

import msgspec

from libs.web.errors.problems import Problem
from libs.web.gate.auth import Caller
from libs.web.gate.roles import is_staff

REMEMBERED_AT_MOST = 20_000  # subjects, 4 MB; whoever is forgotten has all of their burst again


class Rate(msgspec.Struct, frozen=True):
    """So many requests a second in the long run, and `burst` at once; 0 a second: no limit."""

    per_second: float
    burst: int


CUSTOMERS = Rate(10.0, 50)
NO_LIMIT = Rate(0.0, 0)


class SubjectRates:
    """One clock per subject: a request moves it on by its share of a second, and is refused while
    it is further ahead than the burst allows (GCRA)."""

    def __init__(self, customers: Rate = CUSTOMERS, others: Rate = NO_LIMIT) -> None:
        self._customers = customers
        self._others = others
        self._ahead: OrderedDict[str, float] = OrderedDict()

    def spend(self, caller: Caller) -> None:
        """Count one request. Raises 429 with Retry-After."""
        rate = self._others if is_staff(caller) else self._customers
        if not rate.per_second:
            return
        now, step = time.monotonic(), 1 / rate.per_second
        ahead = max(self._ahead.get(caller.subject, now), now)
        early = ahead - now - (rate.burst - 1) * step
        if early > 0:
            raise _too_many(early)
        self._ahead[caller.subject] = ahead + step
        self._ahead.move_to_end(caller.subject)
        if len(self._ahead) > REMEMBERED_AT_MOST:
            self._ahead.popitem(last=False)


def _too_many(seconds: float) -> Problem:
    wait = {"Retry-After": str(math.ceil(seconds))}
    title = "More requests than one caller may make"
    return Problem(429, "too_many_requests", title, headers=wait)
