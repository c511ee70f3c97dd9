"""Graphs for the caller's eyes: names in clear are audited."""

from collections.abc import Mapping, Sequence
from uuid import UUID

import asyncpg
from starlette.requests import Request

from libs.database.connections import Connection
from libs.sealing.keys import KeyRing
from libs.sealing.opening import CLOSED
from libs.web.gate.admission import hidden
from libs.web.gate.personal import ERASED, Revealed, reveal
from services.customer.api.relations.graph_answers import NodeAnswer, PathStep
from services.customer.domain.relation.graph import GraphNode
from services.customer.projections.customer_rows import CUSTOMERS, CustomerRow
from services.customer.projections.names import open_name


class GraphAnswers:
    def __init__(self, pool: asyncpg.Pool, keys: KeyRing) -> None:
        self.pool = pool
        self._keys = keys

    async def rows(self, connection: Connection, ids: Sequence[UUID]) -> dict[UUID, CustomerRow]:
        """Look up what was heard of these customers."""
        found = await CUSTOMERS.load(connection, ids)
        return {id: found.get(id) or CustomerRow(id) for id in ids}

    async def shown(
        self, request: Request, nodes: Sequence[GraphNode], rows: Mapping[UUID, CustomerRow]
    ) -> list[NodeAnswer]:
        shown = "name" not in hidden(request)
        named = [id for id, row in rows.items() if shown and row.name_sealed]
        revealed = await reveal(request, self._keys, named, ["name"]) if named else ERASED
        return [_node(node, rows[node.customer_id], revealed) for node in nodes]


def _node(node: GraphNode, row: CustomerRow, revealed: Revealed) -> NodeAnswer:
    name = None
    if row.name_sealed and row.name_event:
        opener = CLOSED if row.erased else revealed.opener
        name = open_name(row.customer_id, row.name_event, row.name_sealed, opener)
    return NodeAnswer(
        customer_id=node.customer_id,
        records=list(node.records),
        kind=row.kind,  # pyright: ignore[reportArgumentType]
        name=name,
        personal_data="erased" if row.erased else "clear" if name is not None else "masked",
        grade=row.grade,
        depth=node.depth,
        path=[
            PathStep(relation_id=each.relation_id, customer_id=each.customer_id)
            for each in node.path
        ],
    )
