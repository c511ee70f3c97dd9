"""How what this service refuses is answered outside: each error once."""

from collections.abc import Mapping

from libs.web.problems import Problem, invalid_field
from libs.web.refusals import Answer, Refusal
from services.interaction.domain.clocks import TooFarAhead
from services.interaction.domain.interaction.errors import (
    InteractionAlreadyRecorded,
    InteractionNotFound,
)
from services.interaction.domain.purchase.errors import (
    AmountIsNothing,
    AmountTooPrecise,
    CurrencyIsNotThePurchases,
    PaymentExceedsOutstanding,
    PurchaseAlreadyRecorded,
    PurchaseNotFound,
    RefundExceedsPurchase,
)


def _too_far_ahead(error: Exception) -> Problem:
    pointer: str = error.pointer  # pyright: ignore[reportAttributeAccessIssue]
    return invalid_field(pointer, TooFarAhead.code, "must lie at most a day ahead")


REFUSALS: Mapping[type[Exception], Answer] = {
    InteractionNotFound: Refusal(404, InteractionNotFound.code, "There is no such interaction"),
    InteractionAlreadyRecorded: Refusal(
        409,
        InteractionAlreadyRecorded.code,
        "This id belongs to an interaction that was recorded with other content",
        "/interaction_id",
    ),
    PurchaseNotFound: Refusal(404, PurchaseNotFound.code, "There is no such purchase"),
    PurchaseAlreadyRecorded: Refusal(
        409,
        PurchaseAlreadyRecorded.code,
        "This id belongs to a purchase that was recorded with other content",
        "/purchase_id",
    ),
    PaymentExceedsOutstanding: Refusal(
        409, PaymentExceedsOutstanding.code, "More than is still owed for it", "/amount"
    ),
    RefundExceedsPurchase: Refusal(
        409, RefundExceedsPurchase.code, "More than is left of it after earlier refunds", "/amount"
    ),
    CurrencyIsNotThePurchases: Refusal(
        422,
        CurrencyIsNotThePurchases.code,
        "Not the currency of the purchase",
        CurrencyIsNotThePurchases.pointer,
    ),
    AmountIsNothing: Refusal(
        422, AmountIsNothing.code, "Must be more than 0", AmountIsNothing.pointer
    ),
    AmountTooPrecise: Refusal(
        422,
        AmountTooPrecise.code,
        "Has more decimals than the purchase's currency",
        AmountTooPrecise.pointer,
    ),
    TooFarAhead: _too_far_ahead,
}
