"""Customers as they are valued at a moment: now from their rows, earlier from their facts."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
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
from services.valuation.projections.rulings import Rulings, ruling_at
from services.valuation.projections.standings import load_published, stream_of
from services.valuation.rules.book import Columns, day_of
from services.valuation.rules.grading import UNGRADED
from services.valuation.rules.predicting import lifetime_value
from services.valuation.rules.statements import Statement, apart, statement
from services.valuation.rules.valuing import Ruling, Valuations, value

Basis = Literal["recorded", "occurred"]
_KNOWN = "select known from customers where customer_id = $1"


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

    def stated(self, row: int) -> Statement:
        """This customer's money in the currency reported in, exactly."""
        return statement(self.purses[self.owner == row], self._currency(row), self.ruling.policy)

    def apart(self, row: int) -> tuple[str, ...]:
        """Currencies of their money that have no rate to the one reported in."""
        mine = self.purses[self.owner == row]
        return tuple(s.currency for s in apart(mine, self._currency(row), self.ruling.policy))

    def _currency(self, row: int) -> str:
        return self.valued.money.currency[row].decode()


class Reading:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._rulings = Rulings()

    async def now(self, customers: Collection[UUID]) -> dict[UUID, tuple[Sight, int]]:
        """Each customer that has a row, and where it stands in the sight they share."""
        ruling = await self._rulings.in_force(self._pool)
        held = await tables.load(self._pool, sorted(customers))
        held.customers = tables.uuids(held.states["customer_id"])
        if not held.customers:
            return {}
        published = await load_published(self._pool, held, ruling)
        sight = _seen(held, published.kept, ruling, datetime.now(UTC))
        return {customer: (sight, row) for row, customer in enumerate(sight.customers)}

    async def at(self, customer: UUID, moment: datetime, basis: Basis) -> Sight | None:
        """What was recorded, or had occurred, until `moment`; None when that is nothing.

        By what was recorded, the ruling is the one of then; by what occurred, today's.
        """
        facts = await self.facts(customer)
        facts = facts[facts[f"{basis}_at"] <= microseconds(moment)]
        if not len(facts):
            return None
        if basis == "recorded":
            ruling = await ruling_at(self._pool, moment)
        else:
            ruling = await self._rulings.in_force(self._pool)
        held = nothing_held([customer])
        held.states["known"] = await self._pool.fetchval(_KNOWN, customer)
        held.add(facts, places(held.states["customer_id"], facts["customer_id"]))
        return _seen(held, np.array([UNGRADED]), ruling, moment)

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
