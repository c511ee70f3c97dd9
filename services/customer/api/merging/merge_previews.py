"""Previews of merges and of taking them back: who would be one customer, and what may change."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import get_args
from uuid import UUID

from pydantic import BaseModel
from starlette.requests import Request

from libs.consents.statements import Statement, channels_named, permission, statement_of
from libs.events.consent import Channel, ConsentPurpose
from libs.events.recorded import Recorded
from libs.eventstore.reading import read_streams
from libs.sealing.opening import CLOSED
from services.customer.api.answers import CustomerAnswer
from services.customer.api.showing import CustomerAnswers
from services.customer.customer_streams import folded_with, stream_of
from services.customer.domain.customer.errors import CustomerNotFound, MemberNotFound
from services.customer.domain.customer.regrouping import Regrouped
from services.customer.domain.customer.state import Customer

Rule = Callable[[Customer, Customer], Regrouped]
Streams = dict[UUID, list[Recorded]]


class ConsentChange(BaseModel):
    """A consent that the survivor would have no longer, or again."""

    purpose: ConsentPurpose
    channel: Channel | None
    allowed: bool
    allowed_then: bool


class MergePreview(BaseModel):
    """Nothing is written. `changes` false: it is so already. `members` would be the survivor's
    records, itself the first; `others` those of whoever leaves, as a customer of their own.
    `survivor` keeps its own fields, for nothing is copied; `records` are all the others concerned.
    `consents` are those whose answer changes for the survivor."""

    survivor_id: UUID
    customer_id: UUID
    changes: bool
    members: list[UUID]
    others: list[UUID]
    survivor: CustomerAnswer
    records: list[CustomerAnswer]
    consents: list[ConsentChange]


class MergePreviews:
    def __init__(self, showing: CustomerAnswers) -> None:
        self._showing = showing
        self._customers = showing.customers
        self.pool = showing.customers.pool

    async def of(
        self, request: Request, survivor_id: UUID, customer_id: UUID, rule: Rule
    ) -> MergePreview:
        """Raises what the merge, or taking it back, would be refused with."""
        survivor = await self._known(survivor_id)
        try:
            other = await self._known(customer_id)
        except CustomerNotFound:
            raise MemberNotFound from None
        then = rule(survivor, other)
        concerned = [*dict.fromkeys((survivor_id, *then.survivor, *then.others))]
        streams = await self._streams(concerned)
        shown = [await self._showing.customer(request, id, streams[id]) for id in concerned]
        return MergePreview(
            survivor_id=survivor_id,
            customer_id=customer_id,
            changes=then.changes,
            members=list(then.survivor),
            others=list(then.others),
            survivor=shown[0],
            records=shown[1:],
            consents=consent_changes(survivor.records, then.survivor, streams),
        )

    async def _known(self, customer_id: UUID) -> Customer:
        events = await self._customers.events(customer_id)
        return folded_with(customer_id, events, CLOSED).known

    async def _streams(self, ids: Iterable[UUID]) -> Streams:
        named = {stream_of(id): id for id in ids}
        found = await read_streams(self._customers.pool, list(named))
        return {named[stream]: events for stream, events in found.items()}


def consent_changes(
    before: Sequence[UUID], after: Sequence[UUID], streams: Streams
) -> list[ConsentChange]:
    """Purposes and channels for which the answer of these records is not that of those."""
    now = datetime.now(UTC)
    by_record = [_statements(events) for events in streams.values()]
    statements_of_all = [statement for statements in by_record for statement in statements]
    changes: list[ConsentChange] = []
    for purpose in get_args(ConsentPurpose):
        for channel in (None, *channels_named(purpose, statements_of_all)):
            allowed, then = (
                permission(purpose, channel, records, statements_of_all, now).allowed
                for records in (before, after)
            )
            if allowed != then:
                change = {"purpose": purpose, "channel": channel}
                changes.append(ConsentChange(**change, allowed=allowed, allowed_then=then))
    return changes


def _statements(events: Iterable[Recorded]) -> list[Statement]:
    found = (statement_of(event, event.event()) for event in events)
    return [statement for statement in found if statement]
