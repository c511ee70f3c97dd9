"""Description of the interaction service; a role loads the parts that it has, and no others."""

from pathlib import Path
from typing import TYPE_CHECKING

from libs.service.service import Service

if TYPE_CHECKING:
    from fastapi import FastAPI

    from libs.service.runtime import Runtime
    from services.interaction.projections.records import RecordsProjection


def _api(runtime: "Runtime") -> "FastAPI":
    from services.interaction.app import build_api

    return build_api(runtime)


def _projection(runtime: "Runtime") -> "RecordsProjection":
    from services.interaction.consuming import build_projection

    return build_projection(runtime)


SERVICE = Service(
    name="interaction",
    migrations=Path(__file__).parent / "migrations" / "versions",
    publishes=frozenset({"crm.interaction.v1", "crm.purchase.v1"}),
    api=_api,
    projection=_projection,
)
