"""Description of the valuation service; a role loads the parts that it has, and no others."""

from pathlib import Path
from typing import TYPE_CHECKING

from libs.service.service import Jobs, Service
from services.valuation.settings import ValuationSettings

if TYPE_CHECKING:
    from fastapi import FastAPI

    from libs.service.runtime import Runtime
    from services.valuation.projection.projection import ValuationProjection


def _api(runtime: "Runtime") -> "FastAPI":
    from services.valuation.app import build_api

    return build_api(runtime)


def _projection(runtime: "Runtime") -> "ValuationProjection":
    from services.valuation.consuming import build_projection

    return build_projection(runtime)


def _jobs(runtime: "Runtime") -> Jobs:
    from services.valuation.consuming import build_jobs

    return build_jobs(runtime)


SERVICE = Service(
    name="valuation",
    migrations=Path(__file__).parent / "migrations" / "versions",
    publishes=frozenset({"crm.valuation.v1"}),
    api=_api,
    projection=_projection,
    jobs=_jobs,
    settings=ValuationSettings,
)
