"""The rules about purchases, payments, refunds, disputes and bad debt."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st
from msgspec import structs

from libs.events.purchase import (
    PurchaseDisputed,
    PurchaseDisputeSettled,
    PurchasePaid,
    PurchaseRecorded,
    PurchaseRefunded,
    PurchaseWrittenOff,
)
from services.interaction.domain.clocks import OccursTooEarly, TooFarAhead
from services.interaction.domain.purchase.commands import (
    DisputePurchase,
    PurchaseCommand,
    RecordPayment,
    RecordPurchase,
    RecordRefund,
    SettleDispute,
    WriteOff,
)
from services.interaction.domain.purchase.decider import decide
from services.interaction.domain.purchase.errors import (
    AmountIsNothing,
    AmountTooPrecise,
    CurrencyIsNotThePurchases,
    DisputeAlreadyOpen,
    DisputeExceedsPurchase,
    NoOpenDispute,
    NothingOutstanding,
    PaymentExceedsOutstanding,
    PurchaseAlreadyRecorded,
    PurchaseNotFound,
    RefundExceedsPurchase,
    WriteOffExceedsOutstanding,
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


def dispute(amount: str, **more: object) -> DisputePurchase:
    return DisputePurchase(  # type: ignore[arg-type]
        amount=Decimal(amount), reason="quality", occurred_at=NOW, **more
    )


def disputed(amount: str) -> PurchaseDisputed:
    return PurchaseDisputed(
        purchase_id=ORDER,
        customer_id=ADA,
        amount=Decimal(amount),
        currency="EUR",
        reason="quality",
    )


SETTLE = SettleDispute(outcome="upheld", occurred_at=NOW)
SETTLED = PurchaseDisputeSettled(purchase_id=ORDER, customer_id=ADA, outcome="upheld")


def write_off(amount: str | None = None, **more: object) -> WriteOff:
    return WriteOff(  # type: ignore[arg-type]
        amount=None if amount is None else Decimal(amount), occurred_at=NOW, **more
    )


def written_off(amount: str) -> PurchaseWrittenOff:
    return PurchaseWrittenOff(
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


class TestDispute:
    def test_of_some_of_it_paid_or_not(self):
        given(RECORDED).when(dispute("100")).then(disputed("100"))
        given(RECORDED, paid("100")).when(dispute("20")).then(disputed("20"))

    def test_more_than_was_bought_less_refunds_is_refused(self):
        given(RECORDED, refunded("30")).when(dispute("70")).then(disputed("70"))
        given(RECORDED, refunded("30")).when(dispute("70.01")).then_refused(DisputeExceedsPurchase)

    def test_one_at_a_time(self):
        given(RECORDED, disputed("20")).when(dispute("1")).then_refused(DisputeAlreadyOpen)
        given(RECORDED, disputed("20"), SETTLED).when(dispute("1")).then(disputed("1"))

    def test_leaves_what_is_owed_as_it_is(self):
        given(RECORDED, disputed("100")).when(pay("100")).then(paid("100"))

    def test_a_refund_lowers_what_is_disputed(self):
        state = given(RECORDED, disputed("80"), refunded("50")).state
        assert (state.dispute, state.disputed) == (80, 50)

    def test_in_another_currency_or_of_nothing_is_refused(self):
        given(RECORDED).when(dispute("1", currency="USD")).then_refused(CurrencyIsNotThePurchases)
        given(RECORDED).when(dispute("0")).then_refused(AmountIsNothing, pointer="/amount")

    def test_more_than_a_day_ahead_is_refused(self):
        ahead = structs.replace(dispute("1"), occurred_at=NOW + timedelta(days=2))
        given(RECORDED).when(ahead).then_refused(TooFarAhead, pointer="/occurred_at")


class TestSettle:
    def test_an_open_dispute(self):
        given(RECORDED, disputed("20")).when(SETTLE).then(SETTLED)

    def test_without_a_dispute_there_is_nothing_to_settle(self):
        given(RECORDED).when(SETTLE).then_refused(NoOpenDispute)
        given(RECORDED, disputed("20"), SETTLED).when(SETTLE).then_refused(NoOpenDispute)

    def test_more_than_a_day_ahead_is_refused(self):
        ahead = structs.replace(SETTLE, occurred_at=NOW + timedelta(days=2))
        given(RECORDED, disputed("20")).when(ahead).then_refused(TooFarAhead)


class TestWriteOff:
    def test_of_all_that_is_outstanding_unless_an_amount_is_given(self):
        given(RECORDED, paid("60"), refunded("10")).when(write_off()).then(written_off("30"))
        given(RECORDED, paid("60")).when(write_off("15")).then(written_off("15"))

    def test_more_than_is_outstanding_is_refused(self):
        given(RECORDED, paid("60")).when(write_off("40.01")).then_refused(
            WriteOffExceedsOutstanding
        )

    def test_where_nothing_is_outstanding_nothing_is_written_off(self):
        given(RECORDED, paid("100")).when(write_off()).then_refused(NothingOutstanding)
        given(RECORDED, written_off("100")).when(write_off()).then_refused(NothingOutstanding)

    def test_it_is_owed_no_more(self):
        given(RECORDED, written_off("70")).when(pay("30.01")).then_refused(
            PaymentExceedsOutstanding
        )
        given(RECORDED, written_off("70")).when(pay("30")).then(paid("30"))

    def test_and_cannot_be_refunded_for_it_was_never_paid(self):
        history = (RECORDED, paid("60"), written_off("40"))
        given(*history).when(refund("60")).then(refunded("60"))
        given(*history).when(refund("60.01")).then_refused(RefundExceedsPurchase)

    def test_in_another_currency_or_of_nothing_is_refused(self):
        given(RECORDED).when(write_off("1", currency="USD")).then_refused(CurrencyIsNotThePurchases)
        given(RECORDED).when(write_off(currency="USD")).then_refused(CurrencyIsNotThePurchases)
        given(RECORDED).when(write_off("0")).then_refused(AmountIsNothing, pointer="/amount")

    def test_more_than_a_day_ahead_is_refused(self):
        ahead = structs.replace(write_off(), occurred_at=NOW + timedelta(days=2))
        given(RECORDED).when(ahead).then_refused(TooFarAhead, pointer="/occurred_at")


EARLY = BEFORE - timedelta(microseconds=1)


class TestOrderInTime:
    """Nothing that takes back, refuses or gives up on a purchase occurs before it."""

    @pytest.mark.parametrize("change", [refund, dispute, write_off])
    def test_not_before_the_purchase(self, change: Callable[[str], PurchaseCommand]):
        early = structs.replace(change("1"), occurred_at=EARLY)
        given(RECORDED).when(early).then_refused(
            OccursTooEarly, pointer="/occurred_at", code="before_purchase"
        )
        at_once = structs.replace(change("1"), occurred_at=BEFORE)
        assert decide(given(RECORDED).state, at_once, NOW)

    def test_a_write_off_of_all_neither(self):
        early = structs.replace(write_off(), occurred_at=EARLY)
        given(RECORDED).when(early).then_refused(OccursTooEarly, code="before_purchase")

    def test_a_dispute_is_not_settled_before_it_began(self):
        later = BEFORE + timedelta(days=3)
        state = evolve(given(RECORDED).state, disputed("20"), later)
        early = structs.replace(SETTLE, occurred_at=later - timedelta(seconds=1))
        with pytest.raises(OccursTooEarly) as refused:
            decide(state, early, NOW)
        assert (refused.value.pointer, refused.value.code) == ("/occurred_at", "before_dispute")
        assert decide(state, structs.replace(SETTLE, occurred_at=later), NOW) == (SETTLED,)

    def test_a_prepayment_is_a_payment(self):
        early = structs.replace(pay("100"), occurred_at=EARLY)
        given(RECORDED).when(early).then(paid("100"))

    def test_what_was_taken_before_this_was_refused_still_counts(self):
        state = evolve(given(RECORDED).state, refunded("60"), EARLY)
        assert state
        assert state.refundable == 40


_amounts = st.decimals(min_value=0, max_value=200, places=2)
_REFUSED = (
    AmountIsNothing,
    PaymentExceedsOutstanding,
    RefundExceedsPurchase,
    WriteOffExceedsOutstanding,
    DisputeAlreadyOpen,
    DisputeExceedsPurchase,
)
_CHANGES = (pay, refund, write_off, dispute)


@examples(st.lists(st.tuples(st.sampled_from(_CHANGES), _amounts)))
def test_whatever_is_asked_no_more_is_given_back_paid_or_written_off_than_was_bought(
    asked: list[tuple[Callable[[str], PurchaseCommand], Decimal]],
):
    state = evolve(None, RECORDED, BEFORE)
    for change, amount in asked:
        try:
            events = decide(state, change(str(amount)), NOW)
        except _REFUSED:
            continue
        for event in events:
            state = evolve(state, event, NOW)
    assert state is not None
    assert state.paid + state.written_off <= RECORDED.amount
    assert state.refunded + state.written_off <= RECORDED.amount
    assert 0 <= state.outstanding <= RECORDED.amount
    assert 0 <= state.disputed <= RECORDED.amount - state.refunded
