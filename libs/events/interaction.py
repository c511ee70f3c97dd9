"""Events of the interaction service about touchpoints, costs, feedback and wallet estimates."""

import re
from typing import Literal
from uuid import UUID

from msgspec import Struct

from libs.events.consent import Channel, ConsentReason, ContactPurpose
from libs.events.contract import event
from libs.events.customer import Cost

Direction = Literal["inbound", "outbound"]
CostKind = Literal["service", "delivery", "marketing", "visit", "return", "other"]
InteractionKind = Literal[
    "inquiry", "complaint", "suggestion", "request", "care", "market_information"
]
Sentiment = Literal["negative", "neutral", "positive"]
EntryKind = Literal["interaction", "cost", "feedback", "wallet_estimate"]
SEALED_TOPIC = "(sealed)"
_CODE = re.compile(r"[a-z][a-z0-9_.-]{0,63}")


def is_coded(topic: str) -> bool:
    """True if a topic is a code such as `delivery`, and not free text about somebody."""
    return _CODE.fullmatch(topic) is not None


class Attachment(Struct, frozen=True, kw_only=True):
    """A document that is kept elsewhere: what it is, and its size in bytes."""

    media_type: str
    size: int


@event(
    "crm.interaction.recorded.v1",
    category="interaction",
    personal=("topic_text", "note", "attachment_names", "attachment_references"),
)
class InteractionRecorded(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`satisfaction` is 1 (worst) to 5; `cost` is what serving this touchpoint cost us. A `topic`
    that is no code is kept as `topic_text`, and `topic` is then (sealed). `replaces`, here and in
    the events below, is the entry that was voided for this one. `purpose` is what we began an
    outbound one for, and `consent` what was known of the customer's consent to it when it was
    recorded. `reply_to` is the interaction that it answers, and `thread_id` the first one of that
    conversation; absent, it began one. `attachment_names` and `attachment_references`, where they
    are kept, are in the order of `attachments`."""

    interaction_id: UUID
    customer_id: UUID
    channel: Channel
    direction: Direction
    topic: str
    kind: InteractionKind | None = None
    sentiment: Sentiment | None = None
    satisfaction: int | None = None
    cost: Cost | None = None
    note: str | None = None
    topic_text: str | None = None
    replaces: UUID | None = None
    purpose: ContactPurpose | None = None
    consent: ConsentReason | None = None
    reply_to: UUID | None = None
    thread_id: UUID | None = None
    attachments: tuple[Attachment, ...] = ()
    attachment_names: tuple[str, ...] | None = None
    attachment_references: tuple[str, ...] | None = None


@event("crm.interaction.cost_recorded.v1", category="cost")
class CostRecorded(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Cost of serving the customer beyond a single touchpoint; it occurred when the cost arose."""

    cost_id: UUID
    customer_id: UUID
    kind: CostKind
    cost: Cost
    purchase_id: UUID | None = None
    replaces: UUID | None = None


@event("crm.interaction.feedback_recorded.v1", category="feedback")
class FeedbackRecorded(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Total cost to the customer of buying and owning, as they expected it and as it was.

    Their delivered value is the difference; both are in one currency. `satisfaction` is 1 to 5.
    """

    feedback_id: UUID
    customer_id: UUID
    expected_total_cost: Cost
    actual_total_cost: Cost
    satisfaction: int | None = None
    purchase_id: UUID | None = None
    replaces: UUID | None = None


@event("crm.interaction.wallet_estimated.v1", category="wallet")
class WalletEstimated(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Estimate of what the customer spends a year on what we sell, with all suppliers;
    `competitor` is another supplier they were seen buying from."""

    estimate_id: UUID
    customer_id: UUID
    yearly_spend: Cost
    competitor: str | None = None
    replaces: UUID | None = None


@event("crm.interaction.entry_voided.v1", category="interaction", personal=("reason_text",))
class EntryVoided(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An interaction, cost, feedback or wallet estimate that was recorded by mistake: it counts as
    if it never had been. In the stream of what it voids, whose event `voided_events` names.

    `kind` is what the interaction was and `cost` what was said to have been spent, so that totals
    can be put right. A `reason` that is no code is kept as `reason_text`, and `reason` is then
    (sealed). `replaced_by` is the entry recorded in its place.
    """

    entry: EntryKind
    entry_id: UUID
    customer_id: UUID
    voided_events: tuple[UUID, ...]
    reason: str
    kind: InteractionKind | None = None
    cost: Cost | None = None
    reason_text: str | None = None
    replaced_by: UUID | None = None
