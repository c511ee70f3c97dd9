"""Groups of records as a merge, or taking one back, would leave them."""

from collections.abc import Sequence
from uuid import UUID

from msgspec import Struct

from libs.events.customer import CustomerMerged, CustomerUnmerged
from services.customer.domain.customer.merging import GroupEvent, merge, unmerge
from services.customer.domain.customer.state import Customer


class Regrouped(Struct, frozen=True):
    """`survivor` are all records of the survivor afterwards, itself the first; `others` those of
    whoever left, or nobody's, where all are one customer."""

    survivor: tuple[UUID, ...]
    others: tuple[UUID, ...]
    changes: bool


def after_merge(survivor: Customer, newcomer: Customer) -> Regrouped:
    """Raises what `merge` raises."""
    events = merge(survivor, newcomer)
    return Regrouped(_last_told(survivor, events), (), bool(events))


def after_unmerge(survivor: Customer, leaver: Customer) -> Regrouped:
    """Raises what `unmerge` raises."""
    events = unmerge(survivor, leaver)
    others = leaver.came_with if events else leaver.records
    return Regrouped(_last_told(survivor, events), others, bool(events))


def _last_told(survivor: Customer, events: Sequence[GroupEvent]) -> tuple[UUID, ...]:
    """Members as the last event of the survivor's own stream says them."""
    for event in reversed(events):
        if event.customer_id == survivor.customer_id and isinstance(
            event, CustomerMerged | CustomerUnmerged
        ):
            return event.members
    return survivor.records
