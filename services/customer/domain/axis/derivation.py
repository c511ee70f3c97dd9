"""Values on a customer's axes as far as they follow from what is known of them."""

from datetime import datetime, timedelta
from uuid import UUID

from msgspec import Struct

from libs.events.customer import Kind
from libs.events.relation import Axis, AxisValue

LOST_AFTER = timedelta(days=365)
FORGOTTEN_AFTER = timedelta(days=3 * 365)


class KnownOfCustomer(Struct, frozen=True, kw_only=True):
    """Facts that axes follow from. `distributes` is a relation that says so, `last_purchase_id`
    the latest purchase."""

    kind: Kind
    purchases: int = 0
    last_purchase_at: datetime | None = None
    last_purchase_id: UUID | None = None
    last_interaction_at: datetime | None = None
    last_interaction_id: UUID | None = None
    distributes: UUID | None = None


class Derived(Struct, frozen=True):
    """A value, the rule that it follows from, and the purchase, interaction or relation behind it,
    where one is."""

    value: AxisValue
    reason: str
    because: UUID | None = None


def derive(known: KnownOfCustomer, now: datetime) -> dict[Axis, Derived]:
    """The axes on which anything follows: a temperament does not."""
    derived: dict[Axis, Derived] = {"distance": _distance(known, now)}
    if known.distributes:
        derived["purchase_relation"] = Derived("intermediary", "distributes", known.distributes)
    elif known.kind == "person":
        derived["purchase_relation"] = Derived("consumer", "is_a_person")
    return derived


def _distance(known: KnownOfCustomer, now: datetime) -> Derived:
    """The relation distance. Whoever never bought is potential while we are in contact. Whoever
    bought is lost after a year without a purchase, and none again after three without contact."""
    bought, contact = known.last_purchase_at, known.last_interaction_at
    if not known.purchases or bought is None:
        if contact and contact > now - LOST_AFTER:
            return Derived("potential", "in_contact_within_a_year", known.last_interaction_id)
        return Derived("none", "never_bought_and_no_contact")
    if bought > now - LOST_AFTER:
        return Derived("actual", "bought_within_a_year", known.last_purchase_id)
    if max(bought, contact or bought) > now - FORGOTTEN_AFTER:
        return Derived("lost", "nothing_bought_for_a_year", known.last_purchase_id)
    return Derived("none", "no_contact_for_three_years", known.last_purchase_id)
