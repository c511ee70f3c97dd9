"""Possible duplicates of who is registered: scored by what is shared, bounded, and in scope."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.customer.duplicates.scoring import (
    FEWEST_POINTS,
    MOST_CANDIDATES,
    MOST_HOLDERS,
    Candidate,
    Shared,
    candidates,
)

ONE, OTHER = UUID(int=1), UUID(int=2)
SHARED = st.builds(
    Shared,
    st.sampled_from(["email", "phone", "name", "similar_name"]),
    st.integers(1, 40).map(lambda n: UUID(int=n)),
    st.booleans(),
    st.booleans(),
)


def test_the_likeliest_first_with_the_reasons():
    rows = [
        Shared("phone", ONE, True, True),
        Shared("name", ONE, True, True),
        Shared("similar_name", ONE, True, True),
        Shared("email", OTHER, False, True),
    ]
    assert candidates(rows) == [
        Candidate(ONE, 100, ("phone", "name", "region")),
        Candidate(OTHER, 70, ("email",)),
    ]


@pytest.mark.parametrize(("same_region", "found"), [(True, 1), (False, 0)])
def test_a_similar_name_alone_is_too_little(same_region: bool, found: int):
    assert len(candidates([Shared("similar_name", ONE, same_region, True)])) == found


def test_what_too_many_share_says_nothing_of_anybody():
    office = [Shared("phone", UUID(int=n), False, True) for n in range(MOST_HOLDERS + 1)]
    email = Shared("email", UUID(int=3), False, True)
    assert candidates([*office, email]) == [Candidate(UUID(int=3), 70, ("email",))]
    assert len(candidates(office[1:])) == MOST_CANDIDATES


def test_nobody_out_of_scope_is_named_and_yet_counts_among_too_many():
    office = [Shared("phone", UUID(int=n), False, n == 0) for n in range(MOST_HOLDERS + 1)]
    assert candidates(office) == []
    assert candidates(office[:5]) == [Candidate(UUID(int=0), 50, ("phone",))]


@given(st.lists(SHARED, max_size=60))
def test_few_and_likely_in_any_order_of_rows(rows: list[Shared]):
    found = candidates(rows)
    assert found == candidates(rows[::-1] + rows)
    assert len(found) <= MOST_CANDIDATES
    assert all(FEWEST_POINTS <= each.score <= 100 for each in found)
    assert {each.customer_id for each in found} <= {r.customer_id for r in rows if r.within}
