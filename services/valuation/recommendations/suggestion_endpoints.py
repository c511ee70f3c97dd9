"""/v1/valuations/{customer_id}/suggestions: what was suggested, and whether it was followed."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request, Response
from pydantic import BaseModel, ConfigDict

from libs.database.connections import Source
from libs.events.consent import ConsentReason
from libs.events.interaction import Channel
from libs.events.valuation import SuggestionMade
from libs.eventstore.folding import UNWRITTEN, stream_write
from libs.identifiers.uuid7 import uuid7
from libs.web.commands.decisions import Decision
from libs.web.commands.execution import Commands
from libs.web.commands.idempotency import Reply
from libs.web.errors.problems import invalid_field
from libs.web.errors.validation import RequestModel
from libs.web.fields.fields import Code, Instant
from libs.web.gate.admission import Admitted, admitted
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit, Page
from services.valuation.domain.overrides.errors import (
    CustomerErased,
    CustomerIsMerged,
    CustomerNotHeardOf,
)
from services.valuation.recommendations.recommendation import Recommendation, Recommendations
from services.valuation.recommendations.suggestions import Suggestions

routes = router("tendencies")
_USUAL_TIME = timedelta(days=91)


class SuggestionBody(RequestModel):
    """`expected_by` is 91 days from now unless given."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"product_id": "handset-9", "channel": "phone"}]}
    )

    product_id: Code
    channel: Channel | None = None
    expected_by: Instant | None = None


class SuggestionAnswer(BaseModel):
    """`probability` is what it was when the suggestion was made; 0 for what nobody bought yet.
    `consent` is what was known then of the customer's consent to marketing on the channel: anything
    but `given` is a warning. Null of older ones."""

    suggestion_id: UUID
    customer_id: UUID
    product_id: str
    channel: Channel | None
    probability: float
    made_at: datetime
    expected_by: datetime
    consent: ConsentReason | None = None


class JudgedSuggestion(SuggestionAnswer):
    """Followed when the product was bought in time, by the event `bought_as`; null while there is
    time left."""

    followed: bool | None
    bought_as: UUID | None
    bought_at: datetime | None


@routes.post(
    "/valuations/{customer_id}/suggestions",
    status_code=201,
    response_model=SuggestionAnswer,
    responses=problems(404, 409),
)
@requires("admin", "manager", "agent", "integration", data=of_customer("valuations"))
async def make_suggestion(
    request: Request,
    customer_id: UUID,
    body: SuggestionBody,
    let_in: Annotated[Admitted, Depends(admitted)],
    commands: Annotated[Commands, part(Commands)],
    recommendations: Annotated[Recommendations, part(Recommendations)],
) -> Response:
    """Note that a product was suggested to a customer, so that it shows whether it was followed."""
    now = datetime.now(UTC)
    until = body.expected_by or now + _USUAL_TIME
    if until <= now:
        raise invalid_field("/expected_by", "in_the_past", "must lie ahead")

    async def decide(_: Source) -> Decision:
        found = _addressed(await recommendations.of(customer_id))
        return _decision(
            SuggestionMade(
                suggestion_id=uuid7(),
                customer_id=customer_id,
                product_id=body.product_id,
                probability=_probability(found, body.product_id),
                expected_by=until,
                channel=body.channel,
                consent=found.consents[body.channel].reason,
            ),
            now,
        )

    async def answer(stored: Reply) -> bytes:
        return SuggestionAnswer(**stored.ids).model_dump_json().encode()

    return await commands.execute(request, let_in, decide, answer)


@routes.get("/valuations/{customer_id}/suggestions", response_model=Page[JudgedSuggestion])
@requires("admin", "manager", "agent", "analyst", "integration", data=of_customer("valuations"))
async def list_suggestions(
    customer_id: UUID,
    suggestions: Annotated[Suggestions, part(Suggestions)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> Page[JudgedSuggestion]:
    """Suggestions made to a customer, the newest first, and whether each was followed."""
    page = await suggestions.of(customer_id, cursor, limit)
    items = [
        JudgedSuggestion(**{name: row[name] for name in JudgedSuggestion.model_fields})
        for row in page.items
    ]
    return Page(items=items, next_cursor=page.next_cursor)


def _decision(event: SuggestionMade, now: datetime) -> Decision:
    write = stream_write(
        f"suggestion-{event.suggestion_id}",
        UNWRITTEN,
        [event],
        subject=event.customer_id,
        occurred_at=now,
    )
    answer = _answer(event, now)
    return Decision(
        streams=(write,),
        ids=answer.model_dump(mode="json"),
        body=answer.model_dump_json().encode(),
    )


def _addressed(found: Recommendation | None) -> Recommendation:
    """Raises what assessments of nobody, of the erased and of merged records raise."""
    if found is None:
        raise CustomerNotHeardOf
    if found.erased:
        raise CustomerErased
    if found.merged_into:
        raise CustomerIsMerged(found.merged_into)
    return found


def _probability(found: Recommendation, product_id: str) -> Decimal:
    if found.learned is None:
        return Decimal("0.0000")
    places = found.learned.places([product_id])
    basket = found.learned.places([line["product_id"] for line in found.last])
    chance = found.learned.followers.chances(basket)[places[0]] if places else 0.0
    return Decimal(f"{chance:.4f}")


def _answer(event: SuggestionMade, now: datetime) -> SuggestionAnswer:
    return SuggestionAnswer(
        suggestion_id=event.suggestion_id,
        customer_id=event.customer_id,
        product_id=event.product_id,
        channel=event.channel,  # pyright: ignore[reportArgumentType]
        probability=float(event.probability),
        made_at=now,
        expected_by=event.expected_by,
        consent=event.consent,
    )
