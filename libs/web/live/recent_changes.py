"""Changes read lately, kept so that a thousand listeners cost one reading of the log."""

import bisect
from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

import msgspec

from libs.access.reach import Reach
from libs.events.recorded import Recorded
from libs.web.live.feeds import Feed
from libs.web.live.sse import ServerEvent

KEPT = 2_000  # events; whoever is further behind reads the log


class Part(msgspec.Struct, frozen=True):
    """Part of the changes that a listener is given: of a feed, in their reach; of one customer
    alone where `customer_id` is given."""

    feed: str
    reach: Reach
    customer_id: UUID | None = None


class Changes:
    """Events of positions above `after` up to `until`, and their wire forms by parts."""

    def __init__(self, events: Sequence[Recorded], *, after: int, until: int) -> None:
        self.events = events
        self.after = after
        self.until = until
        self.round = 0
        self.merged: dict[str, Mapping[UUID, UUID]] = {}  # survivors by feed, as of this round
        self._wires: dict[Part, bytes] = {}

    def customers(self, feed: Feed) -> set[UUID]:
        """Customers whom those of the feed are about."""
        return {id for event in self.events if feed.holds(event) for id in feed.about(event)}

    def wire(self, part: Part) -> bytes | None:
        """Wire form of this part, where it was made in this round."""
        return self._wires.get(part)

    def make_wire(
        self,
        feed: Feed,
        part: Part,
        seen: Collection[UUID],
        looked_in: int,
        merged: Mapping[UUID, UUID] | None = None,
    ) -> bytes:
        """Make it of what is about nobody but `seen`, the customers in reach as of that round;
        empty where nothing is. Others are given it until the round ends."""
        wire = b"".join(
            ServerEvent(str(event.position), event.type, feed.data(event)).encode()
            for event in self.events
            if feed.holds(event) and _given(feed.about(event), part, seen, merged or {})
        )
        if looked_in == self.round:
            self._wires[part] = wire
        return wire

    def forget_wires(self) -> None:
        """Begin another round: scopes and merges may have changed."""
        self.round += 1
        self.merged.clear()
        self._wires.clear()

    def behind(self, position: int) -> "Changes":
        """Those above `position`."""
        if self.after >= position:
            return self
        rest = [event for event in self.events if event.position > position]
        return Changes(rest, after=position, until=self.until)


def _given(
    about: Collection[UUID], part: Part, seen: Collection[UUID], merged: Mapping[UUID, UUID]
) -> bool:
    """True if the part has it; those who have everybody alone have what is about nobody known."""
    if part.customer_id is not None and not any(
        part.customer_id in (id, merged.get(id)) for id in about
    ):
        return False
    return part.reach.whole or (bool(about) and all(id in seen for id in about))


class RecentChanges:
    """The last KEPT events. Every change recorded above `since` up to `until` is here."""

    def __init__(self) -> None:
        self.since = self.until = 0
        self._kept: list[Changes] = []
        self._events = 0

    @property
    def newest(self) -> int:
        """Position up to which somebody is to be given something."""
        return self._kept[-1].until if self._kept else self.since

    def begin(self, end: int) -> None:
        """Begin where no more than KEPT are above, for the log now ends at `end`."""
        self.since = self.until = max(0, end - KEPT)

    def begin_round(self) -> None:
        """Have wire forms made anew: scopes may have changed."""
        for changes in self._kept:
            changes.forget_wires()

    def add(self, changes: Changes) -> None:
        self._kept.append(changes)
        self._events += len(changes.events)
        self.until = changes.until
        while self._events > KEPT:
            oldest = self._kept.pop(0)
            self._events -= len(oldest.events)
            self.since = oldest.until

    def reached(self, end: int) -> None:
        """Move on: up to there nothing else was recorded."""
        self.until = max(self.until, end)

    def reach_back_to(self, position: int) -> bool:
        return self.since <= position

    def behind(self, position: int) -> list[Changes]:
        """Those above `position`, which they reach back to."""
        first = bisect.bisect_right(self._kept, position, key=lambda changes: changes.until)
        return [changes.behind(position) for changes in self._kept[first:]]
