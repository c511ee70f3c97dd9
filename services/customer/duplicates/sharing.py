"""Customers who share an e-mail, a phone or a name with one who is registered, by one query."""

from collections.abc import Collection
from uuid import UUID

import asyncpg
from msgspec import Struct

from libs.access.reach import OWNER_KEY, Reach
from libs.sealing.tokens import Tokens
from services.customer.duplicates.scoring import MOST_HOLDERS, Shared
from services.customer.search.search_levels import Level, queries

# One more than counts says that they are too many. A merged record is its survivor.
_SHARED = f"""
select distinct reason, c.customer_id, coalesce(c.region = $5, false),
    $6::text[] is null or coalesce({OWNER_KEY.format("c.")} = any($6), false)
from (
    (select 'email' as reason, customer_id from customers where email_token = $1 limit $8)
    union all (select 'email', customer_id from contact_points where token = $1 limit $8)
    union all (select 'phone', customer_id from customers where phone_token = $2 limit $8)
    union all (select 'phone', customer_id from contact_points where token = $2 limit $8)
    union all (select 'name', customer_id from names where words @@ $3::text::tsquery limit $8)
    union all (select 'similar_name', customer_id from names
        where words @@ $4::text::tsquery limit $8)
    offset 0
) holders
join customers m on m.customer_id = holders.customer_id
join customers c on c.customer_id = coalesce(m.merged_into, m.customer_id)
where not c.erased and c.registered_at is not null and c.customer_id <> $7"""


class Newcomer(Struct, frozen=True):
    """The customer who is compared, without what the caller may not look for."""

    customer_id: UUID
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    region: str | None = None


async def sharing(
    pool: asyncpg.Pool, newcomer: Newcomer, within: Reach, tokens: Tokens
) -> Collection[Shared]:
    """Facts that others share with the newcomer, of each kind as far as they count."""
    whole, similar = _names(newcomer.name, tokens)
    rows = await pool.fetch(
        _SHARED,
        tokens.of("email", newcomer.email) if newcomer.email else None,
        tokens.of("phone", newcomer.phone) if newcomer.phone else None,
        whole,
        similar,
        newcomer.region,
        None if within.whole else list(within.keys or ()),
        newcomer.customer_id,
        MOST_HOLDERS + 1,
    )
    return [Shared(*row) for row in rows]


def _names(name: str | None, tokens: Tokens) -> tuple[str | None, str | None]:
    levels = queries(name, ["name"], tokens) if name else []
    return (levels[Level.WHOLE], levels[Level.ONE_TYPO]) if levels else (None, None)
