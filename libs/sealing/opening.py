"""Opening what is sealed: the one way to clear personal data, which accounts for each use of it."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal, TypeVar
from uuid import UUID

import msgspec
import structlog

from libs.sealing.keys import KeyRing
from libs.sealing.read_log import Reading
from libs.sealing.unsealing import open_event
from libs.telemetry.metrics import PERSONAL_OPENINGS, PERSONAL_READS

_audit = structlog.get_logger("audit")
_Event = TypeVar("_Event", bound=msgspec.Struct)
OwnWork = Literal["deciding", "projecting", "searching"]


class Opener:
    """Opens events of the customers whose keys it holds; of others personal fields are None."""

    __slots__ = ("_keys",)

    def __init__(self, keys: Mapping[UUID, bytes]) -> None:
        self._keys = keys

    def opens(self, customer_id: UUID) -> bool:
        return customer_id in self._keys

    def opened(self, event: _Event, *, event_id: UUID, customer_id: UUID) -> _Event:
        """The event as it was before sealing. Raises SealBroken."""
        key = self._keys.get(customer_id)
        return open_event(event, event_id=event_id, customer_id=customer_id, key=key)


CLOSED = Opener({})
"""Opens nothing: events as those see them who may not read personal data."""


async def opener_for(use: Reading | OwnWork, keys: KeyRing, customer_ids: Iterable[UUID]) -> Opener:
    """Make the opener of the events of those customers who were not erased.

    A reading is audited, and kept before anything can be shown; the service's own work, whose
    result no caller is shown, is counted. Raises what the database raises.
    """
    found = await keys.keys_for(customer_ids, create=False)
    held = {customer_id: key for customer_id, key in found.items() if key is not None}
    if held:
        _account(use, held)
        if isinstance(use, Reading):
            await keys.reads.keep(use, held)
    return Opener(held)


def _account(use: Reading | OwnWork, customer_ids: Collection[UUID]) -> None:
    """Audit or count a use; every line of the log has the time and the correlation id."""
    if not isinstance(use, Reading):
        PERSONAL_OPENINGS.labels(use).inc(len(customer_ids))
        return
    PERSONAL_READS.labels(use.route).inc(len(customer_ids))
    _audit.info(
        "personal_data_read",
        subject=use.subject,
        customer_ids=sorted(map(str, customer_ids)),
        fields=sorted(use.fields),
        route=use.route,
    )
