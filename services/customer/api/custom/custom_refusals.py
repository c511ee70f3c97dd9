"""Answers to what is refused of custom fields: each error once."""

from collections.abc import Mapping

from libs.web.errors.problems import Problem, invalid_field
from libs.web.errors.refusals import Answer, ErrorResponse
from services.customer.api.custom.value_checking import value_refused
from services.customer.domain.custom.declarations import MOST_FIELDS
from services.customer.domain.custom.errors import (
    ChoicesOfAnotherKind,
    CustomValueRefused,
    FieldChanged,
    FieldNarrowed,
    NoChoices,
    TooManyFields,
)


def _value(error: Exception) -> Problem:
    name: str = error.name  # pyright: ignore[reportAttributeAccessIssue]
    code: str = error.code  # pyright: ignore[reportAttributeAccessIssue]
    message: str = error.message  # pyright: ignore[reportAttributeAccessIssue]
    return value_refused(name, code, message)


def _changed(error: Exception) -> Problem:
    field: str = error.field  # pyright: ignore[reportAttributeAccessIssue]
    return invalid_field(f"/{field}", FieldChanged.code, "must stay as it was declared")


CUSTOM_REFUSALS: Mapping[type[Exception], Answer] = {
    CustomValueRefused: _value,
    FieldChanged: _changed,
    NoChoices: ErrorResponse(422, NoChoices.code, "Must have choices", NoChoices.pointer),
    ChoicesOfAnotherKind: ErrorResponse(
        422,
        ChoicesOfAnotherKind.code,
        "Must have no choices: only a choice has",
        ChoicesOfAnotherKind.pointer,
    ),
    FieldNarrowed: ErrorResponse(
        422,
        FieldNarrowed.code,
        "Must go on being a field of whoever has it",
        FieldNarrowed.pointer,
    ),
    TooManyFields: ErrorResponse(
        409, TooManyFields.code, f"There are at most {MOST_FIELDS} custom fields"
    ),
}
