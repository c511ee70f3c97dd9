"""Where merges are asked for, decided upon, and written to the streams of all whom they concern."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from libs.eventstore.folding import Folded
from libs.eventstore.turns import Turns
from libs.web.admission import admitted
from libs.web.commands import Commands, Decision
from libs.web.etags import IfMatch
from services.customer.api.desk import newest
from services.customer.api.showing import Showing
from services.customer.customers import Customers, folded_with, stream_of
from services.customer.domain.customer.errors import CustomerNotFound, MemberNotFound
from services.customer.domain.customer.merging import GroupEvent
from services.customer.domain.customer.state import Customer

Rule = Callable[[Customer, Customer], Sequence[GroupEvent]]


class MergeDesk:
    def __init__(self, customers: Customers, showing: Showing, commands: Commands) -> None:
        self.customers = customers
        self.showing = showing
        self.commands = commands
        self.turns = Turns()

    async def regroup(
        self,
        request: Request,
        survivor_id: UUID,
        member_id: UUID,
        rule: Rule,
        if_match: IfMatch | None,
    ) -> Response:
        """200 with the survivor and the members it has afterwards, or has already."""

        async def decision() -> Decision:
            survivor = await self._folded(survivor_id)
            if if_match:
                if_match.check(survivor.version)
            member = await self._member(member_id)
            events = rule(survivor.known, member.known)
            ids = {"customer_id": str(survivor_id)}
            if not events:
                return Decision(streams=(), unchanged=newest(survivor), ids=ids, status=200)
            seen = {survivor_id: survivor, member_id: member}
            writes = await self.customers.group_writes(events, seen, datetime.now(UTC))
            return Decision(streams=writes, ids=ids, status=200)

        async with self.turns.of(stream_of(survivor_id)):
            return await self.commands.execute(
                request,
                admitted(request),
                decision,
                self.showing.rebuild(request),
                if_match=if_match,
            )

    async def _folded(self, customer_id: UUID) -> Folded[Customer]:
        """Without the key: who they are does not matter."""
        return folded_with(customer_id, await self.customers.events(customer_id), None)

    async def _member(self, customer_id: UUID) -> Folded[Customer]:
        try:
            return await self._folded(customer_id)
        except CustomerNotFound:
            raise MemberNotFound from None
