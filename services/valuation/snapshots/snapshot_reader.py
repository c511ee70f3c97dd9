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
from services.valuation.domain.arrays import FactTable
from services.valuation.domain.customer.business_calendar import UTC_DAYS, BusinessCalendar
from services.valuation.domain.customer.share_of_wallet import Wallet
from services.valuation.projection.costs import COSTS
from services.valuation.projection.costs import LOADED as COSTS_LOADED
from services.valuation.projection.voided_facts import VoidedFact, voided_facts
from services.valuation.snapshots.as_of import Basis, as_occurred, as_recorded
from services.valuation.snapshots.evidence import facts_of, records_of
from services.valuation.snapshots.known_until import (
    KNOWN_UNTIL,
    NEWER,
    Moments,
    moments_of,
    newest_of,
)
from services.valuation.snapshots.referral_values import referred_now
from services.valuation.snapshots.referrers import MAY_HAVE_SENT, registrations
from services.valuation.snapshots.snapshot import ExplainedSnapshot, Snapshot, take_snapshot
from services.valuation.snapshots.wallet_shares import MAY_HAVE_WALLET, wallets_of
from services.valuation.storage import customer_tables, merge_groups
from services.valuation.storage.configuration_table import (
    IN_FORCE,
    ScoringConfigurations,
    configuration_at,
    fitting_of,
)
from services.valuation.storage.holdings import held_invoices
from services.valuation.storage.override_table import (
    HANDS,
    hands_of,
    override_columns,
    overrides_of,
)
from services.valuation.storage.override_table import stream_of as judgements_of
from services.valuation.storage.published_grades import (
    LOADED,
    grade_in_force,
    published_of,
    stream_of,
)

_EXISTS = "select exists (select from rulings where version = $1)"
_OVERRIDES = override_columns("= any($1)", day="$2")
_NOW = f"""select {IN_FORCE}, {customer_tables.LOADED}, {LOADED}, {_OVERRIDES}, {HANDS},
    {merge_groups.LOADED}, {MAY_HAVE_SENT}, {MAY_HAVE_WALLET}, {customer_tables.OPEN},
    {COSTS_LOADED}, {KNOWN_UNTIL}, {NEWER}"""


class SnapshotReader:
    def __init__(self, pool: asyncpg.Pool, calendar: BusinessCalendar = UTC_DAYS) -> None:
        self._pool = pool
        self._calendar = calendar
        self._configurations = ScoringConfigurations()

    async def now(self, customers: Collection[UUID]) -> dict[UUID, tuple[Snapshot, int]]:
        """Each customer that has a row, and where it stands in the snapshot they share."""
        snapshots = await self.snapshots(customers)
        return {
            c: (snapshot, row) for snapshot in snapshots for row, c in enumerate(snapshot.customers)
        }

    async def snapshots(self, customers: Collection[UUID]) -> list[Snapshot]:
        """All of them that have a row, as of now; each alone, where not all are of one day."""
        found = await self.snapshot(customers)
        if found is None:
            return []
        days = {self._calendar.day(found.known_at(customer)) for customer in found.customers}
        if len(days) == 1:
            return [found]
        alone = [await self.snapshot([customer]) for customer in found.customers]
        return [snapshot for snapshot in alone if snapshot]

    async def snapshot(
        self, customers: Collection[UUID], *, under: int | None = None
    ) -> Snapshot | None:
        """All of them that have a row, as of now, by one query; None when nobody has. Valued for
        the day of who has the earliest `as_of`.

        `under`: by that scoring configuration, which exists, instead of the one in force.
        """
        return await self._snapshot(self._pool, customers, under)

    async def _snapshot(
        self, source: Source, customers: Collection[UUID], under: int | None
    ) -> Snapshot | None:
        ordered = sorted(customers, key=attrgetter("int"))
        row, moments, day = await self._read(source, ordered)
        in_force, states, balances, published, by_hand, assessed, hands, merged = row[:8]
        may_have_sent, may_have_wallet, invoices, spent = row[8:12]
        version = in_force if under is None else under
        configuration = await self._configurations.known(source, version)
        held = customer_tables.holdings_of(ordered, states, balances)
        if not len(held.states):
            return None
        held.invoices = held_invoices(invoices)
        ids = held.states["customer_id"]
        overrides = overrides_of(
            by_hand, assessed, ids, configuration, await fitting_of(source, ids, configuration)
        )
        before = published_of(published, held, configuration)
        as_of = min(moments.values())
        snapshot = take_snapshot(held, before, overrides, configuration, as_of, day)
        snapshot = replace(snapshot, moments=moments)
        if spent:
            snapshot = replace(snapshot, costs=COSTS.unpack(spent))
        if merged:
            snapshot = replace(snapshot, merged=merge_groups.survivors_of(merged))
        if may_have_sent:
            snapshot = await _with_referred(source, snapshot)
        if may_have_wallet:
            snapshot = replace(snapshot, wallets=await _wallets(source, snapshot))
        return replace(snapshot, hands=hands_of(hands)) if hands else snapshot

    async def _read(self, source: Source, ordered: Sequence[UUID]) -> tuple[Any, Moments, int]:
        """The row of `_NOW` for the day of the earliest moment, mostly today; each one's moment;
        and that day."""
        now = datetime.now(UTC)
        day, row, moments = self._calendar.day(now), None, {}
        while True:
            row = await source.fetchrow(_NOW, ordered, day)
            moments = moments_of(ordered, row[-2], row[-1], now) if row else {}
            earliest = self._calendar.day(min(moments.values(), default=now))
            if earliest == day:
                return row, moments, day
            day = earliest

    async def explained(
        self, customer: UUID, *, under: int | None = None
    ) -> ExplainedSnapshot | None:
        """Snapshot of a customer as of now, with what it rests on; None if they have no row. A
        merged record has nothing of its own any more."""
        async with (
            self._pool.acquire() as one,
            one.transaction(isolation="repeatable_read", readonly=True),
        ):
            return await self._grounds(one, customer, under)

    async def _grounds(
        self, source: Source, customer: UUID, under: int | None
    ) -> ExplainedSnapshot | None:
        snapshot = await self._snapshot(source, [customer], under)
        if snapshot is None:
            return None
        merge_group = await merge_groups.merge_groups(source, [customer])
        facts = await facts_of(source, customer, merge_group)
        override_events = await read_stream(source, judgements_of(customer))
        published = await read_stream(source, stream_of(customer)) if under is None else []
        return ExplainedSnapshot(
            snapshot=snapshot,
            facts=facts[:0] if snapshot.merged else facts,
            override_events=override_events,
            published=grade_in_force(published),
            voided=await voided_facts(source, records_of(customer, merge_group)),
        )

    async def at(
        self, customer: UUID, moment: datetime, basis: Basis, *, under: int | None = None
    ) -> ExplainedSnapshot | None:
        """Snapshot of a customer as of `moment`, with what it rests on; None if nothing was known,
        or had happened.

        It is valued under the scoring configuration `under`, which exists; without it, under that
        of `moment` for what was recorded, and today's for what occurred.
        """
        configuration = (
            None if under is None else await self._configurations.known(self._pool, under)
        )
        if basis == "occurred":
            configuration = configuration or await self._configurations.in_force(self._pool)
            return await as_occurred(self._pool, customer, moment, configuration, self._calendar)
        decided = configuration is None
        configuration = configuration or await configuration_at(self._pool, moment)
        return await as_recorded(
            self._pool, customer, moment, configuration, self._calendar, decided=decided
        )

    async def has_configuration(self, version: int) -> bool:
        return await self._pool.fetchval(_EXISTS, version)

    async def facts(self, customer: UUID) -> FactTable:
        """Everything a customer's valuation is folded from, as facts of theirs."""
        return await facts_of(
            self._pool, customer, await merge_groups.merge_groups(self._pool, [customer])
        )

    async def voided(self, customer: UUID) -> list[VoidedFact]:
        """Voided facts of a customer, the newest void first."""
        merge_group = await merge_groups.merge_groups(self._pool, [customer])
        return await voided_facts(self._pool, records_of(customer, merge_group))

    async def records(self, customers: Sequence[UUID]) -> dict[UUID, list[UUID]]:
        """Records whose events count for each customer: its own, and those merged into it."""
        groups = await merge_groups.merge_groups(self._pool, customers)
        return {customer: groups.records_of([customer]) for customer in customers}

    async def registrations(self, records: Sequence[UUID]) -> dict[UUID, UUID]:
        """The event that registered each record."""
        return await registrations(self._pool, records)


async def _with_referred(source: Source, snapshot: Snapshot) -> Snapshot:
    """The snapshot with whom its customers sent; newer facts of these move its moments on."""
    referred = await referred_now(source, snapshot.customers, snapshot.configuration, snapshot.day)
    whom = {sent.customer_id for those in referred.values() for sent in those}
    newest = await newest_of(source, whom) if whom else {}
    moments = dict(snapshot.moments)
    for customer, those in referred.items():
        known = [newest[sent.customer_id] for sent in those if sent.customer_id in newest]
        moments[customer] = max(moments[customer], *known) if known else moments[customer]
    return replace(snapshot, referred=referred, moments=moments)


async def _wallets(source: Source, snapshot: Snapshot) -> dict[UUID, Wallet]:
    """Each of the year before the customer's own moment."""
    together: dict[datetime, list[UUID]] = defaultdict(list)
    for customer in snapshot.customers:
        together[snapshot.known_at(customer)].append(customer)
    found: dict[UUID, Wallet] = {}
    for moment, customers in together.items():
        found |= await wallets_of(source, customers, snapshot.configuration.policy, moment)
    return found
