"""The kinds of entries: what is recorded once about a customer, and may be voided after that."""

from uuid import UUID

from msgspec import Struct

from libs.events.contract import contract_of
from libs.events.interaction import (
    CostRecorded,
    EntryKind,
    EntryVoided,
    FeedbackRecorded,
    InteractionRecorded,
    WalletEstimated,
)

EntryEvent = InteractionRecorded | CostRecorded | FeedbackRecorded | WalletEstimated


# All that a stream of an entry may hold.
EntryStreamEvent = EntryEvent | EntryVoided


class Kind(Struct, frozen=True):
    """`name` is what such an entry is called, `entry` in events; `id_field` is the field of its
    event with its id."""

    event: type[EntryEvent]
    name: str
    id_field: str
    entry: EntryKind

    def id_of(self, event: EntryEvent) -> UUID:
        return getattr(event, self.id_field)

    def stream_of(self, id: UUID) -> str:
        return f"{contract_of(self.event).category}-{id}"


INTERACTION = Kind(InteractionRecorded, "interaction", "interaction_id", "interaction")
COST = Kind(CostRecorded, "cost", "cost_id", "cost")
FEEDBACK = Kind(FeedbackRecorded, "feedback", "feedback_id", "feedback")
WALLET_ESTIMATE = Kind(WalletEstimated, "wallet estimate", "estimate_id", "wallet_estimate")
_KINDS = {kind.event: kind for kind in (INTERACTION, COST, FEEDBACK, WALLET_ESTIMATE)}


def kind_of(event: EntryEvent) -> Kind:
    return _KINDS[type(event)]
