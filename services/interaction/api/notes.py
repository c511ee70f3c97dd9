"""Who gets to see the notes of a customer's interactions."""

from collections.abc import Iterable
from uuid import UUID

from starlette.requests import Request

from libs.events.recorded import Recorded
from libs.sealing.keys import KeyRing
from libs.web.personal import reveal
from services.interaction.api.timeline_answers import Sight


class Notes:
    def __init__(self, keys: KeyRing) -> None:
        self._keys = keys

    async def sight(
        self, request: Request, customer_id: UUID, events: Iterable[Recorded]
    ) -> tuple[Sight, bytes | None]:
        """How much may be shown, and the key where it is needed; such a read is audited."""
        if not any(getattr(event.event(), "note", None) for event in events):
            return "clear", None
        key = await self._keys.key_for(customer_id, create=False)
        if key is None:
            return "erased", None
        if reveal(request, [customer_id]):
            return "clear", key
        return "masked", None
