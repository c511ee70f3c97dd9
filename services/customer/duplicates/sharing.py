"""Customers who share something with one who is registered, by one query."""

from collections.abc import Collection, Mapping
from uuid import UUID

import asyncpg
from msgspec import Struct

from libs.access.reach import OWNER_KEY, Reach
from libs.sealing.tokens import Tokens
from services.customer.duplicates.match_tokens import (
    contact_match,
    external_id_form,
    match_token,
    name_tokens,
    reason_of,
)
from services.customer.duplicates.scoring import MOST_HOLDERS, MOST_RECORDS, Shared

# Besides the newcomer, as many as count and one more: that says that they are too many.
_SHARED = f"""
select token, c.customer_id, coalesce(c.region = $2, false),
    $3::text[] is null or coalesce({OWNER_KEY.format("c.")} = any($3), false)
from unnest($1::bigint[]) as asked (token), lateral (
    select distinct survivor_id from (
        select survivor_id from match_facts
        where tokens @> array[token] and survivor_id <> $4 limit {MOST_RECORDS}
    ) records limit {MOST_HOLDERS}
) holders
join customers c on c.customer_id = holders.survivor_id
where not c.erased and c.registered_at is not null"""


class Newcomer(Struct, frozen=True):
    """The customer who is compared, without what the caller may not look for."""

    customer_id: UUID
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    region: str | None = None
    external_ids: Mapping[str, str] = {}

    def tokens(self, tokens: Tokens) -> set[int]:
        secret = tokens.secret
        found = name_tokens(secret, [self.name] if self.name else [])
        if self.email:
            found.add(contact_match(secret, "email", tokens.of("email", self.email)))
        if self.phone:
            found.add(contact_match(secret, "phone", tokens.of("phone", self.phone)))
        ids = self.external_ids.items()
        return found | {match_token(secret, "external_id", external_id_form(*id)) for id in ids}


async def sharing(
    pool: asyncpg.Pool, newcomer: Newcomer, within: Reach, tokens: Tokens
) -> Collection[Shared]:
    """Facts that others share with the newcomer, of each as far as they count."""
    rows = await pool.fetch(
        _SHARED,
        list(newcomer.tokens(tokens)),
        newcomer.region,
        None if within.whole else list(within.keys or ()),
        newcomer.customer_id,
    )
    return [Shared(row[0], reason_of(row[0]), *row[1:]) for row in rows]
