"""The graph around a customer, level by level: who is there, over which relations.

Records that were merged are one node; what one customer's records say of each other is no relation,
and what several of them say of the same other one is one.
"""

from collections.abc import Iterable
from uuid import UUID

from msgspec import Struct

from services.customer.domain.relation.edges import Edge, EdgeKey, Groups
from services.customer.domain.relation.kinds import RULES


class Step(Struct, frozen=True):
    """One step of a path: over that relation to that customer."""

    relation_id: UUID
    customer_id: UUID


class GraphNode(Struct, frozen=True):
    customer_id: UUID
    records: tuple[UUID, ...]
    depth: int
    path: tuple[Step, ...]


class GraphRelation(Struct, frozen=True):
    """`edge` as shown; `from_id` and `to_id` are nodes; `repeated_by` are others that say it."""

    edge: Edge
    from_id: UUID
    to_id: UUID
    repeated_by: tuple[UUID, ...]


class Graph:
    """`most` nodes are taken; `cut` says that there were more."""

    def __init__(self, root: UUID, groups: Groups, most: int) -> None:
        self.root = root
        self.cut = False
        self._groups = groups
        self._most = most
        self._depths: dict[UUID, int] = {root: 0}
        self._came_over: dict[UUID, tuple[EdgeKey, UUID]] = {}
        self._edges: dict[EdgeKey, list[Edge]] = {}

    @property
    def frontier(self) -> list[UUID]:
        """Records of the customers found last."""
        last = max(self._depths.values())
        nodes = [id for id, depth in self._depths.items() if depth == last]
        return [record for id in nodes for record in self._groups.records_of(id)]

    def extend(self, edges: Iterable[Edge]) -> bool:
        """Take the relations of the frontier. Returns whether that found anybody."""
        next_depth = max(self._depths.values()) + 1
        before = len(self._depths)
        for edge in sorted(edges, key=lambda edge: (edge.kind, *edge.rank)):
            self._take(edge, next_depth)
        return len(self._depths) > before

    def _take(self, edge: Edge, next_depth: int) -> None:
        ends = [self._groups.customer_of(id) for id in (edge.from_id, edge.to_id)]
        if ends[0] == ends[1]:
            return
        key = self._key(edge)
        for near, far in (ends, ends[::-1]):
            if far not in self._depths and self._depths.get(near, next_depth) < next_depth:
                if len(self._depths) >= self._most:
                    self.cut = True
                    return
                self._depths[far] = next_depth
                self._came_over[far] = key, near
        known = self._edges.setdefault(key, [])
        if edge not in known:
            known.append(edge)

    def _key(self, edge: Edge) -> EdgeKey:
        first, second = (self._groups.customer_of(id) for id in (edge.from_id, edge.to_id))
        if RULES[edge.kind].symmetric and second.int < first.int:
            first, second = second, first
        return edge.kind, first, second, edge.territory

    def nodes(self) -> list[GraphNode]:
        """All customers found, the root first, then by depth and path."""
        found = [
            GraphNode(id, self._groups.records_of(id), depth, self._path(id))
            for id, depth in self._depths.items()
        ]
        return sorted(
            found, key=lambda node: (node.depth, [step.relation_id.int for step in node.path])
        )

    def relations(self) -> list[GraphRelation]:
        """All relations among them that were looked at, each once."""
        shown: list[GraphRelation] = []
        for edges in self._edges.values():
            first, *others = sorted(edges, key=lambda edge: edge.rank)
            begins, ends = map(self._groups.customer_of, (first.from_id, first.to_id))
            repeated_by = tuple(edge.relation_id for edge in others)
            shown.append(GraphRelation(first, begins, ends, repeated_by))
        return sorted(shown, key=lambda shown: (shown.edge.kind, shown.edge.relation_id.int))

    def _path(self, customer_id: UUID) -> tuple[Step, ...]:
        steps: list[Step] = []
        while customer_id != self.root:
            key, near = self._came_over[customer_id]
            first = min(self._edges[key], key=lambda edge: edge.rank)
            steps.append(Step(first.relation_id, customer_id))
            customer_id = near
        return tuple(reversed(steps))
