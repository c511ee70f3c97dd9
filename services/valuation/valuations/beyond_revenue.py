"""The parts of a valuation's answer that go beyond a customer's own revenue."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from services.valuation.domain.customer.cost_to_serve import costs_by_kind
from services.valuation.domain.customer.share_of_wallet import Wallet
from services.valuation.domain.customer.statements import Statement, amount_in
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.policy.referral_rules import Sent, apart, referral_value
from services.valuation.snapshots.snapshot import Snapshot
from services.valuation.storage.customer_tables import uuids
from services.valuation.valuations.answer_types import (
    CompetitorAnswer,
    ReceivableAnswer,
    ReferralsAnswer,
    WalletAnswer,
)
from services.valuation.valuations.money_owed import receivables

Costs = Sequence[Any]  # currency, kind and amount of each


def costs_of(snapshot: Snapshot) -> dict[UUID, list[Any]]:
    """Costs of each customer."""
    theirs: dict[UUID, list[Any]] = {}
    for packed, *cost in snapshot.costs.tolist():
        theirs.setdefault(UUID(bytes=packed), []).append(cost)
    return theirs


def owed_in(snapshot: Snapshot) -> dict[UUID, tuple[ReceivableAnswer, ...]]:
    """Receivables of each customer, by currency."""
    theirs: dict[UUID, list[int]] = {}
    for at, customer in enumerate(uuids(snapshot.invoices["customer_id"])):
        theirs.setdefault(customer, []).append(at)
    return {
        customer: receivables(snapshot.invoices[at], snapshot.day)
        for customer, at in theirs.items()
    }


def costs_answer(costs: Costs | None, stated: Statement, policy: Policy) -> dict[str, str]:
    if not (costs or stated.cost_to_serve):
        return {}
    found = costs_by_kind(costs or (), stated.cost_to_serve, stated.currency, policy)
    return {kind: amount_in(stated.currency, cost) for kind, cost in found.items()}


def referrals_answer(referred: Sequence[Sent] | None, policy: Policy) -> ReferralsAnswer | None:
    if not referred:
        return None
    return ReferralsAnswer(
        customers=len(referred),
        value=amount_in(policy.currency, referral_value(referred)),
        currency=policy.currency,
        share=policy.referrals.share,
        of=policy.referrals.of,
        apart=apart(referred),
    )


def wallet_reported(found: Wallet | None) -> WalletAnswer | None:
    if found is None:
        return None
    return WalletAnswer(
        currency=found.currency,
        yearly=amount_in(found.currency, found.yearly),
        spent=amount_in(found.currency, found.spent),
        share=found.share,
        estimated_at=found.estimated_at,
        event_id=found.event_id,
        competitors=tuple(
            CompetitorAnswer(name=one.name, seen_at=one.seen_at, event_id=one.event_id)
            for one in found.competitors
        ),
    )
