"""NBD (Ehrenberg 1959): rates are gamma-distributed and nobody leaves; drop-out is told by it."""

from typing import ClassVar, Literal

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from scipy.special import digamma, gammaln

from services.valuation.models.histories import UNIT, Floats, Histories


class Nbd(
    Struct, frozen=True, kw_only=True, tag_field="name", tag="nbd", forbid_unknown_fields=True
):
    """Two parameters, per week. Every answer is an array, one number per row of the histories."""

    r: float
    alpha: float
    unit: Literal["week"] = UNIT
    names: ClassVar[tuple[str, ...]] = ("r", "alpha")

    def __post_init__(self) -> None:
        if not all(np.isfinite(p) and p > 0 for p in self.parameters):
            raise ValueError(f"parameters must be finite and positive, got {self.parameters}")

    @property
    def name(self) -> str:
        return "nbd"

    @property
    def parameters(self) -> tuple[float, float]:
        return self.r, self.alpha

    @classmethod
    def likelihood(cls, population: Histories) -> "NbdLikelihood":
        return NbdLikelihood(population)

    def log_likelihood(self, population: Histories) -> float:
        return self.likelihood(population)(np.array(self.parameters))[0]

    def p_alive(self, histories: Histories) -> Floats:
        return np.ones_like(histories.x)

    def p_none(self, histories: Histories, horizon: Floats | float) -> Floats:
        """P(no order within `horizon` weeks from now)."""
        return np.exp(-(self.r + histories.x) * np.log1p(horizon / (self.alpha + histories.T)))

    def expected_orders(self, histories: Histories, horizon: Floats | float) -> Floats:
        """E[orders within `horizon` weeks from now] of one customer per row."""
        return (self.r + histories.x) / (self.alpha + histories.T) * horizon


class NbdLikelihood:
    """Log-likelihood of (r, alpha) and its gradient over one compressed population."""

    def __init__(self, population: Histories) -> None:
        self._rows = population.compressed()
        self.customers = population.customers

    def __call__(self, parameters: NDArray[np.float64]) -> tuple[float, Floats]:
        r, alpha = parameters
        x, until, weight = self._rows.x, self._rows.T, self._rows.weight
        log_until = np.log(alpha + until)
        value = gammaln(r + x) - gammaln(r) + r * np.log(alpha) - (r + x) * log_until
        by_r = digamma(r + x) - digamma(r) + np.log(alpha) - log_until
        by_alpha = r / alpha - (r + x) / (alpha + until)
        return float((weight * value).sum()), np.array(
            [(weight * by_r).sum(), (weight * by_alpha).sum()]
        )
