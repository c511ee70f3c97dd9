"""Contacts that we begin: whether the customer's consent still allows them."""

from datetime import datetime
from uuid import UUID

from libs.consents.consent_table import ask_permission
from libs.consents.statements import NOT_NEEDED, Permission
from libs.database.connections import Connection
from libs.events.consent import ContactPurpose
from services.callcenter.projections.members import records_of


async def permission_for(
    connection: Connection,
    customer_id: UUID | None,
    purpose: ContactPurpose | None,
    channel: str,
    now: datetime,
) -> Permission:
    """Permission to contact the customer, as far as was heard; whoever came to us needs none."""
    if customer_id is None or purpose is None:
        return NOT_NEEDED
    records = await records_of(connection, customer_id)
    return await ask_permission(connection, records, purpose, channel, now)
