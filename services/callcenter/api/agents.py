"""POST /v1/agents, GET /v1/agents/{id} and PUT .../state."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request, Response

from libs.identifiers.uuid7 import uuid7
from libs.web.commands.etags import IfMatch, etag, if_match
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.callcenter.api.agent_handler import AgentHandler
from services.callcenter.api.answers import AgentAnswer
from services.callcenter.api.bodies import RegisterBody, StateBody
from services.callcenter.domain.agent.commands import ChangeAgentState, RegisterAgent

routes = router("agents")
Handler = Annotated[AgentHandler, part(AgentHandler)]


@routes.post(
    "/agents",
    status_code=201,
    response_model=AgentAnswer,
    responses={200: {"description": "The same agent was registered before"}} | problems(409),
)
@requires("admin", "manager")
async def register_agent(request: Request, body: RegisterBody, agents: Handler) -> Response:
    """Register an agent, who begins offline. An `agent_id` of yours makes this safe to repeat."""
    command = RegisterAgent(
        agent_id=body.agent_id or uuid7(),
        name=body.name,
        skills=body.skills,
        capacity=body.capacity,
        login=body.login,
        staff_id=body.staff_id,
    )
    return await agents.register(request, command)


@routes.get("/agents/{agent_id}", response_model=AgentAnswer, responses=problems(404))
@requires("admin", "manager", "agent", "analyst", "integration")
async def read_agent(
    request: Request,
    response: Response,
    agent_id: UUID,
    agents: Handler,
) -> AgentAnswer:
    answer, version = await agents.read(request, agent_id)
    response.headers["ETag"] = etag(version)
    return answer


@routes.put(
    "/agents/{agent_id}/state", response_model=AgentAnswer, responses=problems(404, 409, 412)
)
@requires("admin", "manager", "agent", "integration")
async def change_agent_state(
    request: Request,
    agent_id: UUID,
    body: StateBody,
    version: Annotated[IfMatch | None, Depends(if_match)],
    agents: Handler,
) -> Response:
    """Say how the agent is. Only who is `available` is given contacts; who goes `offline` gives
    back those in hand, and they wait again with the waiting time they had."""
    return await agents.change(request, agent_id, ChangeAgentState(state=body.state), version)
