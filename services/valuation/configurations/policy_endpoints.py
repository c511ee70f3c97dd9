"""GET and POST /v1/policies: the rules that turn worth into grades and treatment."""

from typing import Annotated, Any

import msgspec
from fastapi import Response
from starlette.requests import Request

from libs.events.recorded import Recorded
from libs.eventstore.folding import Folded
from libs.web.commands.decisions import Decision
from libs.web.commands.execution import Commands
from libs.web.commands.handler import Context
from libs.web.commands.idempotency import Reply
from libs.web.errors.problems import Problem, invalid_field
from libs.web.errors.validation import convert
from libs.web.errors.wordings import worded
from libs.web.gate.admission import Admitted
from libs.web.gate.roles import requires, rule_of
from libs.web.gate.routing import HotRoute, router
from libs.web.openapi.operations import command_operation
from libs.web.parts import part, part_of
from libs.web.reads.pages import DEFAULT_PAGE, CursorText, Limit
from services.valuation.configurations.configuration_answers import cuts_answer
from services.valuation.configurations.configuration_handler import ConfigurationHandler, next_of
from services.valuation.configurations.configuration_reader import ConfigurationReader
from services.valuation.configurations.rules_answers import (
    POLICIES,
    POLICY,
    POLICY_BODY,
    SCHEMAS,
    PolicyList,
    PublishedPolicy,
    described,
)
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.policy.clauses import InvalidPolicy
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.serialization import policy_of, published
from services.valuation.jobs import streams

routes = router("policies")
encode = msgspec.json.Encoder(uuid_format="canonical").encode


class PublishPolicy(msgspec.Struct, frozen=True):
    """`hold`: the scoring configuration that follows waits to be switched to."""

    policy: Policy
    hold: bool


class PolicyHandler(ConfigurationHandler[PublishPolicy]):
    def __init__(self, reader: ConfigurationReader, commands: Commands) -> None:
        super().__init__(commands)
        self.reader = reader

    async def decide(
        self, context: Context, state: Folded[Any], command: PublishPolicy
    ) -> Decision:
        version = state.version + 1
        event = msgspec.structs.replace(published(command.policy, version), hold=command.hold)
        return next_of(streams.POLICIES, state, event, context, version=version)

    async def answer(self, request: Request, stored: Reply) -> bytes:
        recorded = await self.reader.event(streams.POLICIES, stored.event.version)
        return encode(_answer(recorded, await self.reader.configuration()))


@routes.get("/policies", responses={200: described("Newest first", POLICIES)})
@requires("admin", "manager", "analyst")
async def list_policies(
    reader: Annotated[ConfigurationReader, part(ConfigurationReader)],
    calendar: Annotated[BusinessCalendar, part(BusinessCalendar)],
    cursor: CursorText = None,
    limit: Limit = DEFAULT_PAGE,
) -> Response:
    """Every policy that was published, and the one that held before any was."""
    page = await reader.page(streams.POLICIES, cursor, limit)
    configuration = await reader.configuration()
    items = [_answer(recorded, configuration) for recorded in page.items]
    if page.next_cursor is None:
        items.append(_shown(Policy(), 0, None, configuration))
    answer = PolicyList(
        business_time_zone=calendar.name, items=tuple(items), next_cursor=page.next_cursor
    )
    return Response(encode(answer), media_type="application/json")


async def publish_policy(request: Request, admitted: Admitted) -> Response:
    policy = policy_in(
        admitted.body, (await part_of(request, ConfigurationReader).configuration()).policy
    )
    command = PublishPolicy(policy, _hold(request))
    return await part_of(request, PolicyHandler).change(request, streams.POLICIES, command)


PILOT_NAME = worded("^[a-z0-9_-]{1,40}$", "must be a name of letters a-z, digits, _ and -")


def _hold(request: Request) -> bool:
    """True if the scoring configuration that follows is to wait for a switch to it. Raises 422."""
    given = request.query_params.get("hold", "false")
    if given not in ("true", "false"):
        raise invalid_field("/query/hold", "invalid", "must be true or false")
    return given == "true"


def policy_in(body: Any, everybody: Policy, *, at: str = "") -> Policy:
    """The policy a client sent; what it leaves out is as by default. Raises a 422 problem.

    `everybody` is the policy that a pilot runs beside.
    """
    try:
        policy = msgspec.convert(body, Policy)
        policy.check_beside(everybody)
    except InvalidPolicy as refused:
        raise _contradiction(refused, at) from None
    except msgspec.ValidationError as error:
        if isinstance(error.__cause__, InvalidPolicy):
            raise _contradiction(error.__cause__, at) from None
        return convert(body, Policy, at=at)
    return policy


def _contradiction(refused: InvalidPolicy, at: str) -> Problem:
    return invalid_field(at + refused.pointer, "contradiction", refused.reason)


def _answer(recorded: Recorded, configuration: ScoringConfiguration) -> PublishedPolicy:
    event = recorded.event()
    return _shown(policy_of(event), event.version, recorded, configuration)


def _shown(
    policy: Policy, version: int, recorded: Recorded | None, configuration: ScoringConfiguration
) -> PublishedPolicy:
    found = [rules for rules in configuration.rulebooks.values() if rules.policy_version == version]
    return PublishedPolicy(
        version=version,
        policy=policy,
        published_at=recorded and recorded.occurred_at,
        in_force=bool(found),
        cuts=cuts_answer(found[0]) if found else {},
        actor=recorded and recorded.actor,
        via=recorded and recorded.via,
    )


PUBLISH = HotRoute(
    "/v1/policies",
    publish_policy,
    method="POST",
    rule=rule_of("admin"),
    query=frozenset({"hold"}),
    operation=command_operation(
        "publish_policy",
        tag="policies",
        summary="Publish a policy",
        description="What is left out is as in the default policy. Everybody is valued under it "
        "beside the ruling in force, and then it takes that one's place; with `?hold=true` it "
        "waits until it is switched to. See its effect first with POST /v1/what-if, or with "
        "GET /v1/rulings/{version}/comparison.",
        body=POLICY_BODY,
        answer=POLICY,
        example={"currency": "EUR", "hysteresis": 0.05, "rates": {"USD": "0.92"}},
        schemas=SCHEMAS,
        existing="Published before",
    ),
)
