"""Customers as queries name them: by ids, or by an id of another system."""

from uuid import UUID

from libs.web.errors.problems import invalid_field
from services.customer.external_ids.external_id_rows import ExternalId

MOST_IDS = 200  # that fit into the longest address


def ids_of(text: str | None) -> frozenset[UUID] | None:
    """The ids between commas. Raises a 422 problem."""
    if text is None:
        return None
    names = text.split(",")
    if len(names) > MOST_IDS:
        raise invalid_field("/query/ids", "too_many", f"must be {MOST_IDS} ids at most")
    try:
        return frozenset(map(UUID, names))
    except ValueError:
        raise invalid_field("/query/ids", "not_ids", "must be ids between commas") from None


def external_id_of(text: str | None) -> tuple[ExternalId, ...] | None:
    """Readings of `system:id`, more than one where there are colons in either. Raises a 422
    problem."""
    if text is None:
        return None
    colons = [at for at, letter in enumerate(text) if letter == ":" and 0 < at < len(text) - 1]
    if not colons:
        raise invalid_field("/query/external_id", "not_an_external_id", "must be system:id")
    return tuple(ExternalId(text[:at], text[at + 1 :]) for at in colons)
