"""A database of each release, with data in it, upgraded to today: schema, rows and answers."""

import asyncio
from contextlib import suppress
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from deploy.local.settings import SERVICES
from deploy.schema.writing import path_of, service_of
from libs.database.migrations import migrate
from libs.messaging.consumer.shapes import ShapeMismatch
from services.valuation.jobs.reviewer import Reviewer
from tests.libs.web.issuing import TestIssuer
from tests.services.serving import Served, serving
from tests.upgrades.asking import unchanging
from tests.upgrades.restoring import (
    Release,
    line_of,
    lost_and_added,
    released,
    restore,
    rows_of,
    schema_of,
    within,
)

RELEASES = released()
FIRST = [release for release in RELEASES if release.revision == "0001"]
# How many rows an upgrade adds: customers of before the first ruling are valued by version 0.
ADDED = {("0001", "rulings"): 1}


async def upgraded(release: Release, dsn: str, *targets: str) -> tuple[Any, Any]:
    """Every row before and after."""
    connection = await asyncpg.connect(dsn)
    try:
        await restore(release, connection)
        before = await rows_of(connection)
        for target in (*targets, "head"):
            await migrate(dsn, release.service.migrations, target=target)
        return before, await rows_of(connection)
    finally:
        await connection.close()


def head_schema(release: Release) -> str:
    return path_of(release.service).read_text().partition("\n\n")[2].rstrip("\n")


@pytest.mark.parametrize("name", SERVICES)
def test_there_is_a_dump_of_the_first_and_of_the_newest_release(name: str):
    found = [release.revision for release in RELEASES if release.service.name == name]
    line = line_of(service_of(name))
    assert len(found) > 1
    assert found[0] == line[0]
    assert set(found) <= set(line)


@pytest.mark.parametrize("release", RELEASES, ids=str)
async def test_released_revisions_are_what_they_were(release: Release, database: str):
    """Migrating to the revision today makes what its release had, functions included."""
    await migrate(database, release.service.migrations, target=release.revision)
    assert await schema_of(database) in release.dump.read_text()


@pytest.mark.parametrize("release", RELEASES, ids=str)
async def test_an_upgrade_brings_today_s_schema_and_keeps_rows_and_answers(
    release: Release, database: str, issuer: TestIssuer, tmp_path: Path
):
    before, after = await upgraded(release, database)
    assert await schema_of(database) == head_schema(release)
    assert before.keys() <= after.keys()
    for table, rows in before.items():
        lost, added = lost_and_added(rows, after[table])
        assert (table, list(lost)) == (table, [])
        assert (table, len(added)) == (table, ADDED.get((release.revision, table), 0))
    async with serving(release.service, database, issuer, tmp_path) as served:
        if release.service.name == "valuation":
            await value(served)
        for path, then in release.answers.items():
            answer = await served.get(path)
            assert answer.status_code == 200, answer.text
            assert within(then, unchanging(path, answer.json())), (path, then, answer.json())


@pytest.mark.parametrize("release", FIRST, ids=str)
async def test_an_upgrade_may_stop_at_any_revision_and_go_on(release: Release, database: str):
    await upgraded(release, database, *release.later)
    assert await schema_of(database) == head_schema(release)


async def value(served: Served) -> None:
    """What nobody valued before scores were kept, or since they were, is valued.

    Not in a projection of an older shape: that one answers as it is until it is derived anew.
    """
    with suppress(ShapeMismatch):
        await Reviewer(served.runtime.pool, lambda: None).tick(asyncio.Event())
