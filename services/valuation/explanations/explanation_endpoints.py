"""GET /v1/valuations/{customer_id}/explanation: every number with what it rests on."""

from collections.abc import Collection
from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends
from pydantic import BaseModel

from libs.access.reach import Reach
from libs.web.gate.admission import caller, reach
from libs.web.gate.auth import Caller
from libs.web.gate.roles import is_staff, only_own, requires
from libs.web.gate.routing import router
from libs.web.gate.scoping.kinds import of_customer
from libs.web.openapi.document import problems
from libs.web.parts import part
from libs.web.reads.waiting import CaughtUp
from services.valuation.domain.customer.columns import CONTACTS, Kind
from services.valuation.domain.customer.cost_to_serve import CONTACTS as OF_CONTACTS
from services.valuation.domain.scoring.contributions import value_parts
from services.valuation.explanations.churn_explanation import (
    Because,
    ChurnExplanation,
    churn_explanation,
    listed,
)
from services.valuation.explanations.grade_explanation import (
    CreditExplanation,
    GradeExplanation,
    credit_explanation,
    grade_explanation,
)
from services.valuation.explanations.referral_explanation import (
    ReferralExplanation,
    referral_explanation,
)
from services.valuation.explanations.voided_answers import VoidedEvent, voided_event
from services.valuation.snapshots.evidence import Evidence, evidence_of, open_tickets
from services.valuation.snapshots.snapshot import Snapshot
from services.valuation.snapshots.snapshot_reader import SnapshotReader
from services.valuation.valuations.answer_types import ValueAnswer
from services.valuation.valuations.as_of_parameters import AsOfParameters
from services.valuation.valuations.list_endpoints import amount
from services.valuation.valuations.money_owed import OwedInvoice, owed_invoices
from services.valuation.valuations.valuation_answers import valuation_answers

routes = router("valuations")
_ESTIMATED = ("kept_margin", "expected_order_value", "expected_cost_12m")
_STATED = (
    "revenue",
    "refunds",
    "cost_to_serve",
    "acquisition_cost",
    "bad_debt",
    "net",
    "predicted_12m",
)
_SERVED = (*CONTACTS, Kind.COST)


class Part(BaseModel):
    """Money is a decimal string in the answer's currency; rates and counts are numbers."""

    value: str | float
    because: Because | None = None


class ExplanationAnswer(BaseModel):
    """`ruling` names model, policy and cuts together: under it the same events give the same, later
    too, asked for by `as_of`. `basis` is null as of now. Nothing is explained of a record that was
    `merged_into` another. `referrals` are told to
    whoever has all customers in scope. `voided` are the newest 1,000
    events that were recorded by mistake and count for nothing."""

    customer_id: UUID
    as_of: datetime
    basis: str | None
    merged_into: UUID | None
    currency: str
    value: dict[str, Part]
    cost_by_kind: dict[str, Part]
    receivables: list[OwedInvoice]
    open_tickets: Because
    voided: list[VoidedEvent]
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
    responses=problems(404, 504),
)
@requires(
    "admin",
    "manager",
    "agent",
    "analyst",
    "integration",
    "customer",
    data=of_customer("valuations"),
)
async def explain_valuation(
    customer_id: UUID,
    who: Annotated[Caller, Depends(caller)],
    reading: Annotated[SnapshotReader, part(SnapshotReader)],
    applied: CaughtUp,
    within: Annotated[Reach, Depends(reach)],
    as_of: AsOfParameters,
) -> ExplanationAnswer:
    """Explain a customer's value, grade, credit and churn risk: as of now, or with `as_of` those
    that the valuation as of that time reports."""
    only_own(who, customer_id)
    found = await as_of.explained(reading, customer_id)
    snapshot, facts, evidence = found.snapshot, found.facts, evidence_of(found.facts)
    model, everybody = snapshot.configuration.model, is_staff(who) and within.whole
    value = valuation_answers(snapshot)[0].value
    return ExplanationAnswer(
        customer_id=customer_id,
        as_of=snapshot.known_at(customer_id),
        basis=as_of.basis if as_of.moment else None,
        merged_into=snapshot.merged.get(customer_id),
        currency=snapshot.valued.money.currency[0].decode(),
        value=_value(snapshot, value, evidence),
        cost_by_kind=_costs(value, evidence),
        receivables=owed_invoices(snapshot, facts),
        open_tickets=listed(open_tickets(facts)),
        voided=[voided_event(fact) for fact in found.voided],
        churn=churn_explanation(snapshot, facts, evidence),
        grade=grade_explanation(found, who),
        credit=credit_explanation(found),
        referrals=await referral_explanation(reading, snapshot, customer_id) if everybody else None,
        model={"name": model.timing.name, "version": model.version, "prior": model.prior},
        policy_version=int(snapshot.valued.policy_version[0]),
        ruling=snapshot.configuration.version,
    )


def _value(snapshot: Snapshot, value: ValueAnswer, evidence: Evidence) -> dict[str, Part]:
    """Money as the valuation says it, and what it is made of."""
    currency = snapshot.valued.money.currency[0].decode()
    orders, refunds = [Kind.PURCHASE], [Kind.REFUND]
    rests_on: dict[str, Collection[Kind]] = {
        "revenue": orders,
        "refunds": refunds,
        "margin_rate": orders + refunds,
        "kept_margin": orders + refunds,
        "cost_to_serve": _SERVED,
        "acquisition_cost": [Kind.REGISTRATION],
        "bad_debt": [Kind.WRITE_OFF],
        "expected_orders_12m": orders,
        "expected_order_value": orders,
        "expected_refund_rate": refunds,
        "expected_cost_12m": _SERVED,
    }
    parts = asdict(value_parts(snapshot.valued.money, snapshot.valued.ahead, 0))
    parts |= {name: amount(parts[name], currency) for name in _ESTIMATED}
    parts |= {name: getattr(value, name) for name in _STATED}
    return {
        name: Part(
            value=value,
            because=_because(evidence, rests_on[name]) if name in rests_on else None,
        )
        for name, value in parts.items()
    }


def _costs(value: ValueAnswer, evidence: Evidence) -> dict[str, Part]:
    """Costs by kind as the valuation reports them, each with its events."""
    return {
        kind: Part(
            value=cost,
            because=_because(evidence, CONTACTS)
            if kind == OF_CONTACTS
            else listed(evidence.of_cost(kind)),
        )
        for kind, cost in value.cost_by_kind.items()
    }


def _because(evidence: Evidence, kinds: Collection[Kind]) -> Because:
    return listed(evidence.of(kinds))
