"""Headers that a proxy passes on, and those that are of one connection only (RFC 9110, 7.6.1)."""

from collections.abc import Iterable

Header = tuple[bytes, bytes]
OF_A_CONNECTION = frozenset(
    {
        b"connection",
        b"keep-alive",
        b"proxy-authenticate",
        b"proxy-authorization",
        b"proxy-connection",
        b"te",
        b"trailer",
        b"transfer-encoding",
        b"upgrade",
    }
)
# The gateway's own server answers the one, and writes the other.
_ANSWERED, _WRITTEN = frozenset({b"expect"}), frozenset({b"date"})


def of_request(headers: Iterable[Header]) -> list[Header]:
    """Headers to pass on with a request, in their order, names in lower case."""
    return _passed_on(headers, _ANSWERED)


def of_answer(headers: Iterable[Header]) -> list[Header]:
    """Headers to pass on with an answer, in their order, names in lower case."""
    return _passed_on(headers, _WRITTEN)


def _passed_on(headers: Iterable[Header], ours: frozenset[bytes]) -> list[Header]:
    given = [(name.lower(), value) for name, value in headers]
    named = {
        word.strip().lower()
        for name, value in given
        if name == b"connection"
        for word in value.split(b",")
    }
    return [
        (name, value)
        for name, value in given
        if name not in OF_A_CONNECTION and name not in ours and name not in named
    ]
