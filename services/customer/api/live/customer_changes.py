"""GET /v1/customers/changes: whose file changed, as it happens."""

from uuid import UUID

from libs.events.recorded import Recorded
from libs.web.live.change_streams import change_stream
from libs.web.live.feeds import Feed, ids_alone, subject_alone


def customers_of(event: Recorded) -> tuple[UUID, ...]:
    """Customers whom an event is about: both ends of a relation, so that nobody hears of half."""
    if event.category != "relation":
        return subject_alone(event)
    relation = event.event()
    return (relation.from_id, relation.to_id)


CUSTOMERS = Feed(
    name="customers",
    kind="customers",
    categories=frozenset({"customer", "relation", "axis", "archive", "plan"}),
    data=ids_alone(customers_of),
    about=customers_of,
)
CHANGES = change_stream(
    "/v1/customers/changes",
    CUSTOMERS,
    operation_id="stream_customer_changes",
    tag="customers",
    summary="Customers as their files change",
    description="Server-sent events, of the customers in scope when it happens: what they say, "
    "their relations, axes, archive and plan. Each `data` is `{type, customer_ids, stream, "
    "version, recorded_at, after}`, without what is in the file: read that with `?after=`. Whoever "
    "comes into scope is told of by the change that brings them there, and of who has left it "
    "nothing is told.",
)
