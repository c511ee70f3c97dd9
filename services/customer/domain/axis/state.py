"""Axes of a customer as people set them."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct

from libs.events.relation import Axis, AxisReleased, AxisSet

AxisEvent = AxisSet | AxisReleased


class SetByHand(Struct, frozen=True):
    setting: AxisSet
    at: datetime


class Axes(Struct, frozen=True, kw_only=True):
    """`by_hand` are those axes of which somebody said something that was not taken back."""

    customer_id: UUID
    by_hand: dict[Axis, SetByHand] = {}


def evolve(state: Axes | None, event: AxisEvent, at: datetime) -> Axes:
    """The axes after `event`, which occurred `at`. Unknown events change nothing."""
    known = state or Axes(customer_id=event.customer_id)
    by_hand: dict[Axis, SetByHand] = dict(known.by_hand)
    match event:
        case AxisSet():
            by_hand[event.axis] = SetByHand(event, at)
        case AxisReleased():
            by_hand.pop(event.axis, None)
        case _:
            return known
    return Axes(customer_id=known.customer_id, by_hand=by_hand)
