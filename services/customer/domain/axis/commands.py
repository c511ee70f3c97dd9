"""Everything that can be asked of a customer's axes."""

from msgspec import Struct

from libs.events.relation import Axis, AxisValue


class SetAxis(Struct, frozen=True, kw_only=True):
    """`reason` is a code such as `met_at_the_fair`."""

    axis: Axis
    values: tuple[AxisValue, ...]
    reason: str


class ReleaseAxis(Struct, frozen=True, kw_only=True):
    axis: Axis
    reason: str


AxisCommand = SetAxis | ReleaseAxis
