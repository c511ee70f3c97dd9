"""The end of a connection from our side: earlier requests are answered, and the reason is said."""

from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from libs.service.http import refusals
from libs.service.http.limits import DISCARDED, LINGER_SECONDS, UNREAD_SECONDS
from libs.service.http.room import Room
from libs.telemetry.metrics import PROBLEMS
from libs.web.errors.problems import Problem
from libs.web.gate.admission import ADMITTED

_FAR = 1 << 62


class PartingProtocol(HttpToolsProtocol):
    """One connection. `ticks` are seconds in what it is at; `in_body` while a body may follow."""

    def __init__(self, *, room: Room, **given: Any) -> None:
        super().__init__(**given)
        self.ticks = 0
        self.room = room
        self.in_body = False
        self.resting = False  # since an answer, nothing was heard
        self.closing = False  # nothing more is parsed
        self.discarded = 0  # bytes of bodies and beyond that nobody wants
        self._unsent = _FAR  # bytes that the client does not fetch, while it does not

    def connection_lost(self, exc: Exception | None) -> None:
        self.room.leave(self)
        super().connection_lost(exc)

    @property
    def busy(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    @property
    def waiting(self) -> bool:
        return not self.busy

    def cut(self) -> None:
        """End it at once, without a word."""
        self.room.leave(self)
        self.closing = True
        self.transport.abort()

    def turn_away(self, problem: Problem) -> None:
        """End it before it began: there is no room to linger in."""
        PROBLEMS.labels(problem.code).inc()
        self.closing = True
        self._write(problem)
        self.transport.close()

    def refuse(self, problem: Problem | None) -> None:
        """Read nothing more, answer what was being read with `problem`, and close.

        Requests before it are answered first. Behind them a head that was not understood gets no
        answer, for the client could take it for that of another.
        """
        self.closing, self.ticks = True, 0
        self.room.release_head(self)
        if problem:
            PROBLEMS.labels(problem.code).inc()
        if self.busy and not self.in_body:
            self.cycle.keep_alive = False  # the newest, so that all are answered
        elif self.busy and self.pipeline:
            refusing: Any = refusals.refusing(
                problem or refusals.NOT_HTTP, cross_origin=self.room.limits.cross_origin
            )
            self.pipeline[0] = (self.cycle, refusing)
        else:
            self._say_farewell(problem)

    def _say_farewell(self, problem: Problem | None) -> None:
        answered = False
        if self.in_body:
            answered = self.cycle.response_started
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        if problem and not answered:
            self._write(problem)
        self.transport.write_eof()

    def _write(self, problem: Problem) -> None:
        cross_origin = self.room.limits.cross_origin
        self.transport.write(refusals.on_the_wire(problem, cross_origin=cross_origin))

    def discard(self, size: int) -> None:
        self.discarded += size
        if self.discarded > DISCARDED:
            self.cut()

    def linger(self) -> None:
        """Let who was refused read why: closing while they send would take it from them."""
        if self.busy and not self.cycle.disconnected:
            self.ticks = 0
        elif self.ticks > LINGER_SECONDS:
            self.cut()

    def tick(self) -> None:
        """Let a second pass."""
        raise NotImplementedError

    # Answers that are not fetched

    def pause_writing(self) -> None:
        super().pause_writing()
        self.ticks, self._unsent = 0, self.transport.get_write_buffer_size()
        if self.cycle is not None and ADMITTED not in self.cycle.scope:
            self.room.hold_answer(self, self._unsent)

    def resume_writing(self) -> None:
        self._unsent = _FAR
        self.room.release_answer(self)
        super().resume_writing()

    @property
    def behind(self) -> bool:
        """True while there is an answer left to fetch, be it the last one."""
        return self._unsent != _FAR or self.transport.is_closing()

    def watch_reader(self) -> None:
        unsent = self.transport.get_write_buffer_size()
        if unsent < self._unsent:
            self._unsent, self.ticks = unsent, 0
        elif self.ticks > UNREAD_SECONDS:
            self.cut()
