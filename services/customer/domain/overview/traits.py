"""Traits of a customer that follow from what happened, and warnings to whoever plans something."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.events.interaction import Channel, InteractionRecorded

LOOKED_AT = 50  # interactions, the latest
WarningCode = Literal["open_complaint"]


class PlanningWarning(Struct, frozen=True):
    """A reason not to visit the customer, or to have them in a campaign, before it is settled."""

    code: WarningCode
    ticket_id: UUID
    since: datetime


def usual_channel(latest_first: Sequence[InteractionRecorded]) -> Channel | None:
    """The channel on which they mostly come to us; where they never do, on which we are in touch.

    Of channels used equally often the one that was used last; None where nothing happened.
    """
    theirs: list[Channel] = [each.channel for each in latest_first if each.direction == "inbound"]
    channels: list[Channel] = theirs or [each.channel for each in latest_first]
    # most_common keeps the order in which it met what is equal.
    return Counter(channels).most_common(1)[0][0] if channels else None


def open_complaints(
    tickets: Sequence[tuple[UUID, str | None, datetime]],
) -> list[PlanningWarning]:
    """Warn of each open ticket (id, kind, opened at) that is a complaint, the oldest first."""
    found = [(since, id) for id, kind, since in tickets if kind == "complaint"]
    return [PlanningWarning("open_complaint", id, since) for since, id in sorted(found)]
