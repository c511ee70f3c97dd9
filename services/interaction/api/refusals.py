"""Responses to this service's errors, each error once."""

from collections.abc import Mapping

from libs.events.purchase import Movement
from libs.money.withdrawn import CurrencyWithdrawn
from libs.web.errors.problems import FieldError, Problem, invalid_field, not_found
from libs.web.errors.refusals import Answer, ErrorResponse
from libs.web.fields.money import currency_withdrawn
from services.interaction.domain.clocks import OccursTooEarly, TooFarAhead
from services.interaction.domain.entry.errors import (
    AnsweredNotFound,
    CurrenciesDiffer,
    EntryAlreadyRecorded,
    EntryAlreadyVoided,
    EntryNotFound,
    PurposeOfInbound,
)
from services.interaction.domain.entry.kinds import Kind
from services.interaction.domain.purchase.errors import (
    AlreadyVoided,
    AmountIsNothing,
    AmountTooPrecise,
    CurrencyIsNotThePurchases,
    CustomerIsSuspended,
    DisputeAlreadyOpen,
    DisputeExceedsPurchase,
    MovementNotFound,
    NoOpenDispute,
    NothingOutstanding,
    PaymentExceedsOutstanding,
    PurchaseAlreadyRecorded,
    PurchaseHasMovements,
    PurchaseIsVoided,
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


def _has_movements(error: Exception) -> Problem:
    assert isinstance(error, PurchaseHasMovements)  # noqa: S101 - the table below says so
    name = _MOVEMENT_NAMES[error.movement]
    title = f"Money moved for it: void its {name}s first"
    return Problem(409, f"purchase_has_{error.movement}s", title)


def _no_such_movement(error: Exception) -> Problem:
    assert isinstance(error, MovementNotFound)  # noqa: S101 - the table below says so
    name = _MOVEMENT_NAMES[error.movement]
    return not_found(f"{error.movement}_not_found", f"There is no such {name}")


def _code(kind: Kind) -> str:
    return kind.name.replace(" ", "_")


_MOVEMENT_NAMES: Mapping[Movement, str] = {
    "payment": "payment",
    "refund": "refund",
    "write_off": "write-off",
}
_ALREADY_VOIDED = ErrorResponse(409, AlreadyVoided.code, "It was voided before")
REFUSALS: Mapping[type[Exception], Answer] = {
    EntryNotFound: _no_such_entry,
    EntryAlreadyRecorded: _another_entry,
    EntryAlreadyVoided: _ALREADY_VOIDED,
    AlreadyVoided: _ALREADY_VOIDED,
    PurchaseIsVoided: ErrorResponse(
        409, PurchaseIsVoided.code, "This purchase was voided: nothing can follow it"
    ),
    PurchaseHasMovements: _has_movements,
    MovementNotFound: _no_such_movement,
    PurposeOfInbound: ErrorResponse(
        422,
        PurposeOfInbound.code,
        "Is for what we begin: this was inbound",
        PurposeOfInbound.pointer,
    ),
    AnsweredNotFound: ErrorResponse(
        422,
        AnsweredNotFound.code,
        "There is no such interaction with this customer",
        AnsweredNotFound.pointer,
    ),
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
    CustomerIsSuspended: ErrorResponse(
        409,
        CustomerIsSuspended.code,
        "There is no trade with this customer at that time",
        CustomerIsSuspended.pointer,
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
