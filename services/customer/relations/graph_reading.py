"""The graph around a customer as it is read: a query for each level, and one for its merges."""

from collections.abc import Collection
from uuid import UUID

from libs.database.connections import Connection
from libs.events.relation import RelationKind
from services.customer.domain.relation.edges import Groups
from services.customer.domain.relation.graph import Graph
from services.customer.relations.relation_edges import Direction, Moment, edges_at, learn_groups

EDGES_A_NODE = 5  # on average; hardly anything has as many relations in sight as that


async def read_graph(
    connection: Connection,
    customer_id: UUID,
    moment: Moment,
    kinds: Collection[RelationKind],
    direction: Direction,
    *,
    depth: int,
    most: int,
) -> Graph:
    """The graph around the customer that this record is, of at most so many nodes."""
    groups = Groups()
    await learn_groups(connection, groups, [customer_id], moment.known)
    graph = Graph(groups.customer_of(customer_id), groups, most)
    most_edges = EDGES_A_NODE * most
    for _ in range(depth):
        records = graph.frontier
        edges = await edges_at(connection, records, moment, kinds, direction, most_edges + 1)
        if len(edges) > most_edges:
            graph.cut = True
            edges = edges[:most_edges]
        await learn_groups(connection, groups, groups.unknown(edges), moment.known)
        if not graph.extend(edges):
            break
    return graph
