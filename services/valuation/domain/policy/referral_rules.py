"""Referral value of customers: a share of what those they sent are worth, beside their own
worth."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.money.currencies import CURRENCIES
from services.valuation.domain.policy.clauses import Clause, Share


class ReferralRules(Clause, frozen=True, kw_only=True):
    """The share of what a referred customer is worth that counts for who sent them: of their
    lifetime value, or of their profit so far.

    Direct referrals only, and in a figure of its own: nobody's net value, grade or total has any of
    it, so nothing counts twice.
    """

    share: Share = 0.25
    of: Literal["clv", "net"] = "clv"


class Sent(Struct, frozen=True, kw_only=True):
    """A referred customer, who was registered as `record`. `counted` is the sender's share of
    `worth`, None where that is in a currency without a rate."""

    customer_id: UUID
    record: UUID
    worth: Decimal
    currency: str
    counted: Decimal | None


def sent(
    customer_id: UUID, record: UUID, worth: float, currency: str, home: str, rules: ReferralRules
) -> Sent:
    """`home` is the currency that the policy adds up in."""
    unit = Decimal(1).scaleb(-CURRENCIES[currency])
    exact = Decimal(repr(worth)).quantize(unit, ROUND_HALF_UP)
    share = (exact * Decimal(repr(rules.share))).quantize(unit, ROUND_HALF_UP)
    return Sent(
        customer_id=customer_id,
        record=record,
        worth=exact,
        currency=currency,
        counted=share if currency == home else None,
    )


def referral_value(referred: Sequence[Sent]) -> Decimal:
    """Exactly what is counted of each."""
    return sum((one.counted for one in referred if one.counted is not None), Decimal(0))


def apart(referred: Sequence[Sent]) -> int:
    """Number of those valued in a currency without a rate, who so count for nothing."""
    return sum(one.counted is None for one in referred)
