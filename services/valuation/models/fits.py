"""A model from a population: which likelihood, which prior, where the search starts."""

from typing import TypeVar

from services.valuation.models.fitting import Fit, LogNormalPrior, maximise
from services.valuation.models.gamma_gamma import LEAST_Q, GammaGamma, Spending, SpendLikelihood
from services.valuation.models.histories import UNIT, Histories
from services.valuation.models.nbd import Nbd
from services.valuation.models.pareto_nbd import ParetoNbd
from services.valuation.models.published import BG_NBD, MBG_NBD, NBD, PARETO_NBD, spend_prior
from services.valuation.models.timing import BgNbd, MbgNbd

Timing = TypeVar("Timing", BgNbd, MbgNbd, ParetoNbd, Nbd)
_STARTS = {BgNbd: BG_NBD, MbgNbd: MBG_NBD, ParetoNbd: PARETO_NBD, Nbd: NBD}
# Two parameters more than NBD's must gain this much: chance alone does in 5 of 100 populations.
LEAST_GAIN = 3.0


def fit_timing(
    kind: type[Timing], population: Histories, *, prior: LogNormalPrior | None
) -> tuple[Timing, Fit]:
    """Maximum a posteriori under `prior`, or maximum likelihood without one."""
    likelihood = kind.likelihood(population)
    start = _STARTS[kind].parameters
    fit = maximise(likelihood, start, scale=likelihood.customers, prior=prior)
    named = dict(zip(kind.names, fit.parameters, strict=True))
    return kind(unit=UNIT, **named), fit


def fit_spend(spending: Spending, *, prior: bool) -> tuple[GammaGamma, Fit]:
    """Gamma-gamma of the order values seen; the prior takes their scale, never their spread.

    Fitted in units of the mean value, so that no amount of money is too large for the bounds.
    """
    unit = float(spending.mean.mean())
    around = spend_prior(1.0)
    fit = maximise(
        SpendLikelihood(Spending(spending.orders, spending.mean / unit)),
        around.centre,
        scale=spending.customers,
        prior=around if prior else None,
        lowest=(1e-4, LEAST_Q, 1e-4),
    )
    p, q, gamma = fit.parameters
    model = GammaGamma(p=p, q=q, gamma=gamma * unit)
    return model, Fit(model.parameters, model.log_likelihood(spending), fit.converged)
