"""The epoch of a service's publications: raised when a log was lost or the database restored."""

import time
from collections.abc import Collection
from typing import NamedTuple

from libs.database.connections import Source

_READ = "select epoch, restored_epoch from relay_epoch"
_RAISE = "update relay_epoch set epoch = epoch + 1 where epoch = $1"
_RESTORE = """
update relay_epoch set epoch = greatest(epoch + 1, $1), restored_epoch = greatest(epoch + 1, $1)"""
_UNPUBLISHED = """
select shard, case when resume_epoch = $2 then resume_position else 0 end
from relay_shards where shard = any($1::smallint[]) and published_epoch < $2"""
_PROGRESS = """
update relay_shards set resume_epoch = $2, resume_position = $3
where shard = any($1::smallint[]) and published_epoch < $2"""
_PUBLISHED = """
update relay_shards set published_epoch = $2
where shard = any($1::smallint[]) and published_epoch < $2"""


class Epoch(NamedTuple):
    """`restored` is the epoch of the last restore, 0 if there never was one."""

    number: int
    restored: int


async def read_epoch(source: Source) -> Epoch:
    (row,) = await source.fetch(_READ)
    return Epoch(*row)


async def raise_epoch(source: Source, seen: int) -> Epoch:
    """One above `seen`, unless another relay has raised it since. Returns what it is now."""
    await source.execute(_RAISE, seen)
    return await read_epoch(source)


async def mark_restored(source: Source) -> Epoch:
    """Begin the epoch after the database was restored from a backup: consumers will rebuild.

    A restored database does not know which epochs were used after the backup was made. So the
    number is drawn from the clock, in minutes: above whatever counting by ones has reached.
    """
    await source.execute(_RESTORE, int(time.time() // 60))
    return await read_epoch(source)


async def unpublished(source: Source, shards: Collection[int], epoch: int) -> dict[int, int]:
    """The shards still to be published again, and up to which position each one already was."""
    return dict(await source.fetch(_UNPUBLISHED, list(shards), epoch))


async def note_progress(source: Source, shards: Collection[int], epoch: int, position: int) -> None:
    await source.execute(_PROGRESS, list(shards), epoch, position)


async def note_published(source: Source, shards: Collection[int], epoch: int) -> None:
    await source.execute(_PUBLISHED, list(shards), epoch)
