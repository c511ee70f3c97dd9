"""Features that a logistic reads from orders: how often, how lately, how regularly."""

import numpy as np

from services.valuation.models.histories import Floats, Histories
from services.valuation.models.metrics import Truth

TIMING_STATE = ("log_orders", "log_recency", "log_age", "bought_once", "overdue")
# Said risks enter between these, so that one certain model does not outshout all others.
LEAST_RISK = 1e-4
LEAST_CASES, LEAST_OUTCOMES = 100, 10


def timing_state(histories: Histories) -> tuple[Floats, ...]:
    """The columns TIMING_STATE; `overdue` compares the silence with the customer's own mean gap."""
    silence = np.log1p(histories.T - histories.t_x)
    gap = np.log1p(histories.t_x / np.maximum(histories.x, 1.0))
    return (
        np.log1p(histories.x),
        silence,
        np.log1p(histories.T),
        (histories.x == 0).astype(np.float64),
        np.where(histories.x > 0, silence - gap, 0.0),
    )


def enough(stayed_away: Truth) -> bool:
    """True if there are enough cases to learn from, of both outcomes."""
    came = int((~stayed_away).sum())
    return len(stayed_away) >= LEAST_CASES and min(came, len(stayed_away) - came) >= LEAST_OUTCOMES
