"""Events of where facts come from: which sources are trusted, and what was settled."""

from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.events.contract import event


@event("crm.field.sources_ordered.v1", category="field")
class SourcesOrdered(Struct, frozen=True, kw_only=True):
    """The sources whose word decides, the most trusted first; its version is that of the stream."""

    sources: tuple[str, ...]


@event("crm.customer.fact_settled.v1", category="customer", personal=("reason",))
class FactSettled(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One of the values that contradicted each other holds, as the event `chosen` tells it.

    What the events `rejected` say of the fact no longer counts; what is told later does. Where the
    customer's own value is another by that, a `crm.customer.changed.v1` beside it says so.
    """

    customer_id: UUID
    fact: str
    chosen: UUID
    rejected: tuple[UUID, ...]
    by: Literal["hand", "rule"]
    reason: str | None = None
