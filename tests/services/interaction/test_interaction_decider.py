"""The rules about interactions."""

from datetime import timedelta
from uuid import UUID

from msgspec import structs

from libs.events.interaction import InteractionRecorded
from services.interaction.domain.clocks import TooFarAhead
from services.interaction.domain.interaction.commands import RecordInteraction
from services.interaction.domain.interaction.decider import decide
from services.interaction.domain.interaction.errors import InteractionAlreadyRecorded
from services.interaction.domain.interaction.state import evolve
from tests.specification import BEFORE, NOW, Decider

given = Decider(decide, evolve).given
ADA = UUID("0190a000-0000-7000-8000-00000000ada0")
CALL = UUID("0190a000-0000-7000-8000-000000000002")
RECORD = RecordInteraction(
    interaction_id=CALL,
    customer_id=ADA,
    channel="phone",
    direction="inbound",
    topic="delivery",
    occurred_at=BEFORE,
    kind="complaint",
    note="The parcel came open",
)
RECORDED = InteractionRecorded(
    interaction_id=CALL,
    customer_id=ADA,
    channel="phone",
    direction="inbound",
    topic="delivery",
    kind="complaint",
    note="The parcel came open",
)


def test_records_what_was_said():
    given().when(RECORD).then(RECORDED)


def test_the_same_again_adds_nothing():
    given(RECORDED).when(RECORD).then_nothing()


def test_the_same_id_with_other_content_is_refused():
    for other in ({"topic": "price"}, {"occurred_at": NOW}, {"note": None}):
        given(RECORDED).when(structs.replace(RECORD, **other)).then_refused(
            InteractionAlreadyRecorded
        )


def test_more_than_a_day_ahead_is_refused():
    ahead = structs.replace(RECORD, occurred_at=NOW + timedelta(days=1, seconds=1))
    given().when(ahead).then_refused(TooFarAhead, pointer="/occurred_at")
