"""One form for every spelling of an address or number, and another for every other one."""

from unicodedata import normalize

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import PhoneNumberFormat

from libs.identifiers.contacts import caseless, email_form, phone_form

LATIN = "abcXYZ\u00e4\u00d6\u00fc\u00e9\u00f1\u0142\u00f8\u00e5\u00df\u01f0\u1e69"
LETTERS = LATIN + "\uac00\u4eac\u0938\u0940"
mailboxes = st.text(LETTERS + "0.+-_", min_size=1, max_size=20)
domains = st.lists(
    st.text("abcdefgh\u00e4\u00f6\u00fc\u00e9\u00f1\u0142\u00f8", min_size=1, max_size=10),
    min_size=2,
).map(".".join)
SPELLINGS = [
    lambda text: normalize("NFC", text),
    lambda text: normalize("NFD", text),
    str.upper,
    str.lower,
    lambda text: normalize("NFD", text.upper()),
    lambda text: f" {text} ",
]
spellings = st.sampled_from(SPELLINGS)


@given(mailboxes, domains, spellings, spellings)
def test_an_address_in_any_spelling_is_one(mailbox: str, domain: str, one, other):
    address = f"{mailbox}@{domain}"
    assert email_form(one(address)) == email_form(other(address))
    assert email_form(email_form(address)) == email_form(address)


@given(mailboxes, domains)
def test_a_domain_is_one_as_it_is_read_and_as_dns_has_it(mailbox: str, domain: str):
    labels = ".".join(label.encode("idna").decode() for label in domain.split("."))
    assert email_form(f"{mailbox}@{labels}") == email_form(f"{mailbox}@{domain}.")


@pytest.mark.parametrize(
    ("address", "form"),
    [
        ("Anna@M\u00fcnchen.DE", "anna@xn--mnchen-3ya.de"),
        ("anna@m\u00fcller\u3002de", "anna@xn--mller-kva.de"),
        ("anna@a_b.example", "anna@a_b.example"),
        ("anna@[192.0.2.1]", "anna@[192.0.2.1]"),
        ("anna@xn--zz--zz.de", "anna@xn--zz--zz.de"),
        ("anna@" + "x" * 70 + ".de", "anna@" + "x" * 70 + ".de"),
    ],
)
def test_domains_that_dns_has_and_has_not(address: str, form: str):
    assert email_form(address) == form


@given(st.text())
def test_case_and_composition_make_no_difference(text: str):
    assert caseless(caseless(text)) == caseless(text)
    assert caseless(normalize("NFD", text)) == caseless(normalize("NFC", text))


@pytest.mark.parametrize("region", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_a_number_of_any_country_is_one_however_it_is_written(region: str):
    number = phonenumbers.example_number(region)
    written = {
        phonenumbers.format_number(number, form)
        for form in (PhoneNumberFormat.E164, PhoneNumberFormat.INTERNATIONAL)
    }
    forms = {phone_form(text, given) for text in written for given in (None, region, "GB")}
    forms.add(phone_form(min(written).replace("+", "00")))
    forms.add(phone_form(phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL), region))
    assert forms == {phonenumbers.format_number(number, PhoneNumberFormat.E164)}


# Tokens in databases rest on these: when a release of the library changes one, raise the SHAPE of
# the customer projection with it.
@pytest.mark.parametrize(
    ("number", "form"),
    [
        ("+44 (0)20 7946 0018", "+442079460018"),
        ("+39 06 1234567", "+39061234567"),
        ("+39 347 1234567", "+393471234567"),
        ("+54 9 11 2345-6789", "+5491123456789"),
        ("+52 55 1234 5678", "+525512345678"),
        ("+55 11 91234-5678", "+5511912345678"),
        ("+7 (8) 495 123-45-67", "+74951234567"),
        ("+225 07 12 34 56 78", "+2250712345678"),
        ("+1 (212) 555-0100 x12", "+12125550100x12"),
        ("+999 123456", "+999123456"),
        ("0049 30 123456", "+4930123456"),
        ("(030) 12 34-56", "030123456"),
        ("112", "112"),
    ],
)
def test_forms_that_stored_tokens_rest_on(number: str, form: str):
    assert phone_form(number) == form
