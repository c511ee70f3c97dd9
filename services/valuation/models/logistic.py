"""Logistic regression by Newton's method, with a ridge that pulls towards given weights."""

from dataclasses import dataclass

import numpy as np

from services.valuation.models.histories import Floats

_STEPS = 60
_CLOSE = 1e-9


@dataclass(frozen=True, slots=True)
class Logistic:
    """Weights of the columns, the first of them the constant's; `errors` their standard errors.

    `log_likelihood` is that of the cases fitted to, without the ridge."""

    weights: Floats
    errors: Floats
    log_likelihood: float

    def log_odds(self, columns: Floats) -> Floats:
        return self.weights[0] + columns @ self.weights[1:]

    def probability(self, columns: Floats) -> Floats:
        return sigmoid(self.log_odds(columns))


def fit_logistic(
    columns: Floats, truth: Floats, *, ridge: Floats | float, centre: Floats | None = None
) -> Logistic:
    """Maximum a posteriori: each weight normal around `centre` with precision `ridge`.

    `columns` has a row per case; both `ridge` and `centre` have the constant's first. A step
    that would lose likelihood is halved, so separable data stops at the ridge.
    """
    table = np.column_stack((np.ones(len(columns)), columns))
    size = table.shape[1]
    at = np.zeros(size) if centre is None else np.array(centre, dtype=np.float64)
    middle, pull = at.copy(), np.broadcast_to(np.asarray(ridge, dtype=np.float64), size)

    def cost(weights: Floats) -> float:
        odds = table @ weights
        away = weights - middle
        return float((np.logaddexp(0.0, odds) - truth * odds).sum() + 0.5 * (pull * away**2).sum())

    now = cost(at)
    for _ in range(_STEPS):
        predicted = sigmoid(table @ at)
        slope = table.T @ (predicted - truth) + pull * (at - middle)
        step = np.linalg.solve(_curvature(table, predicted, pull), slope)
        size_of_step = 1.0
        while (then := cost(at - size_of_step * step)) > now and size_of_step > _CLOSE:
            size_of_step /= 2.0
        at, gained = at - size_of_step * step, now - then
        now = then
        if gained < _CLOSE * (1.0 + abs(now)):
            break
    odds = table @ at
    inverse = np.linalg.inv(_curvature(table, sigmoid(odds), pull))
    likelihood = float((truth * odds - np.logaddexp(0.0, odds)).sum())
    return Logistic(at, np.sqrt(np.diag(inverse)), likelihood)


def sigmoid(odds: Floats) -> Floats:
    return np.exp(-np.logaddexp(0.0, -odds))


def logit(probability: Floats, *, least: float = 1e-9) -> Floats:
    """Log odds, kept finite."""
    kept = np.clip(probability, least, 1.0 - least)
    return np.log(kept) - np.log1p(-kept)


def _curvature(table: Floats, predicted: Floats, pull: Floats) -> Floats:
    return (table * (predicted * (1.0 - predicted))[:, None]).T @ table + np.diag(pull + 1e-12)
