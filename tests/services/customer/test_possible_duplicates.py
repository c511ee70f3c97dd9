"""The one rule of duplicates: scored by what is shared, bounded, in scope; and forms of names."""

from typing import get_args
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.events.file.duplicates import MatchReason
from services.customer.duplicates.match_tokens import (
    address_form,
    external_id_form,
    match_token,
    name_tokens,
    reason_of,
)
from services.customer.duplicates.scoring import (
    FEWEST_POINTS,
    MOST_CANDIDATES,
    MOST_HOLDERS,
    WEIGHTS,
    Candidate,
    Shared,
    candidates,
    judge,
    pair_of,
    pairs_among,
    unheeded,
)

ONE, OTHER = UUID(int=1), UUID(int=2)
SECRET = b"s" * 32
TOKENS: dict[str, int] = {"email": 1, "phone": 2, "name": 3, "similar_name": 4, "address": 5}
REASONS: tuple[MatchReason, ...] = get_args(MatchReason)


def shared(reason: str, who: UUID, same_region: bool = False, within: bool = True) -> Shared:
    return Shared(TOKENS[reason], reason, who, same_region, within)  # pyright: ignore[reportArgumentType]


SHARED = st.builds(
    lambda reason, n, within: shared(reason, UUID(int=n), n % 2 == 0, within and n % 3 > 0),
    st.sampled_from(list(TOKENS)),
    st.integers(1, 40),
    st.booleans(),
)


def test_the_likeliest_first_with_the_reasons():
    rows = [
        shared("phone", ONE, True),
        shared("name", ONE, True),
        shared("similar_name", ONE, True),
        shared("email", OTHER),
    ]
    assert candidates(rows) == [
        Candidate(ONE, 100, ("phone", "name", "region")),
        Candidate(OTHER, 70, ("email",)),
    ]


@pytest.mark.parametrize(
    ("reasons", "region", "score"),
    [
        ({"similar_name"}, True, 40),
        ({"similar_name"}, False, None),
        ({"similar_name", "address"}, False, 50),
        ({"name", "address"}, True, 70),
        ({"address"}, True, None),
        (set(), True, None),
    ],
)
def test_an_address_or_a_similar_name_alone_is_too_little(
    reasons: set[MatchReason], region: bool, score: int | None
):
    verdict = judge(reasons, same_region=region)
    assert (verdict and verdict.score) == score


def test_what_too_many_share_says_nothing_of_anybody():
    """With the newcomer they are one more."""
    office = [shared("phone", UUID(int=n)) for n in range(1, MOST_HOLDERS + 1)]
    email = shared("email", UUID(int=3))
    assert candidates([*office, email]) == [Candidate(UUID(int=3), 70, ("email",))]
    assert len(candidates(office[1:])) == MOST_CANDIDATES
    assert pairs_among(UUID(int=n) for n in range(MOST_HOLDERS + 1)) == set()
    assert len(pairs_among(UUID(int=n) for n in range(MOST_HOLDERS))) == 45


def test_nobody_out_of_scope_is_named_and_yet_counts_among_too_many():
    office = [shared("phone", UUID(int=n), within=n == 1) for n in range(1, MOST_HOLDERS + 1)]
    assert candidates(office) == []
    assert candidates(office[:5]) == [Candidate(UUID(int=1), 50, ("phone",))]


@given(st.lists(SHARED, max_size=60))
def test_few_and_likely_in_any_order_of_rows(rows: list[Shared]):
    found = candidates(rows)
    assert found == candidates(rows[::-1] + rows)
    assert len(found) <= MOST_CANDIDATES
    assert all(FEWEST_POINTS <= each.score <= 100 for each in found)
    assert {each.customer_id for each in found} <= {r.customer_id for r in rows if r.within}


@given(st.sets(st.sampled_from(REASONS)), st.sampled_from(REASONS), st.booleans())
def test_more_in_common_is_never_less_likely(
    reasons: set[MatchReason], more: MatchReason, same_region: bool
):
    given: set[MatchReason] = {*reasons, more}
    before = judge(reasons - {"region"}, same_region=same_region)
    after = judge(given - {"region"}, same_region=same_region)
    assert before is None or (after is not None and after.score >= before.score)
    assert tuple(WEIGHTS) == REASONS == tuple(sorted(WEIGHTS, key=lambda r: -WEIGHTS[r]))


@given(st.sets(st.sampled_from(REASONS)), st.sets(st.sampled_from(REASONS)))
def test_what_was_dismissed_is_no_news_and_all_else_is(
    reasons: set[MatchReason], heeded: set[MatchReason]
):
    new = set(unheeded(reasons, heeded))
    assert new <= reasons - heeded
    assert reasons - heeded - new <= ({"similar_name"} if "name" in heeded else set())


def test_a_pair_is_the_same_from_either_side():
    assert pair_of(ONE, OTHER) == pair_of(OTHER, ONE) == (ONE, OTHER)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Anna Meyer", "MEYER, Anna", "name"),
        ("Anna-Maria M\u00fcller", "Anna Maria Muller", "name"),
        ("Anna Meyer", "Anna Meier", "similar_name"),
        ("Anna Meyer", "Anna Mayer", "similar_name"),
        ("Anna Meyer", "Anna Meyr", "similar_name"),
        ("Anna Meyer", "Anna Meeyr", "similar_name"),
        ("Anna Meyer", "Anna Maier", None),
        ("Li An", "Li En", None),
        ("\u738b\u5c0f\u660e", "Wang Xiaoming", "name"),
        ("\u738b\u5c0f\u660e", "Xiaoming Wang", "name"),
        ("\u6b50\u967d\u4fee", "\u6b27\u9633\u4fee", "name"),
        ("\u6b27\u9633\u4fee", "Ouyang Xiu", "name"),
        ("\u738b\u5c0f\u660e", "\u738b\u5c0f\u7ea2", None),
        ("", " ", None),
    ],
)
def test_names_are_the_same_or_similar(one: str, other: str, reason: str | None):
    common = {reason_of(t) for t in name_tokens(SECRET, [one]) & name_tokens(SECRET, [other])}
    assert common - ({"similar_name"} if "name" in common else set()) == {reason} - {None}


def test_addresses_and_ids_in_any_spelling_and_no_town_alone():
    street = {"street": "Hauptstr. 5", "postal_code": "10115", "city": "Berlin"}
    assert address_form(street) == address_form({"street": "5, HAUPTSTR", "postal_code": "10115"})
    assert address_form({"city": "Berlin"}) is address_form({"street": "Ring 1"}) is None
    assert external_id_form("ERP", "00-471 1") == external_id_form("erp", "4711")
    assert external_id_form("erp", "4711") != external_id_form("crm", "4711")
    assert external_id_form("erp", "000") != external_id_form("erp", "0001")
    assert external_id_form("erp", "00") == external_id_form("erp", "0")
    assert len({external_id_form("erp", each) for each in ("-", "--", "#", "0", "-1")}) == 5


@given(st.sampled_from([r for r in REASONS if r != "region"]), st.text())
def test_a_token_says_what_it_is_of_and_nothing_else(reason: MatchReason, form: str):
    token = match_token(SECRET, reason, form)
    assert reason_of(token) == reason
    assert -(2**63) <= token < 2**63
    assert token != match_token(b"other" * 8, reason, form)
