"""POST /v1/what-if: what a policy would change, before it is published."""

import asyncio
from bisect import bisect
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

import asyncpg
import msgspec
from msgspec import Meta, Struct
from starlette.requests import Request
from starlette.responses import Response

from libs.web.errors.problems import invalid_field
from libs.web.errors.validation import convert
from libs.web.gate.admission import Admitted
from libs.web.gate.roles import rule_of
from libs.web.gate.routing import HotRoute
from libs.web.gate.scoping.kinds import of_everybody
from libs.web.openapi.operations import schemas_of
from libs.web.parts import part_of
from services.valuation.configurations.configuration_reader import ConfigurationReader
from services.valuation.configurations.policy_endpoints import policy_in
from services.valuation.domain.customer.business_calendar import BusinessCalendar
from services.valuation.domain.customer.statements import amount_in
from services.valuation.domain.overrides.override_columns import Overrides
from services.valuation.domain.policy.clauses import CREDIT_CLASSES
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.appraisal import ScoringConfiguration
from services.valuation.domain.scoring.effects import Compared, Effect, Move, effect
from services.valuation.domain.scoring.grading import MARKS
from services.valuation.domain.scoring.population_review import find_cuts, under, with_cuts
from services.valuation.jobs.population import sample
from services.valuation.storage.holdings import Holdings
from services.valuation.storage.override_table import load_overrides

MOST_MOVERS = 100


class WhatIf(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`movers`: how many customers who move are to be listed, those behind the id `after`."""

    policy: Policy
    movers: Annotated[int, Meta(ge=0, le=MOST_MOVERS)] = 20
    after: UUID | None = None


class Limits(Struct, frozen=True, kw_only=True):
    """The sum of all credit limits, once everything that waits for a review was raised."""

    before: str
    before_currency: str
    after: str
    after_currency: str


class PolicySide(Struct, frozen=True, kw_only=True):
    """A customer under one policy. `worth` is what its grades compare: money, or points."""

    grade: str
    worth: str
    credit_class: str
    credit_limit: str
    payment_terms: str
    service_level: str
    price_terms: str | None
    marketing: str | None
    mark: str | None


class PolicyMover(Struct, frozen=True, kw_only=True):
    customer_id: UUID
    before: PolicySide
    after: PolicySide


class Movers(Struct, frozen=True, kw_only=True):
    """Those whose grade or treatment would change, by id; send `next_after` as `after` to go on."""

    total: int
    items: tuple[PolicyMover, ...]
    next_after: UUID | None


class EffectAnswer(Struct, frozen=True, kw_only=True):
    """Effect of the policy on `customers` who have bought (a sample, where there are more than
    200,000; for a pilot, only the customers it is for): each is graded anew under the scoring
    configuration in force, and under this policy with cuts of its own. `moves` includes those who
    stay. Nothing is published or changed."""

    customers: int
    moves: tuple[Move, ...]
    cuts: dict[str, dict[str, str]]
    credit_limits: Limits
    treated_otherwise: int
    churn_bands_changed: int
    marked: dict[str, int]
    movers: Movers


(_BODY, _ANSWER), _SCHEMAS = schemas_of([WhatIf, EffectAnswer])
encode = msgspec.json.Encoder(uuid_format="canonical").encode


async def what_if(request: Request, admitted: Admitted) -> Response:
    body: Any = admitted.body
    if not isinstance(body, dict) or "policy" not in body:
        raise invalid_field("/policy", "missing", "is required")
    now = await part_of(request, ConfigurationReader).configuration()
    policy_in(body["policy"], now.policy, at="/policy")
    question = convert(body, WhatIf)
    pool = part_of(request, asyncpg.Pool)
    as_of = part_of(request, BusinessCalendar).day(datetime.now(UTC))
    held = await sample(pool)
    then, ids = under(now, question.policy, now.policy_version + 1), held.states["customer_id"]
    overrides = await load_overrides(pool, held.customers, ids, [now, then], as_of)
    found = await asyncio.to_thread(
        _compare, held, now, then, (overrides[0], overrides[1]), question, as_of
    )
    return Response(encode(found), media_type="application/json")


def _compare(
    held: Holdings,
    now: ScoringConfiguration,
    then: ScoringConfiguration,
    overrides: tuple[Overrides, Overrides],
    question: WhatIf,
    as_of: int,
) -> EffectAnswer:
    """`then` is still without cuts."""
    money, money_now = held.accounts(then.policy), held.accounts(now.policy)
    cuts = find_cuts(then, held.states, money, as_of, overrides[1].assessed)
    then = with_cuts(then, cuts)
    found, concerned = effect(held.states, money_now, money, now, then, as_of, overrides)
    return EffectAnswer(
        customers=len(concerned),
        moves=found.moves,
        cuts={
            event.currency: {
                name: amount_in(event.currency, cut) for name, cut in event.cuts.items()
            }
            for event in cuts
            if event.policy_version == now.policy_version + 1
        },
        credit_limits=Limits(
            before=amount_in(now.policy.currency, found.before.limits),
            before_currency=now.policy.currency,
            after=amount_in(then.policy.currency, found.after.limits),
            after_currency=then.policy.currency,
        ),
        treated_otherwise=found.treated_otherwise,
        churn_bands_changed=found.bands_changed,
        marked=found.marked,
        movers=_movers(found, [held.customers[at] for at in concerned], question),
    )


def _movers(found: Effect, customers: Sequence[UUID], question: WhatIf) -> Movers:
    rows: list[int] = found.changed.tolist()
    begin = 0 if question.after is None else bisect(rows, question.after.int, key=_id_at(customers))
    shown = rows[begin : begin + question.movers]
    more = begin + len(shown) < len(rows)
    return Movers(
        total=len(rows),
        items=tuple(
            PolicyMover(
                customer_id=customers[row],
                before=_side(found.before, row),
                after=_side(found.after, row),
            )
            for row in shown
        ),
        next_after=customers[shown[-1]] if shown and more else None,
    )


def _id_at(customers: Sequence[UUID]) -> Callable[[int], int]:
    return lambda row: customers[row].int


def _side(compared: Compared, row: int) -> PolicySide:
    valued, treated = compared.valued, compared.treated(row)
    return PolicySide(
        grade=str(compared.grade_names[row]),
        worth=amount_in(valued.compared[row].decode(), float(valued.worth[row])),
        credit_class=CREDIT_CLASSES[int(valued.credit_class[row])],
        credit_limit=amount_in(treated.currency, treated.credit_limit),
        payment_terms=treated.payment_terms,
        service_level=treated.service_level,
        price_terms=treated.price_terms,
        marketing=treated.marketing,
        mark=MARKS[int(valued.mark[row])],
    )


WHAT_IF = HotRoute(
    "/v1/what-if",
    what_if,
    method="POST",
    rule=rule_of("admin", "manager", "analyst", command=False, data=of_everybody("valuations")),
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
