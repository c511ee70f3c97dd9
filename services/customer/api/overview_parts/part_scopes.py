"""Scopes of the overview's parts, known before anything of the customer is read."""

from collections.abc import Callable
from uuid import UUID

from msgspec import Struct
from starlette.requests import Request

from libs.access.reach import Reach
from libs.database.together import Together
from libs.web.gate.admission import caller, reach_of_kind
from libs.web.gate.roles import is_staff
from services.customer.api.relations.relation_scope import RelationScope
from services.customer.api.worth.value_filters import value_reach

IsShown = Callable[[], bool]


class PartScopes(Struct, frozen=True):
    """Reaches of whoever asks, None for what is not for customers. `related` are whom they may see
    related to the customer."""

    staff: bool
    related: RelationScope
    interactions: Reach
    service: Reach | None
    valuations: Reach | None

    def shown(self, together: Together, reach: Reach | None, customer_id: UUID) -> IsShown:
        """Add the question whether this customer is in the reach, where it has to be asked."""
        if reach is None or reach.whole:
            return lambda: reach is not None
        access = self.related.access
        pending = together.add(access.those_within(reach, [customer_id]))
        return lambda: bool(pending.answer())


async def part_scopes(request: Request) -> PartScopes:
    """Resolve the caller's scopes. Ask before a transaction begins: whoever holds a connection and
    waits for another one, as many others do, may wait for ever."""
    who = caller(request)
    ours = is_staff(who)
    return PartScopes(
        staff=ours,
        related=RelationScope(request),
        interactions=await reach_of_kind(request, "interactions"),
        service=await reach_of_kind(request, "service") if ours else None,
        valuations=None if who.customer_id else await value_reach(request),
    )
