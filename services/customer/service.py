"""Description of the customer service; a role loads the parts that it has, and no others."""

from pathlib import Path
from typing import TYPE_CHECKING

from libs.service.service import Jobs, Service
from services.customer.ownership import OWNERSHIP
from services.customer.settings import CustomerSettings

if TYPE_CHECKING:
    from fastapi import FastAPI

    from libs.service.runtime import Runtime
    from services.customer.projections.projection import CustomerProjection


def _api(runtime: "Runtime") -> "FastAPI":
    from services.customer.app import build_api

    return build_api(runtime)


def _projection(runtime: "Runtime") -> "CustomerProjection":
    from services.customer.consuming import build_projection

    return build_projection(runtime)


def _jobs(runtime: "Runtime") -> Jobs:
    from services.customer.consuming import build_jobs

    return build_jobs(runtime)


SERVICE = Service(
    name="customer",
    migrations=Path(__file__).parent / "migrations" / "versions",
    publishes=frozenset({"crm.customer.v1"}),
    api=_api,
    projection=_projection,
    jobs=_jobs,
    settings=CustomerSettings,
    access_policy=OWNERSHIP.policy,
    opens=True,
)
