"""GET /v1/customers/{id}/groups: whom the customer is one of, and what they are worth together."""

from uuid import UUID

from fastapi import Request

from libs.web.gate.admission import reach
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.gate.scoping.scopes import needs_all
from libs.web.openapi.document import problems
from libs.web.reads.waiting import CaughtUp, freshness_answer
from services.customer.api.relations.graph_endpoints import (
    AsOf,
    Customers,
    Nodes,
    OnBasis,
    Showing,
    moment_of,
)
from services.customer.api.relations.group_answers import GroupsAnswer, group_answer
from services.customer.api.staffing.staff_endpoints import COLLEAGUES
from services.customer.api.worth.value_filters import value_reach
from services.customer.domain.relation.graph import GraphNode
from services.customer.projections.totals import TOTALS
from services.customer.projections.value_rows import VALUES
from services.customer.relations.group_reading import read_groups

routes = router("relations")


@routes.get(
    "/customers/{customer_id}/groups", response_model=GroupsAnswer, responses=problems(404, 504)
)
@requires(*COLLEAGUES, data=of_customer("customers"))
async def read_customer_groups(
    request: Request,
    customer_id: UUID,
    customers: Customers,
    showing: Showing,
    applied: CaughtUp,
    as_of: AsOf = None,
    basis: OnBasis = "recorded",
    limit: Nodes = 200,
) -> GroupsAnswer:
    """The groups the customer is of: companies under one parent, a household, associations. They
    sum up others, so whoever has less than all in scope is told of none."""
    if not reach(request).whole:
        raise needs_all("customers")
    moment = moment_of(await customers.customers.events(customer_id), as_of, basis)
    freshness = await applied.freshness()
    async with (
        showing.pool.acquire() as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        groups, cut = await read_groups(connection, customer_id, moment, limit)
        everybody = {id: own for group in groups for id, own in group.customers.items()}
        rows = await showing.rows(connection, list(everybody))
        records = {record for group in groups for record in group.records}
        sums = await TOTALS.load(connection, records)
        valued = await VALUES.load(connection, list(everybody))
    nodes = [GraphNode(id, records, 0, ()) for id, records in everybody.items()]
    shown = {node.customer_id: node for node in await showing.shown(request, nodes, rows)}
    seen = valued if (await value_reach(request)).whole else None
    return GroupsAnswer(
        customer_id=customer_id,
        groups=[group_answer(group, shown, sums.values(), seen) for group in groups],
        cut=cut,
        as_of=as_of,
        basis=basis if as_of else None,
        freshness=freshness_answer(freshness),
    )
