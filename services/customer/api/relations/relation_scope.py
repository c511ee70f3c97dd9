"""Relations within the caller's scope: of one whose ends are not both in it nothing is told."""

from collections.abc import Collection
from uuid import UUID

from starlette.requests import Request

from libs.access.reach import Reach
from libs.database.connections import Source
from libs.web.gate.admission import reach
from libs.web.gate.scoping.scopes import Access


async def require_in_scope(
    request: Request, source: Source, customer_ids: Collection[UUID], missing: Exception
) -> None:
    """Raises `missing` where one of these customers is out of the caller's reach."""
    scope = RelationScope(request)
    if set(customer_ids) - await scope.of(source, customer_ids):
        raise missing


class RelationScope:
    """The reach of whoever asks; a question for those who have less than all."""

    def __init__(self, request: Request) -> None:
        self.reach: Reach = reach(request)
        self.access: Access = request.app.access

    async def of(self, source: Source, customer_ids: Collection[UUID]) -> set[UUID]:
        """Those of these customers who are in reach, by one query where it is not everybody's."""
        return await self.access.within(self.reach, customer_ids, source)
