"""Request bodies of the call centre, field by field."""

from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints

from libs.events.callcenter import AgentState, Author, TicketKind, TicketPriority
from libs.events.consent import ContactPurpose
from libs.events.interaction import Channel
from libs.web.errors.validation import RequestModel
from libs.web.fields.fields import SOMETHING, Code, FreeText, Line

Login = Annotated[str, StringConstraints(min_length=1, max_length=255, pattern=SOMETHING)]
Room = Annotated[int, Field(ge=0, le=100, strict=True)]
Capacity = Annotated[dict[Channel, Room], Field(max_length=10)]


def _example(body: dict[str, object]) -> ConfigDict:
    return ConfigDict(json_schema_extra={"examples": [body]})  # pyright: ignore[reportArgumentType]


def _sorted(skills: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(skills)))


Skills = Annotated[tuple[Code, ...], Field(max_length=50), AfterValidator(_sorted)]


class RegisterBody(RequestModel):
    """`login` is the subject of the agent's token, as customers' owners are named; `staff_id` says
    which member of staff they are, and whose deputy that makes them."""

    model_config = _example(
        {
            "name": "Sam Karim",
            "skills": ["billing", "swedish"],
            "capacity": {"phone": 1, "chat": 3},
            "login": "auth0|s.karim",
        }
    )

    agent_id: UUID | None = None
    name: Line
    skills: Skills = ()
    capacity: Capacity = Field(default_factory=lambda: {"phone": 1, "chat": 3})
    login: Login | None = None
    staff_id: UUID | None = None


class StateBody(RequestModel):
    model_config = _example({"state": "available"})

    state: AgentState


class QueueBody(RequestModel):
    """A contact to queue. Omit `customer_id` for an unknown caller. The agent needs all of
    `skills`. With a `purpose` it is we who contact the customer: refused unless they consented to
    it on this channel, and given up when they no longer do as an agent would be given it."""

    model_config = _example(
        {
            "customer_id": "019cadd4-cbcd-787c-b45c-05ad389d5890",
            "channel": "phone",
            "queue": "support",
            "skills": ["billing"],
        }
    )

    contact_id: UUID | None = None
    customer_id: UUID | None = None
    channel: Channel
    queue: Code = "default"
    skills: Skills = ()
    purpose: ContactPurpose | None = None


class NothingBody(RequestModel):
    """An empty object, or no body at all."""


class OpenBody(RequestModel):
    """A ticket needs a customer: its text is sealed under that customer's key. While one of `kind`
    complaint is open, the customer's overview warns of it."""

    model_config = _example(
        {
            "customer_id": "019cadd4-cbcd-787c-b45c-05ad389d5890",
            "subject": "No dial tone",
            "description": "The line has been dead since Monday.",
            "queue": "support",
            "priority": "high",
            "kind": "complaint",
        }
    )

    ticket_id: UUID | None = None
    customer_id: UUID
    subject: Line
    description: FreeText | None = None
    queue: Code = "default"
    priority: TicketPriority = "normal"
    kind: TicketKind | None = None


class AssignBody(RequestModel):
    model_config = _example({"agent_id": "019cadd4-cbcd-74f0-bc5a-29de06b510f9"})

    agent_id: UUID


class ReplyBody(RequestModel):
    """Staff may enter what the customer said elsewhere; a customer always speaks as customer."""

    model_config = _example({"body": "A technician will come tomorrow."})

    body: Annotated[FreeText, StringConstraints(min_length=1)]
    author: Author = "agent"


class EscalateBody(RequestModel):
    """The `queue` to escalate to; omit it to go up within the ticket's own queue."""

    model_config = _example({"queue": "second_line"})

    queue: Code | None = None
