"""GET /v1/valuations/{customer_id}, the hottest read: now, or as of then."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from libs.events.valuation import CustomerGraded
from libs.money.currencies import CURRENCIES
from libs.web.admission import Admitted
from libs.web.auth import Caller
from libs.web.freshness import WAIT_QUERY, Applied
from libs.web.groups import Grouped
from libs.web.operations import schemas_of
from libs.web.parts import part_of
from libs.web.problems import Problem, forbidden, invalid_field, not_found
from libs.web.roles import is_staff, only_own, rule_of
from libs.web.routing import HotRoute
from services.valuation.api.valuation_answers import NOTHING_GRANTED, encode, valuation_answers
from services.valuation.api.valuation_shapes import ValuationAnswer
from services.valuation.reading import Basis, Reading

READERS = ("admin", "manager", "agent", "analyst", "integration", "customer")
_BASES: tuple[Basis, ...] = ("recorded", "occurred")


class Valuations(Grouped[UUID, bytes]):
    """Valuations as of now, in JSON; those asked for at once are computed at once."""

    def __init__(self, reading: Reading, applied: Applied) -> None:
        super().__init__(self._read)
        self._reading = reading
        self._applied = applied

    async def _read(self, customers: Collection[UUID]) -> Mapping[UUID, bytes]:
        freshness = await self._applied.freshness()  # asked first: what is read then is no older
        sight = await self._reading.sight(customers)
        answers = valuation_answers(sight, freshness=freshness) if sight else []
        return {answer.customer_id: encode(answer) for answer in answers}


async def read_valuation(request: Request, admitted: Admitted) -> Response:
    customer_id = customer_of(request)
    only_own(admitted.caller, customer_id)
    staff = is_staff(admitted.caller)
    if request.scope["query_string"]:
        await part_of(request, Applied).wait(request)
        under = await _ruling(request, admitted.caller)
        if as_of := request.query_params.get("as_of"):
            then = await _then(request, customer_id, _moment(as_of), under)
            return _json(encode(then if staff else told_to_customer(then)))
        if "basis" in request.query_params:
            raise invalid_field("/query/basis", "without_as_of", "goes with as_of")
        if under is not None:
            return _json(encode(await _now(request, customer_id, under)))
    if not staff:
        return _json(encode(told_to_customer(await _now(request, customer_id))))
    found = await part_of(request, Valuations).get(customer_id)
    if found is None:
        raise _nobody()
    return _json(found)


async def _now(request: Request, customer_id: UUID, ruling: int | None = None) -> ValuationAnswer:
    sight = await part_of(request, Reading).sight([customer_id], under=ruling)
    if sight is None:
        raise _nobody()
    (answer,) = valuation_answers(sight, freshness=await part_of(request, Applied).freshness())
    return answer


async def _then(
    request: Request, customer_id: UUID, moment: datetime, under: int | None
) -> ValuationAnswer:
    reading, basis = part_of(request, Reading), _basis(request)
    sight = await reading.at(customer_id, moment, basis, under=under)
    if sight is None:
        raise _not_known_then(basis)
    (answer,) = valuation_answers(sight, basis=basis)
    if basis == "recorded" and under is None:
        published = await reading.published(customer_id, moment)
        graded = published and published.event()
        return msgspec.structs.replace(answer, **_as_published(graded))
    return answer


def _as_published(graded: CustomerGraded | None) -> Mapping[str, Any]:
    """What was decided then stands, whatever would be decided today."""
    if graded is None:
        return NOTHING_GRANTED
    return {
        "grade": graded.grade,
        "computed_grade": graded.computed_grade or graded.grade,
        "churn_band": graded.churn_band,
        "credit_class": graded.credit_class,
        "credit_limit": f"{graded.credit_limit:.{CURRENCIES[graded.currency]}f}",
        "payment_terms": graded.payment_terms,
        "credit_review_on": graded.credit_review_on,
        "service_level": graded.service_level,
        "price_terms": graded.price_terms,
        "marketing": graded.marketing,
        "pilot": graded.pilot is not None,
        "policy_version": graded.policy_version,
    }


def told_to_customer(answer: ValuationAnswer) -> ValuationAnswer:
    """What others are worth is not for those who sent them."""
    return msgspec.structs.replace(answer, referrals=None)


def customer_of(request: Request) -> UUID:
    """The id in the path. Raises 422."""
    try:
        return UUID(request.path_params["customer_id"])
    except ValueError:
        raise invalid_field("/path/customer_id", "invalid", "must be a UUID") from None


def _basis(request: Request) -> Basis:
    asked = request.query_params.get("basis", "recorded")
    for basis in _BASES:
        if asked == basis:
            return basis
    raise invalid_field("/query/basis", "invalid", "must be recorded or occurred")


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            raise ValueError
        return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        message = "must be an RFC 3339 time with an offset"
        raise invalid_field("/query/as_of", "invalid", message) from None


async def _ruling(request: Request, caller: Caller) -> int | None:
    """The version asked for. Raises 422, 404 where there is none of it, and 403 for customers: what
    is only being considered is not theirs to see."""
    text = request.query_params.get("ruling")
    if text is None:
        return None
    if not is_staff(caller):
        raise forbidden("staff_only", "Rulings other than the one in force are for staff")
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise invalid_field("/query/ruling", "invalid", "must be the version of a ruling")
    if not await part_of(request, Reading).has_ruling(int(text)):
        raise not_found("ruling_not_found", "There is no ruling of this version")
    return int(text)


def _nobody() -> Problem:
    return not_found("customer_not_found", "Nothing was heard of this customer")


def _not_known_then(basis: Basis) -> Problem:
    other = "occurred" if basis == "recorded" else "recorded"
    return Problem(
        404,
        "not_known_then",
        "Nothing is known of this customer at that time",
        detail=f"By what was {basis}; basis={other} may know more",
    )


def _json(body: bytes) -> Response:
    return Response(body, media_type="application/json")


def _query(name: str, description: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": description, "schema": dict(schema)}


(_ANSWER,), _SCHEMAS = schemas_of([ValuationAnswer])
READ = HotRoute(
    "/v1/valuations/{customer_id}",
    read_valuation,
    method="GET",
    rule=rule_of(*READERS),
    query=WAIT_QUERY | {"as_of", "basis", "ruling"},
    operation={
        "operationId": "read_valuation",
        "tags": ["valuations"],
        "summary": "What a customer is worth, how to treat them, and the risk of losing them",
        "description": "As of now, computed when asked. With `as_of`, as it was known then "
        "(basis=recorded, the grade as it was published), or as it really was "
        "(basis=occurred, by today's model and policy). With `ruling`, by that version "
        "of model, policy and cuts, graded by nothing else.",
        "parameters": [
            {
                "name": "customer_id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "format": "uuid"},
            },
            _query("after", "An Event-Id: answer once it is applied", {"type": "string"}),
            _query(
                "timeout_ms",
                "How long to wait for `after`",
                {"type": "integer", "minimum": 0, "maximum": 30_000, "default": 2_000},
            ),
            _query("as_of", "What was so at this time", {"type": "string", "format": "date-time"}),
            _query(
                "basis",
                "recorded: as it was known then; occurred: as it really was",
                {"type": "string", "enum": list(_BASES), "default": "recorded"},
            ),
            _query(
                "ruling",
                "By this version of model, policy and cuts: see /v1/rulings",
                {"type": "integer", "minimum": 0, "maximum": 999_999_999},
            ),
        ],
        "responses": {
            "200": {
                "description": "The valuation",
                "content": {"application/json": {"schema": _ANSWER}},
            },
            "404": {"description": "Not heard of, not known then, or no such ruling"},
            "504": {"description": "The awaited event was not applied in time"},
        },
        "schemas": _SCHEMAS,
    },
)
