"""Costs by kind add up to the cost to serve, whatever they were paid in."""

from decimal import Decimal

from services.valuation.domain.customer.cost_to_serve import costs_by_kind
from services.valuation.domain.policy.policy import Policy

EUROS = Policy(rates={"EUR": Decimal("1.105")})
VISIT, DELIVERY = 4, 2  # places in COST_KINDS, from 1


def test_what_has_a_rate_is_added_and_the_rest_was_contacts():
    costs = [(b"USD", DELIVERY, 333), (b"EUR", DELIVERY, 101), (b"EUR", VISIT, 333)]
    total = (Decimal("3.33") + Decimal("4.34") * EUROS.rates["EUR"] + 2).quantize(Decimal("0.01"))
    found = costs_by_kind(costs, total, "USD", EUROS)
    assert found["delivery"] == Decimal("4.45") and found["visit"] == Decimal("3.68")
    assert sum(found.values()) == total and list(found) == ["contacts", "delivery", "visit"]


def test_without_a_rate_nothing_is_added():
    assert costs_by_kind([(b"JPY", VISIT, 700)], Decimal(0), "USD", EUROS) == {}
    found = costs_by_kind([(b"USD", VISIT, 700)], Decimal("7.00"), "USD", EUROS)
    assert found == {"visit": Decimal("7.00")}
