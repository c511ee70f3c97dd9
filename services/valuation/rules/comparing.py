"""Two rulings over the same customers: who moves, and whose credit changes."""

from decimal import Decimal

import numpy as np
from msgspec import Struct

from services.valuation.rules.accounts import Accounts
from services.valuation.rules.book import Columns
from services.valuation.rules.grading import UNGRADED
from services.valuation.rules.treatment import Treatment, treatments
from services.valuation.rules.valuing import Ruling, Valuations, value


class Move(Struct, frozen=True, kw_only=True):
    """Customers who are in one grade now and would be in another."""

    before: str
    after: str
    customers: int


class Effect(Struct, frozen=True, kw_only=True):
    """Limits are summed over all customers, each in its policy's currency."""

    customers: int
    moves: tuple[Move, ...]
    limits_before: Decimal
    limits_after: Decimal
    treated_otherwise: int
    bands_changed: int


def effect(
    states: Columns,
    money_now: Accounts,
    money_then: Accounts,
    now: Ruling,
    then: Ruling,
    as_of: int,
) -> Effect:
    """What `then` would change of `now`, for customers graded afresh by both."""
    ungraded = np.full(len(states), UNGRADED)
    before = value(states, money_now, ungraded, now, as_of)
    after = value(states, money_then, ungraded, then, as_of)
    treated_before, treated_after = _treated(before, now), _treated(after, then)
    pairs = list(zip(treated_before, treated_after, strict=True))
    return Effect(
        customers=len(states),
        moves=_moves(before, after, now, then),
        limits_before=sum((old.credit_limit for old in treated_before), Decimal(0)),
        limits_after=sum((new.credit_limit for new in treated_after), Decimal(0)),
        treated_otherwise=sum(old != new for old, new in pairs),
        bands_changed=int((before.band != after.band).sum()),
    )


def _moves(before: Valuations, after: Valuations, now: Ruling, then: Ruling) -> tuple[Move, ...]:
    pairs, counts = np.unique(
        np.column_stack((before.grade, after.grade)), axis=0, return_counts=True
    )
    return tuple(
        Move(
            before=now.policy.grade_names[old],
            after=then.policy.grade_names[new],
            customers=count,
        )
        for (old, new), count in zip(pairs.tolist(), counts.tolist(), strict=True)
    )


def _treated(valued: Valuations, ruling: Ruling) -> list[Treatment]:
    given = treatments(ruling.policy)
    places = zip(valued.grade.tolist(), valued.credit_class.tolist(), strict=True)
    return [given[grade][credit_class] for grade, credit_class in places]
