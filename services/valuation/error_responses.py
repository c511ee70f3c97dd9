"""Responses to this service's errors, each error once."""

from libs.messaging.consumer.shapes import ShapeMismatch
from libs.web.errors.problems import Problem, invalid_field, unavailable
from libs.web.errors.refusals import Answer, ErrorResponse
from services.valuation.domain.churn.model_fitting import PopulationTooSmall
from services.valuation.domain.overrides.errors import (
    CustomerErased,
    CustomerIsMerged,
    CustomerNotHeardOf,
    NoGradeSetByHand,
    OverrideRefused,
)
from services.valuation.segments.segment_reader import (
    SegmentAlreadyDefined,
    SegmentNotFound,
    TooManySegments,
)

REFUSALS: dict[type[Exception], Answer] = {
    OverrideRefused: lambda error: _at_field(error),
    CustomerNotHeardOf: ErrorResponse(404, "customer_not_found", "There is no such customer"),
    CustomerErased: ErrorResponse(
        409, "customer_erased", "This customer's personal data were erased"
    ),
    CustomerIsMerged: lambda error: _merged(error),
    NoGradeSetByHand: ErrorResponse(
        409, "no_grade_set_by_hand", "Nobody set this customer's grade, or it has ended"
    ),
    PopulationTooSmall: ErrorResponse(
        409, "population_too_small", "Too few customers have bought for a model to be fitted"
    ),
    ShapeMismatch: lambda _: unavailable(
        "projection_outdated", "The tables are filled by another release, or for other days"
    ),
    SegmentNotFound: ErrorResponse(404, SegmentNotFound.code, "There is no such segment"),
    SegmentAlreadyDefined: ErrorResponse(
        409, SegmentAlreadyDefined.code, "This id belongs to a segment that was defined otherwise"
    ),
    TooManySegments: ErrorResponse(
        409, TooManySegments.code, "There are 200 segments, which is the most"
    ),
}


def _merged(error: Exception) -> Problem:
    title = "This record was merged into another"
    survivor = error.survivor_id  # pyright: ignore[reportAttributeAccessIssue]
    return Problem(409, CustomerIsMerged.code, title, detail=f"The survivor is {survivor}")


def _at_field(error: Exception) -> Problem:
    if not isinstance(error, OverrideRefused):
        raise error
    return invalid_field(error.field, error.code, error.message)
