"""Quality of predictions: ranking, calibration and error, over customers whose outcome is known.

Every measure is None where it is not defined: for nobody, or where all outcomes are the same.
"""

import numpy as np
from numpy.typing import NDArray

from services.valuation.models.histories import Floats

Truth = NDArray[np.bool_]
BINS = 10


def auc(score: Floats, truth: Truth) -> float | None:
    """Probability that a positive case is scored above a negative one; ties count half."""
    did = int(truth.sum())
    did_not = len(truth) - did
    if not did or not did_not:
        return None
    return float((ranks(score)[truth].sum() - did * (did + 1) / 2) / (did * did_not))


def brier(probability: Floats, truth: Truth) -> float | None:
    return float(np.mean((probability - truth) ** 2)) if len(truth) else None


def ece(probability: Floats, truth: Truth) -> float | None:
    """Expected calibration error: mean distance of said and seen, over ten equal-width bins."""
    if not len(truth):
        return None
    predicted, observed, customers = reliability(probability, truth)
    return float((np.abs(predicted - observed) * customers).sum() / customers.sum())


def reliability(probability: Floats, truth: Truth) -> tuple[Floats, Floats, Floats]:
    """Mean probability said, share seen, and customers, of each of ten bins that has any."""
    at = np.minimum((probability * BINS).astype(np.int64), BINS - 1)
    customers = np.bincount(at, minlength=BINS)
    held = customers > 0
    predicted = np.bincount(at, weights=probability, minlength=BINS)[held] / customers[held]
    observed = np.bincount(at, weights=truth, minlength=BINS)[held] / customers[held]
    return predicted, observed, customers[held].astype(np.float64)


def mae(expected: Floats, actual: Floats) -> float | None:
    return float(np.abs(expected - actual).mean()) if len(actual) else None


def rmse(expected: Floats, actual: Floats) -> float | None:
    return float(np.sqrt(np.mean((expected - actual) ** 2))) if len(actual) else None


def bias_pct(expected: Floats, actual: Floats) -> float | None:
    """Percent by which the sum was over-forecast; below 0 under-forecast."""
    total = actual.sum()
    return float(100.0 * (expected.sum() / total - 1.0)) if total > 0 else None


def spearman(expected: Floats, actual: Floats) -> float | None:
    """Correlation of ranks, ties sharing their mean rank."""
    if len(actual) < 2:
        return None
    one, other = ranks(expected), ranks(actual)
    one, other = one - one.mean(), other - other.mean()
    spread = np.sqrt((one**2).sum() * (other**2).sum())
    return float((one * other).sum() / spread) if spread > 0 else None


def top_share(score: Floats, value: Floats, part: float) -> float | None:
    """The share of all positive `value` that the `part` of customers scored highest has."""
    kept = np.maximum(value, 0.0)
    total = kept.sum()
    best = np.argsort(-score, kind="stable")[: max(1, round(part * len(score)))]
    return float(kept[best].sum() / total) if total > 0 else None


def ranks(values: Floats) -> Floats:
    """Ranks from 1, equal values sharing their mean rank."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts - 1) / 2.0)[inverse]
