"""Shards of the keys that this relay publishes: session advisory locks, shared out fairly."""

from libs.database.connections import Connection
from libs.messaging import metrics

# Advisory locks of the service's own database, as (class, number).
_SHARD = 0x52454C01
_PRESENCE = 0x52454C02

_JOIN = "select pg_advisory_lock_shared($1, 0)"
_RELAYS = """
select count(*) from pg_locks
where locktype = 'advisory' and classid = $1::bigint::oid and objid = 0 and objsubid = 2 and granted
  and database = (select oid from pg_database where datname = current_database())"""
_TAKE = "select pg_try_advisory_lock($1, $2)"
_GIVE = "select pg_advisory_unlock($1, $2)"


class Leadership:
    """Holds locks as long as `connection` lives: it must be used for nothing that outlives them.

    With n relays at work each leads about 1/n of the shards; a relay that dies frees its own.
    """

    def __init__(self, connection: Connection, shards: int) -> None:
        self._connection = connection
        self._all = range(shards)
        self.held: frozenset[int] = frozenset()

    async def join(self) -> None:
        await self._connection.execute(_JOIN, _PRESENCE)
        await self.share()

    async def share(self) -> bool:
        """Take free shards or give surplus ones back; whether that changed what is held."""
        (relays,) = await self._connection.fetchrow(_RELAYS, _PRESENCE) or (1,)
        quota = -(-len(self._all) // relays)  # rounded up; this relay is one of them
        before = self.held
        for shard in sorted(before)[quota:]:
            await self._connection.execute(_GIVE, _SHARD, shard)
            self.held -= {shard}
        for shard in self._all:
            if len(self.held) >= quota:
                break
            if shard not in self.held and await self._connection.fetchval(_TAKE, _SHARD, shard):
                self.held |= {shard}
        metrics.SHARDS_LED.set(len(self.held))
        return self.held != before
