"""Values of custom fields: checked against their declarations, each in one spelling."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TypeVar

import msgspec
from msgspec import Struct

from libs.events.customer import CustomValue, Kind
from libs.events.file.custom_fields import FieldDeclared
from services.customer.domain.custom.declarations import CustomFields, holds
from services.customer.domain.custom.errors import CustomValueRefused

_NUMBER = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,9})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
LONGEST_CLEAR, LONGEST_SEALED = 100, 500
_V = TypeVar("_V")
Given = Mapping[str, CustomValue | None]


class CheckedValues(Struct, frozen=True):
    """Values in one spelling, as an event carries them: those in clear apart from personal ones,
    which are JSON texts. None clears a value."""

    custom: dict[str, CustomValue | None] = {}
    personal: dict[str, str | None] = {}


def checked(
    fields: CustomFields, kind: Kind, given: Given, known: Given | None = None
) -> CheckedValues:
    """The values given for somebody of this `kind`, who may keep the `known` ones whatever has been
    retired since. Raises CustomValueRefused."""
    found = CheckedValues({}, {})
    for name, value in given.items():
        if known and value is not None and known.get(name) == value:
            continue
        if (field := fields.fields.get(name)) is None:
            raise CustomValueRefused(name, "unknown", "is no field of this installation")
        spelt = None if value is None else spelt_as(field, value)
        if spelt is not None and field.retired:
            raise CustomValueRefused(name, "retired", "is retired: no values are taken any more")
        if spelt is not None and not holds(field, kind):
            raise CustomValueRefused(name, "not_of_this_kind", f"is no field of a {kind}")
        if field.personal:
            found.personal[name] = None if spelt is None else encoded(spelt)
        else:
            found.custom[name] = spelt
    return found


def require(fields: CustomFields, kind: Kind, known: Given) -> None:
    """Refuse somebody of this `kind` without a value that is required: raises
    CustomValueRefused."""
    for field in fields.of(kind):
        if field.required and known.get(field.name) is None:
            raise CustomValueRefused(field.name, "missing", "is required")


def spelt_as(field: FieldDeclared, value: CustomValue) -> CustomValue:
    """The value in the one spelling in which values are compared. Raises CustomValueRefused."""
    code, message = "not_a_text", "must be a text"
    match field.kind, value:
        case "boolean", bool():
            return value
        case "boolean", _:
            code, message = "not_a_boolean", "must be true or false"
        case "number", str() if _NUMBER.fullmatch(value):
            return _plain(Decimal(value))
        case "number", _:
            code, message = "not_a_number", "must be a decimal string, such as 12.5"
        case "date", str() if _is_date(value):
            return value
        case "date", _:
            code, message = "not_a_date", "must be a date, such as 2026-03-02"
        case "choice", str() if value in field.choices:
            return value
        case "choice", _:
            code, message = "not_a_choice", "must be one of the field's choices"
        case "text", str() if (text := value.strip()) and not _CONTROL.search(text):
            longest = LONGEST_SEALED if field.personal else LONGEST_CLEAR
            if len(text) <= longest:
                return text
            code, message = "string_too_long", f"must have {longest} characters or fewer"
        case _:
            pass
    raise CustomValueRefused(field.name, code, message)


def with_changes(known: Mapping[str, _V], changes: Mapping[str, _V | None]) -> dict[str, _V]:
    """The values after `changes`, in which None clears one."""
    merged = {**known, **changes}
    return {name: value for name, value in merged.items() if value is not None}


def encoded(value: CustomValue) -> str:
    """A personal value as the text that is sealed."""
    return msgspec.json.encode(value).decode()


def decoded(text: str) -> CustomValue:
    return msgspec.json.decode(text, type=CustomValue)


def compared(value: CustomValue) -> str:
    """The value as a text by which customers are found."""
    return value if isinstance(value, str) else encoded(value)


def _plain(number: Decimal) -> str:
    """Digits without zeros that say nothing; there is one zero."""
    return format(number.normalize() + 0, "f")


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
