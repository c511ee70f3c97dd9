"""What the valuation service hears on Kafka: facts, the state they add up to, and its value."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from libs.database.connections import Connection
from libs.events.recorded import Recorded
from libs.eventstore.writes import Write
from services.valuation.projections import lines, profiles, tables, touches, wallets
from services.valuation.projections.facts import Facts, facts_of
from services.valuation.projections.holdings import Holdings, nothing_held
from services.valuation.projections.layouts import places
from services.valuation.projections.rulings import Rulings, share_rulings
from services.valuation.projections.valuing import revalue

TOPICS = frozenset({"crm.customer.v1", "crm.interaction.v1", "crm.purchase.v1"})
TYPES = profiles.TYPES | frozenset(
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
    }
)
# Raised with every type or table that is added: consumers then build the whole anew.
SHAPE = 2
_INSERT = """
insert into customers (customer_id) select id from unnest($1::uuid[]) as asked (id)
where not exists (select from customers c where c.customer_id = asked.id) order by id
on conflict do nothing"""
_LOCK = """
select from customers where customer_id = any($1) order by customer_id for update"""
_ERASE = """
insert into customers (customer_id, erased)
select id, true from unnest($1::uuid[]) as c (id) order by id
on conflict (customer_id) do update set erased = true"""


class ValuationProjection:
    topics = TOPICS
    types = TYPES
    shape = SHAPE

    def __init__(self) -> None:
        self._rulings = Rulings()

    async def lock(self, connection: Connection, subjects: Sequence[UUID]) -> None:
        await share_rulings(connection)
        await connection.execute(_INSERT, subjects)
        await connection.execute(_LOCK, subjects)

    async def apply(
        self, connection: Connection, events: Sequence[Recorded], now: datetime
    ) -> Sequence[Write]:
        facts = facts_of(events)
        await tables.prepare(connection)
        held = await tables.load(connection, facts.customers)
        held = await _add(connection, held, facts)
        await tables.save_states(connection, held.states)
        await profiles.keep_profiles(connection, events)
        await lines.keep_lines(connection, events)
        await touches.keep_touches(connection, events)
        await wallets.keep_estimates(connection, events)
        rulings = await self._rulings.open(connection)
        return await revalue(connection, held, rulings, now, _causes(events, facts))

    async def erase(self, connection: Connection, customer_ids: Sequence[UUID]) -> None:
        """There is nothing personal here to forget: totals stay, under an id that says nothing."""
        await connection.execute(_ERASE, customer_ids)


async def _add(connection: Connection, held: Holdings, facts: Facts) -> Holdings:
    if not len(facts.rows):
        return held
    if not await tables.add_facts(connection, facts.rows):
        return await _fold_again(connection, held)
    await tables.load_invoices(connection, held, facts.rows)
    late = held.add(facts.rows, facts.owner)
    if len(late):
        held.replace_orders(late, *await tables.load_orders(connection, held, late))
    await tables.save_money(connection, held, facts.rows)
    return held


async def _fold_again(connection: Connection, held: Holdings) -> Holdings:
    """Some facts were known already: what these customers hold follows from all that is kept."""
    rows = await tables.load_facts(connection, held.customers)
    whole = nothing_held(held.customers)
    whole.states["erased"] = held.states["erased"]
    whole.add(rows, places(held.states["customer_id"], rows["customer_id"]))
    await tables.save_money(connection, whole, rows)
    return whole


def _causes(events: Sequence[Recorded], facts: Facts) -> Callable[[int], Sequence[Recorded]]:
    by_customer: dict[UUID, list[Recorded]] = defaultdict(list)
    for recorded in events:
        by_customer[recorded.event().customer_id].append(recorded)
    return lambda at: by_customer[facts.customers[at]]
