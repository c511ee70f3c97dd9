"""Refuses a PostgreSQL that may forget what it acknowledged."""

from libs.database.connections import Source


class UnsafeSetting(RuntimeError):
    """A server setting under which an acknowledged commit can be lost."""

    def __init__(self, setting: str, value: str) -> None:
        super().__init__(
            f"PostgreSQL runs with {setting} = {value}: acknowledged writes could be lost. "
            f"Set {setting} = on (for the server, this database and this role) and start again."
        )
        self.setting = setting
        self.value = value


# `remote_write` and `local` give up a standby's copy, not this server's disk, yet a failover to
# that standby would lose what was acknowledged. So only what waits for a flush everywhere is safe.
_SAFE = {
    "fsync": {"on"},
    "full_page_writes": {"on"},
    "synchronous_commit": {"on", "remote_apply"},
}
_SETTINGS = "select name, setting from pg_settings where name = any($1)"


async def refuse_unsafe_settings(source: Source) -> None:
    """Raise UnsafeSetting when this server could lose an acknowledged commit."""
    for row in await source.fetch(_SETTINGS, list(_SAFE)):
        if row["setting"] not in _SAFE[row["name"]]:
            raise UnsafeSetting(row["name"], row["setting"])
