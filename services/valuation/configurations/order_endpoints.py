"""POST /v1/rulings/{version}/switch, /discard and /restore: what is to become of a scoring
configuration."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import asyncpg
from fastapi import Request, Response

from libs.events.valuation import RulingOrdered
from libs.eventstore.folding import Folded
from libs.web.commands.decisions import Decision
from libs.web.commands.execution import Commands
from libs.web.commands.handler import Context
from libs.web.commands.idempotency import Reply
from libs.web.errors.problems import Problem
from libs.web.errors.validation import RequestModel
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.valuation.configurations.configuration_answers import RulingAnswer
from services.valuation.configurations.configuration_endpoints import (
    Version,
    configuration_answer,
    stored_configuration,
)
from services.valuation.configurations.configuration_handler import ConfigurationHandler, next_of
from services.valuation.jobs import streams

Order = Literal["switch", "discard", "restore"]
routes = router("rulings")


class OrderBody(RequestModel):
    """Nothing has to be said."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """The states of a scoring configuration in which it can be ordered, and how it is said that it
    cannot."""

    states: tuple[str, ...]
    past: str
    says: str


_KINDS: Mapping[Order, _Kind] = {
    "switch": _Kind(
        ("ready",),
        "switched to",
        "Put a ruling that is ready in force, within about a second; nobody who reads waits.",
    ),
    "discard": _Kind(
        ("building", "ready"),
        "discarded",
        "Give up a ruling that is being built, or is ready and not wanted.",
    ),
    "restore": _Kind(
        ("retired", "discarded"),
        "restored",
        "Roll back: a new ruling with the content of this one, built beside and switched to.",
    ),
}


class OrderHandler(ConfigurationHandler[RulingOrdered]):
    """Command handler that records an order, which the reviewer carries out."""

    def __init__(self, pool: asyncpg.Pool, commands: Commands) -> None:
        super().__init__(commands)
        self.pool = pool

    async def decide(
        self, context: Context, state: Folded[Any], command: RulingOrdered
    ) -> Decision:
        configuration = await stored_configuration(self.pool, command.version)
        _refuse_unless_in(_KINDS[command.order], configuration["state"])
        version = command.version
        return next_of(streams.ORDERS, state, command, context, version=version, status=202)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        configuration = await stored_configuration(self.pool, stored.ids["version"])
        return (await configuration_answer(self.pool, configuration)).model_dump_json().encode()


def _add_route(order: Order) -> None:
    @requires("admin")
    async def ordered(
        request: Request,
        version: Version,
        body: OrderBody,
        orders: Annotated[OrderHandler, part(OrderHandler)],
    ) -> Response:
        command = RulingOrdered(version=version, order=order)
        return await orders.change(request, streams.ORDERS, command)

    routes.add_api_route(
        f"/rulings/{{version}}/{order}",
        ordered,
        methods=["POST"],
        status_code=202,
        response_model=RulingAnswer,
        responses=problems(404),
        operation_id=f"{order}_ruling",
        summary=f"{order.capitalize()} Ruling",
        description=_KINDS[order].says,
    )


for _order in _KINDS:
    _add_route(_order)


def _refuse_unless_in(kind: _Kind, state: str) -> None:
    if state not in kind.states:
        title = f"A ruling that is {state.replace('_', ' ')} cannot be {kind.past}"
        raise Problem(409, f"ruling_{state}", title)
