"""Measures of predictions, on cases small enough to count by hand."""

import numpy as np
import pytest

from services.valuation.models import metrics

TRUTH = np.array([True, False, True, False])


def test_auc_counts_pairs_and_ties_half():
    assert metrics.auc(np.array([0.9, 0.1, 0.8, 0.2]), TRUTH) == 1.0
    assert metrics.auc(np.array([0.9, 0.95, 0.8, 0.2]), TRUTH) == 0.5
    assert metrics.auc(np.full(4, 0.3), TRUTH) == 0.5
    assert metrics.auc(np.array([0.1, 0.2]), np.array([True, True])) is None


def test_brier_and_calibration_error():
    overrides = np.array([0.75, 0.75, 0.75, 0.05])
    assert metrics.brier(overrides, TRUTH) == pytest.approx(0.1725)
    # Three in the bin of .75 of whom two did, one in that of .05 who did not.
    assert metrics.ece(overrides, TRUTH) == pytest.approx(0.75 * abs(0.75 - 2 / 3) + 0.25 * 0.05)
    assert metrics.ece(np.array([1.0]), np.array([True])) == 0.0
    assert metrics.ece(np.empty(0), np.empty(0, dtype=bool)) is None


def test_errors_and_bias_have_the_sign_of_over_forecasting():
    expected, actual = np.array([2.0, 2.0, 2.0]), np.array([0.0, 1.0, 3.0])
    assert metrics.mae(expected, actual) == pytest.approx(4 / 3)
    assert metrics.rmse(expected, actual) == pytest.approx(np.sqrt(2))
    assert metrics.bias_pct(expected, actual) == pytest.approx(50.0)
    assert metrics.bias_pct(expected, np.zeros(3)) is None


def test_spearman_is_of_ranks():
    assert metrics.spearman(np.array([1.0, 10.0, 100.0]), np.array([1.0, 2.0, 3.0])) == 1.0
    assert metrics.spearman(np.array([1.0, 1.0, 1.0]), np.array([1.0, 2.0, 3.0])) is None
    tied = metrics.spearman(np.array([1.0, 2.0, 3.0, 4.0]), np.array([0.0, 0.0, 1.0, 2.0]))
    assert tied == pytest.approx(0.9486833)


def test_the_share_of_the_top_counts_no_refunds_as_value():
    value = np.array([70.0, 20.0, 10.0, -50.0, 0.0])
    assert metrics.top_share(np.array([5.0, 4, 3, 2, 1]), value, 0.2) == pytest.approx(0.7)
    assert metrics.top_share(np.array([1.0, 2, 3, 4, 5]), value, 0.2) == 0.0
    assert metrics.top_share(np.zeros(2), np.zeros(2), 0.2) is None
