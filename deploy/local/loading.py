"""Many requests to a :batch endpoint, some at once, each repeated until it is answered."""

import asyncio
import hashlib
import itertools
from collections.abc import Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass, field

import httpx2
import orjson

from deploy.local.errors import LocalError

BATCH = 500
AT_ONCE = 6
ATTEMPTS = 8
WATCHED = 50  # customers of each of the last requests

Items = Sequence[dict[str, object]]


@dataclass
class Loaded:
    """`recent` holds customer id -> event id of the last requests: what there is to wait for."""

    created: int = 0
    repeated: int = 0
    recent: dict[int, dict[str, str]] = field(default_factory=dict)

    def count(self, place: int, items: Items, answers: list[dict[str, object]]) -> None:
        for item, answer in zip(items, answers, strict=True):
            _require_accepted(item, answer)
            new = answer["status"] == 201 and not answer.get("replayed")
            self.created += new
            self.repeated += not new
        events = {
            str(item["customer_id"]): str(answer["event_id"])
            for item, answer in zip(items, answers, strict=True)
        }
        self.recent[place] = dict(list(events.items())[-WATCHED:])
        self.recent.pop(place - AT_ONCE, None)

    def awaited(self) -> dict[str, str]:
        """Customer id -> its last event, for enough customers to be on every partition."""
        requests = (request.items() for _, request in sorted(self.recent.items()))
        return dict(itertools.chain.from_iterable(requests))


async def load(
    client: httpx2.AsyncClient,
    url: str,
    items: Iterable[dict[str, object]],
    advance: Callable[[int], None],
) -> Loaded:
    """Post all items in order; `advance` hears how many more were accepted."""
    loaded = Loaded()
    batches = enumerate(_batched(items))

    async def work() -> None:
        for place, batch in batches:
            loaded.count(place, batch, await _post(client, url, batch))
            advance(len(batch))

    await at_once(work)
    return loaded


async def at_once(work: Callable[[], Coroutine[object, object, None]]) -> None:
    """Run it several times concurrently; the first failure ends them all."""
    try:
        async with asyncio.TaskGroup() as workers:
            for _ in range(AT_ONCE):
                workers.create_task(work())
    except* LocalError as failures:
        raise failures.exceptions[0] from None


async def _post(client: httpx2.AsyncClient, url: str, items: Items) -> list[dict[str, object]]:
    """The same body has the same key: a repetition, today or tomorrow, adds nothing."""
    body = orjson.dumps({"items": items})
    key = f"demo-{hashlib.sha256(body).hexdigest()[:40]}"
    headers = {"Idempotency-Key": key, "Content-Type": "application/json"}
    answer = await answered(client, url, body, headers)
    if answer.status_code >= 300:
        raise LocalError(f"{url} refused the history ({answer.status_code}): {answer.text[:300]}")
    return orjson.loads(answer.content)["items"]


async def answered(
    client: httpx2.AsyncClient,
    url: str,
    body: bytes,
    headers: dict[str, str],
    *,
    method: str = "POST",
) -> httpx2.Response:
    """Asked again while the service is away or busy; what it refuses is an answer."""
    reason: object = None
    for attempt in range(ATTEMPTS):
        try:
            answer = await client.request(method, url, content=body, headers=headers)
            if answer.status_code < 500 and answer.status_code != 429:
                return answer
            reason = answer.text[:300]
        except httpx2.TransportError as error:
            reason = error or type(error).__name__
        await asyncio.sleep(min(5.0, 0.1 * 2**attempt))
    raise LocalError(f"{url} does not answer: {reason}. See make status and the logs")


def _require_accepted(item: dict[str, object], answer: dict[str, object]) -> None:
    if int(str(answer["status"])) >= 300:
        raise LocalError(f"{item} was refused: {answer.get('problem')}")


def _batched(items: Iterable[dict[str, object]]) -> Iterable[list[dict[str, object]]]:
    iterator = iter(items)
    while batch := list(itertools.islice(iterator, BATCH)):
        yield batch
