"""Reads of the overview's parts, each by an index, however much happened."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

import msgspec
from msgspec import Struct
from starlette.requests import Request

from libs.access.policy import Kind
from libs.consents.statements import TYPES, Statement, statement_of
from libs.database.connections import Connection
from libs.events.interaction import InteractionRecorded
from libs.events.recorded import Recorded
from libs.events.relation import RelationKind
from libs.eventstore.reading import read_streams
from libs.web.gate.admission import reach_of_kind
from libs.web.gate.scoping.scopes import Access
from services.customer.api.relations.relation_scope import RelationScope
from services.customer.customer_streams import stream_of
from services.customer.domain.customer.state import Customer
from services.customer.domain.overview.traits import LOOKED_AT
from services.customer.domain.relation.graph import Graph, GraphNode
from services.customer.domain.relation.kinds import KINDS
from services.customer.projections.customer_rows import CustomerRow
from services.customer.projections.service_cases import OpenCases
from services.customer.relations.graph_reading import Bounds, read_graph
from services.customer.relations.relation_edges import Moment

MOST_COUNTED = 200  # customers related to this one
_LATEST = """
select newest.at, newest.data from unnest($1::uuid[]) as asked (id), lateral (
    select at, id, data from happenings
    where customer_id = asked.id and what = 'interaction' order by at desc, id desc limit $2
) newest order by newest.at desc, newest.id desc limit $2"""


class Touch(Struct, frozen=True):
    """An interaction, without what is personal, and when it occurred."""

    at: datetime
    event: InteractionRecorded


class OverviewRows(Struct, frozen=True):
    """Rows that the parts show, read at one moment. None: not for the caller."""

    graph: Graph | None
    near: Sequence[GraphNode]
    people: Mapping[UUID, CustomerRow]
    cases: OpenCases | None
    latest: list[Touch] | None
    statements: list[Statement]

    @property
    def counts(self) -> dict[RelationKind, int]:
        found = self.graph.relations() if self.graph else ()
        return dict(Counter(each.edge.kind for each in found))


async def reads_kind(
    request: Request, connection: Connection, kind: Kind, customer_id: UUID
) -> bool:
    """True if this customer is in the caller's scope for that kind of data."""
    access: Access = request.app.access
    return bool(await access.within(await reach_of_kind(request, kind), [customer_id], connection))


async def read_people(
    request: Request, connection: Connection, customer_id: UUID, now: datetime
) -> Graph:
    """The graph of all who are related to the customer directly, and in the caller's scope."""
    within = partial(RelationScope(request).of, connection)
    bounds = Bounds(1, MOST_COUNTED)
    return await read_graph(connection, customer_id, Moment(now), KINDS, "any", bounds, within)


async def latest_interactions(connection: Connection, records: Collection[UUID]) -> list[Touch]:
    """The last ones of a customer with these records, the latest first."""
    rows = await connection.fetch(_LATEST, list(records), LOOKED_AT)
    decode = msgspec.json.Decoder(InteractionRecorded).decode
    return [Touch(at, decode(data)) for at, data in rows]


async def read_statements(
    connection: Connection, customer: Customer, events: Sequence[Recorded]
) -> list[Statement]:
    """Everything that the customer's records said about being contacted; `events` are their own."""
    others = [id for id in customer.records if id != customer.customer_id]
    told = list(events)
    if others:
        for found in (await read_streams(connection, [stream_of(id) for id in others])).values():
            told += found
    said = (statement_of(each, each.event()) for each in told if each.type in TYPES)
    return [statement for statement in said if statement]
