"""Search tokens: they begin alike as words do, and tell nothing without the secret."""

from itertools import takewhile

from hypothesis import given
from hypothesis import strategies as st

from libs.sealing.search_tokens import LONGEST_WORD, PER_LETTER, search_tokens

TOKENS = search_tokens(b"s" * 32, "name", "=")
WORDS = st.text(st.characters(categories=["Ll", "Lo", "Nd", "Mc"]), min_size=1, max_size=70)


@given(WORDS, WORDS)
def test_tokens_begin_alike_exactly_as_words_do(one, other):
    first, second = TOKENS.word(one), TOKENS.word(other)
    assert second.startswith(first) == other[:LONGEST_WORD].startswith(one[:LONGEST_WORD])
    pairs = zip(one[:LONGEST_WORD], other[:LONGEST_WORD], strict=False)
    alike = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
    beginning = TOKENS.word(one[:alike])
    assert first.startswith(beginning) and second.startswith(beginning)


@given(st.text("abcdefgh", min_size=6, max_size=70))
def test_a_token_of_a_word_tells_neither_it_nor_another_secret_s_nor_another_field_s(word):
    token = TOKENS.word(word)
    assert word not in token
    assert len(token) == 1 + PER_LETTER * min(len(word), LONGEST_WORD)
    for other in (search_tokens(b"o" * 32, "name", "="), search_tokens(b"s" * 32, "email", "=")):
        assert token[: 1 + PER_LETTER] != other.word(word)[: 1 + PER_LETTER]
        assert TOKENS.piece("+", word) != other.piece("+", word)


@given(WORDS, WORDS)
def test_pieces_are_of_one_kind_and_text_and_begin_no_word(one, other):
    assert (TOKENS.piece("+", one) == TOKENS.piece("+", other)) == (one == other)
    assert TOKENS.piece("+", one) != TOKENS.piece("~", one)
    assert not TOKENS.word(one).startswith(TOKENS.piece("+", other)[:2])
