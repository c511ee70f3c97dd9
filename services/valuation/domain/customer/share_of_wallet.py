"""Share of wallet: what a customer bought from us in a year of what they spend with everybody."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from msgspec import Struct

from services.valuation.domain.customer.statements import factor, in_units, whole_units
from services.valuation.domain.policy.policy import Policy

MOST_COMPETITORS = 20
_SHARE = Decimal("0.0001")


class Estimate(Struct, frozen=True, kw_only=True):
    """Estimated spending of a customer a year, in the smallest unit of `currency`; `competitor` is
    one they were seen buying from."""

    event_id: UUID
    yearly: int
    currency: str
    competitor: str | None
    occurred_at: datetime


class Competitor(Struct, frozen=True, kw_only=True):
    """Somebody else they buy from, and the newest estimate that says so."""

    name: str
    seen_at: datetime
    event_id: UUID


class Wallet(Struct, frozen=True, kw_only=True):
    """`yearly` and what was `spent` with us, net of refunds, are in whole units of `currency`.
    `share` may be above 1, where the estimate is too low."""

    currency: str
    yearly: Decimal
    spent: Decimal
    share: float | None
    estimated_at: datetime
    event_id: UUID
    competitors: tuple[Competitor, ...]


def wallet(estimates: Sequence[Estimate], spent: Mapping[str, int], policy: Policy) -> Wallet:
    """Compute the share of wallet by the first of the estimates, which are the newest first.
    `spent` is what was bought less refunds in the year, per currency; what cannot be converted into
    the estimate's currency is not counted."""
    newest = estimates[0]
    currency, yearly = newest.currency, whole_units(newest.yearly, newest.currency)
    ours = sum(
        (amount * _rate(code, currency, policy) for code, amount in spent.items()), Decimal()
    )
    ours = in_units(ours, currency)
    share = (max(ours, Decimal()) / yearly).quantize(_SHARE) if yearly > 0 else None
    return Wallet(
        currency=currency,
        yearly=yearly,
        spent=ours,
        share=None if share is None else float(share),
        estimated_at=newest.occurred_at,
        event_id=newest.event_id,
        competitors=_competitors(estimates),
    )


def _competitors(estimates: Sequence[Estimate]) -> tuple[Competitor, ...]:
    """The last seen first, each once."""
    found: dict[str, Competitor] = {}
    for estimate in estimates:
        if estimate.competitor is not None and estimate.competitor not in found:
            found[estimate.competitor] = Competitor(
                name=estimate.competitor, seen_at=estimate.occurred_at, event_id=estimate.event_id
            )
    return tuple(found.values())[:MOST_COMPETITORS]


def _rate(code: str, currency: str, policy: Policy) -> Decimal:
    """Value of one smallest unit of `code` in whole units of `currency`; 0 without rates."""
    direct = factor(code, currency, policy)
    if direct is not None:
        return direct
    at_home = factor(code, policy.currency, policy)
    if at_home is None or currency not in policy.rates:
        return Decimal()
    return at_home / policy.rates[currency]
