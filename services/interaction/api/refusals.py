"""Responses to this service's errors, each error once."""

from collections.abc import Mapping

from libs.money.withdrawn import CurrencyWithdrawn
from libs.web.errors.problems import FieldError, Problem, invalid_field, not_found
from libs.web.errors.refusals import Answer, ErrorResponse
from libs.web.fields.money import currency_withdrawn
from services.interaction.domain.clocks import OccursTooEarly, TooFarAhead
from services.interaction.domain.entry.errors import (
    CurrenciesDiffer,
    EntryAlreadyRecorded,
    EntryNotFound,
)
from services.interaction.domain.entry.kinds import Kind
from services.interaction.domain.purchase.errors import (
    AmountIsNothing,
    AmountTooPrecise,
    CurrencyIsNotThePurchases,
    DisputeAlreadyOpen,
    DisputeExceedsPurchase,
    NoOpenDispute,
    NothingOutstanding,
    PaymentExceedsOutstanding,
    PurchaseAlreadyRecorded,
    PurchaseNotFound,
    RefundExceedsPurchase,
    WriteOffExceedsOutstanding,
)


def _too_far_ahead(error: Exception) -> Problem:
    pointer: str = error.pointer  # pyright: ignore[reportAttributeAccessIssue]
    return invalid_field(pointer, TooFarAhead.code, "must lie at most a day ahead")


def _too_early(error: Exception) -> Problem:
    assert isinstance(error, OccursTooEarly)  # noqa: S101 - the table below says so
    message = f"must not lie before the {error.referred_to} it refers to"
    return invalid_field(error.pointer, error.code, message)


def _no_such_entry(error: Exception) -> Problem:
    kind: Kind = error.kind  # pyright: ignore[reportAttributeAccessIssue]
    return not_found(f"{_code(kind)}_not_found", f"There is no such {kind.name}")


def _another_entry(error: Exception) -> Problem:
    kind: Kind = error.kind  # pyright: ignore[reportAttributeAccessIssue]
    code = f"{_code(kind)}_already_recorded"
    title = f"This id belongs to another {kind.name}: it was recorded with other content"
    at = FieldError(f"/{kind.id_field}", code, title)
    return Problem(409, code, title, errors=[at])


def _code(kind: Kind) -> str:
    return kind.name.replace(" ", "_")


REFUSALS: Mapping[type[Exception], Answer] = {
    EntryNotFound: _no_such_entry,
    EntryAlreadyRecorded: _another_entry,
    CurrenciesDiffer: ErrorResponse(
        422,
        CurrenciesDiffer.code,
        "Must be the currency of what was expected",
        CurrenciesDiffer.pointer,
    ),
    PurchaseNotFound: ErrorResponse(404, PurchaseNotFound.code, "There is no such purchase"),
    PurchaseAlreadyRecorded: ErrorResponse(
        409,
        PurchaseAlreadyRecorded.code,
        "This id belongs to a purchase that was recorded with other content",
        "/purchase_id",
    ),
    PaymentExceedsOutstanding: ErrorResponse(
        409, PaymentExceedsOutstanding.code, "More than is still owed for it", "/amount"
    ),
    RefundExceedsPurchase: ErrorResponse(
        409,
        RefundExceedsPurchase.code,
        "More than is left of it after earlier refunds and write-offs",
        "/amount",
    ),
    DisputeExceedsPurchase: ErrorResponse(
        409, DisputeExceedsPurchase.code, "More than is left of it after refunds", "/amount"
    ),
    DisputeAlreadyOpen: ErrorResponse(
        409, DisputeAlreadyOpen.code, "Its last dispute was not settled yet"
    ),
    NoOpenDispute: ErrorResponse(409, NoOpenDispute.code, "There is no dispute to settle"),
    WriteOffExceedsOutstanding: ErrorResponse(
        409, WriteOffExceedsOutstanding.code, "More than is still owed for it", "/amount"
    ),
    NothingOutstanding: ErrorResponse(
        409, NothingOutstanding.code, "Nothing is owed for it any more"
    ),
    CurrencyIsNotThePurchases: ErrorResponse(
        422,
        CurrencyIsNotThePurchases.code,
        "Not the currency of the purchase",
        CurrencyIsNotThePurchases.pointer,
    ),
    AmountIsNothing: ErrorResponse(
        422, AmountIsNothing.code, "Must be more than 0", AmountIsNothing.pointer
    ),
    AmountTooPrecise: ErrorResponse(
        422,
        AmountTooPrecise.code,
        "Has more decimals than the purchase's currency",
        AmountTooPrecise.pointer,
    ),
    TooFarAhead: _too_far_ahead,
    OccursTooEarly: _too_early,
    CurrencyWithdrawn: currency_withdrawn,
}
