"""Logistic regression: the maximum it finds, the ridge, and data that has none."""

import numpy as np
import pytest
from scipy.optimize import minimize

from services.valuation.models.logistic import fit_logistic, logit, sigmoid


def drawn(n: int = 400) -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(2)
    columns = chance.normal(size=(n, 2))
    odds = 0.5 + columns @ np.array([1.5, -0.7])
    return columns, (chance.uniform(size=n) < sigmoid(odds)).astype(float)


def test_newton_finds_the_maximum_another_search_finds():
    columns, truth = drawn()
    ridge, centre = np.array([0.1, 2.0, 3.0]), np.array([0.0, 1.0, 0.0])

    def cost(w):
        odds = w[0] + columns @ w[1:]
        away = ridge * (w - centre) ** 2
        return (np.logaddexp(0, odds) - truth * odds).sum() + 0.5 * away.sum()

    found = fit_logistic(columns, truth, ridge=ridge, centre=centre)
    assert found.weights == pytest.approx(minimize(cost, centre, tol=1e-10).x, abs=1e-5)
    free = fit_logistic(columns, truth, ridge=1e-9)
    assert free.weights == pytest.approx([0.5, 1.5, -0.7], abs=4 * free.errors.max())
    assert free.log_likelihood > found.log_likelihood


def test_separable_cases_stop_at_the_ridge():
    columns = np.r_[np.full(50, -1.0), np.full(50, 1.0)][:, None]
    found = fit_logistic(columns, (columns[:, 0] > 0).astype(float), ridge=0.1)
    assert np.all(np.isfinite(found.weights)) and 2.0 < found.weights[1] < 20.0


def test_a_strong_ridge_keeps_the_weights_given():
    columns, truth = drawn(20)
    found = fit_logistic(columns, truth, ridge=1e9, centre=np.array([0.0, 1.0, 0.0]))
    assert found.weights == pytest.approx([0.0, 1.0, 0.0], abs=1e-6)


def test_log_odds_stay_finite():
    assert np.all(np.isfinite(logit(np.array([0.0, 1.0]))))
    assert sigmoid(logit(np.array([0.3]))) == pytest.approx(0.3)
