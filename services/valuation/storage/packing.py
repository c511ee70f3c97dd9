"""Rows to and from PostgreSQL as arrays: in binary they are fixed-width where nothing is NULL.

Reading is one `bytea` of `record_send`s, writing one binary COPY. For 2,000 rows of 8 columns COPY
takes 2.1 ms where `unnest` takes 7.7, and arrays need no turning into Python objects and back.
"""

from collections.abc import AsyncIterator, Iterable
from typing import Any
from uuid import UUID

import numpy as np

from libs.database.connections import Connection
from services.valuation.domain.arrays import Ids, Table

# SQL type -> how numpy holds it. Text is of one length per column.
_NATIVE = {
    "uuid": "V16",
    "smallint": "i2",
    "int": "i4",
    "bigint": "i8",
    "float8": "f8",
    "boolean": "?",
    "xid": "u4",
    "timestamptz": "i8",  # microseconds since 2000-01-01, as PostgreSQL has it
    "text": "S3",
}
_NUMBERS = {np.dtype(_NATIVE[kind]): kind for kind in ("smallint", "int", "bigint")}
_WIRE = {"u4": ">u4", "i2": ">i2", "i4": ">i4", "i8": ">i8", "f8": ">f8"}
# Ids as `id_array` writes them, read once for a statement and not once for each row.
IDS = "(select $1::text::uuid[])::uuid[]"
_HEAD = b"PGCOPY\n\xff\r\n\x00" + bytes(8)
_END = b"\xff\xff"


class Layout:
    """Columns in the order they travel: name -> SQL type, "text(8)" for text of 8 bytes."""

    def __init__(self, **columns: str) -> None:
        self.columns = columns
        self.names = tuple(columns)
        self.native = np.dtype([(name, _numpy_type(kind)) for name, kind in columns.items()])
        self._record = _framed(self.native, "oid", [("columns", ">i4")])
        self._row = _framed(self.native, None, [("columns", ">i2")])
        self._empty = np.zeros(1, dtype=self._row)
        self._empty["columns"] = len(columns)
        for name in self.names:
            self._empty[f"{name} length"] = self.native[name].itemsize

    @property
    def selected(self) -> str:
        return ", ".join(self.names)

    @property
    def declared(self) -> str:
        """The columns for CREATE TABLE."""
        return ", ".join(f"{name} {kind.partition('(')[0]}" for name, kind in self.columns.items())

    def packed(self, query: str) -> str:
        """A scalar subquery: the rows of `query` (which selects these columns) as one bytea."""
        return f"(select string_agg(record_send(row), ''::bytea) from ({query}) row)"

    def unpack(self, packed: bytes | None) -> Table:
        """Unpack the answer to a `packed` query."""
        found = np.frombuffer(packed or b"", dtype=self._record)
        return self._moved(found, np.empty(len(found), dtype=self.native))

    async def copied(self, connection: Connection, query: str, *arguments: Any) -> Table:
        """The rows of `query` (which selects these columns) by a binary COPY: half the work of
        `packed` for the server, for queries of many rows."""
        parts: list[bytes] = []

        async def keep(part: bytes) -> None:
            parts.append(part)

        await connection.copy_from_query(query, *arguments, output=keep, format="binary")
        data = b"".join(parts)
        found = np.frombuffer(data[len(_HEAD) : len(data) - len(_END)], dtype=self._row)
        return self._moved(found, np.empty(len(found), dtype=self.native))

    def pack(self, rows: Table) -> bytes:
        """`rows` for a binary COPY; other columns they may have are left out."""
        framed = np.repeat(self._empty, len(rows))
        return _HEAD + self._moved(rows, framed).tobytes() + _END

    async def copy(self, connection: Connection, table: str, rows: Table) -> None:
        await connection.copy_to_table(
            table, source=_once(self.pack(rows)), columns=list(self.names), format="binary"
        )

    def _moved(self, source: Table, target: Table) -> Table:
        for name in self.names:
            target[name] = source[name]
        return target


def columns_of(rows: np.dtype[Any], *without: str) -> dict[str, str]:
    """The whole numbers of such rows as columns of a Layout."""
    return {name: _NUMBERS[rows[name]] for name in rows.names or () if name not in without}


def _numpy_type(kind: str) -> str:
    name, _, length = kind.partition("(")
    return f"S{length.rstrip(')')}" if length else _NATIVE[name]


def _framed(native: np.dtype[Any], before: str | None, head: list[tuple[str, str]]) -> np.dtype:
    """Each column behind its length, and in a record behind its type's number as well."""
    fields = list(head)
    for name in native.names or ():
        kind = native[name].str.lstrip("<|=")
        if before:
            fields.append((f"{name} {before}", ">i4"))
        fields += [(f"{name} length", ">i4"), (name, _WIRE.get(kind, kind.replace("b1", "?")))]
    return np.dtype(fields)


def id_array(ids: Iterable[UUID]) -> str:
    """Array of ids, as IDS reads it. The driver would look at each one of a list."""
    return "{" + b"".join([id.int.to_bytes(16) for id in ids]).hex(",", 16) + "}"


def ids_of(column: Ids) -> str:
    """The same of a column of ids."""
    return "{" + column.tobytes().hex(",", 16) + "}"


async def _once(data: bytes) -> AsyncIterator[bytes]:
    yield data
