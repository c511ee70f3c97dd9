"""A pilot: one policy for some customers, the other for everybody else."""

import uuid
from decimal import Decimal

import msgspec
import numpy as np
import pytest

from services.valuation.domain.arrays import Ids, Names
from services.valuation.domain.customer.columns import NEVER
from services.valuation.domain.overrides.override_columns import Overrides, no_overrides
from services.valuation.domain.policy.pilots import Pilot, concerned, drawn
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.appraisal import ScoringConfiguration, appraise
from services.valuation.domain.scoring.due_days import due_days, ends_of
from services.valuation.domain.scoring.rating import Rulebook
from services.valuation.domain.scoring.treatment import treatments_under
from tests.services.valuation.domain.stories import bought, given

CUTS = {"USD": (500.0, 20.0)}
DEFAULT = Policy()
ALL = np.array([True])


def ids(count: int) -> Ids:
    made = [uuid.uuid5(uuid.NAMESPACE_URL, str(n)).bytes for n in range(count)]
    return np.array(made, dtype="V16")


def named(*names: str) -> Names:
    return np.array(names)


def test_a_share_of_customers_is_drawn_by_id_and_the_same_ones_every_time():
    pilot, everybody = Pilot(name="p", share=0.1), ids(10_000)
    among = concerned(pilot, everybody, named("A"), ALL)
    assert 0.09 < among.mean() < 0.11
    assert np.array_equal(among[::-1], concerned(pilot, everybody[::-1], named("A"), ALL))


def test_another_salt_draws_others():
    everybody = ids(10_000)
    one, other = drawn(everybody, "a") < 0.5, drawn(everybody, "b") < 0.5
    assert 0.45 < (one == other).mean() < 0.55


def test_ids_that_count_up_are_drawn_evenly():
    counted = np.array([n.to_bytes(16, "big") for n in range(10_000)], dtype="V16")
    assert 0.28 < (drawn(counted, "p") < 0.3).mean() < 0.32


def test_customers_fit_everything_that_is_said():
    everybody = ids(4)
    chosen = tuple(uuid.UUID(bytes=bytes(everybody[at])) for at in (0, 1))
    pilot = Pilot(name="p", customers=chosen, grades=("C",))
    names = named("C", "A", "C", "C")
    fitting = np.array([True, True, False, False])
    assert concerned(pilot, everybody, names, fitting).tolist() == [1, 0, 0, 0]
    in_the_north = Pilot(name="p", regions=("north",), grades=("A",))
    assert concerned(in_the_north, everybody, names, fitting).tolist() == [0, 1, 0, 0]


def vip(pilot: Pilot, **changes) -> Rulebook:
    best = msgspec.structs.replace(DEFAULT.grades[0], name="VIP", credit_limit=Decimal(9))
    policy = Policy(grades=(best, *DEFAULT.grades[1:]), pilot=pilot, **changes)
    return Rulebook(policy=policy, policy_version=7, cuts={"USD": (15.0, 1.0)})


def three_of_one_kind():
    """Three customers whom the policy for everybody grades B."""
    return given(*[bought(day, 9_000, who=who) for who in range(3) for day in (0, 20)])


def only_the_second() -> Overrides:
    overrides = no_overrides(ids(3))
    overrides.fitting[1] = True
    return overrides


def rated(configuration: ScoringConfiguration, overrides: Overrides | None = None, prior: int = -1):
    ledger = three_of_one_kind()
    overrides = overrides or no_overrides(ids(3))
    states, money = ledger.book.states, ledger.money(configuration)
    valued = appraise(states, money, np.full(3, prior), configuration, 25, overrides)
    return [configuration.grade_names[place] for place in valued.grade], valued


def test_the_pilot_s_customers_are_graded_and_treated_by_its_policy():
    second = uuid.UUID(bytes=bytes(ids(3)[1]))
    configuration = ScoringConfiguration(
        cuts=CUTS, policy_version=3, pilot=vip(Pilot(name="p", customers=(second,)))
    )
    names, valued = rated(configuration, only_the_second())
    assert names == ["B", "VIP", "B"]
    assert valued.piloted.tolist() == [False, True, False]
    assert valued.policy_version.tolist() == [3, 7, 3]
    assert treatments_under(configuration)[valued.grade[1]][1].credit_limit == 9


def test_a_grade_under_the_pilot_has_no_say_in_who_is_in_it():
    configuration = ScoringConfiguration(cuts=CUTS, pilot=vip(Pilot(name="p", grades=("B",))))
    names, _ = rated(configuration)
    assert names == ["VIP"] * 3
    for place, name in enumerate(configuration.grade_names):
        assert rated(configuration, prior=place)[1].piloted.all(), name


def test_a_grade_set_by_hand_is_found_under_either_policy():
    second = uuid.UUID(bytes=bytes(ids(3)[1]))
    configuration = ScoringConfiguration(cuts=CUTS, pilot=vip(Pilot(name="p", customers=(second,))))
    overrides = only_the_second()
    for name, expected in (("C", ["C"] * 3), ("A", ["A", "VIP", "A"]), ("VIP", ["B", "VIP", "B"])):
        overrides.by_hand[:] = configuration.grade_names.index(name)
        assert rated(configuration, overrides)[0] == expected


def test_without_its_customers_a_pilot_changes_nothing():
    configuration = ScoringConfiguration(
        cuts=CUTS, pilot=vip(Pilot(name="p", customers=(uuid.uuid4(),)))
    )
    assert rated(configuration)[0] == rated(ScoringConfiguration(cuts=CUTS))[0] == ["B"] * 3


@pytest.mark.parametrize(
    ("until", "review", "due"),
    [(26, NEVER, 27), (NEVER, 28, 28), (25, 27, 26), (24, NEVER, None), (NEVER, 25, None)],
)
def test_customers_come_due_when_a_hand_lets_go_and_at_the_review(until, review, due):
    _, valued = rated(ScoringConfiguration(cuts=CUTS))
    states, configuration = three_of_one_kind().book.states, ScoringConfiguration(cuts=CUTS)
    ends = ends_of(np.full(3, until), np.full(3, review), 25)
    plain = due_days(states, valued, configuration, 25).tolist()
    assert due_days(states, valued, configuration, 25, ends).tolist() == (
        [due] * 3 if due else plain
    )
