"""Description of the call centre; a role loads the parts that it has, and no others."""

from pathlib import Path
from typing import TYPE_CHECKING

from libs.service.service import Service
from services.callcenter.settings import CallcenterSettings

if TYPE_CHECKING:
    from fastapi import FastAPI

    from libs.service.runtime import Runtime
    from services.callcenter.projections.projection import CallcenterProjection


def _api(runtime: "Runtime") -> "FastAPI":
    from services.callcenter.app import build_api

    return build_api(runtime)


def _projection(runtime: "Runtime") -> "CallcenterProjection":
    from services.callcenter.consuming import build_projection

    return build_projection(runtime)


SERVICE = Service(
    name="callcenter",
    migrations=Path(__file__).parent / "migrations" / "versions",
    publishes=frozenset({"crm.callcenter.v1"}),
    api=_api,
    projection=_projection,
    settings=CallcenterSettings,
)
