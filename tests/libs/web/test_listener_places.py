"""Places told to a listener for whom there was nothing, so that nothing is read again."""

from collections.abc import AsyncIterator, Sequence
from typing import Any, cast

import pytest

from libs.web.live import change_streams
from libs.web.live.change_streams import Selection
from libs.web.live.following import Following
from libs.web.live.recent_changes import Changes


class Log:
    """One change after each of these positions."""

    def __init__(self, positions: Sequence[int]) -> None:
        self._positions = positions

    async def changes(self, after: int) -> AsyncIterator[Changes]:
        for position in self._positions:
            yield Changes((cast(Any, object()),), after=after, until=position)
            after = position


class OutOfScope:
    async def wire(self, _: Changes) -> bytes:
        return b""


async def given(positions: Sequence[int]) -> list[bytes]:
    log, selection = cast(Following, Log(positions)), cast(Selection, OutOfScope())
    return [wire async for wire in change_streams._events(log, 0, selection)]


async def test_the_place_moves_though_nothing_is_in_scope(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(change_streams, "PLACE_TOLD_EVERY", 0.0)
    assert await given([3, 7]) == [b"id: 3\n\n", b"id: 7\n\n"]


async def test_places_alone_are_seldom_told():
    assert await given(range(1, 100)) == []
