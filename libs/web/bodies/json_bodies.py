"""Request bodies: read up to a limit, and parsed as strictly as JSON can be."""

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NoReturn

from starlette.requests import ClientDisconnect
from starlette.types import Receive

from libs.web.errors.problems import FieldError, Problem, malformed

MEBIBYTE = 1024 * 1024
LONGEST_NUMBER = 40  # characters; no quantity of ours needs more
MOST_VALUES = 20_000  # in the body of one command: 500 lines of a purchase have 2,500
Body = bytes | bytearray
_LONGEST_INTEGER = 18  # digits that surely fit 64 bits; a longer one is kept exact as a Decimal
_SPACE = re.compile(r"[ \t\n\r]*")
_STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_STRETCH = re.compile(rb'(?:[^"]++|"(?:[^"\\]++|\\.)*+"){1,2000}+', re.DOTALL)
_JSON_MEDIA_TYPE = re.compile(r'application/json\s*(;\s*charset="?utf-8"?\s*)?', re.IGNORECASE)


async def read_body(receive: Receive, headers: Mapping[bytes, bytes], limit: int) -> Body:
    """The whole body. Raises a 413 problem as soon as it is longer than `limit` bytes."""
    if int(headers.get(b"content-length") or 0) > limit:
        raise _too_large(limit)
    message = await receive()
    body: Body = message.get("body", b"")
    if message.get("more_body"):
        body = bytearray(body)
    while message.get("more_body") and message["type"] == "http.request":
        message = await receive()
        body += message.get("body", b"")
        if len(body) > limit:
            raise _too_large(limit)
    if message["type"] == "http.disconnect":
        raise ClientDisconnect
    if len(body) > limit:
        raise _too_large(limit)
    return body


def require_json(headers: Mapping[bytes, bytes]) -> None:
    """Raise a 415 problem for any other media type, and for what is compressed."""
    if headers.get(b"content-encoding", b"identity") != b"identity":
        title = "The body must be sent as it is, not compressed"
        raise Problem(415, "unsupported_encoding", title, headers={"Accept-Encoding": "identity"})
    given = headers.get(b"content-type", b"")
    if given == b"application/json":  # as it mostly is
        return
    if not _JSON_MEDIA_TYPE.fullmatch(given.decode("latin-1").strip()):
        raise Problem(415, "unsupported_media_type", "Only application/json in UTF-8 is taken")


def parse_json(body: Body) -> Any:
    """The body as data; numbers with a point or exponent are Decimals, so that none changes.

    Raises a 400 problem for what is not strict JSON: other encodings, NaN, repeated names,
    numbers of absurd length, nesting beyond the interpreter's depth, text no database can hold.
    Raises a 413 problem, before anything is built, for more values than any command has.
    """
    refuse_too_many_values(body, MOST_VALUES)
    return parse_text(text_of_body(body))


def parse_text(text: str) -> Any:
    """Parse as `parse_json` does, text whose values were counted."""
    data, end = decode_value(text, space(text, 0), escaped="\\u" in text)
    if space(text, end) != len(text):
        raise not_json()
    return data


def refuse_too_many_values(body: Body, most: int, at: str = "") -> None:
    """A value takes a hundred bytes of memory, and two in a body: they are counted before.

    Raises a 413 problem that names the field `at`.
    """
    if len(body) > most and _separators(body) > most and _holds_more_than(most, body):
        error = FieldError(at, "too_many_values", f"may hold {most} values at most, in all")
        title = "The body holds too many values"
        raise Problem(413, "too_many_values", title, errors=[error])


def text_of_body(body: Body) -> str:
    """Raises a 400 problem for what is not UTF-8."""
    try:
        return body.decode()
    except UnicodeDecodeError:
        raise malformed("invalid_utf8", "The body is not UTF-8") from None


def decode_value(text: str, start: int, *, escaped: bool) -> tuple[Any, int]:
    """The value that begins at `start`, and where it ends; raises as `parse_json`.

    `escaped`: the text may hold escapes of characters that cannot be stored.
    """
    try:
        value, end = _decoder.raw_decode(text, start)
        if escaped:
            _refuse_unstorable_text(value)
    except RecursionError:
        raise malformed("json_too_deep", "The body is nested too deeply") from None
    except ValueError:
        raise not_json() from None
    return value, end


def space(text: str, start: int) -> int:
    """Return the end of the white space that begins at `start`."""
    found = _SPACE.match(text, start)
    return found.end() if found else start


def not_json() -> Problem:
    return malformed("invalid_json", "The body is not valid JSON")


def _holds_more_than(most: int, body: Body) -> bool:
    """Count as `_separators`, without those in strings, until it is known."""
    found = 0
    for stretch in _STRETCH.finditer(body):
        found += _separators(_STRING.sub(b"", stretch[0]))
        if found > most:
            return True
    return False


def _separators(body: Body) -> int:
    """No fewer than there are values in the body."""
    return body.count(b",") + body.count(b"[") + body.count(b"{")


def _unique_names(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    named = dict(pairs)
    if len(named) != len(pairs):
        raise malformed("duplicate_name", "A name occurs twice in one JSON object")
    return named


def _decimal(text: str) -> Decimal:
    if len(text) > LONGEST_NUMBER:
        raise malformed("number_too_long", "A number in the body has too many digits")
    return Decimal(text)


def _integer(text: str) -> int | Decimal:
    return int(text) if len(text) <= _LONGEST_INTEGER else _decimal(text)


def _no_number(_: str) -> NoReturn:
    raise malformed("invalid_json", "NaN and Infinity are not JSON")


def _refuse_unstorable_text(value: Any) -> None:
    """NUL and lone surrogates are legal in JSON escapes, and in no UTF-8 text of PostgreSQL."""
    if isinstance(value, str):
        if "\0" in value or any("\ud800" <= character <= "\udfff" for character in value):
            raise malformed("invalid_text", "Text may hold no NUL and no lone surrogate")
    elif isinstance(value, dict):
        for name, item in value.items():
            _refuse_unstorable_text(name)
            _refuse_unstorable_text(item)
    elif isinstance(value, list):
        for item in value:
            _refuse_unstorable_text(item)


def _too_large(limit: int) -> Problem:
    return Problem(413, "body_too_large", f"The body may be {limit // 1024} KiB at most")


_decoder = json.JSONDecoder(
    object_pairs_hook=_unique_names,
    parse_float=_decimal,
    parse_int=_integer,
    parse_constant=_no_number,
)
