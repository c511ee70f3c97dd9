"""Groups a customer is of: the companies under one parent, a household, an association."""

from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.database.connections import Connection
from libs.events.relation import RelationKind
from services.customer.domain.relation.graph import Graph
from services.customer.relations.graph_reading import Bounds, Search, read_graph
from services.customer.relations.relation_edges import Direction, Moment

GroupKind = Literal["corporate", "household", "association"]
FARTHEST = 50  # relations from one end of a group to the other
MOST_GROUPS = 20  # associations of one customer


class CustomerGroup(Struct, frozen=True):
    """`head_id` is the parent of all, or the association; None of a household. `customers` are
    all of them with their records. `cut`: there are more members than were asked for."""

    kind: GroupKind
    head_id: UUID | None
    customers: dict[UUID, tuple[UUID, ...]]
    cut: bool

    @property
    def members(self) -> list[UUID]:
        """All but an association itself."""
        without = self.head_id if self.kind == "association" else None
        return [id for id in self.customers if id != without]

    @property
    def records(self) -> set[UUID]:
        """Records of the members, each once."""
        return {record for id in self.members for record in self.customers[id]}


async def read_groups(
    connection: Connection, customer_id: UUID, moment: Moment, most: int
) -> tuple[list[CustomerGroup], bool]:
    """The groups of at most `most` members each, and whether there are more groups."""

    async def found(
        id: UUID, kind: RelationKind, direction: Direction, depth: int, at_most: int
    ) -> Graph:
        search = Search(moment, [kind], direction, Bounds(depth, at_most))
        return await read_graph(connection, id, search)

    above = await found(customer_id, "parent", "in", FARTHEST, most)
    head = above.nodes()[-1].customer_id
    below = await found(head, "parent", "out", FARTHEST, most)
    household = await found(customer_id, "household", "any", FARTHEST, most)
    joined = await found(customer_id, "member_of", "out", 1, MOST_GROUPS + 1)
    groups = [_group("corporate", head, below), _group("household", None, household)]
    for node in joined.nodes()[1:]:
        members = await found(node.customer_id, "member_of", "in", 1, most + 1)
        groups.append(_group("association", node.customer_id, members))
    return [group for group in groups if len(group.customers) > 1], joined.cut


def _group(kind: GroupKind, head_id: UUID | None, graph: Graph) -> CustomerGroup:
    customers = {node.customer_id: node.records for node in graph.nodes()}
    return CustomerGroup(kind, head_id, customers, graph.cut)
