"""Facts with source and age, contradictions and their settlement; the order of sources."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

import asyncpg
from fastapi import Depends, Request, Response

from libs.events.file.provenance import SourcesOrdered
from libs.eventstore.reading import read_stream
from libs.sealing.opening import CLOSED
from libs.web.commands.etags import IfMatch, etag, if_match
from libs.web.gate.admission import hidden
from libs.web.gate.personal import ERASED, Revealed, reveal
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from services.customer.api.answers import CustomerAnswer
from services.customer.api.provenance.histories import (
    SOURCES_STREAM,
    Streams,
    contradictions_of,
    group_streams,
    histories,
)
from services.customer.api.provenance.provenance_answers import (
    ContradictionsAnswer,
    FactsAnswer,
    contradiction_answer,
    fact_answer,
    shown_by_event,
)
from services.customer.api.provenance.provenance_bodies import (
    SettlementBody,
    SourcesBody,
    settlement_of,
)
from services.customer.api.provenance.settling_handler import SettlingHandler
from services.customer.api.provenance.source_handler import (
    SourceHandler,
    SourcesAnswer,
    sources_answer,
)
from services.customer.api.registering import REGISTRARS
from services.customer.api.showing import ERASURE, CustomerAnswers
from services.customer.api.staffing.staff_endpoints import COLLEAGUES
from services.customer.domain.provenance.claims import Claim, latest

routes = router("provenance")
Showing = Annotated[CustomerAnswers, part(CustomerAnswers)]


@routes.get("/customers/{customer_id}/facts", response_model=FactsAnswer, responses=problems(404))
@requires(*COLLEAGUES, data=of_customer("customers"))
async def list_facts(request: Request, customer_id: UUID, showing: Showing) -> FactsAnswer:
    """The fixed facts that hold, each with who says so and since when. E-mails, phones and
    addresses have theirs as contact points."""
    streams = {customer_id: await showing.customers.events(customer_id)}
    masked = latest(histories(streams, CLOSED)[customer_id]).values()
    revealed = await _revealed(request, showing, streams, masked)
    held = latest(histories(streams, revealed.opener)[customer_id]).values()
    unseen, now = hidden(request), datetime.now(UTC)
    return FactsAnswer(
        customer_id=customer_id,
        personal_data=revealed.visibility(customer_id),
        hidden=sorted(unseen),
        items=[fact_answer(c, now) for c in held if not c.cleared and c.fact not in unseen],
    )


@routes.get(
    "/customers/{customer_id}/contradictions",
    response_model=ContradictionsAnswer,
    responses=problems(404),
)
@requires(*COLLEAGUES, data=of_customer("customers"))
async def list_contradictions(
    request: Request, customer_id: UUID, showing: Showing
) -> ContradictionsAnswer:
    """Facts of which sources, or the records that are one customer, say different values. A member
    is asked as its survivor."""
    streams = await group_streams(showing.customers, customer_id)
    unseen = hidden(request)
    found = await contradictions_of(showing.customers, streams)
    found = [each for each in found if each.fact not in unseen]
    listed = [c for each in found for c in (each.current, *each.claims) if c]
    revealed = await _revealed(request, showing, streams, listed)
    claims = histories(streams, revealed.opener).values()
    shown = shown_by_event(claim for each in claims for claim in each)
    return ContradictionsAnswer(
        customer_id=next(iter(streams)),
        personal_data=revealed.of_all(),
        hidden=sorted(unseen),
        items=[contradiction_answer(each, shown) for each in found],
    )


@routes.post(
    "/customers/{customer_id}/contradictions/settle",
    response_model=CustomerAnswer,
    responses=problems(404, 409, 412),
)
@requires(*REGISTRARS, data=of_customer("customers"))
async def settle_contradictions(
    request: Request,
    customer_id: UUID,
    body: SettlementBody,
    version: Annotated[IfMatch | None, Depends(if_match)],
    settling: Annotated[SettlingHandler, part(SettlingHandler)],
) -> Response:
    """Choose the value that holds, by hand or by the order of sources. What else was said of the
    fact until now no longer counts; what is told later does."""
    return await settling.change(request, customer_id, settlement_of(body), version)


@routes.get("/source-order", response_model=SourcesAnswer)
@requires(*COLLEAGUES)
async def read_source_order(
    response: Response, pool: Annotated[asyncpg.Pool, part(asyncpg.Pool)]
) -> SourcesAnswer:
    """The sources whose word decides, the most trusted first."""
    answer = sources_answer(await read_stream(pool, SOURCES_STREAM))
    response.headers["ETag"] = etag(answer.version)
    return answer


@routes.put("/source-order", response_model=SourcesAnswer, responses=problems(412))
@requires("admin")
async def order_sources(
    request: Request,
    body: SourcesBody,
    version: Annotated[IfMatch | None, Depends(if_match)],
    sources: Annotated[SourceHandler, part(SourceHandler)],
) -> Response:
    """Replace the order of sources. Nothing is settled by that alone."""
    command = SourcesOrdered(sources=tuple(body.sources))
    return await sources.change(request, SOURCES_STREAM, command, version)


async def _revealed(
    request: Request, showing: CustomerAnswers, streams: Streams, claims: Iterable[Claim]
) -> Revealed:
    """Decide what may be shown of these claims; one that shows nothing personal is no read."""
    if any(each.type == ERASURE for events in streams.values() for each in events):
        return ERASED
    unseen, told = hidden(request), [each for each in claims if each.personal and not each.cleared]
    fields = {each.fact.partition(".")[0] for each in told if each.fact not in unseen} - unseen
    return await reveal(request, showing.customers.keys, streams, sorted(fields))
