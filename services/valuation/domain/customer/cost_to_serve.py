"""Cost to serve by what it was for."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from services.valuation.domain.customer.columns import COST_KINDS
from services.valuation.domain.customer.statements import factor, in_units
from services.valuation.domain.policy.policy import Policy

CONTACTS = "contacts"


def costs_by_kind(
    costs: Iterable[Any], total: Decimal, currency: str, policy: Policy
) -> dict[str, Decimal]:
    """Split `total`, the cost to serve in `currency`, by kind; single contacts cost the rest of it,
    so that all parts add up. `costs`: (currency as bytes, place, amount) each."""
    sums: dict[str, Decimal] = {}
    for code, place, amount in costs:
        rate = factor(code.decode(), currency, policy)
        if rate is not None:
            kind = COST_KINDS[place - 1]
            sums[kind] = sums.get(kind, Decimal(0)) + int(amount) * rate
    found = {kind: in_units(sums[kind], currency) for kind in COST_KINDS if kind in sums}
    rest = total - sum(found.values())
    return {CONTACTS: rest, **found} if rest else found
