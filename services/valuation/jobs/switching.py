"""Switch to a scoring configuration that is ready: one row moves, so that no reader waits."""

from libs.database.connections import Connection, Source
from services.valuation.storage.configuration_table import close_configurations

KEPT_MINUTES = (
    15  # a list begun under a retired scoring configuration can be walked to its end for so long
)
_READY = """
update rulings set state = 'ready', ready_at = clock_timestamp()
where version = $1 and state = 'building'"""
_RETIRE = """
update rulings set state = 'retired', ended_at = clock_timestamp()
where state = 'in_force' returning version"""
_SWITCH = """
update rulings set state = 'in_force', switched_at = clock_timestamp()
where version = $1 and state = 'ready' returning version"""
_TO_SWITCH = "select version from rulings where state = 'ready' and not held"
_GONE = """
select version from rulings r
where state in ('retired', 'discarded') and ended_at < now() - make_interval(mins => $1)
  and exists (select from scores s where s.ruling = r.version)"""
_FORGET = """
delete from scores where ruling = $1 and customer_id in (
    select customer_id from scores where ruling = $1 order by customer_id limit $2)"""
_BATCH = 20_000


class NotReady(RuntimeError):
    """Not everybody is valued under this scoring configuration, or it has been retired or
    discarded."""

    def __init__(self, version: int) -> None:
        super().__init__(f"ruling {version} is not ready")
        self.version = version


async def mark_ready(source: Source, version: int) -> None:
    await source.execute(_READY, version)


async def to_switch(source: Source) -> int | None:
    """The scoring configuration that is ready and waits for nobody."""
    return await source.fetchval(_TO_SWITCH)


async def switch(connection: Connection, version: int) -> int | None:
    """Put a scoring configuration that is ready in force, in the caller's transaction. Returns the
    one before.

    Whoever is valuing finishes first, and the next goes by the new one. Raises NotReady.
    """
    await close_configurations(connection)
    before = await connection.fetchval(_RETIRE)
    if await connection.fetchval(_SWITCH, version) is None:
        raise NotReady(version)
    return before


async def forget_retired(source: Source) -> int:
    """Delete a batch of what was found under scoring configurations that nobody can be reading by
    any more."""
    version = await source.fetchval(_GONE, KEPT_MINUTES)
    if version is None:
        return 0
    done = await source.execute(_FORGET, version, _BATCH)
    return int(done.rpartition(" ")[2])
