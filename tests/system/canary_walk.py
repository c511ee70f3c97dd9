"""A walk through every route of a running installation, and who was shown which canary there."""

import json
import re
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2

from tests.system.canaries import (
    Api,
    Canaries,
    Canary,
    Operation,
    ids_in,
    operations,
    sealed_fields,
)

# What would take away what the walk is to see, or give parked events up.
LEFT_OUT = re.compile(r"/(erase|merge|unmerge|retry|discard|close|policies|switch|restore)$")
EVERYTHING = re.compile("")
# The parts of a contact point, by its kind; and what fields of the audit hold.
POINTS = {
    "name": ("name",),
    "email": ("email",),
    "phone": ("phone",),
    "address": ("postal_code", "city", "state", "country"),
}
_OF_POINTS = tuple(part for parts in POINTS.values() for part in parts)
HOLDS = {
    "status_reason": ("reason",),
    "attachment_names": ("name",),
    "attachment_references": ("reference",),
    "contact_points": _OF_POINTS,
    "custom_personal": ("custom",),
    "texts": ("objective", "task"),
    "value": _OF_POINTS,
}
PARAMETER = re.compile(r"\{(\w+)\}")
ALIASES = {"survivor_id": "customer_id", "unit": "customer_id"}
LISTENED = 0.5  # seconds of silence of a stream, which is heard from its beginning
WRITTEN_WITHIN = 5.0  # seconds from an answer to its line in the log
AUDIT = "personal_data_read"
# One for all: each client reads the certificates of the world anew, which takes 45 ms.
HTTP = httpx2.Client(timeout=30)


@dataclass(frozen=True)
class Reader:
    """Somebody with a token. `clear`: may read personal data; `customer`: is this one."""

    name: str
    token: str
    clear: bool
    customer: str | None = None

    def may_see(self, canary: Canary) -> bool:
        return canary.owner is not None and (self.clear or canary.owner == self.customer)


@dataclass(frozen=True)
class Server:
    """A process of a service, where it answers and where it logs."""

    service: str
    url: str
    log: Path


@dataclass
class Walk:
    """`known` are ids by the names that routes and bodies have for them; `findings` are leaks.

    `reached` are the operations that answered, by service; `points` the contact points, by kind.
    """

    canaries: Canaries
    known: dict[str, str] = field(
        default_factory=lambda: {"purpose": "marketing", "field_name": "size"}
    )
    findings: list[str] = field(default_factory=list)
    reached: set[str] = field(default_factory=set)
    told: set[tuple[str, str]] = field(default_factory=set)
    points: dict[str, str] = field(default_factory=dict)

    def document(self, server: Server) -> Api:
        return HTTP.get(f"{server.url}/openapi.json").json()

    def tell(
        self,
        server: Server,
        reader: Reader,
        bodies: dict[str, Any],
        only: re.Pattern[str] = EVERYTHING,
    ) -> None:
        """Send every command there is, an example each, its personal fields filled with canaries.

        `bodies` goes before the example of a command, by the operation's name. `only`: those whose
        path this is found in.
        """
        api = self.document(server)
        for operation in _in_order(operations(server.service, api)):
            left_out = LEFT_OUT.search(operation.path) or not only.search(operation.path)
            if not operation.commands or left_out:
                continue
            for kind in POINTS if "/contact-points" in operation.path else (None,):
                self._tell(server, reader, api, operation, bodies.get(str(operation)), kind)

    def _tell(
        self,
        server: Server,
        reader: Reader,
        api: Api,
        operation: Operation,
        given: dict[str, Any] | None,
        kind: str | None,
    ) -> None:
        """Send one command; of a contact point, one that is of this kind."""
        before = len(self.canaries.all)
        body = self.canaries.body_of(api, operation, self.known)
        if given is not None:
            body = {**(body or {}), **given}
        if kind and body is not None:
            del self.canaries.all[before:]
            made = {part: self.canaries.new(part).sent for part in POINTS[kind]}
            body = {name: value for name, value in body.items() if name not in POINTS}
            body |= {"address": made} if kind == "address" else made
            self.known["contact_point_id"] = self.points.get(kind, "")
        answer, correlation = self.send(server, operation, reader, body)
        if answer.status_code >= 300:
            del self.canaries.all[before:]
            return
        told, said = self.canaries.all[before:], answer.json() if answer.content else None
        self._own(told, said)
        if kind and said:
            self.points[kind] = said["contact_point_id"]
            for canary in told:
                canary.owner = self.known["customer_id"]
        fields = {canary.field for canary in told} if kind else sealed_fields(api, operation)
        self.told |= {(str(operation), name) for name in fields}
        self._judge(server, operation, reader, answer.content, correlation)

    def read(self, server: Server, readers: Iterable[Reader]) -> None:
        """Ask everything that changes nothing, as each of the readers."""
        api, asking = self.document(server), list(readers)
        for operation in operations(server.service, api):
            if operation.commands:
                continue
            for reader in asking:
                for body, query in self._questions(api, operation):
                    answer, correlation = self.send(server, operation, reader, body, query)
                    if answer.status_code < 300:
                        self.reached.add(f"{server.service}: {operation}")
                    self._judge(server, operation, reader, answer.content, correlation)

    def misuse(self, server: Server, reader: Reader) -> None:
        """Send canaries where they do not belong: no answer repeats what it refuses."""
        api = self.document(server)
        for operation in operations(server.service, api):
            if LEFT_OUT.search(operation.path):
                continue
            strangers = {name: self.canaries.new(name).sent for name in operation.parameters}
            if strangers:
                answer, correlation = self.send(server, operation, reader, None, strangers)
                self._judge(server, operation, reader, answer.content, correlation)
            if operation.body is None:
                continue
            body = self.canaries.body_of(api, operation, self.known) or {}
            wrong = {name: [value] for name, value in body.items()}
            strange = {**body, "nobody_asked": self.canaries.new("nobody_asked").sent}
            for sent in (wrong, strange, [self.canaries.new("list").sent]):
                answer, correlation = self.send(server, operation, reader, sent)
                self._judge(server, operation, reader, answer.content, correlation)

    def look(self, where: str, said: bytes) -> None:
        """Nobody's canary may be there."""
        for canary in self.canaries.found_in(said):
            self.findings.append(f"{where} holds {canary.field}: {canary.sent}")

    def send(
        self,
        server: Server,
        operation: Operation,
        reader: Reader,
        body: Any = None,
        query: dict[str, str] | None = None,
    ) -> tuple[httpx2.Response, str]:
        """The answer, of a stream its beginning; and the correlation id it was asked under."""
        correlation = str(uuid4())
        headers = {
            "Authorization": f"Bearer {reader.token}",
            "Correlation-Id": correlation,
            "Purpose": "access_request",
        }
        if operation.method != "get":
            headers |= {"Idempotency-Key": uuid4().hex, "If-Match": "*"}
        if _endless(operation):
            headers["Last-Event-ID"] = "0"
        path = PARAMETER.sub(lambda found: self._id(found[1]), operation.path)
        with HTTP.stream(
            operation.method.upper(),
            server.url + path,
            params=query,
            json=body,
            headers=headers,
            timeout=httpx2.Timeout(20.0, read=LISTENED if _endless(operation) else 20.0),
        ) as answer:
            answer._content = _content(answer, LISTENED if _endless(operation) else None)
        return answer, correlation

    def _id(self, name: str) -> str:
        """What stands for a parameter of a path; what has no id is numbered from 1."""
        return self.known.get(ALIASES.get(name, name), "1")

    def _own(self, canaries: Iterable[Canary], answer: Any) -> None:
        """Whom what was told is about, by the answer; and which ids that brought."""
        whose = ("customer_id", "agent_id", "staff_id")
        owner = next((id for name in whose if (id := _first(answer, name))), None)
        for canary in canaries:
            canary.owner = owner
        for name, value in ids_in(answer).items():
            self.known.setdefault(name, value)

    def _questions(
        self, api: Api, operation: Operation
    ) -> Iterator[tuple[Any, dict[str, str] | None]]:
        """Bodies and queries. Look-ups are asked for what was told of somebody."""
        fields = sealed_fields(api, operation)
        told = {canary.field: canary.sent for canary in self.canaries.all if canary.owner}
        for name in fields:
            yield {name: told[name]}, None
        if operation.body and not fields:
            yield self.canaries.body_of(api, operation, self.known), None
        if operation.method == "get":
            yield None, None
            if "customer_id" in operation.parameters:
                yield None, {"customer_id": self.known["customer_id"]}
            if "q" in operation.parameters:
                yield None, {"q": told["name"]}
            if "actor" in operation.parameters:
                yield None, {"actor": "local-admin"}

    def _judge(
        self, server: Server, operation: Operation, reader: Reader, said: bytes, correlation: str
    ) -> None:
        """Whoever was shown a canary may see it, and is in the audit with whose it is."""
        shown = self.canaries.found_in(said)
        for canary in shown:
            if not reader.may_see(canary):
                self.findings.append(
                    f"{operation} shows {reader.name} {canary.field}: {canary.sent}"
                )
        seen = [canary for canary in shown if reader.may_see(canary)]
        if seen and (missing := _unaudited(server, operation, correlation, seen)):
            self.findings.append(f"{operation} shows {reader.name} {missing}, and no audit says so")


def _unaudited(
    server: Server, operation: Operation, correlation: str, seen: list[Canary]
) -> list[tuple[str | None, str]]:
    """Owners and fields that no line of the audit names for this request."""
    wanted = {(canary.owner, canary.field) for canary in seen}
    deadline = time.monotonic() + WRITTEN_WITHIN
    while True:
        lines = list(_audit_of(server.log, correlation, str(operation)))
        named = {
            (id, name)
            for line in lines
            for id in line["customer_ids"]
            for field in line["fields"]
            for name in (field, *HOLDS.get(field, ()))
        }
        if wanted <= named or time.monotonic() > deadline:
            return sorted(wanted - named, key=str)
        time.sleep(0.05)


def _audit_of(log: Path, correlation: str, route: str) -> Iterator[dict[str, Any]]:
    for line in log.read_text(errors="replace").splitlines():
        if correlation in line and AUDIT in line:
            entry = json.loads(line)
            if entry["route"] == route and entry["subject"] and entry["timestamp"]:
                yield entry


def _in_order(found: Iterable[Operation]) -> list[Operation]:
    """What others are about comes before them."""
    return sorted(found, key=lambda each: (each.path.count("{"), each.path.count("/"), each.path))


def _endless(operation: Operation) -> bool:
    return operation.produces == "text/event-stream"


def _content(answer: httpx2.Response, listened: float | None) -> bytes:
    """All of an answer; of an endless one, what it says in the first `listened` seconds."""
    if listened is None:
        return answer.read()
    said, deadline = b"", time.monotonic() + listened
    with suppress(httpx2.ReadTimeout):
        for chunk in answer.iter_bytes():
            said += chunk
            if time.monotonic() > deadline:
                break
    return said


def _first(answer: Any, name: str) -> str | None:
    """The first value of that name, at any depth."""
    if isinstance(answer, dict):
        if isinstance(answer.get(name), str):
            return answer[name]
        answer = list(answer.values())
    if isinstance(answer, list):
        return next((found for each in answer if (found := _first(each, name))), None)
    return None
