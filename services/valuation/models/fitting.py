"""Parameters from a population: maximum likelihood, or maximum a posteriori under a prior."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from services.valuation.models.histories import Floats

Objective = Callable[[NDArray[np.float64]], tuple[float, Floats]]
# Wide enough for any trade, narrow enough that no special function leaves its domain.
_LOWEST, _HIGHEST = 1e-4, 1e4


@dataclass(frozen=True, slots=True)
class LogNormalPrior:
    """Each parameter is log-normal around `centre`; carries a fit while customers are few."""

    centre: tuple[float, ...]
    spread: float = 0.5

    def __call__(self, log_parameters: Floats) -> tuple[float, Floats]:
        """Log density up to a constant, and its gradient, by the log parameters."""
        away = (log_parameters - np.log(self.centre)) / self.spread
        return -0.5 * float(away @ away), -away / self.spread


@dataclass(frozen=True, slots=True)
class Fit:
    parameters: tuple[float, ...]
    log_likelihood: float
    converged: bool


class FitFailed(ArithmeticError):
    def __init__(self, reason: str) -> None:
        super().__init__(f"no parameters found: {reason}")
        self.reason = reason


def maximise(
    likelihood: Objective,
    start: tuple[float, ...],
    *,
    scale: float,
    prior: LogNormalPrior | None = None,
    lowest: tuple[float, ...] | None = None,
) -> Fit:
    """Climb to the best parameters in log space, from `start`.

    `scale` (about the number of customers) keeps step sizes and tolerances independent of it;
    `lowest` bounds each parameter from below.
    """

    def cost(log_parameters: NDArray[np.float64]) -> tuple[float, Floats]:
        parameters = np.exp(log_parameters)
        value, gradient = likelihood(parameters)
        gradient = gradient * parameters
        if prior is not None:
            density, slope = prior(log_parameters)
            value, gradient = value + density, gradient + slope
        return -value / scale, -gradient / scale

    low = np.log(lowest or (_LOWEST,) * len(start))
    high = np.full(len(start), np.log(_HIGHEST))
    from scipy.optimize import minimize  # half of SciPy, for what fits alone

    found = minimize(
        cost,
        np.clip(np.log(start), low, high),
        jac=True,
        method="L-BFGS-B",
        bounds=np.column_stack((low, high)),
        options={"ftol": 1e-14, "gtol": 1e-8, "maxiter": 500},
    )
    if not np.all(np.isfinite(found.x)) or not np.isfinite(found.fun):
        raise FitFailed(str(found.message))
    parameters = np.exp(found.x)
    return Fit(tuple(map(float, parameters)), likelihood(parameters)[0], bool(found.success))
