"""Customers as they are valued at a moment: now from their rows, earlier from their facts."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import attrgetter
from typing import Literal
from uuid import UUID

import asyncpg
import numpy as np

from libs.events.recorded import Recorded
from libs.eventstore.reading import read_stream
from services.valuation.models.histories import Floats
from services.valuation.projections import tables
from services.valuation.projections.facts import microseconds
from services.valuation.projections.holdings import Holdings, nothing_held
from services.valuation.projections.layouts import places
from services.valuation.projections.rulings import IN_FORCE, Rulings, ruling_at
from services.valuation.projections.standings import LOADED, published_of, stream_of
from services.valuation.rules.book import Columns, day_of
from services.valuation.rules.grading import UNGRADED
from services.valuation.rules.predicting import lifetime_value
from services.valuation.rules.valuing import Ruling, Valuations, value

Basis = Literal["recorded", "occurred"]
_EXISTS = "select exists (select from rulings where version = $1)"
_NOW = f"select {IN_FORCE}, {tables.LOADED}, {LOADED}"


@dataclass(frozen=True, slots=True)
class Sight:
    """Rows of `customers`, valued under `ruling` as of a moment."""

    customers: Sequence[UUID]
    states: Columns
    owner: Columns
    purses: Columns
    valued: Valuations
    clv: Floats
    ruling: Ruling
    as_of: datetime

    @property
    def day(self) -> int:
        return day_of(self.as_of)


class Reading:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._rulings = Rulings()

    async def now(self, customers: Collection[UUID]) -> dict[UUID, tuple[Sight, int]]:
        """Each customer that has a row, and where it stands in the sight they share."""
        sight = await self.sight(customers)
        return {c: (sight, row) for row, c in enumerate(sight.customers)} if sight else {}

    async def sight(self, customers: Collection[UUID], *, under: int | None = None) -> Sight | None:
        """All of them that have a row, as of now, by one query; None when nobody has.

        `under`: by that ruling, which exists, instead of the one in force.
        """
        asked = sorted(customers, key=attrgetter("int"))
        in_force, *packed, published = await self._pool.fetchrow(_NOW, asked)
        version = in_force if under is None else under
        ruling = await self._rulings.known(self._pool, version)
        held = tables.holdings_of(asked, *packed)
        if not len(held.states):
            return None
        grades = published_of(published, held, ruling).kept
        return _seen(held, grades, ruling, datetime.now(UTC))

    async def at(
        self, customer: UUID, moment: datetime, basis: Basis, *, under: int | None = None
    ) -> Sight | None:
        """What was recorded, or had occurred, until `moment`; None when that is nothing.

        By what was recorded, the ruling is the one of then; by what occurred, today's; or `under`
        that ruling, which exists.
        """
        facts = await self.facts(customer)
        facts = facts[facts[f"{basis}_at"] <= microseconds(moment)]
        if not len(facts):
            return None
        if under is not None:
            ruling = await self._rulings.known(self._pool, under)
        elif basis == "recorded":
            ruling = await ruling_at(self._pool, moment)
        else:
            ruling = await self._rulings.in_force(self._pool)
        held = nothing_held([customer])
        held.add(facts, places(held.states["customer_id"], facts["customer_id"]))  # `known`, too
        return _seen(held, np.array([UNGRADED]), ruling, moment)

    async def has_ruling(self, version: int) -> bool:
        return await self._pool.fetchval(_EXISTS, version)

    async def ruling(self) -> Ruling:
        """What everybody is valued by now."""
        return await self._rulings.in_force(self._pool)

    async def facts(self, customer: UUID) -> Columns:
        """Everything a customer's valuation is folded from."""
        return await tables.load_facts(self._pool, [customer])

    async def published(self, customer: UUID, moment: datetime) -> Recorded | None:
        """The event that published the grade in force at `moment`."""
        events = await read_stream(self._pool, stream_of(customer))
        until = [event for event in events if event.recorded_at <= moment]
        return until[-1] if until else None


def _seen(held: Holdings, grade: Columns, ruling: Ruling, as_of: datetime) -> Sight:
    day = day_of(as_of)
    money = held.accounts(ruling.policy)
    valued = value(held.states, money, grade, ruling, day)
    return Sight(
        customers=held.customers,
        states=held.states,
        owner=held.owner,
        purses=held.purses,
        valued=valued,
        clv=lifetime_value(held.states, money, valued.ahead, ruling.model, ruling.policy, day),
        ruling=ruling,
        as_of=as_of,
    )
