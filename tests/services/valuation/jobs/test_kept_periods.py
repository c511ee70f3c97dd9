"""Kept figures of reports: after anything that happens they are what all facts add up to."""

import asyncio
import random
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from msgspec import structs

from libs.database.bulkheads import Overloaded
from libs.messaging import schemas
from libs.messaging.consumer.units import lock_units
from libs.sealing.keys import KeyRing
from services.valuation.domain.customer.business_calendar import UTC_DAYS
from services.valuation.domain.customer.columns import day_number
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.projection.projection import ValuationProjection
from services.valuation.reports import kept_periods, period_keeper
from services.valuation.reports.activity import factors_of
from services.valuation.reports.bridge import currencies_apart, steps_of
from services.valuation.reports.kept_periods import KeptPeriods, ReportPeriod
from services.valuation.reports.period_keeper import PeriodKeeper
from services.valuation.reports.periods import YEAR, Period
from services.valuation.storage.configuration_table import ScoringConfigurations
from tests.services.valuation import reports_from_facts
from tests.services.valuation.hearing import Story, hear, midnight
from tests.services.valuation.projection.test_merging import merge, unmerge

LENGTH = 60
FIGURES = [
    f"{name}{suffix}"
    for name in ("revenue", "net", "cost", "orders", "complaints")
    for suffix in ("", "_before")
]


def period(days: int = LENGTH, *, ends: int = 1) -> Period:
    until = (midnight() + timedelta(days=ends)).date()
    return Period(until - timedelta(days=days), until, UTC_DAYS)


async def configured(pool: asyncpg.Pool) -> ScoringConfiguration:
    """The scoring configuration in force, with a rate for euros and none for yen."""
    found = await ScoringConfigurations().in_force(pool)
    return structs.replace(
        found, policy=structs.replace(found.policy, rates={"EUR": Decimal("1.0837")})
    )


def step(row: Any, since: int) -> str | None:
    """What became of a customer, as the bridge's answer says it."""
    orders, before = row["orders"], row["orders_before"]
    if not (orders or before or row["revenue"] or row["revenue_before"]):
        return None
    if orders and not before:
        return "new" if row["first_day"] >= since else "won_back"
    if before and not orders:
        return "lost"
    change = row["revenue"] - row["revenue_before"]
    return "grown" if change > 0 else "shrunk" if change < 0 else "same"


async def assert_equal(pool: asyncpg.Pool, sought: ReportPeriod) -> None:
    """Rows, each bridge, and the currencies apart."""
    of, policy = sought.period, sought.configuration.policy
    kept = await KeptPeriods(pool).current(sought)
    factors, margin = factors_of(policy), Decimal(str(policy.default_margin_rate))
    rows = await reports_from_facts.figures(pool, *of.moments, factors, margin)
    held = await pool.fetch("select * from period_figures where period_id = $1", kept)
    assert {row["customer_id"]: [row[name] for name in FIGURES] for row in held} == {
        row["customer_id"]: [row[name] for name in FIGURES] for row in rows
    }
    steps = {row["customer_id"]: step(row, day_number(of.since)) for row in rows}
    for by in ("all", "grade", "source"):
        sums: dict[Any, list[Any]] = defaultdict(lambda: [0, 0, 0])
        for row in rows:
            if steps[row["customer_id"]]:
                key = (None if by == "all" else row[by]), steps[row["customer_id"]]
                sums[key][0] += 1
                sums[key][1] += row["revenue_before"]
                sums[key][2] += row["revenue"]
        assert await bridge(pool, kept, by) == sums
    moved = await pool.fetch(
        "select distinct currency from facts where amount <> 0 and occurred_at >= $1 and "
        "occurred_at < $2 and currency <> all($3)",
        of.before.moments[0],
        of.moments[1],
        [*factors, "XXX"],
    )
    assert await currencies_apart(pool, kept) == sorted(row[0] for row in moved)


async def assert_owners_equal(pool: asyncpg.Pool, sought: ReportPeriod) -> None:
    of = sought.period
    kept = await KeptPeriods(pool).current(by_owners(sought))
    rows = await reports_from_facts.by_owner(
        pool, *of.moments, factors_of(sought.configuration.policy)
    )
    sums: dict[Any, list[Any]] = defaultdict(lambda: [0, 0])
    for row in rows:
        sums[row["owner"]][0] += row["before"]
        sums[row["owner"]][1] += row["now"]
    found: dict[Any, list[Any]] = defaultdict(lambda: [0, 0])
    for (name, _), (_, before, now) in (await bridge(pool, kept, "owner")).items():
        found[name][0] += before
        found[name][1] += now
    assert {name: each for name, each in found.items() if any(each)} == {
        name: each for name, each in sums.items() if any(each)
    }


def by_owners(sought: ReportPeriod) -> ReportPeriod:
    return ReportPeriod(sought.period, sought.configuration, by_owner=True)


async def bridge(pool: asyncpg.Pool, kept: int, by: str) -> dict[Any, list[Any]]:
    rows = await steps_of(pool, kept, by)
    return {
        (row["name"], row["step"]): [row["customers"], row["before"], row["now"]] for row in rows
    }


class Happenings:
    """What happens to a few customers, one thing after the other."""

    def __init__(self, pool: asyncpg.Pool, seed: int) -> None:
        self._pool = pool
        self._chance = random.Random(seed)
        self._stories = [Story().registered(days=200) for _ in range(6)]
        self._members: dict[UUID, list[Story]] = {}
        self._open: list[tuple[Story, Any]] = []

    async def begin(self) -> None:
        await hear(self._pool, [event for story in self._stories for event in story.events])

    async def next(self) -> None:
        kinds = (
            [self._buy] * 5
            + [self._refund] * 3
            + [self._serve] * 2
            + [self._assign] * 3
            + [self._void] * 2
            + [self._merge] * 3
            + [self._rescore] * 3
            + [self._unmerge, self._unmerge, self._erase]
        )
        await self._chance.choice(kinds)()

    def _one(self) -> Story:
        return self._chance.choice(self._stories)

    async def _hear(self, story: Story, since: int) -> None:
        await hear(self._pool, story.events[since:])

    async def _buy(self) -> None:
        """In one of the periods, or before both; in a currency without a rate as well."""
        story = self._one()
        told = len(story.events)
        amount = f"{self._chance.randrange(1, 90_000) / 100:.2f}"
        currency = self._chance.choice(["USD", "USD", "EUR", "JPY"])
        if currency == "JPY":
            amount = str(self._chance.randrange(1, 900))
        margin = self._chance.choice([None, "0.1", "0.3333", "0.9"])
        story.bought(self._chance.uniform(0, 150), amount, currency=currency, margin=margin)
        self._open.append((story, story.events[-1]))
        await self._hear(story, told)

    async def _refund(self) -> None:
        """Part of the last purchase, in another period maybe."""
        story = self._one()
        if hasattr(story, "purchase"):
            told = len(story.events)
            amount = str(self._chance.randrange(1, 9)) if story.currency == "JPY" else "0.37"
            story.refunded(self._chance.uniform(0, 100), amount)
            self._open.append((story, story.events[-1]))
            await self._hear(story, told)

    async def _serve(self) -> None:
        story = self._one()
        told = len(story.events)
        day = self._chance.uniform(0, 130)
        self._chance.choice(
            [
                lambda: story.called(day, cost="1.25", complaint=True),
                lambda: story.cost(day, "7.10"),
                lambda: story.ticket(day),
            ]
        )()
        await self._hear(story, told)

    async def _assign(self) -> None:
        story = self._one()
        told = len(story.events)
        story.owned_by(self._chance.choice(["kim", "lee", None]), days=self._chance.uniform(0, 140))
        await self._hear(story, told)

    async def _void(self) -> None:
        if self._open:
            story, event = self._open.pop(self._chance.randrange(len(self._open)))
            told = len(story.events)
            if event.type == "crm.purchase.recorded.v1":
                self._open = [one for one in self._open if one[1].stream != event.stream]
            story.voids(event)
            await self._hear(story, told)

    async def _merge(self) -> None:
        grouped = {story.customer_id for each in self._members.values() for story in each}
        free = [s for s in self._stories if s.customer_id not in grouped]
        apart = [s for s in free if s.customer_id not in self._members]
        if apart and len(free) > 1:
            other = self._chance.choice(apart)
            survivor = self._chance.choice([s for s in free if s is not other])
            members = self._members.setdefault(survivor.customer_id, [])
            members.append(other)
            await hear(self._pool, merge(survivor, *members))

    async def _unmerge(self) -> None:
        if self._members:
            survivor = self._chance.choice(list(self._members))
            left = self._members[survivor].pop()
            story = next(s for s in self._stories if s.customer_id == survivor)
            await hear(self._pool, unmerge(left, story, *self._members[survivor]))
            if not self._members[survivor]:
                del self._members[survivor]

    async def _erase(self) -> None:
        story = self._one()
        told = len(story.events)
        story.erased()
        await self._hear(story, told)

    async def _rescore(self) -> None:
        """Grades move with time alone; somebody's row comes anew."""
        await self._pool.execute(
            "update scores set grade = $2 where customer_id = $1",
            self._one().customer_id,
            self._chance.choice(["A", "B", "C", None]),
        )


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_happens_they_are_what_all_facts_add_up_to(store: asyncpg.Pool, seed: int):
    """Asked for after each thing, or after several of them."""
    sought = ReportPeriod(period(), await configured(store))
    happenings, chance = Happenings(store, seed), random.Random(seed)
    await happenings.begin()
    for _ in range(35):
        await happenings.next()
        if chance.random() < 0.6:
            await assert_equal(store, sought)
            await assert_owners_equal(store, sought)
    earlier = ReportPeriod(period(45, ends=-10), sought.configuration)
    for each in (sought, earlier):
        await assert_equal(store, each)
        await assert_owners_equal(store, each)


async def test_who_was_being_written_while_they_were_added_up_is_counted_again(store: asyncpg.Pool):
    sought = ReportPeriod(period(), await configured(store))
    story = Story().registered().bought(10, "10.00")
    await hear(store, story.events)
    late = Story(story.customer_id).bought(20, "5.00").events
    projection = ValuationProjection(KeyRing(store, bytes(32)))
    async with store.acquire() as connection:
        transaction = connection.transaction()
        await transaction.start()
        await lock_units(connection, projection, late)
        await projection.apply(connection, late, datetime.now(UTC))
        await assert_equal(store, sought)
        await transaction.commit()
    await assert_equal(store, sought)
    kept = await KeptPeriods(store).current(sought)
    assert (await bridge(store, kept, "all"))[None, "new"][2] == 15


async def test_who_changes_between_two_goes_is_counted_again(
    store: asyncpg.Pool, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(kept_periods, "AT_ONCE", 1)
    count_again = kept_periods.count_again
    stories = [Story().registered().bought(10, "10.00") for _ in range(3)]
    await hear(store, [event for story in stories for event in story.events])
    later = [story.bought(8, "2.00").events[-1] for story in stories]

    async def interrupted(*arguments: Any, **options: Any) -> None:
        await count_again(*arguments, **options)
        if later:
            await hear(store, [later.pop()])
            await KeptPeriods(store).hand_out()

    monkeypatch.setattr(kept_periods, "count_again", interrupted)
    await assert_equal(store, ReportPeriod(period(), await configured(store)))


async def test_a_rebuild_that_is_swapped_in_is_added_up_anew(store: asyncpg.Pool):
    sought = ReportPeriod(period(), await configured(store))
    ann, ben = Story().registered().bought(10, "10.00"), Story().registered().bought(9, "4.00")
    await hear(store, [*ann.events, *ben.events])
    await assert_equal(store, sought)
    async with store.acquire() as connection, connection.transaction():
        await schemas.create_next(connection)
        for table in ("customers", "profiles", "facts", "positions"):
            await connection.execute(
                f"insert into {schemas.NEXT}.{table} select * from {schemas.LIVE}.{table}"
            )
        await connection.execute(f"delete from {schemas.NEXT}.facts where amount = 400")
        await schemas.swap(connection)
    await assert_equal(store, sought)
    kept = await KeptPeriods(store).current(sought)
    assert sum(now for _, _, now in (await bridge(store, kept, "all")).values()) == 10


async def test_those_read_lately_are_kept_ready_and_others_forgotten(
    store: asyncpg.Pool, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(period_keeper, "MOST", 2)
    configuration = await ScoringConfigurations().in_force(store)
    year = ReportPeriod(period(YEAR.days), configuration)
    story = Story().registered().bought(10)
    await hear(store, story.events)
    for days in (5, 6, 7):
        await KeptPeriods(store).current(ReportPeriod(period(days), configuration))
    await store.execute("update report_periods set read_at = now() - interval '2 minutes'")
    await KeptPeriods(store).current(year)
    await hear(store, story.bought(5).events[-1:])
    await PeriodKeeper(store).tick(midnight() + timedelta(hours=23, minutes=50))
    rows = await store.fetch("select since, until from report_periods order by until, since")
    ends = [(row["since"], row["until"]) for row in rows]
    next_day = (year.period.since + timedelta(days=1), year.period.until + timedelta(days=1))
    assert ends[-1] == next_day and ends[0] == (year.period.since, year.period.until)
    assert len(ends) == 3
    for table in ("changed_figures", "period_figures"):
        left = await store.fetchval(
            f"select count(*) from {table} where period_id is null"
            " or period_id not in (select period_id from report_periods)"
        )
        assert left == 0
    assert await store.fetchval("select count(*) from changed_figures") == 0


async def test_of_periods_that_nobody_reads_each_customer_is_noted_once(
    store: asyncpg.Pool, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(kept_periods, "MOST_NOTES", 1)
    story, sought = Story().registered(), ReportPeriod(period(), await configured(store))
    await hear(store, story.events)
    await KeptPeriods(store).current(sought)
    await store.execute("update report_periods set read_at = now() - interval '1 hour'")
    for day in (10, 9):
        await hear(store, story.bought(day, "3.00").events[-1:])
    await PeriodKeeper(store).tick(midnight())
    notes = await store.fetch("select customers from changed_figures")
    assert [row[0] for row in notes] == [[story.customer_id]]
    await assert_equal(store, sought)


async def test_many_are_counted_in_several_goes(
    store: asyncpg.Pool, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(kept_periods, "AT_ONCE", 2)
    stories = [Story().registered().bought(10, "10.00") for _ in range(5)]
    await hear(store, [event for story in stories for event in story.events])
    sought = ReportPeriod(period(), await configured(store))
    await assert_equal(store, sought)
    later = [story.bought(8, "2.00").events[-1] for story in stories]
    await hear(store, later)
    await assert_equal(store, sought)


async def test_they_are_added_up_although_the_request_is_given_up(
    store: asyncpg.Pool, monkeypatch: pytest.MonkeyPatch
):
    """And who asks meanwhile waits for it, and for what was heard since."""
    begun, go_on = asyncio.Event(), asyncio.Event()
    count_again = kept_periods.count_again

    async def slow(*arguments: Any, **options: Any) -> None:
        begun.set()
        await go_on.wait()
        await count_again(*arguments, **options)

    monkeypatch.setattr(kept_periods, "count_again", slow)
    story = Story().registered().bought(10, "10.00")
    await hear(store, story.events)
    periods, sought = KeptPeriods(store), ReportPeriod(period(), await configured(store))
    given_up = asyncio.create_task(periods.current(sought))
    await begun.wait()
    given_up.cancel()
    await hear(store, story.bought(8, "2.00").events[-1:])
    patient = asyncio.create_task(periods.current(sought))
    await asyncio.sleep(0)
    go_on.set()
    kept = await patient
    assert (await bridge(store, kept, "all"))[None, "new"][2] == 12
    assert given_up.cancelled()


async def test_one_period_at_a_time_is_added_up_and_many_more_are_refused(
    store: asyncpg.Pool, monkeypatch: pytest.MonkeyPatch
):
    begun, go_on = list[int](), asyncio.Event()
    count_again = kept_periods.count_again

    async def slow(connection: Any, period_id: int, *arguments: Any, **options: Any) -> None:
        begun.append(period_id)
        await go_on.wait()
        await count_again(connection, period_id, *arguments, **options)

    monkeypatch.setattr(kept_periods, "count_again", slow)
    await hear(store, Story().registered().bought(10, "10.00").events)
    periods, configuration = KeptPeriods(store), await configured(store)
    filled = ReportPeriod(period(4), configuration)
    go_on.set()
    await periods.current(filled)
    go_on.clear()
    begun.clear()
    many = [ReportPeriod(period(days), configuration) for days in range(5, 15)]
    asking = [asyncio.create_task(periods.current(each)) for each in many]
    while not begun:
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.2)
    assert len(begun) == 1
    assert await periods.current(filled)  # which waits for none of them
    go_on.set()
    found = await asyncio.gather(*asking, return_exceptions=True)
    kept = {one for one in found if isinstance(one, int)}
    assert len(kept) == kept_periods.MOST_FILLED
    assert {type(one) for one in found if not isinstance(one, int)} == {Overloaded}


async def test_an_id_that_another_period_has_since_is_not_added_up_for_it(store: asyncpg.Pool):
    """As after a rebuild, which begins with no periods."""
    story = Story().registered().bought(10, "10.00")
    await hear(store, story.events)
    configuration, periods = await configured(store), KeptPeriods(store)
    sought, other = (ReportPeriod(period(days), configuration) for days in (20, 5))
    lost = await periods.current(sought)
    assert await periods.holds(lost, sought) and not await periods.holds(lost, other)
    await store.execute("truncate report_periods, period_figures, period_sums")
    await store.execute(
        "insert into report_periods (period_id, since, until, ruling, by_owner)"
        " values ($1, $2, $3, $4, $5)",
        lost,
        *other.key,
    )
    assert await periods._catch_up(lost, sought) is False
    assert await store.fetchval("select count(*) from period_figures") == 0
    assert await bridge(store, await periods.current(other), "all") == {}
    await assert_equal(store, sought)
