"""Reasons to refuse a command to a customer. `pointer` names the field at fault."""

from uuid import UUID


class CustomerNotFound(Exception):
    code = "customer_not_found"


class CustomerAlreadyRegistered(Exception):
    """The id belongs to a customer who was registered with other content."""

    code = "customer_already_registered"


class CustomerIsErased(Exception):
    """Nothing about who they are can be said or recorded any more."""

    code = "customer_erased"


class CustomerIsMerged(Exception):
    """The record is another customer's by now; `survivor_id` is who speaks for it.

    `pointer` names the field that named the record, where it was not the address.
    """

    code = "customer_merged"

    def __init__(self, survivor_id: UUID | None, pointer: str | None = None) -> None:
        super().__init__(f"merged into {survivor_id}")
        self.survivor_id = survivor_id
        self.pointer = pointer


class MemberNotFound(Exception):
    code = "customer_not_found"
    pointer = "/customer_id"


class MemberIsErased(Exception):
    code = "customer_erased"
    pointer = "/customer_id"


class MergedIntoThemselves(Exception):
    code = "merged_into_themselves"
    pointer = "/customer_id"


class TooManyMembers(Exception):
    """Every member is told of every other, in one transaction."""

    code = "too_many_members"


class ExternalIdTaken(Exception):
    """Another customer has the same id of this `system`."""

    code = "external_id_taken"

    def __init__(self, system: str) -> None:
        super().__init__(f"an id of {system} is another customer's")
        self.system = system


class ContactPointNotFound(Exception):
    code = "contact_point_not_found"


class ContactPointExists(Exception):
    """The id belongs to one that was added with other content."""

    code = "contact_point_exists"
    pointer = "/contact_point_id"


class TooManyContactPoints(Exception):
    code = "too_many_contact_points"


class PreferredNameNeeded(Exception):
    """Everybody has a name: another must be preferred before this one is not."""

    code = "preferred_name_needed"


class OtherContactKind(Exception):
    """A value of `kind` for a contact point of another."""

    code = "other_kind"

    def __init__(self, kind: str) -> None:
        super().__init__(f"this contact point is no {kind}")
        self.kind = kind


class TooManyTags(Exception):
    code = "too_many_tags"


class ReferredByThemselves(Exception):
    code = "referred_by_themselves"
    pointer = "/acquisition/referred_by"


class OccurredTooFarAhead(Exception):
    """More than a day, which is more than clocks differ."""

    code = "too_far_ahead"
    pointer = "/occurred_at"


class OwnedOnlyLater(Exception):
    """Nobody is made owner from a moment that has not come."""

    code = "owned_only_later"
    pointer = "/since"


class BeforeTheLastOwner(Exception):
    """The owner of now began later than the new one is said to have begun."""

    code = "before_the_last_owner"
    pointer = "/since"
