"""Everything that the interaction service knows of a customer, for the access export."""

from typing import Any

from libs.events.recorded import Recorded
from libs.sealing.opening import Opener
from libs.service.access_export.exported_rows import Exported
from libs.web.reads.eventdata import event_data
from services.interaction.domain.entry.attachments import with_attachments
from services.interaction.domain.entry.topics import with_topic
from services.interaction.domain.reasons import with_reason
from services.interaction.entry_streams import opened

EXPORTED = (
    Exported("members", ("record_id",), customer="record_id"),
    Exported("consents", ("record_id", "version"), customer="record_id"),
    Exported("owners", ("customer_id",)),
)


def shown(recorded: Recorded, opener: Opener) -> dict[str, Any]:
    data = event_data(recorded.event(), opened(recorded, opener))
    return with_reason(with_attachments(with_topic(data)))
