"""The rules about voiding purchases and what moved for them, against a model without them."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from libs.events.purchase import PurchaseMovementVoided, PurchasePaid, PurchaseVoided
from services.interaction.domain.clocks import OccursTooEarly
from services.interaction.domain.purchase.commands import (
    DisputePurchase,
    RecordPayment,
    RecordPurchase,
    RecordRefund,
    SettleDispute,
    VoidMovement,
    VoidPurchase,
    WriteOff,
)
from services.interaction.domain.purchase.decider import decide
from services.interaction.domain.purchase.errors import (
    AlreadyVoided,
    MovementNotFound,
    PaymentExceedsOutstanding,
    PurchaseHasMovements,
    PurchaseIsVoided,
    PurchaseNotFound,
    RefundExceedsPurchase,
    WriteOffExceedsOutstanding,
)
from services.interaction.domain.purchase.state import Purchase, evolve
from tests.specification import BEFORE, NOW

ADA, ORDER, OTHER = (UUID(int=n) for n in (1, 2, 3))
RECORD = RecordPurchase(
    purchase_id=ORDER, customer_id=ADA, amount=Decimal(100), currency="EUR", occurred_at=BEFORE
)
VOID = VoidPurchase(reason="duplicate", occurred_at=NOW)
TOO_MUCH = (PaymentExceedsOutstanding, RefundExceedsPurchase, WriteOffExceedsOutstanding)
AMOUNTS = st.decimals(Decimal("0.01"), Decimal(60), places=2)


def pay(amount: Any = 10) -> RecordPayment:
    return RecordPayment(amount=Decimal(amount), occurred_at=NOW)


def refund(amount: Any = 10) -> RecordRefund:
    return RecordRefund(amount=Decimal(amount), occurred_at=NOW)


def give_up(amount: Any = 10) -> WriteOff:
    return WriteOff(amount=Decimal(amount), occurred_at=NOW)


DISPUTE = DisputePurchase(amount=Decimal(10), reason="quality", occurred_at=NOW)
SETTLE = SettleDispute(outcome="rejected", occurred_at=NOW)


class Told:
    """A purchase and its events; the nth has the id n."""

    def __init__(self, *commands: Any) -> None:
        self.state: Purchase | None = None
        self.events: list[Any] = []
        for command in commands:
            self.do(command)

    def do(self, command: Any) -> Sequence[Any]:
        events = decide(self.state, command, NOW)
        for event in events:
            self.events.append(event)
            at = command.occurred_at
            self.state = evolve(self.state, event, at, UUID(int=len(self.events)))
        return events

    @property
    def known(self) -> Purchase:
        assert self.state
        return self.state


def void(movement_id: int, movement: Any, **more: Any) -> VoidMovement:
    return VoidMovement(
        movement_id=UUID(int=movement_id),
        movement=movement,
        reason="duplicate",
        occurred_at=NOW,
        **more,
    )


def test_voiding_takes_the_purchase_back_and_its_disputes_with_it():
    told = Told(RECORD, DISPUTE, SETTLE, DISPUTE)
    (voided,) = told.do(VOID)
    assert voided == PurchaseVoided(
        purchase_id=ORDER,
        customer_id=ADA,
        voided_events=tuple(UUID(int=n) for n in (1, 2, 3, 4)),
        amount=Decimal(100),
        currency="EUR",
        reason="duplicate",
    )
    assert (told.known.outstanding, told.known.disputed) == (0, 0)


@pytest.mark.parametrize(
    ("moving", "movement"), [(pay(), "payment"), (refund(), "refund"), (give_up(), "write_off")]
)
def test_no_purchase_is_voided_while_money_that_moved_for_it_counts(moving: Any, movement: str):
    told = Told(RECORD, moving)
    with pytest.raises(PurchaseHasMovements) as refused:
        told.do(VOID)
    assert refused.value.movement == movement
    told.do(void(2, movement))
    told.do(VOID)


@pytest.mark.parametrize("command", [pay(), refund(), give_up(), DISPUTE, SETTLE])
def test_nothing_follows_a_voided_purchase(command: Any):
    with pytest.raises(PurchaseIsVoided):
        Told(RECORD, VOID, command)


def test_what_is_voided_twice_or_was_never_recorded_is_refused():
    with pytest.raises(AlreadyVoided):
        Told(RECORD, VOID, VOID)
    with pytest.raises(AlreadyVoided):
        Told(RECORD, pay(), void(2, "payment"), void(2, "payment"))
    with pytest.raises(PurchaseNotFound):
        Told(VOID)
    with pytest.raises(MovementNotFound):
        Told(RECORD, pay(), void(2, "refund"))
    with pytest.raises(MovementNotFound):
        Told(RECORD, void(1, "payment"))


def test_a_reason_that_is_no_code_is_kept_to_be_sealed():
    (voided,) = Told(RECORD).do(structs.replace(VOID, reason="Frau Lovelace rang twice"))
    assert (voided.reason, voided.reason_text) == ("(sealed)", "Frau Lovelace rang twice")


def test_recording_a_voided_purchase_again_changes_nothing():
    told = Told(RECORD, VOID)
    assert told.do(RECORD) == ()


def test_a_payment_is_replaced_within_what_is_owed_without_it():
    told = Told(RECORD, pay(100))
    voided, again = told.do(void(2, "payment", replacement=pay(90)))
    assert isinstance(voided, PurchaseMovementVoided)
    assert isinstance(again, PurchasePaid)
    assert again.replaces == UUID(int=2)
    assert (told.known.paid, told.known.outstanding) == (90, 10)
    assert [moved.replaced_by for moved in told.known.moved] == [UUID(int=4), None]
    with pytest.raises(PaymentExceedsOutstanding):
        told.do(void(4, "payment", replacement=pay(101)))
    assert told.known.paid == 90


@given(data=st.data())
def test_what_is_voided_might_as_well_never_have_been(data: st.DataObject):
    """Whatever moved, and in whatever order it is voided: never below zero, and as without."""
    told = Told(RECORD)
    moved: dict[int, Any] = {}
    makers = {"payment": pay, "refund": refund, "write_off": give_up}
    for _ in range(data.draw(st.integers(0, 6))):
        movement = data.draw(st.sampled_from(sorted(makers)))
        try:
            told.do(makers[movement](data.draw(AMOUNTS)))
        except TOO_MUCH:
            continue
        moved[len(told.events)] = (movement, told.events[-1].amount)
    for id in data.draw(st.lists(st.sampled_from(sorted(moved)), unique=True)) if moved else []:
        movement, _ = moved.pop(id)
        told.do(void(id, movement))
        _assert_as_if_only(told.known, moved.values())


def _assert_as_if_only(state: Purchase, moved: Any) -> None:
    left = {
        name: sum((amount for movement, amount in moved if movement == name), Decimal(0))
        for name in ("payment", "refund", "write_off")
    }
    assert (state.paid, state.refunded, state.written_off) == tuple(left.values())
    assert state.outstanding == max(100 - sum(left.values()), 0)
    assert min(state.kept, state.refundable, state.outstanding) >= 0


def test_times_before_the_purchase_are_refused_of_replacements_too():
    early = structs.replace(refund(), occurred_at=BEFORE - timedelta(days=1))
    with pytest.raises(OccursTooEarly):
        Told(RECORD, refund(), void(2, "refund", replacement=early))
