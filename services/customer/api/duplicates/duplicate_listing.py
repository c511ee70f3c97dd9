"""The list of possible duplicates as a query: both customers must be in the reader's scope."""

from collections.abc import Collection, Sequence
from uuid import UUID

import asyncpg
from msgspec import Struct

from libs.access.reach import OWNER_KEY, Reach
from libs.database.connections import Source
from libs.database.cursors import CursorCodec
from libs.database.fragments import Fragment
from libs.database.keyset import KeysetPage, Listing, SortKey, fetch_page
from libs.events.file.duplicates import MatchReason
from libs.web.errors.problems import unavailable
from services.customer.api.directory import outdated
from services.customer.api.duplicates.duplicate_answers import resting_on

_PAIRS = f"""(
select p.*, d.matched, d.reason, d.dismissed_at, d.actor, one.owner as one_owner,
    other.owner as other_owner, {OWNER_KEY.format("one.")} as one_key,
    {OWNER_KEY.format("other.")} as other_key
from duplicate_pairs p
join customers one on one.customer_id = p.customer_id
join customers other on other.customer_id = p.other_id
left join duplicate_dismissals d on d.customer_id = p.dismissed_customer_id
    and d.other_id = p.dismissed_other_id) pairs"""
_BY_SCORE = Listing(
    "duplicates",
    """customer_id, other_id, score, reasons, since, dismissed, new_reasons,
    dismissed_customer_id, dismissed_other_id, matched, reason, dismissed_at, actor""",
    _PAIRS,
    (
        SortKey("score", int, descending=True),
        SortKey("customer_id", UUID),
        SortKey("other_id", UUID),
    ),
)
_OF = """(customer_id = {id} or other_id = {id}
    or customer_id = (select merged_into from customers where customers.customer_id = {id})
    or other_id = (select merged_into from customers where customers.customer_id = {id}))"""


class WhichPairs(Struct, frozen=True, kw_only=True):
    """`customer_id`: of one customer, a merged record as its survivor. `owner`: of either."""

    dismissed: bool = False
    score: int | None = None
    reason: MatchReason | None = None
    customer_id: UUID | None = None
    owner: str | None = None


class DuplicateListing:
    def __init__(self, pool: asyncpg.Pool, cursors: CursorCodec) -> None:
        self._pool = pool
        self._cursors = cursors

    async def page(
        self,
        which: WhichPairs,
        within: Reach,
        unseen: Collection[str],
        cursor: str | None,
        limit: int,
    ) -> KeysetPage:
        """Pairs of whom both are `within` reach, and that rest on no field that is `unseen`. Raises
        InvalidCursor; 503 while a rebuild looks for them."""
        await require_complete(self._pool)
        return await fetch_page(
            self._pool,
            _BY_SCORE,
            self._cursors,
            conditions=_conditions(which),
            within=_shown(within, unseen),
            cursor=cursor,
            limit=limit,
        )


async def require_complete(source: Source) -> None:
    """Raises 503 while a rebuild looks for pairs."""
    if await outdated(source):
        raise unavailable("duplicates_incomplete", "Duplicates are being looked for again")


def _conditions(which: WhichPairs) -> Sequence[Fragment]:
    found = [Fragment("dismissed = {dismissed}", dismissed=which.dismissed)]
    if which.score is not None:
        found.append(Fragment("score >= {least}", least=which.score))
    if which.reason is not None:
        found.append(Fragment("{why} = any(reasons)", why=which.reason))
    if which.customer_id is not None:
        found.append(Fragment(_OF, id=which.customer_id))
    if which.owner is not None:
        found.append(Fragment("(one_owner = {owner} or other_owner = {owner})", owner=which.owner))
    return found


def _shown(within: Reach, unseen: Collection[str]) -> Fragment | None:
    hidden = resting_on(unseen)
    parts, values = list[str](), dict[str, Sequence[str]]()
    if not within.whole:
        parts.append("one_key = any({keys}) and other_key = any({keys})")
        values["keys"] = list(within.keys or ())
    if hidden:
        parts.append("not reasons && {hidden}::text[]")
        values["hidden"] = hidden
    return Fragment(" and ".join(parts), **values) if parts else None
