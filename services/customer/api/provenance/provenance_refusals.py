"""Answers to what is refused of settlements: each error once."""

from collections.abc import Mapping

from libs.web.errors.refusals import Answer, ErrorResponse
from services.customer.domain.provenance.errors import (
    ClaimNotFound,
    NoRuleDecides,
    NothingContradicts,
)

PROVENANCE_REFUSALS: Mapping[type[Exception], Answer] = {
    NothingContradicts: ErrorResponse(
        409,
        NothingContradicts.code,
        "Nobody says anything else of this fact",
        NothingContradicts.pointer,
    ),
    ClaimNotFound: ErrorResponse(
        422, ClaimNotFound.code, "Must be one of the claims", ClaimNotFound.pointer
    ),
    NoRuleDecides: ErrorResponse(
        409,
        NoRuleDecides.code,
        "The order of sources decides nothing here",
        NoRuleDecides.pointer,
    ),
}
