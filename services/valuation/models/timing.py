"""Models of when customers buy: BG/NBD and MBG/NBD, given a history so far."""

from typing import ClassVar, Literal

import numpy as np
from msgspec import Struct

from services.valuation.models.beta_geometric import Likelihood
from services.valuation.models.histories import UNIT, Floats, Histories
from services.valuation.models.hypergeometric import expected_while_alive


class BetaGeometric(
    Struct, frozen=True, kw_only=True, tag_field="name", forbid_unknown_fields=True
):
    """Four parameters, per week. Every answer is an array, one number per row of the histories."""

    r: float
    alpha: float
    a: float
    b: float
    unit: Literal["week"] = UNIT
    first_trials: ClassVar[int]
    names: ClassVar[tuple[str, ...]] = ("r", "alpha", "a", "b")

    def __post_init__(self) -> None:
        if not all(np.isfinite(p) and p > 0 for p in self.parameters):
            raise ValueError(f"parameters must be finite and positive, got {self.parameters}")

    @property
    def name(self) -> str:
        return self.__struct_config__.tag  # pyright: ignore[reportReturnType]

    @property
    def parameters(self) -> tuple[float, float, float, float]:
        return self.r, self.alpha, self.a, self.b

    @classmethod
    def likelihood(cls, population: Histories) -> Likelihood:
        return Likelihood(population, first_trials=cls.first_trials)

    def log_likelihood(self, population: Histories) -> float:
        return self.likelihood(population)(np.array(self.parameters))[0]

    def p_alive(self, histories: Histories) -> Floats:
        """The probability of being a customer still. Never a churn risk: see `p_none`."""
        alive, dropped = self._log_weights(histories, 0.0)
        return np.exp(alive - np.logaddexp(alive, dropped))

    def p_none(self, histories: Histories, horizon: Floats | float) -> Floats:
        """P(no order within `horizon` weeks from now) = L(x, t_x, T+H) / L(x, t_x, T)."""
        now = np.logaddexp(*self._log_weights(histories, 0.0))
        then = np.logaddexp(*self._log_weights(histories, horizon))
        return np.exp(then - now)

    def p_silent(self, histories: Histories, horizon: Floats | float) -> Floats:
        """P(no order within `horizon` weeks from now) of somebody who is still a customer."""
        return np.exp(-(self.r + histories.x) * np.log1p(horizon / (self.alpha + histories.T)))

    def expected_orders(self, histories: Histories, horizon: Floats | float) -> Floats:
        """E[orders within `horizon` weeks from now] of one customer per row."""
        trials = histories.x + self.first_trials
        alive = expected_while_alive(
            self.r + histories.x, self.alpha + histories.T, self.a, self.b + trials, horizon
        )
        return alive * self.p_alive(histories)

    def expected_by(self, histories: Histories, horizons: Floats) -> Floats:
        """`expected_orders` within each of the horizons: a row per customer, a column for each."""
        return self.expected_alive_by(histories, horizons) * self.p_alive(histories)[:, None]

    def expected_alive_by(self, histories: Histories, horizons: Floats) -> Floats:
        """The same of somebody who is still a customer.

        What they order rests on x and T alone, which many share.
        """
        pairs, at = np.unique(histories.x + 1j * histories.T, return_inverse=True)
        x = np.repeat(pairs.real, len(horizons))
        alive = expected_while_alive(
            self.r + x,
            self.alpha + np.repeat(pairs.imag, len(horizons)),
            self.a,
            self.b + x + self.first_trials,
            np.tile(horizons, len(pairs)),
        )
        return alive.reshape(len(pairs), len(horizons))[at]

    def _log_weights(self, histories: Histories, silence: Floats | float) -> tuple[Floats, Floats]:
        """The likelihood's two summands after `silence` more weeks without an order.

        "Still a customer" and "dropped out at the last order", both divided by what does not
        depend on the silence; so the second is 1, or 0 where nobody could drop out yet.
        """
        trials = histories.x + self.first_trials
        mortal = trials > 0
        survived = np.log(np.where(mortal, self.b + trials - 1.0, 1.0) / self.a)
        waited = np.log((self.alpha + histories.t_x) / (self.alpha + histories.T + silence))
        return survived + (self.r + histories.x) * waited, np.where(mortal, 0.0, -np.inf)


class BgNbd(BetaGeometric, frozen=True, tag="bg_nbd"):
    """Nobody drops out at the first order, so a one-time buyer counts as alive for ever."""

    first_trials: ClassVar[int] = 0


class MbgNbd(BetaGeometric, frozen=True, tag="mbg_nbd"):
    """A customer may drop out at the first order too: the default."""

    first_trials: ClassVar[int] = 1


TimingModel = BgNbd | MbgNbd
