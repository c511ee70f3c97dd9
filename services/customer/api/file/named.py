"""Customers as queries name them: by ids, or by an id of another system."""

from typing import Annotated

from fastapi import Query

from libs.web.errors.problems import invalid_field
from libs.web.fields.id_lists import IdList, ids_of
from services.customer.api.file.tags import TagFilter, tags_of
from services.customer.api.file.which import Which
from services.customer.external_ids.external_id_rows import ExternalId

_ExternalId = Annotated[
    str | None,
    Query(
        min_length=3,
        max_length=201,
        description="`system:id`; whoever was merged is found as the survivor",
        examples=["erp:4711"],
    ),
]


def which_of(
    tag: TagFilter = None,
    external_id: _ExternalId = None,
    ids: IdList = None,
) -> Which:
    """Customers that the query names or tags. Raises a 422 problem."""
    external = external_id_of(external_id)
    return Which(ids=ids_of(ids), external_id=external, tags=tags_of(tag))


def external_id_of(text: str | None) -> tuple[ExternalId, ...] | None:
    """Readings of `system:id`, more than one where there are colons in either. Raises a 422
    problem."""
    if text is None:
        return None
    colons = [at for at, letter in enumerate(text) if letter == ":" and 0 < at < len(text) - 1]
    if not colons:
        raise invalid_field("/query/external_id", "not_an_external_id", "must be system:id")
    return tuple(ExternalId(text[:at], text[at + 1 :]) for at in colons)
