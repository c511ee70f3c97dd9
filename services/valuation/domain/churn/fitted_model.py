"""The fitted model: one version of everything the predictions rest on."""

from msgspec import Struct, field

from services.valuation.models.gamma_gamma import GammaGamma
from services.valuation.models.published import GAMMA_GAMMA, MBG_NBD
from services.valuation.models.timing import TimingModel


class SpendingModel(Struct, frozen=True, kw_only=True):
    """Value of orders in one currency, and the population's refunds and cost to serve."""

    orders: GammaGamma = GAMMA_GAMMA
    refund_rate: float = 0.0
    monthly_cost: float = 0.0


class BlendedChurnModel(Struct, frozen=True, kw_only=True):
    """Churn risk within `horizon_weeks`: log odds that add up from features, each times its weight,
    and a constant."""

    horizon_weeks: float
    constant: float
    weights: dict[str, float]


class Model(Struct, frozen=True, kw_only=True):
    """`prior`: published parameters, used until a population large enough was seen. `churn`: what
    says the churn risk of its horizon instead of `timing`."""

    version: int
    timing: TimingModel
    spending: dict[str, SpendingModel] = field(default_factory=dict)
    prior: bool = False
    customers: int = 0
    churn: BlendedChurnModel | None = None

    def blend(self, horizon_weeks: float) -> BlendedChurnModel | None:
        """None where `timing` says the risk: always, or within that horizon."""
        return self.churn if self.churn and self.churn.horizon_weeks == horizon_weeks else None

    def spending_in(self, currency: str) -> SpendingModel:
        return self.spending.get(currency, _PUBLISHED)


_PUBLISHED = SpendingModel()
PRIOR = Model(version=0, timing=MBG_NBD, prior=True)
