"""The rules about customers."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from msgspec import structs

from libs.events.customer import (
    Acquisition,
    Cost,
    CustomerChanged,
    CustomerErased,
    CustomerMerged,
    CustomerRegistered,
    OwnerAssigned,
)
from libs.money.withdrawn import CurrencyWithdrawn
from services.customer.domain.customer.commands import (
    AssignOwner,
    ChangeCustomer,
    CustomerCommand,
    EraseCustomer,
    RegisterCustomer,
)
from services.customer.domain.customer.decider import decide
from services.customer.domain.customer.errors import (
    CustomerAlreadyRegistered,
    CustomerIsErased,
    CustomerIsMerged,
    CustomerNotFound,
    OccurredTooFarAhead,
    ReferredByThemselves,
)
from services.customer.domain.customer.state import Customer, evolve
from tests.specification import BEFORE, NOW, Decider

given = Decider(decide, evolve).given
ADA = UUID("0190a000-0000-7000-8000-00000000ada0")
REGISTER = RegisterCustomer(
    customer_id=ADA, kind="person", name="Ada", email="ada@example.com", external_ids={"erp": "1"}
)
REGISTERED = CustomerRegistered(
    customer_id=ADA, kind="person", name="Ada", email="ada@example.com", external_ids={"erp": "1"}
)
ERASED = CustomerErased(customer_id=ADA)


class TestRegister:
    def test_records_what_was_said(self):
        given().when(REGISTER).then(REGISTERED)

    def test_the_same_again_adds_nothing(self):
        given(REGISTERED).when(REGISTER).then_nothing()

    def test_a_withdrawn_currency_is_for_history_alone(self):
        kuna = Acquisition(source="campaign", cost=Cost(amount=Decimal(1), currency="HRK"))
        now, then = structs.replace(REGISTER, acquisition=kuna), datetime(2022, 6, 1, tzinfo=UTC)
        pointer = "/acquisition/cost/currency"
        given().when(now).then_refused(CurrencyWithdrawn, pointer=pointer)
        early = structs.replace(now, occurred_at=then)
        given().when(early).then(structs.replace(REGISTERED, acquisition=kuna))

    def test_the_same_again_adds_nothing_after_a_change(self):
        renamed = CustomerChanged(customer_id=ADA, name="Ada L.")
        given(REGISTERED, renamed).when(REGISTER).then_nothing()

    def test_the_same_id_with_other_content_is_refused(self):
        other = structs.replace(REGISTER, name="Bob")
        given(REGISTERED).when(other).then_refused(CustomerAlreadyRegistered)

    def test_the_same_content_with_another_date_is_refused(self):
        other = structs.replace(REGISTER, occurred_at=BEFORE - timedelta(days=1))
        given(REGISTERED, at=BEFORE).when(other).then_refused(CustomerAlreadyRegistered)

    def test_the_same_content_with_the_same_date_adds_nothing(self):
        given(REGISTERED, at=BEFORE).when(
            structs.replace(REGISTER, occurred_at=BEFORE)
        ).then_nothing()

    def test_clocks_may_differ_by_a_day(self):
        ahead = structs.replace(REGISTER, occurred_at=NOW + timedelta(days=1))
        given().when(ahead).then(REGISTERED)

    def test_more_than_a_day_ahead_is_refused(self):
        ahead = structs.replace(REGISTER, occurred_at=NOW + timedelta(days=1, seconds=1))
        given().when(ahead).then_refused(OccurredTooFarAhead, pointer="/occurred_at")

    def test_nobody_refers_themselves(self):
        own = Acquisition(source="referral", referred_by=ADA)
        given().when(structs.replace(REGISTER, acquisition=own)).then_refused(ReferredByThemselves)

    def test_an_erased_customer_does_not_come_back(self):
        given(REGISTERED, ERASED).when(REGISTER).then_refused(CustomerIsErased)


class TestChange:
    def test_only_what_differs_is_recorded(self):
        given(REGISTERED).when(ChangeCustomer(name="Ada", region="north")).then(
            CustomerChanged(customer_id=ADA, region="north")
        )

    def test_null_clears(self):
        given(REGISTERED).when(ChangeCustomer(email=None)).then(
            CustomerChanged(customer_id=ADA, email=None)
        )

    def test_nothing_different_changes_nothing(self):
        given(REGISTERED).when(ChangeCustomer(kind="person", phone=None)).then_nothing()

    def test_external_ids_are_merged_and_null_removes_one(self):
        given(REGISTERED).when(ChangeCustomer(external_ids={"shop": "7", "erp": None})).then(
            CustomerChanged(customer_id=ADA, external_ids={"shop": "7"})
        )

    def test_an_unknown_customer_is_not_changed(self):
        given().when(ChangeCustomer(region="north")).then_refused(CustomerNotFound)

    def test_an_erased_customer_is_not_changed(self):
        given(REGISTERED, ERASED).when(ChangeCustomer(name="Ada")).then_refused(CustomerIsErased)


class TestOwner:
    def test_is_assigned(self):
        given(REGISTERED).when(AssignOwner(owner="kim")).then(
            OwnerAssigned(customer_id=ADA, owner="kim")
        )

    def test_the_same_owner_again_changes_nothing(self):
        kim = OwnerAssigned(customer_id=ADA, owner="kim")
        given(REGISTERED, kim).when(AssignOwner(owner="kim")).then_nothing()

    def test_is_taken_away(self):
        kim = OwnerAssigned(customer_id=ADA, owner="kim")
        given(REGISTERED, kim).when(AssignOwner(owner=None)).then(
            OwnerAssigned(customer_id=ADA, owner=None)
        )


class TestErase:
    def test_erases(self):
        given(REGISTERED).when(EraseCustomer()).then(ERASED)

    def test_once(self):
        given(REGISTERED, ERASED).when(EraseCustomer()).then_nothing()

    def test_an_unknown_customer_cannot_be_erased(self):
        given().when(EraseCustomer()).then_refused(CustomerNotFound)


class TestMerged:
    SURVIVOR = UUID(int=1)
    MERGED = CustomerMerged(customer_id=ADA, survivor_id=SURVIVOR, members=(SURVIVOR, ADA))

    @pytest.mark.parametrize(
        "command", [ChangeCustomer(region="north"), AssignOwner(owner="kim"), EraseCustomer()]
    )
    def test_a_record_is_changed_through_its_survivor_alone(self, command: CustomerCommand):
        given(REGISTERED, self.MERGED).when(command).then_refused(
            CustomerIsMerged, survivor_id=self.SURVIVOR
        )

    def test_the_same_registration_still_adds_nothing(self):
        given(REGISTERED, self.MERGED).when(REGISTER).then_nothing()

    def test_what_was_erased_with_its_survivor_is_erased_once(self):
        given(REGISTERED, self.MERGED, ERASED).when(EraseCustomer()).then_nothing()


def test_erasure_leaves_no_personal_data_in_the_state():
    state = given(REGISTERED, OwnerAssigned(customer_id=ADA, owner="kim"), ERASED).state
    assert isinstance(state, Customer)
    assert (state.erased, state.name, state.email, state.phone) == (True, None, None, None)
    assert (state.kind, state.owner, state.external_ids) == ("person", "kim", {"erp": "1"})


def test_an_event_of_a_later_release_changes_nothing():
    state = given(REGISTERED).state
    assert evolve(state, object(), NOW) is state  # pyright: ignore[reportArgumentType]
