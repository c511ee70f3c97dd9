"""A policy tried on some customers before it is for everybody: who they are."""

from typing import Annotated, Literal
from uuid import UUID
from zlib import crc32

import numpy as np
from msgspec import Meta
from numpy.typing import NDArray

from services.valuation.domain.arrays import Ids, Mask, Names
from services.valuation.domain.policy.clauses import Clause, GradeName, InvalidPolicy

MOST_CUSTOMERS = 1_000
Fact = Annotated[str, Meta(min_length=1, max_length=200)]
_DRAWN_FROM = 2.0**64


class Pilot(Clause, frozen=True, kw_only=True):
    """Customers a pilot policy holds for: those who meet all conditions given here.

    `share` takes that part of them by their id: always the same ones under the same `salt` (the
    name, where none is given). `grades` are those that the policy for everybody gives them now. A
    record in `customers` that was merged stands for its survivor.
    """

    name: Annotated[str, Meta(pattern="^[a-z0-9_-]{1,40}$")]
    kinds: Annotated[tuple[Literal["person", "organization"], ...], Meta(max_length=2)] = ()
    regions: Annotated[tuple[Fact, ...], Meta(max_length=100)] = ()
    industries: Annotated[tuple[Fact, ...], Meta(max_length=100)] = ()
    sources: Annotated[tuple[Fact, ...], Meta(max_length=100)] = ()
    share: Annotated[float, Meta(gt=0, le=1)] = 1.0
    salt: Annotated[str, Meta(max_length=40)] = ""
    grades: Annotated[tuple[GradeName, ...], Meta(max_length=12)] = ()
    customers: Annotated[tuple[UUID, ...], Meta(max_length=MOST_CUSTOMERS)] = ()

    @property
    def asks_profiles(self) -> bool:
        return bool(self.kinds or self.regions or self.industries or self.sources)

    @property
    def asks_who(self) -> bool:
        return self.asks_profiles or bool(self.customers)


def check_pilot(pilot: Pilot) -> None:
    """Raises InvalidPolicy."""
    if pilot.share == 1.0 and not (pilot.grades or pilot.asks_who):
        raise InvalidPolicy("/pilot", "needs a share below 1, or a condition")


def concerned(pilot: Pilot, ids: Ids, grade_names: Names, fitting: Mask) -> Mask:
    """Mask of the customers a pilot is for, by their ids (16 bytes), the grades they would have,
    and whether they are fitting: named, and of a profile, where it asks for that."""
    among = fitting.copy() if pilot.asks_who else np.ones(len(ids), dtype=bool)
    if pilot.share < 1.0:
        among &= drawn(ids, pilot.salt or pilot.name) < pilot.share
    if pilot.grades:
        among &= np.isin(grade_names, pilot.grades)
    return among


def drawn(ids: Ids, salt: str) -> NDArray[np.float64]:
    """A number from 0 up to 1 for each id, as if drawn by lot, the same every time."""
    halves = np.ascontiguousarray(ids).view("<u8").reshape(-1, 2)
    mixed = _mixed(_mixed(halves[:, 0] ^ np.uint64(crc32(salt.encode()))) ^ halves[:, 1])
    return mixed / _DRAWN_FROM


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """splitmix64 (Steele, Lea and Flood 2014): every bit of the input moves half of the output."""
    numbers = numbers + np.uint64(0x9E3779B97F4A7C15)
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))
