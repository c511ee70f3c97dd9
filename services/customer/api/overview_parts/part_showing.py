"""Parts of the overview for the caller's eyes: each as its own route would show it."""

import asyncio
from collections.abc import Sequence

from msgspec import Struct
from starlette.requests import Request

from libs.events.recorded import Recorded
from services.customer.api.answers import CustomerAnswer
from services.customer.api.overview_parts.part_answers import HandOverNote, PeoplePart
from services.customer.api.overview_parts.part_questions import Subject
from services.customer.api.overview_parts.part_reading import MOST_NEAR, OverviewRows
from services.customer.api.relations.graph_answers import graph_relation_answer
from services.customer.api.relations.graph_showing import GraphAnswers
from services.customer.api.showing import CustomerAnswers
from services.customer.api.staffing.staff_showing import StaffAnswers

_ASSIGNED = "crm.customer.owner_assigned.v1"


class ShownParts(Struct, frozen=True):
    """Parts that may hold personal data in clear, each read of which was audited."""

    customer: CustomerAnswer
    people: PeoplePart | None
    hand_over: HandOverNote | None


class OverviewParts:
    """The parts that may be shown in clear. Customers see of them what is about themselves:
    neither whom we take them to be related to, nor how we work."""

    def __init__(
        self, customers: CustomerAnswers, graphs: GraphAnswers, staff: StaffAnswers
    ) -> None:
        self._customers = customers
        self._graphs = graphs
        self._staff = staff

    async def shown(self, request: Request, subject: Subject, read: OverviewRows) -> ShownParts:
        """All of them, their reads kept by one commit."""
        await self._fetch_keys(subject, read)
        id = subject.known.customer_id
        customer, people, hand_over = await asyncio.gather(
            self._customers.customer(request, id, subject.events),
            self._people(request, read),
            self._hand_over(request, subject, read),
        )
        return ShownParts(customer, people, hand_over)

    async def _fetch_keys(self, subject: Subject, read: OverviewRows) -> None:
        """Fetch all keys that are needed by one query, while one connection is asked for at a
        time."""
        named = [id for id, row in read.people.items() if row.name_sealed]
        givers = [read.giver.staff_id] if read.giver else []
        await self._staff.keys.readable([subject.known.customer_id, *named, *givers])

    async def _people(self, request: Request, read: OverviewRows) -> PeoplePart | None:
        """The nearest, with their names."""
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

    async def _hand_over(
        self, request: Request, subject: Subject, read: OverviewRows
    ) -> HandOverNote | None:
        if read.giver is None or (assigned := last_assigned(subject.events)) is None:
            return None
        id = assigned.event().hand_over_id
        known = (await self._staff.opened(request, read.giver)).known
        found = known.hand_overs.get(id)
        return found and HandOverNote(
            hand_over_id=id,
            handed_over_by=known.staff_id,
            at=assigned.occurred_at,
            reason=found.started.reason,
            note=found.started.note,
        )


def last_assigned(events: Sequence[Recorded]) -> Recorded | None:
    """The event by which the customer got today's owner."""
    return next((event for event in reversed(events) if event.type == _ASSIGNED), None)
