"""Roles and what they may do: every route names its own, and the table of all is collectable."""

from collections.abc import Callable, Iterable
from typing import Literal, TypeVar
from uuid import UUID

import msgspec
from starlette.routing import BaseRoute

from libs.web.bodies.json_bodies import MEBIBYTE
from libs.web.errors.problems import Problem, forbidden
from libs.web.gate.auth import Caller
from libs.web.gate.scoping.kinds import Data

ROLES = frozenset({"admin", "manager", "agent", "analyst", "integration", "customer"})
STAFF = ROLES - {"customer"}
WRITES = frozenset({"POST", "PUT", "PATCH", "DELETE"})
MAX_BATCH = 8 * MEBIBYTE
JSON = b"application/json"
RouteClass = Literal["writes", "reads", "lists", "streams", "operator"]
_F = TypeVar("_F", bound=Callable[..., object])


class Rule(msgspec.Struct, frozen=True):
    """Requirements of a route on its caller, checked before anything else is looked at.

    `command`: True if an Idempotency-Key is needed; None: the method decides. `route_class`: whose
    connections it uses; None: libs.web.gate.route_classes decides. The body of a `batch` is left
    to the route to parse. `data`: whose data it is about; None: nobody's.
    """

    roles: frozenset[str]
    command: bool | None = None
    max_body: int = MEBIBYTE
    produces: bytes = JSON
    route_class: RouteClass | None = None
    batch: bool = False
    data: Data | None = None


class RouteRoles(msgspec.Struct, frozen=True):
    method: str
    path: str
    roles: frozenset[str]


def requires(
    *roles: str,
    command: bool | None = None,
    max_body: int = MEBIBYTE,
    route_class: RouteClass | None = None,
    data: Data | None = None,
) -> Callable[[_F], _F]:
    """Mark an endpoint with the roles that may call it; a route without is refused at start.

    `command=False`: a POST that changes nothing, so that it takes no Idempotency-Key. `data`: the
    customers' data it is about (libs.web.gate.scoping.kinds).
    """
    rule = rule_of(*roles, command=command, max_body=max_body, route_class=route_class, data=data)

    def mark(endpoint: _F) -> _F:
        endpoint.rule = rule  # pyright: ignore[reportFunctionMemberAccess]
        return endpoint

    return mark


def rule_of(
    *roles: str,
    command: bool | None = None,
    max_body: int = MEBIBYTE,
    produces: bytes = JSON,
    route_class: RouteClass | None = None,
    data: Data | None = None,
) -> Rule:
    if not roles or not ROLES.issuperset(roles):
        raise ValueError(f"a route needs one or more of {sorted(ROLES)}, not {list(roles)}")
    return Rule(frozenset(roles), command, max_body, produces, route_class, data=data)


def batch_rule(*roles: str, data: Data | None = None) -> Rule:
    """The rule of a route that takes many items in a body of up to 8 MiB."""
    return msgspec.structs.replace(rule_of(*roles, max_body=MAX_BATCH, data=data), batch=True)


def authorize(caller: Caller, rule: Rule) -> None:
    if caller.roles.isdisjoint(rule.roles):
        raise forbidden(detail=_needed(rule))


def _needed(rule: Rule) -> str:
    *others, last = sorted(rule.roles)
    return (
        f"It needs the role {', '.join(others)} or {last}"
        if others
        else f"It needs the role {last}"
    )


def is_staff(caller: Caller) -> bool:
    """True if the caller may see more than what is their own."""
    return not caller.roles.isdisjoint(STAFF)


def only_own(caller: Caller, customer_id: UUID | None) -> None:
    """Refuse a customer everything that is not their own; staff pass.

    The answer is the same whether `customer_id` exists or not.
    """
    if not is_staff(caller) and (caller.customer_id is None or caller.customer_id != customer_id):
        raise _not_yours()


def _not_yours() -> Problem:
    return forbidden("not_your_data", "Customers may only see and change what is their own")


def roles_table(routes: Iterable[BaseRoute]) -> list[RouteRoles]:
    """Every (method, path) under /v1 with the roles that may call it."""
    table: list[RouteRoles] = []
    for route in routes:
        rule: Rule | None = getattr(route, "rule", None)
        if rule is not None:
            methods: set[str] = getattr(route, "methods", None) or set()
            path: str = getattr(route, "path_format", "")
            table += [RouteRoles(method, path, rule.roles) for method in sorted(methods - {"HEAD"})]
    return sorted(table, key=lambda row: (row.path, row.method))
