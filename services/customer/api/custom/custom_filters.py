"""A filter of the list of customers by values of custom fields."""

import re
from collections.abc import Sequence
from typing import Annotated

from fastapi import Depends, Query

from libs.database.fragments import Fragment
from libs.web.errors.problems import invalid_field
from libs.web.parts import part
from services.customer.custom_fields.declared_fields import DeclaredFields
from services.customer.domain.custom.declarations import CustomFields
from services.customer.domain.custom.errors import CustomValueRefused
from services.customer.domain.custom.values import compared, spelt_as
from services.customer.projections.custom_rows import having_value

MOST_ASKED = 10
_AT = "/query/custom"
_BETWEEN = re.compile(r",(?=[a-z][a-z0-9_]*:)")  # a text may have commas of its own


async def _having(
    declared: Annotated[DeclaredFields, part(DeclaredFields)],
    custom: Annotated[
        str | None,
        Query(
            min_length=1,
            max_length=MOST_ASKED * 152,
            description=f"Up to {MOST_ASKED} of `name:value` between commas; who has all of them. "
            "No field that is personal",
            examples=["size:big,vip:true"],
        ),
    ] = None,
) -> Sequence[Fragment]:
    """Conditions on listed customers. Raises a 422 problem."""
    if not custom:
        return ()
    asked = _asked(custom)
    if len(asked) > MOST_ASKED:
        raise invalid_field(_AT, "too_many", f"must be {MOST_ASKED} values at most")
    fields = await declared.current(name for name, _ in asked)
    return [having_value(name, _sought(fields, name, text)) for name, text in asked]


def fields_asked(custom: str) -> list[str]:
    """The names in a filter that was accepted."""
    return [name for name, _ in _asked(custom)]


def _asked(custom: str) -> list[tuple[str, str]]:
    parts = [each.partition(":") for each in _BETWEEN.split(custom)]
    return [(name, text) for name, _, text in parts]


def _sought(fields: CustomFields, name: str, text: str) -> str:
    field = fields.fields.get(name)
    if field is None or not text:
        raise invalid_field(_AT, "unknown", "must be name:value of a field that is declared")
    if field.personal:
        raise invalid_field(_AT, "personal", "must be no personal field: addresses are kept")
    if text in field.retired_choices:
        return text
    value = {"true": True, "false": False}.get(text, text) if field.kind == "boolean" else text
    try:
        return compared(spelt_as(field, value))
    except CustomValueRefused as refused:
        raise invalid_field(_AT, refused.code, refused.message) from None


HavingValues = Annotated[Sequence[Fragment], Depends(_having)]
