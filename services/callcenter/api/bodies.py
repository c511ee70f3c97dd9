"""What may be sent to the call centre, field by field."""

from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints

from libs.events.callcenter import AgentState, Author, TicketPriority
from libs.events.interaction import Channel
from libs.web.fields import SOMETHING, FreeText, Label, Line
from libs.web.validation import RequestModel

Login = Annotated[str, StringConstraints(min_length=1, max_length=255, pattern=SOMETHING)]
Room = Annotated[int, Field(ge=0, le=100, strict=True)]
Capacity = Annotated[dict[Channel, Room], Field(max_length=10)]


def _sorted(skills: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(skills)))


Skills = Annotated[tuple[Label, ...], Field(max_length=50), AfterValidator(_sorted)]


class RegisterBody(RequestModel):
    """`login` is the subject of the agent's token, which makes them an account manager."""

    agent_id: UUID | None = None
    name: Line
    skills: Skills = ()
    capacity: Capacity = Field(default_factory=lambda: {"phone": 1, "chat": 3})
    login: Login | None = None


class StateBody(RequestModel):
    state: AgentState


class QueueBody(RequestModel):
    """Without a `customer_id` the caller is not known. The agent needs every one of `skills`."""

    contact_id: UUID | None = None
    customer_id: UUID | None = None
    channel: Channel
    queue: Label = "default"
    skills: Skills = ()


class NothingBody(RequestModel):
    """An empty object, or no body at all."""


class OpenBody(RequestModel):
    """A ticket needs a customer: its text is sealed under that customer's key."""

    ticket_id: UUID | None = None
    customer_id: UUID
    subject: Line
    description: FreeText | None = None
    queue: Label = "default"
    priority: TicketPriority = "normal"


class AssignBody(RequestModel):
    agent_id: UUID


class ReplyBody(RequestModel):
    """Staff may enter what the customer said elsewhere; a customer always speaks as customer."""

    body: Annotated[FreeText, StringConstraints(min_length=1)]
    author: Author = "agent"


class EscalateBody(RequestModel):
    """Into `queue`, or up within its own."""

    queue: Label | None = None
