"""The projection's schema as a thing that can be copied empty, filled, and put in place."""

from typing import NamedTuple

from libs.database.connections import Connection, Source

LIVE = "projection"
NEXT = "projection_next"
_OLD = "projection_old"
# A rebuild swaps the schema under a lock of `positions` that shuts out writers and no readers;
# whoever writes without moving a position takes this first, not to write into the old one.
STAY = "lock table positions in row share mode"

_TABLES = """
select oid, relname, relkind::text, relpersistence::text, reloptions from pg_class
where relnamespace = $1::regnamespace and relkind not in ('i', 'I', 'S', 't', 'c')
order by relname"""
_INDEXES = """
select i.indexrelid::regclass::text, c.conname, pg_get_constraintdef(c.oid),
       pg_get_indexdef(i.indexrelid)
from pg_index i left join pg_constraint c
    on c.conindid = i.indexrelid and c.conrelid = i.indrelid and c.contype in ('p', 'u', 'x')
where i.indrelid = $1 order by i.indexrelid"""
# All that a revision may change of a table and a copy has: columns, constraints, indexes, settings.
_DEFINITIONS = """
select t.relname, array[t.relkind::text, t.relpersistence::text, t.reloptions::text]
    || array(
        select concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attcollation,
            a.attnotnull, a.attidentity, a.attgenerated, a.attstorage, a.attcompression,
            pg_get_expr(d.adbin, d.adrelid))
        from pg_attribute a
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped order by a.attnum)
    || array(
        select concat_ws(' ', c.conname, pg_get_constraintdef(c.oid))
        from pg_constraint c where c.conrelid = t.oid order by c.conname)
    || array(
        select pg_get_indexdef(i.indexrelid)
        from pg_index i where i.indrelid = t.oid order by i.indexrelid::regclass::text)
from pg_class t
where t.relnamespace = $1::regnamespace and t.relkind not in ('i', 'I', 'S', 't', 'c')"""

Definitions = dict[str, list[str | None]]  # of tables by name


class NotRebuildable(RuntimeError):
    """The projection's schema holds something that cannot be copied empty."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{LIVE}.{name} is no plain table: a rebuild can only copy tables")


class _Table(NamedTuple):
    oid: int
    name: str
    unlogged: bool
    options: list[str]


async def definitions(source: Source) -> Definitions:
    """Definitions of the live schema's tables; they are equal for equal tables."""
    return dict(await source.fetch(_DEFINITIONS, LIVE))


async def create_next(connection: Connection) -> Definitions:
    """The tables of the live schema, empty, with their indexes, defaults and settings.

    Returns the live tables' definitions from before they were copied.
    """
    defined = await definitions(connection)
    await connection.execute(f"drop schema if exists {NEXT} cascade; create schema {NEXT}")
    for table in await _tables(connection):
        await _copy(connection, table)
    return defined


async def swap(connection: Connection) -> None:
    """Put the next schema in the live one's place, in the caller's transaction."""
    await connection.execute(
        f"drop schema if exists {_OLD} cascade;"
        f"alter schema {LIVE} rename to {_OLD}; alter schema {NEXT} rename to {LIVE}"
    )


async def drop_old(connection: Connection) -> None:
    await connection.execute(f"drop schema if exists {_OLD} cascade")


async def _tables(connection: Connection) -> list[_Table]:
    tables: list[_Table] = []
    for oid, name, kind, persistence, options in await connection.fetch(_TABLES, LIVE):
        if kind != "r":
            raise NotRebuildable(name)
        tables.append(_Table(oid, name, persistence == "u", options or []))
    return tables


async def _copy(connection: Connection, table: _Table) -> None:
    unlogged = "unlogged" if table.unlogged else ""
    settings = f"with ({', '.join(table.options)})" if table.options else ""
    await connection.execute(
        f'create {unlogged} table {NEXT}."{table.name}" '
        f'(like {LIVE}."{table.name}" including all excluding indexes) {settings}'
    )
    # Not `including indexes`: later migrations know them by their names.
    for _, constraint, definition, index in await connection.fetch(_INDEXES, table.oid):
        if constraint:
            await connection.execute(
                f'alter table {NEXT}."{table.name}" add constraint "{constraint}" {definition}'
            )
        else:
            await connection.execute(index.replace(f" ON {LIVE}.", f" ON {NEXT}.", 1))
