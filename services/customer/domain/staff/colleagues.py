"""The rules about other members whom a command names: as manager, as deputy, as the next owner."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from services.customer.domain.staff.errors import (
    ColleagueHasLeft,
    ColleagueNotFound,
    ManagedInACircle,
    TeamHasNobody,
    ThemselvesNamed,
)
from services.customer.domain.staff.state import Staff


def require_colleague(staff_id: UUID, other_id: UUID, found: Staff | None, pointer: str) -> None:
    """`found` is the member of the id `other_id`, if there is one. Raises ThemselvesNamed,
    ColleagueNotFound or ColleagueHasLeft at `pointer`."""
    if other_id == staff_id:
        raise ThemselvesNamed(pointer)
    if found is None:
        raise ColleagueNotFound(pointer)
    if found.state == "left":
        raise ColleagueHasLeft(pointer)


def require_no_circle(staff_id: UUID, superiors: Collection[UUID]) -> None:
    """`superiors` are all to whom the new manager answers. Raises ManagedInACircle."""
    if staff_id in superiors:
        raise ManagedInACircle


def require_somebody(to: Sequence[UUID]) -> None:
    """Raises TeamHasNobody where a team has no active member but the one who hands over."""
    if not to:
        raise TeamHasNobody


def next_owner(
    to: Sequence[UUID], regions: Mapping[str, UUID], region: str | None, place: int
) -> UUID:
    """The next owner of the customer of `region` that is handed over as number `place`, from 0."""
    named = regions.get(region) if region is not None else None
    return named or to[place % len(to)]
