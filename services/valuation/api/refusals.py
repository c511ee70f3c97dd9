"""How what this service refuses is answered outside: each error once."""

from libs.web.refusals import Refusal
from services.valuation.rules.fitting import PopulationTooSmall
from services.valuation.segments.desk import (
    SegmentAlreadyDefined,
    SegmentNotFound,
    TooManySegments,
)

REFUSALS: dict[type[Exception], Refusal] = {
    PopulationTooSmall: Refusal(
        409, "population_too_small", "Too few customers have bought for a model to be fitted"
    ),
    SegmentNotFound: Refusal(404, SegmentNotFound.code, "There is no such segment"),
    SegmentAlreadyDefined: Refusal(
        409, SegmentAlreadyDefined.code, "This id belongs to a segment that was defined otherwise"
    ),
    TooManySegments: Refusal(
        409, TooManySegments.code, "There are 200 segments, which is the most"
    ),
}
