"""Several questions answered by one statement: one round trip, at one moment."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from libs.database.connections import Source
from libs.database.fragments import Fragment, rendered

_A = TypeVar("_A")
Rows = Sequence[Sequence[Any]]


class Question(Generic[_A]):
    """A query, and how its rows answer it. Its columns have built-in types, none of them arrays or
    JSON: rows within a row are read without asking the server for their types."""

    __slots__ = ("answer_of", "query")

    def __init__(self, query: Fragment, answer_of: Callable[[Rows], _A]) -> None:
        self.query = query
        self.answer_of = answer_of

    async def asked(self, source: Source) -> _A:
        """Answer this question alone."""
        sql, arguments = rendered(self.query)
        return self.answer_of(await source.fetch(sql, *arguments))


class Pending(Generic[_A]):
    """An answer that is there once its statement was run."""

    __slots__ = ("_question", "rows")

    def __init__(self, question: Question[_A]) -> None:
        self._question = question
        self.rows: Rows | None = None

    def answer(self) -> _A:
        """Raises LookupError before the statement was run."""
        if self.rows is None:
            raise LookupError("not asked yet")
        return self._question.answer_of(self.rows)


class Together:
    """Questions that go to the server as one statement, in the order they were added."""

    def __init__(self) -> None:
        self._queries: dict[str, Fragment] = {}
        self._pending: list[Pending[Any]] = []

    def add(self, question: Question[_A]) -> Pending[_A]:
        pending = Pending(question)
        self._queries[f"q{len(self._pending)}"] = question.query
        self._pending.append(pending)
        return pending

    async def ask(self, source: Source) -> None:
        if not self._pending:
            return
        columns = ", ".join(f"array(select r from ({{{name}}}) r)" for name in self._queries)
        sql, arguments = rendered(Fragment(f"select {columns}", **self._queries))
        found = await source.fetchrow(sql, *arguments)
        for pending, rows in zip(self._pending, found or (), strict=True):
            pending.rows = rows
