"""The graph around a customer as it is read: a query for each level, and one for its merges."""

from collections.abc import Awaitable, Callable, Collection
from typing import NamedTuple
from uuid import UUID

from libs.database.connections import Connection
from libs.events.relation import RelationKind
from services.customer.domain.relation.edges import Groups
from services.customer.domain.relation.graph import Graph
from services.customer.relations.relation_edges import Direction, Moment, edges_at, learn_groups

EDGES_A_NODE = 5  # on average; hardly anything has as many relations in sight as that


class Bounds(NamedTuple):
    """Bounds of a graph: how far from its root, and of how many customers at most."""

    depth: int
    most: int


async def _everybody(customer_ids: Collection[UUID]) -> Collection[UUID]:
    return customer_ids


async def read_graph(
    connection: Connection,
    customer_id: UUID,
    moment: Moment,
    kinds: Collection[RelationKind],
    direction: Direction,
    bounds: Bounds,
    within: Callable[[Collection[UUID]], Awaitable[Collection[UUID]]] = _everybody,
) -> Graph:
    """The graph around the customer that this record is, within its `bounds`, all of it
    among those that `within` says are in scope."""
    groups = Groups()
    await learn_groups(connection, groups, [customer_id], moment.known)
    graph = Graph(groups.customer_of(customer_id), groups, bounds.most)
    most_edges = EDGES_A_NODE * bounds.most
    for _ in range(bounds.depth):
        records = graph.frontier
        edges = await edges_at(connection, records, moment, kinds, direction, most_edges + 1)
        if len(edges) > most_edges:
            graph.cut = True
            edges = edges[:most_edges]
        await learn_groups(connection, groups, groups.unknown(edges), moment.known)
        ends = {groups.customer_of(id) for edge in edges for id in (edge.from_id, edge.to_id)}
        seen = {graph.root, *await within(ends)}
        edges = [
            edge
            for edge in edges
            if {groups.customer_of(edge.from_id), groups.customer_of(edge.to_id)} <= seen
        ]
        if not graph.extend(edges):
            break
    return graph
