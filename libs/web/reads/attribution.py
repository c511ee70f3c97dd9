"""The actor behind a change, as answers about changes say it."""

from typing import Annotated

from pydantic import BaseModel, Field

from libs.events.recorded import Recorded
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


class Attribution(BaseModel):
    actor: Actor
    via: Via


def attribution(recorded: Recorded | None, who: Caller | None = None) -> dict[str, str | None]:
    """The fields of an Attribution. A customer `who` is told of themselves and of services, and
    nothing of the people who work here."""
    if recorded is None or (who and not _may_know(who, recorded.actor or "")):
        return {"actor": None, "via": None}
    return {"actor": recorded.actor, "via": recorded.via}


def _may_know(who: Caller, actor: str) -> bool:
    return is_staff(who) or actor == who.actor or actor.startswith(SYSTEM)
