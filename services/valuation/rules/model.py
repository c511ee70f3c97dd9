"""The fitted model: one version of everything the predictions rest on."""

from msgspec import Struct, field

from services.valuation.models.gamma_gamma import GammaGamma
from services.valuation.models.published import GAMMA_GAMMA, MBG_NBD
from services.valuation.models.timing import TimingModel


class Spending(Struct, frozen=True, kw_only=True):
    """What orders are worth in one currency, and the population's refunds and cost to serve."""

    orders: GammaGamma = GAMMA_GAMMA
    refund_rate: float = 0.0
    monthly_cost: float = 0.0


class Model(Struct, frozen=True, kw_only=True):
    """`prior`: published parameters, used until a population large enough was seen."""

    version: int
    timing: TimingModel
    spending: dict[str, Spending] = field(default_factory=dict)
    prior: bool = False
    customers: int = 0

    def spending_in(self, currency: str) -> Spending:
        return self.spending.get(currency, _PUBLISHED)


_PUBLISHED = Spending()
PRIOR = Model(version=0, timing=MBG_NBD, prior=True)
