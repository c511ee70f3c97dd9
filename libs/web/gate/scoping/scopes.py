"""Scopes at the gate: a caller's reach, found in one place, and who is out of it refused there.

A caller with a narrower scope than all is told of everybody out of it what is told of those who do
not exist, after the same query, before anything else is read.
"""

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

import asyncpg
import msgspec
from starlette.types import Scope

from libs.access.policy import Kind, Policy, Verb
from libs.access.reach import EVERYTHING, Reach, reach_of
from libs.database.connections import Source
from libs.database.fragments import Fragment
from libs.database.together import Question
from libs.events.access import AccessChanged, Extent
from libs.web.errors.problems import FieldError, Problem, forbidden
from libs.web.gate.auth import Caller
from libs.web.gate.roles import STAFF, WRITES, Rule, is_staff
from libs.web.gate.scoping.kinds import Data

REMEMBERED_FOR = 1.0  # seconds that a change of policy, team or deputy may take to be seen
_MOST_REMEMBERED = 10_000
_WITHIN = "select asked.id from unnest({ids}::uuid[]) as asked (id) where {owner} = any({keys})"
_decode = msgspec.json.Decoder(AccessChanged).decode


class Ownership(msgspec.Struct, frozen=True, kw_only=True):
    """Places where a service finds whose what is.

    `policy`: a query for version and data of the policy in force. `owner_of`: an expression, the
    key of the owner of the record {0}. `records`: by the name of an id in paths and bodies, an
    expression of the record that the id {0} belongs to. `missing`: by the same names, or
    `body/name`, what is raised where there is no such thing.
    """

    policy: str
    owner_of: str
    records: Mapping[str, str]
    missing: Mapping[str, Callable[[], Exception]]


def subject_of(category: str) -> str:
    """An expression for `records`: whom the stream of this category with the id {0} is about."""
    stream = f"e.stream = '{category}-' || {{0}}::text"
    return f"(select e.subject from events e where {stream} and e.version = 1)"


def missing_at(pointer: str, code: str, title: str) -> Callable[[], Problem]:
    """Maker of the 404 for a field of the body that names nobody, or nothing, that there is."""
    return lambda: Problem(404, code, title, errors=[FieldError(pointer, code, title)])


class Sight(msgspec.Struct, frozen=True):
    """`reach` are the customers in scope, `hidden` the fields of theirs that are not shown."""

    reach: Reach = EVERYTHING
    hidden: frozenset[str] = frozenset()


UNLIMITED = Sight()


class Access:
    """Scopes as this process knows them, a second old at most."""

    def __init__(self, pool: asyncpg.Pool, ownership: Ownership) -> None:
        self._pool = pool
        self._ownership = ownership
        self._policy: tuple[float, Policy] = (0.0, Policy())
        self._reaches: dict[tuple[str, Extent], tuple[float, Reach]] = {}

    def forget(self) -> None:
        """Ask anew from now on: the policy was changed here."""
        self._policy = (0.0, Policy())
        self._reaches.clear()

    async def policy(self) -> Policy:
        until, policy = self._policy
        if time.monotonic() >= until:
            row = await self._pool.fetchrow(self._ownership.policy)
            policy = Policy(row[0], _decode(row[1])) if row else Policy()
            self._policy = (time.monotonic() + REMEMBERED_FOR, policy)
        return policy

    async def reach(self, caller: Caller, rule: Rule, kind: Kind, verb: Verb) -> Reach:
        """The caller's, by the widest of those roles of theirs that the route lets in."""
        extent = (await self.policy()).extent(roles_at(caller, rule), kind, verb)
        if extent == "all":
            return EVERYTHING
        cached = (caller.subject, extent)
        until, reach = self._reaches.get(cached, (0.0, EVERYTHING))
        if time.monotonic() >= until:
            reach = await reach_of(self._pool, caller.subject, extent)
            if len(self._reaches) >= _MOST_REMEMBERED:
                self._reaches.clear()
            self._reaches[cached] = (time.monotonic() + REMEMBERED_FOR, reach)
        return reach

    async def missing(self, reach: Reach, named: Mapping[str, UUID | None]) -> Exception | None:
        """Error that says there is no such thing, for the first of `named` out of reach."""
        for name, id in named.items():
            if name.removeprefix("body/") not in self._ownership.records:
                continue  # what belongs to whoever is named beside it
            if not await self._owns(reach, name.removeprefix("body/"), id):
                missing = self._ownership.missing
                return missing.get(name, missing[name.removeprefix("body/")])()
        return None

    async def within(
        self, reach: Reach, customer_ids: Collection[UUID], source: Source | None = None
    ) -> set[UUID]:
        """Those of these customers who are in reach, by one query."""
        if reach.whole:
            return set(customer_ids)
        return await self.those_within(reach, customer_ids).asked(source or self._pool)

    def those_within(self, reach: Reach, customer_ids: Collection[UUID]) -> Question[set[UUID]]:
        """Question for the same of a reach that is not the whole, to be asked with others."""
        owner = Fragment(self._ownership.owner_of.format("asked.id"))
        query = Fragment(_WITHIN, ids=list(customer_ids), owner=owner, keys=list(reach.keys or ()))
        return Question(query, lambda rows: {row[0] for row in rows})

    async def _owns(self, reach: Reach, name: str, id: UUID | None) -> bool:
        record = self._ownership.records[name].format("$1::uuid")
        owner = self._ownership.owner_of.format(record)
        return bool(await self._pool.fetchval(f"select {owner} = any($2)", id, reach.keys))


def roles_at(caller: Caller, rule: Rule) -> frozenset[str]:
    """The roles by which the caller is let in, those for one's own data left out."""
    return caller.roles & rule.roles & STAFF or caller.roles & STAFF


def verb_of(method: str, rule: Rule, data: Data) -> Verb:
    if data.verb:
        return data.verb
    return "write" if method in WRITES and rule.command is not False else "read"


async def sight_at(scope: Scope, caller: Caller, rule: Rule, body: Any) -> Sight:
    """The caller's sight on this route. Raises 403 where the route needs all, and what says that
    something does not exist for whoever is named and out of reach."""
    access: Access | None = scope["app"].access
    data = rule.data
    if access is None or data is None or not is_staff(caller):
        return UNLIMITED
    reach = await access.reach(caller, rule, data.kind, verb_of(scope["method"], rule, data))
    hidden = (await access.policy()).hidden(roles_at(caller, rule), data.kind)
    if data.of == "whole" and not reach.whole:
        raise needs_all(data.kind)
    if data.of == "one" and not reach.whole:
        named = _named(data, scope.get("path_params", {}), body)
        if missing := await access.missing(reach, named):
            raise missing
    return Sight(reach, hidden)


async def refused_items(
    access: Access | None, data: Data | None, sight: Sight, items: Sequence[Any]
) -> dict[int, Exception]:
    """Refusals of those items of a batch that name somebody out of reach, by their places."""
    if access is None or data is None or sight.reach.whole or not data.body:
        return {}
    refusals: dict[tuple[str, UUID | None], Exception | None] = {}
    refused: dict[int, Exception] = {}
    for index, item in enumerate(items):
        for named in _named(data, {}, item).items():
            if named not in refusals:
                refusals[named] = await access.missing(sight.reach, dict([named]))
            if missing := refusals[named]:
                refused.setdefault(index, missing)
    return refused


def _named(data: Data, path: Mapping[str, Any], body: Any) -> dict[str, UUID | None]:
    """Ids in the path and body. What is no id is left to the route, which says so."""
    named: dict[str, Any] = {name: value for name, value in path.items() if name.endswith("_id")}
    if isinstance(body, dict):
        given = [name for name in data.given if body.get(name) is not None]
        named |= {f"body/{name}": body.get(name) for name in (*data.body, *given)}
        if isinstance(replacement := body.get("replacement"), dict):
            refusals = {name for name in ("customer_id", "purchase_id") if replacement.get(name)}
            named |= {f"body/{name}": replacement[name] for name in refusals}
    found: dict[str, UUID | None] = {}
    for name, value in named.items():
        try:
            found[name] = None if value is None else UUID(value)
        except (ValueError, AttributeError, TypeError):
            continue
    return found


def needs_all(kind: Kind) -> Problem:
    """403: what was asked tells of everybody's data of a kind."""
    title = "This tells of everybody, and your scope is narrower"
    return forbidden("scope_needs_all", title, f"It needs the scope all for {kind}")
