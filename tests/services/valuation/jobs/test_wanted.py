"""Customers who are wanted: those found by indexes are the ones a look at everybody finds."""

import random
from dataclasses import replace
from typing import Any

import asyncpg
import pytest
from msgspec import structs

from libs.database.fragments import Fragment
from libs.database.keyset import page_query
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.policy.scorecards import Scorecard
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.grading import POINTS
from services.valuation.domain.scoring.rating import Rulebook
from services.valuation.reports import questions
from services.valuation.reports.kept_periods import KeptPeriods, ReportPeriod
from tests.services.valuation.domain.test_scoring import AFFINITY
from tests.services.valuation.hearing import Story, hear
from tests.services.valuation.jobs.test_kept_periods import Happenings, configured, period

LOOK_AT_EVERYBODY = (Fragment("q.reason is not null"),)


async def cases(pool: asyncpg.Pool) -> list[ScoringConfiguration]:
    """By money with a pilot by points, the other way about, and without any cuts."""
    plain = await configured(pool)
    by_points = structs.replace(
        plain.policy, basis="scorecard", scorecard=Scorecard(indicators=(AFFINITY,))
    )
    money, points = {"USD": (60.0, 20.0), "EUR": (50.0, 30.0)}, {POINTS: (60.0, 20.0)}
    return [
        structs.replace(plain, cuts=money, pilot=Rulebook(policy=by_points, cuts=points)),
        structs.replace(
            plain, policy=by_points, cuts=points, pilot=Rulebook(policy=plain.policy, cuts=money)
        ),
        structs.replace(plain, cuts={}, pilot=Rulebook(policy=Policy(), cuts={"USD": ()})),
    ]


async def spread(pool: asyncpg.Pool, chance: random.Random) -> None:
    """Give everybody figures around the cuts, as rescorings by time alone would."""
    for row in await pool.fetch("select customer_id from scores order by 1"):
        await pool.execute(
            "update scores set predicted_12m = $2, net = $3, worth = $4, lifecycle = $5,"
            " grade = $6, piloted = $7, currency = $8 where customer_id = $1",
            row["customer_id"],
            *(chance.choice([0.0, 20.0, 29.9, 30.0, 45.0, 80.0]) for _ in range(3)),
            chance.randrange(5),
            chance.choice(["A", "B", "C", None]),
            chance.random() < 0.5,
            chance.choice(["USD", "EUR", "JPY"]),
        )


async def page(pool: asyncpg.Pool, question: questions.Question) -> list[tuple[Any, ...]]:
    sql, arguments = page_query(question.listing, conditions=question.conditions, limit=1000)
    return [tuple(row) for row in await pool.fetch(sql, *arguments)]


@pytest.mark.parametrize("seed", range(2))
async def test_those_found_by_indexes_are_those_found_by_a_look_at_everybody(
    store: asyncpg.Pool, seed: int
):
    chance, reasons = random.Random(seed), set[str]()
    happenings = Happenings(store, seed)
    await happenings.begin()
    for _ in range(25):
        await happenings.next()
    known = await store.fetch("select customer_id from scores order by 1")
    for _ in range(12):
        referrer = chance.choice(known)["customer_id"]
        await hear(store, Story().registered(referred_by=referrer).events)
    by_money, *others = await cases(store)
    for configuration in (by_money, *others):
        for _ in range(3):
            reasons |= await compared(store, chance, configuration)
    for _ in range(20):  # by chance one of them may not have occurred
        if reasons != _REASONS:
            reasons |= await compared(store, chance, by_money)
    assert reasons == _REASONS


async def compared(
    pool: asyncpg.Pool, chance: random.Random, configuration: ScoringConfiguration
) -> set[str]:
    """Reasons of those found, who are the ones that a look at everybody finds."""
    await spread(pool, chance)
    sought = ReportPeriod(period(chance.choice([20, 60])), configuration)
    await pool.execute("truncate report_periods, period_figures, period_sums")
    kept = await KeptPeriods(pool).current(sought)
    question = questions.wanted(sought.period, configuration, kept)
    found = await page(pool, question)
    assert found == await page(pool, replace(question, conditions=LOOK_AT_EVERYBODY))
    return {reason for row in found for reason in map(str, row) if reason in _REASONS}


_REASONS = {"nearly_key", "win_back", "referred_by_key_customer"}
