"""Ids in an address: those whom a screen shows, in its order."""

from collections.abc import Collection
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request

from libs.web.errors.problems import invalid_field

MOST_IDS = 200  # that fit into the longest address
IdList = Annotated[
    str | None,
    Query(
        max_length=MOST_IDS * 37,
        description=f"Up to {MOST_IDS} customer ids between commas. Without `sort` the items are "
        "in their order, and without `limit` on one page, which says whose are `missing`",
    ),
]


def ids_of(text: str | None) -> tuple[UUID, ...] | None:
    """The ids between commas, each once. Raises a 422 problem."""
    if text is None:
        return None
    names = text.split(",")
    if len(names) > MOST_IDS:
        raise invalid_field("/query/ids", "too_many", f"must be {MOST_IDS} ids at most")
    try:
        return tuple(dict.fromkeys(map(UUID, names)))
    except ValueError:
        raise invalid_field("/query/ids", "not_ids", "must be ids between commas") from None


def page_size(request: Request, limit: int, ids: Collection[UUID] | None) -> int:
    """Items on a page: as many as were named, where no other number was asked for."""
    if ids is None or "limit" in request.query_params:
        return limit
    return len(ids)


def missing_from(
    ids: Collection[UUID] | None, found: Collection[UUID], *, whole: bool
) -> list[UUID] | None:
    """Those of the ids that were not found; None where none were named, or the page is not the
    `whole` answer."""
    if ids is None or not whole:
        return None
    there = set(found)
    return [id for id in ids if id not in there]
