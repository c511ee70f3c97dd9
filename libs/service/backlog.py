"""Backlogs of this service, measured for /metrics by each of its processes, whatever their role:
a relay or a consumer that is away, or cannot reach its broker, could not report them."""

from collections.abc import Collection

from libs.database.connections import Source
from libs.eventstore.backlog import oldest_age
from libs.messaging import metrics
from libs.telemetry.measuring import UNKNOWN
from libs.web.reads.lag import read_progress


class Unpublished:
    """The age of what the outbox holds."""

    def __init__(self, source: Source) -> None:
        self._source = source

    async def take(self) -> None:
        metrics.OUTBOX_AGE.set(await oldest_age(self._source))

    def forget(self) -> None:
        metrics.OUTBOX_AGE.set(UNKNOWN)


class Unapplied:
    """Lag of the projection in each of the topics it consumes."""

    def __init__(self, source: Source, topics: Collection[str]) -> None:
        self._source = source
        self._topics = topics

    async def take(self) -> None:
        for topic, progress in (await read_progress(self._source, self._topics)).items():
            lag = progress.lag_seconds
            metrics.LAG_SECONDS.labels(topic).set(UNKNOWN if lag is None else lag)

    def forget(self) -> None:
        for topic in self._topics:
            metrics.LAG_SECONDS.labels(topic).set(UNKNOWN)
