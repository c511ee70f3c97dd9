"""Customers that a query is about, and the conditions that say so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Source
from libs.database.fragments import Fragment
from services.customer.api.file.list_columns import WITH_MERGED
from services.customer.axes.axis_rows import OnAxis
from services.customer.external_ids.external_id_rows import ExternalId, holders_of
from services.customer.projections.tag_rows import having_tags
from services.customer.staffing.owners import owned_by

REGISTERED = Fragment("registered_at is not null")
_NOT_MERGED = Fragment("merged_into is null")


class Which(Struct, frozen=True, kw_only=True):
    """Customers that a query is about: those with one of `ids`, merged records as themselves, and
    those with one of the readings of an external id, found as the survivor too; having all of the
    `tags`, the values of `columns` and others in these `ranges`; of a member of staff; on these
    axes; with these values of `custom` fields; of such a `value`; who match `search`, but not by a
    field that is `unseen`. `merged`: also records that were merged."""

    ids: Sequence[UUID] | None = None
    external_id: tuple[ExternalId, ...] | None = None
    tags: frozenset[str] = frozenset()
    columns: Mapping[str, str | None] = {}
    staff_id: UUID | None = None
    ranges: Sequence[Fragment] = ()
    axes: Sequence[OnAxis] = ()
    custom: Sequence[Fragment] = ()
    value: Sequence[Fragment] = ()
    search: str | None = None
    unseen: frozenset[str] = frozenset()
    merged: bool = False

    @property
    def among_merged(self) -> bool:
        return self.merged or self.ids is not None

    @property
    def source(self) -> str:
        return WITH_MERGED if self.among_merged else "customers"


class Question(NamedTuple):
    """`conditions` of a question; those that are `indexed` find their rows by themselves. `plain`:
    it asks for values of columns alone."""

    which: Which
    conditions: Sequence[Fragment]
    indexed: Sequence[Fragment]
    plain: bool


async def question_of(source: Source, which: Which) -> Question:
    """The conditions of a question. Raises StaffNotFound."""
    indexed = [*which.ranges, *which.custom, *which.value, *having_tags(which.tags)]
    indexed += [axis.condition for axis in which.axes if axis.indexed]
    if which.ids is not None:
        indexed.append(among(which.ids))
    if which.external_id is not None:
        indexed.append(among(await holders_of(source, which.external_id)))
    if which.staff_id is not None:
        indexed.append(await owned_by(source, which.staff_id))
    walked = [axis.condition for axis in which.axes if not axis.indexed]
    conditions = [REGISTERED, *_equal(which.columns), *indexed, *walked]
    if not which.among_merged:
        conditions.append(_NOT_MERGED)
    return Question(which, conditions, indexed, plain=not (indexed or walked))


def among(ids: Iterable[UUID]) -> Fragment:
    """A condition on listed customers: theirs is one of the ids."""
    return Fragment("customer_id = any({ids}::uuid[])", ids=sorted(ids))


def _equal(filters: Mapping[str, str | None]) -> Iterator[Fragment]:
    for column, value in filters.items():
        if value is not None:
            yield Fragment(f"{column} = {{value}}", value=value)
