"""One measure says everything: what follows from a risk that something else says."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.valuation.domain.churn.updating import Expectations, UpdatedExpectations
from services.valuation.models.histories import Histories, histories
from services.valuation.models.published import BG_NBD, MBG_NBD
from services.valuation.models.timing import BgNbd, MbgNbd, TimingModel

REACHES = np.array([0.0, 1.0, 4.0, 13.0, 26.0, 52.0, 104.0])
shape = st.floats(0.1, 20.0)
kinds = st.sampled_from([BgNbd, MbgNbd])
parameters = st.fixed_dictionaries(dict.fromkeys(("r", "alpha", "a", "b"), shape))
timings = st.one_of(
    st.sampled_from([BG_NBD, MBG_NBD]),
    st.builds(lambda kind, told: kind(**told), kinds, parameters),
)
horizons = st.sampled_from([0.5, 4.0, 13.0, 52.0, 104.0])
risks = st.floats(0.0, 1.0)


@st.composite
def lives(draw: st.DrawFn) -> Histories:
    x = draw(st.integers(0, 60))
    t_x = draw(st.floats(0.1, 200.0)) if x else 0.0
    return histories([float(x)], [t_x], [t_x + draw(st.floats(0.0, 300.0))])


def by(timing: TimingModel, seen: Histories, horizon: float, risk: float) -> UpdatedExpectations:
    return UpdatedExpectations(timing, seen, horizon, np.array([risk]))


@given(timings, lives(), horizons)
def test_a_risk_that_the_timing_model_had_said_itself_changes_nothing(timing, seen, horizon):
    plain = Expectations(timing, seen)
    same = UpdatedExpectations(timing, seen, horizon, timing.p_none(seen, horizon))
    assert same.p_alive == pytest.approx(plain.p_alive, abs=1e-9)
    assert same.expected_by(REACHES) == pytest.approx(
        plain.expected_by(REACHES), rel=1e-6, abs=1e-9
    )
    for weeks in REACHES:
        reach = np.array([weeks])
        assert same.p_none(reach) == pytest.approx(plain.p_none(reach), abs=1e-9)


@given(timings, lives(), horizons, risks)
def test_who_is_likely_to_order_is_alive_and_expected_to(timing, seen, horizon, risk):
    found = by(timing, seen, horizon, risk)
    assert found.p_none(np.array([horizon])) == pytest.approx([risk], abs=1e-9)
    assert 0.0 <= 1.0 - found.p_alive[0] <= risk + 1e-12
    for weeks in REACHES:
        orders, none = found.expected_by(np.array([weeks]))[0, 0], found.p_none(np.array([weeks]))
        assert orders >= 1.0 - none[0] - 1e-6
    assert np.all(np.diff(found.expected_by(REACHES)[0]) >= -1e-6)
    nones = [found.p_none(np.array([weeks]))[0] for weeks in REACHES]
    assert nones[0] == pytest.approx(1.0) and np.all(np.diff(nones) <= 1e-9)


@given(timings, lives(), horizons, risks, risks)
def test_the_higher_the_risk_the_less_is_to_come(timing, seen, horizon, one, other):
    low, high = (by(timing, seen, horizon, risk) for risk in sorted((one, other)))
    assert high.p_alive <= low.p_alive + 1e-12
    assert np.all(high.expected_by(REACHES) <= low.expected_by(REACHES) * (1 + 1e-6) + 1e-9)
    for weeks in REACHES:
        assert high.p_none(np.array([weeks])) >= low.p_none(np.array([weeks])) - 1e-9


def test_it_agrees_with_lives_drawn_from_the_timing_model():
    """Weighing simulated lives by whether an order came within the horizon."""
    chance, drawn, timing = np.random.default_rng(3), 400_000, MBG_NBD
    seen, horizon, reach, risk = histories([4.0], [20.0], [30.0]), 13.0, 40.0, 0.2
    rate = chance.gamma(timing.r + 4, 1 / (timing.alpha + 30.0), drawn)
    leave = chance.beta(timing.a, timing.b + 5, drawn)
    alive = chance.uniform(size=drawn) < timing.p_alive(seen)[0]
    counts, came, at, there = np.zeros(drawn), np.zeros(drawn, bool), np.zeros(drawn), alive.copy()
    while there.any():
        at = at + chance.exponential(1 / rate)
        there &= at <= reach
        counts += there
        came |= there & (at <= horizon)
        there &= chance.uniform(size=drawn) >= leave
    found = by(timing, seen, horizon, risk)
    expected = (1 - risk) * counts[came].mean() + risk * counts[~came].mean()
    assert found.expected_by(np.array([reach]))[0, 0] == pytest.approx(expected, rel=0.02)
    still = (1 - risk) + risk * alive[~came].mean()
    assert found.p_alive[0] == pytest.approx(still, rel=0.02)
    none = (1 - risk) * (counts[came] == 0).mean() + risk * (counts[~came] == 0).mean()
    assert found.p_none(np.array([reach]))[0] == pytest.approx(none, rel=0.02)
