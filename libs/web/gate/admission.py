"""The gate of every /v1 route: token, role, headers and body, in this order, before its code."""

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl

import msgspec
from starlette.requests import Request
from starlette.types import Receive, Scope

from libs.access.policy import Kind
from libs.access.reach import EVERYTHING, Reach
from libs.web.bodies.json_bodies import Body, parse_json, read_body, require_json
from libs.web.bodies.repeated_headers import settled
from libs.web.errors.problems import Problem, invalid_field, malformed
from libs.web.errors.validation import escape
from libs.web.gate.auth import Authenticator, Caller
from libs.web.gate.deadlines import SCOPE_KEY as DEADLINE_KEY
from libs.web.gate.deadlines import Deadline
from libs.web.gate.limits import Limits
from libs.web.gate.roles import WRITES, Rule, authorize, is_staff
from libs.web.gate.scoping.kinds import Data
from libs.web.gate.scoping.scopes import UNLIMITED, Access, Sight, refused_items, sight_at

_KEY = re.compile(r"[\x21-\x7e]{1,255}")
# A code, such as `complaint` or `audit-2026`: no sentence that could name somebody.
_PURPOSE = re.compile(rb"[a-z][a-z0-9_-]{1,63}")
BODY_WITHIN = 10.0  # seconds for the body to come in
MOST_PARAMETERS = 100
ADMITTED = "rapport.admitted"
TEMPLATE = "rapport.template"


class Admitted(msgspec.Struct):
    """A request let in. `body` is parsed JSON, None where there was no body at all.

    That of a batch is parsed item by item, from `raw_body`. `sight` is what is in scope;
    `reach_asked` tells that the route kept to it.
    """

    caller: Caller
    route: str
    key: str | None
    body: Any
    raw_body: Body
    sight: Sight = UNLIMITED
    data: Data | None = None
    reach_asked: bool = False
    rule: Rule | None = None


async def admit(scope: Scope, receive: Receive, rule: Rule, template: str) -> Admitted:
    """Let a request in, or raise the problem that keeps it out."""
    scope[TEMPLATE] = template
    headers: dict[bytes, bytes] = dict(scope["headers"])
    if len(headers) != len(scope["headers"]):
        headers = settled(scope["headers"])
    authenticator: Authenticator = scope["app"].authenticator
    caller = await authenticator.authenticate(headers.get(b"authorization"))
    authorize(caller, rule)
    limits: Limits = scope["app"].limits
    limits.rates.spend(caller)
    limits.bulkheads.admit(scope, rule, template)
    _require_plain_text(scope)
    _require_acceptable(headers.get(b"accept"), rule.produces)
    _require_purpose(headers.get(b"purpose"))
    key, body, raw = None, None, b""
    method: str = scope["method"]
    if method in WRITES:
        if rule.command is not False:
            key = _idempotency_key(headers)
        raw = await _read_body(scope, receive, headers, rule)
        if raw:
            require_json(headers)
            body = None if rule.batch else parse_json(raw)
    sight = await sight_at(scope, caller, rule, body)
    route = f"{method} {template}"
    admitted = Admitted(caller, route, key, body, raw, sight, rule.data, rule=rule)
    scope[ADMITTED] = admitted
    return admitted


async def _read_body(
    scope: Scope, receive: Receive, headers: dict[bytes, bytes], rule: Rule
) -> Body:
    """Read the body in a time of its own: the request's counts from when it is here."""
    deadline: Deadline = scope[DEADLINE_KEY]
    deadline.stand_still(BODY_WITHIN)
    body = await read_body(receive, headers, rule.max_body)
    deadline.go_on()
    return body


def admitted(request: Request) -> Admitted:
    """FastAPI dependency: what the gate found out about this request."""
    return request.scope[ADMITTED]


def caller(request: Request) -> Caller:
    """FastAPI dependency: who is calling."""
    return request.scope[ADMITTED].caller


def reach(request: Request) -> Reach:
    """FastAPI dependency: the customers that are in the caller's scope on this route."""
    admitted: Admitted = request.scope[ADMITTED]
    admitted.reach_asked = True
    return admitted.sight.reach


async def reach_of_kind(request: Request, kind: Kind) -> Reach:
    """The customers in the caller's scope for reading data of another kind than the route's."""
    admitted: Admitted = request.scope[ADMITTED]
    access: Access | None = request.app.access
    if access is None or admitted.rule is None or not is_staff(admitted.caller):
        return EVERYTHING
    return await access.reach(admitted.caller, admitted.rule, kind, "read")


def hidden(request: Request) -> frozenset[str]:
    """Fields of the route's kind of data that the caller is not shown."""
    admitted: Admitted = request.scope[ADMITTED]
    return admitted.sight.hidden


async def out_of_scope(request: Request, items: Sequence[Any]) -> dict[int, Exception]:
    """Refusals of those items of a batch that name somebody out of the caller's reach."""
    admitted: Admitted = request.scope[ADMITTED]
    admitted.reach_asked = True
    return await refused_items(request.app.access, admitted.data, admitted.sight, items)


def require_asked(admitted: Admitted, rule: Rule) -> None:
    """Raises RuntimeError where a route of some customers did not ask which: it may show others."""
    some = rule.data is not None and rule.data.of == "some"
    if some and not admitted.sight.reach.whole and not admitted.reach_asked:
        raise RuntimeError(f"{admitted.route} did not ask which customers are in scope")


def refuse_unknown_query(scope: Scope, allowed: frozenset[str]) -> None:
    """422 for a query parameter the route does not have, or has once and was given twice."""
    query: bytes = scope["query_string"]
    if not query:
        return
    seen: set[str] = set()
    for name, _ in _parameters(query.decode("latin-1")):
        if name not in allowed:
            pointer = f"/query/{escape(name)}"
            raise invalid_field(pointer, "unknown", "is no parameter of this route")
        if name in seen:
            raise invalid_field(f"/query/{name}", "repeated", "may be given once")
        seen.add(name)


def _parameters(query: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(query, keep_blank_values=True, max_num_fields=MOST_PARAMETERS)
    except ValueError:
        raise invalid_field(
            "/query", "too_long", f"may have {MOST_PARAMETERS} parameters"
        ) from None


def _require_purpose(given: bytes | None) -> None:
    """Refuse a bad one before anything is written: the answer that keeps it comes after that."""
    if given is not None and not _PURPOSE.fullmatch(given):
        raise invalid_field("/header/purpose", "invalid", "must be words of a-z, 0-9, _ and -")


def _idempotency_key(headers: dict[bytes, bytes]) -> str:
    given = headers.get(b"idempotency-key")
    if given is None:
        raise Problem(
            400, "idempotency_key_missing", "Every write needs the header Idempotency-Key"
        )
    key = given.decode("latin-1")
    if not _KEY.fullmatch(key):
        raise malformed(
            "idempotency_key_invalid",
            "The Idempotency-Key must be 1 to 255 printable ASCII characters without spaces",
        )
    return key


def _require_acceptable(accept: bytes | None, produces: bytes) -> None:
    if accept is None or b"*/*" in accept or produces in accept:
        return
    if produces.partition(b"/")[0] + b"/*" not in accept:
        raise Problem(406, "not_acceptable", f"The answer is {produces.decode()}")


def _require_plain_text(scope: Scope) -> None:
    """No NUL: PostgreSQL text holds none, and no name or filter of ours has one."""
    if "\0" in scope["path"] or b"%00" in scope["query_string"]:
        raise malformed("invalid_text", "Addresses may hold no NUL")
