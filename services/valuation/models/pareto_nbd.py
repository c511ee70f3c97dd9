"""Pareto/NBD: customers who may leave at any time, not only after an order. The shadow model."""

from typing import ClassVar, Literal

import numpy as np
from msgspec import Struct

from services.valuation.models.histories import UNIT, Floats, Histories
from services.valuation.models.pareto_likelihood import ParetoLikelihood, log_dropped, log_stayed


class ParetoNbd(
    Struct,
    frozen=True,
    kw_only=True,
    tag_field="name",
    tag="pareto_nbd",
    forbid_unknown_fields=True,
):
    """Four parameters, per week. Every answer is an array, one number per row of the histories."""

    r: float
    alpha: float
    s: float
    beta: float
    unit: Literal["week"] = UNIT
    names: ClassVar[tuple[str, ...]] = ("r", "alpha", "s", "beta")

    def __post_init__(self) -> None:
        if not all(np.isfinite(p) and p > 0 for p in self.parameters):
            raise ValueError(f"parameters must be finite and positive, got {self.parameters}")

    @property
    def name(self) -> str:
        return "pareto_nbd"

    @property
    def parameters(self) -> tuple[float, float, float, float]:
        return self.r, self.alpha, self.s, self.beta

    @classmethod
    def likelihood(cls, population: Histories) -> ParetoLikelihood:
        return ParetoLikelihood(population)

    def log_likelihood(self, population: Histories) -> float:
        return self.likelihood(population)(np.array(self.parameters))[0]

    def p_alive(self, histories: Histories) -> Floats:
        """The probability of being a customer still. Never a churn risk: see `p_none`."""
        stayed, total = self._log_weights(histories)
        return np.exp(stayed - total)

    def p_none(self, histories: Histories, horizon: Floats | float) -> Floats:
        """P(no order within `horizon` weeks from now) = L(x, t_x, T+H) / L(x, t_x, T)."""
        later = Histories(histories.x, histories.t_x, histories.T + horizon, histories.weight)
        return np.exp(
            np.minimum(self._log_weights(later)[1] - self._log_weights(histories)[1], 0.0)
        )

    def expected_orders(self, histories: Histories, horizon: Floats | float) -> Floats:
        """E[orders within `horizon` weeks from now] of one customer per row."""
        ahead = np.log1p(np.asarray(horizon, dtype=np.float64) / (self.beta + histories.T))
        power = (self.s - 1.0) * ahead
        with np.errstate(invalid="ignore"):  # 0/0 at s = 1, where the ratio is 1
            ratio = np.where(power == 0.0, 1.0, -np.expm1(-power) / power)
        rate = (self.r + histories.x) / (self.alpha + histories.T)
        return self.p_alive(histories) * rate * (self.beta + histories.T) * ahead * ratio

    def _log_weights(self, histories: Histories) -> tuple[Floats, Floats]:
        """Log weights of "still a customer", and of that or having dropped out."""
        parameters = np.array(self.parameters)
        stayed = log_stayed(parameters, histories)
        return stayed, np.logaddexp(stayed, log_dropped(parameters, histories)[0])
