"""The rules of consent: what a customer's statements, by purpose and channel, allow at a moment.

A withdrawal wins from its moment on; an end that was said comes by itself; nothing said is no. Of
several records that are one customer each is asked, and the most restrictive answer holds.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct

from libs.consents.purposes import NEED_CONSENT
from libs.events.consent import ConsentGiven, ConsentReason, ConsentWithdrawn
from libs.events.recorded import Recorded

TYPES = frozenset({"crm.customer.consent_given.v1", "crm.customer.consent_withdrawn.v1"})
_STRICTEST_FIRST: tuple[ConsentReason, ...] = ("erased", "withdrawn", "expired", "not_given")
_Key = tuple[str, str | None]


class Statement(Struct, frozen=True, kw_only=True):
    """Something a record said `at` a moment, as version `version` of its stream."""

    record_id: UUID
    version: int
    purpose: str
    channel: str | None
    given: bool
    at: datetime
    until: datetime | None = None
    speaks_for: tuple[UUID, ...] = ()

    @property
    def key(self) -> _Key:
        return self.purpose, self.channel

    def reason(self, now: datetime) -> ConsentReason:
        if not self.given:
            return "withdrawn"
        return "expired" if self.until and self.until <= now else "given"


class Permission(Struct, frozen=True):
    """Answer to whether somebody may be contacted, with the statement it rests on, if on one."""

    reason: ConsentReason
    statement: Statement | None = None

    @property
    def allowed(self) -> bool:
        return self.reason in ("given", "not_needed")


NOT_NEEDED = Permission("not_needed")
NOT_GIVEN = Permission("not_given")
ERASED = Permission("erased")


def statement_of(recorded: Recorded, event: Any) -> Statement | None:
    """The statement that `event` is, if it is one."""
    if not isinstance(event, ConsentGiven | ConsentWithdrawn):
        return None
    return Statement(
        record_id=event.customer_id,
        version=recorded.version,
        purpose=event.purpose,
        channel=event.channel,
        given=isinstance(event, ConsentGiven),
        at=recorded.recorded_at,
        until=event.until if isinstance(event, ConsentGiven) else None,
        speaks_for=event.speaks_for,
    )


def permission(
    purpose: str,
    channel: str | None,
    records: Collection[UUID],
    statements: Sequence[Statement],
    now: datetime,
) -> Permission:
    """Answer for a customer of `records`, who made `statements`. Without a `channel`: on those that
    no statement names."""
    if purpose not in NEED_CONSENT:
        return NOT_NEEDED
    own: dict[UUID, list[Statement]] = defaultdict(list)
    for statement in statements:
        own[statement.record_id].append(statement)
    for_others = [statement for statement in statements if statement.speaks_for]
    answers = [
        _answer(purpose, channel, standing(record, records, [*own[record], *for_others]), now)
        for record in records
    ]
    return min(answers, key=_rank, default=NOT_GIVEN)


def standing(
    record: UUID, records: Collection[UUID], statements: Iterable[Statement]
) -> dict[_Key, Statement]:
    """The statements that stand for one of `records`: its own, and those of the others that were
    made for it too."""
    counted = [
        statement
        for statement in statements
        if statement.record_id == record
        or (record in statement.speaks_for and statement.record_id in records)
    ]
    stand: dict[_Key, Statement] = {}
    for statement in sorted(counted, key=lambda each: (each.at, each.version)):
        if statement.channel is None and not statement.given:
            stand = {key: each for key, each in stand.items() if not _undone(each, statement)}
        stand[statement.key] = statement
    return stand


def channels_named(purpose: str, statements: Iterable[Statement]) -> list[str]:
    """Channels that statements about `purpose` name."""
    return sorted({each.channel for each in statements if each.purpose == purpose and each.channel})


def _undone(earlier: Statement, withdrawal: Statement) -> bool:
    """True of what was given for single channels: withdrawing the purpose withdraws it."""
    return earlier.purpose == withdrawal.purpose and earlier.given


def _answer(
    purpose: str, channel: str | None, stand: dict[_Key, Statement], now: datetime
) -> Permission:
    statement = stand.get((purpose, channel)) or stand.get((purpose, None))
    return Permission(statement.reason(now), statement) if statement else NOT_GIVEN


def _rank(answer: Permission) -> int:
    if answer.reason not in _STRICTEST_FIRST:
        return len(_STRICTEST_FIRST)
    return _STRICTEST_FIRST.index(answer.reason)
