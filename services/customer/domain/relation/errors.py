"""Reasons to refuse a command to a relation. `pointer` names the field at fault."""

from uuid import UUID


class RelationNotFound(Exception):
    code = "relation_not_found"


class RelationAlreadyRecorded(Exception):
    """The id belongs to a relation that was recorded with other content."""

    code = "relation_already_recorded"
    pointer = "/relation_id"


class RelationIsVoided(Exception):
    """Nothing changes any more about what counts as if it had never been."""

    code = "relation_is_voided"


class AlreadyVoided(Exception):
    code = "already_voided"


class EndNotFound(Exception):
    code = "customer_not_found"

    def __init__(self, pointer: str) -> None:
        super().__init__(pointer)
        self.pointer = pointer


class EndIsErased(Exception):
    """Nothing new is said of who they are to others."""

    code = "customer_erased"

    def __init__(self, pointer: str) -> None:
        super().__init__(pointer)
        self.pointer = pointer


class WrongKindOfCustomer(Exception):
    """A relation of this kind has no person, or no organisation, at that end."""

    code = "wrong_kind_of_customer"

    def __init__(self, pointer: str) -> None:
        super().__init__(pointer)
        self.pointer = pointer


class RelatedToThemselves(Exception):
    code = "related_to_themselves"
    pointer = "/to_id"


class UntilNotAfterSince(Exception):
    code = "until_not_after_since"

    def __init__(self, pointer: str) -> None:
        super().__init__(pointer)
        self.pointer = pointer


class NotOfThisKind(Exception):
    """Distributors alone have a tier and a territory."""

    code = "not_of_this_kind"

    def __init__(self, pointer: str) -> None:
        super().__init__(pointer)
        self.pointer = pointer


class RelationExists(Exception):
    """The same is said for some of the time already, by the relation of this id."""

    code = "relation_exists"

    def __init__(self, relation_id: UUID) -> None:
        super().__init__(f"as {relation_id}")
        self.relation_id = relation_id


class OneAtATime(Exception):
    """Another relation of the kind, of this id, has that end for some of the time."""

    code = "one_at_a_time"

    def __init__(self, relation_id: UUID, pointer: str) -> None:
        super().__init__(f"there is {relation_id}")
        self.relation_id = relation_id
        self.pointer = pointer


class RelatedInACircle(Exception):
    code = "related_in_a_circle"
    pointer = "/to_id"


class HasEnded(Exception):
    """Whoever moves is there until then."""

    code = "relation_has_ended"
