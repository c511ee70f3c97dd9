"""The rules about purchases, payments and refunds."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st
from msgspec import structs

from libs.events.purchase import PurchasePaid, PurchaseRecorded, PurchaseRefunded
from services.interaction.domain.clocks import TooFarAhead
from services.interaction.domain.purchase.commands import (
    RecordPayment,
    RecordPurchase,
    RecordRefund,
)
from services.interaction.domain.purchase.decider import decide
from services.interaction.domain.purchase.errors import (
    AmountIsNothing,
    AmountTooPrecise,
    CurrencyIsNotThePurchases,
    PaymentExceedsOutstanding,
    PurchaseAlreadyRecorded,
    PurchaseNotFound,
    RefundExceedsPurchase,
)
from services.interaction.domain.purchase.state import evolve
from tests.specification import BEFORE, NOW, Decider

given = Decider(decide, evolve).given
ADA = UUID("0190a000-0000-7000-8000-00000000ada0")
ORDER = UUID("0190a000-0000-7000-8000-000000000001")
RECORD = RecordPurchase(
    purchase_id=ORDER, customer_id=ADA, amount=Decimal(100), currency="EUR", occurred_at=BEFORE
)
RECORDED = PurchaseRecorded(purchase_id=ORDER, customer_id=ADA, amount=Decimal(100), currency="EUR")


def pay(amount: str, **more: object) -> RecordPayment:
    return RecordPayment(amount=Decimal(amount), occurred_at=NOW, **more)  # type: ignore[arg-type]


def refund(amount: str, **more: object) -> RecordRefund:
    return RecordRefund(amount=Decimal(amount), occurred_at=NOW, **more)  # type: ignore[arg-type]


def paid(amount: str) -> PurchasePaid:
    return PurchasePaid(purchase_id=ORDER, customer_id=ADA, amount=Decimal(amount), currency="EUR")


def refunded(amount: str) -> PurchaseRefunded:
    return PurchaseRefunded(
        purchase_id=ORDER, customer_id=ADA, amount=Decimal(amount), currency="EUR"
    )


class TestRecord:
    def test_records_what_was_said(self):
        given().when(RECORD).then(RECORDED)

    def test_the_same_again_adds_nothing(self):
        given(RECORDED).when(RECORD).then_nothing()

    def test_the_same_again_adds_nothing_after_it_was_paid(self):
        given(RECORDED, paid("100")).when(RECORD).then_nothing()

    @pytest.mark.parametrize(
        "other",
        [{"amount": Decimal(99)}, {"currency": "USD"}, {"occurred_at": NOW}, {"due_at": NOW}],
        ids=lambda other: next(iter(other)),
    )
    def test_the_same_id_with_other_content_is_refused(self, other: dict[str, object]):
        given(RECORDED).when(structs.replace(RECORD, **other)).then_refused(PurchaseAlreadyRecorded)

    def test_clocks_may_differ_by_a_day(self):
        given().when(structs.replace(RECORD, occurred_at=NOW + timedelta(days=1))).then(RECORDED)

    def test_more_than_a_day_ahead_is_refused(self):
        ahead = structs.replace(RECORD, occurred_at=NOW + timedelta(days=1, seconds=1))
        given().when(ahead).then_refused(TooFarAhead, pointer="/occurred_at")


class TestPay:
    def test_in_parts(self):
        given(RECORDED, paid("60")).when(pay("40")).then(paid("40"))

    def test_more_than_is_owed_is_refused(self):
        given(RECORDED, paid("60")).when(pay("40.01")).then_refused(PaymentExceedsOutstanding)

    def test_a_refund_lowers_what_is_owed(self):
        given(RECORDED, refunded("30")).when(pay("70.01")).then_refused(PaymentExceedsOutstanding)
        given(RECORDED, refunded("30")).when(pay("70")).then(paid("70"))

    def test_nothing_is_owed_after_a_refund_of_what_was_paid(self):
        given(RECORDED, paid("100"), refunded("30")).when(pay("0.01")).then_refused(
            PaymentExceedsOutstanding
        )

    def test_of_nothing_is_refused(self):
        given(RECORDED).when(pay("0")).then_refused(AmountIsNothing, pointer="/amount")

    def test_finer_than_the_currency_is_refused(self):
        given(RECORDED).when(pay("1.001")).then_refused(AmountTooPrecise, pointer="/amount")

    def test_in_another_currency_is_refused(self):
        given(RECORDED).when(pay("1", currency="USD")).then_refused(CurrencyIsNotThePurchases)
        given(RECORDED).when(pay("1", currency="EUR")).then(paid("1"))

    def test_more_than_a_day_ahead_is_refused(self):
        ahead = structs.replace(pay("1"), occurred_at=NOW + timedelta(days=2))
        given(RECORDED).when(ahead).then_refused(TooFarAhead, pointer="/paid_at")

    def test_an_unknown_purchase_cannot_be_paid(self):
        given().when(pay("1")).then_refused(PurchaseNotFound)


class TestRefund:
    def test_needs_no_payment_before(self):
        given(RECORDED).when(refund("100")).then(refunded("100"))

    def test_more_than_was_recorded_is_refused(self):
        given(RECORDED).when(refund("100.01")).then_refused(RefundExceedsPurchase)

    def test_earlier_refunds_count(self):
        given(RECORDED, refunded("60")).when(refund("40")).then(refunded("40"))
        given(RECORDED, refunded("60")).when(refund("40.01")).then_refused(RefundExceedsPurchase)

    def test_in_another_currency_is_refused(self):
        given(RECORDED).when(refund("1", currency="USD")).then_refused(CurrencyIsNotThePurchases)

    def test_more_than_a_day_ahead_is_refused(self):
        ahead = structs.replace(refund("1"), occurred_at=NOW + timedelta(days=2))
        given(RECORDED).when(ahead).then_refused(TooFarAhead, pointer="/occurred_at")


_amounts = st.decimals(min_value=0, max_value=200, places=2)


@examples(st.lists(st.tuples(st.sampled_from([RecordPayment, RecordRefund]), _amounts)))
def test_whatever_is_asked_no_more_is_refunded_than_was_recorded_or_paid_than_was_owed(
    asked: list[tuple[type[RecordPayment] | type[RecordRefund], Decimal]],
):
    state = evolve(None, RECORDED, BEFORE)
    for command, amount in asked:
        try:
            events = decide(state, command(amount=amount, occurred_at=NOW), NOW)
        except (AmountIsNothing, PaymentExceedsOutstanding, RefundExceedsPurchase):
            continue
        for event in events:
            state = evolve(state, event, NOW)
    assert state is not None
    assert 0 <= state.refunded <= RECORDED.amount
    assert 0 <= state.paid <= RECORDED.amount
    assert 0 <= state.outstanding <= RECORDED.amount
