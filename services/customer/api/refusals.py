"""How what this service refuses is answered outside: each error once."""

from collections.abc import Mapping

from libs.money.withdrawn import CurrencyWithdrawn
from libs.web.money import currency_withdrawn
from libs.web.problems import FieldError, Problem
from libs.web.refusals import Answer, Refusal
from services.customer.domain.customer.errors import (
    CustomerAlreadyRegistered,
    CustomerIsErased,
    CustomerIsMerged,
    CustomerNotFound,
    MemberIsErased,
    MemberNotFound,
    MergedIntoThemselves,
    OccurredTooFarAhead,
    ReferredByThemselves,
    TooManyMembers,
)
from services.customer.domain.customer.merging import MOST_MEMBERS


def _merged(error: Exception) -> Problem:
    """The survivor is no input: whoever may ask for the record may know."""
    survivor = error.survivor_id  # pyright: ignore[reportAttributeAccessIssue]
    pointer = error.pointer  # pyright: ignore[reportAttributeAccessIssue]
    title = "This record was merged into another"
    at = [FieldError(pointer, CustomerIsMerged.code, title)] if pointer else []
    detail = f"The survivor is {survivor}"
    return Problem(409, CustomerIsMerged.code, title, detail=detail, errors=at)


REFUSALS: Mapping[type[Exception], Answer] = {
    CurrencyWithdrawn: currency_withdrawn,
    CustomerNotFound: Refusal(404, CustomerNotFound.code, "There is no such customer"),
    CustomerAlreadyRegistered: Refusal(
        409,
        CustomerAlreadyRegistered.code,
        "This id belongs to a customer who was registered with other content",
        "/customer_id",
    ),
    CustomerIsErased: Refusal(
        409, CustomerIsErased.code, "This customer's personal data were erased, and stay so"
    ),
    CustomerIsMerged: _merged,
    MemberNotFound: Refusal(
        404, MemberNotFound.code, "There is no such customer", MemberNotFound.pointer
    ),
    MemberIsErased: Refusal(
        409, MemberIsErased.code, "Nobody who was erased can be merged", MemberIsErased.pointer
    ),
    MergedIntoThemselves: Refusal(
        422,
        MergedIntoThemselves.code,
        "Must be another record than the survivor",
        MergedIntoThemselves.pointer,
    ),
    TooManyMembers: Refusal(
        409, TooManyMembers.code, f"A customer has at most {MOST_MEMBERS} records"
    ),
    ReferredByThemselves: Refusal(
        422,
        ReferredByThemselves.code,
        "Nobody refers themselves",
        ReferredByThemselves.pointer,
    ),
    OccurredTooFarAhead: Refusal(
        422, OccurredTooFarAhead.code, "Lies more than a day ahead", OccurredTooFarAhead.pointer
    ),
}
