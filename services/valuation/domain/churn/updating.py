"""Expectations of a timing model, and how they move with a risk that is given from elsewhere.

By Jeffrey's rule, only the probabilities of "an order comes within the horizon" and "none does"
change; what follows from each is as the timing model has it. So all answers agree: the risk is the
one that was given, P(alive) is at least the probability of an order, and nothing changes where the
timing model gives the same risk itself.
"""

from dataclasses import dataclass

import numpy as np

from services.valuation.models.histories import Floats, Histories
from services.valuation.models.timing import TimingModel


@dataclass(frozen=True, slots=True)
class Expectations:
    """Expectations by the timing model alone; every answer has a row per history."""

    timing: TimingModel
    histories: Histories

    @property
    def p_alive(self) -> Floats:
        return self.timing.p_alive(self.histories)

    def p_none(self, weeks: Floats) -> Floats:
        """P(no order within so many weeks): one number per history."""
        return self.timing.p_none(self.histories, weeks)

    def expected_by(self, horizons: Floats) -> Floats:
        """E[orders within each of the horizons, in weeks]: a column for each."""
        return self.timing.expected_by(self.histories, horizons)


@dataclass(frozen=True, slots=True)
class UpdatedExpectations(Expectations):
    """`risk`: P(no order within `horizon` weeks from now), a row per history."""

    horizon: float
    risk: Floats

    @property
    def p_alive(self) -> Floats:
        """P(alive): certain for those who order within the horizon, possible for the others."""
        return (1.0 - self.risk) + self.risk * self.timing.p_alive(self._silent)

    def p_none(self, weeks: Floats) -> Floats:
        least = self._silence
        within = self.timing.p_silent(self.histories, np.minimum(weeks, self.horizon))
        late = (within - least) / self._ordering  # of those who do order within the horizon
        beyond = np.maximum(weeks - self.horizon, 0.0)
        none = self.risk * self.timing.p_none(self._silent, beyond)
        return none + (1.0 - self.risk) * np.maximum(late, 0.0)

    def expected_by(self, horizons: Floats) -> Floats:
        whole = self.timing.expected_alive_by(self.histories, horizons)
        after = np.zeros_like(whole)
        beyond = horizons > self.horizon
        if beyond.any():
            rest = horizons[beyond] - self.horizon
            after[:, beyond] = self.timing.expected_alive_by(self._silent, rest)
        ordering, silence = self._ordering[:, None], self._silence[:, None]
        some = np.maximum(whole - silence * after, 0.0) / ordering
        none = self.timing.p_alive(self._silent)[:, None] * after
        risk = self.risk[:, None]
        return (1.0 - risk) * some + risk * none

    @property
    def _silent(self) -> Histories:
        """Histories as they are at the end of the horizon when no order came."""
        histories = self.histories
        return Histories(histories.x, histories.t_x, histories.T + self.horizon, histories.weight)

    @property
    def _silence(self) -> Floats:
        return self.timing.p_silent(self.histories, self.horizon)

    @property
    def _ordering(self) -> Floats:
        """P(an order within the horizon) of somebody who is still a customer."""
        rate = (self.timing.r + self.histories.x) * np.log1p(
            self.horizon / (self.timing.alpha + self.histories.T)
        )
        return -np.expm1(-rate)
