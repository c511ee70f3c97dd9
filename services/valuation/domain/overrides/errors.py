"""Refusals of overrides, as facts; no HTTP."""

from uuid import UUID


class OverrideRefused(ValueError):
    """`field` of the request is why; `message` may be shown."""

    def __init__(self, field: str, code: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.code = code
        self.message = message


class CustomerNotHeardOf(Exception):
    code = "customer_not_found"


class CustomerErased(Exception):
    code = "customer_erased"


class CustomerIsMerged(Exception):
    """Nobody is graded under this record any more, but under `survivor_id`."""

    code = "customer_merged"

    def __init__(self, survivor_id: UUID) -> None:
        super().__init__(f"merged into {survivor_id}")
        self.survivor_id = survivor_id


class NoGradeSetByHand(Exception):
    code = "no_grade_set_by_hand"
