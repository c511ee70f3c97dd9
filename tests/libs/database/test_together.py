"""Questions asked together are answered as each of them alone."""

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import asyncpg
import pytest

from libs.database.fragments import Fragment
from libs.database.together import Question, Rows, Together

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def tuples(rows: Rows) -> list[tuple[object, ...]]:
    return [tuple(row) for row in rows]


def numbers(upto: int) -> Question[list[tuple[object, ...]]]:
    text = "select n, n::numeric / 4, 'x' || n from generate_series(1, {upto}::int) n order by n"
    return Question(Fragment(text, upto=upto), tuples)


VALUES = Question(
    Fragment(
        "select {id}::uuid, {at}::timestamptz, null::text, true, {sum}::numeric, '{{}}'::text",
        id=UUID(int=7),
        at=NOON,
        sum=Decimal("1.50"),
    ),
    tuples,
)


async def test_each_is_answered_as_alone(pool: asyncpg.Pool):
    questions = [numbers(3), VALUES, numbers(0), numbers(2)]
    together = Together()
    pending = [together.add(question) for question in questions]
    await together.ask(pool)
    found = [each.answer() for each in pending]
    assert found == [await question.asked(pool) for question in questions]
    assert found[1] == [(UUID(int=7), NOON, None, True, Decimal("1.50"), "{}")]
    assert [len(rows) for rows in found] == [3, 1, 0, 2]


async def test_nothing_is_answered_before_it_was_asked(pool: asyncpg.Pool):
    together = Together()
    await together.ask(pool)
    pending = together.add(VALUES)
    with pytest.raises(LookupError):
        pending.answer()
