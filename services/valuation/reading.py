"""Customers as they are valued now, from their rows; and one of them then, or to be explained."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any
from uuid import UUID

import asyncpg

from libs.eventstore.reading import read_stream
from services.valuation.evidence import facts_of
from services.valuation.projections import merging, tables
from services.valuation.projections.costs import COSTS
from services.valuation.projections.costs import LOADED as COSTS_LOADED
from services.valuation.projections.fitting import fitting_of
from services.valuation.projections.holdings import held_invoices
from services.valuation.projections.judgements import (
    HANDS,
    hands_of,
    said_columns,
    said_of,
)
from services.valuation.projections.judgements import stream_of as judgements_of
from services.valuation.projections.referrals import MAY_HAVE_SENT, registrations
from services.valuation.projections.rulings import IN_FORCE, Rulings, ruling_at
from services.valuation.projections.standings import LOADED, published_of, stream_of
from services.valuation.referring import referred_now
from services.valuation.rules.book import Columns, day_of
from services.valuation.sight import Grounds, Sight, seen
from services.valuation.then import Basis, as_occurred, as_recorded
from services.valuation.wallets import MAY_HAVE_WALLET, wallets_of

_EXISTS = "select exists (select from rulings where version = $1)"
_SAID = said_columns("= any($1)", day="$2")
_NOW = f"""select {IN_FORCE}, {tables.LOADED}, {LOADED}, {_SAID}, {HANDS}, {merging.LOADED},
    {MAY_HAVE_SENT}, {MAY_HAVE_WALLET}, {tables.OPEN}, {COSTS_LOADED}"""


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
        now = datetime.now(UTC)
        row: Any = await self._pool.fetchrow(_NOW, asked, day_of(now))
        in_force, states, purses, published, by_hand, judged, hands, merged = row[:8]
        may_have_sent, may_have_wallet, invoices, spent = row[8:]
        version = in_force if under is None else under
        ruling = await self._rulings.known(self._pool, version)
        held = tables.holdings_of(asked, states, purses)
        if not len(held.states):
            return None
        held.invoices = held_invoices(invoices)
        ids = held.states["customer_id"]
        said = said_of(by_hand, judged, ids, ruling, await fitting_of(self._pool, ids, ruling))
        before = published_of(published, held, ruling)
        sight = seen(held, before, said, ruling, now)
        if spent:
            sight = replace(sight, costs=COSTS.unpack(spent))
        if merged:
            sight = replace(sight, merged=merging.survivors_of(merged))
        if may_have_sent:
            referred = await referred_now(self._pool, held.customers, ruling, now)
            sight = replace(sight, referred=referred)
        if may_have_wallet:
            wallets = await wallets_of(self._pool, held.customers, ruling.policy, now)
            sight = replace(sight, wallets=wallets)
        return replace(sight, hands=hands_of(hands)) if hands else sight

    async def grounds(self, customer: UUID, *, under: int | None = None) -> Grounds | None:
        """What its valuation of now rests on; None when it has no row. A record that was merged has
        nothing of its own any more."""
        sight = await self.sight([customer], under=under)
        if sight is None:
            return None
        facts = await self.facts(customer)
        judgements = await read_stream(self._pool, judgements_of(customer))
        published = await read_stream(self._pool, stream_of(customer)) if under is None else []
        return Grounds(
            sight=sight,
            facts=facts[:0] if sight.merged else facts,
            judgements=judgements,
            published=published[-1] if published else None,
        )

    async def at(
        self, customer: UUID, moment: datetime, basis: Basis, *, under: int | None = None
    ) -> Grounds | None:
        """What its valuation as of `moment` rests on; None when nothing was known, or had happened.

        By what was recorded, the ruling is the one of then; by what occurred, today's; or `under`
        that ruling, which exists.
        """
        ruling = None if under is None else await self._rulings.known(self._pool, under)
        if basis == "occurred":
            ruling = ruling or await self._rulings.in_force(self._pool)
            return await as_occurred(self._pool, customer, moment, ruling)
        decided = ruling is None
        ruling = ruling or await ruling_at(self._pool, moment)
        return await as_recorded(self._pool, customer, moment, ruling, decided=decided)

    async def has_ruling(self, version: int) -> bool:
        return await self._pool.fetchval(_EXISTS, version)

    async def facts(self, customer: UUID) -> Columns:
        """Everything a customer's valuation is folded from, as facts of theirs."""
        return await facts_of(self._pool, customer, await merging.families(self._pool, [customer]))

    async def registrations(self, records: Sequence[UUID]) -> dict[UUID, UUID]:
        """The event that registered each record."""
        return await registrations(self._pool, records)
