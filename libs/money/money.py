"""Amounts as text: plain decimals with as many places as the currency has."""

from decimal import Decimal

from libs.money.currencies import CURRENCIES, decimals_of

_UNITS = {code: Decimal(1).scaleb(-decimals) for code, decimals in CURRENCIES.items()}
_NOTHING = {code: f"{0:.{decimals}f}" for code, decimals in CURRENCIES.items()}


class InexactAmount(ValueError):
    """The amount has more decimals than its currency; it is never rounded silently."""

    def __init__(self, currency: str) -> None:
        super().__init__(f"an amount has more decimals than {currency} has")


def amount_text(amount: Decimal, currency: str) -> str:
    """`12.5` EUR is "12.50". Raises UnknownCurrency; InexactAmount rather than round."""
    decimals = decimals_of(currency)
    if amount.same_quantum(_UNITS[currency]):  # as it mostly is
        return str(amount)
    if not amount:
        return _NOTHING[currency]
    exponent = amount.as_tuple().exponent
    if not isinstance(exponent, int) or (-exponent > decimals and amount % _UNITS[currency]):
        raise InexactAmount(currency)
    return f"{amount:.{decimals}f}"
