"""Two scoring configurations over the same customers: who moves, and whose credit changes."""

from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from msgspec import Struct

from services.valuation.domain.arrays import Mask, Names, Numbers, Rows, StateTable
from services.valuation.domain.customer.accounts import Accounts
from services.valuation.domain.overrides.override_columns import Overrides
from services.valuation.domain.policy.clauses import CREDIT_CLASSES
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.domain.scoring.appraisal import Appraisal, ScoringConfiguration, appraise
from services.valuation.domain.scoring.grading import MARKS
from services.valuation.domain.scoring.treatment import Treatment, treatments_under


class Move(Struct, frozen=True, kw_only=True):
    """Customers who are in one grade now and would be in another."""

    before: str
    after: str
    customers: int


@dataclass(frozen=True, slots=True)
class Compared:
    """Customers under one scoring configuration, once everything is reviewed: what each is entitled
    to."""

    valued: Appraisal
    configuration: ScoringConfiguration

    @property
    def grade_names(self) -> Names:
        return np.array(self.configuration.grade_names)[self.valued.grade]

    def treated(self, row: int) -> Treatment:
        table = treatments_under(self.configuration)
        return table[int(self.valued.grade[row])][int(self.valued.credit_class[row])]

    def numbered(self, numbers: dict[Treatment, int]) -> Numbers:
        """Each customer's treatment by its number; those not yet in `numbers` are added."""
        found = [
            [numbers.setdefault(given, len(numbers)) for given in row]
            for row in treatments_under(self.configuration)
        ]
        return np.array(found)[self.valued.grade, self.valued.credit_class]

    @property
    def limits(self) -> Decimal:
        table = treatments_under(self.configuration)
        places = self.valued.grade * len(CREDIT_CLASSES) + self.valued.credit_class
        counts = np.bincount(places, minlength=len(table) * len(CREDIT_CLASSES))
        limits = (given.credit_limit for row in table for given in row)
        return sum((n * limit for n, limit in zip(counts.tolist(), limits, strict=True)), Decimal())


@dataclass(frozen=True, slots=True)
class Effect:
    """Comparison of the customers concerned (all, or a pilot's), graded afresh under both scoring
    configurations. `changed` are the rows whose grade or treatment would be another one. Limits are
    in each policy's currency."""

    before: Compared
    after: Compared
    changed: Rows

    @property
    def moves(self) -> tuple[Move, ...]:
        both = np.column_stack((self.before.grade_names, self.after.grade_names))
        if not len(both):
            return ()
        pairs, counts = np.unique(both, axis=0, return_counts=True)
        return tuple(
            Move(before=old, after=new, customers=count)
            for (old, new), count in zip(pairs.tolist(), counts.tolist(), strict=True)
        )

    @property
    def treated_otherwise(self) -> int:
        return int(_differs(self.before, self.after).sum())

    @property
    def bands_changed(self) -> int:
        return int((self.before.valued.band != self.after.valued.band).sum())

    @property
    def marked(self) -> dict[str, int]:
        """Ordinary customers to be developed, and those to be left, under the second."""
        counts = np.bincount(self.after.valued.mark, minlength=len(MARKS)).tolist()
        return {mark: counts[at] for at, mark in enumerate(MARKS) if mark}


def effect(
    states: StateTable,
    money_now: Accounts,
    money_then: Accounts,
    now: ScoringConfiguration,
    then: ScoringConfiguration,
    as_of: int,
    overrides: tuple[Overrides, Overrides] | None = None,
) -> tuple[Effect, Rows]:
    """Compare `then` with `now`; returns what would change, and the places of those concerned."""
    ungraded = np.full(len(states), UNGRADED)
    overrides_now, overrides_then = overrides or (None, None)
    before = appraise(states, money_now, ungraded, now, as_of, overrides_now)
    after = appraise(states, money_then, ungraded, then, as_of, overrides_then)
    concerned = np.flatnonzero(after.piloted if then.pilot else np.ones(len(states), dtype=bool))
    one, other = Compared(before.rows(concerned), now), Compared(after.rows(concerned), then)
    moved = one.grade_names != other.grade_names
    return Effect(one, other, np.flatnonzero(moved | _differs(one, other))), concerned


def _differs(one: Compared, other: Compared) -> Mask:
    numbers: dict[Treatment, int] = {}
    return one.numbered(numbers) != other.numbered(numbers)
