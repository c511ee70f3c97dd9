"""A table of a projection as structs: rows are read by key, folded in memory, and written back.

Set-based both ways: one statement per call, however many rows.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from decimal import Decimal
from types import NoneType
from typing import Any, Generic, TypeVar, get_args, get_type_hints
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Source
from libs.database.fragments import Fragment
from libs.database.together import Question, Rows

_TYPES = {
    UUID: "uuid",
    str: "text",
    int: "bigint",
    bool: "boolean",
    Decimal: "numeric",
    datetime: "timestamptz",
}
_R = TypeVar("_R", bound=Struct)


class Table(Generic[_R]):
    """`row`'s fields are columns of the table; its first `key_columns` are the primary key."""

    def __init__(self, name: str, row: type[_R], *, key_columns: int = 1) -> None:
        columns = row.__struct_fields__
        self._row = row
        self._columns = columns
        self._key = columns[:key_columns]
        hints = get_type_hints(row)
        types = [_sql_type(hints[column]) for column in columns]
        found = f"select {', '.join(columns)} from {name} where {columns[0]} = any("
        self._select = f"{found}$1::{types[0]}[])"
        self._question = f"{found}{{ids}}::{types[0]}[])"
        self._upsert = _upsert(name, columns, types, self._key)

    async def load(self, source: Source, ids: Collection[Any]) -> dict[Any, _R]:
        """Rows whose first column is one of `ids`, by key (a tuple, if of several columns)."""
        return self._by_key(await source.fetch(self._select, list(ids)))

    def rows_of(self, ids: Collection[Any]) -> Question[dict[Any, _R]]:
        """Question for the same, to be asked together with others."""
        return Question(Fragment(self._question, ids=list(ids)), self._by_key)

    async def save(self, source: Source, rows: Iterable[_R]) -> None:
        """Insert or replace these rows, in the order of their keys."""
        ordered = sorted(rows, key=self._key_of)
        if ordered:
            columns = [[getattr(row, name) for row in ordered] for name in self._columns]
            await source.execute(self._upsert, *columns)

    def _by_key(self, found: Rows) -> dict[Any, _R]:
        return {self._key_of(row): row for row in (self._row(*columns) for columns in found)}

    def _key_of(self, row: _R) -> Any:
        if len(self._key) == 1:
            return getattr(row, self._key[0])
        return tuple(getattr(row, column) for column in self._key)


def _upsert(name: str, columns: tuple[str, ...], types: list[str], key: tuple[str, ...]) -> str:
    arrays = ", ".join(f"${n}::{type}[]" for n, type in enumerate(types, start=1))
    changes = ", ".join(f"{c} = excluded.{c}" for c in columns if c not in key)
    return f"""
insert into {name} ({", ".join(columns)}) select * from unnest({arrays})
on conflict ({", ".join(key)}) do update set {changes}"""


def _sql_type(hint: Any) -> str:
    kinds = [kind for kind in get_args(hint) or (hint,) if kind is not NoneType]
    return _TYPES[kinds[0]]
