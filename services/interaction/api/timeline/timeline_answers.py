"""Answers about a customer's timeline."""

from datetime import datetime
from typing import Any
from uuid import UUID

from libs.events.consent import Channel
from libs.events.interaction import Direction
from libs.web.gate.personal import Visibility
from libs.web.reads.attribution import Attribution
from libs.web.reads.pages import Page
from libs.web.reads.waiting import FreshnessAnswer
from services.interaction.api.voiding.void_answers import VoidAnswer
from services.interaction.domain.timeline.item_kinds import TimelineKind
from services.interaction.timeline.criteria import Basis


class TimelineVoid(VoidAnswer):
    void_event: UUID


class TimelineItem(Attribution):
    """One event. `data` of this service's own are as published, personal fields in clear, or null
    as `personal_data` says; of another service's they are references and codes, by which the rest
    is had there. `thread_id` is the conversation, contact or ticket that it is one step of. What is
    `voided` no longer counts; `void_event` is the event that says so."""

    event_id: UUID
    kind: TimelineKind
    type: str
    stream: str
    version: int
    occurred_at: datetime
    recorded_at: datetime
    channel: Channel | None
    direction: Direction | None
    thread_id: UUID | None
    data: dict[str, Any]
    voided: TimelineVoid | None


class Timeline(Page[TimelineItem]):
    """A page of a timeline. A record that was `merged_into` another shows its own events alone; the
    survivor shows all. `freshness` is that of what other services recorded; our own is always
    here. An answer `as_of` a moment that `freshness.as_of` has passed stays the same."""

    merged_into: UUID | None
    personal_data: Visibility
    as_of: datetime | None
    basis: Basis | None
    freshness: FreshnessAnswer
