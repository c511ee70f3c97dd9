"""Fitted parameters and log-likelihoods against the published and reproduced ones."""

import numpy as np
import pytest

from services.valuation.models.beta_geometric import Likelihood
from services.valuation.models.fits import fit_spend, fit_timing
from services.valuation.models.gamma_gamma import GammaGamma, spending
from services.valuation.models.histories import Histories, histories, histories_of_days
from services.valuation.models.published import BG_NBD, GAMMA_GAMMA, MBG_NBD, TIMING_PRIORS
from services.valuation.models.timing import BgNbd, MbgNbd
from tests.services.valuation.conftest import CALIBRATION_END, Cohort


def calibration(cohort: Cohort) -> Histories:
    seen = cohort.until(CALIBRATION_END)
    return histories_of_days(
        seen.first_days(), seen.last_days(), seen.counts(seen.customers), CALIBRATION_END
    )


@pytest.mark.parametrize(
    ("kind", "published", "log_likelihood"),
    [(BgNbd, BG_NBD, -9582.429), (MbgNbd, MBG_NBD, -9582.136)],
)
def test_timing_fits_are_the_published_ones(cdnow_sample, kind, published, log_likelihood):
    model, fit = fit_timing(kind, calibration(cdnow_sample), prior=None)
    assert fit.converged
    assert model.parameters == pytest.approx(published.parameters, rel=1e-4)
    assert fit.log_likelihood == pytest.approx(log_likelihood, abs=1e-3)


def test_the_gamma_gamma_fit_of_repeat_orders_is_the_published_one(cdnow_sample):
    seen = cdnow_sample.until(CALIBRATION_END)
    first = seen.day == seen.first_days()[seen.customer]
    repeats = Cohort(seen.customer[~first], seen.day[~first], seen.amount[~first])
    n = seen.customers
    model, fit = fit_spend(spending(repeats.counts(n), repeats.totals(n)), prior=False)
    assert spending(repeats.counts(n), repeats.totals(n)).customers == 946
    assert model.parameters == pytest.approx(GAMMA_GAMMA.parameters, rel=1e-4)
    assert fit.log_likelihood == pytest.approx(-4055.918, abs=1e-3)


def test_the_published_expectation_of_one_customer():
    seen = histories([2.0], [30.43], [38.86])
    assert BG_NBD.expected_orders(seen, 39.0)[0] == pytest.approx(1.226, abs=5e-4)


def test_the_published_probability_that_a_new_customer_never_comes_back():
    rounded = BgNbd(r=0.243, alpha=4.414, a=0.793, b=2.426)
    assert rounded.p_none(histories([0], [0], [0]), 39.0)[0] == pytest.approx(0.5737864, abs=1e-6)


def test_a_prior_hardly_moves_a_large_fit_and_carries_a_small_one(cdnow_sample):
    everybody = calibration(cdnow_sample)
    prior = TIMING_PRIORS["mbg_nbd"]
    large, _ = fit_timing(MbgNbd, everybody, prior=prior)
    assert large.parameters == pytest.approx(MBG_NBD.parameters, rel=5e-3)
    nobody_came_back = histories([0, 0, 0], [0, 0, 0], [10, 20, 30])
    small, fit = fit_timing(MbgNbd, nobody_came_back, prior=prior)
    assert fit.converged
    assert small.parameters == pytest.approx(MBG_NBD.parameters, rel=1.0)


def test_the_gradient_of_the_timing_likelihood(finite_difference, cdnow_sample):
    import numpy as np

    for trials in (0, 1):
        likelihood = Likelihood(calibration(cdnow_sample), first_trials=trials)
        at = np.array([0.4, 5.0, 0.7, 2.0])
        expected = finite_difference(lambda p: likelihood(p)[0], at)  # noqa: B023
        assert likelihood(at)[1] == pytest.approx(expected, rel=1e-5)


def test_spend_ignores_customers_without_value_and_never_leaves_its_domain():
    seen = spending([1, 2, 3, 1], [0.0, 20.0, 30.0, -5.0])
    assert seen.customers == 2
    a_few_pay_almost_everything = spending(np.ones(60), 10.0 ** np.linspace(0, 9, 60))
    model, _ = fit_spend(a_few_pay_almost_everything, prior=False)
    assert model.q > 1 and np.isfinite(model.population_mean)
    with pytest.raises(ValueError, match="q > 1"):
        GammaGamma(p=1.0, q=0.9, gamma=10.0)
