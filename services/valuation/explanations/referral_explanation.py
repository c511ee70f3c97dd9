"""The part of an explanation that says what a customer is worth by those they sent."""

from uuid import UUID

from pydantic import BaseModel

from services.valuation.domain.customer.statements import amount_in
from services.valuation.domain.policy.referral_rules import Sent, referral_value
from services.valuation.snapshots.snapshot import Snapshot
from services.valuation.snapshots.snapshot_reader import SnapshotReader

MOST = 1_000


class SentCustomer(BaseModel):
    """`worth` is their clv, or net, in their `currency`; `counted` the share of it that counts,
    null where that is in a currency without a rate. `event_id` registered them, and says who sent
    them."""

    customer_id: UUID
    event_id: UUID | None
    worth: str
    currency: str
    counted: str | None


class ReferralExplanation(BaseModel):
    """`value` is exactly what is counted of everybody in `sent`, which holds up to 1,000 of them,
    those who count most first."""

    value: str
    currency: str
    share: float
    of: str
    sent: list[SentCustomer]


async def referral_explanation(
    reading: SnapshotReader, snapshot: Snapshot, customer_id: UUID
) -> ReferralExplanation | None:
    """None for who sent nobody."""
    referred = snapshot.referred.get(customer_id)
    if not referred:
        return None
    most = sorted(referred, key=lambda one: one.counted or 0, reverse=True)[:MOST]
    registered = await reading.registrations([one.record for one in most])
    currency, rules = (
        snapshot.configuration.policy.currency,
        snapshot.configuration.policy.referrals,
    )
    return ReferralExplanation(
        value=amount_in(currency, referral_value(referred)),
        currency=currency,
        share=rules.share,
        of=rules.of,
        sent=[_sent(one, registered.get(one.record)) for one in most],
    )


def _sent(one: Sent, event_id: UUID | None) -> SentCustomer:
    return SentCustomer(
        customer_id=one.customer_id,
        event_id=event_id,
        worth=amount_in(one.currency, one.worth),
        currency=one.currency,
        counted=None if one.counted is None else amount_in(one.currency, one.counted),
    )
