"""The lock that a migrator of a database holds, and whoever must not meet one."""

from libs.database.connections import Connection

MIGRATORS = 0x52617070  # any number, as long as every migrator of a database uses the same
_TRY = "select pg_try_advisory_xact_lock($1)"


async def shut_out_migrators(connection: Connection) -> bool:
    """Take it until the transaction ends; False while somebody migrates.

    To be tried again: a session that waits for a lock holds a snapshot, and the migrator may be
    building an index concurrently, which waits for all snapshots.
    """
    return bool(await connection.fetchval(_TRY, MIGRATORS))
