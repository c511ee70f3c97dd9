"""Events that the customer service hears on Kafka, folded into its tables batch by batch."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from libs.database.connections import Connection
from libs.events.customer import CustomerTagged
from libs.events.recorded import Recorded
from libs.eventstore.writes import Write
from libs.sealing.keys import KeyRing
from libs.sealing.opening import Opener, opener_for
from libs.sealing.tokens import Tokens
from services.customer.counting.customer_counts import (
    Dimension,
    counted_as,
    keep_counts,
    moved,
)
from services.customer.duplicates import dismissal_rows
from services.customer.duplicates.evidence import Change
from services.customer.duplicates.hearing import Hearing
from services.customer.duplicates.keeping import forget, keep_pairs
from services.customer.projections import (
    activity,
    contact_rows,
    customer_rows,
    happenings,
    invoices,
    names,
    owner_scores,
    service_cases,
    totals,
    value_rows,
)
from services.customer.projections.activity import ACTIVITY, ActivityRow
from services.customer.projections.contact_rows import Contacts, delete_contacts, load_contacts
from services.customer.projections.coverage import keep_coverage
from services.customer.projections.custom_rows import keep_values
from services.customer.projections.customer_rows import CUSTOMERS, CustomerRow
from services.customer.projections.names import SearchName
from services.customer.projections.own_contacts import (
    OwnContacts,
    delete_own_contacts,
    load_own_contacts,
)
from services.customer.projections.owner_scores import keep_scores
from services.customer.projections.tag_rows import keep_tags
from services.customer.projections.value_rows import VALUED
from services.customer.search.search_words import Searchable

TOPICS = frozenset(
    {
        "crm.customer.v1",
        "crm.interaction.v1",
        "crm.purchase.v1",
        "crm.valuation.v1",
        "crm.callcenter.v1",
    }
)
LISTED = frozenset(
    {
        "crm.customer.registered.v1",
        "crm.customer.changed.v1",
        "crm.customer.owner_assigned.v1",
        "crm.customer.status_changed.v1",
        "crm.customer.tagged.v1",
        "crm.customer.erased.v1",
        "crm.customer.merged.v1",
        "crm.customer.unmerged.v1",
        "crm.valuation.graded.v1",
        "crm.valuation.grade_withdrawn.v1",
    }
    | contact_rows.TYPES
)
HAPPENED = frozenset(
    {
        "crm.interaction.recorded.v1",
        "crm.interaction.cost_recorded.v1",
        "crm.purchase.recorded.v1",
        "crm.purchase.paid.v1",
        "crm.purchase.refunded.v1",
        "crm.purchase.written_off.v1",
        "crm.purchase.voided.v1",
        "crm.purchase.movement_voided.v1",
        "crm.interaction.entry_voided.v1",
    }
)
COVERING = frozenset(
    {
        "crm.customer.registered.v1",
        "crm.customer.owner_assigned.v1",
        "crm.customer.erased.v1",
        "crm.customer.merged.v1",
        "crm.customer.unmerged.v1",
        "crm.interaction.recorded.v1",
        "crm.interaction.entry_voided.v1",
    }
)
# Raised with every type or table that is added, and when tokens are made otherwise: consumers then
# build the whole anew.
SHAPE = 6
_LOCK = """
insert into customers (customer_id) select customer_id from unnest($1::uuid[]) as customer_id
order by customer_id on conflict do nothing"""
_LOCKED = """
select from customers where customer_id = any($1::uuid[]) order by customer_id for update"""

Happening = tuple[Recorded, Any]


class CustomerProjection:
    """A row in `customers` for everybody ever heard of; who holds its lock may write the rest."""

    topics = TOPICS
    types = (
        LISTED
        | HAPPENED
        | service_cases.TYPES
        | owner_scores.TYPES
        | dismissal_rows.TYPES
        | {VALUED}
    )
    shape = SHAPE

    def __init__(self, keys: KeyRing, tokens: Tokens) -> None:
        self._keys = keys
        self._tokens = tokens

    async def lock(self, connection: Connection, subjects: Sequence[UUID]) -> None:
        await connection.execute(_LOCK, subjects)
        await connection.execute(_LOCKED, subjects)

    async def apply(
        self, connection: Connection, events: Sequence[Recorded], now: datetime
    ) -> Sequence[Write]:
        changes, counts = await self._list(connection, _of(events, LISTED))
        happened = _of(events, HAPPENED)
        await _record_activity(connection, happened)
        await totals.add_up(connection, [event for _, event in happened])
        await invoices.keep_invoices(connection, [event for _, event in happened])
        await value_rows.keep_values(connection, events)
        await service_cases.keep_cases(connection, events)
        await keep_scores(connection, events)
        await keep_pairs(connection, changes, dismissal_rows.among(events))
        covered = {event.subject for event in events if event.type in COVERING and event.subject}
        if covered:
            await keep_coverage(connection, covered)
        await keep_counts(connection, counts)
        return ()

    async def erase(self, connection: Connection, customer_ids: Sequence[UUID]) -> None:
        """Forget who they are; also called for customers whose events are parked."""
        rows = await CUSTOMERS.load(connection, customer_ids)
        for row in rows.values():
            customer_rows.delete_customers(row)
        await CUSTOMERS.save(connection, rows.values())
        await delete_contacts(connection, customer_ids)
        await delete_own_contacts(connection, customer_ids)
        nameless = [SearchName(id, 0, None) for id in customer_ids]
        await names.save(connection, nameless, self._tokens)
        await forget(connection, customer_ids)
        await keep_coverage(connection, customer_ids)

    async def _list(
        self, connection: Connection, happened: Sequence[Happening]
    ) -> tuple[Mapping[UUID, Change], Mapping[Dimension, int]]:
        """Keep who customers are. Returns changes of what they match by, and of their counts."""
        subjects = _customers(happened)
        rows = await CUSTOMERS.load(connection, subjects)
        before = {id: counted_as(row) for id, row in rows.items()}
        opener = await opener_for("projecting", self._keys, subjects)
        contacts = await load_contacts(connection, subjects, self._tokens)
        own = await load_own_contacts(connection, subjects)
        renamed: dict[UUID, int] = {}
        hearing = Hearing(self._tokens.secret)
        for recorded, event in happened:
            id: UUID = event.customer_id
            row = rows.setdefault(id, CustomerRow(id))
            opened = opener.opened(event, event_id=recorded.event_id, customer_id=id)
            customer_rows.fold(row, recorded, opened, self._tokens)
            hearing.fold(recorded, event, contacts)
            if row.erased:  # parked events may come back after the erasure
                contacts.erase(id)
                own.erase(id)
            elif own.fold(recorded, event) or (
                recorded.type in contact_rows.TYPES and contacts.fold(recorded, opened)
            ):
                renamed[id] = recorded.version
            if row.name_event == recorded.event_id or row.erased:
                renamed[id] = recorded.version
        await CUSTOMERS.save(connection, rows.values())
        await contacts.save(connection)
        await keep_values(connection, [event for _, event in happened])
        await own.save(connection)
        await keep_tags(connection, [e for _, e in happened if isinstance(e, CustomerTagged)])
        searched = [
            SearchName(id, version, _searched(rows[id], contacts, own, opener))
            for id, version in renamed.items()
        ]
        await names.save(connection, searched, self._tokens)
        named = {id: found.names for id, _, found in searched if found}
        changes = await hearing.changes(connection, rows, named, contacts)
        return changes, moved(before, rows.items())


def _searched(
    row: CustomerRow, contacts: Contacts, own: OwnContacts, opener: Opener
) -> Searchable | None:
    """Names and contacts of a customer; None once they are erased."""
    if row.erased:
        return None
    name = None
    if row.name_event and row.name_sealed:
        name = names.open_name(row.customer_id, row.name_event, row.name_sealed, opener)
    return names.searchable(row.customer_id, name, contacts, own, opener)


async def _record_activity(connection: Connection, happened: Sequence[Happening]) -> None:
    rows = await ACTIVITY.load(connection, _customers(happened))
    for recorded, event in happened:
        row = rows.setdefault(event.customer_id, ActivityRow(event.customer_id))
        activity.fold(row, recorded, event)
    await happenings.keep(connection, happened)
    if voided := _customers([each for each in happened if happenings.is_void(each[1])]):
        for happening in await happenings.last(connection, voided):
            activity.take_last(rows[happening.customer_id], happening)
    await ACTIVITY.save(connection, rows.values())


def _of(events: Sequence[Recorded], types: frozenset[str]) -> list[Happening]:
    return [(event, event.event()) for event in events if event.type in types]


def _customers(happened: Sequence[Happening]) -> set[UUID]:
    return {event.customer_id for _, event in happened}
