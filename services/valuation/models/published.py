"""Parameters known from the literature: the model until the first fit, and its prior after."""

from services.valuation.models.fitting import LogNormalPrior
from services.valuation.models.gamma_gamma import GammaGamma
from services.valuation.models.nbd import Nbd
from services.valuation.models.pareto_nbd import ParetoNbd
from services.valuation.models.timing import BgNbd, MbgNbd

# Fader, Hardie and Lee (2005), and Batislam et al.'s variant fitted to the same CDNOW sample.
BG_NBD = BgNbd(r=0.24259, alpha=4.4136, a=0.79292, b=2.42589)
MBG_NBD = MbgNbd(r=0.52484, alpha=6.1831, a=0.8914, b=1.6140)
PARETO_NBD = ParetoNbd(r=0.5533, alpha=10.578, s=0.6060, beta=11.664)
NBD = Nbd(r=0.38477, alpha=12.072)
# Fader and Hardie (2013), in US dollars.
GAMMA_GAMMA = GammaGamma(p=6.2496, q=3.7442, gamma=15.4436)

TIMING_PRIORS = {
    "bg_nbd": LogNormalPrior(BG_NBD.parameters),
    "mbg_nbd": LogNormalPrior(MBG_NBD.parameters),
    "pareto_nbd": LogNormalPrior(PARETO_NBD.parameters),
    "nbd": LogNormalPrior(NBD.parameters),
}


def spend_prior(mean_order_value: float) -> LogNormalPrior:
    """The published shape at the scale of other money: gamma such that the mean is the seen one."""
    p, q, _ = GAMMA_GAMMA.parameters
    return LogNormalPrior((p, q, mean_order_value * (q - 1.0) / p))
