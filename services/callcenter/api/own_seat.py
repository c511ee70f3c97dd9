"""Check of an agent's seat: an agent with a login acts for themselves alone."""

from libs.web.errors.problems import forbidden
from libs.web.gate.auth import Caller
from services.callcenter.domain.agent.state import Agent

FOR_EVERYBODY = frozenset({"admin", "manager", "integration"})


def only_own_seat(caller: Caller, agent: Agent) -> None:
    """Refuse an agent the seat of a colleague; a seat without a login is anybody's."""
    if caller.roles & FOR_EVERYBODY or agent.registration.login in (None, caller.subject):
        return
    raise forbidden("not_your_seat", "Agents act for themselves alone")
