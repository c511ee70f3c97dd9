"""Everything that the valuation service knows of a customer, for the access export."""

from libs.service.access_export.exported_rows import Exported

EXPORTED = (
    Exported("customers", ("customer_id",)),
    Exported("profiles", ("customer_id",)),
    Exported("members", ("member_id",), customer="member_id"),
    Exported("merges", ("member_id", "version"), customer="member_id"),
    Exported("consents", ("record_id", "version"), customer="record_id"),
    Exported("owners", ("customer_id",)),
    Exported("owner_periods", ("customer_id", "since")),
    Exported("facts", ("customer_id", "event_id")),
    Exported("voided_facts", ("customer_id", "event_id")),
    Exported("lines", ("customer_id", "event_id", "line_no")),
    Exported("invoices", ("customer_id", "purchase_id")),
    Exported("purses", ("customer_id", "currency")),
    Exported("costs", ("customer_id", "currency", "kind")),
    Exported("touches", ("customer_id", "channel")),
    Exported("wallets", ("customer_id", "event_id")),
    Exported("period_figures", ("period_id", "customer_id")),
    Exported("period_owner_figures", ("period_id", "customer_id", "owner")),
    Exported("scores", ("ruling", "customer_id"), without=("digest",)),
    Exported("standings", ("customer_id",)),
    Exported("announced_values", ("customer_id",)),
    Exported("unannounced_values", ("customer_id",)),
    Exported("assessments", ("customer_id", "indicator"), without=("judged_by",)),
    Exported("hand_grades", ("customer_id",), without=("set_by",)),
    Exported("memberships", ("segment_id", "customer_id", "entered_at")),
)
