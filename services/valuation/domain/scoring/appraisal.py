"""Appraisal of customers on a day: their worth, risk, grade and credit class, row by row."""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from msgspec import Struct, field, structs

from services.valuation.domain.arrays import Codes, Mask, Names, Places, Rows, StateTable, Versions
from services.valuation.domain.churn.fitted_model import PRIOR, Model
from services.valuation.domain.churn.outlook import Outlook, outlook
from services.valuation.domain.churn.risk import bands, lifecycles
from services.valuation.domain.customer.accounts import Accounts
from services.valuation.domain.overrides.override_columns import Overrides, no_overrides
from services.valuation.domain.policy.grade_rules import UNGRADED
from services.valuation.domain.policy.pilots import concerned
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.grading import Cuts
from services.valuation.domain.scoring.points import Measured
from services.valuation.domain.scoring.rating import Rating, Rulebook, overlaid, rate
from services.valuation.models.histories import Floats


class ScoringConfiguration(Struct, frozen=True, kw_only=True):
    """All that customers are valued by: a model, a policy, and the cuts found under both.

    `version` counts scoring configurations; a row valued under another one is due to be valued
    again. The first, 0, holds before anything was fitted or published. `pilot` holds for some
    customers.
    """

    version: int = 0
    model: Model = PRIOR
    policy: Policy = field(default_factory=Policy)
    policy_version: int = 0
    cuts: dict[str, Cuts] = field(default_factory=dict)
    marks: dict[str, float] = field(default_factory=dict)
    pilot: Rulebook | None = None

    @property
    def rules(self) -> Rulebook:
        """Rules that hold for everybody but the pilot's customers."""
        return Rulebook(
            policy=self.policy,
            policy_version=self.policy_version,
            cuts=self.cuts,
            marks=self.marks,
        )

    @property
    def grade_names(self) -> tuple[str, ...]:
        """Names of grades by place: the policy's, and behind them the pilot's, which may be the
        same."""
        piloted = self.pilot.policy.grade_names if self.pilot else ()
        return self.policy.grade_names + piloted

    @property
    def first_places(self) -> Places:
        """First place of the same name, for each place; UNGRADED stays so."""
        names = self.grade_names
        return np.array([*(names.index(name) for name in names), UNGRADED])

    @property
    def rulebooks(self) -> dict[bool, Rulebook]:
        """Rulebooks by whether they are for the pilot's customers."""
        return {False: self.rules, True: self.pilot} if self.pilot else {False: self.rules}

    def rules_at(self, piloted: bool) -> Rulebook:
        return self.pilot if piloted and self.pilot else self.rules

    def alone(self, piloted: bool) -> "ScoringConfiguration":
        """Copy that has only what rules the pilot's customers, or the others."""
        return structs.replace(self, **structs.asdict(self.rules_at(piloted)), pilot=None)


@dataclass(frozen=True, slots=True)
class Appraisal:
    """`worth` is what grades compare; grades are places in the scoring configuration's
    `grade_names`, the other columns of small numbers places in the lists of the rules. `piloted`:
    the pilot's policy holds for them. `computed` is the grade beside one set by hand."""

    money: Accounts
    ahead: Outlook
    predicted_12m: Floats
    band: Places
    lifecycle: Places
    worth: Floats
    compared: Codes
    computed: Places
    grade: Places
    mark: Places
    credit_class: Places
    provisional: Mask
    by_hand: Mask
    piloted: Mask
    policy_version: Versions

    def rows(self, at: Rows | Mask) -> "Appraisal":
        """Some of the customers, by their places."""
        kept: dict[str, Any] = {
            f.name: getattr(self, f.name)[at]
            for f in fields(Appraisal)
            if f.name not in ("money", "ahead")
        }
        return Appraisal(money=self.money.rows(at), ahead=self.ahead.rows(at), **kept)


def appraise(
    states: StateTable,
    money: Accounts,
    prior: Places,
    configuration: ScoringConfiguration,
    as_of: int,
    overrides: Overrides | None = None,
    *,
    monthly: bool = False,
) -> Appraisal:
    """`prior` is the grade each customer has, UNGRADED where they have none. Without
    `overrides` nobody knows whose rows these are, so no pilot is for them. `monthly` is as in
    `outlook`."""
    if overrides is None:
        configuration = structs.replace(configuration, pilot=None)
        overrides = no_overrides(np.zeros(len(states), dtype="V16"))
    model, policy = configuration.model, configuration.policy
    ahead = outlook(states, money, model, policy, as_of, monthly=monthly)
    rated, piloted = _rated(Measured(states, money, ahead, as_of), prior, configuration, overrides)
    pilot_version = (
        configuration.pilot.policy_version if configuration.pilot else configuration.policy_version
    )
    return Appraisal(
        money=money,
        ahead=ahead,
        predicted_12m=ahead.predicted_12m(money.margin_rate),
        band=bands(ahead.churn_risk, policy.churn_bands),
        lifecycle=lifecycles(states, ahead.churn_risk, model, policy),
        worth=rated.worth,
        compared=rated.compared,
        computed=rated.computed,
        grade=rated.grade,
        mark=rated.mark,
        credit_class=rated.credit_class,
        provisional=rated.provisional,
        by_hand=rated.by_hand,
        piloted=piloted,
        policy_version=np.where(piloted, pilot_version, configuration.policy_version),
    )


def _rated(
    measured: Measured, prior: Places, configuration: ScoringConfiguration, overrides: Overrides
) -> tuple[Rating, Mask]:
    """Everybody by the policy, and the pilot's customers by theirs; and who those are."""
    base, pilot, nobody = configuration.rules, configuration.pilot, np.zeros(len(prior), dtype=bool)
    names, own = np.array(configuration.grade_names), configuration.policy.grade_names
    given, by_hand = _places_in(own, prior, names), _places_in(own, overrides.by_hand, names)
    rated = rate(measured, given, by_hand, overrides.assessed, base)
    if pilot is None or pilot.policy.pilot is None:
        return rated, nobody
    graded_now = _graded_now(measured, overrides, base)
    among = concerned(pilot.policy.pilot, overrides.customers, graded_now, overrides.fitting)
    theirs = pilot.policy.grade_names
    given, by_hand = _places_in(theirs, prior, names), _places_in(theirs, overrides.by_hand, names)
    tried = rate(measured, given, by_hand, overrides.assessed, pilot)
    return overlaid(rated, tried.rows(among), among, len(own)), among


def _graded_now(measured: Measured, overrides: Overrides, rules: Rulebook) -> Names:
    """Names of the grades by worth alone: a grade under the pilot has no say in who is in it."""
    nothing = np.full(len(measured.states), UNGRADED)
    places = rate(measured, nothing, nothing, overrides.assessed, rules).computed
    return np.array([*rules.policy.grade_names, ""])[places]


def _places_in(wanted: tuple[str, ...], places: Places, names: Names) -> Places:
    """Places in `names` as places in `wanted`, by the name; UNGRADED where it is not there."""
    known = {name: at for at, name in enumerate(wanted)}
    table = np.array([*(known.get(name, UNGRADED) for name in names.tolist()), UNGRADED])
    return table[places]
