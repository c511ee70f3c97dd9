"""Classes of routes: which bulkhead each request goes behind, before its body is read."""

import random
from collections.abc import Mapping
from typing import get_args

from starlette.types import Scope

from libs.database.bulkheads import VISIT, Bulkhead, Overloaded, Share, Visit
from libs.telemetry.metrics import SHED
from libs.web.errors.problems import Problem, outcome_unknown, unavailable
from libs.web.gate.roles import JSON, WRITES, RouteClass, Rule

SHARES: Mapping[RouteClass, Share] = {name: Share(connections=4) for name in get_args(RouteClass)}
SCOPE_KEY = "rapport.visit"
_LONGEST_PAUSE = 5  # seconds


class Bulkheads:
    """The bulkheads of one process, one for each class of routes."""

    def __init__(self, shares: Mapping[RouteClass, Share] = SHARES) -> None:
        self._bulkheads = {name: Bulkhead(name, share) for name, share in shares.items()}
        self._of: dict[tuple[str, str], Bulkhead] = {}

    def admit(self, scope: Scope, rule: Rule, template: str) -> None:
        """Begin a visit, which ends with the request (`leave`). Raises Overloaded."""
        route = (scope["method"], template)
        bulkhead = self._of.get(route)
        if bulkhead is None:
            bulkhead = self._of[route] = self._bulkheads[class_of(*route, rule)]
        visit = bulkhead.admit(route)
        scope[SCOPE_KEY] = visit
        VISIT.set(visit)


def leave(scope: Scope) -> None:
    """End the visit of a request, if it came so far."""
    visit: Visit | None = scope.get(SCOPE_KEY)
    if visit is not None:
        visit.end()
        VISIT.set(None)


def class_of(method: str, path: str, rule: Rule) -> RouteClass:
    """Class that the route says; else by whom it is for, what it gives, and of how many."""
    if rule.route_class:
        return rule.route_class
    if rule.produces != JSON:
        return "streams"
    if rule.roles == {"admin"}:
        return "operator"
    if method in WRITES and rule.command is not False:
        return "writes"
    return "reads" if "{" in path else "lists"


def overloaded(scope: Scope, error: Overloaded) -> Problem:
    """503: turned away before anything was done; unless something may have been done before."""
    SHED.labels(error.bulkhead, error.reason).inc()
    visit: Visit | None = scope.get(SCOPE_KEY)
    return outcome_unknown() if visit and visit.may_have_written else turned_away()


def turned_away() -> Problem:
    wait = random.randint(1, _LONGEST_PAUSE)  # noqa: S311 - so that they do not all come at once
    return unavailable("overloaded", "Too much of this kind is under way: nothing was done", wait)
