"""Touchpoints that we begin: what for, and what was known of the customer's consent to them."""

from msgspec import structs

from libs.consents.purposes import purpose_of
from libs.events.interaction import InteractionRecorded
from services.interaction.domain.entry.errors import PurposeOfInbound
from services.interaction.domain.entry.kinds import EntryEvent


def with_purpose(event: EntryEvent) -> EntryEvent:
    """The event with what we began it for; what customers begin, and anything else, has none."""
    if not isinstance(event, InteractionRecorded) or event.direction == "inbound":
        return event
    return structs.replace(event, purpose=event.purpose or purpose_of(event.direction, event.kind))


def refuse_purpose(event: EntryEvent) -> None:
    """Raises PurposeOfInbound."""
    if isinstance(event, InteractionRecorded) and event.direction == "inbound" and event.purpose:
        raise PurposeOfInbound


def same(asked: EntryEvent, recorded: EntryEvent) -> bool:
    """True if that was asked for which was recorded; older events have no purpose, and what was
    known of a consent, or of a thread, nobody asks for."""
    if not isinstance(recorded, InteractionRecorded) or not isinstance(asked, InteractionRecorded):
        return asked == recorded
    if recorded.purpose is None:
        asked = structs.replace(asked, purpose=None)
    return asked == structs.replace(recorded, consent=None, thread_id=None)
