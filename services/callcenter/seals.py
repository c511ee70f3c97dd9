"""Sealing as a step of writing events down."""

from typing import Any
from uuid import UUID

from libs.eventstore.folding import Seal
from libs.sealing.fields import seal_event


def sealer(owner: UUID, key: bytes) -> Seal:
    """Seals each event for `owner`: the customer it is about, or the agent it names."""

    def seal(event: Any, event_id: UUID) -> Any:
        return seal_event(event, event_id=event_id, customer_id=owner, key=key)

    return seal
