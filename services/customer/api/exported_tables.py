"""Everything that the customer service knows of a customer, for the access export."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from libs.database.connections import Source
from libs.events.recorded import Recorded
from libs.eventstore.reading import read_stream
from libs.sealing.opening import CLOSED, Opener
from libs.service.access_export.access_export import shown_data
from libs.service.access_export.exported_rows import Exported
from services.customer.api.answers import shown_ids
from services.customer.api.custom.event_values import with_values
from services.customer.customer_streams import folded_with, stream_of
from services.customer.domain.customer.errors import CustomerNotFound

# What happened is told by the interaction service, which has it whole.
EXPORTED = (
    Exported(
        "customers",
        ("customer_id",),
        without=("name_event", "name_version", "name_sealed", "email_token", "phone_token"),
    ),
    Exported("activity", ("customer_id",), without=("last_interaction", "last_purchase")),
    Exported("happenings", ("customer_id", "what", "at", "id"), without=("data",)),
    Exported("totals", ("customer_id", "currency")),
    Exported("contact_points", ("customer_id", "contact_point_id"), without=("sealed", "token")),
    Exported("own_contacts", ("customer_id", "kind"), without=("sealed",)),
    Exported("external_ids", ("system", "id", "place")),
    Exported("tags", ("customer_id", "tag")),
    Exported("custom_values", ("customer_id", "name")),
    Exported("archive_entries", ("entry_id",)),
    Exported("coverage", ("customer_id",)),
    Exported("owner_periods", ("customer_id", "version")),
    Exported("owner_facts", ("customer_id", "fact_id", "kind")),
    Exported("match_facts", ("customer_id",), without=("tokens",)),
    Exported(
        "duplicate_pairs",
        ("customer_id", "other_id"),
        without=("other_id", "dismissed_customer_id", "dismissed_other_id"),
    ),
    Exported("duplicate_dismissals", ("customer_id", "other_id"), without=("other_id",)),
    Exported("axes", ("customer_id", "axis", "value")),
)


async def records_of(source: Source, customer_id: UUID) -> Sequence[UUID]:
    """All records of the customer that this one counts for. Raises CustomerNotFound."""
    events = await read_stream(source, stream_of(customer_id))
    if not events:
        raise CustomerNotFound
    known = folded_with(customer_id, events, CLOSED).known
    if known.merged_into is None:
        return known.records
    survivor = await read_stream(source, stream_of(known.merged_into))
    return folded_with(known.merged_into, survivor, CLOSED).known.records


def shown(recorded: Recorded, opener: Opener) -> dict[str, Any]:
    data = with_values(shown_data(recorded, opener))
    if "external_ids" in data and recorded.subject:
        clear = opener.opens(recorded.subject)
        data["external_ids"] = shown_ids(data["external_ids"], "clear" if clear else "masked")
    return data
