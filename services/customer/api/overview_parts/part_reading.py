"""Reads of what the overview shows, at one moment, each by an index, however much happened."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

import asyncpg
from msgspec import Struct

from libs.consents.statements import TYPES, Statement, statement_of
from libs.database.connections import Connection
from libs.database.together import Together
from libs.events.recorded import Recorded
from libs.events.relation import Axis, AxisValue, RelationKind
from services.customer.api.overview_parts.part_questions import Asked, Subject, Touch, ask_of
from services.customer.api.overview_parts.part_scopes import PartScopes
from services.customer.axes.axis_streams import axes_stream, derived_from, values_on_axes
from services.customer.customer_streams import stream_of
from services.customer.domain.relation.graph import Graph, GraphNode
from services.customer.projections import activity, totals
from services.customer.projections.activity import ActivityRow
from services.customer.projections.customer_rows import CUSTOMERS, CustomerRow
from services.customer.projections.invoices import Receivable
from services.customer.projections.service_cases import OpenCases
from services.customer.projections.totals import TotalsRow
from services.customer.projections.value_rows import ValueRow
from services.customer.relations.graph_reading import read_on
from services.customer.staffing.staff_streams import StoredStaff

MOST_NEAR = 10  # relations that are shown
Axes = Mapping[Axis, list[AxisValue]]


class OverviewRows(Struct, frozen=True, kw_only=True):
    """Everything read of a customer at one moment, of all their records together. None: not for
    the caller; `worth` also where nothing was heard, and `on_axes` of a merged record. `giver` is
    who handed the customer over to today's owner."""

    row: CustomerRow
    worth: ValueRow | None
    value_shown: bool
    activity: ActivityRow
    totals: list[TotalsRow]
    owed: list[Receivable]
    on_axes: Axes | None
    graph: Graph | None
    near: Sequence[GraphNode]
    people: Mapping[UUID, CustomerRow]
    cases: OpenCases | None
    latest: list[Touch] | None
    statements: list[Statement]
    giver: StoredStaff | None

    @property
    def counts(self) -> dict[RelationKind, int]:
        found = self.graph.relations() if self.graph else ()
        return dict(Counter(each.edge.kind for each in found))


async def read_rows(
    pool: asyncpg.Pool, subject: Subject, scopes: PartScopes, *, axes: bool
) -> OverviewRows:
    """Read it in one snapshot: one statement, and two more where somebody is related to them."""
    async with (
        pool.acquire() as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        asked = ask_of(together := Together(), subject, scopes)
        await together.ask(connection)
        graph = await _graph(connection, asked, scopes)
        near = graph.nodes()[: MOST_NEAR + 1] if graph else []
        people = await _people(connection, near, asked)
    return _rows(subject, asked, graph, near, people, axes=axes)


async def _graph(connection: Connection, asked: Asked, scopes: PartScopes) -> Graph | None:
    """Those who are related to the customer directly, and in the caller's scope."""
    if asked.graph is None:
        return None
    return await read_on(connection, asked.graph, partial(scopes.related.of, connection))


async def _people(
    connection: Connection, near: Sequence[GraphNode], asked: Asked
) -> dict[UUID, CustomerRow]:
    """Rows of the nearest; that of the customer was read already."""
    known = asked.customers.answer()
    ids = [node.customer_id for node in near]
    missing = [id for id in ids if id not in known]
    found = known | (await CUSTOMERS.load(connection, missing) if missing else {})
    return {id: found.get(id) or CustomerRow(id) for id in ids}


def _rows(
    subject: Subject,
    asked: Asked,
    graph: Graph | None,
    near: Sequence[GraphNode],
    people: Mapping[UUID, CustomerRow],
    *,
    axes: bool,
) -> OverviewRows:
    id, graded_as = subject.known.customer_id, subject.graded_as
    happened = activity.added_up(id, asked.activity.answer().values())
    return OverviewRows(
        row=asked.customers.answer().get(graded_as, CustomerRow(graded_as)),
        worth=asked.values.answer().get(graded_as),
        value_shown=asked.value_shown(),
        activity=happened,
        totals=totals.added_up(id, asked.totals.answer().values()),
        owed=asked.owed.answer(),
        on_axes=_on_axes(subject, asked, happened) if axes else None,
        graph=graph,
        near=near,
        people=people,
        cases=_cases(asked),
        latest=asked.latest.answer() if asked.interactions_shown() else None,
        statements=_statements(subject, asked),
        giver=asked.giver.answer() if asked.giver else None,
    )


def _on_axes(subject: Subject, asked: Asked, happened: ActivityRow) -> Axes | None:
    """Values on the axes; None of a record that was merged, for its survivor has them."""
    known = subject.known
    if known.merged:
        return None
    derived = derived_from(happened, asked.distributes.answer(), known.kind, subject.now)
    return values_on_axes(derived, asked.streams.answer()[axes_stream(known.customer_id)])


def _cases(asked: Asked) -> OpenCases | None:
    if not asked.service_shown():
        return None
    return OpenCases(asked.tickets.answer(), asked.contacts.answer())


def _statements(subject: Subject, asked: Asked) -> list[Statement]:
    """Everything that the customer's records said about being contacted."""
    streams = asked.streams.answer()
    events: list[Recorded] = list(subject.events)
    for id in subject.others:
        events += streams[stream_of(id)]
    said = (statement_of(each, each.event()) for each in events if each.type in TYPES)
    return [statement for statement in said if statement]
