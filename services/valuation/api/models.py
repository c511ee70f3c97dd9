"""GET and POST /v1/models: what predictions rest on, and a fit to everybody heard of now."""

from typing import Annotated, Any, Literal

import msgspec
from fastapi import Query, Request, Response

from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded
from libs.web.commands.decisions import Decision
from libs.web.commands.execution import Commands
from libs.web.commands.handler import Context
from libs.web.idempotency import Recall
from libs.web.pages import DEFAULT_PAGE, CursorText, Limit
from libs.web.parts import part
from libs.web.roles import requires
from libs.web.routing import router
from libs.web.validation import RequestModel
from services.valuation.api.configuring import ConfigurationHandler, next_of
from services.valuation.api.rules_answers import MODEL, MODELS, FittedModel, ModelList, described
from services.valuation.api.rules_desk import RulesDesk
from services.valuation.reviewing import streams
from services.valuation.reviewing.reviews import fit
from services.valuation.rules.model import PRIOR
from services.valuation.rules.published import fitted
from services.valuation.rules.valuing import Ruling

routes = router("models")
encode = msgspec.json.Encoder(uuid_format="canonical").encode


class FitBody(RequestModel):
    """Which model to fit, to all customers who have bought."""

    name: Literal["mbg_nbd"] = "mbg_nbd"


class FitModel(msgspec.Struct, frozen=True):
    """`hold`: the ruling that follows waits to be switched to."""

    hold: bool


class ModelHandler(ConfigurationHandler[FitModel]):
    def __init__(self, desk: RulesDesk, commands: Commands) -> None:
        super().__init__(commands)
        self.desk = desk

    async def decide(self, context: Context, state: Folded[Any], command: FitModel) -> Decision:
        version = state.version + 1
        found = await fit(context.source, version)
        event = msgspec.structs.replace(found, hold=command.hold)
        return next_of(streams.MODELS, state, event, context, version=version)

    async def answer(self, request: Request, stored: Recall) -> bytes:
        recorded = await self.desk.event(streams.MODELS, stored.event.version)
        return encode(_answer(recorded, await self.desk.ruling()))


@routes.get("/models", responses={200: described("Newest first", MODELS)})
@requires("admin", "manager", "analyst")
async def list_models(
    desk: Annotated[RulesDesk, part(RulesDesk)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> Response:
    """Every model that was fitted, and the published parameters that held before any was."""
    page = await desk.page(streams.MODELS, cursor, limit)
    ruling = await desk.ruling()
    items = [_answer(recorded, ruling) for recorded in page.items]
    if page.next_cursor is None:
        items.append(_prior(ruling))
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


def _answer(recorded: Recorded, ruling: Ruling) -> FittedModel:
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
        in_force=event.version == ruling.model.version,
        churn=event.churn,
        benchmarks=event.benchmarks,
    )


def _prior(ruling: Ruling) -> FittedModel:
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
        in_force=ruling.model.version == 0,
    )
