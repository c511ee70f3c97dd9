"""Events of possible duplicates: somebody looked at two customers and found them to be two."""

from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.events.contract import event

MatchReason = Literal["email", "external_id", "phone", "name", "similar_name", "address", "region"]


@event("crm.duplicate.dismissed.v1", category="duplicate")
class DuplicateDismissed(Struct, frozen=True, kw_only=True):
    """`customer_id`, the lesser id, and `other_id` are not one, although `matched` was the same of
    both: it is no reason any more to take them for one, whoever they are merged into. Another is.
    `reason` is a code. The last of a pair counts."""

    customer_id: UUID
    other_id: UUID
    matched: tuple[MatchReason, ...]
    reason: str


@event("crm.duplicate.dismissal_withdrawn.v1", category="duplicate")
class DismissalWithdrawn(Struct, frozen=True, kw_only=True):
    """Two may be one after all, as if nobody had dismissed it. `reason` is a code."""

    customer_id: UUID
    other_id: UUID
    reason: str
