"""What customers are worth on a day, their risk, grade and credit class, row by row."""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from msgspec import Struct, field, structs

from services.valuation.models.histories import Floats
from services.valuation.rules.accounts import Accounts
from services.valuation.rules.book import Columns
from services.valuation.rules.churn import bands, lifecycles
from services.valuation.rules.grading import UNGRADED, Cuts
from services.valuation.rules.model import PRIOR, Model
from services.valuation.rules.pilots import concerned
from services.valuation.rules.policy import Policy
from services.valuation.rules.predicting import Outlook, outlook
from services.valuation.rules.rating import Rating, Rulebook, overlaid, rate
from services.valuation.rules.said import Said, nothing_said
from services.valuation.rules.scoring import Measured


class Ruling(Struct, frozen=True, kw_only=True):
    """What customers are valued by: a model, a policy, and the cuts found under both.

    `version` counts rulings; a row valued under another one is due to be valued again. The first,
    0, is what holds before anything was fitted or published. `pilot` holds for some customers.
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
        """What holds for everybody but the pilot's customers."""
        return Rulebook(
            policy=self.policy,
            policy_version=self.policy_version,
            cuts=self.cuts,
            marks=self.marks,
        )

    @property
    def grade_names(self) -> tuple[str, ...]:
        """By place: the policy's grades, and behind them the pilot's, whose names may be the
        same."""
        piloted = self.pilot.policy.grade_names if self.pilot else ()
        return self.policy.grade_names + piloted

    @property
    def first_places(self) -> Columns:
        """For each place the first one of the same name; UNGRADED stays so."""
        names = self.grade_names
        return np.array([*(names.index(name) for name in names), UNGRADED])

    @property
    def rulebooks(self) -> dict[bool, Rulebook]:
        """By whether they are for the pilot's customers."""
        return {False: self.rules, True: self.pilot} if self.pilot else {False: self.rules}

    def rules_at(self, piloted: bool) -> Rulebook:
        return self.pilot if piloted and self.pilot else self.rules

    def alone(self, piloted: bool) -> "Ruling":
        """As if it had only what rules the pilot's customers, or the others."""
        return structs.replace(self, **structs.asdict(self.rules_at(piloted)), pilot=None)


@dataclass(frozen=True, slots=True)
class Appraisal:
    """`worth` is what grades compare; grades are places in the ruling's `grade_names`, the other
    columns of small numbers places in the lists of the rules. `piloted`: the pilot's policy holds
    for them. `computed` is the grade beside one set by hand."""

    money: Accounts
    ahead: Outlook
    predicted_12m: Floats
    band: Columns
    lifecycle: Columns
    worth: Floats
    compared: Columns
    computed: Columns
    grade: Columns
    mark: Columns
    credit_class: Columns
    provisional: Columns
    by_hand: Columns
    piloted: Columns
    policy_version: Columns

    def rows(self, at: Columns) -> "Appraisal":
        """Some of the customers, by their places."""
        kept: dict[str, Any] = {
            f.name: getattr(self, f.name)[at]
            for f in fields(Appraisal)
            if f.name not in ("money", "ahead")
        }
        return Appraisal(money=self.money.rows(at), ahead=self.ahead.rows(at), **kept)


def appraise(
    states: Columns,
    money: Accounts,
    prior: Columns,
    ruling: Ruling,
    as_of: int,
    said: Said | None = None,
    *,
    monthly: bool = False,
) -> Appraisal:
    """`prior` is the grade each customer has, UNGRADED where they have none. Without what was
    `said` nobody knows whose rows these are, so no pilot is for them. `monthly` is as in
    `outlook`."""
    if said is None:
        ruling = structs.replace(ruling, pilot=None)
        said = nothing_said(np.zeros(len(states), dtype="V16"))
    model, policy = ruling.model, ruling.policy
    ahead = outlook(states, money, model, policy, as_of, monthly=monthly)
    rated, piloted = _rated(Measured(states, money, ahead, as_of), prior, ruling, said)
    pilot_version = ruling.pilot.policy_version if ruling.pilot else ruling.policy_version
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
        policy_version=np.where(piloted, pilot_version, ruling.policy_version),
    )


def _rated(seen: Measured, prior: Columns, ruling: Ruling, said: Said) -> tuple[Rating, Columns]:
    """Everybody by the policy, and the pilot's customers by theirs; and who those are."""
    base, pilot, nobody = ruling.rules, ruling.pilot, np.zeros(len(prior), dtype=bool)
    names, own = np.array(ruling.grade_names), ruling.policy.grade_names
    given, by_hand = _places_in(own, prior, names), _places_in(own, said.by_hand, names)
    rated = rate(seen, given, by_hand, said.judged, base)
    if pilot is None or pilot.policy.pilot is None:
        return rated, nobody
    graded_now = _graded_now(seen, said, base)
    among = concerned(pilot.policy.pilot, said.customers, graded_now, said.fitting)
    theirs = pilot.policy.grade_names
    given, by_hand = _places_in(theirs, prior, names), _places_in(theirs, said.by_hand, names)
    tried = rate(seen, given, by_hand, said.judged, pilot)
    return overlaid(rated, tried.rows(among), among, len(own)), among


def _graded_now(seen: Measured, said: Said, rules: Rulebook) -> Columns:
    """Names of the grades by worth alone: a grade under the pilot has no say in who is in it."""
    nothing = np.full(len(seen.states), UNGRADED)
    places = rate(seen, nothing, nothing, said.judged, rules).computed
    return np.array([*rules.policy.grade_names, ""])[places]


def _places_in(wanted: tuple[str, ...], places: Columns, names: Columns) -> Columns:
    """Places in `names` as places in `wanted`, by the name; UNGRADED where it is not there."""
    known = {name: at for at, name in enumerate(wanted)}
    table = np.array([*(known.get(name, UNGRADED) for name in names.tolist()), UNGRADED])
    return table[places]
