"""A purchase as the events so far tell it."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from msgspec import Struct, structs

from libs.events.purchase import (
    Movement,
    PurchaseDisputed,
    PurchaseDisputeSettled,
    PurchaseMovementVoided,
    PurchasePaid,
    PurchaseRecorded,
    PurchaseRefunded,
    PurchaseVoided,
    PurchaseWrittenOff,
)

NOTHING = Decimal(0)
PurchaseEvent = (
    PurchaseRecorded
    | PurchasePaid
    | PurchaseRefunded
    | PurchaseDisputed
    | PurchaseDisputeSettled
    | PurchaseWrittenOff
    | PurchaseVoided
    | PurchaseMovementVoided
)
Moving = PurchasePaid | PurchaseRefunded | PurchaseWrittenOff
MOVEMENTS: dict[type, Movement] = {
    PurchasePaid: "payment",
    PurchaseRefunded: "refund",
    PurchaseWrittenOff: "write_off",
}
_SUMS = {"payment": "paid", "refund": "refunded", "write_off": "written_off"}
NO_ID = UUID(int=0)


class Moved(Struct, frozen=True, kw_only=True):
    """One payment, refund or write-off, named by the event that recorded it."""

    event_id: UUID
    movement: Movement
    event: Moving
    occurred_at: datetime
    voided: PurchaseMovementVoided | None = None
    voided_at: datetime | None = None
    replaced_by: UUID | None = None


class Purchase(Struct, frozen=True, kw_only=True):
    """`dispute` is what the customer refuses to pay since `disputed_at`, until that is settled.
    `stated` are the events that are voided with the purchase: its own and its disputes'."""

    recorded: PurchaseRecorded
    occurred_at: datetime
    stated: tuple[UUID, ...] = ()
    moved: tuple[Moved, ...] = ()
    voided: PurchaseVoided | None = None
    voided_at: datetime | None = None
    paid: Decimal = NOTHING
    refunded: Decimal = NOTHING
    written_off: Decimal = NOTHING
    dispute: Decimal | None = None
    disputed_at: datetime | None = None

    @property
    def purchase_id(self) -> UUID:
        return self.recorded.purchase_id

    @property
    def customer_id(self) -> UUID:
        return self.recorded.customer_id

    @property
    def currency(self) -> str:
        return self.recorded.currency

    @property
    def replaced_by(self) -> UUID | None:
        return self.voided and self.voided.replaced_by

    @property
    def kept(self) -> Decimal:
        """Amount recorded, net of refunds."""
        return self.recorded.amount - self.refunded

    @property
    def refundable(self) -> Decimal:
        """Nothing that was written off: it was never paid, and is owed no more."""
        return self.kept - self.written_off

    @property
    def outstanding(self) -> Decimal:
        """Amount still owed. A refund lowers it, whether or not it was paid before."""
        if self.voided:
            return NOTHING
        return max(self.refundable - self.paid, NOTHING)

    @property
    def disputed(self) -> Decimal:
        """Amount that the open dispute is still about, after refunds."""
        return min(self.dispute or NOTHING, self.kept)


def evolve(
    state: Purchase | None, event: PurchaseEvent, at: datetime, event_id: UUID = NO_ID
) -> Purchase | None:
    """The purchase after `event`, which occurred `at`. Events it does not know change nothing."""
    match event:
        case PurchaseRecorded():
            return Purchase(recorded=event, occurred_at=at, stated=(event_id,))
        case PurchasePaid() | PurchaseRefunded() | PurchaseWrittenOff() if state:
            moved = Moved(
                event_id=event_id, movement=MOVEMENTS[type(event)], event=event, occurred_at=at
            )
            return _moved(_replaced(state, moved), moved, 1)
        case PurchaseDisputed() if state:
            stated = (*state.stated, event_id)
            return structs.replace(state, dispute=event.amount, disputed_at=at, stated=stated)
        case PurchaseDisputeSettled() if state:
            stated = (*state.stated, event_id)
            return structs.replace(state, dispute=None, disputed_at=None, stated=stated)
        case PurchaseMovementVoided() if state:
            return _without(state, event, at)
        case PurchaseVoided() if state:
            return structs.replace(
                state, voided=event, voided_at=at, dispute=None, disputed_at=None
            )
        case _:
            return state


def _replaced(state: Purchase, moved: Moved) -> Purchase:
    """The purchase with one more movement, which the one that it replaces names."""
    before = (
        tuple(
            structs.replace(each, replaced_by=moved.event_id)
            if each.event_id == moved.event.replaces
            else each
            for each in state.moved
        )
        if moved.event.replaces
        else state.moved
    )
    return structs.replace(state, moved=(*before, moved))


def _moved(state: Purchase, moved: Moved, times: int) -> Purchase:
    name = _SUMS[moved.movement]
    amount = getattr(state, name) + times * moved.event.amount
    return structs.replace(state, **{name: amount})


def _without(state: Purchase, event: PurchaseMovementVoided, at: datetime) -> Purchase:
    """The purchase without the movement that `event` voids."""
    moved = list(state.moved)
    for place, each in enumerate(moved):
        if each.event_id in event.voided_events:
            moved[place] = structs.replace(each, voided=event, voided_at=at)
            state = _moved(state, each, -1)
    return structs.replace(state, moved=tuple(moved))
