"""Projection of what the valuation service hears on Kafka: facts, the state they add up to, and its
value."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from uuid import UUID

import numpy as np

from libs.access import heard
from libs.consents import consent_table, statements
from libs.database.connections import Connection
from libs.events.recorded import Recorded
from libs.eventstore.writes import Write
from libs.sealing.keys import KeyRing
from services.valuation.domain.arrays import FactTable, Rows
from services.valuation.domain.customer.business_calendar import UTC_DAYS, BusinessCalendar
from services.valuation.projection import (
    channels,
    costs,
    lines,
    locking,
    owners,
    profiles,
    voided_facts,
    wallets,
)
from services.valuation.projection.loading import Loaded, load
from services.valuation.projection.revaluation import revalue
from services.valuation.projection.voided_facts import void_facts, voids_of
from services.valuation.storage import customer_tables, merge_groups, override_table
from services.valuation.storage.configuration_table import ScoringConfigurations
from services.valuation.storage.customer_tables import uuids
from services.valuation.storage.facts import Facts, facts_of
from services.valuation.storage.holdings import Holdings, nothing_held
from services.valuation.storage.layouts import places
from services.valuation.storage.merge_groups import MergeGroups

TOPICS = frozenset(
    {"crm.customer.v1", "crm.interaction.v1", "crm.purchase.v1", "crm.callcenter.v1"}
)
TYPES = (
    profiles.TYPES
    | merge_groups.TYPES
    | voided_facts.TYPES
    | statements.TYPES
    | heard.TYPES
    | frozenset(
        {
            "crm.customer.erased.v1",
            "crm.interaction.recorded.v1",
            "crm.interaction.cost_recorded.v1",
            "crm.interaction.feedback_recorded.v1",
            "crm.interaction.wallet_estimated.v1",
            "crm.purchase.recorded.v1",
            "crm.purchase.paid.v1",
            "crm.purchase.refunded.v1",
            "crm.purchase.disputed.v1",
            "crm.purchase.dispute_settled.v1",
            "crm.purchase.written_off.v1",
            "crm.callcenter.ticket_opened.v1",
            "crm.callcenter.ticket_resolved.v1",
            "crm.callcenter.ticket_reopened.v1",
        }
    )
)
# Raised with every type or table that is added: consumers then build the whole anew.
SHAPE = 9
_ERASE = """
insert into customers (customer_id, erased)
select id, true from (
    select unnest($1::uuid[]) union select member_id from members where survivor_id = any($1)
) as c (id) order by id
on conflict (customer_id) do update set erased = true returning customer_id"""


class ValuationProjection:
    topics = TOPICS
    types = TYPES
    shape = SHAPE

    def __init__(self, keys: KeyRing, calendar: BusinessCalendar = UTC_DAYS) -> None:
        self._keys = keys
        self._calendar = calendar
        self.time_zone = calendar.name
        self._configurations = ScoringConfigurations()

    async def lock(self, connection: Connection, subjects: Sequence[UUID]) -> None:
        """Lock them with everybody they are one customer with. Raises EmissionRefused."""
        await locking.lock(connection, subjects)

    def concerned(self, events: Sequence[Recorded]) -> set[UUID]:
        return merge_groups.concerned(events)

    async def apply(
        self, connection: Connection, events: Sequence[Recorded], now: datetime
    ) -> Sequence[Write]:
        await heard.keep_access(connection, events)
        events = [event for event in events if event.type not in heard.OF_NOBODY]
        if not events:
            return ()
        facts = facts_of(events, self._calendar)
        voids = voids_of(events)
        moved = await merge_groups.keep_members(connection, events)
        await merge_groups.keep_merges(connection, events)
        loaded, merge_group = await self._load(connection, facts, moved, self._calendar.day(now))
        new = not len(facts.rows) or await customer_tables.add_facts(connection, facts.rows)
        voided = await void_facts(connection, voids)
        again = merge_group.customers_of(uuids(voided["customer_id"]))
        if moved or not new:
            again = list(loaded.held.customers)
        if moved or len(voided):
            await merge_groups.clear(connection, {*moved, *again}, merge_group)
        held, rows = await _fold(connection, loaded.held, facts, merge_group, again, self._calendar)
        await customer_tables.save(connection, held, rows)
        await profiles.keep_profiles(connection, events)
        await owners.keep_owners(connection, events)
        await consent_table.keep_consents(connection, events)
        await lines.keep_lines(connection, events, voids)
        await channels.keep_touches(connection, events, voided)
        await costs.keep_costs(connection, events, voided)
        await wallets.keep_estimates(connection, events, voids)
        loaded = replace(loaded, held=held)
        return await revalue(connection, loaded, now, _causes(events, held, merge_group), moved)

    async def _load(
        self, connection: Connection, facts: Facts, moved: Collection[UUID], as_of: int
    ) -> tuple[Loaded, MergeGroups]:
        """The customers for whom the facts count, and who they are; mostly nobody is merged."""
        concerned = [*facts.customers, *moved]
        loaded = await load(
            connection, sorted(concerned) if moved else concerned, self._configurations, as_of
        )
        merge_group = loaded.merge_group
        if merge_group.survivors or moved:
            customers = merge_group.customers_of(concerned)
            loaded = await load(connection, customers, self._configurations, as_of)
        return loaded, merge_group

    async def redate(self, connection: Connection) -> None:
        """Date assessments, which are kept beside the projection, by its days."""
        await override_table.date_assessments(connection, self._calendar)

    async def erase(self, connection: Connection, customer_ids: Sequence[UUID]) -> None:
        """Destroy the keys of notes and withdraw consents; totals stay, under an id that says
        nothing."""
        erased = await connection.fetch(_ERASE, customer_ids)
        await self._keys.destroy(connection, [row[0] for row in erased])
        await consent_table.erase_consents(connection, [row[0] for row in erased])


async def _fold(
    connection: Connection,
    held: Holdings,
    facts: Facts,
    merge_group: MergeGroups,
    again: Sequence[UUID],
    calendar: BusinessCalendar,
) -> tuple[Holdings, FactTable]:
    """Fold `facts`, which are kept by now; customers in `again`, in id order, from all they have.
    Returns what they hold then, and the facts that were folded."""
    rows, owner = facts.rows, facts.owner
    if merge_group.survivors:
        rows = merge_group.counted(rows)
        owner = places(held.states["customer_id"], rows["customer_id"])
    if again:
        rest = ~np.isin(owner, _places_of(held, again))
        rows, owner = rows[rest], owner[rest]
    if len(rows):
        await _add(connection, held, rows, owner, merge_group, calendar)
    if not again:
        return held, rows
    anew = await _fold_again(connection, held, again, merge_group, calendar)
    return held, np.concatenate((rows, anew))


async def _add(
    connection: Connection,
    held: Holdings,
    rows: FactTable,
    owner: Rows,
    merge_group: MergeGroups,
    calendar: BusinessCalendar,
) -> None:
    await customer_tables.load_invoices(connection, held, rows)
    await customer_tables.load_sales(connection, held, rows, merge_group)
    late = held.add(rows, owner, calendar)
    if len(late):
        orders = await customer_tables.load_orders(
            connection, merge_group.records_of([held.customers[at] for at in late])
        )
        orders = merge_group.counted(orders)
        whose = places(held.states["customer_id"], orders["customer_id"])
        held.replace_orders(late, whose, orders["occurred_at"], calendar)


async def _fold_again(
    connection: Connection,
    held: Holdings,
    again: Sequence[UUID],
    merge_group: MergeGroups,
    calendar: BusinessCalendar,
) -> FactTable:
    """Fold all facts kept of the customers `again` anew; returns these facts."""
    rows = await customer_tables.load_facts(connection, merge_group.records_of(again))
    rows = merge_group.counted(rows)
    whole = nothing_held(again)
    whole.states["erased"] = held.states["erased"][_places_of(held, again)]
    whole.add(rows, places(whole.states["customer_id"], rows["customer_id"]), calendar)
    held.replace(whole)
    return rows


def _places_of(held: Holdings, customers: Sequence[UUID]) -> Rows:
    return places(held.states["customer_id"], nothing_held(customers).states["customer_id"])


def _causes(
    events: Sequence[Recorded], held: Holdings, merge_group: MergeGroups
) -> Callable[[int], Sequence[Recorded]]:
    @cache
    def by_customer() -> Mapping[int, Sequence[Recorded]]:
        found: dict[int, list[Recorded]] = defaultdict(list)
        for recorded in events:
            found[merge_group.survivor_of(recorded.event().customer_id).int].append(recorded)
        return found

    return lambda at: by_customer()[held.customers[at].int]
