"""Everything that the call centre knows of a customer, for the access export."""

from libs.service.access_export.exported_rows import Exported

EXPORTED = (
    Exported("members", ("record_id",), customer="record_id"),
    Exported("consents", ("record_id", "version"), customer="record_id"),
    Exported("owners", ("customer_id",)),
    Exported("standings", ("customer_id",)),
    Exported("tickets", ("ticket_id",), without=("subject_event", "subject_sealed")),
    Exported("open_contacts", ("contact_id",)),
)
