"""The rules about taking back what was recorded of a purchase by mistake."""

from libs.events.purchase import PurchaseMovementVoided, PurchaseVoided
from services.interaction.domain.purchase.commands import VoidMovement, VoidPurchase
from services.interaction.domain.purchase.errors import (
    AlreadyVoided,
    MovementNotFound,
    PurchaseHasMovements,
)
from services.interaction.domain.purchase.state import Moved, Purchase
from services.interaction.domain.reasons import reason_fields


def void_purchase(state: Purchase, command: VoidPurchase) -> PurchaseVoided:
    """Raises AlreadyVoided; PurchaseHasMovements while money that moved for it still counts."""
    if state.voided:
        raise AlreadyVoided
    for moved in state.moved:
        if not moved.voided:
            raise PurchaseHasMovements(moved.movement)
    return PurchaseVoided(
        purchase_id=state.purchase_id,
        customer_id=state.customer_id,
        voided_events=state.stated,
        amount=state.recorded.amount,
        currency=state.currency,
        replaced_by=command.replacement and command.replacement.purchase_id,
        **reason_fields(command.reason),
    )


def void_movement(state: Purchase, command: VoidMovement) -> PurchaseMovementVoided:
    """Raises MovementNotFound, AlreadyVoided."""
    moved = _movement(state, command)
    if moved.voided:
        raise AlreadyVoided
    return PurchaseMovementVoided(
        purchase_id=state.purchase_id,
        customer_id=state.customer_id,
        voided_events=(moved.event_id,),
        movement=moved.movement,
        amount=moved.event.amount,
        currency=state.currency,
        **reason_fields(command.reason),
    )


def _movement(state: Purchase, command: VoidMovement) -> Moved:
    for moved in state.moved:
        if (moved.event_id, moved.movement) == (command.movement_id, command.movement):
            return moved
    raise MovementNotFound(command.movement)
