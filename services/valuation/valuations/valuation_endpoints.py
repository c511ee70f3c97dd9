"""GET /v1/valuations/{customer_id}, the hottest read: now, or as of then."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from msgspec import structs
from starlette.requests import Request
from starlette.responses import Response

from libs.events.recorded import Recorded
from libs.events.valuation import CustomerGraded
from libs.eventstore.grouped_reads import GroupedReads
from libs.money.currencies import CURRENCIES
from libs.web.errors.problems import invalid_field
from libs.web.gate.admission import Admitted
from libs.web.gate.roles import is_staff, only_own, rule_of
from libs.web.gate.routing import HotRoute
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.operations import schemas_of
from libs.web.parts import part_of
from libs.web.reads.freshness import WAIT_QUERY, Applied, Freshness, of_one
from services.valuation.snapshots.snapshot_reader import SnapshotReader
from services.valuation.valuations.answer_types import ValuationAnswer
from services.valuation.valuations.as_of_parameters import (
    NAMES,
    PARAMETERS,
    AsOf,
    as_of_request,
    nobody,
)
from services.valuation.valuations.valuation_answers import encode, valuation_answers

READERS = ("admin", "manager", "agent", "analyst", "integration", "customer")


class Valuations(GroupedReads[UUID, bytes]):
    """Valuations as of now, in JSON; those asked for at once are computed at once."""

    def __init__(self, reading: SnapshotReader, applied: Applied) -> None:
        super().__init__(self._read)
        self._reading = reading
        self._applied = applied

    async def _read(self, customers: Collection[UUID]) -> Mapping[UUID, bytes]:
        freshness = await self._applied.freshness()  # asked first: what is read then is no older
        answers = [
            answer
            for snapshot in await self._reading.snapshots(customers)
            for answer in valuation_answers(snapshot, freshness=freshness)
        ]
        if freshness.incomplete:
            answers = await with_what_is_parked(answers, freshness, self._reading, self._applied)
        return {answer.customer_id: encode(answer) for answer in answers}


async def with_what_is_parked(
    answers: Sequence[ValuationAnswer],
    freshness: Freshness,
    reading: SnapshotReader,
    applied: Applied,
) -> list[ValuationAnswer]:
    """The same, each saying what could not be applied of its customer, by one query for all."""
    records = await reading.records([answer.customer_id for answer in answers])
    parked = await applied.parked_of(records)
    return [
        structs.replace(answer, freshness=of_one(freshness, parked.get(answer.customer_id)))
        for answer in answers
    ]


async def read_valuation(request: Request, admitted: Admitted) -> Response:
    customer_id = customer_of(request)
    only_own(admitted.caller, customer_id)
    everybody = is_staff(admitted.caller) and admitted.sight.reach.whole
    if request.scope["query_string"]:
        await part_of(request, Applied).wait(request)
        as_of = await as_of_request(request, admitted.caller)
        if as_of.moment is not None:
            then = await _then(request, customer_id, as_of)
            return _json(encode(then if everybody else alone(then)))
        if as_of.configuration is not None:
            under = await _now(request, customer_id, as_of.configuration)
            return _json(encode(under if everybody else alone(under)))
    if not everybody:
        return _json(encode(alone(await _now(request, customer_id))))
    found = await part_of(request, Valuations).get(customer_id)
    if found is None:
        raise nobody()
    return _json(found)


async def _now(
    request: Request, customer_id: UUID, configuration: int | None = None
) -> ValuationAnswer:
    snapshot = await part_of(request, SnapshotReader).snapshot([customer_id], under=configuration)
    if snapshot is None:
        raise nobody()
    applied = part_of(request, Applied)
    freshness = await applied.freshness()
    answers = valuation_answers(snapshot, freshness=freshness)
    (answer,) = await with_what_is_parked(
        answers, freshness, part_of(request, SnapshotReader), applied
    )
    return answer


async def _then(request: Request, customer_id: UUID, as_of: AsOf) -> ValuationAnswer:
    found = await as_of.explained(part_of(request, SnapshotReader), customer_id)
    (answer,) = valuation_answers(found.snapshot, basis=as_of.basis)
    return structs.replace(answer, **_as_published(found.published))


def _as_published(published: Recorded | None) -> Mapping[str, Any]:
    """Fields as they were published, whatever would be decided today."""
    if published is None:
        return {}
    graded: CustomerGraded = published.event()
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


def alone(answer: ValuationAnswer) -> ValuationAnswer:
    """The answer without referrals, for customers and for whoever has less than all in scope: what
    those are worth whom the customer sent is not for them."""
    return structs.replace(answer, referrals=None)


def customer_of(request: Request) -> UUID:
    """The id in the path. Raises 422."""
    try:
        return UUID(request.path_params["customer_id"])
    except ValueError:
        raise invalid_field("/path/customer_id", "invalid", "must be a UUID") from None


def _json(body: bytes) -> Response:
    return Response(body, media_type="application/json")


def _query(name: str, description: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": description, "schema": dict(schema)}


(_ANSWER,), _SCHEMAS = schemas_of([ValuationAnswer])
READ = HotRoute(
    "/v1/valuations/{customer_id}",
    read_valuation,
    method="GET",
    rule=rule_of(*READERS, data=of_customer("valuations")),
    query=WAIT_QUERY | NAMES,
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
            *PARAMETERS,
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
