"""How a customer is treated: by grade, and where payment behaviour asks for it, stricter."""

from decimal import ROUND_DOWN, Decimal

from msgspec import Struct

from services.valuation.rules.policy import CREDIT_CLASSES, CreditClass, Policy


class Treatment(Struct, frozen=True, kw_only=True):
    credit_limit: Decimal
    currency: str
    payment_terms: str
    service_level: str


def treatment(policy: Policy, grade: int, credit_class: CreditClass) -> Treatment:
    """`grade` is a place in `policy.grades`. Limits are whole units of the policy's currency."""
    rule, credit = policy.grades[grade], policy.credit.classes[credit_class]
    limit = rule.credit_limit * Decimal(str(credit.limit_share))
    return Treatment(
        credit_limit=limit.quantize(Decimal(1), ROUND_DOWN),
        currency=policy.currency,
        payment_terms=credit.payment_terms or rule.payment_terms,
        service_level=rule.service_level,
    )


def treatments(policy: Policy) -> list[list[Treatment]]:
    """All of them: by place in `policy.grades`, then by place in CREDIT_CLASSES."""
    return [
        [treatment(policy, grade, credit_class) for credit_class in CREDIT_CLASSES]
        for grade in range(len(policy.grades))
    ]
