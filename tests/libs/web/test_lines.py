"""Streams of lines: sent as they are made, over in time, and cut where they fail."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from libs.web.gate.deadlines import SCOPE_KEY, Deadline
from libs.web.reads.lines import PIECE, LineStream

LINE = b"x" * 1_023 + b"\n"


class Wire:
    """The server's side of a connection; `largest` is the most that was made and not yet sent."""

    def __init__(self) -> None:
        self.body = b""
        self.ended = False
        self.made = 0
        self.largest = 0
        self.headers: list[Any] = []

    async def send(self, message: Any) -> None:
        self.headers = message.get("headers", self.headers)
        self.largest = max(self.largest, self.made - len(self.body))
        self.body += message.get("body", b"")
        self.ended = message["type"] == "http.response.body" and not message["more_body"]

    async def lines(self, count: int, *, fail: bool = False, pause: float = 0) -> AsyncIterator:
        for _ in range(count):
            await asyncio.sleep(pause)
            self.made += len(LINE)
            yield LINE
        if fail:
            raise RuntimeError("in the middle")


async def receive() -> Any:
    raise AssertionError("nothing is asked of the client")


async def test_little_more_is_held_than_a_piece():
    wire = Wire()
    await LineStream(wire.lines(1_000))({}, receive, wire.send)
    assert (wire.body, wire.ended) == (LINE * 1_000, True)
    assert wire.largest <= PIECE + len(LINE)
    assert (b"content-type", b"application/x-ndjson") in wire.headers


async def test_what_fails_in_the_middle_has_no_end():
    wire = Wire()
    with pytest.raises(RuntimeError):
        await LineStream(wire.lines(100, fail=True))({}, receive, wire.send)
    assert not wire.ended


async def test_it_has_a_lifetime_instead_of_a_request_s_deadline():
    wire, given_up = Wire(), []
    task = asyncio.current_task()
    assert task
    scope = {SCOPE_KEY: Deadline(0.1, task, lambda: given_up.append(True))}
    await LineStream(wire.lines(10, pause=0.03))(scope, receive, wire.send)
    assert (wire.ended, given_up) == (True, [])
    with pytest.raises(TimeoutError):
        await LineStream(wire.lines(100, pause=0.1), lifetime=0.2)({}, receive, wire.send)
