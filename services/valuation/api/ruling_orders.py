"""POST /v1/rulings/{version}/switch, /discard and /restore: what is to become of a ruling."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Literal

import asyncpg
from fastapi import Depends, Request, Response

from libs.events.valuation import RulingOrdered
from libs.eventstore.writes import StreamWrite, new_event
from libs.identifiers.uuid7 import uuid7
from libs.web.admission import Admitted, admitted
from libs.web.commands import Commands, Decision
from libs.web.idempotency import Recall
from libs.web.openapi import problems
from libs.web.parts import part_of
from libs.web.problems import Problem
from libs.web.roles import requires
from libs.web.routing import router
from libs.web.validation import RequestModel
from services.valuation.api.rulings import Version, ruling_told, stored_ruling
from services.valuation.api.rulings_answers import RulingAnswer
from services.valuation.reviewing import streams

Order = Literal["switch", "discard", "restore"]
routes = router("rulings")


class OrderBody(RequestModel):
    """Nothing has to be said."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """The states of a ruling in which it can be ordered, and how it is said that it cannot."""

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


def _add_route(order: Order) -> None:
    @requires("admin")
    async def ordered(
        request: Request,
        version: Version,
        body: OrderBody,
        let_in: Annotated[Admitted, Depends(admitted)],
    ) -> Response:
        return await _take(request, let_in, version, order)

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


async def _take(request: Request, let_in: Admitted, version: int, order: Order) -> Response:
    pool = part_of(request, asyncpg.Pool)
    event_id = uuid7()

    async def decide() -> Decision:
        _refuse_unless_in(_KINDS[order], (await stored_ruling(pool, version))["state"])
        last, _ = await streams.newest_event(pool, streams.ORDERS)
        new = new_event(
            RulingOrdered(version=version, order=order),
            event_id=event_id,
            subject=None,
            occurred_at=datetime.now(UTC),
        )
        write = StreamWrite(
            stream=streams.ORDERS, expected_version=last, key=streams.ORDERS, events=(new,)
        )
        return Decision(streams=(write,), ids={"version": version}, status=202)

    async def rebuild(recall: Recall) -> bytes:
        told = await ruling_told(pool, await stored_ruling(pool, version))
        return told.model_dump_json().encode()

    return await part_of(request, Commands).execute(request, let_in, decide, rebuild)


def _refuse_unless_in(kind: _Kind, state: str) -> None:
    if state not in kind.states:
        title = f"A ruling that is {state.replace('_', ' ')} cannot be {kind.past}"
        raise Problem(409, f"ruling_{state}", title)
