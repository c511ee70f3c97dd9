"""The valuation of customers as of a day: worth, risk, grade and credit class, row by row."""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from msgspec import Struct, field, structs

from services.valuation.models.histories import Floats
from services.valuation.rules.accounts import Accounts
from services.valuation.rules.book import NEVER, Columns
from services.valuation.rules.churn import bands, lifecycles
from services.valuation.rules.grading import UNGRADED, Cuts
from services.valuation.rules.model import PRIOR, Model
from services.valuation.rules.pilots import concerned
from services.valuation.rules.policy import Policy
from services.valuation.rules.predicting import Outlook, outlook
from services.valuation.rules.rating import Rating, Rulebook, overlaid, rate
from services.valuation.rules.risk import churn_risk, extremes
from services.valuation.rules.said import Said, nothing_said
from services.valuation.rules.scoring import Measured

REFRESH_DAYS = 7
REFRESHED_AT = 0.02  # so far a stored risk may be from today's
_FAR_OFF = np.iinfo(np.int32).max


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
class Valuations:
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

    def rows(self, at: Columns) -> "Valuations":
        """Some of the customers, by their places."""
        kept: dict[str, Any] = {
            f.name: getattr(self, f.name)[at]
            for f in fields(self)
            if f.name not in ("money", "ahead")
        }
        return Valuations(money=self.money.rows(at), ahead=self.ahead.rows(at), **kept)


def value(
    states: Columns,
    money: Accounts,
    prior: Columns,
    ruling: Ruling,
    as_of: int,
    said: Said | None = None,
) -> Valuations:
    """`prior` is the grade each customer has, UNGRADED where they have none. Without what was
    `said` nobody knows whose rows these are, so no pilot is for them."""
    if said is None:
        ruling = structs.replace(ruling, pilot=None)
        said = nothing_said(np.zeros(len(states), dtype="V16"))
    model, policy = ruling.model, ruling.policy
    ahead = outlook(states, money, model, policy, as_of)
    rated, piloted = _rated(Measured(states, money, ahead, as_of), prior, ruling, said)
    pilot_version = ruling.pilot.policy_version if ruling.pilot else ruling.policy_version
    return Valuations(
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


def due_days(
    states: Columns,
    valued: Valuations,
    ruling: Ruling,
    as_of: int,
    ends: Columns | None = None,
) -> Columns:
    """The day each customer is to be valued again though nothing happens.

    That is when the risk crosses a step of the policy or has moved by REFRESHED_AT, when an invoice
    becomes overdue, when something else `ends`, or on a day of the week of their own, so that those
    heard of on one day do not all come back on one; never for who never bought and owes nothing.
    """
    weekly = as_of + 1 + (_weekday_of(states) - as_of - 1) % REFRESH_DAYS
    crossed = _crossing_days(states, valued, ruling, as_of, weekly)
    due = np.where(states["orders"] > 0, crossed, _FAR_OFF)
    for rules in ruling.rulebooks.values():
        due = np.minimum(due, _overdue_from(valued.money, rules.policy, as_of))
    return due if ends is None else np.minimum(due, ends)


def ends_of(until: Columns, review_day: Columns, as_of: int) -> Columns:
    """The day after a grade set by hand has held for the last time, or of the review that raises
    what waits: whichever comes first."""
    released = np.where(until >= as_of, until.astype(np.int64) + 1, _FAR_OFF)
    return np.minimum(released, np.where(review_day > as_of, review_day, _FAR_OFF))


def _weekday_of(states: Columns) -> Columns:
    """A number a customer keeps, different for different ones: when they ordered first and last."""
    return states["first_day"].astype(np.int64) * 3 + states["gap_squares"]


def _crossing_days(
    states: Columns, valued: Valuations, ruling: Ruling, as_of: int, latest: Columns
) -> Columns:
    """The first day until `latest`, within REFRESH_DAYS, on which the risk has left its step or
    moved enough; `latest` if there is none. It may rise and fall, so each day is looked at, of
    those whose risk may go so far at all."""
    now, model, policy = valued.ahead.churn_risk, ruling.model, ruling.policy
    least, most = _allowed(now, policy)
    low, high = extremes(now, states, valued.money, model, policy, as_of, latest)
    unsure = np.flatnonzero((low < least) | (high >= most))
    due = latest.astype(np.int64)
    for day in range(as_of + 1, as_of + REFRESH_DAYS):
        unsure = unsure[due[unsure] > day]
        risk = churn_risk(states[unsure], valued.money.rows(unsure), model, policy, day)
        left = unsure[(risk < least[unsure]) | (risk >= most[unsure])]
        due[left] = day
    return due


def _allowed(risk: Floats, policy: Policy) -> tuple[Floats, Floats]:
    """From where, and up to where, each risk may go before its customer is due."""
    steps = np.r_[-np.inf, _steps(policy), np.inf]
    at = np.minimum(np.searchsorted(steps, risk, side="right"), len(steps) - 1)  # NaN: the last
    return (
        np.maximum(steps[at - 1], risk - REFRESHED_AT),
        np.minimum(steps[at], risk + REFRESHED_AT),
    )


def _steps(policy: Policy) -> Floats:
    phases, band = policy.lifecycle, policy.churn_bands
    return np.unique([phases.at_risk, phases.lapsed, phases.lost, band.medium, band.high])


def _overdue_from(money: Accounts, policy: Policy, as_of: int) -> Columns:
    owed = money.oldest_due != NEVER
    day = np.where(owed, money.oldest_due, 0).astype(np.int64) + policy.credit.grace_days + 1
    return np.where(owed & (day > as_of), day, _FAR_OFF)
