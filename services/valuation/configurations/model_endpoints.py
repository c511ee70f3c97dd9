"""GET and POST /v1/models: what predictions rest on, and a fit to everybody heard of now."""

from typing import Annotated, Any, Literal

import msgspec
from fastapi import Query, Request, Response

from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded
from libs.web.commands.decisions import Decision
from libs.web.commands.execution import Commands
from libs.web.commands.handler import Context
from libs.web.commands.idempotency import Reply
from libs.web.errors.validation import RequestModel
from libs.web.gate.roles import requires
from libs.web.gate.routing import router
from libs.web.parts import part
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from services.valuation.configurations.configuration_handler import ConfigurationHandler, next_of
from services.valuation.configurations.configuration_reader import ConfigurationReader
from services.valuation.configurations.rules_answers import (
    MODEL,
    MODELS,
    FittedModel,
    ModelList,
    described,
)
from services.valuation.domain.churn.fitted_model import PRIOR
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.serialization import fitted
from services.valuation.jobs import streams
from services.valuation.jobs.reviews import fit

routes = router("models")
encode = msgspec.json.Encoder(uuid_format="canonical").encode


class FitBody(RequestModel):
    """The model to fit, to all customers who have bought."""

    name: Literal["mbg_nbd"] = "mbg_nbd"


class FitModel(msgspec.Struct, frozen=True):
    """`hold`: the scoring configuration that follows waits to be switched to."""

    hold: bool


class ModelHandler(ConfigurationHandler[FitModel]):
    def __init__(
        self, reader: ConfigurationReader, commands: Commands, calendar: BusinessCalendar
    ) -> None:
        super().__init__(commands)
        self.reader = reader
        self._calendar = calendar

    async def decide(self, context: Context, state: Folded[Any], command: FitModel) -> Decision:
        version = state.version + 1
        found = await fit(context.source, version, self._calendar)
        event = msgspec.structs.replace(found, hold=command.hold)
        return next_of(streams.MODELS, state, event, context, version=version)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        recorded = await self.reader.event(streams.MODELS, stored.event.version)
        return encode(_answer(recorded, await self.reader.configuration()))


@routes.get("/models", responses={200: described("Newest first", MODELS)})
@requires("admin", "manager", "analyst")
async def list_models(
    reader: Annotated[ConfigurationReader, part(ConfigurationReader)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> Response:
    """Every model that was fitted, and the published parameters that held before any was."""
    page = await reader.page(streams.MODELS, cursor, limit)
    configuration = await reader.configuration()
    items = [_answer(recorded, configuration) for recorded in page.items]
    if page.next_cursor is None:
        items.append(_prior(configuration))
    answer = ModelList(items=tuple(items), next_cursor=page.next_cursor)
    return Response(encode(answer), media_type="application/json")


@routes.post("/models", status_code=201, responses={201: described("The model", MODEL)})
@requires("admin")
async def fit_model(
    request: Request,
    body: FitBody,
    models: Annotated[ModelHandler, part(ModelHandler)],
    hold: Annotated[bool, Query(description="Wait to be switched to: see /v1/rulings")] = False,
) -> Response:
    """Fit to everybody heard of until now. In force as soon as everybody was valued under it."""
    return await models.change(request, streams.MODELS, FitModel(hold))


def _answer(recorded: Recorded, configuration: ScoringConfiguration) -> FittedModel:
    event: Any = recorded.event()
    return FittedModel(
        name=event.name,
        version=event.version,
        unit=event.unit,
        parameters=event.parameters,
        spending=event.spending,
        customers=event.customers,
        log_likelihood=event.log_likelihood,
        prior=event.prior,
        fitted_at=recorded.occurred_at,
        in_force=event.version == configuration.model.version,
        churn=event.churn,
        benchmarks=event.benchmarks,
        actor=recorded.actor,
        via=recorded.via,
    )


def _prior(configuration: ScoringConfiguration) -> FittedModel:
    event = fitted(PRIOR, 0.0)
    return FittedModel(
        name=event.name,
        version=0,
        unit=event.unit,
        parameters=event.parameters,
        spending={},
        customers=0,
        log_likelihood=None,
        prior=True,
        fitted_at=None,
        in_force=configuration.model.version == 0,
    )
