"""One spelling of an e-mail address, a phone number or a word: what look-ups compare."""

import re
import unicodedata

import idna
import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

_DOTS = re.compile("[.\u3002\uff0e\uff61]")  # as IDNA separates labels


def caseless(text: str) -> str:
    """Text without case and compatibility forms, by Unicode's rule (3.13, D146), composed."""
    folded = text
    for form in ("NFD", "NFKD", "NFKC"):
        folded = unicodedata.normalize(form, folded).casefold()
    return unicodedata.normalize("NFKC", folded)


def email_form(address: str) -> str:
    """The mailbox without case, and the domain as DNS has it: München.de is xn--mnchen-3ya.de."""
    mailbox, _, domain = address.strip().rpartition("@")
    labels = _DOTS.split(domain.strip().removesuffix("."))
    return f"{caseless(mailbox)}@{'.'.join(map(_label, labels))}"


def phone_form(number: str, region: str | None = None) -> str:
    """E.164 with its extension, if any: 00 is a +, and what begins with neither is of `region`.

    Without a region such a number is its digits alone, and is found by the same digits only.
    """
    written = number.strip()
    if written.startswith("00"):
        written = "+" + written[2:]
    try:
        found = phonenumbers.parse(written, region)
    except NumberParseException:
        digits = "".join(filter(str.isdecimal, written))
        return "+" + digits if written.startswith("+") else digits
    extension = f"x{found.extension}" if found.extension else ""
    return phonenumbers.format_number(found, PhoneNumberFormat.E164) + extension


def _label(label: str) -> str:
    try:
        return idna.encode(label, uts46=True).decode()
    except UnicodeError:  # no name that DNS could have, and yet somebody's
        return caseless(label)
