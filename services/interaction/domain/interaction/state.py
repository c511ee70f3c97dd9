"""An interaction as the events so far tell it: recorded, and nothing after that yet."""

from datetime import datetime

from msgspec import Struct

from libs.events.interaction import InteractionRecorded


class Interaction(Struct, frozen=True, kw_only=True):
    recorded: InteractionRecorded
    occurred_at: datetime


def evolve(
    state: Interaction | None, event: InteractionRecorded, at: datetime
) -> Interaction | None:
    """The interaction after `event`. Events it does not know change nothing."""
    if isinstance(event, InteractionRecorded):
        return Interaction(recorded=event, occurred_at=at)
    return state
