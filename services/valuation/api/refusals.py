"""How what this service refuses is answered outside: each error once."""

from libs.web.refusals import Refusal
from services.valuation.rules.fitting import PopulationTooSmall

REFUSALS: dict[type[Exception], Refusal] = {
    PopulationTooSmall: Refusal(
        409, "population_too_small", "Too few customers have bought for a model to be fitted"
    ),
}
