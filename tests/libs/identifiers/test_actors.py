"""Who is named as the actor: pseudonyms, the same each time, and nobody passing for another."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.identifiers.actors import Pseudonyms, customer_actor, system_actor

OURS = Pseudonyms(b"one secret")
SUBJECTS = st.one_of(
    st.text(min_size=1, max_size=300),
    st.emails(),
    st.uuids().map(str),
    st.from_regex(r"(system|customer|keyed):[a-z0-9-]{0,40}", fullmatch=True),
)


@pytest.mark.parametrize(
    "subject",
    [
        "8d0f2a51-6c1e-4f5a-9a55-0c7f0f1f6a10",
        "auth0|5f7c8ec7c33c6c004bbafe82",
        "110169484474386276334",
        "https://issuer.example/users/17",
        "local-admin",
    ],
)
def test_an_identifier_is_its_own_pseudonym(subject: str) -> None:
    assert OURS.of(subject) == OURS.sought(subject) == subject


@pytest.mark.parametrize(
    "subject",
    [
        "ada@example.org",
        "Ada Lovelace",
        "Ádá",
        "+4930123456",
        "ada%40example.org",
        "ada\0",
        "x" * 129,
        "system:valuation",
        "customer:8d0f2a51-6c1e-4f5a-9a55-0c7f0f1f6a10",
        "keyed:abc",
    ],
)
def test_whatever_else_is_keyed(subject: str) -> None:
    pseudonym = OURS.of(subject)
    assert pseudonym.startswith("keyed:") and subject not in pseudonym
    assert pseudonym == Pseudonyms(b"one secret").of(subject)
    assert pseudonym != Pseudonyms(b"another").of(subject)


@given(SUBJECTS, SUBJECTS)
def test_no_two_subjects_share_one_and_none_is_a_service_or_a_customer(one: str, other: str):
    first, second = OURS.of(one), OURS.of(other)
    assert (first == second) == (one == other)
    assert first.isascii() and first.isprintable() and " " not in first and "@" not in first
    assert not first.startswith(("system:", "customer:"))


@given(SUBJECTS)
def test_it_is_found_by_what_is_shown(subject: str) -> None:
    assert OURS.sought(OURS.of(subject)) == OURS.of(subject)


def test_a_keyed_subject_is_found_by_itself() -> None:
    assert OURS.sought("ada@example.org") == OURS.of("ada@example.org")


def test_services_and_customers_are_found_by_their_names() -> None:
    for actor in (system_actor("valuation"), customer_actor(uuid4())):
        assert OURS.sought(actor) == actor
