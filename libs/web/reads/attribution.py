"""The actor behind a change, as answers about changes say it."""

from typing import Annotated, Protocol

from pydantic import BaseModel, Field

from libs.identifiers.actors import SYSTEM
from libs.web.gate.auth import Caller
from libs.web.gate.roles import is_staff

Actor = Annotated[
    str | None,
    Field(
        description="Who: the subject of their token as a pseudonym, `customer:<id>` for the "
        "customer, `system:<service>` for a service by itself. Null of older events",
        examples=["8d0f2a51-6c1e-4f5a-9a55-0c7f0f1f6a10"],
    ),
]
Via = Annotated[
    str | None,
    Field(
        description="The OAuth client or the agent that acted for them, where one did",
        examples=["crm-console"],
    ),
]


class Attributable(Protocol):
    """An event, or what is kept of one."""

    @property
    def actor(self) -> str | None: ...
    @property
    def via(self) -> str | None: ...


class Attribution(BaseModel):
    actor: Actor
    via: Via


def attribution(recorded: Attributable | None, who: Caller | None = None) -> dict[str, str | None]:
    """The fields of an Attribution. A customer `who` is told of themselves and of services, and
    nothing of the people who work here."""
    if recorded is None or (who and not may_know(who, recorded.actor or "")):
        return {"actor": None, "via": None}
    return {"actor": recorded.actor, "via": recorded.via}


def may_know(who: Caller, actor: str) -> bool:
    """True if the caller is told who that is."""
    return is_staff(who) or actor == who.actor or actor.startswith(SYSTEM)
