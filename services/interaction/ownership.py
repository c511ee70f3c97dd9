"""Owners of what is recorded, for scopes: of the customer that it is about, as heard."""

from libs.access.heard import OWNER_OF, POLICY_IN_FORCE
from libs.web.errors.problems import not_found
from libs.web.gate.scoping.scopes import Ownership, missing_at, subject_of
from services.interaction.domain.entry.errors import EntryNotFound
from services.interaction.domain.entry.kinds import COST, FEEDBACK, INTERACTION, WALLET_ESTIMATE
from services.interaction.domain.purchase.errors import MovementNotFound, PurchaseNotFound

_OF_EVENT = "(select e.subject from events e where e.event_id = {0})"
_TITLE = "There is no such customer"

OWNERSHIP = Ownership(
    policy=POLICY_IN_FORCE,
    owner_of=OWNER_OF,
    records={
        "customer_id": "{0}",
        "purchase_id": subject_of("purchase"),
        "interaction_id": subject_of("interaction"),
        "cost_id": subject_of("cost"),
        "feedback_id": subject_of("feedback"),
        "estimate_id": subject_of("wallet"),
        "payment_id": _OF_EVENT,
        "refund_id": _OF_EVENT,
        "write_off_id": _OF_EVENT,
    },
    missing={
        "customer_id": lambda: not_found("customer_not_found", _TITLE),
        "body/customer_id": missing_at("/customer_id", "customer_not_found", _TITLE),
        "purchase_id": PurchaseNotFound,
        "body/purchase_id": missing_at(
            "/purchase_id", "purchase_not_found", "There is no such purchase"
        ),
        "interaction_id": lambda: EntryNotFound(INTERACTION),
        "cost_id": lambda: EntryNotFound(COST),
        "feedback_id": lambda: EntryNotFound(FEEDBACK),
        "estimate_id": lambda: EntryNotFound(WALLET_ESTIMATE),
        "payment_id": lambda: MovementNotFound("payment"),
        "refund_id": lambda: MovementNotFound("refund"),
        "write_off_id": lambda: MovementNotFound("write_off"),
    },
)
