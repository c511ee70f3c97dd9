"""The rules about interactions: what follows from a command, given what has happened."""

from datetime import datetime

from msgspec import structs

from libs.events.interaction import InteractionRecorded
from services.interaction.domain.clocks import refuse_far_ahead
from services.interaction.domain.interaction.commands import RecordInteraction
from services.interaction.domain.interaction.errors import InteractionAlreadyRecorded
from services.interaction.domain.interaction.state import Interaction


def decide(
    state: Interaction | None, command: RecordInteraction, now: datetime
) -> tuple[InteractionRecorded, ...]:
    """The events that follow; none when the same interaction was recorded before."""
    recorded = _recorded(command)
    if state is None:
        refuse_far_ahead("/occurred_at", command.occurred_at, now)
        return (recorded,)
    if (recorded, command.occurred_at) == (state.recorded, state.occurred_at):
        return ()
    raise InteractionAlreadyRecorded


def _recorded(command: RecordInteraction) -> InteractionRecorded:
    content = structs.asdict(command)
    del content["occurred_at"]
    return InteractionRecorded(**content)
