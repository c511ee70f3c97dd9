"""Customers as they are valued at a moment: now from their rows, earlier from their facts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any, Literal
from uuid import UUID

import asyncpg
import numpy as np

from libs.events.recorded import Recorded
from libs.eventstore.reading import read_stream
from services.valuation.models.histories import Floats
from services.valuation.projections import merging, tables
from services.valuation.projections.costs import COSTS, costs_of
from services.valuation.projections.costs import LOADED as COSTS_LOADED
from services.valuation.projections.facts import microseconds
from services.valuation.projections.holdings import Holdings, held_invoices, nothing_held
from services.valuation.projections.judgements import (
    HANDS,
    fitting_of,
    hands_of,
    load_said,
    said_columns,
    said_of,
)
from services.valuation.projections.judgements import stream_of as judgements_of
from services.valuation.projections.layouts import places
from services.valuation.projections.merging import Families
from services.valuation.projections.referrals import MAY_HAVE_SENT, registrations
from services.valuation.projections.rulings import IN_FORCE, Rulings, ruling_at
from services.valuation.projections.standings import LOADED, Published, published_of, stream_of
from services.valuation.referring import Referred, referred_at, referred_now
from services.valuation.rules.book import Columns, day_of
from services.valuation.rules.grading import UNGRADED
from services.valuation.rules.granting import Granted
from services.valuation.rules.judging import HandGrade
from services.valuation.rules.predicting import lifetime_value
from services.valuation.rules.said import Said
from services.valuation.rules.treatment import granted
from services.valuation.rules.valuing import Ruling, Valuations, value
from services.valuation.rules.wallets import Wallet
from services.valuation.wallets import MAY_HAVE_WALLET, wallets_of

Basis = Literal["recorded", "occurred"]
_ERASED = "select erased from customers where customer_id = $1"
_EXISTS = "select exists (select from rulings where version = $1)"
_SAID = said_columns("= any($1)", day="$2")
_NOW = f"""select {IN_FORCE}, {tables.LOADED}, {LOADED}, {_SAID}, {HANDS}, {merging.LOADED},
    {MAY_HAVE_SENT}, {MAY_HAVE_WALLET}, {tables.OPEN}, {COSTS_LOADED}"""


@dataclass(frozen=True, slots=True)
class Sight:
    """Rows of `customers`, valued under `ruling` as of a moment; `hands` are the grades that people
    set, of those who have one, `merged` the survivors of those who are records of another,
    `referred` whom those customers sent who sent somebody, `invoices` what is still owed (and
    maybe more), `costs` rows of COSTS, `wallets` those of whom there is an
    estimate."""

    customers: Sequence[UUID]
    states: Columns
    owner: Columns
    purses: Columns
    invoices: Columns
    valued: Valuations
    granted: Granted
    said: Said
    hands: Mapping[UUID, HandGrade]
    clv: Floats
    ruling: Ruling
    as_of: datetime
    merged: dict[UUID, UUID] = field(default_factory=dict)
    referred: Referred = field(default_factory=dict)
    wallets: Mapping[UUID, Wallet] = field(default_factory=dict)
    costs: Columns = field(default_factory=lambda: COSTS.unpack(None))

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
        sight = _seen(held, before, said, ruling, now)
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

    async def at(
        self, customer: UUID, moment: datetime, basis: Basis, *, under: int | None = None
    ) -> Sight | None:
        """What was recorded, or had occurred, until `moment`; None when that is nothing.

        By what was recorded, the ruling is the one of then; by what occurred, today's; or `under`
        that ruling, which exists.
        """
        if basis == "recorded":
            facts = await self._facts_of(
                await merging.families_at(self._pool, [customer], moment), customer
            )
        else:
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
        held.states["erased"] = bool(await self._pool.fetchval(_ERASED, customer))
        ids, day = held.states["customer_id"], day_of(moment)
        (said,) = await load_said(self._pool, [customer], ids, [ruling], day)
        said = replace(said, by_hand=np.array([UNGRADED]))
        sight = _seen(held, published_of(None, held, ruling), said, ruling, moment)
        referred = await referred_at(self._pool, customer, moment, basis, ruling)
        wallets = await wallets_of(self._pool, [customer], ruling.policy, moment, basis)
        return replace(sight, referred=referred, wallets=wallets, costs=costs_of(facts))

    async def has_ruling(self, version: int) -> bool:
        return await self._pool.fetchval(_EXISTS, version)

    async def facts(self, customer: UUID) -> Columns:
        """Everything a customer's valuation is folded from, as facts of theirs."""
        kin = await merging.families(self._pool, [customer])
        return await self._facts_of(kin, customer)

    async def _facts_of(self, kin: Families, customer: UUID) -> Columns:
        """A member's are its own: what it was before it was merged."""
        if customer in kin.survivors:
            return await tables.load_facts(self._pool, [customer])
        return kin.counted(await tables.load_facts(self._pool, kin.records_of([customer])))

    async def judgements(self, customer: UUID) -> list[Recorded]:
        """Everything that people said of a customer."""
        return await read_stream(self._pool, judgements_of(customer))

    async def registrations(self, records: Sequence[UUID]) -> dict[UUID, UUID]:
        """The event that registered each record."""
        return await registrations(self._pool, records)

    async def published(self, customer: UUID, moment: datetime) -> Recorded | None:
        """The event that published the grade in force at `moment`."""
        events = await read_stream(self._pool, stream_of(customer))
        until = [event for event in events if event.recorded_at <= moment]
        return until[-1] if until else None


def _seen(held: Holdings, before: Published, said: Said, ruling: Ruling, as_of: datetime) -> Sight:
    day = day_of(as_of)
    money = held.accounts(ruling.policy)
    valued = value(held.states, money, before.kept, ruling, day, said)
    return Sight(
        customers=held.customers,
        states=held.states,
        owner=held.owner,
        purses=held.purses,
        invoices=held.invoices,
        valued=valued,
        granted=granted(ruling, valued, before.granted, before.afresh, day),
        said=said,
        hands={},
        clv=lifetime_value(held.states, money, valued.ahead, ruling.model, ruling.policy, day),
        ruling=ruling,
        as_of=as_of,
    )
