"""A model from a population: which likelihood, which prior, where the search starts."""

from typing import TypeVar

from services.valuation.models.beta_geometric import Likelihood
from services.valuation.models.fitting import Fit, LogNormalPrior, maximise
from services.valuation.models.gamma_gamma import (
    LEAST_Q,
    GammaGamma,
    Spending,
    SpendLikelihood,
)
from services.valuation.models.histories import Histories
from services.valuation.models.published import BG_NBD, MBG_NBD, spend_prior
from services.valuation.models.timing import BgNbd, MbgNbd

Timing = TypeVar("Timing", BgNbd, MbgNbd)
_STARTS = {BgNbd: BG_NBD, MbgNbd: MBG_NBD}


def fit_timing(
    kind: type[Timing], population: Histories, *, prior: LogNormalPrior | None
) -> tuple[Timing, Fit]:
    """Maximum a posteriori under `prior`, or maximum likelihood without one."""
    likelihood = Likelihood(population, first_trials=kind.first_trials)
    start = _STARTS[kind].parameters
    fit = maximise(likelihood, start, scale=likelihood.customers, prior=prior)
    r, alpha, a, b = fit.parameters
    return kind(r=r, alpha=alpha, a=a, b=b), fit


def fit_spend(seen: Spending, *, prior: bool) -> tuple[GammaGamma, Fit]:
    """Gamma-gamma of the order values seen; the prior takes their scale, never their spread."""
    around = spend_prior(float(seen.mean.mean()))
    fit = maximise(
        SpendLikelihood(seen),
        around.centre,
        scale=seen.customers,
        prior=around if prior else None,
        lowest=(1e-4, LEAST_Q, 1e-4),
    )
    p, q, gamma = fit.parameters
    return GammaGamma(p=p, q=q, gamma=gamma), fit
