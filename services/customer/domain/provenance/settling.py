"""The rules by which a contradiction is settled: one value holds, the others no longer count."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from msgspec import Struct

from libs.events.file.provenance import FactSettled
from services.customer.domain.custom.values import encoded
from services.customer.domain.customer.commands import ChangeCustomer
from services.customer.domain.customer.decider import decide
from services.customer.domain.customer.state import Customer, CustomerEvent, evolve
from services.customer.domain.provenance.claims import CUSTOM, FACTS, Claim
from services.customer.domain.provenance.contradictions import Contradiction, of_fact
from services.customer.domain.provenance.errors import NoRuleDecides

_FIELDS = {fact: field for field, fact in FACTS.items()}
SettlingEvent = CustomerEvent | FactSettled


class SettleFact(Struct, frozen=True, kw_only=True):
    """Choice by hand: of `fact` the claim of this event holds, for a reason."""

    fact: str
    event_id: UUID
    reason: str


class SettleByRule(Struct, frozen=True, kw_only=True):
    """Whatever the order of sources decides holds."""


SettlingCommand = SettleFact | SettleByRule


def settle(
    customer: Customer, found: Sequence[Contradiction], command: SettlingCommand, now: datetime
) -> tuple[SettlingEvent, ...]:
    """The events that follow. Raises NothingContradicts, ClaimNotFound or NoRuleDecides."""
    if isinstance(command, SettleFact):
        contradiction = of_fact(found, command.fact)
        chosen = contradiction.claim(command.event_id)
        return _settled(customer, contradiction, chosen, command.reason, now)
    decided = [(each, each.by_rule) for each in found if each.by_rule]
    if not decided:
        raise NoRuleDecides
    events: list[SettlingEvent] = []
    for contradiction, chosen in decided:
        events += _settled(customer, contradiction, chosen, None, now)
        for event in events:
            customer = evolve(customer, event, now) or customer  # pyright: ignore[reportArgumentType]
    return tuple(events)


def _settled(
    customer: Customer,
    contradiction: Contradiction,
    chosen: Claim,
    reason: str | None,
    now: datetime,
) -> tuple[SettlingEvent, ...]:
    changes = decide(customer, _change(chosen), now)
    settled = FactSettled(
        customer_id=customer.customer_id,
        fact=contradiction.fact,
        chosen=chosen.event_id,
        rejected=contradiction.against(chosen),
        by="rule" if reason is None else "hand",
        reason=reason,
    )
    return (*changes, settled)


def _change(chosen: Claim) -> ChangeCustomer:
    """The customer's own value becomes the chosen one, by its source."""
    if field := _FIELDS.get(chosen.fact):
        return ChangeCustomer(source=chosen.source, **{field: chosen.value})
    name = chosen.fact.removeprefix(CUSTOM)
    if chosen.personal:
        sealed: dict[str, str | None] = {name: encoded(chosen.value)}
        return ChangeCustomer(source=chosen.source, custom_personal=sealed)
    return ChangeCustomer(source=chosen.source, custom={name: chosen.value})
