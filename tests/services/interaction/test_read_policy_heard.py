"""Retention of personal reads at a service that hears the policy from the customer service."""

from typing import Any
from uuid import uuid4

import pytest

from libs.events.access import AccessChanged, ReadRules
from libs.service.reads.read_policy import ReadLimits, read_limits
from libs.service.roles import sweep_reads
from services.interaction.service import SERVICE
from tests.services.scoping import Hearing
from tests.services.serving import Served

pytestmark = pytest.mark.asyncio(loop_scope="module")
_READ = """insert into personal_reads
values ($1, now() - make_interval(days => $2), 'kim', null, 'GET /', null, '{note}', '{}')"""


async def days_left(served: Served) -> list[int]:
    sql = "select (now()::date - read_at::date) from personal_reads where actor = 'kim' order by 1"
    return [row[0] for row in await served.runtime.pool.fetch(sql)]


async def test_the_policy_is_kept_to_once_it_is_heard_and_the_floor_whatever_it_says(
    shared_interaction: Served,
):
    runtime, hearing = shared_interaction.runtime, Hearing(shared_interaction)
    for days in (10, 35, 90, 500):
        await runtime.pool.execute(_READ, uuid4(), days)

    async def limits() -> ReadLimits:
        return await read_limits(runtime.pool, SERVICE.access_policy, runtime.settings)

    def rules(**more: Any) -> AccessChanged:
        return AccessChanged(personal_reads=ReadRules(grounds="law", unusual_an_hour=5, **more))

    assert await limits() == ReadLimits(400, 1_000)
    for heard, kept_days, left in (
        (None, 400, [10, 35, 90]),
        (rules(kept_days=60), 60, [10, 35]),
        (rules(kept_days=7), 30, [10]),
    ):
        if heard:
            await hearing.hears(heard)
        assert (await limits()).kept_days == kept_days
        await sweep_reads(SERVICE, runtime)
        assert await days_left(shared_interaction) == left
    await hearing.hears(AccessChanged())
    assert await limits() == ReadLimits(400, 1_000)
