"""What the overview tells of the last interaction."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from libs.events.contract import encode
from libs.events.interaction import SEALED_TOPIC, InteractionRecorded
from services.customer.api.overview_answers import activity_answer
from services.customer.projections.activity import ActivityRow

ADA = UUID(int=1)


@pytest.mark.parametrize(
    ("topic", "shown"),
    [("delivery", "delivery"), (SEALED_TOPIC, None), ("Anna calls from +44 20 7946 0018", None)],
)
def test_topics_are_told_where_they_are_codes(topic: str, shown: str | None):
    """Free text is sealed by the interaction service; older events have it in clear."""
    event = InteractionRecorded(
        interaction_id=ADA, customer_id=ADA, channel="phone", direction="inbound", topic=topic
    )
    row = ActivityRow(
        ADA, last_interaction_at=datetime.now(UTC), last_interaction=encode(event).decode()
    )
    told = activity_answer(row).last_interaction
    assert told
    assert told.topic == shown
