"""Answers to what is refused of relations: each error once."""

from collections.abc import Callable, Mapping

from libs.web.errors.problems import FieldError, Problem
from libs.web.errors.refusals import Answer, ErrorResponse
from services.customer.domain.relation.errors import (
    AlreadyVoided,
    EndIsErased,
    EndNotFound,
    HasEnded,
    NotOfThisKind,
    OneAtATime,
    RelatedInACircle,
    RelatedToThemselves,
    RelationAlreadyRecorded,
    RelationExists,
    RelationIsVoided,
    RelationNotFound,
    UntilNotAfterSince,
    WrongKindOfCustomer,
)


def _refused(status: int, title: str) -> Callable[[Exception], Problem]:
    """The error itself says which field is at fault, and which other relation stands there: no
    input, and whoever may record relations may know of it."""

    def answer(error: Exception) -> Problem:
        code: str = error.code  # pyright: ignore[reportAttributeAccessIssue]
        pointer = getattr(error, "pointer", None)
        other = getattr(error, "relation_id", None)
        at = [FieldError(pointer, code, title)] if pointer else []
        detail = f"It is {other}" if other else None
        return Problem(status, code, title, detail=detail, errors=at)

    return answer


RELATION_REFUSALS: Mapping[type[Exception], Answer] = {
    RelationNotFound: ErrorResponse(404, RelationNotFound.code, "There is no such relation"),
    RelationAlreadyRecorded: _refused(
        409, "This id belongs to a relation that was recorded with other content"
    ),
    RelationIsVoided: ErrorResponse(409, RelationIsVoided.code, "The relation was voided"),
    AlreadyVoided: ErrorResponse(409, AlreadyVoided.code, "The relation was voided before"),
    EndNotFound: _refused(404, "There is no such customer"),
    EndIsErased: _refused(409, "This customer's personal data were erased, and stay so"),
    WrongKindOfCustomer: _refused(422, "A relation of this kind has no such customer there"),
    RelatedToThemselves: _refused(422, "Must be another customer"),
    UntilNotAfterSince: _refused(422, "Must lie after the beginning"),
    NotOfThisKind: _refused(422, "A relation of this kind has none"),
    RelationExists: _refused(409, "Another relation says the same for some of that time"),
    OneAtATime: _refused(409, "For some of that time there is another one, and only one at a time"),
    RelatedInACircle: _refused(409, "They would be related to themselves, over others"),
    HasEnded: ErrorResponse(409, HasEnded.code, "The relation has ended by then"),
}
