"""uvicorn's HTTP protocol within limits: heads, bodies, trailers and pipelines."""

import asyncio
from typing import Any, cast

import httptools

from libs.service.http import refusals
from libs.service.http.farewell import PartingProtocol
from libs.service.http.gathering import Together
from libs.service.http.limits import BODY_WINDOW, DEEPEST_PIPELINE, DISCARDED, LONGEST_ADDRESS
from libs.service.http.room import Room
from libs.web.errors.problems import Problem

_LINE = 150  # bytes that a header takes beside its text


class _Stop(Exception):
    """Nothing more is parsed. Raised inside the parser, which reports it as an error of its own."""


class BoundedProtocol(PartingProtocol):
    """One connection: a head (perhaps not begun), a body, and so on."""

    def __init__(self, *, room: Room, **given: Any) -> None:
        super().__init__(room=room, **given)
        self._limits = room.limits
        self._problem: Problem | None = None
        self._head_begun = False
        self._parsed = 0  # bytes of heads and bodies so far
        self._head_bound = 0  # what may have been parsed when this head ends
        self._holds_head = False
        self._silent = 0  # bytes read in which the parser found nothing yet
        self._body_seen = 0  # what was parsed when the window of the body began

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(cast(asyncio.Transport, Together(transport)))
        if problem := self.room.enter(self):
            self.turn_away(problem)

    def data_received(self, data: bytes | memoryview) -> None:
        if self.closing:
            self.discard(len(data))
            return
        self.resting = False
        before = self._parsed
        try:
            self.parser.feed_data(data)  # pyright: ignore[reportOptionalMemberAccess]
        except httptools.HttpParserUpgrade:
            self.refuse(None)  # what follows, be it a body, cannot be told from another request
        except httptools.HttpParserError as error:
            stopped = isinstance(error.__context__, _Stop)
            self.refuse(self._problem if stopped else refusals.NOT_HTTP)
        else:
            self._silent = self._silent + len(data) if self._parsed == before else 0
            if self._silent or self._head_begun or self._holds_head or self.in_body:
                self._account()

    def refuse(self, problem: Problem | None) -> None:
        if self._head_begun:
            self.headers.clear()  # who lingers to read why holds nothing of a head
        super().refuse(problem)

    # Called by the parser

    def on_message_begin(self) -> None:
        if len(self.pipeline) >= DEEPEST_PIPELINE:
            raise _Stop
        super().on_message_begin()
        self._head_begun, self._head_bound = True, self._parsed + self._limits.head_bytes
        self.ticks = 0

    def on_url(self, url: bytes) -> None:
        self._parsed += len(url)
        if len(self.url) + len(url) > LONGEST_ADDRESS:
            self._stop(refusals.ADDRESS_TOO_LONG)
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        if not self._head_begun:
            return  # a trailer: whatever it says, what the head said was decided on
        self._parsed += len(name) + len(value) + 4
        if self._parsed > self._head_bound:
            self._stop(refusals.HEAD_TOO_LARGE)
        name = name.lower()
        if name == b"expect" and value.lower() == b"100-continue":
            self.expect_100_continue = True
        self.headers.append((name, value))

    def on_headers_complete(self) -> None:
        if len(self.headers) > self._limits.head_lines:
            self._stop(refusals.HEAD_TOO_LARGE)
        super().on_headers_complete()
        self._head_begun, self.in_body = False, True
        self._body_seen, self.ticks = self._parsed, 0

    def on_body(self, body: bytes) -> None:
        self._parsed += len(body)
        if self.cycle.response_complete:
            self.discarded += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        super().on_message_complete()
        self.in_body = False
        self.ticks = 0

    def on_response_complete(self) -> None:
        """Do as uvicorn does, without its timer: `tick` ends connections that rest."""
        self.server_state.total_requests += 1
        self.ticks, self.resting = 0, True
        if self.transport.is_closing():
            return
        self.flow.resume_reading()
        if self.pipeline:
            self._start_asgi_task(*self.pipeline.pop())
        elif self.cycle.body:
            self.cycle.body = bytearray()  # nobody asked for it

    def _stop(self, problem: Problem) -> None:
        self._problem = problem
        raise _Stop

    # What is held between two reads

    def _account(self) -> None:
        most = self._limits.head_bytes
        if self._silent > most:
            self.refuse(refusals.NOT_HTTP if self.in_body else refusals.HEAD_TOO_LARGE)
        elif self._head_begun and len(self.headers) > self._limits.head_lines:
            self.refuse(refusals.HEAD_TOO_LARGE)
        elif self._head_begun:
            read = self._parsed + most - self._head_bound + self._silent
            held = read + _LINE * len(self.headers)
            self._holds_head = True
            self.room.hold_head(self, held)
        else:
            self._holds_head = False
            self.room.release_head(self)
            if self.in_body:
                self._hold_back()

    def _hold_back(self) -> None:
        """Read no more of a body than the application has asked for."""
        if self.cycle.response_complete:
            if self.discarded > DISCARDED:
                self.refuse(None)
        elif self.cycle.body and self.cycle.message_event.is_set():
            self.flow.pause_reading()

    # What takes too long

    def tick(self) -> None:
        """Let a second pass."""
        self.ticks += 1
        if self.behind:
            self.watch_reader()
        elif self.closing:
            self.linger()
        elif self.in_body:
            self._watch_body()
        elif self._head_begun or not (self.busy or self.resting):
            self._watch_head()
        elif self.busy:
            self.ticks = 0
        elif self.ticks > self.timeout_keep_alive:
            self.transport.close()

    def _watch_body(self) -> None:
        kept_waiting = self.busy and self.cycle.waiting_for_100_continue
        if self.flow.read_paused or kept_waiting:  # it is we who do not read
            self._body_seen, self.ticks = self._parsed, 0
        elif self.ticks >= BODY_WINDOW:
            if self._parsed - self._body_seen < self._limits.body_rate * BODY_WINDOW:
                self.refuse(refusals.BODY_TOO_SLOW)
            self._body_seen, self.ticks = self._parsed, 0

    def _watch_head(self) -> None:
        if self.flow.read_paused:
            self.ticks = 0
        elif self.ticks > self._limits.head_seconds:
            self.refuse(refusals.HEAD_TOO_SLOW if self._head_begun else None)
