"""Reasons for a customer's churn risk, which add up in log odds, with their events."""

from collections.abc import Collection
from uuid import UUID

import numpy as np
from pydantic import BaseModel

from services.valuation.domain.arrays import FactTable
from services.valuation.domain.churn.risk import said_by
from services.valuation.domain.customer.columns import CONTACTS, Kind
from services.valuation.domain.scoring.contributions import churn_reasons
from services.valuation.snapshots.evidence import Evidence, evidence_of, open_tickets
from services.valuation.snapshots.snapshot import Snapshot
from services.valuation.valuations.money_owed import overdue_events

_SHOWN = 1000
# In words, and what of the facts is behind it.
_SIGNALS: dict[str, tuple[str, tuple[Kind, ...]]] = {
    "log_value": ("what the orders were worth, against what is usual", (Kind.PURCHASE,)),
    "complained": ("a complaint", (Kind.COMPLAINT,)),
    "complained_twice": ("a second complaint", (Kind.COMPLAINT,)),
    "complained_4_times": ("a fourth complaint", (Kind.COMPLAINT,)),
    "ticket_open": ("a ticket still open", ()),
    "three_tickets_open": ("a third ticket still open", ()),
    "disputed": ("a disputed invoice", (Kind.DISPUTE,)),
    "dissatisfied": ("a low mark, the last one given", (*CONTACTS, Kind.FEEDBACK)),
    "invoice_overdue": ("an invoice overdue", ()),
    "invoice_overdue_30_days": ("an invoice overdue for 30 days", ()),
    "pays_late": ("invoices paid two weeks late on average", (Kind.PAYMENT,)),
}
_WAITING = ("ticket_open", "three_tickets_open")
_OVERDUE = {"invoice_overdue": 1, "invoice_overdue_30_days": 30}  # days, at least


class Because(BaseModel):
    """The newest of the `count` events that something rests on; `event_ids` holds up to 1,000."""

    count: int
    event_ids: list[UUID]


class Reason(BaseModel):
    """`log_odds` of all reasons add up to the total, exactly."""

    reason: str
    says: str
    log_odds: float
    because: Because


class Feature(BaseModel):
    """A part of a blended churn model's sum: the feature's value times its weight; the constant has
    none."""

    feature: str
    weight: float | None
    log_odds: float


class ChurnExplanation(BaseModel):
    """`said_by` the timing model, or by a blended churn model: then `features` add up to the same
    total. What they make of the orders alone is told in `reasons` as newcomer, rhythm and
    silence."""

    churn_risk: float
    total_log_odds: float
    horizon_weeks: float
    said_by: str
    reasons: list[Reason]
    features: list[Feature]


def churn_explanation(
    snapshot: Snapshot, facts: FactTable, evidence: Evidence
) -> ChurnExplanation | None:
    configuration = snapshot.configuration
    found = churn_reasons(snapshot.states, snapshot.valued.money, configuration, snapshot.day, 0)
    if found is None:
        return None
    orders = evidence.of([Kind.PURCHASE])  # the newest first
    lines = [
        ("newcomer", "what holds for anybody who has bought once", found.newcomer, orders[-1:]),
        ("rhythm", "how often this customer has bought", found.rhythm, orders),
        ("silence", "the time since the last order", found.silence, orders[:1]),
    ]
    for name, odds in found.signals.items():
        says, kinds = _SIGNALS[name]
        lines.append((name, says, odds, _behind(name, kinds, facts, snapshot)))
    horizon = configuration.policy.churn_horizon_weeks
    blend = configuration.model.blend(horizon)
    weights = blend.weights if blend else {}
    return ChurnExplanation(
        churn_risk=found.churn_risk,
        total_log_odds=found.total,
        horizon_weeks=horizon,
        said_by=said_by(configuration.model, configuration.policy),
        reasons=[
            Reason(reason=name, says=says, log_odds=odds, because=listed(events))
            for name, says, odds, events in lines
        ],
        features=[
            Feature(feature=name, weight=weights.get(name), log_odds=odds)
            for name, odds in found.features.items()
        ],
    )


def listed(events: Collection[UUID]) -> Because:
    return Because(count=len(events), event_ids=list(events)[:_SHOWN])


def _behind(name: str, kinds: tuple[Kind, ...], facts: FactTable, snapshot: Snapshot) -> list[UUID]:
    """A mark rests on the events that gave one; what is overdue on the purchases that are, and what
    is open on the tickets that are."""
    if name in _OVERDUE:
        return overdue_events(snapshot, facts, _OVERDUE[name] - 1)
    if name in _WAITING:
        return open_tickets(facts)
    if name == "dissatisfied":
        facts = facts[facts["detail"] > 0]
    return evidence_of(facts[np.isin(facts["kind"], kinds)]).events
