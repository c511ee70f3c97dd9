"""GET /v1/customers/{id}, now or as of then, and GET .../history."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response

from libs.events.recorded import Recorded
from libs.web.commands.etags import etag
from libs.web.errors.problems import Problem
from libs.web.fields.fields import Instant
from libs.web.gate.admission import caller
from libs.web.gate.auth import Caller
from libs.web.gate.roles import only_own, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.customer.api.answers import Basis, CustomerAnswer
from services.customer.api.showing import CustomerAnswers

routes = router("customers")
READERS = ("admin", "manager", "agent", "analyst", "integration", "customer")


@routes.get("/customers/{customer_id}", response_model=CustomerAnswer, responses=problems(404))
@requires(*READERS, data=of_customer("customers"))
async def read_customer(
    request: Request,
    response: Response,
    customer_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    showing: Annotated[CustomerAnswers, part(CustomerAnswers)],
    as_of: Annotated[Instant | None, Query(description="What was so at this time")] = None,
    basis: Annotated[
        Basis, Query(description="recorded: as it was known then; occurred: as it really was")
    ] = "recorded",
) -> CustomerAnswer:
    """The customer as the events tell it: what was written is seen at once."""
    only_own(who, customer_id)
    events = await showing.customers.events(customer_id)
    known = known_then(events, as_of, basis) if as_of else events
    answer = await showing.customer(request, customer_id, events, known)
    response.headers["ETag"] = etag(answer.version)
    return answer.model_copy(update={"as_of": as_of, "basis": basis if as_of else None})


def known_then(events: Sequence[Recorded], as_of: datetime, basis: Basis) -> list[Recorded]:
    """The events up to `as_of`. Raises 404 not_known_then when the customer was not known."""
    known = [event for event in events if moment_of(event, basis) <= as_of]
    if known and known[0].version == 1:
        return known
    other: Basis = "occurred" if basis == "recorded" else "recorded"
    raise Problem(
        404,
        "not_known_then",
        "Nothing is known of this customer at that time",
        detail=(
            f"Known from {moment_of(events[0], basis).isoformat()} on by what was {basis}, "
            f"and from {moment_of(events[0], other).isoformat()} on with basis={other}"
        ),
    )


def moment_of(event: Recorded, basis: Basis) -> datetime:
    """The moment that `basis` counts the event by."""
    return event.recorded_at if basis == "recorded" else event.occurred_at
