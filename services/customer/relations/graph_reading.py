"""The graph around a customer as it is read: for each level a query for its relations, and one for
their merges."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import NamedTuple
from uuid import UUID

from libs.database.connections import Connection
from libs.database.together import Pending, Together
from libs.events.relation import RelationKind
from services.customer.domain.relation.edges import Edge, Groups
from services.customer.domain.relation.graph import Graph
from services.customer.relations.relation_edges import (
    Direction,
    GroupsFound,
    Moment,
    edges_around,
    edges_at,
    groups_of,
    learn_groups,
)

Within = Callable[[Collection[UUID]], Awaitable[Collection[UUID]]]
EDGES_A_NODE = 5  # on average; hardly anything has as many relations in sight as that


class Bounds(NamedTuple):
    """Bounds of a graph: how far from its root, and of how many customers at most."""

    depth: int
    most: int


class Search(NamedTuple):
    """Relations that a graph is made of, and how far it goes."""

    moment: Moment
    kinds: Collection[RelationKind]
    direction: Direction
    bounds: Bounds

    @property
    def most_edges(self) -> int:
        return EDGES_A_NODE * self.bounds.most

    async def edges(self, connection: Connection, records: Sequence[UUID]) -> list[Edge]:
        """One more than the most, where there are more."""
        most = self.most_edges + 1
        return await edges_at(connection, records, self.moment, self.kinds, self.direction, most)


async def _everybody(customer_ids: Collection[UUID]) -> Collection[UUID]:
    return customer_ids


class FirstLevel(NamedTuple):
    """Relations of the root, asked for together with other questions."""

    customer_id: UUID
    search: Search
    groups: Pending[GroupsFound]
    edges: Pending[list[Edge]]


def ask_first_level(together: Together, customer_id: UUID, search: Search) -> FirstLevel:
    """Add the questions that a graph around the customer that this record is begins with."""
    moment = search.moment
    edges = edges_around(customer_id, moment, search.kinds, search.direction, search.most_edges + 1)
    groups = together.add(groups_of([customer_id], moment.known))
    return FirstLevel(customer_id, search, groups, together.add(edges))


async def read_graph(
    connection: Connection,
    customer_id: UUID,
    search: Search,
    within: Within = _everybody,
) -> Graph:
    """The graph around the customer that this record is, within its bounds, all of it among those
    that `within` says are in scope."""
    together = Together()
    first = ask_first_level(together, customer_id, search)
    await together.ask(connection)
    return await read_on(connection, first, within)


async def read_on(connection: Connection, first: FirstLevel, within: Within = _everybody) -> Graph:
    """The graph from its first level on, which was asked for."""
    search, groups = first.search, Groups()
    groups.learn(*first.groups.answer())
    graph = Graph(groups.customer_of(first.customer_id), groups, search.bounds.most)
    edges = first.edges.answer()
    for level in range(1, search.bounds.depth + 1):
        edges = await _in_scope(connection, graph, groups, edges, search, within)
        if not graph.extend(edges) or level == search.bounds.depth:
            break
        edges = await search.edges(connection, graph.frontier)
    return graph


async def _in_scope(
    connection: Connection,
    graph: Graph,
    groups: Groups,
    edges: list[Edge],
    search: Search,
    within: Within,
) -> list[Edge]:
    """Those of the edges, no more than the most, whose ends are both in scope."""
    if len(edges) > search.most_edges:
        graph.cut = True
        edges = edges[: search.most_edges]
    if unknown := groups.unknown(edges):
        await learn_groups(connection, groups, unknown, search.moment.known)
    ends = {groups.customer_of(id) for edge in edges for id in (edge.from_id, edge.to_id)}
    seen = {graph.root, *await within(ends)}
    return [
        edge
        for edge in edges
        if {groups.customer_of(edge.from_id), groups.customer_of(edge.to_id)} <= seen
    ]
