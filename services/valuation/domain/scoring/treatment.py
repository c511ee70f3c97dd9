"""Treatment of customers: by grade, and where payment behaviour asks for it, stricter."""

from decimal import ROUND_DOWN, Decimal

import numpy as np
from msgspec import Struct, structs

from services.valuation.domain.arrays import Mask, Places
from services.valuation.domain.customer.columns import NEVER
from services.valuation.domain.policy.clauses import CREDIT_CLASSES, CreditClass
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.appraisal import Appraisal, ScoringConfiguration
from services.valuation.domain.scoring.credit_grants import Granted, chosen, grant, named


class Treatment(Struct, frozen=True, kw_only=True):
    """`price_terms` and `marketing` are None where they were decided before there were any."""

    credit_limit: Decimal
    currency: str
    payment_terms: str
    service_level: str
    price_terms: str | None = None
    marketing: str | None = None


def treatment(policy: Policy, grade: int, credit_class: CreditClass) -> Treatment:
    """`grade` is a place in `policy.grades`. Limits are whole units of the policy's currency."""
    rule, credit = policy.grades[grade], policy.credit.classes[credit_class]
    limit = rule.credit_limit * Decimal(str(credit.limit_share))
    return Treatment(
        credit_limit=limit.quantize(Decimal(1), ROUND_DOWN),
        currency=policy.currency,
        payment_terms=credit.payment_terms or rule.payment_terms,
        service_level=rule.service_level,
        price_terms=rule.price_terms,
        marketing=rule.marketing,
    )


Treatments = list[list[Treatment]]


def treatments(policy: Policy) -> Treatments:
    """All of them: by place in `policy.grades`, then by place in CREDIT_CLASSES."""
    return [
        [treatment(policy, grade, credit_class) for credit_class in CREDIT_CLASSES]
        for grade in range(len(policy.grades))
    ]


def treatments_under(configuration: ScoringConfiguration) -> Treatments:
    """Treatments by place in the scoring configuration's `grade_names`: the policy's, and behind
    them the pilot's."""
    piloted = treatments(configuration.pilot.policy) if configuration.pilot else []
    return treatments(configuration.policy) + piloted


def entitled(table: Treatments, grade: Places, credit_class: Places) -> Granted:
    """Credit that grade and class would allow. A customer without a grade is granted nothing."""
    limits = np.array([[int(given.credit_limit) for given in row] for row in table])
    terms = np.array([named([given.payment_terms for given in row]) for row in table])
    graded = grade >= 0
    return Granted(
        limit=np.where(graded, limits[grade, credit_class], 0),
        terms=np.where(graded, terms[grade, credit_class], b""),
        review_day=np.full(len(grade), NEVER),
    )


def granted(
    configuration: ScoringConfiguration,
    valued: Appraisal,
    before: Granted,
    afresh: Mask,
    as_of: int,
) -> Granted:
    """Credit granted to each, by the credit rules of the policy that holds for them."""
    allowed = entitled(treatments_under(configuration), valued.grade, valued.credit_class)
    given = grant(allowed, before, afresh, configuration.policy.credit, as_of)
    if configuration.pilot is None or not valued.piloted.any():
        return given
    theirs = grant(allowed, before, afresh, configuration.pilot.policy.credit, as_of)
    return chosen(valued.piloted, theirs, given)


def with_credit(allowed: Treatment, given: Granted, row: int) -> Treatment:
    """A treatment with the limit and terms that are granted of what it allows."""
    limit, terms = Decimal(int(given.limit[row])), given.terms[row].decode()
    return structs.replace(allowed, credit_limit=limit, payment_terms=terms)
