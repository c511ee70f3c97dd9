"""SQL in parts: each value is sent apart from the text, under the $n that stands for it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from libs.database.fragments import Fragment, rendered

NAMES = st.sampled_from(["a", "b", "c"])
FRAGMENTS = st.recursive(
    st.dictionaries(NAMES, st.text() | st.integers(), max_size=3),
    lambda inner: st.dictionaries(NAMES, st.text() | st.integers() | inner, max_size=3),
)


def _fragment(arguments: dict) -> Fragment:
    parts = {
        name: _fragment(value) if isinstance(value, dict) else value
        for name, value in arguments.items()
    }
    return Fragment(" ".join(f"{name}={{{name}}}" for name in parts), **parts)


def _in_place(arguments: dict) -> str:
    """Text with values where a statement has their $n."""
    return " ".join(
        f"{name}={_in_place(value) if isinstance(value, dict) else f'<{value!r}>'}"
        for name, value in arguments.items()
    )


@given(FRAGMENTS)
def test_each_place_holds_its_own_value_however_deep_it_stands(arguments: dict):
    text, values = rendered(_fragment(arguments))
    assert re.sub(r"\$(\d+)", lambda found: f"<{values[int(found[1]) - 1]!r}>", text) == _in_place(
        arguments
    )


@given(st.text())
def test_no_value_gets_into_the_text(value: str):
    assert rendered(Fragment("name = {name}", name=value)) == ("name = $1", [value])


def test_an_argument_named_twice_is_sent_once():
    between = Fragment("since <= {at} and until > {at}", at=5)
    twice = Fragment("({part}) or ({part}) and id = {id}", part=between, id=7)
    assert rendered(twice) == (
        "(since <= $1 and until > $1) or (since <= $1 and until > $1) and id = $2",
        [5, 7],
    )


def test_a_place_without_an_argument_is_refused():
    with pytest.raises(KeyError, match="other"):
        rendered(Fragment("id = {other}", id=1))


def test_braces_written_twice_are_text():
    assert rendered(Fragment("tags = '{{}}' and id = {id}", id=1)) == (
        "tags = '{}' and id = $1",
        [1],
    )
