"""Answers about a customer's timeline."""

from datetime import datetime
from typing import Any
from uuid import UUID

from libs.web.gate.personal import Visibility
from libs.web.reads.attribution import Attribution
from libs.web.reads.pages import Page
from services.interaction.api.voiding.void_answers import VoidAnswer


class TimelineVoid(VoidAnswer):
    void_event: UUID


class TimelineItem(Attribution):
    """One event as published; its personal fields in clear, or null as `personal_data` says. What
    is `voided` no longer counts; `void_event` is the event that says so."""

    event_id: UUID
    type: str
    stream: str
    version: int
    occurred_at: datetime
    recorded_at: datetime
    data: dict[str, Any]
    voided: TimelineVoid | None


class Timeline(Page[TimelineItem]):
    """A page of a timeline. A record that was `merged_into` another shows its own events alone; the
    survivor shows all."""

    merged_into: UUID | None
    personal_data: Visibility
