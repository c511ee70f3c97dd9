"""Visibility of the free text in a customer's interactions."""

from collections.abc import Iterable
from uuid import UUID

from starlette.requests import Request

from libs.events.recorded import Recorded
from libs.sealing.keys import KeyRing
from libs.sealing.opening import CLOSED, Opener
from libs.web.gate.personal import Visibility, reveal
from services.interaction.domain.entry.topics import in_clear
from services.interaction.entry_streams import personal

FIELDS = ("note", "topic", "reason", "name", "reference")


class Notes:
    def __init__(self, keys: KeyRing) -> None:
        self._keys = keys

    async def shown(
        self, request: Request, events: Iterable[Recorded]
    ) -> tuple[Visibility, Opener]:
        """Visibility of the free text, and what opens it; a read in clear is audited."""
        decoded = [event.event() for event in events]
        old: set[UUID] = {event.customer_id for event in decoded if in_clear(event)}
        whose: set[UUID] = {event.customer_id for event in decoded if personal(event)} | old
        if not whose:
            return "clear", CLOSED
        if old:  # written in clear before they had a key; whoever was erased never has one again
            await self._keys.keys_for(old, create=True)
        revealed = await reveal(request, self._keys, whose, FIELDS)
        return revealed.of_all(), revealed.opener
