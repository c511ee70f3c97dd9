"""The rules about tags, which are a set: added twice is once, and removed twice as well."""

from collections.abc import Set

from libs.events.customer import CustomerTagged
from services.customer.domain.customer.commands import ChangeTags
from services.customer.domain.customer.errors import TooManyTags
from services.customer.domain.customer.state import Customer

MOST_TAGS = 100


def tag(state: Customer, command: ChangeTags) -> tuple[CustomerTagged, ...]:
    """One event with what changes, or none. Raises TooManyTags."""
    added, removed = command.add - state.tags, command.remove & state.tags
    if len(state.tags) + len(added) - len(removed) > MOST_TAGS:
        raise TooManyTags
    if not added and not removed:
        return ()
    return (
        CustomerTagged(
            customer_id=state.customer_id, added=_sorted(added), removed=_sorted(removed)
        ),
    )


def _sorted(tags: Set[str]) -> tuple[str, ...]:
    return tuple(sorted(tags))
