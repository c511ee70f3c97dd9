"""The rules about what is recorded once: interactions, costs, feedback, wallet estimates."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from msgspec import structs

from libs.events.customer import Cost
from libs.events.interaction import (
    CostRecorded,
    FeedbackRecorded,
    InteractionRecorded,
    WalletEstimated,
)
from libs.money.withdrawn import CurrencyWithdrawn
from services.interaction.domain.clocks import OccursTooEarly, TooFarAhead
from services.interaction.domain.entry.commands import RecordEntry
from services.interaction.domain.entry.decider import decide, follows
from services.interaction.domain.entry.errors import CurrenciesDiffer, EntryAlreadyRecorded
from services.interaction.domain.entry.kinds import EntryEvent, kind_of
from services.interaction.domain.entry.state import evolve
from tests.specification import BEFORE, NOW, Decider

given = Decider(decide, evolve).given
ADA = UUID("0190a000-0000-7000-8000-00000000ada0")
ID = UUID("0190a000-0000-7000-8000-000000000002")


def euros(amount: str) -> Cost:
    return Cost(amount=Decimal(amount), currency="EUR")


CALL = InteractionRecorded(
    interaction_id=ID,
    customer_id=ADA,
    channel="phone",
    direction="inbound",
    topic="delivery",
    kind="complaint",
    note="The parcel came open",
)
COST = CostRecorded(cost_id=ID, customer_id=ADA, kind="visit", cost=euros("85"))
FEEDBACK = FeedbackRecorded(
    feedback_id=ID,
    customer_id=ADA,
    expected_total_cost=euros("1200"),
    actual_total_cost=euros("1050"),
)
WALLET = WalletEstimated(estimate_id=ID, customer_id=ADA, yearly_spend=euros("48000"))
each = pytest.mark.parametrize(
    ("event", "other"),
    [
        (CALL, {"note": None}),
        (COST, {"cost": euros("85.01")}),
        (FEEDBACK, {"satisfaction": 4}),
        (WALLET, {"competitor": "Babbage"}),
    ],
    ids=lambda case: type(case).__name__ if hasattr(case, "customer_id") else "",
)


def record(event: EntryEvent, **more: Any) -> RecordEntry:
    return RecordEntry(**{"event": event, "occurred_at": BEFORE, **more})


@each
def test_what_was_said_is_recorded(event: EntryEvent, other: dict[str, Any]):
    given().when(record(event)).then(event)


@each
def test_the_same_again_adds_nothing(event: EntryEvent, other: dict[str, Any]):
    given(event).when(record(event)).then_nothing()


@each
def test_the_same_id_with_other_content_is_refused(event: EntryEvent, other: dict[str, Any]):
    kind = kind_of(event)
    changed = structs.replace(event, **other)
    given(event).when(record(changed)).then_refused(EntryAlreadyRecorded, kind=kind)
    given(event).when(record(event, occurred_at=NOW)).then_refused(EntryAlreadyRecorded, kind=kind)


@each
def test_more_than_a_day_ahead_is_refused(event: EntryEvent, other: dict[str, Any]):
    given().when(record(event, occurred_at=NOW + timedelta(days=1))).then(event)
    ahead = record(event, occurred_at=NOW + timedelta(days=1, seconds=1))
    given().when(ahead).then_refused(TooFarAhead, pointer="/occurred_at")


def test_what_was_expected_and_what_it_was_are_in_one_currency():
    dollars = structs.replace(FEEDBACK, actual_total_cost=Cost(amount=Decimal(1), currency="USD"))
    given().when(record(dollars)).then_refused(
        CurrenciesDiffer, pointer="/actual_total_cost/currency"
    )


ORDER = UUID("0190a000-0000-7000-8000-000000000001")
RETURN = structs.replace(COST, kind="return", purchase_id=ORDER)


@pytest.mark.parametrize("event", [RETURN, structs.replace(FEEDBACK, purchase_id=ORDER)])
def test_no_return_of_a_purchase_and_no_feedback_on_it_before_it(event: EntryEvent):
    assert follows(event) == ORDER
    early = record(event, bought_at=BEFORE + timedelta(seconds=1))
    given().when(early).then_refused(OccursTooEarly, pointer="/occurred_at", code="before_purchase")
    given().when(record(event, bought_at=BEFORE)).then(event)
    given().when(record(event)).then(event)
    given(event).when(early).then_nothing()


@pytest.mark.parametrize("event", [structs.replace(COST, purchase_id=ORDER), CALL, WALLET])
def test_a_visit_may_lead_to_a_purchase(event: EntryEvent):
    assert follows(event) is None


@pytest.mark.parametrize(
    ("event", "field"),
    [
        (structs.replace(CALL, cost=euros("1")), "cost"),
        (COST, "cost"),
        (FEEDBACK, "expected_total_cost"),
        (FEEDBACK, "actual_total_cost"),
        (WALLET, "yearly_spend"),
    ],
)
def test_a_withdrawn_currency_is_for_history_alone(event: EntryEvent, field: str):
    kuna = structs.replace(event, **{field: Cost(amount=Decimal(1), currency="HRK")})
    given().when(record(kuna)).then_refused(CurrencyWithdrawn, pointer=f"/{field}/currency")
    if event is not FEEDBACK:
        then = datetime(2022, 6, 1, tzinfo=UTC)
        given().when(record(kuna, occurred_at=then)).then(kuna)
