"""Contacts that wait, counted by queue and priority."""

from datetime import UTC, datetime
from itertools import groupby

import asyncpg

from services.callcenter.api.answers import PriorityItem, QueueItem
from services.callcenter.workqueue.waiting import WaitingCount, waiting_counts


class QueueBoard:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool

    async def read(self) -> list[QueueItem]:
        """Queues by name; in each, the highest priority first."""
        counts = await waiting_counts(self._pool, datetime.now(UTC))
        return [_queue(name, list(group)) for name, group in groupby(counts, key=lambda c: c.queue)]


def _queue(name: str, counts: list[WaitingCount]) -> QueueItem:
    return QueueItem(
        queue=name,
        waiting=sum(count.waiting for count in counts),
        oldest=min(count.oldest for count in counts),
        priorities=[
            PriorityItem(priority=count.priority, waiting=count.waiting, oldest=count.oldest)
            for count in counts
        ],
    )
