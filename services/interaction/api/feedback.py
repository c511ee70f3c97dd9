"""POST /v1/feedback and GET /v1/feedback/{id}."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.interaction.api.bodies.feedback_bodies import FEEDBACKS, FeedbackAnswer, FeedbackBody
from services.interaction.api.entry_handler import EntryHandler

routes = router("feedback")
Handler = Annotated[EntryHandler, part(EntryHandler)]


@routes.post(
    "/feedback",
    status_code=201,
    response_model=FeedbackAnswer,
    responses={
        200: {"description": "The same was recorded before", "model": FeedbackAnswer},
        **problems(409),
    },
)
@requires(
    "admin",
    "manager",
    "agent",
    "integration",
    data=of_customer("interactions", "customer_id", given=("purchase_id",)),
)
async def record_feedback(request: Request, body: FeedbackBody, entries: Handler) -> Response:
    """Record what a purchase cost the customer in all, against what they had expected."""
    return await entries.record(request, FEEDBACKS, body)


@routes.get("/feedback/{feedback_id}", response_model=FeedbackAnswer, responses=problems(404))
@requires(
    "admin",
    "manager",
    "agent",
    "analyst",
    "integration",
    "customer",
    data=of_customer("interactions"),
)
async def read_feedback(
    request: Request, response: Response, feedback_id: UUID, entries: Handler
) -> FeedbackAnswer:
    """The feedback as the store has it."""
    return await entries.read(request, response, FEEDBACKS, feedback_id)
