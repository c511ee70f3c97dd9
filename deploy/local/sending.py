"""Single commands in their order, many customers at once, each repeated until it is answered."""

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import httpx2
import orjson

from deploy.local.errors import LocalError
from deploy.local.loading import Loaded, answered, at_once

_DONE_BEFORE = 412


@dataclass(frozen=True)
class Command:
    """`key` is the same on every run. `version` is that of the stream it was made for: where the
    stream is further on, the command was recorded long ago."""

    service: str
    path: str
    customer_id: str
    body: Mapping[str, object]
    key: str
    method: str = "POST"
    version: int | None = None


@dataclass
class Sent(Loaded):
    """`last` holds customer id -> event id of the last command."""

    last: dict[str, str] = field(default_factory=dict)

    def note(self, command: Command, answer: httpx2.Response) -> None:
        new = answer.status_code == 201 and "idempotency-replayed" not in answer.headers
        self.created += new
        self.repeated += not new
        if event := answer.headers.get("event-id"):
            self.last[command.customer_id] = event

    def awaited(self) -> dict[str, str]:
        return self.last


async def send(
    client: httpx2.AsyncClient,
    urls: Mapping[str, str],
    chains: Iterable[Sequence[Command]],
    advance: Callable[[int], None],
) -> Sent:
    """Each chain in its order, several chains at once; `urls` has each service's."""
    sent, waiting = Sent(), iter(chains)

    async def work() -> None:
        for chain in waiting:
            for command in chain:
                sent.note(command, await _send(client, urls, command))
            advance(len(chain))

    await at_once(work)
    return sent


async def _send(
    client: httpx2.AsyncClient, urls: Mapping[str, str], command: Command
) -> httpx2.Response:
    url = f"{urls[command.service]}/v1/{command.path}"
    headers = {"Idempotency-Key": command.key, "Content-Type": "application/json"}
    if command.version is not None:
        headers["If-Match"] = f'"{command.version}"'
    body = orjson.dumps(command.body)
    answer = await answered(client, url, body, headers, method=command.method)
    if answer.status_code >= 300 and answer.status_code != _DONE_BEFORE:
        raise LocalError(f"{url} refused it ({answer.status_code}): {answer.text[:300]}")
    return answer


def count(chains: Iterable[Sequence[Command]]) -> int:
    return sum(map(len, chains))


def by_customer(commands: Iterable[Command]) -> list[list[Command]]:
    """One chain for each customer, in the order given."""
    ordered = sorted(commands, key=lambda command: command.customer_id)
    grouped = itertools.groupby(ordered, key=lambda command: command.customer_id)
    return [list(chain) for _, chain in grouped]
