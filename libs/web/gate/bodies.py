"""Request bodies: read up to a limit, and parsed as strictly as JSON can be."""

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NoReturn

from starlette.requests import ClientDisconnect
from starlette.types import Receive

from libs.web.errors.problems import Problem, malformed

LONGEST_NUMBER = 40  # characters; no quantity of ours needs more
_LONGEST_INTEGER = 18  # digits that surely fit 64 bits; a longer one is kept exact as a Decimal
_JSON_MEDIA_TYPE = re.compile(r'application/json\s*(;\s*charset="?utf-8"?\s*)?', re.IGNORECASE)


async def read_body(receive: Receive, headers: Mapping[bytes, bytes], limit: int) -> bytes:
    """The whole body. Raises a 413 problem as soon as it is longer than `limit` bytes."""
    if int(headers.get(b"content-length") or 0) > limit:
        raise _too_large(limit)
    message = await receive()
    body: bytes = message.get("body", b"")
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
    given = headers.get(b"content-type", b"")
    if given == b"application/json":  # as it mostly is
        return
    if not _JSON_MEDIA_TYPE.fullmatch(given.decode("latin-1").strip()):
        raise Problem(415, "unsupported_media_type", "Only application/json in UTF-8 is taken")


def parse_json(body: bytes) -> Any:
    """The body as data; numbers with a point or exponent are Decimals, so that none changes.

    Raises a 400 problem for what is not strict JSON: other encodings, NaN, repeated names,
    numbers of absurd length, nesting beyond the interpreter's depth, text no database can hold.
    """
    try:
        text = body.decode()
    except UnicodeDecodeError:
        raise malformed("invalid_utf8", "The body is not UTF-8") from None
    try:
        data = _decode(text)
    except RecursionError:
        raise malformed("json_too_deep", "The body is nested too deeply") from None
    except ValueError:
        raise malformed("invalid_json", "The body is not valid JSON") from None
    if "\\u" in text:
        _refuse_unstorable_text(data)
    return data


def _decode(text: str) -> Any:
    data, end = _decoder.raw_decode(text, _whitespace(text, 0))
    if _whitespace(text, end) != len(text):
        raise ValueError("more after the value")
    return data


def _whitespace(text: str, start: int) -> int:
    while start < len(text) and text[start] in " \t\n\r":
        start += 1
    return start


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
