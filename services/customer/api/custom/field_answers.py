"""Custom fields as they are answered, and as a JSON Schema."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel

from libs.events.file.custom_fields import FieldDeclared, FieldKind, Holders
from libs.events.recorded import Recorded
from libs.web.reads.attribution import Attribution, attribution
from services.customer.domain.custom.declarations import CustomFields

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class FieldAnswer(BaseModel):
    """One field as its newest declaration has it."""

    name: str
    kind: FieldKind
    holders: Holders
    personal: bool
    required: bool
    choices: list[str]
    retired_choices: list[str]
    retired: bool


class DeclaredField(FieldAnswer):
    """A field and the `version` of all fields together that the ETag says."""

    version: int


class FieldList(BaseModel):
    """All fields by name, the retired too. `version` counts declarations, as the ETag does."""

    items: list[FieldAnswer]
    version: int


class DeclarationAnswer(Attribution, FieldAnswer):
    """A declaration: the `version` of all fields together that came with it."""

    version: int
    declared_at: datetime


class DeclarationPage(BaseModel):
    items: list[DeclarationAnswer]
    next_cursor: str | None = None


def field_list(fields: CustomFields | None, version: int) -> FieldList:
    known = fields.fields if fields else {}
    return FieldList(items=[_field(known[name]) for name in sorted(known)], version=version)


def declared_field(field: FieldDeclared, version: int) -> DeclaredField:
    return DeclaredField(**_field(field).model_dump(), version=version)


def declaration_answer(recorded: Recorded) -> DeclarationAnswer:
    said = {"version": recorded.version, "declared_at": recorded.occurred_at}
    field = _field(recorded.event()).model_dump()
    return DeclarationAnswer.model_validate(field | said | attribution(recorded))


def json_schema(fields: CustomFields) -> dict[str, Any]:
    """A JSON Schema of `custom` in a customer: values that are there, retired ones included. The
    fields `required` at a registration are named by kind of customer as `x-required`."""
    known = fields.fields
    return {
        "$schema": DIALECT,
        "title": "Values of custom fields",
        "type": "object",
        "properties": {name: _property(known[name]) for name in sorted(known)},
        "additionalProperties": False,
        "x-required": {
            kind: sorted(each.name for each in fields.of(kind) if each.required)
            for kind in ("person", "organization")
        },
    }


def _field(field: FieldDeclared) -> FieldAnswer:
    return FieldAnswer(
        name=field.name,
        kind=field.kind,
        holders=field.holders,
        personal=field.personal,
        required=field.required,
        choices=list(field.choices),
        retired_choices=list(field.retired_choices),
        retired=field.retired,
    )


_KINDS: dict[FieldKind, dict[str, Any]] = {
    "text": {"type": ["string", "null"]},
    "number": {"type": ["string", "null"], "pattern": r"^-?[0-9]{1,18}(\.[0-9]{1,9})?$"},
    "date": {"type": ["string", "null"], "format": "date"},
    "boolean": {"type": ["boolean", "null"]},
    "choice": {},
}


def _property(field: FieldDeclared) -> dict[str, Any]:
    described = {**_KINDS[field.kind], "x-holders": field.holders, "x-personal": field.personal}
    if field.kind == "choice":
        described["enum"] = [*field.choices, *field.retired_choices, None]
        described["x-retired"] = list(field.retired_choices)
    return described | ({"deprecated": True} if field.retired else {})
