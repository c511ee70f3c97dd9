"""Models and policies as they are answered."""

from datetime import datetime
from typing import Any

from msgspec import Struct

from libs.events.valuation import ChurnBenchmarks, ChurnFitted, SpendingFitted
from libs.web.openapi.operations import schemas_of
from services.valuation.domain.policy.policy import Policy


class _RulesAnswer(Struct, frozen=True, kw_only=True):
    pass


class FittedModel(_RulesAnswer, frozen=True, kw_only=True):
    """Parameters per week. `in_force`: customers are valued by it now; a new one is within about
    a second, as soon as grade cuts were found under it. `churn` says the churn risk where it won;
    null: the model itself does. `benchmarks` is what was compared, null while nothing matured.
    `actor` had it fitted, `via` a client that acted for them: null of what nobody published."""

    name: str
    version: int
    unit: str
    parameters: dict[str, float]
    spending: dict[str, SpendingFitted]
    customers: int
    log_likelihood: float | None
    prior: bool
    fitted_at: datetime | None
    in_force: bool
    churn: ChurnFitted | None = None
    benchmarks: ChurnBenchmarks | None = None
    actor: str | None = None
    via: str | None = None


class PublishedPolicy(_RulesAnswer, frozen=True, kw_only=True):
    """`cuts` are the least values of the grades by currency, known once it is in force; version 0
    is the policy that holds until one is published. `actor` published it, `via` a client that acted
    for them."""

    version: int
    policy: Policy
    published_at: datetime | None
    in_force: bool
    cuts: dict[str, dict[str, str]]
    actor: str | None = None
    via: str | None = None


class ModelList(_RulesAnswer, frozen=True, kw_only=True):
    """Newest first."""

    items: tuple[FittedModel, ...]
    next_cursor: str | None


class PolicyList(_RulesAnswer, frozen=True, kw_only=True):
    """Newest first. Days are counted by the clocks of `business_time_zone`, whatever the policy."""

    business_time_zone: str

    items: tuple[PublishedPolicy, ...]
    next_cursor: str | None


(MODEL, POLICY, MODELS, POLICIES, POLICY_BODY), SCHEMAS = schemas_of(
    [FittedModel, PublishedPolicy, ModelList, PolicyList, Policy]
)


def described(description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": schema}}}
