"""The rules about saying what one may be contacted for: to whom it is said, and for whom."""

from datetime import datetime

from msgspec import Struct

from libs.events.consent import ConsentGiven, ConsentWithdrawn
from services.customer.domain.consent.commands import SayConsent
from services.customer.domain.consent.errors import ConsentEndsInThePast, WithdrawnForATime
from services.customer.domain.customer.errors import CustomerIsErased, CustomerIsMerged
from services.customer.domain.customer.state import Customer

ConsentEvent = ConsentGiven | ConsentWithdrawn


class ConsentInForce(Struct, frozen=True):
    """The answer that stands for one purpose and channel of a record, with its proof."""

    given: bool
    until: datetime | None
    proof: str | None


def decide(
    customer: Customer, stands: ConsentInForce | None, command: SayConsent, now: datetime
) -> tuple[ConsentEvent, ...]:
    """The event that follows; none when just that stands already.

    To a merged record alone a withdrawal may be said, for nobody has to find out under which of our
    records they are known. Of several records it is always said anew: each of them is meant.
    """
    if customer.erased:
        raise CustomerIsErased
    if command.given and customer.merged_into:
        raise CustomerIsMerged(customer.merged_into)
    _refuse_ends(command, now)
    if not customer.members and stands == ConsentInForce(
        command.given, command.until, command.proof
    ):
        return ()
    fields = {
        "customer_id": customer.customer_id,
        "purpose": command.purpose,
        "channel": command.channel,
        "proof": command.proof,
        "speaks_for": customer.members,
    }
    if command.given:
        return (ConsentGiven(**fields, until=command.until),)
    return (ConsentWithdrawn(**fields),)


def _refuse_ends(command: SayConsent, now: datetime) -> None:
    if command.until and not command.given:
        raise WithdrawnForATime
    if command.until and command.until <= now:
        raise ConsentEndsInThePast
