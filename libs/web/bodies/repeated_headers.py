"""Headers that were sent twice: one value where the RFCs have one, a list where they have lists."""

from collections.abc import Iterable

from libs.web.errors.problems import FieldError, Problem

# RFC 9110, 5.3: a recipient that took one of two would disagree with whoever took the other.
SINGLE = frozenset(
    {
        b"authorization",
        b"content-encoding",
        b"content-length",
        b"content-type",
        b"host",
        b"idempotency-key",
        b"last-event-id",
        b"transfer-encoding",
    }
)


def settled(lines: Iterable[tuple[bytes, bytes]]) -> dict[bytes, bytes]:
    """Values by name, those of list fields joined. Raises a 400 problem that names the header."""
    found: dict[bytes, bytes] = {}
    for name, value in lines:
        if name not in found:
            found[name] = value
        elif name in SINGLE:
            raise _repeated(name.decode("latin-1").title())
        else:
            found[name] += b", " + value
    return found


def _repeated(name: str) -> Problem:
    error = FieldError(f"/header/{name}", "repeated", "may be given once")
    title = "A header that has one value was sent twice"
    return Problem(400, "header_repeated", title, errors=[error])
