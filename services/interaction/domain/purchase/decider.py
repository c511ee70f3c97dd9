"""The rules about purchases: what follows from a command, given what has happened."""

from datetime import datetime
from decimal import Decimal

from msgspec import structs

from libs.events.purchase import (
    PurchaseDisputed,
    PurchaseDisputeSettled,
    PurchasePaid,
    PurchaseRecorded,
    PurchaseRefunded,
    PurchaseWrittenOff,
)
from libs.money.amounts import AmountTooLarge, checked_amount
from libs.money.money import InexactAmount
from libs.money.withdrawn import refuse_withdrawn
from services.interaction.domain.clocks import refuse_before, refuse_far_ahead
from services.interaction.domain.purchase.commands import (
    DisputePurchase,
    PurchaseCommand,
    RecordPayment,
    RecordPurchase,
    RecordRefund,
    SettleDispute,
    VoidMovement,
    VoidPurchase,
    WriteOff,
)
from services.interaction.domain.purchase.errors import (
    AmountIsNothing,
    AmountTooPrecise,
    CurrencyIsNotThePurchases,
    CustomerIsSuspended,
    DisputeAlreadyOpen,
    DisputeExceedsPurchase,
    NoOpenDispute,
    NothingOutstanding,
    PaymentExceedsOutstanding,
    PurchaseAlreadyRecorded,
    PurchaseIsVoided,
    PurchaseNotFound,
    RefundExceedsPurchase,
    WriteOffExceedsOutstanding,
)
from services.interaction.domain.purchase.state import Purchase, PurchaseEvent, evolve
from services.interaction.domain.purchase.voiding import void_movement, void_purchase


def refuse_suspended(command: RecordPurchase, no_trade_since: datetime | None) -> None:
    """Raise CustomerIsSuspended, but not for history: that can be recorded whenever."""
    if no_trade_since and command.occurred_at >= no_trade_since:
        raise CustomerIsSuspended


def decide(
    state: Purchase | None, command: PurchaseCommand, now: datetime
) -> tuple[PurchaseEvent, ...]:
    """The events that follow; none when the same purchase was recorded before."""
    match state, command:
        case None, RecordPurchase():
            return record(command, now)
        case None, _:
            raise PurchaseNotFound
        case Purchase(), RecordPurchase():
            return _record_again(state, command)
        case Purchase(), VoidPurchase():
            return (void_purchase(state, command),)
        case Purchase(), VoidMovement():
            return _void_movement(state, command, now)
        case Purchase(), _ if state.voided:
            raise PurchaseIsVoided
        case Purchase(), RecordPayment():
            return _pay(state, command, now)
        case Purchase(), RecordRefund():
            return _refund(state, command, now)
        case Purchase(), DisputePurchase():
            return _dispute(state, command, now)
        case Purchase(), SettleDispute():
            return _settle(state, command, now)
        case Purchase(), WriteOff():
            return _write_off(state, command, now)


def record(command: RecordPurchase, now: datetime) -> tuple[PurchaseRecorded]:
    """Decide as `decide` does where there is no purchase yet."""
    refuse_far_ahead("/occurred_at", command.occurred_at, now)
    refuse_withdrawn("/currency", command.currency, command.occurred_at)
    return (_recorded(command),)


def _recorded(command: RecordPurchase) -> PurchaseRecorded:
    return PurchaseRecorded(
        purchase_id=command.purchase_id,
        customer_id=command.customer_id,
        amount=command.amount,
        currency=command.currency,
        due_at=command.due_at,
        margin_rate=command.margin_rate,
        lines=command.lines,
        replaces=command.replaces,
    )


def _record_again(state: Purchase, command: RecordPurchase) -> tuple[()]:
    if (_recorded(command), command.occurred_at) == (state.recorded, state.occurred_at):
        return ()
    raise PurchaseAlreadyRecorded


def _void_movement(
    state: Purchase, command: VoidMovement, now: datetime
) -> tuple[PurchaseEvent, ...]:
    voided = void_movement(state, command)
    if command.replacement is None:
        return (voided,)
    without = evolve(state, voided, command.occurred_at)
    (again,) = decide(without, command.replacement, now)
    return voided, structs.replace(again, replaces=command.movement_id)


def _pay(state: Purchase, command: RecordPayment, now: datetime) -> tuple[PurchasePaid]:
    _refuse_unfit_amount(state, command.amount, command.currency)
    refuse_far_ahead("/paid_at", command.occurred_at, now)
    if command.amount > state.outstanding:
        raise PaymentExceedsOutstanding
    paid = PurchasePaid(
        purchase_id=state.purchase_id,
        customer_id=state.customer_id,
        amount=command.amount,
        currency=state.currency,
        method=command.method,
    )
    return (paid,)


def _refund(state: Purchase, command: RecordRefund, now: datetime) -> tuple[PurchaseRefunded]:
    _refuse_unfit_amount(state, command.amount, command.currency)
    _refuse_unfit_time(state, command.occurred_at, now)
    if command.amount > state.refundable:
        raise RefundExceedsPurchase
    refunded = PurchaseRefunded(
        purchase_id=state.purchase_id,
        customer_id=state.customer_id,
        amount=command.amount,
        currency=state.currency,
    )
    return (refunded,)


def _dispute(state: Purchase, command: DisputePurchase, now: datetime) -> tuple[PurchaseDisputed]:
    _refuse_unfit_amount(state, command.amount, command.currency)
    _refuse_unfit_time(state, command.occurred_at, now)
    if state.dispute is not None:
        raise DisputeAlreadyOpen
    if command.amount > state.kept:
        raise DisputeExceedsPurchase
    disputed = PurchaseDisputed(
        purchase_id=state.purchase_id,
        customer_id=state.customer_id,
        amount=command.amount,
        currency=state.currency,
        reason=command.reason,
    )
    return (disputed,)


def _settle(
    state: Purchase, command: SettleDispute, now: datetime
) -> tuple[PurchaseDisputeSettled]:
    refuse_far_ahead("/occurred_at", command.occurred_at, now)
    if state.dispute is None:
        raise NoOpenDispute
    if state.disputed_at:
        refuse_before("/occurred_at", command.occurred_at, state.disputed_at, "dispute")
    settled = PurchaseDisputeSettled(
        purchase_id=state.purchase_id, customer_id=state.customer_id, outcome=command.outcome
    )
    return (settled,)


def _write_off(state: Purchase, command: WriteOff, now: datetime) -> tuple[PurchaseWrittenOff]:
    amount = state.outstanding if command.amount is None else command.amount
    _refuse_unfit_time(state, command.occurred_at, now)
    if command.amount is None and not amount:
        raise NothingOutstanding
    _refuse_unfit_amount(state, amount, command.currency)
    if amount > state.outstanding:
        raise WriteOffExceedsOutstanding
    written_off = PurchaseWrittenOff(
        purchase_id=state.purchase_id,
        customer_id=state.customer_id,
        amount=amount,
        currency=state.currency,
    )
    return (written_off,)


def _refuse_unfit_time(state: Purchase, occurred_at: datetime, now: datetime) -> None:
    """Refuse a time too far ahead, or before the purchase; only a payment may precede it."""
    refuse_far_ahead("/occurred_at", occurred_at, now)
    refuse_before("/occurred_at", occurred_at, state.occurred_at, "purchase")


def _refuse_unfit_amount(state: Purchase, amount: Decimal, currency: str | None) -> None:
    if currency not in (None, state.currency):
        raise CurrencyIsNotThePurchases
    if amount <= 0:
        raise AmountIsNothing
    try:
        checked_amount(amount, state.currency)
    except InexactAmount:
        raise AmountTooPrecise from None
    except AmountTooLarge:
        return  # its purchase's own amount is the tighter bound
