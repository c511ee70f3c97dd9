"""Declarations of custom fields, and their values, as clients send them."""

from typing import Annotated, Any

from fastapi import Path
from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, StringConstraints

from libs.events.file.custom_fields import FieldDeclared, FieldKind, Holders
from libs.web.errors.validation import FieldRefused, RequestModel
from libs.web.errors.wordings import worded
from libs.web.fields.fields import Code
from services.customer.domain.custom.declarations import MOST_CHOICES, MOST_FIELDS

_NAME = worded(
    r"^[a-z][a-z0-9_]{0,49}$", "must begin with a letter, and have a-z, digits and _ alone"
)
FieldName = Annotated[str, Path(pattern=_NAME, description="Lower case, digits and _")]


def _value(value: Any) -> str | bool | None:
    if value is None or isinstance(value, str | bool):
        return value
    raise FieldRefused("not_a_value", "must be a text, true, false or null")


def _once(choices: list[str]) -> list[str]:
    if len({*choices}) < len(choices):
        raise FieldRefused("twice", "must name no choice twice")
    return choices


# A text has no more letters than any kind takes; which of them is sealed its declaration says.
CustomText = Annotated[
    str,
    StringConstraints(
        max_length=500, pattern=worded(r"^[^\x00-\x1f\x7f]*$", "must be text on one line")
    ),
]
CustomValues = Annotated[
    dict[
        Annotated[str, StringConstraints(max_length=50)],
        Annotated[CustomText | bool | None, BeforeValidator(_value)],
    ],
    Field(
        max_length=MOST_FIELDS,
        description="Values of custom fields by name, as GET /v1/custom-fields/schema describes "
        "them: numbers as decimal strings, dates as 2026-03-02; null clears one",
        examples=[{}],
    ),
]


class FieldBody(RequestModel):
    """One custom field, complete. `personal` values are sealed, not filtered by, and gone once the
    customer is erased; others hold nothing personal. What is `required` must be there at a
    registration, and is not cleared. Choices that are left out are no longer taken."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"kind": "choice", "holders": "organization", "choices": ["small", "big"]}]
        }
    )

    kind: FieldKind
    holders: Holders = "both"
    personal: bool = False
    required: bool = False
    choices: Annotated[list[Code], Field(max_length=MOST_CHOICES), AfterValidator(_once)] = Field(
        default_factory=list
    )
    retired: bool = False


def declaration_of(name: str, body: FieldBody) -> FieldDeclared:
    return FieldDeclared(
        name=name,
        kind=body.kind,
        holders=body.holders,
        personal=body.personal,
        required=body.required,
        choices=tuple(body.choices),
        retired=body.retired,
    )
