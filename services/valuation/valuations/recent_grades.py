"""Grades read lately, kept so that a thousand listeners cost one reading of the log."""

import bisect
from collections.abc import Collection, Sequence
from uuid import UUID

from libs.access.reach import Reach
from libs.events.recorded import Recorded
from libs.web.reads.sse import ServerEvent

KEPT = 2_000  # events; whoever is further behind reads the log


class Grades:
    """Grade events of positions above `after` up to `until`, and their wire forms by reach."""

    def __init__(self, events: Sequence[Recorded], *, after: int, until: int) -> None:
        self.events = events
        self.after = after
        self.until = until
        self._wires: dict[Reach, bytes] = {}
        self.round = 0

    def customers(self) -> set[UUID]:
        """Customers that they are about."""
        return {event.event().customer_id for event in self.events}

    def wire(self, reach: Reach) -> bytes | None:
        """Wire form for those who have this reach, where it was made in this round."""
        return self._wires.get(reach)

    def make_wire(self, reach: Reach, seen: Collection[UUID], looked_in: int) -> bytes:
        """Make it of what is about `seen`, the customers in reach as of that round; empty where
        none is. Others are given it until the round ends."""
        wire = b"".join(
            ServerEvent(str(event.position), event.type, event.data).encode()
            for event in self.events
            if event.event().customer_id in seen
        )
        if looked_in == self.round:
            self._wires[reach] = wire
        return wire

    def forget_wires(self) -> None:
        """Begin another round: scopes may have changed."""
        self.round += 1
        self._wires.clear()

    def behind(self, position: int) -> "Grades":
        """Those above `position`."""
        rest = [event for event in self.events if event.position > position]
        return self if self.after >= position else Grades(rest, after=position, until=self.until)


class RecentGrades:
    """The last KEPT events. Every grade recorded above `since` up to `until` is here."""

    def __init__(self) -> None:
        self.since = self.until = 0
        self._kept: list[Grades] = []
        self._events = 0

    @property
    def newest(self) -> int:
        """Position up to which somebody has to be told something."""
        return self._kept[-1].until if self._kept else self.since

    def begin(self, end: int) -> None:
        """Begin where no more than KEPT are above, for the log now ends at `end`."""
        self.since = self.until = max(0, end - KEPT)

    def begin_round(self) -> None:
        """Have wire forms made anew: scopes may have changed."""
        for grades in self._kept:
            grades.forget_wires()

    def add(self, grades: Grades) -> None:
        self._kept.append(grades)
        self._events += len(grades.events)
        self.until = grades.until
        while self._events > KEPT:
            oldest = self._kept.pop(0)
            self._events -= len(oldest.events)
            self.since = oldest.until

    def reached(self, end: int) -> None:
        """Move on: up to there nothing else was recorded."""
        self.until = max(self.until, end)

    def reach_back_to(self, position: int) -> bool:
        return self.since <= position

    def behind(self, position: int) -> list[Grades]:
        """Those above `position`, which they reach back to."""
        first = bisect.bisect_right(self._kept, position, key=lambda grades: grades.until)
        return [grades.behind(position) for grades in self._kept[first:]]
