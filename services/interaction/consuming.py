"""Parts of the consumer of interactions; the other roles ask the projection how it is."""

from libs.service.runtime import Runtime
from services.interaction.projections.records import RecordsProjection


def build_projection(runtime: Runtime) -> RecordsProjection:
    return RecordsProjection(runtime.keys)
