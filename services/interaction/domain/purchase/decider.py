"""The rules about purchases: what follows from a command, given what has happened."""

from datetime import datetime

from libs.events.purchase import PurchasePaid, PurchaseRecorded, PurchaseRefunded
from libs.money.amounts import checked_amount
from libs.money.money import InexactAmount
from services.interaction.domain.clocks import refuse_far_ahead
from services.interaction.domain.purchase.commands import (
    PurchaseCommand,
    RecordPayment,
    RecordPurchase,
    RecordRefund,
)
from services.interaction.domain.purchase.errors import (
    AmountIsNothing,
    AmountTooPrecise,
    CurrencyIsNotThePurchases,
    PaymentExceedsOutstanding,
    PurchaseAlreadyRecorded,
    PurchaseNotFound,
    RefundExceedsPurchase,
)
from services.interaction.domain.purchase.state import Purchase, PurchaseEvent


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
        case Purchase(), RecordPayment():
            return _pay(state, command, now)
        case Purchase(), RecordRefund():
            return _refund(state, command, now)


def record(command: RecordPurchase, now: datetime) -> tuple[PurchaseRecorded]:
    """As `decide` does where there is no purchase yet."""
    refuse_far_ahead("/occurred_at", command.occurred_at, now)
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
    )


def _record_again(state: Purchase, command: RecordPurchase) -> tuple[()]:
    if (_recorded(command), command.occurred_at) == (state.recorded, state.occurred_at):
        return ()
    raise PurchaseAlreadyRecorded


def _pay(state: Purchase, command: RecordPayment, now: datetime) -> tuple[PurchasePaid]:
    _refuse_unfit_amount(state, command)
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
    _refuse_unfit_amount(state, command)
    refuse_far_ahead("/occurred_at", command.occurred_at, now)
    if command.amount > state.refundable:
        raise RefundExceedsPurchase
    refunded = PurchaseRefunded(
        purchase_id=state.purchase_id,
        customer_id=state.customer_id,
        amount=command.amount,
        currency=state.currency,
    )
    return (refunded,)


def _refuse_unfit_amount(state: Purchase, command: RecordPayment | RecordRefund) -> None:
    if command.currency not in (None, state.currency):
        raise CurrencyIsNotThePurchases
    if command.amount <= 0:
        raise AmountIsNothing
    try:
        checked_amount(command.amount, state.currency)
    except InexactAmount:
        raise AmountTooPrecise from None
