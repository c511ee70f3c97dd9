"""GET /v1/valuations/{customer_id}/explanation: every number with what it rests on."""

from collections.abc import Collection
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends
from pydantic import BaseModel

from libs.web.admission import caller
from libs.web.auth import Caller
from libs.web.openapi import problems
from libs.web.parts import part
from libs.web.problems import not_found
from libs.web.roles import is_staff, only_own, requires
from libs.web.routing import router
from services.valuation.api.churn_explanation import (
    Because,
    ChurnExplanation,
    churn_explanation,
    listed,
)
from services.valuation.api.grade_explanation import (
    CreditExplanation,
    GradeExplanation,
    credit_explanation,
    grade_explanation,
)
from services.valuation.api.listing import amount
from services.valuation.api.money_owed import OwedInvoice, owed_invoices
from services.valuation.api.referral_explanation import ReferralExplanation, referral_explanation
from services.valuation.api.valuation_answers import valuation_answers
from services.valuation.evidence import Evidence, evidence_of, open_tickets
from services.valuation.reading import Reading, Sight
from services.valuation.rules.book import CONTACTS, Kind
from services.valuation.rules.costing import CONTACTS as OF_CONTACTS
from services.valuation.rules.explaining import value_parts

routes = router("valuations")
_MONEY = frozenset(
    {
        "revenue",
        "refunds",
        "kept_margin",
        "cost_to_serve",
        "acquisition_cost",
        "bad_debt",
        "net",
        "expected_order_value",
        "expected_cost_12m",
        "predicted_12m",
    }
)
_SERVED = (*CONTACTS, Kind.COST)


class Part(BaseModel):
    """Money is a decimal string in the answer's currency; rates and counts are numbers."""

    value: str | float
    because: Because | None = None


class ExplanationAnswer(BaseModel):
    """`ruling` names model, policy and cuts together: under it the same events give the same.
    `referrals` are not told to customers."""

    customer_id: UUID
    as_of: datetime
    currency: str
    value: dict[str, Part]
    cost_by_kind: dict[str, Part]
    receivables: list[OwedInvoice]
    open_tickets: Because
    churn: ChurnExplanation | None
    grade: GradeExplanation | None
    credit: CreditExplanation | None
    referrals: ReferralExplanation | None
    model: dict[str, Any]
    policy_version: int
    ruling: int


@routes.get(
    "/valuations/{customer_id}/explanation",
    response_model=ExplanationAnswer,
    responses=problems(404),
)
@requires("admin", "manager", "agent", "analyst", "integration", "customer")
async def explain_valuation(
    customer_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    reading: Annotated[Reading, part(Reading)],
) -> ExplanationAnswer:
    """Why a customer is worth what we say, graded as they are, and likely to leave or stay."""
    only_own(who, customer_id)
    found = (await reading.now([customer_id])).get(customer_id)
    if found is None:
        raise not_found("customer_not_found", "Nothing was heard of this customer")
    sight, row = found
    facts = await reading.facts(customer_id)
    evidence = evidence_of(facts)
    published = await reading.published(customer_id, datetime.now(UTC))
    judgements = await reading.judgements(customer_id)
    model, staff = sight.ruling.model, is_staff(who)
    return ExplanationAnswer(
        customer_id=customer_id,
        as_of=sight.as_of,
        currency=sight.valued.money.currency[row].decode(),
        value=_value(sight, row, evidence),
        cost_by_kind=_costs(sight, evidence),
        receivables=owed_invoices(sight, facts),
        open_tickets=listed(open_tickets(facts)),
        churn=churn_explanation(sight, row, facts, evidence),
        grade=grade_explanation(sight, row, published, judgements),
        credit=credit_explanation(sight, row, facts, published),
        referrals=await referral_explanation(reading, sight, customer_id) if staff else None,
        model={"name": model.timing.name, "version": model.version, "prior": model.prior},
        policy_version=int(sight.valued.policy_version[row]),
        ruling=sight.ruling.version,
    )


def _value(sight: Sight, row: int, evidence: Evidence) -> dict[str, Part]:
    currency = sight.valued.money.currency[row].decode()
    orders, refunds = [Kind.PURCHASE], [Kind.REFUND]
    rests_on: dict[str, Collection[Kind]] = {
        "revenue": orders,
        "refunds": refunds,
        "margin_rate": orders,
        "kept_margin": orders + refunds,
        "cost_to_serve": _SERVED,
        "acquisition_cost": [Kind.REGISTRATION],
        "bad_debt": [Kind.WRITE_OFF],
        "expected_orders_12m": orders,
        "expected_order_value": orders,
        "expected_refund_rate": refunds,
        "expected_cost_12m": _SERVED,
    }
    return {
        name: Part(
            value=amount(value, currency) if name in _MONEY else value,
            because=_because(evidence, rests_on[name]) if name in rests_on else None,
        )
        for name, value in asdict(value_parts(sight.valued.money, sight.valued.ahead, row)).items()
    }


def _costs(sight: Sight, evidence: Evidence) -> dict[str, Part]:
    """What the valuation says, with the events of each kind."""
    (answer,) = valuation_answers(sight)
    return {
        kind: Part(
            value=cost,
            because=_because(evidence, CONTACTS)
            if kind == OF_CONTACTS
            else listed(evidence.of_cost(kind)),
        )
        for kind, cost in answer.value.cost_by_kind.items()
    }


def _because(evidence: Evidence, kinds: Collection[Kind]) -> Because:
    return listed(evidence.of(kinds))
