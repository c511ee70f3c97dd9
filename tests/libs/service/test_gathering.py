"""What uvicorn writes in one turn of the loop leaves together, and nothing of it is lost."""

import asyncio
from typing import Any, cast

from libs.service.http.gathering import GATHERED, Together


class Wire:
    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.closed = False

    def write(self, data: bytes) -> None:
        self.sent.append(data)

    def close(self) -> None:
        self.closed = True

    def is_closing(self) -> bool:
        return self.closed


def together(wire: Wire) -> Together:
    return Together(cast(asyncio.Transport, cast(Any, wire)))


async def test_head_and_body_leave_as_one_and_the_next_turn_by_itself():
    wire = Wire()
    transport = together(wire)
    for turn in (b"1", b"2"):
        transport.write(b"head" + turn)
        transport.write(b"body" + turn)
        await asyncio.sleep(0)
    assert wire.sent == [b"head1body1", b"head2body2"]


async def test_what_was_written_leaves_before_the_connection_is_closed():
    wire = Wire()
    transport = together(wire)
    transport.write(b"goodbye")
    transport.close()
    assert (wire.sent, wire.closed) == ([b"goodbye"], True)


async def test_a_connection_that_broke_meanwhile_is_not_written_to():
    wire = Wire()
    transport = together(wire)
    transport.write(b"too late")
    wire.closed = True
    await asyncio.sleep(0)
    assert wire.sent == []


async def test_a_stream_without_a_pause_is_not_gathered_without_bound():
    wire = Wire()
    transport = together(wire)
    for _ in range(3):
        transport.write(bytes(GATHERED // 2))
    assert [len(sent) for sent in wire.sent] == [GATHERED]
