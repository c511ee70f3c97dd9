"""GET /v1/customers/{id}/relations: the graph around a customer."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request

from libs.events.recorded import Recorded
from libs.events.relation import RelationKind
from libs.web.errors.wordings import worded
from libs.web.fields.fields import Instant
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.waiting import CaughtUp, freshness_answer
from services.customer.api.answers import Basis
from services.customer.api.reading import known_then
from services.customer.api.relations.graph_answers import RelationsAnswer, graph_relation_answer
from services.customer.api.relations.graph_showing import GraphAnswers
from services.customer.api.relations.relation_scope import RelationScope
from services.customer.api.showing import CustomerAnswers
from services.customer.api.staffing.staff_endpoints import COLLEAGUES
from services.customer.domain.relation.kinds import KINDS
from services.customer.relations.graph_reading import Bounds, Search, read_graph
from services.customer.relations.relation_edges import Direction, Moment

routes = router("relations")
MOST_NODES = 1000
Showing = Annotated[GraphAnswers, part(GraphAnswers)]
Customers = Annotated[CustomerAnswers, part(CustomerAnswers)]
AsOf = Annotated[Instant | None, Query(description="Relations that held at this time")]
OnBasis = Annotated[
    Basis, Query(description="recorded: as it was known then; occurred: as it is known now")
]
_NAME = f"({'|'.join(KINDS)})"
KindNames = Annotated[
    str | None,
    Query(
        pattern=worded(f"^{_NAME}(,{_NAME})*$", "must be kinds of relations between commas"),
        description="Of these kinds alone, between commas",
    ),
]
Directed = Annotated[
    Direction,
    Query(description="out: what the customer is of others; in: what others are of them"),
]
Nodes = Annotated[int, Query(ge=1, le=MOST_NODES, description="Customers of a graph, at most")]


@routes.get(
    "/customers/{customer_id}/relations",
    response_model=RelationsAnswer,
    responses=problems(404, 504),
)
@requires(*COLLEAGUES, data=of_customer("customers"))
async def read_relations(
    request: Request,
    customer_id: UUID,
    customers: Customers,
    showing: Showing,
    applied: CaughtUp,
    depth: Annotated[int, Query(ge=1, le=3, description="Relations away, at most")] = 1,
    kind: KindNames = None,
    direction: Directed = "any",
    as_of: AsOf = None,
    basis: OnBasis = "recorded",
    limit: Nodes = 200,
) -> RelationsAnswer:
    """Everybody the customer is related to, and how: with the shortest path to each of them.

    Relations and merges are those recorded so far, or known `as_of`; names, kinds and grades as
    fresh as `freshness` says. Relations of merged records are the survivor's. Nobody out of the
    caller's scope is among them, nor who is related through them alone.
    """
    moment = moment_of(await customers.customers.events(customer_id), as_of, basis)
    freshness, scope = await applied.freshness(), RelationScope(request)
    async with (
        showing.pool.acquire() as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        search = Search(moment, kinds_of(kind), direction, Bounds(depth, limit))
        graph = await read_graph(connection, customer_id, search, partial(scope.of, connection))
        rows = await showing.rows(connection, [node.customer_id for node in graph.nodes()])
    return RelationsAnswer(
        customer_id=graph.root,
        depth=depth,
        nodes=await showing.shown(request, graph.nodes(), rows),
        relations=[graph_relation_answer(each) for each in graph.relations()],
        cut=graph.cut,
        as_of=as_of,
        basis=basis if as_of else None,
        freshness=freshness_answer(freshness),
    )


def kinds_of(names: str | None) -> list[RelationKind]:
    """The kinds of these names between commas; all of them, where none is named."""
    named = names.split(",") if names else KINDS
    return [kind for kind in KINDS if kind in named]


def moment_of(events: Sequence[Recorded], as_of: datetime | None, basis: Basis) -> Moment:
    """The moment that is asked of the customer with these events. Raises 404 not_known_then."""
    if as_of is None:
        return Moment(datetime.now(UTC))
    known_then(events, as_of, basis)
    return Moment(as_of, as_of if basis == "recorded" else None)
