"""Grouped reads: whoever asks while a query is under way shares the next one."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping
from typing import Generic, TypeVar

from libs.database.connections import Source
from libs.events.recorded import Recorded
from libs.eventstore.reading import read_streams

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class GroupedReads(Generic[_Key, _Value]):
    """`fetch` answers many keys at once, and leaves out those it does not find.

    No timer: a lone request is fetched at once, so nothing is added when idle.
    """

    def __init__(
        self,
        fetch: Callable[[Collection[_Key]], Awaitable[Mapping[_Key, _Value]]],
        *,
        largest: int = 200,
    ) -> None:
        self._fetch = fetch
        self._largest = largest
        self._waiting: dict[_Key, list[asyncio.Future[_Value | None]]] = {}
        self._fetching: asyncio.Task[None] | None = None

    async def get(self, key: _Key) -> _Value | None:
        """The value of `key`, as of after this call; None where there is none."""
        answer: asyncio.Future[_Value | None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(key, []).append(answer)
        if self._fetching is None:
            self._fetching = asyncio.create_task(self._fetch_while_waiting())
        return await answer

    async def _fetch_while_waiting(self) -> None:
        while self._waiting:
            group = dict(list(self._waiting.items())[: self._largest])
            for key in group:
                del self._waiting[key]
            await self._answer(group)
        self._fetching = None

    async def _answer(self, group: "Mapping[_Key, list[asyncio.Future[_Value | None]]]") -> None:
        try:
            found = await self._fetch(group)
        except Exception as error:  # each who asked is told
            for _, answer in _open(group):
                answer.set_exception(error)
            return
        for key, answer in _open(group):
            answer.set_result(found.get(key))


class GroupedStreams(GroupedReads[str, list[Recorded]]):
    """Whole streams of one store, none of their events missing that was written before asking."""

    def __init__(self, source: Source) -> None:
        super().__init__(lambda streams: read_streams(source, list(streams)))


def _open(
    group: "Mapping[_Key, list[asyncio.Future[_Value]]]",
) -> "Iterator[tuple[_Key, asyncio.Future[_Value]]]":
    """Futures of a group with their keys, without those whose callers have gone meanwhile."""
    return (
        (key, answer) for key, waiting in group.items() for answer in waiting if not answer.done()
    )
