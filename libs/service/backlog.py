"""What waits in this service, measured for /metrics by each of its processes, whatever their role:
a relay or a consumer that is away, or cannot reach its broker, could not say it."""

from libs.database.connections import Source
from libs.eventstore.backlog import oldest_age
from libs.messaging import metrics
from libs.telemetry.measuring import UNKNOWN


class Unpublished:
    """The age of what the outbox holds."""

    def __init__(self, source: Source) -> None:
        self._source = source

    async def take(self) -> None:
        metrics.OUTBOX_AGE.set(await oldest_age(self._source))

    def forget(self) -> None:
        metrics.OUTBOX_AGE.set(UNKNOWN)
