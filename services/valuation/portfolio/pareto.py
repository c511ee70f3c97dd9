"""The Pareto curve from the sums of the scores: what share of the money the best buyers brought."""

import itertools

import asyncpg
from msgspec import Struct

from services.valuation.domain.arrays import Amounts
from services.valuation.portfolio.concentration import Curve, curve, even
from services.valuation.storage import score_sums
from services.valuation.storage.configuration_table import ScoringConfigurations

MOST_POINTS = 200


class ParetoSteps(Struct, frozen=True):
    """Numbers of buyers in a currency, and what the best of them brought: by `revenue`, and by
    `net` value, ranked anew."""

    currency: str
    reached: Amounts
    revenue: Curve
    net: Curve


class Pareto:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._configurations = ScoringConfigurations()

    async def curves(self, points: int) -> list[ParetoSteps]:
        """Curves by currency, at so many points at most."""
        async with (
            self._pool.acquire() as now,
            now.transaction(isolation="repeatable_read", readonly=True),
        ):
            configuration = await self._configurations.in_force(now)
            steps = await score_sums.steps(now, configuration.version)
        by_currency = itertools.groupby(steps, key=lambda step: step["currency"])
        return [_steps(currency, list(found), points) for currency, found in by_currency]


def _steps(currency: str, steps: list[asyncpg.Record], points: int) -> ParetoSteps:
    revenue = curve(step for step in steps if not step["by_net"])
    net = curve(step for step in steps if step["by_net"])
    return ParetoSteps(currency, even(points, revenue.buyers), revenue, net)
