"""Customers as they are valued now, from their rows; and one of them then, or to be explained."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any
from uuid import UUID

import asyncpg

from libs.database.connections import Source
from libs.eventstore.reading import read_stream
from services.valuation.evidence import facts_of
from services.valuation.knowing import KNOWN_UNTIL, NEWER, Moments, moments_of, newest_of
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
from services.valuation.rules.wallets import Wallet
from services.valuation.sight import Grounds, Sight, seen
from services.valuation.then import Basis, as_occurred, as_recorded
from services.valuation.wallets import MAY_HAVE_WALLET, wallets_of

_EXISTS = "select exists (select from rulings where version = $1)"
_SAID = said_columns("= any($1)", day="$2")
_NOW = f"""select {IN_FORCE}, {tables.LOADED}, {LOADED}, {_SAID}, {HANDS}, {merging.LOADED},
    {MAY_HAVE_SENT}, {MAY_HAVE_WALLET}, {tables.OPEN}, {COSTS_LOADED}, {KNOWN_UNTIL}, {NEWER}"""


class Reading:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._rulings = Rulings()

    async def now(self, customers: Collection[UUID]) -> dict[UUID, tuple[Sight, int]]:
        """Each customer that has a row, and where it stands in the sight they share."""
        sights = await self.sights(customers)
        return {c: (sight, row) for sight in sights for row, c in enumerate(sight.customers)}

    async def sights(self, customers: Collection[UUID]) -> list[Sight]:
        """All of them that have a row, as of now; each alone, where not all are of one day."""
        found = await self.sight(customers)
        if found is None:
            return []
        if len({day_of(found.known_at(customer)) for customer in found.customers}) == 1:
            return [found]
        alone = [await self.sight([customer]) for customer in found.customers]
        return [sight for sight in alone if sight]

    async def sight(self, customers: Collection[UUID], *, under: int | None = None) -> Sight | None:
        """All of them that have a row, as of now, by one query; None when nobody has. Valued for
        the day of who has the earliest `as_of`.

        `under`: by that ruling, which exists, instead of the one in force.
        """
        return await self._sight(self._pool, customers, under)

    async def _sight(
        self, source: Source, customers: Collection[UUID], under: int | None
    ) -> Sight | None:
        asked = sorted(customers, key=attrgetter("int"))
        row, moments = await _read(source, asked)
        in_force, states, purses, published, by_hand, judged, hands, merged = row[:8]
        may_have_sent, may_have_wallet, invoices, spent = row[8:12]
        version = in_force if under is None else under
        ruling = await self._rulings.known(source, version)
        held = tables.holdings_of(asked, states, purses)
        if not len(held.states):
            return None
        held.invoices = held_invoices(invoices)
        ids = held.states["customer_id"]
        said = said_of(by_hand, judged, ids, ruling, await fitting_of(source, ids, ruling))
        before = published_of(published, held, ruling)
        sight = seen(held, before, said, ruling, min(moments.values()))
        sight = replace(sight, moments=moments)
        if spent:
            sight = replace(sight, costs=COSTS.unpack(spent))
        if merged:
            sight = replace(sight, merged=merging.survivors_of(merged))
        if may_have_sent:
            sight = await _with_referred(source, sight)
        if may_have_wallet:
            sight = replace(sight, wallets=await _wallets(source, sight))
        return replace(sight, hands=hands_of(hands)) if hands else sight

    async def grounds(self, customer: UUID, *, under: int | None = None) -> Grounds | None:
        """What its valuation of now rests on; None when it has no row. A record that was merged has
        nothing of its own any more."""
        async with (
            self._pool.acquire() as one,
            one.transaction(isolation="repeatable_read", readonly=True),
        ):
            return await self._grounds(one, customer, under)

    async def _grounds(self, source: Source, customer: UUID, under: int | None) -> Grounds | None:
        sight = await self._sight(source, [customer], under)
        if sight is None:
            return None
        facts = await facts_of(source, customer, await merging.families(source, [customer]))
        judgements = await read_stream(source, judgements_of(customer))
        published = await read_stream(source, stream_of(customer)) if under is None else []
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

    async def records(self, customers: Sequence[UUID]) -> dict[UUID, list[UUID]]:
        """Whose events count for each customer: its own, and those of who was merged into it."""
        families = await merging.families(self._pool, customers)
        return {customer: families.records_of([customer]) for customer in customers}

    async def registrations(self, records: Sequence[UUID]) -> dict[UUID, UUID]:
        """The event that registered each record."""
        return await registrations(self._pool, records)


async def _read(source: Source, asked: Sequence[UUID]) -> tuple[Any, Moments]:
    """What `_NOW` answers of the day of the earliest moment: mostly that is today."""
    day, row, moments = None, None, {}
    now = datetime.now(UTC)
    while day is None or day != day_of(min(moments.values(), default=now)):
        day = day_of(min(moments.values(), default=now))
        row = await source.fetchrow(_NOW, asked, day)
        moments = moments_of(asked, row[-2], row[-1], now) if row else {}
    return row, moments


async def _with_referred(source: Source, sight: Sight) -> Sight:
    """With whom they sent; what is newest of these is known of them, too."""
    referred = await referred_now(source, sight.customers, sight.ruling, sight.as_of)
    whom = {sent.customer_id for those in referred.values() for sent in those}
    newest = await newest_of(source, whom) if whom else {}
    moments = dict(sight.moments)
    for customer, those in referred.items():
        known = [newest[sent.customer_id] for sent in those if sent.customer_id in newest]
        moments[customer] = max(moments[customer], *known) if known else moments[customer]
    return replace(sight, referred=referred, moments=moments)


async def _wallets(source: Source, sight: Sight) -> dict[UUID, Wallet]:
    """Each of the year before the customer's own moment."""
    together: dict[datetime, list[UUID]] = defaultdict(list)
    for customer in sight.customers:
        together[sight.known_at(customer)].append(customer)
    found: dict[UUID, Wallet] = {}
    for moment, customers in together.items():
        found |= await wallets_of(source, customers, sight.ruling.policy, moment)
    return found
