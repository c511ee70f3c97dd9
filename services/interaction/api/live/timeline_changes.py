"""GET /v1/timeline/changes and .../customers/{id}/timeline/changes: what happens, as it does."""

from libs.web.live.change_streams import change_stream
from libs.web.live.feeds import Feed, ids_alone
from services.interaction.projections.members import survivors

TIMELINE = Feed(
    name="timeline",
    kind="interactions",
    categories=frozenset({"interaction", "purchase", "cost", "feedback", "wallet"}),
    data=ids_alone(),
    merged=survivors,
)
_DESCRIPTION = (
    "Server-sent events. Each `data` is `{type, customer_ids, stream, version, recorded_at, "
    "after}`, without what was recorded: read that. Of what the customer service and the call "
    "centre add to a timeline their own streams tell."
)
CHANGES = change_stream(
    "/v1/timeline/changes",
    TIMELINE,
    operation_id="stream_timeline_changes",
    tag="customers",
    summary="What is recorded of customers in scope, as it happens",
    description=_DESCRIPTION,
)
CHANGES_OF_ONE = change_stream(
    "/v1/customers/{customer_id}/timeline/changes",
    TIMELINE,
    operation_id="stream_timeline_changes_of_customer",
    tag="customers",
    summary="What is recorded of one customer, as it happens",
    description=f"{_DESCRIPTION} It is of all records that are the customer's at the time.",
)
