"""Field types of request bodies that every service shares: text that can be stored, and times."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated, Any, TypeVar

import msgspec
from pydantic import AfterValidator, BeforeValidator, StringConstraints, WithJsonSchema

from libs.web.errors.problems import invalid_field
from libs.web.errors.validation import FieldRefused
from libs.web.errors.wordings import worded

_T = TypeVar("_T")
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)
_ADDRESS = re.compile(r"[^@\s]@[^@\s]")
_NUMBER = re.compile(r"\+[0-9 ()./-]{7,}|\(0[0-9]*\)[0-9 ./-]{4,}")
SOMETHING = worded(
    r"^[^\x00-\x1f\x7f]*[^\x00-\x20\x7f][^\x00-\x1f\x7f]*$",
    "must be text on one line that is not blank",
)
_Aware = Annotated[datetime, msgspec.Meta(tz=True)]


def utc(moment: datetime) -> datetime:
    """The same moment in UTC. Refuses years that only a mistake can name."""
    if not EARLIEST <= moment < LATEST:
        raise FieldRefused("out_of_range", "must lie between the years 1900 and 2200")
    return moment.astimezone(UTC)


def instant(value: Any) -> datetime:
    """An RFC 3339 time with its offset, as UTC; never a number of seconds, never a bare date."""
    if isinstance(value, str):
        try:
            return utc(msgspec.convert(value, _Aware))
        except msgspec.ValidationError:
            pass
    raise FieldRefused("not_an_instant", "must be an RFC 3339 time with an offset")


Instant = Annotated[
    datetime,
    BeforeValidator(instant),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
Label = Annotated[str, StringConstraints(min_length=1, max_length=100, pattern=SOMETHING)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=SOMETHING)]
FreeText = Annotated[str, StringConstraints(max_length=10_000)]


def looks_personal(text: str) -> bool:
    """True if the text contains an e-mail address or an international phone number."""
    return bool(_ADDRESS.search(text) or _NUMBER.search(text))


def refuse_personal(text: str) -> str:
    """`text` itself, which is kept in clear and outlives an erasure. Raises FieldRefused."""
    if looks_personal(text):
        raise FieldRefused("personal", "must hold no e-mail address and no phone number")
    return text


Code = Annotated[Label, AfterValidator(refuse_personal)]
CodeLine = Annotated[Line, AfterValidator(refuse_personal)]


def checked(pointer: str, check: Callable[..., _T], *values: Any) -> _T:
    """Apply `check` to `values`; what it refuses is answered 422 at `pointer`."""
    try:
        return check(*values)
    except FieldRefused as refused:
        raise invalid_field(pointer, refused.code, refused.message) from None
