"""Reasons to refuse a command to a purchase. `pointer` names the field at fault."""

from libs.events.purchase import Movement


class PurchaseNotFound(Exception):
    code = "purchase_not_found"


class PurchaseAlreadyRecorded(Exception):
    """The id belongs to a purchase that was recorded with other content."""

    code = "purchase_already_recorded"


class CustomerIsSuspended(Exception):
    """No trade with them since before the purchase is said to have occurred."""

    code = "customer_suspended"
    pointer = "/customer_id"


class PaymentExceedsOutstanding(Exception):
    """A credit would belong to the customer, not to this purchase; see ADR 0014."""

    code = "payment_exceeds_outstanding"


class RefundExceedsPurchase(Exception):
    """More than was recorded, net of earlier refunds and of what was written off."""

    code = "refund_exceeds_purchase"


class DisputeExceedsPurchase(Exception):
    """More than was recorded, net of refunds."""

    code = "dispute_exceeds_purchase"


class DisputeAlreadyOpen(Exception):
    code = "dispute_already_open"


class NoOpenDispute(Exception):
    code = "no_open_dispute"


class WriteOffExceedsOutstanding(Exception):
    code = "write_off_exceeds_outstanding"


class NothingOutstanding(Exception):
    """There is nothing to give up on."""

    code = "nothing_outstanding"


class CurrencyIsNotThePurchases(Exception):
    code = "currency_is_not_the_purchases"
    pointer = "/currency"


class AmountIsNothing(Exception):
    """A purchase may be free; a payment or refund of nothing did not happen."""

    code = "amount_is_nothing"
    pointer = "/amount"


class AmountTooPrecise(Exception):
    """More decimals than the purchase's currency has."""

    code = "amount_too_precise"
    pointer = "/amount"


class PurchaseIsVoided(Exception):
    """Nothing more can happen to a purchase that never was."""

    code = "purchase_is_voided"


class AlreadyVoided(Exception):
    """Refused a second time, of a purchase or of what moved for it."""

    code = "already_voided"


class PurchaseHasMovements(Exception):
    """Money moved for it: whoever voids it has to say first that this is a mistake as well."""

    def __init__(self, movement: Movement) -> None:
        super().__init__(f"a {movement} of this purchase still counts")
        self.movement: Movement = movement


class MovementNotFound(Exception):
    """No event of this id recorded such a movement."""

    def __init__(self, movement: Movement) -> None:
        super().__init__(f"no such {movement}")
        self.movement: Movement = movement
