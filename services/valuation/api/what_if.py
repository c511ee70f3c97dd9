"""POST /v1/what-if: what a policy would change, before it is published."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import asyncpg
import msgspec
from msgspec import Struct, structs
from starlette.requests import Request
from starlette.responses import Response

from libs.web.admission import Admitted
from libs.web.operations import schemas_of
from libs.web.parts import part_of
from libs.web.problems import invalid_field
from libs.web.roles import rule_of
from libs.web.routing import HotRoute
from services.valuation.api.policies import policy_in
from services.valuation.api.rules_desk import RulesDesk
from services.valuation.projections.holdings import Holdings
from services.valuation.reviewing.population import sample
from services.valuation.rules.book import day_of
from services.valuation.rules.comparing import Move, effect
from services.valuation.rules.policy import Policy
from services.valuation.rules.reviewing import find_cuts, with_cuts
from services.valuation.rules.statements import amount_in
from services.valuation.rules.valuing import Ruling


class WhatIf(Struct, frozen=True, kw_only=True):
    policy: Policy


class Limits(Struct, frozen=True, kw_only=True):
    """The sum of all credit limits."""

    before: str
    before_currency: str
    after: str
    after_currency: str


class EffectAnswer(Struct, frozen=True, kw_only=True):
    """Of `customers` who bought (a sample, where there are more than 200,000), graded afresh under
    the ruling in force and under this policy with cuts of its own. `moves` holds those who stay as
    well. Nothing is published or changed."""

    customers: int
    moves: tuple[Move, ...]
    cuts: dict[str, dict[str, str]]
    credit_limits: Limits
    treated_otherwise: int
    churn_bands_changed: int


(_BODY, _ANSWER), _SCHEMAS = schemas_of([WhatIf, EffectAnswer])
encode = msgspec.json.Encoder().encode


async def what_if(request: Request, admitted: Admitted) -> Response:
    body: Any = admitted.body
    if not isinstance(body, dict) or "policy" not in body:
        raise invalid_field("/policy", "missing", "is required")
    if unknown := set(body) - {"policy"}:
        pointer = f"/{sorted(unknown)[0][:64]}"
        raise invalid_field(pointer, "unknown", "is no field of this request")
    policy = policy_in(body["policy"], at="/policy")
    now = await part_of(request, RulesDesk).ruling()
    held = await sample(part_of(request, asyncpg.Pool))
    found = await asyncio.to_thread(_compare, held, now, policy, day_of(datetime.now(UTC)))
    return Response(encode(found), media_type="application/json")


def _compare(held: Holdings, now: Ruling, policy: Policy, as_of: int) -> EffectAnswer:
    then = structs.replace(now, policy=policy, policy_version=now.policy_version + 1)
    money = held.accounts(policy)
    cuts = find_cuts(then, held.states, money, as_of)
    then = with_cuts(then, cuts)
    found = effect(held.states, held.accounts(now.policy), money, now, then, as_of)
    return EffectAnswer(
        customers=found.customers,
        moves=found.moves,
        cuts={
            event.currency: {
                name: amount_in(event.currency, cut) for name, cut in event.cuts.items()
            }
            for event in cuts
        },
        credit_limits=Limits(
            before=amount_in(now.policy.currency, found.limits_before),
            before_currency=now.policy.currency,
            after=amount_in(policy.currency, found.limits_after),
            after_currency=policy.currency,
        ),
        treated_otherwise=found.treated_otherwise,
        churn_bands_changed=found.bands_changed,
    )


WHAT_IF = HotRoute(
    "/v1/what-if",
    what_if,
    method="POST",
    rule=rule_of("admin", "manager", "analyst", command=False),
    operation={
        "operationId": "what_if",
        "tags": ["policies"],
        "summary": "What a policy would change",
        "description": "Grades, treatment and credit limits of the customers as they are stored, "
        "under the ruling in force and under this policy.",
        "requestBody": {"required": True, "content": {"application/json": {"schema": _BODY}}},
        "responses": {
            "200": {
                "description": "The effect",
                "content": {"application/json": {"schema": _ANSWER}},
            }
        },
        "schemas": _SCHEMAS,
    },
)
