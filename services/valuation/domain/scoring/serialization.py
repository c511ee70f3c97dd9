"""Models, policies and cuts as events say them, and back."""

from dataclasses import asdict
from decimal import Decimal

import msgspec
from msgspec import structs

from libs.events.valuation import (
    ChurnBenchmarks,
    ChurnFigures,
    ChurnFitted,
    CutsSet,
    ModelFitted,
    PolicyPublished,
    SpendingFitted,
)
from libs.money.currencies import CURRENCIES
from services.valuation.domain.churn.benchmarks import Benchmarks
from services.valuation.domain.churn.features import FEATURES
from services.valuation.domain.churn.fitted_model import BlendedChurnModel, Model, SpendingModel
from services.valuation.domain.customer.columns import date_of
from services.valuation.domain.customer.statements import DECIMALS_OF_POINTS
from services.valuation.domain.policy.policy import Policy
from services.valuation.domain.scoring.grading import Cuts
from services.valuation.models.gamma_gamma import GammaGamma
from services.valuation.models.timing import BgNbd, MbgNbd

_TIMING = {"mbg_nbd": MbgNbd, "bg_nbd": BgNbd}


def fitted(
    model: Model, log_likelihood: float, benchmarks: Benchmarks | None = None
) -> ModelFitted:
    return ModelFitted(
        name=model.timing.name,
        version=model.version,
        unit=model.timing.unit,
        parameters=dict(zip(("r", "alpha", "a", "b"), model.timing.parameters, strict=True)),
        customers=model.customers,
        log_likelihood=log_likelihood,
        prior=model.prior,
        spending={
            currency: SpendingFitted(
                p=among.orders.p,
                q=among.orders.q,
                gamma=among.orders.gamma,
                refund_rate=among.refund_rate,
                monthly_cost=among.monthly_cost,
            )
            for currency, among in model.spending.items()
        },
        churn=model.churn and ChurnFitted(name="fusion", **structs.asdict(model.churn)),
        benchmarks=benchmarks and _benchmarks(benchmarks),
    )


def _benchmarks(found: Benchmarks) -> ChurnBenchmarks:
    return ChurnBenchmarks(
        said_on=date_of(found.said_on),
        horizon_weeks=found.horizon_weeks,
        customers=found.customers,
        churned=found.churned,
        out_of_time=found.out_of_time,
        chosen=found.chosen,
        figures={name: ChurnFigures(**asdict(fitted)) for name, fitted in found.figures.items()},
        shadows={name: dict(parameters) for name, parameters in found.shadows.items()},
    )


def model_of(event: ModelFitted) -> Model:
    """Raises KeyError for a model this version does not know."""
    return Model(
        version=event.version,
        timing=_TIMING[event.name](**event.parameters),
        spending={currency: _spending(fitted) for currency, fitted in event.spending.items()},
        prior=event.prior,
        customers=event.customers,
        churn=event.churn and _blend(event.churn),
    )


def _blend(fitted: ChurnFitted) -> BlendedChurnModel:
    if unknown := fitted.weights.keys() - set(FEATURES):
        raise KeyError(*sorted(unknown))
    return BlendedChurnModel(
        horizon_weeks=fitted.horizon_weeks, constant=fitted.constant, weights=dict(fitted.weights)
    )


def published(policy: Policy, version: int) -> PolicyPublished:
    return PolicyPublished(version=version, policy=msgspec.to_builtins(policy))


def policy_of(event: PolicyPublished) -> Policy:
    return msgspec.convert(event.policy, Policy)


def cuts_set(
    cuts: Cuts,
    policy: Policy,
    *,
    policy_version: int,
    model_version: int,
    currency: str,
    of: int,
    mark: float | None = None,
) -> CutsSet:
    """Event of the cuts found from `of` customers; `mark` is the worth below which customers of the
    last grade are marked."""
    unit = Decimal(1).scaleb(-CURRENCIES.get(currency, DECIMALS_OF_POINTS))
    named = zip(policy.grade_names, cuts, strict=False)
    return CutsSet(
        policy_version=policy_version,
        currency=currency,
        cuts={name: Decimal(repr(cut)).quantize(unit) for name, cut in named},
        customers=of,
        model_version=model_version,
        mark=None if mark is None else Decimal(repr(mark)).quantize(unit),
    )


def cuts_of_event(event: CutsSet, policy: Policy) -> Cuts:
    return tuple(float(event.cuts[name]) for name in policy.grade_names[:-1])


def _spending(fitted: SpendingFitted) -> SpendingModel:
    return SpendingModel(
        orders=GammaGamma(p=fitted.p, q=fitted.q, gamma=fitted.gamma),
        refund_rate=fitted.refund_rate,
        monthly_cost=fitted.monthly_cost,
    )
