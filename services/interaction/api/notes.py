"""Visibility of the free text in a customer's interactions."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from starlette.requests import Request

from libs.events.recorded import Recorded
from libs.sealing.keys import KeyRing
from libs.web.gate.personal import reveal
from services.interaction.api.timeline_answers import Visibility
from services.interaction.domain.entry.topics import in_clear
from services.interaction.entry_streams import personal


class Notes:
    def __init__(self, keys: KeyRing) -> None:
        self._keys = keys

    async def visibility(
        self, request: Request, events: Iterable[Recorded]
    ) -> tuple[Visibility, Mapping[UUID, bytes]]:
        """Visibility of the free text, and the keys if needed; a read in clear is audited."""
        told = [event.event() for event in events]
        whose = {event.customer_id for event in told if personal(event) or in_clear(event)}
        if not whose:
            return "clear", {}
        # What was written in clear may have no key yet; whoever was erased never has one again.
        found = await self._keys.keys_for(whose, create=any(map(in_clear, told)))
        keys = {record: key for record, key in found.items() if key is not None}
        if not keys:
            return "erased", {}
        if reveal(request, sorted(keys)):
            return "clear", keys
        return "masked", {}
