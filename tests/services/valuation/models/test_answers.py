"""What the timing models answer: against mpmath, against the likelihood, and never NaN."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.valuation.models.histories import histories
from services.valuation.models.hypergeometric import expected_while_alive
from services.valuation.models.published import BG_NBD, MBG_NBD
from services.valuation.models.timing import BgNbd, MbgNbd

mpmath.mp.dps = 60


def exact_while_alive(r: float, alpha: float, a: float, b: float, horizon: float) -> float:
    r, alpha, a, b, horizon = map(mpmath.mpf, (r, alpha, a, b, horizon))
    z = horizon / (alpha + horizon)
    ended = (alpha / (alpha + horizon)) ** r * mpmath.hyp2f1(r, b, a + b - 1, z)
    return float((a + b - 1) / (a - 1) * (1 - ended))


@pytest.mark.parametrize("x", [0, 1, 7, 150, 3_000, 10_000])
@pytest.mark.parametrize(("a", "b"), [(0.05, 0.3), (0.8914, 1.614), (3.0, 9.0), (150.0, 700.0)])
@pytest.mark.parametrize("seen", [0.0, 26.0, 520.0])
@pytest.mark.parametrize("horizon", [1.0, 52.0])
def test_expected_orders_agree_with_mpmath(x, a, b, seen, horizon):
    r, alpha, later = 0.52484 + x, 6.1831 + seen, b + x + 1
    found = expected_while_alive(np.array([r]), np.array([alpha]), a, np.array([later]), horizon)
    assert found[0] == pytest.approx(exact_while_alive(r, alpha, a, later, horizon), rel=1e-8)


@pytest.mark.parametrize(
    ("r", "alpha", "a", "b", "horizon"),
    [
        (2.5, 16.0, 250.0, 750.0, 13.0),
        (2.5, 16.0, 10_000.0, 30_000.0, 13.0),
        (10.02, 1.2175, 199.7, 22.42, 63.248),  # Euler's form is NaN here and below
        (1463.77, 0.1747, 74.7, 814.9, 108.6),
        (4739.1, 6.639, 67.83, 4292.3, 139.4),
    ],
)
def test_large_drop_out_parameters_keep_their_digits(r, alpha, a, b, horizon):
    found = expected_while_alive(np.array([r]), np.array([alpha]), a, np.array([b]), horizon)
    with mpmath.workdps(400):
        assert found[0] == pytest.approx(exact_while_alive(r, alpha, a, b, horizon), rel=1e-6)


@pytest.mark.parametrize("a", [1 - 1e-4, 1.0, 1 + 1e-13, 1 + 1e-4])
def test_the_pole_at_a_equal_one_is_no_pole(a):
    found = expected_while_alive(np.array([1.5]), np.array([9.0]), a, np.array([2.6]), 52.0)
    beside = expected_while_alive(np.array([1.5]), np.array([9.0]), 1.001, np.array([2.6]), 52.0)
    assert found[0] == pytest.approx(beside[0], rel=1e-3)


HISTORY = st.tuples(
    st.integers(0, 400), st.floats(0, 1), st.floats(0.0, 600.0), st.floats(0.0, 600.0)
)


@given(HISTORY, st.sampled_from([BG_NBD, MBG_NBD]))
def test_p_none_is_the_ratio_of_two_likelihoods(history, model):
    x, share, seen, horizon = history
    last = seen * share if x else 0.0
    row = histories([x], [last], [seen])
    later = histories([x], [last], [seen + horizon])
    ratio = np.exp(model.log_likelihood(later) - model.log_likelihood(row))
    assert model.p_none(row, horizon)[0] == pytest.approx(ratio, rel=1e-9, abs=1e-12)


PARAMETER = st.floats(1e-4, 1e4)


@given(
    HISTORY, st.tuples(PARAMETER, PARAMETER, PARAMETER, PARAMETER), st.sampled_from((BgNbd, MbgNbd))
)
def test_answers_are_finite_probabilities_whatever_the_parameters(history, parameters, kind):
    x, share, seen, horizon = history
    r, alpha, a, b = parameters
    model = kind(r=r, alpha=alpha, a=a, b=b)
    row = histories([x], [seen * share if x else 0.0], [seen])
    assert 0.0 <= model.p_alive(row)[0] <= 1.0
    assert 0.0 <= model.p_none(row, horizon)[0] <= 1.0 + 1e-12
    orders = model.expected_orders(row, horizon)[0]
    assert np.isfinite(orders) and orders >= 0.0


def test_orders_by_several_horizons_are_those_of_each():
    rows = histories([0.0, 3.0, 3.0, 3.0], [0.0, 9.0, 4.0, 9.0], [30.0, 12.0, 12.0, 30.0])
    horizons = np.array([1.0, 13.0, 52.0])
    for model in (BG_NBD, MBG_NBD):
        each = np.column_stack([model.expected_orders(rows, horizon) for horizon in horizons])
        assert np.array_equal(model.expected_by(rows, horizons), each)


def test_silence_only_ever_raises_the_risk():
    silent = histories(np.full(60, 4.0), np.full(60, 20.0), 20.0 + np.arange(60.0))
    for model in (BG_NBD, MBG_NBD):
        assert np.all(np.diff(model.p_none(silent, 13.0)) > 0)
        assert np.all(np.diff(model.p_alive(silent)) < 0)


def test_only_mbg_doubts_a_one_time_buyer():
    silent = histories([0.0], [0.0], [60.0])
    assert BG_NBD.p_alive(silent)[0] == 1.0
    assert MBG_NBD.p_alive(silent)[0] < 0.5


def test_parameters_out_of_domain_are_refused():
    with pytest.raises(ValueError, match="finite and positive"):
        MbgNbd(r=float("nan"), alpha=1.0, a=1.0, b=1.0)
    with pytest.raises(ValueError, match="0 <= t_x <= T"):
        histories([1], [5], [4])
