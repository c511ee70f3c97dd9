"""GET /v1/queues."""

from typing import Annotated

from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_everybody
from libs.web.parts import part
from libs.web.reads.waiting import CaughtUp, freshness_answer
from services.callcenter.api.answers import QueueList
from services.callcenter.api.queue_board import QueueBoard

routes = router("queues")


@routes.get("/queues", response_model=QueueList)
@requires("admin", "manager", "agent", "analyst", "integration", data=of_everybody("service"))
async def list_queues(
    applied: CaughtUp, board: Annotated[QueueBoard, part(QueueBoard)]
) -> QueueList:
    """Contacts that wait now, counted by queue and priority. New ones count at once; `freshness` is
    about grades, which are heard from the valuation service."""
    return QueueList(
        items=await board.read(), freshness=freshness_answer(await applied.freshness())
    )
