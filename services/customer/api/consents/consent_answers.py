"""Answers about consents: what holds, what was said, and by whom it was recorded."""

from collections.abc import Mapping
from datetime import datetime
from typing import get_args
from uuid import UUID

from msgspec import Struct
from pydantic import BaseModel

from libs.consents.statements import ERASED, Permission, Statement, channels_named, permission
from libs.events.consent import ConsentPurpose, ConsentReason
from libs.events.interaction import Channel
from libs.events.recorded import Recorded
from libs.web.gate.auth import Caller
from libs.web.gate.personal import Visibility
from libs.web.reads.attribution import Attribution, attribution
from services.customer.api.answers import Basis

Key = tuple[UUID, int]


class StatementAnswer(Attribution):
    """Something that was said, and is recorded on the record `customer_id`. `proof` is null where
    there is none, and as `personal_data` says."""

    event_id: UUID
    customer_id: UUID
    purpose: ConsentPurpose
    channel: Channel | None
    given: bool
    since: datetime
    until: datetime | None
    proof: str | None
    personal_data: Visibility


class ConsentAnswer(StatementAnswer):
    version: int


class ConsentItem(BaseModel):
    """Answer to whether the customer may be contacted for `purpose` on `channel`; `channel` null:
    on those that have no line of their own. `statement` is what it rests on: of several records the
    most restrictive one, null where nothing was said."""

    purpose: ConsentPurpose
    channel: Channel | None
    allowed: bool
    reason: ConsentReason
    since: datetime | None
    until: datetime | None
    statement: StatementAnswer | None


class ConsentsAnswer(BaseModel):
    """Consents that hold, for all records of the customer together, and everything that was said,
    the newest first, page by page. `as_of` and `basis` repeat what was asked."""

    customer_id: UUID
    merged_into: UUID | None
    version: int
    items: list[ConsentItem]
    history: list[StatementAnswer]
    next_cursor: str | None
    as_of: datetime | None
    basis: Basis | None


class ShownStatement(Struct, frozen=True):
    """A statement with the event that made it, its proof as the caller may see it."""

    statement: Statement
    recorded: Recorded
    proof: str | None
    visibility: Visibility

    @property
    def key(self) -> Key:
        return self.statement.record_id, self.statement.version

    def answer(self, who: Caller) -> StatementAnswer:
        statement = self.statement
        return StatementAnswer(
            event_id=self.recorded.event_id,
            customer_id=statement.record_id,
            purpose=statement.purpose,  # pyright: ignore[reportArgumentType]
            channel=statement.channel,  # pyright: ignore[reportArgumentType]
            given=statement.given,
            since=statement.at,
            until=statement.until,
            proof=self.proof,
            personal_data=self.visibility,
            **attribution(self.recorded, who),
        )


def consent_items(
    records: tuple[UUID, ...],
    shown: Mapping[Key, ShownStatement],
    now: datetime,
    who: Caller,
    *,
    erased: bool,
) -> list[ConsentItem]:
    """One item for each purpose that needs a consent, and one for each channel that was named."""
    statements = [each.statement for each in shown.values()]
    items: list[ConsentItem] = []
    for purpose in get_args(ConsentPurpose):
        for channel in (None, *channels_named(purpose, statements)):
            found = ERASED if erased else permission(purpose, channel, records, statements, now)
            items.append(_item(purpose, channel, found, shown, who))
    return items


def _item(
    purpose: ConsentPurpose,
    channel: str | None,
    found: Permission,
    shown: Mapping[Key, ShownStatement],
    who: Caller,
) -> ConsentItem:
    statement = found.statement
    return ConsentItem(
        purpose=purpose,
        channel=channel,  # pyright: ignore[reportArgumentType]
        allowed=found.allowed,
        reason=found.reason,
        since=statement and statement.at,
        until=statement and statement.until,
        statement=shown[statement.record_id, statement.version].answer(who) if statement else None,
    )
