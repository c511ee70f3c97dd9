"""Share of wallet across currencies."""

import uuid
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from services.valuation.domain.customer.share_of_wallet import Estimate, wallet
from services.valuation.domain.policy.policy import Policy

BOTH = Policy(rates={"EUR": Decimal("1.25"), "JPY": Decimal("0.01")})


def estimate(yearly: int, currency: str) -> Estimate:
    now = datetime.now(UTC)
    return Estimate(
        event_id=uuid.uuid4(), yearly=yearly, currency=currency, competitor=None, occurred_at=now
    )


@pytest.mark.parametrize(
    ("policy", "currency", "spent", "share"),
    [
        (BOTH, "EUR", "140.00", 0.35),  # 100 + 25 USD / 1.25 + 2,500 JPY x .01 / 1.25
        (BOTH, "USD", "175.00", 0.4375),
        (Policy(), "EUR", "100.00", 0.25),
        (Policy(rates={"EUR": Decimal("1.25")}), "JPY", "2500", 0.0625),
    ],
)
def test_what_was_bought_counts_at_the_policy_s_rates(policy, currency, spent, share):
    found = wallet(
        [estimate(40_000, currency)], {"EUR": 100_00, "USD": 25_00, "JPY": 2_500}, policy
    )
    assert (f"{found.spent}", found.share) == (spent, share)


def test_more_was_given_back_than_bought():
    assert wallet([estimate(100, "USD")], {"USD": -50}, Policy()).share == 0
