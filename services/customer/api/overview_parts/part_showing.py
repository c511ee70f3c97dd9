"""Parts of the overview for the caller's eyes: each as its own route would show it."""

from collections.abc import Sequence
from datetime import datetime

from starlette.requests import Request

from libs.database.connections import Connection
from libs.events.recorded import Recorded
from libs.web.gate.admission import caller
from libs.web.gate.roles import is_staff
from services.customer.api.overview_parts.part_answers import HandOverNote, PeoplePart
from services.customer.api.overview_parts.part_reading import (
    OverviewRows,
    latest_interactions,
    read_people,
    read_statements,
    reads_kind,
)
from services.customer.api.relations.graph_answers import graph_relation_answer
from services.customer.api.relations.graph_showing import GraphAnswers
from services.customer.api.staffing.staff_showing import StaffAnswers
from services.customer.domain.customer.state import Customer
from services.customer.projections.service_cases import open_cases

MOST_NEAR = 10  # relations that are shown
_ASSIGNED = "crm.customer.owner_assigned.v1"


class OverviewParts:
    """The parts beside profile, money and grade. Customers see of them what is about themselves:
    neither whom we take them to be related to, nor how we work."""

    def __init__(self, graphs: GraphAnswers, staff: StaffAnswers) -> None:
        self._graphs = graphs
        self._staff = staff

    async def read(
        self,
        request: Request,
        connection: Connection,
        customer: Customer,
        events: Sequence[Recorded],
        now: datetime,
    ) -> OverviewRows:
        """Everything the parts show, in one snapshot; None where it is not for the caller."""
        ours = request_is_staff(request)
        id, records = customer.customer_id, customer.records
        graph = await read_people(request, connection, id, now) if ours else None
        near = graph.nodes()[: MOST_NEAR + 1] if graph else []
        served = ours and await reads_kind(request, connection, "service", id)
        happened = await reads_kind(request, connection, "interactions", id)
        return OverviewRows(
            graph=graph,
            near=near,
            people=await self._graphs.rows(connection, [node.customer_id for node in near]),
            cases=await open_cases(connection, records) if served else None,
            latest=await latest_interactions(connection, records) if happened else None,
            statements=await read_statements(connection, customer, events),
        )

    async def people(self, request: Request, read: OverviewRows) -> PeoplePart | None:
        """The nearest, with their names; a clear one is audited."""
        if read.graph is None:
            return None
        near = {node.customer_id for node in read.near}
        relations = read.graph.relations()
        return PeoplePart(
            nodes=await self._graphs.shown(request, read.near, read.people),
            relations=[
                graph_relation_answer(each)
                for each in relations
                if {each.from_id, each.to_id} <= near
            ][:MOST_NEAR],
            counts=read.counts,
            cut=read.graph.cut,
        )

    async def hand_over(self, request: Request, events: Sequence[Recorded]) -> HandOverNote | None:
        """The hand-over that today's owner came by, if they did by one."""
        assigned = next((event for event in reversed(events) if event.type == _ASSIGNED), None)
        id = assigned.event().hand_over_id if assigned else None
        if assigned is None or id is None or not request_is_staff(request):
            return None
        found = (await self._staff.hand_overs_named(request, {id})).get(id)
        return found and HandOverNote(
            hand_over_id=id,
            handed_over_by=found.staff_id,
            at=assigned.occurred_at,
            reason=found.reason,
            note=found.note,
        )


def request_is_staff(request: Request) -> bool:
    return is_staff(caller(request))
