"""Two scoring configurations over everybody, from what was found under each: who moves, whose
credit changes."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import asyncpg

from services.valuation.configurations.realized_risks import RealizedRisk, realized_risks
from services.valuation.domain.churn.drift import Drift
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.policy.clauses import CREDIT_CLASSES
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.treatment import Treatment, treatments
from services.valuation.jobs.expected_orders import drifts
from services.valuation.storage.configuration_table import ScoringConfigurations

WEEKS = (4, 13)
_BOTH = """
from scores a join scores b on b.ruling = $2 and b.customer_id = a.customer_id
where a.ruling = $1"""
_COUNTS = f"""
select a.grade as before, b.grade as after, a.credit_class as class_before,
    b.credit_class as class_after, a.piloted as piloted_before, b.piloted as piloted_after,
    count(*) as customers,
    count(*) filter (where a.churn_band is distinct from b.churn_band) as bands {_BOTH}
group by 1, 2, 3, 4, 5, 6"""
_MOVERS = f"""
select a.customer_id, a.grade as before, b.grade as after, a.churn_band as band_before,
    b.churn_band as band_after, a.credit_class as class_before, b.credit_class as class_after,
    a.predicted_12m as predicted_before, b.predicted_12m as predicted_after,
    a.currency as currency_before, b.currency as currency_after {_BOTH}
    and a.customer_id > $3
    and (a.grade, a.churn_band, a.credit_class) is distinct from
        (b.grade, b.churn_band, b.credit_class)
order by a.customer_id limit $4"""
_STATES = "select version, state from rulings where version = any($1)"


class NotCompared(LookupError):
    """Nobody is valued under this scoring configuration (yet, or any more)."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """`limits` are sums, each in its policy's currency; `drifts` by weeks, and `judged`: in force,
    and this."""

    now: ScoringConfiguration
    then: ScoringConfiguration
    customers: int
    moves: Counter[tuple[str | None, str | None]]
    bands_changed: int
    limits: tuple[Decimal, Decimal]
    treated_otherwise: int
    drifts: dict[int, tuple[Drift, Drift]]
    realized: tuple[RealizedRisk, RealizedRisk]
    movers: list[asyncpg.Record]


class Comparing:
    def __init__(self, pool: asyncpg.Pool, calendar: BusinessCalendar) -> None:
        self._pool = pool
        self._calendar = calendar
        self._configurations = ScoringConfigurations()

    async def compare(self, version: int, after: UUID, limit: int, moment: datetime) -> Comparison:
        """Against the scoring configuration in force, in one snapshot. Raises NotCompared."""
        async with (
            self._pool.acquire() as snapshot,
            snapshot.transaction(isolation="repeatable_read", readonly=True),
        ):
            today = self._calendar.day(moment)
            now = await self._configurations.in_force(snapshot)
            states = dict(await snapshot.fetch(_STATES, [version]))
            counts = await snapshot.fetch(_COUNTS, now.version, version)
            if version not in states or not counts:
                raise NotCompared(version)
            then = await self._configurations.known(snapshot, version)
            movers = await snapshot.fetch(_MOVERS, now.version, version, after, limit)
            done = {
                weeks: await drifts(
                    snapshot,
                    [now.model, then.model],
                    weeks=weeks,
                    today=today,
                    calendar=self._calendar,
                )
                for weeks in WEEKS
            }
            both = await realized_risks(snapshot, [now, then], today, self._calendar)
        return _compared(now, then, counts, movers, done, (both[0], both[1]))


def _compared(
    now: ScoringConfiguration,
    then: ScoringConfiguration,
    counts: list[asyncpg.Record],
    movers: list[asyncpg.Record],
    done: dict[int, list[Drift]],
    realized_risks: tuple[RealizedRisk, RealizedRisk],
) -> Comparison:
    given_now, given_then = _by_names(now), _by_names(then)
    moves: Counter[tuple[str | None, str | None]] = Counter()
    limits, otherwise = [Decimal(0), Decimal(0)], 0
    for row in counts:
        before = given_now.get((row["piloted_before"], row["before"], row["class_before"]))
        after = given_then.get((row["piloted_after"], row["after"], row["class_after"]))
        moves[row["before"], row["after"]] += row["customers"]
        otherwise += row["customers"] * (before != after)
        for at, treated in enumerate((before, after)):
            limits[at] += row["customers"] * (treated.credit_limit if treated else 0)
    return Comparison(
        now=now,
        then=then,
        customers=sum(row["customers"] for row in counts),
        moves=moves,
        bands_changed=sum(row["bands"] for row in counts),
        limits=(limits[0], limits[1]),
        treated_otherwise=otherwise,
        drifts={weeks: (both[0], both[1]) for weeks, both in done.items()},
        realized=realized_risks,
        movers=movers,
    )


def _by_names(configuration: ScoringConfiguration) -> dict[tuple[bool, str | None, str], Treatment]:
    """Treatments by (in the pilot, grade, credit class), under the policy that applies."""
    return {
        (piloted, rule.name, credit_class): one
        for piloted, rules in configuration.rulebooks.items()
        for rule, by_class in zip(rules.policy.grades, treatments(rules.policy), strict=True)
        for credit_class, one in zip(CREDIT_CLASSES, by_class, strict=True)
    }
