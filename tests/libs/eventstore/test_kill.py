"""kill -9 around the commit: what was not acknowledged is tried again, and written once."""

import asyncio
import os
import signal
import subprocess
import sys

import asyncpg
import pytest

from libs.database.pool import open_pool
from libs.eventstore.appender import Appender
from libs.eventstore.errors import KeyAlreadyUsed
from tests.libs.eventstore.purchases import count, refuse_inconsistency, write

COMMANDS = 5


@pytest.mark.parametrize(
    ("failpoint", "written"),
    [
        ("append.before_commit", 0),
        ("append.before_commit:3", 2),
        ("append.after_commit", 1),
        ("append.after_commit:3", 3),
    ],
)
async def test_a_killed_process_leaves_all_or_nothing_of_a_command(
    database: str, store: asyncpg.Pool, failpoint: str, written: int
):
    assert await _run(database, failpoint) == -signal.SIGKILL
    assert await count(store, "events") == await count(store, "idempotency_keys") == written
    await refuse_inconsistency(store)
    assert await _run(database, "") == 0
    assert await count(store, "events") == await count(store, "idempotency_keys") == COMMANDS
    await refuse_inconsistency(store)


async def _run(database: str, failpoint: str) -> int:
    command = [sys.executable, "-m", "tests.libs.eventstore.test_kill", database]
    environment = {**os.environ, "RAPPORT_FAILPOINT": failpoint}
    done = await asyncio.to_thread(subprocess.run, command, env=environment, check=False)
    return done.returncode


async def _append_one_after_another(database: str) -> None:
    pool = await open_pool(database)
    appender = Appender(pool, max_event_bytes=100_000)
    await appender.start()
    for number in range(COMMANDS):
        (outcome,) = await appender.append_many([write(key=str(number))])
        if isinstance(outcome, Exception) and not isinstance(outcome, KeyAlreadyUsed):
            raise outcome
    await appender.close()
    await pool.close()


if __name__ == "__main__":
    asyncio.run(_append_one_after_another(sys.argv[1]))
