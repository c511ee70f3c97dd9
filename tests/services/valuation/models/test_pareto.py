"""Pareto/NBD and NBD: the published fit, mpmath, and histories that no fit should meet."""

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.valuation.models.fits import LEAST_GAIN, fit_timing
from services.valuation.models.histories import histories
from services.valuation.models.nbd import Nbd
from services.valuation.models.pareto_likelihood import ParetoLikelihood, log_dropped
from services.valuation.models.pareto_nbd import ParetoNbd
from services.valuation.models.published import NBD, PARETO_NBD, TIMING_PRIORS
from tests.services.valuation.models.test_published_fits import calibration


@pytest.mark.parametrize(
    ("kind", "published", "log_likelihood"),
    [(ParetoNbd, PARETO_NBD, -9594.976), (Nbd, NBD, -9763.66)],
)
def test_fits_are_the_published_ones(cdnow_sample, kind, published, log_likelihood):
    model, fit = fit_timing(kind, calibration(cdnow_sample), prior=None)
    assert fit.converged
    assert model.parameters == pytest.approx(published.parameters, rel=1e-3)
    assert fit.log_likelihood == pytest.approx(log_likelihood, abs=5e-3)


def exact_log_dropped(r, alpha, s, beta, x, t_x, until):
    """By the published difference of two 2F1 with as many digits as that takes."""
    r, alpha, s, beta, x = map(mpmath.mpf, (r, alpha, s, beta, x))
    total = r + s + x
    least, power = (beta, s + 1) if alpha >= beta else (alpha, r + x)
    most = max(alpha, beta)

    def part(u):
        z = (most - least) / (most + u)
        return mpmath.hyp2f1(total, power, total + 1, z) / (most + u) ** total

    with mpmath.workdps(120):
        return float(mpmath.log(s / total * (part(mpmath.mpf(t_x)) - part(mpmath.mpf(until)))))


@pytest.mark.parametrize(
    "parameters",
    [
        PARETO_NBD.parameters,
        (0.05, 0.3, 0.02, 900.0),
        (3.0, 90.0, 2.0, 1e-2),
        (0.5, 10.0, 200.0, 9e3),
        (0.5, 10.0, 0.5, 10.0),
    ],
)
@pytest.mark.parametrize(
    ("x", "t_x", "until"),
    [(0, 0, 0.2), (0, 0, 39), (1, 3, 40), (7, 39.9, 40), (150, 60, 520), (10_000, 519, 520)],
)
def test_the_integral_agrees_with_mpmath(parameters, x, t_x, until):
    found = log_dropped(np.array(parameters), histories([x], [t_x], [until]))[0]
    assert found[0] == pytest.approx(exact_log_dropped(*parameters, x, t_x, until), abs=2e-8)


def test_the_gradient(finite_difference, cdnow_sample):
    for kind, at in ((ParetoNbd, [0.4, 5.0, 0.7, 20.0]), (Nbd, [0.4, 5.0])):
        likelihood = kind.likelihood(calibration(cdnow_sample))
        expected = finite_difference(lambda p: likelihood(p)[0], np.array(at))  # noqa: B023
        assert likelihood(np.array(at))[1] == pytest.approx(expected, rel=1e-4)


HISTORY = st.tuples(
    st.integers(0, 400), st.floats(0, 1), st.floats(0.0, 600.0), st.floats(0.0, 600.0)
)
PARAMETER = st.floats(1e-4, 1e4)


@given(HISTORY, st.tuples(PARAMETER, PARAMETER, PARAMETER, PARAMETER))
def test_answers_are_finite_whatever_the_parameters(history, parameters):
    x, share, seen, horizon = history
    model = ParetoNbd(**dict(zip(ParetoNbd.names, parameters, strict=True)))
    row = histories([x], [seen * share if x else 0.0], [seen])
    assert 0.0 <= model.p_alive(row)[0] <= 1.0
    assert 0.0 <= model.p_none(row, horizon)[0] <= 1.0
    orders = model.expected_orders(row, horizon)[0]
    assert np.isfinite(orders) and 0.0 <= orders <= (model.r + x) / model.alpha * horizon + 1e-9


@given(HISTORY, st.sampled_from([PARETO_NBD, NBD]))
def test_p_none_is_the_ratio_of_two_likelihoods_and_falls_by_what_is_expected(history, model):
    x, share, seen, horizon = history
    row = histories([x], [seen * share if x else 0.0], [seen])
    later = histories([x], [seen * share if x else 0.0], [seen + horizon])
    ratio = np.exp(model.log_likelihood(later) - model.log_likelihood(row))
    assert model.p_none(row, horizon)[0] == pytest.approx(ratio, rel=1e-6, abs=1e-9)
    soon, rate = 1e-4, model.expected_orders(row, 1e-4)[0]
    assert 1.0 - model.p_none(row, soon)[0] == pytest.approx(rate, rel=0.01, abs=1e-6)


def test_s_equal_one_is_no_pole():
    seen = histories([3.0], [9.0], [30.0])
    at, beside = (ParetoNbd(r=0.5, alpha=9.0, s=s, beta=8.0) for s in (1.0, 1.0 + 1e-6))
    assert at.expected_orders(seen, 52.0) == pytest.approx(
        beside.expected_orders(seen, 52.0), rel=1e-5
    )


def test_a_population_nobody_leaves_says_so_and_its_prior_keeps_the_ridge_away():
    chance = np.random.default_rng(3)
    rate = chance.gamma(0.8, 1 / 6.0, 800)
    x = chance.poisson(rate * 52.0)
    last = np.where(x > 0, 52.0 * chance.beta(np.maximum(x, 1), 1.0), 0.0)
    seen = histories(x, np.round(last, 1), np.full(800, 52.0))
    _, nbd = fit_timing(Nbd, seen, prior=TIMING_PRIORS["nbd"])
    model, fit = fit_timing(ParetoNbd, seen, prior=TIMING_PRIORS["pareto_nbd"])
    assert fit.log_likelihood - nbd.log_likelihood <= LEAST_GAIN
    assert model.beta < 100.0


def test_a_population_that_people_leave_says_so(cdnow_sample):
    seen = calibration(cdnow_sample)
    _, nbd = fit_timing(Nbd, seen, prior=None)
    _, fit = fit_timing(ParetoNbd, seen, prior=None)
    assert fit.log_likelihood - nbd.log_likelihood > LEAST_GAIN


def test_a_fit_needs_each_different_history_once():
    seen = histories([2, 2, 0], [8, 8, 0], [20, 20, 20])
    at = np.array(PARETO_NBD.parameters)
    single = histories([2, 0], [8, 0], [20, 20])
    twice = ParetoLikelihood(seen)(at)[0]
    assert twice - ParetoLikelihood(single)(at)[0] == pytest.approx(
        PARETO_NBD.log_likelihood(histories([2], [8], [20]))
    )
