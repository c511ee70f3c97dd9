"""Entries of the archive as clients send them."""

import re
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema

from libs.events.file.archive import ArchiveKind
from libs.identifiers.uuid7 import uuid7
from libs.web.errors.validation import FieldRefused, RequestModel
from libs.web.fields.fields import EARLIEST, LATEST, FreeText, Line
from services.customer.api.relations.relation_bodies import RelationCode
from services.customer.domain.archive.commands import ChangeEntry, RecordEntry, VoidEntry

_EXAMPLE = {
    "kind": "service_agreement",
    "title": "Looms, next business day",
    "starts_on": "2026-01-01",
    "ends_on": "2026-12-31",
    "remind_days_before": 60,
}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _day(value: Any) -> date:
    """A date as RFC 3339 writes it; never a time, never a number."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            raise FieldRefused("not_a_date", "must be a date, such as 2026-03-02") from None
        if EARLIEST.date() <= day < LATEST.date():
            return day
        raise FieldRefused("out_of_range", "must lie between the years 1900 and 2200")
    raise FieldRefused("not_a_date", "must be a date, such as 2026-03-02")


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Days = Annotated[int, Field(strict=True, ge=0, le=3_650)]


class ArchiveBody(RequestModel):
    """An entry, which holds until the end of `ends_on`. Title and details are sealed."""

    model_config = ConfigDict(json_schema_extra={"examples": [_EXAMPLE]})  # pyright: ignore[reportArgumentType]

    entry_id: UUID | None = None
    kind: ArchiveKind
    title: Line
    details: FreeText | None = None
    starts_on: Day | None = None
    ends_on: Day | None = None
    remind_days_before: Days | None = None


class ArchiveChangeBody(RequestModel):
    """A merge patch. Whatever ended is given its `ends_on`."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"ends_on": "2026-06-30"}]})

    title: Line = Field(default_factory=str)
    details: FreeText | None = None
    starts_on: Day | None = None
    ends_on: Day | None = None
    remind_days_before: Days | None = None


class ArchiveVoidBody(RequestModel):
    """Code of the reason why it was a mistake."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"reason": "duplicate"}]})

    reason: RelationCode


def entry_of(customer_id: UUID, body: ArchiveBody) -> RecordEntry:
    """An id is drawn for an entry for which the client brought none."""
    return RecordEntry(
        customer_id=customer_id,
        entry_id=body.entry_id or uuid7(),
        kind=body.kind,
        title=body.title,
        details=body.details,
        starts_on=body.starts_on,
        ends_on=body.ends_on,
        remind_days_before=body.remind_days_before,
    )


def entry_change_of(body: ArchiveChangeBody) -> ChangeEntry:
    return ChangeEntry(**{field: getattr(body, field) for field in body.model_fields_set})


def entry_void_of(body: ArchiveVoidBody) -> VoidEntry:
    return VoidEntry(reason=body.reason)
