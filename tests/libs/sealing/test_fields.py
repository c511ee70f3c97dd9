"""Sealed fields: they open for their own event, customer and field, and for nothing else."""

from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from libs.events.contract import CONTRACTS, contract_of, encode, event
from libs.events.customer import CustomerChanged, CustomerRegistered
from libs.sealing.errors import SealBroken
from libs.sealing.fields import PREFIX, seal_event
from libs.sealing.unsealing import open_event
from libs.sealing.wrapping import KEY_BYTES

KEY, OTHER_KEY = b"k" * KEY_BYTES, b"o" * KEY_BYTES
EVENT, OTHER_EVENT = UUID(int=1), UUID(int=2)
CUSTOMER, OTHER_CUSTOMER = UUID(int=3), UUID(int=4)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
NESTED = "crm.test.nested.v1"


def _nested() -> type[msgspec.Struct]:
    if NESTED in CONTRACTS:
        return CONTRACTS[NESTED].cls

    @event(NESTED, category="customer", personal=("contacts", "notes"))
    class Nested(msgspec.Struct, frozen=True, kw_only=True):
        contacts: dict[str, str | None] | None = None
        notes: tuple[str, ...] | None = None
        region: str | None = None

    return Nested


@pytest.fixture(autouse=True)
def forget_the_nested_event():
    yield
    if contract := CONTRACTS.pop(NESTED, None):
        from libs.events import contract as registry

        registry._BY_CLASS.pop(contract.cls)


def sealed(registered: msgspec.Struct, *, customer: UUID = CUSTOMER) -> msgspec.Struct:
    return seal_event(registered, event_id=EVENT, customer_id=customer, key=KEY)


def opened(registered: msgspec.Struct, **changed: object) -> msgspec.Struct:
    given = {"event_id": EVENT, "customer_id": CUSTOMER, "key": KEY} | changed
    return open_event(registered, **given)  # pyright: ignore[reportArgumentType]


@given(TEXTS, st.none() | TEXTS, st.none() | TEXTS)
def test_what_was_sealed_opens_to_the_same_and_shows_nothing(name, email, phone):
    registered = CustomerRegistered(
        customer_id=CUSTOMER, kind="person", name=name, email=email, phone=phone, region="EU"
    )
    closed = sealed(registered)
    assert opened(closed) == registered
    assert closed.region == "EU"  # pyright: ignore
    wire = encode(closed).decode()
    for text in (name, email, phone):
        assert text is None or len(text) < 8 or text not in wire


@given(st.dictionaries(TEXTS, st.none() | TEXTS), st.lists(TEXTS).map(tuple))
def test_texts_inside_dicts_and_sequences_are_sealed_too(contacts, notes):
    nested = _nested()(contacts=contacts, notes=notes)  # pyright: ignore
    closed = sealed(nested)
    assert opened(closed) == nested
    texts = [*closed.contacts.values(), *closed.notes]  # pyright: ignore
    assert all(text is None or text.startswith(PREFIX) for text in texts)


def registered(name: str = "Anna Example") -> CustomerRegistered:
    return CustomerRegistered(
        customer_id=CUSTOMER, kind="person", name=name, email="anna@example.org"
    )


@pytest.mark.parametrize(
    "changed",
    [{"key": OTHER_KEY}, {"event_id": OTHER_EVENT}, {"customer_id": OTHER_CUSTOMER}],
    ids=lambda changed: next(iter(changed)),
)
def test_a_seal_is_bound_to_key_event_and_customer(changed: dict):
    with pytest.raises(SealBroken):
        opened(sealed(registered()), **changed)


def test_a_seal_is_bound_to_its_field():
    closed = sealed(registered())
    swapped = msgspec.structs.replace(closed, name=closed.email, email=closed.name)  # pyright: ignore
    with pytest.raises(SealBroken):
        opened(swapped)


def test_items_of_a_sequence_cannot_be_swapped():
    closed = sealed(_nested()(notes=("first", "second")))  # pyright: ignore
    swapped = msgspec.structs.replace(closed, notes=closed.notes[::-1])  # pyright: ignore
    with pytest.raises(SealBroken):
        opened(swapped)


@given(st.integers(0, 200))
def test_a_changed_seal_does_not_open(at: int):
    closed = sealed(registered())
    text = closed.name  # pyright: ignore
    at = len(PREFIX) + at % 50  # the last character has bits that mean nothing
    other = "A" if text[at] != "A" else "B"
    changed = msgspec.structs.replace(closed, name=text[:at] + other + text[at + 1 :])
    with pytest.raises(SealBroken) as broken:
        opened(changed)
    assert "Anna" not in str(broken.value)


@pytest.mark.parametrize("text", ["Anna", "", PREFIX, PREFIX + "ümlaut", PREFIX + "AAAA"])
def test_clear_text_where_a_seal_should_be_is_an_error_and_not_passed_on(text: str):
    with pytest.raises(SealBroken):
        opened(registered(text))


def test_text_that_looks_sealed_is_sealed_like_any_other():
    closed = sealed(registered(PREFIX + "AAAA"))
    assert opened(closed).name == PREFIX + "AAAA"  # pyright: ignore


def test_without_a_key_personal_fields_are_gone_and_the_others_stay():
    closed = sealed(registered())
    gone = opened(closed, key=None)
    assert (gone.name, gone.email, gone.kind) == (None, None, "person")  # pyright: ignore


def test_fields_that_were_not_given_stay_so():
    changed = CustomerChanged(customer_id=CUSTOMER, name=None, region="EU")
    for after in (sealed(changed), opened(sealed(changed)), opened(sealed(changed), key=None)):
        assert after == changed
        assert after.email is UNSET  # pyright: ignore


def test_the_same_text_is_never_sealed_alike():
    assert sealed(registered()).name != sealed(registered()).name  # pyright: ignore


def test_every_personal_field_of_the_contract_can_be_none():
    for contract in CONTRACTS.values():
        for field in msgspec.structs.fields(contract.cls):
            if field.name in contract.personal:
                assert type(None) in getattr(field.type, "__args__", ()), (contract.type, field)
                assert contract_of(contract.cls) is contract
