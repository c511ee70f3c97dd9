"""What names are found by, and the job that keeps them findable."""

import asyncio

import asyncpg
import pytest

from services.customer.projections import names
from services.customer.search.search_words import words_of
from tests.services.customer.asked import names_of
from tests.services.serving import Served


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jürgen Müller-Lüdenscheid", ["jurgen", "ludenscheid", "muller", "mullerludenscheid"]),
        ("O'Brien & Sons, Ltd.", ["brien", "ltd", "o", "obrien", "sons"]),
        ("STRASSE Straße", ["strasse"]),
        ("ﬁne Å", ["a", "fine"]),
        ("王芳", ["fang", "wang", "wangfang", "wf", "王芳"]),
        ("4711", ["4711"]),
        ("' \\ : * & |", []),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]):
    assert words_of(text) >= set(words)


async def test_the_job_fills_what_is_missing_and_outlives_a_lost_database(
    customer: Served, monkeypatch: pytest.MonkeyPatch
):
    runtime, lost = customer.runtime, iter([OSError, asyncpg.InterfaceError])
    kept = names_of(customer)
    really = kept.filled

    async def filled() -> bool:
        if error := next(lost, None):
            raise error("lost")
        return await really()

    monkeypatch.setattr(kept, "filled", filled)
    monkeypatch.setattr(names, "LOOK_EVERY", 0.01)
    await runtime.pool.execute("truncate names_filled")
    stopping = asyncio.Event()
    job = asyncio.create_task(kept.keep_filled(stopping))
    async with asyncio.timeout(10):
        while not await really():
            await asyncio.sleep(0.01)
    stopping.set()
    await job
