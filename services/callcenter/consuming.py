"""Parts of the consumer of the call centre; its other roles ask the projection how it is."""

from libs.service.runtime import Runtime
from services.callcenter.projections.projection import CallcenterProjection


def build_projection(runtime: Runtime) -> CallcenterProjection:
    return CallcenterProjection(runtime.keys)
