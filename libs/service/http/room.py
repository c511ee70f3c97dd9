"""The connections of a process: how many there may be, and what they may hold together."""

from collections import Counter
from heapq import nlargest
from ipaddress import IPv6Address, ip_address
from typing import Protocol

from libs.service.http.limits import HEADS, PIECE, UNREAD, Limits
from libs.service.http.refusals import FULL, TOO_MANY
from libs.web.errors.problems import Problem

_AT_ONCE = 20  # one in so many makes room for newcomers when there is none


class Occupant(Protocol):
    """A connection, as the room sees it. `ticks`: seconds in what it is at."""

    ticks: int
    client: tuple[str, int] | None

    @property
    def waiting(self) -> bool:
        """True while no request of it is under way."""
        ...

    def tick(self) -> None: ...

    def refuse(self, problem: Problem | None) -> None: ...

    def cut(self) -> None: ...


class Room:
    """Lets connections in, and puts those out that wait longest when there is no room."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.buffer = memoryview(bytearray(PIECE))  # each read is parsed before the next
        self._occupants: dict[Occupant, str] = {}
        self._of_address: Counter[str] = Counter()
        self._heads = _Budget(HEADS)
        self._unread = _Budget(UNREAD)

    def __len__(self) -> int:
        return len(self._occupants)

    def enter(self, occupant: Occupant) -> Problem | None:
        """Let it in, or say why not."""
        address = _network_of(occupant.client)
        if 0 < self.limits.per_address <= self._of_address[address]:
            return TOO_MANY
        if len(self._occupants) >= self.limits.connections and not self._make_room():
            return FULL
        self._occupants[occupant] = address
        self._of_address[address] += 1
        return None

    def leave(self, occupant: Occupant) -> None:
        address = self._occupants.pop(occupant, None)
        if address is not None:
            self._of_address[address] -= 1
            if not self._of_address[address]:
                del self._of_address[address]
        self._heads.release(occupant)
        self._unread.release(occupant)

    def hold_head(self, occupant: Occupant, size: int) -> None:
        """Count what an unfinished head holds; whoever began first is refused beyond the bound."""
        for first in self._heads.take(occupant, size):
            first.refuse(FULL)

    def release_head(self, occupant: Occupant) -> None:
        self._heads.release(occupant)

    def hold_answer(self, occupant: Occupant, size: int) -> None:
        """Count what a stranger does not fetch; beyond the bound the longest behind is cut."""
        for first in self._unread.take(occupant, size):
            first.cut()

    def release_answer(self, occupant: Occupant) -> None:
        self._unread.release(occupant)

    def tick(self) -> None:
        """Let a second pass."""
        for occupant in list(self._occupants):
            occupant.tick()

    def _make_room(self) -> bool:
        waiting = (occupant for occupant in self._occupants if occupant.waiting)
        count = max(1, self.limits.connections // _AT_ONCE)
        longest = nlargest(count, waiting, key=lambda occupant: occupant.ticks)
        for occupant in longest:
            occupant.cut()
        return bool(longest)


class _Budget:
    """Bytes held by occupants, in the order in which they began to hold some."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: dict[Occupant, int] = {}
        self._sum = 0

    def take(self, occupant: Occupant, size: int) -> list[Occupant]:
        """Hold `size` in all. Returns who has to go so that the sum fits."""
        self._sum += size - self._held.get(occupant, 0)
        self._held[occupant] = size
        going: list[Occupant] = []
        over = self._sum - self._most
        for held_by, held in self._held.items():
            if over <= 0:
                break
            going.append(held_by)
            over -= held
        return going

    def release(self, occupant: Occupant) -> None:
        self._sum -= self._held.pop(occupant, 0)


def _network_of(client: tuple[str, int] | None) -> str:
    """The address; of IPv6 the /64, all of which is one client's."""
    if client is None or ":" not in client[0]:
        return client[0] if client else ""
    address = ip_address(client[0].partition("%")[0])
    if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
        return address.packed[:8].hex()
    return client[0]
