"""Threads: interactions of one conversation, each in the thread of what it answers or replaces."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from msgspec import structs

from libs.events.interaction import InteractionRecorded
from services.interaction.domain.clocks import refuse_before
from services.interaction.domain.entry.errors import AnsweredNotFound
from services.interaction.domain.entry.state import Entry


def thread_of(event: InteractionRecorded) -> UUID:
    """The first interaction of the conversation."""
    return event.thread_id or event.interaction_id


def in_thread(
    event: InteractionRecorded,
    occurred_at: datetime,
    answered: Entry | None,
    records: Collection[UUID],
) -> InteractionRecorded:
    """The event in the thread of what it answers, with a customer who has these `records`.

    Raises AnsweredNotFound, OccursTooEarly.
    """
    recorded = answered and answered.recorded
    if not answered or not isinstance(recorded, InteractionRecorded):
        raise AnsweredNotFound
    if recorded.customer_id not in records:
        raise AnsweredNotFound
    refuse_before("/occurred_at", occurred_at, answered.occurred_at, "interaction")
    return structs.replace(event, thread_id=thread_of(recorded))


def instead_of(event: InteractionRecorded, replaced: InteractionRecorded) -> InteractionRecorded:
    """The event in the thread of what it replaces, unless it answers something itself."""
    if event.reply_to is not None:
        return event
    return structs.replace(event, thread_id=thread_of(replaced))
