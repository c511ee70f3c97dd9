"""Consents of customers to whom something is suggested."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from uuid import UUID

import asyncpg

from libs.consents.consent_table import ask_permissions
from libs.consents.statements import Permission
from services.valuation.storage.merge_groups import customer_records

PURPOSE = "marketing"


async def marketing_permissions(
    pool: asyncpg.Pool, customer_id: UUID, channels: Iterable[str]
) -> Mapping[str | None, Permission]:
    """Permissions by channel, None for those not named, as far as was heard, for all records of
    the customer together."""
    records = await customer_records(pool, customer_id)
    wanted = {None, *channels}
    return await ask_permissions(pool, records, PURPOSE, wanted, datetime.now(UTC))
