"""The rules about what people say of a customer's axes."""

from collections.abc import Mapping
from uuid import UUID

from libs.events.relation import Axis, AxisReleased, AxisSet, AxisValue
from services.customer.domain.axis.commands import AxisCommand, SetAxis
from services.customer.domain.axis.errors import NotOnThisAxis
from services.customer.domain.axis.state import Axes, AxisEvent

VALUES: Mapping[Axis, tuple[AxisValue, ...]] = {
    "distance": ("none", "potential", "target", "actual", "lost"),
    "purchase_relation": ("consumer", "intermediary", "internal", "public"),
    "temperament": ("lighthouse", "follower", "rational", "price_driven"),
}
# Whom we want may also be likely to come.
TOGETHER = frozenset[AxisValue]({"potential", "target"})


def decide(state: Axes | None, customer_id: UUID, command: AxisCommand) -> tuple[AxisEvent, ...]:
    """The events that follow; none when it is said already, or nothing was."""
    known = state.by_hand.get(command.axis) if state else None
    if not isinstance(command, SetAxis):
        released = AxisReleased(customer_id=customer_id, axis=command.axis, reason=command.reason)
        return (released,) if known else ()
    event = AxisSet(
        customer_id=customer_id,
        axis=command.axis,
        values=_in_order(command),
        reason=command.reason,
    )
    return () if known and known.setting == event else (event,)


def _in_order(command: SetAxis) -> tuple[AxisValue, ...]:
    given = set(command.values)
    on_axis: tuple[AxisValue, ...] = VALUES[command.axis]
    values: list[AxisValue] = [value for value in on_axis if value in given]
    if len(values) < len(given) or (len(given) > 1 and given != TOGETHER):
        raise NotOnThisAxis
    return tuple(values)
