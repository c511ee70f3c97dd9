"""Validation errors of pydantic and msgspec as field errors that repeat nothing that was sent."""

import re
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, TypeVar

import msgspec
from pydantic import BaseModel, ConfigDict, ValidationError

from libs.web.errors import wordings
from libs.web.errors.problems import FieldError, invalid

MOST_ERRORS = 100  # in one answer; whoever sends a thousand wrong items fixes some of them first
_T = TypeVar("_T")
_AT = re.compile(r" - at `\$(?P<path>.*)`$")
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<name>.{1,64})")
_MISSING = re.compile(r"Object missing required field `(?P<name>.+)`")
_STEP = re.compile(r"\.(?P<name>[^.\[]+)|\[(?P<index>\d+|\.\.\.)\]")

# Limits come from our own rules; everything else in pydantic's texts may quote the input.
_MESSAGES = {
    "missing": "is required",
    "extra_forbidden": "is no field of this request",
    "enum": "must be one of the allowed values",
    "literal_error": "must be {expected}",
    "greater_than": "must be greater than {gt}",
    "greater_than_equal": "must be {ge} or more",
    "less_than": "must be less than {lt}",
    "less_than_equal": "must be {le} or less",
    "string_too_short": "must have {min_length} characters or more",
    "string_too_long": "must have {max_length} characters or fewer",
    "too_short": "must have {min_length} items or more",
    "too_long": "must have {max_length} items or fewer",
    "decimal_max_digits": "must have {max_digits} digits or fewer",
    "decimal_max_places": "must have {decimal_places} decimals or fewer",
    "decimal_whole_digits": "must have {whole_digits} digits or fewer before the point",
    "finite_number": "must be a finite number",
    "timezone_aware": "must have a time zone",
}


class RequestModel(BaseModel):
    """A request body: no unknown fields, no NaN. Fields that must not be coerced say Strict."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False, frozen=True)


class FieldRefused(ValueError):
    """Raised by a validator of ours: `code` and `message` are safe to show as they are."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def field_errors(errors: Iterable[Mapping[str, Any]], prefix: str = "") -> list[FieldError]:
    """pydantic's (or FastAPI's) errors; a leading "body" of FastAPI's locations is dropped."""
    return [_field_error(error, prefix) for error in islice(errors, MOST_ERRORS)]


def convert(data: Any, cls: type[_T], *, at: str = "") -> _T:
    """Parsed JSON as a msgspec struct. Raises a 422 problem naming the field below `at`."""
    try:
        return msgspec.convert(data, cls)
    except msgspec.ValidationError as error:
        raise invalid(struct_error(str(error), at)) from None
    except RecursionError:
        raise invalid(FieldError(at, "too_deep", "is nested too deeply")) from None


def validate(data: Any, model: type[BaseModel], *, at: str = "") -> Any:
    """Parsed JSON as a pydantic model, for routes without FastAPI. Raises a 422 problem."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise invalid(*field_errors(error.errors(include_url=False), at)) from None


def struct_error(text: str, at: str = "") -> FieldError:
    """One error from msgspec's message, of which only the path and the rule are kept."""
    found = _AT.search(text)
    pointer = at + (_pointer_of(found["path"]) if found else "")
    rule = text[: found.start()] if found else text
    if unknown := _UNKNOWN.match(rule):
        name = unknown["name"].partition("`")[0]
        return FieldError(f"{pointer}/{escape(name)}", "unknown", "is no field of this request")
    if missing := _MISSING.match(rule):
        return FieldError(f"{pointer}/{escape(missing['name'])}", "missing", "is required")
    safe = rule.startswith(("Expected ", "Invalid ", "Number out", "Integer value out"))
    return FieldError(pointer, "invalid", _sentence(rule) if safe else "is not valid")


def escape(name: str) -> str:
    """One step of a JSON pointer (RFC 6901)."""
    return name[:64].replace("~", "~0").replace("/", "~1")


def _sentence(rule: str) -> str:
    if rule.startswith("Expected "):
        return wordings.of_rule(rule.removeprefix("Expected "))
    return "is not valid"


def _pointer_of(path: str) -> str:
    steps = [step["name"] or step["index"] for step in _STEP.finditer(path)]
    return "".join("/" + escape(step.replace("...", "*")) for step in steps)


def _field_error(error: Mapping[str, Any], prefix: str) -> FieldError:
    kind: str = error["type"]
    context: Mapping[str, Any] = error.get("ctx") or {}
    if isinstance(refused := context.get("error"), FieldRefused):
        return FieldError(prefix + _pointer(error["loc"]), refused.code, refused.message)
    template = _MESSAGES.get(kind)
    message = template.format_map(context) if template else wordings.of_kind(kind)
    if kind == "string_pattern_mismatch":
        message = wordings.of_pattern(context["pattern"])
    code = "unknown" if kind == "extra_forbidden" else kind
    return FieldError(prefix + _pointer(error["loc"]), code, wordings.counted(message))


def _pointer(location: Iterable[str | int]) -> str:
    steps = [str(step) for step in location]
    if steps and steps[0] == "body":
        steps = steps[1:]
    return "".join("/" + escape(step) for step in steps)
