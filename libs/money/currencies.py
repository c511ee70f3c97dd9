"""ISO 4217: which currencies there are and were, and how many decimals each has."""

from collections.abc import Mapping
from types import MappingProxyType

from libs.money.withdrawn import LAST_DAYS

_BY_DECIMALS = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    2: """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD
    CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD
    LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB
    PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP
    SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW
    ZWG
    """,
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
# Of those withdrawn. Where sources differ it is the finer: no history is refused for its decimals.
_WITHDRAWN_WHOLE = frozenset(("ADP", "BYR", "ESP", "ITL", "LUF", "MGF", "TRL"))
_ACTIVE = {code: decimals for decimals, codes in _BY_DECIMALS.items() for code in codes.split()}
_WITHDRAWN = {code: 0 if code in _WITHDRAWN_WHOLE else 2 for code in LAST_DAYS}
CURRENCIES: Mapping[str, int] = MappingProxyType(_ACTIVE | _WITHDRAWN)


class UnknownCurrency(LookupError):
    """Not a code of ISO 4217 in capitals; the message does not repeat what was given."""

    def __init__(self) -> None:
        super().__init__("not an ISO 4217 currency code")


def decimals_of(currency: str) -> int:
    """Number of decimals of the currency's smallest unit. Raises UnknownCurrency."""
    try:
        return CURRENCIES[currency]
    except KeyError:
        raise UnknownCurrency from None
